// SPDX-License-Identifier: GPL-3.0-or-later
// An index: its shards, each with a seq_no counter, a primary term, documents, tombstones and an operation
// log. Threads: any thread may call any member. Each shard has one leaf lock; no callback but
// OperationSink::accepted runs under it. Lock order: search view -> shard -> trace. Invariants: a shard's
// seq_no only grows and is given once; a refused write changes nothing and draws no number; a document keeps
// the term it was written under.
#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "store/decide.h"
#include "store/operation.h"
#include "store/source.h"

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct IndexSettings {
    std::uint32_t shards = 1;
    std::uint32_t replicas = 1;
    Nanos gcDeletes = 60'000'000'000;
    Nanos refreshInterval = 1'000'000'000; // negative: never by itself
    // Of the operation log, per index and divided among its shards; the oldest operations go first, counted.
    // Small enough to stay in the processor's caches: a log of cold memory costs more than the write it
    // records.
    std::size_t historyBytes = std::size_t(16) << 20;
};

// Takes each accepted operation, e.g. into the session's journal. Called under the shard's lock in the order
// of seq_no: must only hand over, never wait for I/O. Returns a ticket that the writer passes to waitDurable.
class OperationSink {
public:
    virtual ~OperationSink() = default;
    virtual std::uint64_t accepted(const std::string& index, const Operation& operation) = 0;
    // Returns when the operation of this ticket is as durable as the setting promises; false when it could
    // not be made so. Called without any lock.
    virtual bool waitDurable(std::uint64_t ticket) = 0;
};

struct ReadResult {
    bool found = false;
    CurrentDocument
        current; // Absent when there is nothing; tombstones are not shown to readers but tell their version
    Source source;
    std::string routing;
};

// What became of a write. Exactly one of the four parts of `decision`; token, version and replaced are set as
// the answer to the client needs them: after Accept the new ones, after Noop the document's own.
struct WriteOutcome {
    WriteOutcome() = default;
    // What the rule answers, put in its place without a copy.
    WriteOutcome(DecideFunction rule, const CurrentDocument& current, const WriteRequest& request,
                 std::uint32_t inShard)
        : decision(rule(current, request))
        , shard(inShard)
    {
    }
    Decision decision;
    Token token;
    Version version;
    Token replaced; // before an accepted write; unassigned when nothing live was there
    bool replacedLive = false;
    std::uint32_t shard = 0;
    Source source;            // of the document after an update, for callers that want it back
    int innerRetries = 0;     // of retry_on_conflict
    std::uint64_t ticket = 0; // for OperationSink::waitDurable; 0: none
    bool accepted() const { return std::holds_alternative<Accept>(decision); }
};

inline constexpr Nanos kAskClock = std::numeric_limits<Nanos>::min();

// A document found once, for callers that come again (hot loops): skips hashing and look-up. Stays valid as
// long as the index.
class DocumentSlot;
class Shard;
struct SlotHandle {
    DocumentSlot* slot = nullptr;
    std::uint32_t shard = 0;
};

struct ShardStats {
    SeqNo maxSeqNo{-1};
    PrimaryTerm term{1};
    std::uint64_t documents = 0; // live
    std::uint64_t tombstones = 0;
    std::uint64_t bytes = 0;      // of live sources
    std::uint64_t operations = 0; // in the log now
    std::uint64_t forgotten = 0;  // operations that left the log for want of space
};

// What a search sees: the documents at the last refresh. Immutable.
struct SearchDocument {
    std::string id;
    std::string routing;
    std::uint32_t shard;
    Token token;
    Version version;
    Source source;
};
using SearchView = std::vector<std::shared_ptr<const SearchDocument>>; // by shard, then in order of seq_no

class Index {
public:
    Index(std::string name, std::string uuid, IndexSettings settings, const Clock& clock,
          DecideFunction rule = &decide);
    ~Index();
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    const std::string& name() const { return m_name; }
    const std::string& uuid() const { return m_uuid; }
    IndexSettings settings() const;
    void setRefreshInterval(Nanos interval);
    void setReplicas(std::uint32_t replicas);
    std::uint32_t shardCount() const { return m_shardCount; }
    std::uint32_t shardOf(std::string_view id, std::string_view routing = {}) const;

    SlotHandle slot(std::string_view id, std::string_view routing = {});
    ReadResult get(std::string_view id, std::string_view routing = {}) const;
    ReadResult get(SlotHandle handle) const;
    // As get() and stats() for threads that rather look again later than wait.
    std::optional<ReadResult> getUnlessBusy(std::string_view id) const;
    std::optional<ShardStats> statsUnlessBusy(std::uint32_t shard) const;
    // The source must be a valid JSON object (checked by whoever took it from outside); ignored for deletes.
    // `time`: for callers that have just asked this index's clock, which costs as much as locking.
    WriteOutcome write(std::string_view id, std::string_view routing, const WriteRequest& request,
                       Source source, WorkerId worker, Nanos time = kAskClock);
    WriteOutcome write(SlotHandle handle, const WriteRequest& request, Source source, WorkerId worker,
                       Nanos time = kAskClock);
    // Read, compute, conditional write (the document API's _update). `compute` gets the current source and
    // returns the new one, or nullopt for "nothing changes" (a noop); it runs without a lock and possibly
    // several times. A request with a condition is checked when reading, before `compute`. `upsert` is
    // created when nothing is there.
    using Compute = std::function<std::optional<Source>(std::string_view current)>;
    WriteOutcome update(std::string_view id, std::string_view routing, const WriteRequest& request,
                        const Compute& compute, const std::optional<Source>& upsert, int retryOnConflict,
                        WorkerId worker);

    // The simplest failover: the shard's term grows by `by`, documents keep theirs. Returns the new term.
    PrimaryTerm bumpTerm(std::uint32_t shard, std::int64_t by = 1);
    // A failover that loses what was not replicated: documents whose last operation came after `keep` go back
    // to what they were then (as far as the operation log reaches; older ones vanish), the next seq_no is
    // keep + 1, the term grows by one. Returns the new term.
    PrimaryTerm failOver(std::uint32_t shard, SeqNo keep);
    // Brings the shard's next seq_no up to at least `next` (built-in stories that start at 71; opening a
    // session).
    void raiseNextSeqNo(std::uint32_t shard, SeqNo next);
    // Puts a document or tombstone back exactly as it was (opening a session). No rule is asked, no operation
    // logged.
    void restore(const Operation& operation);
    // Puts an operation into the log alone (opening a session), oldest first.
    void restoreHistory(const Operation& operation);
    ShardStats stats(std::uint32_t shard) const;
    std::uint64_t bytes() const; // of live sources

    // Accepted operations on one document that the log still holds, oldest first.
    std::vector<Operation> history(std::string_view id) const;
    // Of a whole shard, with seq_no > after, oldest first, at most `limit`.
    std::vector<Operation> operations(std::uint32_t shard, SeqNo after, std::size_t limit) const;
    // Live documents and unexpired tombstones as operations, for saving. Consistent per shard.
    std::vector<Operation> documents(bool withTombstones) const;

    void refresh();
    // One shard alone, as a write with refresh=true does.
    void refreshShard(std::uint32_t shard);
    // Refreshes first when the interval has passed. The pointer stays good whatever happens to the index.
    std::shared_ptr<const SearchView> searchView();

    void setSink(std::shared_ptr<OperationSink> sink);

private:
    Shard& shardFor(std::string_view id, std::string_view routing) const;
    // `wrote`: a write was tried, so that a conflict means a lost race.
    WriteOutcome updateOnce(std::string_view id, std::string_view routing, const WriteRequest& request,
                            const Compute& compute, const std::optional<Source>& upsert, WorkerId worker,
                            bool& wrote);

    // Constant after construction.
    const std::string m_name;
    const std::string m_uuid;
    const std::uint32_t m_shardCount;
    const Clock& m_clock;
    const DecideFunction m_rule;
    // Own synchronization.
    struct Settings;
    struct Search;
    const std::unique_ptr<Settings> m_settings;
    const std::unique_ptr<Search> m_search;
    std::vector<std::unique_ptr<Shard>> m_shards;
};

} // namespace racescope
