// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_table_model.h"

#include "models/format.h"
#include "models/roles.h"

#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

bool isTime(const CompareCounter& counter)
{
    return counter.name.ends_with("_ns");
}

QString nameOf(const std::string& counter)
{
    const auto is = [&counter](std::string_view name) { return counter == name; };
    return is("events")          ? CompareTableModel::tr("Events")
           : is("reads")         ? CompareTableModel::tr("Reads")
           : is("attempted")     ? CompareTableModel::tr("Writes sent")
           : is("succeeded")     ? CompareTableModel::tr("Accepted")
           : is("conflicts")     ? CompareTableModel::tr("Conflicts (409)")
           : is("noops")         ? CompareTableModel::tr("Without change")
           : is("gave_up")       ? CompareTableModel::tr("Given up")
           : is("errors")        ? CompareTableModel::tr("Errors")
           : is("lost_updates")  ? CompareTableModel::tr("Lost updates")
           : is("most_attempts") ? CompareTableModel::tr("Most attempts of an update")
           : is("backoff_ns")    ? CompareTableModel::tr("Waited in backoff")
                                 : CompareTableModel::tr("Duration");
}

QString valueOf(const CompareCounter& counter, std::uint64_t value)
{
    return isTime(counter) ? format::duration(Nanos(value)) : format::number(value);
}

QString differenceOf(const CompareCounter& counter)
{
    if (counter.left == counter.right)
        return u"="_s;
    const bool isMore = counter.right > counter.left;
    const std::uint64_t by = isMore ? counter.right - counter.left : counter.left - counter.right;
    return (isMore ? u"+"_s : u"−"_s) + valueOf(counter, by);
}

} // namespace

void CompareTableModel::setComparison(const Comparison& comparison)
{
    beginResetModel();
    m_counters = comparison.counters;
    m_left = format::text(comparison.leftTitle);
    m_right = format::text(comparison.rightTitle);
    endResetModel();
}

int CompareTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_counters.size());
}

int CompareTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CompareTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_counters.size())
        return {};
    const CompareCounter& counter = m_counters[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() >= Left)
        return numberAlignment();
    if (role == Qt::FontRole && counter.left != counter.right && index.column() == Difference) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return nameOf(counter.name);
    case Left:
        return valueOf(counter, counter.left);
    case Right:
        return valueOf(counter, counter.right);
    default:
        return differenceOf(counter);
    }
}

QVariant CompareTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Left)
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Counter");
    case Left:
        return m_left;
    case Right:
        return m_right;
    case Difference:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace racescope
