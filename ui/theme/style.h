// SPDX-License-Identifier: GPL-3.0-or-later
// How the whole program looks: Fusion with our palettes and margins, light or dark, or as the desktop is.
// Threads: GUI thread only.
#pragma once
#include "theme/theme.h"

#include <QObject>
#include <QProxyStyle>

namespace racescope {

enum class ThemeChoice { System, Light, Dark };

// Fusion with calmer margins: the same distances in every dock and dialog.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    // Fusion outlines boxes and fields darker than the window, which a dark window hides.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

class ThemeSwitch : public QObject {
    Q_OBJECT
public:
    // Requires: a QApplication. Sets the style once and the palette at every call; System goes on following
    // the desktop.
    static void apply(ThemeChoice choice);
    static ThemeChoice choice();
    // Whether the desktop asks for dark windows: its own word from Qt 6.5 on, before that the lightness of
    // its palette.
    static bool desktopIsDark();
    // Emits changed() after every switch, for what is drawn by hand.
    static ThemeSwitch* instance();

signals:
    void changed();

private:
    explicit ThemeSwitch(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void setPaletteFor(ThemeChoice choice);
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_applying = false;
};

} // namespace racescope
