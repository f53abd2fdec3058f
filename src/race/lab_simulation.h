// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the lab, fast: the reference worker (read, think, write with compare-and-set, back off) without
// sources, requests and names, on the same policies, laws and random streams as VirtualRace. It exists
// because a reference sweep is 60 million messages: moving the worker machine over a store costs fifteen
// times as much. What it leaves out nobody sees: a test holds it against VirtualRace event for event. A
// client has one message under way, so the queue is a loser tree with a leaf a client; and nothing happens at
// a client that another could notice, so only arrivals at the server are queued: two for the four messages of
// an attempt. Threads: one an object. Determinism: integers of nanoseconds; at the same instant, in the order
// of client numbers.
#pragma once
#include "race/lab_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace racescope {

// What one run came to.
struct LabRun {
    std::uint64_t calls = 0; // writes that reached the server
    std::uint64_t reads = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t gaveUp = 0;
    std::uint64_t events = 0; // messages delivered
    Nanos completion = 0;     // when the last client learnt how it ended
    Nanos slept = 0;          // all waits of all clients
    double fairness =
        1; // Jain's index of attempts per client: 1 when all needed the same, 1/N when one did it all
    bool limited = false; // stopped at kMaxLabCalls or the end of virtual time: not a result
    friend bool operator==(const LabRun&, const LabRun&) = default;
};
inline constexpr std::uint64_t kMaxLabCalls = 2'000'000'000;

// How often what happened: attempts of a chain (exact up to kExactAttempts), and times to within 3 %.
struct LabHistograms {
    static constexpr std::size_t kExactAttempts = 8192; // more are counted there; `mostAttempts` is exact
    std::vector<std::uint64_t> attempts;                // index: attempts of one update
    std::vector<std::uint64_t> clientUs; // index: see bucketOf; when a client was done, in microseconds
    std::uint64_t mostAttempts = 0;
    void addAttempts(std::uint64_t count);
    void addClient(Nanos done);
    void add(const LabHistograms& other);
    // The least value that so large a share of all lies at or below; 0 when there are none.
    static std::size_t quantile(const std::vector<std::uint64_t>& counts, double share);
    static std::size_t bucketOf(std::uint64_t us);
    static double usOf(std::size_t bucket);
};

// Who watches a run: what happened to whom, in the order of each client.
struct LabStep {
    enum class Kind : std::uint8_t { Read, Think, Write, Backoff, GiveUp };
    Kind kind = Kind::Read;
    bool accepted = false; // Write
    std::uint32_t client = 0;
    std::uint32_t document = 0;
    std::uint32_t chain = 0;
    std::uint32_t attempt = 0;
    Nanos begin = 0;
    Nanos end = 0;
    std::int64_t baseSeqNo = 0; // Write, GiveUp: what it had read
    std::int64_t baseVersion = 0;
    std::int64_t seqNo = 0; // Read: found; Write: new, or current when refused
    std::int64_t version = 0;
};
using LabWatcher = std::function<void(const LabStep&)>;

class LabSimulation {
public:
    // Requires: findProblem() has none for these.
    LabSimulation(const LabModel& model, const LabPolicy& policy, std::uint32_t clients);
    ~LabSimulation();
    LabSimulation(LabSimulation&&) noexcept;

    LabRun run(std::uint64_t runSeed, LabHistograms& histograms);
    LabRun run(std::uint64_t runSeed, LabHistograms& histograms, const LabWatcher& watcher);
    std::size_t bytesPerClient() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace racescope
