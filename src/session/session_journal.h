// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a session file up to date while things happen: one writer thread that commits in groups. It copies
// what is new out of the store's log, the trace's blocks and the conflict log, so nobody who races waits for
// it; only who asks for Durability::Request waits, for the commit of the group that holds its operation. What
// waits to be written stays where it is (in the log and the trace, which are bounded), and state() counts it.
// When the disk is full or the file has gone, racing goes on in memory, state() says so in a sentence, and
// the writer tries again once a second. Threads: construction, stop() and the destructor belong to one
// thread; state() and the sink to any. m_mutex is a leaf lock under the shards' locks; no I/O under it.
#pragma once
#include "base/mutex.h"
#include "session/session_file.h"
#include "store/index.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace racescope {

enum class Durability : std::uint8_t {
    Memory,  // nothing is written until stop()
    Async,   // at least every 200 ms
    Request, // a write's answer waits until its operation is on the disk
};
std::optional<Durability> durabilityFromName(std::string_view name);
std::string_view name(Durability durability);

struct JournalState {
    std::uint64_t waitingEvents = 0;     // recorded, not in the file
    std::uint64_t waitingOperations = 0; // accepted, not on the disk (Durability::Request)
    std::uint64_t groups = 0;            // committed
    std::chrono::nanoseconds longestGroup{0};
    std::chrono::nanoseconds processorTime{0}; // of the writer
    std::optional<SessionError> trouble;       // why nothing can be written now
};

class SessionJournal {
public:
    // `every`: how often everything is brought up to date, 100 ms unless told otherwise.
    SessionJournal(Workspace& workspace, std::shared_ptr<SessionFile> file, Durability durability,
                   std::chrono::milliseconds every = std::chrono::milliseconds(100));
    ~SessionJournal(); // ends without a last group
    SessionJournal(const SessionJournal&) = delete;
    SessionJournal& operator=(const SessionJournal&) = delete;

    // What writers wait on (http::HttpDoor takes it); null unless Durability::Request.
    OperationSink* sink() const;
    Durability durability() const { return m_durability; }
    const std::shared_ptr<SessionFile>& file() const { return m_file; }
    JournalState state() const RS_EXCLUDES(m_mutex);
    // Writes everything there is and ends. The error: what could not be written.
    [[nodiscard]] Result<void, SessionError> stop();

private:
    class Sink;
    void run(const std::stop_token& stop);
    Result<void, SessionError> writeGroup(bool everything) RS_EXCLUDES(m_mutex);
    void note(const Result<void, SessionError>& written, std::chrono::nanoseconds took,
              std::chrono::nanoseconds work) RS_EXCLUDES(m_mutex);
    void end();

    Workspace& m_workspace;
    const std::shared_ptr<SessionFile> m_file;
    const Durability m_durability;
    const std::chrono::milliseconds m_every;
    std::shared_ptr<Sink> m_sink; // own synchronization; outlives the journal in the store's hands

    mutable Mutex m_mutex;
    JournalState m_state RS_GUARDED_BY(m_mutex);
    std::jthread m_thread; // last member
};

} // namespace racescope
