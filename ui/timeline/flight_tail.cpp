// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/flight_tail.h"

#include <algorithm>

namespace racescope {
namespace {

// They consist of a few ascending runs, which are merged two by two.
std::vector<Nanos> sorted(std::vector<Nanos> times)
{
    std::vector<std::size_t> bounds{0};
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] < times[i - 1])
            bounds.push_back(i);
    bounds.push_back(times.size());
    std::vector<Nanos> merged(times.size());
    while (bounds.size() > 2) {
        std::vector<std::size_t> next{0};
        for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) {
            const std::size_t last = std::min(i + 2, bounds.size() - 1);
            const auto at = [&](std::size_t bound) { return times.begin() + std::ptrdiff_t(bounds[bound]); };
            std::merge(at(i), at(i + 1), at(i + 1), at(last), merged.begin() + std::ptrdiff_t(bounds[i]));
            next.push_back(bounds[last]);
        }
        bounds = std::move(next);
        times.swap(merged);
    }
    return times;
}

} // namespace

void FlightTail::add(Nanos begin, Nanos end)
{
    m_begins.push_back(begin);
    m_ends.push_back(end);
}

void FlightTail::look(Nanos horizon, const std::function<void(Nanos, Nanos, std::uint32_t)>& tell)
{
    const std::vector<Nanos> begins = sorted(m_begins);
    const std::vector<Nanos> ends = sorted(m_ends);
    std::uint32_t count = 0;
    Nanos since = INT64_MIN;
    auto begin = begins.begin();
    for (const Nanos end : ends) {
        for (; begin != begins.end() && *begin < end; ++begin, ++count) {
            if (count > 0 && since < *begin)
                tell(since, *begin, count);
            since = *begin;
        }
        if (since < end)
            tell(since, end, count);
        since = end;
        --count;
    }
    forget(horizon);
    m_seen = m_begins.size();
}

void FlightTail::forget(Nanos horizon)
{
    if (m_ends.size() <= kKept)
        return;
    std::vector<Nanos> ends = m_ends;
    const auto oldest = ends.end() - std::ptrdiff_t(kKept);
    std::nth_element(ends.begin(), oldest, ends.end());
    m_cut = std::max(m_cut, std::min(horizon, *oldest));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        if (m_ends[i] <= m_cut)
            continue;
        m_begins[kept] = m_begins[i];
        m_ends[kept++] = m_ends[i];
    }
    m_begins.resize(kept);
    m_ends.resize(kept);
}

} // namespace racescope
