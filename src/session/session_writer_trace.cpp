// SPDX-License-Identifier: GPL-3.0-or-later
// What a session file gets of the trace, the conflict log and the notes.
#include "session/session_rows.h"
#include "session/session_writer.h"
#include "session/workspace.h"
#include "verdict/verdict.h"

#include <algorithm>
#include <chrono>

namespace racescope {

namespace {

constexpr std::size_t kConflictPage = 4096;

void putConflict(Statement& put, std::size_t number, const ConflictRecord& record)
{
    const bool byVersion = (record.flags & event_flag::kGuardVersion) != 0;
    put.bind(std::int64_t(number), record.time, record.end, record.worker.value, record.document.value,
             record.chain, record.attempt, record.flags, Optional::seqNo(record.required),
             Optional::term(record.required), Optional{record.requiredVersion.value, byVersion},
             Optional::seqNo(record.current), Optional::term(record.current), record.currentVersion.value,
             record.behind, record.behindIsLeast, record.held,
             Optional{record.winner.value, record.winnerKnown},
             Optional{record.winnerTime, record.winnerKnown}, name(record.resolution), record.backoff,
             std::int64_t(record.laneIndex));
    put.run();
}

} // namespace

void SessionWriter::writeNames(const Names& names, Saved& next)
{
    const std::size_t documents = names.documentCount();
    for (; next.documents < documents; ++next.documents) {
        const DocumentName name = names.documentName(DocumentId{std::uint32_t(next.documents)});
        m_putName.bind(next.documents, name.index, name.id, name.shard).run();
    }
    const std::size_t workers = names.workerCount();
    for (; next.workers < workers; ++next.workers) {
        const WorkerName name = names.workerName(WorkerId{std::uint32_t(next.workers)});
        m_putWorker.bind(next.workers, name.name, name.group, rows::nameOf(name.kind), name.program).run();
    }
    const std::size_t notes = names.noteCount();
    for (; next.notes < notes; ++next.notes) {
        const std::string text = names.noteText(std::uint32_t(next.notes + 1));
        m_putNote.bind(next.notes + 1, text).run();
    }
}

// Lanes take turns block by block, so that a bound leaves none of them far behind.
void SessionWriter::writeEvents(const Snapshot& snapshot, const Bounds& bounds, Saved& next)
{
    std::size_t room = bounds.blocks != 0 ? bounds.blocks : std::size_t(-1);
    for (const LaneView& view : snapshot.lanes()) {
        Lane& lane = next.lanes[view.worker().value];
        if (view.size() == lane.events)
            continue;
        const std::size_t sealed = view.sealedBlocks();
        const std::size_t share = std::max<std::size_t>(1, room / snapshot.lanes().size());
        const std::size_t last = bounds.blocks != 0 ? std::min(sealed, lane.blocks + share) : sealed;
        for (; lane.blocks < last; ++lane.blocks) {
            const auto block = view.block(lane.blocks);
            if (block)
                writeBlockRow(view.worker(), lane.blocks, *block, std::exchange(lane.tail, 0));
            else
                writeLostBlock(view, lane.blocks);
            const auto info = view.blockInfo(lane.blocks);
            lane.sealed = info.first + info.count;
            lane.events = std::max(lane.events, lane.sealed);
        }
        if (bounds.tails && lane.blocks == sealed && view.size() > lane.events)
            writeTail(view, sealed, lane);
    }
    next.events = 0;
    for (const auto& [worker, lane] : next.lanes)
        next.events += lane.events;
}

void SessionWriter::writeTail(const LaneView& view, std::size_t sealed, Lane& lane)
{
    std::size_t first = 0;
    if (sealed > 0) {
        const auto info = view.blockInfo(sealed - 1);
        first = info.first + info.count;
    }
    std::vector<Event> events;
    events.reserve(view.size() - first);
    for (std::size_t i = first; i < view.size(); ++i)
        events.push_back(view.at(i));
    lane.tail = writeBlockRow(view.worker(), sealed, *Block::seal(events), lane.tail);
    lane.events = view.size();
}

std::int64_t SessionWriter::writeBlockRow(WorkerId lane, std::size_t number, const Block& block,
                                          std::int64_t place)
{
    const std::string data = block.encode();
    m_putBlock.bind(Optional{place, place != 0}, Blob{data}).run();
    if (place == 0)
        place = m_database.lastRow();
    writeSummary(lane, number, place, block.size(), block.summary(), block.grains());
    return place;
}

// A block that its archive cannot give back: what is known of it stays.
void SessionWriter::writeLostBlock(const LaneView& view, std::size_t number)
{
    const LaneView::BlockInfo info = view.blockInfo(number);
    Summary summary{info.begin, info.end, info.counts};
    Grains grains;
    grains.fill(std::uint8_t(info.worst));
    writeSummary(view.worker(), number, 0, info.count, summary, grains);
}

void SessionWriter::writeSummary(WorkerId lane, std::size_t number, std::int64_t place, std::size_t events,
                                 const Summary& summary, const Grains& grains)
{
    const auto& counts = summary.counts;
    const std::string_view bytes(reinterpret_cast<const char*>(grains.data()), grains.size());
    m_putSummary.bind(lane.value, number, place, events, summary.begin, summary.end, counts[0], counts[1],
                      counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8],
                      Blob{bytes}, rows::checksum(lane, number, events, summary, bytes));
    m_putSummary.run();
}

bool SessionWriter::writeBlock(WorkerId worker, std::size_t number, const Block& block)
{
    Lane& known = m_state.saved.lanes[worker.value];
    if (number < known.blocks)
        return true;
    if (number > known.blocks)
        return false;
    Lane lane = known;
    Transaction transaction(m_database);
    writeBlockRow(worker, number, block, std::exchange(lane.tail, 0));
    transaction.commit();
    ++lane.blocks;
    lane.sealed += block.size();
    lane.events = std::max(lane.events, lane.sealed); // the tail that was written may be part of it
    m_state.saved.events += lane.events - known.events;
    known = lane;
    return true;
}

void SessionWriter::writeConflicts(const ConflictLog& log, bool all, Saved& next)
{
    // In this order: what is there by now and does not wait any more is read as it remains.
    const std::size_t count = log.size();
    const std::vector<std::size_t> unsettled = log.unsettled();
    const auto maySettle = [&](std::size_t number) {
        return std::binary_search(unsettled.begin(), unsettled.end(), number);
    };
    std::erase_if(next.openConflicts, [&](std::size_t number) {
        const bool waits = maySettle(number);
        if (all || !waits) {
            if (const auto record = log.records(number, 1); !record.empty())
                putConflict(m_putConflict, number, record.front());
        }
        return !waits;
    });
    while (next.conflicts < count) {
        const auto page = log.records(next.conflicts, std::min(kConflictPage, count - next.conflicts));
        if (page.empty())
            break;
        for (const ConflictRecord& record : page) {
            putConflict(m_putConflict, next.conflicts, record);
            if (maySettle(next.conflicts))
                next.openConflicts.push_back(next.conflicts);
            ++next.conflicts;
        }
    }
}

void SessionWriter::writeNotes(const SessionNotes& notes, Saved& next)
{
    const std::uint64_t generation = notes.generation();
    if (generation == next.notesGeneration)
        return;
    writeContents(notes.contents());
    next.notesGeneration = generation;
}

void SessionWriter::writeContents(const SessionContents& contents)
{
    m_database.run("DELETE FROM runs; DELETE FROM marks; DELETE FROM view_state; DELETE FROM imports; "
                   "DELETE FROM anomalies; DELETE FROM meta WHERE key='verdict'");
    m_putMeta.bind("scenario", contents.scenario).run();
    Statement putRun(m_database, "INSERT INTO runs VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const RunRecord& run : contents.runs) {
        putRun.bind(run.name, run.scenario, std::int64_t(run.seed), run.target, run.workers, run.begin,
                    run.duration, run.attempted, run.succeeded, run.conflicts, run.noops, run.gaveUp,
                    run.errors, run.verdict);
        putRun.run();
    }
    Statement putMark(m_database, "INSERT INTO marks VALUES(NULL,?,?,?,?)");
    for (const SessionMark& mark : contents.marks)
        putMark.bind(mark.kind, mark.begin, mark.end, mark.text).run();
    Statement putState(m_database, "INSERT INTO view_state VALUES(?,?)");
    for (const auto& [key, value] : contents.viewState)
        putState.bind(key, Blob{value}).run();
    Statement putImport(m_database, "INSERT INTO imports VALUES(NULL,?,?)");
    for (const ImportedHistory& history : contents.histories)
        putImport.bind(history.name, history.history).run();
    if (!contents.verdict)
        return;
    const std::string verdict = rows::verdictText(contents.verdict->verdict, contents.verdict->events);
    m_putMeta.bind("verdict", verdict).run();
    Statement putAnomaly(m_database, "INSERT INTO anomalies VALUES(NULL,?,?,?,?)");
    for (const Anomaly& anomaly : contents.verdict->verdict.anomalies) {
        const std::string numbers = rows::numbersText(anomaly.operations);
        putAnomaly.bind(nameOf(anomaly.kind), anomaly.document, anomaly.because, numbers).run();
    }
}

void SessionWriter::writeMeta(const Workspace& workspace)
{
    const auto start =
        std::chrono::duration_cast<std::chrono::nanoseconds>(workspace.start().time_since_epoch());
    m_putMeta.bind("start_ns", start.count()).run();
    m_putMeta.bind("clock_ns", workspace.clock().now()).run();
    m_putMeta.bind("dropped_events", workspace.trace().counters().dropped).run();
    m_putMeta.bind("unread", rows::namesText(*workspace.unread())).run();
}

} // namespace racescope
