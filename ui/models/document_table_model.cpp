// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document_table_model.h"

#include "models/chips.h"
#include "models/format.h"

#include <algorithm>

namespace racescope {

namespace {

constexpr Nanos kNanosPerSecond = 1'000'000'000;
constexpr std::size_t kConflictsPerUpdate = 20'000;
constexpr std::size_t kContentBytes = 200;
constexpr std::size_t kMostSparks = 20'000; // documents whose changes are counted by the second

bool isNumber(int column)
{
    return column >= DocumentTableModel::VersionColumn && column <= DocumentTableModel::Conflicts;
}

} // namespace

DocumentTableModel::DocumentTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DocumentTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_held.clear();
    m_conflictsSeen = 0;
    m_next = 0;
    m_sparks = 0;
    m_lastChange = -Spark::kSeconds;
    endResetModel();
}

int DocumentTableModel::rowOf(DocumentId document) const
{
    return document.value < m_rows.size() ? int(document.value) : -1;
}

void DocumentTableModel::addNewcomers(const Names& names)
{
    const std::size_t count = names.documentCount();
    if (count <= m_rows.size())
        return;
    beginInsertRows({}, int(m_rows.size()), int(count) - 1);
    while (m_rows.size() < count) {
        Row row;
        row.document = DocumentId{std::uint32_t(m_rows.size())};
        DocumentName name = names.documentName(row.document);
        row.name = format::text(name.index + '/' + name.id);
        row.index = std::move(name.index);
        row.id = std::move(name.id);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void DocumentTableModel::countConflicts(const ConflictLog& log)
{
    const auto records = log.records(m_conflictsSeen, kConflictsPerUpdate);
    m_conflictsSeen += records.size();
    for (const ConflictRecord& record : records) {
        if (record.document.value < m_rows.size())
            ++m_rows[record.document.value].conflicts;
    }
}

void DocumentTableModel::countHolders(const std::vector<WorkerTableModel::Row>& workers)
{
    for (const std::uint32_t row : m_held)
        m_rows[row].holders = 0;
    m_held.clear();
    for (const WorkerTableModel::Row& worker : workers) {
        const bool holds = worker.inHand.assigned() && worker.activity != WorkerTableModel::Activity::Done;
        if (!holds || worker.document.value >= m_rows.size())
            continue;
        if (m_rows[worker.document.value].holders++ == 0)
            m_held.push_back(worker.document.value);
    }
}

// A document of a real cluster, or of an imported history.
void DocumentTableModel::readFromEvents(Row& row, const Workspace& workspace)
{
    if (row.content.isNull()) {
        row.content = QStringLiteral("");
        row.lastWriter = QStringLiteral("–");
    }
    const auto newest = workspace.conflicts().newest(row.document);
    if (!newest || row.token == newest->commit.token)
        return;
    if (row.token.assigned())
        countChanges(row, row.version, newest->version);
    row.live = newest->live;
    row.token = newest->commit.token;
    row.version = newest->version;
    row.lastWriterId = newest->commit.worker;
    row.lastWriter = format::worker(workspace.trace().names(), row.lastWriterId);
}

void DocumentTableModel::readRow(int number, const Workspace& workspace)
{
    Row& row = m_rows[std::size_t(number)];
    const auto index = workspace.store().index(row.index);
    row.isUnread = !m_unread->empty() && m_unread->contains(row.index + '/' + row.id);
    if (!index || row.isUnread) {
        readFromEvents(row, workspace);
        return;
    }
    const std::optional<ReadResult> read = index->getUnlessBusy(row.id);
    if (!read) // shown again with the next beat
        return;
    const ReadResult& now = *read;
    const Version version =
        now.current.state == CurrentDocument::State::Absent ? Version{} : now.current.version;
    if (row.live == now.found && row.token == now.current.token && row.version == version &&
        !row.content.isNull())
        return;
    const bool isFirst = row.content.isNull();
    if (!isFirst)
        countChanges(row, row.version, version);
    row.live = now.found;
    row.token = now.current.token;
    row.version = version;
    row.content = now.found ? format::text(now.source.view().substr(0, kContentBytes)) : QStringLiteral("");
    const auto commit = workspace.conflicts().commit(row.document, row.token);
    row.lastWriterId = commit ? commit->worker : kSystemWorker;
    row.lastWriter = commit ? format::worker(workspace.trace().names(), commit->worker) : QStringLiteral("–");
}

// A document that was made anew counts from 1 again: at least that is seen.
void DocumentTableModel::countChanges(Row& row, Version before, Version now)
{
    if (!row.changes) {
        if (m_sparks >= kMostSparks)
            return;
        ++m_sparks;
        row.changes = std::make_shared<Spark>();
    }
    m_lastChange = m_second;
    row.changes->add(m_second, std::uint32_t(std::max<std::int64_t>(now.value - before.value, 1)));
}

QString DocumentTableModel::minuteText(const Row& row) const
{
    return tr("Changes in the last minute: %1")
        .arg(format::number(row.changes ? Spark::sum(row.changes->until(m_second)) : 0));
}

QVariantList DocumentTableModel::minuteOf(const Row& row) const
{
    QVariantList counts;
    if (row.changes) {
        for (const std::uint32_t count : row.changes->until(m_second))
            counts.append(count);
    }
    return counts;
}

void DocumentTableModel::update(const Workspace& workspace, const std::vector<WorkerTableModel::Row>& workers)
{
    addNewcomers(workspace.trace().names());
    m_second = workspace.clock().now() / kNanosPerSecond;
    if (m_rows.empty() || !workspace.conflicts().isFree()) // its writer may have lost the processor
        return;
    m_unread = workspace.unread();
    countConflicts(workspace.conflicts());
    countHolders(workers);
    const int count = int(m_rows.size());
    const int first = m_next < count ? m_next : 0;
    const int last = std::min(first + kRowsPerUpdate, count) - 1;
    for (int row = first; row <= last; ++row)
        readRow(row, workspace);
    m_next = last + 1;
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    for (const int row : m_shown) {
        if (row >= count || (row >= first && row <= last))
            continue;
        readRow(row, workspace);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

bool DocumentTableModel::isCountingDown() const
{
    return m_second - m_lastChange < Spark::kSeconds;
}

void DocumentTableModel::letPass(Nanos now)
{
    const std::int64_t second = now / kNanosPerSecond;
    if (second == m_second)
        return;
    m_second = second;
    for (const int row : m_shown)
        if (row < int(m_rows.size()) && m_rows[std::size_t(row)].changes)
            emit dataChanged(index(row, LastMinute), index(row, LastMinute));
}

int DocumentTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DocumentTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentTableModel::display(const Row& row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case VersionColumn:
        return format::version(row.version);
    case SeqNoColumn:
        return row.token.assigned() ? QVariant(QString::number(row.token.seqNo.value)) : QVariant(tr("–"));
    case TermColumn:
        return row.token.assigned() ? QVariant(QString::number(row.token.primaryTerm.value))
                                    : QVariant(tr("–"));
    case Holders:
        return format::number(std::uint64_t(row.holders));
    case Conflicts:
        return format::number(row.conflicts);
    case LastWriter:
        return row.lastWriter;
    case Content:
        return row.isUnread           ? tr("not read")
               : row.live             ? row.content
               : row.token.assigned() ? tr("deleted")
                                      : tr("not there");
    default:
        return {};
    }
}

QVariant DocumentTableModel::sortKey(const Row& row, int column) const
{
    switch (column) {
    case VersionColumn:
        return qlonglong(row.version.value);
    case SeqNoColumn:
        return qlonglong(row.token.seqNo.value);
    case TermColumn:
        return qlonglong(row.token.primaryTerm.value);
    case Holders:
        return row.holders;
    case Conflicts:
        return qulonglong(row.conflicts);
    case LastMinute:
        return row.changes ? qulonglong(Spark::sum(row.changes->until(m_second))) : 0;
    default:
        return display(row, column);
    }
}

QVariant DocumentTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case SparkRole:
        return index.column() == LastMinute ? QVariant(minuteOf(row)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == LastMinute ? QVariant(minuteText(row)) : display(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case DocumentRole:
        return row.document.value;
    case Qt::DecorationRole:
        return index.column() == LastWriter ? QVariant(workerChip(row.lastWriterId)) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == LastMinute)
            return minuteText(row);
        return index.column() == Content || index.column() == Name ? QVariant(display(row, index.column()))
                                                                   : QVariant();
    case Qt::TextAlignmentRole:
        if (isNumber(index.column()))
            return numberAlignment();
        return {};
    default:
        return {};
    }
}

QVariant DocumentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tr("Document");
    case VersionColumn:
        return tip ? tr("Counts the accepted changes of this document") : QStringLiteral("_version");
    case SeqNoColumn:
        return tip ? tr("Number of the last operation that changed this document; counted by its shard")
                   : QStringLiteral("_seq_no");
    case TermColumn:
        return tip ? tr("Primary term under which it was changed last") : tr("Term");
    case Holders:
        return tip ? tr("Workers that have read it and not written yet") : tr("Held by");
    case Conflicts:
        return tip ? tr("Writes on it refused with 409") : tr("409s");
    case LastMinute:
        return tip ? tr("Accepted changes in each of the last 60 seconds") : tr("Last minute");
    case LastWriter:
        return tr("Last writer");
    case Content:
        return tr("Content");
    default:
        return {};
    }
}

} // namespace racescope
