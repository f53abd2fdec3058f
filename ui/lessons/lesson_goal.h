// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a person did by hand reached a lesson's goal: asked of the race itself, its events in their
// order and the judge's verdict. Threads: pure functions.
#pragma once
#include "race/stepped_race.h"
#include "verdict/verdict.h"

#include <vector>

namespace racescope {

// What the goals are asked of; made once for each state of the race.
struct LessonEvidence {
    explicit LessonEvidence(const SteppedRace& race);
    std::vector<Event> events;
    Verdict verdict;
    bool isOver = false; // nobody moves any more
};

enum class LessonGoal {
    LostUpdate,           // the judge found an accepted change overwritten unseen
    Refused,              // a write met a 409
    AllCounted,           // over, every worker's update accepted, and the judge finds nothing
    GaveUp,               // a worker reached its limit
    Herd,                 // one write made three others fail
    CalmEnd,              // over, all accepted, with no more refusals than the herd's own three
    Recreated,            // a document was deleted and made anew
    RefusedAfterRecreate, // … and a token from before was refused
    NewTerm,              // a new primary took over
    SameSeqNoOtherTerm,   // a write was refused although its seq_no was right: the term was not
    NothingChanged,       // an update that changed nothing
    HeldThroughNothing,   // a token read before such an update was still good after it
    LostAnswer,           // a write was accepted and nobody was told
    CountedTwice,         // … and its worker did the same again
};

bool isReached(LessonGoal goal, const LessonEvidence& evidence);

} // namespace racescope
