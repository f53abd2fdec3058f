// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chips.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/user_palette.h"
#include "timeline/glyphs.h"

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPixmap>

#include <utility>

namespace racescope {

namespace {

QPixmap blank(QSize size)
{
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

// Size, theme, what it shows, which one.
quint64 keyOf(bool severity, std::uint32_t number)
{
    return (quint64(Icons::side()) << 48) | (quint64(Theme::current().kind()) << 40) |
           (quint64(severity) << 32) | number;
}

// Of the colours in use.
QHash<quint64, QIcon>& cache()
{
    static auto* const icons =
        new QHash<quint64, QIcon>; // never freed: pixmaps must not outlive the application
    static std::uint32_t revision = userPaletteRevision();
    if (std::exchange(revision, userPaletteRevision()) != userPaletteRevision())
        icons->clear();
    return *icons;
}

// Qt tints pictures in rows that are selected; colours that mean something stay as they are, on their own
// ground.
QIcon iconOf(const QPixmap& chip, const QRectF& ground)
{
    QIcon icon(chip);
    QPixmap selected = blank(chip.deviceIndependentSize().toSize());
    QPainter painter(&selected);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().background());
    painter.drawRoundedRect(ground, 3, 3);
    painter.drawPixmap(0, 0, chip);
    painter.end();
    icon.addPixmap(selected, QIcon::Selected);
    return icon;
}

QIcon drawWorker(WorkerId worker)
{
    const int side = Icons::side();
    QPixmap pixmap = blank({side, side});
    QPainter painter(&pixmap);
    const int width = side / 4;
    const QRectF stripe((side - width) / 2.0, 0, width, side);
    drawStripe(painter, stripe, worker, Theme::current());
    painter.end();
    return iconOf(pixmap, stripe.adjusted(-2, 0, 2, 0));
}

QIcon drawSeverity(Severity severity)
{
    const int side = Icons::side();
    QPixmap pixmap = blank({side, side});
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const QRectF box(0.5, 0.5, side - 1, side - 1);
    if (Theme::pattern(severity) == Pattern::Outline || Theme::pattern(severity) == Pattern::DottedLine) {
        painter.setPen(QPen(theme.fill(severity), 1.5,
                            Theme::pattern(severity) == Pattern::DottedLine ? Qt::DotLine : Qt::SolidLine));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.fill(severity));
        painter.drawRoundedRect(box, 3, 3);
        const double room = 3 * side / 16.0;
        drawGlyph(painter, box.adjusted(room, room, -room, -room), severity, theme.textOn(severity));
    }
    painter.end();
    return iconOf(pixmap, QRectF(0, 0, side, side));
}

} // namespace

QIcon workerChip(WorkerId worker)
{
    if (worker == kSystemWorker)
        return {};
    QIcon& icon = cache()[keyOf(false, worker.value)];
    if (icon.isNull())
        icon = drawWorker(worker);
    return icon;
}

QIcon severityChip(Severity severity)
{
    if (severity == Severity::None)
        return {};
    QIcon& icon = cache()[keyOf(true, std::uint32_t(severity))];
    if (icon.isNull())
        icon = drawSeverity(severity);
    return icon;
}

} // namespace racescope
