// SPDX-License-Identifier: GPL-3.0-or-later
// Time and pixels: what the ruler writes and where.
#include "timeline/time_axis.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr Nanos kMs = 1'000'000;
constexpr Nanos kSecond = 1'000'000'000;
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

QStringList labelsOf(const Ruler& ruler)
{
    QStringList labels;
    for (const Tick& tick : ruler.ticks)
        if (!tick.label.isEmpty())
            labels << tick.label;
    return labels;
}

} // namespace

class TestTimelineAxis : public QObject {
    Q_OBJECT
private slots:
    void aTimeComesBackFromItsPixel();
    void zoomKeepsTheTimeUnderThePointer();
    void zoomStopsAtItsLimits();
    void fittingShowsTheWholeRange();
    void snappingMovesLessThanAPixel();
    void ticksStepByOneTwoOrFive_data();
    void ticksStepByOneTwoOrFive();
    void labelsNeverStandTooClose();
    void labelsSayTheUnitThatFits_data();
    void labelsSayTheUnitThatFits();
    void deepInALongRecordingTheCommonPartIsToldOnce();
    void durationsHaveThreeDigits_data();
    void durationsHaveThreeDigits();
    void momentsAfterAMinuteAreClockTimes();
    void otherLocalesWriteOtherNumbers();
};

void TestTimelineAxis::aTimeComesBackFromItsPixel()
{
    const TimeScale scale{5 * kMs, 1234.5};
    for (const Nanos time : {Nanos(0), 5 * kMs, 7 * kMs, 900 * kMs})
        QVERIFY(qAbs(scale.toTime(scale.toPixel(time)) - time) <= 1);
    QCOMPARE(scale.toPixel(5 * kMs), 0.0);
}

void TestTimelineAxis::zoomKeepsTheTimeUnderThePointer()
{
    TimeScale scale{10 * kMs, 1000};
    const Nanos under = scale.toTime(300);
    for (int i = 0; i < 20; ++i) {
        scale = zoomed(scale, 300, 1.3);
        QVERIFY(qAbs(scale.toPixel(under) - 300) < 1.0);
    }
}

void TestTimelineAxis::zoomStopsAtItsLimits()
{
    QCOMPARE(zoomed({0, 1}, 0, 1e30).nanosPerPixel, kFinestNanosPerPixel);
    QCOMPARE(zoomed({0, 1}, 0, 1e-30).nanosPerPixel, kCoarsestNanosPerPixel);
    const TimeScale far = zoomed({Nanos(4e18), 1e9}, 500, 1e-30);
    QVERIFY(far.toTime(1e9) >= far.begin); // no overflow at the far end
}

void TestTimelineAxis::fittingShowsTheWholeRange()
{
    const TimeScale scale = fitted({3 * kMs, 8 * kMs}, 1000, 20);
    QVERIFY(qAbs(scale.toPixel(3 * kMs) - 20) < 0.01);
    QVERIFY(qAbs(scale.toPixel(8 * kMs) - 980) < 0.01);
    const TimeScale point = fitted({5, 5}, 1000);
    QVERIFY(point.toPixel(5) >= 0 && point.toPixel(5) <= 1000);
}

void TestTimelineAxis::snappingMovesLessThanAPixel()
{
    const TimeScale scale{123456789, 1000.7};
    const TimeScale snap = snapped(scale);
    QVERIFY(qAbs(scale.toPixel(snap.begin)) <= 0.51);
    const double pixels = double(snap.begin) / snap.nanosPerPixel;
    QVERIFY(qAbs(pixels - std::round(pixels)) < 0.01);
    QCOMPARE(snapped(snap), snap);
}

void TestTimelineAxis::ticksStepByOneTwoOrFive_data()
{
    QTest::addColumn<double>("nanosPerPixel");
    QTest::addColumn<qlonglong>("step");
    QTest::newRow("one nanosecond") << 0.01 << qlonglong(1);
    QTest::newRow("microseconds") << 11.0 << qlonglong(2'000);
    QTest::newRow("exactly") << 10.0 << qlonglong(1'000);
    QTest::newRow("milliseconds") << 30'000.0 << qlonglong(5 * kMs);
    QTest::newRow("a second") << 9e6 << qlonglong(kSecond);
    QTest::newRow("clock steps") << 12e7 << qlonglong(15 * kSecond);
    QTest::newRow("minutes") << 7e8 << qlonglong(120 * kSecond);
    QTest::newRow("a day") << 8e11 << qlonglong(86'400 * kSecond);
}

void TestTimelineAxis::ticksStepByOneTwoOrFive()
{
    QFETCH(double, nanosPerPixel);
    QFETCH(qlonglong, step);
    QCOMPARE(qlonglong(tickStep(nanosPerPixel, 100)), step);
}

void TestTimelineAxis::labelsNeverStandTooClose()
{
    for (double nanosPerPixel = kFinestNanosPerPixel; nanosPerPixel < 1e12; nanosPerPixel *= 1.7) {
        const Ruler ruler = rulerFor({Nanos(17 * nanosPerPixel), nanosPerPixel}, 1500, 90, kEnglish);
        double last = -1e9;
        int labelled = 0;
        for (const Tick& tick : ruler.ticks) {
            if (tick.label.isEmpty())
                continue;
            QVERIFY2(tick.pixel - last >= 89.99, qPrintable(QString::number(nanosPerPixel)));
            last = tick.pixel;
            ++labelled;
        }
        QVERIFY2(labelled >= 1 && ruler.ticks.size() < 200, qPrintable(QString::number(nanosPerPixel)));
    }
}

void TestTimelineAxis::labelsSayTheUnitThatFits_data()
{
    QTest::addColumn<double>("nanosPerPixel");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("ns") << 2.0 << QStringList{u"0"_s, u"200 ns"_s, u"400 ns"_s};
    QTest::newRow("us") << 20.0 << QStringList{u"0"_s, u"2 µs"_s, u"4 µs"_s};
    QTest::newRow("ms") << 2e4 << QStringList{u"0"_s, u"2 ms"_s, u"4 ms"_s};
    QTest::newRow("s") << 2e7 << QStringList{u"0"_s, u"2 s"_s, u"4 s"_s};
    QTest::newRow("minutes") << 6e8 << QStringList{u"0"_s, u"1:00"_s, u"2:00"_s};
}

void TestTimelineAxis::labelsSayTheUnitThatFits()
{
    QFETCH(double, nanosPerPixel);
    QFETCH(QStringList, labels);
    QCOMPARE(labelsOf(rulerFor({0, nanosPerPixel}, 210, 100, kEnglish)), labels);
}

void TestTimelineAxis::deepInALongRecordingTheCommonPartIsToldOnce()
{
    const Ruler ruler = rulerFor({12 * kSecond + 345'678'901, 2}, 500, 100, kEnglish);
    QCOMPARE(ruler.baseLabel, u"12.3456 s"_s);
    QVERIFY(ruler.base <= 12 * kSecond + 345'678'901);
    QVERIFY(labelsOf(ruler).constFirst().startsWith(u'+'));
    for (const Tick& tick : ruler.ticks)
        QVERIFY(qAbs(tick.pixel - double(tick.time - (12 * kSecond + 345'678'901)) / 2) < 0.001);
}

void TestTimelineAxis::durationsHaveThreeDigits_data()
{
    QTest::addColumn<qlonglong>("duration");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0LL << u"0 ns"_s;
    QTest::newRow("ns") << 999LL << u"999 ns"_s;
    QTest::newRow("us") << 1'234LL << u"1.23 µs"_s;
    QTest::newRow("ms") << 12'400'000LL << u"12.4 ms"_s;
    QTest::newRow("rounded up to the next unit") << 999'600LL << u"1.00 ms"_s;
    QTest::newRow("s") << 123'400'000'000LL / 10 << u"12.3 s"_s;
    QTest::newRow("min") << 65'000'000'000LL << u"1 min 5 s"_s;
    QTest::newRow("h") << 3'720'000'000'000LL << u"1 h 2 min"_s;
}

void TestTimelineAxis::durationsHaveThreeDigits()
{
    QFETCH(qlonglong, duration);
    QFETCH(QString, text);
    QCOMPARE(durationText(duration, kEnglish), text);
}

void TestTimelineAxis::momentsAfterAMinuteAreClockTimes()
{
    QCOMPARE(timeText(62 * kSecond + 500 * kMs, 100 * kMs, kEnglish), u"1:02.5"_s);
    QCOMPARE(timeText(3723 * kSecond, kSecond, kEnglish), u"1:02:03"_s);
    QCOMPARE(timeText(12'402'100, 100, kEnglish), u"12.4021 ms"_s);
}

void TestTimelineAxis::otherLocalesWriteOtherNumbers()
{
    QCOMPARE(durationText(12'400'000, QLocale(QLocale::German, QLocale::Germany)), u"12,4 ms"_s);
}

QTEST_GUILESS_MAIN(TestTimelineAxis)
#include "tst_timeline_axis.moc"
