// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of happening looks like: the checked colours, patterns and glyphs, in a light and a dark
// set, each also with high contrast: neutrals of black, white and lines that stand out at 4.5 : 1. Text,
// bases and buttons come from the application's palette; this is for meanings only. Threads: values are
// immutable after construction, any thread; current() is for the GUI thread.
#pragma once
#include "base/ids.h"
#include "trace/event.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace racescope {

// So that colour never stands alone.
enum class Pattern {
    Solid,        // read, write ok
    Outline,      // think: outline with a 12 % fill
    Hatch,        // conflict: 45 degrees
    DottedLine,   // backoff: dotted mid-line, no box
    ClosingBar,   // give-up: solid with a bar at its end
    HalfHeight,   // noop
    DoubleBorder, // lost update
};

enum class StripeStyle { Solid, Dashed, Doubled };

class Theme {
public:
    enum class Kind { Light, Dark, LightContrast, DarkContrast };
    static const Theme& light();
    static const Theme& dark();
    static const Theme& of(Kind kind);
    // The set that fits a palette, by the lightness of its base; one of high contrast when windows and bases
    // are alike and text stands out from them as far as it can.
    static const Theme& of(const QPalette& palette);
    // The set that fits the application's palette now.
    static const Theme& current();

    Kind kind() const { return m_kind; }
    bool isDark() const { return m_kind == Kind::Dark || m_kind == Kind::DarkContrast; }
    bool isHighContrast() const { return m_kind == Kind::LightContrast || m_kind == Kind::DarkContrast; }
    QColor background() const { return m_background; }
    QColor text() const { return m_text; }
    QColor mutedText() const { return m_mutedText; } // >= 4.5 : 1 on background()
    QColor grid() const { return m_grid; }
    QColor alternateRow() const { return m_alternateRow; }
    QColor accent() const { return m_accent; } // ranges, handles, focus

    // Requires: a severity other than None.
    QColor fill(Severity severity) const { return m_fills[std::size_t(severity)]; }
    QColor textOn(Severity severity) const { return m_textOn[std::size_t(severity)]; }
    static Pattern pattern(Severity severity);
    // One character, or empty where the pattern says it all (think, backoff).
    static QString glyph(Severity severity);
    // As above, with its own sign for kinds that share a severity (missing, error).
    static QString glyph(EventKind kind, Severity severity);
    // "conflict", translated.
    static QString name(Severity severity);
    static QString name(EventKind kind);

    // A worker is a 4 px stripe and a number, never a fill. Stable by number: the colour repeats from the 9th
    // on, then the stripe is dashed, from the 17th doubled.
    QColor workerStripe(WorkerId worker) const { return m_stripes[worker.value % kStripeCount]; }
    static StripeStyle stripeStyle(WorkerId worker);
    static constexpr std::size_t kStripeCount = 8;

    QPalette palette() const;

private:
    explicit Theme(Kind kind);
    Kind m_kind;
    QColor m_background;
    QColor m_text;
    QColor m_mutedText;
    QColor m_grid;
    QColor m_alternateRow;
    QColor m_accent;
    std::array<QColor, kSeverityCount> m_fills;
    std::array<QColor, kSeverityCount> m_textOn;
    std::array<QColor, kStripeCount> m_stripes;
};

} // namespace racescope
