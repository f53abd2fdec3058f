// SPDX-License-Identifier: GPL-3.0-or-later
// Races over HTTP: eight clients sell one product until nothing is left, and the trace tells it as a race.
#include "base/json.h"
#include "http_test.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace racescope;

namespace {

constexpr int kClients = 8;
constexpr int kSoldByEach = 50;

// Read, decide, write with the token; again after a 409.
int sell(std::uint16_t port, int count, std::atomic<int>& conflicts)
{
    HttpClient client(port);
    int sold = 0;
    while (sold < count) {
        const HttpReply read = client.request("GET", "/shop/_doc/1");
        const auto stock = json::findInt(read.body, "_source.in_stock");
        if (!stock)
            return sold;
        const std::string token =
            "?if_seq_no=" + std::to_string(*json::findInt(read.body, "_seq_no")) +
            "&if_primary_term=" + std::to_string(*json::findInt(read.body, "_primary_term"));
        const HttpReply write = client.request("PUT", "/shop/_doc/1" + token,
                                               "{\"in_stock\":" + std::to_string(*stock - 1) + "}");
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

class TestHttpRace : public QObject {
    Q_OBJECT
private slots:
    void eightClientsWithRetrySellExactlyWhatThereWas();
    void updatesWithRetryOnConflictLoseNothing();
    void aRetryContinuesItsChainInTheTrace();
    void aWriteThatOverwritesUnseenIsALostUpdate();
    void opaqueIdsAreWorkersAcrossConnections();
    void aConnectionThatLeavesInConflictHasGivenUp();
};

void TestHttpRace::eightClientsWithRetrySellExactlyWhatThereWas()
{
    TestDoor door;
    HttpClient owner(door.port());
    QCOMPARE(
        owner.request("PUT", "/shop/_doc/1", "{\"in_stock\":" + std::to_string(kClients * kSoldByEach) + "}")
            .status,
        201);
    std::atomic<int> conflicts{0};
    std::atomic<int> sold{0};
    {
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i)
            clients.emplace_back([&] { sold += sell(door.port(), kSoldByEach, conflicts); });
    }
    QCOMPARE(sold.load(), kClients * kSoldByEach);
    const HttpReply end = owner.request("GET", "/shop/_doc/1");
    QCOMPARE(json::findInt(end.body, "_source.in_stock"), 0);
    QCOMPARE(json::findInt(end.body, "_version"), kClients * kSoldByEach + 1);
    QCOMPARE(door.door().counters().conflicts, static_cast<std::uint64_t>(conflicts.load()));

    door.door().stop();
    door.trace().drain();
    const Summary total = door.trace().snapshot().total();
    QCOMPARE(total.counts[int(Severity::WriteOk)], static_cast<std::uint32_t>(kClients * kSoldByEach + 1));
    QCOMPARE(total.counts[int(Severity::Conflict)], static_cast<std::uint32_t>(conflicts.load()));
    QCOMPARE(total.counts[int(Severity::LostUpdate)], 0U);
}

void TestHttpRace::updatesWithRetryOnConflictLoseNothing()
{
    TestDoor door;
    HttpClient(door.port()).request("PUT", "/shop/_doc/1", "{}");
    {
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i) {
            clients.emplace_back([&, i] {
                HttpClient client(door.port());
                for (int n = 0; n < kSoldByEach; ++n)
                    client.request("POST", "/shop/_update/1?retry_on_conflict=100",
                                   "{\"doc\":{\"c" + std::to_string(i) + "\":" + std::to_string(n) + "}}");
            });
        }
    }
    const HttpReply end = HttpClient(door.port()).request("GET", "/shop/_doc/1");
    QCOMPARE(json::findInt(end.body, "_version"), kClients * kSoldByEach + 1);
    for (int i = 0; i < kClients; ++i)
        QCOMPARE(json::findInt(end.body, "_source.c" + std::to_string(i)), kSoldByEach - 1);
}

void TestHttpRace::aRetryContinuesItsChainInTheTrace()
{
    TestDoor door;
    HttpClient winner(door.port());
    HttpClient loser(door.port());
    winner.request("PUT", "/t/_doc/1", R"({"n":1})");
    loser.request("GET", "/t/_doc/1");
    winner.request("PUT", "/t/_doc/1", R"({"n":2})");
    QCOMPARE(loser.request("PUT", "/t/_doc/1?if_seq_no=0&if_primary_term=1", R"({"n":3})").status, 409);
    loser.request("GET", "/t/_doc/1");
    QCOMPARE(loser.request("PUT", "/t/_doc/1?if_seq_no=1&if_primary_term=1", R"({"n":3})").status, 200);
    loser.request("GET", "/t/_doc/1");
    door.door().stop();
    door.trace().drain();
    const Snapshot snapshot = door.trace().snapshot();
    QCOMPARE(snapshot.lanes().size(), 2U);
    const LaneView& lane = snapshot.lanes()[1];
    QCOMPARE(lane.size(), 5U);
    const Event conflict = lane.at(1);
    QCOMPARE(conflict.kind, EventKind::Conflict);
    QVERIFY(conflict.has(event_flag::kGuardSeqNo));
    QCOMPARE(conflict.base.seqNo.value, 0);
    QCOMPARE(conflict.token.seqNo.value, 1);
    QCOMPARE(door.trace().names().noteText(conflict.note), "PUT /t/_doc/1 -> 409");
    const Event retry = lane.at(2);
    QCOMPARE(retry.kind, EventKind::Read);
    QCOMPARE(retry.chain, conflict.chain);
    QCOMPARE(retry.attempt, 2);
    QCOMPARE(lane.at(3).kind, EventKind::WriteOk);
    QCOMPARE(lane.at(3).attempt, 2);
    QVERIFY(lane.at(4).chain > conflict.chain);
    QCOMPARE(lane.at(4).attempt, 1);
}

void TestHttpRace::aWriteThatOverwritesUnseenIsALostUpdate()
{
    TestDoor door;
    HttpClient first(door.port());
    HttpClient second(door.port());
    first.request("PUT", "/t/_doc/1", R"({"n":1})");
    second.request("GET", "/t/_doc/1");
    first.request("PUT", "/t/_doc/1", R"({"n":2})");
    second.request("PUT", "/t/_doc/1", R"({"n":3})");
    door.door().stop();
    door.trace().drain();
    QCOMPARE(door.trace().snapshot().total().counts[int(Severity::LostUpdate)], 1U);
}

void TestHttpRace::opaqueIdsAreWorkersAcrossConnections()
{
    TestDoor door;
    for (int i = 0; i < 3; ++i) {
        HttpClient client(door.port());
        QCOMPARE(client.request("PUT", "/t/_doc/1", "{}", "X-Opaque-Id: cart-7\r\n").header("x-opaque-id"),
                 "cart-7");
    }
    door.door().stop();
    door.trace().drain();
    const Snapshot snapshot = door.trace().snapshot();
    QCOMPARE(snapshot.lanes().size(), 1U);
    QCOMPARE(snapshot.lanes()[0].size(), 3U);
    const WorkerName name = door.trace().names().workerName(snapshot.lanes()[0].worker());
    QCOMPARE(name.name, "cart-7");
    QCOMPARE(name.kind, WorkerName::Kind::HttpClient);
}

void TestHttpRace::aConnectionThatLeavesInConflictHasGivenUp()
{
    TestDoor door;
    {
        HttpClient client(door.port());
        client.request("PUT", "/t/_doc/1", "{}");
        QCOMPARE(client.request("PUT", "/t/_create/1", "{}").status, 409);
    }
    QTRY_COMPARE(door.door().counters().open, 0U);
    door.door().stop();
    door.trace().drain();
    const Snapshot snapshot = door.trace().snapshot();
    QCOMPARE(snapshot.lanes()[0].at(2).kind, EventKind::GiveUp);
}

QTEST_GUILESS_MAIN(TestHttpRace)
#include "tst_http_race.moc"
