// SPDX-License-Identifier: GPL-3.0-or-later
// Saving to a new place: everything goes into a file beside it, which then takes its name.
#include "session/session_file.h"
#include "session/session_schema.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace racescope {

namespace {

using Kind = SessionError::Kind;

SessionError systemError(const std::string& path, const char* what)
{
    const int code = errno;
    Kind kind = Kind::Io;
    if (code == ENOSPC || code == EDQUOT)
        kind = Kind::NoSpace;
    else if (code == EACCES || code == EROFS || code == EPERM)
        kind = Kind::NotWritable;
    else if (code == ENOENT)
        kind = Kind::Missing;
    return {kind, path, std::string(what) + ": " + std::strerror(code)};
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

void syncPath(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || ::fsync(descriptor) != 0) {
        const SessionError error = systemError(path, "the file cannot be brought to the disk");
        if (descriptor >= 0)
            ::close(descriptor);
        throw DatabaseFailure{error};
    }
    ::close(descriptor);
}

mode_t usualMode()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

// The new file until it has its name; removed unless kept.
class PartFile {
public:
    PartFile(const std::string& target, mode_t mode)
        : m_path(target + ".part-XXXXXX")
    {
        const int descriptor = ::mkstemp(m_path.data());
        if (descriptor < 0)
            throw DatabaseFailure{systemError(target, "the file cannot be made")};
        ::fchmod(descriptor, mode);
        ::close(descriptor);
    }
    ~PartFile()
    {
        if (!m_kept)
            ::unlink(m_path.c_str());
    }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    const std::string& path() const { return m_path; }
    void renameTo(const std::string& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            throw DatabaseFailure{systemError(target, "the file cannot be put in its place")};
        m_kept = true;
    }

private:
    std::string m_path;
    bool m_kept = false;
};

// What was at the path before: nobody has it open, and its log is back in it, so that the log of the old
// file is not taken for the new one's.
struct Former {
    SessionLock lock;
    mode_t mode = usualMode();

    void takeOver(const std::string& path)
    {
        struct stat status;
        if (::stat(path.c_str(), &status) != 0)
            return;
        if (!S_ISREG(status.st_mode))
            throw DatabaseFailure{{Kind::Foreign, path, "this is no file"}};
        if (::access(path.c_str(), W_OK) != 0)
            throw DatabaseFailure{systemError(path, "the file cannot be replaced")};
        mode = status.st_mode & 0777;
        auto taken = SessionLock::take(path, SessionLock::Share::Alone);
        if (!taken)
            throw DatabaseFailure{taken.error()};
        lock = std::move(*taken);
        if (::access((path + "-wal").c_str(), F_OK) != 0)
            return;
        if (auto database = Database::open(path, Database::Mode::ReadWrite)) {
            try {
                database->run("PRAGMA wal_checkpoint(TRUNCATE)");
            } catch (const DatabaseFailure&) {
                // Damaged: it is going to be replaced.
            }
        }
    }
};

} // namespace

Result<std::shared_ptr<SessionFile>, SessionError> SessionFile::saveAs(Workspace& workspace,
                                                                       const std::string& path)
{
    workspace.waitLoaded();
    workspace.settle();
    try {
        Former former;
        former.takeOver(path);
        PartFile part(path, former.mode);
        SessionWriter::State state;
        {
            auto database = Database::open(part.path(), Database::Mode::Create);
            if (!database)
                return failure(database.error());
            database->run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768");
            createSchema(*database);
            // Without a schema number until it is whole.
            database->run("PRAGMA user_version=0");
            SessionWriter writer(*database, {});
            writer.write(workspace, {});
            database->run("PRAGMA user_version=" + std::to_string(kSessionSchema));
            state = writer.takeState();
        }
        syncPath(part.path());
        auto lock = SessionLock::take(part.path(), SessionLock::Share::Alone);
        if (!lock)
            return failure(lock.error());
        ::unlink((path + "-wal").c_str());
        ::unlink((path + "-shm").c_str());
        part.renameTo(path);
        syncPath(folderOf(path));
        const std::shared_ptr<SessionFile> file(new SessionFile(path, std::move(*lock), false));
        if (const auto connected = file->connect(std::move(state)); !connected)
            return failure(connected.error());
        // Blocks that were spilled into the former archive since come over with the next group.
        file->serve(workspace);
        if (const auto rest = file->write(workspace, {}); rest)
            file->forgetFormer();
        return file;
    } catch (const DatabaseFailure& problem) {
        SessionError error = problem.error;
        error.path = path; // not the part's
        return failure(std::move(error));
    }
}

} // namespace racescope
