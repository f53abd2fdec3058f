// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_commands.h"

#include "language/language_commands.h"
#include "lessons/lesson_commands.h"
#include "lessons/lesson_pane.h"
#include "main_window/main_window.h"
#include "palette/palette_commands.h"
#include "start/start_page.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace racescope {

StartCommands::StartCommands(MainWindow& window, PaletteCommands& palette, LessonCommands& lessons,
                             LanguageCommands& language)
    : QObject(&window)
    , m_window(window)
    , m_page(new StartPage(palette.keys(), lessons.pane()))
{
    const Actions& a = window.actions();
    m_page->addSwitch(u"startLanguage"_s, tr("&Language"), u"languages", language.actions());
    m_page->addSwitch(u"startTheme"_s, tr("&Theme"), u"palette", {a.themeSystem, a.themeLight, a.themeDark});
    window.addView(m_page, tr("Start"), u"app-window");
    connect(m_page, &StartPage::watchRequested, this, [this] {
        m_window.startFirstRace();
        m_window.showView(m_window.tabs().widget(0));
    });
    connect(m_page, &StartPage::stepRequested, &lessons, &LessonCommands::goOn);
    connect(m_page, &StartPage::openRequested, window.actions().open, &QAction::trigger);
    connect(m_page, &StartPage::fileRequested, &window, &MainWindow::openFile);
    connect(m_page, &StartPage::commandRequested, this, [&palette](const QString& name) {
        for (QAction* action : palette.keys().actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
    });
}

} // namespace racescope
