// SPDX-License-Identifier: GPL-3.0-or-later
// One shard of an index: seq_no counter, primary term, documents and tombstones, operation log. Private to
// the store. Threads: any thread may call any member; m_mutex is a leaf lock, and only
// OperationSink::accepted runs under it. Invariants: a seq_no is given once and only grows; a refused write
// changes nothing; times in the log do not go back.
#pragma once
#include "base/mutex.h"
#include "store/document_slot.h"
#include "store/index.h"
#include "store/op_log.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

// One document as it was at one moment, for saving and searching.
struct SlotCopy {
    const DocumentSlot* slot = nullptr;
    CurrentDocument::State state = CurrentDocument::State::Absent;
    Token token;
    Version version;
    Nanos time = 0;
    WorkerId worker;
    WriteResult result = WriteResult::Created;
    Source source;
    Source routing;
};

class alignas(64) Shard {
public:
    // The name must outlive the shard.
    Shard(std::uint32_t number, const std::string& indexName, const IndexSettings& settings,
          std::size_t historyBytes, const Clock& clock, DecideFunction rule);
    Shard(const Shard&) = delete;
    Shard& operator=(const Shard&) = delete;

    // Finds or makes the slot and keeps it for good.
    DocumentSlot* pin(std::string_view id, std::string_view routing);
    ReadResult get(std::string_view id) const;
    ReadResult get(const DocumentSlot& slot) const;
    // As get() and stats(); nothing when somebody is at the shard and stays there, perhaps without a
    // processor.
    std::optional<ReadResult> getUnlessBusy(std::string_view id) const;
    std::optional<ShardStats> statsUnlessBusy();
    WriteOutcome write(std::string_view id, std::string_view routing, const WriteRequest& request,
                       Source&& source, WorkerId worker, Nanos time = kAskClock);
    // Requires: a pinned slot of this shard.
    WriteOutcome write(DocumentSlot& slot, const WriteRequest& request, Source&& source, WorkerId worker,
                       Nanos time = kAskClock);

    PrimaryTerm bumpTerm(std::int64_t by);
    PrimaryTerm failOver(SeqNo keep);
    void raiseNextSeqNo(SeqNo next);
    void restore(const Operation& operation);
    void restoreHistory(const Operation& operation);
    ShardStats stats();
    std::uint64_t bytes() const;
    void setSink(std::shared_ptr<OperationSink> sink);

    // These hold the lock for a batch of records at a time; what is written meanwhile may be missing.
    void appendHistory(std::string_view id, std::vector<Operation>& out) const;
    void appendOperations(SeqNo after, std::size_t limit, std::vector<Operation>& out) const;

    // While it lives no slot goes away, so that ids of copies may be read without the lock.
    class RemovalHold {
    public:
        explicit RemovalHold(Shard& shard);
        ~RemovalHold();
        RemovalHold(const RemovalHold&) = delete;
        RemovalHold& operator=(const RemovalHold&) = delete;

    private:
        Shard& m_shard;
    };
    // All live documents, or also the unexpired tombstones, by seq_no, at one moment. Requires: a
    // RemovalHold.
    enum class Which { Live, LiveAndTombstones };
    std::vector<SlotCopy> documents(Which which) const;
    // What changed since the last call. Requires: a RemovalHold.
    struct Changes {
        bool everything = false;      // the copies are all live documents, and what was known is void
        std::vector<SlotCopy> copies; // not live: gone. By seq_no.
    };
    Changes takeChanges();

private:
    // An expired tombstone is no document; the caller knows the time.
    CurrentDocument currentOf(const DocumentSlot* slot, Nanos now) const;
    // These fill in and return nothing: every copy of an outcome would cost as much as the rest of a write.
    static void read(const DocumentSlot& slot, ReadResult& result);
    void hideExpired(ReadResult& result, Nanos deletedAt) const;
    bool lockQuickly() const RS_TRY_ACQUIRE(true, m_mutex);
    ShardStats statsLocked(Nanos now) RS_REQUIRES(m_mutex);
    Nanos beginWrite(Nanos now) RS_REQUIRES(m_mutex);
    // Swaps the displaced source into `source`.
    void accept(DocumentSlot& slot, const CurrentDocument& current, Source& source, WorkerId worker,
                Nanos now, WriteOutcome& outcome) RS_REQUIRES(m_mutex);
    void refuse(const CurrentDocument& current, WriteOutcome& outcome) const;
    void setDocument(DocumentSlot& slot, CurrentDocument::State state, Source& source) RS_REQUIRES(m_mutex);
    const LogRecord& log(DocumentSlot& slot, const Token& replaced) RS_REQUIRES(m_mutex);
    // Brings a document back to what it was before this record, which the log has let go.
    void undo(const LogRecord& lost) RS_REQUIRES(m_mutex);
    void markDirty(DocumentSlot& slot) RS_REQUIRES(m_mutex);
    void bury(DocumentSlot& slot, Nanos time) RS_REQUIRES(m_mutex);
    void vacate(DocumentSlot& slot) RS_REQUIRES(m_mutex);
    // Turns expired tombstones into absent documents, and removes absent ones that nothing refers to any
    // more.
    void expire(Nanos now, int limit) RS_REQUIRES(m_mutex);
    void expireTombstones(Nanos now, int limit) RS_REQUIRES(m_mutex);
    void removeVacant(int limit) RS_REQUIRES(m_mutex);

    // Constant after construction.
    const std::uint32_t m_number;
    const std::string& m_indexName;
    const Nanos m_gcDeletes;
    const Clock& m_clock;
    const DecideFunction m_rule;

    // On lines of their own: the lock and what every write changes.
    alignas(64) mutable Mutex m_mutex;
    SeqNo m_nextSeqNo RS_GUARDED_BY(m_mutex){0};
    PrimaryTerm m_term RS_GUARDED_BY(m_mutex){1};
    Nanos m_lastTime RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_bytes RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_live RS_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_tombstones RS_GUARDED_BY(m_mutex) = 0;
    OperationLog m_log RS_GUARDED_BY(m_mutex);
    SlotTable m_table RS_GUARDED_BY(m_mutex);
    std::shared_ptr<OperationSink> m_sink RS_GUARDED_BY(m_mutex);

    struct Grave {
        DocumentSlot* slot;
        Nanos time; // not later than the tombstone's own
    };
    std::deque<Grave> m_graves RS_GUARDED_BY(m_mutex);
    std::deque<DocumentSlot*> m_vacant RS_GUARDED_BY(m_mutex);
    std::vector<DocumentSlot*> m_dirty RS_GUARDED_BY(m_mutex);
    bool m_everythingDirty RS_GUARDED_BY(m_mutex) = false; // more than is worth listing
    int m_removalHolds RS_GUARDED_BY(m_mutex) = 0;
};

} // namespace racescope
