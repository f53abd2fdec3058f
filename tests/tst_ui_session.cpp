// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of the window: saved, opened again as they were, raced on, kept without a name, recovered.
#include "conflicts/conflicts_view.h"
#include "main_window/error_bar.h"
#include "main_window/main_window.h"
#include "own_settings.h"
#include "scenario/scenario.h"
#include "session/recent_files.h"
#include "session/session_controller.h"
#include "session/session_import.h"
#include "timeline/timeline_view.h"
#include "verdict/history_writer.h"
#include "verdict/verdict_view.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

class Window {
public:
    Window()
    {
        window = std::make_unique<MainWindow>();
        window->resize(1400, 900);
        window->show();
        window->activateWindow();
        isActive = QTest::qWaitForWindowActive(window.get());
    }
    MainWindow* operator->() { return window.get(); }
    RunController& run() { return window->run(); }
    Workspace& workspace() { return *window->run().workspace(); }
    template <class Widget> Widget* find(const QString& name) { return window->findChild<Widget*>(name); }
    // To the end, and judged.
    void race(const char* scenario)
    {
        QSignalSpy judged(find<VerdictView>(u"verdictView"_s), &VerdictView::judgedAll);
        RacePlan plan = loadScenario(scenario).value();
        plan.speed = 0;
        run().load(plan, RunController::AfterLoad::Start);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 30'000);
        QTRY_VERIFY(judged.count() > 0);
        QTRY_COMPARE(workspace().notes().contents().runs.size(), std::size_t(1));
    }
    void raceOn()
    {
        const std::size_t runs = workspace().notes().contents().runs.size();
        run().raceOn();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().notes().contents().runs.size(), runs + 1, 30'000);
        QTRY_COMPARE(run().state(), RunState::Finished);
    }
    void saveAs(const QString& path)
    {
        QSignalSpy saved(&window->session(), &SessionController::saved);
        window->session().saveAs(path);
        QTRY_COMPARE(saved.count(), 1);
    }
    void open(const QString& path)
    {
        QSignalSpy opened(&window->session(), &SessionController::opened);
        window->openFile(path);
        QTRY_COMPARE(opened.count(), 1);
    }

    std::unique_ptr<MainWindow> window;
    bool isActive = false;
};

// Everything that a view reads, as text.
QStringList eventsOf(Workspace& workspace)
{
    QStringList lines;
    const Snapshot snapshot = workspace.trace().snapshot();
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            lines += u"%1 %2 %3 %4 %5"_s.arg(event.worker.value)
                         .arg(event.time)
                         .arg(int(event.kind))
                         .arg(event.token.seqNo.value)
                         .arg(event.duration);
        }
    }
    return lines;
}

// A file that is read to its end only when the test says so.
struct SlowFile {
    SlowFile(const QString& name, const std::string& text)
        : path(name)
        , content(text)
    {
        if (::mkfifo(qPrintable(path), 0600) != 0)
            qFatal("no pipe");
    }
    ~SlowFile() { end(); }
    void end() // waits for the reader
    {
        if (!std::exchange(m_hasEnded, true))
            std::ofstream(path.toStdString()) << content;
    }
    const QString path;
    const std::string content;

private:
    bool m_hasEnded = false;
};

std::vector<RecoverableSession> unnamed()
{
    return SessionController::unnamed();
}

} // namespace

class TestUiSession : public QObject {
    Q_OBJECT
private slots:
    void init();
    void whatWasSavedIsShownAgain();
    void anOpenedSessionIsRacedOn();
    void saveAsksForANameOnce();
    void whatHasANameIsWrittenWhileItHappens();
    void aSessionThatIsOpenElsewhereIsRefused();
    void aDroppedSessionIsOpened();
    void whatIsNoSessionIsExplained();
    void aTruncatedSessionShowsWhatIsLeft();
    void aDeletedFileIsToldAndSavedElsewhere();
    void whatWasNeverSavedIsKept();
    void theFirstRaceIsNotKept();
    void whatACrashLeftIsOffered();
    void closingReadOnlyWithNewEventsAsks();
    void aSessionIsClosedAndTheStartPageComesBack();
    void aSessionThatWasClosedIsOpenedAgainAtOnce();
    void aTermThatTheTimelineDoesNotShowYetIsSaidToCome();
    void whatIsComparedIsUndoneAndSaved();
    void closingASessionAsksBeforeSomethingIsLost();
    void aRecordingIsImported();
    void whatIsAskedForLastWins_data();
    void whatIsAskedForLastWins();
    void recentFilesAreListedOnce();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUiSession::init()
{
    forgetSettings();
    recent_files::clear();
    for (const RecoverableSession& session : unnamed())
        QVERIFY(removeSession(session.path));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestUiSession::whatWasSavedIsShownAgain()
{
    QStringList events;
    QString headline;
    std::size_t conflicts = 0;
    TimeRange shown;
    {
        Window window;
        window.race("checkout-unguarded");
        auto* const timeline = window.find<TimelineView>(u"timelineView"_s);
        timeline->setFollowing(false);
        timeline->zoomIn();
        shown = timeline->visibleRange();
        window->showView(window.find<VerdictView>(u"verdictView"_s));
        QVERIFY(window->isWindowModified());
        window.saveAs(path(u"lost.racescope"_s));
        QVERIFY(window->windowTitle().startsWith(u"lost.racescope"_s));
        QTRY_VERIFY(!window->isWindowModified());
        events = eventsOf(window.workspace());
        headline = window.find<VerdictView>(u"verdictView"_s)->headline();
        conflicts = window.workspace().conflicts().size();
        QVERIFY(window->close());
    }
    Window window;
    window.open(path(u"lost.racescope"_s));
    QCOMPARE(eventsOf(window.workspace()).size(), events.size());
    QCOMPARE(eventsOf(window.workspace()), events);
    QTRY_COMPARE(window.find<VerdictView>(u"verdictView"_s)->headline(), headline);
    QTRY_COMPARE(window.workspace().conflicts().size(), conflicts);
    QVERIFY(window.find<QTabWidget>(u"views"_s)
                ->currentWidget()
                ->isAncestorOf(window.find<VerdictView>(u"verdictView"_s)));
    QCOMPARE(window.find<TimelineView>(u"timelineView"_s)->visibleRange(), shown);
    QVERIFY(!window->isWindowModified());
    const auto recent = recent_files::list();
    QCOMPARE(recent.size(), 1);
    QVERIFY(!recent.front().verdict.isEmpty());
}

void TestUiSession::anOpenedSessionIsRacedOn()
{
    std::uint64_t before = 0;
    {
        Window window;
        window.race("checkout");
        window.saveAs(path(u"a.racescope"_s));
        before = window.workspace().trace().counters().recorded;
    }
    {
        Window window;
        window.open(path(u"a.racescope"_s));
        window.workspace().waitLoaded();
        const int conflicts = int(window.workspace().conflicts().size());
        QVERIFY(conflicts > 0); // two visitors who both read before either writes
        QTRY_COMPARE(window.find<QTableView>(u"conflictTable"_s)->model()->rowCount(), conflicts);
        const auto term =
            window.workspace().store().index("products")->history("100").back().token.primaryTerm;
        QTest::keyClick(window.window.get(), Qt::Key_F5, Qt::ControlModifier);
        QTRY_VERIFY(window.workspace().trace().counters().recorded > before);
        QTRY_COMPARE(window.workspace().notes().contents().runs.size(), std::size_t(2));
        const auto history = window.workspace().store().index("products")->history("100");
        QCOMPARE(history.back().token.primaryTerm.value, term.value + 1); // a restart is a new term
        before = window.workspace().trace().counters().recorded;
        const ConflictLog& log = window.workspace().conflicts();
        for (const ConflictRecord& record : log.records(0, log.size()))
            QVERIFY(record.winnerKnown);
        QVERIFY(window->close());
    }
    Window window;
    window.open(path(u"a.racescope"_s));
    QVERIFY(window.workspace().trace().snapshot().events() >= before);
    QCOMPARE(window.workspace().notes().contents().runs.size(), std::size_t(2));
}

void TestUiSession::saveAsksForANameOnce()
{
    Window window;
    window.race("checkout");
    QVERIFY(window.isActive);
    QTest::keyClick(window.window.get(), Qt::Key_S, Qt::ControlModifier);
    auto* const dialog = window.find<QFileDialog>(u"saveSessionDialog"_s);
    QVERIFY(dialog);
    dialog->setDirectory(m_folder->path());
    dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(u"mine"_s);
    QSignalSpy saved(&window->session(), &SessionController::saved);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(QFileInfo::exists(path(u"mine.racescope"_s)));
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
    QTest::keyClick(window.window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.count(), 2);
    QCOMPARE(window->session().path(), path(u"mine.racescope"_s));
}

void TestUiSession::whatHasANameIsWrittenWhileItHappens()
{
    Window window;
    window.race("checkout");
    window.saveAs(path(u"a.racescope"_s));
    window.raceOn();
    QTRY_VERIFY(!window->isWindowModified());
    const std::uint64_t events = window.workspace().trace().snapshot().events();
    // As another program would find it after a crash now.
    OpenOptions options;
    options.access = OpenOptions::Access::Read;
    const auto read = openSession(path(u"a.racescope"_s).toStdString(), options);
    QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
    QCOMPARE(read->workspace->trace().snapshot().events(), events);
}

void TestUiSession::aSessionThatIsOpenElsewhereIsRefused()
{
    Window first;
    first.race("checkout");
    first.saveAs(path(u"a.racescope"_s));
    Window second;
    second->openFile(path(u"a.racescope"_s));
    QTRY_VERIFY(second->errorBar().text().contains(u"a.racescope"_s));
    QVERIFY(!second.run().workspace());
    QSignalSpy opened(&second->session(), &SessionController::opened);
    QTest::mouseClick(second.find<QPushButton>(u"errorWayOn"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(second->session().isReadOnly());
    QVERIFY2(second->windowTitle().contains(u"read-only"_s), qPrintable(second->windowTitle()));
    QCOMPARE(eventsOf(second.workspace()), eventsOf(first.workspace()));
}

void TestUiSession::aDroppedSessionIsOpened()
{
    {
        Window window;
        window.race("checkout");
        window.saveAs(path(u"a.racescope"_s));
    }
    Window window;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path(u"a.racescope"_s))});
    QSignalSpy opened(&window->session(), &SessionController::opened);
    QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.window.get(), &drop);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(window->session().path(), path(u"a.racescope"_s));
}

void TestUiSession::whatIsNoSessionIsExplained()
{
    QFile file(path(u"foreign.racescope"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is a letter to my aunt");
    file.close();
    Window window;
    window.race("checkout");
    const Workspace* const before = &window.workspace();
    window->openFile(path(u"foreign.racescope"_s));
    QTRY_VERIFY(window->errorBar().text().contains(u"foreign.racescope"_s));
    window->openFile(path(u"missing.racescope"_s));
    QTRY_VERIFY(window->errorBar().text().contains(u"missing.racescope"_s));
    QCOMPARE(&window.workspace(), before);
}

void TestUiSession::aTruncatedSessionShowsWhatIsLeft()
{
    {
        Window window;
        window.race("flash-sale");
        window.saveAs(path(u"a.racescope"_s));
    }
    const auto size = QFileInfo(path(u"a.racescope"_s)).size();
    std::filesystem::resize_file(path(u"a.racescope"_s).toStdString(), std::uintmax_t(size * 9 / 10));
    Window window;
    window.open(path(u"a.racescope"_s));
    QVERIFY(window->session().isReadOnly());
    QTRY_VERIFY2(window->errorBar().text().contains(u"a.racescope"_s), qPrintable(window->errorBar().text()));
    window.saveAs(path(u"b.racescope"_s));
    QVERIFY(!window->session().isReadOnly());
}

void TestUiSession::aDeletedFileIsToldAndSavedElsewhere()
{
    Window window;
    window.race("checkout");
    window.saveAs(path(u"a.racescope"_s));
    QVERIFY(QFile::remove(path(u"a.racescope"_s)));
    window.raceOn(); // it goes on
    QTRY_VERIFY2(window->errorBar().text().contains(u"a.racescope"_s), qPrintable(window->errorBar().text()));
    QVERIFY(window->isWindowModified());
    QVERIFY(!window->session().lossAtClose().isEmpty());
    window.saveAs(path(u"b.racescope"_s));
    QTRY_VERIFY(!window->isWindowModified());
    QVERIFY(window->session().lossAtClose().isEmpty());
    QVERIFY(window->errorBar().text().isEmpty());
}

void TestUiSession::whatWasNeverSavedIsKept()
{
    std::uint64_t events = 0;
    {
        Window window;
        window.race("checkout");
        QTRY_VERIFY(!QDir(QString::fromStdString(recoveryFolder())).isEmpty()); // it is written meanwhile
        events = window.workspace().trace().counters().recorded;
        QVERIFY(window->isWindowModified());
        QVERIFY(window->close()); // nothing would be lost, so nobody is asked
    }
    const auto kept = unnamed();
    QCOMPARE(kept.size(), std::size_t(1));
    QVERIFY(kept.front().isKept);
    QCOMPARE(kept.front().scenario, std::string("checkout"));
    Window window;
    auto* const menu = window.find<QMenu>(u"recentMenu"_s);
    emit menu->aboutToShow();
    const auto actions = menu->actions();
    const auto entry = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text().startsWith(u"checkout"_s);
    });
    QVERIFY(entry != actions.end());
    QSignalSpy opened(&window->session(), &SessionController::opened);
    (*entry)->trigger();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(window.workspace().trace().snapshot().events(), events);
    QVERIFY(window->session().path().isEmpty());
    QVERIFY(window->isWindowModified());
    window.saveAs(path(u"a.racescope"_s));
    QTRY_VERIFY(unnamed().empty());
}

void TestUiSession::theFirstRaceIsNotKept()
{
    {
        Window window;
        window->startFirstRace();
        QTRY_VERIFY(window.run().counters().recorded > 0);
        QVERIFY(!window->isWindowModified());
        QVERIFY(window->close());
    }
    QVERIFY(unnamed().empty());
}

void TestUiSession::whatACrashLeftIsOffered()
{
    std::string left;
    {
        Workspace workspace;
        QVERIFY(workspace.load(loadScenario("flash-sale").value()).has_value());
        workspace.race()->setSpeed(0);
        workspace.race()->start();
        workspace.race()->join();
        workspace.settle();
        auto autosave = Autosave::start(workspace);
        QVERIFY2(autosave.has_value(), autosave ? "" : autosave.error().text().c_str());
        left = (*autosave)->path();
    }
    Window window;
    window->session().lookForCrashed();
    QTRY_VERIFY(window->errorBar().text().contains(u"flash-sale"_s));
    QSignalSpy opened(&window->session(), &SessionController::opened);
    QTest::mouseClick(window.find<QPushButton>(u"errorWayOn"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(window.run().plan().name, std::string("flash-sale"));
    QVERIFY(window->session().path().isEmpty());
    Window next; // what was offered once is not offered again
    QSignalSpy found(&next->session(), &SessionController::crashedFound);
    next->session().lookForCrashed();
    QTRY_COMPARE(next.run().state(), RunState::Empty);
    QVERIFY(found.isEmpty());
}

void TestUiSession::closingReadOnlyWithNewEventsAsks()
{
    {
        Window window;
        window.race("checkout");
        window.saveAs(path(u"a.racescope"_s));
    }
    Window window;
    QSignalSpy opened(&window->session(), &SessionController::opened);
    window->session().open(path(u"a.racescope"_s), OpenOptions::Access::Read);
    QTRY_COMPARE(opened.count(), 1);
    window.raceOn();
    QTRY_VERIFY(window->isWindowModified());
    QVERIFY(!window->close());
    auto* const box = window.find<QWidget>(u"closeDialog"_s);
    QVERIFY(box && box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(window->isVisible());
    QVERIFY(!window->close());
    for (QPushButton* button : window.find<QWidget>(u"closeDialog"_s)->findChildren<QPushButton*>()) {
        if (button->text().contains(u"iscard"_s) || button->text().contains(u"without"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!window->isVisible());
}

void TestUiSession::aSessionIsClosedAndTheStartPageComesBack()
{
    Window window;
    window.race("checkout");
    window.saveAs(path(u"a.racescope"_s));
    QCOMPARE(window->actions().closeSession->shortcut(), QKeySequence(u"Ctrl+W"_s));
    window->actions().closeSession->trigger();
    QTRY_VERIFY(window->session().path().isEmpty());
    QVERIFY(window.find<QWidget>(u"startPage"_s)->isVisible());
    QVERIFY(!window.find<QWidget>(u"closeDialog"_s));
    QVERIFY(window->isVisible());
    QVERIFY(QFile::exists(path(u"a.racescope"_s)));
}

// It may be asked for while it is still there (the first race is being made), and while it is written to its
// end.
void TestUiSession::aSessionThatWasClosedIsOpenedAgainAtOnce()
{
    Window window;
    const QString file = path(u"a.racescope"_s);
    window.race("checkout");
    window.saveAs(file);
    QSignalSpy opened(&window->session(), &SessionController::opened);
    QSignalSpy failed(&window->session(), &SessionController::openFailed);
    const auto reopened = [&](int times) {
        return QTest::qWaitFor([&] { return opened.count() == times || failed.count() > 0; }) &&
               failed.isEmpty() && window->session().path() == file;
    };
    window->actions().closeSession->trigger();
    window->openFile(file);
    QVERIFY2(reopened(1), qPrintable(window->errorBar().text()));
    connect(
        &window.run(), &RunController::sessionChanged, &window.run(), [&] { window->openFile(file); },
        Qt::SingleShotConnection);
    window->actions().closeSession->trigger();
    QVERIFY2(reopened(2), qPrintable(window->errorBar().text()));
    // Another one that is wanted later comes through.
    window->actions().closeSession->trigger();
    window->openFile(file);
    window->openScenario(u"flash-sale"_s);
    QTRY_VERIFY(window.run().plan().name == "flash-sale");
    QCOMPARE(opened.count(), 2);
}

// The store begins a term when a session is opened again; nothing has happened in it yet.
void TestUiSession::aTermThatTheTimelineDoesNotShowYetIsSaidToCome()
{
    Window window;
    window.race("checkout");
    const auto* label = window.find<QLabel>(u"statusTerm"_s);
    QTRY_COMPARE(label->text(), u"term 1"_s);
    window.saveAs(path(u"a.racescope"_s));
    QSignalSpy opened(&window->session(), &SessionController::opened);
    window->actions().closeSession->trigger();
    window->openFile(path(u"a.racescope"_s));
    QTRY_COMPARE(opened.count(), 1);
    auto* timeline = window.find<TimelineView>(u"timelineView"_s);
    QTRY_COMPARE(label->text(), u"term 1 → 2"_s);
    QVERIFY(timeline->model().terms().empty());
    window.raceOn();
    QTRY_COMPARE(label->text(), u"term 2"_s);
    QTRY_COMPARE(timeline->model().terms().size(), std::size_t(1));
    QCOMPARE(timeline->model().terms().front().term, PrimaryTerm{2});
}

void TestUiSession::whatIsComparedIsUndoneAndSaved()
{
    {
        Window window;
        window.race("checkout");
        auto* how = window.find<QComboBox>(u"compareAlignHow"_s);
        auto* undo = window.find<QAction>(u"undo"_s);
        how->setCurrentIndex(2);
        QCOMPARE(how->currentIndex(), 2);
        undo->trigger();
        QCOMPARE(how->currentIndex(), 0);
        window.find<QAction>(u"redo"_s)->trigger();
        QCOMPARE(how->currentIndex(), 2);
        auto* commit = window.find<QSpinBox>(u"compareCommit"_s);
        for (const int number : {2, 3, 4})
            commit->setValue(number);
        undo->trigger(); // going from commit to commit is one command
        QCOMPARE(commit->value(), 1);
        QCOMPARE(how->currentIndex(), 2);
        commit->setValue(3);
        window.saveAs(path(u"a.racescope"_s));
    }
    Window other;
    other.open(path(u"a.racescope"_s));
    QTRY_COMPARE(other.find<QComboBox>(u"compareAlignHow"_s)->currentIndex(), 2);
    QCOMPARE(other.find<QSpinBox>(u"compareCommit"_s)->value(), 3);
}

void TestUiSession::closingASessionAsksBeforeSomethingIsLost()
{
    Window window;
    window.race("checkout");
    window.saveAs(path(u"a.racescope"_s));
    QVERIFY(QFile::remove(path(u"a.racescope"_s)));
    window.raceOn();
    QTRY_VERIFY(!window->session().lossAtClose().isEmpty());
    const Workspace* const before = window.run().workspace().get();
    const auto answer = [&](QMessageBox::StandardButton chosen) {
        auto* const box = window->findChild<QMessageBox*>(u"closeDialog"_s);
        QVERIFY(box);
        const QPointer<QMessageBox> gone(box);
        box->button(chosen)->click();
        QTRY_VERIFY(gone.isNull());
    };
    window->actions().closeSession->trigger();
    answer(QMessageBox::Cancel);
    QCOMPARE(window.run().workspace().get(), before);
    window->actions().closeSession->trigger();
    answer(QMessageBox::Discard);
    QTRY_VERIFY(window.run().workspace().get() != before);
    QVERIFY(window->isVisible());
    QVERIFY(window.find<QWidget>(u"startPage"_s)->isVisible());
}

// The history of a race is written out, opened in another window, and judged alike.
void TestUiSession::aRecordingIsImported()
{
    Window first;
    first.race("checkout-unguarded");
    const QString headline = first.find<VerdictView>(u"verdictView"_s)->headline();
    QFile file(path(u"lost.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(historyText(historyOf(first.workspace()))));
    file.close();
    Window second;
    QSignalSpy imported(&second->session(), &SessionController::imported);
    second->openFile(path(u"lost.ndjson"_s));
    QTRY_COMPARE(imported.count(), 1);
    QVERIFY(second->windowTitle().startsWith(u"lost.ndjson"_s));
    QTRY_COMPARE(second.find<VerdictView>(u"verdictView"_s)->headline(), headline);
    QVERIFY(second.workspace().trace().snapshot().events() > 0);

    QFile broken(path(u"broken.ndjson"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"this\": \n");
    broken.close();
    second->openFile(path(u"broken.ndjson"_s));
    QTRY_VERIFY2(second->errorBar().text().contains(u"broken.ndjson"_s),
                 qPrintable(second->errorBar().text()));
}

void TestUiSession::whatIsAskedForLastWins_data()
{
    QTest::addColumn<QString>("last");
    QTest::newRow("a session") << u"last.racescope"_s;
    QTest::newRow("a history") << u"last.ndjson"_s;
    QTest::newRow("a race") << QString();
}

void TestUiSession::whatIsAskedForLastWins()
{
    QFETCH(QString, last);
    std::string history;
    {
        Window window;
        window.race("checkout-unguarded");
        window.saveAs(path(u"last.racescope"_s));
        history = historyText(historyOf(window.workspace()));
        std::ofstream(path(u"last.ndjson"_s).toStdString()) << history;
        QVERIFY(window->close());
    }
    Window window;
    SlowFile slow(path(u"slow.ndjson"_s), history);
    QSignalSpy imported(&window->session(), &SessionController::imported);
    QSignalSpy changed(&window.run(), &RunController::sessionChanged);
    window->session().import(slow.path);
    if (last.isEmpty())
        window.run().load(loadScenario("checkout").value(), RunController::AfterLoad::Wait);
    else
        window->openFile(path(last));
    QTRY_COMPARE(changed.count(), 1);
    const auto shown = window.run().workspace();
    slow.end();
    window.run().waitForHelpers();
    QCoreApplication::processEvents();
    QCOMPARE(window.run().workspace(), shown);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(imported.count(), last.endsWith(u"ndjson"_s) ? 1 : 0);
}

void TestUiSession::recentFilesAreListedOnce()
{
    for (int i = 0; i < recent_files::kMost + 3; ++i)
        recent_files::add(path(u"%1.racescope"_s.arg(i)), {});
    recent_files::add(path(u"7.racescope"_s), u"fine"_s);
    const auto files = recent_files::list();
    QCOMPARE(files.size(), recent_files::kMost);
    QCOMPARE(files.front().path, path(u"7.racescope"_s));
    QCOMPARE(files.front().verdict, u"fine"_s);
    QCOMPARE(std::count_if(files.begin(), files.end(),
                           [&](const RecentFile& file) { return file.path == path(u"7.racescope"_s); }),
             1);
    recent_files::remove(path(u"7.racescope"_s));
    QVERIFY(recent_files::list().front().path != path(u"7.racescope"_s));
}

QTEST_MAIN(TestUiSession)
#include "tst_ui_session.moc"
