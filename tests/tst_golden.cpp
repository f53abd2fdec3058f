// SPDX-License-Identifier: GPL-3.0-or-later
// The views look as they did when somebody looked at them: pictures of races in virtual time, in both themes,
// at the scale of QT_SCALE_FACTOR. See golden_picture.h for what to do when they differ on purpose.
#include "golden_picture.h"

#include "cluster/cluster_view.h"
#include "conflicts/conflicts_view.h"
#include "deterministic_session.h"
#include "documents/history_view.h"
#include "main_window/run_controller.h"
#include "selection.h"
#include "stepper/stepper_view.h"
#include "theme/style.h"
#include "timeline/timeline_picture.h"

#include <QApplication>
#include <QFontInfo>
#include <QLocale>
#include <QPainter>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

// Posted events, and those that follow from them.
void settle()
{
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

// Never on a screen, so that neither focus nor mouse leaves a trace.
void lay(QWidget& view, QSize size)
{
    view.resize(size);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theTesterSeesWhatChanged();
    void timeline_data() { themes(); }
    void timeline();
    void history_data() { themes(); }
    void history();
    void conflicts_data() { themes(); }
    void conflicts();
    void stepper_data() { themes(); }
    void stepper();
    void failover_data() { themes(); }
    void failover();

private:
    static void themes();
    static QString named(const char* view);
    static void applyTheme();
};

void TestGolden::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(9);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    QCOMPARE(QFontInfo(font).family(), u"DejaVu Sans"_s); // package fonts-dejavu-core
    QApplication::setFont(font);
}

void TestGolden::themes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestGolden::applyTheme()
{
    QFETCH(bool, isDark);
    ThemeSwitch::apply(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
}

QString TestGolden::named(const char* view)
{
    return u"%1-%2-%3"_s.arg(QLatin1String(view), QLatin1String(QTest::currentDataTag()))
        .arg(qApp->devicePixelRatio());
}

// A picture with one word moved, and one drawn with another rounding.
void TestGolden::theTesterSeesWhatChanged()
{
    const auto picture = [](int x, int shade) {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(QColor(shade, shade, shade));
        for (int row = 1; row <= 8; ++row)
            painter.drawText(x, row * 22, u"409 version conflict, required seqNo [71]"_s);
        painter.end();
        return coarse(image);
    };
    const QImage kept = picture(20, 0);
    QVERIFY(difference(kept, picture(20, 0)).isSmall());
    QVERIFY(difference(kept, picture(20, 24)).isSmall());
    QVERIFY(!difference(kept, picture(23, 0)).isSmall());
}

void TestGolden::timeline()
{
    applyTheme();
    const auto workspace = deterministicSession("flash-sale");
    const Snapshot snapshot = workspace->trace().snapshot();
    TimelineModel model(workspace->trace().sharedNames());
    model.setSnapshot(snapshot);
    while (!model.catchUp({}))
        ;
    TimelinePicture picture;
    picture.size = {620, 330};
    picture.devicePixelRatio = qApp->devicePixelRatio();
    picture.theme = Theme::current().kind();
    picture.font = QApplication::font();
    // Half of it zoomed in: merged columns, bars and signs are all in view.
    picture.shown = TimeRange{snapshot.begin(), snapshot.begin() + (snapshot.end() - snapshot.begin()) / 8};
    const QSize pixels = picture.size * picture.devicePixelRatio;
    QImage image(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.devicePixelRatio);
    QPainter painter(&image);
    paintTimelinePicture(model, picture, painter, false);
    painter.end();
    const QString wrong = againstGolden(image, named("timeline"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestGolden::history()
{
    applyTheme();
    RunController run;
    Selection selection;
    HistoryView view(run, selection);
    lay(view, {640, 400});
    run.adopt(deterministicSession("checkout"));
    selection.setDocument(DocumentId(0));
    run.look();
    QTRY_VERIFY(view.operations().rowCount() > 2);
    settle();
    const QString wrong = againstGolden(view.grab().toImage(), named("history"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestGolden::conflicts()
{
    applyTheme();
    RunController run;
    Selection selection;
    ConflictsView view(run, selection);
    lay(view, {640, 200});
    const auto workspace = deterministicSession("checkout");
    QVERIFY(workspace->conflicts().size() > 0);
    run.adopt(workspace);
    run.look();
    auto* table = view.findChild<QTableView*>(u"conflictTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), int(workspace->conflicts().size()));
    settle();
    const QString wrong = againstGolden(view.grab().toImage(), named("conflicts"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestGolden::stepper()
{
    applyTheme();
    StepperView view;
    lay(view, {860, 540});
    QVERIFY(view.openBuiltin(u"checkout-unguarded"_s));
    view.stepper().runUntil(u"lost update"_s);
    QTRY_VERIFY(!view.stepper().isSearching());
    settle();
    const QString wrong = againstGolden(view.grab().toImage(), named("stepper"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestGolden::failover()
{
    applyTheme();
    ClusterView view;
    lay(view, {860, 480});
    QVERIFY(view.lab().openStory(u"failover-wrong-history"_s));
    view.lab().jumpTo(view.lab().parting() + 1);
    settle();
    const QString wrong = againstGolden(view.grab().toImage(), named("failover"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_MAIN(TestGolden)
#include "tst_golden.moc"
