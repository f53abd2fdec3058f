// SPDX-License-Identifier: GPL-3.0-or-later
// The document API, told as conversations: data/http/*.txt hold requests and the answers they must get.
// Profiles, media types and the user's own notes stand here.
#include "http_test.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Exchange {
    std::string method;
    std::string target;
    std::string body;
    int status = 0;
    std::string exact;              // the whole answer; empty: any
    std::vector<std::string> parts; // in this order
    int line = 0;
};

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// "GET /target body", then "> STATUS answer" or "> STATUS ~part~part".
std::vector<Exchange> exchangesOf(const QStringList& lines, int firstLine)
{
    std::vector<Exchange> out;
    for (int i = 0; i < lines.size(); ++i) {
        const std::string line = lines[i].toStdString();
        if (line.empty())
            continue;
        if (line.front() != '>') {
            Exchange exchange;
            exchange.line = firstLine + i;
            const std::size_t blank = line.find(' ');
            const std::size_t second = line.find(' ', blank + 1);
            exchange.method = line.substr(0, blank);
            exchange.target = line.substr(blank + 1, second - blank - 1);
            if (second != std::string::npos)
                exchange.body = replaced(replaced(line.substr(second + 1), "\\n", "\n"), "\\r", "\r");
            out.push_back(std::move(exchange));
            continue;
        }
        Exchange& last = out.back();
        last.status = std::stoi(line.substr(2));
        std::string rest = line.size() > 6 ? line.substr(6) : std::string();
        if (rest.empty())
            continue;
        if (rest.front() != '~') {
            last.exact = replaced(rest, "⏎", "\n");
            continue;
        }
        while (!rest.empty()) {
            const std::size_t next = rest.find('~', 1);
            last.parts.push_back(rest.substr(1, next - 1));
            rest = next == std::string::npos ? std::string() : rest.substr(next);
        }
    }
    return out;
}

std::string withoutUuids(const Store& store, std::string text)
{
    for (const auto& index : store.indices())
        text = replaced(std::move(text), index->uuid(), "UUID");
    return text;
}

QByteArray explain(const Exchange& exchange, const std::string& wanted, const HttpReply& reply)
{
    return QByteArray::fromStdString("line " + std::to_string(exchange.line) + ": " + exchange.method + " " +
                                     exchange.target + "\n wanted " + std::to_string(exchange.status) + " " +
                                     wanted + "\n got    " + std::to_string(reply.status) + " " + reply.body);
}

} // namespace

class TestHttpApi : public QObject {
    Q_OBJECT
private slots:
    void everyConversationGoesAsWritten_data();
    void everyConversationGoesAsWritten();
    void theNotesComeOutLiterally();
    void eachProfileSpeaksItsDialect_data();
    void eachProfileSpeaksItsDialect();
    void mediaTypesAreTakenOrRefused_data();
    void mediaTypesAreTakenOrRefused();
    void aCreatedDocumentSaysWhereItIs();
    void anUnknownBulkActionIsSkippedWithAWarning();
    void compatibleWithSevenBringsTheTypeBack();
    void openSearchRefusesNamesOfNothingButDots();
};

void TestHttpApi::everyConversationGoesAsWritten_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("firstLine");
    const QDir folder(QStringLiteral(RACESCOPE_TEST_DATA "/http"));
    for (const QString& name : folder.entryList({u"*.txt"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (int i = 0; i < lines.size();) {
            const QString title = lines[i].mid(3);
            int end = i + 1;
            while (end < lines.size() && !lines[end].startsWith("## "_L1))
                ++end;
            QTest::newRow(qPrintable(title)) << lines.mid(i + 1, end - i - 1) << i + 2;
            i = end;
        }
    }
}

void TestHttpApi::everyConversationGoesAsWritten()
{
    QFETCH(QStringList, lines);
    QFETCH(int, firstLine);
    TestDoor door;
    HttpClient client(door.port());
    for (const Exchange& exchange : exchangesOf(lines, firstLine)) {
        const HttpReply reply = client.request(exchange.method, exchange.target, exchange.body);
        const std::string answer = withoutUuids(door.store(), reply.body);
        QVERIFY2(reply.status == exchange.status, explain(exchange, {}, reply).constData());
        if (!exchange.exact.empty())
            QVERIFY2(answer == exchange.exact, explain(exchange, exchange.exact, reply).constData());
        std::size_t at = 0;
        for (const std::string& part : exchange.parts) {
            const std::size_t found = answer.find(part, at);
            QVERIFY2(found != std::string::npos, explain(exchange, "… " + part, reply).constData());
            at = found + part.size();
        }
    }
}

// The user's own sequence: two replicas are configured, one of them is placed; product 100 is at version 10,
// seq_no 15, term 3; an update with an old token is refused.
void TestHttpApi::theNotesComeOutLiterally()
{
    for (const http::Compat compat : {http::Compat::Es7, http::Compat::Es8}) {
        http::DoorOptions options;
        options.nodes = 2;
        options.compat = compat;
        TestDoor door(options);
        HttpClient client(door.port());
        const std::string type = compat == http::Compat::Es7 ? R"("_type":"_doc",)" : "";
        QCOMPARE(client.request("PUT", "/products", R"({"settings":{"number_of_replicas":2}})").status, 200);
        const std::string source = R"({"name":"Coffee maker","price":64,"in_stock":10})";
        for (int i = 0; i < 6; ++i) // other products take the first numbers
            client.request("PUT", "/products/_doc/" + std::to_string(i), "{}");
        for (int i = 0; i < 3; ++i)
            client.request("PUT", "/products/_doc/100", source);
        const auto index = door.store().index("products");
        index->bumpTerm(0, 2);
        for (int stock = 9; stock > 3; --stock) {
            const HttpReply update = client.request("POST", "/products/_update/100",
                                                    R"({"doc":{"in_stock":)" + std::to_string(stock) + "}}");
            QCOMPARE(update.status, 200);
        }
        const HttpReply last = client.request("POST", "/products/_update/100", R"({"doc":{"in_stock":3}})");
        QCOMPARE(last.body,
                 R"({"_index":"products",)" + type +
                     R"("_id":"100","_version":10,"result":"updated","_shards":{"total":3,"successful":2,)"
                     R"("failed":0},"_seq_no":15,"_primary_term":3})");
        const HttpReply refused = client.request(
            "POST", "/products/_update/100?if_primary_term=1&if_seq_no=8", R"({"doc":{"in_stock":2}})");
        QCOMPARE(refused.status, 409);
        const std::string cause =
            R"("type":"version_conflict_engine_exception","reason":"[100]: version conflict, required seqNo [8], )"
            R"(primary term [1]. current document has seqNo [15] and primary term [3]","index_uuid":")" +
            index->uuid() + R"(","shard":"0","index":"products")";
        QCOMPARE(refused.body, R"({"error":{"root_cause":[{)" + cause + "}]," + cause + R"(},"status":409})");
        const HttpReply got = client.request("GET", "/products/_doc/100");
        QCOMPARE(got.body,
                 R"({"_index":"products",)" + type +
                     R"("_id":"100","_version":10,"_seq_no":15,"_primary_term":3,"found":true,"_source":)"
                     R"({"name":"Coffee maker","price":64,"in_stock":3}})");
    }
}

void TestHttpApi::eachProfileSpeaksItsDialect_data()
{
    QTest::addColumn<int>("compat");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("noSource");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("badSource");
    QTest::addColumn<QString>("bulkStart");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("product");
    QTest::addColumn<int>("unknownBulkAction");
    const QString charset = u"application/json; charset=UTF-8"_s;
    const QString es = u"\"index_uuid\":\"UUID\",\"shard\":\"0\",\"index\":\"t\""_s;
    const QString os = u"\"index\":\"t\",\"shard\":\"0\",\"index_uuid\":\"UUID\""_s;
    QTest::newRow("es7") << int(http::Compat::Es7) << u"[_doc][1]: document missing"_s << u"[t]/[_doc]/[1]"_s
                         << es << u"mapper_parsing_exception"_s << u"{\"took\""_s << charset
                         << u"Elasticsearch"_s << 200;
    QTest::newRow("es8") << int(http::Compat::Es8) << u"\"[1]: document missing"_s << u"[t]/[1]"_s << es
                         << u"document_parsing_exception"_s << u"{\"errors\""_s << u"application/json"_s
                         << u"Elasticsearch"_s << 200;
    QTest::newRow("es9") << int(http::Compat::Es9) << u"\"[1]: document missing"_s << u"[t]/[1]"_s << es
                         << u"document_parsing_exception"_s << u"{\"errors\""_s << u"application/json"_s
                         << u"Elasticsearch"_s << 400;
    QTest::newRow("opensearch") << int(http::Compat::OpenSearch) << u"\"[1]: document missing"_s
                                << u"[t]/[1]"_s << os << u"mapper_parsing_exception"_s << u"{\"took\""_s
                                << charset << QString() << 200;
}

void TestHttpApi::eachProfileSpeaksItsDialect()
{
    QFETCH(int, compat);
    QFETCH(QString, missing);
    QFETCH(QString, noSource);
    QFETCH(QString, metadata);
    QFETCH(QString, badSource);
    QFETCH(QString, bulkStart);
    QFETCH(QString, contentType);
    QFETCH(QString, product);
    QFETCH(int, unknownBulkAction);
    http::DoorOptions options;
    options.compat = http::Compat(compat);
    TestDoor door(options);
    HttpClient client(door.port());
    const HttpReply update = client.request("POST", "/t/_update/1", R"({"doc":{}})");
    QCOMPARE(update.status, 404);
    const std::string body = withoutUuids(door.store(), update.body);
    QVERIFY(body.find(missing.toStdString()) != std::string::npos);
    QVERIFY(body.find(metadata.toStdString()) != std::string::npos);
    QCOMPARE(update.header("content-type"), contentType.toStdString());
    QCOMPARE(update.header("x-elastic-product"), product.toStdString());
    QVERIFY(client.request("GET", "/t/_source/1").has(noSource.toStdString()));
    QVERIFY(client.request("PUT", "/t/_doc/1", "{").has(badSource.toStdString()));
    const HttpReply bulk = client.request("POST", "/t/_bulk", "{\"index\":{\"_id\":\"1\"}}\n{}\n");
    QVERIFY(bulk.body.starts_with(bulkStart.toStdString()));
    QCOMPARE(bulk.has("\"_type\":\"_doc\""), http::Compat(compat) == http::Compat::Es7);
    QCOMPARE(
        client.request("POST", "/t/_bulk", "{\"upsert\":{\"_id\":\"1\"}}\n{}\n{\"delete\":{\"_id\":\"1\"}}\n")
            .status,
        unknownBulkAction);
    QCOMPARE(client.request("GET", "/").has("\"distribution\":\"opensearch\""),
             http::Compat(compat) == http::Compat::OpenSearch);
}

void TestHttpApi::mediaTypesAreTakenOrRefused_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("part");
    const QString vendor = u"application/vnd.elasticsearch+json; compatible-with="_s;
    QTest::newRow("plain JSON") << u"Content-Type: application/json\r\n"_s << 201 << QString();
    QTest::newRow("with a charset") << u"Content-Type: application/json; charset=UTF-8\r\n"_s << 201
                                    << QString();
    QTest::newRow("form of a page")
        << u"Content-Type: application/x-www-form-urlencoded\r\n"_s << 406
        << u"Content-Type header [application/x-www-form-urlencoded] is not supported"_s;
    QTest::newRow("plain text") << u"Content-Type: text/plain\r\n"_s << 406 << u"\"status\":406"_s;
    QTest::newRow("multipart") << u"Content-Type: multipart/form-data; boundary=x\r\n"_s << 406 << QString();
    QTest::newRow("none") << u"X-Content-Type: none\r\n"_s << 406 << u"Content-Type header is missing"_s;
    QTest::newRow("twice") << u"Content-Type: application/json\r\nContent-Type: application/json\r\n"_s << 400
                           << u"Invalid media-type value on headers [Content-Type]"_s;
    QTest::newRow("no media type") << u"Content-Type: json\r\n"_s << 400 << u"media_type_header_exception"_s;
    QTest::newRow("accept is none") << u"Content-Type: application/json\r\nAccept: json\r\n"_s << 400
                                    << u"Invalid media-type value on headers [Accept]"_s;
    QTest::newRow("both versioned") << "Content-Type: "_L1 + vendor + "8\r\nAccept: "_L1 + vendor + "8\r\n"_L1
                                    << 201 << QString();
    QTest::newRow("too new") << "Content-Type: "_L1 + vendor + "9\r\nAccept: "_L1 + vendor + "9\r\n"_L1 << 400
                             << u"Accept version must be either version 8 or 7, but found 9. Accept="_s;
    QTest::newRow("only one versioned")
        << "Content-Type: application/json\r\nAccept: "_L1 + vendor + "8\r\n"_L1 << 400
        << u"if either one has requested a compatible version. Accept="_s;
    QTest::newRow("majors differ") << "Content-Type: "_L1 + vendor + "7\r\nAccept: "_L1 + vendor + "8\r\n"_L1
                                   << 400 << u"and the compatible versions must match. Accept="_s;
    QTest::newRow("a browser's accept")
        << u"Content-Type: application/json\r\nAccept: text/html,*/*;q=0.8\r\n"_s << 201 << QString();
}

void TestHttpApi::mediaTypesAreTakenOrRefused()
{
    QFETCH(QString, headers);
    QFETCH(int, status);
    QFETCH(QString, part);
    TestDoor door;
    HttpClient client(door.port());
    const HttpReply reply = client.request("PUT", "/t/_doc/1", R"({"a":1})", headers.toStdString());
    QCOMPARE(reply.status, status);
    QVERIFY2(reply.has(part.toStdString()), reply.body.c_str());
    if (headers.count(u"compatible-with=8"_s) == 2)
        QCOMPARE(reply.header("content-type"), "application/vnd.elasticsearch+json;compatible-with=8");
}

void TestHttpApi::aCreatedDocumentSaysWhereItIs()
{
    TestDoor door;
    HttpClient client(door.port());
    QCOMPARE(client.request("PUT", "/t/_create/a%2Fb%20c?routing=r+1", "{}").header("location"),
             "/t/_doc/a%2Fb+c?routing=r+1");
    QVERIFY(
        client.request("GET", "/t/_doc/a%2Fb%20c?routing=r%201").has("\"_routing\":\"r 1\",\"found\":true"));
    QCOMPARE(client.request("PUT", "/t/_doc/a%2Fb%20c?routing=r+1", "{}").header("location"), "");
}

void TestHttpApi::anUnknownBulkActionIsSkippedWithAWarning()
{
    TestDoor door;
    HttpClient client(door.port());
    const HttpReply reply = client.request(
        "POST", "/t/_bulk", "{\"fly\":{\"_id\":\"1\"}}\n{}\n{\"index\":{\"_id\":\"2\"}}\n{}\n");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("warning").starts_with("299 Elasticsearch-8.17.0-"));
    QVERIFY(reply.has("\"_id\":\"2\"") && !reply.has("\"_id\":\"1\""));
}

void TestHttpApi::compatibleWithSevenBringsTheTypeBack()
{
    TestDoor door;
    HttpClient client(door.port());
    const std::string seven = "application/vnd.elasticsearch+json; compatible-with=7\r\n";
    const HttpReply reply =
        client.request("PUT", "/t/_doc/1", "{}", "Content-Type: " + seven + "Accept: " + seven);
    QVERIFY2(reply.body.starts_with(R"({"_type":"_doc","_index":"t","_id":"1")"), reply.body.c_str());
    QVERIFY(!client.request("GET", "/t/_doc/1").has("_type"));
}

void TestHttpApi::openSearchRefusesNamesOfNothingButDots()
{
    http::DoorOptions options;
    options.compat = http::Compat::OpenSearch;
    TestDoor door(options);
    HttpClient client(door.port());
    for (const char* body : {R"({".":"bar"})", R"({"..":"bar"})", R"({"foo":{".":"bar"}})"}) {
        const HttpReply reply = client.request("PUT", "/t/_doc/1", body);
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.has("field name cannot contain only the character [.]"));
    }
    QCOMPARE(client.request("PUT", "/t/_doc/1", R"({".a":"bar"})").status, 201);
}

QTEST_GUILESS_MAIN(TestHttpApi)
#include "tst_http_api.moc"
