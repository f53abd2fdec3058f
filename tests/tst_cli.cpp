// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: what it prints, where, and with which exit status.
#include "base/json.h"
#include "session/session_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
    json::Value json() const
    {
        const auto value = json::parse(std::string_view(out.constData(), std::size_t(out.size())));
        return value ? *value : json::Value();
    }
};

Outcome run(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(RACESCOPE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

std::int64_t number(const json::Value& root, std::initializer_list<std::string_view> path)
{
    const json::Value* value = &root;
    for (const std::string_view key : path)
        value = value ? value->find(key) : nullptr;
    return value && value->toInt() ? *value->toInt() : -1;
}

std::int64_t inStock(const json::Value& summary)
{
    const json::Value* documents = summary.find("documents");
    return documents && !documents->items().empty()
               ? number(documents->items().front(), {"_source", "in_stock"})
               : -1;
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT
private slots:
    void memoryForEventsIsAnOption();
    void compareTellsWhereRecordingsPart();
    void compareBeginsAtMarksOrCommits();
    void mergePutsTwoChangesTogether();
    void labDrawsPictures();
    void labChecksThePublishedFigures();
    void everyRetryPolicyRaces_data();
    void everyRetryPolicyRaces();
    void checkTellsOfEveryConflict();
    void checkRemarksOnUnknownFields();
    void renderDrawsTheLab();
    void renderTakesAPalette();
    void checkoutUnderTheTokenGuardLosesNothing();
    void checkoutUnguardedLosesOneSale();
    void checkoutUnderTheOldGuardHoldsWithoutAFailover();
    void theOldGuardFailsAfterAFailoverAndTheTokenDoesNot();
    void theSummaryHasEveryMemberOfTheContract();
    void copiesAnswerWithTheShardsHeader();
    void aFailoverThatLosesRunsOnCopies();
    void aScenarioNamesItsTarget();
    void theExplorerFindsTheStaleTokenByItself();
    void conflictsAreExported_data();
    void conflictsAreExported();
    void usageErrorsSayWhatWasMeant_data();
    void usageErrorsSayWhatWasMeant();
    void badFilesEndWithThree();
    void aBrokenScenarioNamesLineAndPath();
    void scenariosListAndPrint();
    void aScenarioComesFromStandardInput();
    void helpAndVersionNeedNoDisplay();
};

void TestCli::labChecksThePublishedFigures()
{
    const Outcome text = run({u"lab"_s, u"--reference"_s, u"--runs"_s, u"20"_s, u"--seed"_s, u"3"_s});
    QVERIFY2(text.status == 0, text.out + text.err);
    QVERIFY(text.out.contains("214 of 214 figures agree with the published ones."));
    const Outcome object =
        run({u"lab"_s, u"--reference"_s, u"--runs"_s, u"20"_s, u"--seed"_s, u"3"_s, u"--json"_s});
    QCOMPARE(number(object.json(), {"agree"}), 214);
    QCOMPARE(object.json().find("checks")->items().size(), std::size_t(214));
    const Outcome other = run({u"lab"_s, u"--reference"_s, u"--delay"_s, u"constant:5"_s});
    QCOMPARE(other.status, 2);
    QVERIFY2(other.err.contains("--delay"), other.err);
}

void TestCli::everyRetryPolicyRaces_data()
{
    QTest::addColumn<QString>("policy");
    for (const char* policy : {"sequence:1,2", "formula:min(2000,5*2^n)", "bucket:500,0.1,1,20", "aimd:1,20",
                               "adaptive:1,20", "es_bulk", "aws"})
        QTest::newRow(policy) << policy;
}

// The same words in real threads, in virtual time and in the lab.
void TestCli::everyRetryPolicyRaces()
{
    QFETCH(QString, policy);
    const QStringList common{u"run"_s,        u"flash-sale"_s, u"--workers"_s, u"4"_s, u"--updates"_s, u"2"_s,
                             u"--duration"_s, u"5"_s,          u"--retry"_s,   policy, u"--json"_s};
    const Outcome threads = run(common + QStringList{u"--speed"_s, u"0"_s});
    QVERIFY2(threads.status == 0, threads.err);
    const Outcome fast = run(common + QStringList{u"--virtual"_s});
    QVERIFY2(fast.status == 0, fast.err);
    QCOMPARE(number(fast.json(), {"updates", "succeeded"}) + number(fast.json(), {"updates", "gave_up"}), 8);
    QCOMPARE(run({u"lab"_s, u"--clients"_s, u"3"_s, u"--runs"_s, u"2"_s, u"--policies"_s, policy}).status, 0);
}

// E9: the demanded token was current during the whole refused write.
void TestCli::checkTellsOfEveryConflict()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"e9.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"type":"history","format":1,"clock":"ns","initial":{"d/1":{"token":{"seq_no":0,"primary_term":1},"tag":"t"}}}
{"i":1,"client":1,"key":"d/1","op":"index","if":{"seq_no":0,"primary_term":1},"tag":"a","call":0,"ret":2,"status":"conflict"}
{"i":2,"client":2,"key":"d/1","op":"index","if":{"seq_no":0,"primary_term":1},"tag":"b","call":3,"ret":5,"status":"ok","result":"updated","token":{"seq_no":1,"primary_term":1}}
{"i":3,"client":3,"key":"d/1","op":"index","if":{"seq_no":0,"primary_term":1},"tag":"c","call":4,"ret":9,"status":"conflict","current":{"seq_no":1,"primary_term":1}}
)");
    file.close();
    const Outcome text = run({u"check"_s, file.fileName()});
    QCOMPARE(text.status, 1);
    QVERIFY2(text.out.contains("2 conflicts judged: 1 justified, 1 not justified\n  operation 1, d/1\n"),
             text.out);
    const Outcome object = run({u"check"_s, file.fileName(), u"--json"_s});
    QCOMPARE(number(object.json(), {"conflicts_justified"}), 1);
    QCOMPARE(number(object.json(), {"conflicts_unjustified"}), 1);
}

// A field that nobody knows is told of and does not touch the verdict.
void TestCli::checkRemarksOnUnknownFields()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"coloured.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"history","format":1,"clock":"ns","initial":{}}
{"i":1,"client":1,"key":"d/1","op":"create","tag":"a","call":0,"ret":2,"status":"ok","result":"created","token":{"seq_no":0,"primary_term":1},"colour":"red"}
)");
    file.close();
    const Outcome text = run({u"check"_s, file.fileName()});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.startsWith("ok\nremark: line 2: ") && text.out.contains("colour"), text.out);
    QVERIFY2(text.out.endsWith("1 operation\nno conflicts\n"), text.out);
    const Outcome object = run({u"check"_s, file.fileName(), u"--json"_s});
    QCOMPARE(object.json().find("remarks")->items().size(), std::size_t(1));
}

void TestCli::checkoutUnderTheTokenGuardLosesNothing()
{
    for (int seed = 0; seed < 100; ++seed) {
        const Outcome outcome = run(
            {u"run"_s, u"checkout"_s, u"--json"_s, u"--speed"_s, u"0"_s, u"--seed"_s, QString::number(seed)});
        QVERIFY2(outcome.status == 0, outcome.out + outcome.err);
        const json::Value summary = outcome.json();
        QCOMPARE(inStock(summary), 43);
        QCOMPARE(number(summary, {"updates", "succeeded"}), 2);
        QCOMPARE(number(summary, {"updates", "conflicts"}), 1);
        QCOMPARE(number(summary, {"verdict", "lost_updates"}), 0);
    }
}

void TestCli::checkoutUnguardedLosesOneSale()
{
    for (int seed = 0; seed < 100; ++seed) {
        const Outcome outcome = run({u"run"_s, u"checkout"_s, u"--json"_s, u"--speed"_s, u"0"_s, u"--guard"_s,
                                     u"none"_s, u"--seed"_s, QString::number(seed)});
        QVERIFY2(outcome.status == 1, outcome.out + outcome.err);
        const json::Value summary = outcome.json();
        QCOMPARE(inStock(summary), 44);
        QCOMPARE(number(summary, {"updates", "succeeded"}), 2);
        QCOMPARE(number(summary, {"verdict", "lost_updates"}), 1);
    }
}

void TestCli::checkoutUnderTheOldGuardHoldsWithoutAFailover()
{
    for (int seed = 0; seed < 100; ++seed) {
        const Outcome outcome = run({u"run"_s, u"checkout"_s, u"--json"_s, u"--speed"_s, u"0"_s, u"--guard"_s,
                                     u"version"_s, u"--seed"_s, QString::number(seed)});
        QVERIFY2(outcome.status == 0, outcome.out + outcome.err);
        QCOMPARE(inStock(outcome.json()), 43);
    }
}

void TestCli::theOldGuardFailsAfterAFailoverAndTheTokenDoesNot()
{
    const Outcome old = run({u"run"_s, u"checkout-version"_s, u"--json"_s});
    QVERIFY2(old.status == 1, old.out + old.err);
    QCOMPARE(number(old.json(), {"verdict", "lost_updates"}), 1);
    const Outcome token = run({u"run"_s, u"checkout-version"_s, u"--json"_s, u"--guard"_s, u"seq_no"_s});
    QVERIFY2(token.status == 0, token.out + token.err);
    QCOMPARE(inStock(token.json()), 43);
    QCOMPARE(number(token.json(), {"updates", "conflicts"}), 1);
}

void TestCli::theSummaryHasEveryMemberOfTheContract()
{
    const json::Value summary = run({u"run"_s, u"checkout"_s, u"--json"_s, u"--speed"_s, u"0"_s}).json();
    std::string keys;
    for (const json::Value::Member& member : summary.members())
        keys += member.first + ' ';
    QCOMPARE(keys, std::string("scenario seed guard retry target workers duration_ns updates latency_ns "
                               "documents verdict events "));
    QCOMPARE(summary.find("target")->text(), std::string("embedded"));
    QCOMPARE(number(summary, {"workers"}), 2);
    QCOMPARE(number(summary, {"events", "dropped"}), 0);
    QVERIFY(number(summary, {"latency_ns", "p50"}) <= number(summary, {"latency_ns", "p99"}));
    QVERIFY(number(summary, {"latency_ns", "p99"}) <= number(summary, {"latency_ns", "max"}));
}

void TestCli::copiesAnswerWithTheShardsHeader()
{
    const Outcome raced =
        run({u"run"_s, u"checkout"_s, u"--target"_s, u"replicated"_s, u"--virtual"_s, u"--json"_s});
    QCOMPARE(raced.status, 0);
    QCOMPARE(raced.json().find("target")->text(), std::string("replicated"));
    QCOMPARE(inStock(raced.json()), 43);
    const Outcome stepped =
        run({u"step"_s, u"checkout"_s, u"--target"_s, u"replicated"_s, u"--copies"_s, u"2"_s, u"--json"_s});
    QCOMPARE(stepped.status, 0);
    QVERIFY(stepped.out.contains(R"("_shards":{"total":2,"successful":2,"failed":0})"));
    QVERIFY(!run({u"step"_s, u"checkout"_s, u"--json"_s}).out.contains("_shards"));
    const Outcome without = run({u"run"_s, u"checkout"_s, u"--copies"_s, u"2"_s});
    QCOMPARE(without.status, 2);
    QVERIFY(without.err.contains("needs --target replicated"));
    QCOMPARE(run({u"run"_s, u"checkout"_s, u"--target"_s, u"replicated"_s, u"--read-from"_s, u"4"_s}).status,
             2);
    QCOMPARE(run({u"step"_s, u"checkout"_s, u"--target"_s, u"http://localhost"_s}).status, 2);
    QCOMPARE(run({u"run"_s, u"checkout"_s, u"--virtual"_s, u"--target"_s, u"http://localhost"_s}).status, 2);
    QCOMPARE(run({u"run"_s, u"failover-hole"_s, u"--profile"_s, u"L5"_s}).status, 0);
}

// A failover that loses what one primary had means the same on copies, whatever profile they follow.
void TestCli::aFailoverThatLosesRunsOnCopies()
{
    const QStringList virtually{u"run"_s, u"checkout-version"_s, u"--virtual"_s, u"--json"_s};
    const Outcome plain = run(virtually);
    QCOMPARE(plain.status, 1);
    for (const QString& profile : {u"L1"_s, u"L5"_s, u"Q6"_s, u"Q7"_s, u"Q7s"_s}) {
        const Outcome copies =
            run(virtually + QStringList{u"--target"_s, u"replicated"_s, u"--profile"_s, profile});
        QCOMPARE(copies.status, 1);
        QCOMPARE(copies.json().find("fingerprint")->text(), plain.json().find("fingerprint")->text());
        QCOMPARE(number(copies.json(), {"verdict", "lost_updates"}),
                 number(plain.json(), {"verdict", "lost_updates"}));
    }
    const Outcome guarded = run({u"run"_s, u"checkout-version"_s, u"--virtual"_s, u"--guard"_s, u"seq_no"_s,
                                 u"--target"_s, u"replicated"_s});
    QCOMPARE(guarded.status,
             run({u"run"_s, u"checkout-version"_s, u"--virtual"_s, u"--guard"_s, u"seq_no"_s}).status);
}

// The scenario's own target, unless an option says otherwise.
void TestCli::aScenarioNamesItsTarget()
{
    const auto onCopies = [](const QByteArray& target) {
        QByteArray text = run({u"scenarios"_s, u"checkout"_s}).out.trimmed();
        text.insert(text.lastIndexOf('}'), ", \"target\": " + target + '\n');
        return text;
    };
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copies.json"_s);
    const auto write = [&](const QByteArray& text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(onCopies(R"({"replicated": {"copies": 2}})")));
    const Outcome stepped = run({u"step"_s, path, u"--json"_s});
    QVERIFY(stepped.out.contains(R"("_shards":{"total":2,"successful":2,"failed":0})"));
    QVERIFY(run({u"step"_s, path, u"--copies"_s, u"5"_s, u"--json"_s}).out.contains(R"("total":5)"));
    QVERIFY(!run({u"step"_s, path, u"--target"_s, u"embedded"_s, u"--json"_s}).out.contains("_shards"));
    QVERIFY(write(onCopies(R"({"replicated": {"copies": 2, "read_from": 3}})")));
    const Outcome wrong = run({u"step"_s, path, u"--json"_s});
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.err.contains("target.replicated.read_from"));
}

void TestCli::theExplorerFindsTheStaleTokenByItself()
{
    const auto explored = [](const QString& story, const QString& profile) {
        return run({u"explore"_s, story, u"--profile"_s, profile, u"--json"_s});
    };
    const Outcome old = explored(u"failover-wrong-history"_s, u"Q6"_s);
    QCOMPARE(old.status, 1);
    const json::Value found = old.json().find("profiles")->items().front();
    QCOMPARE(found.find("shortest")->items().size(),
             std::size_t(6)); // two writes, a read, a failover, a write
    QVERIFY(old.out.contains("cas tA"));
    QCOMPARE(explored(u"failover-wrong-history"_s, u"Q7"_s).status, 0);
    QCOMPARE(explored(u"failover-acked-lost"_s, u"L1"_s).status, 1);
    QCOMPARE(explored(u"failover-divergence"_s, u"L5"_s).status, 1);
    QCOMPARE(run({u"explore"_s, u"failover-control"_s}).status, 2);
}

void TestCli::conflictsAreExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("ndjson")
        << u"c.ndjson"_s << QByteArray("{\"schema\":\"racescope.conflict/1\",\"time_ns\":")
        << QByteArray("\"reason\":\"[100]: version conflict, required seqNo [71], primary term [1]. current "
                      "document has seqNo [72] and primary term [1]\",\"resolution\":\"retried_ok\"");
    QTest::newRow("csv") << u"c.csv"_s
                         << QByteArray("schema,time_ns,wall_time,index,id,shard,worker,chain,attempt,")
                         << QByteArray(",71,1,,72,1,2,1,");
    QTest::newRow("markdown") << u"c.md"_s << QByteArray("| time (ms) |")
                              << QByteArray("| 71/1 | 72/1 | 1 |");
}

void TestCli::conflictsAreExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, part);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const Outcome outcome = run({u"run"_s, u"checkout"_s, u"--speed"_s, u"0"_s, u"--conflicts"_s, path});
    QVERIFY2(outcome.status == 0, outcome.err);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith(beginning), text);
    QVERIFY2(text.contains(part), text);
}

void TestCli::usageErrorsSayWhatWasMeant_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("misspelt option") << QStringList{u"run"_s, u"checkout"_s, u"--gaurd"_s, u"none"_s}
                                     << QByteArray("did you mean --guard?");
    QTest::newRow("no scenario") << QStringList{u"run"_s} << QByteArray("usage: racescope run SCENARIO");
    QTest::newRow("unknown guard") << QStringList{u"run"_s, u"checkout"_s, u"--guard"_s, u"lock"_s}
                                   << QByteArray("--guard: must be none");
    QTest::newRow("unknown policy") << QStringList{u"run"_s, u"checkout"_s, u"--retry"_s, u"never"_s}
                                    << QByteArray("--retry: ");
    QTest::newRow("no number") << QStringList{u"run"_s, u"checkout"_s, u"--seed"_s, u"x"_s}
                               << QByteArray("`x` must be a whole number");
    QTest::newRow("too many workers")
        << QStringList{u"run"_s, u"checkout"_s, u"--workers"_s, u"300"_s} << QByteArray("at most 256");
    QTest::newRow("export without suffix")
        << QStringList{u"run"_s, u"checkout"_s, u"--conflicts"_s, u"/tmp/x"_s}
        << QByteArray(".ndjson, .csv or .md");
    const QString url = u"http://localhost:1"_s;
    QTest::newRow("a target that is none")
        << QStringList{u"run"_s, u"checkout"_s, u"--target"_s, u"ftp://h"_s}
        << QByteArray("must be embedded, replicated or");
    QTest::newRow("stepping a cluster")
        << QStringList{u"step"_s, u"checkout"_s, u"--target"_s, url} << QByteArray("cannot be made to wait");
    QTest::newRow("exploring a cluster") << QStringList{u"explore"_s, u"checkout"_s, u"--target"_s, url}
                                         << QByteArray("cannot be made to wait");
    QTest::newRow("virtual time on a cluster")
        << QStringList{u"run"_s, u"checkout"_s, u"--virtual"_s, u"--target"_s, url}
        << QByteArray("lives in real time");
    QTest::newRow("copies of a cluster")
        << QStringList{u"run"_s, u"checkout"_s, u"--copies"_s, u"2"_s, u"--target"_s, url}
        << QByteArray("needs --target replicated");
    QTest::newRow("a cluster's option without one")
        << QStringList{u"run"_s, u"checkout"_s, u"--existing"_s} << QByteArray("needs --target URL");
    QTest::newRow("authorities without https")
        << QStringList{u"run"_s, u"checkout"_s, u"--insecure"_s, u"--target"_s, url}
        << QByteArray("needs an https URL");
    QTest::newRow("the old guard on a cluster")
        << QStringList{u"run"_s, u"checkout"_s, u"--guard"_s, u"version"_s, u"--target"_s, url}
        << QByteArray("Elasticsearch refuses since 7.0");
    QTest::newRow("a proxy to nowhere") << QStringList{u"proxy"_s} << QByteArray("--upstream: is missing");
    QTest::newRow("a proxy that lends its password")
        << QStringList{u"proxy"_s, u"--host"_s, u"0.0.0.0"_s, u"--upstream"_s, u"http://a:b@h"_s}
        << QByteArray("does not lend its credentials");
}

void TestCli::usageErrorsSayWhatWasMeant()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(words), outcome.err);
    QVERIFY(outcome.out.isEmpty());
}

void TestCli::badFilesEndWithThree()
{
    QCOMPARE(run({u"run"_s, u"no-such-scenario"_s}).status, 3);
    QCOMPARE(run({u"run"_s, u"/"_s}).status, 3);
    const Outcome full =
        run({u"run"_s, u"checkout"_s, u"--speed"_s, u"0"_s, u"--conflicts"_s, u"/no/such/folder/c.csv"_s});
    QCOMPARE(full.status, 3);
    QVERIFY2(full.err.contains("/no/such/folder/c.csv: cannot be written"), full.err);
    QVERIFY(full.out.contains("verdict")); // what was found is told all the same
}

void TestCli::aBrokenScenarioNamesLineAndPath()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"indices\": [{\"name\": \"a\"}],\n\"documents\": [{\"id\": \"1\", \"source\": {\"n\": 1}}],\n"
        "\"workers\": [{\"program\": {\"modify\": {\"add\": 1, \"field\": \"n\"}}, \"retry\": {\"policy\": "
        "\"full\",\n \"base_ms\": 0}}]}");
    file.close();
    const Outcome outcome = run({u"run"_s, file.fileName()});
    QCOMPARE(outcome.status, 3);
    QVERIFY2(outcome.err.contains("broken.json:4:13: workers[0].retry.base_ms: must be > 0"), outcome.err);
}

void TestCli::scenariosListAndPrint()
{
    const Outcome list = run({u"scenarios"_s});
    QCOMPARE(list.status, 0);
    QVERIFY(list.out.contains("checkout-unguarded"));
    const Outcome one = run({u"scenarios"_s, u"flash-sale"_s});
    QCOMPARE(one.status, 0);
    QVERIFY(one.json().find("workers"));
    QCOMPARE(run({u"scenarios"_s, u"nothing"_s}).status, 3);
}

void TestCli::aScenarioComesFromStandardInput()
{
    const Outcome scenario = run({u"scenarios"_s, u"checkout"_s});
    const Outcome outcome = run({u"run"_s, u"-"_s, u"--speed"_s, u"0"_s, u"--json"_s}, scenario.out);
    QVERIFY2(outcome.status == 0, outcome.err);
    QCOMPARE(inStock(outcome.json()), 43);
}

void TestCli::helpAndVersionNeedNoDisplay()
{
    QVERIFY(run({u"--help"_s}).out.contains("Commands:"));
    QVERIFY(run({u"--version"_s}).out.startsWith("racescope "));
    QCOMPARE(run({u"run"_s, u"--help"_s}).status, 0);
}

void TestCli::mergePutsTwoChangesTogether()
{
    const QTemporaryDir folder;
    const auto file = [&folder](const QString& name, const char* text) {
        QFile made(folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            return QString();
        made.write(text);
        return made.fileName();
    };
    const QString base = file(u"base.json"_s, "{\"price\":1.10,\"in_stock\":44}");
    const QString mine = file(u"mine.json"_s, "{\"price\":1.20,\"in_stock\":44}");
    const QString theirs = file(u"theirs.json"_s, "{\"price\":1.10,\"in_stock\":42}");
    const QString sold = file(u"sold.json"_s, "{\"price\":1.10,\"in_stock\":43}");
    const Outcome clean = run({u"merge"_s, base, mine, theirs});
    QCOMPARE(clean.status, 0);
    QCOMPARE(clean.out, QByteArray("{\"price\":1.20,\"in_stock\":42}\n"));
    const Outcome open = run({u"merge"_s, base, sold, theirs});
    QCOMPARE(open.status, 1);
    QVERIFY(open.out.isEmpty()); // no half document
    QVERIFY(open.err.contains("in_stock"));
    const Outcome sum = run({u"merge"_s, base, sold, theirs, u"--take"_s, u"sum"_s});
    QCOMPARE(sum.status, 0);
    QCOMPARE(sum.out, QByteArray("{\"price\":1.10,\"in_stock\":41}\n"));
    const Outcome told = run({u"merge"_s, base, sold, theirs, u"--json"_s});
    QCOMPARE(told.status, 1);
    QCOMPARE(number(told.json(), {"open"}), std::int64_t(1));
    QCOMPARE(run({u"merge"_s, base, sold, theirs, u"--take"_s, u"both"_s}).status, 2);
    QCOMPARE(run({u"merge"_s, base, sold, file(u"broken.json"_s, "{\"a\":")}).status, 3);
    const QString result = folder.filePath(u"result.json"_s);
    QCOMPARE(run({u"merge"_s, base, mine, theirs, u"-o"_s, result}).status, 0);
    QFile written(result);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), clean.out);
}

void TestCli::compareTellsWhereRecordingsPart()
{
    const QTemporaryDir folder;
    const QString guarded = folder.filePath(u"guarded.racescope"_s);
    const QString blind = folder.filePath(u"blind.racescope"_s);
    QCOMPARE(run({u"run"_s, u"checkout"_s, u"--session"_s, guarded}).status, 0);
    QCOMPARE(run({u"run"_s, u"checkout-unguarded"_s, u"--session"_s, blind}).status, 1);
    const json::Value same = run({u"compare"_s, guarded, guarded, u"--json"_s}).json();
    QVERIFY(number(same, {"equal_steps"}) > 0);
    QCOMPARE(number(same, {"equal_steps"}), *same.find("counters")->find("events")->items().front().toInt());
    QVERIFY(!same.find("first_difference"));
    const json::Value different = run({u"compare"_s, guarded, blind, u"--json"_s}).json();
    QCOMPARE(number(different, {"first_difference", "step"}), number(different, {"equal_steps"}) + 1);
    const std::vector<json::Value>& lost = different.find("counters")->find("lost_updates")->items();
    QCOMPARE(*lost[0].toInt(), std::int64_t(0));
    QVERIFY(*lost[1].toInt() > 0);
    const Outcome text = run({u"compare"_s, guarded, blind});
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains("first differing step"));
    QCOMPARE(run({u"compare"_s, guarded}).status, 2);
    QCOMPARE(run({u"compare"_s, guarded, folder.filePath(u"none"_s)}).status, 3);
}

void TestCli::compareBeginsAtMarksOrCommits()
{
    const QTemporaryDir folder;
    const QString whole = folder.filePath(u"whole.racescope"_s);
    const QString marked = folder.filePath(u"marked.racescope"_s);
    QCOMPARE(run({u"run"_s, u"checkout"_s, u"--session"_s, whole}).status, 0);
    QVERIFY(QFile::copy(whole, marked));
    {
        auto opened = openSession(marked.toStdString(), {});
        QVERIFY(opened.has_value());
        opened->workspace->waitLoaded();
        const Nanos middle = opened->workspace->trace().snapshot().end() / 2;
        opened->workspace->notes().change([middle](SessionContents& contents) {
            contents.marks = {{"mark", middle, middle, "deployed"}};
        });
        QVERIFY(opened->file->save(*opened->workspace).has_value());
    }
    const auto events = [&](const QStringList& how) {
        const json::Value json = run(QStringList{u"compare"_s, marked, marked, u"--json"_s} + how).json();
        return *json.find("counters")->find("events")->items().front().toInt();
    };
    const std::int64_t all = events({});
    QVERIFY(events({u"--align"_s, u"mark:deployed"_s}) < all);
    QVERIFY(events({u"--align"_s, u"commit:2"_s}) < all);
    const Outcome none = run({u"compare"_s, marked, whole, u"--align"_s, u"mark:deployed"_s});
    QCOMPARE(none.status, 3);
    QVERIFY2(none.err.contains("whole.racescope: no mark deployed; it has no marks"), none.err.constData());
    const Outcome other =
        run({u"compare"_s, marked, marked, u"--align"_s, u"mark:deployed"_s, u"--second-mark"_s, u"no"_s});
    QVERIFY2(other.err.contains("it has: deployed"), other.err.constData());
    QCOMPARE(run({u"compare"_s, marked, marked, u"--align"_s, u"commit:100000"_s}).status, 3);
    for (const QString& wrong : {u"commit:0"_s, u"commit:x"_s, u"mark:"_s, u"end"_s})
        QCOMPARE(run({u"compare"_s, marked, marked, u"--align"_s, wrong}).status, 2);
}

void TestCli::labDrawsPictures()
{
    const QTemporaryDir folder;
    const auto drawn = [&](const QString& name) {
        const QString path = folder.filePath(name);
        const Outcome outcome =
            run({u"lab"_s, u"--clients"_s, u"2,5"_s, u"--runs"_s, u"3"_s, u"--image"_s, path});
        QFile file(path);
        return outcome.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(drawn(u"lab.svg"_s).contains("<svg"));
    QVERIFY(drawn(u"lab.png"_s).startsWith("\x89PNG"));
    QVERIFY(drawn(u"lab.pdf"_s).startsWith("%PDF"));
    QCOMPARE(run({u"lab"_s, u"--image"_s, u"lab.bmp"_s}).status, 2);
}

void TestCli::renderDrawsTheLab()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lab.png"_s);
    const Outcome outcome =
        run({u"render"_s, u"checkout"_s, u"--view"_s, u"lab"_s, u"--size"_s, u"900x700"_s, u"-o"_s, path});
    QCOMPARE(outcome.status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(4) == "\x89PNG");
    QCOMPARE(run({u"render"_s, u"--view"_s, u"timeline"_s, u"-o"_s, path}).status, 2);
}

void TestCli::renderTakesAPalette()
{
    const QTemporaryDir folder;
    const auto write = [&](const QByteArray& text) {
        QFile file(folder.filePath(u"mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    const auto render = [&](const QString& picture, const QStringList& more) {
        return run(QStringList{u"render"_s, u"checkout"_s, u"-o"_s, folder.filePath(picture)} + more);
    };
    const auto drawn = [&](const QString& picture) {
        QFile file(folder.filePath(picture));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QStringList mine{u"--palette"_s, folder.filePath(u"mine.json"_s)};
    write("{\"schema\": \"racescope.palette/1\",\n\"light\": {\"read\": \"#a1b2c3\"}}");
    QCOMPARE(render(u"shipped.svg"_s, {}).status, 0);
    QCOMPARE(render(u"mine.svg"_s, mine).status, 0);
    QVERIFY(drawn(u"shipped.svg"_s).contains("#395da8") && !drawn(u"shipped.svg"_s).contains("#a1b2c3"));
    QVERIFY(drawn(u"mine.svg"_s).contains("#a1b2c3") && !drawn(u"mine.svg"_s).contains("#395da8"));
    write("{\"schema\": \"racescope.palette/1\",\n\"light\": {\"read\": \"blue\"}}");
    const Outcome refused = render(u"wrong.svg"_s, mine);
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("mine.json:2:19: light.read: must be a colour"), refused.err.constData());
    QVERIFY(!QFile::exists(folder.filePath(u"wrong.svg"_s)));
}

void TestCli::memoryForEventsIsAnOption()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.racescope"_s);
    for (const QString& command : {u"run"_s, u"serve"_s, u"proxy"_s}) {
        QStringList words{command};
        if (command == u"run"_s)
            words += u"checkout"_s;
        if (command == u"proxy"_s)
            words += {u"--upstream"_s, u"http://localhost:9200"_s};
        const QStringList kept = words + QStringList{u"--session"_s, file};
        const Outcome little = run(kept + QStringList{u"--memory"_s, u"1M"_s});
        QCOMPARE(little.status, 2);
        QVERIFY2(little.err.contains("at least 64 MiB"), little.err.constData());
        const Outcome nowhere = run(words + QStringList{u"--memory"_s, u"256M"_s});
        QCOMPARE(nowhere.status, 2);
        QVERIFY2(nowhere.err.contains("no --session"), nowhere.err.constData());
        const Outcome odd = run(words + QStringList{u"--when-full"_s, u"stop"_s});
        QCOMPARE(odd.status, 2);
        QVERIFY2(odd.err.contains("wait or drop"), odd.err.constData());
    }
    QCOMPARE(run({u"run"_s, u"checkout"_s, u"--session"_s, file, u"--memory"_s, u"256M"_s, u"--when-full"_s,
                  u"drop"_s})
                 .status,
             0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
