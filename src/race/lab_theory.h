// SPDX-License-Identifier: GPL-3.0-or-later
// Curves to draw beside what the lab measures, of the reference model (one document, a free server): from
// nothing in step to everybody out of step. mu and sigma are a message's mean delay and its standard
// deviation; the window w is 2 mu, a cycle c is 4 mu. Times in milliseconds. Threads: pure functions. For
// display: not bit for bit the same everywhere.
#pragma once
#include "race/lab_model.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace racescope {

struct LabTheory {
    double calls = 0;
    double completionMs = 0;
};

// Everybody in step, messages without spread, no backoff: N (N + 1) / 2 calls, c N. An upper bound on the
// calls.
LabTheory lockStep(const DelayLaw& delay, std::uint32_t clients);
// With plain exponential backoff of the same steps.
LabTheory lockStepExponential(const DelayLaw& delay, std::uint32_t clients, Nanos base, Nanos cap);

// Reads that come independently of each other at `perMs`, with a window of w: the dead-time law of particle
// counters.
struct DeadTime {
    double successesPerMs = 0; // rate / (1 + rate w): saturates at 1 / w
    double share = 0;          // of attempts that succeed
    double attempts = 0;       // per success
};
DeadTime deadTime(double perMs, double windowMs);

// A closed loop without backoff whose clients are out of step: the expected time to the next success with j
// of them.
double gapBetweenSuccessesMs(const DelayLaw& delay, std::uint32_t competitors);
// From it the whole race; good from about 50 clients on. One curve for 1…most clients in one pass.
std::vector<LabTheory> closedLoop(const DelayLaw& delay, std::uint32_t mostClients);

// All who failed n times as one generation whose writes spread over a width. For policies without memory (no
// wait, exponential, full, equal); nullopt for others. Calls to about 10 %, times of jittered policies 15-36
// % low.
std::optional<LabTheory> generations(const DelayLaw& delay, std::uint32_t clients, const LabPolicy& policy);

// Turns handed over one by one, as by a lock: N calls, which nobody can beat, and w N + 2 mu, which a herd
// can by luck.
LabTheory handedOver(const DelayLaw& delay, std::uint32_t clients);
// Where a policy stops wasting calls: window times clients.
double rightScaleMs(const DelayLaw& delay, std::uint32_t clients);

} // namespace racescope
