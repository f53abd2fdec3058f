// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: keys, clicks and files, without a screen.
#include "conflicts/conflicts_view.h"
#include "main_window/error_bar.h"
#include "main_window/first_race.h"
#include "main_window/main_window.h"
#include "main_window/spawn_dialog.h"
#include "models/format.h"
#include "models/worker_table_model.h"
#include "scenario/scenario.h"
#include "session/recording_options.h"
#include "stepper/stepper_view.h"
#include "theme/theme.h"
#include "timeline/timeline_view.h"
#include "trace/memory_budget.h"
#include "verdict/verdict_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <pthread.h>
#include <semaphore>
#include <thread>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

class Window : public WindowFixture {
public:
    template <class Widget> Widget* find(const QString& name) { return window->findChild<Widget*>(name); }
    QString labelText(const QString& name) { return find<QLabel>(name)->text(); }

    static RacePlan endless(std::uint32_t workers)
    {
        RacePlan plan = loadScenario("checkout").value();
        plan.invariants.clear();
        plan.meetBeforeWrite = false;
        plan.groups.front().count = workers;
        plan.groups.front().updates = 0;
        plan.groups.front().program.modification.floor.reset();
        return plan;
    }
    // A race that goes on until it is stopped.
    void raceForEver(double speed, std::uint32_t workers)
    {
        RacePlan plan = endless(workers);
        plan.speed = speed;
        run().load(plan, RunController::AfterLoad::Start);
        QTRY_COMPARE(run().state(), RunState::Running);
    }
    void race(RacePlan plan) { QVERIFY(WindowFixture::raceToTheEnd(std::move(plan))); }
    void raceToTheEnd(const char* scenario) { race(loadScenario(scenario).value()); }
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Measures how long events wait until the GUI thread takes them, and how long it works until then: that alone
// is its own doing where other programs hold the processors.
class Probe : public QObject {
public:
    Probe() { pthread_getcpuclockid(pthread_self(), &m_work); }

    struct Sent : QEvent {
        explicit Sent(const Probe& probe)
            : QEvent(QEvent::User)
            , workBefore(probe.work())
        {
            since.start();
        }
        QElapsedTimer since;
        double workBefore;
    };
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const auto* sent = static_cast<Sent*>(event);
        waits.push_back(double(sent->since.nsecsElapsed()) / 1e6);
        works.push_back(work() - sent->workBefore);
        taken.release();
        return true;
    }
    std::vector<double> waits; // milliseconds
    std::vector<double> works; // milliseconds on a processor
    std::binary_semaphore taken{0};

private:
    double work() const
    {
        timespec now{};
        clock_gettime(m_work, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }
    clockid_t m_work{};
};

double percentile(std::vector<double> values, std::size_t percent)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * percent / 100];
}

QString namedAbove(const QWidget* widget)
{
    while (widget && widget->objectName().isEmpty())
        widget = widget->parentWidget();
    return widget ? widget->objectName() : QString();
}

// Whether one key would mean both at the same place.
bool collide(const QAction& a, const QAction& b)
{
    const auto shared = [&] {
        for (const QKeySequence& key : a.shortcuts()) {
            if (b.shortcuts().contains(key))
                return true;
        }
        return false;
    };
    const auto isLocal = [](const QAction& action) {
        return action.shortcutContext() == Qt::WidgetShortcut ||
               action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
    };
    const auto* const left = qobject_cast<const QWidget*>(a.parent());
    const auto* const right = qobject_cast<const QWidget*>(b.parent());
    const bool apart = isLocal(a) && isLocal(b) && left && right && left != right &&
                       !left->isAncestorOf(right) && !right->isAncestorOf(left);
    return shared() && !apart;
}

bool isSlowBuild()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

} // namespace

class TestUiWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void firstStartShowsARaceThatMoves();
    void keysPauseResumeAndStop();
    void theStatusBarSaysWhereOneStands();
    void eventsLeaveRoomForWhatGrowsBesideThem();
    void theStatusBarCountsWhatGrowsBesideEvents();
    void aDiskThatTakesNoConflictsIsToldOnce();
    void conflictsAreGrouped();
    void groupsAreOfWhatIsFiltered();
    void aFinishedRaceRunsAgain();
    void workersSpawnIntoARunningRace();
    void theSpawnDialogSaysWhatIsWrongBesideTheField();
    void bumpingTheTermShows();
    void theSliderSetsTheSpeed();
    void aSelectedConflictShowsItsWinner();
    void aConflictSelectedInTheTimelineIsSelectedInTheTable();
    void theHistoryComparesTwoOperations();
    void aLostUpdateTurnsTheVerdict();
    void conflictsAreExported_data();
    void conflictsAreExported();
    void theTimelineIsExported_data();
    void theTimelineIsExported();
    void theKeyboardChoosesNoRow();
    void thePictureIsOfTheViewInFront();
    void anUnwritablePathIsExplained();
    void aBrokenScenarioIsExplained();
    void aSavedScenarioOpensAgain();
    void lightAndDark();
    void whatIsEmptyOffersTheRace();
    void everythingHasAName();
    void replacingARaceDoesNotWait();
    void aStoreThatAcceptsAStaleTokenIsCaught();
    void whatWasFineIsWatchedOn();
    void inputIsAnsweredWhileARaceRunsAtFullSpeed();
    void whatIsHeardOfLaterIsShown();
};

void TestUiWindow::firstStartShowsARaceThatMoves()
{
    Window window;
    window->startFirstRace();
    QTRY_VERIFY_WITH_TIMEOUT(window.run().snapshot().events() > 0, kPatienceMs);
    QCOMPARE(window.run().state(), RunState::Running);
    QCOMPARE(window.find<QTableView>(u"workerTable"_s)->model()->rowCount(), 2);
    QVERIFY(window.run().speed() < 1);
    QVERIFY(window->windowTitle().contains(u"checkout"_s));
}

void TestUiWindow::keysPauseResumeAndStop()
{
    Window window;
    window.raceForEver(1, 2);
    window.press(Qt::Key_F5);
    QTRY_COMPARE(window.run().state(), RunState::Paused);
    QTRY_VERIFY(window.labelText(u"statusMode"_s).startsWith(u"paused"_s));
    window.press(Qt::Key_F5);
    QTRY_COMPARE(window.run().state(), RunState::Running);
    window.press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QVERIFY(!window->actions().stop->isEnabled());
    QTRY_COMPARE(window.find<VerdictView>(u"verdictView"_s)->state(), VerdictState::Fine);
    QVERIFY(!window.labelText(u"verdictRules"_s).contains(u"✕"_s));
}

void TestUiWindow::aDiskThatTakesNoConflictsIsToldOnce()
{
    WorkspaceOptions options;
    options.conflicts.scratchFolder = "/nowhere/at/all";
    options.conflicts.memoryBytes = std::size_t(1) << 18;
    const auto workspace = std::make_shared<Workspace>(options);
    ConflictRecord record;
    record.document = workspace->trace().names().document("products", "100");
    record.worker = workspace->trace().names().addWorker({"W1", {}, WorkerName::Kind::Imported, {}});
    workspace->conflicts().restore(std::vector<ConflictRecord>(10'000, record));
    Window window;
    QSignalSpy warned(&window.run(), &RunController::warned);
    window.run().adopt(workspace);
    QVERIFY(window->errorBar().isVisible());
    QVERIFY2(window->errorBar().text().startsWith(u"/nowhere/at/all takes no more"_s),
             qPrintable(window->errorBar().text()));
    QTRY_VERIFY(window.find<QLabel>(u"statusMemory"_s)->toolTip().contains(u"grows in memory"_s));
    window.run().look();
    QCOMPARE(warned.count(), 1);
}

void TestUiWindow::eventsLeaveRoomForWhatGrowsBesideThem()
{
    recording::setMemory(u"64M"_s);
    constexpr std::size_t kMiB = std::size_t(1) << 20;
    constexpr std::size_t kWhole = 64 * kMiB;
    Workspace workspace(recording::workspaceOptions());
    const auto budget = [&] { return workspace.trace().counters().budgetBytes; };
    const auto share = [&](std::size_t viewBytes) {
        return recording::shareMemory(workspace, workspace.trace().counters(), viewBytes);
    };
    QCOMPARE(share(0), std::size_t(0));
    QCOMPARE(budget(), kWhole);
    QCOMPARE(share(10 * kMiB), std::size_t(0)); // until now
    QCOMPARE(budget(), kWhole - 10 * kMiB);
    QCOMPARE(share(10 * kMiB + 1000), 10 * kMiB); // next to nothing more
    QCOMPARE(budget(), kWhole - 10 * kMiB);
    workspace.conflicts().restore(std::vector<ConflictRecord>(20'000));
    share(10 * kMiB);
    QVERIFY(budget() <= kWhole - 10 * kMiB - 20'000 * sizeof(ConflictRecord));
    share(1024 * kMiB); // something is left always
    QCOMPARE(budget(), kWhole / 8);
    workspace.conflicts().clear();
    share(0);
    QCOMPARE(budget(), kWhole);
    forgetSettings();
}

void TestUiWindow::theStatusBarCountsWhatGrowsBesideEvents()
{
    Window window;
    window->resize(2400, 900);
    window.raceForEver(1, 2);
    Workspace& workspace = *window.run().workspace();
    const auto trace = [&] { return workspace.trace().counters(); };
    const std::size_t whole = memoryBudget(0);
    QCOMPARE(trace().budgetBytes, whole);
    constexpr std::size_t kRecords = 50'000;
    ConflictRecord record;
    record.document = DocumentId{0};
    record.worker = WorkerId{0};
    workspace.conflicts().restore(std::vector<ConflictRecord>(kRecords, record));
    QTRY_VERIFY(trace().budgetBytes + kRecords * sizeof(ConflictRecord) <= whole);
    const QString ofWhole = u" of "_s + format::bytes(whole);
    QTRY_VERIFY2(window.labelText(u"statusMemory"_s).endsWith(ofWhole),
                 qPrintable(window.labelText(u"statusMemory"_s)));
    // Besides some two hundred kilobytes of events.
    QTRY_VERIFY2(!window.labelText(u"statusMemory"_s).contains(u"KiB"_s),
                 qPrintable(window.labelText(u"statusMemory"_s)));
}

void TestUiWindow::theStatusBarSaysWhereOneStands()
{
    Window window;
    window->resize(2000, 900);
    window.raceForEver(1, 2);
    QTRY_COMPARE(window.labelText(u"statusMode"_s), u"running · following"_s);
    QTRY_VERIFY(window.labelText(u"statusRate"_s).endsWith(u"events/s"_s));
    QTRY_VERIFY(window.labelText(u"statusMemory"_s).contains(u" of "_s));
    QCOMPARE(window.labelText(u"statusSeed"_s), u"seed %1"_s.arg(window.run().plan().seed));
    QTRY_VERIFY(window.find<QLabel>(u"statusRate"_s)->isVisible());
    window.press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(window.labelText(u"statusMode"_s), u"finished"_s);
    window->selection().setTimeRange(TimeRange{0, window.run().snapshot().end()});
    QTRY_VERIFY(window.labelText(u"statusRange"_s).contains(u"selected · "_s));
    window->selection().setTimeRange({});
    QCOMPARE(window.labelText(u"statusRange"_s), QString());
    // While the stepper is in front, its steps count.
    window.find<QAction>(u"show_stepperView"_s)->trigger();
    QTRY_COMPARE(window.labelText(u"statusMode"_s), u"step 0 of 0, main"_s);
    QTest::keyClick(window.find<StepperView>(u"stepperView"_s), Qt::Key_1);
    QTRY_COMPARE(window.labelText(u"statusMode"_s), u"step 1 of 1, main"_s);
    window.find<QAction>(u"show_timelinePage"_s)->trigger();
    QTRY_COMPARE(window.labelText(u"statusMode"_s), u"finished"_s);
    // Where there is little room the rest gives way, and nothing makes the window wide.
    QTRY_VERIFY(window.find<QLabel>(u"statusSeed"_s)->isVisible());
    window->resize(900, 700);
    QTRY_VERIFY(!window.find<QLabel>(u"statusSeed"_s)->isVisible());
}

void TestUiWindow::conflictsAreGrouped()
{
    Window window;
    window.raceToTheEnd("checkout");
    auto* by = window.find<QComboBox>(u"conflictsGroupBy"_s);
    auto* groups = window.find<QTableView>(u"conflictGroupTable"_s);
    window.find<QDockWidget>(u"conflictsDock"_s)->raise();
    by->setCurrentIndex(by->findText(u"document"_s));
    QTRY_COMPARE(groups->model()->rowCount(), 1);
    QTRY_VERIFY(groups->isVisible());
    QCOMPARE(groups->model()->index(0, ConflictGroupsModel::Name).data().toString(), u"products/100"_s);
    QCOMPARE(groups->model()->index(0, ConflictGroupsModel::Accepted).data().toString(), u"1"_s);
    groups->setCurrentIndex(groups->model()->index(0, 0));
    emit groups->activated(groups->currentIndex());
    QCOMPARE(by->currentIndex(), 0); // the conflicts themselves, filtered
    QTRY_COMPARE(window.find<QLineEdit>(u"filterField"_s)->text(), u"doc:products/100"_s);
}

// When the race is over nothing else makes the sums follow what they are of.
void TestUiWindow::groupsAreOfWhatIsFiltered()
{
    Window window;
    window.raceToTheEnd("checkout");
    auto* by = window.find<QComboBox>(u"conflictsGroupBy"_s);
    auto* groups = window.find<QTableView>(u"conflictGroupTable"_s);
    auto* conflicts = window.find<ConflictsView>(u"conflictsView"_s);
    by->setCurrentIndex(by->findText(u"worker"_s)); // before anybody sees it
    window.find<QDockWidget>(u"conflictsDock"_s)->raise();
    QTRY_COMPARE(groups->model()->rowCount(), 1);
    const auto filter = [](const char* text) {
        return std::make_shared<const Filter>(Filter::parse(text).value());
    };
    for (const int rows : {0, 1, 0, 1, 0}) { // each while the one before may still be summed up
        conflicts->setFilter(filter(rows == 0 ? "worker:nobody" : "kind:conflict"));
        if (rows == 0)
            conflicts->setFilter(filter("winner:nobody"));
        QTRY_COMPARE(groups->model()->rowCount(), rows);
    }
}

void TestUiWindow::aFinishedRaceRunsAgain()
{
    Window window;
    window.raceToTheEnd("checkout");
    const Workspace* before = window.run().workspace().get();
    QTRY_COMPARE(window->actions().run->text(), u"&Run again"_s);
    const std::shared_ptr<Workspace> kept = window.run().workspace();
    window.press(Qt::Key_F5);
    QTRY_VERIFY(window.run().workspace().get() != before);
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    const std::uint64_t once = window.run().snapshot().events();
    window.press(Qt::Key_F5, Qt::ControlModifier); // on the same documents
    QTRY_VERIFY(window.run().snapshot().events() > once);
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QTRY_COMPARE(window.run().workspace()->store().index("products")->get("100").current.version, Version{5});
}

void TestUiWindow::workersSpawnIntoARunningRace()
{
    Window window;
    window.raceForEver(10, 2);
    window->actions().spawn->trigger();
    auto* dialog = window.find<SpawnDialog>(u"spawnDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QSpinBox*>(u"spawnCount"_s)->setValue(5);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"spawnAccept"_s), Qt::LeftButton);
    QTRY_COMPARE(window.find<QTableView>(u"workerTable"_s)->model()->rowCount(), 7);
    QTRY_COMPARE(window.run().progress().workersRunning, 7u);
    QVERIFY(window->isWindowModified());
    window->actions().removeWorker->trigger();
    QTRY_COMPARE(window.run().progress().workersRunning, 6u);
}

void TestUiWindow::theSpawnDialogSaysWhatIsWrongBesideTheField()
{
    SpawnDialog dialog(loadScenario("checkout").value());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy spawned(&dialog, &SpawnDialog::spawnRequested);
    auto* value = dialog.findChild<QLineEdit*>(u"spawnValue"_s);
    auto* error = dialog.findChild<QLabel*>(u"spawnValueError"_s);
    QVERIFY(!error->isVisible());
    value->clear();
    QTest::keyClicks(value, u"one"_s);
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"spawnAccept"_s), Qt::LeftButton);
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"whole number"_s));
    QCOMPARE(dialog.focusWidget(), value);
    QCOMPARE(spawned.count(), 0);
    value->clear();
    QTest::keyClicks(value, u"-2"_s);
    auto* name = dialog.findChild<QLineEdit*>(u"spawnName"_s);
    name->setText(u"visitors"_s); // taken
    QVERIFY(!dialog.group());
    QVERIFY(dialog.findChild<QLabel*>(u"spawnNameError"_s)->isVisible());
    name->setText(u"bargain hunters"_s);
    const auto group = dialog.group();
    QVERIFY(group);
    QVERIFY(!error->isVisible());
    QCOMPARE(group->program.modification.amount, -2);
    QCOMPARE(group->program.modification.floor, std::optional<std::int64_t>(0)); // as the plan's own group
    QCOMPARE(group->guard, Guard::BySeqNo);
}

void TestUiWindow::bumpingTheTermShows()
{
    Window window;
    window.raceForEver(1, 2);
    QTRY_COMPARE(window.labelText(u"statusTerm"_s), u"term 1"_s);
    window.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(window.labelText(u"statusTerm"_s), u"term 2"_s);
}

void TestUiWindow::theSliderSetsTheSpeed()
{
    Window window;
    window.raceForEver(1, 2);
    QCOMPARE(window.labelText(u"speedLabel"_s), u"real time"_s);
    auto* slider = window.find<QSlider>(u"speedSlider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(window.run().speed(), 0.0);
    QCOMPARE(window.run().workspace()->race()->speed(), 0.0);
    QCOMPARE(window.labelText(u"speedLabel"_s), u"full speed"_s);
    window.press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(window.run().speed(), 100.0);
}

void TestUiWindow::aSelectedConflictShowsItsWinner()
{
    Window window;
    window.raceToTheEnd("checkout");
    auto* table = window.find<QTableView>(u"conflictTable"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    const auto record = window.run().workspace()->conflicts().records(0, 1).front();
    QCOMPARE(window->selection().event(),
             std::optional(EventRef{record.worker, std::size_t(record.laneIndex)}));
    const QString story = window.find<QTextBrowser>(u"detailsView"_s)->toPlainText();
    const QString winner =
        QString::fromStdString(window.run().workspace()->trace().names().workerName(record.winner).name);
    QVERIFY2(story.contains(winner), qPrintable(story));
    QVERIFY2(story.contains(u"version conflict, required seqNo [71]"_s), qPrintable(story));
    // Enter shows it in the timeline.
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(window.find<TimelineView>(u"timelineView"_s)->isVisible());
    QTRY_VERIFY(!window.find<TimelineView>(u"timelineView"_s)->selectedEventText().isEmpty());
}

void TestUiWindow::aConflictSelectedInTheTimelineIsSelectedInTheTable()
{
    Window window;
    window.race(firstRace()); // both visitors meet in each of its rounds
    auto* table = window.find<QTableView>(u"conflictTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 2);
    const auto record = window.run().workspace()->conflicts().records(2, 1).front();
    window->selection().setEvent(EventRef{record.worker, std::size_t(record.laneIndex)});
    QCOMPARE(table->currentIndex().row(), 2);
}

void TestUiWindow::theHistoryComparesTwoOperations()
{
    Window window;
    window.raceToTheEnd("checkout");
    window.press(Qt::Key_2, Qt::ControlModifier);
    auto* table = window.find<QTableView>(u"operationTable"_s);
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto click = [table](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                          table->visualRect(table->model()->index(row, 0)).center());
    };
    click(0, {});
    click(2, Qt::ControlModifier);
    auto* diff = window.find<QTableView>(u"diffTable"_s);
    QCOMPARE(diff->model()->rowCount(), 1);
    QCOMPARE(diff->model()->index(0, 1).data().toString(), u"45"_s);
    QCOMPARE(diff->model()->index(0, 2).data().toString(), u"43"_s);
}

void TestUiWindow::aLostUpdateTurnsTheVerdict()
{
    Window window;
    window.raceToTheEnd("checkout-unguarded");
    auto* verdict = window.find<VerdictView>(u"verdictView"_s);
    QTRY_COMPARE(verdict->state(), VerdictState::Anomaly);
    QTRY_VERIFY2(verdict->headline().contains(u"lost update"_s, Qt::CaseInsensitive),
                 qPrintable(verdict->headline()));
    QTest::mouseClick(window.find<QAbstractButton>(u"statusVerdict"_s), Qt::LeftButton);
    auto* table = window.find<QTableView>(u"anomalyTable"_s);
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    // The rule that was broken stands out among those that were kept.
    const QString rules = window.labelText(u"verdictRules"_s);
    QVERIFY2(rules.contains(u"No accepted change is lost: broken, times: 1"_s), qPrintable(rules));
    QVERIFY(rules.contains(u"✕"_s) && rules.contains(u"✓"_s));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::mouseClick(window.find<QPushButton>(u"jumpToFirst"_s), Qt::LeftButton);
    QVERIFY(window->selection().event().has_value());
}

void TestUiWindow::conflictsAreExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("NDJSON") << u"log.ndjson"_s << QByteArray("{\"schema\":\"racescope.conflict/1\"");
    QTest::newRow("CSV") << u"log.csv"_s << QByteArray();
    QTest::newRow("Markdown") << u"log.md"_s << QByteArray();
}

void TestUiWindow::conflictsAreExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    Window window;
    window.raceToTheEnd("checkout");
    QSignalSpy exported(window.window.get(), &MainWindow::exported);
    window->exportConflictsTo(path);
    QTRY_COMPARE(exported.count(), 1);
    const QByteArray text = contents(path);
    QVERIFY(text.startsWith(begin));
    QVERIFY(text.contains("100"));
    QVERIFY(window->errorBar().text().isEmpty());
}

void TestUiWindow::theTimelineIsExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("PNG") << u"race.png"_s << QByteArray("\x89PNG");
    QTest::newRow("SVG") << u"race.svg"_s << QByteArray("<?xml");
    QTest::newRow("PDF") << u"race.pdf"_s << QByteArray("%PDF-");
}

void TestUiWindow::theTimelineIsExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    Window window;
    window.raceToTheEnd("checkout");
    QSignalSpy exported(window.window.get(), &MainWindow::exported);
    window->exportPictureTo(folder.filePath(name));
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(contents(folder.filePath(name)).startsWith(begin));
}

// A list that gets the keyboard, if only in passing, makes its first row the current one: nothing is chosen.
void TestUiWindow::theKeyboardChoosesNoRow()
{
    Window window;
    window.raceToTheEnd("checkout");
    window->selection().clear();
    for (const QString& name : {u"workerTable"_s, u"documentTable"_s, u"conflictTable"_s}) {
        auto* table = window.find<QTableView>(name);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->selectionModel()->setCurrentIndex(table->model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
    QVERIFY(!window->selection().worker());
    QVERIFY(!window->selection().document());
    QVERIFY(!window->selection().event());
    auto* workers = window.find<QTableView>(u"workerTable"_s);
    workers->setCurrentIndex(workers->model()->index(1, 0));
    QCOMPARE(window->selection().worker(), std::optional(WorkerId{1}));
    QTest::mouseClick(workers->viewport(), Qt::LeftButton, {},
                      workers->visualRect(workers->model()->index(0, 0)).center());
    QCOMPARE(window->selection().worker(), std::optional(WorkerId{0}));
    auto* documents = window.find<QTableView>(u"documentTable"_s);
    QTest::mouseClick(documents->viewport(), Qt::LeftButton, {},
                      documents->visualRect(documents->model()->index(0, 0)).center());
    QCOMPARE(window->selection().document(), std::optional(DocumentId{0}));
}

// Each view has its own picture, as a file and for the clipboard.
void TestUiWindow::thePictureIsOfTheViewInFront()
{
    const QTemporaryDir folder;
    Window window;
    window.raceToTheEnd("checkout");
    auto* compare = window.find<QWidget>(u"compareView"_s);
    window->showView(compare);
    QTRY_VERIFY(compare->isVisible());
    const QString path = folder.filePath(u"compare.png"_s);
    window->exportPictureTo(path);
    const qreal ratio = compare->devicePixelRatioF();
    QCOMPARE(QImage(path).size(), (compare->size() * ratio));
    window->actions().exportPicture->trigger();
    auto* dialog = window.find<QFileDialog>(u"exportPictureDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(u"Compare"_s));
    dialog->reject();
    window->actions().copyPicture->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), (compare->size() * ratio));
    // The charts stand in a pane.
    auto* charts = window.find<QWidget>(u"chartsView"_s);
    window.find<QAction>(u"copyChartsPicture"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), (charts->size() * ratio));
}

void TestUiWindow::anUnwritablePathIsExplained()
{
    Window window;
    window.raceToTheEnd("checkout");
    const QString path = u"/proc/no such folder/log.csv"_s;
    window->exportConflictsTo(path);
    QTRY_VERIFY(window->errorBar().text().contains(path));
    QTest::mouseClick(window.find<QPushButton>(u"errorClose"_s), Qt::LeftButton);
    QVERIFY(window->errorBar().text().isEmpty());
    QVERIFY(!window->saveScenarioTo(u"/proc/no such folder/race.json"_s));
    QVERIFY(window->errorBar().text().contains(u"race.json"_s));
    window->exportPictureTo(u"/proc/no such folder/race.png"_s);
    QVERIFY(window->errorBar().text().contains(u"race.png"_s));
}

void TestUiWindow::aBrokenScenarioIsExplained()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"broken.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = QByteArray::fromStdString(findBuiltin("checkout")->text);
    text.replace("\"base_ms\": 40", "\"base_ms\": -4");
    file.write(text);
    file.close();
    Window window;
    window.raceForEver(1, 2);
    const Workspace* before = window.run().workspace().get();
    window->openScenario(path);
    QTRY_VERIFY(!window->errorBar().text().isEmpty());
    const QString error = window->errorBar().text();
    QVERIFY2(error.contains(u"broken.json"_s) && error.contains(u"workers[0].retry.base_ms"_s),
             qPrintable(error));
    QCOMPARE(window.run().workspace().get(), before); // the race goes on
    QCOMPARE(window.run().state(), RunState::Running);
    window->openScenario(folder.filePath(u"missing.json"_s));
    QTRY_VERIFY(window->errorBar().text().contains(u"missing.json"_s));
}

void TestUiWindow::aSavedScenarioOpensAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    Window window;
    window.raceForEver(1, 2);
    GroupPlan group = window.run().plan().groups.front();
    group.name = "more";
    group.count = 3;
    QVERIFY(window.run().spawn(group).has_value());
    QVERIFY(window->saveScenarioTo(path));
    window->openScenario(path);
    QTRY_COMPARE(window.run().plan().workerCount(), 5u);
    QTRY_COMPARE(window.find<QTableView>(u"workerTable"_s)->model()->rowCount(), 5);
    QVERIFY(window->windowTitle().startsWith(u"mine.json"_s));
    window.replaceWindow();
    QVERIFY(window->windowTitle().startsWith(u"mine.json"_s));
}

void TestUiWindow::lightAndDark()
{
    Window window;
    window->actions().themeDark->trigger();
    QCOMPARE(QSettings().value(u"theme"_s).toString(),
             u"dark"_s); // at once: the program may be ended by force
    QVERIFY(Theme::current().isDark());
    QTRY_VERIFY(window->grab().toImage().pixelColor(700, 300).lightness() < 100);
    window->actions().themeLight->trigger();
    QVERIFY(!Theme::current().isDark());
    QTRY_VERIFY(window->grab().toImage().pixelColor(700, 300).lightness() > 150);
    window->close();
    QCOMPARE(QSettings().value(u"theme"_s).toString(), u"light"_s);
}

void TestUiWindow::whatIsEmptyOffersTheRace()
{
    Window window;
    RacePlan plan = loadScenario("checkout").value();
    plan.speed = 0;
    window->run().load(plan, RunController::AfterLoad::Wait);
    QTRY_COMPARE(window->run().state(), RunState::Ready);
    const auto* timeline = window.find<QToolButton>(u"timelineView_run"_s);
    auto* conflicts = window.find<QToolButton>(u"conflictsView_run"_s);
    const auto* spawn = window.find<QToolButton>(u"conflictsView_spawn"_s);
    QTRY_VERIFY(timeline->isVisible());
    QTRY_VERIFY(conflicts->isVisible());
    QVERIFY(!spawn->isVisible());
    QCOMPARE(conflicts->text(), u"Run"_s);
    conflicts->click();
    QTRY_COMPARE(window->run().state(), RunState::Finished);
    QTRY_VERIFY(!timeline->isVisible());
    QTRY_VERIFY(!conflicts->isVisible());
}

void TestUiWindow::everythingHasAName()
{
    Window window;
    window.raceToTheEnd("checkout");
    QStringList nameless;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasText = (button && !button->text().isEmpty()) || qobject_cast<const QLabel*>(widget);
        if (takesKeys && widget->accessibleName().isEmpty() && !hasText)
            nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                        u" below "_s + namedAbove(widget);
    }
    for (const QAction* action : window->actions().findChildren<QAction*>()) {
        if (action->objectName().isEmpty() || action->text().isEmpty() || action->toolTip().isEmpty())
            nameless += u"action "_s + action->text();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    const auto actions = window->findChildren<QAction*>();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        for (qsizetype j = i + 1; j < actions.size(); ++j)
            QVERIFY2(!collide(*actions[i], *actions[j]),
                     qPrintable(QString(actions[i]->text() + u", "_s + actions[j]->text())));
    }
}

void TestUiWindow::replacingARaceDoesNotWait()
{
    Window window;
    window.raceForEver(0.001, 16); // waits of minutes
    window->openScenario(u"checkout"_s);
    QTRY_COMPARE(window.run().plan().groups.size(), std::size_t(1));
    QTRY_COMPARE(window.run().plan().workerCount(), 2u);
}

// Twins: the same guarded race on the store as it is, and on one that looks at no token.
void TestUiWindow::aStoreThatAcceptsAStaleTokenIsCaught()
{
    const auto race = [](Window& window, DecideFunction rule) {
        WorkspaceOptions options;
        options.rule = rule;
        auto workspace = std::make_shared<Workspace>(options);
        RacePlan plan = loadScenario("checkout").value();
        plan.speed = 0;
        if (!workspace->load(std::move(plan)))
            return false;
        window.run().adopt(std::move(workspace));
        window.run().start();
        return QTest::qWaitFor([&window] { return window.run().state() == RunState::Finished; }, 10'000);
    };
    Window window;
    auto* const view = window.find<VerdictView>(u"verdictView"_s);
    QVERIFY(race(window, &decide));
    QTRY_COMPARE(view->state(), VerdictState::Fine);
    QVERIFY(race(window, [](const CurrentDocument& current, const WriteRequest& request) {
        WriteRequest careless = request;
        careless.required = Token{};
        return decide(current, careless);
    }));
    QTRY_COMPARE(view->state(), VerdictState::Anomaly);
    QVERIFY(!window.run().workspace()->verdict().ok);
}

// Judged by hand in the middle of the race; then the store begins to accept stale tokens.
void TestUiWindow::whatWasFineIsWatchedOn()
{
    static std::atomic<bool> s_isCareless;
    s_isCareless = false;
    Window window;
    RacePlan plan = Window::endless(4);
    plan.speed = 10;
    WorkspaceOptions options;
    options.rule = [](const CurrentDocument& current, const WriteRequest& request) {
        WriteRequest asked = request;
        if (s_isCareless)
            asked.required = Token{};
        return decide(current, asked);
    };
    auto workspace = std::make_shared<Workspace>(options);
    QVERIFY(workspace->load(std::move(plan)).has_value());
    window.run().adopt(std::move(workspace));
    window.run().start();
    auto* const view = window.find<VerdictView>(u"verdictView"_s);
    QTRY_VERIFY(window.run().snapshot().events() > 100);
    QSignalSpy judged(view, &VerdictView::judgedAll);
    window->actions().judge->trigger();
    QTRY_COMPARE(judged.count(), 1);
    QCOMPARE(view->state(), VerdictState::Fine);
    s_isCareless = true;
    QTRY_COMPARE(view->state(), VerdictState::Anomaly);
    QCOMPARE(window.run().state(), RunState::Running);
}

void TestUiWindow::inputIsAnsweredWhileARaceRunsAtFullSpeed()
{
    Window window;
    window.raceForEver(0, 4);
    QTRY_VERIFY(window.run().snapshot().events() > 10'000);
    Probe probe;
    constexpr int kProbes = 60;
    {
        std::jthread sender([&probe](const std::stop_token& stop) {
            for (int i = 0; i < kProbes && !stop.stop_requested(); ++i) {
                QCoreApplication::postEvent(&probe, new Probe::Sent(probe));
                probe.taken.acquire(); // the next one meets whatever the window does after this one
            }
        });
        const auto isDone = [&] { return int(probe.waits.size()) == kProbes; };
        if (!QTest::qWaitFor(isDone, kPatienceMs)) { // or the sender would wait for ever
            sender.request_stop();
            probe.taken.release();
            QFAIL("the window takes no events");
        }
    }
    qInfo("input waits: median %.2f ms, p95 %.2f ms, most %.2f ms; work of the window meanwhile: p95 %.2f ms",
          percentile(probe.waits, 50), percentile(probe.waits, 95), percentile(probe.waits, 99),
          percentile(probe.works, 95));
    if (!isSlowBuild())
        QVERIFY(percentile(probe.works, 95) <= 50);
    window.press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Finished, kPatienceMs);
}

// The log hears of an event a little later than the timeline sees it.
void TestUiWindow::whatIsHeardOfLaterIsShown()
{
    WorkspaceOptions options;
    options.trace.collectorThread = false; // so that it hears when it is told to
    const auto workspace = std::make_shared<Workspace>(options);
    Window window;
    window.run().adopt(workspace);
    Event refused;
    refused.kind = EventKind::Conflict;
    refused.worker = workspace->trace().names().addWorker({"w", "", WorkerName::Kind::Imported, ""});
    refused.document = workspace->trace().names().document("shop", "1", 0);
    refused.time = 7;
    workspace->trace().append(refused);
    (void)workspace->trace().snapshot(); // as new as the next look takes it
    window.run().look();
    QCOMPARE(window.run().snapshot().events(), std::uint64_t(1));
    const QAbstractItemModel& conflicts = *window.find<QTableView>(u"conflictTable"_s)->model();
    QCOMPARE(conflicts.rowCount(), 0);
    workspace->settle();
    window.run().look();
    QCOMPARE(conflicts.rowCount(), 1);
}

QTEST_MAIN(TestUiWindow)
#include "tst_ui_window.moc"
