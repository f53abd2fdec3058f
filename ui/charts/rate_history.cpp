// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rate_history.h"

#include <algorithm>

namespace racescope {

namespace {

constexpr Nanos kLongestRecalled = 120'000'000'000;
constexpr std::size_t kSteps = 240;
constexpr Nanos kWindowsPerRecording = 20;

} // namespace

RateHistory RateHistory::of(const Snapshot& snapshot)
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
    std::vector<Summary> sums(times.size());
    std::vector<std::size_t> bounds(times.size());
    for (const LaneView& lane : snapshot.lanes()) {
        lane.lowerBounds(times, bounds);
        std::size_t from = 0;
        for (std::size_t i = 0; i < bounds.size(); from = bounds[i++]) {
            const Summary part = lane.summary(from, bounds[i]);
            for (std::size_t s = 0; s < part.counts.size(); ++s)
                sums[i].counts[s] += part.counts[s];
        }
    }
    history.m_window = std::clamp<Nanos>(length / kWindowsPerRecording, 1, kWindow);
    Summary total;
    for (std::size_t i = 0; i < times.size(); ++i) {
        for (std::size_t s = 0; s < total.counts.size(); ++s)
            total.counts[s] += sums[i].counts[s];
        history.sample(times[i], total);
    }
    history.m_window = kWindow;
    return history;
}

void RateHistory::clear()
{
    m_samples.clear();
    m_points.clear();
}

void RateHistory::sample(Nanos now, const Summary& total)
{
    const auto count = [&](Severity severity) { return std::uint64_t(total.counts[std::size_t(severity)]); };
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
