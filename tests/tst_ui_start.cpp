// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person begins, and the words explained where they stand.
#include "lessons/lesson_pane.h"
#include "lessons/term_tips.h"
#include "palette/palette_commands.h"
#include "session/recent_files.h"
#include "start/start_page.h"
#include "stepper/stepper_view.h"
#include "window_fixture.h"

#include <QCommandLinkButton>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolTip>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Started : WindowFixture {
    Started()
        : page(find<StartPage>("startPage"))
    {
        window->showView(page);
    }
    void click(const char* button) { QTest::mouseClick(find<QCommandLinkButton>(button), Qt::LeftButton); }
    StartPage* const page;
};

} // namespace

class TestUiStart : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init()
    {
        QSettings().clear();
        recent_files::clear();
    }
    void watchingStartsARaceThatMoves();
    void steppingStartsTheFirstUnsolvedLesson();
    void whatWasOpenIsOfferedAgain();
    void keyHintsAreThoseOfTheKeyMap();
    void aKeyHintDoesItsCommand();
    void termsAreFoundAsWords_data();
    void termsAreFoundAsWords();
    void aHeadingExplainsItself();
};

void TestUiStart::watchingStartsARaceThatMoves()
{
    Started window;
    QVERIFY(window.page->isVisible());
    window.click("startWatch");
    QTRY_COMPARE(window.run().state(), RunState::Running);
    QTRY_VERIFY(window.run().snapshot().events() > 0);
    QVERIFY(!window.page->isVisible()); // the timeline is in front
    QVERIFY(window.find<QWidget>("timelineView")->isVisible());
}

void TestUiStart::steppingStartsTheFirstUnsolvedLesson()
{
    Started window;
    QVERIFY(window.labelText("startLessons").contains(u"0"_s));
    window.click("startStep");
    auto* stepper = window.window->findChild<StepperView*>();
    QVERIFY(stepper->isVisible());
    QCOMPARE(stepper->stepper().plan().name, std::string("lesson-lost-update"));
    for (const std::uint32_t worker : {0U, 1U, 0U, 1U})
        stepper->stepper().step(worker);
    QVERIFY(window.labelText("startLessons").contains(u"1"_s));
    window->showView(window.page);
    window.click("startStep");
    QCOMPARE(stepper->stepper().plan().name, std::string("lesson-first-409"));
}

void TestUiStart::whatWasOpenIsOfferedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    Started window;
    auto* list = window.find<QListWidget>("startRecent");
    QVERIFY(!list->isVisible());
    QVERIFY(window.find<QLabel>("startNoRecent")->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeScenario(loadScenario("checkout").value()).c_str());
    file.close();
    recent_files::add(path, u"ok"_s);
    window->showView(window.find<QWidget>("timelineView"));
    window->showView(window.page);
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(u"mine.json"_s) && list->item(0)->text().contains(u"ok"_s));
    QSignalSpy asked(window.page, &StartPage::fileRequested);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), path);
    QTRY_VERIFY(window.run().workspace());
    QTRY_COMPARE(window.run().plan().name, std::string("checkout"));
}

void TestUiStart::keyHintsAreThoseOfTheKeyMap()
{
    Started window;
    QVERIFY(window.labelText("startKeys").contains(u"Ctrl+Shift+P"_s));
    KeyMap& keys = window.window->findChild<PaletteCommands*>()->keys();
    QVERIFY(keys.setKeys(*window.action("commandPalette"), {QKeySequence(u"Ctrl+Alt+Y"_s)}));
    QVERIFY(window.labelText("startKeys").contains(u"Ctrl+Alt+Y"_s));
    QVERIFY(!window.labelText("startKeys").contains(u"Ctrl+Shift+P"_s));
}

void TestUiStart::aKeyHintDoesItsCommand()
{
    Started window;
    QSignalSpy triggered(window.action("settings"), &QAction::triggered);
    emit window.find<QLabel>("startKeys")->linkActivated(u"settings"_s);
    QCOMPARE(triggered.count(), 1);
}

void TestUiStart::termsAreFoundAsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("terms"); // that are explained
    QTest::newRow("a heading") << u"_seq_no"_s << QStringList{u"_seq_no"_s};
    QTest::newRow("any case") << u"Term"_s << QStringList{u"_primary_term"_s};
    QTest::newRow("two in a sentence")
        << u"The _seq_no needs its term."_s << QStringList{u"_seq_no"_s, u"_primary_term"_s};
    QTest::newRow("not within a word") << u"determined by subterms"_s << QStringList{};
    QTest::newRow("a parameter is not the field") << u"if_seq_no=4"_s << QStringList{u"if_seq_no"_s};
    QTest::newRow("nothing") << u"Document"_s << QStringList{};
}

void TestUiStart::termsAreFoundAsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, terms);
    const QString found = termsIn(text);
    QCOMPARE(found.isEmpty(), terms.isEmpty());
    QCOMPARE(int(found.count(u"<p>"_s)), int(terms.size()));
    for (const QString& term : terms)
        QVERIFY2(found.contains(u"<b>"_s + term), qPrintable(found));
}

void TestUiStart::aHeadingExplainsItself()
{
    Started window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* table = window.find<QTableView>("documentTable");
    QVERIFY(table);
    QHeaderView* header = table->horizontalHeader();
    int section = -1;
    for (int i = 0; i < header->count(); ++i) {
        if (table->model()->headerData(i, Qt::Horizontal).toString() == u"_seq_no"_s)
            section = i;
    }
    QVERIFY(section >= 0);
    table->scrollTo(table->model()->index(0, section));
    const QPoint place(header->sectionViewportPosition(section) + 4, header->height() / 2);
    QHelpEvent help(QEvent::ToolTip, place, header->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(header->viewport(), &help);
    QVERIFY2(QToolTip::text().contains(u"only grows"_s) || QToolTip::text().contains(u"It only"_s),
             qPrintable(QToolTip::text()));
}

QTEST_MAIN(TestUiStart)
#include "tst_ui_start.moc"
