// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in the window: Open, Save, Save as, recent files, what a crash left, and the state of the views
// that goes with a session. Says in the error bar what failed, where and what can be done. Threads: GUI
// thread only.
#pragma once
#include "session/session_controller.h"

#include <functional>

class QAction;
class QMenu;
class QTabWidget;
class QWidget;

namespace racescope {

class Actions;
class ErrorBar;
class Selection;
class TimelineView;

class SessionCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QWidget& window;
        RunController& run;
        Selection& selection;
        TimelineView& timeline;
        QTabWidget& tabs;
        ErrorBar& errors;
        Actions& actions;
        QMenu& recentMenu;
        std::function<void(const QString& path)> openScenario;
    };
    // The window owns it.
    explicit SessionCommands(const Parts& parts);

    SessionController& session() { return *m_session; }
    // A session, a scenario or a recording, whichever the file is.
    void open(const QString& path);
    void chooseAndOpen();
    void save();
    void chooseAndSave();
    // False: the person is asked; `again` is called when what would be lost may be.
    bool mayClose(const std::function<void()>& again);

signals:
    void saved(const QString& path);
    void imported(const QString& path);

private:
    void connectSession();
    void showOpened(const QString& path, const QStringList& losses);
    void showOpenError(const SessionError& error);
    void offerCrashed(const std::vector<RecoverableSession>& sessions);
    void fillRecentMenu();
    void addUnnamed(QMenu& menu);
    void rememberViews();
    void restoreViews();

    Parts m_parts;
    SessionController* const m_session;
    bool m_closesAnyway = false;
};

} // namespace racescope
