// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/statement_model.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace racescope {

StatementModel::StatementModel(const ClusterLab& lab, QObject* parent)
    : QAbstractListModel(parent)
    , m_lab(lab)
{
    connect(&lab, &ClusterLab::changed, this, &StatementModel::refresh);
}

void StatementModel::refresh()
{
    beginResetModel();
    endResetModel();
}

int StatementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_lab.length() + 1;
}

// What became of it, and whether the two sides part here: in signs where there is little room.
QString StatementModel::words(int statement, Length length) const
{
    QStringList words;
    const bool isShort = length == Length::Signs;
    for (const ClusterLab::Side side : {ClusterLab::Side::Left, ClusterLab::Side::Right}) {
        const replication::StatementResult& result = m_lab.result(side, statement);
        const QString profile = m_lab.profileName(side);
        if (result.skipped)
            words += isShort ? tr("⊘ %1").arg(profile) : tr("not possible under %1").arg(profile);
        else if (result.unreadable)
            words += isShort ? tr("503 %1").arg(profile) : tr("no copy answers under %1").arg(profile);
    }
    if (statement == m_lab.parting() && !isShort)
        words.prepend(
            tr("here %1 and %2 part")
                .arg(m_lab.profileName(ClusterLab::Side::Left), m_lab.profileName(ClusterLab::Side::Right)));
    return words.join(isShort ? u" "_s : u"; "_s);
}

QVariant StatementModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int statement = index.row() - 1;
    const bool parts = statement >= 0 && statement == m_lab.parting();
    switch (role) {
    case Qt::DisplayRole: {
        if (statement < 0)
            return tr("Start");
        const QString text = format::text(m_lab.statement(statement).text);
        const QString what = words(statement, Length::Signs);
        const QString marked = parts ? tr("≠ %1").arg(text) : text;
        return what.isEmpty() ? marked : tr("%1  %2").arg(what, marked);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return statement < 0 ? tr("Before the first statement") : words(statement, Length::Sentences);
    case Qt::BackgroundRole:
        return parts ? QVariant(Theme::current().fill(Severity::Conflict)) : QVariant();
    case Qt::ForegroundRole:
        if (parts)
            return Theme::current().textOn(Severity::Conflict);
        return index.row() > m_lab.position() ? QVariant(Theme::current().mutedText()) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == m_lab.position());
        return font;
    }
    default:
        return {};
    }
}

} // namespace racescope
