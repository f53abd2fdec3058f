// SPDX-License-Identifier: GPL-3.0-or-later
// Clients talk to the door through the proxy: they get what they would get directly, and the trace tells what
// they did.
#include "base/json.h"
#include "cluster/proxy.h"
#include "fake_http_server.h"
#include "http/gzip.h"
#include "http_test.h"
#include "test_certificate.h"
#include "trace/untold.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"
#include "verdict/live_judge.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace racescope;
using namespace racescope::cluster;

namespace {

constexpr int kClients = 8;
constexpr int kSoldByEach = 25;

struct Recorded {
    explicit Recorded(const std::string& upstream, std::size_t recordBytes = std::size_t(1) << 20)
    {
        judged = trace.addListener([this](std::span<const Event> batch) { judge.add(batch); });
        ProxyOptions options;
        options.upstream = *parseEndpoint(upstream);
        options.upstream.timeout = std::chrono::seconds(30);
        options.port = 0;
        options.recordBytes = recordBytes;
        options.patience = std::chrono::hours(1);
        proxy = std::make_unique<Proxy>(trace, clock, options);
        port = proxy->start().value();
    }
    explicit Recorded(const TestDoor& door)
        : Recorded("http://127.0.0.1:" + std::to_string(door.port()))
    {
    }
    ~Recorded()
    {
        proxy.reset();
        trace.removeListener(judged);
    }
    // After it, everything is in the trace.
    void stop()
    {
        proxy->stop();
        trace.drain();
    }
    std::vector<Event> lane(const std::string& worker) const
    {
        std::vector<Event> events;
        const Snapshot snapshot = trace.snapshot();
        for (const LaneView& lane : snapshot.lanes()) {
            if (trace.names().workerName(lane.worker()).name != worker)
                continue;
            for (std::size_t i = 0; i < lane.size(); ++i)
                events.push_back(lane.at(i));
        }
        return events;
    }
    std::string note(const Event& event) const { return trace.names().noteText(event.note); }

    SteadyClock clock;
    Trace trace;
    LiveJudge judge;
    int judged = 0;
    std::unique_ptr<Proxy> proxy;
    std::uint16_t port = 0;
};

const char* const kAs[] = {"X-Opaque-Id: ann\r\n", "X-Opaque-Id: bob\r\n"};

// An answer without what differs from one time to the next: how long it took, and its length with that.
QByteArray timeless(HttpReply reply)
{
    if (const std::size_t took = reply.body.find("\"took\":"); took != std::string::npos) {
        reply.body.erase(took, reply.body.find(',', took) - took);
        reply.headers.erase("content-length");
    }
    std::string text = std::to_string(reply.status) + '\n';
    for (const auto& [name, value] : reply.headers)
        text.append(name).append(": ").append(value).append("\n");
    return QByteArray::fromStdString(text + reply.body);
}

// Read, decide, write with the token; again after a 409.
int sell(std::uint16_t port, std::string_view as, bool guarded, std::latch& start,
         std::atomic<int>& conflicts)
{
    HttpClient client(port);
    start.arrive_and_wait();
    int sold = 0;
    while (sold < kSoldByEach) {
        const HttpReply read = client.request("GET", "/shop/_doc/1", {}, as);
        const auto stock = json::findInt(read.body, "_source.in_stock");
        if (!stock)
            return sold;
        const std::string token =
            !guarded ? std::string()
                     : "?if_seq_no=" + std::to_string(*json::findInt(read.body, "_seq_no")) +
                           "&if_primary_term=" + std::to_string(*json::findInt(read.body, "_primary_term"));
        const HttpReply write = client.request("PUT", "/shop/_doc/1" + token,
                                               "{\"in_stock\":" + std::to_string(*stock - 1) + "}", as);
        if (write.status == 200)
            ++sold;
        else if (write.status == 409)
            ++conflicts;
        else
            return sold;
    }
    return sold;
}

} // namespace

class TestProxy : public QObject {
    Q_OBJECT
private slots:
    void answersAreThoseOfTheCluster();
    void bodiesPassByteForByte_data();
    void bodiesPassByteForByte();
    void fieldsOfOneConnectionStayThere();
    void aClientThatAsksFirstIsToldToContinue();
    void severalRequestsInOnePacketAreAnsweredInOrder();
    void answersThatEndWithTheConnectionPass();

    void eightClientsSellExactlyWhatThereWas();
    void unguardedClientsLoseUpdatesAndAreNamed();
    void readsConflictsAndRetriesAreOneChain();
    void bulksAndMultiGetsAreRecordedItemByItem();
    void compressedBodiesAreReadForTheRecord();
    void oneIdOnTwoConnectionsNeverOverlaps();
    void largeBodiesPassUnrecorded();
    void aClusterBehindTlsAndAPasswordIsReached();

    void anUnreachableClusterIsABadGateway();
    void aClusterThatDiesInTheAnswerCutsIt();
    void aClusterThatDiesBeforeTheAnswerIsABadGateway();
    void nonsenseIsRefused();
    void stoppingEndsWhoWaits();
    void aTakenPortIsSaidSo();
};

void TestProxy::answersAreThoseOfTheCluster()
{
    TestDoor directly;
    TestDoor door;
    Recorded recorded(door);
    HttpClient first(directly.port());
    HttpClient second(recorded.port);
    const std::tuple<const char*, const char*, const char*> requests[] = {
        {"PUT", "/t/_doc/1", R"({"n": 1})"},
        {"GET", "/t/_doc/1?pretty", ""},
        {"HEAD", "/t/_doc/1", ""},
        {"HEAD", "/t/_doc/none", ""},
        {"PUT", "/t/_create/1", "{}"},
        {"PUT", "/t/_doc/1?if_seq_no=7&if_primary_term=1", "{}"},
        {"POST", "/t/_update/1", R"({"doc":{"n":2}})"},
        {"POST", "/_bulk",
         "{\"index\":{\"_index\":\"t\",\"_id\":\"a%2Fb\"}}\n{}\n{\"delete\":{\"_index\":\"t\",\"_id\":\"x\"}}"
         "\n"},
        {"GET", "/t/_doc/a%252Fb?filter_path=_id,found", ""},
        {"POST", "/t/_mget", R"({"ids":["1","2"]})"},
        {"GET", "/_cat/indices/none", ""},
        {"DELETE", "/t/_doc/1", ""},
        {"PATCH", "/t", ""},
        {"GET", "/t/_nonsense?x=%", ""},
    };
    for (const auto& [method, target, body] : requests) {
        const QByteArray expected = timeless(first.request(method, target, body));
        QCOMPARE(timeless(second.request(method, target, body)), expected);
    }
}

void TestProxy::bodiesPassByteForByte_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray("Content-Length: 11\r\n")
                            << QByteArray("{\"a\": \0\xff"
                                          "1 }",
                                          11);
    QTest::newRow("empty") << QByteArray("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("chunks with extensions and trailers")
        << QByteArray("Transfer-Encoding: chunked\r\n")
        << QByteArray("5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX-Sum: 1\r\n\r\n");
    const QByteArray large(3'000'000, 'x');
    QTest::newRow("large") << "Content-Length: " + QByteArray::number(large.size()) + "\r\n" << large;
    const std::string packed = http::gzip("{\"n\":1}");
    QTest::newRow("gzip") << "Content-Encoding: gzip\r\nContent-Length: " +
                                 QByteArray::number(qsizetype(packed.size())) + "\r\n"
                          << QByteArray(packed.data(), qsizetype(packed.size()));
}

void TestProxy::bodiesPassByteForByte()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    Mutex mutex;
    std::string seen;
    FakeHttpServer server([&](const std::string& request) {
        const MutexLock lock(mutex);
        seen = request;
        return FakeAnswer{"HTTP/1.1 200 Fine enough\r\nX-Odd:  Case \r\n" + head.toStdString() + "\r\n" +
                              body.toStdString(),
                          FakeAnswer::Then::Close};
    });
    Recorded recorded(server.url());
    HttpClient client(recorded.port);
    QVERIFY(
        client.send("GET /?a=%2F+b HTTP/1.1\r\nhOsT: elsewhere\r\nX-Mine: 1\r\nConnection: close\r\n\r\n"));
    const std::string got = client.readAll();
    const std::string expected = "HTTP/1.1 200 Fine enough\r\nX-Odd: Case\r\n" + head.toStdString() +
                                 "Connection: close\r\n\r\n" + body.toStdString();
    QCOMPARE(QByteArray::fromStdString(got), QByteArray::fromStdString(expected));
    const MutexLock lock(mutex);
    QCOMPARE(seen, "GET /?a=%2F+b HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
                       "\r\nX-Mine: 1\r\n\r\n");
}

void TestProxy::fieldsOfOneConnectionStayThere()
{
    Mutex mutex;
    std::string seen;
    FakeHttpServer server([&](const std::string& request) {
        const MutexLock lock(mutex);
        seen = request;
        return fakeAnswer(200, "{}",
                          "Connection: X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\nX-End: 1\r\n");
    });
    Recorded recorded(server.url());
    HttpClient client(recorded.port);
    const HttpReply reply = client.request(
        "GET", "/", {}, "Connection: keep-alive, X-Secret\r\nX-Secret: 1\r\nTE: trailers\r\nX-Kept: 1\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("x-hop"), std::string());
    QCOMPARE(reply.header("keep-alive"), std::string());
    QCOMPARE(reply.header("x-end"), std::string("1"));
    const MutexLock lock(mutex);
    QVERIFY(seen.find("X-Secret") == std::string::npos);
    QVERIFY(seen.find("TE:") == std::string::npos);
    QVERIFY(seen.find("X-Kept: 1") != std::string::npos);
}

void TestProxy::aClientThatAsksFirstIsToldToContinue()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient client(recorded.port);
    QVERIFY(client.send("PUT /t/_doc/1 HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Type: "
                        "application/json\r\nContent-Length: 7\r\n\r\n"));
    QCOMPARE(client.read(true).status, 100);
    QVERIFY(client.send("{\"n\":1}"));
    QCOMPARE(client.read().status, 201);
    QCOMPARE(client.request("GET", "/t/_doc/1").status, 200); // on the same connection
}

void TestProxy::severalRequestsInOnePacketAreAnsweredInOrder()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient client(recorded.port);
    std::string packet;
    for (int i = 0; i < 3; ++i)
        packet += "PUT /t/_doc/1 HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: "
                  "2\r\n\r\n{}";
    QVERIFY(client.send(packet));
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(json::findInt(client.read().body, "_version"), i);
}

void TestProxy::answersThatEndWithTheConnectionPass()
{
    FakeHttpServer server([](const std::string&) {
        return FakeAnswer{"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nall of it",
                          FakeAnswer::Then::Close};
    });
    Recorded recorded(server.url());
    HttpClient client(recorded.port);
    QVERIFY(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
    QVERIFY(client.readAll().ends_with("\r\n\r\nall of it"));
    QCOMPARE(recorded.proxy->counters().failures, 0U);
}

void TestProxy::eightClientsSellExactlyWhatThereWas()
{
    TestDoor door;
    Recorded recorded(door);
    QCOMPARE(
        HttpClient(recorded.port)
            .request("PUT", "/shop/_doc/1", "{\"in_stock\":" + std::to_string(kClients * kSoldByEach) + "}")
            .status,
        201);
    std::atomic<int> conflicts{0};
    std::atomic<int> sold{0};
    {
        std::latch start(kClients);
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i)
            clients.emplace_back([&] { sold += sell(recorded.port, {}, true, start, conflicts); });
    }
    recorded.stop();
    QCOMPARE(sold.load(), kClients * kSoldByEach);
    const Summary total = recorded.trace.snapshot().total();
    QCOMPARE(total.counts[int(Severity::WriteOk)], std::uint32_t(kClients * kSoldByEach + 1));
    QCOMPARE(total.counts[int(Severity::Conflict)], std::uint32_t(conflicts.load()));
    QCOMPARE(total.counts[int(Severity::LostUpdate)], 0U);
    QCOMPARE(recorded.proxy->counters().conflicts, std::uint64_t(conflicts.load()));
    QCOMPARE(recorded.proxy->counters().unrecorded, 0U);
    QCOMPARE(recorded.proxy->counters().connections, std::uint64_t(kClients + 1));
    const Verdict verdict = check(historyFromTrace(recorded.trace.snapshot(), recorded.trace.names(), 0));
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    QVERIFY(recorded.judge.state(recorded.trace.names()).ok());
}

void TestProxy::unguardedClientsLoseUpdatesAndAreNamed()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient ann(recorded.port);
    HttpClient bob(recorded.port);
    ann.request("PUT", "/t/_doc/1", R"({"n":1})", kAs[0]);
    ann.request("GET", "/t/_doc/1", {}, kAs[0]);
    bob.request("GET", "/t/_doc/1", {}, kAs[1]);
    ann.request("PUT", "/t/_doc/1", R"({"n":2})", kAs[0]);
    bob.request("PUT", "/t/_doc/1", R"({"n":2})", kAs[1]);
    HttpClient(door.port()).request("PUT", "/t/_doc/1", R"({"n":3})"); // past the proxy
    bob.request("GET", "/t/_doc/1", {}, kAs[1]);
    HttpClient(door.port()).request("PUT", "/t/_doc/1", R"({"n":4})");
    bob.request("PUT", "/t/_doc/1", R"({"n":4})", kAs[1]);
    recorded.stop();
    const LiveState judged = recorded.judge.state(recorded.trace.names());
    QCOMPARE(judged.lostUpdates, 2U);
    QVERIFY2(judged.first->because.find("the change of ann is lost") != std::string::npos,
             judged.first->because.c_str());
    QVERIFY(judged.last[1].because.find("somebody who was not watched wrote meanwhile") != std::string::npos);
    const std::vector<Event> events = recorded.lane("bob");
    QCOMPARE(events.size(), 4U);
    QCOMPARE(events[1].replaced.seqNo.value, 1);
    QCOMPARE(events[3].replaced, kUntoldToken);
}

void TestProxy::readsConflictsAndRetriesAreOneChain()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient ann(recorded.port);
    HttpClient bob(recorded.port);
    ann.request("PUT", "/t/_doc/1", R"({"n":1})", kAs[0]);
    bob.request("GET", "/t/_doc/1", {}, kAs[1]);
    ann.request("PUT", "/t/_doc/1", R"({"n":2})", kAs[0]);
    QCOMPARE(bob.request("PUT", "/t/_doc/1?if_seq_no=0&if_primary_term=1", "{}", kAs[1]).status, 409);
    bob.request("GET", "/t/_doc/1", {}, kAs[1]);
    QCOMPARE(bob.request("PUT", "/t/_doc/1?if_seq_no=1&if_primary_term=1", "{}", kAs[1]).status, 200);
    bob.request("GET", "/t/_doc/none", {}, kAs[1]);
    bob.request("DELETE", "/t/_doc/none", {}, kAs[1]);
    bob.request("PUT", "/t/_doc/1?version=1&version_type=external", "{}", kAs[1]);
    bob.request("PUT", "/t/_create/1", "{}", kAs[1]);
    bob.request("POST", "/t/_update/1", R"({"doc":{"n":5}})", kAs[1]);
    bob.request("POST", "/t/_update/1", R"({"doc":{"n":5}})", kAs[1]);
    bob.request("POST", "/t/_update/2", R"({"doc":{}})", kAs[1]);
    bob.request("GET", "/_search", {}, kAs[1]);
    recorded.stop();
    const std::vector<Event> events = recorded.lane("bob");
    std::string kinds;
    for (const Event& event : events)
        kinds += std::to_string(int(event.kind)) + ' ';
    using enum EventKind;
    const EventKind expected[] = {Read,     Conflict, Read,    WriteOk, ReadMissing,  WriteOk,
                                  Conflict, Conflict, WriteOk, Noop,    WriteMissing, Search};
    QVERIFY2(events.size() == std::size(expected), kinds.c_str());
    for (std::size_t i = 0; i < events.size(); ++i)
        QVERIFY2(events[i].kind == expected[i], kinds.c_str());
    QCOMPARE(events[1].base.seqNo.value, 0);
    QCOMPARE(events[1].token.seqNo.value, 1);
    QCOMPARE(recorded.note(events[1]), std::string("PUT /t/_doc/1 -> 409"));
    QCOMPARE(events[3].chain, events[0].chain);
    QCOMPARE(events[3].attempt, 2);
    QCOMPARE(events[3].replaced.seqNo.value, 1);
    QVERIFY(events[6].has(event_flag::kGuardExternal));
    QCOMPARE(events[6].version.value, 3);
    QVERIFY(events[7].has(event_flag::kGuardCreate));
    for (std::size_t i = 1; i < events.size(); ++i)
        QVERIFY(events[i].time >= events[i - 1].end());
}

void TestProxy::bulksAndMultiGetsAreRecordedItemByItem()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient client(recorded.port);
    const std::string bulk = R"({"index":{"_index":"t","_id":"1"}})"
                             "\n{}\n"
                             R"({"create":{"_index":"t","_id":"1"}})"
                             "\n{}\n"
                             R"({"index":{"_index":"t"}})"
                             "\n{}\n"
                             R"({"update":{"_id":"none","_index":"t"}})"
                             "\n{\"doc\":{}}\n"
                             R"({"delete":{"_index":"t","_id":"1","if_seq_no":9,"if_primary_term":1}})"
                             "\n";
    QCOMPARE(client.request("POST", "/_bulk", bulk, kAs[0]).status, 200);
    QCOMPARE(client.request("POST", "/t/_mget", R"({"ids":["1","none"]})", kAs[0]).status, 200);
    recorded.stop();
    const std::vector<Event> events = recorded.lane("ann");
    using enum EventKind;
    const EventKind expected[] = {WriteOk, Conflict, WriteOk, WriteMissing, Conflict, Read, ReadMissing};
    QCOMPARE(events.size(), std::size(expected));
    for (std::size_t i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].kind, expected[i]);
    // Nobody knows which item came when: all have the time of the call.
    for (std::size_t i = 1; i < 5; ++i) {
        QCOMPARE(events[i].time, events[0].time);
        QCOMPARE(events[i].duration, events[0].duration);
    }
    QVERIFY(events[5].time >= events[4].end());
    QVERIFY(recorded.judge.state(recorded.trace.names()).ok());
    const Verdict verdict = check(historyFromTrace(recorded.trace.snapshot(), recorded.trace.names(), 0));
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
}

void TestProxy::compressedBodiesAreReadForTheRecord()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient client(recorded.port);
    const std::string packed = http::gzip("{\"index\":{\"_index\":\"t\",\"_id\":\"1\"}}\n{}\n");
    const std::string fields =
        "Content-Encoding: gzip\r\nContent-Type: application/x-ndjson\r\nAccept-Encoding: "
        "gzip\r\nX-Opaque-Id: ann\r\n";
    QCOMPARE(client.request("POST", "/_bulk", packed, fields).status, 200);
    std::string source = "{\"a\":\"";
    source.append(5000, 'x').append("\"}");
    client.request("PUT", "/t/_doc/1", source, kAs[0]);
    const HttpReply read =
        client.request("GET", "/t/_doc/1", {}, "Accept-Encoding: gzip\r\nX-Opaque-Id: ann\r\n");
    QCOMPARE(read.header("content-encoding"), std::string("gzip"));
    recorded.stop();
    const std::vector<Event> events = recorded.lane("ann");
    QCOMPARE(events.size(), 3U);
    QCOMPARE(events[0].kind, EventKind::WriteOk);
    QCOMPARE(events[2].kind, EventKind::Read);
    QCOMPARE(events[2].token, events[1].token);
}

void TestProxy::oneIdOnTwoConnectionsNeverOverlaps()
{
    std::latch both(2);
    FakeHttpServer server([&](const std::string&) {
        both.arrive_and_wait(); // both are on their way at once
        return fakeAnswer(404, R"({"_index":"t","_id":"1","found":false})");
    });
    Recorded recorded(server.url());
    {
        std::jthread other([&] { HttpClient(recorded.port).request("GET", "/t/_doc/1", {}, kAs[0]); });
        HttpClient(recorded.port).request("GET", "/t/_doc/1", {}, kAs[0]);
    }
    recorded.stop();
    QCOMPARE(recorded.lane("ann").size(), 1U);
    QCOMPARE(recorded.lane("ann (2)").size(), 1U);
}

void TestProxy::largeBodiesPassUnrecorded()
{
    TestDoor door;
    Recorded recorded("http://127.0.0.1:" + std::to_string(door.port()), 1000);
    HttpClient client(recorded.port);
    const std::string source = "{\"a\":\"" + std::string(5000, 'x') + "\"}";
    QCOMPARE(client.request("PUT", "/t/_doc/1", source, kAs[0]).status, 201);
    QVERIFY(client.request("GET", "/t/_doc/1", {}, kAs[0]).has(source));
    recorded.stop();
    QCOMPARE(recorded.proxy->counters().unrecorded, 1U); // the read; the write's answer is small
    QCOMPARE(recorded.lane("ann").size(), 1U);
}

void TestProxy::aClusterBehindTlsAndAPasswordIsReached()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("c.pem"));
    const QString key = folder.filePath(QStringLiteral("k.pem"));
    writeCertificate(certificate, key, true);
    http::DoorOptions locked;
    locked.certificateFile = certificate.toStdString();
    locked.keyFile = key.toStdString();
    locked.password = "secret";
    TestDoor door(locked);
    SteadyClock clock;
    Trace trace;
    ProxyOptions options;
    options.port = 0;
    options.upstream = *parseEndpoint("https://elastic:secret@127.0.0.1:" + std::to_string(door.port()));
    options.upstream.caFile = certificate.toStdString();
    Proxy proxy(trace, clock, options);
    HttpClient client(proxy.start().value());
    const std::string source = "{\"a\":\"" + std::string(1'000'000, 'x') + "\"}"; // many records of TLS
    QCOMPARE(client.request("PUT", "/t/_doc/1", source).status, 201);
    QVERIFY(client.request("GET", "/t/_doc/1").has(source));
    // What the client brings itself goes before what the proxy has.
    QCOMPARE(client.request("GET", "/", {}, "Authorization: Basic bm86bm8=\r\n").status, 401);
    ProxyOptions distrusting = options;
    distrusting.upstream.caFile.clear();
    Proxy other(trace, clock, distrusting);
    const HttpReply refused = HttpClient(other.start().value()).request("GET", "/");
    QCOMPARE(refused.status, 502);
    QVERIFY(refused.has("is not trusted"));
}

void TestProxy::anUnreachableClusterIsABadGateway()
{
    Recorded recorded("http://127.0.0.1:" + std::to_string(closedPort()));
    HttpClient client(recorded.port);
    const HttpReply reply = client.request("PUT", "/t/_doc/1", "{}", kAs[0]);
    QCOMPARE(reply.status, 502);
    const auto body = json::parse(reply.body);
    QVERIFY(body.has_value());
    QCOMPARE(body->find("status")->toInt(), 502);
    QVERIFY(body->find("error")->find("reason")->text().find("no connection to") == 0);
    recorded.stop();
    QCOMPARE(recorded.proxy->counters().failures, 1U);
    QCOMPARE(recorded.lane("ann").size(), 1U);
    QCOMPARE(recorded.lane("ann")[0].kind, EventKind::Error);
}

void TestProxy::aClusterThatDiesInTheAnswerCutsIt()
{
    FakeHttpServer server([](const std::string&) {
        return FakeAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"_index\"",
                          FakeAnswer::Then::Close};
    });
    Recorded recorded(server.url());
    HttpClient client(recorded.port);
    QVERIFY(
        client.send("PUT /t/_doc/1 HTTP/1.1\r\nHost: h\r\nX-Opaque-Id: ann\r\nContent-Length: 2\r\n\r\n{}"));
    QCOMPARE(client.readAll(), std::string("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"_index\""));
    recorded.stop();
    QCOMPARE(recorded.proxy->counters().failures, 1U);
    QCOMPARE(recorded.lane("ann").size(), 1U);
    QCOMPARE(recorded.lane("ann")[0].kind, EventKind::Error);
    const History history = historyFromTrace(recorded.trace.snapshot(), recorded.trace.names(), 0);
    QCOMPARE(history.operations.size(), 1U);
    QCOMPARE(history.operations[0].status, OperationStatus::Info);
}

void TestProxy::aClusterThatDiesBeforeTheAnswerIsABadGateway()
{
    FakeHttpServer server([](const std::string&) { return FakeAnswer{"", FakeAnswer::Then::Close}; });
    Recorded recorded(server.url());
    HttpClient client(recorded.port);
    QCOMPARE(client.request("PUT", "/t/_doc/1", "{}").status, 502);
    QCOMPARE(server.requests(), 1); // not sent a second time
}

void TestProxy::nonsenseIsRefused()
{
    TestDoor door;
    Recorded recorded(door);
    for (const char* const bytes :
         {"GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        HttpClient client(recorded.port);
        QVERIFY(client.send(bytes));
        QVERIFY2(client.readAll().starts_with("HTTP/1.1 400 "), bytes);
    }
    QCOMPARE(HttpClient(recorded.port).request("GET", "/").status, 200); // others are served on
}

void TestProxy::stoppingEndsWhoWaits()
{
    TestDoor door;
    Recorded recorded(door);
    HttpClient idle(recorded.port);
    QCOMPARE(idle.request("GET", "/").status, 200);
    recorded.stop();
    QVERIFY(idle.closedByServer());
    QVERIFY(recorded.proxy->url().empty());
    QCOMPARE(recorded.proxy->counters().requests, 1U);
}

void TestProxy::aTakenPortIsSaidSo()
{
    TestDoor door;
    Recorded recorded(door);
    ProxyOptions options;
    options.upstream = *parseEndpoint("http://127.0.0.1");
    options.port = recorded.port;
    Proxy second(recorded.trace, recorded.clock, options);
    const auto started = second.start();
    QVERIFY(!started.has_value());
    QVERIFY(started.error().text().find("another program listens on this port") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
