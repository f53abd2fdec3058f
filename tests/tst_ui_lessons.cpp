// SPDX-License-Identifier: GPL-3.0-or-later
// The eight lessons, solved by script: each goal is reached by the step it is about, and not without it.
#include "language/language.h"
#include "lessons/lesson_commands.h"
#include "lessons/lesson_pane.h"
#include "race/schedule.h"
#include "stepper/stepper_view.h"
#include "window_fixture.h"

#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

SteppedRace raceOf(const Lesson& lesson)
{
    return SteppedRace(RaceSetup::make(lesson.plan).value());
}

std::vector<bool> goalsOf(const Lesson& lesson, const SteppedRace& race)
{
    const LessonEvidence evidence(race);
    std::vector<bool> reached;
    for (const LessonStep& step : lesson.steps)
        reached.push_back(isReached(step.goal, evidence));
    return reached;
}

bool all(const std::vector<bool>& reached)
{
    return std::find(reached.begin(), reached.end(), false) == reached.end();
}

void addLessons()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Lesson& lesson : lessons())
        QTest::newRow(qPrintable(lesson.id)) << number++;
}

} // namespace

class TestUiLessons : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void theWayReachesEveryGoal_data() { addLessons(); }
    void theWayReachesEveryGoal();
    void noGoalIsReachedWithoutItsStep_data() { addLessons(); }
    void noGoalIsReachedWithoutItsStep();
    void oneAfterAnotherIsNoSolution_data() { addLessons(); }
    void oneAfterAnotherIsNoSolution();
    void withoutWhatIsInjectedNothingIsReached();
    void wordsAreThoseOfTheWindow_data();
    void wordsAreThoseOfTheWindow();
    void everyLessonTakesLessThanThreeMinutes_data();
    void everyLessonTakesLessThanThreeMinutes();
    void everyLessonIsSolvedByHand_data() { addLessons(); }
    void everyLessonIsSolvedByHand();
    void everyTaskSaysSomething();
    void theListShowsEveryLessonWhatEverItsTitleIs();
    void aLessonIsSolvedByKeys();
    void aChosenLessonIsNotAStartedOne();
    void beingShownTheWayCountsNothing();
    void progressIsKept();
};

void TestUiLessons::theWayReachesEveryGoal()
{
    QFETCH(int, number);
    const Lesson lesson = lessons()[std::size_t(number)];
    SteppedRace race = raceOf(lesson);
    QVERIFY(!all(goalsOf(lesson, race)));
    const auto way = parseSchedule(lesson.oneWay.toStdString(), race.setup());
    QVERIFY2(way.has_value(), way ? "" : way.error().text().c_str());
    const auto played = race.play(*way);
    QVERIFY2(played.has_value(), played ? "" : played.error().text().c_str());
    QVERIFY2(all(goalsOf(lesson, race)), race.scheduleText().c_str());
}

// Without its last step the lesson is not done, and goals come one after the other.
void TestUiLessons::noGoalIsReachedWithoutItsStep()
{
    QFETCH(int, number);
    const Lesson lesson = lessons()[std::size_t(number)];
    SteppedRace race = raceOf(lesson);
    const auto way = parseSchedule(lesson.oneWay.toStdString(), race.setup()).value();
    std::size_t reachedBefore = 0;
    for (std::size_t i = 0; i < way.items.size(); ++i) {
        const std::vector<bool> reached = goalsOf(lesson, race);
        QVERIFY(!all(reached));
        const auto now = std::size_t(std::count(reached.begin(), reached.end(), true));
        QVERIFY(now >= reachedBefore);
        for (std::size_t k = 0; k + 1 < reached.size(); ++k)
            QVERIFY(reached[k] || !reached[k + 1]);
        reachedBefore = now;
        QVERIFY(race.take(way.items[i].move).has_value());
    }
    QVERIFY(all(goalsOf(lesson, race)));
}

// Workers that never meet see none of it.
void TestUiLessons::oneAfterAnotherIsNoSolution()
{
    QFETCH(int, number);
    const Lesson lesson = lessons()[std::size_t(number)];
    SteppedRace race = raceOf(lesson);
    for (std::uint32_t worker = 0; worker < race.state().workerCount(); ++worker) {
        while (race.state().canMove(worker))
            QVERIFY(race.step(worker).has_value());
    }
    QVERIFY(race.position() > 0);
    QVERIFY(!all(goalsOf(lesson, race)));
}

// The lessons whose goals hang on something from outside: no way of the workers alone reaches them.
void TestUiLessons::withoutWhatIsInjectedNothingIsReached()
{
    int injected = 0;
    for (const Lesson& lesson : lessons()) {
        if (!lesson.oneWay.contains(u'!'))
            continue;
        ++injected;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            SteppedRace race = raceOf(lesson);
            auto chooser = SteppedRace::Chooser::random(seed);
            while (const auto move = chooser.next(race.state()))
                QVERIFY(race.take(*move).has_value());
            const std::vector<bool> reached = goalsOf(lesson, race);
            QVERIFY2(std::find(reached.begin(), reached.end(), true) == reached.end(),
                     race.scheduleText().c_str());
        }
    }
    QCOMPARE(injected, 3);
}

void TestUiLessons::wordsAreThoseOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    for (const language::Language& one : language::shipped())
        QTest::newRow(qPrintable(one.code)) << one.code;
}

// Names of commands in a lesson are put in from the commands, in every language, and none is left out.
void TestUiLessons::wordsAreThoseOfTheWindow()
{
    QFETCH(QString, language);
    language::install(language);
    {
        static const QRegularExpression name(u"\\{(text|key):(\\w+)\\}"_s);
        WindowFixture window;
        LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
        auto* stepper = window.window->findChild<StepperView*>();
        int names = 0;
        for (int number = 0; number < pane.count(); ++number) {
            const Lesson lesson = lessons()[std::size_t(number)];
            pane.start(number);
            const QString shown = window.labelText("lessonStory") + window.labelText("lessonMoral");
            QVERIFY2(!shown.contains(u'{') && !shown.contains(u'}'), qPrintable(shown));
            const QString text = lesson.story + lesson.moral;
            for (auto it = name.globalMatch(text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                const QString wanted = match.captured(2);
                const QAction* action = window->findChild<QAction*>(wanted);
                if (const auto* menu = stepper->findChild<QMenu*>(wanted))
                    action = menu->menuAction();
                QVERIFY2(action, qPrintable(wanted));
                const QString word = match.captured(1) == u"key"_s
                                         ? action->shortcut().toString(QKeySequence::NativeText)
                                         : action->text().remove(u'&');
                QVERIFY2(!word.isEmpty(), qPrintable(wanted));
                QVERIFY2(shown.contains(word.toHtmlEscaped()), qPrintable(word + u" in "_s + shown));
                ++names;
            }
        }
        QVERIFY(names >= 9);
    }
    language::install(u"en"_s);
}

void TestUiLessons::everyLessonTakesLessThanThreeMinutes_data()
{
    wordsAreThoseOfTheWindow_data();
}

// At a reader's pace, with time to think at each step.
void TestUiLessons::everyLessonTakesLessThanThreeMinutes()
{
    constexpr double kWordsPerSecond = 2.5;
    constexpr double kSecondsPerStep = 6;
    QFETCH(QString, language);
    language::install(language);
    for (const Lesson& lesson : lessons()) {
        QString text = lesson.title + u' ' + lesson.story + u' ' + lesson.moral;
        for (const LessonStep& step : lesson.steps)
            text += u' ' + step.task;
        const qsizetype words =
            text.remove(QRegularExpression(u"<[^>]*>"_s)).split(QRegularExpression(u"\\s+"_s)).size();
        const double seconds =
            double(words) / kWordsPerSecond + double(lesson.oneWay.split(u' ').size()) * kSecondsPerStep;
        QVERIFY2(seconds < 180, qPrintable(u"%1: %2 s"_s.arg(lesson.id).arg(seconds)));
    }
    language::install(u"en"_s);
}

// By the digits of the workers and the entries of the menu that the lesson names, nothing else.
void TestUiLessons::everyLessonIsSolvedByHand()
{
    QFETCH(int, number);
    WindowFixture window;
    LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
    pane.start(number);
    auto* stepper = window.window->findChild<StepperView*>();
    const Lesson lesson = lessons()[std::size_t(number)];
    const auto way = parseSchedule(lesson.oneWay.toStdString(), stepper->stepper().race().setup()).value();
    for (const ScheduleItem& item : way.items) {
        QVERIFY(!pane.isSolved(number));
        QTRY_VERIFY(QApplication::focusWidget());
        const Move move = item.move;
        const QString number1 = QString::number(move.subject + 1);
        QString name;
        switch (move.kind) {
        case Move::Kind::Step:
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(Qt::Key_1 + int(move.subject)));
            continue;
        case Move::Kind::Delete:
            name = u"injectDelete"_s + number1;
            break;
        case Move::Kind::Recreate:
            name = u"injectRecreate"_s + number1;
            break;
        case Move::Kind::LoseAnswer:
            name = u"injectLose"_s + number1;
            break;
        case Move::Kind::FailOver:
            name = u"injectFailOver%1Losing%2"_s.arg(number1).arg(move.amount);
            break;
        default:
            QFAIL("no lesson does this");
        }
        QVERIFY2((lesson.story + lesson.moral).contains(name), qPrintable(name));
        auto* action = stepper->findChild<QAction*>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    QVERIFY(pane.isSolved(number));
}

void TestUiLessons::everyTaskSaysSomething()
{
    const std::vector<Lesson> all = lessons();
    QCOMPARE(all.size(), 8u);
    QStringList ids;
    for (const Lesson& lesson : all) {
        QVERIFY(!ids.contains(lesson.id));
        ids.append(lesson.id);
        QVERIFY(!lesson.title.isEmpty() && !lesson.story.isEmpty() && !lesson.moral.isEmpty());
        QVERIFY(!lesson.steps.empty());
        for (const LessonStep& step : lesson.steps)
            QVERIFY(!step.task.isEmpty());
        QVERIFY(RaceSetup::make(lesson.plan).has_value());
    }
}

// Titles are longer in some languages, and the pane is narrow on some screens.
void TestUiLessons::theListShowsEveryLessonWhatEverItsTitleIs()
{
    WindowFixture window;
    LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(pane.isVisible());
    auto* list = window.find<QListWidget>("lessonList");
    list->item(5)->setText(
        u"6. A new primary: why there is a term, and what it is good for beside all that"_s);
    pane.resize(pane.width() - 20, pane.height());
    const auto isSeen = [list](int row) {
        const QRect rect = list->visualItemRect(list->item(row));
        return list->viewport()->rect().contains(rect) && rect.height() >= list->fontMetrics().height();
    };
    for (int row = 0; row < list->count(); ++row)
        QTRY_VERIFY2(isSeen(row), qPrintable(list->item(row)->text()));
    QVERIFY(list->visualItemRect(list->item(5)).height() >= 2 * list->fontMetrics().height());
}

void TestUiLessons::aLessonIsSolvedByKeys()
{
    WindowFixture window;
    LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
    QSignalSpy solved(&pane, &LessonPane::solved);
    window.press(Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(pane.isVisible());
    auto* stepper = window.window->findChild<StepperView*>();
    QVERIFY(stepper->isVisible());
    QCOMPARE(stepper->stepper().plan().name, std::string("lesson-lost-update"));
    QCOMPARE(stepper->stepper().race().position(), 0u);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_1}) {
        QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(!all(pane.reached()));
    }
    QVERIFY(!window.find<QLabel>("lessonMoral")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QVERIFY(all(pane.reached()));
    QCOMPARE(solved.count(), 1);
    QVERIFY(window.find<QLabel>("lessonMoral")->isVisible());
    QVERIFY(pane.isSolved(0));
    QTest::mouseClick(window.find<QPushButton>("lessonNext"), Qt::LeftButton);
    QCOMPARE(pane.current(), 1);
    QCOMPARE(stepper->stepper().plan().name, std::string("lesson-first-409"));
    QVERIFY(!pane.isSolved(1));
}

void TestUiLessons::aChosenLessonIsNotAStartedOne()
{
    WindowFixture window;
    auto* pane = window.find<LessonPane>("lessonPane");
    auto* list = window.find<QListWidget>("lessonList");
    auto* hint = window.find<QLabel>("lessonHint");
    auto* start = window.find<QPushButton>("lessonStart");
    const auto& stepper = window.find<StepperView>("stepperView")->stepper();
    pane->start(0);
    QVERIFY(!hint->isVisibleTo(pane));
    QCOMPARE(start->text(), u"St&art again"_s);
    list->setCurrentRow(1);
    QCOMPARE(pane->current(), 1);
    QVERIFY(hint->isVisibleTo(pane));
    QVERIFY2(hint->text().contains(u"another race"_s), qPrintable(hint->text()));
    QCOMPARE(start->text(), u"St&art"_s);
    QCOMPARE(stepper.plan().name, lessons()[0].plan.name); // what one steps is not taken away
    start->click();
    QVERIFY(!hint->isVisibleTo(pane));
    QCOMPARE(stepper.plan().name, lessons()[1].plan.name);
}

// Not even when one looks at another lesson meanwhile.
void TestUiLessons::beingShownTheWayCountsNothing()
{
    WindowFixture window;
    LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
    pane.start(2);
    QTest::mouseClick(window.find<QPushButton>("lessonShow"), Qt::LeftButton);
    QVERIFY(all(pane.reached()));
    QVERIFY(!pane.isSolved(2));
    auto* list = window.find<QListWidget>("lessonList");
    list->setCurrentRow(3);
    list->setCurrentRow(2);
    QVERIFY(all(pane.reached()) && !pane.isSolved(2));
    pane.start(2); // by hand it counts
    auto& stepper = window.window->findChild<StepperView*>()->stepper();
    const auto way = parseSchedule(lessons()[2].oneWay.toStdString(), stepper.race().setup()).value();
    for (const ScheduleItem& item : way.items)
        stepper.take(item.move);
    QVERIFY(pane.isSolved(2));
}

void TestUiLessons::progressIsKept()
{
    {
        WindowFixture window;
        LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
        pane.start(0);
        auto& stepper = window.window->findChild<StepperView*>()->stepper();
        for (const std::uint32_t worker : {0U, 1U, 0U, 1U})
            stepper.step(worker);
        QVERIFY(pane.isSolved(0));
    }
    WindowFixture again;
    LessonPane& pane = again.window->findChild<LessonCommands*>()->pane();
    QVERIFY(pane.isSolved(0));
    QVERIFY(!pane.isSolved(1));
    QCOMPARE(pane.firstUnsolved(), 1);
    QCOMPARE(pane.current(), 1);
}

QTEST_MAIN(TestUiLessons)
#include "tst_ui_lessons.moc"
