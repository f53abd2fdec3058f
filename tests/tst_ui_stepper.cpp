// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping through a race with the keys alone, and opening the explorer's outcomes in the stepper.
#include "explorer/explorer_view.h"
#include "explorer/state_graph_view.h"
#include "scenario/scenario.h"
#include "stepper/inject_menu.h"
#include "stepper/race_chooser.h"
#include "stepper/step_text.h"
#include "stepper/step_timeline.h"
#include "stepper/stepper_view.h"
#include "theme/style.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <set>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000; // on a busy machine

struct Stepper {
    explicit Stepper(const QString& builtin)
    {
        view.resize(1200, 800);
        view.show();
        view.activateWindow();
        isActive = QTest::qWaitForWindowActive(&view);
        opened = view.openBuiltin(builtin);
        view.setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = view.focusWidget() ? view.focusWidget() : &view;
        QTest::keyClick(focus, key, modifiers);
    }
    void press(std::initializer_list<Qt::Key> keys)
    {
        for (const Qt::Key key : keys)
            press(key);
    }
    QString label(const char* name) { return view.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    const SteppedRace& race() { return view.stepper().race(); }
    StepperView view;
    bool opened = false;
    bool isActive = false;
};

const QList<QWidget*> controls(QWidget& view)
{
    QList<QWidget*> all;
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractItemView*>(widget) ||
            (qobject_cast<QLineEdit*>(widget) && !widget->objectName().startsWith(u"qt_"_s)))
            all += widget;
    }
    return all;
}

} // namespace

class TestUiStepper : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void keysLoseAnUpdate();
    void consequenceIsToldBefore();
    void guardRefusesInstead();
    void undoRedoAndBranches();
    void runsUntil();
    void spaceAndTerm();
    void pastesSchedules();
    void badSchedulesAreRefused();
    void typingIsNotStepping();
    void injectsByKeys();
    void injectsByMenu();
    void playsAtAPace();
    void theEndOfTheScheduleIsDragged();
    void walksBySeed();
    void updatesAreExpanded();
    void stepsAreKeptWhereTheyComeToTheSame();
    void timelineShowsTheSteps();
    void pathIsTakenStepByStep();
    void pathIsLeft();
    void searchIsCancelled();
    void mostConflictsAreFound();
    void goalIsFoundAndTaken();
    void stepsFromHere_data();
    void stepsFromHere();
    void explorerCountsAndOpens();
    void exploresFromHere();
    void guardsSideBySide();
    void tablesAreModels();
    void stateGraphIsDrawn();
    void largeStateGraphsAreAggregated();
    void explorerPausesAndGoesOn();
    void explorerCanBeCancelled();
    void everythingHasAName();
    void lightAndDark();

private:
    QTemporaryDir m_settings;
};

// Never the settings of whoever runs the tests.
void TestUiStepper::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestUiStepper::keysLoseAnUpdate()
{
    Stepper stepper(u"checkout-unguarded"_s);
    QVERIFY(stepper.opened);
    QVERIFY(stepper.isActive);
    QCOMPARE(stepper.race().position(), std::size_t(0));
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1});
    QVERIFY(stepper.label("stepperVerdict").contains(u"No update is lost"_s));
    QVERIFY(stepper.label("stepperStore").contains(u"in_stock: 44"_s));
    QVERIFY(stepper.label("stepperStore").contains(u"was 45"_s));
    stepper.press(Qt::Key_2);
    QCOMPARE(stepper.race().scheduleText(), std::string("A B A B"));
    QVERIFY2(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s),
             qPrintable(stepper.label("stepperVerdict")));
    const QString because = stepper.label("stepperBecause");
    QVERIFY2(because.startsWith(u"Lost update: B had read"_s), qPrintable(because));
    QVERIFY2(because.contains(u"then A wrote"_s), qPrintable(because));
    QVERIFY(stepper.label("card1Consequence").contains(u"Done"_s));
    QVERIFY(!stepper.view.findChild<QAbstractButton*>(u"step1"_s)->isEnabled());
    QCOMPARE(stepper.view.findChild<QListView*>(u"scheduleStrip"_s)->model()->rowCount(), 5);
}

void TestUiStepper::consequenceIsToldBefore()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1});
    QVERIFY2(stepper.label("card2Next").contains(u"PUT /products/_doc/100"_s),
             qPrintable(stepper.label("card2Next")));
    QVERIFY2(stepper.label("card2Consequence").contains(u"an update is lost"_s),
             qPrintable(stepper.label("card2Consequence")));
    QVERIFY2(stepper.label("card2Hand").contains(u"commits behind: 1"_s),
             qPrintable(stepper.label("card2Hand")));
    QVERIFY(stepper.label("stepperStore").contains(u"Token in hand: B"_s));
}

void TestUiStepper::guardRefusesInstead()
{
    Stepper stepper(u"checkout"_s);
    if (!stepper.opened)
        QSKIP("checkout is no small race");
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1});
    QVERIFY2(stepper.label("card2Next").contains(u"if_seq_no="_s), qPrintable(stepper.label("card2Next")));
    QVERIFY2(stepper.label("card2Consequence").contains(u"409"_s),
             qPrintable(stepper.label("card2Consequence")));
    stepper.press(Qt::Key_2);
    QVERIFY2(stepper.label("stepperBecause").contains(u"409: B's write is refused"_s),
             qPrintable(stepper.label("stepperBecause")));
    QVERIFY(stepper.label("stepperVerdict").contains(u"conflicts 1"_s));
}

void TestUiStepper::undoRedoAndBranches()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1, Qt::Key_2});
    const std::string lost = stepper.race().fingerprint();
    stepper.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stepper.race().scheduleText(), std::string("A B A"));
    QVERIFY(!stepper.label("stepperVerdict").contains(u"Lost"_s));
    stepper.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stepper.race().fingerprint(), lost);
    stepper.press({Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_Backspace});
    QCOMPARE(stepper.race().position(), std::size_t(1));
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_2});
    QCOMPARE(stepper.race().scheduleText(), std::string("A A B B"));
    QVERIFY(stepper.label("stepperVerdict").contains(u"no update was lost"_s));
    QCOMPARE(stepper.race().branches().size(), std::size_t(2));
    auto* branches = stepper.view.findChild<QTreeWidget*>(u"branches"_s);
    QCOMPARE(branches->topLevelItemCount(), 1);
    QCOMPARE(branches->topLevelItem(0)->childCount(), 1);
    branches->topLevelItem(0)->child(0)->setText(0, u"polite"_s);
    QTRY_COMPARE(stepper.race().branches().back().name, std::string("polite"));
    branches->setCurrentItem(branches->topLevelItem(0));
    stepper.view.findChild<QAbstractButton*>(u"compareBranch"_s)->click();
    QVERIFY2(stepper.label("branchComparison").contains(u"Steps in common: 1"_s),
             qPrintable(stepper.label("branchComparison")));
    QVERIFY(stepper.label("branchComparison").contains(u"lost updates 1"_s));
    branches->setCurrentItem(branches->topLevelItem(0)->child(0));
    stepper.view.findChild<QAbstractButton*>(u"deleteBranch"_s)->click();
    QCOMPARE(stepper.race().branches().size(), std::size_t(1));
    // A branch that was deleted, or given another name, comes back.
    QUndoStack& done = stepper.view.stepper().undoStack();
    QVERIFY(done.undoText().contains(u"polite"_s));
    done.undo();
    QCOMPARE(stepper.race().branches().size(), std::size_t(2));
    QCOMPARE(stepper.race().branches().back().name, std::string("polite"));
    QCOMPARE(stepper.race().scheduleText(), std::string("A A B B"));
    done.undo();
    QVERIFY(stepper.race().branches().back().name != "polite");
    done.redo();
    QCOMPARE(stepper.race().branches().back().name, std::string("polite"));
    done.redo();
    QCOMPARE(stepper.race().branches().size(), std::size_t(1));
    // Undo to the start, and nothing is left of it.
    stepper.press(Qt::Key_Home);
    QCOMPARE(stepper.race().position(), std::size_t(0));
    stepper.press(Qt::Key_End);
    QCOMPARE(stepper.race().fingerprint(), lost);
}

void TestUiStepper::runsUntil()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press(Qt::Key_L);
    QVERIFY(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s));
    stepper.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stepper.race().position(), std::size_t(0));
    stepper.press(Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(stepper.race().scheduleText(), std::string("B B"));
    stepper.press(Qt::Key_C); // no guard, no conflict
    QVERIFY(stepper.race().state().ended());
    QVERIFY2(stepper.label("stepperMessage").contains(u"did not come"_s),
             qPrintable(stepper.label("stepperMessage")));
    QVERIFY(stepper.view.openBuiltin(u"checkout"_s));
    stepper.press(Qt::Key_C);
    QVERIFY(stepper.label("stepperBecause").startsWith(u"409"_s));
}

void TestUiStepper::spaceAndTerm()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_Space, Qt::Key_Space});
    QCOMPARE(stepper.race().scheduleText(), std::string("A B"));
    stepper.press(Qt::Key_T);
    QVERIFY2(stepper.label("stepperBecause").contains(u"its term is 2"_s),
             qPrintable(stepper.label("stepperBecause")));
    QCOMPARE(stepper.race().position(), std::size_t(3));
}

void TestUiStepper::pastesSchedules()
{
    Stepper stepper(u"checkout-unguarded"_s);
    QGuiApplication::clipboard()->setText(u"A B B A"_s);
    stepper.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stepper.race().scheduleText(), std::string("A B B A"));
    QVERIFY(stepper.label("stepperBecause").startsWith(u"Lost update: A had read"_s));
    QGuiApplication::clipboard()->clear();
    stepper.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A B B A"_s);
    // With thinking as a step of its own, as the scenario tells it.
    QGuiApplication::clipboard()->setText(u"A:read B:read A:think B:think A:write B:write"_s);
    stepper.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stepper.race().position(), std::size_t(6));
    QVERIFY(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s));
}

void TestUiStepper::badSchedulesAreRefused()
{
    Stepper stepper(u"checkout-unguarded"_s);
    QGuiApplication::clipboard()->setText(u"A B Q"_s);
    stepper.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(stepper.label("stepperMessage").contains(u"column 5"_s),
             qPrintable(stepper.label("stepperMessage")));
    QCOMPARE(stepper.race().position(), std::size_t(0));
    stepper.press({Qt::Key_1, Qt::Key_1, Qt::Key_1});
    QCOMPARE(stepper.race().position(), std::size_t(2));
    QVERIFY(!stepper.label("stepperMessage").isEmpty());
}

void TestUiStepper::typingIsNotStepping()
{
    Stepper stepper(u"checkout-unguarded"_s);
    auto* condition = stepper.view.findChild<QLineEdit*>(u"stepperCondition"_s);
    stepper.press(Qt::Key_G);
    QVERIFY2(stepper.view.focusWidget() == condition ||
                 stepper.view.focusWidget() == condition->parentWidget(),
             qPrintable(stepper.view.focusWidget()->objectName()));
    condition->clear();
    QTest::keyClicks(condition, u"in_stock < 12"_s);
    QCOMPARE(condition->text(), u"in_stock < 12"_s);
    QCOMPARE(stepper.race().position(), std::size_t(0));
}

void TestUiStepper::injectsByKeys()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_1, Qt::Key_K, Qt::Key_2});
    QCOMPARE(stepper.race().scheduleText(), std::string("A !crash:B"));
    QVERIFY2(stepper.label("card2Consequence").contains(u"crashed"_s),
             qPrintable(stepper.label("card2Consequence")));
    stepper.press(Qt::Key_2); // who has crashed takes no step
    QCOMPARE(stepper.race().position(), std::size_t(2));
    stepper.press(Qt::Key_Z, Qt::ControlModifier);
    stepper.press({Qt::Key_A, Qt::Key_1});
    QVERIFY2(stepper.label("stepperBecause").contains(u"will get lost"_s),
             qPrintable(stepper.label("stepperBecause")));
    stepper.press({Qt::Key_1, Qt::Key_U, Qt::Key_2, Qt::Key_D, Qt::Key_2, Qt::Key_X});
    QCOMPARE(stepper.race().scheduleText(), std::string("A !lose:A A !duplicate:B !delay:B=100 !delete"));
    QVERIFY(stepper.label("stepperStore").contains(u"is not there"_s));
    stepper.press(Qt::Key_R);
    QVERIFY(stepper.label("stepperStore").contains(u"in_stock: 45"_s));
    stepper.press(Qt::Key_T);
    QVERIFY(stepper.label("stepperBecause").contains(u"its term is 2"_s));
    // The text says it all: pasted, it is the same race.
    const std::string fingerprint = stepper.race().fingerprint();
    QGuiApplication::clipboard()->setText(QString::fromStdString(stepper.race().scheduleText()));
    QVERIFY(stepper.view.openBuiltin(u"checkout-unguarded"_s));
    stepper.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stepper.race().fingerprint(), fingerprint);
}

void TestUiStepper::injectsByMenu()
{
    Stepper stepper(u"checkout"_s);
    InjectMenu& menu = stepper.view.injections();
    QStringList names;
    for (QAction* action : menu.actions()) {
        if (!action->isSeparator())
            names += action->text().remove(u'&');
    }
    QCOMPARE(names.size(), 8);
    auto* crash = menu.findChild<QAction*>(u"injectCrash1"_s);
    QVERIFY(crash);
    QVERIFY(crash->isEnabled());
    QVERIFY(menu.ofWorker(0).contains(crash)); // and on the card of the worker
    crash->trigger();
    QCOMPARE(stepper.race().scheduleText(), std::string("!crash:A"));
    QVERIFY(!crash->isEnabled());
    QCOMPARE(crash->toolTip(), u"worker A has crashed"_s);
}

void TestUiStepper::playsAtAPace()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.view.stepper().setPace(100);
    QSignalSpy playing(&stepper.view.stepper(), &StepperRace::playingChanged);
    stepper.press(Qt::Key_P);
    QTRY_VERIFY(stepper.race().state().ended() && !stepper.view.stepper().isPlaying());
    QCOMPARE(playing.size(), 2);
    QCOMPARE(stepper.race().position(), std::size_t(4));
    // A play is one command.
    stepper.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stepper.race().position(), std::size_t(0));
    // A step by hand ends it.
    stepper.view.stepper().setPace(0.1);
    stepper.press({Qt::Key_P, Qt::Key_2});
    QVERIFY(!stepper.view.stepper().isPlaying());
    QCOMPARE(stepper.race().scheduleText(), std::string("B"));
}

// To the right past the end, the race goes on by fair steps; to the left it goes back.
void TestUiStepper::theEndOfTheScheduleIsDragged()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_1});
    auto* strip = stepper.view.findChild<QListView*>(u"scheduleStrip"_s);
    QWidget* canvas = strip->viewport();
    const int cell = strip->gridSize().width();
    const QPoint from = strip->visualRect(strip->model()->index(1, 0)).center();
    const auto moveTo = [&](QPoint place, Qt::MouseButtons held = Qt::LeftButton) {
        QMouseEvent move(QEvent::MouseMove, place, canvas->mapToGlobal(place), Qt::NoButton, held, {});
        QCoreApplication::sendEvent(canvas, &move);
    };
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QCOMPARE(stepper.race().position(), std::size_t(1));
    moveTo(from + QPoint(cell, 0));
    QCOMPARE(stepper.race().position(), std::size_t(2));
    moveTo(from + QPoint(9 * cell, 0)); // the race has no more than four steps
    QCOMPARE(stepper.race().position(), std::size_t(4));
    QVERIFY(stepper.race().state().ended());
    moveTo(from + QPoint(cell, 0));
    QCOMPARE(stepper.race().position(), std::size_t(2));
    QCOMPARE(stepper.race().length(), std::size_t(4)); // what was played stays
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, from + QPoint(cell, 0));
    moveTo(from, Qt::NoButton); // nothing is dragged then
    QCOMPARE(stepper.race().position(), std::size_t(2));
    // One undo takes the drag back, not the step before it.
    stepper.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stepper.race().position(), std::size_t(1));
}

void TestUiStepper::walksBySeed()
{
    Stepper stepper(u"checkout"_s);
    auto* seed = stepper.view.findChild<QSpinBox*>(u"stepperSeed"_s);
    std::set<std::string> walks;
    for (int i = 0; i < 8; ++i) {
        seed->setValue(i);
        stepper.press(Qt::Key_Home);
        stepper.press(Qt::Key_W);
        QVERIFY(stepper.race().state().ended());
        const std::string walk = stepper.race().scheduleText();
        walks.insert(walk);
        stepper.press({Qt::Key_Home, Qt::Key_W});
        QCOMPARE(stepper.race().scheduleText(), walk);
    }
    QVERIFY(walks.size() > 1);
}

void TestUiStepper::updatesAreExpanded()
{
    Stepper stepper(u"retry-on-conflict"_s);
    QVERIFY(stepper.opened);
    auto* expand = stepper.view.findChild<QAbstractButton*>(u"stepperExpand"_s);
    QVERIFY(expand->isEnabled());
    QVERIFY(stepper.label("card1Program").contains(u"WRITE"_s));
    expand->click();
    QVERIFY2(stepper.label("card1Program").contains(u"GET"_s), qPrintable(stepper.label("card1Program")));
    QVERIFY(stepper.label("card1Program").contains(u"INDEX"_s));
    stepper.press({Qt::Key_1, Qt::Key_1, Qt::Key_1});
    QVERIFY2(stepper.label("stepperVerdict").contains(u"commits 1"_s),
             qPrintable(stepper.label("stepperVerdict")));
    QVERIFY(stepper.view.openBuiltin(u"checkout"_s));
    QVERIFY(!expand->isEnabled()); // nothing to expand
}

void TestUiStepper::stepsAreKeptWhereTheyComeToTheSame()
{
    Stepper stepper(u"retry-on-conflict"_s);
    auto* expand = stepper.view.findChild<QAbstractButton*>(u"stepperExpand"_s);
    stepper.press({Qt::Key_1, Qt::Key_2});
    QCOMPARE(stepper.race().scheduleText(), std::string("A B"));
    const auto source = [&] {
        return QString::fromUtf8(stepper.race().state().store().documents().front().source.view());
    };
    const QString after = source();
    expand->click(); // each in its three parts
    QCOMPARE(stepper.race().position(), std::size_t(6));
    QCOMPARE(source(), after);
    expand->click();
    QCOMPARE(stepper.race().scheduleText(), std::string("A B"));
    QVERIFY(stepper.view.findChild<QLabel*>(u"stepperMessage"_s)->isHidden());
    // A reads, B writes meanwhile, A's write is refused inside the store: whole, an _update cannot come to
    // that.
    expand->click();
    stepper.press({Qt::Key_Home, Qt::Key_1, Qt::Key_2, Qt::Key_2, Qt::Key_2, Qt::Key_1, Qt::Key_1});
    QCOMPARE(stepper.race().position(), std::size_t(6));
    expand->click();
    QCOMPARE(stepper.race().scheduleText(), std::string("B"));
    QVERIFY2(stepper.label("stepperMessage").contains(u"first 5 of 6"_s),
             qPrintable(stepper.label("stepperMessage")));
}

void TestUiStepper::timelineShowsTheSteps()
{
    Stepper stepper(u"checkout-unguarded"_s);
    auto* steps = stepper.view.findChild<StepTimeline*>(u"stepTimeline"_s);
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1, Qt::Key_2});
    const Snapshot& shown = steps->timeline().model().snapshot();
    QCOMPARE(shown.events(), std::uint64_t(4));
    const WorkerId b = stepper.race().setup().members()[1].id;
    QVERIFY(isLostUpdate(shown.lane(b)->at(1)));
    QCOMPARE(steps->stepOf(EventRef{b, 1}), std::size_t(4));
    stepper.press(Qt::Key_Backspace);
    QCOMPARE(steps->timeline().model().snapshot().events(), std::uint64_t(3));
    emit steps->timeline().eventActivated(EventRef{b, 0}); // as Enter on it does
    QCOMPARE(stepper.race().position(), std::size_t(2));
    stepper.press(Qt::Key_V);
    QVERIFY(steps->isHidden());
}

void TestUiStepper::pathIsTakenStepByStep()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.view.stepper().search(u"B wins and lost update"_s);
    QTRY_VERIFY(!stepper.view.stepper().isSearching());
    stepper.view.stepper().search(u"lost update"_s);
    QTRY_COMPARE(stepper.view.stepper().ghost().size(), std::size_t(4));
    auto* strip = stepper.view.findChild<QListView*>(u"scheduleStrip"_s);
    QVERIFY(strip->model()->index(3, 0).data(Qt::ToolTipRole).toString().contains(u"not taken yet"_s));
    stepper.press(Qt::Key_1); // the path's own first step
    QCOMPARE(stepper.view.stepper().ghost().size(), std::size_t(3));
    strip->setCurrentIndex(strip->model()->index(2, 0));
    QCOMPARE(stepper.race().scheduleText(), std::string("A B"));
    QCOMPARE(stepper.view.stepper().ghost().size(), std::size_t(2));
    stepper.press(Qt::Key_Return);
    QCOMPARE(stepper.race().scheduleText(), std::string("A B A B"));
    QVERIFY(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s));
}

void TestUiStepper::pathIsLeft()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.view.stepper().search(u"lost update"_s);
    QTRY_COMPARE(stepper.view.stepper().ghost().size(), std::size_t(4));
    stepper.press(Qt::Key_Escape);
    QVERIFY(stepper.view.stepper().ghost().empty());
    auto* refuse = stepper.view.findChild<QPushButton*>(u"stepperRefuse"_s);
    QVERIFY(refuse->isHidden());
    stepper.view.stepper().search(u"lost update"_s);
    QTRY_VERIFY(refuse->isVisible());
    QTest::mouseClick(refuse, Qt::LeftButton);
    QVERIFY(stepper.view.stepper().ghost().empty());
    QVERIFY(refuse->isHidden());
    stepper.view.stepper().search(u"lost update"_s);
    QTRY_COMPARE(stepper.view.stepper().ghost().size(), std::size_t(4));
    stepper.press(Qt::Key_2); // another way
    QVERIFY(stepper.view.stepper().ghost().empty());
    stepper.view.stepper().search(u"conflict"_s); // nobody demands anything
    QTRY_VERIFY2(stepper.label("stepperMessage").contains(u"No order of steps"_s),
                 qPrintable(stepper.label("stepperMessage")));
    stepper.view.stepper().search(u"in_stock < "_s);
    QVERIFY2(stepper.label("stepperMessage").contains(u"Column"_s),
             qPrintable(stepper.label("stepperMessage")));
}

void TestUiStepper::searchIsCancelled()
{
    Stepper stepper(u"checkout"_s);
    RacePlan plan = stepper.view.stepper().plan();
    plan.groups.front().count = 9;
    plan.groups.front().updates = 9;
    plan.groups.front().guard = Guard::BySeqNo;
    QVERIFY(stepper.view.openRace(plan, QString()));
    for (const QString& goal : {u"in_stock < -1000"_s, u"most conflicts"_s}) {
        stepper.view.stepper().search(goal);
        QVERIFY(stepper.view.stepper().isSearching());
        QVERIFY(stepper.view.findChild<QAbstractButton*>(u"stepperCancelSearch"_s)->isVisible());
        stepper.press(Qt::Key_Escape);
        QVERIFY(!stepper.view.stepper().isSearching());
        QVERIFY(!stepper.view.findChild<QAbstractButton*>(u"stepperCancelSearch"_s)->isVisible());
    }
    stepper.view.stepper().search(u"in_stock < -1000"_s);
    stepper.press(Qt::Key_1); // a step ends it, too
    QVERIFY(!stepper.view.stepper().isSearching());
    stepper.view.stepper().search(u"in_stock < -1000"_s); // and leaving while it runs
}

void TestUiStepper::mostConflictsAreFound()
{
    Stepper stepper(u"checkout"_s);
    auto* goal = stepper.view.findChild<QLineEdit*>(u"stepperCondition"_s);
    goal->setText(u"most conflicts"_s);
    stepper.view.findChild<QAbstractButton*>(u"stepperRunUntil"_s)->click();
    QVERIFY(stepper.label("stepperMessage").contains(u"can be searched for"_s));
    stepper.view.findChild<QAbstractButton*>(u"stepperSearch"_s)->click();
    QTRY_VERIFY(!stepper.view.stepper().isSearching());
    QVERIFY2(stepper.label("stepperMessage").contains(u"Conflicts: "_s),
             qPrintable(stepper.label("stepperMessage")));
    stepper.press(Qt::Key_Return);
    const steptext::Tally tally = steptext::tally(stepper.race());
    QVERIFY(tally.conflicts > 0);
    QVERIFY2(stepper.race().state().ended(), stepper.race().scheduleText().c_str());
}

void TestUiStepper::goalIsFoundAndTaken()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press(Qt::Key_G);
    stepper.press(Qt::Key_Return);
    QTRY_VERIFY2(stepper.label("stepperMessage").contains(u"A B A B"_s),
                 qPrintable(stepper.label("stepperMessage")));
    QCOMPARE(stepper.race().position(), std::size_t(0));
    // Shown pale behind where the race stands, until it is accepted.
    QCOMPARE(stepper.view.findChild<QListView*>(u"scheduleStrip"_s)->model()->rowCount(), 5);
    stepper.view.findChild<QAbstractButton*>(u"stepperAccept"_s)->click();
    QCOMPARE(stepper.race().position(), std::size_t(4));
    QVERIFY(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s));
}

void TestUiStepper::stepsFromHere_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Shift+Enter") << true;
    QTest::newRow("context menu") << false;
}

// A race with threads, from its conflict on, as a race to be stepped through.
void TestUiStepper::stepsFromHere()
{
    QFETCH(bool, byKey);
    forgetSettings();
    WindowFixture window;
    QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* timeline = window.find<TimelineView>("timelineView");
    auto* stepper = window.find<StepperView>("stepperView");
    timeline->setFocus();
    timeline->goToStart();
    timeline->nextConflict();
    QVERIFY(window->selection().event());
    const Event conflict = *timeline->model().event(*window->selection().event());
    QCOMPARE(conflict.kind, EventKind::Conflict);
    if (byKey) {
        QTest::keyClick(timeline, Qt::Key_Return, Qt::ShiftModifier);
    } else {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), timeline->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(timeline->viewport(), &asked);
        auto* action = timeline->findChild<QAction*>(u"timelineStepFromHere"_s);
        QVERIFY(action);
        action->trigger();
    }
    QTRY_VERIFY(stepper->isVisible());
    QVERIFY2(stepper->findChild<QLabel*>(u"stepperMessage"_s)->text().contains(u"recorded race"_s),
             qPrintable(stepper->findChild<QLabel*>(u"stepperMessage"_s)->text()));
    // The loser's own try is among the steps, and its conflict comes out as it was recorded.
    stepper->stepper().jumpTo(stepper->stepper().race().length());
    bool found = false;
    for (const Event& event : stepper->stepper().race().events()) {
        found |=
            event.kind == EventKind::Conflict && event.base == conflict.base && event.token == conflict.token;
    }
    QVERIFY2(found, stepper->stepper().race().scheduleText().c_str());
}

void TestUiStepper::explorerCountsAndOpens()
{
    Stepper stepper(u"checkout"_s);
    ExplorerView explorer;
    QObject::connect(&explorer, &ExplorerView::stepRequested, &stepper.view,
                     [&](const RacePlan& plan, const QString& schedule, const SteppedOptions& options) {
                         stepper.view.openRace(plan, schedule, options);
                     });
    explorer.show();
    QVERIFY(!explorer.findChild<QLabel*>(u"explorerEmpty"_s)->text().isEmpty());
    QVERIFY(explorer.chooser().choose(u"checkout-unguarded"_s));
    auto* button = explorer.findChild<QAbstractButton*>(u"explore"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    // Of the 6 orders of two reads and two writes, 4 lose an update.
    QVERIFY(explorer.findChild<QLabel*>(u"explorerStatus"_s)->text().contains(u"Complete. Schedules: 6."_s));
    int lost = -1;
    for (int row = 0; row < explorer.outcomes().rowCount(); ++row) {
        if (explorer.outcomes().rows()[std::size_t(row)].severity == Severity::LostUpdate)
            lost = row;
    }
    QVERIFY(lost >= 0);
    QCOMPARE(explorer.outcomes().rows()[std::size_t(lost)].schedules, u"4"_s);
    auto* table = explorer.findChild<QTableView*>(u"outcomeTable"_s);
    table->selectRow(lost);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(stepper.race().position(), std::size_t(4));
    QVERIFY(stepper.label("stepperVerdict").contains(u"Lost updates: 1"_s));
}

// After A B only two orders are left, and both lose an update.
void TestUiStepper::exploresFromHere()
{
    Stepper stepper(u"checkout-unguarded"_s);
    ExplorerView explorer;
    QObject::connect(&stepper.view, &StepperView::exploreRequested, &explorer, &ExplorerView::exploreFrom);
    QObject::connect(&explorer, &ExplorerView::stepRequested, &stepper.view,
                     [&](const RacePlan& plan, const QString& schedule, const SteppedOptions& options) {
                         stepper.view.openRace(plan, schedule, options);
                     });
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_O});
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    QVERIFY2(explorer.status().startsWith(u"From step 2 on: Complete. Schedules: 2."_s),
             qPrintable(explorer.status()));
    QCOMPARE(explorer.outcomes().rowCount(), 1);
    QCOMPARE(explorer.outcomes().rows().front().severity, Severity::LostUpdate);
    explorer.openWitness();
    QCOMPARE(stepper.race().scheduleText(), std::string("A B A B"));
    // A race without an end has no census.
    RacePlan plan = stepper.view.stepper().plan();
    plan.groups.front().updates = 0;
    QVERIFY(stepper.view.openRace(plan, QString()));
    stepper.press(Qt::Key_O);
    QVERIFY2(explorer.status().contains(u"go on for ever"_s), qPrintable(explorer.status()));
}

void TestUiStepper::guardsSideBySide()
{
    ExplorerView explorer;
    QVERIFY(explorer.chooser().choose(u"checkout-unguarded"_s));
    QSignalSpy opened(&explorer, &ExplorerView::stepRequested);
    explorer.show();
    explorer.compareGuards();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.guards().rowCount() > 0, kPatienceMs);
    const GuardTableModel& guards = explorer.guards();
    QStringList titles;
    for (int column = GuardTableModel::FirstGuard; column < guards.columnCount(); ++column)
        titles += guards.headerData(column, Qt::Horizontal).toString();
    QCOMPARE(titles, (QStringList{u"Guard none"_s, u"Guard version"_s, u"Guard seq_no"_s}));
    // Of the 6 orders without a guard 4 lose an update; with one none does.
    int losing = 0;
    for (int row = 0; row < guards.rowCount(); ++row) {
        const auto cell = [&](int guard) {
            return guards.index(row, GuardTableModel::FirstGuard + guard).data().toString();
        };
        if (guards.at(guards.index(row, 0))->severity != Severity::LostUpdate)
            continue;
        ++losing;
        QCOMPARE(cell(0), u"4"_s);
        QCOMPARE(cell(1), u"–"_s);
        QCOMPARE(cell(2), u"–"_s);
        auto* table = explorer.findChild<QTableView*>(u"guardTable"_s);
        QVERIFY(table->isVisible());
        table->setCurrentIndex(guards.index(row, GuardTableModel::FirstGuard + 2));
        QVERIFY(!explorer.findChild<QAbstractButton*>(u"openWitness"_s)->isEnabled());
        table->setCurrentIndex(guards.index(row, GuardTableModel::FirstGuard));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front()[1].toString(), u"A B A B"_s);
    }
    QCOMPARE(losing, 1);
}

// The tables answer as models should, also while they change.
void TestUiStepper::tablesAreModels()
{
    ExplorerView explorer;
    const QAbstractItemModelTester outcomes(const_cast<OutcomeTableModel*>(&explorer.outcomes()));
    const QAbstractItemModelTester guards(const_cast<GuardTableModel*>(&explorer.guards()));
    const QAbstractItemModelTester witness(explorer.findChild<QListView*>(u"witnessStrip"_s)->model());
    explorer.explore();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    explorer.compareGuards();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.guards().rowCount() > 0, kPatienceMs);
    explorer.explore();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
}

void TestUiStepper::stateGraphIsDrawn()
{
    ExplorerView explorer;
    explorer.resize(1200, 800);
    QVERIFY(explorer.chooser().choose(u"checkout-unguarded"_s));
    explorer.show();
    explorer.explore();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    StateGraphView& graph = explorer.graph();
    QVERIFY(graph.graph().nodes.size() > 5);
    QVERIFY(!graph.graph().aggregated);
    // Every dot has a place of its own.
    const GraphLayout layout = layOut(graph.graph());
    std::set<std::pair<double, double>> places;
    for (const QPointF& place : layout.places) {
        QVERIFY(layout.bounds.contains(place));
        places.emplace(place.x(), place.y());
    }
    QCOMPARE(places.size(), graph.graph().nodes.size());
    QCOMPARE(layout.bands.size(), std::size_t(3)); // no commit, one, two
    // By keys along the first steps to an end, and its row is chosen.
    auto* table = explorer.findChild<QTableView*>(u"outcomeTable"_s);
    graph.setFocus();
    QTest::keyClick(&graph, Qt::Key_Right);
    QCOMPARE(graph.current(), std::optional<std::uint32_t>(0));
    QVERIFY(explorer.findChild<QLabel*>(u"stateGraphText"_s)->text().startsWith(u"Accepted changes: 0"_s));
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(&graph, Qt::Key_Right);
    const auto end = graph.graph().nodes[*graph.current()].outcome;
    QVERIFY(end);
    QTest::keyClick(&graph, Qt::Key_Return);
    QCOMPARE(explorer.outcomes().rows()[std::size_t(table->currentIndex().row())].outcome, *end);
    QCOMPARE(explorer.findChild<QListView*>(u"witnessStrip"_s)->model()->rowCount(), 5);
    // The way of the chosen end is told, and lies as a broad line under the edges.
    const std::vector<std::uint32_t> way = graph.graph().witnesses[*end];
    QCOMPARE(way.size(), std::size_t(5));
    for (std::uint32_t node = 0; node < graph.graph().nodes.size(); ++node)
        QCOMPARE(graph.describe(node).contains(u"shortest way"_s),
                 std::find(way.begin(), way.end(), node) != way.end());
    const QImage marked = graph.grab().toImage();
    graph.setOutcome({});
    QVERIFY(marked != graph.grab().toImage());
    QVERIFY(!graph.describe(0).contains(u"shortest way"_s));
}

// Above 2,000 states those that look alike are one dot.
void TestUiStepper::largeStateGraphsAreAggregated()
{
    ExplorerView explorer;
    RacePlan plan = loadScenario("checkout").value();
    plan.groups.front().count = 4;
    plan.groups.front().updates = 2;
    plan.groups.front().think = ThinkLaw{};
    explorer.exploreRace(plan);
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring(), kPatienceMs);
    const StateGraph& graph = explorer.graph().graph();
    QVERIFY(graph.aggregated);
    QVERIFY(!graph.nodes.empty());
    QVERIFY(graph.nodes.size() <= 2000);
    std::uint64_t states = 0;
    for (const GraphNode& node : graph.nodes)
        states += node.states;
    QVERIFY(states > 2000);
}

void TestUiStepper::explorerPausesAndGoesOn()
{
    ExplorerView explorer;
    RacePlan plan = loadScenario("checkout").value();
    plan.groups.front().count = 9;
    plan.groups.front().updates = 9;
    explorer.chooser().show(plan);
    explorer.show();
    explorer.explore();
    auto* pause = explorer.findChild<QAbstractButton*>(u"pauseExploring"_s);
    QTest::keyClick(pause, Qt::Key_Space);
    const auto status = [&] { return explorer.findChild<QLabel*>(u"explorerStatus"_s)->text(); };
    QVERIFY2(status().startsWith(u"Paused."_s), qPrintable(status()));
    QCOMPARE(pause->accessibleName(), u"Resume"_s);
    QTest::keyClick(pause, Qt::Key_Space);
    QTRY_VERIFY2(status().startsWith(u"Exploring: states"_s), qPrintable(status()));
    QTest::keyClick(pause, Qt::Key_Space);
    explorer.findChild<QAbstractButton*>(u"cancelExploring"_s)->click(); // also while it is held
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring(), kPatienceMs);
    QVERIFY2(status().contains(u"Not complete: cancelled"_s), qPrintable(status()));
    QVERIFY(explorer.graph().graph().nodes.empty()); // an unfinished graph is not shown as one
}

void TestUiStepper::explorerCanBeCancelled()
{
    ExplorerView explorer;
    RacePlan plan = explorer.chooser().plan();
    plan.groups.front().count = 9;
    plan.groups.front().updates = 9;
    plan.groups.front().guard = Guard::BySeqNo;
    explorer.chooser().show(plan);
    explorer.explore();
    QVERIFY(explorer.isExploring());
    explorer.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring(), kPatienceMs);
    const QString status = explorer.findChild<QLabel*>(u"explorerStatus"_s)->text();
    QVERIFY2(status.contains(u"Not complete: cancelled"_s), qPrintable(status));
    explorer.explore(); // and leaving while it runs
}

void TestUiStepper::everythingHasAName()
{
    Stepper stepper(u"checkout-unguarded"_s);
    ExplorerView explorer;
    for (QWidget* view : std::initializer_list<QWidget*>{&stepper.view, &explorer}) {
        const QList<QWidget*> all = controls(*view);
        QVERIFY(all.size() > 5);
        for (QWidget* widget : all) {
            if (widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QHeaderView*>(widget) ||
                qobject_cast<QAbstractItemView*>(widget->parentWidget()) ||
                widget->inherits("QComboBoxListView"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void TestUiStepper::lightAndDark()
{
    Stepper stepper(u"checkout-unguarded"_s);
    stepper.press({Qt::Key_1, Qt::Key_2, Qt::Key_1, Qt::Key_2});
    QImage pictures[2];
    const ThemeChoice choices[] = {ThemeChoice::Light, ThemeChoice::Dark};
    for (int i = 0; i < 2; ++i) {
        ThemeSwitch::apply(choices[i]);
        QCoreApplication::processEvents();
        pictures[i] = stepper.view.grab().toImage();
        if (qEnvironmentVariableIsSet("RACESCOPE_PICTURES"))
            pictures[i].save(qEnvironmentVariable("RACESCOPE_PICTURES") + u"/stepper-%1.png"_s.arg(i));
    }
    QVERIFY(pictures[0].pixelColor(3, 3).lightness() > 180);
    QVERIFY(pictures[1].pixelColor(3, 3).lightness() < 100);
}

QTEST_MAIN(TestUiStepper)
#include "tst_ui_stepper.moc"
