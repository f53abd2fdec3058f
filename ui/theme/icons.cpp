// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QDir>
#include <QFile>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(racescope);
}

namespace racescope {
namespace {

QString pathOf(QStringView name)
{
    [[maybe_unused]] static const bool ready = (initResources(), true);
    return u":/icons/"_s % name % u".svg"_s;
}

QByteArray svgOf(QStringView name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class LucideEngine final : public QIconEngine {
public:
    LucideEngine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, Icons::pixmap(m_name, rect.size(), colorFor(mode), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return Icons::pixmap(m_name, size, colorFor(mode), 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap result = Icons::pixmap(m_name, size, colorFor(mode), 1); // `size` is in device pixels already
        result.setDevicePixelRatio(scale);
        return result;
    }
    QIconEngine* clone() const override { return new LucideEngine(*this); }
    QString key() const override { return u"LucideEngine"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::ButtonText);
    }
    QString m_name;
    QColor m_color;
};

} // namespace

QIcon Icons::get(QStringView name)
{
    return get(name, QColor());
}

QIcon Icons::get(QStringView name, QColor color)
{
    return contains(name) ? QIcon(new LucideEngine(name.toString(), color)) : QIcon();
}

QPixmap Icons::pixmap(QStringView name, QSize size, QColor color, qreal devicePixelRatio)
{
    const QSize pixels = size * devicePixelRatio;
    const QString key = u"racescope-icon:%1:%2:%3x%4"_s.arg(name.toString(), color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap result;
    if (!QPixmapCache::find(key, &result)) {
        QByteArray svg = svgOf(name);
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        result = QPixmap(pixels);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setOpacity(color.alphaF());
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(), pixels));
        painter.end();
        QPixmapCache::insert(key, result);
    }
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

int Icons::side()
{
    return std::max(16, QFontMetrics(QGuiApplication::font()).height());
}

bool Icons::contains(QStringView name)
{
    return QFile::exists(pathOf(name));
}

QStringList Icons::names()
{
    QStringList result = QDir(pathOf(u"x").chopped(6)).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : result)
        name.chop(4);
    return result;
}

} // namespace racescope
