// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter over ten million events costs, on one thread: until everything is judged, and until the first
// hits can be shown. Times are the processor's, so that a busy machine shows little of itself.
#include "filter/filter_scan.h"
#include "timeline_sample.h"

#include <QTest>

#include <ctime>

using namespace racescope;

namespace {

double processorMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

} // namespace

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
    const double begin = processorMs();
    FilterScan scan(filter, m_trace->sharedNames());
    bool isDone = false;
    std::uint64_t first = 0;
    while (!isDone && first == 0) {
        isDone = scan.advance(snapshot, m_log, {}, kFirstSlice);
        first = scan.matches().matching;
    }
    const double firstMs = processorMs() - begin;
    while (!isDone)
        isDone = scan.advance(snapshot, m_log, {}, kSlice);
    const FilterMatches matches = scan.matches();
    const double allMs = processorMs() - begin;
    QTest::setBenchmarkResult(allMs, QTest::WalltimeMilliseconds);
    qInfo("%llu of %llu after %.0f ms of the processor; first %llu after %.1f ms",
          qulonglong(matches.matching), qulonglong(matches.judged), allMs, qulonglong(first), firstMs);
    QVERIFY(matches.isComplete);
}

QTEST_GUILESS_MAIN(BenchFilter)
#include "bench_filter.moc"
