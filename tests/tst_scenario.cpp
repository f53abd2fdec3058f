// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario file: what parses, what is refused and with which words, what the overrides do.
#include "scenario/scenario.h"

#include <QtTest>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// A small valid scenario with one member replaced by text.
QByteArray scenario(const QByteArray& workers, const QByteArray& more = {})
{
    return "{\n \"indices\": [{\"name\": \"products\"}],\n"
           " \"documents\": [{\"index\": \"products\", \"id\": \"100\", \"source\": {\"in_stock\": 45}}],\n"
           " \"workers\": [" +
           workers + "]" + (more.isEmpty() ? QByteArray() : ",\n " + more) + "\n}";
}

QByteArray group(const QByteArray& members)
{
    return "{\"program\": {\"kind\": \"read_think_write\", \"modify\": {\"add\": -1, \"field\": "
           "\"in_stock\"}}" +
           (members.isEmpty() ? QByteArray() : ", " + members) + "}";
}

} // namespace

class TestScenario : public QObject {
    Q_OBJECT
private slots:
    void everyBuiltinParsesAndSaysWhatItIs();
    void aWrittenScenarioParsesBackToTheSame();
    void everyRetryPolicyReadsBack();
    void checkoutStandsWhereTheStoryBegins();
    void errorsNameWhereAndWhy_data();
    void errorsNameWhereAndWhy();
    void aBrokenTextNamesLineAndColumn();
    void whatIsNoFileIsSaidSo();
    void documentsCanBeManyAtOnce();
    void overridesChangeOnlyWhatTheyName();
    void workersAreSharedOutOverTheGroups();
    void anOverrideThatCannotBeIsRefused();
    void randomDamageIsRefusedOrUnderstoodButNeverFatal();
};

void TestScenario::everyBuiltinParsesAndSaysWhatItIs()
{
    const QStringList expected{u"checkout"_s,        u"checkout-unguarded"_s, u"checkout-version"_s,
                               u"flash-sale"_s,      u"out-of-order"_s,       u"aba"_s,
                               u"delete-recreate"_s, u"retry-on-conflict"_s,  u"notes"_s};
    QStringList names;
    for (const Builtin& builtin : builtins()) {
        names += QString::fromStdString(builtin.name);
        const auto plan = parseScenario(builtin.text, builtin.name);
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        QCOMPARE(plan->name, builtin.name);
        QVERIFY(!builtin.title.empty());
        QCOMPARE(QString::fromStdString(builtin.description).count(u". "_s) + 1, 2); // two sentences
    }
    for (const QString& name : expected)
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestScenario::aWrittenScenarioParsesBackToTheSame()
{
    for (const Builtin& builtin : builtins()) {
        const auto plan = parseScenario(builtin.text, builtin.name);
        QVERIFY(plan);
        const std::string written = writeScenario(*plan);
        const auto again = parseScenario(written, "written");
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        QCOMPARE(writeScenario(*again), written);
        QCOMPARE(again->groups, plan->groups);
        QCOMPARE(again->documents.size(), plan->documents.size());
        QCOMPARE(again->script.size(), plan->script.size());
        QCOMPARE(again->invariants.size(), plan->invariants.size());
    }
}

// What the command line takes, a file keeps.
void TestScenario::everyRetryPolicyReadsBack()
{
    RacePlan plan = loadScenario("checkout").value();
    for (const char* text :
         {"none", "immediate:,,4", "fixed:7", "linear:1,50", "exponential", "full:20,500,9", "equal",
          "decorrelated", "sequence:10,0.5,20,max=7", "formula:min(2000,5*2^n),max=3",
          "bucket:20,0.25,1,50,max=9", "aimd:2,100", "adaptive", "es_bulk", "aws"}) {
        plan.groups.front().retry = *parseRetry(text);
        const auto again = parseScenario(writeScenario(plan), "written");
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        QCOMPARE(toText(again->groups.front().retry), toText(plan.groups.front().retry));
        QCOMPARE(again->groups, plan.groups);
    }
    const auto named = parseScenario(
        scenario(group(R"("retry": {"policy": "aws", "max_attempts": 5})")).toStdString(), "named");
    QVERIFY2(named, named ? "" : named.error().text().c_str());
    QCOMPARE(toText(named->groups.front().retry), std::string("full:50,20000,5"));
}

void TestScenario::checkoutStandsWhereTheStoryBegins()
{
    const auto plan = loadScenario("checkout");
    QVERIFY(plan);
    QCOMPARE(plan->documents.front().seqNo->value, 71);
    QCOMPARE(plan->indices.front().primaryTerm, 1);
    QCOMPARE(plan->workerCount(), 2u);
    QVERIFY(plan->groups.front().guard == Guard::BySeqNo);
    QVERIFY(loadScenario("checkout-unguarded")->groups.front().guard == Guard::None);
}

void TestScenario::errorsNameWhereAndWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");

    QTest::newRow("negative base") << scenario(group("") + "," +
                                               group("\"retry\": {\"policy\": \"full\", \"base_ms\": 0}"))
                                   << u"workers[1].retry.base_ms"_s << u"must be > 0"_s;
    QTest::newRow("unknown key") << scenario(group("\"gaurd\": \"none\"")) << u"workers[0].gaurd"_s
                                 << u"is not known here, did you mean `guard`?"_s;
    QTest::newRow("unknown guard") << scenario(group("\"guard\": \"lock\"")) << u"workers[0].guard"_s
                                   << u"must be none, version, seq_no, external, external_gte or create"_s;
    QTest::newRow("no such document")
        << scenario(group("\"documents\": {\"ids\": [\"7\"]}")) << u"workers[0].documents.ids"_s
        << u"names a document that is not under `documents`: `7`"_s;
    QTest::newRow("count too small") << scenario(group("\"count\": 0")) << u"workers[0].count"_s
                                     << u"must be > 0"_s;
    QTest::newRow("count no number") << scenario(group("\"count\": \"two\"")) << u"workers[0].count"_s
                                     << u"must be a whole number of 64 bits, not a string"_s;
    QTest::newRow("endless") << scenario(group("\"updates\": 0")) << u"duration_ms"_s
                             << u"must be > 0 when a group has `updates` 0"_s;
    QTest::newRow("cap below base")
        << scenario(group("\"retry\": {\"policy\": \"full\", \"base_ms\": 50, \"cap_ms\": 5}"))
        << u"workers[0].retry.cap_ms"_s << u"must not be smaller than base_ms"_s;
    QTest::newRow("unknown policy")
        << scenario(group("\"retry\": {\"policy\": \"never\"}")) << u"workers[0].retry.policy"_s
        << u"must be none, immediate, fixed, linear, exponential, full, equal, "
           "decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk or aws"_s;
    QTest::newRow("sequence without waits")
        << scenario(group("\"retry\": {\"policy\": \"sequence\"}")) << u"workers[0].retry.waits_ms"_s
        << u"is missing: the policy `sequence` waits as listed there"_s;
    QTest::newRow("wait below zero") << scenario(group(
                                            "\"retry\": {\"policy\": \"sequence\", \"waits_ms\": [1, -1]}"))
                                     << u"workers[0].retry.waits_ms"_s
                                     << u"must be numbers of milliseconds from 0 to 1e9"_s;
    QTest::newRow("formula that is none")
        << scenario(group("\"retry\": {\"policy\": \"formula\", \"formula\": \"5*\"}"))
        << u"workers[0].retry.formula"_s
        << QString::fromStdString(parseFormula("5*").error().message + " (column 3)");
    QTest::newRow("bucket with a negative ratio")
        << scenario(group("\"retry\": {\"policy\": \"bucket\", \"ratio\": -1}"))
        << u"workers[0].retry.ratio"_s << u"must be from 0 to 1e9"_s;
    QTest::newRow("event without trigger")
        << scenario(group(""), "\"events\": [{\"bump_term\": {}}]") << u"events[0]"_s
        << u"must have one of `after_commits`, `after_reads`, `at_ms`"_s;
    QTest::newRow("shard that is not there")
        << scenario(group(""), "\"events\": [{\"after_commits\": 1, \"bump_term\": {\"shard\": 3}}]")
        << u"events[0].bump_term.shard"_s << u"must be <= 0"_s;
    QTest::newRow("two modifications")
        << scenario("{\"program\": {\"modify\": {\"add\": 1, \"set\": 2, \"field\": \"x\"}}}")
        << u"workers[0].program.modify"_s << u"must have exactly one of `add`, `set`, `append`, `merge`"_s;
    QTest::newRow("source that is no object") << QByteArray("{\"indices\":[{\"name\":\"a\"}],\"documents\":[{"
                                                            "\"id\":\"1\",\"source\":[1]}],\"workers\":[]}")
                                              << u"documents[0].source"_s << u"must be a JSON object"_s;
    QTest::newRow("no index") << QByteArray("{\"indices\": [], \"documents\": []}") << u"indices"_s
                              << u"must not be empty"_s;
    QTest::newRow("an array") << QByteArray("[]") << QString() << u"must be an object, not an array"_s;
    QTest::newRow("seed beyond 64 bits") << scenario(group(""), "\"seed\": 99999999999999999999") << u"seed"_s
                                         << u"must be a whole number of 64 bits"_s;
}

void TestScenario::errorsNameWhereAndWhy()
{
    QFETCH(QByteArray, text);
    const auto plan = parseScenario(text.toStdString(), "file.json");
    QVERIFY(!plan);
    QTEST(QString::fromStdString(plan.error().path), "path");
    QTEST(QString::fromStdString(plan.error().message), "message");
    QVERIFY(plan.error().line > 0);
    QVERIFY(plan.error().text().starts_with("file.json:"));
}

void TestScenario::aBrokenTextNamesLineAndColumn()
{
    const auto plan = parseScenario("{\n  \"seed\": 1,\n  \"speed\" 2\n}", "x.json");
    QVERIFY(!plan);
    QCOMPARE(plan.error().line, 3);
    QVERIFY(plan.error().column >= 10 && plan.error().column <= 12);
}

void TestScenario::whatIsNoFileIsSaidSo()
{
    const auto none = loadScenario("no-such-thing");
    QVERIFY(!none);
    QVERIFY(QString::fromStdString(none.error().message).contains(u"no built-in scenario has this name"_s));
    const auto folder = loadScenario("/");
    QVERIFY(!folder);
    QCOMPARE(folder.error().message, std::string("is a folder, not a scenario file"));
}

void TestScenario::documentsCanBeManyAtOnce()
{
    const auto plan =
        parseScenario(R"({"indices":[{"name":"a"}],"documents":[{"id":"p","count":100000,"source":{"n":0}}],
        "workers":[{"program":{"modify":{"add":1,"field":"n"}},"documents":{"choice":"zipf","exponent":1.1,"ids":["p"]}}]})",
                      "x");
    QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
    QCOMPARE(plan->documents.size(), std::size_t(100000));
    QCOMPARE(plan->documents.back().id, std::string("p-100000"));
    QCOMPARE(plan->groups.front().documents.documents.size(), std::size_t(100000));
}

void TestScenario::overridesChangeOnlyWhatTheyName()
{
    auto plan = *loadScenario("checkout");
    const RacePlan before = plan;
    Overrides overrides;
    overrides.guard = Guard::None;
    overrides.seed = 7;
    QVERIFY(applyOverrides(plan, overrides));
    QVERIFY(plan.groups.front().guard == Guard::None);
    QCOMPARE(plan.seed, std::uint64_t(7));
    QVERIFY(plan.groups.front().retry == before.groups.front().retry);
    QCOMPARE(plan.groups.front().updates, before.groups.front().updates);
}

void TestScenario::workersAreSharedOutOverTheGroups()
{
    auto plan = *loadScenario("out-of-order"); // two groups of four
    Overrides overrides;
    overrides.workers = 20;
    QVERIFY(applyOverrides(plan, overrides));
    QCOMPARE(plan.groups[0].count, 10u);
    QCOMPARE(plan.groups[1].count, 10u);
    overrides.workers = 1;
    QVERIFY(!applyOverrides(plan, overrides));
}

void TestScenario::anOverrideThatCannotBeIsRefused()
{
    auto plan = *loadScenario("retry-on-conflict");
    Overrides overrides;
    overrides.guard = Guard::ByVersion;
    const auto refused = applyOverrides(plan, overrides);
    QVERIFY(!refused);
    QCOMPARE(refused.error().path, std::string("guard"));
    overrides.guard.reset();
    overrides.updates = 0;
    QVERIFY(!applyOverrides(plan, overrides));
}

void TestScenario::randomDamageIsRefusedOrUnderstoodButNeverFatal()
{
    const auto seed = qEnvironmentVariable("RACESCOPE_TEST_SEED", u"1"_s).toULongLong();
    Random random(seed);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = builtins()[random.below(builtins().size())].text;
        for (std::uint64_t damage = 0, count = 1 + random.below(4); damage < count; ++damage) {
            const std::size_t at = random.below(text.size());
            switch (random.below(3)) {
            case 0:
                text[at] = char(random.below(256));
                break;
            case 1:
                text.erase(at, 1 + random.below(20));
                break;
            default:
                text.insert(at, text.substr(random.below(text.size()), random.below(30)));
            }
        }
        const auto plan = parseScenario(text, "fuzz");
        refused += !plan;
        if (!plan)
            QVERIFY(!plan.error().message.empty());
    }
    QVERIFY2(refused > 1000, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
