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
    return walkBlocks(snapshot, m_next, mostBlocks,
                      [&](const LaneView& lane, std::size_t& next) { return advance(lane, next, budget); });
}

bool CounterTrack::advance(const LaneView& lane, std::size_t& next, DecodeBudget& budget)
{
    ++m_generation;
    if (const auto block = wholeBlockAt(lane, next)) {
        if (!budget.take(block->count))
            return false;
        if (const auto events = lane.block(next / kBlockEvents)) // else its archive lost it
            takeBlock(*events);
        next += block->count;
        return true;
    }
    const std::size_t until = std::min(lane.size(), (next / kBlockEvents + 1) * kBlockEvents);
    for (; next < until; ++next) {
        if (!budget.take(1))
            return false;
        const Event event = lane.at(next);
        take(event.kind, event.time, event.end());
    }
    return true;
}

// By its columns: a tenth of what reading each event costs.
void CounterTrack::takeBlock(const Block& block)
{
    std::array<std::int64_t, kBlockEvents> kinds;
    std::array<std::int64_t, kBlockEvents> times;
    std::array<std::int64_t, kBlockEvents> durations;
    block.read(EventField::KindCode, kinds);
    block.read(EventField::Time, times);
    block.read(EventField::Duration, durations);
    for (std::size_t i = 0; i < block.size(); ++i)
        take(EventKind(kinds[i] % kLostUpdateCode), times[i], times[i] + durations[i]);
}

void CounterTrack::take(EventKind kind, Nanos begin, Nanos end)
{
    m_begin = std::min(m_begin, begin);
    m_end = std::max(m_end, end);
    if (!isRequest(kind))
        return;
    if (begin < m_covered.begin || end >= m_covered.end)
        cover(begin, end);
    std::int64_t number = floorDivided(begin, m_slot);
    for (Nanos edge = (number + 1) * m_slot; edge <= end; edge += m_slot) {
        slot(number++).busy += edge - begin;
        begin = edge;
    }
    Slot& last = slot(number);
    last.busy += end - begin;
    last.commits += kind == EventKind::WriteOk ? 1 : 0;
    last.conflicts += kind == EventKind::Conflict ? 1 : 0;
    m_writes += kind == EventKind::WriteOk || kind == EventKind::Conflict ? 1 : 0;
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
        to.busy += m_slots[i].busy;
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
double CounterTrack::valueOf(Counter counter, TimeRange window, Nanos sum) const
{
    const Nanos length = window.length();
    const Nanos lived = std::min(m_end, window.end) - std::max(m_begin, window.begin);
    const auto over = double(std::clamp(lived, (length + 1) / 2, length));
    return double(sum) * (counter == Counter::InFlight ? 1 : 1e9) / over;
}

// Thousands of windows a frame: sums only, in one walk over the slots.
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
        Nanos sum = 0;
        for (const std::int64_t to = std::min((number + 1) * perWindow, slotsEnd); slot < to; ++slot) {
            const Slot& part = m_slots[std::size_t(slot - m_first)];
            sum += counter == Counter::Commits     ? part.commits
                   : counter == Counter::Conflicts ? part.conflicts
                                                   : part.busy;
        }
        f(TimeRange{number * length, (number + 1) * length}, sum);
    }
}

void CounterTrack::columns(Counter counter, TimeScale scale, int width, std::vector<Column>& columns) const
{
    columns.assign(std::size_t(std::max(width, 0)), {});
    const double perNano = 1 / scale.nanosPerPixel;
    forEachWindow(counter, {scale.begin, scale.toTime(width) + 1}, [&](TimeRange window, Nanos sum) {
        const double value = valueOf(counter, window, sum);
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
    forEachWindow(counter, {time, time + 1}, [&](TimeRange window, Nanos sum) {
        found = Window{window, counter == Counter::InFlight ? 0 : std::uint64_t(sum),
                       valueOf(counter, window, sum)};
    });
    return found;
}

std::optional<CounterTrack::Window> CounterTrack::highest(Counter counter) const
{
    std::optional<Window> most;
    forEachWindow(counter, counted(), [&](TimeRange window, Nanos sum) {
        const double value = valueOf(counter, window, sum);
        if (!most || value > most->value)
            most = Window{window, counter == Counter::InFlight ? 0 : std::uint64_t(sum), value};
    });
    return most;
}

} // namespace racescope
