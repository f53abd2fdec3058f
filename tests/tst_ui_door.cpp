// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door of the window: opened by hand, used by a client, seen among the workers, closed again.
#include "conflicts/conflicts_view.h"
#include "docks/document_panel.h"
#include "docks/worker_panel.h"
#include "door/door_controller.h"
#include "door/door_dialog.h"
#include "door/request_text.h"
#include "main_window/main_window.h"
#include "own_settings.h"
#include "scenario/scenario.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <optional>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

using State = DoorController::State;

// The answer, or an empty text when nobody answers. The event loop goes on.
QByteArray ask(quint16 port, const QByteArray& line, const QByteArray& body = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(line + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) +
                 "\r\nX-Opaque-Id: shop\r\nConnection: close\r\n" +
                 (body.isEmpty() ? QByteArray()
                                 : "Content-Type: application/json\r\nContent-Length: " +
                                       QByteArray::number(body.size()) + "\r\n") +
                 "\r\n" + body);
    const bool isClosed =
        QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    return isClosed ? socket.readAll() : QByteArray();
}

class Window {
public:
    Window()
    {
        forgetSettings();
        QSettings().setValue(u"door/port"_s, 0);
        window = std::make_unique<MainWindow>();
        window->show();
    }
    MainWindow* operator->() { return window.get(); }
    template <class Object> Object* find(const QString& name) { return window->findChild<Object*>(name); }
    DoorController& door() { return *find<DoorController>(u"doorController"_s); }
    QAction& action(const QString& name) { return *find<QAction>(name); }
    quint16 port() { return quint16(QUrl(door().url()).port(0)); }

    void race()
    {
        RacePlan plan = loadScenario("checkout").value();
        plan.speed = 0;
        window->run().load(plan, RunController::AfterLoad::Start);
        QTRY_COMPARE(window->run().state(), RunState::Finished);
    }
    void openDoor()
    {
        action(u"serveHttp"_s).trigger();
        QTRY_COMPARE(door().state(), State::Open);
    }
    std::optional<WorkerTableModel::Row> worker(const QString& name)
    {
        for (const WorkerTableModel::Row& row : find<WorkerPanel>(u"workerPanel"_s)->model().rows()) {
            if (row.name == name)
                return row;
        }
        return std::nullopt;
    }

    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestUiDoor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"racescope-test"_s);
        QCoreApplication::setApplicationName(u"tst_ui_door"_s);
    }
    void aClientRacesAlong();
    void aClientThatHangsUpIsDone();
    void theLastMinuteEndsWithoutEvents();
    void theMenuSwitchesItOff();
    void portInUseIsTold();
    void aForeignAddressNeedsAPassword();
    void theDialogOpensAndCloses();
    void theDoorFollowsTheSession();
    void requestsAreCopied();
    void quotesAndUnknownBodies();
    void leavingWithTheDoorOpen();
};

void TestUiDoor::aClientRacesAlong()
{
    Window window;
    window.race();
    QCOMPARE(window.find<QLabel>(u"statusDoor"_s)->text(), u"door closed"_s);
    window.openDoor();
    QVERIFY(window.port() > 0);
    QCOMPARE(window.find<QLabel>(u"statusDoor"_s)->text(), window.door().url());
    const QByteArray read = ask(window.port(), "GET /products/_doc/100");
    QVERIFY2(read.startsWith("HTTP/1.1 200"), read.constData());
    QVERIFY(read.contains("\"name\":\"Toaster\"") || read.contains("\"name\": \"Toaster\""));
    const qsizetype at = read.indexOf("\"_seq_no\":");
    QVERIFY(at > 0);
    const QByteArray seqNo = read.mid(at + 10, read.indexOf(',', at) - at - 10);
    const QByteArray line = "PUT /products/_doc/100?if_primary_term=1&if_seq_no=" + seqNo;
    const QByteArray first = ask(window.port(), line, R"({"in_stock":7})");
    QVERIFY2(first.startsWith("HTTP/1.1 200"), first.constData());
    const QByteArray second = ask(window.port(), line, R"({"in_stock":6})");
    QVERIFY2(second.startsWith("HTTP/1.1 409"), second.constData());

    QTRY_VERIFY(window.worker(u"shop"_s));
    QTRY_COMPARE(window.worker(u"shop"_s)->conflicts, 1u);
    QCOMPARE(window.worker(u"shop"_s)->accepted, 1u);
    // The race is over, the client is not.
    QCOMPARE(window.worker(u"shop"_s)->activity, WorkerTableModel::Activity::BackingOff);
    QTRY_VERIFY(window.find<QLabel>(u"statusDoor"_s)->toolTip().contains(u"requests so far: 3"_s));
    const TimelineModel& rows = window.find<TimelineView>(u"timelineView"_s)->model();
    QTRY_VERIFY(std::any_of(rows.rows().begin(), rows.rows().end(), [&](const TimelineRow& row) {
        return row.kind == TimelineRow::Kind::Worker && row.worker == window.worker(u"shop"_s)->worker;
    }));
}

// Who has a name may ask on another connection, as long as the door is open.
void TestUiDoor::aClientThatHangsUpIsDone()
{
    using Activity = WorkerTableModel::Activity;
    Window window;
    window.race();
    window.openDoor();
    QTcpSocket stays;
    QTcpSocket hangsUp;
    const auto read = [&](QTcpSocket& socket) {
        socket.connectToHost(u"127.0.0.1"_s, window.port());
        socket.write("GET /products/_doc/100 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).contains("Toaster"));
    };
    read(stays);
    read(hangsUp);
    QVERIFY(ask(window.port(), "GET /products/_doc/100").startsWith("HTTP/1.1 200"));
    const QString first = u"client 127.0.0.1:%1"_s.arg(stays.localPort());
    const QString second = u"client 127.0.0.1:%1"_s.arg(hangsUp.localPort());
    const auto activity = [&](const QString& name) {
        const auto row = window.worker(name);
        return row ? row->activity : Activity::NotStarted;
    };
    for (const QString& name : {first, second, u"shop"_s})
        QTRY_COMPARE(activity(name), Activity::Thinking);
    QVERIFY(window.worker(second)->inHand.assigned());
    const std::uint64_t events = window->run().snapshot().events();

    hangsUp.disconnectFromHost();
    QTRY_COMPARE(activity(second), Activity::Done);
    QVERIFY(!window.worker(second)->inHand.assigned());
    QCOMPARE(activity(first), Activity::Thinking);
    QCOMPARE(activity(u"shop"_s), Activity::Thinking);

    window.action(u"serveHttp"_s).trigger();
    QTRY_COMPARE(activity(first), Activity::Done);
    QTRY_COMPARE(activity(u"shop"_s), Activity::Done);
    // It is no part of what happened: a session that is saved is not changed by it.
    window->run().look();
    QCOMPARE(window->run().snapshot().events(), events);
}

void TestUiDoor::theLastMinuteEndsWithoutEvents()
{
    Window window;
    window.race();
    window.openDoor();
    const DocumentTableModel& model = window.find<DocumentPanel>(u"documentPanel"_s)->model();
    QTRY_VERIFY(model.rowCount() > 0 && model.rows().front().live);
    QVERIFY(ask(window.port(), "PUT /products/_doc/100", R"({"in_stock":7})").startsWith("HTTP/1.1 200"));
    QTRY_VERIFY(model.isCountingDown());
    // Beats tell of whole rows.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(std::any_of(changed.begin(), changed.end(), [](const QList<QVariant>& one) {
        return one.constFirst().toModelIndex().column() == DocumentTableModel::LastMinute;
    }));
}

void TestUiDoor::theMenuSwitchesItOff()
{
    Window window;
    window.race();
    window.openDoor();
    const quint16 port = window.port();
    QVERIFY(window.action(u"serveHttp"_s).isChecked());
    window.action(u"serveHttp"_s).trigger();
    QTRY_COMPARE(window.door().state(), State::Closed);
    QVERIFY(!window.action(u"serveHttp"_s).isChecked());
    QCOMPARE(window.find<QLabel>(u"statusDoor"_s)->text(), u"door closed"_s);
    QVERIFY(ask(port, "GET /").isEmpty());
    window.openDoor(); // and on again
    QVERIFY(ask(window.port(), "GET /").startsWith("HTTP/1.1 200"));
}

void TestUiDoor::portInUseIsTold()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.1"_s)));
    Window window;
    window.race();
    http::DoorOptions options = window.door().options();
    options.port = other.serverPort();
    window.door().open(options);
    QTRY_COMPARE(window.door().state(), State::Closed);
    QCOMPARE(
        window.door().problem(),
        u"Another program listens on 127.0.0.1:%1 already. Choose another port, or 0 for a free one."_s.arg(
            other.serverPort()));
    // Said where another port can be chosen, which then works.
    auto* dialog = window.find<DoorDialog>(u"doorDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLabel*>(u"doorState"_s)->text(), window.door().problem());
    dialog->findChild<QSpinBox*>(u"doorPort"_s)->setValue(0);
    dialog->findChild<QPushButton*>(u"doorToggle"_s)->click();
    QTRY_COMPARE(window.door().state(), State::Open);
    QVERIFY(window.door().problem().isEmpty());
}

void TestUiDoor::aForeignAddressNeedsAPassword()
{
    Window window;
    window.race();
    http::DoorOptions options = window.door().options();
    options.host = "0.0.0.0";
    window.door().open(options);
    QCOMPARE(window.door().state(), State::Closed);
    QVERIFY(window.door().problem().contains(u"needs a password"_s));
    QVERIFY(QSettings().value(u"door/address"_s).toString() != u"0.0.0.0"_s);
    options.host = "127.0.0.1";
    options.password = "secret";
    window.door().open(options);
    QTRY_COMPARE(window.door().state(), State::Open);
    QVERIFY(ask(window.port(), "GET /products/_doc/100").startsWith("HTTP/1.1 401"));
    for (const QString& key : QSettings().allKeys())
        QVERIFY2(QSettings().value(key).toString() != u"secret"_s, qPrintable(key));
}

void TestUiDoor::theDialogOpensAndCloses()
{
    Window window;
    window.race();
    window.action(u"httpDoor"_s).trigger();
    auto* dialog = window.find<DoorDialog>(u"doorDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    for (const QWidget* input : dialog->findChildren<QWidget*>(QRegularExpression(u"^door"_s))) {
        if (input->focusPolicy() != Qt::NoFocus && !qobject_cast<const QPushButton*>(input))
            QVERIFY2(!input->accessibleName().isEmpty(), qPrintable(input->objectName()));
    }
    auto* compat = dialog->findChild<QComboBox*>(u"doorCompat"_s);
    compat->setCurrentIndex(compat->findText(u"OpenSearch"_s));
    auto* toggle = dialog->findChild<QPushButton*>(u"doorToggle"_s);
    toggle->click();
    QTRY_COMPARE(window.door().state(), State::Open);
    QVERIFY(dialog->findChild<QLabel*>(u"doorState"_s)->text().contains(window.door().url()));
    QVERIFY(!dialog->findChild<QLineEdit*>(u"doorAddress"_s)->isEnabled());
    QVERIFY(ask(window.port(), "GET /").contains("opensearch"));
    dialog->findChild<QPushButton*>(u"doorCopy"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), window.door().url());
    toggle->click();
    QTRY_COMPARE(window.door().state(), State::Closed);
    QVERIFY(dialog->findChild<QLineEdit*>(u"doorAddress"_s)->isEnabled());
    QCOMPARE(QSettings().value(u"door/compat"_s).toString(), u"opensearch"_s);
}

void TestUiDoor::theDoorFollowsTheSession()
{
    Window window;
    window.race();
    window.openDoor();
    const quint16 port = window.port();
    QVERIFY(ask(port, "PUT /products/_doc/mark", R"({"a":1})").startsWith("HTTP/1.1 201"));
    window.race();
    QTRY_COMPARE(window.door().state(), State::Open);
    QCOMPARE(window.port(), port);
    QVERIFY(ask(port, "GET /products/_doc/100").startsWith("HTTP/1.1 200"));
    QVERIFY(ask(port, "GET /products/_doc/mark").startsWith("HTTP/1.1 404"));
}

void TestUiDoor::requestsAreCopied()
{
    Window window;
    window.race();
    QTRY_VERIFY(window.find<ConflictsView>(u"conflictsView"_s)->table().model()->rowCount() > 0);
    QTableView& table = window.find<ConflictsView>(u"conflictsView"_s)->table();
    table.setCurrentIndex(table.model()->index(0, 0));
    QVERIFY(window->selection().event());
    table.findChild<QAction*>(u"copyConsole"_s)->trigger();
    const QString console = QApplication::clipboard()->text();
    QVERIFY2(console.startsWith(u"# The body of this request was not recorded.\nPUT /products/_doc/100?"_s),
             qPrintable(console));
    QVERIFY(console.contains(u"if_seq_no="_s));
    table.findChild<QAction*>(u"copyCurl"_s)->trigger();
    const QString curl = QApplication::clipboard()->text();
    QVERIFY2(curl.startsWith(u"curl -X PUT 'http://127.0.0.1:9200/products/_doc/100?if_seq_no="_s),
             qPrintable(curl));

    TimelineHit hit;
    hit.event = window->selection().event();
    QMenu menu;
    emit window.find<TimelineView>(u"timelineView"_s)->contextMenuAboutToShow(&menu, hit);
    auto* fromTimeline = menu.findChild<QAction*>(u"copyCurl"_s);
    QVERIFY(fromTimeline);
    QApplication::clipboard()->clear();
    fromTimeline->trigger();
    QCOMPARE(QApplication::clipboard()->text(), curl);
}

void TestUiDoor::quotesAndUnknownBodies()
{
    RequestText request{u"POST"_s, u"/a/_update/it's"_s, RequestText::Body::Known, uR"({"doc":{"x":"'"}})"_s};
    QCOMPARE(asCurl(request, u"http://h:1"_s),
             uR"(curl -X POST 'http://h:1/a/_update/it'\''s' -H 'Content-Type: application/json' )"
             uR"(--data-binary '{"doc":{"x":"'\''"}}')"_s);
    QCOMPARE(asConsole(request), u"POST /a/_update/it's\n{\"doc\":{\"x\":\"'\"}}\n"_s);
    const RequestText head{u"HEAD"_s, u"/a/_doc/1"_s, RequestText::Body::None, {}};
    QCOMPARE(asCurl(head, u"http://h:1"_s, u"elastic"_s),
             u"curl -u 'elastic' --head 'http://h:1/a/_doc/1'"_s);

    // What the door notes of a client's write comes out with the body that it left.
    Window window;
    window.race();
    window.openDoor();
    QVERIFY(ask(window.port(), "PUT /products/_doc/7?refresh=true", R"({"n":1})").startsWith("HTTP/1.1 201"));
    QTRY_VERIFY(window.worker(u"shop"_s) && window.worker(u"shop"_s)->accepted == 1);
    const Workspace& workspace = *window->run().workspace();
    const LaneView* lane = window->run().snapshot().lane(window.worker(u"shop"_s)->worker);
    QVERIFY(lane);
    const auto written = requestOf(lane->at(lane->size() - 1), workspace.trace().names(), workspace.store());
    QVERIFY(written);
    QCOMPARE(asConsole(*written), u"PUT /products/_doc/7?refresh=true\n{\"n\":1}\n"_s);
    Event thinking;
    thinking.kind = EventKind::Think;
    QVERIFY(!requestOf(thinking, workspace.trace().names(), workspace.store()));
}

void TestUiDoor::leavingWithTheDoorOpen()
{
    quint16 port = 0;
    {
        Window window;
        window.race();
        window.openDoor();
        port = window.port();
        QVERIFY(!ask(port, "GET /products/_count").isEmpty());
    }
    QVERIFY(ask(port, "GET /").isEmpty());
}

QTEST_MAIN(TestUiDoor)
#include "tst_ui_door.moc"
