// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/outcome_table_model.h"

#include "base/json.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "models/roles.h"
#include "theme/theme.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kMostSource = 300; // characters

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

QString fullText(const FinalDocument& document)
{
    const QString name = format::text(document.index + '/' + document.id);
    return document.live ? OutcomeTableModel::tr("%1 version %2: %3")
                               .arg(name, format::version(document.version),
                                    format::text(document.source.view().substr(0, kMostSource)))
                         : OutcomeTableModel::tr("%1 is not there").arg(name);
}

// Only what the race has changed; all of it where that cannot be told.
QString changesText(const FinalDocument& document, const RacePlan& plan)
{
    const auto start =
        std::find_if(plan.documents.begin(), plan.documents.end(), [&](const DocumentPlan& planned) {
            return planned.index == document.index && planned.id == document.id && planned.exists;
        });
    if (!document.live || start == plan.documents.end())
        return fullText(document);
    const auto before = json::parse(start->source);
    const auto after = json::parse(document.source.view());
    if (!before || !after || !before->isObject() || !after->isObject())
        return fullText(document);
    QStringList changes;
    for (const auto& [key, value] : after->members()) {
        const json::Value* was = before->find(key);
        if (!was || !equivalent(*was, value))
            changes += QString(format::text(key) % u": "_s % format::text(json::dump(value)));
    }
    const QString name = format::text(document.index + '/' + document.id);
    return changes.isEmpty()
               ? OutcomeTableModel::tr("%1 version %2, as at the start")
                     .arg(name, format::version(document.version))
               : OutcomeTableModel::tr("%1 version %2, %3")
                     .arg(name, format::version(document.version), changes.join(u", "_s).left(kMostSource));
}

} // namespace

std::vector<OutcomeTableModel::Row> OutcomeTableModel::rowsOf(const Census& census, const RacePlan& plan,
                                                              std::size_t part)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < census.outcomes.size(); ++i) {
        const RaceOutcome& outcome = census.outcomes[i];
        const OutcomeCount& count = census.result.outcomes[i];
        Row row;
        row.kind = kindText(outcome.kind());
        row.severity = severityOfKind(outcome.kind());
        row.because = engineText(outcome.brokenInvariant);
        QStringList changes;
        QStringList full;
        for (const FinalDocument& document : outcome.documents) {
            changes += changesText(document, plan);
            full += fullText(document);
        }
        row.documents = changes.join(u"; "_s);
        row.fullDocuments = full.join(u'\n');
        row.succeeded = outcome.succeeded;
        row.gaveUp = outcome.gaveUp;
        row.schedules = census.result.counted ? countText(count.schedules) : tr("not counted");
        row.steps = count.shortest;
        row.witness = format::text(census.witnesses[i]);
        row.part = part;
        row.outcome = std::uint32_t(i);
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
    if (role == Qt::ToolTipRole && index.column() == Documents)
        return row.fullDocuments;
    if (role == Qt::ToolTipRole && index.column() == Kind && !row.because.isEmpty())
        return row.because;
    if (index.column() == Kind && role == Qt::BackgroundRole)
        return Theme::current().fill(row.severity);
    if (index.column() == Kind && role == Qt::ForegroundRole)
        return Theme::current().textOn(row.severity);
    if (role == Qt::TextAlignmentRole && (index.column() == Succeeded || index.column() == GaveUp ||
                                          index.column() == Schedules || index.column() == Steps))
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
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
