// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icons: Lucide outlines, drawn in the colour that the application's palette has for text at
// the moment of painting, so that a change of theme needs no new icons. Threads: GUI thread only.
#pragma once
#include <QColor>
#include <QIcon>
#include <QStringList>
#include <QStringView>

namespace racescope {

class Icons {
public:
    // By Lucide's name ("play", "git-branch"). Null when there is no such icon.
    static QIcon get(QStringView name);
    // In one colour whatever the palette.
    static QIcon get(QStringView name, QColor color);
    static QPixmap pixmap(QStringView name, QSize size, QColor color, qreal devicePixelRatio);
    // Of a picture beside a line of text, in logical pixels: as high as the text, and 16 where that is small.
    static int side();
    static bool contains(QStringView name);
    static QStringList names();
};

} // namespace racescope
