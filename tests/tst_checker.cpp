// SPDX-License-Identifier: GPL-3.0-or-later
// The judge of whole histories: the worked examples of the specification with their broken twins, names and
// proofs of each anomaly, agreement with a judge that tries everything, stores that are wrong on purpose.
#include "verdict/checker.h"

#include "test_seed.h"
#include "verdict_support.h"

#include <QtTest>

using namespace racescope;

namespace {

QString namesOf(const Verdict& verdict)
{
    QStringList names;
    for (int kind = 0; kind < kAnomalyKindCount; ++kind) {
        for (std::uint64_t n = 0; n < verdict.counts[std::size_t(kind)]; ++n)
            names << QString::fromUtf8(nameOf(AnomalyKind(kind)).data());
    }
    return names.join(QLatin1Char(' '));
}

enum class Fault {
    None,
    AcceptsStaleToken,
    ReusesSeqNo,
    ForgetsAcknowledgedWrite,
    ReadsStale,
    RefusesRightToken,
    CountsBackwards,
    ShowsRefusedContent,
    MixesContents,
    CreatesOverLive,
    InventsVersions,
    DeletesNothing,
};

// Workers on one document of a store that does one thing wrong, once it has warmed up.
class FaultyStore {
public:
    FaultyStore(Fault fault, std::uint64_t seed)
        : m_fault(fault)
        , m_random(seed)
    {
        m_history.keys[m_history.key("d")].initial = {InitialState::Kind::Live, token(0), tag("start")};
        m_versions.push_back({0, true, tag("start")});
    }
    History run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            m_broken = m_fault != Fault::None && i > steps / 2 && m_random.below(3) == 0;
            step(m_workers[m_random.below(4)]);
        }
        return std::move(m_history);
    }

private:
    struct StoredVersion {
        std::int64_t seqNo;
        bool live;
        std::uint32_t tag;
    };
    struct Worker {
        std::uint32_t number = 0;
        Nanos free = 0;
        std::int64_t held = -1;
    };
    static Token token(std::int64_t seqNo) { return {SeqNo(seqNo), PrimaryTerm(1)}; }
    std::uint32_t tag(const std::string& text) { return m_history.tags.intern(text); }
    void step(Worker& worker)
    {
        HistoryOperation op;
        op.id = std::int64_t(m_history.operations.size()) + 1;
        op.client = worker.number;
        m_now = std::max(m_now, worker.free) + 1;
        op.call = std::max(worker.free, m_now - Nanos(m_random.below(5)));
        op.ret = m_now + Nanos(m_random.below(5));
        worker.free = op.ret + 1;
        if (worker.held < 0 || m_random.below(4) == 0)
            read(worker, op);
        else
            write(worker, op);
        m_history.operations.push_back(op);
    }
    void read(Worker& worker, HistoryOperation& op)
    {
        StoredVersion seen = m_versions.back();
        if (m_broken && m_fault == Fault::ReadsStale && m_versions.size() > 8)
            seen = m_versions[m_versions.size() - 8];
        if (m_broken && m_fault == Fault::InventsVersions)
            seen = {seen.seqNo + 1'000'000, true, 0};
        if (!seen.live) {
            op.status = OperationStatus::Missing;
            worker.held = -1;
            return;
        }
        if (m_broken && m_fault == Fault::ShowsRefusedContent && m_refused != 0)
            seen.tag = m_refused;
        if (m_broken && m_fault == Fault::MixesContents && m_versions.front().tag != seen.tag)
            seen.tag = m_versions.front().tag;
        op.token = token(seen.seqNo);
        op.tag = seen.tag;
        worker.held = seen.seqNo;
    }
    void write(Worker& worker, HistoryOperation& op)
    {
        op.op = OperationKind::Index;
        op.tag = tag("w" + std::to_string(op.id));
        op.condition = token(worker.held);
        const StoredVersion current = m_versions.back();
        bool accepts = current.live && current.seqNo == worker.held;
        if (m_broken && m_fault == Fault::AcceptsStaleToken && m_held >= 0 && m_held != current.seqNo) {
            op.condition = token(m_held); // somebody's old token
            accepts = true;
        }
        if (m_broken && m_fault == Fault::CreatesOverLive && current.live) {
            op.op = OperationKind::Create;
            op.condition = {};
            accepts = true;
        }
        if (m_broken && m_fault == Fault::DeletesNothing && current.live) {
            op.op = OperationKind::Delete;
            op.condition = {};
            op.status = OperationStatus::Missing; // and the document is still there
            op.tag = 0;
            op.token = token(++m_seqNo);
            return;
        }
        m_held = worker.held;
        worker.held = -1;
        if (!accepts || (m_broken && m_fault == Fault::RefusesRightToken)) {
            op.status = OperationStatus::Conflict;
            op.current = token(current.seqNo);
            m_refused = op.tag;
            return;
        }
        std::int64_t seqNo = ++m_seqNo;
        if (m_broken && m_fault == Fault::ReusesSeqNo)
            seqNo = m_seqNo = m_seqNo - 1;
        if (m_broken && m_fault == Fault::CountsBackwards)
            seqNo = --m_backwards;
        op.token = token(seqNo);
        if (m_broken && m_fault == Fault::ForgetsAcknowledgedWrite)
            return; // answered, never stored
        m_versions.push_back({seqNo, true, op.tag});
    }
    const Fault m_fault;
    Random m_random;
    History m_history;
    std::array<Worker, 4> m_workers{{{0}, {1}, {2}, {3}}};
    std::vector<StoredVersion> m_versions;
    Nanos m_now = 0;
    std::int64_t m_seqNo = 1000;
    std::int64_t m_backwards = 900;
    std::int64_t m_held = -1;
    std::uint32_t m_refused = 0;
    bool m_broken = false;
};

} // namespace

class TestChecker : public QObject {
    Q_OBJECT
private slots:
    void workedExamples_data();
    void workedExamples();
    void everyAnomalyHasItsName_data();
    void everyAnomalyHasItsName();
    void aSentenceNamesWorkersTokensAndTimes();
    void aStoreThatIsWrongOnPurposeIsCaught_data();
    void aStoreThatIsWrongOnPurposeIsCaught();
    void agreesWithTheJudgeThatTriesEverything_data();
    void agreesWithTheJudgeThatTriesEverything();
    void aDoubtfulRecordingIsNotJudgedHarder_data();
    void aDoubtfulRecordingIsNotJudgedHarder();
    void tokensOfOneShardShareOneCounter();
    void aLongHistoryWithUnknownOutcomesEnds();
    void theSearchSaysWhenItsBudgetIsUsedUp();
};

void TestChecker::workedExamples_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* history, const char* names) {
        QTest::newRow(name) << QStringLiteral("initial 0 tag v0;") + QString::fromUtf8(history)
                            << QString::fromUtf8(names);
    };
    row("E1 the normal race",
        "A get ok 0 [0,4]; B get ok 0 [1,3]; A cas 0 ok 1 [5,8]; B cas 0 conflict [6,9]", "");
    row("E2 both succeed on one token",
        "A get ok 0 [0,4]; B get ok 0 [1,3]; A cas 0 ok 1 [5,8]; B cas 0 ok 2 [6,9]", "lost_update");
    row("E3 old version after the answer", "A cas 0 ok 1 [0,2]; B get ok 0 [3,5]", "stale_read");
    row("E4 old version after a new one was seen", "A cas 0 ok 1 [0,20]; B get ok 1 [2,4]; C get ok 0 [5,7]",
        "stale_read");
    row("E5 the same, overlapping", "A cas 0 ok 1 [0,20]; B get ok 1 [2,6]; C get ok 0 [5,7]", "");
    row("E6 content of a refused write", "A cas 0 conflict tag 9 [0,2]; B get ok 1 tag 9 [3,4]",
        "aborted_read unjustified_conflict");
    row("E6 the same without a tag", "B get ok 1 [3,4]", "phantom_read");
    row("E7 a read before the write", "B get ok 1 [0,1]; A cas 0 ok 1 [2,3]", "read_from_the_future");
    row("E8 content of nobody", "A cas 0 ok 1 tag 1 [0,2]; B get ok 1 tag 7 [3,4]", "corrupt_read");
    row("E9 refused while the token was current", "A cas 0 conflict [0,2]; B cas 0 ok 1 [3,5]",
        "unjustified_conflict");
    row("E10a refused while another was under way", "A cas 0 conflict [0,4]; B cas 0 ok 1 [3,9]", "");
    row("E10b and then the old version", "A cas 0 conflict [0,4]; B cas 0 ok 1 [3,9]; C get ok 0 [5,6]",
        "stale_read");
    row("E11 acknowledged, crash, gone",
        "A cas 0 ok 1 [0,2]; crash 5; B get ok 0 [10,11]; C get ok 0 [12,13]", "acknowledged_then_vanished");
    row("E12 a worker goes back", "B cas 0 ok 1 [0,20]; A get ok 1 [1,2]; A get ok 0 [3,4]",
        "monotonic_reads");
    row("E13 a lost answer was a success", "A cas 0 info tag 1 [0,]; B get ok 1 tag 1 [5,6]", "");
    row("E13 and then the old version", "A cas 0 info tag 1 [0,]; B get ok 1 tag 1 [5,6]; C get ok 0 [7,8]",
        "stale_read");
    row("E14 a lost answer justifies a 409", "A cas 0 info [0,]; B cas 0 conflict [5,6]", "");
    row("E14 without it", "B cas 0 conflict [5,6]", "unjustified_conflict");
    row("E15 a 409 proves the new version",
        "A cas 0 ok 1 [0,4]; B cas 0 conflict current 1 [1,6]; C get ok 0 [7,8]", "stale_read");
    row("E16 forked after an acknowledged write", "A cas 0 ok 1 [0,2]; B cas 0 ok 2 [10,12]",
        "vanished_by_fork");
    row("E17 an overlapping chain", "A cas 0 ok 1 [0,6]; B cas 1 ok 2 [0,3]", "");
}

void TestChecker::workedExamples()
{
    QFETCH(QString, history);
    QFETCH(QString, names);
    const History parsed = historyOf(history.toStdString());
    const Verdict verdict = check(parsed);
    QCOMPARE(namesOf(verdict), names);
    QCOMPARE(verdict.ok, names.isEmpty());
    QVERIFY(!verdict.cannotTell);
    QCOMPARE(exhaustivelyLegal(parsed), names.isEmpty());
    for (const Anomaly& anomaly : verdict.anomalies) {
        QVERIFY(!anomaly.because.empty());
        QVERIFY(!anomaly.operations.empty());
    }
}

void TestChecker::everyAnomalyHasItsName_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const char* history, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(history) << QString::fromUtf8(names);
    };
    row("two writes, one token", "initial 0; A cas 0 ok 1 [0,2]; B index ok 1 [3,4]", "duplicate_token");
    row("two writes, two tokens", "initial 0; A cas 0 ok 1 [0,2]; B index ok 2 [3,4]", "");
    row("same seq_no in another term", "initial 0; A cas 0 ok 1 [0,2]; B index ok 2:1 [3,4]", "");
    row("the first token again", "initial 3; A index ok 3 [0,2]", "duplicate_token");
    row("smaller after larger", "initial 0; A cas 0 ok 5 [0,2]; B index ok 4 [3,4]", "token_went_back");
    row("smaller beside larger", "initial 0; A index ok 5 [0,3]; B index ok 4 [3,4]", "");
    row("three behind one another, middle skipped",
        "initial 0; A cas 0 ok 1 [0,2]; B cas 1 ok 2 [3,5]; C cas 0 ok 3 [4,6]", "lost_update");
    row("unguarded in between", "initial 0; A index ok 1 [0,5]; C cas 0 ok 3 [4,6]", "skipped_version");
    row("a token from nowhere", "initial 0; A cas 7 ok 9 [0,5]", "phantom_token");
    row("create over a live document", "initial 0; A create ok 1 [0,5]", "overwrote_live_document");
    row("create after a delete", "initial 0; B delete ok 1 [0,1]; A create ok 2 [2,5]", "");
    row("a delete that found nothing", "initial 0; A delete missing 1 [0,5]", "overwrote_live_document");
    row("a delete that rightly found nothing", "initial absent; A delete missing 1 [0,5]", "");
    row("update of a missing document", "initial absent; A update ok 1 [0,5]", "changed_missing_document");
    row("update of a document", "initial absent; B create ok 0 [0,1]; A update ok 1 [0,5]", "");
    row("a write on a tombstone's token", "initial 0; A delete ok 1 [0,1]; B cas 1 ok 2 [2,3]",
        "changed_missing_document");
    row("a 409 for a tombstone's token", "initial 0; A delete ok 1 [0,1]; B cas 1 nodoc [2,3]", "");
    row("no document, though it was there", "initial 0; B cas 0 nodoc [2,3]", "unjustified_conflict");
    row("exists, though it was not", "initial absent; B create exists [2,3]", "unjustified_conflict");
    row("a 409 that names the demanded token", "initial 0; B cas 0 conflict current 0 [2,3]",
        "unjustified_conflict");
    row("nothing found, though it was always there", "initial 0; B get missing [2,3]", "phantom_read");
    row("nothing found before the delete", "initial 0; B get missing [2,3]; A delete ok 1 [5,6]",
        "read_from_the_future");
    row("nothing found after the create", "initial absent; A create ok 0 [0,1]; B get missing [2,3]",
        "stale_read");
    row("a version of nobody", "initial 0; B get ok 4 [2,3]", "phantom_read");
    row("a deleted version", "initial 0; A delete ok 1 [0,1]; B get ok 1 [2,3]", "phantom_read");
    row("one's own write unseen", "initial 0; A cas 0 ok 1 [0,1]; A get ok 0 [2,3]", "read_your_writes");
    row("a stale 409",
        "initial 0; A cas 0 ok 1 [0,1]; B cas 1 ok 2 [2,3]; C cas 0 conflict current 1 [4,5]; D get ok 2 "
        "[6,7]",
        "stale_conflict");
    row("a stale noop", "initial 0; A cas 0 ok 1 [0,1]; B get ok 1 [2,3]; C update noop 0 [4,5]",
        "stale_read");
    row("gone without a crash, seen twice",
        "initial 0; A cas 0 ok 1 [0,2]; B get ok 0 [10,11]; C get ok 0 [12,13]",
        "acknowledged_then_vanished");
    row("a search hit may be old", "initial 0; A cas 0 ok 1 [0,2]; B search ok 0 [10,11]", "");
    row("but not invented", "initial 0; A cas 0 ok 1 [0,2]; B search ok 5 [10,11]", "phantom_read");
    row("nor early", "initial 0; B search ok 1 [0,1]; A cas 0 ok 1 [2,3]", "read_from_the_future");
    row("read, overwritten unguarded", "initial 0; A get ok 0 [0,1]; B cas 0 ok 1 [2,3]; A index ok 2 [4,5]",
        "unconditional_overwrite");
    row("written without having read", "initial 0; B cas 0 ok 1 [2,3]; A index ok 2 [4,5]", "");
    row("read what it overwrites", "initial 0; B cas 0 ok 1 [2,3]; A get ok 1 [4,5]; A index ok 2 [6,7]", "");
    row("an info delete explains absence",
        "initial 0; A delete info if 0 [0,]; B get missing [2,3]; C create ok 4 [5,6]", "");
    row("an info delete called too late",
        "initial 0; B get missing [2,3]; A delete info if 0 [4,]; C create ok 5 [5,6]",
        "overwrote_live_document phantom_read");
    row("a failover keeps going up",
        "initial 5; A cas 5 ok 2:6 [0,1]; B get ok 2:6 [2,3]; B cas 2:6 ok 2:7 [4,5]", "");
    row("a term that goes back", "initial 5; A cas 5 ok 2:6 [0,1]; B cas 2:6 ok 1:7 [4,5]",
        "token_went_back");
    row("recording started late",
        "A get ok 41 [0,1]; A cas 41 ok 42 [2,3]; B cas 41 conflict current 42 [4,5]", "");
    row("recording started late, stale", "A get ok 41 [0,1]; A cas 41 ok 42 [2,3]; B get ok 41 [4,5]",
        "stale_read");
}

void TestChecker::everyAnomalyHasItsName()
{
    QFETCH(QString, history);
    QFETCH(QString, names);
    const Verdict verdict = check(historyOf(history.toStdString()));
    QCOMPARE(namesOf(verdict), names);
    QCOMPARE(verdict.ok, names.isEmpty());
    QVERIFY(!verdict.cannotTell);
}

void TestChecker::aSentenceNamesWorkersTokensAndTimes()
{
    Verdict verdict = check(historyOf("initial 0; W1 cas 0 ok 1 [5,8]; W2 cas 0 ok 2 [6,9000]"));
    QCOMPARE(verdict.anomalies.size(), std::size_t(1));
    QCOMPARE(
        QString::fromStdString(verdict.anomalies[0].because),
        QStringLiteral(
            "W1's write of seq_no 1, guarded by seq_no 0 (5 ns to 8 ns) and W2's write of seq_no 2, guarded "
            "by seq_no 0 (6 ns to 9 \u00B5s) both demanded seq_no 0 and both were accepted: the change of "
            "W1 is lost"));
    QCOMPARE(verdict.anomalies[0].operations, (std::vector<std::int64_t>{1, 2}));
    QCOMPARE(verdict.lostUpdates, std::uint64_t(1));

    verdict = check(historyOf(
        "initial 71; W2 get ok 71 [0,1]; W1 get ok 71 [0,1]; W1 index ok 72 [2,3]; W2 index ok 73 [4,5]"));
    QCOMPARE(
        QString::fromStdString(verdict.anomalies.at(0).because),
        QStringLiteral(
            "W2 read d at seq_no 71, W1 wrote seq_no 72 meanwhile, and W2's write seq_no 73 (4 ns to 5 ns) "
            "replaced it unseen: the change of W1 is lost"));
    QCOMPARE(verdict.storeFaults(), std::uint64_t(0));
}

void TestChecker::aStoreThatIsWrongOnPurposeIsCaught_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QStringList>(
        "names"); // the first is the fault's own; the others are what it also brings about
    const auto row = [](const char* name, Fault fault, const QString& names) {
        QTest::newRow(name) << int(fault) << names.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("nothing wrong", Fault::None, QString());
    row("accepts a stale token", Fault::AcceptsStaleToken,
        QStringLiteral("lost_update vanished_by_fork skipped_version"));
    row("gives a seq_no out twice", Fault::ReusesSeqNo, QStringLiteral("duplicate_token"));
    row("forgets an acknowledged write", Fault::ForgetsAcknowledgedWrite,
        QStringLiteral("vanished_by_fork acknowledged_then_vanished lost_update skipped_version"));
    row("reads stale", Fault::ReadsStale, QStringLiteral("monotonic_reads stale_read read_your_writes"));
    row("refuses the right token", Fault::RefusesRightToken, QStringLiteral("unjustified_conflict"));
    row("counts backwards", Fault::CountsBackwards, QStringLiteral("token_went_back"));
    row("shows a refused write", Fault::ShowsRefusedContent, QStringLiteral("aborted_read"));
    row("mixes contents", Fault::MixesContents, QStringLiteral("corrupt_read"));
    row("creates over a live document", Fault::CreatesOverLive, QStringLiteral("overwrote_live_document"));
    row("invents versions", Fault::InventsVersions, QStringLiteral("phantom_read"));
    row("finds nothing to delete", Fault::DeletesNothing,
        QStringLiteral(
            "overwrote_live_document vanished_by_fork skipped_version lost_update changed_missing_document"));
}

void TestChecker::aStoreThatIsWrongOnPurposeIsCaught()
{
    QFETCH(int, fault);
    QFETCH(QStringList, names);
    int named = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Verdict verdict = check(FaultyStore(Fault(fault), testSeed(8) + seed).run(200));
        QVERIFY(!verdict.cannotTell);
        QCOMPARE(verdict.ok, names.isEmpty());
        for (const Anomaly& anomaly : verdict.anomalies)
            QVERIFY2(names.contains(QString::fromUtf8(nameOf(anomaly.kind).data())), anomaly.because.c_str());
        named += !names.isEmpty() && namesOf(verdict).contains(names.first());
    }
    QVERIFY2(names.isEmpty() || named >= 15, qPrintable(QString::number(named)));
}

void TestChecker::agreesWithTheJudgeThatTriesEverything_data()
{
    QTest::addColumn<int>("mix");
    QTest::newRow("reads and compare-and-set") << int(RandomHistory::Mix::Cas);
    QTest::newRow("create, index, update, delete, all conflicts") << int(RandomHistory::Mix::Everything);
    QTest::newRow("unknown outcomes and tags") << int(RandomHistory::Mix::Unknown);
}

void TestChecker::agreesWithTheJudgeThatTriesEverything()
{
    QFETCH(int, mix);
    const int wanted = qEnvironmentVariableIntValue("RACESCOPE_TEST_HISTORIES");
    const int histories = (wanted > 0 ? wanted : 50'000) / 3;
    Random random = Random::stream(testSeed(7), std::uint64_t(mix));
    int illegal = 0;
    for (int i = 0; i < histories; ++i) {
        const RandomHistory plan{3 + int(random.below(6)), 2 + int(random.below(4)), RandomHistory::Mix(mix),
                                 random.below(6) != 0};
        const History history = randomHistory(random, plan);
        const bool legal = exhaustivelyLegal(history);
        illegal += !legal;
        const Verdict verdict = check(history, {CheckOptions::Overwrites::Ignore, 20'000'000});
        if (verdict.ok != legal || verdict.cannotTell)
            QFAIL(qPrintable(QStringLiteral("history %1: judged %2, is %3\n%4\n%5")
                                 .arg(i)
                                 .arg(QString::fromStdString(summaryText(verdict)))
                                 .arg(legal ? QStringLiteral("legal") : QStringLiteral("illegal"))
                                 .arg(QString::fromStdString(textOf(history)))
                                 .arg(verdict.anomalies.empty()
                                          ? QString()
                                          : QString::fromStdString(verdict.anomalies[0].because))));
        if (!plan.damaged)
            QVERIFY2(legal, textOf(history).c_str());
    }
    QVERIFY2(illegal > histories / 5 && illegal < histories * 4 / 5,
             qPrintable(QStringLiteral("%1 of %2 are illegal").arg(illegal).arg(histories)));
}

void TestChecker::aDoubtfulRecordingIsNotJudgedHarder_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("names");
    QTest::newRow("a stale read with doubtful times") << "initial 0; A cas 0 ok 1 [0,2]; B get ok 0 [3,5]"
                                                      << "times"
                                                      << "";
    QTest::newRow("a lost update with doubtful times") << "initial 0; A cas 0 ok 1 [0,2]; B cas 0 ok 2 [3,5]"
                                                       << "times"
                                                       << "lost_update";
    QTest::newRow("a phantom where a line is missing") << "initial 0; B get ok 4 [3,5]"
                                                       << "missing"
                                                       << "";
    QTest::newRow("a stale read where a line is missing") << "initial 0; A cas 0 ok 1 [0,2]; B get ok 0 [3,5]"
                                                          << "missing"
                                                          << "stale_read";
    QTest::newRow("a legal history where a line is missing")
        << "initial 0; A cas 0 ok 1 [0,2]; B get ok 1 [3,5]"
        << "missing"
        << "";
    QTest::newRow("one client twice at once")
        << "initial 0; A cas 0 ok 1 [0,4]; A get ok 0 [3,8]; B get ok 0 [6,9]"
        << ""
        << "";
    QTest::newRow("returns before it is called") << "initial 0; A cas 0 ok 1 [4,2]; B get ok 0 [6,9]"
                                                 << ""
                                                 << "";
}

void TestChecker::aDoubtfulRecordingIsNotJudgedHarder()
{
    QFETCH(QString, history);
    QFETCH(QString, problem);
    QFETCH(QString, names);
    History parsed = historyOf(history.toStdString());
    if (!problem.isEmpty())
        parsed.addProblem({7, "something is wrong",
                           problem == QStringLiteral("times") ? HistoryProblem::Effect::TimesDoubtful
                                                              : HistoryProblem::Effect::OperationMissing});
    const Verdict verdict = check(parsed);
    QCOMPARE(namesOf(verdict), names);
    QVERIFY(!verdict.ok);
    QCOMPARE(verdict.cannotTell, names.isEmpty());
    QVERIFY(!verdict.reasons.empty());
}

void TestChecker::tokensOfOneShardShareOneCounter()
{
    const auto judged = [](const char* text) {
        History history = historyOf(text);
        for (HistoryKey& key : history.keys)
            key.shard = "products[0]";
        return namesOf(check(history));
    };
    QCOMPARE(judged("A create /a ok 5 [0,1]; B create /b ok 4 [2,3]"), QStringLiteral("token_went_back"));
    QCOMPARE(judged("A create /a ok 5 [0,2]; B create /b ok 4 [2,3]"), QString());
    QCOMPARE(judged("A create /a ok 5 [0,2]; B create /b ok 5 [2,3]"), QStringLiteral("duplicate_token"));
    // Of different shards they say nothing about each other.
    QCOMPARE(namesOf(check(historyOf("A create /a ok 5 [0,1]; B create /b ok 5 [2,3]"))), QString());
}

void TestChecker::aLongHistoryWithUnknownOutcomesEnds()
{
    History history;
    history.key("d", {InitialState::Kind::Live, {SeqNo(0), PrimaryTerm(1)}, 0});
    constexpr int kCount = 200'000;
    for (int i = 0; i < kCount; ++i) {
        HistoryOperation op;
        op.id = i;
        op.client = std::uint32_t(i % 1000);
        op.call = i * 10;
        op.ret = op.call + 8;
        op.op = OperationKind::Index;
        op.condition = {SeqNo(i), PrimaryTerm(1)};
        op.token = {SeqNo(i + 1), PrimaryTerm(1)};
        if (i % 1000 == 500) {
            op.client = std::uint32_t(1000 + i);
            op.status = OperationStatus::Info;
            op.token = Token();
            op.ret = kNoAnswer;
        }
        history.operations.push_back(op);
    }
    QVERIFY(check(history).ok);
    HistoryOperation stale;
    stale.client = 5'000'000;
    stale.id = kCount;
    stale.call = stale.ret = kCount * 10;
    stale.token = {SeqNo(kCount / 2), PrimaryTerm(1)};
    history.operations.push_back(stale);
    QCOMPARE(namesOf(check(history)), QStringLiteral("stale_read"));
    // Nothing found, and no delete anywhere: no unknown outcome explains it.
    history.operations.back().status = OperationStatus::Missing;
    history.operations.back().token = Token();
    QVERIFY(!check(history).ok);
}

void TestChecker::theSearchSaysWhenItsBudgetIsUsedUp()
{
    std::string text = "initial 0";
    for (int i = 0; i < 12; ++i)
        text += "; I" + std::to_string(i) + " index info [0,]";
    text += "; B get missing [5,6]";
    const Verdict verdict = check(historyOf(text), {CheckOptions::Overwrites::Report, 100'000});
    QVERIFY(verdict.cannotTell);
    QVERIFY(!verdict.ok);
    QVERIFY(QString::fromStdString(verdict.reasons.at(0))
                .contains(QStringLiteral("12 writes of unknown outcome")));
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
