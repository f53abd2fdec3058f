// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/row_layout.h"

#include <algorithm>
#include <cmath>

namespace racescope {
namespace {

// Merged stretches fill at most three columns.
constexpr double kMergePixels = 2;
constexpr std::uint64_t kMostDecoded = 4000;  // matches of a row that are read one by one
constexpr std::size_t kMostExact = 64 * 4096; // events in view that are found to the event, not to the grain

std::uint8_t raw(Severity severity)
{
    return std::uint8_t(severity);
}

class LayoutSink {
public:
    LayoutSink(RowLayout& layout, TimeScale scale, int width)
        : m_layout(layout)
        , m_scale(scale)
        , m_width(width)
        , m_perNano(1 / scale.nanosPerPixel)
        , m_leastBar(Nanos(std::ceil(kLeastBarPixels * scale.nanosPerPixel)))
        , m_worst(layout.worst.data())
        , m_counts(layout.counts.data())
        , m_gaps(layout.gaps.data())
    {
        m_candidates.reserve(std::size_t(2 * width));
    }

    void merged(const MergedNode& node)
    {
        const double begin = pixel(node.begin);
        const double end = pixel(node.end);
        if (node.worst >= Severity::Noop)
            m_candidates.push_back({int(begin), node.worst, kNoEvent});
        if (end < 0 || begin >= m_width)
            return;
        const int x0 = clampColumn(begin);
        const int x1 = clampColumn(end);
        if (x0 == x1) // mostly
            return add(x0, node.worst, std::max(node.count, 1U), node.hasGap);
        const auto share = std::uint32_t(std::max<std::uint32_t>(node.count / std::uint32_t(x1 - x0 + 1), 1));
        for (int x = x0; x <= x1; ++x)
            add(x, node.worst, share, node.hasGap);
    }

    // Called for each of some hundred thousand events a frame; most are short and of little weight.
    void event(const NodeEvent& node)
    {
        if (node.end - node.begin >= m_leastBar) {
            bar(node);
            return;
        }
        const double begin = pixel(node.begin);
        const int x = int(begin) - (begin < 0 ? 1 : 0); // std::floor is a call where the processor is unknown
        if (x >= 0 && x < m_width)
            add(x, node.severity, 1, node.isGap);
        if (node.severity >= Severity::Noop)
            addCandidate(x, node);
    }

    void choosePins(int pinPixels)
    {
        std::vector<Candidate> kept;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Candidate& candidate = m_candidates[i];
            // In a crowd the columns say it; a sign would claim room it has not.
            if (candidate.index == kNoEvent || neighbours(i, pinPixels * 5 / 8) > 1)
                continue;
            if (kept.empty() || candidate.x - kept.back().x >= pinPixels)
                kept.push_back(candidate);
            else if (candidate.severity > kept.back().severity)
                kept.back() = candidate;
        }
        for (const Candidate& candidate : kept)
            if (candidate.barPixels < pinPixels && candidate.x >= 0 && candidate.x < m_width)
                m_layout.pins.push_back({candidate.x, candidate.severity, candidate.index});
    }

private:
    struct Candidate {
        int x = 0;
        Severity severity = Severity::None;
        std::size_t index = kNoEvent;
        int barPixels = 0;
    };

    void bar(const NodeEvent& node)
    {
        const double begin = pixel(node.begin);
        const double end = pixel(node.end);
        if (end < 0 || begin >= m_width)
            return;
        RowBar bar;
        bar.x0 = int(std::clamp(std::floor(begin), -4.0, double(m_width)));
        bar.x1 = int(std::clamp(std::floor(end), double(bar.x0 + 3), double(m_width + 4)));
        bar.severity = node.severity;
        bar.isGap = node.isGap;
        bar.index = node.index;
        m_layout.bars.push_back(bar);
        if (node.severity >= Severity::Noop)
            addCandidate((bar.x0 + bar.x1) / 2, node, bar.x1 - bar.x0);
    }
    int neighbours(std::size_t i, int pixels) const
    {
        const int x = m_candidates[i].x;
        int count = 0;
        for (std::size_t k = i; k-- > 0 && x - m_candidates[k].x < pixels && count < 2;)
            ++count;
        for (std::size_t k = i + 1; k < m_candidates.size() && m_candidates[k].x - x < pixels && count < 2;
             ++k)
            ++count;
        return count;
    }
    double pixel(Nanos time) const { return double(time - m_scale.begin) * m_perNano; }
    int clampColumn(double x) const { return int(std::clamp(x, 0.0, double(m_width - 1))); }
    void add(int x, Severity severity, std::uint32_t count, bool gap)
    {
        const auto column = std::size_t(x);
        m_worst[column] = std::max(m_worst[column], raw(severity));
        m_counts[column] += count;
        m_gaps[column] |= std::uint8_t(gap);
    }
    // Requires: a severity that can have a sign.
    void addCandidate(int x, const NodeEvent& node, int barPixels = 0)
    {
        const Candidate candidate{x, node.severity, node.index, barPixels};
        if (m_candidates.empty() || m_candidates.back().x != x)
            m_candidates.push_back(candidate);
        else if (m_candidates.back().severity < node.severity)
            m_candidates.back() = candidate;
    }

    RowLayout& m_layout;
    const TimeScale m_scale;
    const int m_width;
    const double m_perNano;
    const Nanos m_leastBar;
    // Of the layout's columns: its vectors keep their size.
    std::uint8_t* const m_worst;
    std::uint32_t* const m_counts;
    std::uint8_t* const m_gaps;
    std::vector<Candidate> m_candidates;
};

class DensitySink {
public:
    DensitySink(Density& density, TimeScale scale)
        : m_density(density)
        , m_scale(scale)
    {
    }
    void merged(const MergedNode& node)
    {
        const int x0 = column(node.begin);
        const int x1 = std::max(column(node.end), x0);
        const double columns = x1 - x0 + 1;
        for (int x = x0; x <= x1; ++x)
            add(x, node.count / columns, node.conflicts / columns, node.worst);
    }
    void event(const NodeEvent& node)
    {
        add(column(node.begin), 1, node.severity == Severity::Conflict ? 1 : 0, node.severity);
    }

private:
    int column(Nanos time) const
    {
        return int(std::clamp(m_scale.toPixel(time), 0.0, double(m_density.worst.size() - 1)));
    }
    void add(int x, double events, double conflicts, Severity worst)
    {
        const auto i = std::size_t(x);
        m_density.events[i] += events;
        m_density.conflicts[i] += conflicts;
        m_density.worst[i] = std::max(m_density.worst[i], raw(worst));
    }
    Density& m_density;
    const TimeScale m_scale;
};

RowLayout emptyLayout(int width)
{
    RowLayout layout;
    layout.worst.assign(std::size_t(width), 0);
    layout.counts.assign(std::size_t(width), 0);
    layout.gaps.assign(std::size_t(width), 0);
    return layout;
}

void findLost(RowLayout& layout)
{
    for (std::size_t x = 0; x < layout.worst.size(); ++x)
        if (Severity(layout.worst[x]) == Severity::LostUpdate)
            layout.lostColumns.push_back(int(x));
    for (const RowBar& bar : layout.bars)
        if (bar.severity == Severity::LostUpdate)
            layout.lostColumns.push_back(bar.x0);
}

} // namespace

std::size_t RowLayout::eventAt(int x) const
{
    const auto after = std::ranges::upper_bound(bars, x, {}, &RowBar::x0);
    if (after != bars.begin() && x < std::prev(after)->x1)
        return std::prev(after)->index;
    return kNoEvent;
}

RowLayout layoutRow(LaneIndex& index, const LaneView& lane, TimeScale scale, int width, int pinPixels,
                    DecodeBudget& budget)
{
    RowLayout layout = emptyLayout(width);
    LayoutSink sink(layout, scale, width);
    const auto mergeBelow = Nanos(std::ceil(kMergePixels * scale.nanosPerPixel));
    // A little more on either side, so that signs near the edges do not come and go with what lies beyond.
    layout.isComplete = index.visit(lane, scale.toTime(-pinPixels), scale.toTime(width + pinPixels),
                                    mergeBelow > 1 ? mergeBelow : 0, budget, sink);
    sink.choosePins(pinPixels);
    findLost(layout);
    return layout;
}

RowLayout layoutMatches(const LaneView& lane, const LaneMatches& matches, TimeScale scale, int width,
                        int pinPixels)
{
    RowLayout layout = emptyLayout(width);
    LayoutSink sink(layout, scale, width);
    const std::size_t first = lane.firstTouching(scale.toTime(-pinPixels));
    const std::size_t last = lane.lowerBound(scale.toTime(width + pinPixels));
    if (matches.count(first, last) <= kMostDecoded) {
        for (auto i = matches.next(first); i && *i < last; i = matches.next(*i + 1)) {
            const Event event = lane.at(*i);
            sink.event({event.time, event.end(), *i, severityOf(event), event.kind == EventKind::ToolWait});
        }
        sink.choosePins(pinPixels);
    } else {
        std::vector<Nanos> times;
        for (int x = 0; x <= width; ++x)
            times.push_back(scale.toTime(x));
        std::vector<std::size_t> bounds(times.size());
        lane.lowerBounds(times, bounds,
                         last - first <= kMostExact ? LaneView::Edges::Exact : LaneView::Edges::Grain);
        for (std::size_t x = 0; x < std::size_t(width); ++x) {
            layout.counts[x] = std::uint32_t(matches.count(bounds[x], bounds[x + 1]));
            if (layout.counts[x] > 0)
                layout.worst[x] = raw(matches.worst(bounds[x], bounds[x + 1]));
        }
    }
    findLost(layout);
    return layout;
}

void Density::reset(int width)
{
    events.assign(std::size_t(width), 0);
    conflicts.assign(std::size_t(width), 0);
    worst.assign(std::size_t(width), 0);
    isComplete = true;
}

void addDensity(Density& density, LaneIndex& index, const LaneView& lane, TimeScale scale,
                DecodeBudget& budget)
{
    DensitySink sink(density, scale);
    const auto width = double(density.worst.size());
    density.isComplete &= index.visit(lane, scale.begin, scale.toTime(width) + 1,
                                      Nanos(kMergePixels * scale.nanosPerPixel), budget, sink);
}

} // namespace racescope
