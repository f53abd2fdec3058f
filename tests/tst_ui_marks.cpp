// SPDX-License-Identifier: GPL-3.0-or-later
// Marks, named ranges and view bookmarks: set by key, kept in the session, found again, undone.
#include "conflicts/conflict_notes.h"
#include "filter/filter_controller.h"
#include "marks/marks_commands.h"
#include "marks/marks_model.h"
#include "models/conflict_table_model.h"
#include "palette/command_palette.h"
#include "palette/palette_commands.h"
#include "session/session_controller.h"
#include "session/session_file.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Marked : WindowFixture {
    Marked()
    {
        isReady = raceToTheEnd("checkout");
        marks = &window->findChild<MarksCommands*>()->marks();
        timeline = find<TimelineView>("timelineView");
        timeline->refresh();
        timeline->fitAll();
        timeline->setFocus();
    }
    // As a key of the timeline.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(timeline, key, modifiers); }
    // The table of conflicts with its first row chosen, and the keyboard.
    QTableView& conflicts()
    {
        auto* table = find<QTableView>("conflictTable");
        window->activateWindow();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        return *table;
    }
    // By hand, into the row that is chosen.
    void writeNote(const QString& text)
    {
        QTableView& table = *find<QTableView>("conflictTable");
        QTest::keyClick(&table, Qt::Key_F2);
        const QPointer<QLineEdit> field = table.findChild<QLineEdit*>();
        QVERIFY(field);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(field.isNull());
    }
    QString noteOf(int row)
    {
        auto* table = find<QTableView>("conflictTable");
        return table->model()->index(row, ConflictTableModel::Note).data().toString();
    }
    std::vector<SessionMark> kept() { return run().workspace()->notes().contents().marks; }
    Nanos middle()
    {
        const TimeRange shown = timeline->visibleRange();
        return shown.begin + shown.length() / 2;
    }

    bool isReady = false;
    Marks* marks = nullptr;
    TimelineView* timeline = nullptr;
};

} // namespace

class TestUiMarks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void aMarkStandsAtTheSelectedEvent();
    void aRangeIsKeptUnderAName();
    void marksAreRenamedAndRemovedInTheList();
    void everyChangeIsUndone();
    void notesOfOtherKindsStay();
    void goToBringsTheMarkIntoView();
    void bookmarksBringTheViewBack();
    void noticesNameTheKeysOfNow();
    void anotherSessionHasItsOwnMarks();
    void aNoteOnAConflictIsWrittenTakenBackAndWrittenAgain();
    void notesOnConflictsAreKeptInTheFile();
    void aFilterFindsNotesOnConflicts();
    void aConflictIsMarked();
};

void TestUiMarks::aMarkStandsAtTheSelectedEvent()
{
    Marked window;
    QVERIFY(window.isReady);
    QCOMPARE(window.find<QWidget>("marksPane")->findChild<QStackedWidget*>()->currentIndex(), 1); // empty
    window.timeline->nextConflict();
    const auto ref = window->selection().event();
    QVERIFY(ref);
    window.key(Qt::Key_M);
    QCOMPARE(window.marks->list().size(), 1u);
    QCOMPARE(window.marks->list()[0].begin, window.timeline->model().event(*ref)->time);
    QCOMPARE(window.kept(), window.marks->list());
    QCOMPARE(window.timeline->frame().marks.size(), 1u);
    window->selection().clear();
    window.timeline->setFocus();
    window.key(Qt::Key_M);
    QCOMPARE(window.marks->list().size(), 2u);
}

void TestUiMarks::aRangeIsKeptUnderAName()
{
    Marked window;
    QVERIFY(window.isReady);
    window.key(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(window.marks->list().empty()); // nothing is selected, and it says so
    QVERIFY(window->statusBar()->currentMessage().contains(u"Shift+M"_s));
    const TimeRange range{1000, 900'000};
    window->selection().setTimeRange(range);
    window.key(Qt::Key_M, Qt::ShiftModifier);
    QCOMPARE(window.marks->list().size(), 1u);
    QCOMPARE(window.marks->list()[0].begin, range.begin);
    QCOMPARE(window.marks->list()[0].end, range.end);
    QVERIFY(Marks::isRange(window.marks->list()[0]));
}

void TestUiMarks::marksAreRenamedAndRemovedInTheList()
{
    Marked window;
    QVERIFY(window.isReady);
    auto* table = window.find<QTableView>("marksTable");
    const QAbstractItemModelTester tester(table->model());
    window.marks->addMark(2000);
    window.marks->addMark(1000);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(window.marks->list()[0].begin < window.marks->list()[1].begin); // by time
    QVERIFY(table->model()->setData(table->model()->index(0, MarksModel::Name), u"before it broke"_s));
    QCOMPARE(window.kept()[0].text, std::string("before it broke"));
    QVERIFY(!table->model()->setData(table->model()->index(0, MarksModel::Time), 5));
    window.marks->rename(0, u"   "_s);
    QCOMPARE(window.kept()[0].text, std::string("before it broke"));
    table->setCurrentIndex(table->model()->index(1, 0));
    window.action("removeMark")->trigger();
    QCOMPARE(window.marks->list().size(), 1u);
    QCOMPARE(window.kept().size(), 1u);
    window.timeline->setFocus();
    window.key(Qt::Key_Delete);
    QVERIFY(window.marks->list().empty());
}

void TestUiMarks::everyChangeIsUndone()
{
    Marked window;
    QVERIFY(window.isReady);
    window.marks->addMark(1000);
    window.marks->rename(0, u"one"_s);
    window.marks->remove(0);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.kept().at(0).text, std::string("one"));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.kept().at(0).text != "one");
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.kept().at(0).text, std::string("one"));
    window.marks->undoStack().setIndex(0);
    QVERIFY(window.kept().empty());
    QVERIFY(!window.action("undoMark")->isEnabled());
}

void TestUiMarks::notesOfOtherKindsStay()
{
    Marked window;
    QVERIFY(window.isReady);
    window.run().workspace()->notes().change([](SessionContents& contents) {
        contents.marks.push_back({"note", 5, 5, "from elsewhere"});
    });
    window.marks->addMark(1000);
    window.marks->remove(0);
    QCOMPARE(window.kept().size(), 1u);
    QCOMPARE(window.kept()[0].kind, std::string("note"));
}

void TestUiMarks::goToBringsTheMarkIntoView()
{
    Marked window;
    QVERIFY(window.isReady);
    const TimeRange all = window.timeline->visibleRange();
    window.marks->addRange({all.begin + all.length() / 2, all.begin + all.length() / 2 + all.length() / 10});
    window.marks->rename(0, u"the crowd"_s);
    window.press(Qt::Key_P, Qt::ControlModifier);
    auto* palette = window.find<CommandPalette>("commandPalette");
    QVERIFY(palette);
    auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
    QTest::keyClicks(field, u"crowd"_s);
    QTest::keyClick(field, Qt::Key_Return);
    const TimeRange shown = window.timeline->visibleRange();
    QVERIFY(shown.length() < all.length() / 5);
    QVERIFY(shown.contains(window.marks->list()[0].begin));
    QCOMPARE(window->selection().timeRange()->begin, window.marks->list()[0].begin);
}

void TestUiMarks::bookmarksBringTheViewBack()
{
    Marked window;
    QVERIFY(window.isReady);
    window.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(window->statusBar()->currentMessage().contains(u"not set"_s));
    const TimeRange first = window.timeline->visibleRange();
    window.press(Qt::Key_3, Qt::AltModifier | Qt::ControlModifier);
    window.timeline->zoomIn();
    window.timeline->zoomIn();
    QVERIFY(!(window.timeline->visibleRange() == first));
    window.press(Qt::Key_3, Qt::AltModifier);
    const TimeRange back = window.timeline->visibleRange();
    QVERIFY(std::abs(back.begin - first.begin) <= first.length() / 100);
    QVERIFY(std::abs(back.length() - first.length()) <= first.length() / 100);
    QVERIFY(!window.marks->bookmark(4));
    window.timeline->zoomIn();
    window.press(Qt::Key_3, Qt::AltModifier | Qt::ControlModifier);
    QVERIFY(window.marks->bookmark(3) != std::optional(first));
    window.marks->undoStack().undo();
    QCOMPARE(window.marks->bookmark(3)->begin, first.begin);
    window.marks->undoStack().undo();
    QVERIFY(!window.marks->bookmark(3));
    window.marks->undoStack().redo();
    QVERIFY(window.marks->bookmark(3));
}

void TestUiMarks::noticesNameTheKeysOfNow()
{
    Marked window;
    QVERIFY(window.isReady);
    KeyMap& keys = window->findChild<PaletteCommands*>()->keys();
    const auto says = [&](const QString& words) {
        return window->statusBar()->currentMessage().contains(words);
    };
    window.action("setBookmark3")->trigger();
    QVERIFY(says(u"Alt+3 "_s));
    QVERIFY(keys.setKeys(*window.action("recallBookmark3"), {QKeySequence(u"Ctrl+Alt+Y"_s)}));
    QVERIFY(keys.setKeys(*window.action("setBookmark4"), {}));
    QVERIFY(keys.setKeys(*window.action("keepRange"), {QKeySequence(u"Ctrl+Alt+K"_s)}));
    window.action("setBookmark3")->trigger();
    QVERIFY(says(u"Ctrl+Alt+Y "_s));
    window.action("recallBookmark4")->trigger();
    QCOMPARE(window->statusBar()->currentMessage(), u"View bookmark 4 is not set."_s);
    window.action("keepRange")->trigger();
    QVERIFY(says(u"(Ctrl+Alt+K)"_s));
    window->showView(window.find<QWidget>("marksPane"));
    QTRY_VERIFY(window.labelText("marksEmpty").contains(u"(Ctrl+Alt+K)"_s));
}

void TestUiMarks::anotherSessionHasItsOwnMarks()
{
    Marked window;
    QVERIFY(window.isReady);
    window.marks->addMark(1000);
    QVERIFY(window.raceToTheEnd("checkout"));
    QVERIFY(window.marks->list().empty());
    QVERIFY(window.timeline->frame().marks.empty());
    QVERIFY(!window.marks->undoStack().canUndo());
}

void TestUiMarks::aNoteOnAConflictIsWrittenTakenBackAndWrittenAgain()
{
    Marked window;
    QVERIFY(window.isReady);
    QTableView& table = window.conflicts();
    QVERIFY(table.model()->rowCount() > 0);
    window.writeNote(u"  the second \t buyer "_s);
    QCOMPARE(window.noteOf(0), u"the second buyer"_s);
    QCOMPARE(window.kept().size(), 1u);
    QVERIFY(window.marks->list().empty()); // it is no mark
    QTRY_VERIFY(window.find<QTextBrowser>("detailsView")->toPlainText().contains(u"the second buyer"_s));
    QAction* const undo = window.action("undo");
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(u"note on conflict 1"_s), qPrintable(undo->text()));
    window.writeNote(u"late"_s);
    QCOMPARE(window.noteOf(0), u"late"_s);
    undo->trigger();
    QCOMPARE(window.noteOf(0), u"the second buyer"_s);
    undo->trigger();
    QCOMPARE(window.noteOf(0), QString());
    QVERIFY(window.kept().empty());
    QVERIFY(!undo->isEnabled());
    window.action("redo")->trigger();
    QCOMPARE(window.noteOf(0), u"the second buyer"_s);
    window.writeNote(u"the second buyer"_s); // nothing new, nothing to take back
    QVERIFY(window.action("redo")->isEnabled());
    table.model()->setData(table.model()->index(0, ConflictTableModel::Note), QString());
    QVERIFY(window.kept().empty());
    QVERIFY2(undo->text().contains(u"remove the note on conflict 1"_s), qPrintable(undo->text()));
}

void TestUiMarks::notesOnConflictsAreKeptInTheFile()
{
    Marked window;
    QVERIFY(window.isReady);
    window.conflicts();
    window.writeNote(u"“why?” — 100 %"_s);
    window.run().workspace()->notes().change([](SessionContents& contents) {
        contents.marks.push_back({"note somewhere else", 5, 5, "of another program"});
    });
    const QTemporaryDir folder;
    const std::string path = folder.filePath(u"noted.racescope"_s).toStdString();
    auto file = SessionFile::saveAs(*window.run().workspace(), path);
    QVERIFY(file.has_value());
    (*file)->close();
    QSignalSpy opened(&window->session(), &SessionController::opened);
    window->openFile(QString::fromStdString(path));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(window.kept().size(), 2u);
    QTRY_COMPARE(window.noteOf(0), u"“why?” — 100 %"_s);
    QVERIFY(!window.marks->undoStack().canUndo());
    auto& notes = *window->findChild<ConflictNotes*>();
    QCOMPARE(notes.texts()->size(), 1u);
}

void TestUiMarks::aFilterFindsNotesOnConflicts()
{
    Marked window;
    QVERIFY(window.isReady);
    QTableView& table = window.conflicts();
    auto& filter = *window->findChild<FilterController*>();
    const auto isFound = [&](std::uint64_t events) {
        const auto& matches = filter.matches();
        return matches && matches->isComplete && matches->matching == events &&
               table.model()->rowCount() == int(events);
    };
    const auto note = [&](const QString& text) {
        table.model()->setData(table.model()->index(0, ConflictTableModel::Note), text);
    };
    filter.setText(u"zebra"_s);
    QTRY_VERIFY(isFound(0));
    filter.clear();
    QTRY_VERIFY(table.model()->rowCount() > 0);
    note(u"a Zebra"_s);
    filter.setText(u"zebra"_s);
    QTRY_VERIFY(isFound(1));
    QCOMPARE(window.noteOf(0), u"a Zebra"_s);
    note({});
    QTRY_VERIFY(isFound(0));
}

void TestUiMarks::aConflictIsMarked()
{
    Marked window;
    QVERIFY(window.isReady);
    QTableView& table = window.conflicts();
    QTest::keyClick(&table, Qt::Key_M);
    QCOMPARE(window.marks->list().size(), 1u);
    const ConflictRecord first = window.run().workspace()->conflicts().records(0, 1).front();
    QCOMPARE(window.marks->list()[0].begin, first.time);
}

QTEST_MAIN(TestUiMarks)
#include "tst_ui_marks.moc"
