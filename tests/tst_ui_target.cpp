// SPDX-License-Identifier: GPL-3.0-or-later
// The window chooses what is raced on, as the command line does, and sessions remember it.
#include "explorer/explorer_view.h"
#include "race/schedule.h"
#include "session/session_controller.h"
#include "stepper/race_chooser.h"
#include "stepper/stepper_race.h"
#include "stepper/stepper_view.h"
#include "target/target_button.h"
#include "target/target_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

ReplicaOptions someCopies()
{
    ReplicaOptions options;
    options.copies = 4;
    options.readFrom = 1;
    options.activeCopies = replication::kAllActive;
    options.profile = replication::profileOf(replication::Preset::Q6);
    return options;
}

void choose(QWidget& dialog, const QString& field, const QVariant& data)
{
    auto* box = dialog.findChild<QComboBox*>(field);
    QVERIFY2(box, qPrintable(field));
    QVERIFY(box->findData(data) >= 0);
    box->setCurrentIndex(box->findData(data));
}

// In the target dialog that stands open.
void chooseCopies(QWidget& above)
{
    auto* dialog = above.findChild<TargetDialog*>();
    QVERIFY(dialog);
    choose(*dialog, u"targetKind"_s, true);
    dialog->findChild<QSpinBox*>(u"targetCopies"_s)->setValue(4);
    choose(*dialog, u"targetReadFrom"_s, 1);
    choose(*dialog, u"targetActive"_s, int(replication::kAllActive));
    choose(*dialog, u"targetProfile"_s, int(replication::Preset::Q6));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"targetAccept"_s), Qt::LeftButton);
}

} // namespace

class TestUiTarget : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void theDialogKeepsWhatItIsGiven();
    void fewerCopiesLeaveNoChoiceThatIsGone();
    void aNewRaceRunsOnCopies();
    void aFinishedRaceGoesOnOnCopies();
    void aReadyRaceChangesItsTarget();
    void aSessionRemembersTheTarget();
    void theStepperStepsOnCopies();
    void theExplorerExploresCopies();
};

void TestUiTarget::theDialogKeepsWhatItIsGiven()
{
    for (const RaceTarget& target : {RaceTarget(), RaceTarget(ReplicaOptions{}), RaceTarget(someCopies())}) {
        auto* dialog = new TargetDialog(target);
        dialog->show();
        QSignalSpy chosen(dialog, &TargetDialog::chosen);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"targetAccept"_s), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen[0][0].value<RaceTarget>() == target);
    }
    QCOMPARE(targetText(std::nullopt), u"embedded store"_s);
    QCOMPARE(targetText(someCopies()), u"4 copies, Q6"_s);
}

void TestUiTarget::fewerCopiesLeaveNoChoiceThatIsGone()
{
    ReplicaOptions options = someCopies();
    options.readFrom = 3;
    options.activeCopies = 4;
    auto* dialog = new TargetDialog(options);
    QSignalSpy chosen(dialog, &TargetDialog::chosen);
    dialog->findChild<QSpinBox*>(u"targetCopies"_s)->setValue(2);
    dialog->findChild<QPushButton*>(u"targetAccept"_s)->click();
    const auto left = chosen.value(0).value(0).value<RaceTarget>();
    QVERIFY(left);
    QCOMPARE(left->copies, 2);
    QVERIFY(!left->readFrom);
    QCOMPARE(int(left->activeCopies), 1);
}

void TestUiTarget::aNewRaceRunsOnCopies()
{
    WindowFixture window;
    window.action("newRace")->trigger();
    auto* dialog = window.find<QDialog>("scenarioDialog");
    QVERIFY(dialog);
    auto* target = dialog->findChild<TargetButton*>(u"scenarioTarget"_s);
    QTest::mouseClick(target, Qt::LeftButton);
    chooseCopies(*window.window);
    QCOMPARE(target->text(), u"&On: 4 copies, Q6…"_s);
    dialog->findChild<QListWidget*>(u"scenarioList"_s)->setCurrentRow(1);
    QVERIFY(target->target() == RaceTarget(someCopies())); // chosen for whatever is raced
    dialog->findChild<QPushButton*>(u"scenarioAccept"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.run().plan().replicas == someCopies(), kPatienceMs);
    QCOMPARE(QByteArray(window.run().workspace()->target()->name().data()), QByteArray("replicated"));
    QCOMPARE(window.labelText("statusTarget"), u"on 4 copies, Q6"_s);
    QVERIFY(!window.action("target")->isEnabled() || !window.run().isActive());
    window.action("spawn")->trigger();
    auto* spawn = window.find<QDialog>("spawnDialog");
    QVERIFY(spawn);
    QVERIFY(spawn->findChild<QLabel*>(u"spawnTarget"_s)->text().contains(u"4 copies"_s));
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Finished, kPatienceMs);
    QVERIFY(window.run().progress().succeeded > 0);
}

void TestUiTarget::aFinishedRaceGoesOnOnCopies()
{
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    QCOMPARE(window.labelText("statusTarget"), u"on embedded store"_s);
    window.action("target")->trigger();
    chooseCopies(*window.window);
    QCOMPARE(window.labelText("statusTarget"), u"on 4 copies, Q6"_s);
    const std::uint64_t before = window.run().snapshot().events();
    window.action("raceOn")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        window.run().state() == RunState::Finished && window.run().snapshot().events() > before, kPatienceMs);
    QCOMPARE(QByteArray(window.run().workspace()->target()->name().data()), QByteArray("replicated"));
}

void TestUiTarget::aReadyRaceChangesItsTarget()
{
    WindowFixture window;
    window.run().load(loadScenario("checkout").value(), RunController::AfterLoad::Wait);
    QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Ready, kPatienceMs);
    window.run().setTarget(someCopies());
    QTRY_VERIFY_WITH_TIMEOUT(window.run().state() == RunState::Ready &&
                                 window.run().workspace()->target()->name() == "replicated",
                             kPatienceMs);
}

void TestUiTarget::aSessionRemembersTheTarget()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copies.racescope"_s);
    {
        WindowFixture window;
        RacePlan plan = loadScenario("checkout").value();
        plan.replicas = someCopies();
        plan.speed = 0;
        window.run().load(plan, RunController::AfterLoad::Start);
        QTRY_COMPARE_WITH_TIMEOUT(window.run().state(), RunState::Finished, kPatienceMs);
        QSignalSpy saved(&window->session(), &SessionController::saved);
        window->session().saveAs(path);
        QVERIFY(saved.count() > 0 || saved.wait(kPatienceMs));
    }
    WindowFixture window;
    QSignalSpy opened(&window->session(), &SessionController::opened);
    window->openFile(path);
    QVERIFY(opened.count() > 0 || opened.wait(kPatienceMs));
    QVERIFY(window.run().plan().replicas == someCopies());
    QTRY_COMPARE(window.labelText("statusTarget"), u"on 4 copies, Q6"_s);
}

void TestUiTarget::theStepperStepsOnCopies()
{
    WindowFixture window;
    auto* stepper = window.window->findChild<StepperView*>();
    window->showView(stepper);
    QVERIFY(stepper->openBuiltin(u"checkout-version"_s));
    auto* target = window.find<TargetButton>("stepperTarget");
    QVERIFY(target);
    target->choose();
    chooseCopies(*window.window);
    const SteppedRace& race = stepper->stepper().race();
    QVERIFY(race.setup().plan().replicas == someCopies());
    // A failover that loses operations is a step as on the store.
    QVERIFY(stepper->stepper().race().setup().timed().size() == 2);
    stepper->stepper().step(0);
    QVERIFY(race.position() == 1);
}

void TestUiTarget::theExplorerExploresCopies()
{
    ExplorerView explorer;
    QVERIFY(explorer.chooser().choose(u"checkout-unguarded"_s));
    RacePlan plan = explorer.chooser().plan();
    explorer.explore();
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    const int outcomes = explorer.outcomes().rowCount();
    plan.replicas = someCopies();
    explorer.exploreRace(plan);
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isExploring() && explorer.outcomes().rowCount() > 0, kPatienceMs);
    QVERIFY(explorer.chooser().plan().replicas == someCopies());
    QCOMPARE(explorer.findChild<TargetButton*>(u"explorerTarget"_s)->target(), RaceTarget(someCopies()));
    QCOMPARE(explorer.outcomes().rowCount(), outcomes);
    QVERIFY(explorer.status().contains(u"Schedules: 6."_s));
}

QTEST_MAIN(TestUiTarget)
#include "tst_ui_target.moc"
