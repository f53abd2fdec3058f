// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_query.h"

#include "models/format.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace racescope {

namespace {

constexpr std::size_t kBatch = 4096;

// Names as text, looked up once each.
class NameTable {
public:
    explicit NameTable(const Names& names)
        : m_names(names)
    {
    }
    const QString& worker(WorkerId worker)
    {
        QString& name = m_workers[worker.value];
        if (name.isNull())
            name = format::worker(m_names, worker);
        return name;
    }
    const QString& document(DocumentId document)
    {
        QString& name = m_documents[document.value];
        if (name.isNull())
            name = format::document(m_names, document);
        return name;
    }

private:
    const Names& m_names;
    std::unordered_map<std::uint32_t, QString> m_workers;
    std::unordered_map<std::uint32_t, QString> m_documents;
};

std::int64_t numberKey(const ConflictRecord& r, int column)
{
    using Model = ConflictTableModel;
    switch (column) {
    case Model::Time:
        return r.time;
    case Model::Update:
        return r.chain;
    case Model::Attempt:
        return r.attempt;
    case Model::Required:
        return r.required.assigned() ? r.required.seqNo.value : r.requiredVersion.value;
    case Model::Current:
        return r.current.seqNo.value;
    case Model::Behind:
        return r.behind;
    case Model::Held:
        return r.held;
    case Model::WinnerTime:
        return r.winnerKnown ? r.winnerTime : -1;
    case Model::Guard:
        return r.flags;
    case Model::Backoff:
        return r.backoff;
    case Model::Outcome:
        return std::int64_t(r.resolution);
    default:
        return 0;
    }
}

QString textKey(const ConflictRecord& r, int column, NameTable& table, const Names& names)
{
    switch (column) {
    case ConflictTableModel::Document:
        return table.document(r.document);
    case ConflictTableModel::Worker:
        return table.worker(r.worker);
    case ConflictTableModel::Winner:
        return r.winnerKnown ? table.worker(r.winner) : QString();
    default:
        return format::text(conflictSentence(r, names));
    }
}

bool sortsAsText(int column)
{
    return column == ConflictTableModel::Document || column == ConflictTableModel::Worker ||
           column == ConflictTableModel::Winner || column == ConflictTableModel::Sentence;
}

template <class Key>
ConflictRows sorted(const ConflictRows& rows, const std::vector<Key>& keys, Qt::SortOrder order)
{
    std::vector<std::uint32_t> places(rows.size());
    std::iota(places.begin(), places.end(), 0u);
    const bool up = order == Qt::AscendingOrder;
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        return up ? keys[a] < keys[b] : keys[b] < keys[a];
    });
    ConflictRows result;
    result.reserve(rows.size());
    for (const std::uint32_t place : places)
        result.push_back(rows[place]);
    return result;
}

} // namespace

ConflictRows runConflictQuery(const ConflictLog& log, std::shared_ptr<const Names> names,
                              const ConflictQuery& query, const std::stop_token& stop)
{
    FilterMatcher matcher(query.filter ? query.filter : std::make_shared<const Filter>(), names);
    const bool byText = query.sortColumn >= 0 && sortsAsText(query.sortColumn);
    const bool byNumber = query.sortColumn >= 0 && !byText;
    NameTable table(*names);
    ConflictRows rows;
    std::vector<std::int64_t> numbers;
    std::vector<QString> texts;
    const std::size_t size = log.size();
    for (std::size_t first = 0; first < size && !stop.stop_requested(); first += kBatch) {
        const auto batch = log.records(first, std::min(kBatch, size - first));
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (query.isFiltered() && !matcher.matches(batch[i]))
                continue;
            rows.push_back(std::uint32_t(first + i));
            if (byNumber)
                numbers.push_back(numberKey(batch[i], query.sortColumn));
            if (byText)
                texts.push_back(textKey(batch[i], query.sortColumn, table, *names));
        }
    }
    if (byNumber)
        return sorted(rows, numbers, query.order);
    if (byText)
        return sorted(rows, texts, query.order);
    return rows;
}

} // namespace racescope
