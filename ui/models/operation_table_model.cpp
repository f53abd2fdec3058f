// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/operation_table_model.h"

#include "base/json.h"
#include "models/chips.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kKeptChanges = 2000;
constexpr std::size_t kDiffBytes = 64 * 1024; // larger sources are compared only when asked for

bool sameOperation(const Operation& a, const Operation& b)
{
    return a.token == b.token && a.version == b.version && a.time == b.time;
}

// How many of the old rows are gone from the front: as many as lie before the first one that the new log has.
std::size_t forgotten(const Operations& old, const Operations& now)
{
    if (now.empty())
        return old.size();
    const auto at = std::find_if(old.begin(), old.end(), [&](const Operation& operation) {
        return sameOperation(operation, now.front());
    });
    return std::size_t(at - old.begin());
}

bool continues(const Operations& old, std::size_t from, const Operations& now)
{
    const std::size_t kept = old.size() - from;
    return kept <= now.size() && (kept == 0 || sameOperation(old.back(), now[kept - 1]));
}

QString changed(const std::vector<json::Change>& changes)
{
    if (changes.empty())
        return OperationTableModel::tr("nothing");
    if (changes.size() > 1)
        return OperationTableModel::tr("fields: %1").arg(changes.size());
    const json::Change& change = changes.front();
    const auto shortened = [](const std::string& raw) {
        const QString value = format::text(raw);
        return value.size() > 30 ? QString(value.left(29) % u'…') : value;
    };
    const QString path = format::text(change.path);
    switch (change.kind) {
    case json::Change::Kind::Added:
        return u"+ "_s % path % u' ' % shortened(change.after);
    case json::Change::Kind::Removed:
        return u"− "_s % path;
    case json::Change::Kind::Changed:
        break;
    }
    return path % u' ' % shortened(change.before) % u" → "_s % shortened(change.after);
}

} // namespace

OperationTableModel::OperationTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void OperationTableModel::clear(std::shared_ptr<const Names> names)
{
    beginResetModel();
    m_names = std::move(names);
    m_operations = std::make_shared<Operations>();
    m_first = 0;
    m_rows = 0;
    m_changes.clear();
    m_isMeant.clear();
    endResetModel();
}

void OperationTableModel::setOperations(std::shared_ptr<const Operations> operations)
{
    const std::size_t gone = forgotten(*m_operations, *operations);
    if (!continues(*m_operations, gone, *operations)) { // a failover took operations back
        beginResetModel();
        m_operations = std::move(operations);
        m_rows = int(m_operations->size());
        m_changes.clear();
        m_isMeant.clear();
        endResetModel();
        return;
    }
    const int kept = int(m_operations->size() - gone);
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        m_first = gone;
        m_rows = kept;
        endRemoveRows();
    }
    m_operations = std::move(operations);
    m_first = 0;
    if (int(m_operations->size()) > kept) {
        beginInsertRows({}, kept, int(m_operations->size()) - 1);
        m_rows = int(m_operations->size());
        endInsertRows();
    }
}

void OperationTableModel::setMeant(Meant meant)
{
    m_meant = std::move(meant);
    m_isMeant.clear();
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1),
                         {Qt::ForegroundRole, Qt::FontRole, Qt::AccessibleDescriptionRole});
}

bool OperationTableModel::isMeant(const Operation& operation) const
{
    if (!m_meant)
        return true;
    const qint64 key = operation.token.seqNo.value;
    if (const auto known = m_isMeant.constFind(key); known != m_isMeant.constEnd())
        return *known;
    if (m_isMeant.size() > kKeptChanges)
        m_isMeant.clear();
    return *m_isMeant.insert(key, m_meant(operation));
}

int OperationTableModel::rowOf(Token token) const
{
    const auto at = std::find_if(m_operations->rbegin(), m_operations->rend(),
                                 [&](const Operation& operation) { return operation.token == token; });
    return at == m_operations->rend() ? -1 : int(m_operations->rend() - at) - 1;
}

QString OperationTableModel::changeText(int row) const
{
    const Operation& after = operation(row);
    const qint64 key = after.token.seqNo.value;
    if (const auto known = m_changes.constFind(key); known != m_changes.constEnd())
        return *known;
    QString text;
    if (!after.live)
        text = tr("the document");
    else if (row == 0 && after.replaced.assigned())
        text = tr("earlier version not kept");
    else {
        const std::string_view before = row > 0 ? operation(row - 1).source.view() : std::string_view();
        text = before.size() + after.source.view().size() > kDiffBytes
                   ? tr("large")
                   : changed(json::diff(before, after.source.view()));
    }
    if (m_changes.size() > kKeptChanges)
        m_changes.clear();
    m_changes.insert(key, text);
    return text;
}

int OperationTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int OperationTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationTableModel::display(int row, int column) const
{
    const Operation& o = operation(row);
    switch (column) {
    case SeqNoColumn:
        return QString::number(o.token.seqNo.value);
    case TermColumn:
        return QString::number(o.token.primaryTerm.value);
    case VersionColumn:
        return QString::number(o.version.value);
    case Result:
        return format::result(o);
    case Writer:
        return format::worker(*m_names, o.worker);
    case Time:
        return format::moment(o.time);
    case Replaced:
        return format::token(o.replaced);
    case Change:
        return changeText(row);
    case Size:
        return o.live ? format::bytes(o.source.view().size()) : u"–"_s;
    default:
        return {};
    }
}

QVariant OperationTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Operation& o = operation(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case WorkerRole:
        return o.worker.value;
    case Qt::ForegroundRole:
        return isMeant(o) ? QVariant() : QVariant(Theme::current().mutedText());
    case Qt::FontRole: {
        QFont slanted;
        slanted.setItalic(true);
        return isMeant(o) ? QVariant() : QVariant(slanted);
    }
    case Qt::AccessibleDescriptionRole:
        return isMeant(o) ? QVariant() : QVariant(tr("does not match the filter"));
    case Qt::DecorationRole:
        return index.column() == Writer ? QVariant(workerChip(o.worker)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Change ? QVariant(format::text(o.source.view().substr(0, 2000)))
                                        : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() <= VersionColumn || index.column() == Size || index.column() == Time)
            return numberAlignment();
        return {};
    default:
        return {};
    }
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section <= VersionColumn || section == Size || section == Time))
        return numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeqNoColumn:
        return u"_seq_no"_s;
    case TermColumn:
        return tr("Term");
    case VersionColumn:
        return u"_version"_s;
    case Result:
        return tr("Result");
    case Writer:
        return tr("Worker");
    case Time:
        return tr("Time");
    case Replaced:
        return tr("Replaced");
    case Change:
        return tr("Change");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace racescope
