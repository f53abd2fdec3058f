// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/key_hint.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QToolButton>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

KeyHint::KeyHint(QWidget& view, const QString& command, Tell tell)
    : QObject(&view)
    , m_command(command)
    , m_tell(std::move(tell))
{
    view.installEventFilter(this);
    tellNow();
}

QToolButton* KeyHint::makeButton()
{
    m_button = new QToolButton;
    m_button->setObjectName(QString(parent()->objectName() % u'_' % m_command));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::NoFocus); // while it has no name
    return m_button;
}

// The window that has the command is known when the view is shown in it.
bool KeyHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && !m_action) {
        const QWidget* top = static_cast<QWidget*>(watched);
        while (top->parentWidget())
            top = top->parentWidget();
        m_action = top->findChild<QAction*>(m_command);
        if (m_action) {
            if (m_button) {
                m_button->setDefaultAction(m_action);
                m_button->setFocusPolicy(Qt::TabFocus);
            }
            connect(m_action, &QAction::changed, this, &KeyHint::tellNow);
            tellNow();
        }
    }
    return QObject::eventFilter(watched, event);
}

QString KeyHint::of(const QAction& command)
{
    const QString key = command.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? QString() : QString(u" ("_s % key % u')');
}

void KeyHint::tellNow()
{
    const QString hint = m_action ? of(*m_action) : QString();
    if (m_told == hint)
        return;
    m_told = hint;
    m_tell(hint);
}

} // namespace racescope
