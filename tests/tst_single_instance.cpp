// SPDX-License-Identifier: GPL-3.0-or-later
// A second start gives its files to the window that is there; when that one hangs or has crashed, it opens
// its own. With the classes in this process, and with the program itself.
#include "instance/single_instance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace racescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Outcome = SingleInstance::Outcome;

// The program with folders of its own, without a screen.
class Program {
public:
    // With less patience a window that is only slow would pass for one that hangs.
    explicit Program(const QTemporaryDir& home, const QStringList& arguments, int patienceMs = 120'000)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const char* name : {"CONFIG", "DATA", "STATE", "CACHE"})
            environment.insert(u"XDG_%1_HOME"_s.arg(QLatin1StringView(name)),
                               home.filePath(QString::fromLatin1(name)));
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
        environment.insert(u"RACESCOPE_PATIENCE_MS"_s, QString::number(patienceMs));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(RACESCOPE_PROGRAM), arguments);
        process.waitForStarted(60'000);
    }
    ~Program()
    {
        signal(SIGCONT);
        process.kill();
        process.waitForFinished(60'000);
    }
    void signal(int number) const
    {
        if (process.processId() > 0)
            ::kill(pid_t(process.processId()), number);
    }
    bool hasEndedWell()
    {
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }
    QProcess process;
};

struct Home {
    Home()
    {
        QDir().mkpath(folder.filePath(u"run"_s));
        QFile::setPermissions(folder.filePath(u"run"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // A race that can be opened, under a name of its own.
    QString write(const QString& name) const
    {
        const QString path = folder.filePath(name);
        QFile::copy(QStringLiteral(RACESCOPE_TEST_DATA "/../../resources/scenarios/checkout.json"), path);
        return path;
    }
    QStringList sockets() const
    {
        return QDir(folder.filePath(u"run/racescope"_s)).entryList({u"window-????????"_s}, QDir::System);
    }
    QTemporaryDir folder;
};

} // namespace

Q_DECLARE_METATYPE(racescope::StartRequest)

class TestSingleInstance : public QObject {
    Q_OBJECT
private slots:
    void aSecondStartIsTaken();
    void whoeverDoesNotAnswerGetsNothing();
    void aSocketThatNobodyListensOnIsTakenOver();
    void withoutAPathEverybodyIsFirst();
    void strangersAreSentAway_data();
    void strangersAreSentAway();
    void theFolderMustBeTheUsers();
    void twoProgramsShareOneWindow();
    void aProgramOnRequestIsAlone();
    void aProgramDoesNotWaitForOneThatHangs();
    void aProgramFollowsOneThatCrashed();
};

void TestSingleInstance::aSecondStartIsTaken()
{
    const Home home;
    const QString path = home.folder.filePath(u"socket"_s);
    SingleInstance first(path);
    QCOMPARE(first.start({}), Outcome::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    const StartRequest request{{u"/tmp/ä b.racescope"_s, u"/tmp/c.json"_s}, "token-1"};
    Outcome outcome = Outcome::First;
    {
        std::jthread other([&] { outcome = SingleInstance(path).start(request, 60s); });
        QTRY_COMPARE_WITH_TIMEOUT(requested.count(), 1, 60'000);
    }
    QCOMPARE(outcome, Outcome::Taken);
    QCOMPARE(requested.first().first().value<StartRequest>(), request);
}

// The server is in this very thread, which waits: it cannot answer.
void TestSingleInstance::whoeverDoesNotAnswerGetsNothing()
{
    const Home home;
    const QString path = home.folder.filePath(u"socket"_s);
    SingleInstance first(path);
    QCOMPARE(first.start({}), Outcome::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(SingleInstance(path).start({{u"/tmp/a"_s}, {}}, 50ms), Outcome::Silent);
    // It wakes up, and must not open what the other has opened by now. A later request comes behind the
    // first.
    {
        std::jthread other([&] { (void)SingleInstance(path).start({{u"/tmp/b"_s}, {}}, 60s); });
        QTRY_VERIFY_WITH_TIMEOUT(requested.count() > 0, 60'000);
    }
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<StartRequest>().files, QStringList{u"/tmp/b"_s});
}

void TestSingleInstance::aSocketThatNobodyListensOnIsTakenOver()
{
    const Home home;
    const QString path = home.folder.filePath(u"socket"_s);
    QFile stale(path);
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    SingleInstance first(path);
    QCOMPARE(first.start({}), Outcome::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    std::jthread other([&] { (void)SingleInstance(path).start({{u"/tmp/a"_s}, {}}, 60s); });
    QTRY_COMPARE_WITH_TIMEOUT(requested.count(), 1, 60'000);
}

void TestSingleInstance::withoutAPathEverybodyIsFirst()
{
    SingleInstance first({});
    SingleInstance second({});
    QCOMPARE(first.start({}), Outcome::First);
    QCOMPARE(second.start({}), Outcome::First);
}

void TestSingleInstance::strangersAreSentAway_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no request") << QByteArray("hello\n");
    QTest::newRow("go before a request") << QByteArray("go\n");
    QTest::newRow("a request without go") << QByteArray("{\"files\":[\"/tmp/a\"]}\nno\n");
}

void TestSingleInstance::strangersAreSentAway()
{
    QFETCH(QByteArray, said);
    const Home home;
    SingleInstance first(home.folder.filePath(u"socket"_s));
    QCOMPARE(first.start({}), Outcome::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QLocalSocket stranger;
    stranger.connectToServer(home.folder.filePath(u"socket"_s));
    QVERIFY(stranger.waitForConnected());
    stranger.write(said);
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requested.count(), 0);
}

void TestSingleInstance::theFolderMustBeTheUsers()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const Home home;
    qputenv("XDG_RUNTIME_DIR", home.folder.filePath(u"run"_s).toUtf8());
    QVERIFY(SingleInstance::socketPath().startsWith(home.folder.filePath(u"run/racescope/window-"_s)));
    qputenv("XDG_RUNTIME_DIR", home.folder.filePath(u"nowhere"_s).toUtf8());
    QVERIFY(SingleInstance::socketPath().isEmpty());
    qunsetenv("XDG_RUNTIME_DIR");
    QVERIFY(SingleInstance::socketPath().isEmpty());
    if (!before.isNull())
        qputenv("XDG_RUNTIME_DIR", before);
}

// What was opened stands in the list of recent files.
#define TRY_OPENED(home, name)                                                                               \
    QTRY_VERIFY_WITH_TIMEOUT(                                                                                \
        [&] {                                                                                                \
            QFile recent((home).folder.filePath(u"STATE/racescope/recent.ini"_s));                           \
            return recent.open(QIODevice::ReadOnly) && recent.readAll().contains(name);                      \
        }(),                                                                                                 \
        60'000)

void TestSingleInstance::twoProgramsShareOneWindow()
{
    const Home home;
    const QString file = home.write(u"first.json"_s);
    Program first(home.folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.sockets().size(), 1, 60'000);
    Program second(home.folder, {file});
    QVERIFY(second.hasEndedWell());
    TRY_OPENED(home, "first.json");
    QCOMPARE(first.process.state(), QProcess::Running);
    // Commands are none of its business.
    Program command(home.folder, {u"scenarios"_s});
    QVERIFY(command.hasEndedWell());
    QVERIFY(!command.process.readAllStandardOutput().isEmpty());
}

void TestSingleInstance::aProgramOnRequestIsAlone()
{
    const Home home;
    const QString file = home.write(u"alone.json"_s);
    Program first(home.folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.sockets().size(), 1, 60'000);
    first.signal(SIGSTOP); // so that it is not this one that opens it
    Program second(home.folder, {u"--new-window"_s, file});
    TRY_OPENED(home, "alone.json");
    QCOMPARE(second.process.state(), QProcess::Running);
}

void TestSingleInstance::aProgramDoesNotWaitForOneThatHangs()
{
    const Home home;
    const QString file = home.write(u"hung.json"_s);
    Program first(home.folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.sockets().size(), 1, 60'000);
    first.signal(SIGSTOP);
    Program second(home.folder, {file}, 200);
    TRY_OPENED(home, "hung.json");
    QCOMPARE(second.process.state(), QProcess::Running);
}

void TestSingleInstance::aProgramFollowsOneThatCrashed()
{
    const Home home;
    {
        Program first(home.folder, {});
        QTRY_COMPARE_WITH_TIMEOUT(home.sockets().size(), 1, 60'000);
    }
    QCOMPARE(home.sockets().size(), 1); // left behind
    const QString file = home.write(u"after.json"_s);
    Program second(home.folder, {file});
    TRY_OPENED(home, "after.json");
    const QString other = home.write(u"other.json"_s);
    Program third(home.folder, {other});
    QVERIFY(third.hasEndedWell());
    TRY_OPENED(home, "other.json");
}

QTEST_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
