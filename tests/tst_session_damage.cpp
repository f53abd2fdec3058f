// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a session when the disk, the file or the power fails: a sentence, the intact part, and
// never a race that stops. Each write is made to fail in turn.
#include "fault_vfs.h"
#include "session/recovery.h"
#include "session/session_journal.h"
#include "session/session_schema.h"
#include "session_support.h"
#include "test_seed.h"

#include "base/random.h"

#include <QFile>
#include <QtTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace racescope;

namespace {

QByteArray contents(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

Result<OpenedSession, SessionError> tryOpen(const std::string& path)
{
    OpenOptions options;
    options.trace = quietTrace();
    return openSession(path, options);
}

// A session's bytes, made once.
const QByteArray& shopBytes()
{
    static const QByteArray bytes = [] {
        Folder folder;
        Workspace workspace(quietOptions());
        fillShop(workspace, 400);
        auto file = SessionFile::saveAs(workspace, folder.path("a.racescope"));
        if (!file)
            qFatal("%s", file.error().text().c_str());
        (*file)->close();
        return contents(folder.path("a.racescope"));
    }();
    return bytes;
}

// Everything that can be looked at is looked at; nothing may crash or hang.
void readAll(const OpenedSession& session)
{
    documentTexts(session.workspace->store());
    operationTexts(session.workspace->store());
    eventTexts(*session.workspace);
    conflictTexts(*session.workspace);
    session.workspace->verdict();
}

QString sentence(const SessionError& error)
{
    return QString::fromStdString(error.text());
}

template <class Condition> void until(Condition condition)
{
    while (!condition())
        std::this_thread::yield();
}

} // namespace

class TestSessionDamage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { FaultVfs::instance(); }
    void cleanup() { FaultVfs::instance().heal(); }
    void otherFilesAreNamed_data();
    void otherFilesAreNamed();
    void laterVersionsAreRefusedUntouched();
    void aCutFileOpensAsFarAsItGoes();
    void flippedBitsAreFoundAndTheRestOpens();
    void aDamagedBlockTakesOnlyItsEvents();
    void aDamagedDocumentIsLeftOut();
    void aNumberOutOfReachIsToldOnly_data();
    void aNumberOutOfReachIsToldOnly();
    void anyNoiseIsRefusedOrRead();
    void aFailedSaveLeavesTheOldFile_data();
    void aFailedSaveLeavesTheOldFile();
    void aFailedGroupLeavesTheFileWhole_data();
    void aFailedGroupLeavesTheFileWhole();
    void aFullDiskDoesNotStopTheRace();
    void requestsAreToldThatTheyAreNotDurable();
    void aDeletedFileIsNoticed();
    void whatWasPromisedSurvivesAPowerCut();
    void untitledSessionsAreRecovered();
};

void TestSessionDamage::otherFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    using Kind = SessionError::Kind;
    QTest::newRow("text") << QByteArray("{\"name\":\"a scenario\"}").repeated(20) << int(Kind::Foreign)
                          << QStringLiteral("no session file");
    QTest::newRow("nothing") << QByteArray() << int(Kind::Truncated) << QStringLiteral("cut off");
    QTest::newRow("half a page header")
        << shopBytes().left(40) << int(Kind::Truncated) << QStringLiteral("cut off");
    QByteArray other = shopBytes();
    other[68] = 'X';
    QTest::newRow("another program's database")
        << other << int(Kind::Foreign) << QStringLiteral("another program");
    QByteArray unfinished = shopBytes();
    unfinished[63] = 0;
    QTest::newRow("a save that was never finished")
        << unfinished << int(Kind::Damaged) << QStringLiteral("never finished");
}

void TestSessionDamage::otherFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QFETCH(QString, words);
    Folder folder;
    const std::string path = folder.path("a.racescope");
    put(path, bytes);
    const auto session = tryOpen(path);
    QVERIFY(!session);
    QCOMPARE(int(session.error().kind), kind);
    QVERIFY2(sentence(session.error()).contains(words), qPrintable(sentence(session.error())));
    QVERIFY(sentence(session.error()).contains(QString::fromStdString(path)));
    QCOMPARE(contents(path), bytes);
    const auto missing = tryOpen(folder.path("b.racescope"));
    QVERIFY(!missing && missing.error().kind == SessionError::Kind::Missing);
}

void TestSessionDamage::laterVersionsAreRefusedUntouched()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    QByteArray later = shopBytes();
    later[63] = char(kSessionSchema + 1);
    put(path, later);
    const auto session = tryOpen(path);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, SessionError::Kind::Newer);
    QVERIFY(sentence(session.error()).contains(QStringLiteral("later version")));
    QCOMPARE(contents(path), later);
}

void TestSessionDamage::aCutFileOpensAsFarAsItGoes()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    bool someOpened = false;
    for (int tenths = 1; tenths < 10; ++tenths) {
        const QByteArray cut = shopBytes().left(shopBytes().size() * tenths / 10);
        put(path, cut);
        const auto session = tryOpen(path);
        if (!session) {
            QVERIFY2(sentence(session.error()).contains(QStringLiteral("cut off")),
                     qPrintable(sentence(session.error())));
            continue;
        }
        someOpened = true;
        QVERIFY(session->file->isReadOnly());
        QVERIFY(!session->losses.empty());
        QVERIFY(session->losses.front().find("cut off") != std::string::npos);
        readAll(*session);
        QCOMPARE(contents(path), cut);
    }
    QVERIFY(someOpened);
}

void TestSessionDamage::flippedBitsAreFoundAndTheRestOpens()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    Random random(testSeed(20261128));
    int opened = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = shopBytes();
        for (int flips = 0; flips < 4; ++flips) {
            const auto at = qsizetype(random.below(std::uint64_t(bytes.size() - 100))) + 100;
            bytes[at] = char(bytes[at] ^ (1 << random.below(8)));
        }
        put(path, bytes);
        const auto session = tryOpen(path);
        if (!session) {
            QVERIFY(!session.error().message.empty());
            continue;
        }
        ++opened;
        readAll(*session);
    }
    QVERIFY2(opened > 30, qPrintable(QStringLiteral("only %1 of 60 opened").arg(opened)));
}

void TestSessionDamage::aDamagedBlockTakesOnlyItsEvents()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    put(path, shopBytes());
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        const auto place = database->number("SELECT min(block) FROM event_summaries WHERE events>60");
        std::string data =
            database->word("SELECT data FROM event_blocks WHERE block=" + std::to_string(place));
        data[data.size() / 2] = char(data[data.size() / 2] ^ 1);
        Statement(*database, "UPDATE event_blocks SET data=? WHERE block=?").bind(Blob{data}, place).run();
    }
    const auto session = tryOpen(path);
    QVERIFY(session.has_value());
    const Snapshot snapshot = session->workspace->trace().snapshot();
    const std::uint64_t events = snapshot.events();
    readAll(*session);
    QVERIFY(session->workspace->trace().counters().unreadable > 0);
    QCOMPARE(session->workspace->trace().snapshot().events(), events);
    QVERIFY(snapshot.total().total() == events);
}

void TestSessionDamage::aDamagedDocumentIsLeftOut()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    put(path, shopBytes());
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        database->run("UPDATE documents SET source='{\"in_stock\":999}' WHERE id='100'");
    }
    const auto session = tryOpen(path);
    QVERIFY(session.has_value());
    QVERIFY(session->file->isReadOnly());
    QCOMPARE(session->losses.size(), std::size_t(1));
    QVERIFY(session->losses.front().find("documents: 1 entry is damaged") != std::string::npos);
    QVERIFY(!session->workspace->store().index("products")->get("100").found);
    // And what is there can be saved elsewhere.
    QVERIFY(SessionFile::saveAs(*session->workspace, folder.path("b.racescope")).has_value());
}

void TestSessionDamage::aNumberOutOfReachIsToldOnly_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<qint64>("number");
    for (const char* table : {"document_names", "workers", "notes", "conflicts"})
        for (const qint64 number : {qint64(1) << 40, std::numeric_limits<qint64>::max()})
            QTest::addRow("%s %lld", table, static_cast<long long>(number))
                << QString::fromLatin1(table) << number;
}

// One flipped bit in a row's number must neither fill the memory nor search up to that number.
void TestSessionDamage::aNumberOutOfReachIsToldOnly()
{
    QFETCH(QString, table);
    QFETCH(qint64, number);
    Folder folder;
    const std::string path = folder.path("a.racescope");
    {
        Workspace workspace(quietOptions());
        fillShop(workspace); // with conflicts
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY(file.has_value());
        (*file)->close();
    }
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        database->run("INSERT INTO notes VALUES(1,'a note'),(2,'another')");
        const std::string sql =
            QStringLiteral("UPDATE %1 SET number=? WHERE number=(SELECT max(number) FROM %1)")
                .arg(table)
                .toStdString();
        Statement(*database, sql).bind(number).run();
    }
    const auto session = tryOpen(path);
    QVERIFY(session.has_value());
    QVERIFY(session->file->isReadOnly());
    QVERIFY(!session->losses.empty());
    readAll(*session);
    QVERIFY(session->workspace->trace().snapshot().events() > 0);
    QVERIFY(!documentTexts(session->workspace->store()).isEmpty());
    if (table == QLatin1String("conflicts"))
        QVERIFY(session->workspace->conflicts().size() > 0);
}

void TestSessionDamage::anyNoiseIsRefusedOrRead()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    Random random(testSeed(20261128));
    for (int round = 0; round < 40; ++round) {
        QByteArray bytes = shopBytes();
        // Whole stretches of noise, the header's page included now and then.
        const auto at = qsizetype(random.below(std::uint64_t(bytes.size())));
        const auto size = qsizetype(random.below(8192));
        for (qsizetype i = at; i < std::min(bytes.size(), at + size); ++i)
            bytes[i] = char(random.below(256));
        if (random.below(4) == 0)
            bytes.truncate(qsizetype(random.below(std::uint64_t(bytes.size()))));
        put(path, bytes);
        if (const auto session = tryOpen(path))
            readAll(*session);
        else
            QVERIFY(!session.error().message.empty());
    }
}

namespace {

void addFaults()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("short write") << int(Fault::ShortWrite);
    QTest::newRow("disk full") << int(Fault::DiskFull);
    QTest::newRow("I/O error") << int(Fault::IoError);
}

// Each of the first operations, then fewer and fewer.
std::uint64_t nextOperation(std::uint64_t at)
{
    return at + 1 + at / 8;
}

} // namespace

void TestSessionDamage::aFailedSaveLeavesTheOldFile_data()
{
    addFaults();
}

void TestSessionDamage::aFailedSaveLeavesTheOldFile()
{
    QFETCH(int, fault);
    Folder folder;
    const std::string path = folder.path("a.racescope");
    Workspace workspace(quietOptions());
    fillShop(workspace, 20);
    put(path, shopBytes());
    FaultVfs& vfs = FaultVfs::instance();
    vfs.failFrom(0, Fault::None);
    const std::uint64_t before = vfs.count();
    Folder scratch;
    QVERIFY(SessionFile::saveAs(workspace, scratch.path("b.racescope")).has_value());
    const std::uint64_t count = vfs.count() - before;
    QVERIFY(count > 10);
    int failures = 0;
    for (std::uint64_t at = 1; at <= count; at = nextOperation(at)) {
        vfs.failFrom(at, Fault(fault));
        const auto saved = SessionFile::saveAs(workspace, path);
        vfs.heal();
        if (saved) {
            (*saved)->close();
        } else {
            ++failures;
            QCOMPARE(saved.error().path, path);
            if (Fault(fault) == Fault::DiskFull && saved.error().kind == SessionError::Kind::NoSpace)
                QVERIFY(sentence(saved.error()).contains(QStringLiteral("disk is full")));
        }
        const auto session = tryOpen(path);
        QVERIFY2(session.has_value(), session ? "" : qPrintable(sentence(session.error())));
        QCOMPARE(session->losses, std::vector<std::string>());
    }
    QVERIFY(failures > 0);
    QCOMPARE(folder.names(), QStringList{QStringLiteral("a.racescope")});
}

void TestSessionDamage::aFailedGroupLeavesTheFileWhole_data()
{
    addFaults();
}

void TestSessionDamage::aFailedGroupLeavesTheFileWhole()
{
    QFETCH(int, fault);
    FaultVfs& vfs = FaultVfs::instance();
    for (std::uint64_t at = 1; at < 60; at = nextOperation(at)) {
        Folder folder;
        const std::string path = folder.path("a.racescope");
        Workspace workspace(quietOptions());
        fillShop(workspace, 5);
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY(file.has_value());
        QVERIFY(workspace.loadOn(workspace.plan()).has_value());
        race(workspace);
        writeTo(workspace, "100", R"({"in_stock":3})");
        vfs.failFrom(at, Fault(fault));
        const auto failed = (*file)->save(workspace);
        vfs.heal();
        // Once the trouble is over, the next save brings everything.
        writeTo(workspace, "100", R"({"in_stock":2})");
        const auto saved = (*file)->save(workspace);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(sentence(saved.error())));
        (*file)->close();
        const auto session = tryOpen(path);
        QVERIFY2(session.has_value(), session ? "" : qPrintable(sentence(session.error())));
        QCOMPARE(session->losses, std::vector<std::string>());
        QCOMPARE(documentTexts(session->workspace->store()), documentTexts(workspace.store()));
        QCOMPARE(operationTexts(session->workspace->store()), operationTexts(workspace.store()));
        QCOMPARE(session->workspace->trace().snapshot().events(), workspace.trace().snapshot().events());
        if (failed && at > 20)
            break; // beyond the last operation of a save
    }
}

void TestSessionDamage::aFullDiskDoesNotStopTheRace()
{
    Folder folder;
    Workspace workspace;
    QVERIFY(workspace.load(shop({group("careful", 2, Guard::BySeqNo, 2000)}, 100'000)).has_value());
    auto file = SessionFile::saveAs(workspace, folder.path("a.racescope"));
    QVERIFY(file.has_value());
    SessionJournal journal(workspace, *file, Durability::Async, std::chrono::milliseconds(1));
    until([&] { return journal.state().groups > 1; });
    FaultVfs::instance().failFrom(1, Fault::DiskFull);
    workspace.race()->start();
    until([&] { return journal.state().trouble.has_value(); });
    workspace.race()->join();
    workspace.settle();
    QCOMPARE(workspace.race()->progress().succeeded, std::uint64_t(4000));
    const JournalState state = journal.state();
    QCOMPARE(state.trouble->kind, SessionError::Kind::NoSpace);
    QVERIFY2(sentence(*state.trouble).contains(QStringLiteral("the disk is full")),
             qPrintable(sentence(*state.trouble)));
    QVERIFY(sentence(*state.trouble).contains(QStringLiteral("events are saved")));
    QVERIFY(state.waitingEvents > 0);
    // Another disk has room.
    FaultVfs::instance().heal();
    auto other = SessionFile::saveAs(workspace, folder.path("b.racescope"));
    QVERIFY(other.has_value());
    (*other)->close();
    const auto session = tryOpen(folder.path("b.racescope"));
    QVERIFY(session.has_value());
    QCOMPARE(session->workspace->trace().snapshot().events(), workspace.trace().snapshot().events());
    // And the first one, once it has room again.
    QVERIFY(journal.stop().has_value());
    QCOMPARE((*file)->savedEvents(), workspace.trace().snapshot().events());
}

void TestSessionDamage::requestsAreToldThatTheyAreNotDurable()
{
    Folder folder;
    Workspace workspace(quietOptions());
    fillShop(workspace, 1);
    auto file = SessionFile::saveAs(workspace, folder.path("a.racescope"));
    QVERIFY(file.has_value());
    SessionJournal journal(workspace, *file, Durability::Request);
    QVERIFY(journal.sink() != nullptr);
    const WriteOutcome good = writeTo(workspace, "100", R"({"in_stock":1})");
    QVERIFY(good.ticket != 0);
    QVERIFY(journal.sink()->waitDurable(good.ticket));
    FaultVfs::instance().failFrom(1, Fault::IoError);
    const WriteOutcome bad = writeTo(workspace, "100", R"({"in_stock":2})");
    QVERIFY(!journal.sink()->waitDurable(bad.ticket));
    QVERIFY(journal.state().trouble.has_value() || journal.state().waitingOperations > 0);
    FaultVfs::instance().heal();
    const WriteOutcome again = writeTo(workspace, "100", R"({"in_stock":3})");
    QVERIFY(journal.sink()->waitDurable(again.ticket));
    QVERIFY(journal.stop().has_value());
    (*file)->close();
    const auto session = tryOpen(folder.path("a.racescope"));
    QVERIFY(session.has_value());
    QCOMPARE(documentTexts(session->workspace->store()), documentTexts(workspace.store()));
}

void TestSessionDamage::aDeletedFileIsNoticed()
{
    Folder folder;
    const std::string path = folder.path("a.racescope");
    Workspace workspace(quietOptions());
    fillShop(workspace, 5);
    auto file = SessionFile::saveAs(workspace, path);
    QVERIFY(file.has_value());
    QVERIFY(!(*file)->isGone());
    ::unlink(path.c_str());
    QVERIFY((*file)->isGone());
    const auto saved = (*file)->save(workspace);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, SessionError::Kind::Gone);
    QVERIFY(sentence(saved.error()).contains(QStringLiteral("another place")));
    // Its events can still be read, and saved under the old name.
    const QStringList events = eventTexts(workspace);
    auto again = SessionFile::saveAs(workspace, path);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(sentence(again.error())));
    QCOMPARE(eventTexts(workspace), events);
}

// What is not synced may be lost, or not, file by file.
void TestSessionDamage::whatWasPromisedSurvivesAPowerCut()
{
    Random random(testSeed(20261128));
    for (int round = 0; round < 8; ++round) {
        Folder folder;
        const std::string path = folder.path("a.racescope");
        Workspace workspace(quietOptions());
        fillShop(workspace, 5);
        auto file = SessionFile::saveAs(workspace, path);
        QVERIFY(file.has_value());
        (*file)->close();
        QByteArray start = contents(path);
        OpenOptions options;
        options.trace = quietTrace();
        auto session = openSession(path, options);
        QVERIFY(session.has_value());
        FaultVfs::instance().watchSyncs();
        SessionJournal journal(*session->workspace, session->file, Durability::Request);
        const int writes = 1 + int(random.below(200));
        WriteOutcome last;
        for (int i = 0; i < writes; ++i) {
            last = writeTo(*session->workspace, "100", "{\"in_stock\":" + std::to_string(i) + "}");
            QVERIFY(journal.sink()->waitDurable(last.ticket));
        }
        const auto synced = FaultVfs::instance().synced();
        // What lies on the disk now: of each file what was synced, or what was written.
        Folder after;
        const std::string copy = after.path("a.racescope");
        for (const char* const beside : {"", "-wal"}) {
            const auto found = synced.find(path + beside);
            QByteArray bytes = found == synced.end() ? (*beside == 0 ? start : QByteArray())
                                                     : QByteArray::fromStdString(found->second);
            if (random.below(2) == 0)
                bytes = contents(path + beside);
            put(copy + beside, bytes);
        }
        const auto recovered = tryOpen(copy);
        QVERIFY2(recovered.has_value(), recovered ? "" : qPrintable(sentence(recovered.error())));
        QCOMPARE(recovered->losses, std::vector<std::string>());
        const ReadResult read = recovered->workspace->store().index("products")->get("100");
        QCOMPARE(read.current.token, last.token);
        QCOMPARE(std::string(read.source.view()), "{\"in_stock\":" + std::to_string(writes - 1) + "}");
        QVERIFY(journal.stop().has_value());
    }
}

void TestSessionDamage::untitledSessionsAreRecovered()
{
    Folder folder;
    const std::string state = folder.path("state/racescope/recovery");
    QVERIFY(recoverableSessions(state).empty());
    Workspace workspace(quietOptions());
    QStringList events;
    {
        auto autosave = Autosave::start(workspace, state);
        QVERIFY2(autosave.has_value(), autosave ? "" : qPrintable(sentence(autosave.error())));
        fillShop(workspace, 5);
        QVERIFY((*autosave)->flush().has_value());
        QVERIFY(recoverableSessions(state).empty()); // its program lives
        events = eventTexts(workspace);
        // As if the program had ended here: what it had on disk is copied away.
        put(state + "/crashed.racescope", contents((*autosave)->path()));
        put(state + "/crashed.racescope-wal", contents((*autosave)->path() + "-wal"));
        const auto sessions = recoverableSessions(state);
        QCOMPARE(sessions.size(), std::size_t(1));
        QCOMPARE(sessions.front().scenario, std::string("shop"));
        QVERIFY(sessions.front().events > 0);
        {
            const auto session = tryOpen(sessions.front().path);
            QVERIFY(session.has_value());
            QCOMPARE(eventTexts(*session->workspace), events);
        }
        QCOMPARE(cleanRecovery(std::chrono::hours(1), state), std::size_t(0));
        QVERIFY(removeSession(sessions.front().path));
        (*autosave)->discard();
    }
    QVERIFY(recoverableSessions(state).empty());
    QVERIFY(QDir(QString::fromStdString(state)).isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionDamage)
#include "tst_session_damage.moc"
