// SPDX-License-Identifier: GPL-3.0-or-later
// Reads, writes and what keeps a shard small. Copies for saving, searching and showing are in
// shard_copies.cpp.
#include "store/shard.h"

#include "base/assert.h"

#include <algorithm>
#include <utility>

namespace racescope {

using State = CurrentDocument::State;

Shard::Shard(std::uint32_t number, const std::string& indexName, const IndexSettings& settings,
             std::size_t historyBytes, const Clock& clock, DecideFunction rule)
    : m_number(number)
    , m_indexName(indexName)
    , m_gcDeletes(settings.gcDeletes)
    , m_clock(clock)
    , m_rule(rule)
    , m_log(historyBytes)
{
}

DocumentSlot* Shard::pin(std::string_view id, std::string_view routing)
{
    const std::size_t hash = SlotTable::hashOf(id);
    const MutexLock lock(m_mutex);
    DocumentSlot* slot = m_table.find(id, hash);
    if (!slot)
        slot = &m_table.insert(id, hash);
    if (slot->state == State::Absent && !routing.empty())
        slot->routing = Source(routing);
    slot->pinned = true;
    return slot;
}

CurrentDocument Shard::currentOf(const DocumentSlot* slot, Nanos now) const
{
    if (!slot || slot->state == State::Absent)
        return {};
    if (slot->state == State::Tombstone && now - slot->time > m_gcDeletes)
        return {};
    return {slot->state, slot->version, slot->token};
}

void Shard::read(const DocumentSlot& slot, ReadResult& result)
{
    if (slot.state == State::Absent)
        return;
    result.found = slot.live();
    result.current = {slot.state, slot.version, slot.token};
    result.source = slot.source;
    if (slot.routing && result.found)
        result.routing = slot.routing.view();
}

// The clock is asked only where a tombstone makes it matter, and not under the lock.
void Shard::hideExpired(ReadResult& result, Nanos deletedAt) const
{
    if (result.current.state == State::Tombstone && m_clock.now() - deletedAt > m_gcDeletes)
        result.current = {};
}

ReadResult Shard::get(std::string_view id) const
{
    const std::size_t hash = SlotTable::hashOf(id);
    ReadResult result;
    Nanos time = 0;
    {
        const MutexLock lock(m_mutex);
        if (const DocumentSlot* const slot = m_table.find(id, hash)) {
            read(*slot, result);
            time = slot->time;
        }
    }
    hideExpired(result, time);
    return result;
}

// A write is done within this many tries, unless its writer has lost the processor.
bool Shard::lockQuickly() const
{
    constexpr int kTries = 64;
    for (int i = 0; i < kTries; ++i) {
        if (m_mutex.try_lock())
            return true;
    }
    return false;
}

std::optional<ReadResult> Shard::getUnlessBusy(std::string_view id) const
{
    const std::size_t hash = SlotTable::hashOf(id);
    if (!lockQuickly())
        return std::nullopt;
    ReadResult result;
    Nanos time = 0;
    if (const DocumentSlot* const slot = m_table.find(id, hash)) {
        read(*slot, result);
        time = slot->time;
    }
    m_mutex.unlock();
    hideExpired(result, time);
    return result;
}

ReadResult Shard::get(const DocumentSlot& slot) const
{
    ReadResult result;
    Nanos time = 0;
    {
        const MutexLock lock(m_mutex);
        read(slot, result);
        time = slot.time;
    }
    hideExpired(result, time);
    return result;
}

Nanos Shard::beginWrite(Nanos now)
{
    // Who asked the clock first need not get the lock first.
    m_lastTime = std::max(m_lastTime, now);
    if (!m_graves.empty() || !m_vacant.empty())
        expire(m_lastTime, 4);
    return m_lastTime;
}

WriteOutcome Shard::write(std::string_view id, std::string_view routing, const WriteRequest& request,
                          Source&& given, WorkerId worker, Nanos time)
{
    // What a delete brings along is dropped, what a write displaces goes: both when the lock has gone.
    Source source = request.op == WriteOp::Delete ? Source() : std::move(given);
    Source newRouting = routing.empty() ? Source() : Source(routing);
    const std::size_t hash = SlotTable::hashOf(id);
    const Nanos asked = time == kAskClock ? m_clock.now() : time;

    const MutexLock lock(m_mutex);
    const Nanos now = beginWrite(asked);
    DocumentSlot* slot = m_table.find(id, hash);
    const CurrentDocument current = currentOf(slot, now);
    WriteOutcome outcome(m_rule, current, request, m_number);
    if (outcome.accepted()) {
        if (!slot)
            slot = &m_table.insert(id, hash);
        if (newRouting || slot->routing)
            std::swap(slot->routing, newRouting);
        accept(*slot, current, source, worker, now, outcome);
    } else {
        refuse(current, outcome);
    }
    return outcome;
}

WriteOutcome Shard::write(DocumentSlot& slot, const WriteRequest& request, Source&& given, WorkerId worker,
                          Nanos time)
{
    Source source = request.op == WriteOp::Delete ? Source() : std::move(given);
    const Nanos asked = time == kAskClock ? m_clock.now() : time;

    const MutexLock lock(m_mutex);
    const Nanos now = beginWrite(asked);
    const CurrentDocument current = currentOf(&slot, now);
    WriteOutcome outcome(m_rule, current, request, m_number);
    if (outcome.accepted())
        accept(slot, current, source, worker, now, outcome);
    else
        refuse(current, outcome);
    return outcome;
}

void Shard::refuse(const CurrentDocument& current, WriteOutcome& outcome) const
{
    if (std::holds_alternative<Noop>(outcome.decision)) {
        outcome.token = current.token;
        outcome.version = current.version;
    }
}

void Shard::accept(DocumentSlot& slot, const CurrentDocument& current, Source& source, WorkerId worker,
                   Nanos now, WriteOutcome& outcome)
{
    const Accept accepted = std::get<Accept>(outcome.decision);
    RS_ASSERT(bool(source) == accepted.liveAfter, "a live document has a source, a tombstone none");
    // What can throw comes first.
    m_log.reserve();
    markDirty(slot);
    if (!accepted.liveAfter)
        bury(slot, now);

    outcome.token = {m_nextSeqNo, m_term};
    outcome.version = accepted.version;
    outcome.replacedLive = current.live();
    if (current.live())
        outcome.replaced = current.token;

    m_nextSeqNo = m_nextSeqNo.next();
    slot.token = outcome.token;
    slot.version = accepted.version;
    slot.time = now;
    slot.worker = worker;
    slot.result = accepted.result;
    setDocument(slot, accepted.liveAfter ? State::Live : State::Tombstone, source);
    const LogRecord& record = log(slot, outcome.replaced);
    if (m_sink)
        outcome.ticket = m_sink->accepted(m_indexName, operationOf(record, m_number));
}

void Shard::setDocument(DocumentSlot& slot, State state, Source& source)
{
    if (slot.state == State::Live) {
        m_bytes -= slot.source.view().size();
        --m_live;
        m_log.keepDisplaced(slot.lastRecord, slot.source);
    } else if (slot.state == State::Tombstone) {
        --m_tombstones;
    }
    std::swap(slot.source, source);
    slot.state = state;
    if (state == State::Live) {
        m_bytes += slot.source.view().size();
        ++m_live;
    } else if (state == State::Tombstone) {
        ++m_tombstones;
    }
}

const LogRecord& Shard::log(DocumentSlot& slot, const Token& replaced)
{
    LogRecord& record = m_log.push();
    record.slot = &slot;
    record.sourceBytes = static_cast<std::uint32_t>(slot.source.footprint());
    record.routing = slot.routing;
    record.token = slot.token;
    record.version = slot.version;
    record.replaced = replaced;
    record.time = slot.time;
    record.previous = slot.lastRecord;
    record.worker = slot.worker;
    record.result = slot.result;
    record.live = slot.live();
    slot.lastRecord = m_log.end();
    m_log.trim(record);
    return record;
}

void Shard::markDirty(DocumentSlot& slot)
{
    if (slot.dirty || m_everythingDirty)
        return;
    // Changes of more documents than there are (created and deleted ones among them) are cheaper to look up
    // again than to list; without this an index that nobody searches would keep every id it ever had.
    constexpr std::size_t kAlwaysListed = 4096;
    if (m_dirty.size() >= kAlwaysListed + m_live) {
        for (DocumentSlot* const listed : m_dirty)
            listed->dirty = false;
        m_dirty = {};
        m_everythingDirty = true;
        return;
    }
    m_dirty.push_back(&slot);
    slot.dirty = true;
}

void Shard::bury(DocumentSlot& slot, Nanos time)
{
    if (slot.buried)
        return;
    m_graves.push_back({&slot, time});
    slot.buried = true;
}

void Shard::vacate(DocumentSlot& slot)
{
    if (slot.vacant || slot.pinned)
        return;
    m_vacant.push_back(&slot);
    slot.vacant = true;
}

void Shard::expire(Nanos now, int limit)
{
    expireTombstones(now, limit);
    removeVacant(limit);
}

void Shard::expireTombstones(Nanos now, int limit)
{
    while (limit-- > 0 && !m_graves.empty() && now - m_graves.front().time > m_gcDeletes) {
        DocumentSlot& slot = *m_graves.front().slot;
        const bool deletedAgain = slot.state == State::Tombstone && now - slot.time <= m_gcDeletes;
        if (deletedAgain)
            m_graves.push_back({&slot, slot.time});
        m_graves.pop_front();
        slot.buried = deletedAgain;
        if (slot.state != State::Tombstone || deletedAgain)
            continue;
        Source none;
        setDocument(slot, State::Absent, none);
        slot.routing = Source();
        vacate(slot);
    }
}

void Shard::removeVacant(int limit)
{
    if (m_removalHolds > 0)
        return;
    while (limit-- > 0 && !m_vacant.empty()) {
        DocumentSlot& slot = *m_vacant.front();
        const bool absent = slot.state == State::Absent && !slot.pinned;
        const bool needed = slot.dirty || (slot.lastRecord != 0 && m_log.holds(slot.lastRecord - 1));
        if (absent && needed)
            return;
        m_vacant.pop_front();
        slot.vacant = false;
        if (absent)
            m_table.erase(slot);
    }
}

PrimaryTerm Shard::bumpTerm(std::int64_t by)
{
    RS_ASSERT(by > 0, "a term only grows");
    const MutexLock lock(m_mutex);
    m_term.value += by;
    return m_term;
}

PrimaryTerm Shard::failOver(SeqNo keep)
{
    const MutexLock lock(m_mutex);
    while (m_log.size() > 0 && m_log.at(m_log.end() - 1).token.seqNo > keep)
        undo(m_log.takeNewest());
    m_nextSeqNo = std::min(m_nextSeqNo, keep.next());
    return m_term = m_term.next();
}

void Shard::undo(const LogRecord& lost)
{
    DocumentSlot& slot = *lost.slot;
    markDirty(slot);
    const bool known = lost.previous != 0 && m_log.holds(lost.previous - 1);
    LogRecord before;
    if (known) {
        before = m_log.at(lost.previous - 1);
        before.source = m_log.takeSource(lost.previous - 1);
    }
    // Until here slot.lastRecord names the lost record, so that the lost source goes nowhere.
    setDocument(slot, !known ? State::Absent : before.live ? State::Live : State::Tombstone, before.source);
    slot.lastRecord = lost.previous;
    slot.routing = before.routing;
    slot.token = before.token;
    slot.version = before.version;
    slot.time = before.time;
    slot.worker = before.worker;
    slot.result = before.result;
    if (slot.state == State::Tombstone)
        bury(slot, slot.time);
    if (slot.state == State::Absent)
        vacate(slot);
}

void Shard::raiseNextSeqNo(SeqNo next)
{
    const MutexLock lock(m_mutex);
    m_nextSeqNo = std::max(m_nextSeqNo, next);
}

void Shard::restore(const Operation& operation)
{
    const std::size_t hash = SlotTable::hashOf(operation.id);
    Source source = operation.live ? operation.source : Source();
    const MutexLock lock(m_mutex);
    DocumentSlot* slot = m_table.find(operation.id, hash);
    if (!slot)
        slot = &m_table.insert(operation.id, hash);
    markDirty(*slot);
    if (!operation.live)
        bury(*slot, operation.time);
    slot->routing = operation.routing.empty() ? Source() : Source(operation.routing);
    slot->token = operation.token;
    slot->version = operation.version;
    slot->time = operation.time;
    slot->worker = operation.worker;
    slot->result = operation.result;
    setDocument(*slot, operation.live ? State::Live : State::Tombstone, source);
    // Numbers that are on a document have been given.
    m_nextSeqNo = std::max(m_nextSeqNo, operation.token.seqNo.next());
    m_term = std::max(m_term, operation.token.primaryTerm);
}

void Shard::restoreHistory(const Operation& operation)
{
    const std::size_t hash = SlotTable::hashOf(operation.id);
    const MutexLock lock(m_mutex);
    DocumentSlot* slot = m_table.find(operation.id, hash);
    if (!slot) {
        slot = &m_table.insert(operation.id, hash);
        vacate(*slot);
    }
    Source current = slot->source;
    m_log.keepDisplaced(slot->lastRecord, current); // what is logged here need not be what the document has
    m_log.reserve();
    LogRecord& record = m_log.push();
    record.slot = slot;
    record.source = operation.live ? operation.source : Source();
    record.sourceBytes = static_cast<std::uint32_t>(record.source.footprint());
    record.routing = operation.routing.empty() ? Source() : Source(operation.routing);
    record.token = operation.token;
    record.version = operation.version;
    record.replaced = operation.replaced;
    record.time = operation.time;
    record.previous = slot->lastRecord;
    record.worker = operation.worker;
    record.result = operation.result;
    record.live = operation.live;
    slot->lastRecord = m_log.end();
    m_log.trim(record);
    m_nextSeqNo = std::max(m_nextSeqNo, operation.token.seqNo.next());
    m_term = std::max(m_term, operation.token.primaryTerm);
}

ShardStats Shard::stats()
{
    const Nanos now = m_clock.now();
    const MutexLock lock(m_mutex);
    return statsLocked(now);
}

std::optional<ShardStats> Shard::statsUnlessBusy()
{
    const Nanos now = m_clock.now();
    if (!lockQuickly())
        return std::nullopt;
    const ShardStats stats = statsLocked(now);
    m_mutex.unlock();
    return stats;
}

ShardStats Shard::statsLocked(Nanos now)
{
    expire(now, 4096);
    ShardStats stats;
    stats.maxSeqNo = SeqNo{m_nextSeqNo.value - 1};
    stats.term = m_term;
    stats.documents = m_live;
    stats.tombstones = m_tombstones;
    stats.bytes = m_bytes;
    stats.operations = m_log.size();
    stats.forgotten = m_log.forgotten();
    return stats;
}

std::uint64_t Shard::bytes() const
{
    const MutexLock lock(m_mutex);
    return m_bytes;
}

void Shard::setSink(std::shared_ptr<OperationSink> sink)
{
    const MutexLock lock(m_mutex);
    m_sink.swap(sink); // the former one goes after the lock
}

} // namespace racescope
