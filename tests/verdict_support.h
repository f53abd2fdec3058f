// SPDX-License-Identifier: GPL-3.0-or-later
// Histories written as text for the tests of the judge, random ones, and a judge that tries everything.
#pragma once
#include "base/random.h"
#include "verdict/history.h"

#include <string>
#include <string_view>

namespace racescope {

// One operation per ';': CLIENT OP [KEY] [if N] OUTCOME [tag X] [call,ret]
//   OP: get search index create update delete cas (cas N is index if N); KEY: /name, else "d"
//   OUTCOME: ok N | missing [N] | conflict [current N] | nodoc | exists [current N] | noop N | info [N]
//   N: seq_no of term 1, or TERM:SEQ. [c,] has no answer. "crash T" and "restart T" are markers.
// "initial N [tag X]" and "initial absent" set the first state of key d; without it nothing is known of it.
History historyOf(std::string_view text);

// True when some order of the operations explains every answer. For at most a dozen operations on one key.
bool exhaustivelyLegal(const History& history);

struct RandomHistory {
    int operations = 6;
    int clients = 3;
    enum class Mix { Cas, Everything, Unknown } mix = Mix::Everything;
    bool damaged = false;
};
History randomHistory(Random& random, const RandomHistory& plan);
// For messages.
std::string textOf(const History& history);

} // namespace racescope
