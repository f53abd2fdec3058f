// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_table_model.h"

#include "language/engine_text.h"
#include "models/chips.h"
#include "models/filter_clause.h"
#include "models/format.h"
#include "models/roles.h"
#include "theme/theme.h"
#include "timeline/event_text.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

bool isNumber(int column)
{
    return column == EventTableModel::Time || column == EventTableModel::Took ||
           column == EventTableModel::Token || column == EventTableModel::Attempt;
}

} // namespace

EventTableModel::EventTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

int EventTableModel::sizeOf(const Snapshot& snapshot) const
{
    const LaneView* lane = snapshot.lane(m_worker);
    return lane ? int(std::min<std::size_t>(lane->size(), std::numeric_limits<int>::max())) : 0;
}

void EventTableModel::setLane(const Snapshot& snapshot, std::shared_ptr<const Names> names, WorkerId worker)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_names = std::move(names);
    m_worker = worker;
    m_rows = sizeOf(m_snapshot);
    m_readRow = -1;
    endResetModel();
}

void EventTableModel::update(const Snapshot& snapshot)
{
    const int rows = m_names ? sizeOf(snapshot) : 0;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_snapshot = snapshot;
        m_rows = rows;
        endInsertRows();
    }
}

void EventTableModel::setMatches(std::shared_ptr<const FilterMatches> matches)
{
    m_matches = std::move(matches);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1),
                         {Qt::ForegroundRole, Qt::AccessibleDescriptionRole});
}

std::optional<Event> EventTableModel::event(int row) const
{
    const LaneView* lane = m_snapshot.lane(m_worker);
    if (!lane || row < 0 || row >= m_rows)
        return std::nullopt;
    if (row != m_readRow) {
        m_read = lane->at(std::size_t(row));
        m_readRow = row;
    }
    return m_read;
}

bool EventTableModel::isMeant(int row) const
{
    return !m_matches || m_matches->test({m_worker, std::size_t(row)});
}

int EventTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int EventTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// What the other columns leave out.
QString EventTableModel::more(const Event& event) const
{
    QStringList parts;
    const bool isTold = event.kind == EventKind::Read || event.kind == EventKind::Noop ||
                        (event.kind == EventKind::WriteOk && !isLostUpdate(event));
    if (const QString fact = isTold ? QString() : eventFact(event); !fact.isEmpty())
        parts.append(fact);
    if (event.has(event_flag::kAckLost))
        parts.append(tr("the worker never learnt of it"));
    if (event.note != 0)
        parts.append(engineText(m_names->noteText(event.note)));
    return parts.join(u" · "_s);
}

QString EventTableModel::display(const Event& event, int column) const
{
    switch (column) {
    case Time:
        return format::moment(event.time);
    case Took:
        return format::duration(event.duration);
    case What:
        return eventName(event);
    case Document:
        return event.document == kNoDocument ? u"–"_s : format::document(*m_names, event.document);
    case Token:
        return format::token(event.token);
    case Attempt:
        return event.attempt == 0 ? u"–"_s : QString::number(event.attempt);
    case More:
        return more(event);
    default:
        return {};
    }
}

QString EventTableModel::clause(const Event& event, int column) const
{
    static constexpr std::array kFields{FilterField::Time,     FilterField::Took,       FilterField::Kind,
                                        FilterField::Document, FilterField::SeqNoField, FilterField::Attempt};
    return std::size_t(column) < kFields.size() ? filterClause(kFields[std::size_t(column)], event, *m_names)
                                                : QString();
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto of = event(index.row());
    if (!of)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(*of, index.column());
    case Qt::AccessibleTextRole:
        // The whole story in the first cell; the others say what they show.
        return index.column() == Time ? eventSentence(*of, *m_names) : display(*of, index.column());
    case Qt::AccessibleDescriptionRole:
        return isMeant(index.row()) ? QVariant() : QVariant(tr("does not match the filter"));
    case Qt::ForegroundRole:
        return isMeant(index.row()) ? QVariant() : QVariant(Theme::current().mutedText());
    case Qt::DecorationRole:
        return index.column() == What ? QVariant(severityChip(severityOf(*of))) : QVariant();
    case Qt::ToolTipRole:
        return eventToolTip(*of, *m_names);
    case Qt::TextAlignmentRole:
        if (isNumber(index.column()))
            return numberAlignment();
        return {};
    case WorkerRole:
        return m_worker.value;
    case LaneIndexRole:
        return qulonglong(index.row());
    case FilterRole:
        return clause(*of, index.column());
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return numberAlignment();
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Took:
        return tr("Took");
    case What:
        return tr("What");
    case Document:
        return tr("Document");
    case Token:
        return tr("_seq_no / term");
    case Attempt:
        return tr("Attempt");
    case More:
        return tr("What came of it");
    default:
        return {};
    }
}

} // namespace racescope
