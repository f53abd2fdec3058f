// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped palette keeps its promises: contrast, and distance for every kind of colour vision.
#include "models/chips.h"
#include "theme/color_metrics.h"
#include "theme/icons.h"
#include "theme/palette_measure.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "theme/user_palette.h"

#include <QApplication>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStyle>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace racescope;

Q_DECLARE_METATYPE(racescope::Theme::Kind)
Q_DECLARE_METATYPE(racescope::Vision)

namespace {

PaletteMeasure worthOf(const Theme& theme)
{
    Fills fills;
    std::ranges::transform(kMeanings, fills.begin(), [&](Severity meaning) { return theme.fill(meaning); });
    return measure(fills, theme.background());
}

std::vector<QColor> stripesOf(const Theme& theme)
{
    std::vector<QColor> result;
    for (std::uint32_t worker = 0; worker < Theme::kStripeCount; ++worker)
        result.push_back(theme.workerStripe(WorkerId(worker)));
    return result;
}

void themes()
{
    QTest::addColumn<Theme::Kind>("kind");
    QTest::newRow("light") << Theme::Kind::Light;
    QTest::newRow("dark") << Theme::Kind::Dark;
    QTest::newRow("light, high contrast") << Theme::Kind::LightContrast;
    QTest::newRow("dark, high contrast") << Theme::Kind::DarkContrast;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void ciede2000AgreesWithThePublishedPairs_data();
    void ciede2000AgreesWithThePublishedPairs();
    void contrastOfBlackAndWhiteIsTwentyOne();
    void everyFillStandsOutFromTheBackground_data() { themes(); }
    void everyFillStandsOutFromTheBackground();
    void textIsReadableOnEveryFill_data() { themes(); }
    void textIsReadableOnEveryFill();
    void anyTwoFillsDiffer_data();
    void anyTwoFillsDiffer();
    void anyTwoWorkersDiffer_data() { themes(); }
    void anyTwoWorkersDiffer();
    void aWorkerKeepsItsStripe();
    void aPersonsColoursTakeThePlaceOfTheShipped();
    void whatIsDrawnOnceIsDrawnAnewInOtherColours();
    void theMeasureNamesWhatIsTooNear();
    void theMeasureNamesWhatIsTooFaint();
    void aPaletteTravelsAsAFile();
    void aWrongPaletteFileNamesItsLine_data();
    void aWrongPaletteFileNamesItsLine();
    void everyMeaningHasItsOwnPatternOrGlyph();
    void textOfThePaletteIsReadable_data() { themes(); }
    void textOfThePaletteIsReadable();
    void aDarkPaletteIsTakenForDark();
    void switchingChangesTheApplicationsPalette();
    void highContrastComesOnTopOfAnyChoice();
    void inHighContrastTheChosenTabIsMarked_data();
    void inHighContrastTheChosenTabIsMarked();
    void theCellWithTheKeyboardKeepsTheContrastOfItsText();
    void enterPressesAButtonInAnyWindow();
    void lessMotionStopsWhatMovesByItself();
    void iconsTakeTheColourOfText();
    void aMissingIconIsNull();
};

void TestTheme::ciede2000AgreesWithThePublishedPairs_data()
{
    QTest::addColumn<QList<double>>("pair");
    QTest::addColumn<double>("distance");
    // Sharma, Wu and Dalal 2005, table 1.
    QTest::newRow("1") << QList<double>{50, 2.6772, -79.7751, 50, 0, -82.7485} << 2.0425;
    QTest::newRow("2") << QList<double>{50, 3.1571, -77.2803, 50, 0, -82.7485} << 2.8615;
    QTest::newRow("7") << QList<double>{50, 0, 0, 50, -1, 2} << 2.3669;
    QTest::newRow("17") << QList<double>{50, 2.5, 0, 73, 25, -18} << 27.1492;
    QTest::newRow("18") << QList<double>{50, 2.5, 0, 61, -5, 29} << 22.8977;
    QTest::newRow("25") << QList<double>{60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387} << 1.2644;
    QTest::newRow("31") << QList<double>{22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619} << 2.0373;
    QTest::newRow("34") << QList<double>{2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514} << 0.9082;
}

void TestTheme::ciede2000AgreesWithThePublishedPairs()
{
    QFETCH(QList<double>, pair);
    QFETCH(double, distance);
    const Lab first{pair[0], pair[1], pair[2]};
    const Lab second{pair[3], pair[4], pair[5]};
    QVERIFY(qAbs(ciede2000(first, second) - distance) < 0.0001);
    QVERIFY(qAbs(ciede2000(second, first) - distance) < 0.0001);
}

void TestTheme::contrastOfBlackAndWhiteIsTwentyOne()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
}

void TestTheme::everyFillStandsOutFromTheBackground()
{
    QFETCH(Theme::Kind, kind);
    const Theme& theme = Theme::of(kind);
    const PaletteMeasure worth = worthOf(theme);
    QVERIFY2(worth.contrast >= 3.0,
             qPrintable(u"%1: %2"_s.arg(Theme::name(worth.faintest)).arg(worth.contrast)));
    for (const QColor& stripe : stripesOf(theme))
        QVERIFY2(contrastRatio(stripe, theme.background()) >= 3.0, qPrintable(stripe.name()));
}

void TestTheme::textIsReadableOnEveryFill()
{
    QFETCH(Theme::Kind, kind);
    const Theme& theme = Theme::of(kind);
    for (const Severity meaning : kMeanings) {
        const double ratio = contrastRatio(theme.textOn(meaning), theme.fill(meaning));
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2"_s.arg(Theme::name(meaning)).arg(ratio)));
    }
}

void TestTheme::anyTwoFillsDiffer_data()
{
    QTest::addColumn<Theme::Kind>("kind");
    QTest::addColumn<Vision>("vision");
    QTest::addColumn<double>("smallest"); // what the search for these colours reached
    QTest::newRow("light, normal") << Theme::Kind::Light << Vision::Normal << 23.5;
    QTest::newRow("light, protan") << Theme::Kind::Light << Vision::Protan << 14.1;
    QTest::newRow("light, deutan") << Theme::Kind::Light << Vision::Deutan << 14.0;
    QTest::newRow("light, tritan") << Theme::Kind::Light << Vision::Tritan << 12.2;
    QTest::newRow("dark, normal") << Theme::Kind::Dark << Vision::Normal << 21.4;
    QTest::newRow("dark, protan") << Theme::Kind::Dark << Vision::Protan << 16.2;
    QTest::newRow("dark, deutan") << Theme::Kind::Dark << Vision::Deutan << 16.0;
    QTest::newRow("dark, tritan") << Theme::Kind::Dark << Vision::Tritan << 14.0;
}

void TestTheme::anyTwoFillsDiffer()
{
    QFETCH(Theme::Kind, kind);
    QFETCH(Vision, vision);
    QFETCH(double, smallest);
    const double found = worthOf(Theme::of(kind)).of(vision).distance;
    QVERIFY2(found >= 12.0, qPrintable(QString::number(found)));
    QVERIFY2(found >= smallest - 0.05, qPrintable(QString::number(found)));
}

void TestTheme::anyTwoWorkersDiffer()
{
    QFETCH(Theme::Kind, kind);
    for (const Vision vision : kAllVisions) {
        const double found = closestPair(stripesOf(Theme::of(kind)), vision).distance;
        QVERIFY2(found >= 17.0, qPrintable(QString::number(found)));
    }
}

void TestTheme::aWorkerKeepsItsStripe()
{
    const Theme& theme = Theme::light();
    QCOMPARE(theme.workerStripe(WorkerId(3)), theme.workerStripe(WorkerId(11)));
    QCOMPARE(Theme::stripeStyle(WorkerId(3)), StripeStyle::Solid);
    QCOMPARE(Theme::stripeStyle(WorkerId(11)), StripeStyle::Dashed);
    QCOMPARE(Theme::stripeStyle(WorkerId(16)), StripeStyle::Doubled);
}

void TestTheme::aPersonsColoursTakeThePlaceOfTheShipped()
{
    const QColor darkBefore = Theme::dark().fill(Severity::Conflict);
    UserPalette own;
    own.light[std::size_t(Severity::Conflict)] = QColor(0x00, 0x20, 0x60);
    own.light[std::size_t(Severity::Read)] = QColor(0xd0, 0xe0, 0xa0);
    const QSignalSpy changes(ThemeSwitch::instance(), &ThemeSwitch::changed);
    useUserPalette(own);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(Theme::light().fill(Severity::Conflict), QColor(0x00, 0x20, 0x60));
    QCOMPARE(Theme::light().textOn(Severity::Conflict), QColor(Qt::white));
    QCOMPARE(Theme::light().textOn(Severity::Read), QColor(Qt::black));
    QCOMPARE(Theme::of(Theme::Kind::LightContrast).fill(Severity::Conflict), QColor(0x00, 0x20, 0x60));
    QCOMPARE(Theme::dark().fill(Severity::Conflict), darkBefore);
    useUserPalette(own); // again: nothing is drawn anew
    QCOMPARE(changes.count(), 1);
    useUserPalette({});
    QCOMPARE(Theme::light().fill(Severity::Conflict), shippedFill(Tone::Light, Severity::Conflict));
}

void TestTheme::whatIsDrawnOnceIsDrawnAnewInOtherColours()
{
    ThemeSwitch::apply(ThemeChoice::Light);
    const auto picture = [] { return severityChip(Severity::Conflict).pixmap(16).toImage(); };
    const QImage before = picture();
    UserPalette own;
    own.light[std::size_t(Severity::Conflict)] = QColor(0x00, 0x20, 0x60);
    useUserPalette(own);
    QVERIFY(picture() != before);
    useUserPalette({});
    QCOMPARE(picture(), before);
}

void TestTheme::theMeasureNamesWhatIsTooNear()
{
    const PaletteMeasure shipped = measure(UserPalette(), Tone::Light);
    QVERIFY(shipped.isDistinct() && shipped.standsOut());
    QCOMPARE(shipped.worst(), Vision::Tritan);
    QVERIFY(qAbs(shipped.of(Vision::Tritan).distance - 12.2) < 0.05);
    // Told apart by most, and by red-blind people hardly.
    UserPalette own;
    own.light[std::size_t(Severity::WriteOk)] = QColor(0x22, 0x8a, 0x22);
    own.light[std::size_t(Severity::Conflict)] = QColor(0xbd, 0x22, 0x22);
    const PaletteMeasure worth = measure(own, Tone::Light);
    QVERIFY(!worth.isDistinct());
    QVERIFY(worth.worst() == Vision::Protan || worth.worst() == Vision::Deutan);
    QVERIFY(worth.of(Vision::Normal).distance > kLeastDistance);
    const PaletteMeasure::Pair& nearest = worth.of(worth.worst());
    const QSet<Severity> pair{nearest.first, nearest.second};
    QCOMPARE(pair, (QSet<Severity>{Severity::WriteOk, Severity::Conflict}));
    QVERIFY(measure(own, Tone::Dark).isDistinct());
}

void TestTheme::theMeasureNamesWhatIsTooFaint()
{
    UserPalette own;
    own.dark[std::size_t(Severity::Noop)] = QColor(0x33, 0x33, 0x38);
    const PaletteMeasure worth = measure(own, Tone::Dark);
    QVERIFY(!worth.standsOut());
    QCOMPARE(worth.faintest, Severity::Noop);
}

void TestTheme::aPaletteTravelsAsAFile()
{
    UserPalette own;
    own.light[std::size_t(Severity::Think)] = QColor(0x12, 0x34, 0x56);
    own.dark[std::size_t(Severity::LostUpdate)] = QColor(0xab, 0xcd, 0xef);
    const auto again = paletteFromFile(paletteFile(own));
    QVERIFY(again.has_value());
    QVERIFY(*again == own);
    QVERIFY(paletteFromFile(paletteFile({}))->isEmpty());
    UserPalette shipped; // written out
    for (const Severity meaning : kMeanings)
        shipped.light[std::size_t(meaning)] = shippedFill(Tone::Light, meaning);
    QVERIFY(paletteFromFile(paletteFile(shipped))->isEmpty());
}

void TestTheme::aWrongPaletteFileNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const auto file = [](const char* rest) {
        return QByteArray("{\n\"schema\":\"racescope.palette/1\",\n") + rest;
    };
    QTest::newRow("no colour") << file("\"light\":{\n\"read\":\"red\"}}")
                               << u"4:8: light.read: must be a colour"_s;
    QTest::newRow("see-through") << file("\"dark\":{\"read\":\"#11223344\"}}")
                                 << u"3:16: dark.read: must be a colour"_s;
    QTest::newRow("no meaning") << file("\"light\":{\n\n\"reed\":\"#112233\"}}")
                                << u"5:8: light.reed: is no meaning"_s;
    QTest::newRow("no theme") << file("\"lihgt\":{}}") << u"3:9: lihgt: is no theme"_s;
    QTest::newRow("no object") << file("\"light\":7}") << u"3:9: light: must be an object"_s;
    QTest::newRow("another schema") << QByteArray("{\"schema\":\"x\"}")
                                    << u"schema: must be racescope.palette/1"_s;
    QTest::newRow("no JSON") << QByteArray("{\n\"schema\" 1}") << u"2:"_s;
}

void TestTheme::aWrongPaletteFileNamesItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const auto palette = paletteFromFile(text);
    QVERIFY(!palette.has_value());
    const QString told = QString::fromStdString(palette.error().text());
    QVERIFY2(told.contains(says), qPrintable(told));
}

void TestTheme::everyMeaningHasItsOwnPatternOrGlyph()
{
    QSet<QString> seen;
    for (const Severity meaning : kMeanings)
        seen.insert(u"%1/%2"_s.arg(int(Theme::pattern(meaning))).arg(Theme::glyph(meaning)));
    QCOMPARE(seen.size(), qsizetype(kMeanings.size()));
}

void TestTheme::textOfThePaletteIsReadable()
{
    QFETCH(Theme::Kind, kind);
    const QPalette palette = Theme::of(kind).palette();
    const auto readable = [&](QPalette::ColorRole text, QPalette::ColorRole base) {
        return contrastRatio(palette.color(text), palette.color(base)) >= 4.5;
    };
    QVERIFY(readable(QPalette::WindowText, QPalette::Window));
    QVERIFY(readable(QPalette::Text, QPalette::Base));
    QVERIFY(readable(QPalette::Text, QPalette::AlternateBase));
    QVERIFY(readable(QPalette::ButtonText, QPalette::Button));
    QVERIFY(readable(QPalette::HighlightedText, QPalette::Highlight));
    QVERIFY(readable(QPalette::ToolTipText, QPalette::ToolTipBase));
    QVERIFY(readable(QPalette::PlaceholderText, QPalette::Base));
    QVERIFY(readable(QPalette::Link, QPalette::Base));
    QVERIFY(contrastRatio(Theme::of(kind).mutedText(), palette.color(QPalette::Window)) >= 4.5);
    if (!Theme::of(kind).isHighContrast())
        return;
    // WCAG 1.4.6 for text, and lines that do not vanish either.
    QVERIFY(contrastRatio(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 20);
    QVERIFY(contrastRatio(Theme::of(kind).mutedText(), palette.color(QPalette::Window)) >= 7);
    QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 7);
    QVERIFY(contrastRatio(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= 7);
    QVERIFY(contrastRatio(Theme::of(kind).grid(), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrastRatio(palette.color(QPalette::Mid), palette.color(QPalette::Window)) >= 4.5);
}

void TestTheme::aDarkPaletteIsTakenForDark()
{
    QVERIFY(Theme::of(Theme::dark().palette()).isDark());
    QVERIFY(!Theme::of(Theme::light().palette()).isDark());
    QVERIFY(!Theme::of(QPalette(QColor(0xef, 0xef, 0xef))).isDark());
    QVERIFY(Theme::of(QPalette(QColor(0x20, 0x20, 0x20))).isDark());
}

void TestTheme::switchingChangesTheApplicationsPalette()
{
    QSignalSpy changed(ThemeSwitch::instance(), &ThemeSwitch::changed);
    ThemeSwitch::apply(ThemeChoice::Dark);
    QVERIFY(Theme::current().isDark());
    ThemeSwitch::apply(ThemeChoice::Light);
    QVERIFY(!Theme::current().isDark());
    ThemeSwitch::apply(ThemeChoice::System);
    QCOMPARE(Theme::current().isDark(), ThemeSwitch::desktopIsDark());
    QCOMPARE(changed.count(), 3);
}

void TestTheme::highContrastComesOnTopOfAnyChoice()
{
    QSignalSpy changed(ThemeSwitch::instance(), &ThemeSwitch::changed);
    ThemeSwitch::apply(ThemeChoice::Dark);
    ThemeSwitch::setHighContrast(true);
    QCOMPARE(Theme::current().kind(), Theme::Kind::DarkContrast);
    ThemeSwitch::apply(ThemeChoice::Light);
    QCOMPARE(Theme::current().kind(), Theme::Kind::LightContrast);
    ThemeSwitch::apply(ThemeChoice::System);
    QVERIFY(Theme::current().isHighContrast());
    QCOMPARE(Theme::current().isDark(), ThemeSwitch::desktopIsDark());
    ThemeSwitch::setHighContrast(false);
    QVERIFY(!Theme::current().isHighContrast());
    QCOMPARE(changed.count(), 5);
    QVERIFY(!Theme::of(QPalette(QColor(0xef, 0xef, 0xef))).isHighContrast());
}

void TestTheme::inHighContrastTheChosenTabIsMarked_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestTheme::inHighContrastTheChosenTabIsMarked()
{
    QFETCH(ThemeChoice, choice);
    ThemeSwitch::apply(choice);
    ThemeSwitch::setHighContrast(true);
    QTabBar bar;
    bar.addTab(u"one"_s);
    bar.addTab(u"two"_s);
    bar.setCurrentIndex(1);
    bar.resize(bar.sizeHint());
    const QImage picture = bar.grab().toImage();
    const auto isMarked = [&](int tab) {
        const QPoint top(bar.tabRect(tab).center().x(), bar.tabRect(tab).top() + 4);
        int accents = 0;
        for (int y = 0; y <= top.y(); ++y)
            accents += picture.pixelColor(top.x(), y) == Theme::current().accent() ? 1 : 0;
        return accents >= 2;
    };
    QVERIFY(isMarked(1));
    QVERIFY(!isMarked(0));
    ThemeSwitch::setHighContrast(false);
    ThemeSwitch::apply(ThemeChoice::System);
}

void TestTheme::theCellWithTheKeyboardKeepsTheContrastOfItsText()
{
    ThemeSwitch::apply(ThemeChoice::Dark);
    QTableWidget table(1, 2);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setItem(0, 0, new QTableWidgetItem(QString()));
    table.setItem(0, 1, new QTableWidgetItem(QString()));
    table.show();
    table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    table.setCurrentCell(0, 0);
    const QImage picture = table.viewport()->grab().toImage();
    const auto middle = [&](int column) {
        return picture.pixelColor(table.visualItemRect(table.item(0, column)).center());
    };
    QCOMPARE(middle(0), middle(1));
    ThemeSwitch::apply(ThemeChoice::System);
}

// Outside dialogs Qt leaves it to the space bar.
void TestTheme::enterPressesAButtonInAnyWindow()
{
    ThemeSwitch::apply(ThemeChoice::System);
    QWidget window;
    QPushButton button(u"Retry"_s, &window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button.setFocus();
    QSignalSpy clicked(&button, &QPushButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
}

void TestTheme::lessMotionStopsWhatMovesByItself()
{
    const auto animationMs = [] {
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    };
    ThemeSwitch::setMotion(Motion::Full);
    const int usual = animationMs();
    const int blink = QApplication::cursorFlashTime();
    QVERIFY(usual > 0 && blink > 0);
    ThemeSwitch::setMotion(Motion::Less);
    QCOMPARE(ThemeSwitch::motion(), Motion::Less);
    QCOMPARE(animationMs(), 0);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_FadeMenu));
    ThemeSwitch::setMotion(Motion::Full);
    QCOMPARE(animationMs(), usual);
    QCOMPARE(QApplication::cursorFlashTime(), blink);
}

void TestTheme::iconsTakeTheColourOfText()
{
    const QIcon icon = Icons::get(u"play");
    QVERIFY(!icon.isNull());
    const auto strongestIs = [&icon](const Theme& theme) {
        const QImage image = icon.pixmap(QSize(32, 32), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) == 255)
                    return QColor(image.pixel(x, y)) == theme.text();
        return false;
    };
    ThemeSwitch::apply(ThemeChoice::Dark);
    QVERIFY(strongestIs(Theme::dark()));
    ThemeSwitch::apply(ThemeChoice::Light);
    QVERIFY(strongestIs(Theme::light()));
}

void TestTheme::aMissingIconIsNull()
{
    QVERIFY(Icons::get(u"no-such-icon").isNull());
    QVERIFY(Icons::names().contains(u"play"_s));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
