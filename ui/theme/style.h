// SPDX-License-Identifier: GPL-3.0-or-later
// How the whole program looks: Fusion with our palettes and margins, light or dark, or as the desktop is,
// with high contrast and without motion where somebody needs that. Threads: GUI thread only.
#pragma once
#include "theme/theme.h"

#include <QFocusFrame>
#include <QObject>
#include <QPointer>
#include <QProxyStyle>

namespace racescope {

enum class ThemeChoice { System, Light, Dark };

// Fusion with calmer margins: the same distances in every dock and dialog.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    // Fusion outlines boxes and fields darker than the window, which a dark window hides; with high contrast
    // everything that can be operated has an outline.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    // Names such as _seq_no keep their underscore in front where text runs from right to left.
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

// The same text with a mark before each name that begins with an underscore, so that it runs from left to
// right in whatever text it stands.
QString withNamesLeftToRight(const QString& text);

enum class Motion { Full, Less };

class ThemeSwitch : public QObject {
    Q_OBJECT
public:
    // Requires: a QApplication. Sets the style once and the palette at every call; System goes on following
    // the desktop.
    static void apply(ThemeChoice choice);
    static ThemeChoice choice();
    // On top of whichever choice.
    static void setHighContrast(bool on);
    static bool isHighContrast();
    // Motion::Less: nothing is animated, the text cursor stands still, and a followed timeline moves in
    // steps.
    static void setMotion(Motion motion);
    static Motion motion();
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
    void showFocusOf(QWidget* widget);
    ThemeChoice m_choice = ThemeChoice::System;
    QPointer<QFocusFrame> m_focusFrame; // around what shows no focus of its own
    bool m_isHighContrast = false;
    Motion m_motion = Motion::Full;
    int m_usualFlashTime = 0; // of the text cursor
    bool m_applying = false;
};

} // namespace racescope
