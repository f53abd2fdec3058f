// SPDX-License-Identifier: GPL-3.0-or-later
// The main stories by keyboard alone, from the window as it comes up: nothing is clicked and no slot is
// called, every key goes where the keyboard is.
#include "main_window/error_bar.h"
#include "stepper/stepper_view.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// Somebody with a keyboard and no mouse.
struct Typist : WindowFixture {
    Typist() { isReady = QTest::qWaitForWindowActive(window.get()); }
    static QWidget* place()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        if (!QApplication::activeWindow()) { // there is no window manager to give the keyboard back
            window->activateWindow();
            (void)QTest::qWaitForWindowActive(window.get());
        }
        QTest::keyClick(place(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(place(), text); }
    // By its name in the palette; true when the palette took it.
    bool command(const QString& name) const
    {
        key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }))
            return false;
        type(name);
        key(Qt::Key_Return);
        return QTest::qWaitFor([] { return !QApplication::activeModalWidget() || !isPalette(); });
    }
    static bool isPalette() { return QApplication::activeModalWidget()->objectName() == u"commandPalette"_s; }
    bool raced(const char* name)
    {
        return QTest::qWaitFor(
            [&] { return run().plan().name == name && run().state() == RunState::Finished; }, 60'000);
    }
    Severity worst()
    {
        const auto event = window->selection().event();
        const LaneView* lane = event ? run().snapshot().lane(event->worker) : nullptr;
        return lane ? severityOf(lane->at(event->index)) : Severity::None;
    }
    // Until something of that weight is selected: the timeline may not have drawn it yet.
    bool jump(Qt::Key to, Qt::KeyboardModifiers modifiers, Severity wanted)
    {
        const auto isThere = [&] {
            key(to, modifiers);
            return worst() == wanted;
        };
        return QTest::qWaitFor(isThere, 30'000);
    }
    bool isReady = false;
};

} // namespace

class TestUiWalks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void theCheckOutIsLostAndSaved();
    void aRaceIsStepped();
    void theConflictLogIsExported();
    void everyPaneIsReachedByOneKey();
    void aViewComesWithTheKeyboardInIt();
    void escapeGoesFromTheInsideOut();
};

// Without tokens an update is lost, and found by a key; with them there are conflicts in its place.
void TestUiWalks::theCheckOutIsLostAndSaved()
{
    Typist hands;
    QVERIFY(hands.isReady);
    RacePlan plan = loadScenario("checkout-unguarded").value();
    QVERIFY(hands.command(u"Two visitors, one toaster: unguarded"_s));
    QTRY_COMPARE_WITH_TIMEOUT(hands.run().plan().name, plan.name, 30'000);
    for (int i = 0; i < 40; ++i)
        hands.key(Qt::Key_BracketRight, Qt::ControlModifier); // as fast as it goes
    QVERIFY(hands.raced("checkout-unguarded"));
    QVERIFY(hands.jump(Qt::Key_L, Qt::ControlModifier, Severity::LostUpdate));
    QVERIFY(hands.command(u"Two visitors, one toaster: guarded"_s));
    QTRY_COMPARE_WITH_TIMEOUT(hands.run().plan().name, std::string("checkout"), 30'000);
    for (int i = 0; i < 40; ++i)
        hands.key(Qt::Key_BracketRight, Qt::ControlModifier);
    QVERIFY(hands.raced("checkout"));
    QVERIFY(hands.jump(Qt::Key_F4, {}, Severity::Conflict));
    // From the loser to the write that won.
    hands.key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(hands.worst(), Severity::WriteOk);
}

void TestUiWalks::aRaceIsStepped()
{
    Typist hands;
    QVERIFY(hands.isReady);
    hands.key(Qt::Key_2, Qt::AltModifier | Qt::ShiftModifier); // the layout for it
    auto* stepper = hands.find<StepperView>("stepperView");
    QVERIFY(stepper->isVisible());
    QVERIFY(stepper->isAncestorOf(QApplication::focusWidget()) || stepper == QApplication::focusWidget());
    const auto steps = [&] { return stepper->stepper().race().position(); };
    for (const Qt::Key digit : {Qt::Key_1, Qt::Key_2, Qt::Key_1})
        hands.key(digit);
    QCOMPARE(steps(), std::size_t(3));
    hands.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(steps(), std::size_t(2));
    hands.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(steps(), std::size_t(3));
    hands.key(Qt::Key_Backspace);
    QCOMPARE(steps(), std::size_t(2));
    hands.key(Qt::Key_Space);
    QCOMPARE(steps(), std::size_t(3));
    hands.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u' ').size(), 3);
    hands.key(Qt::Key_E);
    QVERIFY(stepper->stepper().race().state().ended());
    hands.key(Qt::Key_Home);
    QCOMPARE(steps(), std::size_t(0));
}

void TestUiWalks::theConflictLogIsExported()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log.ndjson"_s);
    Typist hands;
    QVERIFY(hands.isReady);
    QVERIFY(hands.raceToTheEnd("checkout"));
    hands.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QFileDialog>("exportConflictsDialog"));
    auto* dialog = hands.find<QFileDialog>("exportConflictsDialog");
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(path);
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile log(path);
    const auto conflicts = [&] {
        log.close();
        return log.open(QIODevice::ReadOnly) ? log.readAll().count("\"required\":") : 0;
    };
    QTRY_VERIFY(conflicts() > 0);
    QVERIFY(!hands->errorBar().isVisible());
}

// F6 comes by each of them and back to where it began.
void TestUiWalks::everyPaneIsReachedByOneKey()
{
    Typist hands;
    QVERIFY(hands.isReady);
    QVERIFY(hands.raceToTheEnd("checkout"));
    hands.key(Qt::Key_1, Qt::AltModifier | Qt::ShiftModifier);
    QStringList seen;
    for (int i = 0; i < 12; ++i) {
        hands.key(Qt::Key_F6);
        const QWidget* at = QApplication::focusWidget();
        QVERIFY(at);
        const auto isSeen = [at] { // and does not lie behind another tab
            const QWidget* there = at->window()->childAt(at->mapTo(at->window(), at->rect().center()));
            return there == at || at->isAncestorOf(there);
        };
        QTRY_VERIFY2(isSeen(), qPrintable(at->objectName()));
        while (at && !QStringList{u"workerPanel"_s, u"documentPanel"_s, u"timelinePage"_s, u"detailsView"_s,
                                  u"conflictsView"_s}
                          .contains(at->objectName()))
            at = at->parentWidget();
        if (at && !seen.contains(at->objectName()))
            seen.append(at->objectName());
    }
    QVERIFY2(seen.size() == 5, qPrintable(seen.join(u' ')));
}

// At what it is there for, rather than at tabs above that.
void TestUiWalks::aViewComesWithTheKeyboardInIt()
{
    Typist hands;
    QVERIFY(hands.isReady);
    QVERIFY(hands.raceToTheEnd("checkout"));
    for (QAction* action : hands->findChildren<QAction*>()) {
        if (!action->objectName().startsWith(u"show_"_s))
            continue;
        action->trigger();
        const QWidget* at = QApplication::focusWidget();
        QVERIFY2(at && !qobject_cast<const QTabBar*>(at), qPrintable(action->objectName()));
        if (action->objectName() == u"show_historyView"_s)
            QCOMPARE(at->objectName(), u"ladderView"_s);
    }
}

// A list that is open, then the field, then the selection.
void TestUiWalks::escapeGoesFromTheInsideOut()
{
    Typist hands;
    QVERIFY(hands.isReady);
    QVERIFY(hands.raceToTheEnd("checkout"));
    hands.key(Qt::Key_1, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(hands.jump(Qt::Key_F4, {}, Severity::Conflict));
    hands.key(Qt::Key_F, Qt::ControlModifier);
    const auto isInField = [] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; };
    QVERIFY(isInField());
    hands.key(Qt::Key_S);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(isInField());
    hands.key(Qt::Key_Escape);
    QVERIFY(!isInField());
    QVERIFY(hands->selection().event()); // not all at once
    hands.key(Qt::Key_Escape);
    QVERIFY(!hands->selection().event());
}

QTEST_MAIN(TestUiWalks)
#include "tst_ui_walks.moc"
