// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_edit.h"

#include "filter/filter_completion.h"
#include "filter/filter_words_text.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

FilterEdit::FilterEdit(NamesProvider names, QWidget* parent)
    : QLineEdit(parent)
    , m_names(std::move(names))
    , m_candidates(new QStringListModel(this))
    , m_completer(new QCompleter(m_candidates, this))
{
    setLayoutDirection(Qt::LeftToRight);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"filterOffer"_s);
    m_completer->popup()->setAccessibleName(tr("What fits here"));
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::take);
}

void FilterEdit::setError(const std::optional<FilterError>& error)
{
    m_error = error;
    update();
}

bool FilterEdit::isOffering() const
{
    return m_completer->popup()->isVisible();
}

QStringList FilterEdit::offered() const
{
    return m_candidates->stringList();
}

void FilterEdit::offer()
{
    const auto names = m_names();
    FilterCompletion completion;
    if (names)
        completion = completionsAt(text().toStdString(), bytesBefore(text(), cursorPosition()), *names);
    const std::string whole = text().toStdString();
    m_begin = charactersBefore(whole, completion.begin);
    m_end = charactersBefore(whole, completion.end);
    QStringList candidates;
    for (const std::string& candidate : completion.candidates)
        candidates.append(QString::fromStdString(candidate));
    m_candidates->setStringList(candidates);
    const bool isWritten =
        candidates.size() == 1 && text().mid(m_begin, m_end - m_begin) == candidates.first();
    if (candidates.isEmpty() || isWritten || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    const int width = m_completer->popup()->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 6;
    m_completer->complete(QRect(pixelOf(m_begin), 0, std::min(width, window()->width() / 2), height()));
    if (m_begin == m_end) // nothing was begun that Enter could mean to complete
        m_completer->popup()->setCurrentIndex({});
}

void FilterEdit::take(const QString& candidate)
{
    const QString rest = text().mid(m_end);
    setText(text().left(m_begin) % candidate % rest);
    setCursorPosition(m_begin + int(candidate.size()));
    if (candidate.endsWith(u':'))
        offer();
}

bool FilterEdit::event(QEvent* event)
{
    // Escape is this field's as long as it has the keyboard; the window clears the selection with it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) { // first the list, which hands the key on, then the field
        if (isOffering())
            m_completer->popup()->hide();
        else
            emit left();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        offer();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

int FilterEdit::pixelOf(int character) const
{
    const QString before = text().left(cursorPosition());
    const QString upTo = text().left(character);
    return cursorRect().center().x() + fontMetrics().horizontalAdvance(upTo) -
           fontMetrics().horizontalAdvance(before);
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_error)
        return;
    const std::string whole = text().toStdString();
    const int from = pixelOf(charactersBefore(whole, m_error->position));
    const int to = std::max(pixelOf(charactersBefore(whole, m_error->position + m_error->length)),
                            from + fontMetrics().averageCharWidth());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().fill(Severity::Conflict), 1.5));
    const double y = (height() + fontMetrics().height()) / 2.0 - 1;
    QPainterPath wave(QPointF(from, y));
    bool isUp = true;
    for (int x = from + 2; x <= to; x += 2, isUp = !isUp)
        wave.lineTo(x, isUp ? y - 2 : y);
    painter.drawPath(wave);
}

} // namespace racescope
