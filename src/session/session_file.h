// SPDX-License-Identifier: GPL-3.0-or-later
// A .racescope file: an SQLite database in WAL mode that holds a whole session (racescope-session(5)). It is
// opened by one program at a time, its event blocks are read when they are looked at, and blocks that memory
// has no room for go into it. Threads: any thread may call any member. m_mutex guards the connection that
// writes and is held for a whole commit: those who wait for it are savers, the journal and a trace over its
// memory budget, never a worker or the window's painting. m_readMutex guards the connection that reads
// blocks. Errors: SessionError, a sentence each; a failed write leaves the file as it was before.
#pragma once
#include "base/mutex.h"
#include "session/database.h"
#include "session/session_error.h"
#include "session/session_lock.h"
#include "session/session_writer.h"
#include "session/workspace.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace racescope {

enum class Synchronous : std::uint8_t {
    Normal, // a commit may be lost with the power, the file never
    Full,   // a commit is on disk when the write returns
};

class SessionFile : public std::enable_shared_from_this<SessionFile> {
public:
    // Makes a new session that holds the workspace, in place of what was at this path: either all of it
    // is there afterwards or what was there before. The trace spills into it from now on. Locked when a
    // session at this path is open elsewhere, here included.
    [[nodiscard]] static Result<std::shared_ptr<SessionFile>, SessionError> saveAs(Workspace& workspace,
                                                                                   const std::string& path);
    ~SessionFile();
    SessionFile(const SessionFile&) = delete;
    SessionFile& operator=(const SessionFile&) = delete;

    // Lets the file go, whoever still holds this object or a snapshot whose blocks lie in it: those blocks
    // cannot be read any more. Nothing is saved.
    void close() RS_EXCLUDES(m_mutex, m_readMutex);

    const std::string& path() const { return m_path; }
    // Cannot be saved to (a read-only file, a damaged one): use saveAs.
    bool isReadOnly() const { return m_readOnly; }
    // Brings the file up to date and the write-ahead log back into it. Requires: the workspace is the one
    // this file was opened or saved with; so for the others.
    [[nodiscard]] Result<void, SessionError> save(Workspace& workspace);
    // One group of the journal.
    [[nodiscard]] Result<void, SessionError> write(const Workspace& workspace,
                                                   const SessionWriter::Bounds& bounds);
    [[nodiscard]] Result<void, SessionError> writeShards(const Store& store,
                                                         const std::set<SessionWriter::ShardKey>& shards);
    [[nodiscard]] Result<void, SessionError> setSynchronous(Synchronous synchronous);
    // As of the last commit; these wait for nobody.
    std::uint64_t savedEvents() const { return m_savedEvents.load(); }
    std::uint64_t savedNotes() const { return m_savedNotes.load(); } // generation of SessionNotes
    // Nothing of the file at this path is ours any more (it was moved, deleted or replaced).
    bool isGone() const RS_EXCLUDES(m_mutex);
    // What of the conflicts could not be read (OpenOptions::Conflicts::Meanwhile). The file can then not be
    // saved to. After Workspace::waitLoaded().
    std::vector<std::string> lateLosses() const;
    // Makes this file the place where the trace's blocks go and come from.
    void serve(Workspace& workspace);

private:
    friend struct SessionOpener;
    class Archive;
    SessionFile(std::string path, SessionLock lock, bool readOnly);
    template <class Work> Result<void, SessionError> guarded(Work work) RS_EXCLUDES(m_mutex);
    std::shared_ptr<const Block> loadBlock(WorkerId lane, std::size_t number) RS_EXCLUDES(m_readMutex);
    bool storeBlock(WorkerId lane, std::size_t number, const Block& block) RS_EXCLUDES(m_mutex);
    Result<void, SessionError> connectForWriting() RS_EXCLUDES(m_mutex);
    Result<void, SessionError> connectForReading() RS_EXCLUDES(m_readMutex);
    Result<void, SessionError> connect(SessionWriter::State state) RS_EXCLUDES(m_mutex, m_readMutex);
    void forgetFormer() RS_EXCLUDES(m_readMutex);
    void noteSaved() RS_REQUIRES(m_mutex);
    SessionError goneError() const;

    const std::string m_path;
    const bool m_readOnly;

    mutable Mutex m_mutex;
    SessionLock m_lock RS_GUARDED_BY(m_mutex);  // goes after the connections
    Database m_database RS_GUARDED_BY(m_mutex); // not open when read-only
    std::unique_ptr<SessionWriter> m_writer RS_GUARDED_BY(m_mutex);
    std::vector<std::string> m_lateLosses RS_GUARDED_BY(m_mutex);
    std::atomic<std::uint64_t> m_savedEvents = 0;
    std::atomic<std::uint64_t> m_savedNotes = 0;

    Mutex m_readMutex;
    Database m_reader RS_GUARDED_BY(m_readMutex);
    Statement m_readBlock RS_GUARDED_BY(m_readMutex);
    std::map<std::uint32_t, std::vector<std::int64_t>> m_places RS_GUARDED_BY(m_readMutex);
    // Has blocks that are not here yet.
    std::shared_ptr<BlockArchive> m_former RS_GUARDED_BY(m_readMutex);
};

struct OpenOptions {
    enum class Access {
        Write, // alone; becomes Read when the file or its folder is read-only
        Read,  // as it is now, even while another program has it open; nothing of the file changes
    };
    Access access = Access::Write;
    enum class Conflicts {
        Now,
        Meanwhile, // the conflict log fills while the rest can be looked at and raced on
    };
    Conflicts conflicts = Conflicts::Now;
    TraceOptions trace;
};

struct OpenedSession {
    std::unique_ptr<Workspace> workspace;
    std::shared_ptr<SessionFile> file;
    std::vector<std::string> losses; // what damage took, a sentence each; then the file is read-only
};

// Documents, history, timeline, conflicts, notes and verdict as they were. With Access::Write the store
// begins a new term (term + 1 on every shard), as a restarted node does, and racing can go on.
[[nodiscard]] Result<OpenedSession, SessionError> openSession(const std::string& path,
                                                              OpenOptions options = {});
// The same, with a new session when there is no such file.
[[nodiscard]] Result<OpenedSession, SessionError> openOrCreateSession(const std::string& path,
                                                                      OpenOptions options = {});

} // namespace racescope
