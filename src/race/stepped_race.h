// SPDX-License-Identifier: GPL-3.0-or-later
// A race driven by hand: each move is a node of a tree, so that going back and trying another order loses
// nothing. The state at a node is remembered every now and then and replayed in between: anywhere in 100,000
// steps takes milliseconds. Threads: one. Memory: a node is 44 bytes; a remembered state shares with its
// neighbours what did not change.
#pragma once
#include "race/condition.h"
#include "race/schedule.h"
#include "race/stepped_state.h"
#include "trace/trace.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace racescope {

using StepNode = std::uint32_t; // 0: the start

struct StepBranch {
    std::uint32_t id = 0; // 0: the first
    std::string name;     // "main", "b2", or what a person calls it
    StepNode fork = 0;    // its last node that belongs to `parent`
    StepNode tip = 0;     // its last node
    std::uint32_t parent = 0;
    std::size_t length = 0; // steps from the start to the tip
};

// What two branches have in common, and where they part.
struct BranchComparison {
    std::size_t common = 0; // steps; the first differing one is common + 1
    struct Side {
        std::size_t steps = 0;
        std::uint64_t commits = 0;
        std::uint64_t conflicts = 0;
        std::uint64_t lostUpdates = 0;
        std::uint64_t giveUps = 0;
        std::string next; // its first own step, as schedule text; empty: none
        std::vector<FinalDocument> documents;
    };
    Side left;
    Side right;
};

// What a step came to, for the strip: kept with the node.
struct StepGlance {
    Move move;
    StepAction action = StepAction::None;
    EventKind kind = EventKind::Think;
    bool lostUpdate = false;
    bool gaveUp = false;
};
StepGlance glanceOf(const Move& move, const StepResult& result);

class SteppedRace {
public:
    explicit SteppedRace(std::shared_ptr<const RaceSetup> setup);

    const RaceSetup& setup() const { return *m_setup; }
    const RaceState& state() const { return m_state; }
    // The current line: from the start to the tip of the current branch. position() of length() steps are
    // taken.
    std::size_t position() const { return m_position; }
    std::size_t length() const { return m_line.size() - 1; }
    StepNode node() const { return m_line[m_position]; }
    StepGlance glance(std::size_t step) const; // from 1
    const std::vector<Event>& startEvents() const { return m_startEvents; }

    // Takes the move: goes along the branch when it is the same as was taken here before, else makes a new
    // branch. The error says why it cannot be taken.
    Result<StepResult, std::string> take(const Move& move);
    Result<StepResult, std::string> step(std::uint32_t worker) { return take(Move::step(worker)); }
    bool undo();
    bool redo(); // along the current line
    // To this many steps from the start, on the current line.
    bool jumpTo(std::size_t position);
    // To any node; its branch becomes the current one.
    bool goTo(StepNode node);

    const std::vector<StepBranch>& branches() const { return m_branches; }
    const StepBranch* branch(std::uint32_t id) const;
    std::uint32_t currentBranch() const { return m_branch; }
    bool nameBranch(std::uint32_t id, std::string name);
    bool chooseBranch(std::uint32_t id); // goes to its tip
    // With the branches that forked off it. The first cannot be deleted.
    bool deleteBranch(std::uint32_t id);
    BranchComparison compare(std::uint32_t left, std::uint32_t right) const;

    // Who moves when nobody chooses.
    class Chooser {
    public:
        static Chooser fair();
        static Chooser random(std::uint64_t seed);
        static Chooser only(std::uint32_t worker);
        std::optional<Move> next(const RaceState& state);

    private:
        enum class Kind : std::uint8_t { Fair, Random, Only } m_kind = Kind::Fair;
        Random m_random;
        std::uint32_t m_worker = 0;
    };
    struct Run {
        enum class Why : std::uint8_t { Met, NobodyMoves, LimitReached };
        Why why = Why::Met;
        std::size_t steps = 0;
    };
    static constexpr std::size_t kMostRunSteps = 100'000;
    // At least one step. `stepTaken` sees each step (may be empty).
    using StepTaken = std::function<void(const StepResult&)>;
    Run runUntil(const Condition& condition, Chooser chooser, std::size_t mostSteps = kMostRunSteps,
                 const StepTaken& stepTaken = {});

    // Plays a schedule from here; what was played before the error stays. The error has the item's line and
    // column.
    Result<void, ParseError> play(const Schedule& schedule, const StepTaken& stepTaken = {});
    std::vector<Move> moves() const; // of the line, up to the position
    std::string scheduleText(WithActions withActions = WithActions::No) const;

    // Events of the steps taken, in their order; replays from the start.
    std::vector<Event> events() const;
    std::vector<Event> eventsOf(std::size_t step) const; // from 1
    // Of the steps taken: same seed and same schedule, same fingerprint.
    std::string fingerprint() const;

    std::size_t nodeCount() const { return m_nodes.size() - m_free.size(); }
    std::size_t memoryBytes() const; // an estimate from above, sources included

private:
    static constexpr StepNode kNone = 0xffffffffu;
    struct Node {
        Move move;
        StepNode parent = kNone;
        StepNode firstChild = kNone;
        StepNode nextSibling = kNone;
        std::uint32_t branch = 0;
        std::uint32_t depth = 0;
        StepAction action = StepAction::None;
        EventKind kind = EventKind::Think;
        bool lostUpdate = false;
        bool gaveUp = false;
        bool deleted = false;
    };
    static_assert(sizeof(Node) <= 48);

    StepNode childFor(const Move& move) const;
    StepNode addNode(const Move& move, const StepResult& result);
    std::vector<StepNode> lineTo(StepNode node) const;
    void follow(StepNode node); // makes the line run through the node and on along its branch
    RaceState stateAt(StepNode node) const;
    StepBranch* findBranch(std::uint32_t id);
    void remove(StepNode first);
    BranchComparison::Side side(const StepBranch& branch, std::size_t common) const;
    std::uint32_t checkpointEvery() const;

    std::shared_ptr<const RaceSetup> m_setup;
    std::deque<Node> m_nodes;
    std::vector<StepNode> m_free;
    std::unordered_map<StepNode, RaceState> m_checkpoints;
    std::vector<Event> m_startEvents;
    std::vector<StepBranch> m_branches;
    std::uint32_t m_nextBranch = 1;
    std::uint32_t m_branch = 0;
    std::vector<StepNode> m_line; // from the start to the tip of the current branch
    std::size_t m_position = 0;
    RaceState m_state;
};

// Writes the events of the steps taken into a trace that shares the setup's names.
void record(const SteppedRace& race, Trace& trace);

} // namespace racescope
