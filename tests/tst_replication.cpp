// SPDX-License-Identifier: GPL-3.0-or-later
// The failover lab's engine: the stories cell by cell as the documentation tells them, the invariants in
// random walks, the rules whose absence must be noticed. RACESCOPE_TEST_STEPS sets the length of the long
// walk.
#include "replication/scenarios.h"
#include "replication/search.h"

#include <QtTest>

#include <set>

using namespace racescope;
using namespace racescope::replication;
using namespace Qt::StringLiterals;

namespace {

constexpr bool kSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

std::uint64_t longWalk()
{
    const QByteArray wanted = qgetenv("RACESCOPE_TEST_STEPS");
    return wanted.isEmpty() ? (kSanitized ? 10'000 : 100'000) : wanted.toULongLong();
}

std::uint64_t seed()
{
    const QByteArray wanted = qgetenv("RACESCOPE_TEST_SEED");
    return wanted.isEmpty() ? 1 : wanted.toULongLong();
}

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

Profile named(const QString& preset)
{
    return profileOf(presetNamed(preset.toStdString()).value());
}

Script parsed(std::string_view script)
{
    auto result = parseScript(script);
    if (!result.has_value())
        qFatal("%s", result.error().text.c_str());
    return result.value();
}

ScriptResult played(const char* scenario, const Profile& profile, std::string_view more = {})
{
    const FailoverScenario* const story = findFailoverScenario(scenario);
    return runScript(parsed(std::string(story->script) + std::string(more)), profile, story->setup());
}

// "A0": the answer to A's first write; "N2/100": a document on a copy; "N2#10": a slot; "tC": a token.
QString cell(const ScriptState& state, const QString& what)
{
    if (what.startsWith(u't'))
        return text(tokenText(state, what.toStdString()));
    if (what.startsWith(u'N')) {
        const auto node = static_cast<Node>(what[1].digitValue() - 1);
        const int number = what.mid(3).toInt();
        return text(what[2] == u'#' ? slotText(state, node, number) : docText(state, node, number / 100 - 1));
    }
    return text(answerText(state, what[0].unicode() - 'A', what.mid(1).toInt()));
}

// What of `wanted` the stories and a few walks break.
InvariantSet witnessed(const Profile& profile, InvariantSet wanted, std::uint64_t steps)
{
    InvariantSet found;
    for (const FailoverScenario& story : failoverScenarios())
        found = found | violations(story.run(profile).state.group);
    for (std::uint64_t s = 1; s <= 20 && !(wanted.without(found)).empty(); ++s) {
        WalkOptions options = faultWalk(profile, s);
        options.steps = steps;
        found = found | walk(options).broken;
    }
    return found & wanted;
}

} // namespace

class TestReplication : public QObject {
    Q_OBJECT
private slots:
    void aStoryEndsAsTheTablesSay_data();
    void aStoryEndsAsTheTablesSay();
    void theGoalIsReachedExactlyWhereItShouldBe_data();
    void theGoalIsReachedExactlyWhereItShouldBe();
    void everyStoryHasALessonOfTwoSentences();
    void twoProfilesPartAtTheStepThatDecides();
    void withoutPendingSlotsTheCascadeLosesAnAcknowledgedWrite();
    void aTrimInEveryMessageEndsTheShadow();
    void theShardsHeaderCountsAsDocumented_data();
    void theShardsHeaderCountsAsDocumented();
    void waitForActiveShardsIsCheckedBeforeTheWrite();
    void aNodeWithoutMasterRefusesWritesAndServesReads();
    void aRecoveryFromFilesEndsEqual();
    void theTokenOfADeleteIsNoToken();
    void sevenHoldsInALongRandomWalk();
    void sevenHoldsWithEveryFaultAndEveryCompaction();
    void oldProfilesBreakWhatTheyAreKnownToBreak_data();
    void oldProfilesBreakWhatTheyAreKnownToBreak();
    void eachMissingRuleIsNoticed_data();
    void eachMissingRuleIsNoticed();
    void aWrongDecisionIsNoticed();
    void theSameSeedGivesTheSameWalk();
    void aWitnessReplays();
    void everythingAtRestAgreesUnderSeven();
    void searchFindsTheWrongHistoryByItself();
    void whatIsPossibleCanBeSaid();
    void renamedNodesCountOnce();
    void aBrokenScriptIsExplained();
    void switchesFlipAndComeBack();
};

void TestReplication::aStoryEndsAsTheTablesSay_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("profiles");
    QTest::addColumn<int>("line"); // 0: the end
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* scenario, const char* profiles, int line, const char* what,
                        const char* expected) {
        QTest::addRow("%s, %s, after %d: %s", scenario, profiles, line, what)
            << QString::fromLatin1(scenario) << QString::fromLatin1(profiles) << line
            << QString::fromLatin1(what) << QString::fromLatin1(expected);
    };
    const char* const all = "L1 L5 Q6 Q7 Q7s";
    row("control", all, 1, "tA", "base v10 (1,9)");
    row("control", all, 0, "A0", "ack v11 (1,10) 3/3/0");
    row("control", all, 0, "B0", "409 at v11 (1,10)");
    row("control", all, 0, "B1", "ack v12 (1,11) 3/3/0");

    row("wrong-history", all, 2, "N1/100", "red v11 (1,10)");
    row("wrong-history", all, 2, "N2/100", "base v10 (1,9)");
    row("wrong-history", all, 2, "N3/100", "base v10 (1,9)");
    row("wrong-history", all, 2, "A0", "no answer");
    row("wrong-history", all, 5, "N1/100", "red v11 (1,10)");
    row("wrong-history", all, 5, "N2/100", "blue v11 (2,10)");
    row("wrong-history", all, 5, "N3/100", "blue v11 (2,10)");
    row("wrong-history", all, 5, "B0", "ack v11 (2,10) 3/2/0");
    row("wrong-history", all, 6, "tC", "red v11 (1,10)");
    row("wrong-history", "L1 L5 Q6 Q7s", 8, "C0", "ack v12 (2,11) 3/2/0");
    row("wrong-history", "L1 L5 Q6 Q7s", 8, "N2/100", "red+1 v12 (2,11)");
    row("wrong-history", "Q7", 8, "C0", "409 at v11 (2,10)");
    row("wrong-history", "Q7", 9, "tC2", "blue v11 (2,10)");
    row("wrong-history", "Q7", 0, "C1", "ack v12 (2,11) 3/2/0");

    row("wrong-primary", "L1", 8, "D0", "ack v12 (1,11) 3/1/2");
    row("wrong-primary", "L1", 8, "N1/100", "blue+1 v12 (1,11)");
    row("wrong-primary", "L1", 0, "N1/100", "blue v11 (2,10)");
    row("wrong-primary", "L1", 0, "N2/100", "blue v11 (2,10)");
    row("wrong-primary", "L5 Q6", 8, "N1/100", "blue+1 v12 (1,11)");
    row("wrong-primary", "L5 Q6", 8, "D0", "no answer");
    row("wrong-primary", "L5 Q6", 11, "D0", "error, may be tried again");
    row("wrong-primary", "L5 Q6", 0, "D0", "ack v12 (2,11) 3/2/0");
    row("wrong-primary", "L5 Q6", 0, "N2/100", "blue+1 v12 (2,11)");
    row("wrong-primary", "Q7", 8, "D0", "409 at v11 (1,10)");
    row("wrong-primary", "Q7", 0, "D1", "ack v12 (2,11) 3/2/0");

    row("acked-lost", "L1", 2, "A0", "ack v11 (1,10) 3/1/2");
    row("acked-lost", "L5 Q6 Q7", 2, "A0", "no answer");
    row("acked-lost", "L5 Q6 Q7", 4, "N1/100", "closed");
    row("acked-lost", "L5 Q6 Q7", 4, "A0", "error, may be tried again");
    row("acked-lost", all, 4, "tB", "base v10 (1,9)");
    row("acked-lost", all, 0, "N1/100", "base v10 (1,9)");
    row("acked-lost-retried", "L5 Q6 Q7", 4, "tB", "red v11 (2,10)");

    row("stale-election", all, 2, "A0", "ack v11 (1,10) 2/1/0");
    row("stale-election", all, 2, "tA", "red v11 (1,10)");
    row("stale-election", "L1", 4, "N2/100", "base v10 (1,9)");
    row("stale-election", "L5 Q6 Q7", 4, "N2/100", "closed");
    row("stale-election", "L1", 5, "B0", "ack v11 (3,10) 2/1/0");
    row("stale-election", "L5 Q6 Q7", 5, "tB", "503");
    row("stale-election", "L5 Q6 Q7", 5, "B0", "503");
    row("stale-election", "L1", 0, "A1", "ack v12 (3,11) 2/2/0");
    row("stale-election", "L1", 0, "N2/100", "red+1 v12 (3,11)");
    row("stale-election", "L5 Q6 Q7", 0, "A1", "ack v12 (3,11) 2/2/0");
    row("forced-stale", "Q7", 4, "N2/100", "base v10 (1,9)");
    row("forced-stale", "L5 Q6 Q7", 5, "B0", "ack v11 (3,10) 2/1/0");
    row("forced-stale", "L5 Q6 Q7s", 0, "A1", "ack v12 (3,11) 2/2/0");
    row("forced-stale", "Q7", 0, "A1", "409 at v11 (3,10)");

    row("divergence", all, 3, "N3/100", "red v11 (1,10)");
    row("divergence", all, 0, "B0", "ack v11 (2,10) 3/2/0");
    row("divergence", all, 0, "tC2", "blue v11 (2,10)");
    row("divergence", "L1 L5", 0, "tC3", "red v11 (1,10)");
    row("divergence", "Q6 Q7", 0, "tC3", "blue v11 (2,10)");
    row("late-message", all, 0, "tC2", "blue v11 (2,10)");
    row("late-message", all, 0, "tC3", "blue v11 (2,10)");

    row("version-restarts", all, 1, "tC", "first v1 (1,10)");
    row("version-restarts", all, 2, "B0", "ack v2 (1,11) 3/3/0");
    row("version-restarts", all, 4, "B1", "ack v1 (1,12) 3/3/0");
    row("version-restarts", "L1 L5 Q6", 0, "C0", "ack v2 (1,13) 3/3/0");
    row("version-restarts", "Q7 Q7s", 0, "C0", "409 at v1 (1,12)");
    row("late-index", "L1 L5", 0, "N2/200", "first v1 (1,10)");
    row("late-index", "Q6 Q7", 0, "N2/200", "not found");
    row("late-index", "Q6 Q7", 0, "N2#10", "first v1 (1,10)");
    row("late-index", all, 0, "N1/200", "not found");
    row("late-index", all, 0, "N3/200", "not found");

    row("own-write", all, 2, "A0", "error, may be tried again");
    row("own-write", all, 3, "A0", "409 at v11 (1,10)");
    row("own-write", "Q6 Q7", 0, "N3/100", "red v11 (1,10)");

    row("hole", "L5", 3, "N2/100", "base v10 (1,9)");
    row("hole", "L5", 3, "N2/200", "x v1 (1,11)");
    row("hole", "L5", 3, "N3/100", "red v11 (1,10)");
    row("hole", "L5", 3, "N3/200", "x v1 (1,11)");
    row("hole", "L5", 0, "N2/100", "blue v11 (2,12)");
    row("hole", "L5", 0, "N3/100", "red v11 (1,10)");
    row("hole", "Q6 Q7", 3, "N2#10", "no-op (2,10)");
    row("hole", "Q6 Q7", 3, "N2#11", "x v1 (1,11)");
    row("hole", "Q6 Q7", 3, "N3#10", "no-op (2,10)");
    row("hole", "Q6 Q7", 3, "N3#11", "x v1 (1,11)");
    row("hole", "Q6 Q7", 3, "N3/100", "base v10 (1,9)");
    row("hole", "Q6 Q7", 3, "B0", "error, may be tried again");
    row("hole", "Q6 Q7", 0, "N2/100", "blue v11 (2,12)");
    row("hole", "Q6 Q7", 0, "N3/100", "blue v11 (2,12)");

    row("cascade", all, 1, "A0", "ack v11 (1,10) 3/3/0");
    row("cascade", "Q6 Q7", 3, "N3#10", "red v11 (1,10)?");
    row("cascade", "Q6 Q7", 4, "tC", "base v10 (1,9)");
    row("cascade", "L1 L5", 4, "tC", "red v11 (1,10)");
    row("cascade", all, 0, "tC2", "red v11 (1,10)");

    row("shadowed", "Q6 Q7", 3, "N3#10", "blue v11 (2,10)");
    row("shadowed", "Q6 Q7", 3, "N3#11", "red2 v12 (1,11)?");
    row("shadowed", "Q6 Q7", 3, "B0", "ack v11 (2,10) 3/2/0");
    row("shadowed", "Q6 Q7", 0, "tC", "red2 v12 (1,11)");
    row("shadowed", "Q6 Q7", 0, "N3#10", "blue v11 (2,10)");
}

void TestReplication::aStoryEndsAsTheTablesSay()
{
    QFETCH(QString, scenario);
    QFETCH(QString, profiles);
    QFETCH(int, line);
    QFETCH(QString, what);
    QFETCH(QString, expected);
    const FailoverScenario* const story = findFailoverScenario("failover-" + scenario.toStdString());
    QVERIFY(story);
    for (const QString& preset : profiles.split(u' ')) {
        const ScriptResult result = story->run(named(preset));
        const QString found = cell(line == 0 ? result.state : result.afterLine(line), what);
        QVERIFY2(found == expected, qPrintable(preset + u": "_s + found));
    }
}

void TestReplication::theGoalIsReachedExactlyWhereItShouldBe_data()
{
    QTest::addColumn<QString>("scenario");
    for (const FailoverScenario& story : failoverScenarios())
        QTest::newRow(story.name.data()) << text(std::string(story.name));
}

void TestReplication::theGoalIsReachedExactlyWhereItShouldBe()
{
    QFETCH(QString, scenario);
    const FailoverScenario* const story = findFailoverScenario(scenario.toStdString());
    for (const Preset preset : kPresets) {
        const ScriptResult result = story->run(profileOf(preset));
        QVERIFY2(story->reached(result) == story->expectedUnder(preset),
                 (std::string(nameOf(preset)) + ": " + outcomeText(result)).c_str());
    }
}

void TestReplication::everyStoryHasALessonOfTwoSentences()
{
    for (const FailoverScenario& story : failoverScenarios())
        QCOMPARE(std::count(story.lesson.begin(), story.lesson.end(), '.'), 2);
    for (const char* number : {"0", "1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9", "10"}) {
        const auto all = failoverScenarios();
        QVERIFY2(std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.number == number; }),
                 number);
    }
}

void TestReplication::twoProfilesPartAtTheStepThatDecides()
{
    const ScriptResult old = played("failover-wrong-history", profileOf(Preset::Q6));
    const ScriptResult now = played("failover-wrong-history", profileOf(Preset::Q7));
    const int parting = partingStatement(old, now);
    QVERIFY(parting >= 0);
    QCOMPARE(text(old.statements[static_cast<std::size_t>(parting)].statement.text),
             u"write C 100 red+1 via N2 cas tC"_s);
    QCOMPARE(partingStatement(old, old), -1);
}

void TestReplication::withoutPendingSlotsTheCascadeLosesAnAcknowledgedWrite()
{
    Profile wrong = profileOf(Preset::Q7);
    wrong.keepPending = false;
    const ScriptResult result = played("failover-cascade", wrong);
    QCOMPARE(text(slotText(result.state, 2, 10)), u"no-op (3,10)"_s);
    QVERIFY(stateViolations(result.state.group).has(Invariant::I2));
    QVERIFY(acknowledgedWriteGone(result.state.group));
}

void TestReplication::aTrimInEveryMessageEndsTheShadow()
{
    Profile what = profileOf(Preset::Q7);
    what.trimInEveryMessage = true;
    const ScriptResult result = played("failover-shadowed", what);
    QCOMPARE(cell(result.state, u"tC"_s), u"blue v11 (2,10)"_s);
    QVERIFY(violations(result.state.group)
                .without({Invariant::I8, Invariant::I8s, Invariant::I9, Invariant::I14})
                .empty());

    WalkOptions options = faultWalk(what, seed());
    options.steps = longWalk();
    QVERIFY(!walk(options).broken.has(Invariant::I2d));
}

void TestReplication::theShardsHeaderCountsAsDocumented_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("copies");
    QTest::addColumn<QString>("answer");
    QTest::newRow("all copies answer")
        << u"write A 100 red via N1 ; settle"_s << 3 << u"ack v11 (1,10) 3/3/0"_s;
    QTest::newRow("one copy unassigned")
        << u"crash N3 ; master-fail N3 ; apply N1 ; write A 100 red via N1 ; settle"_s << 3
        << u"ack v11 (1,10) 3/2/0"_s;
    QTest::newRow("a connection broke")
        << u"write A 100 red via N1 ; fail repl(10,N1>N3) ; settle"_s << 3 << u"ack v11 (1,10) 3/2/1"_s;
    QTest::newRow("a copy was closed")
        << u"crash N3 ; restart N3 ; write A 100 red via N1 ; settle"_s << 3 << u"ack v11 (1,10) 3/2/0"_s;
    QTest::newRow("no replicas configured") << u"write A 100 red via N1"_s << 1 << u"ack v11 (1,10) 1/1/0"_s;
}

void TestReplication::theShardsHeaderCountsAsDocumented()
{
    QFETCH(QString, script);
    QFETCH(int, copies);
    QFETCH(QString, answer);
    GroupSetup setup;
    setup.nodes = copies;
    const ScriptResult result = runScript(parsed(script.toStdString()), profileOf(Preset::Q7), setup);
    QCOMPARE(text(answerText(result.state, 0)), answer);
}

void TestReplication::waitForActiveShardsIsCheckedBeforeTheWrite()
{
    const auto run = [](std::string_view script) { return runScript(parsed(script), profileOf(Preset::Q7)); };
    QCOMPARE(text(answerText(run("write A 100 red via N1 wait all ; settle").state, 0)),
             u"ack v11 (1,10) 3/3/0"_s);
    const ScriptResult waiting =
        run("crash N3 ; master-fail N3 ; apply N1\nwrite A 100 red via N1 wait all ; settle\ngive-up A");
    QCOMPARE(text(answerText(waiting.afterLine(2), 0)), u"no answer"_s);
    QCOMPARE(text(docText(waiting.state, 0, 0)), u"base v10 (1,9)"_s);
    QCOMPARE(text(answerText(waiting.state, 0)), u"503"_s);
    // A stale primary counts on its own view.
    QCOMPARE(
        text(docText(run("cut N1 | N2 N3 M ; master-fail N1 -> N2 ; write A 100 red via N1 wait all").state,
                     0, 0)),
        u"red v11 (1,10)"_s);
}

void TestReplication::aNodeWithoutMasterRefusesWritesAndServesReads()
{
    const std::string_view script =
        "cut N1 | N2 N3 M ; lose-master N1 ; write A 100 red via N1 ; read B 100 @N1 as tB";
    const ScriptResult blocked = runScript(parsed(script), profileOf(Preset::Q7));
    QCOMPARE(text(answerText(blocked.state, 0)), u"503"_s);
    QCOMPARE(cell(blocked.state, u"tB"_s), u"base v10 (1,9)"_s);
    Profile open = profileOf(Preset::Q7);
    open.noMasterBlock = false;
    QCOMPARE(text(answerText(runScript(parsed(script), open).state, 0)), u"no answer"_s);
}

void TestReplication::aRecoveryFromFilesEndsEqual()
{
    const std::string_view script = "crash N3 ; master-fail N3 ; apply N1\n"
                                    "write A 100 red via N1 ; settle ; write A 200 x via N1 ; settle ; apply "
                                    "N1 ; write B 100 blue via N1 ; settle\n"
                                    "compact N1 ; restart N3 ; apply N3 ; allocate N3 ; apply N3 ; apply N1\n"
                                    "deliver recover(N3>N1) ; write C 200 y via N1 ; rest";
    for (const char* preset : {"L5", "Q7"}) {
        const ScriptResult result = runScript(parsed(script), named(QString::fromLatin1(preset)));
        QVERIFY(result.state.group.started(2));
        QCOMPARE(cell(result.state, u"N3/100"_s), cell(result.state, u"N1/100"_s));
        QCOMPARE(cell(result.state, u"N3/200"_s), u"y v2 (1,13)"_s);
        QVERIFY((violations(result.state.group) & promised()).empty());
    }
}

void TestReplication::theTokenOfADeleteIsNoToken()
{
    // The token of the delete itself, as a client of an old release could send it.
    ScriptState state = startState(profileOf(Preset::Q7), {});
    runStatement(state, parsed("delete A 100 via N1").front());
    ReadToken tombstone;
    tombstone.taken = tombstone.found = true;
    tombstone.term = 1;
    tombstone.seq = 10;
    tombstone.gid = state.group.nodes[0].copy.docs[0].gid;
    state.tokens["tT"] = tombstone;
    ScriptState old = state;
    old.group.profile.acceptTombstoneToken = true;
    const Statement write = parsed("write B 100 again via N1 cas tT").front();
    runStatement(state, write);
    runStatement(old, write);
    QCOMPARE(text(answerText(state, 1)), u"409 at v11 (1,10)"_s);
    QCOMPARE(text(docText(old, 0, 0)), u"again v12 (1,11)"_s);
}

void TestReplication::sevenHoldsInALongRandomWalk()
{
    WalkOptions options = faultWalk(profileOf(Preset::Q7), seed());
    options.steps = longWalk();
    options.stopAt = promised();
    const WalkResult result = walk(options);
    QVERIFY2((result.broken & promised()).empty(),
             (result.broken.text() + ", seed " + std::to_string(options.seed)).c_str());
    QVERIFY(result.onlyKnownShadow);
    QVERIFY(!result.disagreed);
    QVERIFY(result.steps >= options.steps);
    // What Q7 does not promise does happen, so the walk is not a walk in the park.
    QVERIFY(result.broken.has(Invariant::I8) && result.broken.has(Invariant::I9) &&
            result.broken.has(Invariant::I14));
}

void TestReplication::sevenHoldsWithEveryFaultAndEveryCompaction()
{
    for (const int copies : {2, 3, 5}) {
        WalkOptions options = faultWalk(profileOf(Preset::Q7), seed());
        options.setup.nodes = copies;
        options.menu.compacts = options.menu.cuts = options.menu.masterLoss = options.menu.giveUps = true;
        options.profile.resyncChunk = copies == 3 ? 1 : 0;
        options.steps = longWalk() / 5;
        options.stopAt = promised();
        const WalkResult result = walk(options);
        QVERIFY2((result.broken & promised()).empty(), result.broken.text().c_str());
        QVERIFY(!result.disagreed && result.onlyKnownShadow);
    }
}

void TestReplication::oldProfilesBreakWhatTheyAreKnownToBreak_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("more"); // appended to its script
    QTest::addColumn<int>("invariant");
    const auto row = [](const char* preset, Invariant invariant, const char* scenario,
                        const char* more = "") {
        QTest::addRow("%s breaks %s by %s", preset, nameOf(invariant).data(), scenario)
            << QString::fromLatin1(preset) << QString::fromLatin1(scenario) << QString::fromLatin1(more)
            << static_cast<int>(invariant);
    };
    const char* const twice = "master-fail N2 -> promote N3 ; apply N3\n";
    row("L1", Invariant::I2, "acked-lost");
    row("L1", Invariant::I2, "stale-election");
    row("L5", Invariant::I2, "divergence", twice);
    row("L1", Invariant::I2d, "acked-lost");
    row("L5", Invariant::I2d, "divergence", twice);
    row("Q6", Invariant::I2d, "shadowed");
    row("Q7", Invariant::I2d, "shadowed");
    for (const char* const preset : {"L1", "L5"}) {
        row(preset, Invariant::I5, "divergence", "rest\n");
        row(preset, Invariant::I5, "late-index");
        row(preset, Invariant::I5, "hole", "rest\n");
    }
    for (const char* const preset : {"L1", "L5", "Q6"}) {
        row(preset, Invariant::I6, "token-twice");
        row(preset, Invariant::I7, "wrong-history");
        row(preset, Invariant::I7b, "wrong-history");
        row(preset, Invariant::I7b, "wrong-primary");
    }
    for (const char* const preset : {"L1", "L5", "Q6", "Q7"})
        row(preset, Invariant::I8, "wrong-history", "read D 100 @N1 as tX ; read D 100 @N2 as tY\n");
    row("L1", Invariant::I11, "acked-lost");
    row("L1", Invariant::I13, "late-message");
    row("Q7s", Invariant::I7, "wrong-history");
    for (const char* const preset : {"L1", "L5", "Q6", "Q7"}) {
        row(preset, Invariant::I14, "wrong-history");
    }
}

void TestReplication::oldProfilesBreakWhatTheyAreKnownToBreak()
{
    QFETCH(QString, preset);
    QFETCH(QString, scenario);
    QFETCH(QString, more);
    QFETCH(int, invariant);
    QByteArray script = more.toLatin1();
    ScriptResult result;
    if (invariant == static_cast<int>(Invariant::I8)) {
        // Both contents of version 11 are read while both are there.
        script = "cut N1 | N2 N3 M ; write A 100 red via N1 ; master-fail N1 -> N2 ; apply N2 ; apply N3\n"
                 "write B 100 blue via N2 ; read C 100 @N1 ; read C 100 @N2";
        result = runScript(parsed(script.toStdString()), named(preset));
    } else {
        result = played(("failover-" + scenario.toStdString()).c_str(), named(preset), script.toStdString());
    }
    QVERIFY2(violations(result.state.group).has(static_cast<Invariant>(invariant)),
             violations(result.state.group).text().c_str());
}

void TestReplication::eachMissingRuleIsNoticed_data()
{
    QTest::addColumn<int>("mutation");
    for (std::size_t i = 0; i < mutations().size(); ++i)
        QTest::newRow(mutations()[i].name.data()) << static_cast<int>(i);
}

void TestReplication::eachMissingRuleIsNoticed()
{
    QFETCH(int, mutation);
    static const std::array<InvariantSet, 10> kBreaks{{
        {Invariant::I2, Invariant::I2d, Invariant::I3, Invariant::I4, Invariant::I5},
        {Invariant::I2, Invariant::I2d},
        {Invariant::I2, Invariant::I2d, Invariant::I3, Invariant::I5, Invariant::I12},
        {Invariant::I2, Invariant::I3},
        {Invariant::I2},
        {Invariant::I12},
        {Invariant::I7, Invariant::I7b},
        {Invariant::I2, Invariant::I5},
        {Invariant::I3, Invariant::I4},
        {Invariant::I4},
    }};
    const InvariantSet expected = kBreaks[static_cast<std::size_t>(mutation)];
    const InvariantSet found =
        witnessed(mutations()[static_cast<std::size_t>(mutation)].profile, expected, 8'000);
    QVERIFY2(found == expected, ("found " + found.text() + " of " + expected.text()).c_str());
}

void TestReplication::aWrongDecisionIsNoticed()
{
    Profile careless = profileOf(Preset::Q7);
    careless.decide = [](const CurrentDocument& current, const WriteRequest& request) {
        WriteRequest blind = request;
        blind.required = {};
        return decide(current, blind);
    };
    QVERIFY(!witnessed(careless, {Invariant::I7b}, 5'000).empty());
}

void TestReplication::theSameSeedGivesTheSameWalk()
{
    for (const Preset preset : kPresets) {
        WalkOptions options = faultWalk(profileOf(preset), 7);
        options.steps = 2'000;
        const WalkResult first = walk(options);
        QCOMPARE(walk(options).fingerprint, first.fingerprint);
        options.seed = 8;
        QVERIFY(walk(options).fingerprint != first.fingerprint);
    }
}

void TestReplication::aWitnessReplays()
{
    WalkOptions options = faultWalk(profileOf(Preset::L1), 3);
    options.steps = 50'000;
    options.stopAt = {Invariant::I2};
    const WalkResult result = walk(options);
    QVERIFY(!result.witness.empty());
    Group group = makeGroup(options.profile, options.setup);
    std::vector<Group> undo;
    for (const Step& step : result.witness) {
        QVERIFY(enabled(group, step));
        undo.push_back(group);
        group = after(group, step);
    }
    QVERIFY(violations(group).has(Invariant::I2));
    // Undo is the value before; doing it again gives the same.
    const std::uint64_t end = fingerprint(group);
    group = undo[undo.size() / 2];
    for (std::size_t i = undo.size() / 2; i < result.witness.size(); ++i)
        apply(group, result.witness[i]);
    QCOMPARE(fingerprint(group), end);
}

void TestReplication::everythingAtRestAgreesUnderSeven()
{
    for (const FailoverScenario& story : failoverScenarios()) {
        ScriptResult result = story.run(profileOf(Preset::Q7));
        settleToRest(result.state.group);
        QVERIFY2(result.state.group.atRest(), story.name.data());
        QVERIFY2(copiesAgree(result.state.group), story.name.data());
        QCOMPARE(result.state.group.started(0), true);
    }
}

void TestReplication::searchFindsTheWrongHistoryByItself()
{
    GroupSetup setup;
    setup.nodes = 2;
    setup.clients = 1;
    setup.documents = 1;
    SearchOptions options;
    options.menu.deletes = options.menu.recoveries = options.menu.syncs = options.menu.retries = false;
    options.menu.maxRequests = 3;
    options.maxStates = kSanitized ? 50'000 : 60'000;
    const Goal goal = [](const Group& group) { return group.ghost.staleTokenAccepted; };
    const SearchResult found = search(makeGroup(profileOf(Preset::Q6), setup), options, goal);
    QVERIFY(found.witness.has_value());
    QCOMPARE(found.witness->size(), 9u); // two writes, a read, a guarded write, a failover
    // As a script a person can read it, and it leads there, too.
    std::string script;
    for (const std::string& line : statementsOf(makeGroup(profileOf(Preset::Q6), setup), *found.witness))
        script += line + '\n';
    const ScriptResult told = runScript(parsed(script.c_str()), profileOf(Preset::Q6), setup);
    QVERIFY2(goal(told.state.group), script.c_str());
    QVERIFY(!goal(runScript(parsed(script.c_str()), profileOf(Preset::Q7), setup).state.group));
    const SearchResult none = search(makeGroup(profileOf(Preset::Q7), setup), options, goal);
    QVERIFY(!none.witness.has_value());
}

// In a walk each step that is drawn from what is possible, said as a statement and read again, takes place.
void TestReplication::whatIsPossibleCanBeSaid()
{
    Menu menu;
    menu.crashes = menu.cuts = menu.forces = menu.masterLoss = menu.prunes = menu.compacts = true;
    menu.giveUps = true;
    Random random = Random::stream(seed(), 6);
    std::set<std::string> verbs;
    for (int episode = 0; episode < 40; ++episode) {
        ScriptState state = startState(profileOf(kPresets[std::size_t(episode) % kPresets.size()]), {});
        for (int i = 0; i < 60; ++i) {
            const std::vector<std::string> texts = possibleStatements(state.group, menu);
            if (texts.empty())
                break;
            const std::string& text = texts[random.below(texts.size())];
            const auto script = parseScript(text);
            QVERIFY2(script.has_value() && script->size() == 1, text.c_str());
            const StatementResult result = runStatement(state, script->front());
            QVERIFY2(!result.skipped, text.c_str());
            verbs.insert(text.substr(0, text.find(' ')));
        }
    }
    QVERIFY(verbs.size() >= 15);
}

void TestReplication::renamedNodesCountOnce()
{
    const auto at = [](const char* script) {
        return runScript(parsed(script), profileOf(Preset::Q7)).state.group;
    };
    const Group second = at("write A 100 red via N1 ; deliver repl(10,N1>N2)");
    const Group third = at("write A 100 red via N1 ; deliver repl(10,N1>N3)");
    QVERIFY(fingerprint(second) != fingerprint(third));
    QCOMPARE(symmetricFingerprint(second), symmetricFingerprint(third));
}

void TestReplication::aBrokenScriptIsExplained()
{
    const auto wrong = parseScript("read A 100 @N1\nwrite A 100 red via X");
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().line, 2);
    QCOMPARE(text(wrong.error().text), u"a copy is N1 to N5, not `X` in `write A 100 red via X`"_s);
    QVERIFY(!parseScript("jump N1").has_value());
    QVERIFY(!parseScript("apply N1 N2").has_value());
}

void TestReplication::switchesFlipAndComeBack()
{
    for (const Switch& one : switches()) {
        Profile profile;
        const std::string_view before = one.setting(profile);
        int flips = 0;
        do {
            one.flip(profile);
            ++flips;
        } while (one.setting(profile) != before && flips < 5);
        QVERIFY2(flips >= 2 && profile == Profile{}, one.key.data());
    }
}

QTEST_GUILESS_MAIN(TestReplication)
#include "tst_replication.moc"
