// SPDX-License-Identifier: GPL-3.0-or-later
// Real clusters in the window: workers race on one, and clients of one are recorded. The HTTP door of another
// store plays the cluster.
#include "docks/document_panel.h"
#include "docks/worker_panel.h"
#include "fake_http_server.h"
#include "http_test.h"
#include "main_window/error_bar.h"
#include "remote/cluster_race_dialog.h"
#include "remote/endpoint_edit.h"
#include "remote/record_controller.h"
#include "remote/record_dialog.h"
#include "verdict/verdict_view.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QUrl>

#include <atomic>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

QString urlOf(const TestDoor& door)
{
    return u"http://127.0.0.1:%1"_s.arg(door.port());
}

class Fixture : public WindowFixture {
public:
    Fixture()
    {
        RacePlan plan = loadScenario("checkout").value();
        plan.speed = 0;
        run().load(plan, RunController::AfterLoad::Wait);
        QTRY_COMPARE(run().state(), RunState::Ready);
    }
    RecordController& record() { return *find<RecordController>("recordController"); }
    // With the address filled in.
    QDialog* openRaceDialog(const QString& url)
    {
        action("raceOnCluster")->trigger();
        find<QLineEdit>("endpointUrl")->setText(url);
        return find<ClusterRaceDialog>("clusterRaceDialog");
    }
    void raceOn(const QString& url)
    {
        openRaceDialog(url);
        QTest::keyClick(find<QLineEdit>("endpointUrl"), Qt::Key_Return);
    }
    QDialog* openRecordDialog(const QString& url)
    {
        action("recordCluster")->trigger();
        find<QLineEdit>("endpointUrl")->setText(url);
        find<QSpinBox>("recordPort")->setValue(0);
        return find<RecordDialog>("recordDialog");
    }
    void startRecording(const QString& url)
    {
        openRecordDialog(url);
        find<QPushButton>("recordToggle")->click();
        QTRY_COMPARE(record().state(), RecordController::State::Recording);
    }
    std::uint64_t events(EventKind kind)
    {
        std::uint64_t count = 0;
        const Snapshot snapshot = run().workspace()->trace().snapshot();
        for (const LaneView& lane : snapshot.lanes()) {
            for (std::size_t i = 0; i < lane.size(); ++i)
                count += lane.at(i).kind == kind;
        }
        return count;
    }
};

std::string stockOf(Store& store)
{
    const auto index = store.index("products");
    return index ? std::string(index->get({"100"}).source.view()) : std::string();
}

} // namespace

class TestUiRemote : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void workersRaceOnACluster();
    void whatIsThereIsLeftAloneUnlessTold();
    void aClusterThatIsNotThereIsTold();
    void wrongAddressesAreRefusedInTheDialog();
    void anotherTargetLeavesTheCluster();
    void theClusterSaysWhoItIs();
    void theKeyboardStaysWhileTheClusterIsAsked();
    void theKeyboardStaysWhileARecordingStarts();
    void clientsAreRecorded();
    void aRecordedClientThatHangsUpIsDone();
    void anotherSessionEndsTheRecording();
    void aRecordingGoesOnInAnotherWindow();
    void aRaceOnAClusterGoesOnInAnotherWindow();
    void closingTheWindowWaitsForNoAnswer();
    void credentialsAreNotLent();
    void secretsAreNotRemembered();
};

void TestUiRemote::workersRaceOnACluster()
{
    TestDoor cluster;
    Fixture window;
    window.raceOn(urlOf(cluster));
    QTRY_COMPARE(window.run().clusterUrl(), urlOf(cluster));
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QCOMPARE(window.events(EventKind::WriteOk), 2u);
    QVERIFY(cluster.door().counters().requests > 4);
    QVERIFY(!cluster.store().index("products")); // taken away
    QCOMPARE(window.labelText("statusTarget"), u"on "_s + urlOf(cluster));
    // What the race left is in the session.
    QVERIFY2(stockOf(window.run().workspace()->store()).find("43") != std::string::npos,
             stockOf(window.run().workspace()->store()).c_str());
    QVERIFY(window.run().workspace()->verdict().ok);
    QVERIFY(!window.action("raceOn")->isEnabled());
    QVERIFY(!window.action("bumpTerm")->isEnabled());
    // Once more there.
    const auto requests = cluster.door().counters().requests;
    const auto before = window.run().workspace();
    window.run().start();
    QTRY_VERIFY(window.run().workspace() != before);
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QVERIFY(cluster.door().counters().requests > requests + 4);
}

void TestUiRemote::whatIsThereIsLeftAloneUnlessTold()
{
    TestDoor cluster;
    HttpClient client(cluster.port());
    QCOMPARE(client.request("PUT", "/products/_doc/100", R"({"name":"Toaster","in_stock":7})").status, 201);
    Fixture window;
    const auto before = window.run().workspace();
    window.raceOn(urlOf(cluster));
    QTRY_VERIFY(window.find<ErrorBar>("errorBar")->isVisible());
    QCOMPARE(window.run().workspace(), before);
    QVERIFY(stockOf(cluster.store()).find(":7") != std::string::npos);

    window.openRaceDialog(urlOf(cluster));
    window.find<QCheckBox>("clusterRaceExisting")->setChecked(true);
    window.find<QPushButton>("clusterRaceAccept")->click();
    QTRY_VERIFY(window.run().workspace() != before);
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QVERIFY2(stockOf(cluster.store()).find('5') != std::string::npos, stockOf(cluster.store()).c_str());
}

void TestUiRemote::aClusterThatIsNotThereIsTold()
{
    QString url;
    {
        TestDoor gone;
        url = urlOf(gone);
    }
    Fixture window;
    const auto before = window.run().workspace();
    window.raceOn(url);
    QTRY_VERIFY(window.find<ErrorBar>("errorBar")->isVisible());
    QTRY_COMPARE(window.run().state(), RunState::Ready);
    QCOMPARE(window.run().workspace(), before);
    QVERIFY(window.run().clusterUrl().isEmpty());
}

void TestUiRemote::wrongAddressesAreRefusedInTheDialog()
{
    Fixture window;
    QDialog* dialog = window.openRaceDialog(u"ftp://somewhere"_s);
    window.find<QPushButton>("clusterRaceAccept")->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(!window.labelText("clusterRaceProblem").isEmpty());
    window.find<QLineEdit>("endpointUrl")->setText(u"http://localhost:9200"_s);
    window.find<QLineEdit>("endpointPassword")->setText(u"secret"_s);
    window.find<QPushButton>("clusterRaceAccept")->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(window.labelText("clusterRaceProblem").contains(u"user"_s));
}

void TestUiRemote::anotherTargetLeavesTheCluster()
{
    TestDoor cluster;
    Fixture window;
    window.raceOn(urlOf(cluster));
    QTRY_VERIFY(!window.run().clusterUrl().isEmpty());
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    window.run().setTarget(std::nullopt);
    QVERIFY(window.run().clusterUrl().isEmpty());
    QVERIFY(window.action("raceOn")->isEnabled());
    QVERIFY(!window.find<QLabel>("statusTarget")->isVisible());
    const auto requests = cluster.door().counters().requests;
    window.run().raceOn();
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QCOMPARE(cluster.door().counters().requests, requests);
    QVERIFY(stockOf(window.run().workspace()->store()).find("41") != std::string::npos);
}

void TestUiRemote::theClusterSaysWhoItIs()
{
    TestDoor cluster;
    Fixture window;
    window.openRaceDialog(urlOf(cluster));
    window.find<QPushButton>("endpointAsk")->click();
    QTRY_VERIFY2(window.labelText("endpointAnswer").contains(u"Elasticsearch 8"_s),
                 qPrintable(window.labelText("endpointAnswer")));
    window.find<QLineEdit>("endpointUrl")->setText(u"http://"_s);
    QVERIFY(window.labelText("endpointAnswer").isEmpty());
}

// Whoever has pressed a button may press it again.
void TestUiRemote::theKeyboardStaysWhileTheClusterIsAsked()
{
    FakeHttpServer silent([](const std::string&) { return FakeAnswer{{}, FakeAnswer::Then::Silence}; });
    Fixture window;
    window.openRaceDialog(QString::fromStdString(silent.url()));
    window.find<QDoubleSpinBox>("endpointTimeout")->setValue(3600);
    auto* ask = window.find<QPushButton>("endpointAsk");
    ask->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(ask->window()));
    QTest::keyClick(ask, Qt::Key_Space);
    QTRY_COMPARE(silent.requests(), 1);
    QCOMPARE(ask->window()->focusWidget(), ask);
    QCOMPARE(window.labelText("endpointAnswer"), u"Asking…"_s);
    QTest::keyClick(ask, Qt::Key_Space); // asks once
    QCOMPARE(window.labelText("endpointAnswer"), u"Asking…"_s);
    QTest::keyClick(ask->window(), Qt::Key_Escape);
    window.run().waitForHelpers(); // who has closed the dialog does not wait for the answer
    QCOMPARE(silent.requests(), 1);
}

void TestUiRemote::theKeyboardStaysWhileARecordingStarts()
{
    TestDoor cluster;
    Fixture window;
    window.startRecording(urlOf(cluster));
    auto* toggle = window.find<QPushButton>("recordToggle");
    toggle->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(toggle->window()));
    const auto press = [&](RecordController::State state) {
        QTest::keyClick(toggle, Qt::Key_Space);
        QCOMPARE(toggle->window()->focusWidget(), toggle);
        QTRY_COMPARE(window.record().state(), state);
        QCOMPARE(toggle->window()->focusWidget(), toggle);
    };
    press(RecordController::State::Stopped);
    press(RecordController::State::Recording);
    press(RecordController::State::Stopped);
}

void TestUiRemote::clientsAreRecorded()
{
    TestDoor cluster;
    Fixture window;
    window.startRecording(urlOf(cluster));
    QVERIFY(window.find<QLabel>("statusRecording")->isVisible());
    HttpClient client(quint16(QUrl(window.record().url()).port()));
    QCOMPARE(client.request("PUT", "/products/_doc/1", R"({"in_stock":3})").status, 201);
    QCOMPARE(client.request("PUT", "/products/_doc/1?if_seq_no=9&if_primary_term=1", "{}").status, 409);
    QTRY_COMPARE(window.record().counters().conflicts, 1u);
    QTRY_COMPARE(window.events(EventKind::Conflict), 1u);
    QTRY_VERIFY(window.labelText("statusMode").startsWith(u"recording"_s));
    QVERIFY(!window.action("run")->isEnabled()); // nobody of ours races
    // All of it is judged when nothing comes for a while, and again after more.
    auto* verdict = window.find<VerdictView>("verdictView");
    QTRY_COMPARE(verdict->state(), VerdictState::Fine);
    QSignalSpy judged(verdict, &VerdictView::judgedAll);
    HttpClient other(quint16(QUrl(window.record().url()).port()));
    QCOMPARE(other.request("PUT", "/products/_doc/1", R"({"in_stock":9})").status, 200);
    QTRY_VERIFY(!judged.isEmpty());
    QCOMPARE(verdict->state(), VerdictState::Fine);
    const DocumentPanel& documents = *window.find<DocumentPanel>("documentPanel");
    QTRY_COMPARE(documents.model().rows().size(), std::size_t(1));
    QTRY_COMPARE(documents.model().rows()[0].token.seqNo.value, std::int64_t(1));
    QCOMPARE(documents.model().rows()[0].version.value, std::int64_t(2));
    QVERIFY(cluster.store().index("products"));
    window.find<QPushButton>("recordToggle")->click();
    QTRY_COMPARE(window.record().state(), RecordController::State::Stopped);
    QVERIFY(!window.find<QLabel>("statusRecording")->isVisible());
    QCOMPARE(window.events(EventKind::Conflict), 1u);
}

// Who has a name may ask on another connection, as long as it is recorded.
void TestUiRemote::aRecordedClientThatHangsUpIsDone()
{
    using Activity = WorkerTableModel::Activity;
    TestDoor cluster;
    Fixture window;
    window.startRecording(urlOf(cluster));
    const auto port = quint16(QUrl(window.record().url()).port());
    auto hangsUp = std::make_unique<HttpClient>(port);
    QCOMPARE(hangsUp->request("PUT", "/products/_doc/1", R"({"in_stock":3})").status, 201);
    QCOMPARE(hangsUp->request("GET", "/products/_doc/1").status, 200);
    auto shop = std::make_unique<HttpClient>(port);
    QCOMPARE(shop->request("GET", "/products/_doc/1", {}, "X-Opaque-Id: shop\r\n").status, 200);
    const WorkerTableModel& workers = window.find<WorkerPanel>("workerPanel")->model();
    const auto activity = [&workers](const QString& name) {
        for (const WorkerTableModel::Row& row : workers.rows()) {
            if (row.name.startsWith(name))
                return row.activity;
        }
        return Activity::NotStarted;
    };
    QTRY_COMPARE(activity(u"client"_s), Activity::Thinking);
    QTRY_COMPARE(activity(u"shop"_s), Activity::Thinking);
    hangsUp.reset();
    shop.reset();
    QTRY_COMPARE(activity(u"client"_s), Activity::Done);
    QCOMPARE(activity(u"shop"_s), Activity::Thinking);
    window.find<QPushButton>("recordToggle")->click();
    QTRY_COMPARE(activity(u"shop"_s), Activity::Done);
}

void TestUiRemote::anotherSessionEndsTheRecording()
{
    TestDoor cluster;
    Fixture window;
    window.startRecording(urlOf(cluster));
    QVERIFY(window.raceToTheEnd("checkout"));
    QTRY_COMPARE(window.record().state(), RecordController::State::Stopped);
}

void TestUiRemote::aRecordingGoesOnInAnotherWindow()
{
    TestDoor cluster;
    Fixture window;
    window.startRecording(urlOf(cluster));
    const QString url = window.record().url();
    window.replaceWindow();
    QCOMPARE(window.record().state(), RecordController::State::Recording);
    QCOMPARE(window.record().url(), url);
    QVERIFY(window.find<QLabel>("statusRecording")->isVisible());
    HttpClient client(quint16(QUrl(url).port()));
    QCOMPARE(client.request("PUT", "/products/_doc/1", R"({"in_stock":3})").status, 201);
    QTRY_COMPARE(window.events(EventKind::WriteOk), 1u);
    window.record().stop();
    QTRY_COMPARE(window.record().state(), RecordController::State::Stopped);
}

void TestUiRemote::aRaceOnAClusterGoesOnInAnotherWindow()
{
    TestDoor cluster;
    Fixture window;
    RacePlan plan = loadScenario("checkout").value();
    plan.speed = 0;
    plan.invariants.clear();
    plan.groups.front().updates = 0; // until it is stopped
    plan.groups.front().program.modification.floor.reset();
    plan.meetBeforeWrite = false;
    window.run().load(plan, RunController::AfterLoad::Wait);
    QTRY_COMPARE(window.run().plan().groups.front().updates, 0u);
    window.raceOn(urlOf(cluster));
    QTRY_VERIFY(window.run().state() == RunState::Running && !window.run().clusterUrl().isEmpty());
    window.replaceWindow();
    QCOMPARE(window.run().clusterUrl(), urlOf(cluster));
    QCOMPARE(window.run().state(), RunState::Running);
    QTRY_VERIFY(window.events(EventKind::WriteOk) > 2);
    window.run().stop();
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    QVERIFY(!cluster.store().index("products")); // taken away
    QVERIFY(!stockOf(window.run().workspace()->store()).empty());
    window.replaceWindow(); // once more, when all is settled
    QCOMPARE(window.run().state(), RunState::Finished);
    QCOMPARE(window.run().clusterUrl(), urlOf(cluster));
}

void TestUiRemote::closingTheWindowWaitsForNoAnswer()
{
    std::atomic<int> reads = 0;
    std::atomic<int> deletions = 0;
    FakeHttpServer cluster([&](const std::string& request) {
        if (request.starts_with("GET / "))
            return fakeAnswer(200, productBody());
        if (request.starts_with("HEAD"))
            return fakeAnswer(404, {});
        if (request.starts_with("DELETE")) {
            ++deletions;
            return fakeAnswer(200, "{}");
        }
        if (request.starts_with("PUT"))
            return fakeAnswer(request.find("/_doc/") == std::string::npos ? 200 : 201, "{}");
        ++reads;
        return FakeAnswer{{}, FakeAnswer::Then::Silence};
    });
    std::shared_ptr<Workspace> workspace;
    {
        Fixture window;
        window.raceOn(QString::fromStdString(cluster.url()));
        QTRY_COMPARE(reads.load(), 2);
        workspace = window.run().workspace();
        QVERIFY(window->close());
    }
    workspace->settle();
    const Snapshot snapshot = workspace->trace().snapshot();
    int abandoned = 0;
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const std::string note = workspace->trace().names().noteText(lane.at(i).note);
            QVERIFY2(note.find("in time") == std::string::npos, note.c_str());
            abandoned += note.find("nobody waits for the answer any more") != std::string::npos;
        }
    }
    QCOMPARE(abandoned, 2);
    workspace.reset();
    QCOMPARE(deletions.load(), 1); // what was made is taken away all the same
}

void TestUiRemote::credentialsAreNotLent()
{
    Fixture window;
    window.openRecordDialog(u"http://elastic:secret@localhost:9200"_s);
    window.find<QLineEdit>("recordAddress")->setText(u"0.0.0.0"_s);
    window.find<QPushButton>("recordToggle")->click();
    QCOMPARE(window.record().state(), RecordController::State::Stopped);
    QVERIFY(window.labelText("recordState").contains(u"0.0.0.0"_s));
}

void TestUiRemote::secretsAreNotRemembered()
{
    TestDoor cluster;
    Fixture window;
    window.openRaceDialog(u"http://elastic:secret@127.0.0.1:%1"_s.arg(cluster.port()));
    window.find<QLineEdit>("endpointUser")->setText(u"elastic"_s);
    window.find<QLineEdit>("endpointPassword")->setText(u"secret"_s);
    window.find<QPushButton>("clusterRaceAccept")->click();
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    const QSettings settings;
    QCOMPARE(settings.value(u"remote/url"_s).toString(), urlOf(cluster));
    for (const QString& key : settings.allKeys())
        QVERIFY2(!settings.value(key).toString().contains(u"secret"_s), qPrintable(key));
}

QTEST_MAIN(TestUiRemote)
#include "tst_ui_remote.moc"
