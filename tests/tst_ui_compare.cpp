// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing recordings in the window: the session with a file, what is said of a file that is none, timelines
// that move together.
#include "compare/compare_table_model.h"
#include "compare/compare_view.h"
#include "scenario/scenario.h"
#include "stepper/stepper_race.h"
#include "timeline/timeline_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// A view beside a finished race.
struct Beside {
    Beside()
        : view(run, &stepper)
    {
        view.resize(1200, 900);
        view.show();
    }
    bool race(const char* scenario)
    {
        RacePlan plan = loadScenario(scenario).value();
        plan.speed = 0;
        run.load(plan, RunController::AfterLoad::Start);
        return QTest::qWaitFor([this] { return run.state() == RunState::Finished; }, 30'000);
    }
    bool compare()
    {
        QSignalSpy compared(&view, &CompareView::compared);
        QTest::mouseClick(view.findChild<QPushButton*>(u"compareNow"_s), Qt::LeftButton);
        return compared.count() > 0 || compared.wait(30'000);
    }
    bool open(CompareView::Side side, const QString& path)
    {
        QSignalSpy opened(&view, &CompareView::sourceOpened);
        view.openFile(side, path);
        return opened.count() > 0 || opened.wait(30'000);
    }
    QString said() { return view.findChild<QLabel*>(u"compareDifference"_s)->text(); }
    QString cell(int row, int column)
    {
        return view.findChild<QTableView*>(u"compareCounters"_s)
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }
    void choose(const QString& left, const QString& right)
    {
        view.findChild<QComboBox*>(u"compareLeft"_s)->setCurrentText(left);
        view.findChild<QComboBox*>(u"compareRight"_s)->setCurrentText(right);
    }
    void mark(Nanos time, const char* name)
    {
        run.workspace()->notes().change([time, name](SessionContents& contents) {
            contents.marks.push_back({"mark", time, time, name});
        });
        view.hide();
        view.show(); // looks what there is
    }
    void align(int how) { view.findChild<QComboBox*>(u"compareAlignHow"_s)->setCurrentIndex(how); }
    RunController run;
    StepperRace stepper;
    CompareView view;
};

} // namespace

class TestUiCompare : public QObject {
    Q_OBJECT
private slots:
    void aRunEndsWhereTheNextBegins();
    void aRecordingEqualsItsFile();
    void guardAndNoGuardPart();
    void branchesOfAStepperPart();
    void aBranchIsHeldAgainstARun();
    void timelinesMoveTogether();
    void marksAreAligned();
    void aSideWithoutMarksIsTold();
    void commitsAreAligned();
    void whatIsChosenIsUndone();
    void whatIsChosenIsTextAndBack();
    void aFileThatIsNoneIsTold();
    void everyControlHasAName();
};

void TestUiCompare::aRecordingEqualsItsFile()
{
    const QTemporaryDir folder;
    Beside beside;
    const QAbstractItemModelTester tester(beside.view.findChild<QTableView*>(u"compareCounters"_s)->model());
    QVERIFY(beside.race("checkout"));
    beside.run.workspace()->settle();
    const QString path = folder.filePath(u"race.racescope"_s);
    const auto file = SessionFile::saveAs(*beside.run.workspace(), path.toStdString());
    QVERIFY(file.has_value());
    QVERIFY(beside.open(CompareView::Right, path));
    QCOMPARE(beside.view.findChild<QComboBox*>(u"compareRight"_s)->currentText(), u"race.racescope"_s);
    QVERIFY(beside.compare());
    const Comparison& comparison = *beside.view.comparison();
    QVERIFY2(!comparison.differs, qPrintable(beside.said()));
    QCOMPARE(comparison.equalSteps, beside.run.workspace()->trace().snapshot().events());
    QVERIFY(beside.said().startsWith(u"No step differs"_s));
    QVERIFY(!beside.view.findChild<QPushButton*>(u"compareJump"_s)->isEnabled());
    QCOMPARE(beside.cell(0, CompareTableModel::Left), beside.cell(0, CompareTableModel::Right));
    QCOMPARE(beside.cell(0, CompareTableModel::Difference), u"="_s);
}

void TestUiCompare::guardAndNoGuardPart()
{
    const QTemporaryDir folder;
    Beside beside;
    QVERIFY(beside.race("checkout-unguarded"));
    beside.run.workspace()->settle();
    const QString path = folder.filePath(u"blind.racescope"_s);
    {
        const auto file = SessionFile::saveAs(*beside.run.workspace(), path.toStdString());
        QVERIFY(file.has_value());
    }
    QVERIFY(beside.open(CompareView::Left, path));
    QVERIFY(beside.race("checkout"));
    beside.run.workspace()->settle();
    beside.view.findChild<QComboBox*>(u"compareLeft"_s)->setCurrentText(u"blind.racescope"_s);
    beside.view.findChild<QComboBox*>(u"compareRight"_s)->setCurrentText(u"This session"_s);
    QVERIFY(beside.compare());
    const Comparison& comparison = *beside.view.comparison();
    QVERIFY(comparison.differs);
    for (const CompareCounter& counter : comparison.counters) {
        if (counter.name == "conflicts")
            QVERIFY(counter.left == 0 && counter.right > 0);
    }
    QVERIFY(beside.said().contains(u"step %1."_s.arg(comparison.equalSteps + 1)));
    QTest::mouseClick(beside.view.findChild<QPushButton*>(u"compareJump"_s), Qt::LeftButton);
    QVERIFY(!beside.view.timeline(CompareView::Left).selectedEventText().isEmpty());
    QVERIFY(!beside.view.timeline(CompareView::Right).selectedEventText().isEmpty());
}

// The reads are the same, then another worker writes first.
void TestUiCompare::branchesOfAStepperPart()
{
    Beside beside;
    QVERIFY(beside.stepper.load(loadScenario("checkout").value()));
    QVERIFY(beside.stepper.play(u"A B A B"_s));
    const std::size_t length = beside.stepper.race().length();
    beside.stepper.jumpTo(2);
    beside.stepper.step(1);
    beside.stepper.step(1);
    QCOMPARE(beside.stepper.race().branches().size(), std::size_t(2));
    const QString first = QString::fromStdString(beside.stepper.race().branches()[0].name);
    const QString second = QString::fromStdString(beside.stepper.race().branches()[1].name);
    beside.view.hide(); // branches are listed when the view is seen
    beside.view.show();
    beside.choose(u"Stepper, branch %1"_s.arg(first), u"Stepper, branch %1"_s.arg(second));
    QVERIFY(beside.compare());
    const Comparison& comparison = *beside.view.comparison();
    QVERIFY2(comparison.differs, qPrintable(beside.said()));
    QCOMPARE(comparison.equalSteps, std::uint64_t(3)); // B thinks in both, as soon as it has read
    QVERIFY(beside.said().contains(u"step 4."_s));
    QVERIFY(comparison.left && comparison.right);
    QTest::mouseClick(beside.view.findChild<QPushButton*>(u"compareJump"_s), Qt::LeftButton);
    QVERIFY(!beside.view.timeline(CompareView::Left).selectedEventText().isEmpty());
    QCOMPARE(beside.view.timeline(CompareView::Left).model().snapshot().events(), length);
    // Itself, grown by a step since it was chosen.
    beside.stepper.step(0);
    beside.choose(u"Stepper, branch %1"_s.arg(second), u"Stepper, branch %1"_s.arg(second));
    QVERIFY(beside.compare());
    QVERIFY(!beside.view.comparison()->differs);
    QCOMPARE(beside.view.comparison()->equalSteps, std::uint64_t(5));
}

// Workers are called alike, so that the first step of the race, a read by somebody, can be the same.
void TestUiCompare::aBranchIsHeldAgainstARun()
{
    Beside beside;
    RacePlan plan = loadScenario("checkout").value();
    plan.speed = 0;
    for (GroupPlan& group : plan.groups)
        group.count = 1;
    plan.groups.resize(1);
    QVERIFY(beside.stepper.load(plan));
    while (!beside.stepper.race().state().ended())
        beside.stepper.step(0);
    beside.run.load(plan, RunController::AfterLoad::Start);
    QVERIFY(QTest::qWaitFor([&] { return beside.run.state() == RunState::Finished; }, 30'000));
    beside.run.workspace()->settle();
    beside.view.hide();
    beside.view.show();
    beside.choose(u"This session"_s, u"Stepper, branch main"_s);
    QVERIFY(beside.compare());
    QVERIFY2(!beside.view.comparison()->differs, qPrintable(beside.said()));
    QVERIFY(beside.view.comparison()->equalSteps >= 2);
}

void TestUiCompare::timelinesMoveTogether()
{
    Beside beside;
    QVERIFY(beside.race("checkout"));
    beside.run.workspace()->settle();
    QVERIFY(beside.compare());
    TimelineView& left = beside.view.timeline(CompareView::Left);
    TimelineView& right = beside.view.timeline(CompareView::Right);
    QCOMPARE(left.visibleRange().begin, right.visibleRange().begin); // the same recording
    const Nanos begin = left.visibleRange().begin;
    left.setFocus();
    left.zoomIn();
    QVERIFY(left.visibleRange().length() > 0);
    QCOMPARE(right.visibleRange().begin, left.visibleRange().begin);
    QVERIFY(left.visibleRange().begin != begin);
    right.zoomOut();
    QCOMPARE(left.visibleRange().begin, right.visibleRange().begin);
}

void TestUiCompare::marksAreAligned()
{
    const QTemporaryDir folder;
    Beside beside;
    QVERIFY(beside.race("checkout"));
    const auto workspace = beside.run.workspace();
    workspace->settle();
    const Snapshot snapshot = workspace->trace().snapshot();
    const Nanos early = snapshot.begin() + (snapshot.end() - snapshot.begin()) / 4;
    const Nanos late = snapshot.begin() + (snapshot.end() - snapshot.begin()) / 2;
    beside.mark(early, "early");
    beside.mark(late, "late");
    beside.choose(u"This session"_s, u"This session"_s);
    QVERIFY(beside.compare());
    const std::uint64_t all = beside.view.comparison()->equalSteps;
    beside.align(1);
    QVERIFY(beside.compare());
    QCOMPARE(beside.view.comparison()->leftOrigin, early); // the first by time
    QVERIFY(beside.view.comparison()->equalSteps < all);
    // One mark is chosen; the other side follows, for it has one of the same name.
    auto* left = beside.view.findChild<QComboBox*>(u"compareMarkLeft"_s);
    auto* right = beside.view.findChild<QComboBox*>(u"compareMarkRight"_s);
    left->setCurrentIndex(1);
    emit left->activated(1);
    QVERIFY(right->currentText().startsWith(u"late"_s));
    right->setCurrentIndex(0);
    QVERIFY(beside.compare());
    QCOMPARE(beside.view.comparison()->leftOrigin, late);
    QCOMPARE(beside.view.comparison()->rightOrigin, early);
    // The timelines stand below each other there.
    QCOMPARE(beside.view.timeline(CompareView::Left).visibleRange().begin - late,
             beside.view.timeline(CompareView::Right).visibleRange().begin - early);
}

void TestUiCompare::aSideWithoutMarksIsTold()
{
    Beside beside;
    QVERIFY(beside.race("checkout"));
    QVERIFY(beside.stepper.load(loadScenario("checkout").value()));
    beside.mark(beside.run.workspace()->trace().snapshot().begin(), "here");
    beside.choose(u"This session"_s, u"Stepper, branch main"_s);
    emit beside.view.findChild<QComboBox*>(u"compareRight"_s)->activated(0); // as a hand's choice does
    beside.align(1);
    QVERIFY(!beside.view.findChild<QComboBox*>(u"compareMarkRight"_s)->isEnabled());
    beside.view.compareNow();
    QVERIFY2(beside.said().startsWith(u"Stepper, branch main has no marks"_s), qPrintable(beside.said()));
}

void TestUiCompare::commitsAreAligned()
{
    Beside beside;
    QVERIFY(beside.race("checkout"));
    beside.run.workspace()->settle();
    beside.choose(u"This session"_s, u"This session"_s);
    beside.align(2);
    auto* commit = beside.view.findChild<QSpinBox*>(u"compareCommit"_s);
    commit->setValue(2);
    QVERIFY(beside.compare());
    QVERIFY2(!beside.view.comparison()->differs, qPrintable(beside.said()));
    QVERIFY(beside.view.comparison()->equalSteps < beside.run.workspace()->trace().snapshot().events());
    QSignalSpy compared(&beside.view, &CompareView::compared);
    commit->setValue(1000); // compared at once
    QVERIFY(compared.count() > 0 || compared.wait(30'000));
    QTRY_VERIFY2(beside.said().startsWith(u"This session has no commit"_s), qPrintable(beside.said()));
}

void TestUiCompare::whatIsChosenIsUndone()
{
    const QTemporaryDir folder;
    Beside beside;
    QVERIFY(beside.race("checkout"));
    const QString path = folder.filePath(u"race.racescope"_s);
    beside.mark(1000, "begin");
    QVERIFY(SessionFile::saveAs(*beside.run.workspace(), path.toStdString()).has_value());
    std::vector<std::pair<CompareChoices, CompareChoices>> edits;
    QStringList words;
    connect(&beside.view, &CompareView::edited, this,
            [&](const QString& what, const CompareChoices& before, const CompareChoices& after) {
                words += what;
                edits.emplace_back(before, after);
            });
    const CompareChoices first = beside.view.choices();
    QVERIFY(beside.open(CompareView::Right, path));
    beside.align(1);
    beside.align(2);
    beside.view.findChild<QSpinBox*>(u"compareCommit"_s)->setValue(3);
    QCOMPARE(words, QStringList({u"compare This session with race.racescope"_s, u"align at marks"_s,
                                 u"align at commit 1"_s, u"align at commit 3"_s}));
    const CompareChoices last = beside.view.choices();
    QVERIFY(edits.front().first == first);
    QVERIFY(edits.back().second == last);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        QVERIFY(beside.view.choices() == edit->second);
        beside.view.setChoices(edit->first);
        QVERIFY(beside.view.choices() == edit->first);
    }
    QCOMPARE(words.size(), 4); // going back is no edit
    beside.view.setChoices(last);
    QVERIFY(beside.view.choices() == last);
    // What was compared is compared again, as after a choice by hand.
    QVERIFY(beside.compare());
    QSignalSpy compared(&beside.view, &CompareView::compared);
    beside.view.setChoices(edits.back().first);
    QTRY_COMPARE_WITH_TIMEOUT(compared.count(), 1, 30'000);
    // Another view, as of a session that is opened again, finds the file.
    CompareView other(beside.run);
    other.setChoices(compareChoicesFromText(compareChoicesAsText(last)));
    QTRY_COMPARE_WITH_TIMEOUT(other.choices().sources[CompareView::Right], last.sources[CompareView::Right],
                              30'000);
    QVERIFY(other.choices() == last);
}

void TestUiCompare::whatIsChosenIsTextAndBack()
{
    CompareChoices choices;
    choices.sources = {u"run 2"_s, u"file /a \"b\";ä.racescope"_s};
    choices.alignment.at = CompareAlignment::At::Mark;
    choices.alignment.marks = {{{u"begin"_s, 9'007'199'254'740'993}, {}}};
    choices.alignment.commit = 7;
    QVERIFY(compareChoicesFromText(compareChoicesAsText(choices)) == choices);
    QVERIFY(compareChoicesFromText("no such thing") == CompareChoices());
}

void TestUiCompare::aFileThatIsNoneIsTold()
{
    const QTemporaryDir folder;
    Beside beside;
    const auto tells = [&](const QString& path, const QString& word) {
        beside.view.openFile(CompareView::Left, path);
        return QTest::qWaitFor([&] { return beside.said().contains(word); }, 30'000);
    };
    QVERIFY(tells(folder.filePath(u"missing.ndjson"_s), u"missing.ndjson"_s));
    QFile file(folder.filePath(u"poem.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("roses are red\n");
    file.close();
    QVERIFY(tells(file.fileName(), u"poem.ndjson"_s));
}

void TestUiCompare::everyControlHasAName()
{
    Beside beside;
    for (QWidget* widget : beside.view.findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s) &&
            widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QPushButton*>(widget),
                     qPrintable(widget->objectName()));
    }
}

// The duration of a run is that of the race, which may have been slowed or paused: it says nothing of its
// end.
void TestUiCompare::aRunEndsWhereTheNextBegins()
{
    Beside beside;
    QVERIFY(beside.race("checkout"));
    const std::shared_ptr<Workspace> workspace = beside.run.workspace();
    workspace->settle();
    RunSummary summary;
    summary.duration = 1;
    workspace->addRun(summary, 0);
    workspace->addRun(summary, workspace->trace().snapshot().end() + 1);
    const std::vector<CompareSource> sources = sourcesOf(workspace);
    QCOMPARE(sources.size(), std::size_t(3));
    QCOMPARE(sources[1].end, sources[2].begin);
    QVERIFY(sources[2].end > sources[2].begin + summary.duration + 1);
    beside.view.hide();
    beside.view.show(); // looks what there is
    beside.choose(u"This session"_s, u"This session, run 1"_s);
    QVERIFY(beside.compare());
    QVERIFY2(beside.said().startsWith(u"No step differs"_s), qPrintable(beside.said()));
}

QTEST_MAIN(TestUiCompare)
#include "tst_ui_compare.moc"
