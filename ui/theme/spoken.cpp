// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/spoken.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QTextDocumentFragment>
#include <QWidget>

#include <array>

namespace racescope {

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

// Before Qt 6.8 nothing is read out that does not have the keyboard, but a notification that comes into
// sight.
class Notice : public QObject {
public:
    using QObject::QObject;
    QPointer<QWidget> window;
    QString sentence;
};

class NoticeInterface : public QAccessibleObject {
public:
    explicit NoticeInterface(Notice& notice)
        : QAccessibleObject(&notice)
        , m_notice(notice)
    {
    }
    QAccessibleInterface* parent() const override
    {
        return m_notice.window ? QAccessible::queryAccessibleInterface(m_notice.window) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_notice.sentence : QString();
    }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }

private:
    Notice& m_notice;
};

// Some are kept: a reader asks for the words a little later.
void notify(QWidget& from, const QString& sentence)
{
    static std::array<QPointer<Notice>, 4> notices;
    static std::size_t next = 0;
    QPointer<Notice>& notice = notices[next++ % notices.size()];
    delete notice;
    notice = new Notice(qApp);
    notice->window = from.window();
    notice->sentence = sentence;
    QAccessible::registerAccessibleInterface(new NoticeInterface(*notice));
    QAccessibleEvent shown(notice, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

#else

void notify(QWidget& from, const QString& sentence)
{
    QAccessibleAnnouncementEvent announcement(&from, sentence);
    QAccessible::updateAccessibility(&announcement);
}

#endif

QString withoutTags(const QString& sentence)
{
    return Qt::mightBeRichText(sentence)
               ? QTextDocumentFragment::fromHtml(sentence).toPlainText().simplified()
               : sentence;
}

} // namespace

void say(QWidget& from, const QString& sentence)
{
    if (!sentence.isEmpty())
        notify(from, withoutTags(sentence));
}

void speak(QWidget& from, const QString& sentence)
{
    if (sentence.isEmpty())
        return;
    from.setAccessibleDescription(withoutTags(sentence));
    say(from, sentence);
}

SpokenChoices::SpokenChoices(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* focus) { follow(focus); });
}

void SpokenChoices::follow(QWidget* focus)
{
    disconnect(m_followed);
    auto* box = qobject_cast<QComboBox*>(focus);
    if (!box || box->isEditable())
        return;
    m_followed = connect(box, &QComboBox::currentTextChanged, this,
                         [box](const QString& text) { notify(*box, text); });
}

} // namespace racescope
