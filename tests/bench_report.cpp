// SPDX-License-Identifier: GPL-3.0-or-later
// What exports cost: the log of a million conflicts as NDJSON and CSV (aim 1 s each), and how many bytes an
// event a report with as many takes (aim 40).
#include "herd.h"
#include "report/conflict_formats.h"
#include "report/html_report.h"
#include "report/run_summary.h"

#include <QElapsedTimer>
#include <QTest>

using namespace racescope;

namespace {

constexpr std::uint32_t kRounds = 10'000;
constexpr std::uint32_t kLosers = 100;

} // namespace

class BenchReport : public QObject {
    Q_OBJECT
private slots:
    void conflictLog_data();
    void conflictLog();
    void htmlReport();

private:
    const Herd m_herd{kRounds, kLosers};
};

void BenchReport::conflictLog_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("NDJSON") << int(ConflictFormat::Ndjson);
    QTest::newRow("CSV") << int(ConflictFormat::Csv);
    QTest::newRow("Markdown") << int(ConflictFormat::Markdown);
}

void BenchReport::conflictLog()
{
    QFETCH(int, format);
    const ConflictExport log{m_herd.log.records(0, m_herd.log.size()), &m_herd.trace.names(), {}};
    QCOMPARE(log.records.size(), std::size_t(kRounds) * kLosers);
    std::size_t bytes = 0;
    QBENCHMARK_ONCE
    {
        QVERIFY(writeConflicts(log, ConflictFormat(format), [&](std::string_view piece) {
            bytes += piece.size();
            return true;
        }));
    }
    qInfo("%.0f bytes a conflict", double(bytes) / double(log.records.size()));
}

void BenchReport::htmlReport()
{
    const Snapshot snapshot = m_herd.trace.snapshot();
    const RunSummary summary = summaryOf({}, "embedded", snapshot.end(), snapshot, m_herd.trace.counters());
    ReportInput report;
    report.summary = &summary;
    report.snapshot = &snapshot;
    report.names = &m_herd.trace.names();
    report.conflicts = &m_herd.log;
    report.title = "herd";
    std::size_t bytes = 0;
    QBENCHMARK_ONCE
    {
        QVERIFY(writeHtmlReport(report, [&](std::string_view piece) {
            bytes += piece.size();
            return true;
        }));
    }
    qInfo("%.2f bytes an event", double(bytes) / double(snapshot.events()));
    QVERIFY(bytes <= 40 * snapshot.events());
}

QTEST_GUILESS_MAIN(BenchReport)
#include "bench_report.moc"
