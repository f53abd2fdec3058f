// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language: what a text means, where a wrong one is wrong, and that scanning a recording finds
// what asking event by event finds.
#include "filter/filter_completion.h"
#include "filter/filter_matcher.h"
#include "filter/filter_scan.h"
#include "test_seed.h"
#include "timeline_sample.h"

#include <QTest>

#include <random>

using namespace racescope;

namespace {

constexpr std::chrono::seconds kLong{60};

std::shared_ptr<const Filter> filter(std::string_view text)
{
    auto parsed = Filter::parse(text);
    return parsed ? std::make_shared<const Filter>(std::move(*parsed)) : nullptr;
}

// One refused write and its record, with names.
struct Scene {
    Scene()
        : names(std::make_shared<Names>())
    {
        names->addWorker({"W1", "buyers", WorkerName::Kind::Thread, {}});
        names->addWorker({"W2", "buyers", WorkerName::Kind::Thread, {}});
        names->addWorker({"client 127.0.0.1:4711", "", WorkerName::Kind::HttpClient, {}});
        names->document("products", "100");
        names->document("orders", "a b");
        record.time = 5'000'000;
        record.end = 5'200'000;
        record.worker = WorkerId{1};
        record.document = DocumentId{0};
        record.chain = 4;
        record.attempt = 3;
        record.flags = event_flag::kGuardSeqNo;
        record.required = {SeqNo{71}, PrimaryTerm{1}};
        record.current = {SeqNo{75}, PrimaryTerm{2}};
        record.currentVersion = Version{9};
        record.behind = 2;
        record.held = 3'000'000;
        record.winnerKnown = true;
        record.winner = WorkerId{0};
        record.resolution = Resolution::RetriedOk;
    }
    bool isMeant(std::string_view text)
    {
        FilterMatcher matcher(filter(text), names);
        return matcher.matches(record);
    }
    bool isMeant(std::string_view text, const Event& event)
    {
        FilterMatcher matcher(filter(text), names);
        return matcher.matches(event);
    }
    std::shared_ptr<Names> names;
    ConflictRecord record;
};

// A race with its conflict log.
struct Recorded {
    explicit Recorded(std::size_t events, bool isGuarded = true)
    {
        SampleRace race;
        race.events = events;
        race.documents = 3;
        race.isGuarded = isGuarded;
        race.seed = testSeed(20261);
        SampleRaceMaker(trace, race).run();
        addAll(log, trace.snapshot());
    }
    Trace trace{TraceOptions{WhenFull::Wait, 8192, 0, false}};
    ConflictLog log;
};

} // namespace

class TestFilter : public QObject {
    Q_OBJECT
private slots:
    void aTextMeansWhatItSays_data();
    void aTextMeansWhatItSays();
    void notesOnConflictsAreSearched();
    void eventsHaveStatusAndKind();
    void aWrongTextIsWrongAtAPlace_data();
    void aWrongTextIsWrongAtAPlace();
    void clausesCanBeTakenOutOneByOne_data();
    void clausesCanBeTakenOutOneByOne();
    void noTextBreaksTheParser();
    void completionsFitThePlace_data();
    void completionsFitThePlace();
    void aScanFindsWhatAskingEachEventFinds_data();
    void aScanFindsWhatAskingEachEventFinds();
    void aBlockIsJudgedAsItsEventsAre();
    void aScanGoesOnWhereItStopped();
    void aScanTakesWhatTheLogLearnsLater();
    void whatTheLogTookBackIsNoHitAnyMore();
    void aTextIsFoundInASentenceAsReadingItWould();
    void whatWasPublishedStaysAsItWas();
    void aScanStopsWhenAsked();
    void hitsThatTheLogKnowsOfComeWithTheEvents_data();
    void hitsThatTheLogKnowsOfComeWithTheEvents();
    void matchesAreFoundInTime();
};

void TestFilter::aTextMeansWhatItSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isMeant");
    const auto row = [](const char* text, bool isMeant) {
        QTest::newRow(text) << QByteArray(text) << isMeant;
    };
    row("", true);
    row("worker:2 status:409 behind:>1 doc:products/100 attempt:>=3", true);
    row("worker:2 status:409 behind:>2", false);
    row("worker:W2", true);
    row("worker:w*", true);
    row("worker:1", false);
    row("worker:1,2", true);
    row("worker:22", false);
    row("worker:*", true);
    row("group:buyers", true);
    row("doc:100", true);
    row("doc:products", true);
    row("doc:prod*", true);
    row("doc:orders/100", false);
    row("index:products", true);
    row("index:100", false);
    row("kind:conflict", true);
    row("is:Conflict", true);
    row("kind:read,conflict", true);
    row("kind:write", false);
    row("status:400..499", true);
    row("status:<409", false);
    row("status:<=409", true);
    row("attempt:3", true);
    row("attempt:..2", false);
    row("attempt:4..", false);
    row("update:4", true);
    row("seq_no:75", true);
    row("_seq_no:>75", false);
    row("_primary_term:2", true);
    row("version:9", true);
    row("time:5ms", true);
    row("time:4ms..6ms", true);
    row("took:>100us", true);
    row("took:>0.2ms", false);
    row("held:>=3ms", true);
    row("held:>1s", false);
    row("winner:1", true);
    row("winner:2", false);
    row("guard:seq_no", true);
    row("guard:none", false);
    row("outcome:retried_ok", true);
    row("outcome:gave_up", false);
    row("NOT worker:1", true);
    row("-worker:2", false);
    row("!worker:2", false);
    row("worker:1 OR worker:2", true);
    row("worker:1 AND worker:2", false);
    row("worker:1 OR worker:2 behind:>5", false);
    row("(worker:1 OR worker:2) behind:2", true);
    row("NOT (worker:1 OR behind:>5)", true);
    row("w2", true);
    row("PRODUCTS retried", true);
    row("\"required seqNo [71]\"", true);
    row("\"required seqNo [72]\"", false);
    row("nobody", false);
}

void TestFilter::aTextMeansWhatItSays()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isMeant);
    QVERIFY(filter(text.toStdString()));
    QCOMPARE(Scene().isMeant(text.toStdString()), isMeant);
}

void TestFilter::notesOnConflictsAreSearched()
{
    Scene scene;
    const auto isMeant = [&](std::string_view text) {
        FilterMatcher matcher(filter(text), scene.names);
        matcher.setRemarks(
            std::make_shared<const ConflictTexts>(ConflictTexts{{keyOf(scene.record), "Ask Zoe why"}}));
        return matcher.matches(scene.record);
    };
    QVERIFY(isMeant("zoe"));
    QVERIFY(isMeant("\"zoe why\" doc:100"));
    QVERIFY(!isMeant("-zoe"));
    QVERIFY(!isMeant("worker:zoe"));
    QVERIFY(!scene.isMeant("zoe"));

    const Recorded recorded(2'000);
    const ConflictRecord record = recorded.log.records(1, 1).front();
    FilterScan scan(filter("zoe"), recorded.trace.sharedNames(),
                    std::make_shared<const ConflictTexts>(ConflictTexts{{keyOf(record), "Ask Zoe why"}}));
    QVERIFY(scan.advance(recorded.trace.snapshot(), recorded.log, {}, kLong));
    QCOMPARE(scan.matches().matching, std::uint64_t(1));
    QVERIFY(scan.matches().test({record.worker, record.laneIndex}));
}

void TestFilter::eventsHaveStatusAndKind()
{
    Scene scene;
    Event event;
    event.worker = WorkerId{2};
    event.document = DocumentId{1};
    event.kind = EventKind::WriteOk;
    event.token = {SeqNo{0}, PrimaryTerm{1}};
    event.flags = event_flag::kCreated;
    QVERIFY(scene.isMeant("status:201 kind:create doc:\"orders/a b\" worker:client*", event));
    QVERIFY(!scene.isMeant("kind:delete", event));
    QVERIFY(!scene.isMeant("behind:0", event)); // only refused writes are behind something
    QVERIFY(scene.isMeant("-behind:>0", event));
    event.kind = EventKind::Think;
    QVERIFY(!scene.isMeant("status:>0", event));
    QVERIFY(!scene.isMeant("guard:none", event));
    event.kind = EventKind::Error;
    event.note = scene.names->note("PUT /orders/_doc/1 -> 429");
    QVERIFY(scene.isMeant("status:429 kind:error", event));
    event = {};
    event.kind = EventKind::WriteOk;
    event.token = {SeqNo{9}, PrimaryTerm{1}};
    event.base = {SeqNo{7}, PrimaryTerm{1}};
    event.replaced = {SeqNo{8}, PrimaryTerm{1}};
    QVERIFY(isLostUpdate(event));
    QVERIFY(scene.isMeant("is:lost_update", event));
    event.base = event.replaced;
    QVERIFY(!scene.isMeant("is:lost_update", event));
}

void TestFilter::aWrongTextIsWrongAtAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("suggestion");
    const auto row = [](const char* text, FilterProblem problem, int position, int length,
                        const char* suggestion = "") {
        QTest::newRow(text) << QByteArray(text) << int(problem) << position << length
                            << QByteArray(suggestion);
    };
    row("worker:3 stauts:409", FilterProblem::UnknownField, 9, 6, "status");
    row("colour:red", FilterProblem::UnknownField, 0, 6);
    row("kind:conflct", FilterProblem::UnknownWord, 5, 7, "conflict");
    row("kind:read,purple", FilterProblem::UnknownWord, 10, 6);
    row("worker:", FilterProblem::NoValue, 0, 7);
    row("kind:read,", FilterProblem::NoValue, 9, 1);
    row("behind:>two", FilterProblem::NotANumber, 8, 3);
    row("behind:>", FilterProblem::NotANumber, 7, 1);
    row("behind:=>2", FilterProblem::NotANumber, 9, 1);
    row("attempt:2..x", FilterProblem::NotANumber, 11, 1);
    row("attempt:99999999999999999999", FilterProblem::NotANumber, 8, 20);
    row("attempt:5..2", FilterProblem::EmptyRange, 8, 4);
    row("held:>5", FilterProblem::NotADuration, 6, 1);
    row("held:5lightyears", FilterProblem::NotADuration, 5, 11);
    row("worker:>3", FilterProblem::NotComparable, 7, 2);
    row("doc:\"a", FilterProblem::UnclosedQuote, 4, 1);
    row("(worker:1", FilterProblem::UnclosedBracket, 0, 1);
    row("(", FilterProblem::UnclosedBracket, 0, 1);
    row("worker:1)", FilterProblem::UnopenedBracket, 8, 1);
    row("()", FilterProblem::NothingToJoin, 0, 1);
    row("worker:1 OR", FilterProblem::NothingToJoin, 9, 2);
    row("AND worker:1", FilterProblem::NothingToJoin, 0, 3);
    row("a NOT", FilterProblem::NothingToJoin, 2, 3);
}

void TestFilter::aWrongTextIsWrongAtAPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, problem);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QByteArray, suggestion);
    const auto parsed = Filter::parse(text.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(int(parsed.error().problem), problem);
    QCOMPARE(int(parsed.error().position), position);
    QCOMPARE(int(parsed.error().length), length);
    QCOMPARE(QByteArray::fromStdString(parsed.error().suggestion), suggestion);
}

void TestFilter::clausesCanBeTakenOutOneByOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("clauses");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("side by side") << QByteArray("worker:3  status:409")
                                  << QByteArrayList{"worker:3", "status:409"};
    QTest::newRow("AND") << QByteArray("worker:3 AND -status:409")
                         << QByteArrayList{"worker:3", "-status:409"};
    QTest::newRow("brackets") << QByteArray("(worker:3 OR worker:4) NOT doc:\"a b\"")
                              << QByteArrayList{"(worker:3 OR worker:4)", "NOT doc:\"a b\""};
    QTest::newRow("a choice is one") << QByteArray("worker:3 x OR worker:4 y")
                                     << QByteArrayList{"worker:3 x OR worker:4 y"};
}

void TestFilter::clausesCanBeTakenOutOneByOne()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, clauses);
    const auto parsed = filter(text.toStdString());
    QVERIFY(parsed);
    QCOMPARE(parsed->clauses().size(), std::size_t(clauses.size()));
    for (std::size_t i = 0; i < parsed->clauses().size(); ++i) {
        QCOMPARE(QByteArray::fromStdString(parsed->clauseText(i)), clauses[int(i)]);
        QByteArrayList rest = clauses;
        rest.removeAt(int(i));
        QCOMPARE(QByteArray::fromStdString(parsed->without(i)), rest.join(' '));
        QVERIFY(filter(parsed->without(i)));
    }
}

// Whatever is typed, the answer is a filter or a place inside the text.
void TestFilter::noTextBreaksTheParser()
{
    const std::vector<std::string> pieces{"worker:", "3",  " ",        "(",  ")",    "OR ", "AND",
                                          " NOT ",   "\"", "behind:>", "..", "held", ":",   "5ms",
                                          ",",       "-",  "!",        "é",  "\\",   "*",   "kind:read"};
    std::mt19937_64 random(testSeed(20261));
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t k = random() % 12; k-- > 0;)
            text += pieces[random() % pieces.size()];
        const auto parsed = Filter::parse(text);
        if (!parsed) {
            QVERIFY2(parsed.error().position + parsed.error().length <= text.size(), text.c_str());
            continue;
        }
        ++good;
        const auto again = Filter::parse(parsed->text());
        QVERIFY(again && again->tests().size() == parsed->tests().size());
        for (std::size_t c = 0; c < parsed->clauses().size(); ++c)
            QVERIFY2(Filter::parse(parsed->clauseText(c)).has_value(), text.c_str());
    }
    QVERIFY(good > 1000);
    QVERIFY(!Filter::parse(std::string(5000, 'x')));
    QVERIFY(!Filter::parse(std::string(1000, '(') + "a" + std::string(1000, ')')));
}

void TestFilter::completionsFitThePlace_data()
{
    QTest::addColumn<QByteArray>("text"); // the cursor is at its end
    QTest::addColumn<int>("begin");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<int>("least");
    QTest::newRow("an empty text") << QByteArray() << 0 << QByteArray("worker:") << 18;
    QTest::newRow("a field begun") << QByteArray("worker:3 att") << 9 << QByteArray("attempt:") << 1;
    QTest::newRow("behind a minus") << QByteArray("-st") << 1 << QByteArray("status:") << 1;
    QTest::newRow("a worker") << QByteArray("worker:") << 7 << QByteArray("W1") << 3;
    QTest::newRow("a name with spaces") << QByteArray("doc:ord") << 4 << QByteArray("\"orders/a b\"") << 1;
    QTest::newRow("a further value") << QByteArray("kind:read,conf") << 10 << QByteArray("conflict") << 1;
    QTest::newRow("in brackets") << QByteArray("(gua") << 1 << QByteArray("guard:") << 1;
    QTest::newRow("no field") << QByteArray("colour:r") << 0 << QByteArray() << 0;
}

void TestFilter::completionsFitThePlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(QByteArray, first);
    QFETCH(int, least);
    const Scene scene;
    const FilterCompletion completion =
        completionsAt(text.toStdString(), std::size_t(text.size()), *scene.names);
    QCOMPARE(int(completion.begin), begin);
    QVERIFY(int(completion.candidates.size()) >= least);
    if (first.isEmpty())
        QVERIFY(completion.candidates.empty());
    else
        QCOMPARE(QByteArray::fromStdString(completion.candidates.front()), first);
    for (const std::string& candidate : completion.candidates) {
        const std::string value = candidate.back() == ':' ? candidate + "1" : candidate;
        const std::string whole = text.toStdString().substr(0, completion.begin) + value;
        const auto parsed = Filter::parse(whole + (whole.front() == '(' ? ")" : ""));
        QVERIFY2(parsed || parsed.error().problem == FilterProblem::UnknownWord ||
                     parsed.error().problem == FilterProblem::NotADuration,
                 whole.c_str());
    }
}

void TestFilter::aScanFindsWhatAskingEachEventFinds_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"status:409", "worker:2 kind:write", "behind:>1", "-behind:>0", "winner:1 OR kind:think",
          "attempt:>=2 doc:101", "seq_no:100..200", "took:>100us", "outcome:retried_conflict", "conflict",
          "NOT worker:1,2", "worker:nobody", "required", "seqno [1", "kind:lost_update",
          "guard:none OR attempt:>=3", "-(took:<100us took:>0)", "term:1 version:0..5",
          "time:>100ms update:1..20"})
        QTest::newRow(text) << QByteArray(text);
}

void TestFilter::aScanFindsWhatAskingEachEventFinds()
{
    QFETCH(QByteArray, text);
    const Recorded recorded(20'000);
    const Snapshot snapshot = recorded.trace.snapshot();
    const auto asked = filter(text.toStdString());
    FilterScan scan(asked, recorded.trace.sharedNames());
    QVERIFY(scan.advance(snapshot, recorded.log, {}, kLong));
    const FilterMatches matches = scan.matches();
    QVERIFY(matches.isComplete);
    QCOMPARE(matches.judged, snapshot.events());

    std::map<std::pair<std::uint32_t, std::uint64_t>, ConflictRecord> records;
    for (const ConflictRecord& record : recorded.log.records(0, recorded.log.size()))
        records[{record.worker.value, record.laneIndex}] = record;
    QVERIFY(!records.empty());
    FilterMatcher matcher(asked, recorded.trace.sharedNames());
    std::uint64_t expected = 0;
    for (const LaneView& lane : snapshot.lanes()) {
        const LaneMatches& found = *matches.lane(lane.worker());
        std::uint64_t inLane = 0;
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const auto record = records.find({lane.worker().value, i});
            const bool isMeant =
                matcher.matches(lane.at(i), record == records.end() ? nullptr : &record->second);
            QCOMPARE(found.test(i), isMeant);
            QVERIFY(!isMeant || found.worst(i, i + 1) >= severityOf(lane.at(i)));
            inLane += isMeant ? 1 : 0;
        }
        QCOMPARE(found.count(0, lane.size()), inLane);
        QCOMPARE(found.count(100, 1000) + found.count(1000, lane.size()) + found.count(0, 100), inLane);
        SeverityCounts severities{};
        for (std::size_t i = 70; i < 5000 && i < lane.size(); ++i)
            severities[std::size_t(severityOf(lane.at(i)))] += found.test(i) ? 1 : 0;
        QCOMPARE(countsOf(lane, found, 70, 5000), severities);
        LaneMatches other;
        for (std::size_t i = 0; i < lane.size(); ++i)
            other.append(found.test(i), Severity::None);
        QVERIFY(other.isEqual(found, 0, lane.size()));
        other.set(130, !found.test(130), Severity::None);
        QVERIFY(other.isEqual(found, 0, 130) && other.isEqual(found, 131, lane.size()));
        QVERIFY(!other.isEqual(found, 130, 131));
        expected += inLane;
    }
    QCOMPARE(matches.matching, expected);
    const bool isOfNone = text == "worker:nobody" || text == "kind:lost_update" || text.contains("version");
    QCOMPARE(matches.matching == 0, isOfNone);
}

// Blocks of nonsense: every kind, flags, values at the ends of their types, columns with outliers and columns
// of one value; and filters put together by chance.
void TestFilter::aBlockIsJudgedAsItsEventsAre()
{
    std::mt19937_64 random(testSeed(77));
    const auto below = [&](std::uint64_t end) { return random() % end; };
    const auto names = std::make_shared<Names>();
    for (const char* name : {"W1", "W2", "audit-3"})
        names->addWorker({name, "buyers", WorkerName::Kind::Thread, {}});
    for (const char* id : {"100", "101", "a b"})
        names->document(id[0] == 'a' ? "orders" : "products", id);
    const std::uint32_t note = names->note("GET /products/_doc/100 -> 404");
    const std::uint32_t other = names->note("POST /orders/_bulk -> 400");
    const std::vector<std::int64_t> odd{0, 1, -1, -2, 2, 100, 1'000'000, INT64_MAX, INT64_MIN, INT64_MIN + 1};
    const std::vector<std::string> tests{"attempt:>=3",
                                         "attempt:0..2",
                                         "update:1,7",
                                         "seq_no:>=-2",
                                         "seq_no:-1..100",
                                         "term:1",
                                         "version:>0",
                                         "took:>0",
                                         "took:1us..1ms",
                                         "time:<500us",
                                         "time:>=0s",
                                         "doc:100",
                                         "doc:orders/*",
                                         "index:prod*",
                                         "kind:write",
                                         "kind:delete",
                                         "kind:lost_update",
                                         "kind:create,read",
                                         "status:404",
                                         "status:201",
                                         "status:400..409",
                                         "guard:none",
                                         "guard:seq_no",
                                         "guard:external",
                                         "worker:3",
                                         "group:buyers",
                                         "behind:>0",
                                         "outcome:open",
                                         "W1",
                                         "bulk",
                                         "lost",
                                         "\"_doc/100\"",
                                         "seq",
                                         "winner:1",
                                         "doc:nothing",
                                         "took:>1s"};
    const auto chance = [&](auto&& self, int depth) -> std::string {
        const std::string one = tests[below(tests.size())];
        switch (depth == 0 ? 0 : below(4)) {
        case 1:
            return "-(" + self(self, depth - 1) + ")";
        case 2:
            return self(self, depth - 1) + " " + self(self, depth - 1);
        case 3:
            return "(" + self(self, depth - 1) + " OR " + self(self, depth - 1) + ")";
        default:
            return one;
        }
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<Event> events(1 + below(kBlockEvents));
        const bool isWild = round % 3 == 0;
        const bool isPlain = round % 3 == 1;
        const WorkerId worker{std::uint32_t(below(3))};
        Nanos time = Nanos(below(1'000'000));
        const auto value = [&]() -> std::int64_t {
            return isWild && below(20) == 0 ? odd[below(odd.size())]
                                            : std::int64_t(below(isPlain ? 1 : 5000));
        };
        const auto steady = EventKind(below(std::uint64_t(kEventKindCount)));
        for (Event& event : events) {
            event.time = time += Nanos(below(2000));
            event.worker = worker;
            event.duration = isWild ? value() : Nanos(below(2'000'000));
            event.kind = isPlain ? steady : EventKind(below(std::uint64_t(kEventKindCount)));
            event.flags = isPlain ? std::uint16_t(0) : std::uint16_t(below(4096));
            event.document = below(9) == 0 ? kNoDocument : DocumentId(isPlain ? 1U : std::uint32_t(below(3)));
            event.attempt = std::uint16_t(value());
            event.chain = std::uint32_t(value());
            event.token = {below(4) == 0 ? kUnassignedSeqNo : SeqNo(value()), PrimaryTerm(value())};
            event.version = Version(value());
            event.base = {below(3) == 0 ? kUnassignedSeqNo : SeqNo(value()), PrimaryTerm(1)};
            event.replaced = {SeqNo(value()), PrimaryTerm(1)};
            event.note = below(5) == 0 ? note : below(5) == 0 ? other : 0;
        }
        const auto block = Block::seal(events);
        const std::string text = chance(chance, 3);
        const auto asked = filter(text);
        QVERIFY2(asked, text.c_str());
        FilterMatcher matcher(asked, names);
        const BlockBits bits = matcher.matchBlock(*block);
        bool any = false;
        for (std::size_t i = 0; i < kBlockEvents; ++i) {
            const bool isMeant = i < events.size() && matcher.matches(events[i]);
            if (bits.test(i) != isMeant)
                QFAIL((text + " at event " + std::to_string(i)).c_str());
            any |= isMeant;
        }
        Nanos last = block->timeAt(events.size() - 1);
        QVERIFY2(!any || matcher.mayMatch(block->summary().counts, events.front().time, last), text.c_str());
    }
}

void TestFilter::aScanGoesOnWhereItStopped()
{
    const Recorded whole(30'000);
    FilterScan atOnce(filter("status:409"), whole.trace.sharedNames());
    QVERIFY(atOnce.advance(whole.trace.snapshot(), whole.log, {}, kLong));
    FilterScan inSlices(filter("status:409"), whole.trace.sharedNames());
    int slices = 0;
    std::uint64_t judged = 0;
    while (!inSlices.advance(whole.trace.snapshot(), whole.log, {}, std::chrono::nanoseconds(1))) {
        QVERIFY(inSlices.matches().judged > judged); // every slice gets on, and shows what it found
        judged = inSlices.matches().judged;
        ++slices;
    }
    QVERIFY(slices > 1);
    QCOMPARE(inSlices.matches().matching, atOnce.matches().matching);
    QVERIFY(inSlices.matches().matching > 0);
}

void TestFilter::aScanTakesWhatTheLogLearnsLater()
{
    Scene scene;
    Trace trace(TraceOptions{WhenFull::Wait, 8192, 0, false}, scene.names);
    Event read;
    read.worker = WorkerId{1};
    read.document = DocumentId{0};
    read.kind = EventKind::Read;
    read.token = {SeqNo{71}, PrimaryTerm{1}};
    read.chain = read.attempt = 1;
    Event refused = read;
    refused.time = 10;
    refused.kind = EventKind::Conflict;
    refused.flags = event_flag::kGuardSeqNo;
    refused.base = read.token;
    refused.token = {SeqNo{72}, PrimaryTerm{1}};
    ConflictLog log;
    const auto happens = [&](const Event& event) {
        trace.append(event);
        log.add(std::span(&event, 1));
    };
    happens(read);
    happens(refused);
    FilterScan scan(filter("outcome:retried_ok"), scene.names);
    QVERIFY(scan.advance(trace.snapshot(), log, {}, kLong));
    QCOMPARE(scan.matches().matching, 0u);
    Event accepted = refused;
    accepted.time = 20;
    accepted.kind = EventKind::WriteOk;
    accepted.attempt = 2;
    accepted.replaced = accepted.base = refused.token;
    accepted.token = {SeqNo{73}, PrimaryTerm{1}};
    happens(accepted);
    QVERIFY(scan.advance(trace.snapshot(), log, {}, kLong));
    QCOMPARE(scan.matches().matching, 1u);
    QVERIFY(scan.matches().test({WorkerId{1}, 1}));
}

// "open" was true when it was looked at first.
void TestFilter::whatTheLogTookBackIsNoHitAnyMore()
{
    const Scene scene;
    Trace trace(TraceOptions{WhenFull::Wait, 8192, 0, false}, scene.names);
    Event refused;
    refused.worker = WorkerId{1};
    refused.document = DocumentId{0};
    refused.kind = EventKind::Conflict;
    refused.chain = refused.attempt = 1;
    refused.flags = event_flag::kGuardSeqNo;
    refused.base = {SeqNo{71}, PrimaryTerm{1}};
    refused.token = {SeqNo{72}, PrimaryTerm{1}};
    ConflictLog log;
    const auto happens = [&](const Event& event) {
        trace.append(event);
        log.add(std::span(&event, 1));
    };
    happens(refused);
    FilterScan scan(filter("outcome:open"), scene.names);
    QVERIFY(scan.advance(trace.snapshot(), log, {}, kLong));
    QCOMPARE(scan.matches().matching, 1u);
    Event accepted = refused;
    accepted.time = 20;
    accepted.kind = EventKind::WriteOk;
    accepted.token = {SeqNo{73}, PrimaryTerm{1}};
    happens(accepted);
    QVERIFY(scan.advance(trace.snapshot(), log, {}, kLong));
    QCOMPARE(scan.matches().matching, 0u);
}

void TestFilter::aTextIsFoundInASentenceAsReadingItWould()
{
    Trace trace{TraceOptions{WhenFull::Wait, 8192, 0, false}};
    Names& names = trace.names();
    const std::vector<DocumentId> documents{names.document("products", "100"), names.document("a7", "7-1"),
                                            names.document("x", "seqNo [5]")};
    std::mt19937_64 random(testSeed(20262));
    const std::array<std::uint16_t, 5> guards{event_flag::kGuardSeqNo, event_flag::kGuardCreate,
                                              event_flag::kGuardExternal, event_flag::kGuardVersion,
                                              std::uint16_t(event_flag::kGuardSeqNo | event_flag::kGone)};
    std::vector<ConflictRecord> records;
    for (int i = 0; i < 400; ++i) {
        ConflictRecord r;
        r.document = documents[random() % documents.size()];
        r.flags = guards[random() % guards.size()];
        const auto number = [&] {
            return std::int64_t(random() % (i % 3 == 0 ? 20 : 20'000)) - (i % 7 == 0 ? 2 : 0);
        };
        r.required = {SeqNo(number()), PrimaryTerm(number())};
        r.requiredVersion = Version(number());
        r.current = {SeqNo(number()), PrimaryTerm(number())};
        r.currentVersion = Version(number());
        records.push_back(r);
    }
    std::vector<std::vector<std::string>> texts{{"required"}, {"seqno ["}, {"["},       {"]: version"}, {"1"},
                                                {"-"},        {"07"},      {"nothing"}, {"7-1", "12"}};
    for (int i = 0; i < 300; ++i) { // pieces of the sentences themselves, and nearly such
        std::string whole = lowered(conflictSentence(records[random() % records.size()], names));
        const std::size_t from = random() % whole.size();
        std::string piece = whole.substr(from, 1 + random() % 24);
        if (i % 3 == 0)
            piece[random() % piece.size()] = "0123456789[], x"[random() % 15];
        texts.push_back({piece});
    }
    ConflictSentences sentences;
    std::size_t hits = 0;
    for (std::size_t number = 0; number < texts.size(); ++number)
        for (const ConflictRecord& record : records) {
            const std::string whole = lowered(conflictSentence(record, names));
            const bool isThere = std::ranges::any_of(texts[number], [&](const std::string& text) {
                return whole.find(text) != std::string::npos;
            });
            hits += isThere ? 1 : 0;
            QVERIFY2(sentences.contains(record, names, number, texts[number]) == isThere,
                     (texts[number].front() + " in " + whole).c_str());
        }
    QVERIFY(hits > 1000 && hits < texts.size() * records.size());
}

void TestFilter::hitsThatTheLogKnowsOfComeWithTheEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"behind:>=1", "required", "winner:1"})
        QTest::newRow(text) << QByteArray(text);
}

void TestFilter::hitsThatTheLogKnowsOfComeWithTheEvents()
{
    QFETCH(QByteArray, text);
    Trace trace(quietTrace());
    SampleRace race;
    race.workers = 4;
    race.events = 200'000;
    SampleRaceMaker(trace, race).run();
    const Snapshot snapshot = trace.snapshot();
    ConflictLog log;
    addAll(log, snapshot);
    FilterScan scan(filter(text.toStdString()), trace.sharedNames());
    FilterMatches first;
    bool isDone = false;
    while (!isDone && first.matching == 0) { // the shortest slices that there are
        isDone = scan.advance(snapshot, log, {}, std::chrono::nanoseconds(0));
        first = scan.matches();
    }
    QVERIFY(first.matching > 0);
    QVERIFY(first.judged < snapshot.events() / 2);
    while (!isDone)
        isDone = scan.advance(snapshot, log, {}, std::chrono::nanoseconds(0));
    FilterScan whole(scan.filter(), trace.sharedNames());
    QVERIFY(whole.advance(snapshot, log, {}, kLong));
    QCOMPARE(scan.matches().matching, whole.matches().matching);
}

// Against a plain list, over several chunks with long empty stretches.
void TestFilter::whatWasPublishedStaysAsItWas()
{
    std::mt19937_64 random(testSeed(71));
    LaneMatches matches;
    std::vector<bool> expected;
    std::vector<std::pair<std::shared_ptr<const LaneMatches>, std::vector<bool>>> published;
    for (int round = 0; round < 12; ++round) {
        const std::size_t none = (random() % 60'000) / 64 * 64;
        matches.appendNone(none);
        expected.resize(expected.size() + none);
        for (int i = 0; i < 64; ++i) {
            expected.push_back(random() % 8 == 0);
            matches.append(expected.back(), Severity::Read);
        }
        const std::uint64_t bits = random() & random();
        matches.appendWord(bits, 64, Severity::Conflict);
        for (int i = 0; i < 64; ++i)
            expected.push_back(((bits >> i) & 1U) != 0);
        for (int i = 0; i < 20; ++i) { // what the log learns later
            const std::size_t at = random() % expected.size();
            expected[at] = !expected[at];
            matches.set(at, expected[at], Severity::Conflict);
        }
        published.emplace_back(matches.publish(), expected);
    }
    for (const auto& [found, list] : published) {
        QCOMPARE(found->size(), list.size());
        QCOMPARE(found->count(), std::uint64_t(std::ranges::count(list, true)));
        QCOMPARE(found->count(0, list.size()), found->count());
        std::optional<std::size_t> next = found->next(0);
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < list.size(); ++i) {
            QCOMPARE(found->test(i), bool(list[i]));
            if (!list[i])
                continue;
            QCOMPARE(next, std::optional(i));
            QCOMPARE(found->previous(i), std::optional(i));
            QCOMPARE(i == 0 ? std::nullopt : found->previous(i - 1), last);
            QVERIFY(found->worst(i, i + 1) >= Severity::Read);
            next = found->next(i + 1);
            last = i;
        }
        QVERIFY(!next);
        QVERIFY(!found->previous(list.size()) || found->previous(list.size()) == last);
        QVERIFY(found->isEqual(*found, 0, list.size()));
    }
    QVERIFY(!published[0].first->isEqual(*published[1].first, 0, expected.size()));
}

void TestFilter::aScanStopsWhenAsked()
{
    const Recorded recorded(30'000);
    FilterScan scan(filter("status:409"), recorded.trace.sharedNames());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!scan.advance(recorded.trace.snapshot(), recorded.log, stop.get_token(), kLong));
    QVERIFY(scan.matches().judged < 30'000);
    QVERIFY(!scan.matches().isComplete);
}

void TestFilter::matchesAreFoundInTime()
{
    const Recorded recorded(5'000);
    const Snapshot snapshot = recorded.trace.snapshot();
    FilterScan scan(filter("status:409"), recorded.trace.sharedNames());
    QVERIFY(scan.advance(snapshot, recorded.log, {}, kLong));
    const FilterMatches matches = scan.matches();
    const auto timeOf = [&](EventRef ref) { return snapshot.lane(ref.worker)->timeAt(ref.index); };
    std::uint64_t found = 0;
    Nanos last = -1;
    for (auto at = matches.next(snapshot, -1); at; at = matches.next(snapshot, last)) {
        QVERIFY(matches.test(*at));
        QVERIFY(timeOf(*at) > last);
        if (const auto back = matches.previous(snapshot, timeOf(*at)))
            QCOMPARE(timeOf(*back), last);
        last = timeOf(*at);
        ++found;
    }
    QVERIFY(found > 10 && found <= matches.matching);
    QVERIFY(!matches.next(snapshot, snapshot.end()));
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
