// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter matches, on the overview strip: a mark above the conflicts where something matches, the
// stronger the more.
#include "timeline/timeline_context.h"

#include <algorithm>
#include <cmath>

namespace racescope {

namespace {

constexpr int kHeight = 6;
constexpr double kFaintest = 0.45; // of one among many

} // namespace

// Matches of the columns, counted by words of bits: a wide strip over 100 million events is a few
// milliseconds, and only when the filter or the recording has moved on.
const std::vector<std::uint64_t>& TimelinePainter::hits(const Context& c)
{
    const int width = c.geometry.overview.width();
    // Made anew with the density: the filter may have judged what the timeline takes in only now.
    if (m_hits.matches == c.frame.matches && m_hits.events == m_overview.events &&
        int(m_hits.columns.size()) == width)
        return m_hits.columns;
    m_hits.matches = c.frame.matches;
    m_hits.events = m_overview.events;
    m_hits.columns.assign(std::size_t(std::max(width, 0)), 0);
    const TimeScale scale = fitted(m_model.timeRange(), width);
    for (const LaneView& lane : m_model.snapshot().lanes()) {
        const LaneMatches* matches = c.frame.matches->lane(lane.worker());
        if (!matches || matches->count() == 0)
            continue;
        std::size_t first = 0;
        for (int x = 0; x < width; ++x) {
            const std::size_t last = x + 1 == width ? lane.size() : lane.lowerBound(scale.toTime(x + 1));
            if (last > first)
                m_hits.columns[std::size_t(x)] += matches->count(first, last);
            first = std::max(first, last);
        }
    }
    return m_hits.columns;
}

void TimelinePainter::paintHits(const Context& c)
{
    if (!c.frame.matches || c.geometry.overview.width() <= 0)
        return;
    const QRect rect = c.geometry.overview;
    const std::vector<std::uint64_t>& columns = hits(c);
    const std::uint64_t most = std::max<std::uint64_t>(1, *std::max_element(columns.begin(), columns.end()));
    QColor color = c.theme.accent();
    for (std::size_t x = 0; x < columns.size(); ++x) {
        if (columns[x] == 0)
            continue;
        const double share = std::log1p(double(columns[x])) / std::log1p(double(most));
        color.setAlphaF(float(kFaintest + (1 - kFaintest) * share));
        c.painter.fillRect(rect.left() + int(x), rect.top() + 1, 2, kHeight,
                           color); // two wide: one can be seen
    }
}

} // namespace racescope
