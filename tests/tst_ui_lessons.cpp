// SPDX-License-Identifier: GPL-3.0-or-later
// The eight lessons, solved by script: each goal is reached by the step it is about, and not without it.
#include "lessons/lesson_commands.h"
#include "lessons/lesson_pane.h"
#include "race/schedule.h"
#include "stepper/stepper_view.h"
#include "window_fixture.h"

#include <QPushButton>
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
    void init() { QSettings().clear(); }
    void theWayReachesEveryGoal_data() { addLessons(); }
    void theWayReachesEveryGoal();
    void noGoalIsReachedWithoutItsStep_data() { addLessons(); }
    void noGoalIsReachedWithoutItsStep();
    void oneAfterAnotherIsNoSolution_data() { addLessons(); }
    void oneAfterAnotherIsNoSolution();
    void everyTaskSaysSomething();
    void aLessonIsSolvedByKeys();
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

void TestUiLessons::beingShownTheWayCountsNothing()
{
    WindowFixture window;
    LessonPane& pane = window.window->findChild<LessonCommands*>()->pane();
    pane.start(2);
    QTest::mouseClick(window.find<QPushButton>("lessonShow"), Qt::LeftButton);
    QVERIFY(all(pane.reached()));
    QVERIFY(!pane.isSolved(2));
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
