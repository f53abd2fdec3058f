// SPDX-License-Identifier: GPL-3.0-or-later
// Small things painted thousands of times a frame, made once: signs as images, labels as laid out texts.
// Threads: the one that paints.
#pragma once
#include "theme/theme.h"

#include <QCache>
#include <QFont>
#include <QImage>
#include <QStaticText>

#include <map>
#include <tuple>
#include <vector>

namespace racescope {

class TimelineSprites {
public:
    // Forgets what was made for another look.
    void begin(Theme::Kind theme, double devicePixelRatio, const QFont& labelFont);

    // A short event's sign in its box, kPinPixels - 2 square.
    const QImage& pin(Severity severity);
    // The sign alone: on the severity's fill, or in its colour on the background.
    enum class On { Fill, Background };
    const QImage& glyph(Severity severity, int size, On on);

    struct Text {
        QStaticText text; // empty: nothing to write beside the sign
        double width = 0;
    };
    // From long to short; the first that fits is meant. Null: not laid out yet and `mayMake` has run out; it
    // is counted down for each event whose texts are. Valid until the next call.
    const std::vector<Text>* labels(const Event& event, Severity severity, int& mayMake);

private:
    const Theme& theme() const { return Theme::of(m_theme); }
    Theme::Kind m_theme = Theme::Kind::Light;
    double m_ratio = 0;
    QFont m_font;
    std::map<Severity, QImage> m_pins;
    std::map<std::tuple<Severity, int, On>, QImage> m_glyphs;
    static constexpr int kKeptLabels = 16'384;
    QCache<quint64, std::vector<Text>> m_labels{kKeptLabels}; // the longest unused goes, one by one
};

inline constexpr int kPinPixels = 16;
// Draws the box of pin() with any painter.
void drawPin(QPainter& painter, QRectF box, Severity severity, const Theme& theme);

} // namespace racescope
