// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_groups.h"

#include "models/chips.h"
#include "models/format.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kBatch = 4096;

std::int64_t keyOf(const ConflictRecord& record, GroupBy by)
{
    switch (by) {
    case GroupBy::Document:
        return record.document.value;
    case GroupBy::Worker:
        return record.worker.value;
    case GroupBy::Behind:
        return record.behind;
    case GroupBy::Attempt:
        return record.attempt;
    }
    return 0;
}

QString nameOf(std::int64_t key, GroupBy by, const Names& names)
{
    switch (by) {
    case GroupBy::Document:
        return format::document(names, DocumentId{std::uint32_t(key)});
    case GroupBy::Worker:
        return format::worker(names, WorkerId{std::uint32_t(key)});
    case GroupBy::Behind:
    case GroupBy::Attempt:
        break;
    }
    return QString::number(key);
}

void add(ConflictGroup& group, const ConflictRecord& record)
{
    ++group.conflicts;
    group.accepted += record.resolution == Resolution::RetriedOk;
    group.refused += record.resolution == Resolution::RetriedConflict;
    group.gaveUp += record.resolution == Resolution::GaveUp;
    group.behind += record.behind;
    group.mostBehind = std::max<std::uint64_t>(group.mostBehind, record.behind);
    group.held += record.held;
}

} // namespace

std::vector<ConflictGroup> groupConflicts(const ConflictLog& log, std::shared_ptr<const Names> names,
                                          std::shared_ptr<const Filter> filter, GroupBy by,
                                          const std::stop_token& stop)
{
    const bool isFiltered = filter && !filter->isTrivial();
    FilterMatcher matcher(filter ? filter : std::make_shared<const Filter>(), names);
    std::unordered_map<std::int64_t, ConflictGroup> byKey;
    const std::size_t size = log.size();
    for (std::size_t first = 0; first < size && !stop.stop_requested(); first += kBatch) {
        for (const ConflictRecord& record : log.records(first, std::min(kBatch, size - first))) {
            if (isFiltered && !matcher.matches(record))
                continue;
            add(byKey[keyOf(record, by)], record);
        }
    }
    std::vector<ConflictGroup> groups;
    groups.reserve(byKey.size());
    for (auto& [key, group] : byKey) {
        group.key = key;
        group.name = nameOf(key, by, *names);
        groups.push_back(std::move(group));
    }
    const bool bySize = by == GroupBy::Document || by == GroupBy::Worker;
    std::sort(groups.begin(), groups.end(), [bySize](const ConflictGroup& a, const ConflictGroup& b) {
        return bySize && a.conflicts != b.conflicts ? a.conflicts > b.conflicts : a.key < b.key;
    });
    return groups;
}

ConflictGroupsModel::ConflictGroupsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ConflictGroupsModel::show(std::vector<ConflictGroup> groups, GroupBy by)
{
    if (groups == m_groups && by == m_by)
        return;
    beginResetModel();
    m_groups = std::move(groups);
    m_by = by;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ConflictGroupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int ConflictGroupsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ConflictGroupsModel::isRightAligned(int column) const
{
    return column != Name || m_by == GroupBy::Behind || m_by == GroupBy::Attempt;
}

QVariant ConflictGroupsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ConflictGroup& group = m_groups[std::size_t(index.row())];
    const double count = double(std::max<std::uint64_t>(group.conflicts, 1));
    if (role == Qt::TextAlignmentRole)
        return isRightAligned(index.column()) ? numberAlignment() : QVariant();
    if (role == Qt::DecorationRole && index.column() == Name && m_by == GroupBy::Worker)
        return workerChip(WorkerId{std::uint32_t(group.key)});
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return group.name;
    case Conflicts:
        return format::number(group.conflicts);
    case Accepted:
        return format::number(group.accepted);
    case Refused:
        return format::number(group.refused);
    case GaveUp:
        return format::number(group.gaveUp);
    case Open:
        return format::number(group.conflicts - group.accepted - group.refused - group.gaveUp);
    case Behind:
        return QLocale().toString(double(group.behind) / count, 'f', 1);
    case MostBehind:
        return format::number(group.mostBehind);
    case Held:
        return format::duration(Nanos(double(group.held) / count));
    default:
        return {};
    }
}

QVariant ConflictGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isRightAligned(section))
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return m_by == GroupBy::Document ? tr("Document")
               : m_by == GroupBy::Worker ? tr("Worker")
               : m_by == GroupBy::Behind ? tr("Behind by")
                                         : tr("Attempt");
    case Conflicts:
        return tr("Conflicts");
    case Accepted:
        return tip ? tr("The next attempt was accepted") : tr("Then accepted");
    case Refused:
        return tip ? tr("The next attempt was refused, too") : tr("Refused again");
    case GaveUp:
        return tip ? tr("There was no next attempt") : tr("Gave up");
    case Open:
        return tip ? tr("What came after is not recorded") : tr("Open");
    case Behind:
        return tip ? tr("Commits between what was demanded and what was there, on average")
                   : tr("Behind, mean");
    case MostBehind:
        return tr("Behind, most");
    case Held:
        return tip ? tr("Age of the token when the write was sent, on average") : tr("Held for, mean");
    default:
        return {};
    }
}

} // namespace racescope
