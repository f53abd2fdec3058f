// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_lock.h"

#include "base/mutex.h"

#include <cerrno>
#include <cstring>
#include <set>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace racescope {

namespace {

struct OpenHere {
    Mutex mutex; // leaf
    std::multiset<std::pair<std::uint64_t, std::uint64_t>> files RS_GUARDED_BY(mutex);
};

OpenHere& openHere()
{
    static OpenHere* const all = new OpenHere; // outlives whatever closes last
    return *all;
}

SessionError lockedError(const std::string& path, const char* where)
{
    return {SessionError::Kind::Locked, path,
            std::string("the session is open already, in ") + where +
                "; close it there, or work on a copy of the file"};
}

} // namespace

std::optional<SessionLock::FileId> SessionLock::idOf(const std::string& path)
{
    struct stat status;
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileId(status.st_dev, status.st_ino);
}

std::optional<SessionLock::FileId> SessionLock::idOf(int descriptor)
{
    struct stat status;
    if (::fstat(descriptor, &status) != 0)
        return std::nullopt;
    return FileId(status.st_dev, status.st_ino);
}

bool SessionLock::isOpenHere(const std::string& path)
{
    const auto id = idOf(path);
    OpenHere& all = openHere();
    const MutexLock lock(all.mutex);
    return id && all.files.count(*id) != 0;
}

Result<SessionLock, SessionError> SessionLock::take(const std::string& path, Share share)
{
    OpenHere& all = openHere();
    const MutexLock lock(all.mutex);
    const auto there = idOf(path);
    if (there && all.files.count(*there) != 0)
        return failure(lockedError(path, "this program"));
    SessionLock taken;
    taken.m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (taken.m_descriptor < 0)
        return failure(SessionError{errno == ENOENT ? SessionError::Kind::Missing : SessionError::Kind::Io,
                                    path, std::string("the file cannot be opened: ") + std::strerror(errno)});
    const int operation = (share == Share::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
    // A file system without locks lets everybody in.
    if (::flock(taken.m_descriptor, operation) != 0 && errno == EWOULDBLOCK) {
        ::close(std::exchange(taken.m_descriptor, -1));
        return failure(lockedError(path, "another program"));
    }
    taken.m_id = idOf(taken.m_descriptor);
    if (taken.m_id)
        all.files.insert(*taken.m_id);
    return taken;
}

SessionLock::SessionLock(SessionLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_id(std::exchange(other.m_id, std::nullopt))
{
}

SessionLock& SessionLock::operator=(SessionLock&& other) noexcept
{
    release();
    m_descriptor = std::exchange(other.m_descriptor, -1);
    m_id = std::exchange(other.m_id, std::nullopt);
    return *this;
}

SessionLock::~SessionLock()
{
    release();
}

void SessionLock::release()
{
    if (m_descriptor < 0)
        return;
    OpenHere& all = openHere();
    const MutexLock lock(all.mutex);
    ::close(std::exchange(m_descriptor, -1));
    if (m_id)
        all.files.erase(all.files.find(*m_id));
    m_id.reset();
}

bool SessionLock::isStillAt(const std::string& path) const
{
    return m_id && idOf(path) == m_id;
}

} // namespace racescope
