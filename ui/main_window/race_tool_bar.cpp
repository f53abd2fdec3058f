// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/race_tool_bar.h"

#include <QToolButton>

namespace racescope {

RaceToolBar::RaceToolBar(const QString& title, QWidget* parent)
    : QToolBar(title, parent)
{
    connect(this, &QToolBar::orientationChanged, this, &RaceToolBar::fit);
}

QToolButton* RaceToolBar::addCommand(QAction& action, Words words)
{
    addAction(&action);
    auto* button = qobject_cast<QToolButton*>(widgetForAction(&action));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto name = [button, &action] {
        button->setAccessibleName(action.text().remove(u'&').remove(u'…'));
    };
    name();
    connect(&action, &QAction::changed, button, name);
    if (words != Words::Never) {
        m_worded.append({button, words});
        // Behind the button's own look at the change: "Run" may now be "Run again".
        connect(&action, &QAction::changed, this, &RaceToolBar::fit, Qt::QueuedConnection);
    }
    return button;
}

void RaceToolBar::addButton(QToolButton& button, Words words)
{
    addWidget(&button);
    button.setFocusPolicy(Qt::TabFocus);
    if (button.accessibleName().isEmpty())
        button.setAccessibleName(button.text());
    m_worded.append({&button, words});
}

void RaceToolBar::resizeEvent(QResizeEvent* event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void RaceToolBar::fit()
{
    const auto showWords = [this](Words least) {
        for (const Worded& worded : std::as_const(m_worded)) {
            const auto wanted = worded.words <= least ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
            if (worded.button->toolButtonStyle() != wanted)
                worded.button->setToolButtonStyle(wanted);
        }
        return sizeHint().width() <= width();
    };
    if (orientation() == Qt::Horizontal && (showWords(Words::Short) || showWords(Words::Long)))
        return;
    for (const Worded& worded : std::as_const(m_worded))
        worded.button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

} // namespace racescope
