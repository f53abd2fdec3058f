// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed in the middle of its writes: every write that it acknowledged is there afterwards,
// none appears twice, and no counter goes back. The test starts itself as the program to be killed. How
// often: RACESCOPE_TEST_KILLS, 5 unless told otherwise.
#include "base/json.h"
#include "base/random.h"
#include "session/session_journal.h"
#include "test_seed.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <map>
#include <set>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace racescope;

namespace {

constexpr int kThreads = 8;
constexpr const char* kRole = "RACESCOPE_CRASH_ROLE";
constexpr const char* kFile = "RACESCOPE_CRASH_FILE";

std::string sourceOf(std::int64_t n, int thread)
{
    return "{\"n\":" + std::to_string(n) + ",\"by\":" + std::to_string(thread) + "}";
}

void tell(const std::string& line)
{
    if (::write(STDOUT_FILENO, line.data(), line.size()) != ssize_t(line.size())) // one piece: below PIPE_BUF
        std::_Exit(3);
}

// Counts up a document of its own, and in turn one that all share, as an application does.
void countUp(Index& index, OperationSink* sink, int thread)
{
    const std::string own = "own-" + std::to_string(thread);
    for (std::int64_t turn = 0;; ++turn) {
        const std::string id = turn % 2 == 0 ? own : "shared";
        const ReadResult read = index.get(id);
        WriteRequest request;
        request.required = read.found ? read.current.token : Token{};
        request.op = read.found ? WriteOp::Index : WriteOp::Create;
        const std::int64_t n = read.found ? json::findInt(read.source.view(), "n").value_or(0) + 1 : 1;
        const WriteOutcome outcome = index.write(id, {}, request, Source(sourceOf(n, thread)), kSystemWorker);
        if (!outcome.accepted())
            continue;
        if (sink && !sink->waitDurable(outcome.ticket))
            std::_Exit(4);
        tell(id + ' ' + std::to_string(n) + ' ' + std::to_string(outcome.token.seqNo.value) + ' ' +
             std::to_string(outcome.token.primaryTerm.value) + ' ' + std::to_string(thread) + '\n');
    }
}

// How many groups are in the file.
void tellGroups(const SessionJournal& journal)
{
    for (std::uint64_t told = 0;; std::this_thread::yield()) {
        const std::uint64_t groups = journal.state().groups;
        if (groups != told)
            tell("groups " + std::to_string(groups) + '\n');
        told = groups;
    }
}

// A second program at the same file: what it is told, and what it may read.
int beTheSecond()
{
    const std::string file = qEnvironmentVariable(kFile).toStdString();
    const auto refused = openSession(file);
    if (refused || refused.error().kind != SessionError::Kind::Locked)
        return 1;
    OpenOptions options;
    options.access = OpenOptions::Access::Read;
    const auto read = openSession(file, options);
    if (!read)
        return 2;
    const auto index = read->workspace->store().index("counters");
    tell(std::string(index->get("own-0").source.view()) + '\n' + refused.error().text());
    return 0;
}

int beTheProgram(const std::string& role)
{
    if (role == "second")
        return beTheSecond();
    auto session = openOrCreateSession(qEnvironmentVariable(kFile).toStdString());
    if (!session) {
        std::fprintf(stderr, "%s\n", session.error().text().c_str());
        return 2;
    }
    const auto index = session->workspace->store().indexOrCreate("counters");
    SessionJournal journal(*session->workspace, session->file, *durabilityFromName(role));
    std::vector<std::jthread> threads;
    if (journal.durability() == Durability::Async)
        threads.emplace_back([&journal] { tellGroups(journal); });
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&, thread] { countUp(**index, journal.sink(), thread); });
    threads.clear(); // counts until it is killed
    return 0;
}

struct Acknowledged {
    std::string id;
    std::int64_t n = 0;
    Token token;
    int thread = 0;
};

std::vector<Acknowledged> parse(const QByteArray& output)
{
    std::vector<Acknowledged> all;
    for (const QByteArray& line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 5)
            continue;
        Acknowledged one{words[0].toStdString(), words[1].toLongLong(), {}, words[4].toInt()};
        one.token = {SeqNo{words[2].toLongLong()}, PrimaryTerm{words[3].toLongLong()}};
        all.push_back(one);
    }
    return all;
}

// What the program told, in its order.
struct Heard {
    struct Groups {
        std::uint64_t count = 0;
        std::size_t writes = 0; // that were told before
    };
    std::vector<Acknowledged> writes;
    std::vector<Groups> groups;

    void take(const QByteArray& output)
    {
        m_rest += output;
        const qsizetype end = m_rest.lastIndexOf('\n') + 1;
        for (const QByteArray& line : m_rest.left(end).split('\n')) {
            if (line.startsWith("groups "))
                groups.push_back({line.mid(7).toULongLong(), writes.size()});
            else
                for (const Acknowledged& one : parse(line))
                    writes.push_back(one);
        }
        m_rest.remove(0, end);
    }
    // The first so many writes. Those told before a count of groups were accepted before the next count was
    // looked at; the group after that one may have been begun by then, the one behind it was not.
    std::size_t mustBeKept() const
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i + 1 < groups.size(); ++i)
            if (groups[i + 1].count + 2 <= groups.back().count)
                kept = groups[i].writes;
        return kept;
    }

private:
    QByteArray m_rest;
};

void start(QProcess& program, const QString& file, const char* role)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kRole), QLatin1String(role));
    environment.insert(QLatin1String(kFile), file);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), QStringList());
}

// Runs the program until it has acknowledged so many writes, then kills it.
QByteArray killAfter(const QString& file, const char* role, int writes)
{
    QProcess program;
    start(program, file, role);
    QByteArray output;
    while (output.count('\n') < writes) {
        if (!program.waitForReadyRead(60'000))
            break;
        output += program.readAllStandardOutput();
    }
    program.kill();
    program.waitForFinished();
    output += program.readAllStandardOutput();
    return output.left(output.lastIndexOf('\n') + 1);
}

int killCount()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("RACESCOPE_TEST_KILLS", &isGiven);
    return isGiven ? given : 5;
}

} // namespace

class TestSessionCrash : public QObject {
    Q_OBJECT
private slots:
    void anotherProgramMayOnlyRead();
    void acknowledgedWritesSurviveKilling();
    void asyncLosesNoMoreThanTheLastGroups();
};

void TestSessionCrash::anotherProgramMayOnlyRead()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.racescope"));
    auto session = openOrCreateSession(file.toStdString());
    QVERIFY(session.has_value());
    const auto index = session->workspace->store().indexOrCreate("counters");
    SessionJournal journal(*session->workspace, session->file, Durability::Request);
    const WriteOutcome outcome =
        (*index)->write("own-0", {}, WriteRequest{}, Source(sourceOf(5, 0)), kSystemWorker);
    QVERIFY(journal.sink()->waitDurable(outcome.ticket));
    QProcess program;
    start(program, file, "second");
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray output = program.readAllStandardOutput();
    QVERIFY2(output.startsWith(sourceOf(5, 0).c_str()), output.constData());
    QVERIFY2(output.contains("open already, in another program"), output.constData());
    // The first one notices nothing.
    const WriteOutcome next =
        (*index)->write("own-0", {}, WriteRequest{}, Source(sourceOf(6, 0)), kSystemWorker);
    QVERIFY(journal.sink()->waitDurable(next.ticket));
    QVERIFY(journal.stop().has_value());
}

void TestSessionCrash::acknowledgedWritesSurviveKilling()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.racescope"));
    Random random(testSeed(4));
    std::map<std::string, Acknowledged> newest; // over all kills
    std::int64_t lastTerm = 0;
    std::int64_t lastSeqNo = -1;
    for (int kill = 0; kill < killCount(); ++kill) {
        const auto acknowledged = parse(killAfter(file, "request", 1 + int(random.below(400))));
        QVERIFY2(!acknowledged.empty(), qPrintable(QStringLiteral("kill %1").arg(kill)));
        std::map<std::int64_t, Acknowledged> byNumber;
        for (const Acknowledged& one : acknowledged) {
            QVERIFY2(byNumber.emplace(one.token.seqNo.value, one).second, "a number was given twice");
            QVERIFY(one.token.seqNo.value > lastSeqNo); // goes on behind what was acknowledged before
            QVERIFY(one.token.primaryTerm.value > lastTerm);
            if (one.n > newest[one.id].n)
                newest[one.id] = one;
        }
        OpenOptions options;
        options.access = OpenOptions::Access::Read;
        const auto session = openSession(file.toStdString(), options);
        QVERIFY2(session.has_value(), session ? "" : session.error().text().c_str());
        QCOMPARE(session->losses, std::vector<std::string>());
        const auto index = session->workspace->store().index("counters");
        for (const auto& [id, one] : newest) {
            const ReadResult read = index->get(id);
            QVERIFY2(read.found, id.c_str());
            QVERIFY(json::findInt(read.source.view(), "n").value_or(0) >= one.n);
            QVERIFY(read.current.token.seqNo >= one.token.seqNo);
        }
        // Each acknowledged write is in the log as it was acknowledged, and each count was made once.
        std::map<std::string, std::int64_t> counts;
        std::size_t found = 0;
        for (const Operation& op : index->operations(0, SeqNo{-1}, std::size_t(-1))) {
            const std::int64_t n = json::findInt(op.source.view(), "n").value_or(0);
            std::int64_t& count = counts[op.id];
            QVERIFY(count == 0 || n == count + 1);
            count = n;
            const auto at = byNumber.find(op.token.seqNo.value);
            if (at == byNumber.end())
                continue;
            ++found;
            QCOMPARE(op.token, at->second.token);
            QCOMPARE(std::string(op.source.view()), sourceOf(at->second.n, at->second.thread));
        }
        QCOMPARE(found, byNumber.size());
        lastSeqNo = byNumber.rbegin()->first;
        lastTerm = byNumber.rbegin()->second.token.primaryTerm.value;
    }
}

// The program runs at full speed and waits for nothing. What it told before a group was begun is in the file
// when that group is: a group that is told of may have been under way when the one before was, and the next
// begins after it has ended.
void TestSessionCrash::asyncLosesNoMoreThanTheLastGroups()
{
    constexpr std::size_t kGroupsHeard = 6;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.racescope"));
    for (int kill = 0; kill < std::max(2, killCount() / 20); ++kill) {
        QProcess program;
        start(program, file, "async");
        Heard heard;
        while (heard.writes.empty() || heard.groups.size() < kGroupsHeard) {
            QVERIFY(program.waitForReadyRead(60'000));
            heard.take(program.readAllStandardOutput());
        }
        program.kill();
        program.waitForFinished();
        OpenOptions options;
        options.access = OpenOptions::Access::Read;
        const auto session = openSession(file.toStdString(), options);
        QVERIFY2(session.has_value(), session ? "" : session.error().text().c_str());
        const auto index = session->workspace->store().index("counters");
        const std::size_t kept = heard.mustBeKept();
        QVERIFY(kept > 0);
        for (std::size_t i = 0; i < kept; ++i) {
            const Acknowledged& one = heard.writes[i];
            const ReadResult read = index->get(one.id);
            QVERIFY2(read.found && read.current.token.seqNo >= one.token.seqNo,
                     qPrintable(QStringLiteral("write %1 of %2 is not there").arg(i).arg(kept)));
        }
        qInfo("of %zu writes, %zu had to be there", heard.writes.size(), kept);
    }
}

int main(int argc, char** argv)
{
    const QByteArray role = qgetenv(kRole);
    if (!role.isEmpty())
        return beTheProgram(role.toStdString());
    QCoreApplication application(argc, argv);
    TestSessionCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_session_crash.moc"
