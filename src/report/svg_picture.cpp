// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/svg_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kPixelRatio = 2;

void drawPng(QSvgRenderer& renderer, QBuffer& bytes)
{
    QImage image(renderer.defaultSize() * kPixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        renderer.render(&painter);
    }
    image.save(&bytes, "PNG");
}

void drawPdf(QSvgRenderer& renderer, QBuffer& bytes)
{
    QPdfWriter writer(&bytes);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(renderer.defaultSize()) * 72.0 / 96.0, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    renderer.render(&painter);
}

} // namespace

std::optional<SvgTo> svgPictureKind(const QString& path)
{
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive))
        return SvgTo::Svg;
    if (path.endsWith(u".png"_s, Qt::CaseInsensitive))
        return SvgTo::Png;
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return SvgTo::Pdf;
    return std::nullopt;
}

Result<QByteArray, QString> svgPicture(const std::string& svg, SvgTo kind)
{
    const QByteArray text = QByteArray::fromStdString(svg);
    if (kind == SvgTo::Svg)
        return text;
    QSvgRenderer renderer(text);
    if (!renderer.isValid())
        return failure(u"the picture cannot be drawn"_s);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (kind == SvgTo::Png)
        drawPng(renderer, bytes);
    else
        drawPdf(renderer, bytes);
    return bytes.data();
}

} // namespace racescope
