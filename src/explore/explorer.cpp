// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/explorer.h"

#include "base/assert.h"
#include "explore/walks.h"

#include <algorithm>
#include <barrier>
#include <charconv>
#include <thread>

namespace racescope {

namespace {

constexpr std::uint32_t kSlice = 1u << 14; // states expanded between two looks at the limits
constexpr std::uint32_t kChunk = 1u << 9;  // states that a thread takes at once

Nanos since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace

Result<Strategy, ParseError> parseStrategy(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view word = text.substr(0, colon);
    Strategy strategy;
    const auto bad = [](std::size_t column, std::string message) {
        return failure(ParseError{"", 1, int(column) + 1, "", std::move(message)});
    };
    if (word == "all" || word == "traces") {
        if (colon != std::string_view::npos)
            return bad(colon, "`" + std::string(word) + "` takes no number");
        strategy.kind = word == "all" ? Strategy::Kind::All : Strategy::Kind::Traces;
        return strategy;
    }
    if (word == "bounded")
        strategy.kind = Strategy::Kind::Bounded;
    else if (word == "random")
        strategy.kind = Strategy::Kind::Random;
    else if (word == "pct")
        strategy.kind = Strategy::Kind::Pct;
    else
        return bad(0, "must be all, bounded:N, random:N, pct:D or traces");
    if (colon == std::string_view::npos)
        return bad(text.size(), "`" + std::string(word) + "` needs a number: `" + std::string(word) + ":2`");
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), strategy.n);
    const std::uint64_t least = strategy.kind == Strategy::Kind::Bounded ? 0 : 1;
    const std::uint64_t most = strategy.kind == Strategy::Kind::Random ? 1'000'000'000 : 200;
    if (error != std::errc{} || end != digits.data() + digits.size() || strategy.n < least ||
        strategy.n > most)
        return bad(colon + 1,
                   "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return strategy;
}

std::string toText(const Strategy& strategy)
{
    switch (strategy.kind) {
    case Strategy::Kind::All:
        return "all";
    case Strategy::Kind::Bounded:
        return "bounded:" + std::to_string(strategy.n);
    case Strategy::Kind::Random:
        return "random:" + std::to_string(strategy.n);
    case Strategy::Kind::Pct:
        return "pct:" + std::to_string(strategy.n);
    case Strategy::Kind::Traces:
        return "traces";
    }
    return {};
}

std::string_view name(ExploreEnd end)
{
    switch (end) {
    case ExploreEnd::Complete:
        return "complete";
    case ExploreEnd::StateLimit:
        return "state limit reached";
    case ExploreEnd::TimeLimit:
        return "time limit reached";
    case ExploreEnd::MemoryLimit:
        return "memory limit reached";
    case ExploreEnd::StepLimit:
        return "step limit reached";
    case ExploreEnd::Cancelled:
        return "cancelled";
    }
    return {};
}

namespace {

std::optional<std::uint32_t> boundOf(const Strategy& strategy)
{
    return strategy.kind == Strategy::Kind::Bounded ? std::optional(std::uint32_t(strategy.n)) : std::nullopt;
}

bool folds(const ExploreOptions& options)
{
    const Strategy::Kind kind = options.strategy.kind;
    return options.fold == ExploreOptions::Fold::Yes &&
           (kind == Strategy::Kind::All || kind == Strategy::Kind::Bounded);
}

} // namespace

Explorer::Explorer(Model& model, ExploreOptions options)
    : m_model(model)
    , m_options(options)
    , m_access(model)
    , m_shape(Shape::of(model, folds(options), boundOf(options.strategy)))
    , m_successors(m_access, m_shape)
{
}

Explorer::~Explorer() = default;

void Explorer::resume()
{
    m_paused.store(false);
    m_paused.notify_all();
}

void Explorer::cancel()
{
    m_cancelled.store(true);
    stop(ExploreEnd::Cancelled);
    resume();
}

void Explorer::stop(ExploreEnd why)
{
    ExploreEnd none = ExploreEnd::Complete;
    m_why.compare_exchange_strong(none, why); // the first reason counts
    m_stopped.store(true);
}

void Explorer::waitWhilePaused()
{
    while (m_paused.load() && !m_cancelled.load())
        m_paused.wait(true);
}

// Looked at now and then by the searching threads.
bool Explorer::mustStop()
{
    waitWhilePaused();
    const Nanos elapsed = since(m_start);
    m_elapsed.store(elapsed);
    if (m_options.limits.time != 0 && elapsed > m_options.limits.time)
        stop(ExploreEnd::TimeLimit);
    return m_stopped.load();
}

ExploreProgress Explorer::progress() const
{
    ExploreProgress progress;
    progress.states = m_statesSeen.load();
    progress.transitions = m_transitions.load();
    progress.schedules = m_schedulesRun.load();
    progress.queued = m_queued.load();
    progress.depth = m_depth.load();
    progress.phase = m_phase.load();
    progress.paused = m_paused.load();
    const Nanos elapsed = m_elapsed.load();
    if (elapsed > 0)
        progress.statesPerSecond = double(progress.states) * 1e9 / double(elapsed);
    return progress;
}

ExploreResult Explorer::run()
{
    m_start = std::chrono::steady_clock::now();
    m_phase.store(ExploreProgress::Phase::Exploring);
    m_result.folded = m_shape.folded;
    const Strategy::Kind kind = m_options.strategy.kind;
    if (kind == Strategy::Kind::All || kind == Strategy::Kind::Bounded) {
        explore();
        m_result.time = since(m_start);
        if (m_options.count == ExploreOptions::Count::Schedules) {
            m_phase.store(ExploreProgress::Phase::Counting);
            if (m_why.load() == ExploreEnd::Complete)
                countSchedules();
            findWitnesses();
        }
        m_result.countingTime = since(m_start) - m_result.time;
    } else {
        m_result = Walks(*this).run();
        m_result.time = since(m_start);
    }
    m_result.end = m_why.load();
    std::sort(m_result.outcomes.begin(), m_result.outcomes.end(),
              [](const OutcomeCount& a, const OutcomeCount& b) { return a.outcome < b.outcome; });
    // Numbers of outcomes follow their new order.
    std::vector<std::uint32_t> place(m_result.outcomes.size());
    for (std::uint32_t i = 0; i < place.size(); ++i)
        place[m_outcomes.at(m_result.outcomes[i].outcome)] = i;
    for (auto& [state, outcome] : m_outcomeOf)
        outcome = place[outcome];
    m_phase.store(ExploreProgress::Phase::Done);
    return m_result;
}

// A handful of successors whose places in the table are being fetched from memory while others are made.
template <Sharing sharing> struct Explorer::Batch {
    static constexpr std::uint32_t kRows = 32;
    Batch(StateTable& states, StateTable::Numbers& own)
        : table(states)
        , numbers(own)
    {
    }
    void add(const std::uint32_t* row)
    {
        const std::uint32_t words = table.words();
        for (std::uint32_t i = 0; i < words; ++i)
            largest |= row[i];
        std::copy(row, row + words, rows[count].data());
        hashes[count] = StateTable::hashOf(row, words);
        table.prefetch(hashes[count]);
        if (++count == kRows)
            flush();
    }
    void flush()
    {
        if (!table.fits(largest)) { // the caller will see it
            count = 0;
            return;
        }
        for (std::uint32_t i = 0; i < count; ++i)
            table.prefetchRecord(hashes[i]);
        for (std::uint32_t i = 0; i < count; ++i)
            table.insert<sharing>(rows[i].data(), hashes[i], numbers);
        count = 0;
    }
    StateTable& table;
    StateTable::Numbers& numbers;
    std::uint32_t count = 0;
    std::uint32_t largest = 0;
    std::array<std::array<std::uint32_t, kMostRow>, kRows> rows;
    std::array<std::uint64_t, kRows> hashes;
};

template <Sharing sharing>
void Explorer::exploreSlice(std::atomic<std::uint32_t>& next, std::uint32_t end, Successors& successors,
                            StateTable::Numbers& numbers)
{
    Batch<sharing> batch(*m_table, numbers);
    std::array<std::uint32_t, kMostRow> row{};
    for (;;) {
        const std::uint32_t begin = next.fetch_add(kChunk);
        if (begin >= end || mustStop())
            return;
        std::uint64_t transitions = 0;
        for (std::uint32_t state = begin; state < std::min(end, begin + kChunk); ++state) {
            m_table->read(state, row.data());
            const std::uint32_t moves =
                successors.forEach(row.data(), [&](const std::uint32_t* to, std::uint32_t, std::uint32_t,
                                                   const Transition&) { batch.add(to); });
            transitions += moves;
            if (moves == 0)
                finish(state, row.data());
        }
        batch.flush();
        m_transitions.fetch_add(transitions, std::memory_order_relaxed);
        if (!m_table->fits(batch.largest)) {
            m_tooNarrow.store(true);
            m_stopped.store(true);
            return;
        }
    }
}

// All have finished: what the race came to.
void Explorer::finish(std::uint32_t state, const std::uint32_t* row)
{
    std::vector<LocalId> locals(m_shape.processes);
    for (std::uint32_t at = 0; at < m_shape.processes; ++at)
        locals[m_shape.order[at]] = row[1 + at];
    const MutexLock lock(m_outcomeMutex);
    noteOutcome(state, m_access.outcome(locals, row[0]), m_levels.size() - 1);
}

std::uint32_t Explorer::noteOutcome(std::uint32_t state, std::string outcome, std::size_t steps)
{
    const auto [known, isNew] =
        m_outcomes.try_emplace(std::move(outcome), static_cast<std::uint32_t>(m_result.outcomes.size()));
    if (isNew) {
        m_result.outcomes.push_back(OutcomeCount{known->first, {}, 0, steps, {}});
    }
    OutcomeCount& counted = m_result.outcomes[known->second];
    ++counted.terminals;
    counted.shortest = std::min(counted.shortest, steps);
    m_outcomeOf.emplace(state, known->second);
    return known->second;
}

// A second pair of hands: sleeps between slices.
class Explorer::Helper {
public:
    Helper(Explorer& explorer, std::atomic<std::uint32_t>& next)
        : m_explorer(explorer)
        , m_next(next)
        , m_successors(explorer.m_access, explorer.m_shape)
        , m_thread([this] { work(); })
    {
    }
    ~Helper()
    {
        m_done = true;
        m_sync.arrive_and_wait();
    }
    // With the caller, until the slice is through.
    void expand(std::uint32_t end, Successors& successors)
    {
        m_task = Task::Expand;
        share(end, successors);
        m_explorer.m_table->closeGaps(m_numbers);
    }
    void reindex(std::uint32_t end, Successors& successors)
    {
        m_task = Task::Reindex;
        share(end, successors);
    }

private:
    void work()
    {
        for (;;) {
            m_sync.arrive_and_wait();
            if (m_done)
                return;
            perform(m_successors, m_numbers[1]);
            m_sync.arrive_and_wait();
        }
    }
    void share(std::uint32_t end, Successors& successors)
    {
        m_end = end;
        m_sync.arrive_and_wait();
        perform(successors, m_numbers[0]);
        m_sync.arrive_and_wait();
    }
    void perform(Successors& successors, StateTable::Numbers& numbers)
    {
        if (m_task == Task::Expand)
            m_explorer.exploreSlice<Sharing::Yes>(m_next, m_end, successors, numbers);
        else
            m_explorer.reindexSlice<Sharing::Yes>(m_next, m_end);
    }
    enum class Task : std::uint8_t { Expand, Reindex };
    Explorer& m_explorer;
    std::atomic<std::uint32_t>& m_next;
    Successors m_successors;
    std::array<StateTable::Numbers, 2> m_numbers; // the caller's, the helper's
    // Written before and read after the barrier.
    std::uint32_t m_end = 0;
    Task m_task = Task::Expand;
    bool m_done = false;
    std::barrier<> m_sync{2};
    std::jthread m_thread; // last member: ends before the rest goes
};

template <Sharing sharing> void Explorer::reindexSlice(std::atomic<std::uint32_t>& next, std::uint32_t end)
{
    for (;;) {
        const std::uint32_t begin = next.fetch_add(kSlice);
        if (begin >= end)
            return;
        m_table->reindex<sharing>(begin, std::min(end, begin + kSlice));
    }
}

// A larger index holds what the smaller one held: as much work as finding all states so far once more, so
// that it is shared, too.
void Explorer::makeRoom(std::size_t more, std::atomic<std::uint32_t>& next, Helper* helper)
{
    if (!m_table->makeRoom(more))
        return;
    const std::uint32_t states = m_table->size();
    next.store(0);
    if (helper && states >= 2 * kSlice)
        helper->reindex(states, m_successors);
    else
        reindexSlice<Sharing::No>(next, states);
}

void Explorer::explore()
{
    if (!exploreFrom(2)) {
        // More states of a process, or of the store, than 16 bits can number: once more, with wider records.
        m_transitions.store(0);
        m_stopped.store(m_cancelled.load());
        m_tooNarrow.store(false);
        m_outcomeOf.clear();
        m_outcomes.clear();
        m_result.outcomes.clear();
        exploreFrom(4);
    }
    m_result.states = m_table->size();
    m_result.transitions = m_transitions.load();
    m_result.terminals = m_outcomeOf.size();
    m_result.depth = m_levels.size() - 1;
    m_result.bytes = m_table->bytes();
}

bool Explorer::exploreFrom(std::uint32_t wordBytes)
{
    m_table = std::make_unique<StateTable>(m_shape.words(), wordBytes);
    m_table->reserve(1);
    const std::vector<std::uint32_t> start = m_shape.initial(m_model);
    if (std::any_of(start.begin(), start.end(), [&](std::uint32_t word) { return !m_table->fits(word); }))
        return false;
    StateTable::Numbers numbers;
    m_table->insert<Sharing::No>(start.data(), StateTable::hashOf(start.data(), m_table->words()), numbers);
    m_table->edgesInto(0) = 0;
    std::atomic<std::uint32_t> next = 0;
    std::unique_ptr<Helper> helper;
    if (m_options.threads > 1)
        helper = std::make_unique<Helper>(*this, next);
    m_levels.clear();
    std::uint32_t begin = 0;
    std::uint32_t end = 1;
    while (begin != end && !m_stopped.load()) {
        m_levels.push_back(begin);
        exploreLevel(begin, end, next, helper.get());
        begin = end;
        end = m_table->size();
    }
    return !m_tooNarrow.load();
}

void Explorer::exploreLevel(std::uint32_t begin, std::uint32_t end, std::atomic<std::uint32_t>& next,
                            Helper* helper)
{
    constexpr std::uint32_t kWorthSharing = 4 * kChunk;
    StateTable::Numbers numbers; // unused: who searches alone leaves no gaps
    const std::uint32_t degree = m_shape.processes * (m_shape.bound ? 2 : 1);
    m_depth.store(m_levels.size() - 1);
    while (begin < end) {
        const std::uint64_t states = m_table->size();
        m_statesSeen.store(states);
        m_queued.store(states - begin);
        if (states >= m_options.limits.states || states >= StateTable::kMostStates)
            stop(ExploreEnd::StateLimit);
        if (m_table->bytes() > m_options.limits.bytes)
            stop(ExploreEnd::MemoryLimit);
        if (mustStop())
            return;
        // Small steps near the limit, so that it is not passed by much.
        const std::uint64_t left =
            std::max<std::uint64_t>((m_options.limits.states - states) / std::max(1u, degree), 64);
        const auto slice = std::uint32_t(std::min<std::uint64_t>({std::uint64_t(end - begin), kSlice, left}));
        makeRoom(std::size_t(slice) * degree, next, helper);
        next.store(begin);
        if (helper && slice >= kWorthSharing)
            helper->expand(begin + slice, m_successors);
        else
            exploreSlice<Sharing::No>(next, begin + slice, m_successors, numbers);
        begin += slice;
    }
    m_statesSeen.store(m_table->size());
}

std::uint32_t Explorer::depthOf(std::uint32_t state) const
{
    return static_cast<std::uint32_t>(std::upper_bound(m_levels.begin(), m_levels.end(), state) -
                                      m_levels.begin()) -
           1;
}

std::optional<std::uint32_t> Explorer::outcomeOf(std::uint32_t state) const
{
    const auto found = m_outcomeOf.find(state);
    return found == m_outcomeOf.end() ? std::nullopt : std::optional(found->second);
}

} // namespace racescope
