// SPDX-License-Identifier: GPL-3.0-or-later
// Where a row's bars are drawn, in device pixels of the row: into the scan lines of an image (fast), or as
// shapes of a QPainter (pictures that scale). Both look the same. Threads: one.
#pragma once
#include "theme/theme.h"
#include "timeline/row_layout.h"

#include <QImage>
#include <QPainter>

namespace racescope {

// Half open, in device pixels.
struct PixelRect {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
};

class BandCanvas {
public:
    virtual ~BandCanvas() = default;
    virtual void fill(PixelRect rect, QRgb color) = 0;
    // 45 degree stripes of `stripe` on `color`.
    virtual void hatch(PixelRect rect, QRgb color, QRgb stripe, int phase) = 0;
    virtual void checkers(PixelRect rect, QRgb color, int phase) = 0;
    // A column per pixel from y1 up by heights[x] (0: none), in the colour of colors[x].
    virtual void columns(int y1, const std::vector<int>& heights, const std::vector<QRgb>& colors) = 0;
};

// Draws on the scan lines of a 32 bit image.
class RasterBand final : public BandCanvas {
public:
    explicit RasterBand(QImage& image);
    void fill(PixelRect rect, QRgb color) override;
    void hatch(PixelRect rect, QRgb color, QRgb stripe, int phase) override;
    void checkers(PixelRect rect, QRgb color, int phase) override;
    void columns(int y1, const std::vector<int>& heights, const std::vector<QRgb>& colors) override;

private:
    QRgb* line(int y) { return reinterpret_cast<QRgb*>(m_bits + y * m_stride); }
    PixelRect clipped(PixelRect rect) const;
    uchar* const m_bits;
    const qsizetype m_stride;
    const int m_width;
    const int m_height;
};

class VectorBand final : public BandCanvas {
public:
    // Draws at `origin` of the painter, `pixels` of the band to a unit of the painter; clipped to `width`
    // band pixels.
    VectorBand(QPainter& painter, QPointF origin, double pixels, int width);
    void fill(PixelRect rect, QRgb color) override;
    void hatch(PixelRect rect, QRgb color, QRgb stripe, int phase) override;
    void checkers(PixelRect rect, QRgb color, int phase) override;
    void columns(int y1, const std::vector<int>& heights, const std::vector<QRgb>& colors) override;

private:
    QRectF map(PixelRect rect) const;
    QPainter& m_painter;
    const QPointF m_origin;
    const double m_pixels;
    const int m_width;
};

struct BandStyle {
    const Theme* theme = nullptr;
    int top = 0;    // of the bars
    int bottom = 0; // exclusive
    int unit = 1;   // device pixels that stand for one logical pixel
    int phase = 0;  // number of the first column since time 0, modulo a common multiple of all patterns
};
inline constexpr int kPatternPeriod = 24;

// Draws bars and columns of a row. Background and grid are there already.
void drawBand(BandCanvas& canvas, const RowLayout& layout, const BandStyle& style);
QRgb blended(QColor base, QColor over, double share);

} // namespace racescope
