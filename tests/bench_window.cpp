// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs and how soon it answers: idle, while a race runs at full speed, and over a long run.
// Processor times are the process's or the GUI thread's, so that a busy machine shows little of itself; what
// a person waits for is told by the clock, with the load beside it. RACESCOPE_MINUTES makes the long run as
// long as that, and judges what the process has grown by since its caches were full; it is left out
// otherwise.
#include "base/heap.h"
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

#include <malloc.h>

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

// What the process has of the machine's memory, and its parts as far as they are known. In MB.
struct MemoryLook {
    double events = 0; // millions of them
    double resident = 0;
    double files = 0;    // of it: pages of programs and of mapped files
    double heapUsed = 0; // by the allocator's book, large arrays included
    double heapFree = 0; // and what it has not given back
    double trace = 0;
    double conflicts = 0;
    double timeline = 0;
};

double megabytesOf(const QByteArray& status, QByteArrayView field)
{
    const qsizetype at = status.indexOf(field);
    const QByteArray rest = at < 0 ? QByteArray() : status.mid(at + field.size(), 20).trimmed();
    return rest.left(rest.indexOf(' ')).toDouble() * 1024 / 1e6;
}

MemoryLook lookAtMemory(MainWindow& window)
{
    MemoryLook look;
    QFile file(u"/proc/self/status"_s);
    const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    look.resident = megabytesOf(status, "VmRSS:");
    look.files = megabytesOf(status, "RssFile:") + megabytesOf(status, "RssShmem:");
    const struct mallinfo2 heap = mallinfo2();
    look.heapUsed = double(heap.uordblks + heap.hblkhd) / 1e6;
    look.heapFree = double(heap.fordblks) / 1e6;
    const auto& workspace = window.run().workspace();
    look.events = double(window.run().snapshot().events()) / 1e6;
    look.trace = double(workspace->trace().counters().memoryBytes) / 1e6;
    look.conflicts = double(workspace->conflicts().memory().bytes) / 1e6;
    look.timeline = double(window.findChild<TimelineView*>(u"timelineView"_s)->model().memoryBytes()) / 1e6;
    return look;
}

void tell(const char* when, const MemoryLook& look)
{
    qInfo(
        "%s: %.1f million events, resident %.1f MB: heap %.1f in use and %.1f free, files %.1f; known: trace "
        "%.1f, conflict log %.1f, timeline %.1f, together %.1f; load %.1f",
        when, look.events, look.resident, look.heapUsed, look.heapFree, look.files, look.trace,
        look.conflicts, look.timeline, look.trace + look.conflicts + look.timeline, load());
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
        giveLargeArraysBack(); // as the program does
        if (const int minutes = qEnvironmentVariableIntValue("RACESCOPE_MINUTES"); minutes > 0)
            qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number((2 * minutes + 5) * 60'000));
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

// Flat is what ends as it was when the budget had been reached and every cache was full: after some minutes,
// and after as many events as fill the timeline's levels of detail.
void BenchWindow::aLongRun()
{
    constexpr int kLooksPerMinute = 12;
    constexpr int kWarmUpMinutes = 3;
    constexpr double kWarmUpEvents = 200; // millions
    constexpr double kMayGrowMegabytes = 16;
    const int minutes = qEnvironmentVariableIntValue("RACESCOPE_MINUTES");
    if (minutes <= 0)
        QSKIP("RACESCOPE_MINUTES says how long, RACESCOPE_MEMORY with which budget");
    recording::setMemory(qEnvironmentVariable("RACESCOPE_MEMORY"));
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    window.run().load(endlessRace(0), RunController::AfterLoad::Start);
    QTRY_COMPARE(window.run().state(), RunState::Running);
    std::vector<MemoryLook> highest; // of each minute
    for (int minute = 0; minute < minutes; ++minute) {
        highest.emplace_back();
        for (int look = 0; look < kLooksPerMinute; ++look) {
            spend(60'000 / kLooksPerMinute);
            if (const MemoryLook now = lookAtMemory(window); now.resident > highest.back().resident)
                highest.back() = now;
        }
        tell(qPrintable(u"minute %1"_s.arg(minute + 1)), highest.back());
    }
    window.run().stop();
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Finished, 60'000);
    const auto warm = std::find_if(highest.begin() + std::min(kWarmUpMinutes - 1, minutes), highest.end(),
                                   [](const MemoryLook& look) { return look.events >= kWarmUpEvents; });
    if (std::distance(warm, highest.end()) <= kWarmUpMinutes)
        QSKIP("too short a run to be judged");
    const MemoryLook end =
        *std::max_element(highest.end() - kWarmUpMinutes, highest.end(),
                          [](const auto& a, const auto& b) { return a.resident < b.resident; });
    const double grown = end.resident - warm->resident;
    qInfo("since minute %d: %+.1f MB in %.1f million events, %.3f bytes each: heap %+.1f in use and %+.1f "
          "free, files %+.1f; known: trace %+.1f, conflict log %+.1f, timeline %+.1f",
          int(warm - highest.begin()) + 1, grown, end.events - warm->events,
          grown / (end.events - warm->events), end.heapUsed - warm->heapUsed, end.heapFree - warm->heapFree,
          end.files - warm->files, end.trace - warm->trace, end.conflicts - warm->conflicts,
          end.timeline - warm->timeline);
    QVERIFY2(grown <= kMayGrowMegabytes, "the process grows");
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
