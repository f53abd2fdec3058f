// SPDX-License-Identifier: GPL-3.0-or-later
// What the store promises besides the rule itself: routing, tombstones on a clock, history with contents,
// searches as of the last refresh, failover, restoring, large documents and many of them, index names and
// aliases.
#include "base/clock.h"
#include "store/field_origin.h"
#include "store/routing.h"
#include "store/store.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr Nanos kSecond = 1'000'000'000;
constexpr WorkerId kWorker{7};

WriteRequest request(WriteOp op)
{
    WriteRequest r;
    r.op = op;
    return r;
}

WriteRequest requiring(Token token, WriteOp op = WriteOp::Index)
{
    WriteRequest r = request(op);
    r.required = token;
    return r;
}

// An index with a clock that moves by hand.
class Fixture {
public:
    explicit Fixture(IndexSettings settings = {})
        : index("products", "uuid", settings, clock)
    {
    }
    WriteOutcome put(const std::string& id, const std::string& source, const std::string& routing = {})
    {
        return index.write(id, routing, request(WriteOp::Index), Source(source), kWorker);
    }
    WriteOutcome putIf(Token token, const std::string& id, const std::string& source)
    {
        return index.write(id, {}, requiring(token), Source(source), kWorker);
    }
    WriteOutcome remove(const std::string& id)
    {
        return index.write(id, {}, request(WriteOp::Delete), {}, kWorker);
    }
    std::string read(const std::string& id) const { return std::string(index.get(id).source.view()); }

    ManualClock clock;
    Index index;
};

bool isConflict(const WriteOutcome& written, ConflictKind kind)
{
    const auto* conflict = std::get_if<Conflict>(&written.decision);
    return conflict && conflict->kind == kind;
}

std::vector<std::int64_t> seqNos(const std::vector<Operation>& operations)
{
    std::vector<std::int64_t> numbers;
    for (const Operation& operation : operations)
        numbers.push_back(operation.token.seqNo.value);
    return numbers;
}

std::vector<std::string> ids(const SearchView& view)
{
    std::vector<std::string> all;
    for (const auto& document : view)
        all.push_back(document->id);
    return all;
}

using Numbers = std::vector<std::int64_t>;
using Ids = std::vector<std::string>;

} // namespace

class TestStore : public QObject {
    Q_OBJECT
private slots:
    void routingHash_data();
    void routingHash();
    void shardOfAnId_data();
    void shardOfAnId();
    void routingShards_data();
    void routingShards();
    void invalidUtf8StillHasAShard();
    void sourcesOfEverySizeKeepTheirBytes();

    void aRefusedWriteChangesNothing();
    void everyShardCountsByItself();
    void documentsKeepTheTermTheyWereWrittenUnder();
    void handlesAndIdsMeanTheSameDocument();
    void customRoutingIsKeptWithTheDocument();
    void readersSeeNoTombstoneButItsVersion();
    void expiredTombstonesLeaveNoTrace();
    void aDocumentDeletedAgainKeepsItsTombstoneAlive();
    void updateReadsComputesAndWrites();
    void updateRetriesALostRace();
    void updateOfNothing();

    void fieldsKnowTheWriteThatSetThem_data();
    void fieldsKnowTheWriteThatSetThem();
    void historyHoldsContentsAndAuthors();
    void historyIsBoundedAndCountsWhatItForgot();
    void operationsOfAShardInPages();
    void searchSeesTheLastRefresh();
    void searchRefreshesByItselfAfterTheInterval();
    void searchAfterMoreChangesThanDocuments();
    void restoredDocumentsAreAsTheyWere();
    void theSinkGetsEveryOperationInOrder();
    void hundredThousandDocuments();
    void tenMegabytes();

    void indexNames_data();
    void indexNames();
    void indicesAreMadeOnceAndCounted();
    void uuidsAreFreshAndWellFormed();
    void badSettingsAreRefusedWithAReason();
    void aliases();
    void restartOpensANewReignEverywhere();
};

void TestStore::routingHash_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint32>("expected");
    const auto row = [](const char* text, std::uint32_t hash) {
        QTest::newRow(text) << QByteArray(text) << static_cast<qint32>(hash);
    };
    row("hell", 0x5a0cb7c3);
    row("hello", 0xd7c31989);
    row("hello w", 0x22ab2984);
    row("hello wo", 0xdf0ca123);
    row("hello wor", 0xe7744d61);
    row("The quick brown fox jumps over the lazy dog", 0xe07db09c);
    row("The quick brown fox jumps over the lazy cog", 0x4e63d2ad);
}

void TestStore::routingHash()
{
    QFETCH(QByteArray, text);
    QFETCH(qint32, expected);
    QCOMPARE(racescope::routingHash(text.toStdString()), expected);
}

void TestStore::shardOfAnId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<qint32>("hash");
    QTest::addColumn<QList<int>>("shards"); // of 1, 2, 3, 5
    const auto row = [](const char* name, const char* id, qint32 hash, const QList<int>& shards) {
        QTest::newRow(name) << QByteArray(id) << hash << shards;
    };
    row("0", "0", 384918240, {0, 1, 1, 3});
    row("1", "1", -126235597, {0, 0, 2, 4});
    row("3", "3", -1151172406, {0, 0, 1, 0});
    row("42", "42", 767888706, {0, 0, 0, 0});
    row("abc", "abc", 1118836419, {0, 1, 0, 4});
    row("foo", "foo", 2085578581, {0, 1, 0, 2});
    row("user:1", "user:1", -412989119, {0, 0, 2, 2});
    row("products-8", "products-8", -1018487302, {0, 0, 1, 2});
    row("two bytes of UTF-8", "\u00e9", 1105794559, {0, 0, 1, 4});
    row("three bytes", "\u65e5\u672c", -1532890893, {0, 0, 0, 4});
    row("four bytes, two UTF-16 units", "\U0001f600", 1443257913, {0, 1, 0, 2});
}

void TestStore::shardOfAnId()
{
    QFETCH(QByteArray, id);
    QFETCH(qint32, hash);
    QFETCH(QList<int>, shards);
    QCOMPARE(racescope::routingHash(id.toStdString()), hash);
    const std::uint32_t counts[] = {1, 2, 3, 5};
    for (int i = 0; i < 4; ++i)
        QCOMPARE(static_cast<int>(shardFor(id.toStdString(), counts[i])), shards[i]);
}

void TestStore::routingShards_data()
{
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("expected");
    const std::pair<int, int> table[] = {{1, 1024}, {2, 1024}, {3, 768},   {4, 1024},  {5, 640},    {6, 768},
                                         {8, 1024}, {10, 640}, {16, 1024}, {100, 800}, {1024, 2048}};
    for (const auto& [shards, expected] : table)
        QTest::addRow("%d", shards) << shards << expected;
}

void TestStore::routingShards()
{
    QFETCH(int, shards);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(racescope::routingShards(static_cast<std::uint32_t>(shards))), expected);
}

void TestStore::invalidUtf8StillHasAShard()
{
    const std::int32_t replacement = racescope::routingHash("\u65e5\xef\xbf\xbd");
    QCOMPARE(racescope::routingHash("\u65e5\xff"), replacement); // no lead byte
    QCOMPARE(racescope::routingHash("\u65e5\xe6"), replacement); // cut off
    QCOMPARE(racescope::routingHash(std::string("\xc0\xaf")),
             racescope::routingHash("\ufffd\ufffd")); // too long
    QCOMPARE(racescope::routingHash("\xed\xa0\x80"),
             racescope::routingHash("\ufffd\ufffd\ufffd")); // surrogate
}

void TestStore::sourcesOfEverySizeKeepTheirBytes()
{
    std::vector<std::pair<std::string, Source>> all;
    for (std::size_t size = 0; size < 6000; size += size < 300 ? 1 : 61) {
        std::string bytes(size, static_cast<char>('a' + size % 26));
        all.emplace_back(bytes, Source(bytes));
    }
    for (const auto& [bytes, source] : all)
        QVERIFY(source.view() == bytes);
    // Freed blocks are used again without touching those that are still there.
    for (std::size_t i = 0; i < all.size(); i += 2)
        all[i].second = Source();
    for (std::size_t i = 0; i < all.size(); i += 2)
        all[i].second = Source(all[i].first);
    for (const auto& [bytes, source] : all)
        QVERIFY(source.view() == bytes);
    QVERIFY(Source("a") == Source("a"));
    QVERIFY(!(Source("a") == Source("b")));
    QVERIFY(!Source());
}

void TestStore::aRefusedWriteChangesNothing()
{
    Fixture f;
    const Token first = f.put("100", R"({"in_stock":45})").token;
    const Token second = f.putIf(first, "100", R"({"in_stock":44})").token;
    QVERIFY(isConflict(f.putIf(first, "100", R"({"in_stock":43})"), ConflictKind::Token));
    QVERIFY(isConflict(f.index.write("100", {}, request(WriteOp::Create), Source("{}"), kWorker),
                       ConflictKind::Exists));
    QVERIFY(isConflict(f.putIf(first, "other", "{}"), ConflictKind::NoDocument));

    QCOMPARE(f.read("100"), std::string(R"({"in_stock":44})"));
    const ReadResult now = f.index.get("100");
    QVERIFY(now.current.token == second);
    QVERIFY(now.current.version == Version{2});
    const ShardStats stats = f.index.stats(0);
    QCOMPARE(stats.maxSeqNo.value, 1);
    QCOMPARE(stats.documents, std::uint64_t(1));
    QCOMPARE(stats.bytes, std::uint64_t(15));
    QCOMPARE(stats.operations, std::uint64_t(2));
    QVERIFY(f.put("100", "{}").token.seqNo == SeqNo{2}); // no number was lost
}

void TestStore::everyShardCountsByItself()
{
    IndexSettings settings;
    settings.shards = 2;
    Fixture f(settings);
    const WriteOutcome zero = f.put("0", "{}");
    const WriteOutcome one = f.put("1", "{}");
    QCOMPARE(zero.shard, 1u);
    QCOMPARE(one.shard, 0u);
    QVERIFY(zero.token == one.token); // both are their shard's first
    QVERIFY(f.put("1", "{}").token.seqNo == SeqNo{1});
}

void TestStore::documentsKeepTheTermTheyWereWrittenUnder()
{
    Fixture f;
    f.put("untouched", "{}");
    const Token old = f.put("100", "{}").token;
    QVERIFY(f.index.bumpTerm(0) == PrimaryTerm{2});
    QVERIFY(f.index.get("untouched").current.token.primaryTerm == PrimaryTerm{1});
    const WriteOutcome written = f.putIf(old, "100", "{}"); // the old term is the right one
    QVERIFY(written.accepted());
    QVERIFY(written.token == (Token{SeqNo{2}, PrimaryTerm{2}}));
    QVERIFY(isConflict(f.putIf({SeqNo{0}, PrimaryTerm{2}}, "untouched", "{}"), ConflictKind::Token));
    QVERIFY(f.index.bumpTerm(0, 3) == PrimaryTerm{5});
    f.index.raiseNextSeqNo(0, SeqNo{71});
    QVERIFY(f.put("100", "{}").token == (Token{SeqNo{71}, PrimaryTerm{5}}));
    f.index.raiseNextSeqNo(0, SeqNo{10}); // never back
    QVERIFY(f.put("100", "{}").token.seqNo == SeqNo{72});
}

void TestStore::handlesAndIdsMeanTheSameDocument()
{
    IndexSettings settings;
    settings.shards = 5;
    Fixture f(settings);
    const SlotHandle handle = f.index.slot("100");
    QVERIFY(!f.index.get(handle).found);
    QVERIFY(isConflict(f.index.write(handle, requiring({SeqNo{0}, PrimaryTerm{1}}), Source("{}"), kWorker),
                       ConflictKind::NoDocument));
    const WriteOutcome created = f.index.write(handle, request(WriteOp::Index), Source("{\"a\":1}"), kWorker);
    QCOMPARE(created.shard, f.index.shardOf("100"));
    QCOMPARE(f.read("100"), std::string("{\"a\":1}"));
    QVERIFY(f.putIf(created.token, "100", "{\"a\":2}").accepted());
    QVERIFY(f.index.get(handle).source.view() == "{\"a\":2}");
    // It stays good while the document is deleted, forgotten and made anew.
    f.index.write(handle, request(WriteOp::Delete), {}, kWorker);
    f.clock.advance(61 * kSecond);
    QCOMPARE(f.index.stats(handle.shard).tombstones, std::uint64_t(0));
    QVERIFY(!f.index.get(handle).found);
    QVERIFY(f.put("100", "{\"a\":3}").version == Version{1});
    QVERIFY(f.index.get(handle).source.view() == "{\"a\":3}");
}

void TestStore::customRoutingIsKeptWithTheDocument()
{
    IndexSettings settings;
    settings.shards = 5;
    Fixture f(settings);
    const WriteOutcome written = f.put("100", "{}", "abc"); // shard 4, while "100" itself is elsewhere
    QCOMPARE(written.shard, 4u);
    QVERIFY(f.index.shardOf("100") != 4u);
    QVERIFY(!f.index.get("100").found);
    QVERIFY(f.index.get("100", "abc").found);
    QCOMPARE(f.index.get("100", "abc").routing, std::string("abc"));
    QCOMPARE(f.index.get("100", "0").found, false);
    f.put("100", "{\"elsewhere\":true}");
    f.index.refresh();
    QCOMPARE(f.index.searchView()->size(), std::size_t(2)); // as in the product, twice the same id
    const std::vector<Operation> history = f.index.history("100");
    QCOMPARE(history.size(), std::size_t(2));
    QCOMPARE(history[0].routing + history[1].routing, std::string("abc"));
    QCOMPARE(f.index.slot("100", "abc").shard, 4u);
}

void TestStore::readersSeeNoTombstoneButItsVersion()
{
    Fixture f;
    f.put("a", "{}");
    f.remove("a");
    const ReadResult read = f.index.get("a");
    QVERIFY(!read.found);
    QVERIFY(!read.source);
    QCOMPARE(read.current.state, CurrentDocument::State::Tombstone);
    QVERIFY(read.current.version == Version{2});
    f.clock.advance(60 * kSecond + 1);
    QVERIFY(f.index.get("a").current == CurrentDocument());
    QVERIFY(f.index.get("never").current == CurrentDocument());
}

void TestStore::expiredTombstonesLeaveNoTrace()
{
    IndexSettings settings;
    settings.historyBytes = 0; // only the newest operation stays in the log
    Fixture f(settings);
    for (int i = 0; i < 5000; ++i) {
        f.put(std::to_string(i), "{}");
        f.remove(std::to_string(i));
    }
    QCOMPARE(f.index.stats(0).tombstones, std::uint64_t(5000));
    QCOMPARE(f.index.documents(true).size(), std::size_t(5000));
    f.clock.advance(60 * kSecond + 1);
    QVERIFY(f.index.documents(true).empty());
    f.index.stats(0);
    QCOMPARE(f.index.stats(0).tombstones, std::uint64_t(0));
    QVERIFY(f.put("17", "{}").version == Version{1});
    QCOMPARE(f.index.stats(0).maxSeqNo.value, 10000);
    // Ids that are gone can come back, also those whose places moved in the table.
    for (int i = 0; i < 5000; ++i)
        QVERIFY(f.put(std::to_string(i), "{}").version == Version{i == 17 ? 2 : 1});
    QCOMPARE(f.index.stats(0).documents, std::uint64_t(5000));
}

void TestStore::aDocumentDeletedAgainKeepsItsTombstoneAlive()
{
    Fixture f;
    f.put("a", "{}");
    f.remove("a"); // version 2
    f.clock.advance(50 * kSecond);
    f.remove("a"); // version 3, from now on
    f.clock.advance(50 * kSecond);
    f.index.stats(0);
    QVERIFY(f.put("a", "{}").version == Version{4});
    f.remove("a");
    f.clock.advance(61 * kSecond);
    f.index.stats(0);
    QVERIFY(f.remove("a").version == Version{1});
}

void TestStore::updateReadsComputesAndWrites()
{
    Fixture f;
    const WriteOutcome created = f.put("a", "{\"n\":1}");
    const auto two = [](std::string_view current) {
        return current == "{\"n\":1}" ? std::optional(Source("{\"n\":2}")) : std::nullopt;
    };
    const auto update = [&](const WriteRequest& asked) {
        return f.index.update("a", {}, asked, two, std::nullopt, 0, kWorker);
    };
    const WriteOutcome updated = update(requiring(created.token, WriteOp::Update));
    QVERIFY(updated.accepted());
    QVERIFY(updated.source.view() == "{\"n\":2}");
    QVERIFY(updated.replaced == created.token);
    QVERIFY(updated.replacedLive);

    const WriteOutcome again = update(request(WriteOp::Update));
    QVERIFY(std::holds_alternative<Noop>(again.decision));
    QVERIFY(again.token == updated.token);
    QVERIFY(again.version == Version{2});
    QVERIFY(again.source.view() == "{\"n\":2}");
    // The condition is looked at before the content.
    QVERIFY(isConflict(update(requiring(created.token, WriteOp::Update)), ConflictKind::Token));
    QCOMPARE(f.index.stats(0).maxSeqNo.value, 1);
}

void TestStore::updateRetriesALostRace()
{
    Fixture f;
    const WriteOutcome created = f.put("a", "{\"n\":0}");
    int calls = 0;
    // Another client comes in between, each time.
    const auto overtaken = [&](std::string_view) {
        ++calls;
        f.put("a", "{\"n\":" + std::to_string(calls) + "}");
        return std::optional(Source("{\"mine\":true}"));
    };
    const WriteOutcome lost =
        f.index.update("a", {}, request(WriteOp::Update), overtaken, std::nullopt, 2, kWorker);
    QCOMPARE(calls, 3);
    QCOMPARE(lost.innerRetries, 2);
    QVERIFY(isConflict(lost, ConflictKind::Token));
    // It names the token that the last read found although the caller sent none.
    QCOMPARE(std::get<Conflict>(lost.decision).required.seqNo.value, created.token.seqNo.value + 2);

    calls = 0;
    const auto overtakenOnce = [&](std::string_view) {
        if (++calls == 1)
            f.put("a", "{}");
        return std::optional(Source("{\"mine\":true}"));
    };
    const WriteOutcome won =
        f.index.update("a", {}, request(WriteOp::Update), overtakenOnce, std::nullopt, 5, kWorker);
    QVERIFY(won.accepted());
    QCOMPARE(won.innerRetries, 1);
    QCOMPARE(f.read("a"), std::string("{\"mine\":true}"));
}

void TestStore::updateOfNothing()
{
    Fixture f;
    const auto never = [](std::string_view) -> std::optional<Source> {
        qFatal("there is nothing to compute from");
        return std::nullopt;
    };
    const auto update = [&](const WriteRequest& asked, const std::optional<Source>& upsert) {
        return f.index.update("a", {}, asked, never, upsert, 3, kWorker);
    };
    QVERIFY(std::holds_alternative<Missing>(update(request(WriteOp::Update), std::nullopt).decision));
    QVERIFY(std::holds_alternative<Missing>(
        update(requiring({SeqNo{0}, PrimaryTerm{1}}, WriteOp::Update), std::nullopt).decision));
    QCOMPARE(f.index.stats(0).maxSeqNo.value, -1);
    const WriteOutcome upserted = update(request(WriteOp::Update), Source("{\"n\":1}"));
    QCOMPARE(std::get<Accept>(upserted.decision).result, WriteResult::Created);
    QCOMPARE(f.read("a"), std::string("{\"n\":1}"));
}

void TestStore::fieldsKnowTheWriteThatSetThem_data()
{
    QTest::addColumn<QStringList>("sources"); // empty: deleted
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected"); // path:place, -: older than what was searched
    const auto row = [](const char* name, QStringList sources, const char* expected, int most = 100) {
        QTest::newRow(name) << std::move(sources) << most << QString::fromUtf8(expected);
    };
    row("created", {u"{'a':1}"_s}, "a:0");
    row("each by its last change", {u"{'a':1,'b':1}"_s, u"{'a':2,'b':1}"_s, u"{'a':2,'b':1,'c':0}"_s},
        "a:1 b:0 c:2");
    row("the same value again sets nothing", {u"{'a':1}"_s, u"{ 'a' : 1 }"_s}, "a:0");
    row("there and back", {u"{'a':1}"_s, u"{'a':2}"_s, u"{'a':1}"_s}, "a:2");
    row("fields of objects", {u"{'o':{'x':1,'y':{'z':1}},'e':{}}"_s, u"{'o':{'x':1,'y':{'z':2}},'e':{}}"_s},
        "o.x:0 o.y.z:1 e:0");
    row("an object in place of a number", {u"{'o':1}"_s, u"{'o':{'x':1}}"_s}, "o.x:1");
    row("an array as a whole", {u"{'l':[1,2],'lx':0}"_s, u"{'l':[1,3],'lx':0}"_s}, "l:1 lx:0");
    row("names that begin alike", {u"{'a':1,'ab':1}"_s, u"{'a':1,'ab':2}"_s}, "a:0 ab:1");
    row("keys that are no plain step", {u"{'a.b':1,'a':{'b':1}}"_s, u"{'a.b':2,'a':{'b':1}}"_s},
        "['a.b']:1 a.b:0");
    row("deleted and made again", {u"{'a':1}"_s, u""_s, u"{'a':1}"_s}, "a:2");
    row("deleted", {u"{'a':1}"_s, u""_s}, "");
    row("no further than allowed", {u"{'a':1,'b':1}"_s, u"{'a':1,'b':2}"_s}, "a:- b:1", 1);
}

void TestStore::fieldsKnowTheWriteThatSetThem()
{
    QFETCH(QStringList, sources);
    QFETCH(int, most);
    Fixture f;
    for (QString source : sources) {
        const std::string text = source.replace(u'\'', u'"').toStdString();
        QVERIFY(f.index
                    .write("100", {}, request(text.empty() ? WriteOp::Delete : WriteOp::Index), Source(text),
                           kWorker)
                    .accepted());
    }
    const auto operations = f.index.history("100");
    QString shown;
    for (const FieldOrigin& field : fieldOrigins(operations, operations.size() - 1, std::size_t(most)))
        shown += QString::fromStdString(field.path).replace(u'"', u'\'') + u':' +
                 (field.setBy ? QString::number(*field.setBy) : u"-"_s) + u' ';
    QTEST(shown.trimmed(), "expected");
    // The newest is looked at however large it is.
    const std::size_t last = operations.size() - 1;
    QVERIFY(fieldOrigins(operations, last, 100, 0) == fieldOrigins(operations, last, 1));
    // What stood there before the oldest operation that is kept is not known.
    if (operations.size() > 1 && operations.back().live && operations[1].live) {
        const auto kept = std::span(operations).subspan(1);
        for (const FieldOrigin& field : fieldOrigins(kept, kept.size() - 1, 100))
            QVERIFY(!field.setBy || *field.setBy > 0);
    }
}

void TestStore::historyHoldsContentsAndAuthors()
{
    Fixture f;
    f.index.raiseNextSeqNo(0, SeqNo{71});
    f.put("100", R"({"in_stock":45})");
    f.put("other", "{}");
    f.clock.set(5 * kSecond);
    f.index.bumpTerm(0);
    f.index.write("100", {}, request(WriteOp::Index), Source(R"({"in_stock":44})"), WorkerId{1});
    f.remove("100");
    const std::vector<Operation> history = f.index.history("100");
    QCOMPARE(seqNos(history), (Numbers{71, 73, 74}));
    QVERIFY(history[0].source.view() == R"({"in_stock":45})");
    QCOMPARE(history[0].result, WriteResult::Created);
    QVERIFY(!history[0].replaced.assigned());
    QVERIFY(history[1].source.view() == R"({"in_stock":44})");
    QVERIFY(history[1].worker == WorkerId{1});
    QCOMPARE(history[1].time, 5 * kSecond);
    QVERIFY(history[1].token.primaryTerm == PrimaryTerm{2});
    QVERIFY(history[1].replaced == (Token{SeqNo{71}, PrimaryTerm{1}}));
    QVERIFY(!history[2].live);
    QVERIFY(!history[2].source);
    QVERIFY(history[2].version == Version{3});
    QVERIFY(f.index.history("never").empty());
}

void TestStore::historyIsBoundedAndCountsWhatItForgot()
{
    IndexSettings settings;
    settings.historyBytes = 100'000;
    Fixture f(settings);
    for (int i = 0; i < 5000; ++i)
        f.put(std::to_string(i % 3), "{\"i\":" + std::to_string(i) + "}");
    const ShardStats stats = f.index.stats(0);
    QCOMPARE(stats.operations + stats.forgotten, std::uint64_t(5000));
    QVERIFY(stats.operations > 100 && stats.operations < 2000);
    std::size_t held = 0;
    for (const char* const id : {"0", "1", "2"}) {
        const std::vector<Operation> history = f.index.history(id);
        QVERIFY(std::is_sorted(history.begin(), history.end(),
                               [](const Operation& a, const Operation& b) { return a.time < b.time; }));
        for (const Operation& operation : history)
            QVERIFY(operation.source.view() == "{\"i\":" + std::to_string(operation.token.seqNo.value) + "}");
        held += history.size();
    }
    QCOMPARE(held, std::size_t(stats.operations));
    // One operation that is larger than all of it is kept, alone.
    f.put("large", std::string(200'000, ' '));
    QCOMPARE(f.index.stats(0).operations, std::uint64_t(1));
    QCOMPARE(f.index.history("large").size(), std::size_t(1));
    QCOMPARE(f.read("1").empty(), false); // the documents themselves stay
}

void TestStore::operationsOfAShardInPages()
{
    Fixture f;
    for (int i = 0; i < 1000; ++i)
        f.put("d" + std::to_string(i % 10), "{}");
    QCOMPARE(f.index.operations(0, SeqNo{-1}, 5000).size(), std::size_t(1000));
    QCOMPARE(seqNos(f.index.operations(0, SeqNo{10}, 3)), (Numbers{11, 12, 13}));
    QCOMPARE(f.index.operations(0, SeqNo{499}, 400).size(), std::size_t(400));
    QCOMPARE(seqNos(f.index.operations(0, SeqNo{998}, 400)), (Numbers{999}));
    QVERIFY(f.index.operations(0, SeqNo{999}, 400).empty());
    QVERIFY(f.index.operations(0, SeqNo{-1}, 0).empty());
}

void TestStore::searchSeesTheLastRefresh()
{
    IndexSettings settings;
    settings.refreshInterval = -1;
    Fixture f(settings);
    f.put("a", "{\"n\":1}");
    f.put("b", "{}");
    f.put("c", "{}");
    f.clock.advance(3600 * kSecond);
    QVERIFY(f.index.searchView()->empty());
    f.index.refresh();
    const auto first = f.index.searchView();
    QCOMPARE(ids(*first), (Ids{"a", "b", "c"}));
    QCOMPARE(f.index.searchView().get(), first.get());

    f.put("a", "{\"n\":2}");
    f.remove("b");
    f.put("d", "{}");
    QCOMPARE(ids(*f.index.searchView()), (Ids{"a", "b", "c"}));
    f.index.refresh();
    const auto second = f.index.searchView();
    QCOMPARE(ids(*second), (Ids{"c", "a", "d"}));
    QVERIFY((*second)[1]->source.view() == "{\"n\":2}");
    QCOMPARE((*second)[0].get(), (*first)[2].get());    // what did not change is shared
    QVERIFY((*first)[0]->source.view() == "{\"n\":1}"); // and the old view is as it was
    f.put("b", "{}");
    f.index.refresh();
    QCOMPARE(ids(*f.index.searchView()), (Ids{"c", "a", "d", "b"}));
}

void TestStore::searchRefreshesByItselfAfterTheInterval()
{
    Fixture f;
    f.put("a", "{}");
    QVERIFY(f.index.searchView()->empty());
    f.clock.advance(kSecond);
    QCOMPARE(f.index.searchView()->size(), std::size_t(1));
    f.put("b", "{}");
    QCOMPARE(f.index.searchView()->size(), std::size_t(1));
    f.index.setRefreshInterval(-1);
    f.clock.advance(kSecond);
    QCOMPARE(f.index.searchView()->size(), std::size_t(1));
    f.index.setRefreshInterval(kSecond / 2);
    QCOMPARE(f.index.searchView()->size(), std::size_t(2));
}

void TestStore::searchAfterMoreChangesThanDocuments()
{
    IndexSettings settings;
    settings.refreshInterval = -1;
    Fixture f(settings);
    f.put("stays", "{}");
    f.put("goes", "{}");
    f.index.refresh();
    f.remove("goes");
    for (int i = 0; i < 20'000; ++i) {
        f.put("t" + std::to_string(i), "{}");
        f.remove("t" + std::to_string(i));
    }
    f.put("new", "{}");
    f.index.refresh();
    QCOMPARE(ids(*f.index.searchView()), (Ids{"stays", "new"}));
    f.put("newer", "{}");
    f.index.refresh();
    QCOMPARE(ids(*f.index.searchView()), (Ids{"stays", "new", "newer"}));
}

void TestStore::restoredDocumentsAreAsTheyWere()
{
    Fixture before;
    for (int i = 0; i < 10; ++i)
        before.put("d" + std::to_string(i), "{\"n\":" + std::to_string(i) + "}", i == 3 ? "r" : "");
    before.index.bumpTerm(0);
    before.put("d5", "{\"n\":55}");
    before.clock.set(30 * kSecond);
    before.remove("d7");

    Fixture after;
    after.clock.set(40 * kSecond);
    for (const Operation& operation : before.index.operations(0, SeqNo{-1}, 100))
        after.index.restoreHistory(operation);
    for (const Operation& operation : before.index.documents(true))
        after.index.restore(operation);

    QCOMPARE(after.index.stats(0).documents, std::uint64_t(9));
    QCOMPARE(after.index.stats(0).tombstones, std::uint64_t(1));
    QCOMPARE(after.index.stats(0).maxSeqNo.value, 11);
    QCOMPARE(after.index.stats(0).term.value, 2);
    QCOMPARE(after.index.stats(0).bytes, before.index.stats(0).bytes);
    const ReadResult read = after.index.get("d5");
    QVERIFY(read.current == before.index.get("d5").current);
    QVERIFY(read.source.view() == "{\"n\":55}");
    QCOMPARE(after.index.get("d3").routing, std::string("r"));
    QCOMPARE(seqNos(after.index.history("d5")), (Numbers{5, 10}));
    QCOMPARE(seqNos(after.index.operations(0, SeqNo{8}, 10)), (Numbers{9, 10, 11}));
    after.index.refresh();
    QCOMPARE(ids(*after.index.searchView()), (Ids{"d0", "d1", "d2", "d3", "d4", "d6", "d8", "d9", "d5"}));
    const WriteOutcome next = after.put("d7", "{}"); // goes on from the tombstone, whose time still counts
    QVERIFY(next.version == Version{3});
    QVERIFY(next.token == (Token{SeqNo{12}, PrimaryTerm{2}}));
    after.clock.set(91 * kSecond);
    QVERIFY(after.put("d7", "{}").version == Version{4});
}

void TestStore::theSinkGetsEveryOperationInOrder()
{
    struct Journal : OperationSink {
        std::uint64_t accepted(const std::string& index, const Operation& operation) override
        {
            lines.push_back(index + "/" + operation.id + " " + std::to_string(operation.token.seqNo.value) +
                            " " + std::string(operation.source.view()));
            return lines.size();
        }
        bool waitDurable(std::uint64_t) override { return true; }
        std::vector<std::string> lines;
    };
    const ManualClock clock;
    Store store(clock);
    const auto early = *store.createIndex("early");
    const auto journal = std::make_shared<Journal>();
    store.setSink(journal);
    const auto late = *store.createIndex("late");
    QCOMPARE(early->write("a", {}, request(WriteOp::Index), Source("{}"), kWorker).ticket, std::uint64_t(1));
    QCOMPARE(late->write("b", {}, request(WriteOp::Delete), {}, kWorker).ticket, std::uint64_t(2));
    QCOMPARE(late->write("b", {}, requiring({SeqNo{9}, PrimaryTerm{1}}), Source("{}"), kWorker).ticket,
             std::uint64_t(0));
    store.setSink(nullptr);
    QCOMPARE(early->write("a", {}, request(WriteOp::Index), Source("{}"), kWorker).ticket, std::uint64_t(0));
    QCOMPARE(journal->lines, (Ids{"early/a 0 {}", "late/b 0 "}));
    QCOMPARE(journal.use_count(), 1L);
}

void TestStore::hundredThousandDocuments()
{
    constexpr int kCount = 100'000;
    IndexSettings settings;
    settings.shards = 3;
    Fixture f(settings);
    const std::string source(200, 'x');
    for (int i = 0; i < kCount; ++i)
        f.put("document-" + std::to_string(i), source + std::to_string(i));
    std::uint64_t documents = 0;
    for (std::uint32_t shard = 0; shard < 3; ++shard)
        documents += f.index.stats(shard).documents;
    QCOMPARE(documents, std::uint64_t(kCount));
    for (int i = 0; i < kCount; i += 997)
        QCOMPARE(f.read("document-" + std::to_string(i)), source + std::to_string(i));
    f.index.refresh();
    QCOMPARE(f.index.searchView()->size(), std::size_t(kCount));
    QCOMPARE(f.index.documents(false).size(), std::size_t(kCount));
}

void TestStore::tenMegabytes()
{
    Fixture f;
    const std::string source = "{\"blob\":\"" + std::string(10 << 20, 'x') + "\"}";
    WriteOutcome written = f.put("large", source);
    for (int i = 0; i < 5; ++i)
        written = f.putIf(written.token, "large", source);
    QVERIFY(written.accepted());
    QVERIFY(f.index.get("large").source.view() == source);
    QCOMPARE(f.index.stats(0).operations, std::uint64_t(1)); // two of them are more than the log may hold
    QCOMPARE(f.index.bytes(), std::uint64_t(source.size()));
}

void TestStore::indexNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason"); // empty: allowed
    const QString characters =
        uR"(must not contain the following characters [ , ", *, \, <, |, ,, >, /, ?])"_s;
    QTest::newRow("plain") << u"products"_s << u""_s;
    QTest::newRow("dots, dashes, digits") << u"logs-2020.01_a+b"_s << u""_s;
    QTest::newRow("leading dot") << u".hidden"_s << u""_s;
    QTest::newRow("other letters") << u"größe"_s << u""_s;
    for (const QChar bad : u" \"*\\<|,>/?"_s)
        QTest::addRow("with %c", bad.toLatin1()) << QString(u"a"_s + bad + u"B"_s) << characters;
    QTest::newRow("empty") << u""_s << u"must not be empty"_s;
    QTest::newRow("hash") << u"a#b"_s << u"must not contain '#'"_s;
    QTest::newRow("colon") << u"a:b"_s << u"must not contain ':'"_s;
    for (const QChar bad : u"_-+"_s)
        QTest::addRow("leading %c", bad.toLatin1())
            << QString(bad + u"a"_s) << u"must not start with '_', '-', or '+'"_s;
    QTest::newRow("255 bytes") << QString(255, u'a') << u""_s;
    QTest::newRow("256 bytes") << QString(256, u'a') << u"index name is too long, (256 > 255)"_s;
    QTest::newRow("bytes, not characters") << QString(128, u'é') << u"index name is too long, (256 > 255)"_s;
    QTest::newRow("one dot") << u"."_s << u"must not be '.' or '..'"_s;
    QTest::newRow("two dots") << u".."_s << u"must not be '.' or '..'"_s;
    QTest::newRow("upper case") << u"Products"_s << u"must be lowercase"_s;
}

void TestStore::indexNames()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QCOMPARE(QString::fromStdString(invalidIndexName(name.toStdString()).value_or("")), reason);
    const ManualClock clock;
    Store store(clock);
    const auto created = store.createIndex(name.toStdString());
    QCOMPARE(created.has_value(), reason.isEmpty());
    if (created)
        return;
    QCOMPARE(created.error().kind, StoreError::Kind::InvalidName);
    QCOMPARE(QString::fromStdString(created.error().reason),
             QString(u"Invalid index name ["_s + name + u"], "_s + reason));
}

void TestStore::indicesAreMadeOnceAndCounted()
{
    const ManualClock clock;
    StoreLimits limits;
    limits.maxIndices = 2;
    Store store(clock, 1, &decide, limits);
    const auto first = store.createIndex("t");
    const auto again = store.createIndex("t");
    QCOMPARE(again.error().kind, StoreError::Kind::AlreadyExists);
    QCOMPARE(again.error().uuid, (*first)->uuid());
    QCOMPARE(again.error().reason, "index [t/" + (*first)->uuid() + "] already exists");
    QCOMPARE(*store.indexOrCreate("t"), *first);
    QVERIFY(store.indexOrCreate("a").has_value());
    QCOMPARE(store.createIndex("third").error().kind, StoreError::Kind::LimitReached);
    QCOMPARE(store.indices().front()->name(), std::string("a"));

    (*first)->write("1", {}, request(WriteOp::Index), Source("{}"), kWorker);
    QCOMPARE(store.bytes(), std::uint64_t(2));
    QVERIFY(store.deleteIndex("t"));
    QVERIFY(!store.deleteIndex("t"));
    QVERIFY(!store.index("t"));
    QVERIFY((*first)->get("1").found); // who holds it may go on
    QCOMPARE(store.bytes(), std::uint64_t(0));
    QVERIFY((*store.createIndex("t"))->uuid() != (*first)->uuid());
}

void TestStore::uuidsAreFreshAndWellFormed()
{
    const ManualClock clock;
    Store store(clock, 42);
    Store twin(clock, 42);
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const std::string uuid = (*store.createIndex("i" + std::to_string(i)))->uuid();
        QCOMPARE(uuid.size(), std::size_t(22));
        QVERIFY(uuid.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
                std::string::npos);
        QVERIFY(std::string("AQgw").find(uuid.back()) !=
                std::string::npos); // 128 bits end with two of the last six
        QCOMPARE((*twin.createIndex("i" + std::to_string(i)))->uuid(), uuid);
        seen.insert(uuid);
    }
    QCOMPARE(seen.size(), std::size_t(100));
    QCOMPARE((*store.restoreIndex("r", "mqwOik8qQTuZPFvpchEJHw", {}))->uuid(),
             std::string("mqwOik8qQTuZPFvpchEJHw"));
}

void TestStore::badSettingsAreRefusedWithAReason()
{
    const ManualClock clock;
    Store store(clock);
    IndexSettings settings;
    settings.shards = 0;
    const auto none = store.createIndex("t", settings);
    QCOMPARE(none.error().kind, StoreError::Kind::BadSettings);
    QCOMPARE(none.error().reason,
             std::string("Failed to parse value [0] for setting [index.number_of_shards] must be >= 1"));
    settings.shards = 1025;
    QCOMPARE(
        store.createIndex("t", settings).error().reason,
        std::string("Failed to parse value [1025] for setting [index.number_of_shards] must be <= 1024"));
    settings.shards = 1024;
    QCOMPARE((*store.createIndex("t", settings))->shardCount(), 1024u);
}

void TestStore::aliases()
{
    const ManualClock clock;
    Store store(clock);
    store.createIndex("t1").value();
    store.createIndex("t2").value();
    store.setAlias({"both", {"t1", "t2"}, "t2"});
    store.setAlias({"one", {"t2"}, ""});
    QCOMPARE(store.alias("both")->writeIndex, std::string("t2"));
    QCOMPARE(store.aliases().size(), std::size_t(2));
    QVERIFY(!store.alias("t1"));
    QVERIFY(!store.index("both")); // an alias is no index
    const auto clash = store.createIndex("both");
    QCOMPARE(clash.error().reason, std::string("Invalid index name [both], already exists as alias"));

    store.deleteIndex("t2");
    QCOMPARE(store.alias("both")->indices, (Ids{"t1"}));
    QVERIFY(store.alias("both")->writeIndex.empty());
    QVERIFY(!store.alias("one")); // nothing left to point at
    QVERIFY(store.removeAlias("both"));
    QVERIFY(!store.removeAlias("both"));
}

void TestStore::restartOpensANewReignEverywhere()
{
    const ManualClock clock;
    Store store(clock);
    IndexSettings settings;
    settings.shards = 2;
    const auto index = *store.createIndex("t", settings);
    const Token before = index->write("1", {}, request(WriteOp::Index), Source("{}"), kWorker).token;
    store.restart();
    QCOMPARE(index->stats(0).term.value, 2);
    QCOMPARE(index->stats(1).term.value, 2);
    QVERIFY(index->get("1").current.token == before);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
