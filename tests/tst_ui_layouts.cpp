// SPDX-License-Identifier: GPL-3.0-or-later
// Where views and panes stand: layouts by key and by name, views in windows of their own, and what is
// remembered of it.
#include "layouts/layout_commands.h"
#include "layouts/layout_store.h"
#include "layouts/layouts_dialog.h"
#include "main_window/error_bar.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QDialog>
#include <QDockWidget>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Desk : WindowFixture {
    QWidget* page(const char* name) { return find<QWidget>(name); }
    QDockWidget* dock(const char* name) { return find<QDockWidget>(name); }
    QStringList tabNames() const
    {
        QStringList names;
        for (int i = 0; i < window->tabs().count(); ++i)
            names.append(window->tabs().widget(i)->objectName());
        return names;
    }
    QStringList shownDocks() const
    {
        QStringList names;
        for (const QDockWidget* dock : window->findChildren<QDockWidget*>()) {
            if (!dock->isHidden())
                names.append(dock->objectName());
        }
        names.sort();
        return names;
    }
    QWidget* windowOf(const char* page) { return window->views().pageOf(find<QWidget>(page))->window(); }
};

} // namespace

class TestUiLayouts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void settingsStateAndWorkHavePlacesOfTheirOwn();
    void aKeyBringsALayout_data();
    void aKeyBringsALayout();
    void aDialogKeepsTheKeyboardWhenAViewComesForward();
    void resetPutsEverythingBack();
    void aSavedLayoutComesBackByItsName();
    void aLayoutIsSavedUnderTheNameThatIsTyped();
    void savedLayoutsAreRenamedAndDeleted();
    void whatBecameOfALayoutIsUndone();
    void aLayoutThatWasWrittenOverComesBack();
    void aNameThatIsTakenIsRefused();
    void aViewGetsAWindowOfItsOwnAndGoesBack();
    void theWindowsKeysActInAViewsWindow();
    void closingInAViewsWindowClosesThatOne();
    void theViewKeyBringsAViewsWindowForward();
    void theLastViewStays();
    void theNextPaneMayBeAnotherWindow();
    void theTabMenuTakesAViewOut();
    void tabsPanesAndWindowsAreRememberedAtTheNextStart();
    void aChosenLayoutIsKeptAtOnce();
    void closingTheWindowClosesTheViewsWindows();
};

void TestUiLayouts::settingsStateAndWorkHavePlacesOfTheirOwn()
{
    // As earlier versions left them.
    QSettings().setValue(u"theme"_s, u"dark"_s);
    QSettings().setValue(u"window/geometry"_s, QByteArray("old"));
    QSettings().setValue(u"folders/session"_s, u"/tmp"_s);
    QSettings().setValue(u"lessons/solved"_s, QStringList{u"lost-update"_s});
    places::state().setValue(u"folders/session"_s, u"/var"_s); // newer
    places::moveFromSettings();
    QCOMPARE(QSettings().allKeys(), QStringList{u"theme"_s});
    QCOMPARE(places::state().value(u"window/geometry"_s).toByteArray(), QByteArray("old"));
    QCOMPARE(places::state().value(u"folders/session"_s).toString(), u"/var"_s);
    QCOMPARE(places::data().value(u"lessons/solved"_s).toStringList(), QStringList{u"lost-update"_s});
    {
        WindowFixture window;
        QVERIFY(window.raceToTheEnd("checkout"));
        window->close();
    }
    for (const QString& key : QSettings().allKeys())
        for (const char* group : {"window/", "layouts/", "console/", "folders/", "keyboard/", "palette/"})
            QVERIFY2(!key.startsWith(QLatin1String(group)), qPrintable(key));
    QVERIFY(places::state().value(u"window/geometry"_s).toByteArray() != QByteArray("old"));
}

void TestUiLayouts::aKeyBringsALayout_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QStringList>("docks");
    QTest::newRow("watch") << int(Qt::Key_1) << u"timelineView"_s
                           << QStringList{u"chartsDock"_s,    u"conflictsDock"_s, u"detailsDock"_s,
                                          u"documentsDock"_s, u"marksDock"_s,     u"workersDock"_s};
    QTest::newRow("step") << int(Qt::Key_2) << u"stepperView"_s << QStringList{};
    QTest::newRow("explore") << int(Qt::Key_3) << u"explorerView"_s << QStringList{};
    QTest::newRow("teach") << int(Qt::Key_4) << u"stepperView"_s << QStringList{u"lessonDock"_s};
}

void TestUiLayouts::aKeyBringsALayout()
{
    QFETCH(int, key);
    QFETCH(QString, view);
    QFETCH(QStringList, docks);
    Desk desk;
    desk->showView(desk.page("verdictView"));
    desk->views().detach(desk.page("historyView"));
    desk.press(Qt::Key(key), Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(desk->findChild<QWidget*>(view)->isVisible());
    QCOMPARE(desk.shownDocks(), docks);
    QVERIFY(desk->views().detached().isEmpty());
}

// As when a recording begins, whose dialog stays open.
void TestUiLayouts::aDialogKeepsTheKeyboardWhenAViewComesForward()
{
    WindowFixture window;
    QDialog dialog(window.window.get());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    window->showView(window.find<QWidget>("verdictView"));
    QCoreApplication::processEvents();
    QVERIFY(dialog.isActiveWindow());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestUiLayouts::resetPutsEverythingBack()
{
    Desk desk;
    const QStringList tabs = desk.tabNames();
    const QStringList docks = desk.shownDocks();
    desk.dock("detailsDock")->hide();
    desk->tabs().tabBar()->moveTab(0, 3);
    desk->views().detach(desk.page("verdictView"));
    QVERIFY(desk.tabNames() != tabs);
    desk->actions().resetLayout->trigger();
    QCOMPARE(desk.tabNames(), tabs);
    QCOMPARE(desk.shownDocks(), docks);
}

void TestUiLayouts::aSavedLayoutComesBackByItsName()
{
    Desk desk;
    desk.dock("workersDock")->hide();
    desk->views().detach(desk.page("historyView"));
    desk->showView(desk.page("verdictView"));
    desk->layouts().saveAs(u"two screens"_s);
    desk->actions().resetLayout->trigger();
    QVERIFY(desk.dock("workersDock")->isVisible());
    QAction* command = desk.action("layoutNamed_two screens");
    QVERIFY(command);
    command->trigger();
    QVERIFY(!desk.dock("workersDock")->isVisible());
    QVERIFY(desk->views().isDetached(desk.page("historyView")));
    QVERIFY(desk.page("verdictView")->isVisible());
    QVERIFY(!desk->layouts().useNamed(u"three screens"_s));
}

void TestUiLayouts::aLayoutIsSavedUnderTheNameThatIsTyped()
{
    Desk desk;
    desk.action("saveLayout")->trigger();
    auto* dialog = desk.find<QInputDialog>("layoutNameDialog");
    QVERIFY(dialog);
    dialog->setTextValue(u"  "_s);
    dialog->accept();
    QVERIFY(layout_store::names().isEmpty());
    QVERIFY(!desk->statusBar()->currentMessage().isEmpty());
    desk->layouts().saveAs(u" evening & night "_s);
    QCOMPARE(layout_store::names(), QStringList{u"evening & night"_s});
    QCOMPARE(desk.action("layoutNamed_evening & night")->text(), u"evening && night"_s);
}

void TestUiLayouts::savedLayoutsAreRenamedAndDeleted()
{
    Desk desk;
    desk->layouts().saveAs(u"a"_s);
    desk->layouts().saveAs(u"b"_s);
    desk.action("manageLayouts")->trigger();
    auto* dialog = desk.find<LayoutsDialog>("layoutsDialog");
    QVERIFY(dialog);
    auto* list = dialog->findChild<QListWidget*>(u"layoutsList"_s);
    list->item(0)->setText(u"c"_s); // as the field in the list does
    QCOMPARE(layout_store::names(), (QStringList{u"c"_s, u"b"_s}));
    QVERIFY(desk.action("layoutNamed_c") && !desk.action("layoutNamed_a"));
    list->setCurrentRow(1);
    const auto press = [dialog](const QString& name) {
        QTest::mouseClick(dialog->findChild<QPushButton*>(name), Qt::LeftButton);
    };
    press(u"layoutsRemove"_s);
    QCOMPARE(layout_store::names(), QStringList{u"c"_s});
    press(u"layoutsRestore"_s);
    QCOMPARE(layout_store::names(), (QStringList{u"c"_s, u"b"_s}));
}

void TestUiLayouts::whatBecameOfALayoutIsUndone()
{
    Desk desk;
    desk->layouts().saveAs(u"a"_s);
    desk->layouts().saveAs(u"b & c"_s);
    desk.action("manageLayouts")->trigger();
    auto* dialog = desk.find<LayoutsDialog>("layoutsDialog");
    auto* list = dialog->findChild<QListWidget*>(u"layoutsList"_s);
    auto* back = dialog->findChild<QPushButton*>(u"layoutsRestore"_s);
    QVERIFY(!back->isVisible()); // what was saved before is no change of the dialog's
    list->item(0)->setText(u"d"_s);
    list->setCurrentRow(1);
    dialog->findChild<QPushButton*>(u"layoutsRemove"_s)->click();
    QCOMPARE(layout_store::names(), QStringList{u"d"_s});
    back->click();
    QCOMPARE(layout_store::names(), (QStringList{u"d"_s, u"b & c"_s}));
    back->click();
    QCOMPARE(layout_store::names(), (QStringList{u"a"_s, u"b & c"_s}));
    QCOMPARE(list->item(0)->text(), u"a"_s);
    QVERIFY(!back->isVisible());
    list->setCurrentRow(1);
    dialog->findChild<QPushButton*>(u"layoutsRemove"_s)->click();
    dialog->close();
    QAction* undo = desk.action("undo");
    QCOMPARE(undo->text(), u"Undo: delete the layout b && c"_s);
    undo->trigger();
    QVERIFY(layout_store::find(u"b & c"_s) && desk.action("layoutNamed_b & c"));
    undo->trigger();
    undo->trigger();
    QVERIFY(layout_store::names().isEmpty());
    desk.action("redo")->trigger();
    QCOMPARE(layout_store::names(), QStringList{u"a"_s});
}

void TestUiLayouts::aLayoutThatWasWrittenOverComesBack()
{
    Desk desk;
    desk.dock("workersDock")->hide();
    desk->layouts().saveAs(u"a"_s);
    const QByteArray first = layout_store::find(u"a"_s)->panes;
    QVERIFY(!desk->errorBar().isVisible());
    desk.dock("workersDock")->show();
    desk->layouts().saveAs(u"a"_s);
    QVERIFY(layout_store::find(u"a"_s)->panes != first);
    auto* back = desk.find<QPushButton>("errorWayOn");
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(layout_store::find(u"a"_s)->panes, first);
    QVERIFY(!desk->errorBar().isVisible());
}

void TestUiLayouts::aNameThatIsTakenIsRefused()
{
    layout_store::save(u"a"_s, {});
    layout_store::save(u"b"_s, {{}, u"verdictView"_s, {}, {}});
    QVERIFY(!layout_store::rename(u"a"_s, u"b"_s));
    QVERIFY(!layout_store::rename(u"a"_s, u" "_s));
    QVERIFY(!layout_store::rename(u"x"_s, u"y"_s));
    QCOMPARE(layout_store::names(), (QStringList{u"a"_s, u"b"_s}));
    layout_store::save(u"a"_s, {{}, u"labView"_s, {}, {}}); // written over
    QCOMPARE(layout_store::names().size(), 2);
    QCOMPARE(layout_store::find(u"a"_s)->view, u"labView"_s);
    QCOMPARE(layout_store::find(u"b"_s)->view, u"verdictView"_s);
}

void TestUiLayouts::aViewGetsAWindowOfItsOwnAndGoesBack()
{
    Desk desk;
    const QStringList tabs = desk.tabNames();
    QWidget* history = desk.page("historyView");
    desk->showView(history);
    desk.action("ownWindow")->trigger();
    QWidget* own = desk.windowOf("historyView");
    QVERIFY(own && own->isVisible() && own->isWindow());
    QVERIFY(history->isVisible());
    QCOMPARE(history->window(), own);
    QVERIFY(own->windowTitle().startsWith(u"History"_s));
    QVERIFY(!desk.tabNames().contains(u"historyViewPage"_s));
    own->close();
    QCOMPARE(desk.tabNames(), tabs);
    QCOMPARE(history->window(), static_cast<QWidget*>(desk.window.get()));
}

void TestUiLayouts::theWindowsKeysActInAViewsWindow()
{
    Desk desk;
    QVERIFY(desk.raceToTheEnd("checkout"));
    QWidget* page = desk.page("timelinePage");
    QVERIFY(desk->views().detach(page));
    QWidget* own = desk.windowOf("timelinePage");
    QTRY_COMPARE(QApplication::activeWindow(), own);
    auto* timeline = desk.find<TimelineView>("timelineView");
    timeline->setFocus();
    QSignalSpy fitted(desk->actions().fitAll, &QAction::triggered);
    QTest::keyClick(own, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(fitted.count(), 1);
    // Its own keys too.
    const TimeRange before = timeline->visibleRange();
    QTest::keyClick(timeline, Qt::Key_Plus);
    QVERIFY(timeline->visibleRange() != before);
    // The key that took it out puts it back.
    own->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), own);
    QTest::keyClick(own, Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(!desk->views().isDetached(page));
    QVERIFY(timeline->isVisible());
}

void TestUiLayouts::closingInAViewsWindowClosesThatOne()
{
    Desk desk;
    QVERIFY(desk.raceToTheEnd("checkout"));
    const Workspace* const before = desk.run().workspace().get();
    QWidget* page = desk.page("timelinePage");
    QVERIFY(desk->views().detach(page));
    QWidget* own = desk.windowOf("timelinePage");
    QTRY_COMPARE(QApplication::activeWindow(), own);
    QTest::keyClick(own, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!desk->views().isDetached(page));
    QVERIFY(!desk.page("startPage")->isVisible()); // the session is still there
    QCOMPARE(desk.run().workspace().get(), before);
}

void TestUiLayouts::theViewKeyBringsAViewsWindowForward()
{
    Desk desk;
    QWidget* verdict = desk.page("verdictView");
    desk->views().detach(verdict);
    desk->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    desk.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(QTest::qWaitForWindowActive(desk.windowOf("verdictView")));
    QTest::keyClick(desk.windowOf("verdictView"), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QVERIFY(desk.page("timelineView")->isVisible());
}

void TestUiLayouts::theLastViewStays()
{
    Desk desk;
    QTabWidget& tabs = desk->tabs();
    while (tabs.count() > 1)
        QVERIFY(desk->views().detach(tabs.widget(0)));
    QVERIFY(!desk->views().detach(tabs.widget(0)));
    QVERIFY(desk->statusBar()->currentMessage().contains(u"last view"_s));
    desk.action("attachAll")->trigger();
    QVERIFY(tabs.count() > 5);
    QVERIFY(desk->views().detached().isEmpty());
}

void TestUiLayouts::theNextPaneMayBeAnotherWindow()
{
    Desk desk;
    QWidget* history = desk.page("historyView");
    desk->views().detach(history);
    QWidget* own = desk.windowOf("historyView");
    desk->showView(desk.page("timelineView"));
    desk.press(Qt::Key_F6);
    bool isReached = false;
    for (int i = 0; i < 12 && !isReached; ++i) {
        isReached = QTest::qWaitFor([own] { return own->isActiveWindow(); }, i == 11 ? 1000 : 0);
        if (!isReached)
            QTest::keyClick(QApplication::activeWindow(), Qt::Key_F6);
        QCoreApplication::processEvents();
    }
    QVERIFY(isReached);
}

void TestUiLayouts::theTabMenuTakesAViewOut()
{
    Desk desk;
    QTabBar* bar = desk->tabs().tabBar();
    emit bar->customContextMenuRequested(bar->tabRect(1).center());
    auto* menu = desk.find<QMenu>("tabMenu");
    QVERIFY(menu);
    menu->findChild<QAction*>(u"tabDetach"_s)->trigger();
    QCOMPARE(desk->views().detached().size(), 1);
    QCOMPARE(desk->views().detached().first()->objectName(), u"historyViewPage"_s);
}

void TestUiLayouts::tabsPanesAndWindowsAreRememberedAtTheNextStart()
{
    QStringList tabs;
    {
        Desk desk;
        desk->tabs().tabBar()->moveTab(4, 0);
        desk.dock("detailsDock")->hide();
        desk->views().detach(desk.page("historyView"));
        desk.windowOf("historyView")->resize(711, 433);
        tabs = desk.tabNames();
        desk->close();
        QVERIFY(desk->views().detached().isEmpty());
    }
    QSettings().setValue(u"start/shown"_s, false);
    Desk desk;
    desk->begin({});
    QCOMPARE(desk.tabNames(), tabs);
    QVERIFY(!desk.dock("detailsDock")->isVisible());
    QVERIFY(desk->views().isDetached(desk.page("historyView")));
    QCOMPARE(desk.windowOf("historyView")->size(), QSize(711, 433));
}

// Nothing is lost when the program is ended by force.
void TestUiLayouts::aChosenLayoutIsKeptAtOnce()
{
    QSettings().setValue(u"start/shown"_s, false);
    Desk first;
    const QStringList before = first.shownDocks();
    first.action("layout_step")->trigger();
    const QStringList docks = first.shownDocks();
    QVERIFY(docks != before);
    Desk second;
    second->begin({});
    QCOMPARE(second.shownDocks(), docks);
}

void TestUiLayouts::closingTheWindowClosesTheViewsWindows()
{
    Desk desk;
    desk->views().detach(desk.page("historyView"));
    QPointer<QWidget> own = desk.windowOf("historyView");
    desk->close();
    QVERIFY(!own || !own->isVisible());
}

QTEST_MAIN(TestUiLayouts)
#include "tst_ui_layouts.moc"
