// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/key_places.h"

#include "session/places.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kKept = u"keyboard/signs"_s; // "25Z"

} // namespace

KeyPlaces::KeyPlaces(QObject* parent, ScanCodes codes)
    : QObject(parent)
    , m_codes(codes)
{
    setObjectName(u"keyPlaces"_s);
    if (m_codes == ScanCodes::Unknown)
        return;
    for (const QString& text : places::state().value(kKept).toStringList()) {
        const std::uint32_t place = text.left(2).toUInt();
        if (text.size() == 3 && !englishSignAt(place).isNull())
            m_signs.insert(place, text[2]);
    }
    qApp->installEventFilter(this);
}

QKeySequence KeyPlaces::here(const QKeySequence& english) const
{
    if (english.count() != 1 || (english[0].keyboardModifiers() & ~Qt::ShiftModifier) ||
        english[0].key() >= 0x100)
        return english;
    const QChar sign(english[0].key());
    const auto isOnFour = [&] {
        return std::any_of(m_signs.keyValueBegin(), m_signs.keyValueEnd(), [&](const auto& seen) {
            return seen.second == sign && isPlacedLetter(englishSignAt(seen.first));
        });
    };
    if (!isPlacedLetter(sign) && !isOnFour())
        return english;
    const QChar printed = m_signs.value(englishPlaceOf(sign), sign);
    return QKeySequence(QKeyCombination(english[0].keyboardModifiers(), Qt::Key(printed.unicode())));
}

// With Shift a key of signs has another sign. Digits are printed on their keys everywhere.
void KeyPlaces::learn(const QKeyEvent& event)
{
    const std::uint32_t place = event.nativeScanCode();
    const QChar english = englishSignAt(place);
    if (m_codes == ScanCodes::Unknown || english.isNull() || english.isDigit() || event.text().size() != 1 ||
        (event.modifiers() & ~Qt::ShiftModifier))
        return;
    const QChar sign = event.text().front().toUpper();
    if (!sign.isPrint() || sign.isSpace() || (!sign.isLetter() && event.modifiers()) ||
        m_signs.value(place) == sign)
        return;
    m_signs.insert(place, sign);
    QStringList kept;
    for (auto seen = m_signs.cbegin(); seen != m_signs.cend(); ++seen)
        kept.append(QString(QString::number(seen.key()) % seen.value()));
    places::state().setValue(kKept, kept);
    emit changed();
}

bool KeyPlaces::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::KeyPress)
        learn(*static_cast<QKeyEvent*>(event));
    return false;
}

} // namespace racescope
