// SPDX-License-Identifier: GPL-3.0-or-later
// Racing on a cluster over HTTP, with our own door as the cluster, and a fake one for what goes wrong.
#include "base/json.h"
#include "cluster/cluster_setup.h"
#include "cluster/cluster_target.h"
#include "cluster/conflict_reason.h"
#include "cluster/update_body.h"
#include "cluster/version_ledger.h"
#include "fake_http_server.h"
#include "http_test.h"
#include "race/threads_race.h"
#include "race/worker.h"
#include "scenario/scenario.h"
#include "test_certificate.h"
#include "trace/untold.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <latch>
#include <string_view>

#include <dlfcn.h>
#include <netdb.h>

using namespace racescope;
using namespace racescope::cluster;

namespace {

// A resolver that does not answer: the look-up of "silent.invalid" ends when the test says so.
std::shared_ptr<std::latch> silence;
std::shared_ptr<std::latch> isLookedUp;

Endpoint at(const std::string& url)
{
    Endpoint endpoint = *parseEndpoint(url);
    endpoint.timeout = std::chrono::seconds(30);
    return endpoint;
}

Endpoint at(const TestDoor& door)
{
    return at("http://127.0.0.1:" + std::to_string(door.port()));
}

RacePlan planOf(const char* scenario)
{
    RacePlan plan = *loadScenario(scenario);
    plan.speed = 0;
    return plan;
}

// A race on a cluster, from the product's check to the verdict.
struct ClusterRace {
    explicit ClusterRace(const Endpoint& endpoint)
        : client(endpoint, nullptr)
        , setup(client)
        , target(std::move(*makeClusterTarget(endpoint, std::chrono::hours(1))))
    {
    }
    void run(RacePlan plan)
    {
        const auto prepared = setup.prepare(plan, Existing::Refuse);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().text().c_str());
        ThreadsRace race(plan, *target, trace, clock);
        QVERIFY(race.prepare().has_value());
        race.start();
        race.join();
        progress = race.progress();
        trace.drain();
    }
    Verdict verdict() const { return check(historyFromTrace(trace.snapshot(), trace.names(), 0)); }
    std::vector<Event> events(EventKind kind) const
    {
        std::vector<Event> found;
        const Snapshot snapshot = trace.snapshot();
        for (const LaneView& lane : snapshot.lanes()) {
            for (std::size_t i = 0; i < lane.size(); ++i) {
                if (lane.at(i).kind == kind)
                    found.push_back(lane.at(i));
            }
        }
        return found;
    }

    SteadyClock clock;
    Trace trace;
    ClusterClient client;
    ClusterSetup setup;
    std::unique_ptr<Target> target;
    RaceProgress progress;
};

// The one write of a worker that had read nothing, on a target with one open document.
Response writeOnce(Target& target, std::string_view source = "{}")
{
    target.open(DocumentId(0), "t", "1");
    Request request;
    request.kind = Request::Kind::Write;
    request.document = DocumentId(0);
    request.body = Source(source);
    return target.perform(request, WorkerId(0));
}

Response readOnce(Target& target)
{
    target.open(DocumentId(0), "t", "1");
    Request request;
    request.document = DocumentId(0);
    return target.perform(request, WorkerId(0));
}

} // namespace

// Stands before the system's.
extern "C" int getaddrinfo(const char* host, const char* port, const addrinfo* hints, addrinfo** found)
{
    static const auto system = reinterpret_cast<decltype(&::getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (host && std::string_view(host) == "silent.invalid" && !(hints->ai_flags & AI_NUMERICHOST)) {
        const auto until = silence; // outlives the test, as this thread does
        const auto begun = isLookedUp;
        begun->count_down();
        until->wait();
    }
    return system(host, port, hints, found);
}

class TestCluster : public QObject {
    Q_OBJECT
private slots:
    void urlsSayWhereAndAsWhom_data();
    void urlsSayWhereAndAsWhom();
    void badUrlsAreRefusedWithAReason_data();
    void badUrlsAreRefusedWithAReason();
    void reasonsAreReadBackIntoTheirNumbers_data();
    void reasonsAreReadBackIntoTheirNumbers();
    void idsWithWordsOfTheReasonAreNoReason();
    void updatesAreDocumentsOrScripts_data();
    void updatesAreDocumentsOrScripts();
    void theLedgerWaitsForWritesOnTheirWayOnly();

    void guardedRacesLoseNothing_data();
    void guardedRacesLoseNothing();
    void unguardedRacesNameWhoseUpdateIsLost();
    void aForeignWriteBetweenIsALostUpdateOfSomebody();
    void answersSayTheSameAsTheEmbeddedStore();
    void updatesThroughTheApiConflictAndSucceed();
    void everyWorkerKeepsOneConnection();

    void productsAreToldApart_data();
    void productsAreToldApart();
    void somebodysIndexIsLeftAlone();
    void existingDocumentsAreTheStart();
    void whatWasMadeIsTakenAway();
    void plansThatNeedAFailoverAreRefused();

    void aRefusedPortIsAnErrorAndNoWrite();
    void aCutAnswerLeavesTheWriteUnknown_data();
    void aCutAnswerLeavesTheWriteUnknown();
    void aSlowAnswerTimesOutAsUnknown();
    void whoIsAbandonedWaitsNoLonger();
    void aLookUpIsAbandonedToo();
    void documentsThatNobodyAnswersForAreNotDeleted();
    void overloadIsAnErrorNotAConflict_data();
    void overloadIsAnErrorNotAConflict();
    void aConnectionClosedWhileIdleIsOpenedAgain();
    void passwordsOpenTheDoor();
    void certificatesAreChecked();
};

void TestCluster::urlsSayWhereAndAsWhom_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("authorization");
    QTest::newRow("plain") << "http://localhost"
                           << "http://localhost:9200"
                           << "";
    QTest::newRow("port and path") << "http://es.example:8080/search/"
                                   << "http://es.example:8080/search"
                                   << "";
    QTest::newRow("hosted") << "https://es.example"
                            << "https://es.example:443"
                            << "";
    QTest::newRow("IPv6") << "http://[::1]:9201"
                          << "http://[::1]:9201"
                          << "";
    QTest::newRow("name and password") << "https://elastic:a%3Ab@h:1"
                                       << "https://h:1"
                                       << "Basic ZWxhc3RpYzphOmI=";
}

void TestCluster::urlsSayWhereAndAsWhom()
{
    QFETCH(QString, url);
    const auto endpoint = parseEndpoint(url.toStdString());
    QVERIFY2(endpoint.has_value(), endpoint ? "" : endpoint.error().c_str());
    QTEST(QString::fromStdString(endpoint->url()), "shown");
    QTEST(QString::fromStdString(endpoint->authorization), "authorization");
}

void TestCluster::badUrlsAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no scheme") << "localhost:9200";
    QTest::newRow("another scheme") << "ftp://localhost";
    QTest::newRow("no host") << "http://";
    QTest::newRow("no number") << "http://h:port";
    QTest::newRow("too large a port") << "http://h:70000";
    QTest::newRow("query") << "http://h/?pretty";
    QTest::newRow("open bracket") << "http://[::1";
    QTest::newRow("line break") << "http://h\r\nX: y";
    QTest::newRow("line break in the path") << "http://h/a\r\nX:y";
}

void TestCluster::badUrlsAreRefusedWithAReason()
{
    QFETCH(QString, url);
    const auto endpoint = parseEndpoint(url.toStdString());
    QVERIFY(!endpoint.has_value());
    QVERIFY(!endpoint.error().empty());
}

void TestCluster::reasonsAreReadBackIntoTheirNumbers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tokens");
    QTest::newRow("token") << int(ConflictKind::Token) << true;
    QTest::newRow("no document") << int(ConflictKind::NoDocument) << true;
    QTest::newRow("exists") << int(ConflictKind::Exists) << false;
    QTest::newRow("external") << int(ConflictKind::External) << false;
    QTest::newRow("external_gte") << int(ConflictKind::ExternalGte) << false;
    QTest::newRow("old version") << int(ConflictKind::OldVersion) << false;
}

// The inverse of the sentence that the store itself makes.
void TestCluster::reasonsAreReadBackIntoTheirNumbers()
{
    QFETCH(int, kind);
    QFETCH(bool, tokens);
    Conflict said;
    said.kind = ConflictKind(kind);
    said.required = {SeqNo(8), PrimaryTerm(1)};
    said.current = {SeqNo(9), PrimaryTerm(2)};
    said.given = Version(3);
    said.currentVersion = Version(4);
    const Conflict read = conflictFromReason(conflictReason("100", said));
    QCOMPARE(int(read.kind), kind);
    if (tokens)
        QCOMPARE(read.required, said.required);
    if (said.kind == ConflictKind::Token)
        QCOMPARE(read.current, said.current);
    if (!tokens)
        QCOMPARE(read.currentVersion.value, 4);
    if (said.kind == ConflictKind::External)
        QCOMPARE(read.given.value, 3);
}

void TestCluster::idsWithWordsOfTheReasonAreNoReason()
{
    Conflict said;
    said.required = {SeqNo(8), PrimaryTerm(1)};
    said.current = {SeqNo(9), PrimaryTerm(2)};
    const std::string id = "x]: version conflict, document already exists (current version [77])";
    const Conflict read = conflictFromReason(conflictReason(id, said));
    QCOMPARE(read.kind, ConflictKind::Token);
    QCOMPARE(read.current, said.current);
    const Conflict unknown = conflictFromReason("something else");
    QVERIFY(!unknown.current.assigned());
    QCOMPARE(unknown.currentVersion.value, 0);
}

void TestCluster::updatesAreDocumentsOrScripts_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("floor");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("body");
    using Kind = Modification::Kind;
    QTest::newRow("merge") << int(Kind::Merge) << "" << false << R"({"a":1})"
                           << R"({"doc":{"a":1}})";
    QTest::newRow("set") << int(Kind::Set) << "a.b" << false << "true"
                         << R"({"doc":{"a":{"b":true}}})";
    QTest::newRow("set in an array")
        << int(Kind::Set) << "a[1]" << false << "7"
        << R"({"script":{"lang":"painless","source":"ctx._source['a'][1] = params.value","params":{"value":7}}})";
    QTest::newRow("add")
        << int(Kind::Add) << "in_stock" << false << ""
        << R"({"script":{"lang":"painless","source":"ctx._source['in_stock'] += params.amount",)"
           R"("params":{"amount":-1}}})";
    QTest::newRow("add above a floor")
        << int(Kind::Add) << "n" << true << ""
        << R"({"script":{"lang":"painless","source":"if (ctx._source['n'] + params.amount < params.floor) )"
           R"({ ctx.op = 'none' } else { ctx._source['n'] += params.amount }","params":{"amount":-1,"floor":0}}})";
    QTest::newRow("append")
        << int(Kind::Append) << "l'" << false << R"("x")"
        << R"({"script":{"lang":"painless","source":"if (ctx._source['l\\''] == null) { ctx._source['l\\''] = )"
           R"([params.value] } else { ctx._source['l\\''].add(params.value) }","params":{"value":"x"}}})";
}

void TestCluster::updatesAreDocumentsOrScripts()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    QFETCH(bool, floor);
    QFETCH(QString, value);
    Modification modification;
    modification.kind = Modification::Kind(kind);
    modification.field = field.toStdString();
    modification.amount = -1;
    if (floor)
        modification.floor = 0;
    const std::string body = updateBody(modification, value.toStdString());
    QTEST(QString::fromStdString(body), "body");
    QVERIFY(!json::validateObject(body));
}

void TestCluster::theLedgerWaitsForWritesOnTheirWayOnly()
{
    VersionLedger ledger;
    const Token seven{SeqNo(70), PrimaryTerm(1)};
    // Nobody is on the way: no wait, whatever the patience.
    QVERIFY(!ledger.awaitToken(Version(7), std::chrono::hours(1)));
    const std::uint64_t write = ledger.began();
    std::latch waits(1);
    std::optional<Token> told;
    std::jthread waiter([&] {
        waits.count_down();
        told = ledger.awaitToken(Version(7), std::chrono::hours(1));
    });
    waits.wait();
    ledger.tell(Version(7), seven);
    ledger.ended(write);
    waiter.join();
    QCOMPARE(told, std::optional(seven));
    QCOMPARE(ledger.versionOf(seven), Version(7));
    // A write that begins later is not waited for, and an earlier one that comes back without it neither.
    const std::uint64_t fails = ledger.began();
    std::jthread other([&] { told = ledger.awaitToken(Version(8), std::chrono::hours(1)); });
    ledger.ended(fails);
    other.join();
    QVERIFY(!told);
}

void TestCluster::guardedRacesLoseNothing_data()
{
    QTest::addColumn<int>("compat");
    QTest::newRow("es7") << int(http::Compat::Es7);
    QTest::newRow("es8") << int(http::Compat::Es8);
    QTest::newRow("opensearch") << int(http::Compat::OpenSearch);
}

void TestCluster::guardedRacesLoseNothing()
{
    QFETCH(int, compat);
    http::DoorOptions options;
    options.compat = http::Compat(compat);
    TestDoor door(options);
    ClusterRace race(at(door));
    RacePlan plan = planOf("checkout");
    plan.groups[0].count = 8;
    plan.groups[0].updates = 5;
    plan.groups[0].retry = {};
    plan.groups[0].retry.kind = RetryKind::Immediate;
    race.run(plan);
    QCOMPARE(race.progress.succeeded, 40U);
    QCOMPARE(race.progress.errors, 0U);
    QVERIFY(race.progress.conflicts > 0); // all have read before the first write
    const Verdict verdict = race.verdict();
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    const auto documents = race.target->documents();
    QCOMPARE(documents.size(), 1U);
    QCOMPARE(json::findInt(documents[0].source.view(), "in_stock"), 5);
    QCOMPARE(documents[0].version.value, 41);
    for (const Event& event : race.events(EventKind::WriteOk)) {
        QCOMPARE(event.replaced, event.base);
        QVERIFY(event.has(event_flag::kGuardSeqNo));
    }
    for (const Event& event : race.events(EventKind::Conflict)) {
        QVERIFY(event.base.assigned());
        QVERIFY(event.token.assigned());
        QVERIFY(event.token.seqNo > event.base.seqNo);
    }
}

void TestCluster::unguardedRacesNameWhoseUpdateIsLost()
{
    TestDoor door;
    ClusterRace race(at(door));
    RacePlan plan = planOf("checkout-unguarded");
    plan.groups[0].count = 4;
    race.run(plan);
    QCOMPARE(race.progress.succeeded, 4U);
    // All read version 1; the first write replaced it, each other one replaced a write of somebody known.
    int lost = 0;
    for (const Event& event : race.events(EventKind::WriteOk)) {
        QCOMPARE(event.base.seqNo.value, 0);
        QVERIFY(event.replaced != kUntoldToken);
        lost += isLostUpdate(event) ? 1 : 0;
    }
    QCOMPARE(lost, 3);
    const Verdict verdict = race.verdict();
    QVERIFY(!verdict.ok);
    QCOMPARE(verdict.lostUpdates, 3U);
    QCOMPARE(json::findInt(race.target->documents()[0].source.view(), "in_stock"), 44);
}

void TestCluster::aForeignWriteBetweenIsALostUpdateOfSomebody()
{
    TestDoor door;
    ClusterClient client(at(door), nullptr);
    QCOMPARE(client.request("PUT", "/t/_doc/1", R"({"n":1})")->status, 201);
    const auto target = std::move(*makeClusterTarget(at(door)));
    QVERIFY(readOnce(*target).found);
    QCOMPARE(client.request("PUT", "/t/_doc/1", R"({"n":2})")->status, 200);
    const Response written = writeOnce(*target);
    QVERIFY(written.ok());
    QCOMPARE(written.version.value, 3);
    QCOMPARE(written.replaced, kUntoldToken);
}

// The same requests to a door and to the store: the same decisions.
void TestCluster::answersSayTheSameAsTheEmbeddedStore()
{
    TestDoor door;
    SteadyClock clock;
    Trace trace;
    Store store(clock, 1);
    const auto embedded = makeStoreTarget(store, trace);
    const auto cluster = std::move(*makeClusterTarget(at(door)));
    const DocumentId document = trace.names().document("t", "a b/ü");
    for (Target* target : {embedded.get(), cluster.get()})
        QVERIFY(target->open(document, "t", "a b/ü").has_value());
    const auto both = [&](const Request& request, const char* what) {
        const Response expected = embedded->perform(request, WorkerId(0));
        const Response got = cluster->perform(request, WorkerId(0));
        QVERIFY2(got.ok(), got.error.c_str());
        QCOMPARE(got.found, expected.found);
        if (request.kind == Request::Kind::Get && !got.found)
            return;
        const Conflict* const conflict = std::get_if<Conflict>(&expected.decision);
        if (conflict &&
            conflict->kind == ConflictKind::NoDocument) { // the sentence does not name the tombstone
            QVERIFY(std::holds_alternative<Conflict>(got.decision));
            QCOMPARE(std::get<Conflict>(got.decision).kind, ConflictKind::NoDocument);
            return;
        }
        QVERIFY2(got.decision == expected.decision, what);
        QCOMPARE(got.token, expected.token);
        QCOMPARE(got.version, expected.version);
        // Versions that the caller gives do not count writes: what such a write replaced is not told.
        if (request.write.versionRule == VersionRule::Internal)
            QCOMPARE(got.replaced, expected.replaced);
        QCOMPARE(got.source.view(), expected.source.view());
    };
    Request get;
    get.document = document;
    Request write = get;
    write.kind = Request::Kind::Write;
    write.body = Source(R"({"n": 1})");
    const auto guarded = [&](std::int64_t seqNo) {
        Request request = write;
        request.write.required = {SeqNo(seqNo), PrimaryTerm(1)};
        return request;
    };
    const auto external = [&](std::int64_t version, VersionRule rule) {
        Request request = write;
        request.write.versionRule = rule;
        request.write.version = Version(version);
        return request;
    };
    Request create = write;
    create.write.op = WriteOp::Create;
    Request remove = write;
    remove.write.op = WriteOp::Delete;
    remove.body = {};
    both(create, "create");
    both(get, "read");
    both(create, "create again");
    both(guarded(0), "guarded");
    both(guarded(0), "guarded by an old token");
    both(write, "unguarded");
    both(get, "read the new one");
    both(external(10, VersionRule::External), "external");
    both(external(10, VersionRule::External), "external again");
    both(external(10, VersionRule::ExternalGte), "external_gte");
    both(external(9, VersionRule::ExternalGte), "external_gte, too old");
    both(remove, "delete");
    both(get, "read what is gone");
    both(guarded(0), "guarded, nothing there");
    both(remove, "delete what is gone");
    both(create, "create on the tombstone");
}

void TestCluster::updatesThroughTheApiConflictAndSucceed()
{
    TestDoor door;
    ClusterRace race(at(door));
    RacePlan plan = planOf("retry-on-conflict");
    Modification& modification = plan.groups[0].program.modification;
    modification = {};
    modification.kind = Modification::Kind::Merge;
    modification.value = R"({"by":"${worker}","n":"${chain}"})";
    plan.invariants.clear();
    race.run(plan);
    QCOMPARE(race.progress.errors, 0U);
    QCOMPARE(race.progress.succeeded, 40U);
    QCOMPARE(race.target->documents()[0].version.value, 41);
    QVERIFY(race.verdict().ok);
    for (const Event& event : race.events(EventKind::WriteOk))
        QVERIFY(event.has(event_flag::kUpdateApi));
}

void TestCluster::everyWorkerKeepsOneConnection()
{
    TestDoor door;
    ClusterRace race(at(door));
    RacePlan plan = planOf("checkout");
    plan.groups[0].updates = 20;
    plan.groups[0].retry.kind = RetryKind::Immediate;
    race.run(plan);
    // Two workers, and the one that made index and document.
    QCOMPARE(door.door().counters().connections, 3U);
}

void TestCluster::productsAreToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected"); // of the product, or a part of the refusal
    QTest::newRow("Elasticsearch") << 200 << QString::fromStdString(productBody("7.17.0"))
                                   << "Elasticsearch 7.17.0, cluster c";
    QTest::newRow("OpenSearch")
        << 200 << R"({"cluster_name":"c","version":{"distribution":"opensearch","number":"2.11.0"}})"
        << "OpenSearch 2.11.0, cluster c";
    QTest::newRow("too old") << 200 << QString::fromStdString(productBody("6.8.23")) << "came with 7.0";
    QTest::newRow("a web server") << 200 << "<html>It works</html>"
                                  << "neither Elasticsearch nor OpenSearch";
    QTest::newRow("another JSON API") << 200 << R"({"version":{"number":"1.0"}})"
                                      << "like neither Elasticsearch nor OpenSearch";
    QTest::newRow("no credentials") << 401 << R"({"error":{"type":"security_exception"}})"
                                    << "wants a password or an API key";
    QTest::newRow("not ready") << 503
                               << R"({"error":{"type":"cluster_block_exception","reason":"no master"}})"
                               << "is not ready: HTTP 503: cluster_block_exception: no master";
}

void TestCluster::productsAreToldApart()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(QString, expected);
    FakeHttpServer server([&](const std::string&) { return fakeAnswer(status, body.toStdString()); });
    ClusterClient client(at(server.url()), nullptr);
    const auto product = askProduct(client, at(server.url()));
    const std::string text = product ? product->text() : product.error().text();
    QVERIFY2(text.find(expected.toStdString()) != std::string::npos, text.c_str());
    QCOMPARE(product.has_value(), expected.contains(u"cluster c"));
}

void TestCluster::somebodysIndexIsLeftAlone()
{
    TestDoor door;
    ClusterClient client(at(door), nullptr);
    QCOMPARE(client.request("PUT", "/products/_doc/100", R"({"in_stock":7})")->status, 201);
    ClusterSetup setup(client);
    RacePlan plan = planOf("checkout");
    const auto prepared = setup.prepare(plan, Existing::Refuse);
    QVERIFY(!prepared.has_value());
    QVERIFY(prepared.error().text().find("exists on the cluster already") != std::string::npos);
    QVERIFY(setup.cleanUp().has_value());
    const auto answer = client.request("GET", "/products/_doc/100");
    QCOMPARE(json::findInt(answer->body, "_source.in_stock"), 7);
    QCOMPARE(json::findInt(answer->body, "_version"), 1);
}

void TestCluster::existingDocumentsAreTheStart()
{
    TestDoor door;
    ClusterClient client(at(door), nullptr);
    QCOMPARE(client.request("PUT", "/products/_doc/100", R"({"in_stock":7})")->status, 201);
    ClusterSetup setup(client);
    RacePlan plan = planOf("checkout");
    DocumentPlan missing = plan.documents[0];
    missing.id = "101";
    plan.documents.push_back(missing);
    QVERIFY(setup.prepare(plan, Existing::Use).has_value());
    QCOMPARE(plan.documents[0].source, std::string(R"({"in_stock":7})"));
    QCOMPARE(client.request("HEAD", "/products/_doc/101")->status, 200);
    QVERIFY(setup.created().empty());
    QVERIFY(setup.cleanUp().has_value());
    QCOMPARE(client.request("HEAD", "/products")->status, 200);
}

void TestCluster::whatWasMadeIsTakenAway()
{
    TestDoor door;
    ClusterClient client(at(door), nullptr);
    {
        ClusterSetup setup(client);
        RacePlan plan = planOf("checkout");
        QVERIFY(setup.prepare(plan, Existing::Refuse).has_value());
        QCOMPARE(client.request("HEAD", "/products")->status, 200);
        QVERIFY(setup.cleanUp().has_value());
        QCOMPARE(client.request("HEAD", "/products")->status, 404);
    }
    // A document that cannot be made takes the index with it.
    ClusterSetup setup(client);
    RacePlan plan = planOf("checkout");
    plan.documents[0].source = "[]";
    QVERIFY(!setup.prepare(plan, Existing::Refuse).has_value());
    QCOMPARE(client.request("HEAD", "/products")->status, 404);
}

void TestCluster::plansThatNeedAFailoverAreRefused()
{
    QVERIFY(!refusalOnCluster(planOf("checkout")));
    QVERIFY(refusalOnCluster(planOf("checkout-version")).has_value());
    RacePlan plan = planOf("checkout-version");
    for (GroupPlan& group : plan.groups)
        group.guard = Guard::BySeqNo;
    QVERIFY(refusalOnCluster(plan)->text().find("primary fail") != std::string::npos);
}

void TestCluster::aRefusedPortIsAnErrorAndNoWrite()
{
    const auto target = std::move(*makeClusterTarget(at("http://127.0.0.1:" + std::to_string(closedPort()))));
    const Response response = writeOnce(*target);
    QVERIFY(!response.ok());
    QVERIFY2(response.error.find("no connection to 127.0.0.1") == 0, response.error.c_str());
    QVERIFY(response.error.find("not known") == std::string::npos); // it surely did not take effect
}

void TestCluster::aCutAnswerLeavesTheWriteUnknown_data()
{
    QTest::addColumn<QString>("bytes");
    QTest::newRow("before the answer") << "";
    QTest::newRow("in the head") << "HTTP/1.1 200 OK\r\nContent-Le";
    QTest::newRow("in the body") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"_index\"";
    QTest::newRow("in a chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"_index\"";
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH\r\n\r\n";
}

void TestCluster::aCutAnswerLeavesTheWriteUnknown()
{
    QFETCH(QString, bytes);
    FakeHttpServer server([&](const std::string&) {
        return FakeAnswer{bytes.toStdString(), FakeAnswer::Then::Close};
    });
    const auto target = std::move(*makeClusterTarget(at(server.url())));
    const Response response = writeOnce(*target);
    QVERIFY(!response.ok());
    QVERIFY2(response.error.find("whether the write took effect is not known") != std::string::npos,
             response.error.c_str());
    QCOMPARE(server.requests(), 1); // not sent a second time
    // As the verdict sees it: an operation whose outcome nobody knows.
    SteadyClock clock;
    Trace trace;
    trace.names().addWorker({"w", "g", WorkerName::Kind::Thread, {}});
    Event event;
    event.kind = EventKind::Error;
    event.worker = WorkerId(0);
    event.document = trace.names().document("t", "1");
    trace.append(event);
    trace.drain();
    const History history = historyFromTrace(trace.snapshot(), trace.names(), 0);
    QCOMPARE(history.operations.size(), 1U);
    QCOMPARE(history.operations[0].status, OperationStatus::Info);
    QVERIFY(check(history).ok);
}

void TestCluster::aSlowAnswerTimesOutAsUnknown()
{
    FakeHttpServer server([&](const std::string&) {
        return FakeAnswer{"HTTP/1.1 200 OK\r\n", FakeAnswer::Then::Silence};
    });
    Endpoint endpoint = at(server.url());
    endpoint.timeout = std::chrono::milliseconds(50);
    const auto target = std::move(*makeClusterTarget(endpoint));
    const Response written = writeOnce(*target);
    QVERIFY2(written.error.find("no answer in time; whether the write took effect") == 0,
             written.error.c_str());
    const Response read = readOnce(*target);
    QCOMPARE(read.error, std::string("no answer in time"));
}

void TestCluster::whoIsAbandonedWaitsNoLonger()
{
    FakeHttpServer server([&](const std::string&) { return FakeAnswer{{}, FakeAnswer::Then::Silence}; });
    const auto abandonment = std::make_shared<Abandonment>();
    const auto target = std::move(*makeClusterTarget(at(server.url()), kLedgerPatience, abandonment));
    Response waiting;
    {
        const std::jthread worker([&] { waiting = writeOnce(*target); });
        QTRY_COMPARE(server.requests(), 1);
        abandonment->declare();
    }
    QCOMPARE(waiting.error,
             std::string("nobody waits for the answer any more; whether the write took effect is "
                         "not known"));
    QCOMPARE(readOnce(*target).error, std::string("nobody asks any more"));
    QVERIFY(!target->documents().front().isRead);
    QCOMPARE(server.requests(), 1);
}

// Nor for the resolver: its thread ends by itself.
void TestCluster::aLookUpIsAbandonedToo()
{
    silence = std::make_shared<std::latch>(1);
    isLookedUp = std::make_shared<std::latch>(1);
    const auto abandonment = std::make_shared<Abandonment>();
    const auto target =
        std::move(*makeClusterTarget(at("http://silent.invalid:9200"), kLedgerPatience, abandonment));
    Response waiting;
    {
        const std::jthread worker([&] { waiting = readOnce(*target); });
        isLookedUp->wait();
        abandonment->declare();
    }
    QCOMPARE(waiting.error, std::string("nobody waits for the answer any more"));
    Endpoint endpoint = at("http://silent.invalid:9200");
    endpoint.timeout = std::chrono::milliseconds(50);
    isLookedUp = std::make_shared<std::latch>(1);
    QCOMPARE(readOnce(*std::move(*makeClusterTarget(endpoint))).error,
             std::string("no connection to silent.invalid:9200 in time"));
    isLookedUp->wait(); // nobody asks any more when the test ends
    silence->count_down();
}

void TestCluster::documentsThatNobodyAnswersForAreNotDeleted()
{
    FakeHttpServer server([&](const std::string& request) {
        if (request.find("/_doc/1 ") != std::string::npos)
            return fakeAnswer(
                200, R"({"found":true,"_seq_no":3,"_primary_term":1,"_version":2,"_source":{"a":1}})");
        if (request.find("/_doc/2 ") != std::string::npos)
            return fakeAnswer(404, R"({"found":false})");
        if (request.find("/_doc/3 ") != std::string::npos)
            return fakeAnswer(503, R"({"error":{"type":"unavailable_shards_exception","reason":"full"}})");
        return FakeAnswer{{}, FakeAnswer::Then::Close};
    });
    const auto target = std::move(*makeClusterTarget(at(server.url())));
    for (std::uint32_t i = 0; i < 5; ++i)
        QVERIFY(target->open(DocumentId(i), "t", std::to_string(i + 1)).has_value());
    QString said;
    for (const FinalDocument& document : target->documents())
        said += document.live ? 'l' : document.isRead ? 'd' : '?';
    QCOMPARE(said, QStringLiteral("ld???"));
    QCOMPARE(server.requests(), 4); // who does not answer once is not asked again
}

void TestCluster::overloadIsAnErrorNotAConflict_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::newRow("429") << 429 << R"({"error":{"type":"es_rejected_execution_exception","reason":"full"}})";
    QTest::newRow("503") << 503 << R"({"error":{"type":"unavailable_shards_exception","reason":"full"}})";
    QTest::newRow("503 of a proxy") << 503 << "<html>full</html>";
    QTest::newRow("409 of something else")
        << 409 << R"({"error":{"type":"resource_already_exists_exception","reason":"full"}})";
}

void TestCluster::overloadIsAnErrorNotAConflict()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    FakeHttpServer server([&](const std::string&) { return fakeAnswer(status, body.toStdString()); });
    const auto target = std::move(*makeClusterTarget(at(server.url())));
    const Response response = writeOnce(*target);
    QVERIFY(!response.ok());
    QVERIFY(response.error.starts_with("HTTP " + std::to_string(status)));
    if (body.startsWith(u'{'))
        QVERIFY(response.error.ends_with(": full"));
}

void TestCluster::aConnectionClosedWhileIdleIsOpenedAgain()
{
    std::atomic<bool> first = true;
    FakeHttpServer server([&](const std::string&) {
        FakeAnswer answer = fakeAnswer(200, productBody());
        if (first.exchange(false))
            answer.then = FakeAnswer::Then::Close; // without a word in the answer
        return answer;
    });
    ClusterClient client(at(server.url()), nullptr);
    QCOMPARE(client.request("GET", "/")->status, 200);
    // Its end may arrive a moment later: then this request is lost, and the next one is not.
    const bool seen = client.request("GET", "/").has_value();
    QVERIFY(seen || client.request("GET", "/").has_value());
    QCOMPARE(server.connections(), 2);
}

void TestCluster::passwordsOpenTheDoor()
{
    http::DoorOptions options;
    options.password = "geheim:ü";
    TestDoor door(options);
    Endpoint endpoint = at(door);
    ClusterClient nobody(endpoint, nullptr);
    QVERIFY(askProduct(nobody, endpoint).error().text().find("wants a password") != std::string::npos);
    endpoint.authorization = basicAuthorization("elastic", "wrong");
    ClusterClient wrong(endpoint, nullptr);
    QVERIFY(askProduct(wrong, endpoint).error().text().find("does not accept") != std::string::npos);
    endpoint = *parseEndpoint("http://elastic:geheim%3A%C3%BC@127.0.0.1:" + std::to_string(door.port()));
    ClusterClient right(endpoint, nullptr);
    QVERIFY(askProduct(right, endpoint).has_value());
}

void TestCluster::certificatesAreChecked()
{
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
    writeCertificate(path("right.pem"), path("right.key"), true);
    writeCertificate(path("other.pem"), path("other.key"), false);
    const auto ask = [&](const TestDoor& door, const QString& authority, bool insecure) -> std::string {
        Endpoint endpoint = at("https://127.0.0.1:" + std::to_string(door.port()));
        endpoint.caFile = authority.toStdString();
        endpoint.insecure = insecure;
        const auto rules = TlsRules::of(endpoint);
        if (!rules)
            return rules.error().text();
        ClusterClient client(endpoint, *rules);
        for (int i = 0; i < 3; ++i) { // on one connection
            const auto product = askProduct(client, endpoint);
            if (!product)
                return product.error().text();
        }
        return "fine";
    };
    http::DoorOptions options;
    options.certificateFile = path("right.pem").toStdString();
    options.keyFile = path("right.key").toStdString();
    TestDoor right(options);
    options.certificateFile = path("other.pem").toStdString();
    options.keyFile = path("other.key").toStdString();
    TestDoor other(options);
    QCOMPARE(ask(right, path("right.pem"), false), std::string("fine"));
    QVERIFY(ask(right, path("other.pem"), false).find("is not trusted") != std::string::npos);
    QVERIFY(ask(right, {}, false).find("is not trusted") != std::string::npos);
    QVERIFY(ask(other, path("other.pem"), false).find("is not trusted") != std::string::npos); // not its host
    QCOMPARE(ask(other, {}, true), std::string("fine"));
    QVERIFY(ask(right, path("none.pem"), false).find("holds no certificates") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestCluster)
#include "tst_cluster.moc"
