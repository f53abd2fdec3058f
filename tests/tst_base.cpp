// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of any length, random numbers, clocks, and the text of errors.
#include "base/big_count.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "test_seed.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

using namespace racescope;

namespace {

BigCount factorial(unsigned n)
{
    BigCount product = 1;
    for (unsigned k = 2; k <= n; ++k)
        product *= k;
    return product;
}

// Row n of Pascal's triangle: only additions.
std::vector<BigCount> pascalRow(unsigned n)
{
    std::vector<BigCount> row{1};
    for (unsigned i = 0; i < n; ++i) {
        row.emplace_back(0);
        for (std::size_t k = row.size() - 1; k > 0; --k)
            row[k] += row[k - 1];
    }
    return row;
}

BigCount powerOfTwo(unsigned exponent)
{
    BigCount power = 1;
    for (unsigned i = 0; i < exponent; ++i)
        power += power;
    return power;
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviationOf(const std::vector<double>& values)
{
    const double mean = meanOf(values);
    double sum = 0;
    for (const double v : values)
        sum += (v - mean) * (v - mean);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

} // namespace

class TestBase : public QObject {
    Q_OBJECT
private slots:
    void countPrintsItsDigits_data();
    void countPrintsItsDigits();
    void countAddsAndMultipliesLike128Bits();
    void countMayBeItsOwnOperand();
    void countsCompareByValue();
    void countBecomesTheNearestDouble_data();
    void countBecomesTheNearestDouble();
    void countBeyondADoubleIsInfinite();

    void randomIsSeededBySplitMix();
    void randomFollowsXoshiro();
    void streamsDiffer();
    void aCopyGoesOnAlike();
    void belowStaysBelowAndIsEven();
    void distributionsHaveTheirMoments();
    void distributionsAreTheSameEverywhere();
    void zipfFollowsItsWeights_data();
    void zipfFollowsItsWeights();
    void zipfWithoutExponentIsUniform();

    void steadyClockGoesOnFromItsOffset();
    void manualClockMovesWhenTold();
    void parseErrorNamesWhatIsKnown_data();
    void parseErrorNamesWhatIsKnown();
};

void TestBase::countPrintsItsDigits_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const BigCount& count, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(count.toString()) << QString::fromLatin1(expected);
    };
    row("zero", 0, "0");
    row("one", 1, "1");
    row("a whole chunk of nine digits", 1'000'000'000, "1000000000");
    row("zeros inside", BigCount(1'000'000'000'000'000'007U), "1000000000000000007");
    row("all 64 bits", std::numeric_limits<std::uint64_t>::max(), "18446744073709551615");
    row("2^64", BigCount(std::numeric_limits<std::uint64_t>::max()) + 1, "18446744073709551616");
    row("schedules of a small race", BigCount(293396798) * 300 + 240, "88019039640");
    row("50!", factorial(50), "30414093201713378043612608166064768844377641568960512000000000000");
    row("100 over 50", pascalRow(100)[50], "100891344545564193334812497256");
    row("10^40", BigCount(10'000'000'000) * 10'000'000'000 * 10'000'000'000 * 10'000'000'000,
        "10000000000000000000000000000000000000000");
    row("times zero", factorial(50) * 0, "0");
}

void TestBase::countPrintsItsDigits()
{
    QFETCH(QString, printed);
    QTEST(printed, "expected");
}

void TestBase::countAddsAndMultipliesLike128Bits()
{
    __extension__ using Wide = unsigned __int128;
    const auto big = [](Wide w) {
        const BigCount half = std::uint64_t{1} << 32;
        return BigCount(static_cast<std::uint64_t>(w >> 64)) * half * half + static_cast<std::uint64_t>(w);
    };
    Random random(testSeed(7));
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t a = random.next() >> random.below(64);
        const std::uint64_t b = random.next() >> random.below(64);
        QCOMPARE((BigCount(a) * b).toString(), big(Wide{a} * b).toString());
        QCOMPARE((BigCount(a) + b).toString(), big(Wide{a} + b).toString());
        QVERIFY(BigCount(a) * b == big(Wide{a} * b));
    }
}

void TestBase::countMayBeItsOwnOperand()
{
    BigCount count = powerOfTwo(95) + 3;
    count += count;
    QVERIFY(count == powerOfTwo(96) + 6);
    count *= count;
    QVERIFY(count == powerOfTwo(192) + powerOfTwo(97) * 6 + 36);
}

void TestBase::countsCompareByValue()
{
    QVERIFY(BigCount(0) < BigCount(1));
    QVERIFY(BigCount(0).isZero());
    QVERIFY(powerOfTwo(64) > BigCount(std::numeric_limits<std::uint64_t>::max()));
    QVERIFY(powerOfTwo(100) + 1 > powerOfTwo(100));
    QVERIFY(factorial(20) == BigCount(2432902008176640000U));
    QVERIFY((factorial(30) <=> factorial(30)) == std::strong_ordering::equal);
}

void TestBase::countBecomesTheNearestDouble_data()
{
    QTest::addColumn<double>("converted");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, const BigCount& count, double expected) {
        QTest::newRow(name) << count.toDouble() << expected;
    };
    row("zero", 0, 0.0);
    row("exact", 88019039640U, 88019039640.0);
    row("2^53 + 1: a tie, to the even one below", powerOfTwo(53) + 1, 0x1p53);
    row("2^53 + 3: a tie, to the even one above", powerOfTwo(53) + 3, 0x1p53 + 4);
    row("2^100 and half a step: to the even one", powerOfTwo(100) + powerOfTwo(47), 0x1p100);
    row("one more than that: up", powerOfTwo(100) + powerOfTwo(47) + 1, 0x1p100 + 0x1p48);
    row("limbs that begin with one bit", powerOfTwo(96) + powerOfTwo(44), 0x1p96 + 0x1p44);
    row("just below a power", powerOfTwo(128) + 0, 0x1p128);
    row("50!", factorial(50), 30414093201713378043612608166064768844377641568960512000000000000.0);
    row("170!", factorial(170), 7.257415615307999e306);
}

void TestBase::countBecomesTheNearestDouble()
{
    QFETCH(double, converted);
    QFETCH(double, expected);
    QVERIFY2(converted == expected, qPrintable(QString::number(converted, 'g', 17)));
}

void TestBase::countBeyondADoubleIsInfinite()
{
    QVERIFY(std::isfinite(powerOfTwo(1023).toDouble()));
    QVERIFY(std::isinf(powerOfTwo(1024).toDouble()));
    QVERIFY(std::isinf(powerOfTwo(5000).toDouble()));
}

// First outputs of SplitMix64 for seed 0, as published with it.
void TestBase::randomIsSeededBySplitMix()
{
    const std::array<std::uint64_t, 4> expected{0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f,
                                                0xf88bb8a8724c81ec};
    QVERIFY(Random(0).state() == expected);
}

void TestBase::randomFollowsXoshiro()
{
    Random random(42);
    for (int i = 0; i < 1000; ++i) {
        const auto s = random.state();
        const std::uint64_t product = s[1] * 5;
        QCOMPARE(random.next(), (product << 7 | product >> 57) * 9);
        const std::uint64_t d = s[3] ^ s[1];
        const std::array<std::uint64_t, 4> after{s[0] ^ d, s[1] ^ s[2] ^ s[0], s[2] ^ s[0] ^ (s[1] << 17),
                                                 d << 45 | d >> 19};
        QVERIFY(random.state() == after);
    }
}

void TestBase::streamsDiffer()
{
    std::vector<std::uint64_t> first;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        first.push_back(Random(seed).next());
        for (std::uint64_t index = 0; index < 50; ++index)
            first.push_back(Random::stream(seed, index).next());
    }
    std::sort(first.begin(), first.end());
    QVERIFY(std::adjacent_find(first.begin(), first.end()) == first.end());
    QVERIFY(Random::stream(3, 4) == Random::stream(3, 4));
    QVERIFY(!(Random::stream(3, 4) == Random::stream(4, 3)));
}

void TestBase::aCopyGoesOnAlike()
{
    Random random(9);
    random.normal(0, 1);
    Random fork = random;
    QVERIFY(fork == random);
    QCOMPARE(fork.normal(5, 2), random.normal(5, 2));
    QVERIFY(fork == random);
    fork.next();
    QVERIFY(!(fork == random));
}

void TestBase::belowStaysBelowAndIsEven()
{
    Random random(testSeed(1));
    QCOMPARE(random.below(1), std::uint64_t{0});
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts.at(random.below(6));
    for (const int count : counts)
        QVERIFY2(std::abs(count - 10'000) < 500, qPrintable(QString::number(count)));
    // With a bound of 3/4 of the range a biased method draws the first third twice as often.
    const std::uint64_t bound = std::uint64_t{3} << 62;
    int low = 0;
    for (int i = 0; i < 30'000; ++i) {
        const std::uint64_t drawn = random.below(bound);
        QVERIFY(drawn < bound);
        low += drawn < bound / 3 ? 1 : 0;
    }
    QVERIFY2(std::abs(low - 10'000) < 500, qPrintable(QString::number(low)));
}

void TestBase::distributionsHaveTheirMoments()
{
    Random random(testSeed(2));
    std::vector<double> uniform;
    std::vector<double> exponential;
    std::vector<double> normal;
    for (int i = 0; i < 50'000; ++i) {
        uniform.push_back(random.uniform(2, 4));
        exponential.push_back(random.exponential(3));
        normal.push_back(random.normal(10, 2));
    }
    QVERIFY(*std::min_element(uniform.begin(), uniform.end()) >= 2);
    QVERIFY(*std::max_element(uniform.begin(), uniform.end()) < 4);
    QVERIFY(*std::min_element(exponential.begin(), exponential.end()) >= 0);
    QVERIFY(std::abs(meanOf(uniform) - 3) < 0.02);
    QVERIFY(std::abs(meanOf(exponential) - 3) < 0.1);
    QVERIFY(std::abs(deviationOf(exponential) - 3) < 0.15);
    QVERIFY(std::abs(meanOf(normal) - 10) < 0.06);
    QVERIFY(std::abs(deviationOf(normal) - 2) < 0.06);
}

// The logarithm inside is the product's own; the C library's is right to a bit, so the two must nearly agree.
void TestBase::distributionsAreTheSameEverywhere()
{
    Random random(5);
    for (int i = 0; i < 10'000; ++i) {
        Random twin = random;
        const double expected = -std::log(1 - twin.uniform());
        const double drawn = random.exponential(1);
        QVERIFY2(std::abs(drawn - expected) <= 4e-16 * std::max(1.0, expected),
                 qPrintable(QString::number(drawn - expected)));
    }
}

void TestBase::zipfFollowsItsWeights_data()
{
    QTest::addColumn<double>("exponent");
    QTest::newRow("flat") << 0.5;
    QTest::newRow("usual") << 1.0;
    QTest::newRow("steep") << 2.5;
}

void TestBase::zipfFollowsItsWeights()
{
    QFETCH(double, exponent);
    constexpr std::size_t kCount = 20;
    constexpr int kDraws = 50'000;
    const ZipfTable table(kCount, exponent);
    Random random(testSeed(3));
    std::array<int, kCount> counts{};
    for (int i = 0; i < kDraws; ++i)
        ++counts.at(table.draw(random));
    double total = 0;
    for (std::size_t k = 1; k <= kCount; ++k)
        total += std::pow(static_cast<double>(k), -exponent);
    for (std::size_t k = 0; k < kCount; ++k) {
        const double expected = kDraws * std::pow(static_cast<double>(k + 1), -exponent) / total;
        QVERIFY(std::abs(counts.at(k) - expected) < 6 * std::sqrt(expected) + 1);
    }
}

void TestBase::zipfWithoutExponentIsUniform()
{
    const ZipfTable table(4, 0);
    Random random(11);
    Random twin = random;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(std::uint64_t{table.draw(random)}, twin.below(4));
}

void TestBase::steadyClockGoesOnFromItsOffset()
{
    const SteadyClock clock(1'000'000'000'000);
    const Nanos first = clock.now();
    const Nanos second = clock.now();
    QVERIFY(first >= 1'000'000'000'000);
    QVERIFY(second >= first);
    QVERIFY(SteadyClock().now() < 1'000'000'000'000);
}

void TestBase::manualClockMovesWhenTold()
{
    ManualClock clock;
    QCOMPARE(clock.now(), Nanos{0});
    clock.advance(5);
    clock.advance(7);
    QCOMPARE(clock.now(), Nanos{12});
    clock.set(3);
    QCOMPARE(clock.now(), Nanos{3});
}

void TestBase::parseErrorNamesWhatIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const ParseError& error, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(error.text()) << QString::fromLatin1(expected);
    };
    row("everything", {"a.json", 3, 7, "workers[1].retry", "Unknown policy."},
        "a.json:3:7: workers[1].retry: Unknown policy.");
    row("no name", {"", 3, 7, "", "Missing a comma."}, "3:7: Missing a comma.");
    row("no column", {"a.json", 3, 0, "", "Missing a comma."}, "a.json:3: Missing a comma.");
    row("no place", {"a.json", 0, 0, "seed", "Not a number."}, "a.json: seed: Not a number.");
    row("message alone", {"", 0, 0, "", "Empty."}, "Empty.");
}

void TestBase::parseErrorNamesWhatIsKnown()
{
    QFETCH(QString, text);
    QTEST(text, "expected");
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
