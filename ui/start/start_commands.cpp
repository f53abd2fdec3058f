// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_commands.h"

#include "language/language_commands.h"
#include "layouts/layout_commands.h"
#include "lessons/lesson_commands.h"
#include "lessons/lesson_pane.h"
#include "main_window/first_race.h"
#include "main_window/main_window.h"
#include "palette/palette_commands.h"
#include "session/session_controller.h"
#include "start/start_page.h"
#include "theme/icons.h"

#include <QMenu>
#include <QSettings>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kIsWanted = u"start/shown"_s;

} // namespace

StartCommands::StartCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_page(new StartPage(parts.palette.keys(), parts.lessons.pane(), parts.window.run()))
{
    const Actions& a = m_window.actions();
    m_page->addSwitch(u"startLanguage"_s, tr("&Language"), u"languages", parts.language.actions());
    m_page->addSwitch(u"startTheme"_s, tr("The&me"), u"palette", {a.themeSystem, a.themeLight, a.themeDark});
    m_window.addView(m_page, tr("Start"), u"app-window");
    setupTour(parts.help);
    connectPage(parts.palette, parts.lessons);
    connect(&m_window.run(), &RunController::sessionChanged, this, &StartCommands::raceChanged);
    connect(&m_window.tabs(), &QTabWidget::currentChanged, this, &StartCommands::viewChanged);
}

void StartCommands::setupTour(QMenu& help)
{
    auto* tour = new QAction(Icons::get(u"app-window"), tr("&Tour"), this);
    tour->setObjectName(u"tour"_s);
    tour->setStatusTip(tr("The page of the first start: watch a race, step one, open a file"));
    tour->setToolTip(tour->statusTip());
    m_window.addAction(tour);
    help.insertAction(help.actions().isEmpty() ? nullptr : help.actions().constFirst(), tour);
    connect(tour, &QAction::triggered, this, &StartCommands::takeTour);
}

void StartCommands::connectPage(PaletteCommands& palette, LessonCommands& lessons)
{
    connect(m_page, &StartPage::watchRequested, this, &StartCommands::watch);
    connect(m_page, &StartPage::stepRequested, this, [this, &lessons] {
        if (m_isAlone) {
            m_isAlone = false;
            m_window.layouts().use(u"teach"_s);
        }
        lessons.goOn();
    });
    connect(m_page, &StartPage::openRequested, m_window.actions().open, &QAction::trigger);
    connect(m_page, &StartPage::fileRequested, &m_window, &MainWindow::openFile);
    connect(m_page, &StartPage::filesDropped, &m_window, &MainWindow::openFiles);
    connect(m_page, &StartPage::commandRequested, this, [&palette](const QString& name) {
        for (QAction* action : palette.keys().actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
    });
    m_page->setWanted(QSettings().value(kIsWanted, true).toBool());
    connect(m_page, &StartPage::wantedChanged, this,
            [](bool wanted) { QSettings().setValue(kIsWanted, wanted); });
}

bool StartCommands::isInFront() const
{
    return m_window.tabs().currentWidget() == m_window.views().pageOf(m_page);
}

void StartCommands::begin()
{
    const QSettings settings;
    const bool isFirstStart = !settings.contains(u"schema"_s);
    m_awaitsFirst = true;
    m_window.startFirstRace();
    if (!settings.value(kIsWanted, true).toBool())
        return;
    if (isFirstStart) {
        m_window.layouts().showOnly(m_page);
        m_isAlone = true;
    } else {
        m_window.showView(m_page);
    }
}

void StartCommands::beginAgain()
{
    m_awaitsFirst = true;
    m_window.startFirstRace();
    m_window.showView(m_page);
}

void StartCommands::leave()
{
    if (!m_isAlone)
        return;
    m_isAlone = false;
    m_window.layouts().showFirstPanes();
}

// The race on the page goes on; it does not begin again. The first one does when it is over; what the person
// has opened or raced stays.
void StartCommands::watch()
{
    const RunController& run = m_window.run();
    const bool isFirst = run.plan().name == firstRace().name && m_window.session().path().isEmpty();
    if (!run.workspace() || (isFirst && run.state() == RunState::Finished)) {
        m_awaitsFirst = true;
        m_window.startFirstRace();
    }
    leave();
    m_window.showView(m_window.findChild<QWidget*>(u"timelinePage"_s));
}

void StartCommands::takeTour()
{
    if (!m_window.run().workspace())
        beginAgain();
    else
        m_window.showView(m_page);
}

// Whoever opens something wants to see it.
void StartCommands::raceChanged()
{
    if (std::exchange(m_awaitsFirst, false) || !isInFront())
        return;
    leave();
    m_window.showView(m_window.findChild<QWidget*>(u"timelinePage"_s));
}

void StartCommands::viewChanged()
{
    if (!isInFront())
        leave();
}

} // namespace racescope
