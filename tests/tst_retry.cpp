// SPDX-License-Identifier: GPL-3.0-or-later
// Retry policies and think laws: each formula, its bounds, its mean; the text form and where it is wrong.
#include "race/retry.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace racescope;

namespace {

constexpr Nanos kMs = 1'000'000;

RetryPolicy policyOf(RetryKind kind, Nanos base = 5 * kMs, Nanos cap = 2000 * kMs)
{
    return RetryPolicy{kind, base, cap, 0};
}

Nanos single(const RetryPolicy& policy, std::uint32_t n)
{
    Nanos previous = policy.base;
    Random random(1);
    return backoff(policy, n, previous, random);
}

double meanOf(int draws, const std::function<double()>& draw)
{
    double sum = 0;
    for (int i = 0; i < draws; ++i)
        sum += draw();
    return sum / draws;
}

QString describe(const ParseError& error)
{
    return QString::fromStdString(error.text());
}

} // namespace

class TestRetry : public QObject {
    Q_OBJECT
private slots:
    void waitsWithoutChanceFollowTheFormula_data();
    void waitsWithoutChanceFollowTheFormula();
    void aWaitNeverPassesItsCap_data();
    void aWaitNeverPassesItsCap();
    void meansOfTheFirstFiveWaits_data();
    void meansOfTheFirstFiveWaits();
    void jitterStaysInItsInterval();
    void decorrelatedGrowsFromTheCappedSleep();
    void aBaseOfZeroWaitsForNothing();
    void aChainEndsAfterItsLastTry_data();
    void aChainEndsAfterItsLastTry();
    void aPolicyReadsBackFromItsText_data();
    void aPolicyReadsBackFromItsText();
    void aWrongPolicyIsPointedAt_data();
    void aWrongPolicyIsPointedAt();
    void sequenceStaysAtItsLastWait();
    void budgetIsTakenAndGivenBack();
    void gapGrowsAndShrinks();
    void rateIsLimitedAfterRefusals();
    void thinkTimesHaveTheirMean_data();
    void thinkTimesHaveTheirMean();
    void thinkTimesAreNeverNegative();
    void aLawReadsBackFromItsText_data();
    void aLawReadsBackFromItsText();
    void aWrongLawIsPointedAt_data();
    void aWrongLawIsPointedAt();
};

void TestRetry::waitsWithoutChanceFollowTheFormula_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<uint>("n");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* text, RetryKind kind, uint n, qint64 ms) {
        QTest::newRow(text) << int(kind) << n << ms;
    };
    row("none", RetryKind::None, 1, 0);
    row("immediate", RetryKind::Immediate, 7, 0);
    row("fixed, first", RetryKind::Fixed, 1, 5);
    row("fixed, hundredth", RetryKind::Fixed, 100, 5);
    row("linear, first", RetryKind::Linear, 1, 5);
    row("linear, seventh", RetryKind::Linear, 7, 35);
    row("linear, capped", RetryKind::Linear, 401, 2000);
    row("linear, saturated", RetryKind::Linear, 4'294'967'295u, 2000);
    row("exponential starts at twice the base", RetryKind::Exponential, 1, 10);
    row("exponential, second", RetryKind::Exponential, 2, 20);
    row("exponential, last below the cap", RetryKind::Exponential, 8, 1280);
    row("exponential, capped", RetryKind::Exponential, 9, 2000);
    row("exponential, n = 60", RetryKind::Exponential, 60, 2000);
    row("exponential, n = 63", RetryKind::Exponential, 63, 2000);
    row("exponential, n = 64", RetryKind::Exponential, 64, 2000);
    row("exponential, n = 1000", RetryKind::Exponential, 1000, 2000);
}

void TestRetry::waitsWithoutChanceFollowTheFormula()
{
    QFETCH(int, kind);
    QFETCH(uint, n);
    QFETCH(qint64, ms);
    QCOMPARE(single(policyOf(RetryKind(kind)), n), ms * kMs);
}

void TestRetry::aWaitNeverPassesItsCap_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(RetryKind::Linear); kind <= int(RetryKind::Decorrelated); ++kind)
        QTest::newRow(std::string(name(RetryKind(kind))).c_str()) << kind;
}

void TestRetry::aWaitNeverPassesItsCap()
{
    QFETCH(int, kind);
    for (const Nanos cap : {Nanos(7 * kMs), Nanos(2000 * kMs), std::numeric_limits<Nanos>::max()}) {
        const RetryPolicy policy = policyOf(RetryKind(kind), 5 * kMs, cap);
        Nanos previous = policy.base;
        Random random(3);
        for (std::uint32_t n = 1; n <= 200; ++n) {
            const Nanos wait = backoff(policy, n, previous, random);
            QVERIFY2(wait >= 0 && wait <= cap, qPrintable(QString::number(wait)));
        }
    }
}

void TestRetry::meansOfTheFirstFiveWaits_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<double>>("means"); // milliseconds, the table of the reference model
    QTest::newRow("full") << int(RetryKind::FullJitter) << QList<double>{5, 10, 20, 40, 80};
    QTest::newRow("equal") << int(RetryKind::EqualJitter) << QList<double>{7.5, 15, 30, 60, 120};
    QTest::newRow("decorrelated") << int(RetryKind::Decorrelated)
                                  << QList<double>{10, 17.5, 28.75, 45.625, 70.94};
}

void TestRetry::meansOfTheFirstFiveWaits()
{
    QFETCH(int, kind);
    QFETCH(QList<double>, means);
    const RetryPolicy policy = policyOf(RetryKind(kind));
    constexpr int kClients = 200'000;
    QList<double> sums(5, 0.0);
    Random random(5);
    for (int client = 0; client < kClients; ++client) {
        Nanos previous = policy.base;
        for (std::uint32_t n = 1; n <= 5; ++n)
            sums[n - 1] += double(backoff(policy, n, previous, random)) / kMs;
    }
    for (int n = 0; n < 5; ++n) { // six standard errors of the widest (relative deviation of about 1.2)
        const double mean = sums[n] / kClients;
        QVERIFY2(std::fabs(mean - means[n]) < 0.016 * means[n],
                 qPrintable(QStringLiteral("wait %1: mean %2").arg(n + 1).arg(mean)));
    }
}

void TestRetry::jitterStaysInItsInterval()
{
    const RetryPolicy full = policyOf(RetryKind::FullJitter);
    const RetryPolicy equal = policyOf(RetryKind::EqualJitter);
    Random random(9);
    Nanos unused = 0;
    Nanos leastFull = full.cap;
    Nanos leastEqual = full.cap;
    Nanos mostFull = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Nanos a = backoff(full, 3, unused, random);
        const Nanos b = backoff(equal, 3, unused, random);
        QVERIFY(a >= 0 && a <= 40 * kMs);
        QVERIFY(b >= 20 * kMs && b <= 40 * kMs);
        leastFull = std::min(leastFull, a);
        mostFull = std::max(mostFull, a);
        leastEqual = std::min(leastEqual, b);
    }
    QVERIFY(leastFull < kMs / 2 && mostFull > 39 * kMs && leastEqual < 21 * kMs);
}

void TestRetry::decorrelatedGrowsFromTheCappedSleep()
{
    const RetryPolicy policy = policyOf(RetryKind::Decorrelated, 5 * kMs, 20 * kMs);
    Random random(11);
    Nanos previous = policy.base;
    for (int i = 0; i < 5000; ++i) {
        const Nanos most = std::min(policy.cap, 3 * previous);
        const Nanos wait = backoff(policy, 1, previous, random);
        QVERIFY(wait >= policy.base && wait <= most);
        QCOMPARE(previous, wait);
    }
}

void TestRetry::aBaseOfZeroWaitsForNothing()
{
    for (const RetryKind kind :
         {RetryKind::Linear, RetryKind::Exponential, RetryKind::FullJitter, RetryKind::EqualJitter})
        QCOMPARE(single(policyOf(kind, 0), 70), Nanos(0));
}

void TestRetry::aChainEndsAfterItsLastTry_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<uint>("refused");
    QTest::addColumn<bool>("ends");
    QTest::newRow("none ends with the first") << "none" << 1u << true;
    QTest::newRow("no limit") << "immediate" << 1'000'000u << false;
    QTest::newRow("before the last try") << "full:5,2000,3" << 2u << false;
    QTest::newRow("the last try") << "full:5,2000,3" << 3u << true;
    QTest::newRow("a single try") << "fixed:5,,1" << 1u << true;
}

void TestRetry::aChainEndsAfterItsLastTry()
{
    QFETCH(QString, policy);
    QFETCH(uint, refused);
    QFETCH(bool, ends);
    QCOMPARE(givesUp(*parseRetry(policy.toStdString()), refused), ends);
}

void TestRetry::aPolicyReadsBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    for (const char* text : {"none",
                             "immediate",
                             "fixed:1",
                             "linear:10",
                             "exponential:1,100",
                             "full:0.5,20,10",
                             "equal:,300",
                             "decorrelated:,,7",
                             "full:0.000001",
                             "immediate:,,4",
                             "aimd",
                             "aimd:1,100,4",
                             "adaptive:10",
                             "sequence:10,0,50.5",
                             "sequence:10,20,max=3",
                             "formula:min(2000,5*2^n)",
                             "formula:uniform(0,prev+5),max=12",
                             "bucket",
                             "bucket:20,0.5",
                             "bucket:20,,1,50,max=9",
                             "bucket:,,1",
                             "es_bulk"})
        QTest::newRow(text) << text << text;
    QTest::newRow("aws is full jitter") << "aws"
                                        << "full:50,20000,3";
    QTest::newRow("usual values are left out") << "full:5,2000,0"
                                               << "full";
    QTest::newRow("zeros at the end go") << "full:1.50,20.000"
                                         << "full:1.5,20";
}

void TestRetry::aPolicyReadsBackFromItsText()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto policy = parseRetry(text.toStdString());
    QVERIFY2(policy.has_value(), policy ? "" : qPrintable(describe(policy.error())));
    QCOMPARE(QString::fromStdString(toText(*policy)), canonical);
    QCOMPARE(*parseRetry(toText(*policy)), *policy);
}

void TestRetry::aWrongPolicyIsPointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << "" << 1;
    QTest::newRow("unknown kind") << "fulll:5" << 1;
    QTest::newRow("base is no number") << "full:x,2000" << 6;
    QTest::newRow("base of zero") << "full:0,2000" << 6;
    QTest::newRow("negative base") << "full:-5" << 6;
    QTest::newRow("cap is no number") << "full:5,2e3" << 8;
    QTest::newRow("cap below the base") << "exponential:50,20" << 16;
    QTest::newRow("base above the usual cap") << "full:3000" << 10;
    QTest::newRow("maximum is no number") << "full:5,2000,ten" << 13;
    QTest::newRow("negative maximum") << "full:5,2000,-1" << 13;
    QTest::newRow("maximum too large") << "full:5,2000,4294967296" << 13;
    QTest::newRow("a fourth field") << "full:5,2000,10,1" << 15;
    QTest::newRow("a point without decimals") << "full:5." << 6;
    QTest::newRow("finer than a nanosecond") << "full:0.0000001" << 6;
    QTest::newRow("longer than anybody waits") << "full:1,99999999999" << 8;
    QTest::newRow("sequence without waits") << "sequence:" << 10;
    QTest::newRow("wait is no number") << "sequence:10,x" << 13;
    QTest::newRow("formula is wrong") << "formula:5*m" << 11;
    QTest::newRow("bucket is wrong") << "bucket:500,-1" << 12;
    QTest::newRow("bucket with too much") << "bucket:500,1,5,10,3" << 18;
    QTest::newRow("maximum behind a mark") << "sequence:10,max=many" << 17;
}

void TestRetry::aWrongPolicyIsPointedAt()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto policy = parseRetry(text.toStdString());
    QVERIFY(!policy);
    QCOMPARE(policy.error().line, 1);
    QVERIFY2(policy.error().column == column, qPrintable(describe(policy.error())));
    QVERIFY(!policy.error().message.empty());
}

void TestRetry::sequenceStaysAtItsLastWait()
{
    const RetryPolicy policy = *parseRetry("sequence:10,20,50");
    const std::vector<Nanos> expected{10 * kMs, 20 * kMs, 50 * kMs, 50 * kMs};
    for (std::uint32_t n = 1; n <= 4; ++n)
        QCOMPARE(single(policy, n), expected[n - 1]);
    QCOMPARE(single(*parseRetry("es_bulk"), 8), 2740 * kMs);
    QVERIFY(givesUp(*parseRetry("es_bulk"), 9));
    QVERIFY(!givesUp(*parseRetry("es_bulk"), 8));
}

// Ten tenths are one token, which sums of doubles are not.
void TestRetry::budgetIsTakenAndGivenBack()
{
    RetryBudget budget(*parseRetry("bucket:2,0.1"));
    QVERIFY(budget.settle(BudgetClaim::Take));
    QVERIFY(budget.settle(BudgetClaim::Take));
    QVERIFY(!budget.settle(BudgetClaim::Take));
    for (int i = 0; i < 9; ++i)
        QVERIFY(budget.settle(BudgetClaim::GiveBack));
    QVERIFY(!budget.settle(BudgetClaim::Take));
    budget.settle(BudgetClaim::GiveBack);
    QVERIFY(budget.settle(BudgetClaim::Take));
    for (int i = 0; i < 1000; ++i)
        budget.settle(BudgetClaim::GiveBack);
    QCOMPARE(budget.millionths(), std::int64_t(2'000'000));
    QVERIFY(budget.settle(BudgetClaim::Nothing));
    QVERIFY(!RetryBudget(*parseRetry("full")).settle(BudgetClaim::Take));
}

void TestRetry::gapGrowsAndShrinks()
{
    const RetryPolicy policy = *parseRetry("aimd:5,100");
    RetryMemory memory;
    memory.beginChain(policy);
    Random random(1);
    for (const Nanos gap : {10, 20, 40, 80, 100, 100}) {
        const Nanos wait = waitBeforeRetry(policy, 1, {}, memory, random);
        QCOMPARE(memory.gap, gap * kMs);
        QVERIFY(wait >= memory.gap / 2 && wait <= memory.gap / 2 + memory.gap);
    }
    memory.beginChain(policy); // kept from update to update
    noteSuccess(policy, memory);
    QCOMPARE(memory.gap, 90 * kMs);
    QVERIFY(restsBetweenUpdates(policy));
    QVERIFY(restBeforeNext(policy, memory, random) >= 45 * kMs);
    for (int i = 0; i < 20; ++i)
        noteSuccess(policy, memory);
    QCOMPARE(memory.gap, Nanos(0));
    QCOMPARE(restBeforeNext(policy, memory, random), Nanos(0));
}

// An attempt of 10 ms is a rate of 100 a second; refused, it falls to 70, and again and again down to the
// least.
void TestRetry::rateIsLimitedAfterRefusals()
{
    const RetryPolicy policy = *parseRetry("adaptive:0.001,0.001");
    RetryMemory memory;
    memory.beginChain(policy);
    Random random(3);
    waitBeforeRetry(policy, 1, {0, 10 * kMs}, memory, random);
    QVERIFY(std::fabs(memory.rateMost - 100) < 1e-9);
    QVERIFY(std::fabs(memory.rate - 70) < 1e-9);
    double before = memory.rate;
    for (Nanos now = 20 * kMs; now < 200 * kMs; now += 10 * kMs) {
        waitBeforeRetry(policy, 1, {now - 10 * kMs, now}, memory, random);
        QVERIFY(memory.rate < before || memory.rate == 0.5);
        before = memory.rate;
    }
    const double low = memory.rate;
    waitBeforeRetry(policy, 1, {0, 20'000 * kMs}, memory, random); // it has grown in twenty seconds
    QVERIFY(memory.rate > low);
    QVERIFY(memory.rate >= 0.5);
}

void TestRetry::thinkTimesHaveTheirMean_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<double>("mean");      // ms
    QTest::addColumn<double>("deviation"); // ms
    QTest::newRow("fixed") << "fixed:8" << 8.0 << 0.0;
    QTest::newRow("uniform") << "uniform:5,120" << 62.5 << 115 / std::sqrt(12.0);
    QTest::newRow("exponential") << "exponential:8" << 8.0 << 8.0;
    QTest::newRow("normal") << "normal:10,2" << 10.0 << 2.0;
    QTest::newRow("normal around zero is folded")
        << "normal:0,2" << 2 * std::sqrt(2 / M_PI) << 2 * std::sqrt(1 - 2 / M_PI);
}

void TestRetry::thinkTimesHaveTheirMean()
{
    QFETCH(QString, law);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    const ThinkLaw parsed = *parseThink(law.toStdString());
    Random random(17);
    constexpr int kDraws = 200'000;
    double squares = 0;
    const double measured = meanOf(kDraws, [&] {
        const double ms = double(thinkTime(parsed, random)) / kMs;
        squares += ms * ms;
        return ms;
    });
    const double spread = std::sqrt(std::max(squares / kDraws - measured * measured, 0.0));
    QVERIFY2(std::fabs(measured - mean) <= 5 * deviation / std::sqrt(double(kDraws)) + 1e-6,
             qPrintable(QString::number(measured)));
    QVERIFY2(std::fabs(spread - deviation) <= 0.02 * deviation + 1e-3, qPrintable(QString::number(spread)));
}

void TestRetry::thinkTimesAreNeverNegative()
{
    const ThinkLaw law{ThinkKind::Normal, 1 * kMs, 50 * kMs};
    Random random(19);
    for (int i = 0; i < 20'000; ++i)
        QVERIFY(thinkTime(law, random) >= 0);
    QCOMPARE(thinkTime(ThinkLaw{ThinkKind::Exponential, 0, 0}, random), Nanos(0));
    QCOMPARE(thinkTime(ThinkLaw{}, random), Nanos(0));
}

void TestRetry::aLawReadsBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"none", "fixed:0.25", "uniform:5,120", "uniform:5,5", "exponential:8", "normal:10,2.5"})
        QTest::newRow(text) << text;
}

void TestRetry::aLawReadsBackFromItsText()
{
    QFETCH(QString, text);
    const auto law = parseThink(text.toStdString());
    QVERIFY2(law.has_value(), law ? "" : qPrintable(describe(law.error())));
    QCOMPARE(QString::fromStdString(toText(*law)), text);
}

void TestRetry::aWrongLawIsPointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << "" << 1;
    QTest::newRow("unknown law") << "gauss:1,2" << 1;
    QTest::newRow("no time") << "fixed" << 6;
    QTest::newRow("an empty time") << "fixed:" << 7;
    QTest::newRow("one time too few") << "uniform:5" << 10;
    QTest::newRow("wrong way round") << "uniform:5,4" << 11;
    QTest::newRow("one time too many") << "fixed:5,6" << 8;
    QTest::newRow("none takes no time") << "none:5" << 5;
    QTest::newRow("no number") << "normal:10,two" << 11;
}

void TestRetry::aWrongLawIsPointedAt()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto law = parseThink(text.toStdString());
    QVERIFY(!law);
    QVERIFY2(law.error().column == column, qPrintable(describe(law.error())));
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
