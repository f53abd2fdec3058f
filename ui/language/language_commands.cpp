// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language_commands.h"

#include "language/language.h"
#include "main_window/error_bar.h"
#include "main_window/main_window.h"
#include "theme/icons.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

LanguageCommands::LanguageCommands(MainWindow& window, QMenu& viewMenu, QAction* before)
    : QObject(&window)
    , m_window(window)
{
    add(u"system"_s, "languageSystem", tr("Language of the &desktop"),
        tr("Speak the language of the desktop"));
    add(u"en"_s, "languageEnglish", u"&English"_s, tr("Speak English from the next start on"));
    add(u"de"_s, "languageGerman", u"De&utsch"_s, tr("Speak German from the next start on"));
    add(u"fr"_s, "languageFrench", u"&Français"_s, tr("Speak French from the next start on"));
    auto* group = new QActionGroup(this);
    for (QAction* action : m_actions)
        group->addAction(action);
    auto* menu = new QMenu(tr("Lan&guage"), &viewMenu);
    menu->setObjectName(u"languageMenu"_s);
    menu->setIcon(Icons::get(u"languages"));
    menu->addActions(m_actions);
    viewMenu.insertMenu(before, menu);
}

void LanguageCommands::add(const QString& choice, const char* name, const QString& text, const QString& tip)
{
    auto* action = new QAction(Icons::get(u"languages"), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setData(choice);
    action->setCheckable(true);
    action->setChecked(language::choice() == choice);
    action->setStatusTip(tip);
    action->setToolTip(tip);
    m_window.addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] { chosen(choice); });
    m_actions.append(action);
}

void LanguageCommands::choose(const QString& choice)
{
    for (QAction* action : m_actions) {
        if (action->data() == choice && !action->isChecked())
            action->trigger();
    }
}

void LanguageCommands::chosen(const QString& choice)
{
    language::choose(choice);
    if (language::wanted() == language::inUse())
        m_window.errorBar().hide(); // it may still offer the other one
    else
        offerRenewal();
}

void LanguageCommands::offerRenewal()
{
    const auto& shipped = language::shipped();
    const auto at = std::find_if(shipped.begin(), shipped.end(), [](const language::Language& one) {
        return one.code == language::wanted();
    });
    m_window.errorBar().showNotice(
        tr("The language is %1 from the next start on, or now, in a new window: the session, a race that "
           "runs, "
           "the Stepper and an open door go on in it; what Explorer and Lab have found must be worked "
           "out again.")
            .arg(at->name),
        tr("Change it now"), [this] { emit m_window.renewalRequested(); });
}

} // namespace racescope
