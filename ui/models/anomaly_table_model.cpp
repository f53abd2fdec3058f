// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/anomaly_table_model.h"

#include "language/engine_text.h"
#include "models/chips.h"
#include "models/format.h"
#include "verdict/from_trace.h"

namespace racescope {

namespace {

Severity severityOf(AnomalyKind kind)
{
    return kind == AnomalyKind::LostUpdate || kind == AnomalyKind::UnconditionalOverwrite
               ? Severity::LostUpdate
               : Severity::GiveUp;
}

void addEvent(std::vector<EventRef>& events, const Snapshot& snapshot, WorkerId worker, Nanos time)
{
    const LaneView* lane = snapshot.lane(worker);
    if (!lane)
        return;
    const std::size_t index = lane->lowerBound(time);
    if (index < lane->size() && lane->timeAt(index) == time)
        events.push_back({worker, index});
}

} // namespace

QString anomalyTitle(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::DuplicateToken:
        return AnomalyTableModel::tr("Token given twice");
    case AnomalyKind::TokenWentBack:
        return AnomalyTableModel::tr("Token went back");
    case AnomalyKind::VanishedByFork:
        return AnomalyTableModel::tr("Vanished by a fork");
    case AnomalyKind::LostUpdate:
        return AnomalyTableModel::tr("Lost update");
    case AnomalyKind::SkippedVersion:
        return AnomalyTableModel::tr("Skipped version");
    case AnomalyKind::PhantomToken:
        return AnomalyTableModel::tr("Phantom token");
    case AnomalyKind::OverwroteLive:
        return AnomalyTableModel::tr("Overwrote a live document");
    case AnomalyKind::ChangedMissing:
        return AnomalyTableModel::tr("Changed a missing document");
    case AnomalyKind::AbortedRead:
        return AnomalyTableModel::tr("Read of a refused write");
    case AnomalyKind::PhantomRead:
        return AnomalyTableModel::tr("Phantom read");
    case AnomalyKind::CorruptRead:
        return AnomalyTableModel::tr("Corrupt read");
    case AnomalyKind::ReadFromTheFuture:
        return AnomalyTableModel::tr("Read from the future");
    case AnomalyKind::UnjustifiedConflict:
        return AnomalyTableModel::tr("Unjustified 409");
    case AnomalyKind::ReadYourWrites:
        return AnomalyTableModel::tr("Own write not seen");
    case AnomalyKind::MonotonicReads:
        return AnomalyTableModel::tr("Reads went back");
    case AnomalyKind::AcknowledgedVanished:
        return AnomalyTableModel::tr("Acknowledged write vanished");
    case AnomalyKind::StaleRead:
        return AnomalyTableModel::tr("Stale read");
    case AnomalyKind::StaleConflict:
        return AnomalyTableModel::tr("Stale 409");
    case AnomalyKind::UnconditionalOverwrite:
        return AnomalyTableModel::tr("Lost update, no guard");
    case AnomalyKind::BrokenInvariant:
        return AnomalyTableModel::tr("Broken invariant");
    }
    return {};
}

std::vector<AnomalyTableModel::Row> rowsOf(const Verdict& verdict)
{
    std::vector<AnomalyTableModel::Row> rows;
    rows.reserve(verdict.anomalies.size());
    for (const Anomaly& anomaly : verdict.anomalies) {
        AnomalyTableModel::Row row{
            anomaly.kind, format::text(anomaly.document), engineText(anomaly.because), {}};
        for (const std::int64_t operation : anomaly.operations)
            row.events.push_back(eventRefOf(operation));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AnomalyTableModel::Row> rowsOf(const LiveState& live, const Snapshot& snapshot,
                                           const Names& names)
{
    std::vector<AnomalyTableModel::Row> rows;
    const auto add = [&](const LiveFinding& finding) {
        AnomalyTableModel::Row row{
            finding.kind, format::document(names, finding.document), engineText(finding.because), {}};
        addEvent(row.events, snapshot, finding.worker, finding.time);
        if (finding.other != kUnknownWorker)
            addEvent(row.events, snapshot, finding.other, finding.otherTime);
        rows.push_back(std::move(row));
    };
    const bool firstIsKept =
        live.anomalies <= live.last.size() || !live.first; // otherwise the ring has forgotten it
    if (!firstIsKept)
        add(*live.first);
    for (const LiveFinding& finding : live.last)
        add(finding);
    return rows;
}

AnomalyTableModel::AnomalyTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void AnomalyTableModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    const bool grows = rows.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    if (grows) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AnomalyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AnomalyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnomalyTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Kind       ? anomalyTitle(row.kind)
               : index.column() == Document ? row.document
                                            : row.because;
    case Qt::ToolTipRole:
        return row.because;
    case Qt::DecorationRole:
        return index.column() == Kind ? QVariant(severityChip(severityOf(row.kind))) : QVariant();
    default:
        return {};
    }
}

QVariant AnomalyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Found");
    case Document:
        return tr("Document");
    case Because:
        return tr("Because");
    default:
        return {};
    }
}

} // namespace racescope
