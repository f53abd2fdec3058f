// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/live_judge.h"

#include "base/assert.h"
#include "verdict/from_trace.h"
#include "verdict/history.h"
#include "verdict/sentences.h"

#include <algorithm>
#include <limits>

namespace racescope {
namespace {

constexpr Nanos kNever = std::numeric_limits<Nanos>::max();
constexpr Nanos kBefore = std::numeric_limits<Nanos>::min();
constexpr WorkerId kRefusedTwice{0xfffffffcu}; // demandedBy: a second success was reported already

// Neighbouring seq_nos of a hot document lie side by side; documents are spread.
std::size_t placeOf(DocumentId document, const Token& token, std::size_t mask)
{
    return (std::size_t(token.seqNo.value) + std::size_t(document.value) * 0x9e3779b1u) & mask;
}

} // namespace

// One version of one document: who wrote it, who saw it last and first, what replaced it. One cache line.
struct alignas(64) LiveJudge::Slot {
    std::int64_t seqNo = 0;
    std::uint32_t term = 0;
    DocumentId document = kNoDocument;
    WorkerId writer = kUnknownWorker; // kUnknownWorker: seen only
    WorkerId replacedBy = kUnknownWorker;
    WorkerId demandedBy = kUnknownWorker; // a guarded write accepted on this token
    WorkerId lastSeenBy = kUnknownWorker;
    Nanos call = kBefore;
    Nanos replacedRet = kNever;
    Nanos lastSeenCall = kBefore;
    Nanos firstSeenRet = kNever;

    bool is(DocumentId d, const Token& token) const
    {
        return document == d && seqNo == token.seqNo.value && term == std::uint32_t(token.primaryTerm.value);
    }
    Token token() const { return {SeqNo(seqNo), PrimaryTerm(term)}; }
};

struct LiveJudge::Finding {
    AnomalyKind kind = AnomalyKind::LostUpdate;
    Event event;
    WorkerId other = kUnknownWorker;
    Nanos otherTime = 0;
    Token otherToken;
};

LiveJudge::LiveJudge(std::size_t rememberedVersions)
    : m_slots(rememberedVersions)
{
    RS_ASSERT(rememberedVersions > 0 && (rememberedVersions & (rememberedVersions - 1)) == 0,
              "the table's size is a power of two");
}

LiveJudge::~LiveJudge() = default;

void LiveJudge::clear()
{
    const MutexLock lock(m_mutex);
    std::fill(m_slots.begin(), m_slots.end(), Slot());
    m_lastSeen.clear();
    const std::uint64_t generation = m_state.generation + 1;
    m_state = {};
    m_state.generation = generation;
    m_first.reset();
    m_last.clear();
    m_lastBegin = 0;
}

void LiveJudge::add(std::span<const Event> batch)
{
    const MutexLock lock(m_mutex);
    // Slots of distant documents are far apart in memory: they are called for a few events ahead.
    constexpr std::size_t kAhead = 8;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (i + kAhead < batch.size())
            prefetch(batch[i + kAhead]);
        judge(batch[i]);
    }
    m_state.events += batch.size();
    ++m_state.generation;
}

std::uint64_t LiveJudge::generation() const
{
    const MutexLock lock(m_mutex);
    return m_state.generation;
}

std::optional<std::uint64_t> LiveJudge::generationUnlessBusy() const
{
    if (!m_mutex.try_lock())
        return std::nullopt;
    const std::uint64_t generation = m_state.generation;
    m_mutex.unlock();
    return generation;
}

void LiveJudge::prefetch(const Event& event) const
{
    const std::size_t mask = m_slots.size() - 1;
    __builtin_prefetch(&m_slots[placeOf(event.document, event.token, mask)], 1);
    if (event.kind == EventKind::WriteOk)
        __builtin_prefetch(&m_slots[placeOf(event.document, event.replaced, mask)], 1);
}

void LiveJudge::judge(const Event& event)
{
    // Other programs' registers carry no tokens: they are judged as they were imported (register_history.h).
    if (!event.token.assigned() && event.kind != EventKind::Conflict)
        return;
    switch (event.kind) {
    case EventKind::Read:
    case EventKind::Noop:
        judgeSeen(event);
        return;
    case EventKind::WriteOk:
        judgeWrite(event);
        return;
    case EventKind::Conflict:
        judgeConflict(event);
        return;
    default:
        return;
    }
}

LiveJudge::LastSeen& LiveJudge::lastSeen(WorkerId worker)
{
    // Injections by hand share one lane but are no worker: they get a place that nobody compares with.
    const std::size_t place = worker == kSystemWorker ? 0 : std::size_t(worker.value) + 1;
    if (place >= m_lastSeen.size())
        m_lastSeen.resize(place + 1);
    return m_lastSeen[place];
}

LiveJudge::Slot* LiveJudge::known(DocumentId document, const Token& token) const
{
    Slot& slot = m_slots[placeOf(document, token, m_slots.size() - 1)];
    return slot.is(document, token) ? &slot : nullptr;
}

LiveJudge::Slot* LiveJudge::slotForWrite(DocumentId document, const Token& token)
{
    Slot& slot = m_slots[placeOf(document, token, m_slots.size() - 1)];
    if (!slot.is(document, token)) {
        slot = Slot();
        slot.document = document;
        slot.seqNo = token.seqNo.value;
        slot.term = std::uint32_t(token.primaryTerm.value);
    }
    return &slot;
}

// A sight does not push out a version of which more is known.
LiveJudge::Slot* LiveJudge::slotForSight(DocumentId document, const Token& token)
{
    const Slot& slot = m_slots[placeOf(document, token, m_slots.size() - 1)];
    const bool keep =
        slot.document != kNoDocument && (slot.document != document || tokenLess(token, slot.token()));
    return keep && slot.writer != kUnknownWorker ? known(document, token) : slotForWrite(document, token);
}

void LiveJudge::judgeWrite(const Event& event)
{
    const Nanos ret = event.has(event_flag::kAckLost) ? kNever : event.end();
    if (event.has(event_flag::kGuardSeqNo))
        judgeGuarded(event);
    else if (isLostUpdate(event)) {
        const Slot* lost = known(event.document, event.replaced);
        found(AnomalyKind::UnconditionalOverwrite, event, lost ? lost->writer : kUnknownWorker,
              lost ? lost->call : 0, event.replaced);
    }
    Slot& slot = *slotForWrite(event.document, event.token);
    if (slot.writer != kUnknownWorker)
        found(AnomalyKind::DuplicateToken, event, slot.writer, slot.call, event.token);
    slot.writer = event.worker;
    slot.call = event.time;
    if (slot.firstSeenRet < event.time)
        found(AnomalyKind::ReadFromTheFuture, event, slot.lastSeenBy, slot.firstSeenRet, event.token);
    const LastSeen& seen = lastSeen(event.worker);
    if (event.worker != kSystemWorker && seen.document == event.document && seen.time <= event.time &&
        tokenLess(event.token, seen.token))
        found(AnomalyKind::TokenWentBack, event, event.worker, seen.time, seen.token);
    if (event.replaced.assigned())
        judgeReplaced(event, ret);
    if (!event.has(event_flag::kAckLost))
        remember(event, true);
}

void LiveJudge::judgeGuarded(const Event& event)
{
    Slot* demanded = slotForSight(event.document, event.base);
    const bool replacedOther = event.replaced != event.base;
    const bool reported = demanded != nullptr && demanded->demandedBy == kRefusedTwice;
    const bool second = demanded != nullptr && demanded->demandedBy != kUnknownWorker && !reported;
    if (replacedOther || second) {
        const Slot* lost = replacedOther ? known(event.document, event.replaced) : nullptr;
        const WorkerId other = second ? demanded->demandedBy : lost ? lost->writer : kUnknownWorker;
        found(AnomalyKind::LostUpdate, event, other, lost ? lost->call : 0, event.replaced);
    }
    if (demanded != nullptr)
        demanded->demandedBy = reported || replacedOther || second ? kRefusedTwice : event.worker;
}

void LiveJudge::judgeReplaced(const Event& event, Nanos ret)
{
    Slot* old = slotForSight(event.document, event.replaced);
    if (old == nullptr)
        return;
    if (ret < old->lastSeenCall) {
        Event late = event;
        late.worker = old->lastSeenBy;
        late.time = old->lastSeenCall;
        late.token = event.replaced;
        found(AnomalyKind::StaleRead, late, event.worker, ret, Token());
    }
    if (ret < old->replacedRet) {
        old->replacedRet = ret;
        old->replacedBy = event.worker;
    }
}

void LiveJudge::judgeConflict(const Event& event)
{
    ++m_state.conflicts;
    if (event.has(event_flag::kGuardSeqNo) && event.token == event.base && event.base.assigned())
        found(AnomalyKind::UnjustifiedConflict, event, kUnknownWorker, 0, event.base);
    else if (event.token.assigned())
        judgeSeen(event);
}

void LiveJudge::judgeSeen(const Event& event)
{
    if (event.has(event_flag::kAckLost))
        return;
    const LastSeen& before = lastSeen(event.worker);
    const bool back = event.worker != kSystemWorker && before.document == event.document &&
                      tokenLess(event.token, before.token);
    if (back)
        found(before.ownWrite ? AnomalyKind::ReadYourWrites : AnomalyKind::MonotonicReads, event,
              event.worker, before.time, before.token);
    Slot* slot = slotForSight(event.document, event.token);
    if (slot != nullptr) {
        if (slot->writer != kUnknownWorker && slot->call > event.end())
            found(AnomalyKind::ReadFromTheFuture, event, slot->writer, slot->call, event.token);
        else if (!back && slot->replacedRet < event.time)
            found(event.kind == EventKind::Conflict ? AnomalyKind::StaleConflict : AnomalyKind::StaleRead,
                  event, slot->replacedBy, slot->replacedRet, Token());
        if (event.time > slot->lastSeenCall) {
            slot->lastSeenCall = event.time;
            slot->lastSeenBy = event.worker;
        }
        slot->firstSeenRet = std::min(slot->firstSeenRet, event.end());
    }
    if (!back)
        remember(event, false);
}

void LiveJudge::remember(const Event& event, bool ownWrite)
{
    LastSeen& seen = lastSeen(event.worker);
    const bool own =
        ownWrite || (seen.ownWrite && seen.document == event.document && seen.token == event.token);
    seen = {event.document, event.token, event.time, own};
}

void LiveJudge::found(AnomalyKind kind, const Event& event, WorkerId other, Nanos otherTime,
                      const Token& otherToken)
{
    ++m_state.anomalies;
    ++m_state.counts[std::size_t(kind)];
    if (kind == AnomalyKind::LostUpdate || kind == AnomalyKind::UnconditionalOverwrite)
        ++m_state.lostUpdates;
    const Finding finding{kind, event, other, otherTime, otherToken};
    if (!m_first)
        m_first = std::make_unique<Finding>(finding);
    if (m_last.size() < kKept) {
        m_last.push_back(finding);
        return;
    }
    m_last[m_lastBegin] = finding;
    m_lastBegin = (m_lastBegin + 1) % kKept;
}

// What state() needs of the judge: copied under its lock, told without it.
struct LiveJudge::Kept {
    LiveState state;
    std::optional<Finding> first;
    std::vector<Finding> last; // oldest first
};

LiveJudge::Finding LiveJudge::completedLocked(Finding finding) const
{
    if (finding.other == kUnknownWorker && finding.otherToken.assigned()) { // its event may have come since
        if (const Slot* slot = known(finding.event.document, finding.otherToken)) {
            finding.other = slot->writer;
            finding.otherTime = slot->call;
        }
    }
    return finding;
}

LiveFinding LiveJudge::told(const Finding& finding, const Names& names)
{
    const Event& event = finding.event;
    const WorkerId other = finding.other;
    const Nanos otherTime = finding.otherTime;
    const TermShown term =
        !finding.otherToken.assigned() || event.token.primaryTerm == finding.otherToken.primaryTerm
            ? TermShown::No
            : TermShown::Yes;
    const std::string self = workerText(event.worker, names);
    const std::string them = workerText(other, names);
    const std::string document = documentText(event.document, names);
    const std::string mine = tokenText(event.token, term);
    const std::string theirs = tokenText(finding.otherToken, term);
    const std::string at = " at " + timeText(event.time);
    std::string because;
    switch (finding.kind) {
    case AnomalyKind::UnconditionalOverwrite:
        because = lostUpdateSentence(event, other, names);
        break;
    case AnomalyKind::LostUpdate:
        because = self + "'s write of " + mine + " to " + document + at + " demanded " +
                  tokenText(event.base, term) + " and was accepted, although " + them +
                  " had written on the same token: the change of " + them + " is lost";
        break;
    case AnomalyKind::DuplicateToken:
        because = self + at + " and " + them + " at " + timeText(otherTime) + " both got " + mine + " for " +
                  document;
        break;
    case AnomalyKind::TokenWentBack:
        because = self + "'s write to " + document + at + " got " + mine + ", which is below the " + theirs +
                  " that the worker already knew";
        break;
    case AnomalyKind::UnjustifiedConflict:
        because = self + "'s write to " + document + at +
                  " was refused although the 409 itself names the demanded " + mine + " as current";
        break;
    case AnomalyKind::ReadFromTheFuture:
        because = event.kind == EventKind::WriteOk
                      ? them + " had seen " + mine + " of " + document + " by " + timeText(otherTime) +
                            ", before " + self + "'s write of it was called" + at
                      : self + " saw " + mine + " of " + document + " by " + timeText(event.end()) +
                            ", before " + them + "'s write of it was called at " + timeText(otherTime);
        break;
    case AnomalyKind::ReadYourWrites:
    case AnomalyKind::MonotonicReads:
        because = self + " saw " + mine + " of " + document + at + " after it had " +
                  (finding.kind == AnomalyKind::ReadYourWrites ? "written " : "seen ") + theirs + " at " +
                  timeText(otherTime);
        break;
    default:
        because = self + " was answered from " + mine + " of " + document + at + ", after " + them +
                  "'s newer write had returned at " + timeText(otherTime);
    }
    return {finding.kind, event.document, event.worker, event.time, other, otherTime, std::move(because)};
}

LiveJudge::Kept LiveJudge::keptLocked() const
{
    Kept kept;
    kept.state = m_state;
    if (m_first)
        kept.first = completedLocked(*m_first);
    kept.last.reserve(m_last.size());
    for (std::size_t i = 0; i < m_last.size(); ++i)
        kept.last.push_back(completedLocked(m_last[(m_lastBegin + i) % m_last.size()]));
    return kept;
}

LiveState LiveJudge::told(const Kept& kept, const Names& names)
{
    LiveState state = kept.state;
    if (kept.first)
        state.first = told(*kept.first, names);
    state.last.reserve(kept.last.size());
    for (const Finding& finding : kept.last)
        state.last.push_back(told(finding, names));
    return state;
}

LiveState LiveJudge::state(const Names& names) const
{
    MutexLock lock(m_mutex);
    const Kept kept = keptLocked();
    lock.unlock();
    return told(kept, names);
}

std::optional<LiveState> LiveJudge::stateUnlessBusy(const Names& names) const
{
    if (!m_mutex.try_lock())
        return std::nullopt;
    const Kept kept = keptLocked();
    m_mutex.unlock();
    return told(kept, names);
}

} // namespace racescope
