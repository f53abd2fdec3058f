// SPDX-License-Identifier: GPL-3.0-or-later
// Every view in a small and in a large window, with usual letters and with letters twice as large: nothing is
// cut off, nothing lies on anything else. And every view at each scale of a screen.
#include "language/language.h"
#include "layout_walk.h"
#include "palette/colors_dialog.h"
#include "stretch_walk.h"
#include "theme/icons.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QTranslator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

// A little window of which it is known what is wrong.
struct Crooked {
    Crooked()
    {
        new QHBoxLayout(&window);
        label = new QLabel(u"Conflicts are ordinary"_s);
        label->setObjectName(u"sentence"_s);
        other = new QLabel(u"409"_s);
        other->setObjectName(u"status"_s);
        window.layout()->addWidget(label);
        window.layout()->addWidget(other);
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
    }
    QWidget window;
    QLabel* label;
    QLabel* other;
};

// A picture of 20 x 20 pixels of the window.
class Painted : public QWidget {
public:
    QPixmap picture;

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).drawPixmap(0, 0, picture); }
};

// A language that nobody speaks: every letter with a mark, every text longer by a third, and in brackets, so
// that one sees what is cut off, put together of pieces, or not translated at all.
class PseudoTexts : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        // Places, mnemonics, escapes of HTML and tags stay as they are.
        static const QRegularExpression kept(u"%L?\\d+|%n|&[a-z]+;|&|<[^>]*>|\\{[^}]*\\}"_s);
        QString said;
        qsizetype from = 0;
        const auto marked = [](QStringView plain) {
            QString result;
            for (const QChar c : plain)
                result += c == u'a' ? u'á' : c == u'e' ? u'ë' : c == u'o' ? u'ö' : c == u'u' ? u'ü' : c;
            return result;
        };
        for (auto it = kept.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            said += marked(QStringView(text).mid(from, match.capturedStart() - from)) + match.captured();
            from = match.capturedEnd();
        }
        said += marked(QStringView(text).mid(from));
        if (n >= 0)
            said.replace(u"%n"_s, QString::number(n));
        const bool isName = text.size() < 2 || text.contains(u"*."_s); // filters of file dialogs
        return isName ? said : u'[' + said + QString(text.size() / 3, u'~') + u']';
    }
    bool isEmpty() const override { return false; }
};

// Layouts, and layouts that follow from them.
void settle()
{
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theWalkSeesWhatIsWrong();
    void theWindowFitsASmallScreen();
    void everyTabCanBeReached_data();
    void everyTabCanBeReached();
    void tabsShowWhatThereIsRoomFor();
    void theToolBarFitsASmallScreen();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void theColoursFitASmallScreen_data();
    void theColoursFitASmallScreen();
    void theWalkSeesWhatIsStretched();
    void everyViewIsPaintedAtTheScreensScale();
    void everyScaleOfAScreenWorks_data();
    void everyScaleOfAScreenWorks();

private:
    QFont m_usual;
};

void TestLayout::initTestCase()
{
    useOwnSettings();
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_usual = font;
}

void TestLayout::theWalkSeesWhatIsWrong()
{
    Crooked crooked;
    QVERIFY(LayoutWalk(crooked.window).problems().isEmpty());
    QCOMPARE(LayoutWalk(crooked.window).texts(), 2);
    crooked.label->setGeometry(crooked.label->geometry().adjusted(0, 0, -10, 0));
    QCOMPARE(LayoutWalk(crooked.window).problems().size(), 1);
    QVERIFY(LayoutWalk(crooked.window).problems().constFirst().contains(u"sentence"_s));
    crooked.label->setGeometry(crooked.label->geometry().adjusted(0, 0, 40, 0));
    QVERIFY(LayoutWalk(crooked.window).problems().join(u' ').contains(u"lies on status"_s));
}

void TestLayout::theWindowFitsASmallScreen()
{
    WindowFixture window({1024, 700});
    QTRY_VERIFY(window->isVisible());
    QVERIFY(window.raceToTheEnd("checkout"));
    for (int i = 0; i < window->tabs().count(); ++i) {
        window->tabs().setCurrentIndex(i);
        settle();
        QString needs;
        for (const QWidget* widget : window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            needs += u"\n%1: %2 x %3"_s.arg(widget->objectName())
                         .arg(widget->minimumSizeHint().width())
                         .arg(widget->minimumSizeHint().height());
        QVERIFY2(window->width() <= 1024 && window->height() <= 700, qPrintable(needs));
    }
}

void TestLayout::everyTabCanBeReached_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("areAllNamed");
    QTest::newRow("1024") << 1024 << false;
    QTest::newRow("1280") << 1280 << false;
    QTest::newRow("1600") << 1600 << false;
    QTest::newRow("2560") << 2560 << true;
}

void TestLayout::everyTabCanBeReached()
{
    QFETCH(int, width);
    QFETCH(bool, areAllNamed);
    WindowFixture window({width, 900});
    QTRY_VERIFY(window->isVisible());
    const QTabBar& bar = *window->tabs().tabBar();
    for (int front = 0; front < bar.count(); ++front) {
        window->tabs().setCurrentIndex(front);
        settle();
        for (int i = 0; i < bar.count(); ++i) {
            QVERIFY2(bar.rect().contains(bar.tabRect(i)), qPrintable(bar.tabText(i)));
            QCOMPARE(bar.tabAt(bar.tabRect(i).center()), i);
            QVERIFY2(bar.tabToolTip(i).contains(bar.tabText(i)), qPrintable(bar.tabText(i)));
            const int text = bar.fontMetrics().horizontalAdvance(bar.tabText(i));
            if (areAllNamed || i == front)
                QVERIFY2(bar.tabRect(i).width() > text, qPrintable(bar.tabText(i)));
        }
    }
}

void TestLayout::tabsShowWhatThereIsRoomFor()
{
    struct Bar : FittingTabBar {
        using FittingTabBar::initStyleOption;
    } bar;
    bar.setDocumentMode(true);
    bar.setExpanding(false);
    for (const char* name : {"Timeline", "History", "Verdict"})
        bar.addTab(Icons::get(u"activity"), QLatin1String(name));
    bar.show();
    bar.setCurrentIndex(1);
    bar.fit(10'000);
    const int whole = bar.sizeHint().width();
    int texts = 3;
    for (int width = whole; width >= bar.minimumSizeHint().width(); --width) {
        bar.fit(width);
        QVERIFY2(bar.sizeHint().width() <= width, qPrintable(QString::number(width)));
        bar.resize(bar.sizeHint());
        int shown = 0;
        for (int i = 0; i < bar.count(); ++i) {
            QStyleOptionTab option;
            bar.initStyleOption(&option, i);
            QVERIFY(!option.text.isEmpty() || !option.icon.isNull());
            // A word is there or not; it is never cut.
            QVERIFY2(option.text.isEmpty() || option.text == bar.tabText(i), qPrintable(option.text));
            shown += option.text.isEmpty() ? 0 : 1;
        }
        QVERIFY(shown <= texts);
        texts = shown;
    }
    QCOMPARE(texts, 0);
}

void TestLayout::theToolBarFitsASmallScreen()
{
    WindowFixture window({1024, 700});
    QTRY_VERIFY(window->isVisible());
    const auto* bar = window.find<QToolBar>("raceToolBar");
    settle();
    const auto* palette = window.action("commandPalette");
    for (QAction* action : bar->actions()) {
        const QWidget* widget = bar->widgetForAction(action);
        QVERIFY2(widget && widget->isVisible() && bar->rect().contains(widget->geometry()),
                 qPrintable(action->text()));
        if (action == palette) // the rest is in the menus, too
            break;
    }
    const auto* field = window.find<QLineEdit>("filterField");
    const int narrow = field->width();
    QVERIFY(narrow >= field->minimumWidth());
    window->resize(2000, 700);
    settle();
    QVERIFY(bar->widgetForAction(window->actions().exportConflicts)->isVisible());
    QVERIFY2(field->width() > narrow + 200, qPrintable(QString::number(field->width())));
    // In a smaller one, what is needed most stays longest.
    window->resize(700, 700);
    settle();
    if (window->width() < 800) { // as far as the panes let it
        QVERIFY(bar->widgetForAction(window->actions().run)->isVisible());
        QVERIFY(bar->widgetForAction(window.action("stepperFair"))->isVisible());
        QVERIFY(!bar->widgetForAction(window->actions().exportConflicts)->isVisible());
    }
}

void TestLayout::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("text");
    QTest::addColumn<QString>("words");
    const QString usual;
    QTest::newRow("1024 x 700") << QSize(1024, 700) << 1.0 << usual;
    QTest::newRow("1024 x 700, letters twice as large") << QSize(1024, 700) << 2.0 << usual;
    QTest::newRow("2560 x 1440") << QSize(2560, 1440) << 1.0 << usual;
    QTest::newRow("2560 x 1440, letters twice as large") << QSize(2560, 1440) << 2.0 << usual;
    QTest::newRow("1920 x 1080, letters twice as large") << QSize(1920, 1080) << 2.0 << usual;
    for (const language::Language& spoken : language::shipped()) {
        if (spoken.code == u"en"_s)
            continue;
        const QByteArray code = spoken.code.toLatin1();
        QTest::newRow("1024 x 700, " + code) << QSize(1024, 700) << 1.0 << spoken.code;
        QTest::newRow("1024 x 700, letters twice as large, " + code)
            << QSize(1024, 700) << 2.0 << spoken.code;
        QTest::newRow("2560 x 1440, " + code) << QSize(2560, 1440) << 1.0 << spoken.code;
    }
    QTest::newRow("1024 x 700, from right to left") << QSize(1024, 700) << 1.0 << u"right to left"_s;
    QTest::newRow("1400 x 900, letters half as large again, from right to left")
        << QSize(1400, 900) << 1.5 << u"right to left"_s;
    QTest::newRow("1024 x 700, pseudo-locale") << QSize(1024, 700) << 1.0 << u"pseudo"_s;
    QTest::newRow("1400 x 900, pseudo-locale from right to left")
        << QSize(1400, 900) << 1.0 << u"pseudo, right to left"_s;
}

void TestLayout::nothingIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(double, text);
    QFETCH(QString, words);
    PseudoTexts pseudo;
    if (words.contains(u"pseudo"_s))
        QCoreApplication::installTranslator(&pseudo);
    const bool isLanguage = words.size() == 2;
    const QLocale locale;
    if (isLanguage)
        language::install(words);
    if (words.contains(u"right to left"_s))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QFont font = m_usual;
    font.setPointSizeF(m_usual.pointSizeF() * text);
    QApplication::setFont(font);
    QStringList problems;
    int texts = 0;
    {
        WindowFixture window(size);
        QVERIFY(window.raceToTheEnd("checkout"));
        QTabWidget& views = window->tabs();
        const auto panes = window->findChildren<QDockWidget*>();
        QVERIFY(views.count() >= 8 && views.count() >= panes.size());
        for (int i = 0; i < views.count(); ++i) {
            views.setCurrentIndex(i);
            window.run().look();
            if (i < panes.size()) // of those that share a place, another one each time
                panes[i]->raise();
            settle();
            // A text that has just changed is laid out a moment later.
            QStringList now;
            (void)QTest::qWaitFor(
                [&] {
                    const LayoutWalk walk(*window.window);
                    now = walk.problems();
                    texts = std::max(texts, walk.texts());
                    return now.isEmpty();
                },
                3000);
            problems += now;
            if (qEnvironmentVariableIsSet("RACESCOPE_PICTURES"))
                window->grab().save(
                    qEnvironmentVariable("RACESCOPE_PICTURES") +
                    u"/layout-%1-%2-%3-%4.png"_s.arg(size.width()).arg(text).arg(words.left(6)).arg(i));
        }
        const QString needs = u"the window needs %1 x %2"_s.arg(window->width()).arg(window->height());
        if (window->width() > size.width() || window->height() > size.height())
            problems.append(needs);
    }
    QApplication::setFont(m_usual);
    QCoreApplication::removeTranslator(&pseudo);
    if (isLanguage)
        language::install(u"en"_s);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    problems.removeDuplicates();
    QVERIFY2(texts > 30, qPrintable(QString::number(texts)));
    for (const QString& problem : std::as_const(problems)) // all of them, however long they are together
        qWarning("%s", qPrintable(problem));
    QVERIFY(problems.isEmpty());
}

void TestLayout::theColoursFitASmallScreen_data()
{
    QTest::addColumn<double>("text");
    QTest::addColumn<QString>("words");
    for (const language::Language& spoken : language::shipped()) {
        QTest::newRow(qPrintable(spoken.code)) << 1.0 << spoken.code;
        QTest::newRow(qPrintable(spoken.code + u", letters twice as large"_s)) << 2.0 << spoken.code;
    }
}

// With warnings, too.
void TestLayout::theColoursFitASmallScreen()
{
    QFETCH(double, text);
    QFETCH(QString, words);
    const QLocale locale;
    language::install(words);
    QFont font = m_usual;
    font.setPointSizeF(m_usual.pointSizeF() * text);
    QApplication::setFont(font);
    QStringList problems;
    QSize least;
    {
        UserPalette alike;
        alike.light[std::size_t(Severity::Conflict)] = shippedFill(Tone::Light, Severity::WriteOk);
        alike.dark[std::size_t(Severity::GiveUp)] = shippedFill(Tone::Light, Severity::GiveUp);
        QWidget parent;
        ColorsDialog dialog(alike, &parent);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setAttribute(Qt::WA_DontShowOnScreen);
        dialog.show();
        dialog.resize(1000, 640);
        settle();
        problems = LayoutWalk(dialog).problems();
        least = dialog.minimumSizeHint();
        if (qEnvironmentVariableIsSet("RACESCOPE_PICTURES"))
            dialog.grab().save(qEnvironmentVariable("RACESCOPE_PICTURES") +
                               u"/colours-%1-%2.png"_s.arg(text).arg(words));
    }
    QApplication::setFont(m_usual);
    language::install(u"en"_s);
    QLocale::setDefault(locale);
    for (const QString& problem : std::as_const(problems))
        qWarning("%s", qPrintable(problem));
    QVERIFY(problems.isEmpty());
    QVERIFY2(least.width() <= 1000 && least.height() <= 640,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestLayout::theWalkSeesWhatIsStretched()
{
    Painted widget;
    const double scale = widget.devicePixelRatioF();
    widget.picture = QPixmap((QSizeF(20, 20) * scale).toSize());
    widget.picture.setDevicePixelRatio(scale);
    QCOMPARE(StretchWalk(widget).pictures(), 1);
    QCOMPARE(StretchWalk(widget).problems(), QStringList());
    widget.picture = QPixmap((QSizeF(10, 10) * scale).toSize()); // of half the pixels
    widget.picture.setDevicePixelRatio(scale / 2);
    QCOMPARE(StretchWalk(widget).problems().size(), 1);
}

void TestLayout::everyViewIsPaintedAtTheScreensScale()
{
    WindowFixture window({1400, 900});
    QVERIFY(window.raceToTheEnd("checkout"));
    QTabWidget& views = window->tabs();
    QStringList problems;
    int pictures = 0;
    int texts = 0;
    for (int i = 0; i < views.count(); ++i) {
        views.setCurrentIndex(i);
        settle();
        const StretchWalk painted(*window.window);
        const LayoutWalk laid(*window.window);
        for (const QString& problem : painted.problems() + laid.problems())
            problems.append(views.currentWidget()->objectName() + u": "_s + problem);
        pictures += painted.pictures();
        texts += laid.texts();
    }
    for (const QString& problem : std::as_const(problems))
        qWarning("%s", qPrintable(problem));
    QVERIFY(problems.isEmpty());
    QVERIFY2(pictures > 200 && texts > 300, qPrintable(u"%1 %2"_s.arg(pictures).arg(texts)));
}

void TestLayout::everyScaleOfAScreenWorks_data()
{
    QTest::addColumn<QString>("scale");
    for (const char* scale : {"1", "1.25", "1.5", "2", "3"})
        QTest::newRow(scale) << QString::fromLatin1(scale);
}

// The scale is fixed before the application begins: the same program once more.
void TestLayout::everyScaleOfAScreenWorks()
{
    QFETCH(QString, scale);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, scale);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(),
                  {u"theWalkSeesWhatIsStretched"_s, u"everyViewIsPaintedAtTheScreensScale"_s});
    QVERIFY(program.waitForFinished(300'000));
    const QByteArray output = program.readAll();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, output.constData());
    QVERIFY(output.contains("PASS   : TestLayout::everyViewIsPaintedAtTheScreensScale"));
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
