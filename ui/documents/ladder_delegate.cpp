// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ladder_delegate.h"

#include "documents/ladder_model.h"
#include "models/format.h"
#include "theme/theme.h"
#include "timeline/glyphs.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kRound = 3;
constexpr int kSpace = 6;
constexpr int kStripe = 4;

struct Colors {
    QColor ground;
    QColor text;
    QColor muted;
};

Colors colorsOf(const QStyleOptionViewItem& option)
{
    const Theme& theme = Theme::of(option.palette);
    if (!option.state.testFlag(QStyle::State_Selected))
        return {theme.background(), theme.text(), theme.mutedText()};
    const QColor text = option.palette.color(QPalette::HighlightedText);
    return {option.palette.color(QPalette::Highlight), text, text};
}

// From left to right as long as there is room.
class Writer {
public:
    Writer(QPainter& painter, const QRectF& box)
        : m_painter(painter)
        , m_box(box)
    {
    }
    double left() const { return m_box.left(); }
    double room() const { return m_box.width(); }
    void skip(double width) { m_box.setLeft(m_box.left() + width); }
    void write(const QString& text, const QColor& color, bool isBold = false)
    {
        QFont font = m_painter.font();
        font.setBold(isBold);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        if (width > m_box.width()) {
            m_box.setWidth(0);
            return;
        }
        const QFont before = m_painter.font();
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(m_box, Qt::AlignLeft | Qt::AlignVCenter, text);
        m_painter.setFont(before);
        skip(width + kSpace);
    }
    QRectF square() const
    {
        const double side = std::min(m_box.height() - 6, m_box.width());
        return QRectF(m_box.left(), m_box.center().y() - side / 2, side, side);
    }

private:
    QPainter& m_painter;
    QRectF m_box;
};

Severity severityOf(const Rung& rung)
{
    return rung.isSeen ? Severity::Read : Severity::WriteOk;
}

void drawOutline(QPainter& painter, const QRectF& box, const Rung& rung, const Colors& colors,
                 const Theme& theme, bool isRecreated)
{
    const QColor line = rung.live ? theme.fill(severityOf(rung)) : theme.mutedText();
    painter.setBrush(colors.ground);
    painter.setPen(QPen(line, 1, rung.live ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(box, kRound, kRound);
    if (isRecreated) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), kRound, kRound);
    }
}

// Where the chosen cell has the keyboard.
void drawFocus(QPainter& painter, const QStyleOptionViewItem& option, const QRectF& box)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(option.palette).accent(), 2));
    painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), kRound, kRound);
}

} // namespace

LadderDelegate::LadderDelegate(const LadderModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void LadderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    painter->setLayoutDirection(Qt::LeftToRight);
    switch (m_model.cell(index)) {
    case LadderModel::Cell::Rung:
        paintRung(*painter, option, index);
        break;
    case LadderModel::Cell::Hook:
        paintHook(*painter, option, index);
        break;
    case LadderModel::Cell::Failover: // with its line, by the view
    case LadderModel::Cell::Lines:
    case LadderModel::Cell::Nothing:
        break;
    }
    painter->restore();
}

void LadderDelegate::paintRung(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const Rung& rung = *m_model.rung(index);
    const LadderRow& row = m_model.ladder().rows[std::size_t(index.row())];
    const Colors colors = colorsOf(option);
    const QRectF cell(option.rect);
    painter.setPen(QPen(theme.mutedText(), 1));
    for (const double x : {cell.left() + kRail + 0.5, cell.right() - kRail - 0.5})
        painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom()));
    const QRectF box = cell.adjusted(kRail + 0.5, 2.5, -kRail - 0.5, -2.5);
    drawOutline(painter, box, rung, colors, theme, row.isRecreated);

    Writer writer(painter, box.adjusted(kSpace, 0, -kSpace, 0));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (rung.live)
        drawGlyph(painter, writer.square(), severityOf(rung),
                  isSelected ? colors.text : theme.fill(severityOf(rung)));
    else
        painter.setPen(colors.muted), painter.drawText(writer.square(), Qt::AlignCenter, u"∅"_s);
    writer.skip(writer.square().width() + kSpace);
    writer.write(QString::number(rung.token.seqNo.value), colors.text, true);
    writer.write(LadderModel::tr("v%1").arg(rung.version.value), colors.text);
    if (rung.worker != kSystemWorker && writer.room() > kStripe) {
        drawStripe(painter, QRectF(writer.left(), box.top() + 3, kStripe, box.height() - 6), rung.worker,
                   theme);
        writer.skip(kStripe + kSpace);
    }
    writer.write(format::worker(*m_model.names(), rung.worker), colors.text);
    for (const QString& word : m_model.remarks(index.row()))
        writer.write(word, colors.muted);
    drawFocus(painter, option, box);
}

void LadderDelegate::paintHook(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const LadderHook& hook = *m_model.hook(index);
    const Colors colors = colorsOf(option);
    const QColor fill = theme.fill(Severity::Conflict);
    const QRectF box = QRectF(option.rect).adjusted(kGap - 0.5, 2.5, -kGap - 0.5, -2.5);
    painter.setBrush(colors.ground);
    painter.setPen(QPen(fill, 1));
    painter.drawRoundedRect(box, kRound, kRound);
    const QRectF sign(box.left(), box.top(), std::min(box.height(), box.width()), box.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(sign, kRound, kRound);
    painter.setBrush(QBrush(theme.isDark() ? fill.darker(150) : fill.lighter(160), Qt::BDiagPattern));
    painter.drawRoundedRect(sign, kRound, kRound);
    const double room = sign.height() / 5;
    drawGlyph(painter, sign.adjusted(room, room, -room, -room), Severity::Conflict,
              theme.textOn(Severity::Conflict));
    Writer writer(painter, box.adjusted(sign.width() + kSpace - 2, 0, -2, 0));
    if (hook.count == 1) {
        const WorkerId worker = hook.refusals.front().event.worker;
        drawStripe(painter, QRectF(writer.left(), box.top() + 3, kStripe, box.height() - 6), worker, theme);
        writer.skip(kStripe + kSpace - 2);
    }
    writer.write(index.data().toString(), colors.text, hook.count > 1);
    drawFocus(painter, option, box);
}

} // namespace racescope
