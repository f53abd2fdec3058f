// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_query.h"

#include "models/format.h"

#include <algorithm>
#include <compare>
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

// By a name: records are sorted by its rank, which is known when all names have been met.
std::uint32_t nameKey(const ConflictRecord& r, int column)
{
    if (column == ConflictTableModel::Worker)
        return r.worker.value;
    if (column == ConflictTableModel::Winner)
        return r.winnerKnown ? r.winner.value + 1 : 0;
    return r.document.value;
}

bool sortsByName(int column)
{
    return column == ConflictTableModel::Document || column == ConflictTableModel::Worker ||
           column == ConflictTableModel::Winner;
}

class Ranks {
public:
    Ranks(const ScratchVector<std::uint32_t>& keys, int column, const Names& names)
    {
        NameTable table(names);
        for (const std::uint32_t key : keys)
            m_ranks.try_emplace(key, 0);
        std::vector<std::pair<QString, std::uint32_t>> texts;
        for (const auto& [key, rank] : m_ranks) {
            if (column == ConflictTableModel::Document)
                texts.emplace_back(table.document(DocumentId(key)), key);
            else if (column == ConflictTableModel::Worker)
                texts.emplace_back(table.worker(WorkerId(key)), key);
            else
                texts.emplace_back(key > 0 ? table.worker(WorkerId(key - 1)) : QString(), key);
        }
        std::sort(texts.begin(), texts.end());
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            rank += i > 0 && texts[i].first != texts[i - 1].first ? 1 : 0; // namesakes keep their order
            m_ranks[texts[i].second] = rank;
        }
    }
    std::uint32_t of(std::uint32_t key) const { return m_ranks.find(key)->second; }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> m_ranks;
};

// By their letters; what has no note is before them all.
class NoteRanks {
public:
    explicit NoteRanks(const ConflictNoteTexts* notes)
    {
        if (!notes)
            return;
        std::vector<std::pair<QString, ConflictKey>> texts;
        for (const auto& [key, text] : *notes)
            texts.emplace_back(text, key);
        std::sort(texts.begin(), texts.end());
        for (const auto& [text, key] : texts)
            m_ranks.emplace(key, std::uint32_t(m_ranks.size() + 1));
    }
    // 0: no note.
    std::uint32_t of(const ConflictRecord& record) const
    {
        const auto found = m_ranks.find(keyOf(record));
        return found == m_ranks.end() ? 0 : found->second;
    }

private:
    std::map<ConflictKey, std::uint32_t> m_ranks;
};

// As the sentence reads, but numbers as numbers.
struct SentenceKey {
    std::uint32_t document = 0; // its rank, once known
    std::uint16_t guard = 0;
    std::int64_t required = 0;
    std::int64_t current = 0;
    auto operator<=>(const SentenceKey&) const = default;
};

SentenceKey sentenceKey(const ConflictRecord& r)
{
    return {r.document.value, r.flags, numberKey(r, ConflictTableModel::Required),
            numberKey(r, ConflictTableModel::Current)};
}

// In runs that are merged, so that it can be given up between them.
template <class Key>
ConflictRows sorted(ConflictRows rows, const ScratchVector<Key>& keys, Qt::SortOrder order,
                    const std::stop_token& stop)
{
    constexpr std::size_t kRun = 1 << 16;
    const bool up = order == Qt::AscendingOrder;
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
        return up ? keys[a] < keys[b] : keys[b] < keys[a];
    };
    ConflictRows places(rows.size());
    std::iota(places.begin(), places.end(), 0U);
    const auto at = [&places](std::size_t i) {
        return places.begin() + std::ptrdiff_t(std::min(i, places.size()));
    };
    for (std::size_t first = 0; first < places.size() && !stop.stop_requested(); first += kRun)
        std::stable_sort(at(first), at(first + kRun), isBefore);
    ConflictRows merged(places.size());
    for (std::size_t run = kRun; run < places.size(); run *= 2) {
        auto out = merged.begin();
        for (std::size_t first = 0; first < places.size(); first += 2 * run) {
            if (stop.stop_requested())
                return {};
            out = std::merge(at(first), at(first + run), at(first + run), at(first + 2 * run), out, isBefore);
        }
        places.swap(merged);
    }
    for (std::uint32_t& place : places)
        place = rows[place];
    return places;
}

} // namespace

ConflictRows runConflictQuery(const ConflictLog& log, std::shared_ptr<const Names> names,
                              const ConflictQuery& query, const std::stop_token& stop)
{
    FilterMatcher matcher(query.filter ? query.filter : std::make_shared<const Filter>(), names);
    if (query.notes && query.isFiltered())
        matcher.setRemarks(remarksOf(*query.notes));
    const int column = query.sortColumn;
    const bool byName = column >= 0 && sortsByName(column);
    const bool bySentence = column == ConflictTableModel::Sentence;
    const bool byNote = column == ConflictTableModel::Note;
    const bool byNumber = column >= 0 && !byName && !bySentence && !byNote;
    const NoteRanks noteRanks(byNote ? query.notes.get() : nullptr);
    ConflictRows rows;
    ScratchVector<std::int64_t> numbers;
    ScratchVector<std::uint32_t> ids;
    ScratchVector<SentenceKey> sentences;
    const auto begin = std::chrono::steady_clock::now();
    const auto isLate = [&] {
        return query.atMost.count() > 0 && std::chrono::steady_clock::now() - begin >= query.atMost;
    };
    const std::size_t size = log.size();
    for (std::size_t first = 0; first < size && !stop.stop_requested() && !isLate(); first += kBatch) {
        const auto batch = log.records(first, std::min(kBatch, size - first));
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (query.isFiltered() && !matcher.matches(batch[i]))
                continue;
            rows.push_back(std::uint32_t(first + i));
            if (byNumber)
                numbers.push_back(numberKey(batch[i], column));
            if (byName)
                ids.push_back(nameKey(batch[i], column));
            if (byNote)
                ids.push_back(noteRanks.of(batch[i]));
            if (bySentence)
                sentences.push_back(sentenceKey(batch[i]));
        }
    }
    if (stop.stop_requested())
        return {};
    if (byNumber)
        return sorted(std::move(rows), numbers, query.order, stop);
    if (byNote)
        return sorted(std::move(rows), ids, query.order, stop);
    if (byName) {
        const Ranks ranks(ids, column, *names);
        for (std::uint32_t& id : ids)
            id = ranks.of(id);
        return sorted(std::move(rows), ids, query.order, stop);
    }
    if (bySentence) {
        for (const SentenceKey& key : sentences)
            ids.push_back(key.document);
        const Ranks ranks(ids, ConflictTableModel::Document, *names);
        for (SentenceKey& key : sentences)
            key.document = ranks.of(key.document);
        return sorted(std::move(rows), sentences, query.order, stop);
    }
    return rows;
}

} // namespace racescope
