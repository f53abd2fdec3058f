// SPDX-License-Identifier: GPL-3.0-or-later
// A filter bound to the names of one session: says of one event, or of one conflict, whether it is meant.
// Threads: one; it remembers what it looked up. Costs some ten nanoseconds where no text is searched.
#pragma once
#include "filter/conflict_sentences.h"
#include "filter/filter.h"
#include "report/conflict_key.h"
#include "report/conflict_log.h"
#include "trace/block.h"
#include "trace/event.h"
#include "trace/names.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace racescope {

// The HTTP status that the event's answer had; 0 for what has none.
int statusOf(const Event& event, const Names& names);
// The event that the record tells of.
Event eventOf(const ConflictRecord& record);

// One bit an event of a block.
struct BlockBits {
    std::array<std::uint64_t, kBlockEvents / 64> words{};
    bool test(std::size_t i) const { return ((words[i / 64] >> (i % 64)) & 1U) != 0; }
    bool any() const;
};

class FilterMatcher {
public:
    FilterMatcher(std::shared_ptr<const Filter> filter, std::shared_ptr<const Names> names);

    // What a person wrote to conflicts, where a bare word is looked for too; null: nothing. Before it
    // matches.
    void setRemarks(std::shared_ptr<const ConflictTexts> remarks) { m_remarks = std::move(remarks); }
    // `conflict` is the record of a refused write when it is known; without it, what only a record knows does
    // not match.
    bool matches(const Event& event, const ConflictRecord* conflict = nullptr);
    bool matches(const ConflictRecord& record) { return matches(eventOf(record), &record); }
    // Whether an event of this kind, or of this worker, can match at all: a quick no.
    bool mayMatch(EventKind kind) const { return (m_kinds >> unsigned(kind)) & 1U; }
    bool mayMatch(WorkerId worker);
    // Whether knowing the record of a conflict can take back a match that the event alone is.
    bool mayTakeBack() const { return m_hasNot; }
    // Whether anything in a stretch that holds these can match; `begin` and `last` are times of events.
    bool mayMatch(const std::array<std::uint32_t, kSeverityCount>& counts, Nanos begin, Nanos last) const;
    // matches(event) for all events of a block, column by column: a few nanoseconds an event, and none where
    // the heads of the columns tell the answer already.
    BlockBits matchBlock(const Block& block);

private:
    enum class Answer : std::uint8_t { Unknown, No, Yes };
    class Columns;
    struct Subject {
        const Event& event;
        const ConflictRecord* conflict;
    };
    // Answers for names, kept by test and number.
    struct Kept {
        std::vector<Answer> answers; // of small numbers
    };
    // In which fixed words a searched text occurs.
    struct Words {
        std::array<bool, kEventKindCount> kinds{};
        std::array<bool, 5> guards{};   // by GuardWord
        std::array<bool, 4> outcomes{}; // by Resolution
        bool lostUpdate = false;
    };
    const Words& wordsOf(std::uint32_t number);
    bool node(std::uint32_t number, const Subject& subject);
    bool test(std::uint32_t number, const Subject& subject);
    bool number(const FilterTest& test, std::int64_t value) const;
    bool word(const FilterTest& test, const Subject& subject) const;
    bool workerMatches(std::uint32_t number, WorkerId worker);
    bool documentMatches(std::uint32_t number, DocumentId document);
    bool textMatches(std::uint32_t number, const Subject& subject);
    // Of a block: Unknown when its columns must be read.
    Answer ofBlock(std::uint32_t node, const Block& block);
    Answer testOfBlock(std::uint32_t number, const Block& block);
    Answer ofBounds(const FilterTest& test, const Block& block) const;
    Answer ofTimes(std::uint32_t node, Nanos begin, Nanos last) const;
    template <class F> Answer joined(const FilterNode& node, F&& ofChild) const;
    BlockBits nodeBits(std::uint32_t node, Columns& columns);
    BlockBits testBits(std::uint32_t number, Columns& columns);
    BlockBits wordBits(const FilterTest& test, Columns& columns) const;
    BlockBits statusBits(const FilterTest& test, Columns& columns) const;
    BlockBits textBits(std::uint32_t number, Columns& columns);
    BlockBits documentTextBits(std::uint32_t number, Columns& columns);
    bool textOfWorker(std::uint32_t number, WorkerId worker);
    bool textOfDocument(std::uint32_t number, DocumentId document);
    bool textOfNote(std::uint32_t number, std::uint32_t note);
    template <class F> bool kept(Kept& kept, std::uint32_t id, F&& look);
    std::uint32_t kindsOf(std::uint32_t node) const;
    std::uint32_t kindsOfTest(const FilterTest& test) const;
    // Whether the node can hold for a worker: No when it cannot whatever else is true.
    Answer ofWorker(std::uint32_t number, WorkerId worker);

    const std::shared_ptr<const Filter> m_filter;
    const std::shared_ptr<const Names> m_names;
    std::shared_ptr<const ConflictTexts> m_remarks;
    std::uint32_t m_kinds = 0; // one bit each
    bool m_hasNot = false;
    std::vector<Kept> m_workers;               // by test
    std::vector<Kept> m_documents;             // by test
    std::vector<Kept> m_notes;                 // by test
    std::vector<std::optional<Words>> m_words; // by test
    ConflictSentences m_sentences;
};

} // namespace racescope
