// SPDX-License-Identifier: GPL-3.0-or-later
// Has a widget paint itself, and looks at every picture that it puts there: one that has fewer pixels than
// the screen has at that place is stretched, and blurred by it.
#pragma once
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPixmap>
#include <QStringList>
#include <QWidget>

namespace racescope {

class StretchWalk : public QPaintDevice {
public:
    explicit StretchWalk(QWidget& widget)
        : m_size(widget.size())
        , m_scale(widget.devicePixelRatioF())
        , m_engine(*this)
    {
        look(widget);
        for (QWidget* child : widget.findChildren<QWidget*>())
            if (child->isVisibleTo(&widget) &&
                !child->inherits("QDockWidgetTitleButton")) // Qt's own pictures
                look(*child);
    }
    const QStringList& problems() const { return m_problems; }
    int pictures() const { return m_pictures; } // that were put there
    QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int kDotsPerInch = 96;
        switch (metric) {
        case PdmWidth:
            return int(m_size.width() * m_scale);
        case PdmHeight:
            return int(m_size.height() * m_scale);
        case PdmDevicePixelRatio:
            return int(m_scale);
        case PdmDevicePixelRatioScaled:
            return int(m_scale * devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return kDotsPerInch;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    void look(QWidget& widget)
    {
        m_name = widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                               : widget.objectName();
        widget.render(this, QPoint(), QRegion(), {});
    }

    // The place in the painter's own units, which its transformation makes pixels of the screen.
    void look(const QRectF& place, const QSizeF& pixels, const QTransform& transform)
    {
        ++m_pictures;
        const QSizeF there = transform.mapRect(place).size();
        if (pixels.width() < there.width() - kSlack || pixels.height() < there.height() - kSlack)
            m_problems.append(QStringLiteral("%1: %2 x %3 pixels are stretched to %4 x %5 at %6, %7")
                                  .arg(m_name)
                                  .arg(pixels.width())
                                  .arg(pixels.height())
                                  .arg(there.width())
                                  .arg(there.height())
                                  .arg(transform.map(place.topLeft()).x() / m_scale)
                                  .arg(transform.map(place.topLeft()).y() / m_scale));
    }

    static constexpr double kSlack = 1.5; // rounding to whole pixels

    class Engine : public QPaintEngine {
    public:
        explicit Engine(StretchWalk& walk)
            : QPaintEngine(AllFeatures)
            , m_walk(walk)
        {
        }
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF& place, const QPixmap&, const QRectF& part) override
        {
            m_walk.look(place, part.size(), painter()->combinedTransform());
        }
        void drawImage(const QRectF& place, const QImage&, const QRectF& part,
                       Qt::ImageConversionFlags) override
        {
            m_walk.look(place, part.size(), painter()->combinedTransform());
        }
        void drawTiledPixmap(const QRectF& place, const QPixmap& tile, const QPointF&) override
        {
            const QSizeF one = tile.deviceIndependentSize().boundedTo(place.size());
            m_walk.look({place.topLeft(), one}, tile.size(), painter()->combinedTransform());
        }
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF&, const QTextItem&) override {}
        Type type() const override { return User; }

    private:
        StretchWalk& m_walk;
    };

    const QSize m_size;
    const double m_scale;
    QString m_name; // of the widget that paints
    QStringList m_problems;
    int m_pictures = 0;
    mutable Engine m_engine; // last member: refers to those above
};

} // namespace racescope
