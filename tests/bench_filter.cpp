// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter over ten million events costs, on one thread: until everything is judged, and until the first
// hits can be shown.
#include "filter/filter_scan.h"
#include "timeline_sample.h"

#include <QElapsedTimer>
#include <QTest>

using namespace racescope;

class BenchFilter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void scan_data();
    void scan();

private:
    std::unique_ptr<Trace> m_trace;
    ConflictLog m_log;
};

void BenchFilter::initTestCase()
{
    m_trace = std::make_unique<Trace>(quietTrace());
    SampleRace race;
    race.workers = 32;
    race.events = 10'000'000;
    race.documents = 16;
    SampleRaceMaker(*m_trace, race).run();
    addAll(m_log, m_trace->snapshot());
}

void BenchFilter::scan_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"status:409", "kind:write seq_no:>1000", "worker:3", "attempt:>=3 doc:products/100", "attempt:>=3",
          "behind:>2", "took:>200us", "time:<1s", "-kind:think", "guard:seq_no", "term:1", "buyers",
          "index:prod*", "conflict", "required", "seqNo [9", "winner:2", "outcome:gave_up OR status:201"})
        QTest::newRow(text) << QByteArray(text);
}

void BenchFilter::scan()
{
    QFETCH(QByteArray, text);
    const auto filter = std::make_shared<const Filter>(Filter::parse(text.toStdString()).value());
    const Snapshot snapshot = m_trace->snapshot();
    QElapsedTimer timer;
    timer.start();
    FilterScan scan(filter, m_trace->sharedNames());
    bool isDone = scan.advance(snapshot, m_log, {}, std::chrono::milliseconds(5));
    const std::uint64_t first = scan.matches().matching;
    const double firstMs = double(timer.nsecsElapsed()) / 1e6;
    while (!isDone)
        isDone = scan.advance(snapshot, m_log, {}, std::chrono::milliseconds(50));
    const FilterMatches matches = scan.matches();
    QTest::setBenchmarkResult(double(timer.nsecsElapsed()) / 1e6, QTest::WalltimeMilliseconds);
    qInfo("%llu of %llu; first %llu after %.1f ms", qulonglong(matches.matching), qulonglong(matches.judged),
          qulonglong(first), firstMs);
    QVERIFY(matches.isComplete);
}

QTEST_GUILESS_MAIN(BenchFilter)
#include "bench_filter.moc"
