// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_sprites.h"

#include "timeline/glyphs.h"
#include "timeline/time_axis.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

QStringList textsOf(const Event& event, Severity severity)
{
    const QLocale locale;
    switch (severity) {
    case Severity::Think:
    case Severity::Backoff: {
        const QString duration = canvasDuration(event.duration, locale);
        return {QString(Theme::name(event.kind) % u' ' % duration), duration};
    }
    case Severity::Conflict:
        return {u"409"_s, QString()};
    case Severity::GiveUp:
        return {Theme::name(event.kind), QString()};
    case Severity::Read:
    case Severity::WriteOk:
    case Severity::LostUpdate:
        return {event.token.assigned() ? locale.toString(qlonglong(event.token.seqNo.value)) : QString(),
                QString()};
    case Severity::Noop:
    case Severity::None:
        break;
    }
    return {QString()};
}

quint64 keyOf(const Event& event, Severity severity)
{
    const bool isWait = severity == Severity::Think || severity == Severity::Backoff;
    const auto value = quint64(isWait ? event.duration : event.token.seqNo.value);
    return (value << 8) ^ (quint64(event.kind) << 4) ^ quint64(severity);
}

QImage blank(int size, double ratio)
{
    const int pixels = int(std::ceil(size * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

void TimelineSprites::begin(Theme::Kind theme, double devicePixelRatio, const QFont& labelFont)
{
    if (theme != m_theme || devicePixelRatio != m_ratio) {
        m_pins.clear();
        m_glyphs.clear();
    }
    if (labelFont != m_font)
        m_labels.clear();
    m_theme = theme;
    m_ratio = devicePixelRatio;
    m_font = labelFont;
}

const QImage& TimelineSprites::pin(Severity severity)
{
    QImage& image = m_pins[severity];
    if (image.isNull()) {
        constexpr int kSize = kPinPixels - 2;
        image = blank(kSize, m_ratio);
        QPainter painter(&image);
        painter.setLayoutDirection(Qt::LeftToRight);
        drawPin(painter, QRectF(0, 0, kSize, kSize), severity, theme());
    }
    return image;
}

const QImage& TimelineSprites::glyph(Severity severity, int size, On on)
{
    QImage& image = m_glyphs[{severity, size, on}];
    if (image.isNull()) {
        image = blank(size, m_ratio);
        QPainter painter(&image);
        painter.setLayoutDirection(Qt::LeftToRight);
        drawGlyph(painter, QRectF(0, 0, size, size), severity,
                  on == On::Fill ? theme().textOn(severity) : theme().fill(severity));
    }
    return image;
}

const std::vector<TimelineSprites::Text>* TimelineSprites::labels(const Event& event, Severity severity,
                                                                  int& mayMake)
{
    const quint64 key = keyOf(event, severity);
    if (const std::vector<Text>* known = m_labels.object(key))
        return known;
    if (mayMake <= 0)
        return nullptr;
    --mayMake;
    auto texts = std::make_unique<std::vector<Text>>();
    const QFontMetricsF metrics(m_font);
    for (const QString& text : textsOf(event, severity)) {
        Text& made = texts->emplace_back();
        made.text = QStaticText(text);
        made.text.setTextFormat(Qt::PlainText);
        made.text.setPerformanceHint(QStaticText::AggressiveCaching);
        made.text.prepare(QTransform(), m_font);
        made.width = text.isEmpty() ? 0 : metrics.horizontalAdvance(text);
    }
    const std::vector<Text>* kept = texts.get();
    m_labels.insert(key, texts.release());
    return kept;
}

void drawPin(QPainter& painter, QRectF box, Severity severity, const Theme& theme)
{
    painter.fillRect(box, theme.fill(severity));
    double inset = 2;
    if (severity == Severity::LostUpdate) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.background(), 1));
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        inset = 3;
    }
    drawGlyph(painter, box.adjusted(inset, inset, -inset, -inset), severity, theme.textOn(severity));
}

} // namespace racescope
