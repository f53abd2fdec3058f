// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ladder_view.h"

#include "documents/ladder_delegate.h"
#include "models/table_setup.h"
#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kLane = 8;                // pixels from line to line
constexpr std::size_t kMostLines = 512; // in view; no eye tells more apart
constexpr int kBelow = 1024;            // rows below the view from which a line may still come up

} // namespace

LadderView::LadderView(QWidget* parent)
    : QTableView(parent)
    , m_model(new LadderModel(this))
{
    setObjectName(u"ladderView"_s);
    setAccessibleName(tr("Ladder of changes"));
    setAccessibleDescription(tr("A rung for each accepted change, a column for each primary term, and the "
                                "refused writes at the change that they required"));
    setLayoutDirection(Qt::LeftToRight);
    setModel(m_model);
    racescope::setupTable(*this, Rows::Many);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setAlternatingRowColors(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setStretchLastSection(false);
    setItemDelegate(new LadderDelegate(*m_model, this));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LadderView::tellChoice);
    connect(this, &QAbstractItemView::activated, this, &LadderView::activate);
}

void LadderView::setLadder(std::shared_ptr<const Ladder> ladder, std::shared_ptr<const Names> names)
{
    const QScopedValueRollback told(m_isTold, true);
    const bool follows = isAtEnd(*this);
    const QList<Token> rungs = chosenRungs();
    const int place = verticalScrollBar()->value();
    const LadderHook* hook = chosenHook();
    const std::optional<RefusalKey> key = hook && m_refusal ? std::optional(hook->key) : std::nullopt;
    m_model->setLadder(std::move(ladder), std::move(names));
    fitColumns();
    if (key)
        showRefusal(*key, *m_refusal);
    else if (!rungs.isEmpty() && chosenRungs() != rungs)
        showRungs(rungs);
    if (follows && !key && rungs.isEmpty())
        scrollToBottom();
    else
        verticalScrollBar()->setValue(place); // where somebody looks
}

// The current cell is set after the selection, which is what counts.
const LadderHook* LadderView::chosenHook() const
{
    const QItemSelection chosen = selectionModel()->selection();
    const bool isOne =
        chosen.size() == 1 && chosen.constFirst().topLeft() == chosen.constFirst().bottomRight();
    return isOne ? m_model->hook(chosen.constFirst().topLeft()) : nullptr;
}

QList<Token> LadderView::chosenRungs() const
{
    QList<Token> tokens;
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    for (const QModelIndex& index : std::as_const(indexes)) {
        if (const Rung* rung = m_model->rung(index))
            tokens += rung->token;
    }
    return tokens;
}

void LadderView::tellChoice()
{
    viewport()->update(); // the chosen line
    if (m_isTold)
        return;
    if (const LadderHook* hook = chosenHook()) {
        m_refusal = hook->refusals.front().event;
        emit refusalChosen(*m_refusal);
        return;
    }
    m_refusal.reset();
    emit rungsChosen(chosenRungs());
}

// Of a fold the next one.
void LadderView::activate(const QModelIndex& index)
{
    if (const Rung* rung = m_model->rung(index))
        emit rungActivated(rung->token);
    const LadderHook* hook = m_model->hook(index);
    if (!hook)
        return;
    const auto& all = hook->refusals;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [this](const Refusal& refusal) { return refusal.event == m_refusal; });
    const bool isLast = at == all.end() || std::next(at) == all.end();
    m_refusal = (isLast ? all.begin() : std::next(at))->event;
    emit refusalChosen(*m_refusal);
    emit refusalActivated(*m_refusal);
}

void LadderView::showRungs(const QList<Token>& tokens)
{
    const QScopedValueRollback told(m_isTold, true);
    QItemSelection selection;
    QModelIndex last;
    for (const Token& token : tokens) {
        const QModelIndex index = m_model->indexOfRung(token);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        last = index;
    }
    m_refusal.reset();
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!last.isValid())
        return;
    selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    scrollTo(last);
}

bool LadderView::showRefusal(const RefusalKey& key, EventRef event)
{
    const QScopedValueRollback told(m_isTold, true);
    const LadderHook* hook = m_model->ladder().hookOf(key, event);
    if (!hook) {
        showNoRefusal();
        return false;
    }
    m_refusal = event;
    const QModelIndex index = m_model->indexOf(*hook);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void LadderView::showNoRefusal()
{
    if (!m_refusal)
        return;
    const QScopedValueRollback told(m_isTold, true);
    m_refusal.reset();
    clearSelection();
}

// Up and down along the rungs, whichever column they have; to the right from a rung to what hangs there.
QModelIndex LadderView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex at = currentIndex();
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return {};
    if (!at.isValid())
        return m_model->mainCell(action == MoveHome ? 0 : last);
    const auto sideways = [&](int step) {
        QModelIndex next = at;
        do
            next = m_model->index(next.row(), next.column() + step);
        while (next.isValid() && !next.flags().testFlag(Qt::ItemIsEnabled));
        return next.isValid() ? next : at;
    };
    const int page = std::max(1, viewport()->height() / std::max(1, rowHeight(at.row())) - 1);
    switch (action) {
    case MoveUp:
        return m_model->mainCell(std::max(0, at.row() - 1));
    case MoveDown:
        return m_model->mainCell(std::min(last, at.row() + 1));
    case MovePageUp:
        return m_model->mainCell(std::max(0, at.row() - page));
    case MovePageDown:
        return m_model->mainCell(std::min(last, at.row() + page));
    case MoveHome:
        return m_model->mainCell(0);
    case MoveEnd:
        return m_model->mainCell(last);
    case MoveLeft:
    case MovePrevious:
        return sideways(-1);
    case MoveRight:
    case MoveNext:
        return sideways(1);
    }
    return QTableView::moveCursor(action, modifiers);
}

void LadderView::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    int lanes = 0;
    for (const LadderHook& hook : m_model->ladder().hooks)
        lanes = std::max(lanes, hook.lane + 1);
    const int hooks = fontMetrics().height() + 8 + 9 * character;
    const int lines = (lanes + 2) * kLane;
    const int terms = m_model->linesColumn();
    const int room = viewport()->width() - lines - Ladder::kMostHooks * hooks;
    const int width = std::clamp(room / terms, 26 * character, 64 * character);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, column < terms ? width : column == terms ? lines : hooks);
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

double LadderView::middleOf(int row) const
{
    constexpr double kBeyond = 64; // out of sight; dashes of a line that goes on for miles take time
    const double y = rowViewportPosition(row) + rowHeight(row) / 2;
    return std::clamp(y, -kBeyond, viewport()->height() + kBeyond);
}

void LadderView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_model->rowCount() - 1 : below;
    drawFailovers(painter, first, last);
    drawLines(painter, first, last);
}

void LadderView::drawFailovers(QPainter& painter, int first, int last)
{
    const Theme& theme = Theme::of(palette());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->mainCell(row);
        if (m_model->cell(index) != LadderModel::Cell::Failover)
            continue;
        const bool isSelected = selectionModel()->isSelected(index);
        const double y = middleOf(row);
        painter.setPen(QPen(theme.text(), 1));
        painter.drawLine(QPointF(0, y), QPointF(viewport()->width(), y));
        const QString text = index.data().toString();
        QRectF tab(visualRect(index));
        tab.adjust(LadderDelegate::kRail + 0.5, 2.5, 0, -2.5);
        tab.setWidth(fontMetrics().horizontalAdvance(text) + 16);
        painter.setBrush(isSelected ? palette().color(QPalette::Highlight) : theme.background());
        painter.drawRoundedRect(tab, 3, 3);
        painter.setPen(isSelected ? palette().color(QPalette::HighlightedText) : theme.text());
        painter.drawText(tab, Qt::AlignCenter, text);
    }
}

void LadderView::drawLines(QPainter& painter, int first, int last)
{
    const std::vector<LadderHook>& hooks = m_model->ladder().hooks;
    const LadderHook* chosen = chosenHook();
    std::size_t drawn = 0;
    for (std::size_t i = m_model->ladder().firstReaching(first); i < hooks.size() && drawn < kMostLines;
         ++i) {
        const LadderHook& hook = hooks[i];
        const int top = hook.current < 0 ? hook.row : std::min(hook.row, hook.current);
        if (hook.row > last + kBelow)
            break;
        if (top > last || std::max(hook.row, hook.current) < first)
            continue;
        drawLine(painter, hook, false);
        ++drawn;
    }
    if (chosen)
        drawLine(painter, *chosen, true);
}

void LadderView::drawLine(QPainter& painter, const LadderHook& hook, bool isChosen)
{
    const Theme& theme = Theme::of(palette());
    const QColor color = isChosen ? theme.text() : theme.fill(Severity::Conflict);
    const double wide = isChosen ? 2 : 1;
    const auto edgeOf = [this](int row) {
        const QModelIndex cell = m_model->mainCell(row);
        return columnViewportPosition(cell.column()) + columnWidth(cell.column()) -
               double(LadderDelegate::kRail);
    };
    const double y = middleOf(hook.row);
    const int lines = m_model->linesColumn();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, wide));
    const QModelIndex cell = m_model->indexOf(hook);
    const bool isFirst = cell.column() == lines + 1;
    const double left = columnViewportPosition(cell.column());
    painter.drawLine(QPointF(isFirst ? edgeOf(hook.row) : left - LadderDelegate::kGap, y),
                     QPointF(left + LadderDelegate::kGap / 2.0, y));
    if (hook.current < 0)
        return;
    const double x = columnViewportPosition(lines) + (hook.lane + 1) * kLane;
    const double to = middleOf(hook.current);
    const double edge = edgeOf(hook.current);
    painter.setPen(QPen(color, wide, Qt::DashLine));
    painter.drawPolyline(QPolygonF{{x, y}, {x, to}, {edge + 6, to}});
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{edge + 1, to}, {edge + 7, to - 4}, {edge + 7, to + 4}});
}

} // namespace racescope
