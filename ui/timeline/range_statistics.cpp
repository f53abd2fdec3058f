// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/range_statistics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace racescope {
namespace {

constexpr int kSlotBits = 5;
constexpr Nanos kSlots = Nanos(1) << kSlotBits;

// None of a lane that was not looked at yet.
const LaneMatches& matchesOf(const FilterMatches& matches, WorkerId worker)
{
    static const LaneMatches kNone;
    const LaneMatches* lane = matches.lane(worker);
    return lane ? *lane : kNone;
}

} // namespace

// Below 32 ns a slot is a nanosecond; above, each doubling has 32 slots.
std::size_t DurationStatistics::slotOf(Nanos duration)
{
    if (duration < kSlots)
        return std::size_t(std::max<Nanos>(duration, 0));
    const int shift = int(std::bit_width(std::uint64_t(duration))) - kSlotBits - 1;
    return std::size_t((Nanos(shift) << kSlotBits) + (duration >> shift));
}

Nanos DurationStatistics::middleOf(std::size_t slot)
{
    const auto number = Nanos(slot);
    if (number < 2 * kSlots)
        return number;
    const Nanos shift = (number >> kSlotBits) - 1;
    const Nanos low = (number - (shift << kSlotBits)) << shift;
    return low + (Nanos(1) << shift) / 2;
}

void DurationStatistics::add(Nanos duration)
{
    m_least = m_count == 0 ? duration : std::min(m_least, duration);
    m_most = m_count == 0 ? duration : std::max(m_most, duration);
    m_sum += double(duration);
    ++m_count;
    const std::size_t slot = slotOf(duration);
    if (slot >= m_slots.size())
        m_slots.resize(slot + 1);
    ++m_slots[slot];
}

Nanos DurationStatistics::percentile(double share) const
{
    const auto rank = std::uint64_t(std::ceil(share * double(m_count)));
    std::uint64_t seen = 0;
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        seen += m_slots[slot];
        if (seen >= std::max<std::uint64_t>(rank, 1))
            return std::clamp(middleOf(slot), m_least, m_most);
    }
    return m_most;
}

void RangeStatistics::start(const Snapshot& snapshot, Of what)
{
    *this = {};
    m_of = std::move(what);
    for (const LaneView& lane : snapshot.lanes()) {
        if (m_of.worker && lane.worker() != *m_of.worker)
            continue;
        const std::size_t first = lane.lowerBound(m_of.range.begin);
        const std::size_t last = lane.lowerBound(m_of.range.end);
        const LaneMatches* matches = m_of.matches ? &matchesOf(*m_of.matches, lane.worker()) : nullptr;
        if (first == last)
            continue;
        m_parts.push_back({lane, first, first, last, matches});
        if (matches) {
            m_events += matches->count(first, last);
            continue;
        }
        m_events += last - first;
        const Summary summary = lane.summary(first, last);
        for (std::size_t s = 0; s < m_counts.size(); ++s)
            m_counts[s] += summary.counts[s];
    }
}

bool RangeStatistics::counts(const Of& what) const
{
    if (what.range != m_of.range || what.worker != m_of.worker || isFiltered() != (what.matches != nullptr))
        return false;
    const auto isSame = [&](const Part& part) {
        return matchesOf(*what.matches, part.lane.worker()).isEqual(*part.matches, part.first, part.last);
    };
    return what.matches == m_of.matches || std::ranges::all_of(m_parts, isSame);
}

bool RangeStatistics::advance(DecodeBudget budget)
{
    for (; m_part < m_parts.size(); ++m_part) {
        Part& part = m_parts[m_part];
        for (; part.next < part.last; ++part.next) {
            if (part.matches) {
                part.next = part.matches->next(part.next).value_or(part.last);
                if (part.next >= part.last)
                    break;
            }
            if (!budget.take(1))
                return false;
            const Event event = part.lane.at(part.next);
            m_kinds[std::size_t(event.kind)].add(event.duration);
            if (part.matches)
                ++m_counts[std::size_t(severityOf(event))];
        }
    }
    return true;
}

std::optional<double> RangeStatistics::conflictsPerSuccess() const
{
    const std::uint64_t accepted = count(Severity::WriteOk) + count(Severity::LostUpdate);
    if (accepted == 0)
        return std::nullopt;
    return double(count(Severity::Conflict)) / double(accepted);
}

} // namespace racescope
