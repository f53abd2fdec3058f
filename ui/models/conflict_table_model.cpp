// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_table_model.h"

#include "filter/filter_matcher.h"
#include "models/chips.h"
#include "models/filter_clause.h"
#include "models/format.h"
#include "theme/icons.h"

#include <limits>
#include <map>

namespace racescope {

namespace {

constexpr int kKeptNames = 10'000;
constexpr std::size_t kMaxRows = std::size_t(std::numeric_limits<int>::max());

Severity severityOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Open:
        return Severity::None;
    case Resolution::RetriedOk:
        return Severity::WriteOk;
    case Resolution::RetriedConflict:
        return Severity::Conflict;
    case Resolution::GaveUp:
        return Severity::GiveUp;
    }
    return Severity::None;
}

} // namespace

ConflictTableModel::ConflictTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ConflictTableModel::setLog(const ConflictLog* log, std::shared_ptr<const Names> names)
{
    beginResetModel();
    m_log = log;
    m_names = std::move(names);
    m_pages.setLog(log);
    m_workerNames.clear();
    m_documentNames.clear();
    m_generation = 0;
    m_settled = 0;
    m_rows = 0;
    endResetModel();
}

void ConflictTableModel::update()
{
    if (!m_log || !m_log->isFree()) // its writer may have lost the processor: the next beat will see
        return;
    const std::uint64_t generation = m_log->generation();
    if (generation == m_generation)
        return;
    m_generation = generation;
    // What was open at the last look may have changed since.
    const std::size_t open = m_settled;
    m_settled = m_log->settled();
    m_pages.forgetFrom(open);
    if (open < std::size_t(m_rows))
        emit dataChanged(index(int(open), 0), index(m_rows - 1, ColumnCount - 1));
    const int count = int(std::min(m_log->size(), kMaxRows));
    if (count > m_rows) {
        beginInsertRows({}, m_rows, count - 1);
        m_rows = count;
        endInsertRows();
    }
}

void ConflictTableModel::setNotes(std::shared_ptr<const ConflictNoteTexts> notes)
{
    m_notes = std::move(notes);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

QString ConflictTableModel::note(const ConflictRecord& record) const
{
    if (!m_notes)
        return {};
    const auto found = m_notes->find(keyOf(record));
    return found == m_notes->end() ? QString() : found->second;
}

Qt::ItemFlags ConflictTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Note && m_notes ? flags | Qt::ItemIsEditable : flags;
}

bool ConflictTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Note || !m_notes)
        return false;
    emit noteWanted(index.row(), value.toString());
    return true;
}

std::optional<int> ConflictTableModel::rowOf(WorkerId worker, std::uint64_t laneIndex, Nanos time) const
{
    if (!m_log)
        return std::nullopt;
    const auto row = findConflict(*m_log, worker, laneIndex, time);
    if (!row || *row >= std::size_t(m_rows))
        return std::nullopt;
    return int(*row);
}

int ConflictTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ConflictTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConflictTableModel::workerName(WorkerId worker) const
{
    QString& name = m_workerNames[worker.value];
    if (name.isNull())
        name = format::worker(*m_names, worker);
    return name;
}

QString ConflictTableModel::documentName(DocumentId document) const
{
    if (m_documentNames.size() > kKeptNames)
        m_documentNames.clear();
    QString& name = m_documentNames[document.value];
    if (name.isNull())
        name = format::document(*m_names, document);
    return name;
}

// What an unlisted column says cannot be asked for.
QString ConflictTableModel::clause(const ConflictRecord& record, int column) const
{
    static const std::map<int, FilterField> kFields{
        {Time, FilterField::Time},     {Document, FilterField::Document}, {Worker, FilterField::Worker},
        {Update, FilterField::Update}, {Attempt, FilterField::Attempt},   {Current, FilterField::SeqNoField},
        {Behind, FilterField::Behind}, {Held, FilterField::Held},         {Winner, FilterField::Winner},
        {Guard, FilterField::Guard},   {Outcome, FilterField::Outcome}};
    const auto field = kFields.find(column);
    return field == kFields.end() ? QString()
                                  : filterClause(field->second, eventOf(record), *m_names, &record);
}

QVariant ConflictTableModel::display(const ConflictRecord& r, int column) const
{
    switch (column) {
    case Time:
        return format::moment(r.time);
    case Document:
        return documentName(r.document);
    case Worker:
        return workerName(r.worker);
    case Update:
        return QString::number(r.chain);
    case Attempt:
        return QString::number(r.attempt);
    case Required:
        return format::required(r);
    case Current:
        return format::current(r);
    case Behind:
        return format::behind(r);
    case Held:
        return format::duration(r.held);
    case Winner:
        return r.winnerKnown ? workerName(r.winner) : tr("–");
    case WinnerTime:
        return r.winnerKnown ? format::moment(r.winnerTime) : tr("–");
    case Guard:
        return format::guard(r.flags);
    case Backoff:
        return format::duration(r.backoff);
    case Outcome:
        return format::resolution(r.resolution);
    case Note:
        return note(r);
    case Sentence:
        return format::text(conflictSentence(r, *m_names));
    default:
        return {};
    }
}

bool ConflictTableModel::isNumber(int column)
{
    switch (column) {
    case Time:
    case Update:
    case Attempt:
    case Required:
    case Current:
    case Behind:
    case Held:
    case WinnerTime:
    case Backoff:
        return true;
    default:
        return false;
    }
}

QVariant ConflictTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_log)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? numberAlignment() : QVariant();
    const ConflictRecord& r = record(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(r, index.column());
    case Qt::EditRole:
        return index.column() == Note ? QVariant(note(r)) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Time)
            return note(r); // told by the picture
        return index.column() == Sentence || index.column() == Guard || index.column() == Note
                   ? display(r, index.column())
                   : QVariant();
    case WorkerRole:
        return r.worker.value;
    case DocumentRole:
        return r.document.value;
    case LaneIndexRole:
        return qulonglong(r.laneIndex);
    case WinnerRole:
        return r.winnerKnown ? QVariant(r.winner.value) : QVariant();
    case FilterRole:
        return clause(r, index.column());
    case Qt::DecorationRole:
        if (index.column() == Time && !note(r).isEmpty())
            return Icons::get(u"message-square");
        if (index.column() == Worker)
            return workerChip(r.worker);
        if (index.column() == Winner && r.winnerKnown)
            return workerChip(r.winner);
        if (index.column() == Outcome)
            return severityChip(severityOf(r.resolution));
        return {};
    default:
        return {};
    }
}

QVariant ConflictTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Time:
        return tip ? tr("When the refused write was sent, since the session began") : tr("Time");
    case Document:
        return tr("Document");
    case Worker:
        return tr("Worker");
    case Update:
        return tip ? tr("Number of the worker's update; its attempts share it") : tr("Update");
    case Attempt:
        return tip ? tr("Which try of the update this was") : tr("Attempt");
    case Required:
        return tip ? tr("The token that the write demanded: _seq_no / _primary_term") : tr("Required");
    case Current:
        return tip ? tr("The token that was there instead") : tr("Current");
    case Behind:
        return tip ? tr("Commits between the two") : tr("Behind by");
    case Held:
        return tip ? tr("How old the token was when the write was sent") : tr("Held for");
    case Winner:
        return tip ? tr("Who wrote the version that was there") : tr("Winner");
    case WinnerTime:
        return tip ? tr("When that write was done") : tr("Won at");
    case Guard:
        return tr("Guard");
    case Backoff:
        return tip ? tr("The wait that followed") : tr("Next wait");
    case Outcome:
        return tip ? tr("How the update went on") : tr("Outcome");
    case Note:
        return tip ? tr("What you wrote to the conflict; F2 writes") : tr("Note");
    case Sentence:
        return tip ? tr("Elasticsearch's own sentence") : tr("Reason");
    default:
        return {};
    }
}

} // namespace racescope
