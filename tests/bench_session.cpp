// SPDX-License-Identifier: GPL-3.0-or-later
// What a session costs: the journal beside a race at full speed, bytes an event on disk, opening ten million
// events, the jump to any of them, the manual page's questions about a million conflicts.
#include "base/random.h"
#include "race_support.h"
#include "session/session_journal.h"
#include "session/session_schema.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <latch>
#include <thread>
#include <time.h>
#include <vector>

using namespace racescope;

namespace {

constexpr double kMs = 1e-6;

RacePlan fullSpeed(std::uint32_t updates)
{
    RacePlan plan = shop({group("buyer", 2, Guard::BySeqNo, updates)}, 1'000'000'000);
    plan.seed = 7;
    return plan;
}

struct Raced {
    double seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t savedAtEnd = 0;
    std::uint64_t waitingAtEnd = 0;
    std::chrono::nanoseconds longestGroup{0};
    double processor = 0; // seconds
    std::int64_t fileBytes = 0;
};

Raced raceWith(Durability durability, std::uint32_t updates, const std::string& path)
{
    Workspace workspace;
    if (!workspace.load(fullSpeed(updates)))
        qFatal("cannot load");
    auto file = SessionFile::saveAs(workspace, path);
    if (!file)
        qFatal("%s", file.error().text().c_str());
    SessionJournal journal(workspace, *file, durability);
    QElapsedTimer timer;
    timer.start();
    workspace.race()->start();
    workspace.race()->join();
    Raced raced;
    raced.seconds = double(timer.nsecsElapsed()) / 1e9;
    const JournalState state = journal.state();
    raced.waitingAtEnd = state.waitingEvents;
    raced.longestGroup = state.longestGroup;
    raced.processor = double(state.processorTime.count()) / 1e9;
    raced.savedAtEnd = (*file)->savedEvents();
    if (!journal.stop())
        qFatal("cannot stop");
    raced.events = workspace.trace().snapshot().events();
    (*file)->close();
    raced.fileBytes = QFileInfo(QString::fromStdString(path)).size();
    return raced;
}

// Ten million events of a contended race, without racing for them.
void fillEvents(Trace& trace, std::uint64_t count, int workers)
{
    Random random(1);
    std::vector<Nanos> times(std::size_t(workers), 0);
    const DocumentId document = trace.names().document("products", "100");
    for (int i = 0; i < workers; ++i)
        trace.names().addWorker({"W" + std::to_string(i), "buyer", WorkerName::Kind::Thread, {}});
    std::int64_t seqNo = 71;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto worker = std::uint32_t(random.below(std::uint64_t(workers)));
        Event event;
        event.worker = WorkerId{worker};
        event.document = document;
        event.time = times[worker] += Nanos(300 + random.below(200));
        event.duration = Nanos(80 + random.below(60));
        event.chain = std::uint32_t(i / 8 + 1);
        event.attempt = std::uint16_t(1 + i % 3);
        event.token = {SeqNo{seqNo}, PrimaryTerm{1}};
        event.version = Version{seqNo - 70};
        const auto kind = random.below(10);
        event.kind = kind < 5 ? EventKind::Read : kind < 9 ? EventKind::WriteOk : EventKind::Conflict;
        if (event.kind != EventKind::Read) {
            event.flags = event_flag::kGuardSeqNo;
            event.base = {SeqNo{seqNo - std::int64_t(random.below(3))}, PrimaryTerm{1}};
        }
        if (event.kind == EventKind::WriteOk) {
            ++seqNo;
            event.replaced = event.base;
        }
        trace.append(event);
    }
    trace.drain();
}

// Of this thread: what a quiet machine would take.
double processorMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * kMs;
}

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) * kMs;
}

} // namespace

class BenchSession : public QObject {
    Q_OBJECT
private slots:
    void journalBesideAFullSpeedRace();
    void openingTenMillionEvents();
    void aFileOfTwoGigabytes();
    void questionsAboutAMillionConflicts();
    void requestsWithGroupCommit();
};

void BenchSession::journalBesideAFullSpeedRace()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.racescope")).toStdString();
    constexpr std::uint32_t kUpdates = 1'500'000;
    raceWith(Durability::Memory, kUpdates / 4, path); // warm
    std::vector<double> without;
    std::vector<double> with;
    Raced last;
    constexpr std::size_t kRounds = 7;
    for (std::size_t round = 0; round < kRounds; ++round) {
        without.push_back(raceWith(Durability::Memory, kUpdates, path).seconds);
        last = raceWith(Durability::Async, kUpdates, path);
        with.push_back(last.seconds);
        std::printf("  async: %.2f s, %.2f M events/s, %llu of %llu in the file at the end of the race, "
                    "longest group %.0f ms, writer %.2f s of processor, %.1f bytes an event\n",
                    last.seconds, double(last.events) / last.seconds / 1e6,
                    static_cast<unsigned long long>(last.savedAtEnd),
                    static_cast<unsigned long long>(last.events), double(last.longestGroup.count()) * kMs,
                    last.processor, double(last.fileBytes) / double(last.events));
    }
    std::ranges::sort(without);
    std::ranges::sort(with);
    std::printf(
        "full-speed race, medians: %.2f s in memory, %.2f s with the async journal: it costs %.1f %%; "
        "%.0f k events/s written while racing\n",
        without[kRounds / 2], with[kRounds / 2], (with[kRounds / 2] / without[kRounds / 2] - 1) * 100,
        double(last.savedAtEnd) / last.seconds / 1e3);
}

void BenchSession::openingTenMillionEvents()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.racescope")).toStdString();
    constexpr std::uint64_t kEvents = 10'000'000;
    {
        TraceOptions trace;
        trace.collectorThread = false;
        WorkspaceOptions options;
        options.trace = trace;
        Workspace workspace(options);
        fillEvents(workspace.trace(), kEvents, 32);
        QElapsedTimer timer;
        timer.start();
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY(file.has_value());
        std::printf("saving %llu events and %zu conflicts: %.0f ms\n",
                    static_cast<unsigned long long>(kEvents), workspace.conflicts().size(),
                    milliseconds(timer));
        (*file)->close();
    }
    {
        auto database = Database::open(path, Database::Mode::ReadOnly);
        const auto bytes = database->number("SELECT sum(length(data)) FROM event_blocks");
        const auto pages = database->number(
            "SELECT sum(pgsize) FROM dbstat WHERE name IN ('event_blocks','event_summaries')", 0);
        std::printf("bytes an event: %.2f encoded, %.2f on disk with summaries and pages\n",
                    double(bytes) / double(kEvents), double(pages) / double(kEvents));
    }
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const double processorBefore = processorMs();
        OpenOptions options;
        options.access = OpenOptions::Access::Read;
        options.conflicts = OpenOptions::Conflicts::Meanwhile;
        auto session = openSession(path, options);
        QVERIFY(session.has_value());
        const double opened = milliseconds(timer);
        const double processor = processorMs() - processorBefore;
        // What a window of 1920 pixels asks for its first picture of all lanes.
        const Snapshot snapshot = session->workspace->trace().snapshot();
        int drawn = 0;
        std::vector<Nanos> times;
        for (int pixel = 0; pixel < 1920; ++pixel)
            times.push_back(snapshot.begin() + (snapshot.end() - snapshot.begin()) / 1920 * pixel);
        std::vector<std::size_t> bounds(times.size());
        for (const LaneView& lane : snapshot.lanes()) {
            lane.lowerBounds(times, bounds, LaneView::Edges::Grain);
            for (std::size_t i = 1; i < bounds.size(); ++i)
                drawn += lane.worst(bounds[i - 1], bounds[i], LaneView::Edges::Grain) != Severity::None;
        }
        const double painted = milliseconds(timer);
        session->workspace->waitLoaded();
        const double all = milliseconds(timer);
        double longest = 0;
        Random random(std::uint64_t(round) + 1);
        for (int jump = 0; jump < 200; ++jump) {
            const auto records = session->workspace->conflicts().records(
                random.below(session->workspace->conflicts().size()), 1);
            QElapsedTimer one;
            one.start();
            const Event event = snapshot.lane(records.front().worker)->at(records.front().laneIndex);
            if (event.kind != EventKind::Conflict)
                QFAIL("another event");
            longest = std::max(longest, milliseconds(one));
        }
        std::printf("open: %.0f ms (%.0f ms of processor), first picture after %.0f ms (%d pixels), all "
                    "conflicts after %.0f ms, slowest "
                    "of 200 jumps %.2f ms, "
                    "trace memory %.1f MB\n",
                    opened, processor, painted, drawn, all, longest,
                    double(session->workspace->trace().counters().memoryBytes) / 1e6);
    }
}

// Beyond what 32 bits count. Every document is there afterwards.
void BenchSession::aFileOfTwoGigabytes()
{
    constexpr int kDocuments = 2200;
    constexpr std::size_t kBytes = 1'000'000;
    QTemporaryDir folder;
    if (QStorageInfo(folder.path()).bytesAvailable() < qint64(3) * kDocuments * qint64(kBytes))
        QSKIP("the disk has no room for it");
    const std::string path = folder.filePath(QStringLiteral("a.racescope")).toStdString();
    const auto sourceOf = [](int i) {
        return R"({"n":)" + std::to_string(i) + R"(,"pad":")" + std::string(kBytes, char('a' + i % 26)) +
               "\"}";
    };
    QElapsedTimer timer;
    timer.start();
    {
        Workspace workspace;
        const auto index = workspace.store().createIndex("large", {});
        QVERIFY(index.has_value());
        for (int i = 0; i < kDocuments; ++i)
            QVERIFY((*index)
                        ->write(std::to_string(i), {}, WriteRequest(), Source(sourceOf(i)), kSystemWorker)
                        .accepted());
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY2(file.has_value(), file ? "" : file.error().text().c_str());
        (*file)->close();
    }
    const double saved = milliseconds(timer);
    QVERIFY(QFileInfo(QString::fromStdString(path)).size() > (qint64(1) << 31));
    timer.restart();
    const auto session = openSession(path);
    QVERIFY2(session.has_value(), session ? "" : session.error().text().c_str());
    const double opened = milliseconds(timer);
    const auto index = session->workspace->store().index("large");
    for (int i = 0; i < kDocuments; ++i)
        QVERIFY(std::string(index->get(std::to_string(i)).source.view()) == sourceOf(i));
    std::printf("%.2f GB: filled and saved in %.1f s, opened in %.1f s, all %d documents as they were\n",
                double(QFileInfo(QString::fromStdString(path)).size()) / 1e9, saved / 1000, opened / 1000,
                kDocuments);
}

void BenchSession::questionsAboutAMillionConflicts()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.racescope")).toStdString();
    {
        Workspace workspace;
        Random random(3);
        Names& names = workspace.trace().names();
        for (int i = 0; i < 100; ++i)
            names.document("products", std::to_string(i));
        for (int i = 0; i < 32; ++i)
            names.addWorker({"W" + std::to_string(i), "buyer", WorkerName::Kind::Thread, {}});
        std::vector<ConflictRecord> records(1'000'000);
        for (std::size_t i = 0; i < records.size(); ++i) {
            ConflictRecord& record = records[i];
            record.time = Nanos(i) * 1000;
            record.end = record.time + 500;
            record.worker = WorkerId{std::uint32_t(random.below(32))};
            record.document = DocumentId{std::uint32_t(random.below(100))};
            record.attempt = std::uint16_t(1 + random.below(9));
            record.flags = event_flag::kGuardSeqNo;
            record.required = {SeqNo{std::int64_t(i)}, PrimaryTerm{1}};
            record.current = {SeqNo{std::int64_t(i + 1 + random.below(9))}, PrimaryTerm{1}};
            record.behind = std::uint32_t(1 + random.below(9));
            record.winnerKnown = true;
            record.winner = WorkerId{std::uint32_t(random.below(32))};
            record.resolution = Resolution::RetriedOk;
        }
        workspace.conflicts().restore(std::move(records));
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY(file.has_value());
        (*file)->close();
    }
    auto database = Database::open(path, Database::Mode::ReadOnly);
    QVERIFY(database.has_value());
    // The examples of racescope-session(5).
    for (const char* const sql :
         {"SELECT w.name AS winner, l.name AS loser, times FROM (SELECT winner_worker, worker, count(*) AS "
          "times "
          "FROM conflicts GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 10) AS c JOIN workers AS w ON "
          "w.number=c.winner_worker JOIN workers AS l ON l.number=c.worker",
          "SELECT index_name, id, conflicts, worst FROM (SELECT document, count(*) AS conflicts, "
          "max(attempt) AS "
          "worst FROM conflicts GROUP BY 1 ORDER BY 2 DESC LIMIT 10) AS c JOIN document_names AS d ON "
          "d.number=c.document",
          "SELECT behind, count(*) FROM conflicts GROUP BY behind ORDER BY behind",
          "SELECT resolution, count(*), avg(backoff_ns)/1e6 AS backoff_ms FROM conflicts GROUP BY resolution",
          "SELECT time_ns, worker, reason FROM conflict_log WHERE held_ns > 1000000000 ORDER BY held_ns DESC "
          "LIMIT 20"}) {
        QElapsedTimer timer;
        timer.start();
        const double processorBefore = processorMs();
        Statement statement(*database, sql);
        int rows = 0;
        while (statement.next())
            ++rows;
        std::printf("%6.0f ms (%4.0f ms of processor), %2d rows: %.70s…\n", milliseconds(timer),
                    processorMs() - processorBefore, rows, sql);
    }
}

void BenchSession::requestsWithGroupCommit()
{
    for (const int threads : {1, 8}) {
        QTemporaryDir folder;
        Workspace workspace;
        const auto index = workspace.store().indexOrCreate("counters");
        auto file =
            SessionFile::saveAs(workspace, folder.filePath(QStringLiteral("a.racescope")).toStdString());
        QVERIFY(file.has_value());
        SessionJournal journal(workspace, *file, Durability::Request);
        constexpr int kWrites = 2000;
        QElapsedTimer timer;
        timer.start();
        {
            std::vector<std::jthread> writers;
            for (int thread = 0; thread < threads; ++thread)
                writers.emplace_back([&, thread] {
                    for (int i = 0; i < kWrites; ++i) {
                        const WriteOutcome outcome =
                            (*index)->write(std::to_string(thread), {}, WriteRequest{},
                                            Source("{\"n\":" + std::to_string(i) + "}"), kSystemWorker);
                        if (!journal.sink()->waitDurable(outcome.ticket))
                            qFatal("not durable");
                    }
                });
        }
        std::printf("request durability, %d writers: %.0f acknowledged writes/s\n", threads,
                    threads * kWrites / (double(timer.nsecsElapsed()) / 1e9));
        QVERIFY(journal.stop().has_value());
    }
}

QTEST_GUILESS_MAIN(BenchSession)
#include "bench_session.moc"
