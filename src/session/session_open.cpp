// SPDX-License-Identifier: GPL-3.0-or-later
// Opens session files, good and damaged ones.
#include "session/session_file.h"
#include "session/session_reader.h"
#include "session/session_schema.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace racescope {

namespace {

using Kind = SessionError::Kind;

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

std::uint64_t fileBytes(const std::string& path)
{
    struct stat status;
    return ::stat(path.c_str(), &status) == 0 ? std::uint64_t(status.st_size) : 0;
}

std::optional<SessionError> noFile(const std::string& path)
{
    struct stat status;
    if (::stat(path.c_str(), &status) != 0) {
        const bool isMissing = errno == ENOENT || errno == ENOTDIR;
        return SessionError{isMissing ? Kind::Missing : Kind::Io, path,
                            isMissing ? "there is no such file" : std::strerror(errno)};
    }
    if (!S_ISREG(status.st_mode))
        return SessionError{Kind::Foreign, path, "this is no file"};
    return std::nullopt;
}

std::string firstBytes(int descriptor)
{
    std::array<char, kHeaderBytes> bytes;
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    return {bytes.data(), count > 0 ? std::size_t(count) : 0};
}

std::optional<SessionError> notOurs(const SessionHeader& header, const std::string& path)
{
    switch (header.is) {
    case SessionHeader::Is::Empty:
        return SessionError{Kind::Truncated, path,
                            "the file ends before its first page: it was cut off, or never written"};
    case SessionHeader::Is::NoDatabase:
        return SessionError{Kind::Foreign, path, "this is no session file, or its first bytes are damaged"};
    case SessionHeader::Is::OtherDatabase:
        return SessionError{Kind::Foreign, path, "this is an SQLite database of another program"};
    case SessionHeader::Is::Session:
        break;
    }
    if (header.schema > kSessionSchema)
        return SessionError{Kind::Newer, path,
                            "the session was written by a later version (schema " +
                                std::to_string(header.schema) + ", this program knows " +
                                std::to_string(kSessionSchema) + "); nothing was changed"};
    if (header.schema < 1)
        return SessionError{Kind::Damaged, path, "the session names no schema: saving it was never finished"};
    return std::nullopt;
}

} // namespace

// One opening, step by step.
struct SessionOpener {
    std::string path;
    OpenOptions options;
    SessionLock lock;
    SessionHeader header;
    bool mayWrite = false;
    bool truncated = false;
    Database::Mode mode = Database::Mode::ReadOnly;
    std::vector<std::string> losses;

    std::optional<SessionError> look();
    Result<OpenedSession, SessionError> open();
    Result<OpenedSession, SessionError> openWritable();
    Result<OpenedSession, SessionError> openReadOnly();
    Result<void, SessionError> readInto(OpenedSession& opened, SessionReader& reader);
    Database::Mode readMode() const;
    SessionReader::Conflicts conflicts() const;
    void loadLater(OpenedSession& opened, Database::Mode how) const;
    std::size_t conflictCount = 0;
};

// Takes the lock and looks at the file's first bytes. No other descriptor of the file is opened.
std::optional<SessionError> SessionOpener::look()
{
    if (auto error = noFile(path))
        return error;
    mayWrite = options.access == OpenOptions::Access::Write && ::access(path.c_str(), W_OK) == 0 &&
               ::access(folderOf(path).c_str(), W_OK) == 0;
    const bool openHere = SessionLock::isOpenHere(path);
    auto taken = SessionLock::take(path, mayWrite ? SessionLock::Share::Alone : SessionLock::Share::Readers);
    if (taken)
        lock = std::move(*taken);
    else if (options.access == OpenOptions::Access::Write || taken.error().kind != Kind::Locked)
        return taken.error();
    if (lock.descriptor() >= 0) {
        header = readHeader(firstBytes(lock.descriptor()));
    } else if (!openHere) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        header = readHeader(firstBytes(descriptor));
        ::close(descriptor);
    } else {
        header.is = SessionHeader::Is::Session;
        header.schema = kSessionSchema;
    }
    if (auto error = notOurs(header, path))
        return error;
    const std::uint64_t there = fileBytes(path);
    if (lock.descriptor() >= 0 && header.neededBytes > there && fileBytes(path + "-wal") == 0) {
        truncated = true;
        losses.push_back("the file is cut off: " + std::to_string(there) + " of " +
                         std::to_string(header.neededBytes) + " bytes are there");
    }
    return std::nullopt;
}

SessionReader::Conflicts SessionOpener::conflicts() const
{
    // Those of a damaged file are read at once, so that everything that is lost is told together.
    return options.conflicts == OpenOptions::Conflicts::Meanwhile && !truncated
               ? SessionReader::Conflicts::Later
               : SessionReader::Conflicts::Now;
}

void SessionOpener::loadLater(OpenedSession& opened, Database::Mode how) const
{
    Workspace& workspace = *opened.workspace;
    // The file outlives the work; the workspace joins it.
    workspace.setLoader([&workspace, file = opened.file, how,
                         count = std::int64_t(conflictCount)](const std::stop_token& stop) {
        std::vector<std::string> lost;
        if (auto database = Database::open(file->path(), how)) {
            SessionReader reader(*database);
            reader.readConflicts(workspace.conflicts(), count, stop);
            lost = reader.losses();
        } else {
            lost.push_back("conflicts: " + database.error().message);
        }
        const MutexLock locked(file->m_mutex);
        file->m_lateLosses = std::move(lost);
    });
}

// A file that nobody writes to and that has no log beside it needs no further file for reading it.
Database::Mode SessionOpener::readMode() const
{
    const bool isQuiet = lock.descriptor() >= 0 && fileBytes(path + "-wal") == 0;
    return isQuiet ? Database::Mode::Immutable : Database::Mode::ReadOnly;
}

Result<void, SessionError> SessionOpener::readInto(OpenedSession& opened, SessionReader& reader)
{
    try {
        WorkspaceOptions workspaceOptions;
        workspaceOptions.trace = options.trace;
        opened.workspace = reader.read(workspaceOptions);
    } catch (const DatabaseFailure& problem) {
        SessionError error = problem.error;
        error.path = path;
        if (truncated)
            error = {Kind::Truncated, path, losses.front() + "; nothing of the rest can be read"};
        return failure(std::move(error));
    }
    conflictCount = reader.conflictCount();
    losses.insert(losses.end(), reader.losses().begin(), reader.losses().end());
    return {};
}

Result<OpenedSession, SessionError> SessionOpener::openWritable()
{
    OpenedSession opened;
    opened.file.reset(new SessionFile(path, std::move(lock), false));
    SessionFile& file = *opened.file;
    const auto giveBack = [&]() RS_NO_THREAD_SAFETY_ANALYSIS { lock = std::move(file.m_lock); };
    // Migrated before the statements of today's tables are prepared.
    if (header.schema < kSessionSchema) {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        if (!database)
            return giveBack(), failure(database.error());
        try {
            migrateSchema(*database);
        } catch (const DatabaseFailure& failed) {
            database->close();
            return giveBack(), failure(failed.error);
        }
    }
    if (const auto connected = file.connectForWriting(); !connected)
        return giveBack(), failure(connected.error());
    const MutexLock writing(file.m_mutex);
    SessionReader reader(file.m_database, conflicts());
    if (const auto read = readInto(opened, reader); !read || !losses.empty()) {
        file.m_database.close();
        giveBack();
        return failure(read ? SessionError{Kind::Damaged, path, losses.front()} : read.error());
    }
    try {
        file.m_writer = std::make_unique<SessionWriter>(file.m_database, reader.takeState());
    } catch (const DatabaseFailure& failed) {
        return failure(failed.error);
    }
    opened.workspace->restart();
    return opened;
}

Result<OpenedSession, SessionError> SessionOpener::openReadOnly()
{
    mode = readMode();
    auto database = Database::open(path, mode);
    if (!database)
        return failure(database.error());
    OpenedSession opened;
    opened.file.reset(new SessionFile(path, std::move(lock), true));
    SessionFile& file = *opened.file;
    const MutexLock reading(file.m_readMutex);
    file.m_reader = std::move(*database);
    try {
        if (truncated)
            file.m_reader.run("PRAGMA writable_schema=ON"); // else SQLite reads nothing of it at all
        file.m_reader.run("BEGIN"); // everything as it is now, also what is read later
    } catch (const DatabaseFailure& failed) {
        return failure(failed.error);
    }
    SessionReader reader(file.m_reader, conflicts());
    if (auto read = readInto(opened, reader); !read)
        return failure(read.error());
    file.m_places = reader.takePlaces();
    opened.losses = losses;
    return opened;
}

Result<OpenedSession, SessionError> SessionOpener::open()
{
    if (auto error = look())
        return failure(std::move(*error));
    Result<OpenedSession, SessionError> opened = failure(SessionError{Kind::Damaged, path, ""});
    if (mayWrite && !truncated)
        opened = openWritable();
    const bool isDamaged =
        !opened && (opened.error().kind == Kind::Damaged || opened.error().kind == Kind::NotWritable);
    if (isDamaged) {
        losses.resize(truncated ? 1 : 0);
        opened = openReadOnly();
    }
    if (!opened)
        return failure(opened.error());
    SessionFile& file = *opened->file;
    if (const auto connected = file.connectForReading(); !connected) {
        if (!file.isReadOnly())
            return failure(connected.error());
        opened->losses.push_back("events: " + connected.error().message);
    }
    file.serve(*opened->workspace);
    if (conflicts() == SessionReader::Conflicts::Later)
        loadLater(*opened, file.isReadOnly() ? mode : Database::Mode::ReadOnly);
    return opened;
}

Result<OpenedSession, SessionError> openSession(const std::string& path, OpenOptions options)
{
    SessionOpener opener;
    opener.path = path;
    opener.options = options;
    return opener.open();
}

Result<OpenedSession, SessionError> openOrCreateSession(const std::string& path, OpenOptions options)
{
    struct stat status;
    if (::stat(path.c_str(), &status) == 0 || errno != ENOENT)
        return openSession(path, options);
    OpenedSession opened;
    WorkspaceOptions workspaceOptions;
    workspaceOptions.trace = options.trace;
    opened.workspace = std::make_unique<Workspace>(workspaceOptions);
    auto file = SessionFile::saveAs(*opened.workspace, path);
    if (!file)
        return failure(file.error());
    opened.file = std::move(*file);
    return opened;
}

} // namespace racescope
