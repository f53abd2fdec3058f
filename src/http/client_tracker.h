// SPDX-License-Identifier: GPL-3.0-or-later
// Makes racing workers of HTTP clients: who asked (X-Opaque-Id, else the connection), which requests belong
// to one logical update, and the events that the rest of the program reads. A read after a 409 on the same
// document by the same client is a retry: same chain, next attempt. Threads: the server's. Invariant: the
// events of one worker come in order of time and do not overlap, but those of one answered request share
// theirs.
#pragma once
#include "base/mutex.h"
#include "http/message.h"
#include "store/index.h"
#include "trace/trace.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace racescope::http {

// Workers whose client can ask nothing more, since somebody took them last. It is no part of what happened:
// nothing of it is recorded. Own synchronization; each worker is told of once.
class GoneClients {
public:
    void add(WorkerId worker) RS_EXCLUDES(m_mutex);
    std::vector<WorkerId> take() RS_EXCLUDES(m_mutex);

private:
    Mutex m_mutex; // leaf
    std::vector<WorkerId> m_workers RS_GUARDED_BY(m_mutex);
};

// Which document a request was about.
struct DocumentPlace {
    std::string_view index;
    std::string_view indexKey; // another one after the index was deleted and made again: its uuid
    std::string_view id;
    std::uint32_t shard = 0;
};
inline DocumentPlace placeOf(const Index& index, std::string_view id, std::uint32_t shard)
{
    return {index.name(), index.uuid(), id, shard};
}

// One write as its handler knows it.
struct WriteFact {
    DocumentPlace place;
    std::uint16_t flags = 0; // guards, update, create, delete
    Token required;          // of if_seq_no and if_primary_term
    Version requiredVersion; // of external versions
};

class ClientTracker {
public:
    // trace may be null: then nothing is recorded. Both must outlive the tracker.
    ClientTracker(Trace* trace, const Clock& clock);

    void opened(ConnectionId connection, std::string_view peer);
    // Chains that a closed connection leaves in conflict are given up. Its client is gone, unless it had a
    // name: then it may ask on another one.
    void closed(ConnectionId connection);
    // As closed(), of one that may ask again and is the same client then.
    void rested(ConnectionId connection);
    // Nobody can ask any more, named or not. Requires: all connections are closed.
    void ended();
    // Any thread.
    GoneClients& gone() const { return *m_gone; }
    // As which worker its requests are recorded; nullopt: there was none yet.
    std::optional<WorkerId> workerOf(ConnectionId connection) const;

    // Every fact below belongs to the request that began last. The words are for the note of its events.
    void beginRequest(ConnectionId connection, const Request& request);
    // As beginRequest for a request whose answer was there at `end`: all its facts end then, and several of
    // one request (the items of a bulk) share their time, since nobody knows which came when.
    void beginAnswered(ConnectionId connection, const Request& request, Nanos end);
    WorkerId worker(); // of the client that asks
    Nanos now() const { return m_clock.now(); }

    void read(Nanos begin, const DocumentPlace& place, const ReadResult& result, int status);
    void wrote(Nanos begin, const WriteFact& fact, const WriteOutcome& outcome, int status);
    // A write whose answer never came: it may have taken effect.
    void unanswered(Nanos begin, const WriteFact& fact, int status);
    void searched(Nanos begin, int status);
    void refused(Nanos begin, int status); // 400 and the like, without a document

    std::size_t clientCount() const { return m_connections.size() + m_named.size(); }
    std::uint64_t conflicts() const { return m_conflicts; }

private:
    struct Story { // of one client with one document
        std::uint32_t chain = 0;
        std::uint16_t attempt = 0;
        bool conflicted = false; // the last write was refused
        bool fresh = false;      // read and not yet written
        Token token;             // that the client read
        Version version;
        Token current; // that the conflict showed
    };
    struct Client {
        std::string name;
        WorkerId worker = kSystemWorker;
        bool registered = false;
        Nanos lastEnd = 0;
        std::uint32_t chains = 0;
        std::unordered_map<std::uint32_t, Story> stories;
        // The last document, so that a hot one needs no look-up by name.
        std::string lastIndexKey;
        std::string lastId;
        DocumentId lastDocument = kNoDocument;
        std::string lastLine;
        std::uint32_t lastNote = 0;
    };
    static constexpr std::size_t kMaxStories = 1024; // per client; the oldest knowledge is dropped whole
    static constexpr std::size_t kMaxNamed = 10'000;
    static constexpr std::size_t kMaxConnectionWorkers = 20'000;

    Client& current() { return *m_current; }
    void registerWorker(Client& client);
    void leave(Client& client);
    DocumentId documentOf(Client& client, const DocumentPlace& place);
    Story& storyOf(Client& client, DocumentId document);
    void beginChain(Client& client, Story& story);
    std::uint32_t note(Client& client, int status);
    void record(Client& client, Event event, Nanos begin);

    Trace* const m_trace; // may be null
    const Clock& m_clock;
    Recorder m_recorder;
    const std::unique_ptr<GoneClients> m_gone = std::make_unique<GoneClients>();
    std::unordered_map<ConnectionId, Client> m_connections;
    std::unordered_map<std::string, Client> m_named;
    Client m_overflow; // shared by those beyond the limits
    Client* m_current = nullptr;
    std::optional<Nanos> m_end; // of an answered request
    Nanos m_floor = 0;          // an answered request's facts begin no earlier
    std::string_view m_method;
    std::string_view m_target;
    std::string m_line; // scratch
    std::size_t m_connectionWorkers = 0;
    std::uint64_t m_conflicts = 0;
};

} // namespace racescope::http
