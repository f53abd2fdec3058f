// SPDX-License-Identifier: GPL-3.0-or-later
// Histories in files: NDJSON without loss, broken lines, Jepsen's EDN, Porcupine-style JSON, registers
// without tokens.
#include "test_seed.h"
#include "verdict/checker.h"
#include "verdict/edn.h"
#include "verdict/history_reader.h"
#include "verdict/history_writer.h"
#include "verdict/jepsen.h"
#include "verdict/porcupine.h"
#include "verdict/register_history.h"
#include "verdict_support.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace racescope;

namespace {

constexpr const char* kHeader =
    "{\"type\":\"history\",\"format\":1,\"clock\":\"ns\",\"initial\":{\"d\":{\"token\":{\"seq_no\":8,"
    "\"primary_term\":1}}}}\n";

History readText(std::string_view text)
{
    HistoryReader reader;
    reader.feed(text);
    return reader.finish();
}

std::string jepsenText(const History& history, JepsenForm form)
{
    std::string text;
    const TextSink sink = [&text](std::string_view piece) {
        text += piece;
        return true;
    };
    writeJepsen(history, form, sink);
    return text;
}

std::string porcupineText(const History& history, PorcupineForm form)
{
    std::string text;
    const TextSink sink = [&text](std::string_view piece) {
        text += piece;
        return true;
    };
    writePorcupine(history, form, sink);
    return text;
}

Verdict checkText(const std::string& text)
{
    const auto history = readAnyHistory(text, "test");
    return history ? check(*history) : Verdict();
}

QString operationsOf(const History& history)
{
    std::string text = textOf(history);
    return QString::fromStdString(text);
}

} // namespace

class TestHistoryIo : public QObject {
    Q_OBJECT
private slots:
    void aHistoryComesBackWithoutLoss();
    void theSpecifiedLineIsRead();
    void piecesMayCutLinesAnywhere();
    void brokenLinesAreNamedAndNothingIsJudgedWrongly_data();
    void brokenLinesAreNamedAndNothingIsJudgedWrongly();
    void unreadableFilesSaySo();
    void jepsenLinesAreExact();
    void transactionsAreExact();
    void porcupineLinesAreExact();
    void aClientCallsAgainOnlyAfterItsAnswer();
    void verdictsSurviveJepsenAndPorcupine();
    void registersAreJudgedByTheirValues_data();
    void registersAreJudgedByTheirValues();
    void registersAgreeWithAnExhaustiveJudge();
    void crashedClientsDoNotHideTheVerdict();
    void registersComeBackWithoutLoss();
    void formatsAreTold();
    void readersSurviveAnything();
};

void TestHistoryIo::aHistoryComesBackWithoutLoss()
{
    Random random(testSeed(3));
    for (int i = 0; i < 500; ++i) {
        History history = randomHistory(random, {8, 3, RandomHistory::Mix(i % 3), i % 2 == 0});
        history.keys[0].shard = i % 5 == 0 ? "products[0]" : "";
        history.markers.push_back({HistoryMarker::What::Crash, i});
        if (i % 7 == 0)
            history.keys[0].initial = {};
        const std::string text = historyText(history);
        const History back = readText(text);
        QCOMPARE(back.problemCount(), std::uint64_t(0));
        QCOMPARE(operationsOf(back), operationsOf(history));
        QCOMPARE(back.keys[0].initial.kind, history.keys[0].initial.kind);
        QCOMPARE(back.keys[0].shard, history.keys[0].shard);
        QCOMPARE(back.markers, history.markers);
        QCOMPARE(historyText(back), text);
        QCOMPARE(summaryText(check(back)), summaryText(check(history)));
    }
    QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("h.ndjson")).toStdString();
    const History history = historyOf("initial 0; A cas 0 ok 1 [0,2]; B create /x\"\\y ok 3 [5,6]");
    QVERIFY(writeHistoryFile(path, history).has_value());
    const auto back = readHistoryFile(path);
    QVERIFY(back.has_value());
    QCOMPARE(back->keys.at(1).name, history.keys.at(1).name);
}

void TestHistoryIo::theSpecifiedLineIsRead()
{
    const History history =
        readText(std::string(kHeader) +
                 "{\"i\":12,\"client\":1,\"key\":\"products/"
                 "1\",\"op\":\"index\",\"if\":{\"seq_no\":8,\"primary_term\":1},"
                 "\"tag\":\"c1-5\",\"call\":50,\"ret\":61, "
                 "\"status\":\"ok\",\"result\":\"updated\",\"token\":{\"seq_no\":9,"
                 "\"primary_term\":1},\"version\":4}\n{\"type\":\"event\",\"what\":\"restart\",\"at\":70}");
    QCOMPARE(history.problemCount(), std::uint64_t(0));
    const HistoryOperation& op = history.operations.at(0);
    QCOMPARE(op.id, std::int64_t(12));
    QCOMPARE(op.version, std::int64_t(4));
    QCOMPARE(op.line, 2u);
    QCOMPARE(op.result, OperationResult::Updated);
    QCOMPARE(history.tags.text(op.tag), std::string_view("c1-5"));
    QCOMPARE(history.keys.at(op.key).initial.kind, InitialState::Kind::Absent);
    QCOMPARE(history.markers.at(0).at, Nanos(70));
}

void TestHistoryIo::piecesMayCutLinesAnywhere()
{
    Random random(testSeed(4));
    const std::string text = historyText(randomHistory(random, {12, 3, RandomHistory::Mix::Unknown, false}));
    for (std::size_t size = 1; size < 40; ++size) {
        HistoryReader reader;
        for (std::size_t at = 0; at < text.size(); at += size)
            reader.feed(std::string_view(text).substr(at, size));
        QCOMPARE(historyText(reader.finish()), text);
    }
}

void TestHistoryIo::brokenLinesAreNamedAndNothingIsJudgedWrongly_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("verdict"); // ok, cannot tell, or the anomaly
    const char* const good =
        "{\"i\":1,\"client\":1,\"key\":\"d\",\"op\":\"get\",\"call\":1,\"ret\":2,\"status\":\"ok\","
        "\"token\":{\"seq_no\":8,\"primary_term\":1}}\n";
    const auto row = [&](const char* name, const QString& lines, const char* reason, const char* verdict) {
        QTest::newRow(name) << QString::fromUtf8(good) + lines << QString::fromUtf8(reason)
                            << QString::fromUtf8(verdict);
    };
    const auto with = [&](const char* from, const char* to) {
        return QString::fromUtf8(good)
            .replace(QStringLiteral("\"i\":1"), QStringLiteral("\"i\":2"))
            .replace(QStringLiteral("\"call\":1,\"ret\":2"), QStringLiteral("\"call\":3,\"ret\":4"))
            .replace(QString::fromUtf8(from), QString::fromUtf8(to));
    };
    row("nothing wrong", with("", ""), "", "ok");
    row("cut off", QStringLiteral("{\"i\":2,\"client\":1,\"key\":\"d"), "line 3: field \"key\", column ",
        "cannot tell");
    row("not JSON", QStringLiteral("hello\n"), "line 3: column 1: expected '{'", "cannot tell");
    row("something behind", with("}}\n", "}} x\n"), "line 3: something follows the object", "cannot tell");
    row("missing field", with("\"client\":1,", ""), "line 3: field \"client\" is missing", "cannot tell");
    row("wrong type", with("\"call\":3", "\"call\":\"3\""), "line 3: field \"call\", column ", "cannot tell");
    row("too large", with("\"call\":3", "\"call\":99999999999999999999"), "does not fit 64 bits",
        "cannot tell");
    row("an impossible time", with("\"call\":3", "\"call\":9223372036854775807"), "the time is out of range",
        "cannot tell");
    row("unknown op", with("\"get\"", "\"fetch\""), "unknown op \"fetch\"", "cannot tell");
    row("unknown status", with("\"ok\"", "\"fine\""), "unknown status \"fine\"", "cannot tell");
    row("twice the same field", with("\"call\":3", "\"call\":3,\"call\":3"), "field \"call\" stands twice",
        "cannot tell");
    row("foreign field", with("\"call\":3", "\"took_us\":[1,{}],\"call\":3"), "", "ok");
    row("misspelt field", with("\"token\"", "\"Tokn\""), "(is \"token\" meant?)", "cannot tell");
    row("half a token", with(",\"primary_term\":1", ""), "a token needs seq_no and primary_term",
        "cannot tell");
    row("no token",
        with("\"get\",\"call\":3,\"ret\":4,\"status\":\"ok\",\"token\":{\"seq_no\":8,\"primary_term\":1}",
             "\"index\",\"call\":3,\"ret\":4,\"status\":\"ok\""),
        "an accepted write must carry its token", "cannot tell");
    row("no return", with("\"ret\":4", "\"ret\":null"), "no time of return", "cannot tell");
    row("a get refused", with("\"ok\"", "\"conflict\""), "a get cannot be answered with \"conflict\"",
        "cannot tell");
    row("the same number again", with("\"i\":2", "\"i\":1"), "operation number 1 stands on an earlier line",
        "cannot tell");
    row("times go backwards", with("\"ret\":4", "\"ret\":2"), "line 3: it returns before it is called",
        "cannot tell");
    row("one client twice at once", with("\"call\":3", "\"call\":1"), "line 3 (client 1): it overlaps",
        "cannot tell");
    row("a second header", QString::fromUtf8(kHeader), "the header must be the first line", "cannot tell");
    row("two writes, one token",
        with("\"get\"", "\"index\"").replace(QStringLiteral("\"seq_no\":8"), QStringLiteral("\"seq_no\":9")) +
            with("\"get\"", "\"index\"")
                .replace(QStringLiteral("\"i\":2,\"client\":1"), QStringLiteral("\"i\":3,\"client\":2"))
                .replace(QStringLiteral("\"seq_no\":8"), QStringLiteral("\"seq_no\":9")),
        "", "duplicate_token");
    row("a broken line does not hide a proof", QStringLiteral("nonsense\n") + with("\"get\"", "\"index\""),
        "line 3: column 1", "duplicate_token");
}

void TestHistoryIo::brokenLinesAreNamedAndNothingIsJudgedWrongly()
{
    QFETCH(QString, lines);
    QFETCH(QString, reason);
    QFETCH(QString, verdict);
    const History history = readText(std::string(kHeader) + lines.toStdString());
    const Verdict judged = check(history);
    QStringList reasons;
    for (const std::string& text : judged.reasons)
        reasons << QString::fromStdString(text);
    QVERIFY2(reason.isEmpty() || reasons.join(QLatin1Char('\n')).contains(reason),
             qPrintable(reasons.join(QLatin1Char('\n'))));
    if (verdict == QStringLiteral("ok") || verdict == QStringLiteral("cannot tell")) {
        QCOMPARE(judged.ok, verdict == QStringLiteral("ok"));
        QCOMPARE(judged.cannotTell, !judged.ok);
        QCOMPARE(judged.total(), std::uint64_t(0));
    } else {
        QCOMPARE(QString::fromUtf8(nameOf(judged.anomalies.at(0).kind).data()), verdict);
    }
}

void TestHistoryIo::unreadableFilesSaySo()
{
    const auto missing = readHistoryFile("/nonexistent/h.ndjson");
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().text().find("/nonexistent/h.ndjson") != std::string::npos);
    QVERIFY(!writeHistoryFile("/nonexistent/h.ndjson", History()).has_value());
    if (QFile::exists(QStringLiteral("/dev/full")))
        QVERIFY(!writeHistoryFile("/dev/full", historyOf("A get ok 1 [0,1]")).has_value());
    QVERIFY(!readAnyHistory("", "x").has_value());
    QVERIFY(!readAnyHistory("<html>", "x").has_value());
    QVERIFY(!readAnyHistory("{:index 0", "x").has_value());
}

void TestHistoryIo::jepsenLinesAreExact()
{
    const History history =
        historyOf("initial absent; A create ok 8 [1000,1100]; D get ok 8 [1203,1260]; D cas 8 conflict "
                  "current 9 [1300,1390];"
                  "B cas 8 info [1400,]; C cas 8 ok 9 [1410,1500]; B get ok 9 [1600,1700]");
    QCOMPARE(QString::fromStdString(jepsenText(history, JepsenForm::CasRegister)),
             QStringLiteral("{:index 0, :time 1000, :process 0, :type :invoke, :f :cas, :value [nil 1]}\n"
                            "{:index 1, :time 1100, :process 0, :type :ok, :f :cas, :value [nil 1]}\n"
                            "{:index 2, :time 1203, :process 1, :type :invoke, :f :read, :value nil}\n"
                            "{:index 3, :time 1260, :process 1, :type :ok, :f :read, :value 1}\n"
                            "{:index 4, :time 1300, :process 1, :type :invoke, :f :cas, :value [1 3]}\n"
                            "{:index 5, :time 1390, :process 1, :type :fail, :f :cas, :value [1 3], :error "
                            "[:conflict {:seq-no 9, "
                            ":primary-term 1}]}\n"
                            "{:index 6, :time 1400, :process 2, :type :invoke, :f :cas, :value [1 4]}\n"
                            "{:index 7, :time 1410, :process 3, :type :invoke, :f :cas, :value [1 2]}\n"
                            "{:index 8, :time 1500, :process 3, :type :ok, :f :cas, :value [1 2]}\n"
                            "{:index 9, :time 1600, :process 4, :type :invoke, :f :read, :value nil}\n"
                            "{:index 10, :time 1700, :process 4, :type :ok, :f :read, :value 2}\n"));
}

void TestHistoryIo::transactionsAreExact()
{
    const History history = historyOf("initial absent; A create ok 8 [10,11]; D get ok 8 [12,13]; D cas 8 ok "
                                      "9 [14,15]; B get ok 9 [16,17]");
    QCOMPARE(
        QString::fromStdString(jepsenText(history, JepsenForm::Transactions)),
        QStringLiteral(
            "{:index 0, :time 10, :process 0, :type :invoke, :f :txn, :value [[:r \"d\" nil] [:w \"d\" 1]]}\n"
            "{:index 1, :time 11, :process 0, :type :ok, :f :txn, :value [[:r \"d\" nil] [:w \"d\" 1]]}\n"
            "{:index 2, :time 12, :process 1, :type :invoke, :f :txn, :value [[:r \"d\" nil] [:w \"d\" 2]]}\n"
            "{:index 3, :time 15, :process 1, :type :ok, :f :txn, :value [[:r \"d\" 1] [:w \"d\" 2]]}\n"
            "{:index 4, :time 16, :process 2, :type :invoke, :f :txn, :value [[:r \"d\" nil]]}\n"
            "{:index 5, :time 17, :process 2, :type :ok, :f :txn, :value [[:r \"d\" 2]]}\n"));
    QVERIFY(checkText(jepsenText(history, JepsenForm::Transactions)).ok);
}

void TestHistoryIo::porcupineLinesAreExact()
{
    const History history =
        historyOf("initial 8; D cas 8 conflict current 9 [1,3]; B cas 8 ok 9 [2,4]; C cas 9 info [5,]; "
                  "D get ok 9 [1203,1260]");
    QCOMPARE(QString::fromStdString(porcupineText(history, PorcupineForm::Events)),
             QStringLiteral(
                 "{\"kind\":\"call\",\"id\":0,\"client\":0,\"key\":\"d\",\"op\":\"cas\",\"in\":{\"token\":[1,"
                 "8],\"value\":3}}\n"
                 "{\"kind\":\"call\",\"id\":1,\"client\":1,\"key\":\"d\",\"op\":\"cas\",\"in\":{\"token\":[1,"
                 "8],\"value\":2}}\n"
                 "{\"kind\":\"return\",\"id\":0,\"client\":0,\"out\":{\"status\":\"conflict\",\"current\":[1,"
                 "9]}}\n"
                 "{\"kind\":\"return\",\"id\":1,\"client\":1,\"out\":{\"status\":\"ok\",\"token\":[1,9]}}\n"
                 "{\"kind\":\"call\",\"id\":2,\"client\":2,\"key\":\"d\",\"op\":\"cas\",\"in\":{\"token\":[1,"
                 "9],\"value\":4}}\n"
                 "{\"kind\":\"call\",\"id\":3,\"client\":0,\"key\":\"d\",\"op\":\"read\"}\n"
                 "{\"kind\":\"return\",\"id\":3,\"client\":0,\"out\":{\"status\":\"ok\",\"token\":[1,9],"
                 "\"value\":2}}\n"
                 "{\"kind\":\"return\",\"id\":2,\"client\":2,\"out\":{\"status\":\"unknown\"}}\n"));
    const std::string lines = porcupineText(history, PorcupineForm::Operations);
    QVERIFY(lines.ends_with(
        "{\"client\":0,\"key\":\"d\",\"op\":\"read\",\"out\":{\"status\":\"ok\",\"token\":[1,9],\"value\":2},"
        "\"call\":1203,\"ret\":1260}\n"));
    QVERIFY(checkText(lines).ok);
}

// A worker that begins in the nanosecond in which its last request ended.
void TestHistoryIo::aClientCallsAgainOnlyAfterItsAnswer()
{
    const History history =
        historyOf("initial 0; A get ok 0 [1,2]; A cas 0 ok 1 [2,3]; B get ok 0 [2,2]; A get ok 1 [3,3]; "
                  "A cas 1 ok 2 [3,3]");
    const auto back = readJepsen(jepsenText(history, JepsenForm::CasRegister), "x");
    QVERIFY(back.has_value());
    QVERIFY2(back->problems().empty(),
             back->problems().empty() ? "" : back->problems().front().text().c_str());
    QVERIFY(check(*back).ok);
}

void TestHistoryIo::verdictsSurviveJepsenAndPorcupine()
{
    Random random(testSeed(5));
    int judged = 0;
    for (int i = 0; i < 2000; ++i) {
        const bool damaged = i % 2 != 0;
        const History history = randomHistory(random, {7, 3, RandomHistory::Mix(i % 3), damaged});
        const Verdict before = check(history, {CheckOptions::Overwrites::Ignore, 1'000'000});
        for (const PorcupineForm form : {PorcupineForm::Events, PorcupineForm::Operations}) {
            const auto back = readPorcupine(porcupineText(history, form), "x");
            QVERIFY2(back.has_value(), textOf(history).c_str());
            const Verdict after = check(*back, {CheckOptions::Overwrites::Ignore, 1'000'000});
            // What was there at the start is not told there: the verdict may become milder, never harder.
            QVERIFY2(after.ok || !before.ok, (textOf(history) + summaryText(after)).c_str());
        }
        const auto registers = readJepsen(jepsenText(history, JepsenForm::CasRegister), "x");
        QVERIFY2(registers.has_value(), textOf(history).c_str());
        const Verdict after = check(*registers, {CheckOptions::Overwrites::Ignore, 1'000'000});
        if (!damaged)
            QVERIFY2(
                after.ok || after.cannotTell,
                (textOf(history) + "\n" + jepsenText(history, JepsenForm::CasRegister) + summaryText(after))
                    .c_str());
        judged += after.ok;
    }
    QVERIFY(judged > 1000);
}

void TestHistoryIo::registersAreJudgedByTheirValues_data()
{
    QTest::addColumn<QString>("steps"); // process type f value
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* name, const char* steps, const char* verdict) {
        QTest::newRow(name) << QString::fromUtf8(steps) << QString::fromUtf8(verdict);
    };
    row("a chain",
        "0 invoke cas [nil 1];0 ok cas [nil 1];1 invoke cas [1 2];1 ok cas [1 2];0 invoke read nil;0 ok read "
        "2",
        "ok");
    row("two on one value",
        "0 invoke cas [nil 1];0 ok cas [nil 1];1 invoke cas [1 2];2 invoke cas [1 3];1 ok cas [1 2];2 ok cas "
        "[1 3]",
        "lost_update");
    row("an old value",
        "0 invoke cas [nil 1];0 ok cas [nil 1];1 invoke cas [1 2];1 ok cas [1 2];0 invoke read nil;0 ok read "
        "1",
        "read_your_writes stale_read");
    row("values come again",
        "0 invoke write 1;0 ok write 1;0 invoke write 2;0 ok write 2;0 invoke write 1;0 ok write 1;1 invoke "
        "read nil;1 ok read 1",
        "ok");
    row("values come again, an old one",
        "0 invoke write 1;0 ok write 1;0 invoke write 2;0 ok write 2;1 invoke read nil;1 ok read 1",
        "stale_read");
    row("overlapping writes",
        "0 invoke write 1;1 invoke write 2;0 ok write 1;1 ok write 2;2 invoke read nil;2 ok read 1;2 invoke "
        "read nil;2 ok read 1",
        "ok");
    row("overlapping writes, seen back and forth",
        "0 invoke write 1;1 invoke write 2;0 ok write 1;1 ok write 2;2 invoke read nil;2 ok read 1;2 invoke "
        "read nil;2 ok read 2",
        "stale_read");
    row("an unknown outcome",
        "0 invoke write 1;0 info write 1;1 invoke read nil;1 ok read nil;1 invoke read nil;1 ok read 1",
        "ok");
    row("a failure did not happen", "0 invoke write 1;0 fail write 1;1 invoke read nil;1 ok read nil", "ok");
    row("a failure that was seen",
        "0 invoke write 1;0 ok write 1;0 invoke write 5;0 fail write 5;0 invoke write 2;0 ok write 2;1 "
        "invoke read nil;1 ok read 5",
        "stale_read");
    row("a list value", "0 invoke read nil;0 ok read [1 2 3]", "cannot tell");
}

void TestHistoryIo::registersAreJudgedByTheirValues()
{
    QFETCH(QString, steps);
    QFETCH(QString, verdict);
    std::string text = "; a comment\n";
    int time = 0;
    for (const QString& step : steps.split(QLatin1Char(';'))) {
        const QStringList words = step.split(QLatin1Char(' '));
        text += QStringLiteral("{:process %1, :type :%2, :f :%3, :value %4, :time %5}\n")
                    .arg(words[0], words[1], words[2], words.mid(3).join(QLatin1Char(' ')))
                    .arg(++time)
                    .toStdString();
    }
    const auto history = readAnyHistory(text, "x");
    QVERIFY(history.has_value());
    const Verdict judged = check(*history);
    if (verdict == QStringLiteral("ok")) {
        QVERIFY2(judged.ok, summaryText(judged).c_str());
    } else if (verdict == QStringLiteral("cannot tell")) {
        QVERIFY(judged.cannotTell);
    } else {
        QCOMPARE(judged.ok, false);
        QVERIFY2(verdict.contains(QString::fromUtf8(nameOf(judged.anomalies.at(0).kind).data())),
                 summaryText(judged).c_str());
    }
}

QStringList textsOf(const History& history)
{
    QStringList texts;
    for (const RegisterOperation& op : history.registers) {
        const auto value = [&](std::uint32_t number) {
            return number == 0 ? QStringLiteral("nil")
                               : QString::fromUtf8(history.tags.text(number).data(),
                                                   qsizetype(history.tags.text(number).size()));
        };
        texts += QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(op.client)
                     .arg(QString::fromStdString(history.keys[op.key].name))
                     .arg(int(op.kind))
                     .arg(value(op.oldValue), value(op.value))
                     .arg(int(op.status));
    }
    texts.sort();
    return texts;
}

// Every order that respects the intervals, tried one by one.
bool someOrderExplains(const std::vector<RegisterOperation>& operations, std::uint64_t taken,
                       std::uint32_t value)
{
    using Kind = RegisterOperation::Kind;
    Nanos firstReturn = kNoAnswer;
    bool isDone = true;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (taken >> i & 1u || operations[i].status == OperationStatus::Info)
            continue;
        isDone = false;
        firstReturn = std::min(firstReturn, operations[i].ret);
    }
    if (isDone)
        return true;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const RegisterOperation& op = operations[i];
        if (taken >> i & 1u || op.call > firstReturn)
            continue;
        std::uint32_t after = value;
        bool fits = true;
        if (op.kind == Kind::Read)
            fits = op.status == OperationStatus::Info || op.value == value;
        else if (op.status == OperationStatus::Conflict)
            fits = op.oldValue != value;
        else if (op.kind == Kind::Write || op.oldValue == value)
            after = op.value;
        else
            fits = op.status == OperationStatus::Info; // refused, and nobody was told
        if (fits && someOrderExplains(operations, taken | std::uint64_t(1) << i, after))
            return true;
    }
    return false;
}

// Operations of three clients on few values; `isHonest`: as a register gives them, else the answers are
// drawn. Unknown outcomes happen or not.
std::vector<RegisterOperation> overlapping(Random& random, int count, bool isHonest)
{
    using Kind = RegisterOperation::Kind;
    std::vector<RegisterOperation> operations;
    std::array<Nanos, 3> free{};
    std::uint32_t value = 0;
    Nanos now = 0;
    for (int i = 0; i < count; ++i) {
        RegisterOperation op;
        op.id = i + 1;
        op.client = std::uint32_t(random.below(3));
        op.kind = Kind(random.below(3));
        op.value = 1 + std::uint32_t(random.below(2));
        op.oldValue = op.kind == Kind::Cas ? 1 + std::uint32_t(random.below(2)) : 0;
        now += 10; // it takes effect here
        op.call = std::max(free[op.client] + 1, now - Nanos(random.below(25)));
        op.ret = std::max(op.call, now) + Nanos(random.below(25));
        const bool isUnknown = random.below(4) == 0;
        const bool happens = !isUnknown || random.below(2) == 0;
        const bool fits = op.kind != Kind::Cas || op.oldValue == value;
        if (op.kind == Kind::Read)
            op.value = isHonest ? value : std::uint32_t(random.below(3));
        else if (!fits)
            op.status = OperationStatus::Conflict;
        else if (happens)
            value = op.value;
        if (isUnknown)
            op.status = OperationStatus::Info;
        free[op.client] = op.ret;
        if (isUnknown)
            op.ret = kNoAnswer;
        if (op.call <= now) // else it would take effect before it was called
            operations.push_back(op);
        else if (happens && op.kind != Kind::Read && fits)
            break;
    }
    return operations;
}

void TestHistoryIo::registersAgreeWithAnExhaustiveJudge()
{
    Random random(testSeed(9));
    int legal = 0;
    int illegal = 0;
    for (int i = 0; i < 20'000; ++i) {
        History history;
        history.key("register");
        history.tags.intern("1");
        history.tags.intern("2");
        const bool isHonest = random.below(2) == 0;
        history.registers = overlapping(random, 9, isHonest);
        // The judge takes a value that nobody writes for the one that was there at the start.
        const auto writes = [&](std::uint32_t value) {
            return std::any_of(history.registers.begin(), history.registers.end(), [&](const auto& op) {
                return op.kind != RegisterOperation::Kind::Read && op.value == value;
            });
        };
        if (!writes(1) || !writes(2))
            continue;
        const Verdict verdict = checkRegisters(history, 1'000'000);
        const bool expected = someOrderExplains(history.registers, 0, 0);
        QVERIFY(!isHonest || expected);
        QVERIFY(!verdict.cannotTell);
        QVERIFY2(verdict.anomalies.empty() == expected,
                 textsOf(history).join(QLatin1Char('\n')).toUtf8().constData());
        (expected ? legal : illegal) += 1;
    }
    QVERIFY(legal > 1000);
    QVERIFY(illegal > 1000);
}

void TestHistoryIo::crashedClientsDoNotHideTheVerdict()
{
    // 300 writes of unknown outcome before each read: any value may have been there, but not one that nobody
    // wrote in time.
    std::string text;
    auto line = [&text, time = 0](int process, const char* type, const char* f,
                                  const std::string& value) mutable {
        text += "{:time " + std::to_string(++time) + ", :process " + std::to_string(process) +
                ", :type :" + type + ", :f :" + f + ", :value " + value + "}\n";
    };
    int process = 1;
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 15; ++i, ++process) {
            const std::string value = std::to_string(i % 5);
            line(process, "invoke", "write", value);
            line(process, "info", "write", value);
        }
        line(0, "invoke", "read", "nil");
        line(0, "ok", "read", std::to_string(round % 5));
    }
    const Verdict legal = checkText(text);
    QVERIFY2(legal.ok, summaryText(legal).c_str());
    line(0, "invoke", "read", "nil");
    line(0, "ok", "read", "9");
    line(0, "invoke", "write", "9");
    line(0, "ok", "write", "9");
    const Verdict broken = checkText(text);
    QCOMPARE(broken.anomalies.size(), std::size_t(1));
    QCOMPARE(broken.anomalies[0].kind, AnomalyKind::StaleRead);
}

// Any mix of keys, values and outcomes; a client waits for its answer before it asks again.
History randomRegisters(Random& random)
{
    using Kind = RegisterOperation::Kind;
    History history;
    const std::uint32_t keys = 1 + std::uint32_t(random.below(3));
    for (std::uint32_t key = 0; key < keys; ++key)
        history.key("k" + std::to_string(key));
    const std::array<std::uint32_t, 5> values{0, history.tags.intern("1"), history.tags.intern("-20"),
                                              history.tags.intern("text \"with\" marks"),
                                              history.tags.intern("007")};
    const auto any = [&] { return values[random.below(values.size())]; };
    Nanos now = 0;
    for (int i = 0; i < 12; ++i) {
        RegisterOperation op;
        op.id = i + 1;
        op.kind = Kind(random.below(3));
        op.key = std::uint32_t(random.below(keys));
        op.value = any();
        op.oldValue = op.kind == Kind::Cas ? any() : 0;
        op.client = std::uint32_t(i); // each asks once: an unknown outcome gives no new number
        op.call = ++now;
        op.ret = ++now;
        if (op.kind == Kind::Cas && random.below(3) == 0)
            op.status = op.oldValue == 0 ? OperationStatus::Exists : OperationStatus::Conflict;
        else if (op.kind != Kind::Read && random.below(4) == 0)
            op.status = OperationStatus::Info;
        if (op.status == OperationStatus::Info)
            op.ret = kNoAnswer;
        history.registers.push_back(op);
    }
    return history;
}

void TestHistoryIo::registersComeBackWithoutLoss()
{
    Random random(testSeed(8));
    for (int i = 0; i < 1000; ++i) {
        const History history = randomRegisters(random);
        const auto compare = [&](const Result<History, ParseError>& back, const std::string& text) {
            QVERIFY2(back.has_value(), text.c_str());
            if (!back->operations.empty())
                return; // the values tell the order of a key: it has tokens now
            QCOMPARE(textsOf(*back), textsOf(history));
            QCOMPARE(summaryText(check(*back)), summaryText(check(history)));
        };
        const std::string edn = jepsenText(history, JepsenForm::CasRegister);
        if (history.keys.size() > 1) // one alone has no name there
            compare(readJepsen(edn, "x"), edn);
        for (const PorcupineForm form : {PorcupineForm::Events, PorcupineForm::Operations}) {
            const std::string text = porcupineText(history, form);
            compare(readPorcupine(text, "x"), text);
        }
    }
}

void TestHistoryIo::formatsAreTold()
{
    QCOMPARE(formatOf(kHeader), HistoryFormat::Ndjson);
    QCOMPARE(formatOf("{:index 0}"), HistoryFormat::JepsenEdn);
    QCOMPARE(formatOf(" ;; words\n [{:index 0}]"), HistoryFormat::JepsenEdn);
    QCOMPARE(formatOf("#jepsen.history.Op{:index 0}"), HistoryFormat::JepsenEdn);
    QCOMPARE(formatOf("{\"kind\":\"call\"}"), HistoryFormat::Porcupine);
    QCOMPARE(formatOf(""), HistoryFormat::Unknown);
}

void TestHistoryIo::readersSurviveAnything()
{
    Random random(testSeed(6));
    for (int i = 0; i < 3000; ++i) {
        const History history = randomHistory(random, {6, 3, RandomHistory::Mix(i % 3), true});
        std::string text = i % 4 == 0   ? historyText(history)
                           : i % 4 == 1 ? jepsenText(history, JepsenForm::CasRegister)
                           : i % 4 == 2 ? jepsenText(history, JepsenForm::Transactions)
                                        : porcupineText(history, i % 8 < 4 ? PorcupineForm::Events
                                                                           : PorcupineForm::Operations);
        for (std::uint64_t n = random.below(6); n > 0 && !text.empty(); --n) {
            const std::size_t at = random.below(text.size());
            switch (random.below(4)) {
            case 0:
                text[at] = char(random.below(256));
                break;
            case 1:
                text.erase(at, 1 + random.below(20));
                break;
            case 2:
                text.insert(at, text.substr(random.below(text.size()), random.below(30)));
                break;
            default:
                text[at] = "{}[]\",:0919-nilx\\"[random.below(17)];
            }
        }
        const auto any = readAnyHistory(text, "x");
        for (const auto& parsed : {any, readJepsen(text, "x"), readPorcupine(text, "x")}) {
            if (parsed)
                QVERIFY(check(*parsed, {CheckOptions::Overwrites::Report, 10'000}).anomalies.size() <=
                        Verdict::kMaxAnomalies);
        }
    }
}

QTEST_GUILESS_MAIN(TestHistoryIo)
#include "tst_history_io.moc"
