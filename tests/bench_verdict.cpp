// SPDX-License-Identifier: GPL-3.0-or-later
// What judging costs: 1 M operations on one key from memory (aim 0.3 s, 200 MB) and from a file (1.5 s), 10 M
// (4 s), and the live judge an event (60 ns). RACESCOPE_BENCH_BIG=1 for the 10 M.
#include "race_events.h"
#include "verdict/checker.h"
#include "verdict/from_trace.h"
#include "verdict/history_reader.h"
#include "verdict/history_writer.h"
#include "verdict/live_judge.h"

#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <fstream>

using namespace racescope;

namespace {

double seconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

// Highest memory use since forgetPeak(), by the kernel's count.
void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

std::size_t peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::size_t(std::atoll(line.c_str() + 6)) / 1024;
    }
    return 0;
}

History makeHistory(std::size_t operations, int clients, int documents)
{
    Names names;
    History history =
        historyFromEvents(RaceEvents(names, clients, Guarded::BySeqNo, 1, documents).make(operations), names);
    history.operations.shrink_to_fit();
    return history;
}

} // namespace

class BenchVerdict : public QObject {
    Q_OBJECT
private slots:
    void fromMemory_data();
    void fromMemory();
    void fromAFile();
    void live_data();
    void live();
};

void BenchVerdict::fromMemory_data()
{
    QTest::addColumn<int>("operations");
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("documents");
    QTest::newRow("1 M, one key, 4 clients") << 1'000'000 << 4 << 1;
    QTest::newRow("1 M, one key, 32 clients") << 1'000'000 << 32 << 1;
    QTest::newRow("1 M, one key, 1000 clients") << 1'000'000 << 1000 << 1;
    QTest::newRow("1 M, 100000 keys, 32 clients") << 1'000'000 << 32 << 100'000;
    if (qEnvironmentVariableIsSet("RACESCOPE_BENCH_BIG"))
        QTest::newRow("10 M, one key, 32 clients") << 10'000'000 << 32 << 1;
}

void BenchVerdict::fromMemory()
{
    QFETCH(int, operations);
    QFETCH(int, clients);
    QFETCH(int, documents);
    const History history = makeHistory(std::size_t(operations), clients, documents);
    forgetPeak();
    const auto start = std::chrono::steady_clock::now();
    const Verdict verdict = check(history);
    const double took = seconds(start);
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    qInfo("%d operations: %.3f s; %zu MB at most in the whole process, %zu MB of them the history",
          operations, took, peakMegabytes(), history.operations.size() * sizeof(HistoryOperation) >> 20);
}

void BenchVerdict::fromAFile()
{
    QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("history.ndjson")).toStdString();
    QVERIFY(writeHistoryFile(path, makeHistory(1'000'000, 32, 1)).has_value());
    const auto start = std::chrono::steady_clock::now();
    const auto history = readHistoryFile(path);
    const double read = seconds(start);
    QVERIFY(history.has_value());
    const Verdict verdict = check(*history);
    QVERIFY2(verdict.ok, summaryText(verdict).c_str());
    qInfo("1 M operations from %lld MB: read %.3f s, with judging %.3f s",
          static_cast<long long>(QFileInfo(QString::fromStdString(path)).size() >> 20), read, seconds(start));
}

void BenchVerdict::live_data()
{
    QTest::addColumn<bool>("guarded");
    QTest::addColumn<int>("documents");
    QTest::newRow("guarded, one document") << true << 1;
    QTest::newRow("unguarded, one document") << false << 1;
    QTest::newRow("guarded, 10000 documents") << true << 10'000;
}

void BenchVerdict::live()
{
    QFETCH(bool, guarded);
    QFETCH(int, documents);
    Names names;
    const std::vector<Event> events =
        RaceEvents(names, 32, guarded ? Guarded::BySeqNo : Guarded::Not, 2, documents).make(2'000'000);
    LiveJudge judge;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t at = 0; at < events.size(); at += 4000)
        judge.add(std::span(events).subspan(at, std::min<std::size_t>(4000, events.size() - at)));
    qInfo("%.1f ns an event", seconds(start) * 1e9 / double(events.size()));
    QCOMPARE(judge.state(names).ok(), guarded);
}

QTEST_GUILESS_MAIN(BenchVerdict)
#include "bench_verdict.moc"
