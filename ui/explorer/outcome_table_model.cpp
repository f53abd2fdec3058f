// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/outcome_table_model.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QString kindText(std::string_view kind)
{
    if (kind == "lost_update")
        return OutcomeTableModel::tr("lost update");
    if (kind == "broken_invariant")
        return OutcomeTableModel::tr("broken invariant");
    if (kind == "gave_up")
        return OutcomeTableModel::tr("gave up");
    return OutcomeTableModel::tr("fine");
}

Severity severityOfKind(std::string_view kind)
{
    if (kind == "lost_update" || kind == "broken_invariant")
        return Severity::LostUpdate;
    return kind == "gave_up" ? Severity::GiveUp : Severity::WriteOk;
}

// The locale's separators, whatever the length.
QString countText(const BigCount& count)
{
    QString digits = format::text(count.toString());
    const QString separator = QLocale().groupSeparator();
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return digits;
}

QString documentsText(const std::vector<FinalDocument>& documents)
{
    QStringList parts;
    for (const FinalDocument& document : documents) {
        const QString name = format::text(document.index + '/' + document.id);
        parts += document.live ? OutcomeTableModel::tr("%1 version %2: %3")
                                     .arg(name, format::version(document.version),
                                          format::text(document.source.view().substr(0, 300)))
                               : OutcomeTableModel::tr("%1 is not there").arg(name);
    }
    return parts.join(u"; "_s);
}

} // namespace

std::vector<OutcomeTableModel::Row> OutcomeTableModel::rowsOf(const Census& census, const QString& guard,
                                                              std::size_t part)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < census.outcomes.size(); ++i) {
        const RaceOutcome& outcome = census.outcomes[i];
        const OutcomeCount& count = census.result.outcomes[i];
        Row row;
        row.guard = guard;
        row.kind = kindText(outcome.kind());
        row.severity = severityOfKind(outcome.kind());
        row.because = format::text(outcome.brokenInvariant);
        row.documents = documentsText(outcome.documents);
        row.succeeded = outcome.succeeded;
        row.gaveUp = outcome.gaveUp;
        row.schedules = census.result.counted ? countText(count.schedules) : tr("not counted");
        row.steps = count.shortest;
        row.witness = format::text(census.witnesses[i]);
        row.part = part;
        rows.push_back(std::move(row));
    }
    return rows;
}

void OutcomeTableModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int OutcomeTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OutcomeTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (role == Qt::ToolTipRole && index.column() == Kind && !row.because.isEmpty())
        return row.because;
    if (index.column() == Kind && role == Qt::BackgroundRole)
        return Theme::current().fill(row.severity);
    if (index.column() == Kind && role == Qt::ForegroundRole)
        return Theme::current().textOn(row.severity);
    if (role == Qt::TextAlignmentRole && (index.column() == Succeeded || index.column() == GaveUp ||
                                          index.column() == Schedules || index.column() == Steps))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case GuardName:
        return row.guard;
    case Kind:
        return QString(Theme::glyph(row.severity) % u' ' % row.kind);
    case Documents:
        return row.documents;
    case Succeeded:
        return format::number(std::uint64_t(row.succeeded));
    case GaveUp:
        return format::number(std::uint64_t(row.gaveUp));
    case Schedules:
        return row.schedules;
    case Steps:
        return format::number(std::uint64_t(row.steps));
    case Witness:
        return row.witness;
    default:
        return {};
    }
}

QVariant OutcomeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GuardName:
        return tr("Guard");
    case Kind:
        return tr("Outcome");
    case Documents:
        return tr("Final values");
    case Succeeded:
        return tr("Succeeded");
    case GaveUp:
        return tr("Gave up");
    case Schedules:
        return tr("Schedules");
    case Steps:
        return tr("Steps");
    case Witness:
        return tr("Shortest schedule");
    default:
        return {};
    }
}

} // namespace racescope
