// SPDX-License-Identifier: GPL-3.0-or-later
// The window: views in tabs, lists and details in docks, commands in menus and toolbar. It builds the parts
// and connects them; what a part does is the part's own business. Threads: GUI thread only.
#pragma once
#include "main_window/actions.h"
#include "main_window/run_controller.h"
#include "selection.h"
#include "target/target_text.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QDockWidget;
class QMenu;
class QTabWidget;

namespace racescope {

class ChartsView;
class ConflictsView;
class DetailsView;
class DocumentPanel;
class ErrorBar;
class HistoryView;
class LayoutCommands;
class RaceToolBar;
class RangeBar;
class SessionCommands;
class SessionController;
class SpeedControl;
class StartCommands;
class StatusStrip;
class TimelineView;
class VerdictView;
class ViewWindows;
class WorkerPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    RunController& run() { return *m_run; }
    Selection& selection() { return *m_selection; }
    Actions& actions() { return *m_actions; }
    ErrorBar& errorBar() { return *m_errorBar; }
    QTabWidget& tabs() { return *m_tabs; }
    ViewWindows& views() { return *m_views; }
    LayoutCommands& layouts() { return *m_layouts; }

    // A further view in the middle, with an entry in the View menu and Ctrl+its number. The tabs own it.
    void addView(QWidget* view, const QString& title, QStringView icon);
    // Brings a view to the front, be it in a tab or in a pane, and gives it the keyboard.
    void showView(QWidget* view);
    // A further pane at the side, with an entry in the View menu.
    QDockWidget* addPane(QWidget* content, const QString& name, const QString& title,
                         Qt::DockWidgetArea area);

    // What a person who starts the program finds: the layout of the last time, and the file, or the page to
    // begin with.
    void begin(const QStringList& files);
    // All that goes on when this window gives way to another: its session with the race that runs, the race
    // in the stepper, the open door, a recording.
    struct Handover;
    // Null: there are unsaved documents, of which the person is asked first.
    std::unique_ptr<Handover> handOver();
    // Instead of begin().
    void takeOver(std::unique_ptr<Handover> before);
    // The race that moves when nothing was asked for.
    void startFirstRace();
    SessionController& session();
    // A session's or a scenario file's path. Errors come up in the error bar.
    void openFile(const QString& path);
    // The first here, each other in a window of its own; beyond kMostFiles none, which is told.
    void openFiles(const QStringList& paths);
    static constexpr int kMostFiles = 16;
    // A scenario file's path or a built-in's name. Errors come up in the error bar.
    void openScenario(const QString& nameOrPath);
    // The same on another target than it says.
    void openScenarioOn(const QString& nameOrPath, const racescope::RaceTarget& target);
    bool saveScenarioTo(const QString& path);
    void exportConflictsTo(const QString& path);
    void exportPictureTo(const QString& path); // of the view with the keyboard, else of that in front
    void closeSession();
    void openSpawnDialog();

signals:
    // The person wants the window made anew, in the language that was chosen.
    void renewalRequested();
    void exported(const QString& path);        // a file was written
    void windowRequested(const QString& path); // a window of its own for this file

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void loadPlan(const QString& nameOrPath, const std::function<void(RacePlan&)>& change);
    // main_window.cpp
    void connectRace();
    void connectTimeline();
    void connectSelection();
    void resetTimeline();
    void toggleRun();
    void updateActions();
    void updateTitle();
    QWidget* pageOf(QWidget* view) const;
    void movePane(int by);
    void readSettings();
    void writeSettings() const;
    void keepSettings();
    void applyTheme();
    // main_window_setup.cpp
    void setupViews();
    void setupDocks();
    void sizePanes();
    void setupMenus();
    void setupScenarioMenu(QMenu& menu);
    void setupToolBar();
    void setupHands(RaceToolBar& bar);
    void setupStatusBar();
    void connectActions();
    void connectViewActions();
    void nameInnerParts();
    void showAbout();
    // main_window_files.cpp
    void chooseAndSaveScenario();
    void chooseAndExportConflicts();
    struct Pictured {
        QWidget* view;
        QString title;
    };
    void setupPictures();
    Pictured pictured() const;
    void chooseAndExportPicture(const Pictured& of);
    void exportPictureOf(const Pictured& of, const QString& path);
    void copyPictureOf(const Pictured& of);
    Result<void, QString> saveTimeline(const QString& path) const;
    QString lastFolder(const QString& purpose) const;
    void rememberFolder(const QString& purpose, const QString& path) const;

    RunController* const m_run;
    Selection* const m_selection;
    Actions* const m_actions;
    ErrorBar* m_errorBar = nullptr;
    QTabWidget* m_tabs = nullptr;
    QMenu* m_viewMenu = nullptr;
    QAction* m_viewMenuViews = nullptr; // entries of views come before it
    QMenu* m_scenarioMenu = nullptr;
    TimelineView* m_timeline = nullptr;
    RangeBar* m_rangeBar = nullptr;
    HistoryView* m_history = nullptr;
    ConflictsView* m_conflicts = nullptr;
    ChartsView* m_charts = nullptr;
    VerdictView* m_verdict = nullptr;
    WorkerPanel* m_workers = nullptr;
    DocumentPanel* m_documents = nullptr;
    DetailsView* m_details = nullptr;
    SpeedControl* m_speed = nullptr;
    StatusStrip* m_status = nullptr;
    ViewWindows* m_views = nullptr;
    LayoutCommands* m_layouts = nullptr;
    StartCommands* m_start = nullptr;
    QMenu* m_recentMenu = nullptr;
    SessionCommands* m_sessions = nullptr;
    QByteArray m_keptState; // of the panes and the window, as it is in the settings
    QString m_scenarioPath; // of the file that the plan came from; empty: none
};

} // namespace racescope
