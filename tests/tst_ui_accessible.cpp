// SPDX-License-Identifier: GPL-3.0-or-later
// For those who see or hold otherwise: what a screen reader is told, that one sees where the keyboard is, and
// that everything that is clicked at can be hit.
#include "console/console_page.h"
#include "console/console_view.h"
#include "layouts/view_windows.h"
#include "lessons/lesson_pane.h"
#include "main_window/error_bar.h"
#include "theme/style.h"
#include "timeline/counter_text.h"
#include "timeline/event_text.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTextDocument>
#include <QToolBar>

#include <algorithm>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastTarget = 24;

QString nameOf(const QWidget& widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (!above->objectName().isEmpty() && !above->objectName().startsWith(u"qt_"_s))
            return name + u" in "_s + above->objectName();
    return name;
}

// Each view in front once, and each pane.
template <class Look> void throughAll(WindowFixture& window, Look look)
{
    const auto panes = window->findChildren<QDockWidget*>();
    for (int i = 0; i < window->tabs().count(); ++i) {
        window->tabs().setCurrentIndex(i);
        if (i < panes.size()) {
            panes[i]->show();
            panes[i]->raise();
        }
        QCoreApplication::processEvents();
        look();
    }
}

bool isShown(const QWidget& widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

bool takesKeys(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled() &&
           isShown(widget);
}

// Out of sight in something that is scrolled counts; behind another pane does not.
bool isTabStop(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* above = &widget; above != &window; above = above->parentWidget()) {
        if (above->isWindow() || (qobject_cast<const QDockWidget*>(above) && !isShown(*above)))
            return false;
    }
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled() &&
           widget.isVisibleTo(&window);
}

// In the order in which the window is read.
int placeOf(const QWidget& widget, const MainWindow& window)
{
    for (const QWidget* above = &widget; above; above = above->parentWidget()) {
        if (qobject_cast<const QToolBar*>(above))
            return 0;
        if (above == window.centralWidget())
            return 2;
        if (qobject_cast<const QStatusBar*>(above))
            return 5;
        if (const auto* dock = qobject_cast<const QDockWidget*>(above)) {
            const auto area = window.dockWidgetArea(const_cast<QDockWidget*>(dock));
            return area == Qt::LeftDockWidgetArea ? 1 : area == Qt::RightDockWidgetArea ? 3 : 4;
        }
    }
    // The tabs of panes that share a place.
    return widget.x() > window.centralWidget()->geometry().right() ? 3 : 4;
}

// The controls that a key goes to, one after the other, until it comes to one again.
QList<QWidget*> wayRound(QWidget& from, Qt::Key key)
{
    constexpr int kMostLinks = 50; // a text goes through its links first
    QList<QWidget*> way;
    from.setFocus(Qt::TabFocusReason);
    for (QWidget* at = &from; at && !way.contains(at); at = QApplication::focusWidget()) {
        way.append(at);
        for (int i = 0; i < kMostLinks && QApplication::focusWidget() == at; ++i)
            QTest::keyClick(at, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return way;
}

} // namespace

class TestUiAccessible : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useOwnSettings();
        QFont font(u"DejaVu Sans"_s);
        font.setPointSizeF(10);
        QApplication::setFont(font);
    }
    void init() { forgetSettings(); }
    void theTimelineIsATable();
    void rowsWithoutEventsSayWhatTheyShow();
    void aCellSaysItsEvent();
    void theSelectedEventIsReadOut();
    void whatAppearsIsSaid();
    void aCellCanBePressed();
    void anotherRecordingHasOtherCells();
    void everyControlHasNameAndRole();
    void oneSeesWhereTheKeyboardIs_data();
    void oneSeesWhereTheKeyboardIs();
    void tabGoesThroughTheWindowAsItIsRead();
    void tabGoesThroughAViewInItsOwnWindow();
    void targetsCanBeHit();
    void whatAppearsIsSpoken();
};

void TestUiAccessible::theTimelineIsATable()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QTRY_COMPARE(view->model().snapshot().events(), window.run().snapshot().events());
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(view);
    QVERIFY(timeline);
    QCOMPARE(timeline->role(), QAccessible::Table);
    QVERIFY(!timeline->text(QAccessible::Name).isEmpty());
    QAccessibleTableInterface* table = timeline->tableInterface();
    QVERIFY(table);
    std::size_t workers = 0;
    std::size_t most = 0;
    std::size_t events = 0;
    for (const TimelineRow& row : view->model().rows()) {
        if (row.kind != TimelineRow::Kind::Worker) {
            ++events; // has one cell for all of it
            continue;
        }
        ++workers;
        const std::size_t size = view->model().lane(row.worker)->size();
        most = std::max(most, size);
        events += size;
    }
    QVERIFY(workers >= 2);
    const std::size_t rows = view->model().rows().size();
    QCOMPARE(rows, workers + 1 + kCounters.size());
    QCOMPARE(std::size_t(table->rowCount()), rows);
    QCOMPARE(std::size_t(table->columnCount()), most);
    QCOMPARE(timeline->childCount(), int(rows * most));
    // Every event has its cell, and a cell knows where it stands.
    std::size_t cells = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
        QVERIFY(!table->rowDescription(row).isEmpty());
        for (int column = 0; column < table->columnCount(); ++column) {
            QAccessibleInterface* cell = table->cellAt(row, column);
            QCOMPARE(timeline->child(row * table->columnCount() + column), cell);
            if (!cell)
                continue;
            ++cells;
            QCOMPARE(cell->role(), QAccessible::ListItem);
            QCOMPARE(cell->parent(), timeline);
            QCOMPARE(cell->tableCellInterface()->rowIndex(), row);
            QCOMPARE(cell->tableCellInterface()->columnIndex(), column);
            QCOMPARE(timeline->indexOfChild(cell), row * table->columnCount() + column);
        }
    }
    QCOMPARE(cells, events);
    QVERIFY(!table->cellAt(table->rowCount(), 0));
    QVERIFY(!table->cellAt(0, table->columnCount()));
    QVERIFY(!table->cellAt(-1, 0));
}

void TestUiAccessible::aCellSaysItsEvent()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QTRY_COMPARE(view->model().snapshot().events(), window.run().snapshot().events());
    view->fitAll();
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(view);
    bool isConflictTold = false;
    for (int row = 0; row < timeline->tableInterface()->rowCount(); ++row) {
        if (view->model().rows()[std::size_t(row)].kind != TimelineRow::Kind::Worker)
            continue;
        const WorkerId worker = view->model().rows()[std::size_t(row)].worker;
        for (int column = 0; column < int(view->model().lane(worker)->size()); ++column) {
            QAccessibleInterface* cell = timeline->tableInterface()->cellAt(row, column);
            const Event event = *view->model().event({worker, std::size_t(column)});
            QCOMPARE(cell->text(QAccessible::Name),
                     eventSentence(event, view->model().names(), view->locale()));
            QVERIFY(!cell->text(QAccessible::Description).contains(u'<'));
            isConflictTold = isConflictTold || (cell->text(QAccessible::Name).contains(u"required"_s) &&
                                                cell->text(QAccessible::Name).contains(u"current"_s));
            if (event.duration > 0 && !cell->rect().isEmpty()) {
                QVERIFY(timeline->rect().intersects(cell->rect()));
                const QPoint middle = cell->rect().center();
                QAccessibleInterface* there = timeline->childAt(middle.x(), middle.y());
                QVERIFY(there);
            }
        }
    }
    QVERIFY(isConflictTold); // somebody was refused in this race
}

// A document and a counter have no events of their own: what they show is one sentence.
void TestUiAccessible::rowsWithoutEventsSayWhatTheyShow()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QTRY_VERIFY(view->model().subtitle(TimelineRow::of(DocumentId(0))).contains(u"_seq_no"_s));
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(view);
    QAccessibleTableInterface* table = timeline->tableInterface();
    const auto highest = view->model().counters()->highest(Counter::Commits);
    QVERIFY(highest);
    for (const TimelineRow& row : {TimelineRow::of(DocumentId(0)), TimelineRow::of(Counter::Commits)}) {
        QAccessibleInterface* cell = table->cellAt(int(*view->model().rowOf(row)), 0);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), view->rowSentence(row));
        QVERIFY(cell->text(QAccessible::Name).contains(view->model().title(row)));
        QVERIFY(!table->cellAt(int(*view->model().rowOf(row)), 1));
        cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(view->selectedRow(), view->model().rowOf(row));
        QVERIFY(cell->state().selected);
        QCOMPARE(timeline->focusChild(), cell);
    }
    QVERIFY(view->rowSentence(TimelineRow::of(Counter::Commits)).contains(shortNumber(highest->value)));
    view->togglePinned();
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name),
             view->rowSentence(TimelineRow::of(Counter::Commits)));
    QVERIFY(view->rowSentence(TimelineRow::of(Counter::Commits)).contains(u"pinned"_s));
}

void TestUiAccessible::theSelectedEventIsReadOut()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QTRY_COMPARE(view->model().snapshot().events(), window.run().snapshot().events());
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(view);
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    view->goToEvent({view->model().rows().front().worker, 0});
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(view, Qt::Key_Period);
        const EventRef selected = *view->selectedEvent();
        QCOMPARE(selected.index, std::size_t(i + 1));
        QAccessibleInterface* cell = timeline->focusChild();
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), view->selectedEventText());
        QCOMPARE(timeline->child(timeline->indexOfChild(cell)), cell);
        QCOMPARE(view->accessibleDescription(), view->selectedEventText());
        QVERIFY(cell->state().selected && cell->state().focused);
        QCOMPARE(timeline->tableInterface()->selectedCells(), QList<QAccessibleInterface*>{cell});
    }
}

// The newest notification: the way that screen readers of today follow.
void TestUiAccessible::whatAppearsIsSaid()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QSKIP("is announced");
#endif
    const auto said = [] {
        QString newest;
        for (QObject* child : qApp->children()) {
            const QAccessibleInterface* told =
                child->isWidgetType() ? nullptr : QAccessible::queryAccessibleInterface(child);
            if (told && told->role() == QAccessible::Notification)
                newest = told->text(QAccessible::Name);
        }
        return newest;
    };
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    window->findChild<QAction*>(u"show_stepperView"_s)->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QVERIFY2(said().startsWith(u"A has read the document"_s), qPrintable(said()));
    auto* by = window.find<QComboBox>("conflictsGroupBy");
    by->setFocus();
    QTest::keyClick(by, Qt::Key_Down);
    const QString chosen = by->currentText();
    QCOMPARE(said(), chosen);
    window.find<TimelineView>("timelineView")->setFocus();
    by->setCurrentIndex(0); // not by hand
    QCOMPARE(said(), chosen);
    auto* timeline = window.find<TimelineView>("timelineView");
    QTRY_COMPARE(timeline->model().snapshot().events(), window.run().snapshot().events());
    window.find<QLineEdit>("filterField")->setFocus();
    timeline->nextConflict();
    const QString conflict = timeline->selectedEventText();
    QVERIFY(!conflict.isEmpty());
    QCOMPARE(said(), conflict);
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Comma);
    QVERIFY(timeline->selectedEventText() != conflict);
    QCOMPARE(said(), conflict); // the cell is read
    window.find<LessonPane>("lessonPane")->start(0);
    QVERIFY2(said().contains(u"Let both sell, and end with 44"_s), qPrintable(said()));
}

void TestUiAccessible::aCellCanBePressed()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QTRY_COMPARE(view->model().snapshot().events(), window.run().snapshot().events());
    QSignalSpy activated(view, &TimelineView::eventActivated);
    QAccessibleInterface* cell = QAccessible::queryAccessibleInterface(view)->tableInterface()->cellAt(1, 2);
    QVERIFY(cell && cell->actionInterface());
    cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(*view->selectedEvent(), (EventRef{view->model().rows()[1].worker, 2}));
    QVERIFY(!cell->rect().isEmpty()); // it was brought into view
}

void TestUiAccessible::anotherRecordingHasOtherCells()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* view = window.find<TimelineView>("timelineView");
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(view);
    QTRY_VERIFY(timeline->tableInterface()->cellAt(0, 0));
    QVERIFY(window.raceToTheEnd("flash-sale"));
    QTRY_VERIFY(timeline->tableInterface()->rowCount() > 10);
    QTRY_VERIFY(timeline->tableInterface()->cellAt(10, 0));
    QVERIFY(timeline->tableInterface()->cellAt(10, 0)->isValid());
}

void TestUiAccessible::everyControlHasNameAndRole()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    QStringList nameless;
    throughAll(window, [&] {
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(widget) ||
                                   qobject_cast<QAbstractItemView*>(widget) ||
                                   qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                   qobject_cast<QAbstractSpinBox*>(widget) || takesKeys(*widget);
            const bool isInner =
                widget->inherits("QLineEditIconButton") || widget->objectName().startsWith(u"qt_"_s) ||
                widget->inherits("QComboBoxPrivateContainer") ||
                qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                qobject_cast<QComboBox*>(widget->parentWidget()) || qobject_cast<QHeaderView*>(widget);
            if (!isControl || isInner || !isShown(*widget))
                continue;
            QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
            if (!told || told->text(QAccessible::Name).trimmed().isEmpty())
                nameless.append(u"no name: "_s + nameOf(*widget));
            else if (told->role() == QAccessible::NoRole)
                nameless.append(u"no role: "_s + nameOf(*widget));
            else if (Qt::mightBeRichText(told->text(QAccessible::Description)))
                nameless.append(u"markup is read aloud: "_s + nameOf(*widget));
        }
    });
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestUiAccessible::oneSeesWhereTheKeyboardIs_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isHighContrast");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light, high contrast") << false << true;
    QTest::newRow("dark, high contrast") << true << true;
}

void TestUiAccessible::oneSeesWhereTheKeyboardIs()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isHighContrast);
    ThemeSwitch::setHighContrast(isHighContrast);
    QStringList hidden;
    int controls = 0;
    {
        WindowFixture window({1600, 1000});
        window.action(isDark ? "themeDark" : "themeLight")->trigger();
        QVERIFY(window.raceToTheEnd("checkout"));
        QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
        throughAll(window, [&] {
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                if (!takesKeys(*widget) || widget->objectName().startsWith(u"qt_"_s))
                    continue;
                const QRect around(widget->mapTo(window.window.get(), QPoint()), widget->size());
                const auto picture = [&] { return window->grab(around.adjusted(-4, -4, 4, 4)).toImage(); };
                if (QWidget* focus = QApplication::focusWidget())
                    focus->clearFocus();
                const QImage before = picture();
                widget->setFocus(Qt::ShortcutFocusReason); // as Tab does, it shows the focus
                if (QApplication::focusWidget() != widget)
                    continue;
                ++controls;
                if (picture() == before)
                    hidden.append(nameOf(*widget));
            }
        });
    }
    ThemeSwitch::setHighContrast(false);
    hidden.removeDuplicates();
    for (const QString& name : hidden)
        qWarning("not seen: %s", qPrintable(name));
    QVERIFY(hidden.isEmpty());
    QVERIFY2(controls > 100, qPrintable(QString::number(controls)));
}

// For each view in front: the bar of commands, the panes on the left, the view, those on the right and at the
// bottom, the line of the state, and round again.
void TestUiAccessible::tabGoesThroughTheWindowAsItIsRead()
{
    WindowFixture window({1600, 1000});
    QVERIFY(window.raceToTheEnd("checkout"));
    QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
    QStringList wrong;
    qsizetype reached = 0;
    throughAll(window, [&] {
        const QString view = u" while in front: "_s + window->tabs().currentWidget()->objectName();
        const QList<QWidget*> way = wayRound(*window.find<QWidget>("scenarioButton"), Qt::Key_Tab);
        for (qsizetype i = 1; i < way.size(); ++i) {
            if (placeOf(*way[i], *window.window) < placeOf(*way[i - 1], *window.window))
                wrong.append(u"too late: "_s + nameOf(*way[i]) + view);
        }
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            const bool isOne = qobject_cast<const QRadioButton*>(widget); // one stands for its group
            if (isTabStop(*widget, *window.window) && !isOne && !way.contains(widget))
                wrong.append(u"not reached: "_s + nameOf(*widget) + view);
        }
        QList<QWidget*> back = wayRound(*way.front(), Qt::Key_Backtab);
        std::reverse(back.begin() + 1, back.end());
        if (back != way)
            wrong.append(u"another way back"_s + view);
        reached += way.size();
    });
    for (const QString& name : wrong)
        qWarning("%s", qPrintable(name));
    QVERIFY(wrong.isEmpty());
    QVERIFY2(reached > 300, qPrintable(QString::number(reached)));
}

// What is usual in a view has the keyboard first; Tab goes to what stands before it, too.
void TestUiAccessible::tabGoesThroughAViewInItsOwnWindow()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    const QStringList views{u"startPage"_s, u"eventsView"_s, u"consoleView"_s, u"editorView"_s,
                            u"explorerView"_s};
    for (const QString& name : views) {
        auto* view = window->findChild<QWidget*>(name);
        QVERIFY2(view, qPrintable(name));
        QVERIFY(window->views().detach(view));
        QWidget* own = view->window();
        QVERIFY(own != window.window.get());
        window->showView(view);
        QTRY_COMPARE(QApplication::activeWindow(), own);
        QVERIFY(own->focusWidget());
        const QList<QWidget*> way = wayRound(*own->focusWidget(), Qt::Key_Tab);
        for (QWidget* widget : own->findChildren<QWidget*>()) {
            if (isTabStop(*widget, *own) && !qobject_cast<const QRadioButton*>(widget))
                QVERIFY2(way.contains(widget), qPrintable(nameOf(*widget)));
        }
        window->views().attach(view);
    }
}

void TestUiAccessible::targetsCanBeHit()
{
    WindowFixture window({1400, 900});
    QVERIFY(window.raceToTheEnd("checkout"));
    QStringList small;
    int targets = 0;
    const auto look = [&](const QWidget& widget, QSize size, const QString& what) {
        ++targets;
        if (size.width() < kLeastTarget || size.height() < kLeastTarget)
            small.append(u"%1 x %2: %3 %4"_s.arg(size.width()).arg(size.height()).arg(nameOf(widget), what));
    };
    throughAll(window, [&] {
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            if (!isShown(*widget))
                continue;
            if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    if (tabs->isTabVisible(i))
                        look(*tabs, tabs->tabRect(i).size(), tabs->tabText(i));
            } else if (widget->inherits("QLineEditIconButton") ||
                       widget->inherits("QDockWidgetTitleButton")) {
                continue; // Qt's own sizes; a part of its field, and what the View menu does too
            } else if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                       qobject_cast<QAbstractSpinBox*>(widget) ||
                       (qobject_cast<QLineEdit*>(widget) &&
                        !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) &&
                        !qobject_cast<QComboBox*>(widget->parentWidget()))) {
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                look(*widget, widget->size(), button ? button->text() : QString());
            }
        }
    });
    small.removeDuplicates();
    for (const QString& name : small)
        qWarning("too small: %s", qPrintable(name));
    QVERIFY(small.isEmpty());
    QVERIFY(targets > 100);
}

// Nobody listens on the platform of the tests: what would be said stands in the description all the same.
void TestUiAccessible::whatAppearsIsSpoken()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    window->errorBar().showError(u"the disk is full"_s);
    QCOMPARE(window->errorBar().accessibleDescription(), u"the disk is full"_s);
    window->statusBar()->showMessage(u"No further conflict."_s);
    QCOMPARE(window->statusBar()->accessibleDescription(), u"No further conflict."_s);
    auto* field = window.find<QLineEdit>("filterField");
    field->setText(u"status:"_s);
    emit field->returnPressed();
    const auto* problem = window.find<QLabel>("filterProblem");
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(problem->accessibleDescription(), problem->text());
    auto* console = window.find<ConsoleView>("consoleView");
    window->showView(console);
    auto* editor = console->current()->findChild<QPlainTextEdit*>(u"consoleRequests"_s);
    editor->setPlainText(u"PUT products/_doc/100?if_seq_no=0&if_primary_term=1\n{}"_s);
    console->current()->findChild<QPushButton*>(u"consoleSend"_s)->click();
    const auto* status = console->current()->findChild<QLabel*>(u"consoleStatus"_s);
    QTRY_VERIFY2(status->accessibleDescription().contains(u"409"_s),
                 qPrintable(status->accessibleDescription()));
    QVERIFY(!status->accessibleDescription().contains(u'<')); // words, no tags
}

QTEST_MAIN(TestUiAccessible)
#include "tst_ui_accessible.moc"
