// SPDX-License-Identifier: GPL-3.0-or-later
// The backoff lab with mouse and keys: fields that say what is wrong, a sweep that can be cancelled, charts,
// advice, one run opened, a race with real threads laid over, and files.
#include "charts/hover_chart_view.h"
#include "lab/heat_map.h"
#include "lab/lab_form.h"
#include "lab/lab_reference_view.h"
#include "lab/lab_run_view.h"
#include "lab/lab_table_model.h"
#include "lab/lab_view.h"
#include "scenario/scenario.h"
#include "timeline/timeline_view.h"

#include <QAbstractItemModelTester>
#include <QAreaSeries>
#include <QChart>
#include <QClipboard>
#include <QComboBox>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QPushButton>
#include <QRegularExpression>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QXYSeries>

#include <algorithm>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Lab {
    Lab()
    {
        view.resize(1300, 900);
        view.show();
    }
    void ask(const QString& parameter, const QString& text)
    {
        QLineEdit* edit = line(parameter);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QLineEdit* line(const QString& parameter)
    {
        const QString name = u"lab_"_s + parameter;
        if (auto* edit = view.findChild<QLineEdit*>(name))
            return edit;
        return view.findChild<QComboBox*>(name)->lineEdit();
    }
    QString problem(const QString& parameter)
    {
        auto* label = view.findChild<QLabel*>(QString(u"labProblem_"_s + parameter));
        return label->isHidden() ? QString() : label->text();
    }
    void click(const QString& name) { QTest::mouseClick(view.findChild<QPushButton*>(name), Qt::LeftButton); }
    QString label(const QString& name) { return view.findChild<QLabel*>(name)->text(); }
    // A sweep of a few cells, from the button to the end.
    bool sweep(const QString& clients = u"2, 8, 20"_s)
    {
        QSignalSpy finished(&view, &LabView::finished);
        ask(u"clients"_s, clients);
        ask(u"runs"_s, u"5"_s);
        click(u"labRun"_s);
        return finished.count() > 0 || finished.wait(60'000);
    }
    LabView view;
};

template <class Series> QList<Series*> seriesOf(const QChart& chart)
{
    QList<Series*> found;
    for (QAbstractSeries* series : chart.series()) {
        if (auto* one = qobject_cast<Series*>(series))
            found += one;
    }
    return found;
}

bool contains(const QList<QLineSeries*>& lines, QPointF point)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&](const QLineSeries* line) { return line->points().contains(point); });
}

} // namespace

class TestUiLab : public QObject {
    Q_OBJECT
private slots:
    void clientsAreWrittenAsRanges_data();
    void clientsAreWrittenAsRanges();
    void fieldsSayWhatIsWrong_data();
    void fieldsSayWhatIsWrong();
    void aWrongFieldGetsTheKeyboard();
    void referenceFillsTheFields();
    void sweepFillsChartsTableAndAdvice();
    void thePointerOverAChartIsToldItsFigures();
    void axesHaveTheNumbersOfTheLanguage();
    void theoryCanBeTakenAway();
    void settingsAreAScenarios();
    void sweepCanBeCancelled();
    void aRunOpensAsTimelineAndMap();
    void realThreadsLieOverTheCharts();
    void mapIsReadByKeyboard();
    void attemptsLieInABand();
    void publishedFiguresAreCheckedByAButton();
    void filesAreWritten();
    void everyControlHasAName();
};

void TestUiLab::clientsAreWrittenAsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // empty: refused
    QTest::newRow("one") << u"64"_s << u"64"_s;
    QTest::newRow("list, any order, twice the same") << u"50, 10,50"_s << u"10, 50"_s;
    QTest::newRow("range") << u"10-190:10"_s << u"10-190:10"_s;
    QTest::newRow("range and list") << u"1-3,100"_s << u"1, 2, 3, 100"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("none") << u"0"_s << u""_s;
    QTest::newRow("too many") << u"1000001"_s << u""_s;
    QTest::newRow("backwards") << u"20-10"_s << u""_s;
    QTest::newRow("no step") << u"10-20:0"_s << u""_s;
    QTest::newRow("too many sizes") << u"1-1000"_s << u""_s;
    QTest::newRow("words") << u"ten"_s << u""_s;
}

void TestUiLab::clientsAreWrittenAsRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto clients = clientsFromText(text);
    QCOMPARE(clients.has_value(), !shown.isEmpty());
    if (clients)
        QCOMPARE(clientsToText(*clients), shown);
    else
        QVERIFY(!clients.error().isEmpty());
}

void TestUiLab::fieldsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("good");
    QTest::newRow("clients") << u"clients"_s << u"0"_s << u"10"_s;
    QTest::newRow("policies") << u"policies"_s << u"half"_s << u"full:20,2000"_s;
    QTest::newRow("formula") << u"policies"_s << u"formula:min(5"_s << u"formula:min(5, n)"_s;
    QTest::newRow("runs") << u"runs"_s << u"1000001"_s << u"100"_s;
    QTest::newRow("seed") << u"seed"_s << u"-1"_s << u"7"_s;
    QTest::newRow("delay") << u"delay"_s << u"normal:10"_s << u"normal:10,3"_s;
    QTest::newRow("delay beyond an hour") << u"delay"_s << u"constant:3600001"_s << u"constant:1"_s;
    QTest::newRow("service") << u"service"_s << u"-0.5"_s << u"0.5"_s;
    QTest::newRow("start") << u"start"_s << u"soon"_s << u"spread:1000"_s;
    QTest::newRow("think") << u"think"_s << u"fixed"_s << u"fixed:5"_s;
    QTest::newRow("documents") << u"documents"_s << u"0"_s << u"8"_s;
    QTest::newRow("keys") << u"keys"_s << u"zipf:11"_s << u"zipf:1.2"_s;
    QTest::newRow("updates") << u"updates"_s << u"1.5"_s << u"3"_s;
}

void TestUiLab::fieldsSayWhatIsWrong()
{
    QFETCH(QString, parameter);
    QFETCH(QString, bad);
    QFETCH(QString, good);
    Lab lab;
    QVERIFY(lab.view.form().plan());
    lab.ask(parameter, bad);
    QVERIFY(!lab.problem(parameter).isEmpty());
    QVERIFY(!lab.view.form().plan());
    lab.ask(parameter, good);
    QCOMPARE(lab.problem(parameter), QString());
    QVERIFY(lab.view.form().plan());
}

void TestUiLab::aWrongFieldGetsTheKeyboard()
{
    Lab lab;
    lab.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&lab.view));
    lab.ask(u"documents"_s, u"none"_s);
    lab.ask(u"seed"_s, u"5"_s);
    QTest::keyClick(lab.line(u"seed"_s), Qt::Key_Return);
    QVERIFY(!lab.view.isRunning());
    QTRY_VERIFY(lab.line(u"documents"_s)->hasFocus());
}

void TestUiLab::referenceFillsTheFields()
{
    Lab lab;
    lab.ask(u"clients"_s, u"3"_s);
    lab.click(u"labReference"_s);
    const auto plan = lab.view.form().plan();
    QVERIFY(plan);
    QVERIFY(plan->model.isReference());
    QCOMPARE(plan->clients, referencePlan().clients);
    QCOMPARE(plan->policies, referencePlan().policies);
}

void TestUiLab::sweepFillsChartsTableAndAdvice()
{
    Lab lab;
    const QAbstractItemModelTester tester(lab.view.findChild<QTableView*>(u"labFigures"_s)->model());
    lab.ask(u"policies"_s, u"full:20,2000"_s);
    QVERIFY(lab.sweep());
    const std::vector<LabResult>& results = lab.view.figures().results();
    QCOMPARE(results.size(), std::size_t(3 * 6));
    LabPlan plan = *lab.view.form().plan();
    plan.threads = 1;
    const std::vector<LabResult> expected = runLab(plan);
    for (std::size_t i = 0; i < results.size(); ++i) {
        QCOMPARE(results[i].calls.mean, expected[i].calls.mean);
        QVERIFY(contains(seriesOf<QLineSeries>(*lab.view.charts().chart(0)),
                         {double(expected[i].clients), expected[i].completionMs.mean}));
        QVERIFY(contains(seriesOf<QLineSeries>(*lab.view.charts().chart(1)),
                         {double(expected[i].clients), expected[i].calls.mean}));
    }
    auto* clients = lab.view.findChild<QComboBox*>(u"labAdviceClients"_s);
    for (int i = 0; i < clients->count(); ++i) {
        clients->setCurrentIndex(i);
        const auto advice = advise(plan, expected, plan.clients[std::size_t(i)]);
        QCOMPARE(lab.view.advice(), QString::fromStdString(advice->sentence));
    }
}

void TestUiLab::thePointerOverAChartIsToldItsFigures()
{
    Lab lab;
    QVERIFY(lab.sweep());
    auto* chart = lab.view.findChild<HoverChartView*>(u"labCompletion"_s);
    const QRectF plot = chart->chart()->plotArea();
    const QPoint middle = plot.center().toPoint();
    QTest::mouseMove(chart->viewport(), middle + QPoint(1, 0));
    QTest::mouseMove(chart->viewport(), middle);
    QTRY_VERIFY(chart->hairLine());
    QVERIFY(plot.left() <= *chart->hairLine() && *chart->hairLine() <= plot.right() + 1);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(u"full"_s), qPrintable(QToolTip::text()));
    QHelpEvent rest(QEvent::ToolTip, middle, chart->viewport()->mapToGlobal(middle));
    QCoreApplication::sendEvent(chart->viewport(), &rest); // the pointer rests
    QVERIFY(QToolTip::isVisible());
    QTest::mouseMove(chart->viewport(), QPoint(2, 2)); // beside the lines
    QTRY_VERIFY(!chart->hairLine());
}

void TestUiLab::axesHaveTheNumbersOfTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Lab lab;
    QVERIFY(lab.sweep(u"2, 20, 200"_s));
    const auto labels = [&] {
        QStringList all;
        for (int i = 0; i < 4; ++i) {
            for (const QGraphicsItem* item : lab.view.charts().chart(i)->scene()->items()) {
                if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item))
                    all.append(text->toPlainText());
            }
        }
        return all.join(u' ');
    };
    const bool isSaid = QTest::qWaitFor( // the charts lay themselves out later
        [&] { return labels().contains(QRegularExpression(u"\\b[1-9]\\d?\\.000\\b"_s)); });
    QLocale::setDefault(before);
    QVERIFY2(isSaid, qPrintable(labels()));
    QVERIFY2(!labels().contains(QRegularExpression(u"\\d{4}"_s)), qPrintable(labels()));
}

void TestUiLab::theoryCanBeTakenAway()
{
    Lab lab;
    QVERIFY(lab.sweep());
    const auto lines = [&] { return seriesOf<QLineSeries>(*lab.view.charts().chart(1)); };
    const QPointF oneByOne(20, 20); // N calls for N clients: the bound
    QVERIFY(contains(lines(), oneByOne));
    QTest::keyClick(lab.view.findChild<QWidget*>(u"labTheory"_s), Qt::Key_Space);
    QVERIFY(!contains(lines(), oneByOne));
    lab.ask(u"documents"_s, u"4"_s);
    QVERIFY(lab.sweep());
    QVERIFY(!lab.view.findChild<QWidget*>(u"labTheory"_s)->isEnabled()); // does not hold there
}

void TestUiLab::settingsAreAScenarios()
{
    Lab lab;
    QVERIFY(lab.sweep(u"20"_s));
    lab.click(u"labCopy"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"\"retry\": {"_s), qPrintable(copied));
    std::string text = findBuiltin("checkout")->text;
    const std::size_t begin = text.find("\"retry\"");
    QVERIFY(begin != std::string::npos);
    text.replace(begin, text.find('}', begin) + 1 - begin, copied.toStdString());
    const auto race = parseScenario(text, "copied");
    QVERIFY2(race.has_value(), race ? "" : race.error().text().c_str());
    const LabPlan plan = *lab.view.form().plan();
    const auto advice = advise(plan, lab.view.figures().results(), 20);
    const std::size_t policy = lab.view.figures().results()[advice->best].policyNumber;
    QCOMPARE(race->groups.front().retry, plan.policies[policy].retry);
}

void TestUiLab::sweepCanBeCancelled()
{
    Lab lab;
    lab.ask(u"clients"_s, u"20000"_s); // minutes without backoff
    QSignalSpy finished(&lab.view, &LabView::finished);
    lab.click(u"labRun"_s);
    QVERIFY(lab.view.isRunning());
    lab.click(u"labCancel"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
    QVERIFY(!lab.view.isRunning());
    QVERIFY(lab.label(u"labStatus"_s).startsWith(u"Cancelled"_s));
    QVERIFY(lab.view.findChild<QPushButton*>(u"labRun"_s)->isEnabled());
}

void TestUiLab::aRunOpensAsTimelineAndMap()
{
    Lab lab;
    QVERIFY(lab.sweep());
    lab.view.findChild<QTabWidget*>(u"labTabs"_s)->setCurrentIndex(1);
    lab.view.findChild<QComboBox*>(u"labRunPolicy"_s)->setCurrentText(u"full"_s);
    lab.view.findChild<QComboBox*>(u"labRunClients"_s)->setCurrentIndex(2);
    QSignalSpy opened(&lab.view.runView(), &LabRunView::opened);
    lab.click(u"labSimulate"_s);
    QVERIFY(opened.count() > 0 || opened.wait(60'000));
    const LabPlan plan = *lab.view.form().plan();
    Trace trace;
    const LabRun expected = recordLabRun(plan.model, *parseLabPolicy("full"), 20, plan.seed, 0, trace);
    const Summary shown = lab.view.runView().timeline().model().snapshot().total();
    QCOMPARE(std::uint64_t(shown.counts[std::size_t(Severity::WriteOk)]), expected.succeeded);
    QCOMPARE(std::uint64_t(shown.counts[std::size_t(Severity::Conflict)]),
             expected.calls - expected.succeeded);
    QCOMPARE(lab.view.runView().timeline().model().snapshot().lanes().size(), std::size_t(20));
    QCOMPARE(lab.view.runView().heatMap().heat(), attemptHeat(trace.snapshot(), 240, 40));
}

void TestUiLab::realThreadsLieOverTheCharts()
{
    Lab lab;
    QVERIFY(lab.sweep(u"4, 8"_s));
    lab.view.findChild<QTabWidget*>(u"labTabs"_s)->setCurrentIndex(1);
    QSignalSpy finished(&lab.view.runView(), &LabRunView::realFinished);
    lab.click(u"labRealRace"_s);
    QVERIFY(lab.view.runView().isBusy());
    QVERIFY(finished.count() > 0 || finished.wait(60'000));
    const std::vector<RealPoint>& real = lab.view.charts().picture().real;
    QCOMPARE(real.size(), std::size_t(1));
    QCOMPARE(real.front().clients, 4U);
    QVERIFY(real.front().calls >= 4);
    const auto squares = seriesOf<QScatterSeries>(*lab.view.charts().chart(1));
    QCOMPARE(squares.size(), 1);
    QCOMPARE(squares.front()->points().front(), QPointF(4, real.front().calls));
    QVERIFY(lab.view.runView().status().startsWith(u"Real threads"_s));
}

void TestUiLab::mapIsReadByKeyboard()
{
    LabModel model;
    model.world.delay = {DelayLaw::Kind::Constant, 10'000'000, 0};
    TraceOptions options;
    options.collectorThread = false;
    Trace trace(options);
    recordLabRun(model, *parseLabPolicy("none"), 3, 1, 0, trace);
    HeatMap map;
    map.resize(600, 300);
    map.show(attemptHeat(trace.snapshot(), 3, 10));
    map.show();
    QSignalSpy told(&map, &HeatMap::told);
    QTest::keyClick(&map, Qt::Key_Right); // to the first cell
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(told.count(), 2);
    QCOMPARE(told.last().first().toString(), u"Attempt 1, from 40 to 80 ms: 1 accepted, 2 refused"_s);
    QCOMPARE(map.accessibleDescription(), told.last().first().toString());
    QTest::keyClick(&map, Qt::Key_Up);
    QCOMPARE(told.last().first().toString(), u"Attempt 2, from 40 to 80 ms: 0 accepted, 0 refused"_s);
}

void TestUiLab::attemptsLieInABand()
{
    Lab lab;
    QVERIFY(lab.sweep(u"20"_s));
    const QChart& chart = *lab.view.charts().chart(3);
    const auto bands = seriesOf<QAreaSeries>(chart);
    QCOMPARE(bands.size(), 5);
    const LabResult& result = lab.view.figures().results().front();
    const QList<QPointF> high = bands.front()->upperSeries()->points();
    const QList<QPointF> low = bands.front()->lowerSeries()->points();
    QCOMPARE(high.size(), qsizetype(result.attemptsP99));
    bool isWide = false;
    for (qsizetype i = 0; i < high.size(); ++i) {
        QCOMPARE(high[i].y(), 100 * result.attemptsSpread[std::size_t(i + 1)].p90);
        QCOMPARE(low[i].y(), 100 * result.attemptsSpread[std::size_t(i + 1)].p10);
        isWide = isWide || high[i].y() > low[i].y();
    }
    QVERIFY(isWide);
}

void TestUiLab::publishedFiguresAreCheckedByAButton()
{
    Lab lab;
    LabReferenceView& reference = lab.view.referenceView();
    const QAbstractItemModelTester tester(lab.view.findChild<QTableView*>(u"labReferenceTable"_s)->model());
    LabPlan plan = referenceCheckPlan();
    plan.clients = {10, 20};
    plan.runs = 20;
    reference.setPlan(plan);
    QSignalSpy finished(&reference, &LabReferenceView::finished);
    lab.click(u"labCheck"_s);
    QVERIFY(reference.isVisible());
    QVERIFY(finished.count() > 0 || finished.wait(60'000));
    QCOMPARE(reference.model().rowCount(), 24 + 2 * 5 * 2);
    QVERIFY2(lab.label(u"labReferenceSummary"_s).startsWith(u"All 44 figures agree"_s),
             qPrintable(lab.label(u"labReferenceSummary"_s)));
    const auto cell = [&](int row, int column) {
        return reference.model().index(row, column).data().toString();
    };
    QCOMPARE(cell(0, ReferenceTableModel::Measured), cell(0, ReferenceTableModel::Published));
    QCOMPARE(cell(24, ReferenceTableModel::Published), QLocale().toString(50.9, 'f', 1));
    QCOMPARE(cell(24, ReferenceTableModel::Agrees), u"agrees"_s);
    // Cancelled, nothing is claimed.
    plan.runs = 100'000;
    reference.setPlan(plan);
    lab.click(u"labReferenceRun"_s);
    lab.click(u"labReferenceCancel"_s);
    QVERIFY(finished.count() > 1 || finished.wait(60'000));
    QCOMPARE(reference.model().rowCount(), 0);
    QVERIFY(lab.label(u"labReferenceSummary"_s).startsWith(u"Cancelled"_s));
}

void TestUiLab::filesAreWritten()
{
    const QTemporaryDir folder;
    Lab lab;
    QVERIFY(!lab.view.exportTo(folder.filePath(u"early.csv"_s)));
    QVERIFY(lab.sweep());
    const auto contents = [&](const QString& name) {
        const QString path = folder.filePath(name);
        const auto written = lab.view.exportTo(path);
        QFile file(path);
        return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(contents(u"lab.csv"_s).toStdString(), labCsv(lab.view.figures().results()));
    QCOMPARE(contents(u"lab.json"_s).toStdString(),
             labJson(*lab.view.form().plan(), lab.view.figures().results()));
    const QImage picture = QImage::fromData(contents(u"lab.png"_s), "PNG");
    QVERIFY(picture.width() >= 1000);
    QVERIFY(contents(u"lab.svg"_s).contains("Completion time in ms"));
    QVERIFY(contents(u"lab.pdf"_s).startsWith("%PDF"));
    const auto refused = lab.view.exportTo(folder.filePath(u"lab.doc"_s));
    QVERIFY(!refused && refused.error().contains(u"lab.doc"_s));
    const auto nowhere = lab.view.exportTo(folder.filePath(u"no/such/lab.csv"_s));
    QVERIFY(!nowhere && nowhere.error().contains(u"lab.csv"_s));
}

void TestUiLab::everyControlHasAName()
{
    Lab lab;
    for (QWidget* widget : lab.view.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s) ||
            !widget->isVisible())
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QString(QLatin1StringView(widget->metaObject()->className()) + u' ' +
                                    widget->objectName())));
    }
}

QTEST_MAIN(TestUiLab)
#include "tst_ui_lab.moc"
