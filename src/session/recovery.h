// SPDX-License-Identifier: GPL-3.0-or-later
// Untitled sessions are written to a recovery file under the user's state folder (XDG_STATE_HOME), so that a
// crash takes at most the last seconds. What a crash left behind is listed, opened like any session, and
// removed when it is saved elsewhere or not wanted. The newest that were closed without a name are kept there
// too. Threads: one controlling thread.
#pragma once
#include "session/session_journal.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace racescope {

// "$XDG_STATE_HOME/racescope/recovery", or below ~/.local/state. Empty: the user has no home.
std::string recoveryFolder();

class Autosave {
public:
    // Begins to keep the workspace in a new file of `folder` (made when missing, for this user alone).
    [[nodiscard]] static Result<std::unique_ptr<Autosave>, SessionError>
    start(Workspace& workspace, const std::string& folder = recoveryFolder());
    ~Autosave(); // leaves the file
    // Writes the newest; for the moment before something that may fail.
    [[nodiscard]] Result<void, SessionError> flush();
    // The session is saved elsewhere or not wanted: ends and removes the file.
    void discard();
    // Writes the newest, ends, and has keepSession() keep the file.
    [[nodiscard]] Result<std::string, SessionError> keep();
    const std::string& path() const { return m_file->path(); }
    const SessionJournal& journal() const { return *m_journal; }

private:
    Autosave(Workspace& workspace, std::shared_ptr<SessionFile> file);
    Workspace& m_workspace;
    std::shared_ptr<SessionFile> m_file;
    std::unique_ptr<SessionJournal> m_journal;
};

struct RecoverableSession {
    std::string path;
    bool isKept = false; // closed in order; else its program ended in the middle
    std::chrono::system_clock::time_point modified;
    std::string scenario; // name
    std::uint64_t events = 0;
    std::uint64_t documents = 0;
};
// What no running program holds, newest first. Files without anything in them are removed on the way.
std::vector<RecoverableSession> recoverableSessions(const std::string& folder = recoveryFolder());
// Marks a recovery file that no program holds as closed in order, and removes the oldest of those when they
// are more than kMostKept. Returns its new path.
[[nodiscard]] Result<std::string, SessionError> keepSession(const std::string& path);
inline constexpr std::size_t kMostKept = 5;
// Removes a session's file and what SQLite keeps beside it. False when something of it stays.
bool removeSession(const std::string& path);
// Removes recovery files that nobody has asked for in so long. Returns how many.
std::size_t cleanRecovery(std::chrono::hours olderThan = std::chrono::hours(24 * 30),
                          const std::string& folder = recoveryFolder());

} // namespace racescope
