// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json_diff_model.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QBrush>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kShownBytes = 2000;

QString signOf(json::Change::Kind kind)
{
    switch (kind) {
    case json::Change::Kind::Added:
        return u"+"_s;
    case json::Change::Kind::Removed:
        return u"−"_s;
    case json::Change::Kind::Changed:
        return u"~"_s;
    }
    return {};
}

QString kindText(json::Change::Kind kind)
{
    switch (kind) {
    case json::Change::Kind::Added:
        return JsonDiffModel::tr("added");
    case json::Change::Kind::Removed:
        return JsonDiffModel::tr("removed");
    case json::Change::Kind::Changed:
        return JsonDiffModel::tr("changed");
    }
    return {};
}

QBrush tint(json::Change::Kind kind)
{
    const Theme& theme = Theme::current();
    const Severity like = kind == json::Change::Kind::Added     ? Severity::WriteOk
                          : kind == json::Change::Kind::Removed ? Severity::Conflict
                                                                : Severity::Read;
    QColor color = theme.fill(like);
    color.setAlphaF(0.16f);
    return color;
}

} // namespace

JsonDiffModel::JsonDiffModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void JsonDiffModel::setChanges(std::vector<json::Change> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int JsonDiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int JsonDiffModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JsonDiffModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const json::Change& change = m_changes[std::size_t(index.row())];
    if (role == Qt::BackgroundRole)
        return tint(change.kind);
    if (role == Qt::AccessibleDescriptionRole)
        return kindText(change.kind);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Field:
        return QString(signOf(change.kind) % u' ' % format::text(change.path));
    case Before:
        return format::text(std::string_view(change.before).substr(0, kShownBytes));
    case After:
        return format::text(std::string_view(change.after).substr(0, kShownBytes));
    default:
        return {};
    }
}

QVariant JsonDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace racescope
