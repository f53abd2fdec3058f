// SPDX-License-Identifier: GPL-3.0-or-later
// What the judge says: each anomaly with its name, one sentence that proves it, and the operations it stands
// on. Threads: values.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

// In the order of the labelling rules: the first that applies gives an error its name.
enum class AnomalyKind : std::uint8_t {
    DuplicateToken,         // two accepted writes got the same token
    TokenWentBack,          // a token smaller than one acknowledged before the write was called
    VanishedByFork,         // a guarded write skipped an acknowledged version that nobody saw again
    LostUpdate,             // two accepted writes demanded the same token
    SkippedVersion,         // a guarded write was accepted although its token was old
    PhantomToken,           // an accepted write demanded a token that nobody produced
    OverwroteLive,          // create, or a delete that found nothing, over a document that was there
    ChangedMissing,         // update or delete accepted on a document that was not there
    AbortedRead,            // a read shows the content of a refused write
    PhantomRead,            // an answer shows a state that nobody produced
    CorruptRead,            // right token, content of another write
    ReadFromTheFuture,      // a version seen before its write was called
    UnjustifiedConflict,    // a 409 although the demanded state was current all the time
    ReadYourWrites,         // a worker went back behind its own write
    MonotonicReads,         // a worker went back behind what it had seen
    AcknowledgedVanished,   // an acknowledged write that nobody sees any more
    StaleRead,              // an old version after a newer one was acknowledged or seen
    StaleConflict,          // as StaleRead, told by a 409
    UnconditionalOverwrite, // the application's fault: read, then written without guard over unseen versions
    BrokenInvariant,        // the scenario's own rule does not hold
};
inline constexpr int kAnomalyKindCount = 20;

// Stable, for machines: "lost_update".
std::string_view nameOf(AnomalyKind kind);
// In words, for people: "lost update (duplicate success)".
std::string_view titleOf(AnomalyKind kind);
// The store is at fault; false for UnconditionalOverwrite and BrokenInvariant, which a correct store allows.
bool isStoreFault(AnomalyKind kind);

struct Anomaly {
    AnomalyKind kind = AnomalyKind::StaleRead;
    std::string document;                 // "products/100"
    std::string because;                  // one sentence in plain English
    std::vector<std::int64_t> operations; // ids of the operations that prove it, usually two or three
    friend bool operator==(const Anomaly&, const Anomaly&) = default;
};

struct Verdict {
    bool ok = true;                // nothing found, and everything could be judged
    bool cannotTell = false;       // nothing is proved wrong, but `reasons` prevent an acquittal
    std::uint64_t lostUpdates = 0; // LostUpdate and UnconditionalOverwrite
    std::uint64_t conflicts = 0;   // 409s judged
    std::uint64_t unjustifiedConflicts = 0;
    std::uint64_t justifiedConflicts() const { return conflicts - unjustifiedConflicts; }
    std::uint64_t operations = 0;
    std::array<std::uint64_t, kAnomalyKindCount> counts{}; // all, also those beyond the bound of `anomalies`
    std::vector<Anomaly> anomalies;                        // the first kMaxAnomalies
    std::vector<std::string> reasons; // why something could not be judged, with line numbers when known

    static constexpr std::size_t kMaxAnomalies = 1000;
    std::uint64_t count(AnomalyKind kind) const { return counts[std::size_t(kind)]; }
    std::uint64_t storeFaults() const;
    std::uint64_t total() const;
    // Counts the anomaly and keeps it while there is room; clears ok and cannotTell.
    void add(Anomaly anomaly);
    // Counts without keeping.
    void addUnkept(AnomalyKind kind, std::uint64_t times = 1);
    // Nothing proved, not everything judged: sets cannotTell unless something is proved wrong.
    void addReason(std::string reason);
    void merge(const Verdict& other);
};

// "ok", "cannot tell: …" or "2 lost updates, 1 stale read".
std::string summaryText(const Verdict& verdict);
// Of the 409s: "12 conflicts judged: 11 justified, 1 not justified"; "no conflicts" when there are none.
std::string conflictText(const Verdict& verdict);

} // namespace racescope
