// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/button_command.h"

#include <QAbstractButton>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// The letters of a button belong to its view; a menu has others.
QString wordsOf(const QAbstractButton& button)
{
    const QString text =
        button.text().isEmpty() ? button.accessibleName() : QString(button.text()).remove(u'&');
    return text.isEmpty() ? button.toolTip() : text;
}

} // namespace

ButtonCommand::ButtonCommand(QAbstractButton& button)
    : QAction(&button)
    , m_button(button)
{
    setObjectName(QString(button.objectName() % u"Command"_s));
    button.installEventFilter(this);
    connect(this, &QAction::triggered, this, [this] {
        emit aboutToPress();
        m_button.click();
    });
    follow();
}

void ButtonCommand::follow()
{
    setText(wordsOf(m_button));
    setIcon(m_button.icon());
    setToolTip(m_button.toolTip());
    setStatusTip(m_button.toolTip());
    setEnabled(m_button.isEnabled() && !m_button.isHidden());
}

// A button tells nobody that its words have changed, but it is laid out anew then.
bool ButtonCommand::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::EnabledChange:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::ToolTipChange:
    case QEvent::Paint:
        follow();
        break;
    default:
        break;
    }
    return QAction::eventFilter(watched, event);
}

} // namespace racescope
