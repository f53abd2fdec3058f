// SPDX-License-Identifier: GPL-3.0-or-later
// A race as a value: what the scenario file says, and what every driver runs. No threads, no I/O.
#pragma once
#include "base/ids.h"
#include "race/replica_options.h"
#include "race/retry.h"
#include "store/index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

enum class Guard : std::uint8_t {
    None,        // last write wins
    ByVersion,   // the old way: write only if _version is still what was read
    BySeqNo,     // if_seq_no + if_primary_term
    External,    // version_type=external with the version read + 1 (or the message's number)
    ExternalGte, // version_type=external_gte
    Create,      // only if there is no document
};
std::string_view name(Guard guard); // none, version, seq_no, external, external_gte, create
std::optional<Guard> guardFromName(std::string_view name);

// How a new source is made from the one that was read.
struct Modification {
    enum class Kind : std::uint8_t {
        Add,    // amount to the number at field; not below floor: then the update is not wanted any more
        Set,    // field := value
        Append, // value to the array at field
        Merge,  // value (an object) into the source, as a partial update
    };
    Kind kind = Kind::Add;
    std::string field; // path, e.g. "in_stock"; unused by Merge
    std::int64_t amount = 0;
    std::optional<std::int64_t> floor;
    std::string value; // raw JSON. "${worker}", "${chain}", "${attempt}", "${message}" (Feed) inside strings
                       // are replaced by name and numbers
    friend bool operator==(const Modification&, const Modification&) = default;
};

enum class ProgramKind : std::uint8_t {
    ReadThinkWrite,
    BlindWrite, // a think, then a write of what does not depend on what is there
    UpdateApi,  // _update with retryOnConflict, the read is the store's
    Create,
    Delete,         // read, think, delete
    DeleteRecreate, // read, think, delete, create again
    Feed, // blind writes of numbered messages shared out over the group's workers; with an external guard the
          // number is the version. Think times make them arrive out of order.
};
std::string_view name(ProgramKind kind);

struct Program {
    ProgramKind kind = ProgramKind::ReadThinkWrite;
    Modification modification;
    int retryOnConflict = 0; // UpdateApi
    friend bool operator==(const Program&, const Program&) = default;
};

// Which document the next update is about.
struct DocumentChoice {
    enum class Kind : std::uint8_t { Fixed, RoundRobin, Uniform, Zipf };
    Kind kind = Kind::Fixed;
    double zipfExponent = 1.0;
    std::vector<std::uint32_t> documents; // numbers in RacePlan::documents; empty: all
    friend bool operator==(const DocumentChoice&, const DocumentChoice&) = default;
};

struct GroupPlan {
    std::string name;
    std::uint32_t count = 1;
    Program program;
    Guard guard = Guard::BySeqNo;
    RetryPolicy retry;
    ThinkLaw think;
    DocumentChoice documents;
    std::uint32_t updates = 1; // chains a worker runs; 0: until the duration ends
    Nanos startAfter = 0;
    friend bool operator==(const GroupPlan&, const GroupPlan&) = default;
};

// What a worker of the group does, in words: "subtract 1 from in_stock, guard seq_no".
std::string describe(const GroupPlan& group);
// "buyer-3", or the group's own name when it has one worker only. `number` counts from 0.
std::string memberName(const GroupPlan& group, std::uint32_t number);

struct IndexPlan {
    std::string name;
    IndexSettings settings;
    std::int64_t primaryTerm = 1;
};

struct DocumentPlan {
    std::string index;
    std::string id;
    std::string source; // raw JSON object
    std::optional<SeqNo>
        seqNo; // the seq_no it stands at when the race starts (earlier numbers belong to other documents)
    std::optional<Version> version;
    bool exists = true; // false: named, but created by a worker
};

struct ScriptedEvent {
    enum class Trigger : std::uint8_t { AfterCommits, AtTime, AfterReads };
    enum class Action : std::uint8_t {
        BumpTerm,
        FailOver, // BumpTerm that loses the last `operations` operations of the shard; on copies see
                  // ReplicaSet::failOver
        Write,    // somebody else's unconditional write of `source` to `document`; kInjected, and kAckLost
                  // unless `acknowledged`
        Delete,
    };
    Trigger trigger = Trigger::AfterCommits;
    std::uint64_t count = 0; // AfterCommits, AfterReads: of the workers
    Nanos time = 0;          // AtTime, from the start
    Action action = Action::BumpTerm;
    std::string index; // empty: the first
    std::uint32_t shard = 0;
    std::uint32_t operations = 0;
    std::uint32_t document = 0;
    std::string source;
    bool acknowledged =
        true; // Write: false when nobody was told of it (a primary that died before it replicated)
};

// What must hold at the end (and is judged with the verdict).
struct InvariantPlan {
    enum class Kind : std::uint8_t {
        SumPreserved, // value at field = initial value + amount * successful chains
        NeverBelow,   // value at field >= bound in every version
        EachOnce,     // the array at field holds nothing twice
    };
    Kind kind = Kind::SumPreserved;
    std::uint32_t document = 0;
    std::string field;
    std::int64_t bound = 0;
};

struct RacePlan {
    std::string name;
    std::string title;
    std::string description;
    std::vector<IndexPlan> indices;
    std::vector<DocumentPlan> documents;
    std::vector<GroupPlan> groups;
    std::vector<ScriptedEvent> script;
    std::vector<InvariantPlan> invariants;
    std::uint64_t seed = 1;
    double speed = 1.0; // 1: real time; 0.1: ten times slower; 0: as fast as it goes, without waits
    Nanos duration = 0; // 0: until all updates are done
    // When the workers of a small race are meant to meet: all have read before the first write of each round.
    bool meetBeforeWrite = false;
    std::optional<ReplicaOptions> replicas; // the documents are on several copies; none: on one store
    std::string schedule; // for the stepper: the order in which the story is told; may be empty

    std::uint32_t workerCount() const;
    // The most that a failover of the script loses.
    std::uint32_t mostOperationsLost() const;
};

inline constexpr std::uint32_t kMaxThreads = 256; // real workers of one race

} // namespace racescope
