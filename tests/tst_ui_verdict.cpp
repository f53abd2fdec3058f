// SPDX-License-Identifier: GPL-3.0-or-later
// From a finding of the judge to what led there: its events in the timeline, its witness in the stepper.
#include "filter/filter_commands.h"
#include "main_window/main_window.h"
#include "models/anomaly_table_model.h"
#include "scenario/scenario.h"
#include "stepper/stepper_view.h"
#include "verdict/checker.h"
#include "verdict/verdict_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Judged {
    // Raced to the end and judged whole.
    explicit Judged(const char* scenario)
    {
        window.resize(1400, 900);
        window.show();
        verdict = window.findChild<VerdictView*>(u"verdictView"_s);
        window.showView(verdict);
        QSignalSpy judged(verdict, &VerdictView::judgedAll);
        RacePlan plan = loadScenario(scenario).value();
        plan.speed = 0;
        window.run().load(plan, RunController::AfterLoad::Start);
        isReady = QTest::qWaitFor(
            [&] { return window.run().state() == RunState::Finished && judged.count() > 0; }, 30'000);
    }
    QPushButton* button(const QString& name) { return verdict->findChild<QPushButton*>(name); }
    MainWindow window;
    VerdictView* verdict = nullptr;
    bool isReady = false;
};

} // namespace

class TestUiVerdict : public QObject {
    Q_OBJECT
private slots:
    void lostUpdateOpensInTheStepper();
    void witnessBeginsWithTheEarliestEvent();
    void aFineRaceHasNoWitness();
    void limitsAreSaid();
    void theFilterHidesOtherAnomalies();
};

void TestUiVerdict::lostUpdateOpensInTheStepper()
{
    Judged judged("checkout-unguarded");
    QVERIFY(judged.isReady);
    QCOMPARE(judged.verdict->state(), VerdictState::Anomaly);
    QVERIFY(judged.verdict->anomalies().rowCount() > 0);
    auto* stepper = judged.window.findChild<StepperView*>(u"stepperView"_s);
    QTest::mouseClick(judged.button(u"openVerdictWitness"_s), Qt::LeftButton);
    QTRY_VERIFY(stepper->isVisible());
    QVERIFY(stepper->stepper().isLoaded());
    QVERIFY(!stepper->stepper().race().setup().plan().groups.empty());
}

void TestUiVerdict::witnessBeginsWithTheEarliestEvent()
{
    Judged judged("checkout-unguarded");
    QVERIFY(judged.isReady);
    QSignalSpy asked(judged.verdict, &VerdictView::stepRequested);
    QTest::mouseClick(judged.button(u"openVerdictWitness"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    const auto first = asked.first().first().value<EventRef>();
    const Snapshot& snapshot = judged.window.run().snapshot();
    const auto timeOf = [&](const EventRef& event) {
        return snapshot.lane(event.worker)->timeAt(event.index);
    };
    for (const EventRef& event : judged.verdict->anomalies().rows().front().events)
        QVERIFY(timeOf(first) <= timeOf(event));
}

void TestUiVerdict::aFineRaceHasNoWitness()
{
    Judged judged("checkout");
    QVERIFY(judged.isReady);
    QCOMPARE(judged.verdict->state(), VerdictState::Fine);
    QVERIFY(!judged.button(u"openVerdictWitness"_s)->isVisible());
}

void TestUiVerdict::limitsAreSaid()
{
    Judged judged("checkout");
    const QString text = judged.verdict->findChild<QLabel*>(u"verdictLimits"_s)->text();
    for (const std::string& limit : limitsOfTheJudge())
        QVERIFY(text.contains(QString::fromStdString(limit).toHtmlEscaped()));
}

void TestUiVerdict::theFilterHidesOtherAnomalies()
{
    Judged judged("checkout-unguarded");
    QVERIFY(judged.isReady);
    const auto* table = judged.verdict->findChild<QTableView*>(u"anomalyTable"_s);
    const auto* told = judged.verdict->findChild<QLabel*>(u"verdictFiltered"_s);
    QVERIFY(!told->isVisible());
    FilterController& filter = judged.window.findChild<FilterCommands*>()->filter();
    const auto& rows = judged.verdict->anomalies().rows();
    for (const QString& text : {u"worker:1"_s, u"worker:2"_s, u"worker:99"_s}) {
        filter.setText(text);
        QTRY_VERIFY(filter.matches() && filter.matches()->isComplete);
        int shown = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            bool isMeant = rows[row].events.empty();
            for (const EventRef& event : rows[row].events)
                isMeant = isMeant || filter.matches()->test(event);
            QCOMPARE(table->isRowHidden(int(row)), !isMeant);
            shown += isMeant ? 1 : 0;
        }
        QVERIFY(told->isVisible());
        QVERIFY(told->text().contains(QString::number(shown)));
        const QModelIndex current = table->currentIndex();
        QCOMPARE(current.isValid() && !table->isRowHidden(current.row()), shown > 0);
    }
    filter.clear();
    QVERIFY(!told->isVisible());
    for (std::size_t row = 0; row < rows.size(); ++row)
        QVERIFY(!table->isRowHidden(int(row)));
}

QTEST_MAIN(TestUiVerdict)
#include "tst_ui_verdict.moc"
