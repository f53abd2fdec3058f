// SPDX-License-Identifier: GPL-3.0-or-later
// The store against a reference that is too simple to be wrong: a std::map of documents and a counter. First
// random calls on one thread, then several threads whose accepted writes must make a history that the
// reference can explain.
#include "base/clock.h"
#include "base/random.h"
#include "store/store.h"
#include "test_seed.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr Nanos kSecond = 1'000'000'000;

// One document as the reference keeps it. Written from the text of the specification, not from decide().
struct ModelDocument {
    bool live = false;
    std::int64_t version = 0;
    std::int64_t seqNo = 0;
    std::int64_t term = 0;
    Nanos time = 0;
    std::string source;
};

class Model {
public:
    // The answer in words; numbers only where the store draws some.
    std::string write(const std::string& id, const WriteRequest& request, const std::string& source,
                      Nanos now)
    {
        auto found = m_documents.find(id);
        if (found != m_documents.end() && !found->second.live && now - found->second.time > 60 * kSecond) {
            m_documents.erase(found);
            found = m_documents.end();
        }
        const bool known = found != m_documents.end();
        const bool live = known && found->second.live;
        const ModelDocument before = known ? found->second : ModelDocument{};
        if (request.conditional() && !live)
            return "no document";
        if (request.conditional() && (before.seqNo != request.required.seqNo.value ||
                                      before.term != request.required.primaryTerm.value))
            return "stale token";
        if (request.op == WriteOp::Create && live)
            return "exists";
        const std::int64_t given = request.version.value;
        if (request.versionRule == VersionRule::External && known && before.version >= given)
            return "external";
        if (request.versionRule == VersionRule::ExternalGte && known && before.version > given)
            return "external_gte";
        const bool external = request.versionRule != VersionRule::Internal;
        ModelDocument after;
        after.live = request.op != WriteOp::Delete;
        after.version = external ? given : before.version + 1;
        after.seqNo = nextSeqNo++;
        after.term = term;
        after.time = now;
        after.source = after.live ? source : "";
        m_documents[id] = after;
        return "v" + std::to_string(after.version) + " s" + std::to_string(after.seqNo);
    }
    std::string read(const std::string& id) const
    {
        const auto found = m_documents.find(id);
        if (found == m_documents.end() || !found->second.live)
            return "nothing";
        const ModelDocument& d = found->second;
        return "v" + std::to_string(d.version) + " s" + std::to_string(d.seqNo) + " t" +
               std::to_string(d.term) + " " + d.source;
    }
    const ModelDocument* find(const std::string& id) const
    {
        const auto found = m_documents.find(id);
        return found == m_documents.end() ? nullptr : &found->second;
    }
    std::vector<std::string> liveBySeqNo() const
    {
        std::map<std::int64_t, std::string> ordered;
        for (const auto& [id, document] : m_documents) {
            if (document.live)
                ordered[document.seqNo] = id;
        }
        std::vector<std::string> ids;
        for (const auto& [seqNo, id] : ordered)
            ids.push_back(id);
        return ids;
    }
    std::int64_t nextSeqNo = 0;
    std::int64_t term = 1;

private:
    std::map<std::string, ModelDocument> m_documents;
};

std::string told(const WriteOutcome& written)
{
    if (const auto* conflict = std::get_if<Conflict>(&written.decision)) {
        switch (conflict->kind) {
        case ConflictKind::Token:
            return "stale token";
        case ConflictKind::NoDocument:
            return "no document";
        case ConflictKind::Exists:
            return "exists";
        case ConflictKind::External:
            return "external";
        case ConflictKind::ExternalGte:
            return "external_gte";
        case ConflictKind::OldVersion:
            return "old version";
        }
    }
    return "v" + std::to_string(written.version.value) + " s" + std::to_string(written.token.seqNo.value);
}

std::string told(const ReadResult& read)
{
    if (!read.found)
        return "nothing";
    return "v" + std::to_string(read.current.version.value) + " s" +
           std::to_string(read.current.token.seqNo.value) + " t" +
           std::to_string(read.current.token.primaryTerm.value) + " " + std::string(read.source.view());
}

// Random calls, of which a good part has a condition that holds.
class Calls {
public:
    Calls(std::uint64_t seed, const Model& model)
        : m_random(seed)
        , m_model(model)
    {
    }
    std::string id() { return "d" + std::to_string(m_random.below(40)); }
    WriteRequest request(const std::string& id)
    {
        WriteRequest r;
        const std::uint64_t op = m_random.below(10);
        r.op = op < 6 ? WriteOp::Index : op < 8 ? WriteOp::Delete : WriteOp::Create;
        if (r.op == WriteOp::Create)
            return r;
        const ModelDocument* const known = m_model.find(id);
        const auto near = [&](std::int64_t value) { return value + std::int64_t(m_random.below(3)) - 1; };
        switch (m_random.below(5)) {
        case 0:
        case 1:
            r.required = {SeqNo{known ? near(known->seqNo) : 0}, PrimaryTerm{known ? known->term : 1}};
            if (r.required.seqNo.value < 0)
                r.required.seqNo = SeqNo{0};
            break;
        case 2:
            r.versionRule = m_random.below(2) == 0 ? VersionRule::External : VersionRule::ExternalGte;
            r.version = Version{std::max<std::int64_t>(0, near(known ? known->version : 1))};
            break;
        default:
            break;
        }
        return r;
    }
    bool oneIn(std::uint64_t n) { return m_random.below(n) == 0; }
    Nanos pause() { return static_cast<Nanos>(m_random.below(2 * kSecond)); }

private:
    Random m_random;
    const Model& m_model;
};

std::vector<std::string> ids(const SearchView& view)
{
    std::vector<std::string> all;
    for (const auto& document : view)
        all.push_back(document->id);
    return all;
}

// Starts all threads at once, each with its number.
template <class Body> void inThreads(int count, Body body)
{
    std::barrier start(count);
    std::vector<std::jthread> threads;
    for (int number = 0; number < count; ++number) {
        threads.emplace_back([&, number] {
            start.arrive_and_wait();
            body(number);
        });
    }
}

std::string numberSource(std::int64_t n)
{
    return "{\"n\":" + std::to_string(n) + "}";
}

std::int64_t numberOf(std::string_view source)
{
    return std::stoll(std::string(source.substr(5)));
}

} // namespace

class TestStoreModel : public QObject {
    Q_OBJECT
private slots:
    void oneThreadAgreesWithTheModel_data();
    void oneThreadAgreesWithTheModel();
    void eachTokenWinsAtMostOnce();
    void noUpdateIsLostUnderTheToken_data();
    void noUpdateIsLostUnderTheToken();
    void updatesAreLostWithoutAGuard();
    void acceptedWritesOfManyThreadsReplayOnTheModel();
    void readersAndSaversSeeWholeDocumentsWhileOthersWrite();
    void aStoreThatAcceptsStaleTokensIsCaught();

private:
    static std::int64_t counted(Index& index, int threads, int perThread, int documents);
};

void TestStoreModel::oneThreadAgreesWithTheModel_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<quint64>("historyBytes");
    const quint64 first = testSeed(1);
    for (quint64 i = 0; i < 6; ++i)
        QTest::addRow("seed %llu", first + i) << first + i << quint64(i % 2 == 0 ? 16 << 20 : 2000);
}

void TestStoreModel::oneThreadAgreesWithTheModel()
{
    QFETCH(quint64, seed);
    QFETCH(quint64, historyBytes);
    ManualClock clock;
    IndexSettings settings;
    settings.historyBytes = historyBytes;
    settings.refreshInterval = -1;
    Index index("t", "uuid", settings, clock);
    Model model;
    Calls calls(seed, model);
    for (int i = 0; i < 20'000; ++i) {
        const std::string id = calls.id();
        const WriteRequest request = calls.request(id);
        const std::string source = "{\"i\":" + std::to_string(i) + "}";
        const std::string expected = model.write(id, request, source, clock.now());
        QCOMPARE(told(index.write(id, {}, request, Source(source), WorkerId{0})), expected);
        const std::string other = calls.id();
        QCOMPARE(told(index.get(other)), model.read(other));
        if (calls.oneIn(20))
            clock.advance(calls.pause());
        if (calls.oneIn(500))
            clock.advance(61 * kSecond);
        if (calls.oneIn(300)) {
            index.bumpTerm(0);
            ++model.term;
        }
        if (calls.oneIn(200)) {
            index.refresh();
            QCOMPARE(ids(*index.searchView()), model.liveBySeqNo());
        }
    }
    QCOMPARE(index.stats(0).documents, std::uint64_t(model.liveBySeqNo().size()));
    QCOMPARE(index.stats(0).maxSeqNo.value, model.nextSeqNo - 1);
    QCOMPARE(index.stats(0).operations + index.stats(0).forgotten, std::uint64_t(model.nextSeqNo));
}

void TestStoreModel::eachTokenWinsAtMostOnce()
{
    const SteadyClock clock;
    Index index("t", "uuid", {}, clock);
    constexpr int kThreads = 4;
    constexpr int kRounds = 2000;
    WriteRequest create;
    create.op = WriteOp::Create;
    index.write("hot", {}, create, Source(numberSource(0)), WorkerId{0});
    std::vector<Token> tokens(kRounds);
    std::vector<std::array<bool, kThreads>> won(kRounds);
    std::barrier round(kThreads);
    inThreads(kThreads, [&](int number) {
        for (std::size_t i = 0; i < kRounds; ++i) {
            if (number == 0)
                tokens[i] = index.get("hot").current.token;
            round.arrive_and_wait();
            WriteRequest request;
            request.required = tokens[i];
            won[i][std::size_t(number)] =
                index.write("hot", {}, request, Source(numberSource(number)), WorkerId(std::uint32_t(number)))
                    .accepted();
            round.arrive_and_wait();
        }
    });
    for (const auto& winners : won)
        QCOMPARE(std::count(winners.begin(), winners.end(), true), 1);
}

std::int64_t TestStoreModel::counted(Index& index, int threads, int perThread, int documents)
{
    std::vector<SlotHandle> handles;
    for (int i = 0; i < documents; ++i) {
        handles.push_back(index.slot("d" + std::to_string(i)));
        index.write(handles.back(), {}, Source(numberSource(0)), WorkerId{0});
    }
    inThreads(threads, [&](int number) {
        Random random = Random::stream(testSeed(11), std::uint64_t(number));
        for (int done = 0; done < perThread;) {
            const SlotHandle slot = handles[random.below(handles.size())];
            const ReadResult read = index.get(slot);
            WriteRequest request;
            request.required = read.current.token;
            const Source next(numberSource(numberOf(read.source.view()) + 1));
            done += index.write(slot, request, next, WorkerId(std::uint32_t(number))).accepted();
        }
    });
    std::int64_t sum = 0;
    for (const SlotHandle slot : handles)
        sum += numberOf(index.get(slot).source.view());
    return sum;
}

void TestStoreModel::noUpdateIsLostUnderTheToken_data()
{
    QTest::addColumn<int>("documents");
    QTest::newRow("one hot document") << 1;
    QTest::newRow("many documents") << 500;
}

void TestStoreModel::noUpdateIsLostUnderTheToken()
{
    QFETCH(int, documents);
    const SteadyClock clock;
    IndexSettings settings;
    settings.shards = 2;
    Index index("t", "uuid", settings, clock);
    QCOMPARE(counted(index, 4, 10'000, documents), std::int64_t(40'000));
}

// The twin: two clients that have read the same and do not say so. One of the two sales vanishes.
void TestStoreModel::updatesAreLostWithoutAGuard()
{
    const SteadyClock clock;
    Index index("t", "uuid", {}, clock);
    index.write("d", {}, {}, Source(numberSource(45)), WorkerId{0});
    std::barrier bothHaveRead(2);
    inThreads(2, [&](int number) {
        const ReadResult read = index.get("d");
        bothHaveRead.arrive_and_wait();
        index.write("d", {}, {}, Source(numberSource(numberOf(read.source.view()) - 1)),
                    WorkerId(std::uint32_t(number)));
    });
    QVERIFY(index.get("d").source.view() == numberSource(44));
    const std::vector<Operation> history = index.history("d");
    QCOMPARE(history.size(), std::size_t(3));
    QVERIFY(history[2].replaced == history[1].token); // and the log tells which
}

void TestStoreModel::acceptedWritesOfManyThreadsReplayOnTheModel()
{
    struct Done {
        std::string id;
        WriteRequest request;
        std::string source;
        std::string answer;
        std::int64_t seqNo;
    };
    const ManualClock clock;
    Index index("t", "uuid", {}, clock);
    constexpr int kThreads = 4;
    std::vector<std::vector<Done>> done(kThreads);
    inThreads(kThreads, [&](int number) {
        const Model unknown;
        Calls calls(testSeed(23) + std::uint64_t(number), unknown);
        for (int i = 0; i < 5000; ++i) {
            const std::string id = calls.id();
            WriteRequest request = calls.request(id);
            if (request.conditional())
                request.required = index.get(id).current.token; // may be unassigned: no condition then
            const std::string source =
                "{\"by\":" + std::to_string(number) + ",\"i\":" + std::to_string(i) + "}";
            const WriteOutcome written =
                index.write(id, {}, request, Source(source), WorkerId(std::uint32_t(number)));
            if (written.accepted())
                done[std::size_t(number)].push_back(
                    {id, request, source, told(written), written.token.seqNo.value});
        }
    });
    std::map<std::int64_t, Done> ordered;
    for (const auto& mine : done) {
        for (const Done& one : mine)
            QVERIFY2(ordered.emplace(one.seqNo, one).second, "a number was given twice");
    }
    Model model;
    for (const auto& [seqNo, one] : ordered)
        QCOMPARE(one.answer, model.write(one.id, one.request, one.source, 0));
    for (int i = 0; i < 40; ++i) {
        const std::string id = "d" + std::to_string(i);
        QCOMPARE(told(index.get(id)), model.read(id));
    }
    index.refresh();
    QCOMPARE(ids(*index.searchView()), model.liveBySeqNo());
}

void TestStoreModel::readersAndSaversSeeWholeDocumentsWhileOthersWrite()
{
    const SteadyClock clock;
    IndexSettings settings;
    settings.historyBytes = 20'000;
    settings.gcDeletes = 1; // tombstones go while others look
    Index index("t", "uuid", settings, clock);
    std::atomic<int> writing{2};
    std::atomic<int> torn{0};
    // A document says its own id and is as long as it says.
    const auto whole = [](const std::string& id, std::string_view source) {
        return source.substr(0, id.size()) == id &&
               source.find_first_not_of('.', id.size()) == std::string_view::npos;
    };
    inThreads(4, [&](int number) {
        Random random = Random::stream(testSeed(31), std::uint64_t(number));
        if (number < 2) {
            for (int i = 0; i < 6000; ++i) {
                const std::string id = "d" + std::to_string(random.below(300));
                WriteRequest request;
                request.op = random.below(3) == 0 ? WriteOp::Delete : WriteOp::Index;
                index.write(id, {}, request, Source(id + std::string(random.below(200), '.')), WorkerId{0});
            }
            --writing;
            return;
        }
        SeqNo last{-1};
        while (writing > 0) {
            const std::string id = "d" + std::to_string(random.below(300));
            const ReadResult read = index.get(id);
            torn += read.found && !whole(id, read.source.view());
            for (const Operation& operation : index.history(id))
                torn += operation.id != id || (operation.live && !whole(id, operation.source.view()));
            for (const Operation& operation : index.operations(0, last, 100)) {
                torn += operation.token.seqNo <= last;
                last = operation.token.seqNo;
            }
            if (number == 3) {
                index.refresh();
                for (const auto& document : *index.searchView())
                    torn += !whole(document->id, document->source.view());
                for (const Operation& operation : index.documents(true))
                    torn += operation.live && !whole(operation.id, operation.source.view());
            }
        }
    });
    QCOMPARE(torn.load(), 0);
    QCOMPARE(index.stats(0).maxSeqNo.value, 11'999);
}

// Test the tester: a rule that ignores the token loses updates, and the counting above shows it.
void TestStoreModel::aStoreThatAcceptsStaleTokensIsCaught()
{
    const DecideFunction broken = [](const CurrentDocument& current, const WriteRequest& request) {
        WriteRequest careless = request;
        careless.required = {};
        return decide(current, careless);
    };
    const SteadyClock clock;
    Index index("t", "uuid", {}, clock, broken);
    index.write("d", {}, {}, Source(numberSource(0)), WorkerId{0});
    const Token both = index.get("d").current.token;
    WriteRequest request;
    request.required = both;
    QVERIFY(index.write("d", {}, request, Source(numberSource(1)), WorkerId{0}).accepted());
    QVERIFY(index.write("d", {}, request, Source(numberSource(1)), WorkerId{1}).accepted());
    QCOMPARE(numberOf(index.get("d").source.view()), std::int64_t(1)); // two sales, one counted
}

QTEST_GUILESS_MAIN(TestStoreModel)
#include "tst_store_model.moc"
