// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a session file to one opener. A flock() on the file itself: it goes with the process, however that
// ends, and stays apart from SQLite's own locks. Threads: values; the table of files that this process has
// open has its own lock. The lock's descriptor must be closed after SQLite's: closing any descriptor of a
// file drops the record locks that SQLite holds on it, which is also why nobody else in the process may open
// a file that is listed here (isOpenHere).
#pragma once
#include "base/result.h"
#include "session/session_error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace racescope {

class SessionLock {
public:
    enum class Share { Alone, Readers };
    // Locked when another opener has it.
    [[nodiscard]] static Result<SessionLock, SessionError> take(const std::string& path, Share share);
    static bool isOpenHere(const std::string& path);

    SessionLock() = default;
    SessionLock(SessionLock&&) noexcept;
    SessionLock& operator=(SessionLock&&) noexcept;
    ~SessionLock();
    void release();
    int descriptor() const { return m_descriptor; }
    // The file at this path is still the one that was locked.
    bool isStillAt(const std::string& path) const;

private:
    using FileId = std::pair<std::uint64_t, std::uint64_t>; // device, inode
    static std::optional<FileId> idOf(const std::string& path);
    static std::optional<FileId> idOf(int descriptor);
    int m_descriptor = -1;
    std::optional<FileId> m_id;
};

} // namespace racescope
