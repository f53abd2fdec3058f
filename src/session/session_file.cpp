// SPDX-License-Identifier: GPL-3.0-or-later
// An open session file. Opening is in session_open.cpp, saving to a new place in session_save.cpp.
#include "session/session_file.h"

#include <sqlite3.h>

namespace racescope {

// Keeps the file open for as long as a trace may ask for its blocks.
class SessionFile::Archive final : public BlockArchive {
public:
    explicit Archive(std::shared_ptr<SessionFile> file)
        : m_file(std::move(file))
    {
    }
    bool store(WorkerId lane, std::size_t number, const Block& block) override
    {
        return m_file->storeBlock(lane, number, block);
    }
    std::shared_ptr<const Block> load(WorkerId lane, std::size_t number) override
    {
        return m_file->loadBlock(lane, number);
    }

private:
    const std::shared_ptr<SessionFile> m_file;
};

SessionFile::SessionFile(std::string path, SessionLock lock, bool readOnly)
    : m_path(std::move(path))
    , m_readOnly(readOnly)
    , m_lock(std::move(lock))
{
}

SessionFile::~SessionFile()
{
    close();
}

void SessionFile::close()
{
    std::shared_ptr<BlockArchive> former; // may close a file: not under the lock
    // Readers first, so that the writer is the last one and puts its log back into the file.
    {
        const MutexLock lock(m_readMutex);
        former.swap(m_former);
        m_readBlock = Statement();
        m_reader.close();
    }
    const MutexLock lock(m_mutex);
    m_writer.reset();
    m_database.close();
    m_lock.release();
}

SessionError SessionFile::goneError() const
{
    return {SessionError::Kind::Gone, m_path,
            "the file was moved or deleted while it was open; save the session to another place"};
}

template <class Work> Result<void, SessionError> SessionFile::guarded(Work work)
{
    if (m_readOnly)
        return failure(SessionError{SessionError::Kind::NotWritable, m_path,
                                    "the session was opened read-only; save it to another place"});
    const MutexLock lock(m_mutex);
    if (!m_writer)
        return failure(SessionError{SessionError::Kind::Io, m_path, "the session has been closed"});
    if (!m_lock.isStillAt(m_path))
        return failure(goneError());
    if (!m_lateLosses.empty())
        return failure(SessionError{SessionError::Kind::Damaged, m_path,
                                    m_lateLosses.front() + "; save the session to another place"});
    try {
        work();
    } catch (const DatabaseFailure& problem) {
        return failure(problem.error);
    }
    noteSaved();
    return {};
}

Result<void, SessionError> SessionFile::write(const Workspace& workspace, const SessionWriter::Bounds& bounds)
{
    workspace.waitLoaded();
    return guarded([&]() RS_NO_THREAD_SAFETY_ANALYSIS { m_writer->write(workspace, bounds); });
}

Result<void, SessionError> SessionFile::writeShards(const Store& store,
                                                    const std::set<SessionWriter::ShardKey>& shards)
{
    return guarded([&]() RS_NO_THREAD_SAFETY_ANALYSIS { m_writer->writeShards(store, shards); });
}

Result<void, SessionError> SessionFile::save(Workspace& workspace)
{
    workspace.waitLoaded();
    workspace.settle();
    return guarded([&]() RS_NO_THREAD_SAFETY_ANALYSIS {
        m_writer->write(workspace, {});
        m_database.run("PRAGMA wal_checkpoint(PASSIVE)");
    });
}

Result<void, SessionError> SessionFile::setSynchronous(Synchronous synchronous)
{
    return guarded([&]() RS_NO_THREAD_SAFETY_ANALYSIS {
        m_database.run(synchronous == Synchronous::Full ? "PRAGMA synchronous=FULL"
                                                        : "PRAGMA synchronous=NORMAL");
    });
}

void SessionFile::noteSaved()
{
    m_savedEvents = m_writer->savedEvents();
    m_savedNotes = m_writer->savedNotes();
}

std::vector<std::string> SessionFile::lateLosses() const
{
    const MutexLock lock(m_mutex);
    return m_lateLosses;
}

bool SessionFile::isGone() const
{
    const MutexLock lock(m_mutex);
    return !m_lock.isStillAt(m_path);
}

void SessionFile::serve(Workspace& workspace)
{
    auto former = workspace.setArchive(std::make_shared<Archive>(shared_from_this()));
    const MutexLock lock(m_readMutex);
    m_former = std::move(former);
}

void SessionFile::forgetFormer()
{
    std::shared_ptr<BlockArchive> former; // may close a file: not under the lock
    const MutexLock lock(m_readMutex);
    former.swap(m_former);
}

bool SessionFile::storeBlock(WorkerId lane, std::size_t number, const Block& block)
{
    bool stored = false;
    const auto written =
        guarded([&]() RS_NO_THREAD_SAFETY_ANALYSIS { stored = m_writer->writeBlock(lane, number, block); });
    return written && stored;
}

std::shared_ptr<const Block> SessionFile::loadBlock(WorkerId lane, std::size_t number)
{
    std::string data;
    std::shared_ptr<BlockArchive> former;
    try {
        const MutexLock lock(m_readMutex);
        if (!m_reader.isOpen())
            return nullptr;
        std::int64_t place = -1;
        if (!m_places.empty()) {
            const auto found = m_places.find(lane.value);
            place = found != m_places.end() && number < found->second.size() ? found->second[number] : 0;
        }
        m_readBlock.bind(lane.value, number, place);
        if (m_readBlock.next()) {
            data = m_readBlock.string(0);
            m_readBlock.reset();
        }
        former = m_former;
    } catch (const DatabaseFailure&) {
        return nullptr; // the trace counts it
    }
    if (data.empty() && former)
        return former->load(lane, number);
    const auto block = Block::decode(data);
    return block && (*block)->worker() == lane ? *block : nullptr;
}

Result<void, SessionError> SessionFile::connectForWriting()
{
    auto database = Database::open(m_path, Database::Mode::ReadWrite);
    if (!database)
        return failure(database.error());
    const MutexLock lock(m_mutex);
    m_database = std::move(*database);
    try {
        m_database.run("PRAGMA cache_size=-32768; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
                       "PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864");
    } catch (const DatabaseFailure& problem) {
        m_database.close();
        return failure(problem.error);
    }
    return {};
}

Result<void, SessionError> SessionFile::connectForReading()
{
    const MutexLock lock(m_readMutex);
    try {
        if (!m_reader.isOpen()) {
            auto database = Database::open(m_path, Database::Mode::ReadOnly);
            if (!database)
                return failure(database.error());
            m_reader = std::move(*database);
        }
        m_readBlock =
            Statement(m_reader, "SELECT data FROM event_blocks WHERE block=CASE WHEN ?3>=0 THEN ?3 ELSE "
                                "(SELECT block FROM event_summaries WHERE worker=?1 AND number=?2) END");
    } catch (const DatabaseFailure& problem) {
        return failure(problem.error);
    }
    return {};
}

Result<void, SessionError> SessionFile::connect(SessionWriter::State state)
{
    if (const auto connected = connectForWriting(); !connected)
        return connected;
    {
        const MutexLock lock(m_mutex);
        try {
            m_writer = std::make_unique<SessionWriter>(m_database, std::move(state));
            noteSaved();
        } catch (const DatabaseFailure& problem) {
            return failure(problem.error);
        }
    }
    return connectForReading();
}

} // namespace racescope
