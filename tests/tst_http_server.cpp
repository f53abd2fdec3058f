// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP itself: what the door does with requests that come in pieces, too large, too slow, in the wrong order
// or from the wrong place; who is let in; and how it stops.
#include "http/gzip.h"
#include "http_test.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

const std::string kPut = "PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

// A disk that is as slow as the test says.
class HeldSink final : public OperationSink {
public:
    std::uint64_t accepted(const std::string&, const Operation&) override { return ++m_tickets; }
    bool waitDurable(std::uint64_t) override
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_wake.notify_all();
        m_wake.wait(lock, [this] { return m_released; });
        return m_works;
    }
    void awaitWaiting()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_waiting > 0; });
    }
    void release(bool works)
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        m_works = works;
        m_wake.notify_all();
    }

private:
    std::atomic<std::uint64_t> m_tickets{0};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_waiting = 0;
    bool m_released = false;
    bool m_works = true;
};

http::DoorOptions quick()
{
    http::DoorOptions options;
    options.limits.headerTime = options.limits.bodyPause = options.limits.idleTime =
        std::chrono::milliseconds(150);
    options.limits.stopTime = std::chrono::milliseconds(500);
    return options;
}

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT
private slots:
    void pipelinedRequestsAreAnsweredInOrder();
    void requestsInSinglesBytesAreUnderstood();
    void chunkedBodiesAreTaken();
    void aClientThatAsksIsToldToContinue();
    void anUnknownExpectationIsRefused();
    void headTellsTheLengthThatGetSends();
    void gzipGoesBothWays();
    void aBodyTooLargeLeavesTheConnectionUsable();
    void aBodyThatGrowsTooLargeEndsTheConnection();
    void tooLongHeadersAreRefused();
    void whatIsNotHttpIsRefused_data();
    void whatIsNotHttpIsRefused();
    void closeAndOldVersionsAreHonoured();
    void slowSendersAreCutOff_data();
    void slowSendersAreCutOff();
    void moreConnectionsThanAllowedAreTurnedAway();
    void aForeignHostIsRefused_data();
    void aForeignHostIsRefused();
    void aPageOfAnotherOriginCannotWrite();
    void corsAnswersTheOriginThatIsSet();
    void passwordsAndApiKeysAreAskedFor();
    void anOpenAddressNeedsAPassword();
    void aTakenPortIsExplained();
    void tlsIsSpokenWithACertificate();
    void stoppingAnswersWhatIsInFlight();
    void aClientKilledInTheMiddleHarmsNobody();
    void answersWaitForTheDiskAndOthersDoNot();
    void aWriteThatCannotBeMadeDurableIsNoSuccess();
    void itCanBeOpenedAgain();
    void openingAndClosingNeverHangs();
};

void TestHttpServer::pipelinedRequestsAreAnsweredInOrder()
{
    TestDoor door;
    HttpClient client(door.port());
    std::string all;
    constexpr int kRequests = 500;
    for (int i = 0; i < kRequests; ++i)
        all += kPut + "X-Opaque-Id: " + std::to_string(i) + "\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
    QVERIFY(client.send(all));
    for (int i = 0; i < kRequests; ++i) {
        const HttpReply reply = client.read();
        QCOMPARE(reply.header("x-opaque-id"), std::to_string(i));
        QVERIFY(reply.has("\"_version\":" + std::to_string(i + 1) + ","));
    }
}

void TestHttpServer::requestsInSinglesBytesAreUnderstood()
{
    TestDoor door;
    HttpClient client(door.port());
    for (const char c : kPut + "Content-Length: 7\r\n\r\n{\"a\":1}")
        QVERIFY(client.send(std::string_view(&c, 1)));
    QCOMPARE(client.read().status, 201);
}

void TestHttpServer::chunkedBodiesAreTaken()
{
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(client.send(
        kPut + "Transfer-Encoding: chunked\r\n\r\n3;ext=1\r\n{\"a\r\n4\r\n\":1}\r\n0\r\nTrailer: x\r\n\r\n"));
    QCOMPARE(client.read().status, 201);
    QCOMPARE(client.request("GET", "/t/_source/1").body, R"({"a":1})");
}

void TestHttpServer::aClientThatAsksIsToldToContinue()
{
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(client.send(kPut + "Expect: 100-continue\r\nContent-Length: 7\r\n\r\n"));
    QCOMPARE(client.read().status, 100);
    QVERIFY(client.send("{\"a\":1}"));
    QCOMPARE(client.read().status, 201);
}

void TestHttpServer::anUnknownExpectationIsRefused()
{
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(client.send(kPut + "Expect: miracles\r\nContent-Length: 7\r\n\r\n"));
    QCOMPARE(client.read().status, 417);
}

void TestHttpServer::headTellsTheLengthThatGetSends()
{
    TestDoor door;
    HttpClient client(door.port());
    client.request("PUT", "/t/_doc/1", R"({"a":1})");
    const HttpReply get = client.request("GET", "/t/_doc/1");
    const HttpReply head = client.request("HEAD", "/t/_doc/1");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), get.header("content-length"));
    QCOMPARE(head.header("content-type"), get.header("content-type"));
    QCOMPARE(client.request("HEAD", "/t/_doc/2").status, 404);
    QCOMPARE(client.request("HEAD", "/").status, 200);
}

void TestHttpServer::gzipGoesBothWays()
{
    http::DoorOptions options;
    options.limits.bodyBytes = 1 << 20;
    TestDoor door(options);
    HttpClient client(door.port());
    const std::string document = "{\"text\":\"" + std::string(10'000, 'x') + "\"}";
    QCOMPARE(client
                 .request("PUT", "/t/_doc/1", http::gzip(document),
                          "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")
                 .status,
             201);
    const HttpReply reply = client.request("GET", "/t/_source/1", {}, "Accept-Encoding: gzip\r\n");
    QCOMPARE(reply.header("content-encoding"), "gzip");
    QVERIFY(reply.body.size() < 200);
    QCOMPARE(http::gunzip(reply.body, 1 << 20).value(), document);
    const std::string bomb = http::gzip(std::string(20 << 20, ' '));
    QCOMPARE(
        client
            .request("PUT", "/t/_doc/1", bomb, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")
            .status,
        413);
    QCOMPARE(client
                 .request("PUT", "/t/_doc/1", "no gzip",
                          "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")
                 .status,
             400);
    QCOMPARE(client.request("GET", "/t/_source/1").body, document);
}

void TestHttpServer::aBodyTooLargeLeavesTheConnectionUsable()
{
    http::DoorOptions options;
    options.limits.bodyBytes = 1000;
    TestDoor door(options);
    HttpClient client(door.port());
    const HttpReply reply =
        client.request("PUT", "/t/_doc/1", "{\"a\":\"" + std::string(200'000, 'x') + "\"}");
    QCOMPARE(reply.status, 413);
    QCOMPARE(reply.header("content-length"), "0");
    QCOMPARE(client.request("PUT", "/t/_doc/1", "{}").status, 201);
    QVERIFY(client.send(kPut + "Expect: 100-continue\r\nContent-Length: 200000\r\n\r\n"));
    QCOMPARE(client.read().status, 413);
    QCOMPARE(client.request("PUT", "/t/_doc/1", "{}").status, 200);
}

void TestHttpServer::aBodyThatGrowsTooLargeEndsTheConnection()
{
    http::DoorOptions options;
    options.limits.bodyBytes = 1000;
    TestDoor door(options);
    HttpClient client(door.port());
    QVERIFY(client.send(kPut + "Transfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(0x800, ' ') +
                        "\r\n0\r\n\r\n"));
    QCOMPARE(client.read().status, 413);
    QVERIFY(client.closedByServer());
}

void TestHttpServer::tooLongHeadersAreRefused()
{
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + std::string(64'000, 'x') + "\r\n\r\n"));
    QCOMPARE(client.read().status, 431);
    HttpClient other(door.port());
    const std::string id(512, '\xc3');
    std::string escaped;
    for (int i = 0; i < 256; ++i)
        escaped += "%C3%A9"; // 512 bytes of id
    QCOMPARE(other.request("PUT", "/t/_doc/" + escaped, "{}").status, 201);
    QVERIFY(other.request("PUT", "/t/_doc/" + escaped + "x", "{}")
                .has("is too long, must be no longer than 512 bytes but was: 513"));
}

void TestHttpServer::whatIsNotHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("two lengths") << QByteArray(
        "PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
    QTest::newRow("length and chunks")
        << QByteArray("PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("negative length") << QByteArray(
        "PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("no request line") << QByteArray("hello\r\n\r\n");
    QTest::newRow("a TLS greeting") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
    QTest::newRow("bad chunk") << QByteArray(
        "PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    QTest::newRow("blank in a header name") << QByteArray("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n");
}

void TestHttpServer::whatIsNotHttpIsRefused()
{
    QFETCH(QByteArray, bytes);
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(client.send(bytes.toStdString()));
    const HttpReply reply = client.read();
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.header("connection"), "close");
    QVERIFY(client.closedByServer());
    QCOMPARE(HttpClient(door.port()).request("HEAD", "/t").status, 404);
}

void TestHttpServer::closeAndOldVersionsAreHonoured()
{
    TestDoor door;
    HttpClient client(door.port());
    const HttpReply reply = client.request("GET", "/", {}, "Connection: close\r\n");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("connection"), "close");
    QVERIFY(client.closedByServer());
    HttpClient old(door.port());
    QVERIFY(old.send("GET / HTTP/1.0\r\n\r\n"));
    QCOMPARE(old.read().status, 200);
    QVERIFY(old.closedByServer());
    HttpClient twoHosts(door.port());
    QVERIFY(twoHosts.send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(twoHosts.read().status, 400);
    HttpClient noHost(door.port());
    QVERIFY(noHost.send("GET / HTTP/1.1\r\n\r\n"));
    QCOMPARE(noHost.read().status, 400);
}

void TestHttpServer::slowSendersAreCutOff_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("half a header") << QByteArray("PUT /t/_doc/1 HTTP/1.1\r\nHost: loc");
    QTest::newRow("half a body") << QByteArray(
        "PUT /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
}

void TestHttpServer::slowSendersAreCutOff()
{
    QFETCH(QByteArray, begun);
    TestDoor door(quick());
    HttpClient client(door.port());
    QVERIFY(client.send(begun.toStdString()));
    QVERIFY(client.closedByServer());
    QTRY_COMPARE(door.door().counters().open, 0U);
}

void TestHttpServer::moreConnectionsThanAllowedAreTurnedAway()
{
    http::DoorOptions options;
    options.limits.connections = 2;
    TestDoor door(options);
    HttpClient first(door.port());
    auto second = std::make_unique<HttpClient>(door.port());
    QCOMPARE(first.request("GET", "/").status, 200);
    QCOMPARE(second->request("GET", "/").status, 200);
    HttpClient third(door.port());
    QCOMPARE(third.read().status, 503);
    second.reset();
    QTRY_COMPARE(door.door().counters().open, 1U);
    QCOMPARE(HttpClient(door.port()).request("GET", "/").status, 200);
    QCOMPARE(door.door().counters().refused, 1U);
}

void TestHttpServer::aForeignHostIsRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("localhost") << u"localhost"_s << 200;
    QTest::newRow("with a port") << u"localhost:9200"_s << 200;
    QTest::newRow("loopback") << u"127.0.0.1:9200"_s << 200;
    QTest::newRow("loopback, version 6") << u"[::1]:9200"_s << 200;
    QTest::newRow("below localhost") << u"shop.localhost"_s << 200;
    QTest::newRow("a name of the net") << u"evil.example"_s << 403;
    QTest::newRow("looks local") << u"127.0.0.1.evil.example"_s << 403;
    QTest::newRow("another machine") << u"10.0.0.1"_s << 403;
}

void TestHttpServer::aForeignHostIsRefused()
{
    QFETCH(QString, host);
    QFETCH(int, status);
    TestDoor door;
    HttpClient client(door.port());
    QVERIFY(client.send("GET / HTTP/1.1\r\nHost: " + host.toStdString() + "\r\n\r\n"));
    QCOMPARE(client.read().status, status);
}

void TestHttpServer::aPageOfAnotherOriginCannotWrite()
{
    TestDoor door;
    HttpClient client(door.port());
    const std::string origin = "Origin: http://evil.example\r\n";
    QCOMPARE(client.request("POST", "/t/_refresh", {}, origin).status, 403);
    QCOMPARE(client.request("DELETE", "/t", {}, origin).status, 403);
    const HttpReply get = client.request("GET", "/", {}, origin);
    QCOMPARE(get.status, 200);
    QCOMPARE(get.header("access-control-allow-origin"), "");
    QCOMPARE(client.request("PUT", "/t/_doc/1", "{}", "Origin: http://localhost\r\n").status, 201);
}

void TestHttpServer::corsAnswersTheOriginThatIsSet()
{
    http::DoorOptions options;
    options.corsOrigin = "http://shop.example";
    TestDoor door(options);
    HttpClient client(door.port());
    const HttpReply asked =
        client.request("OPTIONS", "/t/_doc/1", {},
                       "Origin: http://shop.example\r\nAccess-Control-Request-Method: PUT\r\n"
                       "Access-Control-Request-Headers: content-type\r\n");
    QCOMPARE(asked.status, 200);
    QCOMPARE(asked.header("access-control-allow-origin"), "http://shop.example");
    QCOMPARE(asked.header("access-control-allow-headers"), "content-type");
    QCOMPARE(client.request("PUT", "/t/_doc/1", "{}", "Origin: http://shop.example\r\n").status, 201);
    QCOMPARE(client.request("GET", "/t/_doc/1", {}, "Origin: http://evil.example\r\n").status, 403);
}

void TestHttpServer::passwordsAndApiKeysAreAskedFor()
{
    http::DoorOptions options;
    options.password = "secret";
    options.apiKey = "a2V5";
    TestDoor door(options);
    HttpClient client(door.port());
    const HttpReply none = client.request("GET", "/");
    QCOMPARE(none.status, 401);
    QVERIFY(none.has("missing authentication credentials for REST request [/]"));
    QCOMPARE(none.header("x-elastic-product"), "");
    QVERIFY(!none.header("www-authenticate").empty());
    QCOMPARE(client.request("GET", "/", {}, "Authorization: Basic ZWxhc3RpYzp3cm9uZw==\r\n").status, 401);
    QCOMPARE(client.request("GET", "/", {}, "Authorization: Basic ZWxhc3RpYzpzZWNyZXQ=\r\n").status, 200);
    QCOMPARE(client.request("GET", "/", {}, "Authorization: ApiKey a2V5\r\n").status, 200);
    QCOMPARE(client.request("GET", "/", {}, "Authorization: ApiKey a2V5a2V5\r\n").status, 401);
    QCOMPARE(client.request("GET", "/", {}, "Authorization: ApiKey \r\n").status, 401);
}

void TestHttpServer::anOpenAddressNeedsAPassword()
{
    SteadyClock clock;
    Store store(clock, 1);
    http::DoorOptions options;
    options.host = "0.0.0.0";
    options.port = 0;
    http::HttpDoor door(store, nullptr, options);
    const auto started = door.start();
    QVERIFY(!started.has_value());
    QVERIFY(started.error().text().find("password") != std::string::npos);
}

void TestHttpServer::aTakenPortIsExplained()
{
    TestDoor first;
    SteadyClock clock;
    Store store(clock, 1);
    http::DoorOptions options;
    options.port = first.port();
    http::HttpDoor second(store, nullptr, options);
    const auto started = second.start();
    QVERIFY(!started.has_value());
    QVERIFY(started.error().text().find("another program listens on this port already") != std::string::npos);
    QCOMPARE(second.state(), http::HttpDoor::State::Stopped);
}

void TestHttpServer::tlsIsSpokenWithACertificate()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                 u"/CN=localhost"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        QSKIP("no openssl program to make a certificate with");
    http::DoorOptions options;
    options.certificateFile = certificate.toStdString();
    options.keyFile = key.toStdString();
    TestDoor door(options);
    QVERIFY(door.door().url().starts_with("https://"));
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, door.port());
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    const std::string large(300'000, 'x');
    const std::string body = "{\"a\":\"" + large + "\"}";
    socket.write(QByteArray::fromStdString(kPut + "Content-Length: " + std::to_string(body.size()) +
                                           "\r\n\r\n" + body +
                                           "GET /t/_source/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QByteArray answers;
    while (answers.size() < int(body.size()) && socket.waitForReadyRead(10'000))
        answers += socket.readAll();
    QVERIFY(answers.startsWith("HTTP/1.1 201 Created\r\n"));
    QVERIFY(answers.endsWith("xx\"}"));
    HttpClient plain(door.port());
    plain.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(plain.read().status, 0); // a TLS alert at most, no HTTP
    QCOMPARE(door.door().state(), http::HttpDoor::State::Listening);
}

void TestHttpServer::stoppingAnswersWhatIsInFlight()
{
    TestDoor door;
    HttpClient idle(door.port());
    QCOMPARE(idle.request("GET", "/").status, 200);
    HttpClient busy(door.port());
    QVERIFY(busy.send(kPut + "Expect: 100-continue\r\nContent-Length: 7\r\n\r\n"));
    QCOMPARE(busy.read().status, 100); // the request is accepted now
    std::jthread stopper([&] { door.door().stop(); });
    QVERIFY(idle.closedByServer());
    QVERIFY(busy.send("{\"a\":1}"));
    const HttpReply reply = busy.read();
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.header("connection"), "close");
    QVERIFY(busy.closedByServer());
    stopper.join();
    QCOMPARE(door.door().state(), http::HttpDoor::State::Stopped);
    QVERIFY(door.store().index("t")->get("1").found);
}

void TestHttpServer::aClientKilledInTheMiddleHarmsNobody()
{
    TestDoor door;
    HttpClient survivor(door.port());
    for (int i = 0; i < 50; ++i) {
        HttpClient victim(door.port());
        victim.send(kPut + "Content-Length: 100\r\n\r\n{\"a\":");
        HttpClient reader(door.port());
        reader.send("GET /_cat/indices?format=json HTTP/1.1\r\nHost: localhost\r\n\r\n");
        victim.reset();
        reader.reset();
        QCOMPARE(survivor.request("PUT", "/t/_doc/2", "{}").status, i == 0 ? 201 : 200);
    }
    QTRY_COMPARE(door.door().counters().open, 1U);
    QCOMPARE(survivor.request("GET", "/t/_doc/1").status, 404);
}

void TestHttpServer::answersWaitForTheDiskAndOthersDoNot()
{
    const auto sink = std::make_shared<HeldSink>();
    TestDoor door({}, true, sink.get());
    door.store().setSink(sink);
    HttpClient writer(door.port());
    QVERIFY(
        writer.send(kPut + "Content-Length: 2\r\n\r\n{}GET /t/_doc/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    sink->awaitWaiting();
    HttpClient reader(door.port());
    QCOMPARE(reader.request("GET", "/t/_doc/1").status, 200);
    sink->release(true);
    QCOMPARE(writer.read().status, 201);
    QCOMPARE(writer.read().status, 200);
}

void TestHttpServer::aWriteThatCannotBeMadeDurableIsNoSuccess()
{
    const auto sink = std::make_shared<HeldSink>();
    sink->release(false);
    TestDoor door({}, true, sink.get());
    door.store().setSink(sink);
    HttpClient client(door.port());
    const HttpReply reply = client.request("PUT", "/t/_doc/1", "{}");
    QCOMPARE(reply.status, 500);
    QVERIFY(reply.has("could not be made durable"));
    QCOMPARE(client.request("GET", "/").status, 200);
}

void TestHttpServer::itCanBeOpenedAgain()
{
    TestDoor door;
    const std::uint16_t before = door.port();
    QVERIFY(before != 0);
    door.door().stop();
    QCOMPARE(door.port(), 0);
    QVERIFY(door.door().start().has_value());
    QCOMPARE(HttpClient(door.port()).request("GET", "/").status, 200);
}

// A timer that runs out just when the door stops must not keep its thread alive.
void TestHttpServer::openingAndClosingNeverHangs()
{
    http::DoorOptions options = quick();
    options.limits.headerTime = std::chrono::milliseconds(1); // the shortest period of the sweep
    TestDoor door(options);
    for (int i = 0; i < 120; ++i) {
        HttpClient client(door.port());
        for (int k = 0; k < i * 7 % 200; ++k) // so that the stop falls anywhere between two sweeps
            client.request("GET", "/_cat/nodes");
        door.door().stop();
        QCOMPARE(door.door().state(), http::HttpDoor::State::Stopped);
        QVERIFY(door.door().start().has_value());
    }
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
