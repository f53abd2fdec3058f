// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson_goal.h"

#include "session/stepped_verdict.h"

#include <algorithm>
#include <map>

namespace racescope {

namespace {

using Events = std::vector<Event>;

std::int64_t count(const Events& events, EventKind kind)
{
    return std::count_if(events.begin(), events.end(), [kind](const Event& e) { return e.kind == kind; });
}

bool isOwnWrite(const Event& event)
{
    return event.kind == EventKind::WriteOk && event.worker != kSystemWorker && event.chain != 0;
}

bool everybodyWrote(const LessonEvidence& evidence)
{
    return evidence.isOver && evidence.verdict.ok && count(evidence.events, EventKind::GiveUp) == 0 &&
           std::any_of(evidence.events.begin(), evidence.events.end(), isOwnWrite);
}

// Refusals by the same current token come from one write.
bool hasHerd(const Events& events)
{
    constexpr int kHerd = 3;
    std::map<std::int64_t, int> losers;
    for (const Event& event : events) {
        if (event.kind == EventKind::Conflict && ++losers[event.token.seqNo.value] >= kHerd)
            return true;
    }
    return false;
}

// The place of the write that made a deleted document anew.
Events::const_iterator recreation(const Events& events)
{
    const auto deleted = std::find_if(events.begin(), events.end(), [](const Event& e) {
        return e.kind == EventKind::WriteOk && e.has(event_flag::kDeleted);
    });
    return std::find_if(deleted, events.end(), [](const Event& e) {
        return e.kind == EventKind::WriteOk && e.has(event_flag::kCreated);
    });
}

bool refusedAfterRecreate(const Events& events)
{
    const auto made = recreation(events);
    return made != events.end() && std::any_of(made, events.end(), [&](const Event& e) {
               return e.kind == EventKind::Conflict && e.base.assigned() && e.base.seqNo < made->token.seqNo;
           });
}

bool sameSeqNoOtherTerm(const Event& event)
{
    return event.kind == EventKind::Conflict && event.base.assigned() &&
           event.base.seqNo == event.token.seqNo && event.base.primaryTerm != event.token.primaryTerm;
}

bool heldThroughNothing(const Events& events)
{
    for (auto noop = events.begin(); noop != events.end(); ++noop) {
        if (noop->kind != EventKind::Noop)
            continue;
        for (auto write = noop; write != events.end(); ++write) {
            const bool isGuarded = isOwnWrite(*write) && write->has(event_flag::kGuardSeqNo);
            const bool readBefore = isGuarded && std::any_of(events.begin(), noop, [&](const Event& read) {
                                        return read.kind == EventKind::Read && read.worker == write->worker &&
                                               read.token == write->base && read.chain == write->chain;
                                    });
            const bool readAgain = isGuarded && std::any_of(noop, write, [&](const Event& read) {
                                       return read.kind == EventKind::Read && read.worker == write->worker;
                                   });
            if (readBefore && !readAgain)
                return true;
        }
    }
    return false;
}

bool isUntold(const Event& event)
{
    return isOwnWrite(event) && event.has(event_flag::kAckLost);
}

bool countedTwice(const Events& events)
{
    const auto lost = std::find_if(events.begin(), events.end(), isUntold);
    return lost != events.end() && std::any_of(lost + 1, events.end(), [&](const Event& e) {
               return isOwnWrite(e) && e.worker == lost->worker;
           });
}

template <class Predicate> bool any(const Events& events, Predicate predicate)
{
    return std::any_of(events.begin(), events.end(), predicate);
}

} // namespace

LessonEvidence::LessonEvidence(const SteppedRace& race)
    : events(race.events())
    , verdict(verdictOf(race))
    , isOver(true)
{
    for (std::uint32_t worker = 0; worker < race.state().workerCount(); ++worker)
        isOver = isOver && !race.state().availability(worker).canMove();
}

bool isReached(LessonGoal goal, const LessonEvidence& evidence)
{
    const Events& events = evidence.events;
    switch (goal) {
    case LessonGoal::LostUpdate:
        return evidence.verdict.lostUpdates > 0;
    case LessonGoal::Refused:
        return count(events, EventKind::Conflict) > 0;
    case LessonGoal::AllCounted:
        return everybodyWrote(evidence) && count(events, EventKind::Conflict) > 0;
    case LessonGoal::GaveUp:
        return count(events, EventKind::GiveUp) > 0;
    case LessonGoal::Herd:
        return hasHerd(events);
    case LessonGoal::CalmEnd:
        return hasHerd(events) && everybodyWrote(evidence) && count(events, EventKind::Conflict) <= 3;
    case LessonGoal::Recreated:
        return recreation(events) != events.end();
    case LessonGoal::RefusedAfterRecreate:
        return refusedAfterRecreate(events);
    case LessonGoal::NewTerm:
        return count(events, EventKind::TermChange) > 0;
    case LessonGoal::SameSeqNoOtherTerm:
        return any(events, sameSeqNoOtherTerm);
    case LessonGoal::NothingChanged:
        return count(events, EventKind::Noop) > 0;
    case LessonGoal::HeldThroughNothing:
        return heldThroughNothing(events);
    case LessonGoal::LostAnswer:
        return any(events, isUntold);
    case LessonGoal::CountedTwice:
        return countedTwice(events);
    }
    return false;
}

} // namespace racescope
