// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows: rows that were pinned, then of workers, of documents and of counters, over one
// snapshot of the trace; and the questions of cause and effect between events. Knows no pixels. Threads: GUI
// thread, or the one thread that paints a picture.
#pragma once
#include "selection.h"
#include "timeline/counter_track.h"
#include "timeline/document_track.h"
#include "timeline/lane_index.h"
#include "trace/names.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace racescope {

struct TimelineRow {
    enum class Kind { Worker, Document, Counter };
    Kind kind = Kind::Worker;
    WorkerId worker;
    DocumentId document = kNoDocument;
    Counter counter = Counter::Commits;
    static TimelineRow of(WorkerId worker) { return {Kind::Worker, worker, kNoDocument, {}}; }
    static TimelineRow of(DocumentId document) { return {Kind::Document, {}, document, {}}; }
    static TimelineRow of(Counter counter) { return {Kind::Counter, {}, kNoDocument, counter}; }
    friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

// What a person has made of the rows.
struct RowArrangement {
    std::vector<WorkerId> order; // of workers, as far as it was changed by hand
    std::set<WorkerId> hidden;
    std::vector<DocumentId> documents;            // that have rows
    bool hasDocuments = false;                    // else the first documents have rows of their own accord
    std::vector<DocumentId> hiddenDocuments;      // that had rows until they were hidden
    std::optional<std::vector<Counter>> counters; // that have rows; none: as by default
    std::vector<TimelineRow> pinned;              // these stay at the top, in this order
    friend bool operator==(const RowArrangement&, const RowArrangement&) = default;
};

struct TermMark {
    Nanos time = 0;
    std::int64_t shard = 0;
    PrimaryTerm term;
};

class TimelineModel {
public:
    explicit TimelineModel(std::shared_ptr<const Names> names);

    const Names& names() const { return *m_names; }
    // Takes a later snapshot. Work on the news is bounded by `budget`; false: call catchUp() until it says
    // true.
    bool setSnapshot(Snapshot snapshot, DecodeBudget budget = {});
    const Snapshot& snapshot() const { return m_snapshot; }
    bool catchUp(DecodeBudget budget);
    bool isEmpty() const { return m_snapshot.events() == 0; }
    TimeRange timeRange() const; // at least a microsecond long

    // The pinned ones first.
    const std::vector<TimelineRow>& rows() const { return m_rows; }
    std::size_t pinnedRows() const { return m_pinnedRows; }
    std::optional<std::size_t> rowOf(WorkerId worker) const;
    std::optional<std::size_t> rowOf(DocumentId document) const;
    std::optional<std::size_t> rowOf(const TimelineRow& row) const;
    // Names of a row: "W3"; "products/100".
    QString title(const TimelineRow& row) const;
    // What stands behind the name: the program; "_seq_no 71 · term 1".
    QString subtitle(const TimelineRow& row) const;

    // Until somebody chooses some, the first `count` documents have rows of their own accord.
    void setAutomaticDocuments(std::size_t count);
    void showDocument(DocumentId document);
    // Until somebody shows or hides some, these have rows.
    void setDefaultCounters(std::vector<Counter> counters);
    void showCounters(std::vector<Counter> counters);
    bool isPinned(const TimelineRow& row) const;
    // Gives a document a row if it has none.
    void pin(const TimelineRow& row);
    void unpin(const TimelineRow& row);
    // Requires: of rows().
    void hide(const TimelineRow& row);
    void showAll();
    // The rows among which a row can be moved, half open: the pinned ones, else those of its kind. Requires:
    // row < rows().size().
    struct Places {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    Places placesOf(std::size_t row) const;
    // Moves a row to before the one that is `to` now, or to the end of its places. Requires: from <
    // rows().size(), to within its places or their end.
    void moveRow(std::size_t from, std::size_t to);
    std::size_t hiddenRows() const;
    const RowArrangement& arrangement() const { return m_hand; }
    void arrange(RowArrangement arrangement);

    LaneIndex* index(WorkerId worker);
    const LaneView* lane(WorkerId worker) const { return m_snapshot.lane(worker); }
    const DocumentTrack* track(DocumentId document) const;
    const CounterTrack* counters() const { return m_counters.get(); } // null: no counter has a row
    // DocumentTrack::refine() of a document that has a row.
    bool refineTrack(DocumentId document, TimeRange shown, Nanos mergeBelow, DecodeBudget& budget);
    const std::vector<TermMark>& terms() const { return m_terms; }
    std::optional<Event> event(EventRef ref) const;

    // 409 -> the write that beat it; write -> the read it stands on; null when there is none or it is too far
    // back.
    std::optional<EventRef> winnerOf(EventRef conflict) const;
    std::optional<EventRef> readOf(EventRef write) const;
    std::optional<EventRef> causeOf(EventRef event) const;
    // Write -> the first conflict it caused; read -> the write made from it; conflict -> its backoff or next
    // try.
    std::optional<EventRef> effectOf(EventRef event) const;
    // The nearest event of at least (or exactly) a severity after or before a moment, over all shown workers.
    enum class Direction { Forward, Backward };
    std::optional<EventRef> nearest(Nanos from, Severity severity, Direction direction) const;
    std::optional<EventRef> eventAt(WorkerId worker, Nanos time) const;

    void beginFrame();
    std::size_t memoryBytes() const;

private:
    void rebuildRows();
    std::vector<WorkerId> workersInOrder() const;
    const std::vector<Counter>& shownCounters() const
    {
        return m_hand.counters ? *m_hand.counters : m_defaultCounters;
    }
    void readTerms();
    std::optional<EventRef> findWrite(DocumentId document, Token token, Nanos before) const;
    std::optional<EventRef> findWriteWithin(DocumentId document, Token token, TimeRange ends) const;

    const std::shared_ptr<const Names> m_names;
    Snapshot m_snapshot;
    std::map<WorkerId, std::unique_ptr<LaneIndex>> m_indexes;
    std::map<DocumentId, std::unique_ptr<DocumentTrack>> m_tracks;
    std::unique_ptr<CounterTrack> m_counters;
    std::vector<Counter> m_defaultCounters;
    RowArrangement m_hand;
    std::size_t m_automaticDocuments = 2;
    std::vector<TimelineRow> m_rows;
    std::size_t m_pinnedRows = 0;
    mutable std::map<WorkerId, QString> m_workerTitles;
    mutable std::map<DocumentId, QString> m_documentTitles;
    std::vector<TermMark> m_terms;
    std::size_t m_termEvents = 0;
    bool m_systemHasOwnEvents = false;
    std::uint64_t m_frame = 0;
};

} // namespace racescope
