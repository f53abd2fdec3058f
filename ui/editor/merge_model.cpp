// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/merge_model.h"

#include "base/json.h"
#include "base/json_text.h"
#include "language/engine_text.h"
#include "models/chips.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QFont>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace racescope {

using json::MergeChoice;
using json::MergeField;
using Side = MergeChoice::Side;

namespace {

constexpr std::size_t kMostShown = 400; // bytes of a value

QString shown(const std::optional<std::string>& raw)
{
    if (!raw)
        return MergeModel::tr("(not there)");
    return format::text(json::compact(std::string_view(*raw).substr(0, kMostShown)));
}

} // namespace

MergeModel::MergeModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void MergeModel::begin(std::string base, std::string mine, std::string theirs)
{
    beginResetModel();
    m_base = std::move(base);
    m_mine = std::move(mine);
    m_theirs = std::move(theirs);
    m_choices.clear();
    m_sums.clear();
    m_merge = json::threeWayMerge(m_base, m_mine, m_theirs);
    endResetModel();
    emit changed();
}

// A choice changes no other field, but for items of a list that is chosen as a whole.
void MergeModel::mergeAgain()
{
    json::ThreeWayMerge merge = json::threeWayMerge(m_base, m_mine, m_theirs, m_choices);
    const bool isSame =
        std::equal(merge.fields.begin(), merge.fields.end(), m_merge.fields.begin(), m_merge.fields.end(),
                   [](const auto& a, const auto& b) { return a.path == b.path; });
    if (!isSame)
        beginResetModel();
    m_merge = std::move(merge);
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit changed();
}

int MergeModel::renew(std::string theirs)
{
    std::map<std::string, std::optional<std::string>, std::less<>> before;
    for (const MergeField& each : m_merge.fields)
        if (each.isChosen)
            before.emplace(each.path, each.theirs);
    m_theirs = std::move(theirs);
    for (const MergeField& each : json::threeWayMerge(m_base, m_mine, m_theirs).fields) {
        if (m_sums.count(each.path) == 0)
            continue;
        const bool canAdd =
            each.base && each.mine && each.theirs && json::bothAdded(*each.base, *each.mine, *each.theirs);
        if (canAdd) {
            m_choices[each.path] = {Side::Edited, json::bothAdded(*each.base, *each.mine, *each.theirs)};
        } else {
            m_choices.erase(each.path);
            m_sums.erase(each.path);
        }
    }
    mergeAgain();
    int changed = 0;
    for (const MergeField& each : m_merge.fields) {
        const auto was = before.find(each.path);
        changed += was != before.end() && was->second != each.theirs ? 1 : 0;
    }
    return changed;
}

void MergeModel::choose(const QList<int>& rows, Side side)
{
    for (const int row : rows) {
        m_choices[field(row).path] = {side, std::nullopt};
        m_sums.erase(field(row).path);
    }
    mergeAgain();
}

bool MergeModel::canAddUp(int row) const
{
    const MergeField& of = field(row);
    return of.base && of.mine && of.theirs && json::bothAdded(*of.base, *of.mine, *of.theirs);
}

void MergeModel::addUp(const QList<int>& rows)
{
    for (const int row : rows) {
        const MergeField& of = field(row);
        if (!canAddUp(row))
            continue;
        m_choices[of.path] = {Side::Edited, json::bothAdded(*of.base, *of.mine, *of.theirs)};
        m_sums.insert(of.path);
    }
    mergeAgain();
}

void MergeModel::forget(const QList<int>& rows)
{
    for (const int row : rows) {
        m_choices.erase(field(row).path);
        m_sums.erase(field(row).path);
    }
    mergeAgain();
}

int MergeModel::firstOpen() const
{
    const auto found = std::find_if(m_merge.fields.begin(), m_merge.fields.end(),
                                    [](const MergeField& each) { return each.isOpen(); });
    return found == m_merge.fields.end() ? -1 : int(found - m_merge.fields.begin());
}

int MergeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_merge.fields.size());
}

int MergeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MergeModel::whatText(const MergeField& of) const
{
    if (of.isChosen) {
        const auto choice = m_choices.find(of.path);
        switch (choice == m_choices.end() ? Side::Mine : choice->second.side) {
        case Side::Mine:
            return tr("mine chosen");
        case Side::Theirs:
            return tr("theirs chosen");
        case Side::Base:
            return tr("base chosen");
        case Side::Edited:
            return tr("edited");
        }
    }
    switch (of.kind) {
    case MergeField::Kind::Mine:
        return tr("changed by me");
    case MergeField::Kind::Theirs:
        return tr("changed by them");
    case MergeField::Kind::Same:
        return tr("both alike");
    case MergeField::Kind::Combined:
        return tr("both, combined");
    case MergeField::Kind::Conflict:
        return tr("both differ: choose");
    }
    return {};
}

QVariant MergeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MergeField& of = field(index.row());
    const bool isOpenResult = of.isOpen() && index.column() == Result;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Field:
            return of.path.empty() ? tr("(the whole document)") : format::text(of.path);
        case What:
            return whatText(of);
        case Base:
            return shown(of.base);
        case Mine:
            return shown(of.mine);
        case Theirs:
            return shown(of.theirs);
        case Result:
            return of.isOpen() ? tr("choose") : shown(of.result);
        default:
            return {};
        }
    case Qt::EditRole:
        return index.column() == Result ? format::text(of.result.value_or(std::string()))
                                        : data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        if (index.column() == What)
            return severityChip(of.isOpen() ? Severity::Conflict : Severity::WriteOk);
        return {};
    case Qt::ForegroundRole: {
        const auto& raw = index.column() == Base     ? of.base
                          : index.column() == Mine   ? of.mine
                          : index.column() == Theirs ? of.theirs
                                                     : of.result;
        if (index.column() >= Base && (!raw || isOpenResult))
            return Theme::current().mutedText();
        return {};
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.column() == Result && !isOpenResult);
        font.setItalic(isOpenResult);
        return font;
    }
    default:
        return {};
    }
}

Qt::ItemFlags MergeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Result ? flags | Qt::ItemIsEditable : flags;
}

bool MergeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Result || role != Qt::EditRole)
        return false;
    const std::string text = value.toString().trimmed().toStdString();
    if (!text.empty()) {
        if (const auto error = json::validate(text)) {
            emit refused(tr("“%1” is no JSON: %2. Texts need quotes; an empty cell leaves the field out.")
                             .arg(value.toString(), engineText(error->message)));
            return false;
        }
    }
    m_sums.erase(field(index.row()).path);
    m_choices[field(index.row()).path] = {Side::Edited, text.empty() ? std::nullopt : std::optional(text)};
    mergeAgain();
    return true;
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Field:
        return isTip ? tr("Where in the document") : tr("Field");
    case What:
        return isTip ? tr("Who changed it") : tr("Changed");
    case Base:
        return isTip ? tr("As it was when I read it") : tr("Base");
    case Mine:
        return isTip ? tr("As I made it") : tr("Mine");
    case Theirs:
        return isTip ? tr("As it is stored now") : tr("Theirs");
    case Result:
        return isTip ? tr("What will be written; can be edited") : tr("Result");
    default:
        return {};
    }
}

} // namespace racescope
