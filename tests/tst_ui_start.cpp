// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person begins, and the words explained where they stand.
#include "help/pane_help.h"
#include "lessons/lesson_pane.h"
#include "lessons/term_tips.h"
#include "palette/palette_commands.h"
#include "session/recent_files.h"
#include "start/start_page.h"
#include "stepper/stepper_view.h"
#include "theme/theme.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QCommandLinkButton>
#include <QDialog>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
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
        forgetSettings();
        recent_files::clear();
    }
    void theFirstStartIsThePageAlone();
    void runWithoutARaceAsksWhichOne();
    void theRaceOnThePageMovesAndGoesOn();
    void theNextStartKeepsThePanes();
    void thePageCanStayAway();
    void aFileInsteadOfThePage();
    void theTourShowsThePageAgain();
    void aFileIsDroppedOnThePage();
    void theThemeIsSwitchedOnThePage();
    void everyPaneHasAPageOfHelp();
    void helpIsAboutThePaneWithTheKeyboard();
    void watchingStartsARaceThatMoves();
    void steppingStartsTheFirstUnsolvedLesson();
    void whatWasOpenIsOfferedAgain();
    void keyHintsAreThoseOfTheKeyMap();
    void aKeyHintDoesItsCommand();
    void termsAreFoundAsWords_data();
    void termsAreFoundAsWords();
    void aHeadingExplainsItself();
};

void TestUiStart::theFirstStartIsThePageAlone()
{
    WindowFixture window;
    window->begin({});
    auto* page = window.find<StartPage>("startPage");
    QVERIFY(page->isVisible());
    QVERIFY(!window.find<QDockWidget>("workersDock")->isVisible());
    QTRY_VERIFY(window.run().snapshot().events() > 0);
    QVERIFY(page->isVisible());
    QVERIFY(window.find<QWidget>("startTimeline")->isVisible());
    QTest::mouseClick(window.find<QCommandLinkButton>("startWatch"), Qt::LeftButton);
    QVERIFY(window.find<QDockWidget>("workersDock")->isVisible());
    QVERIFY(window.find<QWidget>("timelineView")->isVisible());
}

void TestUiStart::runWithoutARaceAsksWhichOne()
{
    WindowFixture window;
    QVERIFY(!window.run().workspace());
    window.press(Qt::Key_F5);
    QTRY_VERIFY(window.find<QDialog>("scenarioDialog"));
}

void TestUiStart::theRaceOnThePageMovesAndGoesOn()
{
    WindowFixture window;
    window->begin({});
    QTRY_VERIFY(window.run().snapshot().events() > 0);
    const auto* shown = window.find<TimelineView>("startTimeline");
    QTRY_VERIFY(!shown->model().isEmpty());
    QVERIFY(shown->isFollowing());
    const Workspace* before = window.run().workspace().get();
    QTest::mouseClick(window.find<QWidget>("startPreview"), Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(window.find<QWidget>("timelineView")->isVisible());
    QCOMPARE(window.run().workspace().get(), before); // not begun again
}

void TestUiStart::theNextStartKeepsThePanes()
{
    {
        WindowFixture first;
        first->begin({});
        QTRY_VERIFY(first.run().workspace());
        first->close(); // with the page in front
    }
    WindowFixture second;
    second->begin({});
    QVERIFY(second.find<StartPage>("startPage")->isVisible());
    QVERIFY(second.find<QDockWidget>("workersDock")->isVisible());
}

void TestUiStart::thePageCanStayAway()
{
    {
        WindowFixture first;
        first->begin({});
        first.find<QCheckBox>("startWanted")->setChecked(false);
        first->showView(first.find<QWidget>("timelineView"));
        first->close();
    }
    WindowFixture second;
    second->begin({});
    QVERIFY(!second.find<StartPage>("startPage")->isVisible());
    QVERIFY(second.find<QWidget>("timelineView")->isVisible());
    QTRY_VERIFY(second.run().snapshot().events() > 0);
}

void TestUiStart::aFileInsteadOfThePage()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeScenario(loadScenario("checkout").value()).c_str());
    file.close();
    WindowFixture window;
    window->begin({file.fileName()});
    QVERIFY(!window.find<StartPage>("startPage")->isVisible());
    QTRY_VERIFY(window.run().workspace());
    // Later, over the page: what was opened is seen.
    window->showView(window.find<StartPage>("startPage"));
    const Workspace* before = window.run().workspace().get();
    window->openFile(file.fileName());
    QTRY_VERIFY(window.run().workspace().get() != before);
    QTRY_VERIFY(window.find<QWidget>("timelineView")->isVisible());
}

void TestUiStart::theTourShowsThePageAgain()
{
    WindowFixture window;
    window.action("tour")->trigger();
    QVERIFY(window.find<StartPage>("startPage")->isVisible());
    QTRY_VERIFY(window.run().snapshot().events() > 0);
}

void TestUiStart::aFileIsDroppedOnThePage()
{
    Started window;
    QSignalSpy asked(window.page, &StartPage::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/nowhere/a.racescope"_s)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.page, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(window.find<QCommandLinkButton>("startOpen")->isDown());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.page, &drop);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toStringList(), QStringList{u"/nowhere/a.racescope"_s});
    QVERIFY(!window.find<QCommandLinkButton>("startOpen")->isDown());
}

void TestUiStart::theThemeIsSwitchedOnThePage()
{
    Started window;
    auto* themes = window.find<QToolButton>("startTheme");
    QVERIFY(themes && themes->isVisible());
    themes->menu()->actions().at(2)->trigger();
    QVERIFY(window->actions().themeDark->isChecked());
    QVERIFY(Theme::current().isDark());
    window->actions().themeLight->trigger();
}

void TestUiStart::everyPaneHasAPageOfHelp()
{
    WindowFixture window;
    QStringList pages;
    for (const PaneHelp& page : paneHelp()) {
        QVERIFY2(window->findChild<QWidget*>(page.pane), qPrintable(page.pane));
        QVERIFY(!page.title.isEmpty() && page.text.startsWith(u"<p>"_s));
        pages.append(page.pane);
    }
    for (int i = 0; i < window->tabs().count(); ++i) {
        const QWidget* view = window->tabs().widget(i);
        const auto covers = [view](const QString& pane) {
            return view->objectName() == pane || view->findChild<QWidget*>(pane);
        };
        QVERIFY2(std::any_of(pages.begin(), pages.end(), covers), qPrintable(view->objectName()));
    }
    for (const QDockWidget* dock : window->findChildren<QDockWidget*>())
        QVERIFY2(pages.contains(dock->widget()->objectName()), qPrintable(dock->objectName()));
}

void TestUiStart::helpIsAboutThePaneWithTheKeyboard()
{
    WindowFixture window;
    window->showView(window.find<QWidget>("timelineView"));
    window.press(Qt::Key_F1);
    auto* text = window.find<QTextBrowser>("helpText");
    QVERIFY(text);
    QVERIFY(text->toPlainText().startsWith(u"Timeline"_s));
    QVERIFY(text->toPlainText().contains(u"Timeline: zoom in"_s)); // its keys
    QVERIFY(text->toPlainText().contains(u"It only grows"_s));     // its words
    window.press(Qt::Key_4, Qt::ControlModifier);
    window.press(Qt::Key_F1);
    QVERIFY(window.find<QTextBrowser>("helpText")->toPlainText().startsWith(u"Stepper"_s));
}

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
    QCOMPARE(int(found.count(u"<table"_s)), int(terms.size()));
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
