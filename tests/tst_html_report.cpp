// SPDX-License-Identifier: GPL-3.0-or-later
// The report as one file: small, without a network, and its table of conflicts tells what the log knows.
#include "base/json.h"
#include "herd.h"
#include "report/html_report.h"
#include "verdict/from_trace.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

std::string reportOf(const Herd& herd)
{
    const Snapshot snapshot = herd.trace.snapshot();
    const RunSummary summary = summaryOf({}, "embedded", snapshot.end(), snapshot, herd.trace.counters());
    ReportInput report;
    report.summary = &summary;
    report.snapshot = &snapshot;
    report.names = &herd.trace.names();
    report.conflicts = &herd.log;
    report.title = "herd </script> & more";
    std::string html;
    writeHtmlReport(report, [&html](std::string_view piece) {
        html += piece;
        return true;
    });
    return html;
}

// As the page's script reads it.
struct Rows {
    explicit Rows(const std::string& html)
    {
        const std::string begin = "id=\"data\">";
        const std::size_t from = html.find(begin) + begin.size();
        data = json::parse(html.substr(from, html.find("</script>", from) - from)).value();
    }
    template <class See> void each(See see) const
    {
        std::vector<qint64> state(14, 0);
        for (const QString& row : QString::fromStdString(data.find("rows")->text()).split(u';')) {
            const QStringList fields = row.split(u',');
            for (qsizetype i = 0; i < fields.size(); ++i)
                state[std::size_t(i)] += fields[i].isEmpty() ? 0 : fields[i].toLongLong(nullptr, 36);
            see(state);
        }
    }
    std::string text(const char* table, qint64 place) const
    {
        return data.find(table)->items()[std::size_t(place)].text();
    }
    json::Value data;
};

} // namespace

class TestHtmlReport : public QObject {
    Q_OBJECT
private slots:
    void manyConflictsStaySmall_data();
    void manyConflictsStaySmall();
    void rowsTellWhatTheLogKnows();
    void nothingComesFromANetwork();
};

void TestHtmlReport::manyConflictsStaySmall_data()
{
    QTest::addColumn<uint>("rounds");
    QTest::addColumn<uint>("losers");
    QTest::newRow("few workers") << 1000u << 3u;
    QTest::newRow("a herd") << 50u << 100u;
    QTest::newRow("more than the table shows") << 200u << 100u;
}

void TestHtmlReport::manyConflictsStaySmall()
{
    QFETCH(uint, rounds);
    QFETCH(uint, losers);
    const Herd herd(rounds, losers);
    const std::size_t events = herd.trace.snapshot().events();
    const std::size_t bytes = reportOf(herd).size();
    QVERIFY2(bytes <= 40 * events, qPrintable(u"%1 bytes, %2 events"_s.arg(bytes).arg(events)));
}

void TestHtmlReport::rowsTellWhatTheLogKnows()
{
    const Herd herd(20, 5);
    const std::vector<ConflictRecord> records = herd.log.records(0, herd.log.size());
    const Rows rows(reportOf(herd));
    const Names& names = herd.trace.names();
    std::size_t at = 0;
    rows.each([&](const std::vector<qint64>& row) {
        QVERIFY(at < records.size());
        const ConflictRecord& record = records[at++];
        QCOMPARE(row[0], record.time);
        QCOMPARE(rows.text("documents", row[1]), documentText(record.document, names));
        QCOMPARE(rows.text("workers", row[2]), names.workerName(record.worker).name);
        QCOMPARE(row[3], qint64(record.attempt));
        QCOMPARE(row[4], record.required.seqNo.value);
        QCOMPARE(row[7], record.current.seqNo.value);
        QCOMPARE(row[10], qint64(record.behind));
        QCOMPARE(row[11], record.held);
        QVERIFY(record.winnerKnown);
        QCOMPARE(rows.text("workers", row[12] - 1), names.workerName(record.winner).name);
        const json::Value& shape = rows.data.find("shapes")->items()[std::size_t(row[13])];
        QCOMPARE(shape.items()[1].text(), std::string(name(record.resolution)));
        QString reason = QString::fromStdString(shape.items()[0].text());
        for (int place = 0; place < 6; ++place)
            reason.replace(u"$%1"_s.arg(place), QString::number(row[std::size_t(place) + 4]));
        const std::string id = names.documentName(record.document).id;
        QCOMPARE("[" + id + "]: " + reason.toStdString(), conflictSentence(record, names));
    });
    QCOMPARE(at, records.size());
}

void TestHtmlReport::nothingComesFromANetwork()
{
    const QString html = QString::fromStdString(reportOf(Herd(3, 2)));
    QVERIFY(html.contains(u"<title>herd &lt;/script&gt; &amp; more</title>"_s));
    QVERIFY(!html.contains(QRegularExpression(u"(src|href)\\s*="_s)));
    QVERIFY(!html.contains(u"http"_s));
    QCOMPARE(html.count(u"<script"_s), html.count(u"</script>"_s));
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_html_report.moc"
