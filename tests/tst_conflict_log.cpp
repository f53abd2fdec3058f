// SPDX-License-Identifier: GPL-3.0-or-later
// A conflict log that is larger than its memory: what comes from the scratch file is what was there, in every
// order of asking, changing and putting back.
#include "herd.h"
#include "report/conflict_formats.h"
#include "report/conflict_log.h"
#include "report/scratch_file.h"
#include "test_seed.h"
#include "timeline_sample.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

using namespace racescope;

namespace {

constexpr std::size_t kFew = 3000 * 150; // bytes: some three thousand records

ConflictLogOptions small(std::size_t bytes = kFew)
{
    ConflictLogOptions options;
    options.memoryBytes = bytes;
    return options;
}

std::vector<ConflictRecord> all(const ConflictLog& log)
{
    return log.records(0, log.size());
}

ConflictRecord anyRecord(std::mt19937_64& random)
{
    const auto any = [&] { return std::int64_t(random() >> (random() % 64)) * (random() % 8 == 0 ? -1 : 1); };
    ConflictRecord r;
    r.time = any();
    r.end = any();
    r.worker = WorkerId(std::uint32_t(any()));
    r.document = DocumentId(std::uint32_t(any()));
    r.chain = std::uint32_t(any());
    r.attempt = std::uint16_t(any());
    r.flags = std::uint16_t(any());
    r.required = {SeqNo(any()), PrimaryTerm(any())};
    r.requiredVersion = Version(any());
    r.current = {SeqNo(any()), PrimaryTerm(any())};
    r.currentVersion = Version(any());
    r.behind = std::uint32_t(any());
    r.behindIsLeast = random() % 2 == 0;
    r.held = any();
    r.winnerKnown = random() % 2 == 0;
    r.winner = WorkerId(std::uint32_t(any()));
    r.winnerTime = any();
    r.resolution = Resolution(random() % 4);
    r.backoff = any();
    r.laneIndex = std::uint64_t(any());
    return r;
}

// The events of a race with many conflicts, in the order of their ends.
std::vector<Event> contendedEvents(std::size_t events, std::uint64_t seed)
{
    Trace trace{TraceOptions{WhenFull::Wait, 8192, 0, false}};
    SampleRace race;
    race.workers = 12;
    race.events = events;
    race.documents = 2;
    race.seed = seed;
    SampleRaceMaker(trace, race).run();
    std::vector<Event> all;
    const Snapshot snapshot = trace.snapshot();
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = 0; i < lane.size(); ++i)
            all.push_back(lane.at(i));
    std::ranges::stable_sort(all, {}, [](const Event& event) { return event.end(); });
    return all;
}

} // namespace

class TestConflictLog : public QObject {
    Q_OBJECT
private slots:
    void theNewestWriteIsTheOneOfTheHighestToken();
    void aPageIsWhatWasPacked();
    void aDamagedPageIsNotRead();
    void whatLiesInTheFileIsWhatWasThere();
    void aRecordInTheFileStillLearnsItsOutcome();
    void whatWasPutBackStandsBeforeWhatCame();
    void anExportReadsPageByPageWhatItReadFromMemory();
    void notesStandInEveryFormat();
    void memoryDoesNotGrowWithTheLog();
    void rememberedWritesAreBoundedOverAllDocuments();
    void aFolderThatTakesNothingLosesNothing();
    void readersAndTheWriterDoNotDisturbEachOther();
    void whatBelongsToNoUpdateEndsNone();
    void abandonedUpdatesAreSettled();
    void aLargeVectorLiesInAFile();
    void aLargeVectorIsInMemoryWhereNoFileCanBe();
};

void TestConflictLog::aPageIsWhatWasPacked()
{
    std::mt19937_64 random(testSeed(4711));
    for (const std::size_t count : {0U, 1U, 2U, 1024U}) {
        std::vector<ConflictRecord> page;
        for (std::size_t i = 0; i < count; ++i)
            page.push_back(anyRecord(random));
        const auto back = unpackConflicts(packConflicts(page), count);
        QVERIFY(back.has_value());
        QVERIFY(*back == page);
    }
}

void TestConflictLog::aDamagedPageIsNotRead()
{
    std::mt19937_64 random(testSeed(4712));
    std::vector<ConflictRecord> page(20);
    std::ranges::generate(page, [&] { return anyRecord(random); });
    const std::string bytes = packConflicts(page);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY(!unpackConflicts(std::string_view(bytes).substr(0, length), page.size()));
    QVERIFY(!unpackConflicts(bytes + '\0', page.size()));
    QVERIFY(!unpackConflicts(bytes, page.size() + 1));
    QVERIFY(!unpackConflicts(std::string(400, '\xff'), 1));
}

void TestConflictLog::whatLiesInTheFileIsWhatWasThere()
{
    const std::vector<Event> events = contendedEvents(120'000, testSeed(1));
    ConflictLog whole;
    ConflictLog spilled(small());
    for (std::size_t first = 0; first < events.size(); first += 777) {
        const std::span batch(events.data() + first, std::min<std::size_t>(777, events.size() - first));
        whole.add(batch);
        spilled.add(batch);
    }
    QVERIFY(spilled.memory().spilled > 4 * spilled.memory().records);
    QCOMPARE(whole.memory().spilled, std::size_t(0));
    QCOMPARE(spilled.size(), whole.size());
    QCOMPARE(spilled.settled(), whole.settled());
    const std::vector<ConflictRecord> expected = all(whole);
    QVERIFY(all(spilled) == expected);
    std::mt19937_64 random(testSeed(2));
    for (int i = 0; i < 300; ++i) { // pages, parts of them, and over the border to memory
        const std::size_t first = random() % (expected.size() + 10);
        const std::size_t count = random() % 5000;
        const auto part = spilled.records(first, count);
        const auto from = expected.begin() + std::ptrdiff_t(std::min(first, expected.size()));
        const auto to = expected.begin() + std::ptrdiff_t(std::min(first + count, expected.size()));
        QVERIFY(part == std::vector<ConflictRecord>(from, to));
    }
}

// One worker waits so long that its refused write is in the file when the update ends.
void TestConflictLog::aRecordInTheFileStillLearnsItsOutcome()
{
    ConflictLog log(small());
    ConflictLog whole;
    const auto happens = [&](const Event& event) {
        log.add({&event, 1});
        whole.add({&event, 1});
    };
    const auto write = [](std::uint32_t worker, EventKind kind, Nanos time, std::int64_t base,
                          std::int64_t token, std::uint32_t chain) {
        Event event;
        event.worker = WorkerId(worker);
        event.document = DocumentId(0);
        event.kind = kind;
        event.flags = event_flag::kGuardSeqNo;
        event.time = time;
        event.base = {SeqNo(base), PrimaryTerm(1)};
        event.token = {SeqNo(token), PrimaryTerm(1)};
        event.chain = chain;
        event.attempt = 1;
        return event;
    };
    // The winner of the first is heard of last.
    happens(write(7, EventKind::Conflict, 10, 1, 2, 1));
    for (std::uint32_t i = 0; i < 30'000; ++i)
        happens(write(8, EventKind::Conflict, 20 + i, 5, 6, i + 1));
    QVERIFY(log.memory().spilled > 20'000);
    QCOMPARE(log.settled(), std::size_t(0)); // the first waits
    Event backoff = write(7, EventKind::Backoff, 60'000, -2, -2, 1);
    backoff.duration = 1234;
    happens(backoff);
    happens(write(9, EventKind::WriteOk, 9, 1, 2, 1));
    happens(write(7, EventKind::WriteOk, 70'000, 2, 3, 1));
    const ConflictRecord first = log.records(0, 1).front();
    QCOMPARE(first.resolution, Resolution::RetriedOk);
    QCOMPARE(first.backoff, Nanos(1234));
    QVERIFY(first.winnerKnown && first.winner == WorkerId(9));
    QVERIFY(all(log) == all(whole));
    QCOMPARE(log.settled(), whole.settled());
    // Pages are brought up to date when many are behind, and tell the same.
    happens(write(9, EventKind::WriteOk, 30'000, 5, 6, 2));
    for (std::uint32_t i = 0; i < 5'000; ++i)
        happens(write(8, EventKind::Conflict, 100'000 + i, 5, 6, 40'000 + i));
    QVERIFY(all(log) == all(whole));
    QVERIFY(log.memory().records < 9'000);
}

void TestConflictLog::whatWasPutBackStandsBeforeWhatCame()
{
    const std::vector<Event> events = contendedEvents(60'000, testSeed(3));
    std::mt19937_64 random(testSeed(4));
    std::vector<ConflictRecord> old(9000);
    std::ranges::generate(old, [&] { return anyRecord(random); });
    ConflictLog log(small());
    ConflictLog live;
    std::size_t put = 0;
    for (std::size_t first = 0; first < events.size(); first += 1000) {
        const std::span batch(events.data() + first, std::min<std::size_t>(1000, events.size() - first));
        log.add(batch);
        live.add(batch);
        const std::size_t count = std::min<std::size_t>(200, old.size() - put);
        log.restore({old.begin() + std::ptrdiff_t(put), old.begin() + std::ptrdiff_t(put + count)});
        put += count;
    }
    QCOMPARE(put, old.size());
    std::vector<ConflictRecord> expected = old;
    for (const ConflictRecord& record : all(live))
        expected.push_back(record);
    QVERIFY(all(log) == expected);
    QCOMPARE(log.settled(), old.size() + live.settled());
    const auto over = log.records(old.size() - 2000, 4000); // the border between the two
    QVERIFY(std::ranges::equal(over, std::span(expected).subspan(old.size() - 2000, 4000)));
    log.clear();
    QCOMPARE(log.size(), std::size_t(0));
    log.restore(old);
    QVERIFY(all(log) == old);
}

void TestConflictLog::anExportReadsPageByPageWhatItReadFromMemory()
{
    Herd herd(2000, 6);
    ConflictLog spilled(small());
    addAll(spilled, herd.trace.snapshot());
    QVERIFY(spilled.memory().spilled > 5000);
    for (const ConflictFormat format :
         {ConflictFormat::Ndjson, ConflictFormat::Csv, ConflictFormat::Markdown}) {
        const auto text = [&](const ConflictExport& log) {
            std::string out;
            const bool isWritten = writeConflicts(log, format, [&out](std::string_view piece) {
                out += piece;
                return true;
            });
            return isWritten ? out : std::string();
        };
        const std::string expected = text({all(herd.log), &herd.trace.names(), {}});
        QVERIFY(expected.size() > 100'000);
        QVERIFY(text({{}, &herd.trace.names(), {}, &spilled}) == expected);
    }
    int pieces = 0;
    QVERIFY(!writeConflicts({{}, &herd.trace.names(), {}, &spilled}, ConflictFormat::Ndjson,
                            [&](std::string_view) { return ++pieces < 2; }));
    QCOMPARE(pieces, 2);
}

void TestConflictLog::notesStandInEveryFormat()
{
    const Herd herd(2, 2);
    const auto lines = [&](ConflictFormat format, const ConflictTexts& notes) {
        QByteArray out;
        writeConflicts({{}, &herd.trace.names(), {}, &herd.log, notes}, format, [&](std::string_view piece) {
            out.append(piece.data(), qsizetype(piece.size()));
            return true;
        });
        return out.replace("\r", "").trimmed().split('\n');
    };
    const ConflictTexts notes{{keyOf(all(herd.log)[1]), "a | \"b\", c"}};
    const QByteArrayList csv = lines(ConflictFormat::Csv, notes);
    QVERIFY(csv[0].endsWith(",backoff_ns,note"));
    QVERIFY(csv[1].endsWith(","));
    QVERIFY2(csv[2].endsWith(",\"a | \"\"b\"\", c\""), csv[2].constData());
    const QByteArrayList markdown = lines(ConflictFormat::Markdown, notes);
    QVERIFY(markdown[0].endsWith("| note |"));
    QCOMPARE(markdown[1].count('|'), markdown[0].count('|'));
    QVERIFY(markdown[2].endsWith("|  |"));
    QVERIFY2(markdown[3].endsWith("| a \\| \"b\", c |"), markdown[3].constData());
    const QByteArrayList json = lines(ConflictFormat::Ndjson, notes);
    QVERIFY(!json[0].contains("note"));
    QVERIFY2(json[1].endsWith(",\"note\":\"a | \\\"b\\\", c\"}"), json[1].constData());
    // No room is kept for what nobody wrote.
    QVERIFY(lines(ConflictFormat::Csv, {})[0].endsWith(",backoff_ns"));
    QVERIFY(lines(ConflictFormat::Markdown, {})[0].endsWith("| resolution |"));
}

void TestConflictLog::memoryDoesNotGrowWithTheLog()
{
    ConflictLogOptions options = small();
    options.mostCommits = 2000;
    ConflictLog log(options);
    const std::vector<Event> events = contendedEvents(400'000, testSeed(7));
    std::vector<std::size_t> bytes;
    for (std::size_t first = 0; first < events.size(); first += 500) {
        log.add({events.data() + first, std::min<std::size_t>(500, events.size() - first)});
        if (first % 50'000 == 0)
            bytes.push_back(log.memory().bytes);
    }
    QVERIFY(log.size() > 40'000);
    QVERIFY(bytes.back() < bytes[2] + bytes[2] / 4);
    QVERIFY(log.memory().file / log.memory().spilled < 70); // bytes a record
}

void TestConflictLog::rememberedWritesAreBoundedOverAllDocuments()
{
    ConflictLogOptions options;
    options.mostCommits = 5000;
    ConflictLog log(options);
    for (std::int64_t i = 0; i < 100'000; ++i) {
        Event event;
        event.worker = WorkerId(1);
        event.kind = EventKind::WriteOk;
        event.document = DocumentId(std::uint32_t(i % 100));
        event.time = i;
        event.token = {SeqNo(i), PrimaryTerm(1)};
        log.add({&event, 1});
    }
    QVERIFY(log.memory().bytes < 8000 * 64);
    QVERIFY(log.commit(DocumentId(99), {SeqNo(99'999), PrimaryTerm(1)})); // the newest are known
    QVERIFY(!log.commit(DocumentId(99), {SeqNo(99), PrimaryTerm(1)}));
}

// Workers' events come in batches, one worker after the other.
void TestConflictLog::theNewestWriteIsTheOneOfTheHighestToken()
{
    ConflictLog log;
    QVERIFY(!log.newest(DocumentId(0)));
    const auto write = [&](std::int64_t seqNo, std::uint32_t worker, std::uint16_t flags = 0) {
        Event event;
        event.kind = EventKind::WriteOk;
        event.document = DocumentId(0);
        event.worker = WorkerId(worker);
        event.token = {SeqNo(seqNo), PrimaryTerm(1)};
        event.version = Version(seqNo + 1);
        event.flags = flags;
        log.add({&event, 1});
    };
    write(3, 1);
    write(2, 2);
    QCOMPARE(log.newest(DocumentId(0))->commit.token.seqNo.value, std::int64_t(3));
    QCOMPARE(log.newest(DocumentId(0))->commit.worker, WorkerId(1));
    QCOMPARE(log.newest(DocumentId(0))->version.value, std::int64_t(4));
    QVERIFY(log.newest(DocumentId(0))->live);
    write(4, 2, event_flag::kDeleted);
    QVERIFY(!log.newest(DocumentId(0))->live);
}

void TestConflictLog::aFolderThatTakesNothingLosesNothing()
{
    ConflictLogOptions options = small();
    options.scratchFolder = "/nowhere/at/all";
    ConflictLog log(options);
    ConflictLog whole;
    const std::vector<Event> events = contendedEvents(60'000, testSeed(5));
    for (std::size_t first = 0; first < events.size(); first += 512) {
        const std::span batch(events.data() + first, std::min<std::size_t>(512, events.size() - first));
        log.add(batch);
        whole.add(batch);
    }
    QCOMPARE(log.memory().spilled, std::size_t(0));
    QVERIFY(all(log) == all(whole));
    QVERIFY(log.trouble().isRefused);
    QVERIFY(!whole.trouble().isRefused);
    log.clear();
    QVERIFY(!log.trouble().isRefused);
}

void TestConflictLog::readersAndTheWriterDoNotDisturbEachOther()
{
    const std::vector<Event> events = contendedEvents(60'000, testSeed(6));
    ConflictLog whole;
    const auto batches = [&](ConflictLog& log) {
        for (std::size_t first = 0; first < events.size(); first += 256)
            log.add({events.data() + first, std::min<std::size_t>(256, events.size() - first)});
    };
    batches(whole);
    const std::vector<ConflictRecord> expected = all(whole);
    ConflictLog log(small(600 * 150));
    std::atomic<bool> isDone = false;
    std::atomic<bool> isWrong = false;
    std::vector<std::jthread> readers;
    for (std::uint64_t r = 0; r < 3; ++r)
        readers.emplace_back([&, r] {
            std::mt19937_64 random(testSeed(20 + r));
            do {
                const std::size_t size = log.size();
                const std::size_t first = size > 0 ? random() % size : 0;
                const auto part = log.records(first, 1500);
                if (part.size() < std::min<std::size_t>(1500, size - first))
                    isWrong = true;
                for (std::size_t i = 0; i < part.size(); ++i) // what never changes
                    if (part[i].laneIndex != expected[first + i].laneIndex ||
                        part[i].worker != expected[first + i].worker ||
                        part[i].current != expected[first + i].current)
                        isWrong = true;
            } while (!isDone);
        });
    batches(log);
    isDone = true;
    readers.clear();
    QVERIFY(!isWrong);
    QVERIFY(all(log) == expected);
}

// A search, or a wait for the recorder, may come between a refused write and the next try.
void TestConflictLog::whatBelongsToNoUpdateEndsNone()
{
    ConflictLog log;
    Event event;
    event.worker = WorkerId(1);
    event.document = DocumentId(0);
    const auto add = [&](EventKind kind, std::uint32_t chain) {
        event.kind = kind;
        event.chain = chain;
        ++event.time;
        log.add({&event, 1});
    };
    add(EventKind::Conflict, 1);
    for (const EventKind kind : {EventKind::Search, EventKind::ToolWait})
        add(kind, 0);
    add(EventKind::WriteOk, 1);
    QCOMPARE(log.records(0, 1).front().resolution, Resolution::RetriedOk);
    QCOMPARE(log.settled(), std::size_t(1));
}

// An update that was given up without a word must not hold up what is shown as settled.
void TestConflictLog::abandonedUpdatesAreSettled()
{
    ConflictLog log;
    Event event;
    event.worker = WorkerId(1);
    event.document = DocumentId(0);
    event.kind = EventKind::Conflict;
    for (std::uint32_t chain = 1; chain <= 3; ++chain) {
        event.chain = chain;
        event.time = chain;
        log.add({&event, 1});
    }
    QCOMPARE(log.size(), std::size_t(3));
    QCOMPARE(log.settled(), std::size_t(2)); // the last may still be retried
}

namespace {

// Memory that no file stands behind, as the system counts it; -1: it does not.
std::int64_t anonymousBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').front().toLongLong() * 1024;
    return -1;
}

bool countsUp(const ScratchVector<std::uint32_t>& numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != i)
            return false;
    return true;
}

} // namespace

void TestConflictLog::aLargeVectorLiesInAFile()
{
    constexpr std::size_t kMany = 16 << 20;
    const std::int64_t before = anonymousBytes();
    ScratchVector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < kMany; ++i)
        numbers.push_back(std::uint32_t(i));
    QVERIFY(countsUp(numbers));
    ScratchVector<std::uint32_t> copy = numbers;
    ScratchVector<std::uint32_t> moved = std::move(numbers);
    QVERIFY(countsUp(copy) && countsUp(moved));
    copy.resize(10);
    copy.shrink_to_fit(); // back to ordinary memory
    QVERIFY(countsUp(copy));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their own books are memory, too
    if (before >= 0)
        QVERIFY2(anonymousBytes() - before < std::int64_t(kMany), "a quarter of what one vector holds");
#else
    Q_UNUSED(before)
#endif
}

void TestConflictLog::aLargeVectorIsInMemoryWhereNoFileCanBe()
{
    const QByteArray folder = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/nowhere/at/all");
    ScratchVector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < kScratchBytes; ++i)
        numbers.push_back(std::uint32_t(i));
    if (folder.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", folder);
    QVERIFY(countsUp(numbers));
    for (std::size_t i = 0; i < kScratchBytes;
         ++i) // some of it in a file now, and the old block is given back
        numbers.push_back(std::uint32_t(numbers.size()));
    QVERIFY(countsUp(numbers));
}

QTEST_GUILESS_MAIN(TestConflictLog)
#include "tst_conflict_log.moc"
