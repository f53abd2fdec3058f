// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery.h"

#include "base/json.h"
#include "session/session_schema.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace racescope {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kEvery{2};
constexpr const char* kSuffix = ".racescope";
constexpr std::string_view kUntitled = "untitled-";
constexpr std::string_view kKept = "kept-";

std::string freshPath(const std::string& folder)
{
    static std::atomic<int> count{0};
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
    return folder + "/untitled-" + std::to_string(seconds.count()) + '-' + std::to_string(::getpid()) + '-' +
           std::to_string(++count) + kSuffix;
}

std::optional<RecoverableSession> looked(const fs::path& path)
{
    // Whoever keeps it is alive when it is locked.
    const auto lock = SessionLock::take(path.string(), SessionLock::Share::Alone);
    struct stat status;
    if (!lock || ::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    RecoverableSession session;
    session.path = path.string();
    session.isKept = path.filename().string().starts_with(kKept);
    session.modified = std::chrono::system_clock::from_time_t(status.st_mtime);
    auto database = Database::open(session.path, Database::Mode::ReadWrite); // so that its log is read too
    if (!database)
        return std::nullopt;
    try {
        session.events = std::uint64_t(database->number("SELECT total(events) FROM event_summaries"));
        session.documents = std::uint64_t(database->number("SELECT count(*) FROM documents"));
        const std::string text = database->word("SELECT value FROM meta WHERE key='scenario'");
        if (const auto scenario = json::parse(text); scenario && scenario->find("name"))
            session.scenario = scenario->find("name")->text();
    } catch (const DatabaseFailure&) {
        session.events = std::max<std::uint64_t>(session.events, 1); // damaged: opening it will tell
    }
    return session;
}

} // namespace

std::string recoveryFolder()
{
    if (const char* const state = std::getenv("XDG_STATE_HOME"); state && *state == '/')
        return std::string(state) + "/racescope/recovery";
    const char* const home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.local/state/racescope/recovery" : std::string();
}

Autosave::Autosave(Workspace& workspace, std::shared_ptr<SessionFile> file)
    : m_workspace(workspace)
    , m_file(std::move(file))
    , m_journal(std::make_unique<SessionJournal>(workspace, m_file, Durability::Async, kEvery))
{
}

Result<std::unique_ptr<Autosave>, SessionError> Autosave::start(Workspace& workspace,
                                                                const std::string& folder)
{
    std::error_code problem;
    if (!folder.empty() && fs::create_directories(folder, problem))
        fs::permissions(folder, fs::perms::owner_all, problem);
    auto file = SessionFile::saveAs(workspace, freshPath(folder));
    if (!file)
        return failure(file.error());
    return std::unique_ptr<Autosave>(new Autosave(workspace, std::move(*file)));
}

Autosave::~Autosave() = default;

Result<void, SessionError> Autosave::flush()
{
    return m_file->save(m_workspace);
}

void Autosave::discard()
{
    m_journal.reset();
    const std::string path = m_file->path();
    m_file->close();
    removeSession(path);
}

Result<std::string, SessionError> Autosave::keep()
{
    const auto written = m_journal->stop();
    m_journal.reset();
    const std::string path = m_file->path();
    m_file->close();
    if (!written)
        return failure(written.error());
    return keepSession(path);
}

Result<std::string, SessionError> keepSession(const std::string& path)
{
    const fs::path now(path);
    const std::string name = now.filename().string();
    if (name.starts_with(kKept))
        return path;
    std::error_code problem;
    const auto modified = fs::last_write_time(now, problem);
    {
        // The last to close it puts SQLite's log back into the file.
        const auto lock = SessionLock::take(path, SessionLock::Share::Alone);
        if (!lock)
            return failure(lock.error());
        auto database = Database::open(path, Database::Mode::ReadWrite);
        if (!database)
            return failure(database.error());
        try {
            database->number("SELECT count(*) FROM documents");
        } catch (const DatabaseFailure& broken) {
            return failure(broken.error);
        }
    }
    std::string keptName(kKept);
    keptName += name.starts_with(kUntitled) ? name.substr(kUntitled.size()) : name;
    const fs::path kept = now.parent_path() / keptName;
    if (fs::exists(path + "-wal", problem))
        return failure(
            SessionError{SessionError::Kind::Io, path, "its log cannot be put back into the file"});
    fs::rename(now, kept, problem);
    if (problem)
        return failure(SessionError{SessionError::Kind::Io, path, "it cannot be kept: " + problem.message()});
    fs::last_write_time(kept, modified, problem); // when it was worked on
    std::size_t count = 0;
    for (const RecoverableSession& session : recoverableSessions(now.parent_path().string()))
        if (session.isKept && ++count > kMostKept)
            removeSession(session.path);
    return kept.string();
}

std::vector<RecoverableSession> recoverableSessions(const std::string& folder)
{
    std::vector<RecoverableSession> sessions;
    std::error_code problem;
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == kSuffix && entry.is_regular_file(problem))
            paths.push_back(entry.path());
    for (const fs::path& path : paths) {
        auto session = looked(path);
        if (!session)
            continue;
        if (session->events == 0 && session->documents == 0)
            removeSession(session->path);
        else
            sessions.push_back(std::move(*session));
    }
    std::sort(sessions.begin(), sessions.end(),
              [](const auto& a, const auto& b) { return a.modified > b.modified; });
    return sessions;
}

bool removeSession(const std::string& path)
{
    std::error_code problem;
    for (const char* const beside : {"-wal", "-shm", "-journal", ""})
        fs::remove(path + beside, problem);
    return !fs::exists(path, problem);
}

std::size_t cleanRecovery(std::chrono::hours olderThan, const std::string& folder)
{
    std::size_t removed = 0;
    const auto now = std::chrono::system_clock::now();
    for (const RecoverableSession& session : recoverableSessions(folder))
        if (now - session.modified > olderThan)
            removed += removeSession(session.path) ? 1 : 0;
    return removed;
}

} // namespace racescope
