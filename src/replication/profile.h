// SPDX-License-Identifier: GPL-3.0-or-later
// The rules by which a shard group replicates, one switch a rule, and the bundles of them that tell the
// story: L1 (about 1.x), L5 (about 5.x), Q6 (6.0 to 6.6 as a client saw it), Q7 (7.x) and Q7s (7.x, but only
// the seq_no is compared). L1 and L5 bundle old rules; they are not emulations of a release. Threads: values
// and pure functions.
#pragma once
#include "store/decide.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace racescope::replication {

// What a compare-and-set carries.
enum class TokenRule : std::uint8_t { Version, SeqNoOnly, TermAndSeqNo };
// Which of two operations on one document a replica keeps.
enum class OrderRule : std::uint8_t { Version, SeqNo };
// Which copies the master may make primary.
enum class Election : std::uint8_t { AnyCopy, InSyncOnly };
// When a tombstone may be forgotten.
enum class PruneRule : std::uint8_t { ByAge, ByAgeAndCheckpoint };
// A rule of recovery broken on purpose, to see that the invariants notice.
enum class RecoveryFlaw : std::uint8_t {
    None,
    TrackLate,     // the target is tracked only after its operations were sampled
    InSyncEarly,   // marked in-sync without waiting for its local checkpoint
    AcceptHighGcp, // believes a global checkpoint above its own local one
};

struct Profile {
    TokenRule token = TokenRule::TermAndSeqNo;
    OrderRule order = OrderRule::SeqNo;
    bool fencing = true; // a replica, and the master, refuse a lower term
    bool ackGate = true; // the answer waits until the master confirmed that a failed copy is out
    Election election = Election::InSyncOnly;
    // What a promotion does; the presets have all of it or nothing.
    bool fillGaps = true;    // holes become no-ops of the new term
    bool resync = true;      // operations above the global checkpoint are sent again, with what to trim
    bool rollback = true;    // a replica that meets a higher term hides what is above the global checkpoint
    bool keepPending = true; // hidden operations stay in the history and come back on promotion
    PruneRule prune = PruneRule::ByAgeAndCheckpoint;

    // Variants outside the presets.
    bool trimInEveryMessage = false; // what if (not Elasticsearch): each message of a term says where to trim
    bool acceptTombstoneToken = false; // until about 7.6 the token of a delete was a token
    bool noMasterBlock = true;         // a node that lost the master refuses writes
    bool asyncDurability = false;      // a crash forgets what is above the global checkpoint
    RecoveryFlaw flaw = RecoveryFlaw::None;
    int resyncChunk = 0; // operations a resync message, 0: all in one

    // The decision itself; the rule of the store unless a test plants a wrong one.
    DecideFunction decide = &racescope::decide;

    bool inSyncSets() const { return election == Election::InSyncOnly; }
    bool byVersion() const { return order == OrderRule::Version; }
    friend bool operator==(const Profile&, const Profile&) = default;
};

enum class Preset : std::uint8_t { L1, L5, Q6, Q7, Q7s };
inline constexpr std::array kPresets{Preset::L1, Preset::L5, Preset::Q6, Preset::Q7, Preset::Q7s};

Profile profileOf(Preset preset);
std::string_view nameOf(Preset preset);  // "L1"
std::string_view wordsOf(Preset preset); // a sentence
std::optional<Preset> presetNamed(std::string_view name);
std::optional<Preset> presetOf(const Profile& profile); // nullopt: some switch was flipped

// One switch as a row of a table: its key in files, what it says, and the setting in words.
struct Switch {
    std::string_view key;
    std::string_view question;
    std::string_view (*setting)(const Profile&);
    void (*flip)(Profile&); // to the next setting
};
std::span<const Switch> switches();

// The ten rules whose absence must be noticed, as profiles: Q7 with that rule off.
struct Mutation {
    std::string_view name;
    Profile profile;
};
std::span<const Mutation> mutations();

} // namespace racescope::replication
