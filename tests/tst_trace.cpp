// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a race: what goes in comes out, nothing is lost unseen, and every question that a snapshot
// answers by its tree is the answer that counting would give.
#include "base/random.h"
#include "test_seed.h"
#include "trace/block.h"
#include "trace/block_memory.h"
#include "trace/memory_budget.h"
#include "trace/ring.h"
#include "trace/trace.h"

#include <QtTest>

#include <algorithm>
#include <cstring>
#include <latch>
#include <limits>
#include <map>
#include <thread>

#include <sys/mman.h>
#include <unistd.h>

using namespace racescope;

namespace {

std::uint64_t seed()
{
    return testSeed(20260101);
}

Event eventAt(Nanos time, WorkerId worker, EventKind kind = EventKind::Read)
{
    Event event;
    event.time = time;
    event.worker = worker;
    event.document = DocumentId{0};
    event.kind = kind;
    return event;
}

Event lostUpdateAt(Nanos time, WorkerId worker)
{
    Event event = eventAt(time, worker, EventKind::WriteOk);
    event.base = {SeqNo{4}, PrimaryTerm{1}};
    event.replaced = {SeqNo{5}, PrimaryTerm{1}};
    event.token = {SeqNo{6}, PrimaryTerm{1}};
    return event;
}

Token randomToken(Random& random)
{
    if (random.below(3) == 0)
        return {};
    return {SeqNo{std::int64_t(random.below(1'000'000))}, PrimaryTerm{std::int64_t(1 + random.below(3))}};
}

// Mostly small numbers with a few of any size, as races make them.
Event randomEvent(Random& random, Nanos time, WorkerId worker)
{
    Event event = eventAt(time, worker, EventKind(random.below(kEventKindCount)));
    event.duration = Nanos(random.below(40) == 0 ? random.below(1u << 30) : random.below(900));
    event.document = random.below(10) == 0 ? kNoDocument : DocumentId{std::uint32_t(random.below(100'000))};
    event.flags = std::uint16_t(random.below(512));
    event.attempt = std::uint16_t(random.below(5));
    event.chain = std::uint32_t(random.below(1000));
    event.token = randomToken(random);
    event.version = Version{std::int64_t(random.below(5000))};
    event.base = randomToken(random);
    event.baseVersion = Version{random.below(2) == 0 ? 0 : event.version.value - 1};
    event.replaced = random.below(2) == 0 ? event.base : randomToken(random);
    event.note = random.below(50) == 0 ? std::uint32_t(random.below(1u << 20)) : 0;
    return event;
}

std::vector<Event> randomLane(Random& random, std::size_t count, WorkerId worker)
{
    std::vector<Event> events;
    Nanos time = -500;
    for (std::size_t i = 0; i < count; ++i) {
        events.push_back(randomEvent(random, time, worker));
        time += Nanos(random.below(4) == 0 ? 0 : random.below(2000)); // equal times occur
    }
    return events;
}

// Everything rare, so that the tree has something to skip.
Event rareSeverity(Random& random, Nanos time, WorkerId worker)
{
    const auto roll = random.below(3000);
    if (roll == 0)
        return lostUpdateAt(time, worker);
    if (roll < 3)
        return eventAt(time, worker, EventKind::GiveUp);
    if (roll < 20)
        return eventAt(time, worker, EventKind::Conflict);
    return eventAt(time, worker, roll % 2 == 0 ? EventKind::Think : EventKind::Read);
}

TraceOptions withoutCollector(WhenFull whenFull = WhenFull::Wait, std::size_t ringEvents = 8192)
{
    TraceOptions options;
    options.whenFull = whenFull;
    options.ringEvents = ringEvents;
    options.collectorThread = false;
    return options;
}

Summary countByHand(const std::vector<Event>& events, std::size_t first, std::size_t last)
{
    Summary summary;
    for (std::size_t i = first; i < last; ++i)
        summary.add(events[i]);
    return summary;
}

// CRC-32 as in zlib, little endian, by its definition.
std::string crcOf(std::string_view bytes)
{
    std::uint32_t crc = ~0u;
    for (const char byte : bytes) {
        crc ^= std::uint8_t(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
    }
    crc = ~crc;
    std::string text;
    for (int i = 0; i < 4; ++i)
        text.push_back(char(crc >> (8 * i)));
    return text;
}

// An archive in memory that can refuse and forget.
class ShelfArchive : public BlockArchive {
public:
    bool store(WorkerId lane, std::size_t number, const Block& block) override
    {
        if (full)
            return false;
        shelf[{lane.value, number}] = block.encode();
        return true;
    }
    std::shared_ptr<const Block> load(WorkerId lane, std::size_t number) override
    {
        ++loads;
        const auto found = shelf.find({lane.value, number});
        return found == shelf.end() ? nullptr : Block::decode(found->second).value_or(nullptr);
    }
    bool full = false;
    int loads = 0;
    std::map<std::pair<std::uint32_t, std::size_t>, std::string> shelf;
};

} // namespace

class TestTrace : public QObject {
    Q_OBJECT

private slots:
    void aWriteOverAnUnreadVersionIsALostUpdate_data();
    void aWriteOverAnUnreadVersionIsALostUpdate();
    void severitiesRankAsTheTimelineDrawsThem();
    void blockGivesBackWhatItGot_data();
    void blockGivesBackWhatItGot();
    void blockFindsTimes();
    void everyDamagedByteIsRefused();
    void wrongContentsUnderARightChecksumDoNotCrash();
    void namesAreGivenOnce();
    void notesEndWithTheirBudget();
    void namesFromManyThreadsAgree();
    void laneAnswersAsCountingWould_data();
    void laneAnswersAsCountingWould();
    void oneLostUpdateAmongAMillionIsFound();
    void snapshotNeverChanges();
    void equalSnapshotsShareEverything();
    void timeNeverGoesBackwardsInALane();
    void manyWorkersThroughOneRecorder();
    void snapshotsWhileProducersRunAreConsistent();
    void droppedEventsAreCountedAndMarked();
    void marksThatFoundNoRoomAreNotLost();
    void aWaitForAFullRingIsRecorded();
    void aFullRingWithoutCollectorIsDrainedByItsProducer();
    void recorderMayOutliveItsTrace();
    void listenersHearEveryEventInLaneOrder();
    void removedListenerIsSilent();
    void anEventWakesACollectorThatDozes();
    void memoryOfBlocksGoesBackToTheSystem();
    void spilledBlocksAnswerTheSame();
    void aSmallerBudgetActsAtOnce();
    void aLongRecordingStaysWithinItsBudget();
    void memoryIsReadAsPeopleWriteIt_data();
    void memoryIsReadAsPeopleWriteIt();
    void blocksStayWhenTheArchiveRefuses();
    void unreadableArchiveIsCountedAndSummariesStay();
    void lanesAreRebuiltFromBlocks();
    void archivedBlocksAreLoadedOnlyForTheirEvents();
};

void TestTrace::aWriteOverAnUnreadVersionIsALostUpdate_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("replaced");
    QTest::addColumn<bool>("lost");
    const int write = int(EventKind::WriteOk);
    const int none = int(kUnassignedSeqNo.value);
    QTest::newRow("replaced what it had read") << write << 0 << 4 << 4 << false;
    QTest::newRow("another write came between") << write << 0 << 4 << 5 << true;
    QTest::newRow("a delete over another write") << write << int(event_flag::kDeleted) << 4 << 5 << true;
    QTest::newRow("blind on purpose") << write << int(event_flag::kBlind) << 4 << 5 << false;
    QTest::newRow("created") << write << int(event_flag::kCreated) << 4 << none << false;
    QTest::newRow("had read nothing") << write << 0 << none << 5 << false;
    QTest::newRow("refused") << int(EventKind::Conflict) << 0 << 4 << 5 << false;
}

void TestTrace::aWriteOverAnUnreadVersionIsALostUpdate()
{
    QFETCH(int, kind);
    QFETCH(int, flags);
    QFETCH(int, base);
    QFETCH(int, replaced);
    QFETCH(bool, lost);
    Event event = eventAt(0, WorkerId{0}, EventKind(kind));
    event.flags = std::uint16_t(flags);
    event.base = {SeqNo{base}, PrimaryTerm{1}};
    event.replaced = {SeqNo{replaced}, PrimaryTerm{1}};
    QCOMPARE(isLostUpdate(event), lost);
    QCOMPARE(severityOf(event) == Severity::LostUpdate, lost);
}

void TestTrace::severitiesRankAsTheTimelineDrawsThem()
{
    const auto of = [](EventKind kind) { return severityOf(eventAt(0, WorkerId{0}, kind)); };
    QVERIFY(severityOf(lostUpdateAt(0, WorkerId{0})) > of(EventKind::GiveUp));
    QVERIFY(of(EventKind::GiveUp) > of(EventKind::Conflict));
    QVERIFY(of(EventKind::Conflict) > of(EventKind::WriteOk));
    QVERIFY(of(EventKind::WriteOk) > of(EventKind::Noop));
    QVERIFY(of(EventKind::Noop) > of(EventKind::Backoff));
    QVERIFY(of(EventKind::Backoff) > of(EventKind::Read));
    QVERIFY(of(EventKind::Read) > of(EventKind::Think));
    QCOMPARE(of(EventKind::Error), Severity::GiveUp);
    QCOMPARE(of(EventKind::WriteMissing), Severity::Noop);
    QCOMPARE(of(EventKind::ToolWait), Severity::None);
}

void TestTrace::blockGivesBackWhatItGot_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("count");
    for (const char* what : {"random", "equal", "extreme", "outliers"})
        for (const int count : {1, 2, 63, 64, 65, 1000, 1024})
            QTest::addRow("%s, %d", what, count) << QString::fromLatin1(what) << count;
}

void TestTrace::blockGivesBackWhatItGot()
{
    QFETCH(QString, what);
    QFETCH(int, count);
    Random random(seed());
    std::vector<Event> events = randomLane(random, std::size_t(count), WorkerId{7});
    const auto extreme = [&random](std::int64_t usual) {
        switch (random.below(4)) {
        case 0:
            return std::numeric_limits<std::int64_t>::min();
        case 1:
            return std::numeric_limits<std::int64_t>::max();
        case 2:
            return std::int64_t(random.next());
        default:
            return usual;
        }
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        Event& event = events[i];
        if (what == QStringLiteral("equal")) {
            event = events[0];
        } else if (what == QStringLiteral("outliers") && random.below(30) == 0) {
            event.duration = Nanos(random.next() >> 2);
            event.token.seqNo.value = std::int64_t(random.next());
        } else if (what == QStringLiteral("extreme")) {
            event.time = i == 0    ? std::numeric_limits<Nanos>::min()
                         : i < 500 ? -5
                                   : std::numeric_limits<Nanos>::max();
            event.duration = extreme(1);
            event.worker = WorkerId{0xffffffffu};
            event.document = DocumentId{std::uint32_t(random.next())};
            event.flags = std::uint16_t(random.next());
            event.attempt = std::uint16_t(random.next());
            event.chain = std::uint32_t(random.next());
            event.note = std::uint32_t(random.next());
            for (std::int64_t* number :
                 {&event.token.seqNo.value, &event.token.primaryTerm.value, &event.version.value,
                  &event.base.seqNo.value, &event.base.primaryTerm.value, &event.baseVersion.value,
                  &event.replaced.seqNo.value, &event.replaced.primaryTerm.value})
                *number = extreme(*number);
        }
    }
    const auto sealed = Block::seal(events);
    const auto decoded = Block::decode(sealed->encode());
    QVERIFY2(decoded.has_value(), decoded.has_value() ? "" : decoded.error().c_str());
    for (const auto& block : {sealed, decoded.value()}) {
        QCOMPARE(block->size(), events.size());
        Summary summary;
        Grains grains{};
        for (std::size_t i = 0; i < events.size(); ++i) {
            QVERIFY2(block->at(i) == events[i], qPrintable(QString::number(i)));
            QCOMPARE(block->timeAt(i), events[i].time);
            QCOMPARE(block->kindAt(i), events[i].kind);
            QCOMPARE(block->severityAt(i), severityOf(events[i]));
            ++summary.counts[std::size_t(severityOf(events[i]))];
            grains[i / kGrainEvents] =
                std::max(grains[i / kGrainEvents], std::uint8_t(severityOf(events[i])));
        }
        QCOMPARE(block->summary().counts, summary.counts);
        QCOMPARE(block->summary().begin, events.front().time);
        QCOMPARE(block->grains(), grains);
    }
}

void TestTrace::blockFindsTimes()
{
    Random random(seed());
    const auto events = randomLane(random, kBlockEvents, WorkerId{1});
    const auto block = Block::seal(events);
    for (int i = 0; i < 3000; ++i) {
        const Nanos time = Nanos(random.below(std::uint64_t(events.back().time + 1500))) - 1000;
        const auto expected = std::ranges::lower_bound(events, time, {}, &Event::time) - events.begin();
        QCOMPARE(block->lowerBound(time), std::size_t(expected));
    }
}

void TestTrace::everyDamagedByteIsRefused()
{
    Random random(seed());
    const std::string whole = Block::seal(randomLane(random, 200, WorkerId{1}))->encode();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = char(damaged[i] ^ (1 << random.below(8)));
        QVERIFY2(!Block::decode(damaged).has_value(), qPrintable(QString::number(i)));
        QVERIFY(!Block::decode(std::string_view(whole).substr(0, i)).has_value());
    }
    const auto refusal = Block::decode(std::string_view(whole).substr(0, whole.size() - 1));
    QCOMPARE(refusal.error(), std::string("damaged event block: its checksum is wrong"));
}

// The checksum of a file made by somebody else is right whatever it holds.
void TestTrace::wrongContentsUnderARightChecksumDoNotCrash()
{
    Random random(seed());
    const std::string whole = Block::seal(randomLane(random, 300, WorkerId{1}))->encode();
    int accepted = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string damaged = whole.substr(0, whole.size() - 4);
        const std::size_t reach =
            round % 2 == 0 ? std::min<std::size_t>(damaged.size(), 400) : damaged.size();
        for (std::uint64_t n = 1 + random.below(3); n-- > 0;)
            damaged[8 + random.below(reach - 8)] = char(random.below(256));
        damaged += crcOf(damaged);
        const auto block = Block::decode(damaged);
        if (!block.has_value())
            continue;
        ++accepted;
        for (std::size_t i = 0; i < block.value()->size(); ++i)
            QVERIFY(int(block.value()->at(i).kind) < kEventKindCount);
    }
    QVERIFY(accepted > 0); // a changed seq_no is not for the block to notice
}

void TestTrace::namesAreGivenOnce()
{
    Names names;
    const DocumentId a = names.document("products", "100", 2);
    const DocumentId b = names.document("product", "s100");
    QVERIFY(a != b);
    QCOMPARE(names.document("products", "100"), a);
    QCOMPARE(names.documentName(a), (DocumentName{"products", "100", 2}));
    QCOMPARE(names.findDocument("products", "100"), std::optional(a));
    QVERIFY(!names.findDocument("products", "101"));
    QCOMPARE(names.documentName(DocumentId{77}), DocumentName{});
    QCOMPARE(names.documentCount(), std::size_t(2));

    const WorkerId worker = names.addWorker({"W1", "buyers", WorkerName::Kind::Thread, "subtract 1"});
    QCOMPARE(worker, WorkerId{0});
    QCOMPARE(names.workerName(worker).group, std::string("buyers"));
    QCOMPARE(names.workerName(kSystemWorker).kind, WorkerName::Kind::System);
    QCOMPARE(names.workerCount(), std::size_t(1));

    QCOMPARE(names.note("connection lost"), 1u);
    QCOMPARE(names.note(""), 2u);
    QCOMPARE(names.note("connection lost"), 1u);
    QCOMPARE(names.noteText(1), std::string("connection lost"));
    QCOMPARE(names.noteText(0), std::string());
    QCOMPARE(names.noteText(9), std::string());
}

void TestTrace::notesEndWithTheirBudget()
{
    Names names;
    std::string megabyte(std::size_t(1) << 20, 'x');
    std::size_t kept = 0;
    for (int i = 0; i < 70; ++i) {
        megabyte.replace(0, 3, std::to_string(100 + i));
        kept += names.note(megabyte) != 0 ? 1 : 0;
    }
    QCOMPARE(kept, Names::kNoteBytes >> 20);
    QCOMPARE(names.note(std::string(megabyte).replace(0, 3, "100")), 1u); // what is kept stays known
}

void TestTrace::namesFromManyThreadsAgree()
{
    Names names;
    std::array<std::vector<DocumentId>, 4> given;
    {
        std::vector<std::jthread> threads;
        for (auto& mine : given)
            threads.emplace_back([&names, &mine] {
                for (int i = 0; i < 500; ++i)
                    mine.push_back(names.document("i", std::to_string(i)));
            });
    }
    QCOMPARE(names.documentCount(), std::size_t(500));
    for (const auto& mine : given)
        QCOMPARE(mine, given[0]);
}

void TestTrace::laneAnswersAsCountingWould_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("rare");
    for (const int count : {1, 40, 1023, 1024, 1025, 5000, 300'000})
        for (const bool rare : {false, true})
            QTest::addRow("%d events, %s", count, rare ? "rarely bad" : "anything") << count << rare;
}

void TestTrace::laneAnswersAsCountingWould()
{
    QFETCH(int, count);
    QFETCH(bool, rare);
    Random random(seed() + std::uint64_t(count));
    const WorkerId worker{3};
    std::vector<Event> events = randomLane(random, std::size_t(count), worker);
    if (rare)
        for (Event& event : events)
            event = rareSeverity(random, event.time, worker);
    Trace trace(withoutCollector());
    for (const Event& event : events)
        trace.append(event);
    const Snapshot snapshot = trace.snapshot();
    QCOMPARE(snapshot.events(), std::uint64_t(count));
    const LaneView* lane = snapshot.lane(worker);
    QVERIFY(lane);
    QCOMPARE(lane->size(), events.size());
    QCOMPARE(lane->total(), countByHand(events, 0, events.size()));

    std::vector<std::size_t> ends{0, events.size()};
    for (int i = 0; i < (count > 100'000 ? 15 : 60); ++i) {
        const std::size_t place = random.below(events.size() + 1);
        ends.push_back(place);
        ends.push_back(std::min(events.size(), place + random.below(200)));
        ends.push_back(place / kBlockEvents * kBlockEvents);
    }
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const auto [first, last] = std::minmax(ends[i], ends[i + 1]);
        const Summary expected = countByHand(events, first, last);
        const Summary got = lane->summary(first, last);
        QCOMPARE(got.counts, expected.counts);
        if (first < last) {
            QCOMPARE(got.begin, expected.begin);
            QCOMPARE(got.end, expected.end);
        }
        QCOMPARE(lane->worst(first, last), expected.worst());
        const std::size_t before = first - std::min(first, kGrainEvents);
        const std::size_t after = std::min(last + kGrainEvents, events.size());
        const Severity roughly = lane->worst(first, last, LaneView::Edges::Grain);
        QVERIFY(roughly >= expected.worst());
        QVERIFY(first == last || roughly <= countByHand(events, before, after).worst());
    }
    for (const Severity atLeast :
         {Severity::None, Severity::Read, Severity::Conflict, Severity::GiveUp, Severity::LostUpdate}) {
        const auto isOne = [&](const Event& event) { return severityOf(event) >= atLeast; };
        for (const std::size_t from : ends) {
            const auto after = std::find_if(events.begin() + std::ptrdiff_t(from), events.end(), isOne);
            const auto next = lane->next(from, atLeast);
            QCOMPARE(next.value_or(events.size()), std::size_t(after - events.begin()));
            const std::size_t upTo = std::min(from + 1, events.size());
            const auto before = std::find_if(events.rend() - std::ptrdiff_t(upTo), events.rend(), isOne);
            const auto previous = lane->previous(from, atLeast);
            QCOMPARE(previous.has_value(), before != events.rend());
            if (previous)
                QCOMPARE(*previous, std::size_t(events.rend() - before) - 1);
        }
    }
    for (const std::size_t place : ends) {
        if (place == events.size())
            continue;
        QVERIFY(lane->at(place) == events[place]);
        for (const Nanos time : {events[place].time - 1, events[place].time, events[place].time + 1}) {
            const auto expected = std::ranges::lower_bound(events, time, {}, &Event::time) - events.begin();
            QCOMPARE(lane->lowerBound(time), std::size_t(expected));
        }
    }
    QCOMPARE(lane->lowerBound(std::numeric_limits<Nanos>::max()), events.size());

    std::vector<Nanos> times{-1'000'000};
    const auto step = 1 + random.below(std::uint64_t(events.back().time - events[0].time) / 500 + 1);
    while (times.back() < events.back().time + 100 && times.size() < 2000)
        times.push_back(std::max(times.back(), events[0].time - 10) + Nanos(random.below(step * 2)));
    std::vector<std::size_t> bounds(times.size());
    std::vector<std::size_t> roughBounds(times.size());
    lane->lowerBounds(times, bounds);
    lane->lowerBounds(times, roughBounds, LaneView::Edges::Grain);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto expected = std::ranges::lower_bound(events, times[i], {}, &Event::time) - events.begin();
        QCOMPARE(bounds[i], std::size_t(expected));
        QVERIFY(roughBounds[i] >= bounds[i] && roughBounds[i] < bounds[i] + kGrainEvents);
    }
}

void TestTrace::oneLostUpdateAmongAMillionIsFound()
{
    constexpr std::size_t kEvents = 1'000'000;
    const std::size_t where = 123'457 + Random(seed()).below(700'000);
    const WorkerId worker{0};
    Trace trace(withoutCollector());
    for (std::size_t i = 0; i < kEvents; ++i)
        trace.append(i == where
                         ? lostUpdateAt(Nanos(i), worker)
                         : eventAt(Nanos(i), worker, i % 3 == 0 ? EventKind::Conflict : EventKind::Read));
    const Snapshot snapshot = trace.snapshot();
    const LaneView& lane = snapshot.lanes().front();
    QCOMPARE(lane.next(0, Severity::LostUpdate), std::optional(where));
    QCOMPARE(lane.next(where, Severity::LostUpdate), std::optional(where));
    QCOMPARE(lane.next(where + 1, Severity::LostUpdate), std::optional<std::size_t>());
    QCOMPARE(lane.previous(kEvents - 1, Severity::LostUpdate), std::optional(where));
    QCOMPARE(lane.previous(where - 1, Severity::LostUpdate), std::optional<std::size_t>());
    for (std::size_t reach = 1; reach < kEvents; reach *= 3) {
        const std::size_t first = where - std::min(reach, where);
        const std::size_t last = std::min(where + reach, kEvents);
        QCOMPARE(lane.worst(first, last), Severity::LostUpdate);
        QCOMPARE(lane.worst(first, last, LaneView::Edges::Grain), Severity::LostUpdate);
        QVERIFY(lane.worst(first, where) <= Severity::Conflict);
        QVERIFY(lane.worst(where + 1, last) <= Severity::Conflict);
    }
    // A row of 1920 pixels, zoomed out over everything: exactly one pixel shows it.
    int pixels = 0;
    for (std::size_t x = 0; x < 1920; ++x)
        pixels += lane.worst(x * kEvents / 1920, (x + 1) * kEvents / 1920) == Severity::LostUpdate ? 1 : 0;
    QCOMPARE(pixels, 1);
    QCOMPARE(snapshot.total().counts[std::size_t(Severity::LostUpdate)], 1u);
}

void TestTrace::snapshotNeverChanges()
{
    Random random(seed());
    const WorkerId worker{1};
    const auto events = randomLane(random, 4000, worker);
    Trace trace(withoutCollector());
    std::vector<Snapshot> snapshots;
    for (const Event& event : events) {
        if (random.below(50) == 0)
            snapshots.push_back(trace.snapshot());
        trace.append(event);
    }
    for (const Snapshot& snapshot : snapshots) {
        const LaneView* lane = snapshot.lane(worker);
        const std::size_t count = lane ? lane->size() : 0;
        QCOMPARE(snapshot.events(), std::uint64_t(count));
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY(lane->at(i) == events[i]);
        if (lane)
            QCOMPARE(lane->total(), countByHand(events, 0, count));
    }
}

void TestTrace::equalSnapshotsShareEverything()
{
    Trace trace(withoutCollector());
    QVERIFY(trace.snapshot().lanes().empty());
    trace.append(eventAt(5, WorkerId{2}));
    const Snapshot one = trace.snapshot();
    const Snapshot two = trace.snapshot();
    QCOMPARE(one.generation(), two.generation());
    QCOMPARE(one.lanes().data(), two.lanes().data());
    trace.append(eventAt(6, WorkerId{0}));
    const Snapshot three = trace.snapshot();
    QVERIFY(three.generation() > one.generation());
    QCOMPARE(three.lanes().front().worker(), WorkerId{0}); // by number, not by appearance
    QCOMPARE(three.begin(), Nanos(5));
    QCOMPARE(three.end(), Nanos(6));
    QVERIFY(!three.lane(WorkerId{1}));
}

void TestTrace::timeNeverGoesBackwardsInALane()
{
    Trace trace(withoutCollector());
    const WorkerId worker{1};
    Event late = eventAt(50, worker);
    late.duration = 100;
    trace.append(eventAt(100, worker));
    trace.append(late); // ends at 150 all the same
    trace.append(eventAt(20, worker));
    trace.append(eventAt(101, worker));
    const LaneView lane = *trace.snapshot().lane(worker);
    QCOMPARE(lane.at(1).time, Nanos(100));
    QCOMPARE(lane.at(1).end(), Nanos(150));
    QCOMPARE(lane.at(2).time, Nanos(100));
    QCOMPARE(lane.at(3).time, Nanos(101));
    QCOMPARE(lane.lowerBound(101), std::size_t(3));
    QCOMPARE(trace.counters().backwards, std::uint64_t(2));
}

void TestTrace::manyWorkersThroughOneRecorder()
{
    Trace trace(withoutCollector());
    {
        Recorder recorder = trace.openRecorder();
        for (std::uint32_t i = 0; i < 5000; ++i)
            recorder.record(eventAt(Nanos(i), WorkerId{i % 7}));
    }
    trace.drain();
    const Snapshot snapshot = trace.snapshot();
    QCOMPARE(snapshot.events(), std::uint64_t(5000));
    QCOMPARE(snapshot.lanes().size(), std::size_t(7));
    for (const LaneView& lane : snapshot.lanes())
        for (std::size_t i = 0; i < lane.size(); ++i)
            QCOMPARE(lane.timeAt(i), Nanos(i * 7 + lane.worker().value));
}

// Each worker counts its events in `chain`: whatever moment a snapshot catches, a lane holds 1, 2, 3 …
// without a gap.
void TestTrace::snapshotsWhileProducersRunAreConsistent()
{
    constexpr std::uint32_t kWorkers = 4;
    constexpr std::uint32_t kEach = 40'000;
    TraceOptions options;
    options.ringEvents = 1024;
    Trace trace(options);
    std::latch start(kWorkers + 1);
    std::vector<std::jthread> threads;
    for (std::uint32_t w = 0; w < kWorkers; ++w)
        threads.emplace_back([&, w] {
            Recorder recorder = trace.openRecorder();
            start.arrive_and_wait();
            for (std::uint32_t i = 1; i <= kEach; ++i) {
                Event event = eventAt(Nanos(i), WorkerId{w});
                event.chain = i;
                recorder.record(event);
            }
        });
    start.arrive_and_wait();
    std::uint64_t seen = 0;
    std::uint64_t recorded = 0;
    Random random(seed());
    while (recorded < std::uint64_t(kWorkers) * kEach) {
        const Snapshot snapshot = trace.snapshot();
        QVERIFY(snapshot.events() >= seen);
        seen = snapshot.events();
        recorded = 0;
        std::uint64_t held = 0;
        for (const LaneView& lane : snapshot.lanes()) {
            held += lane.size();
            std::uint32_t expected = 0;
            const std::size_t from = lane.size() - std::min<std::size_t>(lane.size(), random.below(3000));
            std::uint32_t number = 0;
            for (std::size_t i = from; i-- > 0 && number == 0;)
                number = lane.at(i).chain; // a tool wait has none
            for (std::size_t i = from; i < lane.size(); ++i) {
                const Event event = lane.at(i);
                expected = event.kind == EventKind::ToolWait ? number : number + 1;
                QCOMPARE(event.kind == EventKind::ToolWait ? number : event.chain, expected);
                number = expected;
            }
            const Summary total = lane.total();
            QCOMPARE(total.total(), std::uint64_t(lane.size()));
            QCOMPARE(lane.summary(0, lane.size() / 2).total() +
                         lane.summary(lane.size() / 2, lane.size()).total(),
                     std::uint64_t(lane.size()));
            recorded += total.counts[std::size_t(Severity::Read)];
        }
        QCOMPARE(held, seen);
    }
    threads.clear();
    trace.drain();
    const TraceCounters counters = trace.counters();
    QCOMPARE(counters.pending, std::uint64_t(0));
    QCOMPARE(counters.dropped, std::uint64_t(0));
    QCOMPARE(counters.recorded, std::uint64_t(kWorkers) * kEach + counters.waits);
}

void TestTrace::droppedEventsAreCountedAndMarked()
{
    Trace trace(withoutCollector(WhenFull::DropNewest, 64));
    Recorder recorder = trace.openRecorder();
    for (int i = 0; i < 100; ++i)
        recorder.record(eventAt(i, WorkerId{std::uint32_t(i % 2)}));
    QCOMPARE(trace.counters().pending, std::uint64_t(64));
    QCOMPARE(trace.counters().dropped, std::uint64_t(36));
    trace.drain();
    recorder.record(eventAt(200, WorkerId{0}));
    trace.drain();
    const Snapshot snapshot = trace.snapshot();
    const LaneView* lane = snapshot.lane(WorkerId{0});
    QCOMPARE(lane->size(), std::size_t(34)); // 32, the mark, and the one after
    const Event mark = lane->at(32);
    QCOMPARE(mark.kind, EventKind::ToolWait);
    QCOMPARE(mark.token.seqNo, SeqNo{18});
    QCOMPARE(mark.time, Nanos(64));
    QCOMPARE(mark.end(), Nanos(98));
    QCOMPARE(lane->at(33).time, Nanos(200));
    QCOMPARE(snapshot.lane(WorkerId{1})->at(32).token.seqNo, SeqNo{18});
}

void TestTrace::marksThatFoundNoRoomAreNotLost()
{
    Trace trace(withoutCollector(WhenFull::DropNewest, 4));
    {
        Recorder recorder = trace.openRecorder();
        for (int i = 0; i < 20; ++i)
            recorder.record(eventAt(i, WorkerId{std::uint32_t(i)}));
    }
    trace.drain();
    const Snapshot snapshot = trace.snapshot();
    QCOMPARE(snapshot.lanes().size(), std::size_t(20));
    for (const LaneView& lane : snapshot.lanes())
        QCOMPARE(lane.at(0).kind, lane.worker().value < 4 ? EventKind::Read : EventKind::ToolWait);
    QCOMPARE(trace.counters().dropped, std::uint64_t(16));
    QCOMPARE(trace.counters().pending, std::uint64_t(0));
}

// The collector is held in a listener until the worker is known to wait.
void TestTrace::aWaitForAFullRingIsRecorded()
{
    TraceOptions options;
    options.ringEvents = 16;
    Trace trace(options);
    std::latch waiting(1);
    trace.addListener([&waiting](std::span<const Event>) { waiting.wait(); });
    std::jthread worker([&trace] {
        Recorder recorder = trace.openRecorder();
        for (int i = 0; i < 200; ++i) {
            Event event = eventAt(i * 10, WorkerId{0});
            event.duration = 5;
            recorder.record(event);
        }
    });
    while (trace.counters().waits == 0)
        std::this_thread::yield();
    waiting.count_down();
    worker.join();
    trace.drain();
    const TraceCounters counters = trace.counters();
    const Snapshot snapshot = trace.snapshot();
    const LaneView* lane = snapshot.lane(WorkerId{0});
    Nanos waited = 0;
    std::uint64_t waits = 0;
    Nanos lastEnd = 0;
    for (std::size_t i = 0; i < lane->size(); ++i) {
        const Event event = lane->at(i);
        if (event.kind == EventKind::ToolWait) {
            QCOMPARE(event.time, lastEnd);
            ++waits;
            waited += event.duration;
        }
        lastEnd = event.end();
    }
    QVERIFY(waits >= 1);
    QCOMPARE(counters.waits, waits);
    QCOMPARE(counters.waited, waited);
    QCOMPARE(counters.dropped, std::uint64_t(0));
    QCOMPARE(lane->total().counts[std::size_t(Severity::Read)], 200u);
}

void TestTrace::aFullRingWithoutCollectorIsDrainedByItsProducer()
{
    Trace trace(withoutCollector(WhenFull::Wait, 16));
    Recorder recorder = trace.openRecorder();
    for (int i = 0; i < 1000; ++i)
        recorder.record(eventAt(i, WorkerId{0}));
    trace.drain();
    QCOMPARE(trace.snapshot().events(), std::uint64_t(1000)); // no tool wait: the same in every run
    QCOMPARE(trace.counters().waits, std::uint64_t(0));
}

void TestTrace::recorderMayOutliveItsTrace()
{
    for (const bool collector : {true, false}) {
        TraceOptions options = withoutCollector(WhenFull::Wait, 16);
        options.collectorThread = collector;
        auto trace = std::make_unique<Trace>(options);
        Recorder recorder = trace->openRecorder();
        std::size_t heard = 0;
        trace->addListener([&heard](std::span<const Event> events) { heard += events.size(); });
        recorder.record(eventAt(0, WorkerId{0}));
        trace.reset();
        QCOMPARE(heard, std::size_t(1)); // what was recorded before is heard
        for (int i = 0; i < 100; ++i)
            recorder.record(eventAt(i, WorkerId{0})); // does not wait for nobody
    }
}

void TestTrace::listenersHearEveryEventInLaneOrder()
{
    constexpr std::uint32_t kEach = 20'000;
    std::map<std::uint32_t, std::vector<Event>> heard;
    Trace trace;
    const int number = trace.addListener([&heard](std::span<const Event> events) {
        for (const Event& event : events)
            heard[event.worker.value].push_back(event);
    });
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t w = 0; w < 3; ++w)
            threads.emplace_back([&trace, w] {
                Recorder recorder = trace.openRecorder();
                for (std::uint32_t i = 0; i < kEach; ++i)
                    recorder.record(
                        eventAt(Nanos(i % 100 == 7 ? i - 5 : i), WorkerId{w})); // some go back in time
            });
        for (std::uint32_t i = 0; i < kEach; ++i)
            trace.append(eventAt(Nanos(i), kSystemWorker));
    }
    trace.drain();
    trace.removeListener(number);
    const Snapshot snapshot = trace.snapshot();
    QCOMPARE(snapshot.lanes().size(), heard.size());
    for (const LaneView& lane : snapshot.lanes()) {
        const auto& events = heard[lane.worker().value];
        QCOMPARE(events.size(), lane.size());
        for (std::size_t i = 0; i < lane.size(); ++i)
            QVERIFY(lane.at(i) == events[i]);
    }
    QVERIFY(trace.counters().backwards > 0);
}

void TestTrace::removedListenerIsSilent()
{
    Trace trace(withoutCollector());
    int first = 0;
    int second = 0;
    const int number = trace.addListener([&first](std::span<const Event>) { ++first; });
    trace.addListener([&second](std::span<const Event>) { ++second; });
    trace.append(eventAt(1, WorkerId{0}));
    QCOMPARE(first, 0);
    trace.drain();
    QCOMPARE(first, 1);
    trace.removeListener(number);
    trace.append(eventAt(2, WorkerId{0}));
    trace.drain();
    QCOMPARE(first, 1);
    QCOMPARE(second, 2);
}

void TestTrace::anEventWakesACollectorThatDozes()
{
    const auto waker = std::make_shared<Waker>();
    Recorder::Ring ring({}, waker, nullptr);
    for (int i = 0; i < 2; ++i) { // the first of a ring goes the slow way
        waker->setDozing(true);
        ring.push(eventAt(i, WorkerId{0}));
        QVERIFY(!waker->isDozing());
        waker->sleep({}, std::chrono::hours(1)); // returns: it has been woken
    }
    Trace trace;
    Recorder recorder = trace.openRecorder();
    for (int i = 0; i < 3; ++i) {
        recorder.record(eventAt(i, WorkerId{0}));
        QTRY_COMPARE(trace.counters().recorded, std::uint64_t(i + 1));
    }
}

void TestTrace::memoryOfBlocksGoesBackToTheSystem()
{
    const auto isMapped = [](std::byte* piece) {
        const auto page = std::size_t(::sysconf(_SC_PAGESIZE));
        unsigned char unused = 0;
        return ::mincore(reinterpret_cast<void*>(std::uintptr_t(piece) / page * page), 1, &unused) == 0;
    };
    std::vector<std::shared_ptr<std::byte>> pieces;
    for (std::size_t taken = 0; taken < 3 * kBlockRegionBytes; taken += 10'001) {
        pieces.push_back(takeBlockMemory(10'001));
        std::memset(pieces.back().get(), 0x5a, 10'001);
    }
    const auto middle = pieces.begin() + std::ptrdiff_t(pieces.size() / 2); // all of its region is ours
    std::byte* const before = middle->get();
    std::byte* const last = pieces.back().get();
    QVERIFY(isMapped(before) && isMapped(last));
    pieces.erase(middle); // its neighbours hold the region
    QVERIFY(isMapped(before));
    pieces.erase(pieces.begin(), pieces.end() - 1);
    QVERIFY(!isMapped(before));
    QCOMPARE(*last, std::byte(0x5a));
    pieces.clear();
    QVERIFY(isMapped(last)); // the next piece is cut from what is left
}

void TestTrace::spilledBlocksAnswerTheSame()
{
    Random random(seed());
    TraceOptions options = withoutCollector();
    options.memoryBudgetBytes = 400'000;
    Trace trace(options);
    const auto archive = std::make_shared<ShelfArchive>();
    trace.setArchive(archive);
    std::array<std::vector<Event>, 2> lanes{randomLane(random, 60'000, WorkerId{0}),
                                            randomLane(random, 60'000, WorkerId{1})};
    Snapshot early;
    for (std::size_t i = 0; i < lanes[0].size(); ++i) {
        trace.append(lanes[0][i]);
        trace.append(lanes[1][i]);
        if (i == 5000)
            early = trace.snapshot();
    }
    const TraceCounters counters = trace.counters();
    QVERIFY(counters.spilledBlocks > 20);
    QCOMPARE(counters.spilledBlocks, std::uint64_t(archive->shelf.size()));
    QVERIFY(archive->shelf.contains({0, 0}) &&
            archive->shelf.contains({1, 0})); // the oldest, from both lanes
    const Snapshot snapshot = trace.snapshot();
    archive->loads = 0;
    for (const LaneView& lane : snapshot.lanes()) {
        const auto& events = lanes[lane.worker().value];
        QCOMPARE(lane.total(), countByHand(events, 0, events.size()));
        QCOMPARE(lane.worst(100, 30'000, LaneView::Edges::Grain), countByHand(events, 64, 30'016).worst());
        QCOMPARE(archive->loads, 0); // painting zoomed out needs no event
    }
    for (const LaneView& lane : snapshot.lanes()) {
        const auto& events = lanes[lane.worker().value];
        for (std::size_t i = 0; i < events.size(); i += 7)
            QVERIFY(lane.at(i) == events[i]);
        QCOMPARE(lane.summary(1500, 40'000).counts, countByHand(events, 1500, 40'000).counts);
    }
    QVERIFY(archive->loads <= int(archive->shelf.size()) + 4); // each once, then from the few kept
    for (const LaneView& lane : early.lanes())
        QVERIFY(lane.at(0) == lanes[lane.worker().value][0]);
}

void TestTrace::aSmallerBudgetActsAtOnce()
{
    Random random(seed());
    Trace trace(withoutCollector());
    QCOMPARE(trace.counters().budgetBytes, memoryBudget(0));
    trace.setArchive(std::make_shared<ShelfArchive>());
    for (const Event& event : randomLane(random, 60'000, WorkerId{0}))
        trace.append(event);
    trace.drain();
    const std::size_t before = trace.counters().memoryBytes;
    QCOMPARE(trace.counters().spilledBlocks, std::uint64_t(0));
    constexpr std::size_t kSmall = 200'000;
    QVERIFY(before > kSmall);
    trace.setMemoryBudget(kSmall);
    trace.drain();
    QCOMPARE(trace.counters().budgetBytes, kSmall);
    QVERIFY(trace.counters().spilledBlocks > 0);
    QVERIFY(trace.counters().memoryBytes < before);
    trace.setMemoryBudget(0);
    QCOMPARE(trace.counters().budgetBytes, memoryBudget(0));
}

// What is known of blocks in the archive stays in memory, and counts.
void TestTrace::aLongRecordingStaysWithinItsBudget()
{
    Random random(seed());
    constexpr std::size_t kBudget = 1'000'000;
    TraceOptions options = withoutCollector();
    options.memoryBudgetBytes = kBudget;
    Trace trace(options);
    trace.setArchive(std::make_shared<ShelfArchive>());
    constexpr std::size_t kTail = 150'000; // of one lane
    std::vector<Event> events = randomLane(random, 100'000, WorkerId{0});
    const Nanos length = events.back().time - events.front().time + 1000;
    for (int round = 0; round < 15; ++round) {
        for (Event& event : events) {
            trace.append(event);
            event.time += length;
        }
        trace.drain();
        const std::size_t bytes = trace.counters().memoryBytes;
        QVERIFY2(bytes <= kBudget + kTail,
                 qPrintable(QStringLiteral("%1 in round %2").arg(bytes).arg(round)));
    }
    QVERIFY(trace.counters().spilledBlocks > 1000);
    QCOMPARE(trace.snapshot().events(), std::uint64_t(1'500'000));
}

void TestTrace::memoryIsReadAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qulonglong>("bytes"); // 0 and a sentence: it is wrong
    QTest::addColumn<QString>("why");
    constexpr qulonglong kMiB = 1 << 20;
    QTest::newRow("nothing") << QString() << 0ULL << QString();
    QTest::newRow("mebibytes") << QStringLiteral("512M") << 512 * kMiB << QString();
    QTest::newRow("as a unit") << QStringLiteral(" 128 MiB ") << 128 * kMiB << QString();
    QTest::newRow("half a gibibyte") << QStringLiteral("0.5G") << 512 * kMiB << QString();
    QTest::newRow("the whole machine") << QStringLiteral("100%") << qulonglong(machineMemory()) << QString();
    const QString noSize = QStringLiteral("such as 2G");
    QTest::newRow("no unit") << QStringLiteral("512") << 0ULL << noSize;
    QTest::newRow("no number") << QStringLiteral("much") << 0ULL << noSize;
    QTest::newRow("negative") << QStringLiteral("-1G") << 0ULL << noSize;
    QTest::newRow("not a number") << QStringLiteral("nan%") << 0ULL << noSize;
    QTest::newRow("something behind it") << QStringLiteral("2G!") << 0ULL << noSize;
    QTest::newRow("too little") << QStringLiteral("1M") << 0ULL << QStringLiteral("at least 64 MiB");
    QTest::newRow("more than there is") << QStringLiteral("101%") << 0ULL << QStringLiteral("all the memory");
    QTest::newRow("without end") << QStringLiteral("inf%") << 0ULL << QStringLiteral("all the memory");
}

void TestTrace::memoryIsReadAsPeopleWriteIt()
{
    QFETCH(QString, text);
    QFETCH(qulonglong, bytes);
    QFETCH(QString, why);
    const auto read = parseMemoryBudget(text.toStdString());
    QCOMPARE(read.has_value(), why.isEmpty());
    if (read)
        QCOMPARE(qulonglong(*read), bytes);
    else
        QVERIFY2(QString::fromStdString(read.error()).contains(why), read.error().c_str());
}

void TestTrace::blocksStayWhenTheArchiveRefuses()
{
    Random random(seed());
    TraceOptions options = withoutCollector();
    options.memoryBudgetBytes = 100'000;
    Trace trace(options);
    const auto archive = std::make_shared<ShelfArchive>();
    archive->full = true;
    trace.setArchive(archive);
    const auto events = randomLane(random, 30'000, WorkerId{0});
    for (const Event& event : events)
        trace.append(event);
    QCOMPARE(trace.counters().spilledBlocks, std::uint64_t(0));
    QVERIFY(trace.counters().memoryBytes > options.memoryBudgetBytes);
    const LaneView lane = *trace.snapshot().lane(WorkerId{0});
    for (std::size_t i = 0; i < events.size(); i += 11)
        QVERIFY(lane.at(i) == events[i]);
    archive->full = false;
    for (int i = 0; i < 4000; ++i)
        trace.append(eventAt(events.back().time, WorkerId{0}));
    QVERIFY(trace.counters().spilledBlocks > 0); // asked again after a while
}

void TestTrace::unreadableArchiveIsCountedAndSummariesStay()
{
    Random random(seed());
    TraceOptions options = withoutCollector();
    options.memoryBudgetBytes = 100'000;
    Trace trace(options);
    const auto archive = std::make_shared<ShelfArchive>();
    trace.setArchive(archive);
    const auto events = randomLane(random, 20'000, WorkerId{0});
    for (const Event& event : events)
        trace.append(event);
    archive->shelf.clear();
    const LaneView lane = *trace.snapshot().lane(WorkerId{0});
    QVERIFY(!lane.block(0));
    QCOMPARE(lane.at(0).kind, EventKind::ToolWait);
    QCOMPARE(lane.at(0).time, events[0].time);
    QCOMPARE(lane.lowerBound(events[10].time + 1), std::size_t(kBlockEvents));
    QCOMPARE(lane.total(), countByHand(events, 0, events.size()));
    QCOMPARE(lane.summary(0, 4 * kBlockEvents).counts, countByHand(events, 0, 4 * kBlockEvents).counts);
    QCOMPARE(lane.next(0, Severity::LostUpdate).has_value(), true); // in a block that is still here
    QVERIFY(trace.counters().unreadable > 0);
}

void TestTrace::lanesAreRebuiltFromBlocks()
{
    Random random(seed());
    const WorkerId worker{2};
    const auto events = randomLane(random, 3000, worker);
    const std::span<const Event> all(events);
    Trace trace(withoutCollector());
    trace.appendBlock(worker, Block::seal(all.subspan(0, 1024)));
    trace.appendBlock(worker, Block::seal(all.subspan(1024, 300))); // the unfinished tail of a closed session
    trace.appendBlock(worker, Block::seal(all.subspan(1324, 1)));
    for (const Event& event : all.subspan(1325))
        trace.append(event);
    const LaneView lane = *trace.snapshot().lane(worker);
    QCOMPARE(lane.size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        QVERIFY(lane.at(i) == events[i]);
    for (std::size_t i = 0; i < events.size(); i += 97) {
        const auto expected = std::ranges::lower_bound(events, events[i].time, {}, &Event::time);
        QCOMPARE(lane.lowerBound(events[i].time), std::size_t(expected - events.begin()));
        QCOMPARE(lane.summary(i / 2, i), countByHand(events, i / 2, i));
    }
    trace.appendBlock(worker, Block::seal(all.subspan(0, 10))); // out of order: moved up, not mixed in
    const LaneView longer = *trace.snapshot().lane(worker);
    QCOMPARE(longer.timeAt(3000), events.back().time);
    QCOMPARE(trace.counters().backwards, std::uint64_t(10));
}

void TestTrace::archivedBlocksAreLoadedOnlyForTheirEvents()
{
    Random random(seed());
    const WorkerId worker{5};
    const auto events = randomLane(random, 2048, worker);
    const auto archive = std::make_shared<ShelfArchive>();
    Trace trace(withoutCollector());
    trace.setArchive(archive);
    for (std::size_t n = 0; n < 2; ++n) {
        const auto block = Block::seal(std::span(events).subspan(n * kBlockEvents, kBlockEvents));
        archive->store(worker, n, *block);
        trace.appendArchived(worker, block->summary(), block->size(), block->grains());
    }
    trace.append(eventAt(events.back().time + 1, worker));
    const LaneView lane = *trace.snapshot().lane(worker);
    QCOMPARE(lane.size(), std::size_t(2049));
    QCOMPARE(lane.sealedBlocks(), std::size_t(2));
    QCOMPARE(lane.worst(0, 2048), countByHand(events, 0, 2048).worst());
    QCOMPARE(lane.summary(0, 2048), countByHand(events, 0, 2048));
    QCOMPARE(archive->loads, 0);
    QVERIFY(lane.at(1500) == events[1500]);
    QCOMPARE(archive->loads, 1);
    QCOMPARE(trace.counters().spilledBlocks, std::uint64_t(2));
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
