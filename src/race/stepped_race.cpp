// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/stepped_race.h"

#include "base/assert.h"

#include <algorithm>

namespace racescope {

StepGlance glanceOf(const Move& move, const StepResult& result)
{
    StepGlance glance;
    glance.move = move;
    glance.action = result.action;
    bool first = true;
    for (const Event& event : result.events) {
        const bool own = move.kind != Move::Kind::Step || event.worker != kSystemWorker;
        glance.gaveUp = glance.gaveUp || event.kind == EventKind::GiveUp;
        glance.lostUpdate = glance.lostUpdate || (own && isLostUpdate(event));
        if (own && first) {
            glance.kind = event.kind;
            first = false;
        }
    }
    return glance;
}

SteppedRace::SteppedRace(std::shared_ptr<const RaceSetup> setup)
    : m_setup(std::move(setup))
    , m_nodes(1)
    , m_line{0}
    , m_state(m_setup, &m_startEvents)
{
    m_checkpoints.emplace(0, m_state);
    m_branches.push_back(StepBranch{0, "main", 0, 0, 0, 0});
}

// Many workers: a remembered state is larger, and replaying costs no more.
std::uint32_t SteppedRace::checkpointEvery() const
{
    return m_setup->members().size() > 32 ? 1024 : 256;
}

StepGlance SteppedRace::glance(std::size_t step) const
{
    RS_ASSERT(step >= 1 && step <= length(), "a step of the line");
    const Node& node = m_nodes[m_line[step]];
    return {node.move, node.action, node.kind, node.lostUpdate, node.gaveUp};
}

StepNode SteppedRace::childFor(const Move& move) const
{
    for (StepNode child = m_nodes[node()].firstChild; child != kNone; child = m_nodes[child].nextSibling) {
        if (m_nodes[child].move == move)
            return child;
    }
    return kNone;
}

StepNode SteppedRace::addNode(const Move& move, const StepResult& result)
{
    StepNode added;
    if (m_free.empty()) {
        added = static_cast<StepNode>(m_nodes.size());
        m_nodes.emplace_back();
    } else {
        added = m_free.back();
        m_free.pop_back();
        m_nodes[added] = Node{};
    }
    Node& made = m_nodes[added];
    Node& parent = m_nodes[node()];
    made.move = move;
    made.parent = node();
    made.depth = parent.depth + 1;
    made.nextSibling = parent.firstChild;
    parent.firstChild = added;
    const StepGlance glance = glanceOf(move, result);
    made.action = glance.action;
    made.kind = glance.kind;
    made.lostUpdate = glance.lostUpdate;
    made.gaveUp = glance.gaveUp;
    StepBranch* branch = findBranch(parent.branch);
    if (branch->tip != made.parent) {
        StepBranch fork;
        fork.id = m_nextBranch++;
        fork.name = "b" + std::to_string(fork.id + 1);
        fork.fork = made.parent;
        fork.parent = branch->id;
        m_branches.push_back(std::move(fork));
        branch = &m_branches.back();
    }
    made.branch = branch->id;
    branch->tip = added;
    branch->length = made.depth;
    return added;
}

Result<StepResult, std::string> SteppedRace::take(const Move& move)
{
    if (auto why = m_state.refusal(move))
        return failure(std::move(*why));
    StepResult result = m_state.take(move);
    StepNode next = childFor(move);
    if (next == kNone)
        next = addNode(move, result);
    if (m_position + 1 < m_line.size() && m_line[m_position + 1] == next) {
        ++m_position;
    } else if (m_position + 1 == m_line.size()) {
        m_line.push_back(next);
        ++m_position;
        m_branch = m_nodes[next].branch;
        if (findBranch(m_branch)->tip != next)
            follow(next);
    } else {
        follow(next);
    }
    if (m_nodes[next].depth % checkpointEvery() == 0)
        m_checkpoints.try_emplace(next, m_state);
    return result;
}

std::vector<StepNode> SteppedRace::lineTo(StepNode node) const
{
    std::vector<StepNode> line(m_nodes[node].depth + 1);
    for (std::size_t i = line.size(); i-- > 0; node = m_nodes[node].parent)
        line[i] = node;
    return line;
}

void SteppedRace::follow(StepNode node)
{
    m_branch = m_nodes[node].branch;
    m_line = lineTo(findBranch(m_branch)->tip);
    m_position = m_nodes[node].depth;
}

RaceState SteppedRace::stateAt(StepNode node) const
{
    std::vector<StepNode> replayed;
    auto remembered = m_checkpoints.find(node);
    while (remembered == m_checkpoints.end()) {
        replayed.push_back(node);
        node = m_nodes[node].parent;
        remembered = m_checkpoints.find(node);
    }
    RaceState state = remembered->second;
    for (std::size_t i = replayed.size(); i-- > 0;)
        state.take(m_nodes[replayed[i]].move);
    return state;
}

bool SteppedRace::undo()
{
    return m_position > 0 && jumpTo(m_position - 1);
}

bool SteppedRace::redo()
{
    return m_position < length() && take(m_nodes[m_line[m_position + 1]].move).has_value();
}

bool SteppedRace::jumpTo(std::size_t position)
{
    if (position > length())
        return false;
    m_state = stateAt(m_line[position]);
    m_position = position;
    return true;
}

bool SteppedRace::goTo(StepNode node)
{
    if (node >= m_nodes.size() || m_nodes[node].deleted)
        return false;
    m_state = stateAt(node);
    follow(node);
    return true;
}

const StepBranch* SteppedRace::branch(std::uint32_t id) const
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(),
                                    [id](const StepBranch& branch) { return branch.id == id; });
    return found == m_branches.end() ? nullptr : &*found;
}

StepBranch* SteppedRace::findBranch(std::uint32_t id)
{
    return const_cast<StepBranch*>(branch(id));
}

bool SteppedRace::nameBranch(std::uint32_t id, std::string name)
{
    StepBranch* const found = findBranch(id);
    if (!found || name.empty())
        return false;
    found->name = std::move(name);
    return true;
}

bool SteppedRace::chooseBranch(std::uint32_t id)
{
    const StepBranch* const found = branch(id);
    return found && goTo(found->tip);
}

bool SteppedRace::deleteBranch(std::uint32_t id)
{
    const StepBranch* const found = branch(id);
    if (!found || id == 0)
        return false;
    const StepNode fork = found->fork;
    StepNode first = found->tip;
    while (m_nodes[first].parent != fork)
        first = m_nodes[first].parent;
    // Leave what goes.
    const bool inside = m_nodes[first].depth < m_line.size() && m_line[m_nodes[first].depth] == first;
    if (inside) {
        const bool takesPosition = m_position >= m_nodes[first].depth;
        const StepNode stay = takesPosition ? fork : node();
        if (takesPosition)
            m_state = stateAt(fork);
        remove(first);
        follow(stay);
        return true;
    }
    remove(first);
    return true;
}

// A node and all below it, with the branches that lie there.
void SteppedRace::remove(StepNode first)
{
    Node& parent = m_nodes[m_nodes[first].parent];
    StepNode* link = &parent.firstChild;
    while (*link != first)
        link = &m_nodes[*link].nextSibling;
    *link = m_nodes[first].nextSibling;
    std::vector<StepNode> open{first};
    while (!open.empty()) {
        const StepNode gone = open.back();
        open.pop_back();
        for (StepNode child = m_nodes[gone].firstChild; child != kNone; child = m_nodes[child].nextSibling)
            open.push_back(child);
        std::erase_if(m_branches,
                      [gone](const StepBranch& branch) { return branch.id != 0 && branch.tip == gone; });
        m_checkpoints.erase(gone);
        m_nodes[gone].deleted = true;
        m_free.push_back(gone);
    }
}

BranchComparison::Side SteppedRace::side(const StepBranch& branch, std::size_t common) const
{
    BranchComparison::Side side;
    const std::vector<StepNode> line = lineTo(branch.tip);
    side.steps = line.size() - 1;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Node& node = m_nodes[line[i]];
        side.commits += node.kind == EventKind::WriteOk && node.move.kind == Move::Kind::Step;
        side.conflicts += node.kind == EventKind::Conflict;
        side.lostUpdates += node.lostUpdate;
        side.giveUps += node.gaveUp;
    }
    if (common + 1 < line.size())
        side.next = toText(m_nodes[line[common + 1]].move, *m_setup);
    side.documents = stateAt(branch.tip).store().documents();
    return side;
}

BranchComparison SteppedRace::compare(std::uint32_t left, std::uint32_t right) const
{
    BranchComparison comparison;
    const StepBranch* const a = branch(left);
    const StepBranch* const b = branch(right);
    if (!a || !b)
        return comparison;
    const std::vector<StepNode> lineA = lineTo(a->tip);
    const std::vector<StepNode> lineB = lineTo(b->tip);
    const auto [endA, endB] = std::mismatch(lineA.begin(), lineA.end(), lineB.begin(), lineB.end());
    comparison.common = static_cast<std::size_t>(endA - lineA.begin()) - 1;
    comparison.left = side(*a, comparison.common);
    comparison.right = side(*b, comparison.common);
    return comparison;
}

SteppedRace::Chooser SteppedRace::Chooser::fair()
{
    return {};
}

SteppedRace::Chooser SteppedRace::Chooser::random(std::uint64_t seed)
{
    Chooser chooser;
    chooser.m_kind = Kind::Random;
    chooser.m_random = Random(seed);
    return chooser;
}

SteppedRace::Chooser SteppedRace::Chooser::only(std::uint32_t worker)
{
    Chooser chooser;
    chooser.m_kind = Kind::Only;
    chooser.m_worker = worker;
    return chooser;
}

std::optional<Move> SteppedRace::Chooser::next(const RaceState& state)
{
    if (m_kind == Kind::Fair) {
        const auto worker = state.fairNext();
        return worker ? std::optional(Move::step(*worker)) : std::nullopt;
    }
    if (m_kind == Kind::Only)
        return m_worker < state.workerCount() && state.canMove(m_worker) ? std::optional(Move::step(m_worker))
                                                                         : std::nullopt;
    std::vector<std::uint32_t> able;
    for (std::uint32_t i = 0; i < state.workerCount(); ++i) {
        if (state.canMove(i))
            able.push_back(i);
    }
    if (able.empty())
        return std::nullopt;
    return Move::step(able[m_random.below(able.size())]);
}

SteppedRace::Run SteppedRace::runUntil(const Condition& condition, Chooser chooser, std::size_t mostSteps,
                                       const StepTaken& stepTaken)
{
    Run run;
    while (run.steps < mostSteps) {
        const auto move = chooser.next(m_state);
        if (!move) {
            run.why = Run::Why::NobodyMoves;
            return run;
        }
        const auto result = take(*move);
        RS_ASSERT(result, "who is chosen can move");
        ++run.steps;
        if (stepTaken)
            stepTaken(*result);
        if (condition.holds(*result, m_state))
            return run;
    }
    run.why = Run::Why::LimitReached;
    return run;
}

Result<void, ParseError> SteppedRace::play(const Schedule& schedule, const StepTaken& stepTaken)
{
    for (const ScheduleItem& item : schedule.items) {
        if (auto refused = refusalOf(item, m_state))
            return failure(std::move(*refused));
        const auto result = take(item.move);
        RS_ASSERT(result, "what is not refused can be taken");
        if (stepTaken)
            stepTaken(*result);
    }
    return {};
}

std::vector<Move> SteppedRace::moves() const
{
    std::vector<Move> moves;
    for (std::size_t i = 1; i <= m_position; ++i)
        moves.push_back(m_nodes[m_line[i]].move);
    return moves;
}

std::string SteppedRace::scheduleText(WithActions withActions) const
{
    if (withActions == WithActions::No)
        return toText(moves(), *m_setup);
    Schedule schedule;
    for (std::size_t i = 1; i <= m_position; ++i)
        schedule.items.push_back({m_nodes[m_line[i]].move, m_nodes[m_line[i]].action, 1, 1, {}});
    return toText(schedule, *m_setup, withActions);
}

std::vector<Event> SteppedRace::events() const
{
    std::vector<Event> all;
    RaceState state(m_setup, &all);
    for (std::size_t i = 1; i <= m_position; ++i) {
        StepResult result = state.take(m_nodes[m_line[i]].move);
        all.insert(all.end(), result.events.begin(), result.events.end());
    }
    return all;
}

std::vector<Event> SteppedRace::eventsOf(std::size_t step) const
{
    RS_ASSERT(step >= 1 && step <= length(), "a step of the line");
    RaceState before = stateAt(m_line[step - 1]);
    return before.take(m_nodes[m_line[step]].move).events;
}

std::string SteppedRace::fingerprint() const
{
    Fingerprint fingerprint;
    for (const Event& event : events())
        fingerprint.add(event, *m_setup->names());
    return fingerprint.text();
}

std::size_t SteppedRace::memoryBytes() const
{
    constexpr std::size_t kPerActor = sizeof(Actor) + 16;
    constexpr std::size_t kPerOperation = 160; // a link of the chain, the source's own bytes apart
    const std::size_t workers = m_setup->members().size();
    std::size_t bytes = m_nodes.size() * sizeof(Node) + m_line.capacity() * sizeof(StepNode);
    // Between two remembered states no more actors differ than steps were taken.
    const std::size_t changed = std::min<std::size_t>(workers, checkpointEvery());
    bytes += m_checkpoints.size() * (sizeof(RaceState) + workers * 16 + changed * kPerActor + 256);
    std::size_t source = 0;
    for (const DocumentPlan& document : m_setup->plan().documents)
        source = std::max(source, document.source.size());
    for (const Node& node : m_nodes)
        bytes += node.kind == EventKind::WriteOk ? kPerOperation + source : 0;
    return bytes;
}

void record(const SteppedRace& race, Trace& trace)
{
    for (const Event& event : race.events())
        trace.append(event);
}

} // namespace racescope
