// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TimelinePicture)
};

TimelineFrame frameOf(const TimelinePicture& picture, const TimelinePainter& painter, bool isVector)
{
    TimelineFrame frame;
    frame.size = picture.size;
    frame.devicePixelRatio = isVector ? 1 : picture.devicePixelRatio;
    frame.theme = picture.theme;
    frame.font = picture.font;
    frame.isVector = isVector;
    frame.range = picture.range;
    frame.event = picture.event;
    if (frame.size.height() <= 0)
        frame.size.setHeight(painter.fullHeight(frame));
    frame.scale = picture.shown ? fitted(*picture.shown, painter.geometry(frame).plot.width())
                                : painter.fittingScale(frame);
    return frame;
}

QSize sizeOf(TimelineModel& model, const TimelinePicture& picture)
{
    return frameOf(picture, TimelinePainter(model), true).size;
}

QByteArray pngOf(TimelineModel& model, const TimelinePicture& picture)
{
    const QSize size = sizeOf(model, picture);
    QImage image((QSizeF(size) * picture.devicePixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.devicePixelRatio);
    QPainter painter(&image);
    paintTimelinePicture(model, picture, painter, false);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgOf(TimelineModel& model, const TimelinePicture& picture)
{
    const QSize size = sizeOf(model, picture);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(Words::tr("Race timeline"));
    QPainter painter(&generator);
    paintTimelinePicture(model, picture, painter, true);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(TimelineModel& model, const TimelinePicture& picture)
{
    const QSize size = sizeOf(model, picture);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(u"Racescope"_s);
    writer.setTitle(Words::tr("Race timeline"));
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(
        QPageSize(QSizeF(size) * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    paintTimelinePicture(model, picture, painter, true);
    painter.end();
    return buffer.data();
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png")
        return PictureFormat::Png;
    if (suffix == u"svg")
        return PictureFormat::Svg;
    if (suffix == u"pdf")
        return PictureFormat::Pdf;
    return std::nullopt;
}

void paintTimelinePicture(TimelineModel& model, const TimelinePicture& picture, QPainter& painter,
                          bool isVector)
{
    TimelinePainter timeline(model);
    timeline.paint(painter, frameOf(picture, timeline, isVector));
}

Result<void, QString> saveTimelinePicture(TimelineModel& model, const TimelinePicture& picture,
                                          const QString& path)
{
    const auto format = pictureFormatOf(path);
    if (!format)
        return tl::make_unexpected(Words::tr("%1: a picture's name ends with .png, .svg or .pdf.").arg(path));
    const QByteArray bytes = *format == PictureFormat::Png   ? pngOf(model, picture)
                             : *format == PictureFormat::Svg ? svgOf(model, picture)
                                                             : pdfOf(model, picture);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::make_unexpected(Words::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace racescope
