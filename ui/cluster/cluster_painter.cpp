// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_painter.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

using replication::kMaster;

namespace {

constexpr int kPadding = 8;
constexpr int kStripe = 6; // of a term, at a ladder cell's left

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClusterPainter)
};

class Painter {
public:
    Painter(QPainter& painter, const ClusterPicture& picture, const ClusterChoice& choice)
        : m_p(painter)
        , m_picture(picture)
        , m_choice(choice)
        , m_theme(Theme::current())
        , m_font(painter.font())
        , m_bold(m_font)
        , m_line(QFontMetrics(m_font).height() + 2)
    {
        m_bold.setBold(true);
    }

    void run()
    {
        m_p.setRenderHint(QPainter::Antialiasing);
        QRect line = m_picture.masterArea;
        line.setHeight(m_line);
        for (const QString& words : m_picture.master) {
            text(line, words, m_theme.text(), m_font);
            line.translate(0, m_line);
        }
        for (const ClusterColumn& column : m_picture.columns)
            paintColumn(column);
        paintLadder();
        paintMessages();
        paintCuts();
        paintClients();
    }

private:
    QColor colorOf(ClusterLine::Tone tone) const
    {
        return tone == ClusterLine::Tone::Muted     ? m_theme.mutedText()
               : tone == ClusterLine::Tone::Warning ? warning()
                                                    : m_theme.text();
    }
    QColor warning() const { return m_theme.fill(Severity::Conflict); }
    QColor termColor(int term) const { return m_theme.workerStripe(WorkerId(std::uint32_t(term - 1))); }

    void text(const QRect& rect, const QString& words, const QColor& color, const QFont& font,
              int flags = Qt::AlignLeft | Qt::AlignVCenter)
    {
        m_p.setFont(font);
        m_p.setPen(color);
        m_p.drawText(rect, flags, QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
    }

    void paintColumn(const ClusterColumn& column)
    {
        const bool isChosen = column.node == m_choice.node;
        QPen pen(isChosen           ? m_theme.accent()
                 : column.isPrimary ? m_theme.text()
                                    : m_theme.grid(),
                 isChosen           ? 2.5
                 : column.isPrimary ? 2
                                    : 1);
        if (!column.isOpen)
            pen.setStyle(Qt::DashLine);
        m_p.setPen(pen);
        m_p.setBrush(m_theme.alternateRow());
        m_p.drawRoundedRect(QRectF(column.frame).adjusted(1, 1, -1, -1), 5, 5);
        QRect line = column.frame.adjusted(kPadding, kPadding, -kPadding, 0);
        line.setHeight(m_line);
        text(line, column.title, m_theme.text(), m_bold);
        QString role = column.isPrimary ? Words::tr("★ %1").arg(column.role) : column.role;
        // In a narrow column the star alone tells the primary, and its frame does.
        const QFontMetrics bold(m_bold);
        if (bold.horizontalAdvance(column.title) + bold.horizontalAdvance(role) + kPadding > line.width())
            role = column.isPrimary ? u"★"_s : QString();
        text(line, role, column.isOpen || column.node == kMaster ? m_theme.text() : warning(), m_bold,
             Qt::AlignRight | Qt::AlignVCenter);
        line.translate(0, kPadding / 2);
        for (const ClusterLine& words : column.lines) {
            line.translate(0, m_line);
            text(line, words.text, colorOf(words.tone),
                 words.tone == ClusterLine::Tone::Strong ? m_bold : m_font);
        }
    }

    void paintLadder()
    {
        for (const LadderCell& cell : m_picture.cells)
            paintCell(cell);
        const int rows = int(m_picture.ladderSeqs.size());
        if (rows == 0)
            return;
        const int height = m_picture.ladder.height() / rows;
        for (int i = 0; i < rows; ++i)
            text(QRect(2, m_picture.ladder.top() + i * height, m_picture.columns[0].frame.left() - 6, height),
                 QString::number(m_picture.ladderSeqs[i]), m_theme.mutedText(), m_font,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    void paintCell(const LadderCell& cell)
    {
        if (cell.state == LadderCell::State::Empty) {
            m_p.setPen(QPen(m_theme.grid(), 1, Qt::DotLine));
            m_p.setBrush(Qt::NoBrush);
            m_p.drawRect(QRectF(cell.rect).adjusted(0.5, 0.5, -0.5, -0.5));
            text(cell.rect.adjusted(kPadding + kStripe, 0, 0, 0), wordsOf(cell), m_theme.mutedText(), m_font);
        } else {
            paintTerm(cell);
        }
        if (cell.isCheckpoint) {
            m_p.setPen(QPen(m_theme.accent(), 2));
            m_p.drawLine(cell.rect.topLeft(), cell.rect.topRight());
            const QString label = Words::tr("global ✓");
            const QFontMetrics metrics(m_font);
            const int used = kPadding + kStripe + metrics.horizontalAdvance(wordsOf(cell)) + kPadding;
            if (used + metrics.horizontalAdvance(label) < cell.rect.width())
                text(cell.rect.adjusted(0, 0, -4, 0), label, m_theme.mutedText(), m_font,
                     Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    static QString wordsOf(const LadderCell& cell)
    {
        switch (cell.state) {
        case LadderCell::State::Empty:
            return Words::tr("empty");
        case LadderCell::State::Folded:
            return Words::tr("in base");
        case LadderCell::State::Pending:
            return Words::tr("%1 hidden").arg(cell.text);
        default:
            return cell.text;
        }
    }
    // The band of a term: a stripe in its colour and a faint fill, hatched while the slot is hidden.
    void paintTerm(const LadderCell& cell)
    {
        const bool isFolded = cell.state == LadderCell::State::Folded;
        const bool isPending = cell.state == LadderCell::State::Pending;
        QColor band = isFolded ? m_theme.grid() : termColor(cell.term);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(band);
        m_p.drawRect(QRect(cell.rect.left(), cell.rect.top(), kStripe, cell.rect.height()));
        band.setAlphaF(0.18f);
        m_p.setBrush(isPending ? QBrush(band.darker(), Qt::BDiagPattern) : QBrush(band));
        m_p.drawRect(cell.rect);
        text(cell.rect.adjusted(kPadding + kStripe, 0, -4, 0), wordsOf(cell),
             isFolded ? m_theme.mutedText() : m_theme.text(), m_font);
    }

    void heading(int top, const QString& words)
    {
        const int left = m_picture.columns[0].frame.left();
        text(QRect(left, top, m_picture.size.width() - left, m_line), words, m_theme.mutedText(), m_bold);
    }

    void paintMessages()
    {
        heading(m_picture.messageArea.top(), m_picture.messages.isEmpty()
                                                 ? Words::tr("No message is in flight")
                                                 : Words::tr("%n messages in flight, oldest first", nullptr,
                                                             int(m_picture.messages.size())));
        for (const ClusterColumn& column : m_picture.columns) {
            m_p.setPen(QPen(m_theme.grid(), 1, Qt::DotLine));
            const int x = column.frame.center().x();
            m_p.drawLine(x, m_picture.messageArea.top() + m_line, x, m_picture.messageArea.bottom());
        }
        for (const MessageRow& row : m_picture.messages)
            paintMessage(row);
    }
    void paintMessage(const MessageRow& row)
    {
        const bool isChosen = row.id == m_choice.message;
        const int y = row.rect.top() + m_line + m_line / 2;
        if (isChosen) {
            QColor fill = m_theme.accent();
            fill.setAlphaF(0.16f);
            m_p.setPen(m_choice.hasFocus ? QPen(m_theme.accent(), 1.5) : QPen(Qt::NoPen));
            m_p.setBrush(fill);
            m_p.drawRoundedRect(QRectF(row.rect).adjusted(3, 1, -3, -1), 4, 4);
        }
        const QColor color = row.deliverable ? m_theme.text() : warning();
        QPen pen(color, isChosen ? 2.5 : 1.5);
        if (!row.deliverable)
            pen.setStyle(Qt::DashLine);
        const QPointF from(row.from, y);
        QPointF to(row.to, y);
        if (isChosen && m_choice.isHeld)
            to = m_choice.hand;
        else if (!row.deliverable)
            to.setX((row.from + row.to) / 2.0);
        else if (row.from == row.to)
            to.setX(row.to + 1);
        m_p.setPen(pen);
        m_p.drawLine(from, to);
        paintHead(from, to, color, row.deliverable || m_choice.isHeld);
        const QString words = row.deliverable ? row.label : Words::tr("✂ %1").arg(row.label);
        const int wide = QFontMetrics(m_bold).horizontalAdvance(words);
        const int left =
            std::clamp(std::min(row.from, row.to) + 6, 0, std::max(0, m_picture.size.width() - wide - 6));
        text(QRect(left, row.rect.top(), m_picture.size.width() - left, m_line), words, color,
             isChosen ? m_bold : m_font);
    }
    void paintHead(QPointF from, QPointF to, const QColor& color, bool isArrow)
    {
        m_p.setPen(QPen(color, 2));
        if (!isArrow) { // stopped at the cut
            m_p.drawLine(to + QPointF(0, -5), to + QPointF(0, 5));
            return;
        }
        const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
        const QPointF tip = to;
        for (const double side : {2.6, -2.6})
            m_p.drawLine(tip, tip + 9 * QPointF(std::cos(angle + side), std::sin(angle + side)));
    }

    void paintCuts()
    {
        m_p.setPen(QPen(warning(), 3, Qt::DashLine));
        for (const QLine& cut : m_picture.cuts)
            m_p.drawLine(cut);
    }

    void paintClients()
    {
        heading(m_picture.clientArea.top(), m_picture.clients.isEmpty()
                                                ? Words::tr("No client has read or written yet")
                                                : Words::tr("Clients"));
        QRect line = m_picture.clientArea;
        line.setLeft(m_picture.columns[0].frame.left());
        line.setHeight(m_line);
        for (const ClusterLine& words : m_picture.clients) {
            line.translate(0, m_line);
            text(line, words.text, m_theme.text(), m_font);
        }
    }

    QPainter& m_p;
    const ClusterPicture& m_picture;
    const ClusterChoice& m_choice;
    const Theme& m_theme;
    const QFont m_font;
    QFont m_bold;
    const int m_line;
};

} // namespace

void paintCluster(QPainter& painter, const ClusterPicture& picture, const ClusterChoice& choice)
{
    Painter(painter, picture, choice).run();
}

} // namespace racescope
