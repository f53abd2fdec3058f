// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rate_history.h"

#include <algorithm>

namespace racescope {

namespace {

constexpr Nanos kLongestRecalled = 120'000'000'000;
constexpr std::size_t kSteps = 240;
constexpr Nanos kWindowsPerRecording = 20;

SeverityCounts partOf(const LaneView& lane, const FilterMatches* matches, std::size_t first, std::size_t last,
                      const std::stop_token& stop)
{
    if (!matches)
        return countsOf(lane.summary(first, last));
    const LaneMatches* ofLane = matches->lane(lane.worker());
    return ofLane ? countsOf(lane, *ofLane, first, last, stop) : SeverityCounts{};
}

} // namespace

void add(SeverityCounts& total, const SeverityCounts& part)
{
    for (std::size_t s = 0; s < total.size(); ++s)
        total[s] += part[s];
}

SeverityCounts countsOf(const Summary& summary)
{
    SeverityCounts counts;
    std::ranges::copy(summary.counts, counts.begin());
    return counts;
}

RateHistory RateHistory::of(const Snapshot& snapshot, const FilterMatches* matches,
                            const std::stop_token& stop)
{
    RateHistory history;
    if (snapshot.events() == 0)
        return history;
    const Nanos begin = std::max(snapshot.begin(), snapshot.end() - kLongestRecalled);
    const Nanos length = std::max<Nanos>(snapshot.end() - begin, Nanos(kSteps));
    std::vector<Nanos> times;
    for (std::size_t i = 0; i <= kSteps; ++i)
        times.push_back(begin + length / Nanos(kSteps) * Nanos(i));
    times.back() = std::max(times.back(), snapshot.end() + 1);
    std::vector<SeverityCounts> sums(times.size());
    std::vector<std::size_t> bounds(times.size());
    for (const LaneView& lane : snapshot.lanes()) {
        lane.lowerBounds(times, bounds);
        std::size_t from = 0;
        for (std::size_t i = 0; i < bounds.size(); from = bounds[i++])
            add(sums[i], partOf(lane, matches, from, bounds[i], stop));
    }
    history.m_window = std::clamp<Nanos>(length / kWindowsPerRecording, 1, kWindow);
    SeverityCounts total{};
    for (std::size_t i = 0; i < times.size(); ++i) {
        add(total, sums[i]);
        history.sample(times[i], total);
    }
    history.m_window = kWindow;
    return history;
}

void RateHistory::clear()
{
    m_samples.clear();
    m_points.clear();
    m_total = {};
}

void RateHistory::sample(Nanos now, const SeverityCounts& total)
{
    const auto count = [&](Severity severity) { return total[std::size_t(severity)]; };
    m_total = total;
    if (!m_samples.empty() && now <= m_samples.back().time)
        return;
    const std::uint64_t lost = count(Severity::LostUpdate);
    m_samples.push_back(
        {now, count(Severity::WriteOk) + lost, count(Severity::Conflict), lost, count(Severity::GiveUp)});
    while (m_samples.size() > 2 && m_samples[1].time <= now - m_window)
        m_samples.pop_front();
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const double seconds = double(last.time - first.time) / 1e9;
    if (seconds <= 0)
        return;
    RatePoint point;
    point.second = double(now) / 1e9;
    point.accepted = double(last.accepted - first.accepted) / seconds;
    point.conflicts = double(last.conflicts - first.conflicts) / seconds;
    point.lost = double(last.lost - first.lost) / seconds;
    point.gaveUp = double(last.gaveUp - first.gaveUp) / seconds;
    const double writes = point.accepted + point.conflicts;
    point.conflictShare = writes > 0 ? point.conflicts / writes : 0;
    m_points.push_back(point);
    if (m_points.size() > kSamples)
        m_points.pop_front();
}

} // namespace racescope
