// SPDX-License-Identifier: GPL-3.0-or-later
// The session of the window and its file: opens, saves, keeps what has no name in a recovery file, enters
// finished runs, and knows whether something would be lost. A session with a name is written while things
// happen; one without is kept when another takes its place, so that nothing is ever asked for unless the disk
// refuses. Threads: GUI thread only; the disk is touched on helper threads.
#pragma once
#include "main_window/run_controller.h"
#include "session/recovery.h"
#include "session/session_home.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <string>

namespace racescope {

class SessionController : public QObject {
    Q_OBJECT
public:
    explicit SessionController(RunController& run, QObject* parent = nullptr);
    ~SessionController() override; // as close()

    QString path() const; // of the file; empty: the session has no name
    // Of the file that it is written to, with or without a name: there lies what memory has no room for.
    QString keptIn() const; // empty: none
    bool isReadOnly() const;
    // Something is not in a file with a name.
    bool isModified() const { return m_isModified; }
    // Why something would be lost if the program ended now; empty: nothing would.
    QString lossAtClose() const;
    // Nothing of this session is worth keeping (the race that moves on first start).
    void setWorthless() { m_isWorthless = true; }

    void open(const QString& path, OpenOptions::Access access = OpenOptions::Access::Write);
    // A history or a conflict log of this or another program, as a session without a name.
    void import(const QString& path);
    void saveAs(const QString& path);
    // Requires: it has a name.
    void save();
    // Ends the session, in order; waits for the disk. Call once, last.
    void close();
    // The session with the places that it is written to, while it goes on: for another window. After this
    // there is none here.
    struct Handover {
        std::unique_ptr<SessionHome> home; // null: there was no session
        bool isWorthless = false;
        std::optional<Nanos> runBegin; // of a race that runs
        RunController::OnCluster cluster;
    };
    Handover handOver();
    void takeOver(Handover session); // ends with opened()
    // What a crash left behind, newest first: offered with recovered().
    void lookForCrashed();
    // Unnamed sessions that can be opened, newest first. Reads the folder.
    static std::vector<RecoverableSession> unnamed() { return recoverableSessions(); }

public slots:
    // The verdict on everything recorded until now, for the run that has just finished.
    void enterRun(const racescope::Verdict& verdict);

signals:
    void changed(); // name, modified
    // A session has taken the window's place; `losses`: what damage took.
    void opened(const QString& path, const QStringList& losses);
    void openFailed(const racescope::SessionError& error);
    void imported(const QString& path);
    void importFailed(const QString& sentence);
    void saved(const QString& path);
    void saveFailed(const QString& sentence);
    // The journal cannot write any more, or can again (empty).
    void trouble(const QString& sentence);
    void crashedFound(const std::vector<racescope::RecoverableSession>& sessions);
    // Connected ones write the state of the views into the notes.
    void aboutToWrite();

private:
    void sessionChanged();
    void stateChanged();
    struct Started {
        std::shared_ptr<Workspace> workspace;
        std::shared_ptr<Autosave> autosave; // null: there is a problem
        QString problem;
    };
    void startAutosave();
    void takeAutosave(const Started& started);
    void endInBackground(std::unique_ptr<SessionHome> home, SessionHome::Unnamed unnamed);
    bool isGivingWay(const QString& path) const;
    void refresh();
    QString verdictOfLastRun() const;

    RunController& m_run;
    std::unique_ptr<SessionHome> m_home;
    std::shared_ptr<SessionFile> m_opening; // of the workspace that is about to be adopted
    std::unique_ptr<SessionHome> m_taken;   // of the same, when it was another window's
    QTimer m_autosaveDelay;
    QFuture<Started> m_starting;
    // Those that may still hold their files, by the path.
    std::map<std::string, QFuture<QString>> m_endings;
    struct Reopening {
        QString path;
        OpenOptions::Access access;
        std::uint64_t asked;
    };
    std::optional<Reopening> m_reopening; // as soon as the session has given way
    std::optional<Nanos> m_runBegin;      // of the race whose end is to be entered
    std::optional<Nanos> m_readySince;    // of the race that has not begun
    QString m_trouble;
    bool m_isModified = false;
    bool m_isWorthless = false;
};

} // namespace racescope
