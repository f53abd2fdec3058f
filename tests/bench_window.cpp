// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs and how soon it answers: idle, while a race runs at full speed, and over a long run.
// Processor times are the process's or the GUI thread's, so that a busy machine shows little of itself; what
// a person waits for is told by the clock, with the load beside it. RACESCOPE_MINUTES makes the long run as
// long as that; it is left out otherwise.
#include "main_window/main_window.h"
#include "own_settings.h"
#include "scenario/scenario.h"
#include "session/recording_options.h"
#include "timeline/timeline_view.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <semaphore>
#include <thread>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

double processorMs(clockid_t clock)
{
    timespec now;
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

double load()
{
    double one = 0;
    return getloadavg(&one, 1) == 1 ? one : -1;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6 : 0;
}

void spend(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::size_t(share * double(values.size() - 1))];
}

RacePlan endlessRace(double speed, std::uint32_t workers = 4)
{
    RacePlan plan = loadScenario("checkout").value();
    plan.speed = speed;
    plan.invariants.clear();
    plan.meetBeforeWrite = false;
    plan.groups.front().count = workers;
    plan.groups.front().updates = 0;
    plan.groups.front().program.modification.floor.reset();
    return plan;
}

// Takes events as input is taken, and sees what the timeline has painted.
class Watch : public QObject {
public:
    Watch(MainWindow& window, TimelineView* view)
        : m_window(window)
        , m_view(view)
    {
        m_view->viewport()->installEventFilter(this);
    }
    struct Sent : QEvent {
        Sent()
            : QEvent(QEvent::User)
        {
            since.start();
        }
        QElapsedTimer since;
    };
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        inputs.push_back(double(static_cast<Sent*>(event)->since.nsecsElapsed()) / 1e6);
        taken.release();
        return true;
    }
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, &Watch::painted);
        return QObject::eventFilter(object, event);
    }
    // A paint shows the snapshot that the model has: the oldest of what is new began where the last one
    // ended.
    void painted()
    {
        const auto& workspace = m_window.run().workspace();
        const Nanos end = m_view->model().snapshot().end();
        if (workspace && m_lastEnd > 0 && end > m_lastEnd) {
            pixels.push_back(double(workspace->clock().now() - m_lastEnd) / 1e6);
            paints.push_back(m_view->lastPaintMilliseconds());
        }
        m_lastEnd = end;
    }
    std::vector<double> inputs;
    std::vector<double> pixels;
    std::vector<double> paints;
    std::binary_semaphore taken{0};

private:
    MainWindow& m_window;
    TimelineView* m_view;
    Nanos m_lastEnd = 0;
};

} // namespace

class BenchWindow : public QObject {
    Q_OBJECT
public:
    static void initMain() // before Qt Test looks how long a function may take
    {
        if (const int minutes = qEnvironmentVariableIntValue("RACESCOPE_MINUTES"); minutes > 0)
            qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number((minutes + 5) * 60'000));
    }
private slots:
    void init() { forgetSettings(); }
    void theWindowIsThere();
    void idle_data();
    void idle();
    void whileARaceRuns_data();
    void whileARaceRuns();
    void aLongRun();
};

void BenchWindow::theWindowIsThere()
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMs(CLOCK_THREAD_CPUTIME_ID);
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    qInfo("window after %.0f ms, %.0f of them of the processor; load %.1f",
          double(timer.nsecsElapsed()) / 1e6, processorMs(CLOCK_THREAD_CPUTIME_ID) - before, load());
}

void BenchWindow::idle_data()
{
    QTest::addColumn<QString>("state");
    for (const char* state : {"nothing loaded", "paused", "finished", "paused, hidden"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void BenchWindow::idle()
{
    QFETCH(QString, state);
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (state.startsWith(u"paused"_s)) {
        window.run().load(endlessRace(1), RunController::AfterLoad::Start);
        QTRY_COMPARE(window.run().state(), RunState::Running);
        QTRY_VERIFY(window.run().snapshot().events() > 100);
        window.run().pause();
        QTRY_COMPARE(window.run().state(), RunState::Paused);
    } else if (state == u"finished"_s) {
        RacePlan plan = loadScenario("checkout").value();
        plan.speed = 0;
        window.run().load(plan, RunController::AfterLoad::Start);
        QTRY_COMPARE(window.run().state(), RunState::Finished);
    }
    if (state.endsWith(u"hidden"_s))
        window.hide();
    spend(6000); // what was begun comes to its end
    constexpr int kMs = 5000;
    const double before = processorMs(CLOCK_PROCESS_CPUTIME_ID);
    QElapsedTimer timer;
    timer.start();
    spend(kMs);
    const double share =
        (processorMs(CLOCK_PROCESS_CPUTIME_ID) - before) * 100 / (double(timer.nsecsElapsed()) / 1e6);
    qInfo("%s: %.2f %% of a processor; load %.1f", qPrintable(state), share, load());
}

// As many workers as cores leave the window a part of one; one alone leaves it the other core.
void BenchWindow::whileARaceRuns_data()
{
    QTest::addColumn<quint32>("workers");
    QTest::newRow("four workers at full speed") << 4U;
    QTest::newRow("one worker at full speed") << 1U;
}

void BenchWindow::whileARaceRuns()
{
    QFETCH(quint32, workers);
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.run().load(endlessRace(0, workers), RunController::AfterLoad::Start);
    QTRY_COMPARE(window.run().state(), RunState::Running);
    auto* view = window.findChild<TimelineView*>(u"timelineView"_s);
    QVERIFY(view);
    Watch watch(window, view);
    std::atomic<bool> isDone = false;
    std::thread person([&] {
        while (!isDone) {
            QCoreApplication::postEvent(&watch, new Watch::Sent);
            watch.taken.acquire();
            std::this_thread::sleep_for(std::chrono::milliseconds(7));
        }
    });
    const std::uint64_t events = window.run().snapshot().events();
    QElapsedTimer timer;
    timer.start();
    spend(10'000);
    isDone = true;
    watch.taken.release();
    spend(50);
    person.join();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    qInfo(
        "%.2f million events/s; input answered after p50 %.1f ms, p99 %.1f; event to pixel p50 %.1f ms, p99 "
        "%.1f; a paint p50 %.1f ms, p99 %.1f; load %.1f",
        double(window.run().snapshot().events() - events) / 1e6 / seconds, at(watch.inputs, 0.5),
        at(watch.inputs, 0.99), at(watch.pixels, 0.5), at(watch.pixels, 0.99), at(watch.paints, 0.5),
        at(watch.paints, 0.99), load());
    window.run().stop();
    QTRY_COMPARE(window.run().state(), RunState::Finished);
}

void BenchWindow::aLongRun()
{
    const int minutes = qEnvironmentVariableIntValue("RACESCOPE_MINUTES");
    if (minutes <= 0)
        QSKIP("RACESCOPE_MINUTES says how long, RACESCOPE_MEMORY with which budget");
    recording::setMemory(qEnvironmentVariable("RACESCOPE_MEMORY"));
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    window.run().load(endlessRace(0), RunController::AfterLoad::Start);
    QTRY_COMPARE(window.run().state(), RunState::Running);
    for (int look = 0; look < minutes * 6; ++look) {
        const auto& workspace = window.run().workspace();
        const ConflictLog::Memory log = workspace->conflicts().memory();
        const auto* view = window.findChild<TimelineView*>(u"timelineView"_s);
        qInfo("%4d s: %8.1f million events, resident %6.0f MB; trace %5.0f MB, conflict log %4.0f MB of %zu "
              "records (%zu spilled, %.0f MB), timeline %4.0f MB; load %.1f",
              look * 10, double(window.run().snapshot().events()) / 1e6, residentMegabytes(),
              double(workspace->trace().counters().memoryBytes) / 1e6, double(log.bytes) / 1e6,
              workspace->conflicts().size(), log.spilled, double(log.file) / 1e6,
              double(view->model().memoryBytes()) / 1e6, load());
        spend(10'000);
    }
    window.run().stop();
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Finished, 60'000);
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
