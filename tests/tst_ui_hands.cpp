// SPDX-License-Identifier: GPL-3.0-or-later
// What the hands do in the window: commands of the views in menus, rows moved by mouse and key, undo that
// follows the keyboard, several files at once, keys by their place, words explained where they stand, rows as
// text.
#include "conflicts/conflicts_view.h"
#include "copy/table_copy.h"
#include "docks/worker_order.h"
#include "explorer/explorer_view.h"
#include "filter/filter_commands.h"
#include "layouts/view_windows.h"
#include "lessons/term_tips.h"
#include "main_window/error_bar.h"
#include "marks/marks_commands.h"
#include "palette/button_command.h"
#include "palette/command_palette.h"
#include "palette/key_places.h"
#include "palette/palette_commands.h"
#include "palette/placed_digits.h"
#include "session/session_controller.h"
#include "stepper/stepper_view.h"
#include "theme/style.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Hands : WindowFixture {
    Hands()
        : Hands(loadScenario("checkout").value())
    {
    }
    explicit Hands(RacePlan plan)
    {
        isReady = raceToTheEnd(std::move(plan));
        timeline = find<TimelineView>("timelineView");
        timeline->refresh();
        timeline->fitAll();
        timeline->setFocus();
        workers = find<QTableView>("workerTable");
    }
    QMenu* menu(const char* name) { return window->menuBar()->findChild<QMenu*>(QLatin1String(name)); }
    QList<std::uint32_t> rows() const
    {
        QList<std::uint32_t> all;
        for (const TimelineRow& row : timeline->model().rows()) {
            if (row.kind == TimelineRow::Kind::Worker)
                all.append(row.worker.value);
        }
        return all;
    }
    QList<std::uint32_t> documents() const
    {
        QList<std::uint32_t> all;
        for (const TimelineRow& row : timeline->model().rows()) {
            if (row.kind == TimelineRow::Kind::Document)
                all.append(row.document.value);
        }
        return all;
    }
    QList<std::uint32_t> listed() const
    {
        QList<std::uint32_t> all;
        for (int row = 0; row < workers->model()->rowCount(); ++row)
            all.append(workers->model()->index(row, 0).data(WorkerRole).toUInt());
        return all;
    }
    // The middle of a row's name.
    QPoint nameOf(std::size_t row) const
    {
        TimelinePainter painter(timeline->model());
        const TimelineGeometry g = painter.geometry(timeline->frame());
        return {g.headers.width() / 2, g.rows[row].y + g.rows[row].height / 2};
    }
    void dragName(std::size_t row, QPoint to)
    {
        QWidget* canvas = timeline->viewport();
        QTest::mousePress(canvas, Qt::LeftButton, {}, nameOf(row));
        move(nameOf(row) + QPoint(0, 30));
        move(to);
    }
    void move(QPoint to) const
    {
        QMouseEvent event(QEvent::MouseMove, to, timeline->viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, {});
        QCoreApplication::sendEvent(timeline->viewport(), &event);
    }
    void drop(QPoint at) const { QTest::mouseRelease(timeline->viewport(), Qt::LeftButton, {}, at); }

    bool isReady = false;
    TimelineView* timeline = nullptr;
    QTableView* workers = nullptr;
};

QKeyEvent typed(int key, const QString& text, quint32 place, Qt::KeyboardModifiers modifiers = {})
{
    return QKeyEvent(QEvent::KeyPress, key, modifiers, place, 0, 0, text);
}

QString tipAt(QWidget& widget, QPoint place)
{
    QHelpEvent help(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &help);
    return help.isAccepted() ? QToolTip::text() : QString(); // a tip before stays for a moment
}

} // namespace

class TestUiHands : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void theMenusHoldTheCommandsOfTheViews_data();
    void theMenusHoldTheCommandsOfTheViews();
    void everyEntryOfTheMenusHasANameATipAndAPlaceInThePalette();
    void commandsAreEnabledAsFarAsTheyArePossible();
    void aWorkerThatCannotMoveSaysWhy();
    void aCommandFromAMenuBringsItsView();
    void aButtonsCommandIsAsTheButtonIs();
    void undoIsThatOfThePlaceWithTheKeyboard();
    void aFilterIsUndone();
    void rowsAreDraggedByTheirNames();
    void escapeLeavesADraggedRowWhereItWas();
    void documentsStayBelowWorkers();
    void rowsOfDocumentsAreMovedAndHiddenByKey();
    void anEventSelectsTheRowOfItsWorker();
    void workersMoveInTheListAndInTheTimeline();
    void aRowDroppedInTheListMoves();
    void rowsAreKeptInTheSession();
    void severalFilesEachHaveAWindow();
    void tooManyFilesAreTold();
    void severalFilesAreDropped();
    void thePaletteOpensOverAViewsWindow();
    void keysGoByTheirPlace_data();
    void keysGoByTheirPlace();
    void digitsOfCommandsGoByTheirPlace();
    void hintsShowWhatIsPrintedOnTheKeys();
    void wordsAreExplainedWhereTheyStand();
    void namesRunFromLeftToRight();
    void rowsAreCopiedAsTheyAreShown();
    void cellsCannotBreakOutOfTheirColumn();
    void theFirstColumnsAreSeenWithoutScrolling_data();
    void theFirstColumnsAreSeenWithoutScrolling();
};

void TestUiHands::theMenusHoldTheCommandsOfTheViews_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("view");
    const auto row = [](const char* menu, const char* command, const char* view) {
        QTest::addRow("%s in %s", command, menu)
            << QString::fromLatin1(menu) << QString::fromLatin1(command) << QString::fromLatin1(view);
    };
    row("panesMenu", "toggle_workersDock", "workersDock");
    row("panesMenu", "toggle_lessonDock", "lessonDock");
    row("stepMenu", "stepperFair", "stepperView");
    row("stepMenu", "stepperUntilConflict", "stepperView");
    row("stepWorkerMenu", "stepWorker1", "stepperView");
    row("commitWorkerMenu", "commitWorker9", "stepperView");
    row("stepMenu", "stepperGoal", "stepperView");
    row("exploreMenu", "exploreCommand", "explorerView");
    row("exploreMenu", "stepperExplore", "stepperView");
    row("exploreMenu", "compareNowCommand", "compareView");
    row("labMenu", "labRunCommand", "labView");
    row("failoverMenu", "clusterPromote", "clusterView");
    row("clusterGoals", "clusterGoalLost", "clusterView");
    row("consoleMenu", "sendRequest", "consoleView");
    row("documentEditorMenu", "saveDocument", "editorView");
    row("lessonMenu", "lessonStartCommand", "lessonPane");
}

// The same command, not one like it.
void TestUiHands::theMenusHoldTheCommandsOfTheViews()
{
    QFETCH(QString, menu);
    QFETCH(QString, command);
    QFETCH(QString, view);
    WindowFixture window;
    auto* holder = window->findChild<QMenu*>(menu);
    auto* place = window->findChild<QWidget*>(view);
    QVERIFY(holder);
    QVERIFY2(place, qPrintable(view));
    auto* action = place->findChild<QAction*>(command);
    QVERIFY(action);
    QVERIFY(holder->actions().contains(action));
    // The menu is reached from the menu bar.
    const std::function<bool(const QMenu*)> leadsThere = [&](const QMenu* above) {
        const auto actions = above->actions();
        return above == holder || std::any_of(actions.begin(), actions.end(), [&](const QAction* entry) {
                   return entry->menu() && leadsThere(entry->menu());
               });
    };
    bool isReached = false;
    for (const QAction* top : window->menuBar()->actions())
        isReached |= top->menu() && leadsThere(top->menu());
    QVERIFY(isReached);
}

void TestUiHands::everyEntryOfTheMenusHasANameATipAndAPlaceInThePalette()
{
    Hands window;
    QVERIFY(window.isReady);
    const QList<QAction*> commands = window->findChild<PaletteCommands*>()->keys().actions();
    QStringList wrong;
    int entries = 0;
    const std::function<void(const QMenu&)> walk = [&](const QMenu& menu) {
        if (menu.objectName().isEmpty() && menu.title().isEmpty())
            wrong.append(u"a menu without a name"_s);
        for (QAction* action : menu.actions()) {
            if (action->isSeparator())
                continue;
            if (action->menu()) {
                walk(*action->menu());
                continue;
            }
            ++entries;
            const QString where = menu.title() + u" > "_s + action->text();
            if (action->objectName().isEmpty())
                wrong.append(where + u": no name"_s);
            const bool saysMore =
                action->toolTip() != KeyMap::textOf(*action) || !action->statusTip().isEmpty();
            if (!saysMore)
                wrong.append(where + u": no tip"_s);
            if (!commands.contains(action))
                wrong.append(where + u": not in the palette"_s);
        }
    };
    for (const QAction* top : window->menuBar()->actions())
        walk(*top->menu());
    QVERIFY2(entries > 120, qPrintable(QString::number(entries)));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    // Each name is there once: keys are kept by it.
    QStringList names;
    for (const QAction* command : commands)
        names.append(command->objectName());
    names.sort();
    for (qsizetype i = 1; i < names.size(); ++i)
        QVERIFY2(names[i] != names[i - 1], qPrintable(names[i]));
}

void TestUiHands::commandsAreEnabledAsFarAsTheyArePossible()
{
    WindowFixture window;
    auto* stepper = window.find<StepperView>("stepperView");
    QVERIFY(stepper->openBuiltin(u"checkout-unguarded"_s));
    const auto can = [&](const char* name) { return window.action(name)->isEnabled(); };
    // One that cannot says why, with its key still.
    const auto tip = [&](const char* name) { return window.action(name)->toolTip(); };
    QVERIFY(!can("stepperBack"));
    QVERIFY2(tip("stepperBack").contains(u"This is the start."_s), qPrintable(tip("stepperBack")));
    QVERIFY2(tip("stepperBack").contains(u"Backspace"_s), qPrintable(tip("stepperBack")));
    QVERIFY(!can("stepperUndo"));
    QVERIFY(can("stepperFair"));
    QVERIFY(can("stepWorker2"));
    QVERIFY(!can("stepWorker3")); // there are two
    window.action("stepperFair")->trigger();
    QVERIFY(can("stepperBack"));
    QVERIFY2(!tip("stepperBack").contains(u"This is the start."_s), qPrintable(tip("stepperBack")));
    QVERIFY(can("stepperUndo"));
    QVERIFY(!can("stepperTip"));
    window.action("stepperBack")->trigger();
    QVERIFY(can("stepperTip"));
    window.action("stepperToEnd")->trigger();
    for (const char* name : {"stepperFair", "stepperUntilConflict"}) {
        QVERIFY(!can(name));
        QVERIFY2(tip(name).contains(u"nobody can move"_s), qPrintable(tip(name)));
    }
    QVERIFY(!can("stepWorker1"));
    QVERIFY(!can("stepperExplore"));
}

void TestUiHands::aWorkerThatCannotMoveSaysWhy()
{
    StepperView stepper;
    stepper.show();
    QVERIFY(stepper.openBuiltin(u"checkout-unguarded"_s));
    stepper.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stepper));
    stepper.setFocus();
    QTest::keyClick(&stepper, Qt::Key_1);
    QTest::keyClick(&stepper, Qt::Key_1);
    QCOMPARE(stepper.stepper().race().position(), std::size_t(2));
    QTest::keyClick(&stepper, Qt::Key_1);
    QCOMPARE(stepper.stepper().race().position(), std::size_t(2));
    const QString message = stepper.findChild<QLabel*>(u"stepperMessage"_s)->text();
    QVERIFY2(message.contains(u"finished"_s), qPrintable(message));
}

void TestUiHands::aCommandFromAMenuBringsItsView()
{
    Hands window;
    QVERIFY(window.isReady);
    auto* stepper = window.find<StepperView>("stepperView");
    QVERIFY(!stepper->isVisible());
    window.action("stepperFair")->trigger();
    QVERIFY(stepper->isVisible());
    QCOMPARE(stepper->stepper().race().position(), std::size_t(1));
    // From the tool bar, too.
    window->tabs().setCurrentIndex(0);
    QVERIFY(!stepper->isVisible());
    auto* bar = window.find<QToolBar>("raceToolBar");
    QTest::mouseClick(bar->widgetForAction(window.action("stepperBack")), Qt::LeftButton);
    QVERIFY(stepper->isVisible());
    QCOMPARE(stepper->stepper().race().position(), std::size_t(0));
    auto* explorer = window.find<ExplorerView>("explorerView");
    QSignalSpy finished(explorer, &ExplorerView::finished);
    window.action("exploreCommand")->trigger();
    QVERIFY(explorer->isVisible());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(explorer->outcomes().rowCount() > 0);
}

void TestUiHands::aButtonsCommandIsAsTheButtonIs()
{
    QWidget window;
    QPushButton button(u"&Go"_s, &window);
    button.setObjectName(u"go"_s);
    const ButtonCommand command(button);
    QCOMPARE(command.objectName(), u"goCommand"_s);
    QCOMPARE(command.text(), u"Go"_s);
    QVERIFY(command.isEnabled());
    button.setEnabled(false);
    QVERIFY(!command.isEnabled());
    button.setEnabled(true);
    button.hide();
    QVERIFY(!command.isEnabled());
    button.show();
    QVERIFY(command.isEnabled());
    button.setText(u"On"_s);
    button.setToolTip(u"Goes on"_s);
    QCOMPARE(command.text(), u"On"_s);
    QCOMPARE(command.toolTip(), u"Goes on"_s);
}

void TestUiHands::undoIsThatOfThePlaceWithTheKeyboard()
{
    Hands window;
    QVERIFY(window.isReady);
    QAction* undo = window.action("undo");
    QVERIFY(!undo->isEnabled());
    Marks& marks = window->findChild<MarksCommands*>()->marks();
    QTest::keyClick(window.timeline, Qt::Key_M);
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(u"set a mark"_s), qPrintable(undo->text()));
    auto* stepper = window.find<StepperView>("stepperView");
    window->showView(stepper);
    QVERIFY(!undo->isEnabled()); // no step so far
    QTest::keyClick(stepper, Qt::Key_1);
    QVERIFY(undo->isEnabled());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stepper->stepper().race().position(), std::size_t(0));
    QCOMPARE(marks.list().size(), std::size_t(1));
    QVERIFY(window.action("redo")->isEnabled());
    // Where there is nothing of its own it is the session's.
    window.find<QTableView>("conflictTable")->setFocus();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(marks.list().empty());
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(marks.list().size(), std::size_t(1));
}

void TestUiHands::aFilterIsUndone()
{
    Hands window;
    QVERIFY(window.isReady);
    FilterController& filter = window->findChild<FilterCommands*>()->filter();
    for (const QString& text : {u"w"_s, u"status:40"_s, u"status:409"_s}) // as it is typed
        filter.type(text);
    filter.add(u"worker:1"_s);
    window.timeline->setFocus();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(filter.text(), u"status:409"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(filter.text(), QString());
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(filter.text(), u"status:409"_s);
}

void TestUiHands::rowsAreDraggedByTheirNames()
{
    Hands window;
    QVERIFY(window.isReady);
    QCOMPARE(window.rows(), (QList<std::uint32_t>{0, 1}));
    const QImage before = window.timeline->viewport()->grab().toImage();
    window.dragName(0, window.nameOf(1) + QPoint(0, 8));
    QVERIFY(window.timeline->viewport()->grab().toImage() != before); // where it would come is shown
    QCOMPARE(window.rows(), (QList<std::uint32_t>{0, 1}));            // not before it is let go
    window.drop(window.nameOf(1) + QPoint(0, 8));
    QCOMPARE(window.rows(), (QList<std::uint32_t>{1, 0}));
    QCOMPARE(window.listed(), (QList<std::uint32_t>{1, 0}));
    QVERIFY(!window->selection().worker()); // it was no click
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.rows(), (QList<std::uint32_t>{0, 1}));
    QCOMPARE(window.listed(), (QList<std::uint32_t>{0, 1}));
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.rows(), (QList<std::uint32_t>{1, 0}));
}

void TestUiHands::escapeLeavesADraggedRowWhereItWas()
{
    Hands window;
    QVERIFY(window.isReady);
    window.dragName(0, window.nameOf(1) + QPoint(0, 8));
    QTest::keyClick(window.timeline, Qt::Key_Escape);
    window.drop(window.nameOf(1) + QPoint(0, 8));
    QCOMPARE(window.rows(), (QList<std::uint32_t>{0, 1}));
    QVERIFY(!window.action("undo")->isEnabled());
}

void TestUiHands::documentsStayBelowWorkers()
{
    Hands window;
    QVERIFY(window.isReady);
    TimelineView& timeline = *window.timeline;
    const std::vector<TimelineRow> before = timeline.model().rows();
    const auto document = timeline.model().rowOf(DocumentId(0));
    QVERIFY(document);
    timeline.moveRowTo(*document, 0);
    QVERIFY(timeline.model().rows() == before);
    timeline.moveRowTo(before.size() - 1, 0); // counters stay below both
    QCOMPARE(timeline.model().rowOf(before.back()), std::optional(*document + 1));
    timeline.moveRowTo(0, before.size());
    QCOMPARE(timeline.model().rowOf(DocumentId(0)), document);
    QCOMPARE(window.rows(), (QList<std::uint32_t>{1, 0}));
}

void TestUiHands::rowsOfDocumentsAreMovedAndHiddenByKey()
{
    Hands window(loadScenario("out-of-order").value());
    QVERIFY(window.isReady);
    TimelineView& timeline = *window.timeline;
    const QList<std::uint32_t> workers = window.rows();
    QCOMPARE(window.documents(), (QList<std::uint32_t>{0, 1}));
    // From the last worker down to the documents, whatever event is selected.
    QTest::keyClick(&timeline, Qt::Key_C);
    for (qsizetype i = 0; i < workers.size() + 2; ++i)
        if (timeline.selectedRow() != timeline.model().rowOf(DocumentId(1)))
            QTest::keyClick(&timeline, Qt::Key_Down);
    QVERIFY(timeline.selectedRow());
    QCOMPARE(timeline.selectedRow(), timeline.model().rowOf(DocumentId(1)));
    QCOMPARE(window->selection().document(), std::optional(DocumentId(1)));
    QVERIFY(timeline.accessibleDescription().contains(
        timeline.model().title(timeline.model().rows()[*timeline.selectedRow()])));
    QTest::keyClick(&timeline, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.documents(), (QList<std::uint32_t>{1, 0}));
    QTest::keyClick(&timeline, Qt::Key_Up, Qt::AltModifier); // workers stay above
    QCOMPARE(window.documents(), (QList<std::uint32_t>{1, 0}));
    QTest::keyClick(&timeline, Qt::Key_H);
    QCOMPARE(window.documents(), (QList<std::uint32_t>{0}));
    QCOMPARE(window.rows(), workers);
    QTest::keyClick(&timeline, Qt::Key_H, Qt::ShiftModifier);
    QCOMPARE(window.documents(), (QList<std::uint32_t>{0, 1}));
    for (int i = 0; i < 3; ++i)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.documents(), (QList<std::uint32_t>{0, 1}));
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.documents(), (QList<std::uint32_t>{1, 0}));
}

void TestUiHands::anEventSelectsTheRowOfItsWorker()
{
    Hands window;
    QVERIFY(window.isReady);
    TimelineView& timeline = *window.timeline;
    window->selection().setDocument(DocumentId(0));
    QCOMPARE(timeline.selectedRow(), timeline.model().rowOf(DocumentId(0)));
    QTest::keyClick(&timeline, Qt::Key_C);
    const auto event = timeline.selectedEvent();
    QVERIFY(event);
    QCOMPARE(timeline.selectedRow(), timeline.model().rowOf(event->worker));
    QTest::keyClick(&timeline, Qt::Key_H);
    QVERIFY(!timeline.model().rowOf(event->worker));
    QVERIFY(!timeline.selectedRow()); // nor is it the document that came with the event
    QVERIFY(timeline.model().rowOf(DocumentId(0)));
}

void TestUiHands::workersMoveInTheListAndInTheTimeline()
{
    Hands window;
    QVERIFY(window.isReady);
    window.workers->setFocus();
    window.workers->setCurrentIndex(window.workers->model()->index(0, 0));
    window.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(window.listed(), (QList<std::uint32_t>{1, 0}));
    QCOMPARE(window.rows(), (QList<std::uint32_t>{1, 0}));
    window.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.rows(), (QList<std::uint32_t>{0, 1}));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.listed(), (QList<std::uint32_t>{1, 0}));
}

void TestUiHands::aRowDroppedInTheListMoves()
{
    Hands window;
    QVERIFY(window.isReady);
    auto* order = qobject_cast<WorkerOrder*>(window.workers->model());
    QVERIFY(order);
    QVERIFY(order->flags(order->index(0, 0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> data(order->mimeData({order->index(1, 0)}));
    QVERIFY(order->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QVERIFY(!order->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {})); // else the view removed the row
    QCOMPARE(window.listed(), (QList<std::uint32_t>{1, 0}));
    QCOMPARE(window.rows(), (QList<std::uint32_t>{1, 0}));
    // What is no worker is not taken.
    QMimeData other;
    other.setText(u"1"_s);
    QVERIFY(!order->canDropMimeData(&other, Qt::MoveAction, 0, 0, {}));
}

void TestUiHands::rowsAreKeptInTheSession()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.racescope"_s);
    {
        Hands window;
        QVERIFY(window.isReady);
        window.timeline->moveRowTo(0, 2);
        window->selection().setWorker(WorkerId(0));
        window.timeline->hideSelectedRow();
        window.timeline->selectRow(TimelineRow::of(DocumentId(0)));
        window.timeline->togglePinned();
        window.timeline->selectRow(TimelineRow::of(Counter::InFlight));
        window.timeline->hideSelectedRow();
        window.timeline->selectRow(TimelineRow::of(Counter::Conflicts));
        window.timeline->togglePinned();
        QSignalSpy saved(&window->session(), &SessionController::saved);
        window->session().saveAs(path);
        QTRY_COMPARE(saved.count(), 1);
    }
    WindowFixture again;
    QSignalSpy opened(&again->session(), &SessionController::opened);
    again->openFile(path);
    QTRY_COMPARE(opened.count(), 1);
    const TimelineModel& model = again.find<TimelineView>("timelineView")->model();
    QTRY_VERIFY(model.rowOf(WorkerId(1)));
    QVERIFY(!model.rowOf(WorkerId(0)));
    QCOMPARE(model.rowOf(DocumentId(0)), std::optional(std::size_t(0)));
    QCOMPARE(model.rowOf(TimelineRow::of(Counter::Conflicts)), std::optional(std::size_t(1)));
    QVERIFY(!model.rowOf(TimelineRow::of(Counter::InFlight)));
    again.find<TimelineView>("timelineView")->showAllRows();
    QCOMPARE(model.rowOf(WorkerId(1)), std::optional(std::size_t(2)));
    QCOMPARE(model.rowOf(WorkerId(0)), std::optional(std::size_t(3)));
}

void TestUiHands::severalFilesEachHaveAWindow()
{
    WindowFixture window;
    QSignalSpy wanted(window.window.get(), &MainWindow::windowRequested);
    window->openFiles({u"/nowhere/a.racescope"_s, u"/nowhere/b.racescope"_s, u"/nowhere/c.json"_s});
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[0].first().toString(), u"/nowhere/b.racescope"_s);
    QCOMPARE(wanted[1].first().toString(), u"/nowhere/c.json"_s);
    window->openFiles({});
    QCOMPARE(wanted.count(), 2);
}

void TestUiHands::tooManyFilesAreTold()
{
    WindowFixture window;
    QSignalSpy wanted(window.window.get(), &MainWindow::windowRequested);
    QStringList files;
    for (int i = 0; i < MainWindow::kMostFiles + 3; ++i)
        files.append(u"/nowhere/%1.racescope"_s.arg(i));
    window->openFiles(files);
    QCOMPARE(wanted.count(), MainWindow::kMostFiles - 1);
    QVERIFY(window->errorBar().isVisible());
}

void TestUiHands::severalFilesAreDropped()
{
    WindowFixture window;
    QSignalSpy wanted(window.window.get(), &MainWindow::windowRequested);
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/x"_s), QUrl::fromLocalFile(u"/nowhere/a.racescope"_s),
                  QUrl::fromLocalFile(u"/nowhere/b.racescope"_s)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.window.get(), &drop);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0].first().toString(), u"/nowhere/b.racescope"_s);
}

void TestUiHands::thePaletteOpensOverAViewsWindow()
{
    Hands window;
    QVERIFY(window.isReady);
    QVERIFY(window->views().detach(window.timeline));
    QWidget* own = window.timeline->window();
    QVERIFY(own != window.window.get());
    QTRY_COMPARE(QApplication::activeWindow(), own);
    QTest::keyClick(own, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto palettes = own->findChildren<CommandPalette*>(Qt::FindDirectChildrenOnly);
    QCOMPARE(palettes.size(), 1);
    palettes.constFirst()->close();
}

void TestUiHands::keysGoByTheirPlace_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("english"); // empty: as it is
    const int none = int(Qt::NoModifier);
    QTest::newRow("QWERTY W") << int(Qt::Key_W) << 25 << none << u"W"_s;
    QTest::newRow("AZERTY: Z stands where W does") << int(Qt::Key_Z) << 25 << none << u"W"_s;
    QTest::newRow("AZERTY: Q stands where A does") << int(Qt::Key_Q) << 38 << none << u"A"_s;
    QTest::newRow("AZERTY: W stands where Z does") << int(Qt::Key_W) << 52 << none << u"Z"_s;
    QTest::newRow("AZERTY: A stands where Q does") << int(Qt::Key_A) << 24 << none << u"Q"_s;
    QTest::newRow("Dvorak: , stands where W does") << int(Qt::Key_Comma) << 25 << none << u"W"_s;
    QTest::newRow("Dvorak: W stands where , does") << int(Qt::Key_W) << 59 << none << u","_s;
    QTest::newRow("with Shift") << int(Qt::Key_W) << 52 << int(Qt::ShiftModifier) << u"Shift+Z"_s;
    QTest::newRow("not with Ctrl") << int(Qt::Key_W) << 52 << int(Qt::ControlModifier) << u""_s;
    QTest::newRow("AZERTY: & stands where 1 does") << int(Qt::Key_Ampersand) << 10 << none << u"1"_s;
    QTest::newRow("AZERTY: À stands where 0 does") << int(Qt::Key_Agrave) << 19 << none << u"0"_s;
    QTest::newRow("AZERTY: 1 with Shift") << int(Qt::Key_1) << 10 << int(Qt::ShiftModifier) << u""_s;
    QTest::newRow("QWERTY ! with Shift") << int(Qt::Key_Exclam) << 10 << int(Qt::ShiftModifier) << u""_s;
    QTest::newRow("QWERTY 1") << int(Qt::Key_1) << 10 << none << u""_s;
    QTest::newRow("another letter") << int(Qt::Key_M) << 58 << none << u""_s;
    QTest::newRow("a key beside the letters") << int(Qt::Key_F5) << 71 << none << u""_s;
}

void TestUiHands::keysGoByTheirPlace()
{
    QFETCH(int, key);
    QFETCH(int, place);
    QFETCH(int, modifiers);
    QFETCH(QString, english);
    const QKeyEvent event = typed(key, {}, quint32(place), Qt::KeyboardModifiers(modifiers));
    const auto found = englishKeyOf(event, ScanCodes::Evdev);
    QCOMPARE(found.has_value(), !english.isEmpty());
    if (found)
        QCOMPARE(found->toString(QKeySequence::PortableText), english);
    QVERIFY(!englishKeyOf(event, ScanCodes::Unknown));
}

void TestUiHands::digitsOfCommandsGoByTheirPlace()
{
    const auto digit = [](int key, quint32 place, Qt::KeyboardModifiers modifiers) {
        const auto found = digitOf(typed(key, {}, place, modifiers), ScanCodes::Evdev);
        return found ? found->toString(QKeySequence::PortableText) : QString();
    };
    QCOMPARE(digit(Qt::Key_Eacute, 11, Qt::ControlModifier), u"Ctrl+2"_s); // AZERTY
    QCOMPARE(digit(Qt::Key_Ampersand, 10, Qt::ControlModifier | Qt::AltModifier), u"Ctrl+Alt+1"_s);
    QCOMPARE(digit(Qt::Key_2, 11, Qt::ControlModifier), QString());
    QCOMPARE(digit(Qt::Key_At, 11, Qt::ControlModifier | Qt::ShiftModifier), QString());
    QCOMPARE(digit(Qt::Key_Eacute, 11, {}), QString());
    QCOMPARE(digit(Qt::Key_Eacute, 11, Qt::ControlModifier | Qt::KeypadModifier), QString());
    QCOMPARE(digit(Qt::Key_R, 27, Qt::ControlModifier), QString());

    Hands window;
    QVERIFY(window.isReady);
    new PlacedDigits(*window.window, window->findChild<PaletteCommands*>()->keys(), ScanCodes::Evdev);
    const auto press = [](QWidget& at, quint32 place) {
        QKeyEvent event = typed(Qt::Key_Eacute, {}, place, Qt::ControlModifier);
        QCoreApplication::sendEvent(&at, &event);
    };
    window->tabs().setCurrentIndex(0);
    press(*window.timeline, 11);
    QCOMPARE(window->tabs().currentIndex(), 1);
    press(*window.find<QLineEdit>("filterField"), 10);
    QCOMPARE(window->tabs().currentIndex(), 0);
    window.action("settings")->trigger(); // a dialog has keys of its own
    auto* dialog = window.find<QDialog>("settingsDialog");
    QVERIFY(dialog);
    press(*dialog, 11);
    QCOMPARE(window->tabs().currentIndex(), 0);
    dialog->close();
}

void TestUiHands::hintsShowWhatIsPrintedOnTheKeys()
{
    const auto hint = [](const KeyPlaces& places, const QString& english) {
        return places.here(QKeySequence(english)).toString(QKeySequence::PortableText);
    };
    {
        KeyPlaces places(nullptr, ScanCodes::Evdev);
        QSignalSpy changed(&places, &KeyPlaces::changed);
        QCOMPARE(hint(places, u"W"_s), u"W"_s); // nothing is known yet
        places.learn(typed(Qt::Key_Z, u"z"_s, 25));
        QCOMPARE(changed.count(), 1);
        places.learn(typed(Qt::Key_Z, u"z"_s, 25));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(hint(places, u"W"_s), u"Z"_s);
        places.learn(typed(Qt::Key_W, u"w"_s, 52));
        QCOMPARE(hint(places, u"Z"_s), u"W"_s);
        QCOMPARE(hint(places, u"Shift+Z"_s), u"Shift+W"_s);
        QCOMPARE(hint(places, u"F"_s), u"F"_s);
        QCOMPARE(hint(places, u"Ctrl+W"_s), u"Ctrl+W"_s);
        places.learn(typed(Qt::Key_Less, u"<"_s, 59, Qt::ShiftModifier)); // with Shift: another sign
        places.learn(typed(Qt::Key_W, QString(), 25, Qt::ControlModifier));
        QCOMPARE(hint(places, u"W"_s), u"Z"_s);
    }
    KeyPlaces next(nullptr, ScanCodes::Evdev); // the next start knows
    QCOMPARE(hint(next, u"W"_s), u"Z"_s);
    KeyPlaces elsewhere(nullptr, ScanCodes::Unknown);
    QCOMPARE(hint(elsewhere, u"W"_s), u"W"_s);
}

void TestUiHands::wordsAreExplainedWhereTheyStand()
{
    Hands window;
    QVERIFY(window.isReady);
    // With a tip of its own, in the status bar: that first.
    auto* term = window.find<QLabel>("statusTerm");
    const QString tip = tipAt(*term, {3, 3});
    QVERIFY2(tip.contains(u"number of the primary's reign"_s), qPrintable(tip));
    QVERIFY(tip.indexOf(u"The shard&#39;s primary term"_s) >= 0 ||
            tip.indexOf(u"The shard's primary term"_s) >= 0);
    for (const QString& word : {u"lost update"_s, u"linearizable"_s, u"jitter"_s, u"noop"_s, u"_version"_s,
                                u"if_primary_term"_s, u"backoff"_s, u"retry_on_conflict"_s, u"guard"_s})
        QVERIFY2(!termsIn(word).isEmpty(), qPrintable(word));
    // A cell of a table.
    QTableView table;
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"a lost update"_s));
    table.setModel(&model);
    table.show();
    const QPoint middle = table.visualRect(model.index(0, 0)).center();
    QVERIFY(tipAt(*table.viewport(), middle).contains(u"overwrote"_s));
    // A button.
    QPushButton button(u"Search for a lost update"_s);
    button.show();
    QVERIFY(tipAt(button, {3, 3}).contains(u"overwrote"_s));
    QPushButton plain(u"Close"_s);
    plain.show();
    QVERIFY(tipAt(plain, {3, 3}).isEmpty());
}

void TestUiHands::namesRunFromLeftToRight()
{
    const QChar mark(0x200e);
    QCOMPARE(withNamesLeftToRight(u"_seq_no"_s), QString(mark + u"_seq_no"_s));
    QCOMPARE(withNamesLeftToRight(u"the _seq_no, _version"_s),
             QString(u"the "_s + mark + u"_seq_no, "_s + mark + u"_version"_s));
    QCOMPARE(withNamesLeftToRight(u"if_seq_no"_s), u"if_seq_no"_s);
    QCOMPARE(withNamesLeftToRight(u"a __ b _"_s), u"a __ b _"_s);
    const QString once = withNamesLeftToRight(u"_seq_no"_s);
    QCOMPARE(withNamesLeftToRight(once), once);
}

void TestUiHands::rowsAreCopiedAsTheyAreShown()
{
    Hands window;
    QVERIFY(window.isReady);
    window.workers->setFocus();
    window.workers->clearSelection();
    window.action("copyCsv_workerTable")->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3); // headings and two workers
    QVERIFY2(lines[0].startsWith(u"Worker,State,In hand,409s"_s), qPrintable(lines[0]));
    window.workers->selectRow(1);
    window.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u"\r\n"_s, Qt::SkipEmptyParts).size(), 2);
    window.action("copyMarkdown_workerTable")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"| Worker |"_s));
}

void TestUiHands::cellsCannotBreakOutOfTheirColumn()
{
    QTableView table;
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"a"_s, u"b|c"_s});
    model.appendRow({new QStandardItem(u"=1+1"_s), new QStandardItem(u"x,\"y\"\nz|"_s)});
    model.appendRow({new QStandardItem(u"-1.5"_s), new QStandardItem(u"-1+1"_s)});
    table.setModel(&model);
    QCOMPARE(tableAsText(table, CellFormat::Csv, 10),
             u"a,b|c\r\n'=1+1,\"x,\"\"y\"\"\nz|\"\r\n-1.5,'-1+1\r\n"_s);
    QCOMPARE(tableAsText(table, CellFormat::Markdown, 10),
             u"| a | b\\|c |\n| --- | --- |\n| =1+1 | x,\"y\" z\\| |\n| -1.5 | -1+1 |\n"_s);
    table.hideColumn(0);
    QCOMPARE(tableAsText(table, CellFormat::Csv, 0), u"b|c\r\n"_s);
}

void TestUiHands::theFirstColumnsAreSeenWithoutScrolling_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("columns"); // at least
    QTest::newRow("1280 x 800") << QSize(1280, 800) << 4;
    QTest::newRow("1600 x 1000") << QSize(1600, 1000) << 5;
}

void TestUiHands::theFirstColumnsAreSeenWithoutScrolling()
{
    QFETCH(QSize, size);
    QFETCH(int, columns);
    const QFont usual = QApplication::font();
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    {
        WindowFixture window(size);
        QVERIFY(window.raceToTheEnd("checkout"));
        window.action("layout_watch")->trigger();
        for (const char* name : {"workerTable", "documentTable"}) {
            const QTableView* table = window.find<QTableView>(name);
            const QHeaderView& header = *table->horizontalHeader();
            const int last = header.logicalIndex(columns - 1);
            const auto seen = [&] { return header.sectionPosition(last) + header.sectionSize(last); };
            QTRY_VERIFY2(seen() <= table->viewport()->width(),
                         qPrintable(u"%1: %2 of %3"_s.arg(QLatin1StringView(name))
                                        .arg(seen())
                                        .arg(table->viewport()->width())));
        }
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(TestUiHands)
#include "tst_ui_hands.moc"
