// SPDX-License-Identifier: GPL-3.0-or-later
// What the history of one hot document costs: as many changes as the store keeps, and millions of refused
// writes on its ladder. Told are the longest times during which the window answers nothing, while it opens
// and while it is scrolled, and the memory. RACESCOPE_CONFLICTS is how many millions, 1 if it is not there.
#include "documents/history_view.h"
#include "documents/ladder_view.h"
#include "main_window/run_controller.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kRefusedPerChange = 5;

double processorMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

double residentMb()
{
    QFile file(u"/proc/self/status"_s);
    const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArray rest = status.mid(status.indexOf("VmRSS:") + 6, 20).trimmed();
    return rest.left(rest.indexOf(' ')).toDouble() * 1024 / 1e6;
}

Token token(std::int64_t seqNo)
{
    return {SeqNo(seqNo), PrimaryTerm{1}};
}

// A document that was changed over and over, each time against several who had read what was there before.
std::shared_ptr<Workspace> hotDocument(std::int64_t conflicts)
{
    WorkspaceOptions options;
    options.trace.collectorThread = false;
    auto workspace = std::make_shared<Workspace>(options);
    workspace->trace().names().document("products", "100");
    for (int i = 0; i < 8; ++i)
        workspace->trace().names().addWorker({"W", "", WorkerName::Kind::Thread, ""});
    const auto index = workspace->store().createIndex("products", {}).value();
    Operation change;
    change.id = "100";
    change.result = WriteResult::Updated;
    for (std::int64_t seqNo = 0; seqNo <= conflicts / kRefusedPerChange; ++seqNo) {
        change.token = token(seqNo);
        change.version = Version(seqNo + 1);
        change.time = seqNo * 1000;
        change.worker = WorkerId(std::uint32_t(seqNo % 8));
        change.source = Source(R"({"in_stock":)" + std::to_string(seqNo) + "}");
        index->restoreHistory(change);
    }
    index->restore(change);
    std::vector<ConflictRecord> records;
    for (std::int64_t i = 0; i < conflicts; ++i) {
        ConflictRecord refused;
        refused.document = DocumentId{0};
        refused.worker = WorkerId(std::uint32_t(i % 8));
        refused.laneIndex = std::uint64_t(i);
        refused.time = refused.end = i * 1000 / kRefusedPerChange;
        refused.current = token(i / kRefusedPerChange);
        refused.required = token(std::max<std::int64_t>(0, i / kRefusedPerChange - 1 - i % 3));
        refused.attempt = 1;
        records.push_back(refused);
        if (records.size() == 100'000)
            workspace->conflicts().restore(std::exchange(records, {}));
    }
    workspace->conflicts().restore(std::move(records));
    Event event;
    event.kind = EventKind::WriteOk;
    event.worker = WorkerId{0};
    event.document = DocumentId{0};
    event.token = change.token;
    event.time = change.time;
    workspace->trace().append(event);
    workspace->trace().drain();
    return workspace;
}

// The longest time between two beats of the event loop.
class Heart : public QObject {
public:
    Heart()
    {
        startTimer(1, Qt::PreciseTimer);
        m_since.start();
    }
    double longestMs() const { return m_longest; }
    double longestWorkMs() const { return m_longestWork; }

protected:
    void timerEvent(QTimerEvent* event) override
    {
        Q_UNUSED(event)
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) * 1e-6);
        m_since.start();
        const double work = processorMs();
        m_longestWork = std::max(m_longestWork, work - m_workThen);
        m_workThen = work;
    }

private:
    QElapsedTimer m_since;
    double m_longest = 0;
    double m_workThen = processorMs();
    double m_longestWork = 0;
};

} // namespace

class BenchLadder : public QObject {
    Q_OBJECT
private slots:
    void openingAndScrolling();
};

void BenchLadder::openingAndScrolling()
{
    const std::int64_t millions = std::max(1, qEnvironmentVariableIntValue("RACESCOPE_CONFLICTS"));
    const auto workspace = hotDocument(millions * 1'000'000);
    const double before = residentMb();
    RunController run;
    Selection selection;
    HistoryView history(run, selection);
    history.resize(1400, 900);
    history.show();
    QVERIFY(QTest::qWaitForWindowExposed(&history));
    run.adopt(workspace);
    QElapsedTimer opening;
    opening.start();
    const Heart heart;
    selection.setDocument(DocumentId{0});
    run.look();
    LadderView& ladder = history.ladder();
    QTRY_VERIFY_WITH_TIMEOUT(ladder.model().rowCount() > 0, 600'000);
    const double first = double(opening.nsecsElapsed()) * 1e-6;
    const auto* note = history.findChild<QLabel*>(u"historyNote"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!note->text().contains(u"looked through"_s), 600'000);
    qInfo("%lld million refused writes, %d rungs, %zu folds: first after %.0f ms, all after %.0f ms, longest "
          "wait %.0f ms, longest work %.0f ms, %.0f MB more (%.0f before)",
          static_cast<long long>(millions), ladder.model().rowCount(), ladder.model().ladder().hooks.size(),
          first, double(opening.nsecsElapsed()) * 1e-6, heart.longestMs(), heart.longestWorkMs(),
          residentMb() - before, before);
    std::vector<double> paints;
    QScrollBar* bar = ladder.verticalScrollBar();
    for (int i = 0; i <= 200; ++i) {
        const double begin = processorMs();
        bar->setValue(int(std::int64_t(bar->maximum()) * i / 200));
        ladder.viewport()->repaint();
        paints.push_back(processorMs() - begin);
    }
    std::sort(paints.begin(), paints.end());
    qInfo("A page scrolled: p50 %.1f ms, p99 %.1f ms, longest %.1f ms", paints[100], paints[198],
          paints[200]);
}

QTEST_MAIN(BenchLadder)
#include "bench_ladder.moc"
