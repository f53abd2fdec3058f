// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/worker_table_model.h"

#include "language/engine_text.h"
#include "models/chips.h"
#include "models/format.h"
#include "theme/theme.h"

namespace racescope {

namespace {

using Activity = WorkerTableModel::Activity;

// What follows an event in the life of a worker.
Activity after(const Event& event)
{
    switch (event.kind) {
    case EventKind::Read:
    case EventKind::ReadMissing:
        return Activity::Thinking;
    case EventKind::Think:
        return Activity::Writing;
    case EventKind::Conflict:
        return Activity::BackingOff;
    default:
        return Activity::Reading;
    }
}

QString activityText(Activity activity)
{
    switch (activity) {
    case Activity::NotStarted:
        return WorkerTableModel::tr("waiting to start");
    case Activity::Reading:
        return WorkerTableModel::tr("reading");
    case Activity::Thinking:
        return WorkerTableModel::tr("thinking");
    case Activity::Writing:
        return WorkerTableModel::tr("writing");
    case Activity::BackingOff:
        return WorkerTableModel::tr("backing off");
    case Activity::Paused:
        return WorkerTableModel::tr("paused");
    case Activity::Done:
        return WorkerTableModel::tr("done");
    }
    return {};
}

// What the worker holds after its last event: looks back no further than one attempt is long.
void findInHand(WorkerTableModel::Row& row, const LaneView& lane)
{
    constexpr std::size_t kAttemptEvents = 6;
    row.inHand = {};
    for (std::size_t back = 1; back <= std::min(kAttemptEvents, lane.size()); ++back) {
        const Event event = lane.at(lane.size() - back);
        if (event.kind == EventKind::Read) {
            row.inHand = event.token;
            return;
        }
        if (event.kind != EventKind::Think && event.kind != EventKind::ToolWait)
            return;
    }
}

} // namespace

WorkerTableModel::WorkerTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void WorkerTableModel::setNames(std::shared_ptr<const Names> names)
{
    beginResetModel();
    m_names = std::move(names);
    m_rows.clear();
    endResetModel();
}

int WorkerTableModel::rowOf(WorkerId worker) const
{
    return worker.value < m_rows.size() ? int(worker.value) : -1;
}

void WorkerTableModel::addNewcomers()
{
    const std::size_t count = m_names->workerCount();
    if (count <= m_rows.size())
        return;
    beginInsertRows({}, int(m_rows.size()), int(count) - 1);
    while (m_rows.size() < count) {
        Row row;
        row.worker = WorkerId{std::uint32_t(m_rows.size())};
        row.name = format::worker(*m_names, row.worker);
        const WorkerName name = m_names->workerName(row.worker);
        row.program = engineText(name.program);
        row.isHttpClient = name.kind == WorkerName::Kind::HttpClient;
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

WorkerTableModel::Row WorkerTableModel::readRow(Row row, const LaneView* lane, Race race) const
{
    if (row.isHttpClient)
        race = m_away.count(row.worker.value) > 0 ? Race::Over : Race::Moving;
    if (!lane || lane->size() == 0) {
        row.activity = race == Race::Over ? Activity::Done : Activity::NotStarted;
        return row;
    }
    if (row.events != lane->size()) {
        const Event last = lane->at(lane->size() - 1);
        const auto& counts = lane->total().counts;
        row.events = lane->size();
        row.last = last.kind;
        row.lastSeverity = severityOf(last);
        row.document = last.document;
        row.lost = counts[std::size_t(Severity::LostUpdate)];
        row.accepted = counts[std::size_t(Severity::WriteOk)] + row.lost;
        row.conflicts = counts[std::size_t(Severity::Conflict)];
        row.gaveUp = counts[std::size_t(Severity::GiveUp)];
        row.activity = after(last);
        findInHand(row, *lane);
    } else if (row.activity == Activity::Paused || row.activity == Activity::Done) {
        row.activity = after(lane->at(lane->size() - 1));
    }
    if (race == Race::Paused)
        row.activity = Activity::Paused;
    if (race == Race::Over) {
        row.activity = Activity::Done;
        row.inHand = {};
    }
    return row;
}

void WorkerTableModel::update(const Snapshot& snapshot, Race race)
{
    if (!m_names)
        return;
    addNewcomers();
    int first = -1;
    int last = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row now = readRow(m_rows[i], snapshot.lane(m_rows[i].worker), race);
        if (now == m_rows[i])
            continue;
        m_rows[i] = std::move(now);
        first = first < 0 ? int(i) : first;
        last = int(i);
    }
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int WorkerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WorkerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkerTableModel::display(const Row& row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case State:
        return activityText(row.activity);
    case InHand:
        return format::token(row.inHand);
    case Accepted:
        return format::number(row.accepted);
    case Conflicts:
        return format::number(row.conflicts);
    case GaveUp:
        return format::number(row.gaveUp);
    case Lost:
        return format::number(row.lost);
    case Program:
        return row.program;
    default:
        return {};
    }
}

QVariant WorkerTableModel::sortKey(const Row& row, int column) const
{
    switch (column) {
    case Name:
        return row.worker.value;
    case InHand:
        return qlonglong(row.inHand.seqNo.value);
    case Accepted:
        return qulonglong(row.accepted);
    case Conflicts:
        return qulonglong(row.conflicts);
    case GaveUp:
        return qulonglong(row.gaveUp);
    case Lost:
        return qulonglong(row.lost);
    default:
        return display(row, column);
    }
}

QVariant WorkerTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case WorkerRole:
        return row.worker.value;
    case Qt::DecorationRole:
        if (index.column() == Name)
            return workerChip(row.worker);
        if (index.column() == State)
            return severityChip(row.lastSeverity);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == State && row.events > 0)
            return tr("Last: %1").arg(Theme::name(row.last));
        return index.column() == Program || index.column() == Name ? QVariant(row.program) : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() >= InHand && index.column() <= Lost)
            return numberAlignment();
        return {};
    default:
        return {};
    }
}

QVariant WorkerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= InHand && section <= Lost)
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tr("Worker");
    case State:
        return tip ? tr("What the worker is at; the sign is the last thing it finished") : tr("State");
    case InHand:
        return tip ? tr("The token it has read and not used yet: _seq_no / _primary_term") : tr("In hand");
    case Accepted:
        return tip ? tr("Accepted writes") : tr("Accepted");
    case Conflicts:
        return tip ? tr("Writes refused with 409") : tr("409s");
    case GaveUp:
        return tip ? tr("Updates that ended without success") : tr("Gave up");
    case Lost:
        return tip ? tr("Accepted writes of this worker that overwrote a version it had not read")
                   : tr("Lost upd.");
    case Program:
        return tr("Program");
    default:
        return {};
    }
}

} // namespace racescope
