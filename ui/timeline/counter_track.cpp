// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/counter_track.h"

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

constexpr Nanos kFirstSlot = 1000;          // a microsecond: nothing is told finer
constexpr std::uint64_t kWantedWrites = 20; // in a window, on average
constexpr Nanos kLeastWindows = 64;         // of a recording, whatever they hold

bool isRequest(EventKind kind)
{
    switch (kind) {
    case EventKind::Read:
    case EventKind::ReadMissing:
    case EventKind::Noop:
    case EventKind::WriteOk:
    case EventKind::Conflict:
    case EventKind::WriteMissing:
    case EventKind::Error:
    case EventKind::Search:
        return true;
    case EventKind::Think:
    case EventKind::Backoff:
    case EventKind::GiveUp:
    case EventKind::TermChange:
    case EventKind::ToolWait:
        return false;
    }
    return false;
}

std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

CounterTrack::CounterTrack(std::size_t mostSlots)
    : m_most(mostSlots)
    , m_slot(kFirstSlot)
{
}

bool CounterTrack::update(const Snapshot& snapshot, DecodeBudget& budget, std::size_t mostBlocks)
{
    const bool isAll = walkBlocks(snapshot, m_next, mostBlocks, [&](const LaneView& lane, std::size_t& next) {
        m_horizon = std::max(m_horizon, lane.timeAt(next));
        return advance(lane, next, budget);
    });
    if (isAll ? m_flights.hasNews() : m_flights.isLong())
        m_flights.look(isAll ? INT64_MAX : m_horizon, [this](Nanos begin, Nanos end, std::uint32_t count) {
            forEachSlot(begin, end, [count](Slot& slot) { slot.inFlight = std::max(slot.inFlight, count); });
        });
    return isAll;
}

bool CounterTrack::advance(const LaneView& lane, std::size_t& next, DecodeBudget& budget)
{
    ++m_generation;
    Nanos& busyUntil = m_busyUntil.try_emplace(lane.worker(), INT64_MIN).first->second;
    if (const auto block = wholeBlockAt(lane, next)) {
        if (!budget.take(block->count))
            return false;
        if (const auto events = lane.block(next / kBlockEvents)) // else its archive lost it
            takeBlock(*events, busyUntil);
        next += block->count;
        return true;
    }
    const std::size_t until = std::min(lane.size(), (next / kBlockEvents + 1) * kBlockEvents);
    for (; next < until; ++next) {
        if (!budget.take(1))
            return false;
        const Event event = lane.at(next);
        take(event.kind, event.time, event.end(), busyUntil);
    }
    return true;
}

// By its columns: a tenth of what reading each event costs.
void CounterTrack::takeBlock(const Block& block, Nanos& busyUntil)
{
    std::array<std::int64_t, kBlockEvents> kinds;
    std::array<std::int64_t, kBlockEvents> times;
    std::array<std::int64_t, kBlockEvents> durations;
    block.read(EventField::KindCode, kinds);
    block.read(EventField::Time, times);
    block.read(EventField::Duration, durations);
    for (std::size_t i = 0; i < block.size(); ++i)
        take(EventKind(kinds[i] % kLostUpdateCode), times[i], times[i] + durations[i], busyUntil);
}

void CounterTrack::take(EventKind kind, Nanos begin, Nanos end, Nanos& busyUntil)
{
    m_begin = std::min(m_begin, begin);
    m_end = std::max(m_end, end);
    if (!isRequest(kind))
        return;
    if (begin < m_covered.begin || end >= m_covered.end)
        cover(begin, end);
    Slot& last = slot(floorDivided(end, m_slot));
    last.commits += kind == EventKind::WriteOk ? 1 : 0;
    last.conflicts += kind == EventKind::Conflict ? 1 : 0;
    m_writes += kind == EventKind::WriteOk || kind == EventKind::Conflict ? 1 : 0;
    // The items of a bulk are one request, and one that took no time is still seen.
    const Nanos from = std::max(begin, busyUntil);
    busyUntil = std::max({busyUntil, end, begin + 1});
    if (from < busyUntil)
        takeFlight(from, busyUntil);
}

// One that comes when others of its time are forgotten may have been beside them: never too few are told.
void CounterTrack::takeFlight(Nanos begin, Nanos end)
{
    if (begin < m_flights.cut())
        forEachSlot(begin, std::min(end, m_flights.cut()), [this](Slot& slot) {
            slot.inFlight = std::min(slot.inFlight + 1, std::uint32_t(m_busyUntil.size()));
        });
    m_flights.add(begin, end);
}

template <class F> void CounterTrack::forEachSlot(Nanos begin, Nanos end, F&& f)
{
    const std::int64_t last = floorDivided(end - 1, m_slot);
    for (std::int64_t number = floorDivided(begin, m_slot); number <= last; ++number)
        f(slot(number));
}

// Slots from the one of `begin` to the one of `end`, beside those that are there.
void CounterTrack::cover(Nanos begin, Nanos end)
{
    for (;; coarsen()) {
        const std::int64_t wanted = floorDivided(begin, m_slot);
        const std::int64_t last = floorDivided(end, m_slot);
        const std::int64_t first = m_slots.empty() ? wanted : std::min(m_first, wanted);
        const std::int64_t after = std::max(m_first + std::ssize(m_slots), last + 1);
        if (std::size_t(after - first) > m_most)
            continue;
        if (!m_slots.empty()) // a lane that was drained late
            m_slots.insert(m_slots.begin(), std::size_t(m_first - first), {});
        m_first = first;
        m_slots.resize(std::size_t(after - first));
        m_covered = {m_first * m_slot, after * m_slot};
        return;
    }
}

void CounterTrack::coarsen()
{
    const std::int64_t by = m_growsByTwo ? 2 : 5;
    m_growsByTwo = !m_growsByTwo;
    const std::int64_t first = floorDivided(m_first, by);
    std::vector<Slot> coarse(
        m_slots.empty() ? 0 : std::size_t(floorDivided(m_first + std::ssize(m_slots) - 1, by) - first + 1));
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        Slot& to = coarse[std::size_t(floorDivided(m_first + std::int64_t(i), by) - first)];
        to.commits += m_slots[i].commits;
        to.conflicts += m_slots[i].conflicts;
        to.inFlight = std::max(to.inFlight, m_slots[i].inFlight);
    }
    m_slots = std::move(coarse);
    m_first = first;
    m_slot *= by;
}

TimeRange CounterTrack::counted() const
{
    return m_slots.empty() ? TimeRange() : TimeRange{m_begin, m_end + 1};
}

Nanos CounterTrack::window() const
{
    const Nanos length = counted().length();
    Nanos window = m_slot;
    for (bool byTwo = m_growsByTwo;; byTwo = !byTwo) {
        const Nanos next = window * (byTwo ? 2 : 5);
        const bool holdsEnough = double(m_writes) * double(window) >= double(kWantedWrites) * double(length);
        if (holdsEnough || next > length / kLeastWindows)
            return window;
        window = next;
    }
}

// The last one may not be over: of what there is of it, but not of less than a half.
double CounterTrack::valueOf(Counter counter, TimeRange window, std::uint64_t count) const
{
    if (counter == Counter::InFlight)
        return double(count);
    const Nanos length = window.length();
    const Nanos lived = std::min(m_end, window.end) - std::max(m_begin, window.begin);
    const auto over = double(std::clamp(lived, (length + 1) / 2, length));
    return double(count) * 1e9 / over;
}

// Thousands of windows a frame: one walk over the slots.
template <class F> void CounterTrack::forEachWindow(Counter counter, TimeRange range, F&& f) const
{
    const TimeRange all = counted();
    const Nanos length = window();
    const Nanos begin = std::max(range.begin, all.begin);
    const Nanos end = std::min(range.end, all.end);
    if (m_slots.empty() || begin >= end)
        return;
    const std::int64_t first = floorDivided(begin, length);
    const std::int64_t last = floorDivided(end - 1, length);
    const std::int64_t perWindow = length / m_slot;
    const std::int64_t slotsEnd = m_first + std::ssize(m_slots);
    std::int64_t slot = std::max(first * perWindow, m_first);
    for (std::int64_t number = first; number <= last; ++number) {
        std::uint64_t count = 0;
        for (const std::int64_t to = std::min((number + 1) * perWindow, slotsEnd); slot < to; ++slot) {
            const Slot& part = m_slots[std::size_t(slot - m_first)];
            count = counter == Counter::Commits     ? count + part.commits
                    : counter == Counter::Conflicts ? count + part.conflicts
                                                    : std::max<std::uint64_t>(count, part.inFlight);
        }
        f(TimeRange{number * length, (number + 1) * length}, count);
    }
}

void CounterTrack::columns(Counter counter, TimeScale scale, int width, std::vector<Column>& columns) const
{
    columns.assign(std::size_t(std::max(width, 0)), {});
    const double perNano = 1 / scale.nanosPerPixel;
    forEachWindow(counter, {scale.begin, scale.toTime(width) + 1}, [&](TimeRange window, auto count) {
        const double value = valueOf(counter, window, count);
        const double x0 = double(std::max(window.begin, m_begin) - scale.begin) * perNano;
        const double end = double(std::min(window.end, m_end + 1) - scale.begin) * perNano;
        const double x1 = std::min(end, double(width));
        const int first = int(std::max(x0, 0.0));
        const int after = int(x1) + (double(int(x1)) < x1 ? 1 : 0); // std::ceil is a call
        for (int x = first; x < after; ++x) {
            Column& column = columns[std::size_t(x)];
            column.least = column.least < 0 ? value : std::min(column.least, value);
            column.most = std::max(column.most, value);
        }
    });
}

std::optional<CounterTrack::Window> CounterTrack::at(Counter counter, Nanos time) const
{
    std::optional<Window> found;
    forEachWindow(counter, {time, time + 1}, [&](TimeRange window, auto count) {
        found = Window{window, count, valueOf(counter, window, count)};
    });
    return found;
}

std::optional<CounterTrack::Window> CounterTrack::highest(Counter counter) const
{
    std::optional<Window> most;
    forEachWindow(counter, counted(), [&](TimeRange window, auto count) {
        const double value = valueOf(counter, window, count);
        if (!most || value > most->value)
            most = Window{window, count, value};
    });
    return most;
}

} // namespace racescope
