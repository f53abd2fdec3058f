// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/change_collector.h"

#include <algorithm>
#include <array>

namespace racescope {

ChangeCollector::ChangeCollector(DocumentId document, std::size_t mostRungs)
    : m_document(document)
    , m_most(mostRungs)
{
}

void ChangeCollector::collect(const Snapshot& snapshot, std::size_t mostBlocks)
{
    m_isComplete = walkBlocks(snapshot, m_next, mostBlocks, [this](const LaneView& lane, std::size_t& next) {
        advance(lane, next);
        return true;
    });
}

// Of a whole block by its columns: most events may be of other documents.
void ChangeCollector::advance(const LaneView& lane, std::size_t& next)
{
    const auto whole = wholeBlockAt(lane, next);
    if (!whole) {
        const std::size_t until = std::min(lane.size(), (next / kBlockEvents + 1) * kBlockEvents);
        for (; next < until; ++next)
            take(lane.at(next), {lane.worker(), next});
        return;
    }
    if (const auto block = lane.block(next / kBlockEvents)) { // else its archive lost it
        std::array<std::int64_t, kBlockEvents> documents;
        block->read(EventField::Document, documents);
        for (std::size_t i = 0; i < block->size(); ++i)
            if (documents[i] == m_document.value)
                take(block->at(i), {lane.worker(), next + i});
    }
    next += whole->count;
}

void ChangeCollector::take(const Event& event, EventRef ref)
{
    if (event.document != m_document || event.token.seqNo < SeqNo{0}) // else a register without tokens
        return;
    switch (event.kind) {
    case EventKind::WriteOk:
    case EventKind::WriteMissing:
        return takeWrite(event, ref);
    case EventKind::Read:
    case EventKind::Noop:
    case EventKind::Conflict:
        return takeSight(event, ref);
    default:
        return;
    }
}

Rung* ChangeCollector::rungAt(Token token)
{
    const std::pair key(token.primaryTerm, token.seqNo);
    if (key <= m_dropped)
        return nullptr;
    Rung* rung = &m_rungs[key];
    if (m_rungs.size() <= m_most)
        return rung;
    const auto oldest = m_rungs.begin();
    m_dropped = oldest->first;
    ++m_forgotten;
    rung = oldest->first == key ? nullptr : rung;
    m_rungs.erase(oldest);
    return rung;
}

void ChangeCollector::takeWrite(const Event& write, EventRef ref)
{
    if (Rung* rung = rungAt(write.token))
        *rung = rungOf(write, ref);
}

// Whoever saw it first tells of it, as long as its writer does not.
void ChangeCollector::takeSight(const Event& event, EventRef ref)
{
    Rung* rung = rungAt(event.token);
    const bool isKnown = rung && rung->token.assigned();
    if (!rung || (isKnown && (!rung->isSeen || rung->time <= event.end())))
        return;
    *rung = {event.token,
             event.version,
             event.worker,
             event.end(),
             WriteResult::Updated,
             !event.has(event_flag::kGone),
             std::nullopt,
             ref,
             true};
}

std::vector<Rung> ChangeCollector::rungs(const std::vector<Rung>& kept) const
{
    auto all = m_rungs;
    for (Rung rung : kept) {
        rung.growth.reset(); // what was before may be missing
        Rung& known = all[{rung.token.primaryTerm, rung.token.seqNo}];
        if (!known.token.assigned() || known.isSeen)
            known = std::move(rung);
    }
    std::vector<Rung> rungs;
    rungs.reserve(all.size());
    for (auto& [token, rung] : all)
        rungs.push_back(std::move(rung));
    return rungs;
}

} // namespace racescope
