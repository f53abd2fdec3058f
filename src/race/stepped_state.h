// SPDX-License-Identifier: GPL-3.0-or-later
// A race at one moment as a value: store, workers, faults to come, virtual time. One step is one atomic
// action of one worker; what a step does is written once, here, for the person who chooses it, for a replayed
// schedule and for the explorer. Threads: values; copies may be used by different threads at once. A
// RaceSetup is immutable. Time is virtual: a request takes kRequestTime, a think or backoff the time that the
// plan draws, and workers wait side by side. Which step comes next is the caller's choice alone; time follows
// it.
#pragma once
#include "race/model_store.h"
#include "race/worker.h"
#include "trace/names.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

inline constexpr std::uint32_t kMaxStepped = 256; // workers that can be stepped through
inline constexpr Nanos kRequestTime = 500'000;
inline constexpr Nanos kRequestSlot = 1'000'000; // the next request begins this much later at the earliest

// What a worker does in one step. Get, Merge and Index are the parts of an _update that is told in its parts.
enum class StepAction : std::uint8_t { Read, Think, Write, Backoff, Get, Merge, Index, None };
std::string_view name(StepAction action); // "read", …; "" for None
std::optional<StepAction> stepActionFromName(std::string_view name);

// Something that moves the race on: a worker's step, or what is done to it from outside.
struct Move {
    enum class Kind : std::uint8_t {
        Step,       // subject: worker
        TermBump,   // subject: shard (RaceSetup::shards)
        FailOver,   // subject: shard; amount: operations lost
        Delete,     // subject: document (of the plan)
        Recreate,   // subject: document; somebody writes the plan's source anew
        LoseAnswer, // subject: worker; the answer to its next request never arrives
        Duplicate,  // subject: worker; its next write arrives twice
        Crash,      // subject: worker; stops for good
        Delay,      // subject: worker; amount: milliseconds
        Script,     // the scenario's next event that waits for a time happens now
    };
    Kind kind = Kind::Step;
    std::uint32_t subject = 0;
    std::uint32_t amount = 0;
    static Move step(std::uint32_t worker) { return {Kind::Step, worker, 0}; }
    friend bool operator==(const Move&, const Move&) = default;
};

struct SteppedOptions {
    enum class Updates : std::uint8_t { Whole, InParts };
    // InParts: _update as get, merge and conditional index, retry_on_conflict as the loop it is.
    Updates updates = Updates::Whole;
    enum class Timed : std::uint8_t { ByClock, AsMoves };
    // AsMoves: events at a time happen only when a Script move says so.
    Timed timed = Timed::ByClock;
    std::uint32_t thinkSteps = 1; // a think step is told in so many
    DecideFunction rule = &decide;
    // On copies: how many operations a failover by hand may lose. What is kept tells states apart.
    int keptOperations = ReplicaSet::kKeptOperations;
};

// What does not change while a race is stepped through.
class RaceSetup {
public:
    struct Member {
        std::string label; // "A", "B", …, "Z", "AA"
        std::string name;  // as in a race with threads, e.g. "visitors-1"
        WorkerId id;
        std::shared_ptr<const WorkerPlan> plan;
        std::uint32_t number = 0; // within its group
        std::uint32_t group = 0;
        std::uint64_t stream = 0; // of random numbers
    };
    struct ShardName {
        std::string index;
        std::uint32_t shard = 0;
    };
    // Registers documents and workers in `names` (null: in its own). The error says what cannot be, and a way
    // on.
    static Result<std::shared_ptr<const RaceSetup>, IoError>
    make(RacePlan plan, const SteppedOptions& options = {}, std::shared_ptr<Names> names = nullptr);

    const RacePlan& plan() const { return m_plan; }
    const SteppedOptions& options() const { return m_options; }
    const std::shared_ptr<Names>& names() const { return m_names; }
    const std::vector<DocumentId>& documents() const { return m_documents; }
    const std::vector<Member>& members() const { return m_members; }
    const std::vector<ShardName>& shards() const { return m_shards; }
    const std::vector<ScriptedEvent>& timed() const { return m_timed; }
    const ModelStore& store() const { return m_store; }
    std::optional<std::uint32_t> workerOf(WorkerId id) const;
    // A label, a name without blanks, or a number from 0.
    std::optional<std::uint32_t> findWorker(std::string_view text) const;

private:
    RacePlan m_plan;
    SteppedOptions m_options;
    std::shared_ptr<Names> m_names;
    std::vector<DocumentId> m_documents;
    std::vector<Member> m_members;
    std::vector<ShardName> m_shards;
    std::vector<ScriptedEvent> m_timed;
    ModelStore m_store;
};
std::string workerLabel(std::uint32_t number); // 0: "A", 26: "AA"

// A worker, where it stands inside a step that is told in parts, and what will go wrong for it.
struct Actor {
    Worker worker;
    StepAction part = StepAction::None; // Merge, Index: of an update in parts; else None
    std::uint32_t partsDone = 0;        // of a think step told in several; inner attempts of an update
    Token partToken;                    // what the update's own get found
    Version partVersion;
    Source partSource; // read by get, and after merge what is to be written
    Nanos readyAt = 0;
    std::uint32_t steps = 0;
    std::uint32_t lastMoved = 0; // number of its last step, for fairness
    bool crashed = false;
    bool loseAnswer = false;
    bool duplicate = false;
    bool lastGaveUp = false; // how its last chain ended
};

// What the workers share.
struct SharedState {
    ModelStore store;
    Nanos now = 0;
    std::uint64_t commits = 0; // of the workers, for scripted events
    std::uint64_t reads = 0;
    std::uint32_t timedDone = 0;      // of RaceSetup::timed()
    std::vector<RetryBudget> budgets; // by group; empty when no group has one
    void appendBudgets(std::string& key) const;
};

struct StepResult {
    std::vector<Event> events; // usually one
    StepAction action = StepAction::None;
    Worker::Outcome outcome = Worker::Outcome::GoesOn;
    Response response; // of the request, if it was one
};

// Whether a worker can move, and why not.
struct Availability {
    enum class Why : std::uint8_t { Ready, Waits, Done, GaveUp, Crashed, Ended };
    Why why = Why::Ready;
    Nanos wakesIn = 0; // Waits: until its think, backoff, start or delay is over; it may move all the same
    bool canMove() const { return why == Why::Ready || why == Why::Waits; }
    std::string
    text() const; // "", "wakes in 37 ms", "done", "gave up", "crashed", "the race's duration is over"
};

// Before a step is taken: what would be sent, and what would come of it.
struct StepPreview {
    std::uint32_t worker = 0;
    StepAction action = StepAction::None;
    Availability availability;
    std::string request; // "PUT /products/_doc/100?if_seq_no=4&if_primary_term=1"; "" for think and backoff
    std::string body;    // the source to be written
    std::string consequence; // "200, becomes seq_no 7", "409: requires 4/1, current is 6/1"
    EventKind kind = EventKind::Think;
    int status = 0; // 200, 201, 404, 409; 0: no request
    bool lostUpdate = false;
};

class RaceState {
public:
    RaceState() = default;
    // The start. `events` gets what the script does before anything else.
    explicit RaceState(std::shared_ptr<const RaceSetup> setup, std::vector<Event>* events = nullptr);

    const RaceSetup& setup() const { return *m_setup; }
    const std::shared_ptr<const RaceSetup>& sharedSetup() const { return m_setup; }
    std::uint32_t workerCount() const { return static_cast<std::uint32_t>(m_actors.size()); }
    const Actor& actor(std::uint32_t worker) const { return *m_actors[worker]; }
    const ModelStore& store() const { return m_shared.store; }
    const SharedState& shared() const { return m_shared; }
    Nanos now() const { return m_shared.now; }
    std::uint32_t moves() const { return m_moves; }

    StepAction nextAction(std::uint32_t worker) const;
    Availability availability(std::uint32_t worker) const;
    bool canMove(std::uint32_t worker) const { return availability(worker).canMove(); }
    bool ended() const; // nobody can move
    StepPreview preview(std::uint32_t worker) const;
    // Accepted changes since what the worker has in hand; nullopt when it has nothing.
    std::optional<std::uint32_t> behind(std::uint32_t worker) const;
    // Who has a token of this document in hand.
    std::vector<std::uint32_t> holders(DocumentId document) const;

    // Why a move cannot be made, in words; nullopt: it can.
    std::optional<std::string> refusal(const Move& move) const;
    // Requires: no refusal.
    StepResult take(const Move& move);

    // The worker that has waited longest, those that sleep after the others; nullopt when nobody can move.
    std::optional<std::uint32_t> fairNext() const;

    // Digest of all that decides the future; equal states, equal digests.
    std::uint64_t digest() const;
    std::string key() const;
    // Timeless: for the explorer.
    static void appendActorKey(std::string& key, const Actor& actor, Worker::KeyDetail detail);

    // One step of one actor; also the explorer's. Requires: it can move.
    static StepResult advance(const RaceSetup& setup, Actor& actor, SharedState& shared);
    static StepAction nextAction(const RaceSetup& setup, const Actor& actor);
    static Actor start(const RaceSetup& setup, std::uint32_t worker);
    // The scenario's next event at a time. Requires: there is one.
    static void fireTimed(const RaceSetup& setup, SharedState& shared, std::vector<Event>& events);

private:
    static void beginScript(const RaceSetup& setup, SharedState& shared, std::vector<Event>& events);
    Actor& change(std::uint32_t worker);
    StepResult inject(const Move& move);

    std::shared_ptr<const RaceSetup> m_setup;
    std::vector<std::shared_ptr<Actor>> m_actors; // one that somebody else holds, too, is not changed
    SharedState m_shared;
    std::uint32_t m_moves = 0;
};

// The literal request of a step: method, path, parameters.
std::string requestLine(const Request& request, const Names& names);
// "200, becomes seq_no 7", "409: requires 4/1, current is 6/1", "404", …
std::string consequenceText(const Event& event);

// Digest of events in their order, notes by their text: same seed and same schedule, same fingerprint.
class Fingerprint {
public:
    void add(const Event& event, const Names& names);
    std::string text() const; // 16 hexadecimal digits
    std::uint64_t value() const { return m_value; }

private:
    void mix(std::uint64_t number);
    std::uint64_t m_value = 0xcbf29ce484222325ull;
};

} // namespace racescope
