// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a file: PNG, SVG or PDF by the file's suffix. Needs a QGuiApplication, no display.
// Threads: the one that owns the model.
#pragma once
#include "base/result.h"
#include "timeline/timeline_painter.h"

#include <QString>

namespace racescope {

struct TimelinePicture {
    QSize size{1600, 900};       // logical pixels; height 0: as high as all rows need
    double devicePixelRatio = 1; // of PNG
    Theme::Kind theme = Theme::Kind::Light;
    std::optional<TimeRange> shown; // none: everything
    std::optional<TimeRange> range; // selected
    std::optional<EventRef> event;  // selected
    QFont font;
};

enum class PictureFormat { Png, Svg, Pdf };
std::optional<PictureFormat> pictureFormatOf(const QString& path);

// The error is a sentence for the person, with the path and the reason; the old file is untouched then.
Result<void, QString> saveTimelinePicture(TimelineModel& model, const TimelinePicture& picture,
                                          const QString& path);
// Paints on a device that is open already.
void paintTimelinePicture(TimelineModel& model, const TimelinePicture& picture, QPainter& painter,
                          bool isVector);

} // namespace racescope
