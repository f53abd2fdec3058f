// SPDX-License-Identifier: GPL-3.0-or-later
// What the backoff lab simulates: a world, clients that each want to update a document, and what they do when
// they are refused. The default is the reference model: N clients at once, one row, messages of |Normal(10,
// 2)| ms, a server that costs nothing. Threads: values and pure functions.
#pragma once
#include "race/plan.h"
#include "race/retry.h"
#include "race/virtual_world.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct LabPolicy {
    enum class Kind : std::uint8_t {
        Retry,           // a worker's policy, as everywhere
        RetryOnConflict, // _update?retry_on_conflict=N: the server tries again at once, the client never
    };
    Kind kind = Kind::Retry;
    std::string label;                 // as it was asked for: "full", "full:20,2000"
    RetryPolicy retry;                 // Retry
    std::uint32_t retryOnConflict = 0; // RetryOnConflict: extra times
    friend bool operator==(const LabPolicy&, const LabPolicy&) = default;
};
// The names of `lab --policies`: a retry policy as everywhere (parseRetry), but none is no wait, because
// without a retry nobody would ever be done; and retry_on_conflict:N.
Result<LabPolicy, ParseError> parseLabPolicy(std::string_view text);
// A comma between two policies, and commas within one: a piece that begins with a digit or `max=` belongs to
// the policy before, and so does what stands in parentheses.
Result<std::vector<LabPolicy>, ParseError> parseLabPolicies(std::string_view text);
// None, exponential, full, equal and decorrelated with base 5 and cap 2000.
std::vector<LabPolicy> referencePolicies();
// In words for a sentence: "full jitter with base 5 ms and cap 2000 ms".
std::string describe(const LabPolicy& policy);

struct LabModel {
    VirtualWorld world;
    ThinkLaw think; // between the answer of a read and the write
    std::uint32_t documents = 1;
    double zipf = 0;              // exponent of the choice among documents; 0: uniform
    std::uint32_t updates = 1;    // successful updates a client wants, one after the other
    Nanos updateInside = 100'000; // retry_on_conflict: from the server's own read to its write
    bool isReference() const { return *this == LabModel{}; }
    friend bool operator==(const LabModel&, const LabModel&) = default;
};
// "reference", or what differs from it: "delay normal:10,4, service 1, documents 8".
std::string toText(const LabModel& model);

inline constexpr std::uint32_t kMaxLabClients = 1'000'000;
inline constexpr std::uint32_t kMaxLabRuns = 1'000'000;

struct LabPlan {
    LabModel model;
    std::vector<std::uint32_t> clients;
    std::vector<LabPolicy> policies;
    std::uint32_t runs = 100;
    std::uint64_t seed = 1;
    unsigned threads = 0; // 0: as many as the machine has
};
// 10, 20, … 190 clients, the five policies, 100 runs.
LabPlan referencePlan();
// A race as a sweep: its think time, updates and documents, its retry policy beside the reference's five, and
// up to four times as many clients as it has workers.
LabPlan labPlanOf(const RacePlan& race);

// A parameter out of range: which one (the name of its option or field), and what it must be.
struct LabError {
    std::string parameter;
    std::string message;
};
std::optional<LabError> findProblem(const LabPlan& plan);

// The seed of one run: the same for every policy, so that policies meet the same messages as long as they do
// the same.
std::uint64_t labRunSeed(std::uint64_t seed, std::uint32_t clients, std::uint32_t run);
// The same race for the worker machine in virtual time (see VirtualRace). Requires: a policy of Kind::Retry.
RacePlan labRacePlan(const LabModel& model, const LabPolicy& policy, std::uint32_t clients,
                     std::uint64_t runSeed);
// The name of the document number `number` in recordings of the lab; its index is kLabIndex.
std::string labDocumentName(std::uint32_t number);
inline constexpr std::string_view kLabIndex = "lab";

} // namespace racescope
