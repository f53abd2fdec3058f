// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/band_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace racescope {
namespace {

constexpr int kCheck = 4;
constexpr int kHatchPeriod = 6;
constexpr int kHatchWidth = 2;

// 1 event is a third of the band, 512 and more all of it. What went wrong stands out from what did not.
int columnHeight(std::uint32_t count, Severity worst, int band)
{
    const double share = std::min(1.0, std::log2(double(count) + 1) / 9);
    const double least = worst == Severity::LostUpdate ? 1.0 : worst >= Severity::Conflict ? 0.6 : 0.0;
    return std::max(2, int(std::lround(band * std::max(least, 0.30 + 0.70 * share))));
}

// Of the counts below, for a band of this height; a logarithm a pixel would be a fifth of a frame.
class ColumnHeights {
public:
    int of(std::uint32_t count, Severity worst, int band)
    {
        if (band != m_band) {
            m_band = band;
            for (std::size_t w = 1; w < m_heights.size(); ++w)
                for (std::size_t n = 1; n <= kAll; ++n)
                    m_heights[w][n] = columnHeight(std::uint32_t(n), Severity(w), band);
        }
        return m_heights[std::size_t(worst)][std::clamp<std::uint32_t>(count, 1, kAll)];
    }

private:
    static constexpr std::uint32_t kAll = 512; // and more: all of the band
    int m_band = -1;
    std::array<std::array<int, kAll + 1>, kSeverityCount> m_heights{};
};

// 0 1 2 1 0 1 2 1: what says "zoom in".
int zigZag(int column, int unit)
{
    const int x = column / unit % 4;
    return (x < 3 ? x : 1) * unit;
}

struct Painted {
    BandCanvas& canvas;
    const BandStyle& style;
    const Theme& theme = *style.theme;
    const int band = style.bottom - style.top;
    const QRgb background = theme.background().rgb();

    QRgb fillOf(Severity severity) const { return theme.fill(severity).rgb(); }
    PixelRect box(const RowBar& bar) const
    {
        // A gap of a pixel between neighbours where there is room for it.
        const int gap = bar.x1 - bar.x0 >= 6 * style.unit ? style.unit : 0;
        return {bar.x0, style.top, bar.x1 - gap, style.bottom};
    }
    void frame(PixelRect r, int width, QRgb color) const
    {
        canvas.fill({r.x0, r.y0, r.x1, r.y0 + width}, color);
        canvas.fill({r.x0, r.y1 - width, r.x1, r.y1}, color);
        canvas.fill({r.x0, r.y0, r.x0 + width, r.y1}, color);
        canvas.fill({r.x1 - width, r.y0, r.x1, r.y1}, color);
    }
    static PixelRect inset(PixelRect r, int by) { return {r.x0 + by, r.y0 + by, r.x1 - by, r.y1 - by}; }

    void outline(PixelRect r, Severity severity) const
    {
        canvas.fill(r, blended(theme.background(), theme.fill(severity), 0.12));
        frame(r, style.unit, fillOf(severity));
    }
    void dotted(PixelRect r, Severity severity) const
    {
        const int size = 2 * style.unit;
        const int y = (r.y0 + r.y1 - size) / 2;
        // Anchored to time, not to the bar's visible part.
        int x = r.x0 - (r.x0 + style.phase) % (3 * size);
        for (; x < r.x1; x += 3 * size)
            canvas.fill({std::max(x, r.x0), y, std::min(x + size, r.x1), y + size}, fillOf(severity));
    }
    void closingBar(PixelRect r, Severity severity) const
    {
        canvas.fill(r, fillOf(severity));
        if (r.x1 - r.x0 >= 8 * style.unit)
            canvas.fill({r.x1 - 4 * style.unit, r.y0, r.x1 - 2 * style.unit, r.y1}, background);
    }
    void doubleBorder(PixelRect r, Severity severity) const
    {
        canvas.fill(r, fillOf(severity));
        if (r.x1 - r.x0 >= 8 * style.unit)
            frame(inset(r, 2 * style.unit), style.unit, background);
    }
    void bar(const RowBar& b) const
    {
        const PixelRect r = box(b);
        if (b.isGap) {
            canvas.checkers(r, theme.mutedText().rgb(), style.phase);
            return;
        }
        switch (Theme::pattern(b.severity)) {
        case Pattern::Solid:
            canvas.fill(r, fillOf(b.severity));
            break;
        case Pattern::Outline:
            outline(r, b.severity);
            break;
        case Pattern::Hatch:
            canvas.hatch(r, fillOf(b.severity), blended(theme.fill(b.severity), theme.background(), 0.35),
                         style.phase);
            break;
        case Pattern::DottedLine:
            dotted(r, b.severity);
            break;
        case Pattern::ClosingBar:
            closingBar(r, b.severity);
            break;
        case Pattern::HalfHeight:
            canvas.fill({r.x0, r.y0 + band / 4, r.x1, r.y1 - band / 4}, fillOf(b.severity));
            break;
        case Pattern::DoubleBorder:
            doubleBorder(r, b.severity);
            break;
        }
    }
};

// Severity that the bars show at each column, so that a column never hides something worse.
void coverOf(const RowLayout& layout, std::vector<std::uint8_t>& cover)
{
    cover.assign(layout.worst.size(), 0);
    const int width = int(cover.size());
    for (const RowBar& bar : layout.bars)
        for (int x = std::max(bar.x0, 0); x < std::min(bar.x1, width); ++x)
            cover[std::size_t(x)] = std::max(cover[std::size_t(x)], std::uint8_t(bar.severity));
}

// A mark is at least two logical pixels wide where nothing as bad stands beside it.
void widenMarks(const RowLayout& layout, const BandStyle& style, std::vector<int>& heights,
                std::vector<QRgb>& colors)
{
    const int width = int(heights.size());
    for (int x = width - 1; x >= 0; --x) {
        const auto from = std::size_t(x);
        if (heights[from] == 0 || layout.worst[from] < std::uint8_t(Severity::Noop))
            continue;
        for (int k = x + 1; k < std::min(x + 2 * style.unit, width); ++k) {
            const auto to = std::size_t(k);
            if (layout.worst[to] >= layout.worst[from])
                break;
            heights[to] = heights[from];
            colors[to] = colors[from];
        }
    }
}

} // namespace

QRgb blended(QColor base, QColor over, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return qRgb(mix(base.red(), over.red()), mix(base.green(), over.green()), mix(base.blue(), over.blue()));
}

void drawBand(BandCanvas& canvas, const RowLayout& layout, const BandStyle& style)
{
    const Painted painted{canvas, style};
    for (const RowBar& bar : layout.bars)
        painted.bar(bar);

    static thread_local std::vector<std::uint8_t> cover;
    static thread_local std::vector<int> heights;
    static thread_local std::vector<QRgb> colors;
    coverOf(layout, cover);
    heights.assign(layout.worst.size(), 0);
    colors.assign(layout.worst.size(), 0);
    std::array<QRgb, kSeverityCount> fills{};
    for (int s = 1; s < kSeverityCount; ++s)
        fills[std::size_t(s)] = painted.fillOf(Severity(s));
    static thread_local ColumnHeights columnHeights;
    for (std::size_t x = 0; x < layout.worst.size(); ++x) {
        const std::uint8_t worst = layout.worst[x];
        if (worst == 0 || worst < cover[x])
            continue;
        const int height = columnHeights.of(layout.counts[x], Severity(worst), painted.band);
        const bool isWhole = Severity(worst) == Severity::LostUpdate;
        const int edge = isWhole ? 0 : zigZag(int(x) + style.phase, style.unit);
        heights[x] = std::clamp(height - edge, 2 * style.unit, painted.band);
        colors[x] = fills[worst];
    }
    widenMarks(layout, style, heights, colors);
    canvas.columns(style.bottom, heights, colors);
    // Gaps inside merged columns: a checkered foot, whatever stands on it.
    const int width = int(layout.gaps.size());
    for (int x = 0; x < width; ++x) {
        if (layout.gaps[std::size_t(x)] == 0)
            continue;
        const int from = x;
        while (x < width && layout.gaps[std::size_t(x)] != 0)
            ++x;
        const int foot = 2 * kCheck * style.unit / 2;
        canvas.fill({from, style.bottom - foot, x, style.bottom}, painted.background);
        canvas.checkers({from, style.bottom - foot, x, style.bottom}, painted.theme.text().rgb(),
                        style.phase);
    }
}

RasterBand::RasterBand(QImage& image)
    : m_bits(image.bits())
    , m_stride(image.bytesPerLine())
    , m_width(image.width())
    , m_height(image.height())
{
}

PixelRect RasterBand::clipped(PixelRect r) const
{
    return {std::clamp(r.x0, 0, m_width), std::clamp(r.y0, 0, m_height), std::clamp(r.x1, 0, m_width),
            std::clamp(r.y1, 0, m_height)};
}

void RasterBand::fill(PixelRect rect, QRgb color)
{
    const PixelRect r = clipped(rect);
    for (int y = r.y0; y < r.y1 && r.x0 < r.x1; ++y)
        std::fill(line(y) + r.x0, line(y) + r.x1, color);
}

void RasterBand::hatch(PixelRect rect, QRgb color, QRgb stripe, int phase)
{
    const PixelRect r = clipped(rect);
    for (int y = r.y0; y < r.y1; ++y) {
        QRgb* pixels = line(y);
        for (int x = r.x0; x < r.x1; ++x)
            pixels[x] = (x + phase + y) % kHatchPeriod < kHatchWidth ? stripe : color;
    }
}

void RasterBand::checkers(PixelRect rect, QRgb color, int phase)
{
    const PixelRect r = clipped(rect);
    for (int y = r.y0; y < r.y1; ++y) {
        QRgb* pixels = line(y);
        for (int x = r.x0; x < r.x1; ++x)
            if (((x + phase) / kCheck + y / kCheck) % 2 == 0)
                pixels[x] = color;
    }
}

void RasterBand::columns(int y1, const std::vector<int>& heights, const std::vector<QRgb>& colors)
{
    int tallest = 0;
    for (const int height : heights)
        tallest = std::max(tallest, height);
    const int width = std::min(m_width, int(heights.size()));
    for (int y = std::max(0, y1 - tallest); y < std::min(y1, m_height); ++y) {
        QRgb* pixels = line(y);
        const int needed = y1 - y;
        for (int x = 0; x < width; ++x)
            pixels[x] = heights[std::size_t(x)] >= needed ? colors[std::size_t(x)] : pixels[x];
    }
}

VectorBand::VectorBand(QPainter& painter, QPointF origin, double pixels, int width)
    : m_painter(painter)
    , m_origin(origin)
    , m_pixels(pixels)
    , m_width(width)
{
}

QRectF VectorBand::map(PixelRect r) const
{
    const double x0 = std::clamp(r.x0, 0, m_width) / m_pixels;
    const double x1 = std::clamp(r.x1, 0, m_width) / m_pixels;
    return {m_origin + QPointF(x0, r.y0 / m_pixels), m_origin + QPointF(x1, r.y1 / m_pixels)};
}

void VectorBand::fill(PixelRect rect, QRgb color)
{
    const QRectF r = map(rect);
    if (!r.isEmpty())
        m_painter.fillRect(r, QColor(color));
}

void VectorBand::hatch(PixelRect rect, QRgb color, QRgb stripe, int phase)
{
    const QRectF r = map(rect);
    if (r.isEmpty())
        return;
    m_painter.fillRect(r, QColor(color));
    m_painter.save();
    m_painter.setClipRect(r, Qt::IntersectClip);
    m_painter.setPen(QPen(QColor(stripe), kHatchWidth / m_pixels / std::numbers::sqrt2));
    const double period = kHatchPeriod / m_pixels;
    const double height = r.height();
    const double sum = r.left() - m_origin.x() + phase / m_pixels + r.top() - m_origin.y();
    for (double x = r.left() - std::fmod(sum, period); x < r.right() + height + period; x += period)
        m_painter.drawLine(QPointF(x, r.top()), QPointF(x - height, r.bottom()));
    m_painter.restore();
}

void VectorBand::checkers(PixelRect rect, QRgb color, int phase)
{
    const int x1 = std::min(rect.x1, m_width);
    for (int y = rect.y0; y < rect.y1; y += kCheck)
        for (int x = std::max(rect.x0, 0); x < x1;) {
            const int next = std::min(x1, x + kCheck - (x + phase) % kCheck);
            if (((x + phase) / kCheck + y / kCheck) % 2 == 0)
                fill({x, y, next, std::min(y + kCheck, rect.y1)}, color);
            x = next;
        }
}

void VectorBand::columns(int y1, const std::vector<int>& heights, const std::vector<QRgb>& colors)
{
    const int width = int(heights.size());
    for (int x = 0; x < width;) {
        const int from = x;
        const auto i = std::size_t(from);
        while (x < width && heights[std::size_t(x)] == heights[i] && colors[std::size_t(x)] == colors[i])
            ++x;
        if (heights[i] > 0)
            fill({from, y1 - heights[i], x, y1}, colors[i]);
    }
}

} // namespace racescope
