// SPDX-License-Identifier: GPL-3.0-or-later
// A seeded storm of requests that are nearly right: no crash, no hang, never a 500, every JSON answer is
// JSON. RACESCOPE_TEST_SEED sets the seed, RACESCOPE_FUZZ_REQUESTS the number (default 20,000).
#include "base/json.h"
#include "http/api.h"
#include "http_fuzz_input.h"
#include "http_test.h"

#include <QtTest>

using namespace racescope;

namespace {

std::uint64_t seed()
{
    const QByteArray text = qgetenv("RACESCOPE_TEST_SEED");
    return text.isEmpty() ? 20'240'501 : text.toULongLong();
}

int requests()
{
    const int given = qEnvironmentVariableIntValue("RACESCOPE_FUZZ_REQUESTS");
    return given > 0 ? given : 20'000;
}

http::Method methodOf(const std::string& name)
{
    static constexpr std::pair<std::string_view, http::Method> kNames[] = {
        {"GET", http::Method::Get},       {"PUT", http::Method::Put},   {"POST", http::Method::Post},
        {"DELETE", http::Method::Delete}, {"HEAD", http::Method::Head}, {"OPTIONS", http::Method::Options}};
    for (const auto& [text, method] : kNames) {
        if (text == name)
            return method;
    }
    return http::Method::Other;
}

// The header lines of a case as the server would hand them over.
std::string valueOf(const std::string& headers, std::string_view name)
{
    const std::size_t at = headers.find(name);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 2;
    return headers.substr(begin, headers.find("\r\n", begin) - begin);
}

} // namespace

class TestHttpFuzz : public QObject {
    Q_OBJECT
private slots:
    void everyHandlerSurvivesNearlyRightRequests_data();
    void everyHandlerSurvivesNearlyRightRequests();
    void theServerSurvivesBrokenStreams();
};

void TestHttpFuzz::everyHandlerSurvivesNearlyRightRequests_data()
{
    QTest::addColumn<int>("compat");
    QTest::newRow("es7") << int(http::Compat::Es7);
    QTest::newRow("es8") << int(http::Compat::Es8);
    QTest::newRow("es9") << int(http::Compat::Es9);
    QTest::newRow("opensearch") << int(http::Compat::OpenSearch);
}

void TestHttpFuzz::everyHandlerSurvivesNearlyRightRequests()
{
    QFETCH(int, compat);
    SteadyClock clock;
    Store store(clock, 1, &decide,
                StoreLimits{.maxIndices = 50, .maxShardsPerIndex = 8, .maxBytes = 1 << 26});
    Trace trace;
    http::DoorOptions options;
    options.compat = http::Compat(compat);
    http::Api api(store, &trace, nullptr, options);
    api.opened(1, "fuzz");
    HttpFuzzInput input(seed() + static_cast<std::uint64_t>(compat));
    http::Response response;
    for (int i = 0; i < requests() / 4; ++i) {
        const HttpFuzzInput::Case one = input.next();
        const std::string type = valueOf(one.headers, "Content-Type");
        const std::string accept = valueOf(one.headers, "Accept");
        const std::string encoding = valueOf(one.headers, "Content-Encoding");
        const std::string opaque = valueOf(one.headers, "X-Opaque-Id");
        http::Request request;
        request.method = methodOf(one.method);
        request.methodText = one.method;
        request.target = one.target;
        request.body = one.body;
        request.host = "localhost";
        request.hosts = 1;
        request.contentType = type;
        request.contentTypes = type.empty() ? 0 : 1;
        request.accept = accept;
        request.accepts = accept.empty() ? 0 : 1;
        request.contentEncoding = encoding;
        request.opaqueId = opaque;
        response.clear();
        api.handle(1, request, response);
        const QByteArray what =
            QByteArray::fromStdString("request " + std::to_string(i) + ": " + one.method + " " + one.target +
                                      " " + one.body + "\n" + response.body);
        QVERIFY2(response.status >= 200 && response.status != 500, what.constData());
        const std::string_view kind =
            response.contentType.empty() ? std::string_view(response.contentTypeText) : response.contentType;
        if (kind.find("json") != std::string_view::npos && !response.body.empty())
            QVERIFY2(!json::validate(response.body), what.constData());
        // Line breaks in headers would be answers of the client's making.
        QVERIFY2(response.headers.find("\r\n\r\n") == std::string::npos, what.constData());
    }
}

void TestHttpFuzz::theServerSurvivesBrokenStreams()
{
    http::DoorOptions options;
    options.limits.headerTime = options.limits.bodyPause = options.limits.idleTime =
        std::chrono::milliseconds(300);
    TestDoor door(options);
    HttpFuzzInput input(seed() + 99);
    for (int i = 0; i < requests() / 100; ++i) {
        HttpClient client(door.port());
        std::string stream;
        for (std::uint32_t k = 0; k <= input.below(4); ++k) {
            const HttpFuzzInput::Case one = input.next();
            stream += one.method + " " + one.target + " HTTP/1.1\r\nHost: localhost\r\n" + one.headers;
            const bool chunked = input.below(4) == 0;
            const std::size_t told = one.body.size() + (input.below(10) == 0 ? input.below(20) : 0);
            stream += chunked
                          ? "Transfer-Encoding: chunked\r\n\r\n" + std::to_string(input.below(20)) + "\r\n"
                          : "Content-Length: " + std::to_string(told) + "\r\n\r\n";
            stream += one.body;
        }
        if (input.below(3) == 0)
            stream.resize(input.below(static_cast<std::uint32_t>(stream.size())));
        client.send(stream);
        if (input.below(2) == 0) {
            client.reset();
            continue;
        }
        const HttpReply reply = client.read(true);
        QVERIFY(reply.status != 500);
    }
    // A machine that is busy for longer than the door waits loses a connection, too.
    QTRY_COMPARE(HttpClient(door.port()).request("GET", "/").status, 200);
}

QTEST_GUILESS_MAIN(TestHttpFuzz)
#include "tst_http_fuzz.moc"
