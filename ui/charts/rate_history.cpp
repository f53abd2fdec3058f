// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rate_history.h"

namespace racescope {

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
    while (m_samples.size() > 2 && m_samples[1].time <= now - kWindow)
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
