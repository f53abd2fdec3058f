// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/register_judge.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <unordered_map>
#include <unordered_set>

namespace racescope {
namespace {

using Kind = RegisterOperation::Kind;

// Its answer tells of the register and changes nothing.
bool isObserver(const RegisterOperation& op)
{
    return op.kind == Kind::Read || op.status != OperationStatus::Ok;
}

// The value after `op` in a register that holds `value`; nullopt: its answer does not fit.
std::optional<std::uint32_t> effect(const RegisterOperation& op, std::uint32_t value)
{
    const auto when = [value](bool fits) { return fits ? std::optional(value) : std::nullopt; };
    switch (op.status) {
    case OperationStatus::Conflict:
        return when(value != op.oldValue);
    case OperationStatus::Exists:
        return when(value != 0);
    case OperationStatus::NoDoc:
    case OperationStatus::Missing:
        return when(value == 0);
    default:
        break;
    }
    if (op.kind == Kind::Read)
        return when(value == op.value);
    if (op.kind == Kind::Cas && value != op.oldValue)
        return std::nullopt;
    return op.value;
}

} // namespace

// States still to be looked at, those that used least first, so that none comes after one which it would have
// replaced.
class RegisterJudge::Frontier {
public:
    // Returns how many states it was compared with.
    std::size_t add(State state)
    {
        auto& known = m_known[{state.value, state.done}];
        const std::size_t compared = known.size();
        const bool isWorse = std::any_of(known.begin(), known.end(), [&](std::size_t other) {
            return std::equal(m_states[other].used.begin(), m_states[other].used.end(), state.used.begin(),
                              std::less_equal<>());
        });
        if (isWorse)
            return compared;
        known.push_back(m_states.size());
        const auto cost = std::accumulate(state.used.begin(), state.used.end(), std::uint64_t(0));
        m_queue.push({cost, m_states.size()});
        m_states.push_back(std::move(state));
        return compared;
    }
    bool isEmpty() const { return m_queue.empty(); }
    std::uint64_t leastUsed() const { return m_queue.top().first; }
    State take()
    {
        const std::size_t next = m_queue.top().second;
        m_queue.pop();
        return m_states[next];
    }

private:
    using Place = std::pair<std::uint32_t, std::uint64_t>; // value, done
    struct PlaceHash {
        std::size_t operator()(const Place& place) const noexcept
        {
            return std::size_t((place.second ^ (std::uint64_t(place.first) << 40) ^ place.first) *
                                   0x9e3779b97f4a7c15u >>
                               13);
        }
    };
    using Ranked = std::pair<std::uint64_t, std::size_t>; // used altogether, number of the state
    std::vector<State> m_states;
    std::unordered_map<Place, std::vector<std::size_t>, PlaceHash> m_known;
    std::priority_queue<Ranked, std::vector<Ranked>, std::greater<>> m_queue;
};

RegisterJudge::RegisterJudge(std::vector<const RegisterOperation*> operations, std::uint64_t& budget)
    : m_operations(std::move(operations))
    , m_budget(budget)
{
}

std::vector<RegisterJudge::Step> RegisterJudge::steps()
{
    std::vector<Step> steps;
    for (const RegisterOperation* const op : m_operations) {
        const bool isUnknown = op->status == OperationStatus::Info;
        if (isUnknown && op->kind == Kind::Read)
            continue; // tells nothing and does nothing
        if (isUnknown)
            unknownOf(*op);
        // One that returns before its call tells nothing but its outcome; the recording is doubtful then
        // anyway.
        const bool returns = !isUnknown && op->ret >= op->call;
        if (isUnknown || returns || !isObserver(*op))
            steps.push_back({op->call, false, op});
        if (returns)
            steps.push_back({op->ret, true, op});
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return std::pair(a.time, a.isReturn) < std::pair(b.time, b.isReturn);
    });
    return steps;
}

RegisterJudge::Outcome RegisterJudge::judge()
{
    const std::vector<Step> all = steps();
    if (m_unknown.empty())
        return search(all, Search::All);
    if (const Outcome few = search(all, Search::Few); few != Outcome::Illegal)
        return few;
    if (const Outcome often = search(all, Search::AnyOften); often != Outcome::Legal)
        return often;
    return search(all, Search::All);
}

RegisterJudge::Outcome RegisterJudge::search(const std::vector<Step>& steps, Search kind)
{
    m_search = kind;
    m_open.fill(nullptr);
    for (Unknown& unknown : m_unknown)
        unknown.called = 0;
    m_states = {{firstValue(), 0, std::vector<std::uint16_t>(m_unknown.size(), 0)}};
    for (const Step& step : steps) {
        const Outcome outcome = step.isReturn ? close(*step.op) : open(*step.op);
        if (outcome == Outcome::Illegal)
            m_culprit = step.op;
        if (outcome != Outcome::Legal)
            return outcome;
    }
    return Outcome::Legal;
}

// A recording that started late: a value that is demanded or read first and that nobody writes.
std::uint32_t RegisterJudge::firstValue() const
{
    std::unordered_set<std::uint32_t> written;
    for (const RegisterOperation* op : m_operations) {
        if (op->kind != Kind::Read)
            written.insert(op->value);
    }
    for (const RegisterOperation* op : m_operations) {
        const std::uint32_t seen = op->kind == Kind::Read  ? op->value
                                   : op->kind == Kind::Cas ? op->oldValue
                                                           : 0;
        if (op->status == OperationStatus::Ok && seen != 0 && !written.contains(seen))
            return seen;
    }
    return 0;
}

std::size_t RegisterJudge::unknownOf(const RegisterOperation& op)
{
    const auto known = std::find_if(m_unknown.begin(), m_unknown.end(), [&op](const Unknown& u) {
        return u.kind == op.kind && u.value == op.value && u.oldValue == op.oldValue;
    });
    if (known != m_unknown.end())
        return std::size_t(known - m_unknown.begin());
    m_unknown.push_back({op.kind, op.value, op.oldValue});
    return m_unknown.size() - 1;
}

RegisterJudge::Outcome RegisterJudge::open(const RegisterOperation& op)
{
    if (op.status == OperationStatus::Info) {
        Unknown& unknown = m_unknown[unknownOf(op)];
        if (unknown.called < UINT16_MAX)
            ++unknown.called;
        return Outcome::Legal;
    }
    const auto place = std::find(m_open.begin(), m_open.end(), nullptr);
    if (place == m_open.end())
        return Outcome::Limit;
    *place = &op;
    return Outcome::Legal;
}

// The open operations whose answers the value gives. To take one there, rather than later, is never worse.
std::uint64_t RegisterJudge::seenIn(std::uint32_t value) const
{
    std::uint64_t seen = 0;
    for (std::size_t place = 0; place < kPlaces; ++place) {
        const RegisterOperation* const op = m_open[place];
        if (op != nullptr && isObserver(*op) && effect(*op, value))
            seen |= std::uint64_t(1) << place;
    }
    return seen;
}

// False when the budget is used up.
bool RegisterJudge::expand(const State& state, Frontier& frontier)
{
    const auto reach = [&](std::uint32_t value, std::uint64_t done, std::vector<std::uint16_t> used) {
        if (m_budget == 0)
            return false;
        const std::size_t compared = frontier.add({value, done | seenIn(value), std::move(used)});
        m_budget -= std::min<std::uint64_t>(m_budget, 1 + compared / 16);
        return true;
    };
    for (std::size_t place = 0; place < kPlaces; ++place) {
        const RegisterOperation* const op = m_open[place];
        if (op == nullptr || isObserver(*op) || (state.done >> place & 1u))
            continue;
        const auto value = effect(*op, state.value);
        if (value && !reach(*value, state.done | std::uint64_t(1) << place, state.used))
            return false;
    }
    for (std::size_t i = 0; i < m_unknown.size(); ++i) {
        const Unknown& unknown = m_unknown[i];
        if (state.used[i] >= unknown.called || unknown.value == state.value ||
            (unknown.kind == Kind::Cas && unknown.oldValue != state.value))
            continue;
        std::vector<std::uint16_t> used = state.used;
        if (m_search != Search::AnyOften && unknown.called < UINT16_MAX)
            ++used[i];
        if (!reach(unknown.value, state.done, std::move(used)))
            return false;
    }
    return true;
}

RegisterJudge::Outcome RegisterJudge::close(const RegisterOperation& op)
{
    const std::size_t place = std::size_t(std::find(m_open.begin(), m_open.end(), &op) - m_open.begin());
    const std::uint64_t bit = std::uint64_t(1) << place;
    Frontier frontier;
    for (State& state : m_states) {
        state.done |= seenIn(state.value);
        frontier.add(std::move(state));
    }
    m_states.clear();
    const bool isFew = m_search == Search::Few;
    std::uint64_t enough = UINT64_MAX; // used altogether
    while (!frontier.isEmpty() && !(isFew && (m_states.size() >= kFew || frontier.leastUsed() > enough))) {
        const std::uint64_t used = frontier.leastUsed();
        State state = frontier.take();
        if (state.done & bit) { // later steps are decided at later returns
            if (m_states.empty())
                enough = used;
            state.done &= ~bit;
            m_states.push_back(std::move(state));
        } else if (!expand(state, frontier)) {
            return Outcome::Limit;
        }
    }
    m_open[place] = nullptr;
    return m_states.empty() ? Outcome::Illegal : Outcome::Legal;
}

} // namespace racescope
