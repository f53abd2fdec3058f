// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/widget_picture.h"

#include "timeline/timeline_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("racescope::WidgetPicture", text);
}

void paintSvg(QWidget& widget, QBuffer& bytes)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setSize(widget.size());
    generator.setViewBox(QRect({}, widget.size()));
    QPainter painter(&generator);
    widget.render(&painter);
}

void paintPdf(QWidget& widget, QBuffer& bytes)
{
    QPdfWriter writer(&bytes);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(widget.size()) * 72.0 / 96.0, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    widget.render(&painter);
}

} // namespace

Result<void, QString> saveWidgetPicture(QWidget& widget, QSize size, const QString& path)
{
    const auto format = pictureFormatOf(path);
    if (!format)
        return failure(words(QT_TRANSLATE_NOOP("racescope::WidgetPicture",
                                               "%1: the file's name must end in .png, .svg or .pdf."))
                           .arg(path));
    widget.resize(size);
    widget.ensurePolished();
    const QPixmap picture = widget.grab(); // lays everything out, too
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (*format == PictureFormat::Png)
        picture.save(&bytes, "PNG");
    else if (*format == PictureFormat::Svg)
        paintSvg(widget, bytes);
    else
        paintPdf(widget, bytes);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes.data()) == bytes.size() && file.commit();
    if (!written)
        return failure(words(QT_TRANSLATE_NOOP("racescope::WidgetPicture", "%1 could not be written: %2"))
                           .arg(path, file.errorString()));
    return {};
}

} // namespace racescope
