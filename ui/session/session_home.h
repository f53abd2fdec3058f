// SPDX-License-Identifier: GPL-3.0-or-later
// Where one workspace is written to: its session file with a journal, or a recovery file while it has no
// name. Threads: one at a time; what touches the disk for long is handed out for a helper thread.
#pragma once
#include "session/recovery.h"
#include "session/session_file.h"
#include "session/session_journal.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace racescope {

class SessionHome {
public:
    explicit SessionHome(std::shared_ptr<Workspace> workspace);
    ~SessionHome(); // as end() when nobody has called it
    SessionHome(const SessionHome&) = delete;
    SessionHome& operator=(const SessionHome&) = delete;

    const std::shared_ptr<Workspace>& workspace() const { return m_workspace; }
    // Into this recovery file from now on.
    void take(std::shared_ptr<Autosave> autosave) { m_autosave = std::move(autosave); }
    // Into the file that the workspace was opened from or saved to. One below recoveryFolder() is no name.
    // What is returned lets go of the place before and removes it when it had no name: for a helper thread.
    [[nodiscard]] std::function<void()> take(std::shared_ptr<SessionFile> file);
    const std::shared_ptr<SessionFile>& file() const { return m_file; }

    // Empty: none yet.
    std::string path() const { return m_isNamed ? m_file->path() : std::string(); }
    std::string keptIn() const
    {
        return m_file ? m_file->path() : m_autosave ? m_autosave->path() : std::string();
    }
    bool isReadOnly() const { return m_file && m_file->isReadOnly(); }
    // Whether it is written to a file at all, with or without a name.
    bool isKept() const { return m_autosave || m_journal; }
    // Cheap; for display. Nullopt: no journal.
    std::optional<JournalState> journal() const;
    std::uint64_t savedNotes() const { return m_file ? m_file->savedNotes() : 0; }

    enum class Unnamed { Keep, Discard };
    // Stops the race and writes the rest; may take as long as the disk does. What has no name is kept among
    // the recovery files, or not.
    [[nodiscard]] Result<void, SessionError> end(Unnamed unnamed);

private:
    void stopRace();

    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<Autosave> m_autosave;
    std::shared_ptr<SessionFile> m_file;
    std::unique_ptr<SessionJournal> m_journal; // of m_file
    bool m_isNamed = false;
    bool m_hasEnded = false;
};

} // namespace racescope
