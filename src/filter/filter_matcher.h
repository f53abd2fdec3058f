// SPDX-License-Identifier: GPL-3.0-or-later
// A filter bound to the names of one session: says of one event, or of one conflict, whether it is meant.
// Threads: one; it remembers what it looked up. Costs some ten nanoseconds where no text is searched.
#pragma once
#include "filter/filter.h"
#include "report/conflict_log.h"
#include "trace/event.h"
#include "trace/names.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace racescope {

// The HTTP status that the event's answer had; 0 for what has none.
int statusOf(const Event& event, const Names& names);
// The event that the record tells of.
Event eventOf(const ConflictRecord& record);

class FilterMatcher {
public:
    FilterMatcher(std::shared_ptr<const Filter> filter, std::shared_ptr<const Names> names);

    // `conflict` is the record of a refused write when it is known; without it, what only a record knows does
    // not match.
    bool matches(const Event& event, const ConflictRecord* conflict = nullptr);
    bool matches(const ConflictRecord& record) { return matches(eventOf(record), &record); }
    // Whether an event of this kind, or of this worker, can match at all: a quick no.
    bool mayMatch(EventKind kind) const { return (m_kinds >> unsigned(kind)) & 1U; }
    bool mayMatch(WorkerId worker);

private:
    enum class Answer : std::uint8_t { Unknown, No, Yes };
    struct Subject {
        const Event& event;
        const ConflictRecord* conflict;
    };
    // Answers for names, kept by test and number.
    struct Kept {
        std::vector<Answer> answers; // of small numbers
    };
    bool node(std::uint32_t number, const Subject& subject);
    bool test(std::uint32_t number, const Subject& subject);
    bool number(const FilterTest& test, std::int64_t value) const;
    bool word(const FilterTest& test, const Subject& subject) const;
    bool workerMatches(std::uint32_t number, WorkerId worker);
    bool documentMatches(std::uint32_t number, DocumentId document);
    bool textMatches(std::uint32_t number, const Subject& subject);
    template <class F> bool kept(Kept& kept, std::uint32_t id, F&& look);
    std::uint32_t kindsOf(std::uint32_t node) const;
    std::uint32_t kindsOfTest(const FilterTest& test) const;
    // Whether the node can hold for a worker: No when it cannot whatever else is true.
    Answer ofWorker(std::uint32_t number, WorkerId worker);

    const std::shared_ptr<const Filter> m_filter;
    const std::shared_ptr<const Names> m_names;
    std::uint32_t m_kinds = 0;     // one bit each
    std::vector<Kept> m_workers;   // by test
    std::vector<Kept> m_documents; // by test
};

} // namespace racescope
