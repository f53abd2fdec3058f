// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each language, and from right to left: every text that it asks for is in the files, nothing
// is cut off, no letter opens two entries of one menu or reaches two things of a view, lessons and numbers
// are the language's.
#include "cluster/cluster_view.h"
#include "editor/document_form.h"
#include "editor/editor_page.h"
#include "editor/editor_view.h"
#include "language/language.h"
#include "language/language_commands.h"
#include "lessons/lesson_pane.h"
#include "letter_walk.h"
#include "main_window/error_bar.h"
#include "main_window/window_holder.h"
#include "models/format.h"
#include "palette/palette_commands.h"
#include "palette/settings_dialog.h"
#include "stepper/stepper_view.h"
#include "translation_file.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMutex>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

// Notes what is asked for, and answers nothing. Asked from any thread.
class AskedTexts : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.insert(QString::fromUtf8(context) + u": "_s + QString::fromUtf8(source));
        return {};
    }
    bool isEmpty() const override { return false; }
    QSet<QString> asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

private:
    mutable QMutex m_mutex;
    mutable QSet<QString> m_asked;
};

QString pathOf(const QString& language)
{
    return QStringLiteral(RACESCOPE_TEST_DATA "/../../resources/translations/racescope_") + language +
           u".ts"_s;
}

QString placeOf(const QWidget* widget)
{
    QString place;
    for (; widget; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            place = widget->objectName() + (place.isEmpty() ? QString() : QString(u'/' + place));
    }
    return place;
}

QString textOf(const QWidget& widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return label && !label->wordWrap() ? label->text() : QString();
}

// Words that do not fit into what shows them. A widget that may be cut on purpose says so by an ignored
// width.
QStringList cutOff(const QWidget& top)
{
    QStringList cut;
    for (const QWidget* widget : top.findChildren<QWidget*>()) {
        if (!widget->isVisible() || textOf(*widget).isEmpty() ||
            widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        QSize need = widget->sizeHint();
        if (widget->hasHeightForWidth())
            need.setHeight(widget->heightForWidth(widget->width()));
        if (widget->width() < need.width() || widget->height() < need.height() - 4)
            cut.append(u"%1: “%2” needs %3 × %4 and has %5 × %6"_s.arg(placeOf(widget), textOf(*widget))
                           .arg(need.width())
                           .arg(need.height())
                           .arg(widget->width())
                           .arg(widget->height()));
    }
    return cut;
}

// Who asks for the most room, for a message.
QString widest(const QWidget& top)
{
    QMultiMap<int, QString> needs;
    for (const QWidget* widget : top.findChildren<QWidget*>()) {
        needs.insert(-widget->minimumSizeHint().width(), placeOf(widget));
    }
    QStringList all;
    for (auto it = needs.cbegin(); it != needs.cend() && all.size() < 20; ++it)
        all.append(u"%1 %2"_s.arg(-it.key()).arg(it.value()));
    return all.join(u'\n');
}

template <class Look> void throughAllTabs(MainWindow& window, Look look)
{
    for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
        const int before = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            look();
        }
        tabs->setCurrentIndex(before);
    }
}

// Opens what a command opens, and closes it again.
template <class Look> void throughDialogs(WindowFixture& window, Look look)
{
    for (const char* name :
         {"newRace", "spawn", "settings", "eventColors", "shortcuts", "about", "httpDoor", "saveLayout",
          "manageLayouts", "target", "raceOnCluster", "recordCluster", "newDocument", "helpHere"}) {
        QAction* action = window.action(name);
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        QCoreApplication::processEvents();
        for (QDialog* dialog : window->findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                look(*dialog);
                dialog->close();
            }
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QChar letterOf(const QString& text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&([^&\\s])"_s);
    const auto match = mnemonic.match(text);
    return match.hasMatch() ? match.captured(1).at(0).toLower() : QChar();
}

QStringList sharedLetters(const QString& where, const QList<QAction*>& actions)
{
    QStringList shared;
    QMap<QChar, QString> owner;
    for (const QAction* action : actions) {
        const QChar letter = letterOf(action->text());
        if (letter.isNull() || !action->isVisible())
            continue;
        if (owner.contains(letter))
            shared.append(where + u": "_s + owner[letter] + u", "_s + action->text());
        owner[letter] = action->text();
    }
    return shared;
}

} // namespace

class TestUiLanguages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        useOwnSettings();
        QFont font = QApplication::font(); // the same letters on every machine
        font.setFamily(u"DejaVu Sans"_s);
        QApplication::setFont(font);
    }
    void init() { forgetSettings(); }
    void cleanup();
    void everyTextThatIsAskedForIsInTheFiles();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void aLetterOpensOneEntryOfAMenu_data();
    void aLetterOpensOneEntryOfAMenu();
    void aLetterReachesOneThingOfAView_data();
    void aLetterReachesOneThingOfAView();
    void aLetterReachesOneThingOfADialog_data();
    void aLetterReachesOneThingOfADialog();
    void arabicRunsFromRightToLeft();
    void lessonsAreToldInTheLanguage_data();
    void lessonsAreToldInTheLanguage();
    void storiesOfFailoverAreToldInTheLanguage();
    void numbersAreWrittenAsTheLocaleDoes();
    void aChosenLanguageCountsFromTheNextStart();
    void theSettingsHoldTheLanguage();
    void aNewWindowSpeaksAtOnceAndGoesOn();
    void unsavedDocumentsAreAskedOfBeforeANewWindow();

private:
    static void languages();
};

void TestUiLanguages::cleanup()
{
    language::install(u"en"_s);
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestUiLanguages::languages()
{
    QTest::addColumn<QString>("language");
    for (const language::Language& one : language::shipped())
        QTest::newRow(qPrintable(one.code)) << one.code;
}

// Catches a text whose context differs from what lupdate takes it for: it would stay English for ever.
void TestUiLanguages::everyTextThatIsAskedForIsInTheFiles()
{
    QSet<QString> known;
    for (const TranslationMessage& message : readTranslationFile(pathOf(u"de"_s)))
        known.insert(message.name());
    QVERIFY(known.size() > 1500);
    AskedTexts texts;
    QCoreApplication::installTranslator(&texts);
    {
        WindowFixture window;
        QVERIFY(window.raceToTheEnd("checkout-unguarded"));
        throughAllTabs(*window.window, [] {});
        throughDialogs(window, [](const QDialog&) {});
        const QImage painted = window->grab().toImage();
        QVERIFY(!painted.isNull());
    }
    QCoreApplication::removeTranslator(&texts);
    QStringList unknown;
    int ours = 0;
    for (const QString& name : texts.asked()) {
        if (!name.startsWith(u"racescope::"_s) && !name.startsWith(u"Cluster"_s))
            continue; // Qt's own texts are in Qt's files
        ++ours;
        if (!known.contains(name))
            unknown.append(name);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    QVERIFY(ours > 700);
}

void TestUiLanguages::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const language::Language& one : language::shipped()) {
        QTest::newRow(qPrintable(one.code + u", small"_s)) << one.code << QSize(1024, 700);
        QTest::newRow(qPrintable(one.code + u", usual"_s)) << one.code << QSize(1400, 900);
    }
    QTest::newRow("right to left") << u"ar"_s << QSize(1024, 700);
}

void TestUiLanguages::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    language::install(language);
    if (language == u"ar"_s)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    WindowFixture window(size);
    QVERIFY(window.raceToTheEnd("checkout-unguarded"));
    QStringList cut;
    throughAllTabs(*window.window, [&] { cut += cutOff(*window.window); });
    throughDialogs(window, [&](const QDialog& dialog) { cut += cutOff(dialog); });
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    const QString needs = u"the window needs %1 × %2: %3"_s.arg(window->width())
                              .arg(window->height())
                              .arg(widest(*window.window));
    QVERIFY2(window->width() <= size.width() && window->height() <= size.height(), qPrintable(needs));
}

void TestUiLanguages::aLetterOpensOneEntryOfAMenu_data()
{
    languages();
}

void TestUiLanguages::aLetterOpensOneEntryOfAMenu()
{
    QFETCH(QString, language);
    language::install(language);
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    QStringList shared = sharedLetters(u"menu bar"_s, window->menuBar()->actions());
    int menus = 0;
    for (const QMenu* menu : window->findChildren<QMenu*>()) {
        shared += sharedLetters(u"menu "_s + menu->title() + u' ' + menu->objectName(), menu->actions());
        ++menus;
    }
    QVERIFY(menus > 5);
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
}

void TestUiLanguages::aLetterReachesOneThingOfAView_data()
{
    languages();
}

// Nor does it reach one that is the menu bar's.
void TestUiLanguages::aLetterReachesOneThingOfAView()
{
    QFETCH(QString, language);
    language::install(language);
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* editor = window->findChild<EditorView*>();
    EditorPage* page = editor->open({u"products"_s, u"100"_s, {}});
    QTRY_VERIFY(page->base().exists);
    page->mergeWithNewest();
    QTRY_VERIFY(page->isMerging());
    window->errorBar().showNotice(u"words"_s, {}, {});
    const LetterWalk walk(*window.window);
    QVERIFY(walk.letters() > 30);
    QVERIFY2(walk.shared().isEmpty(), qPrintable(walk.shared().join(u'\n')));
}

void TestUiLanguages::aLetterReachesOneThingOfADialog_data()
{
    languages();
}

void TestUiLanguages::aLetterReachesOneThingOfADialog()
{
    QFETCH(QString, language);
    language::install(language);
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    QStringList shared;
    int dialogs = 0;
    throughDialogs(window, [&](const QDialog& dialog) {
        ++dialogs;
        for (const QString& letter : LetterWalk(dialog).shared())
            shared.append(dialog.objectName() + u' ' + letter);
    });
    QVERIFY(dialogs >= 13);
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
}

void TestUiLanguages::arabicRunsFromRightToLeft()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    WindowFixture window;
    QVERIFY(window.raceToTheEnd("checkout"));
    QCOMPARE(window->layoutDirection(), Qt::RightToLeft);
    throughAllTabs(*window.window, [&] { QVERIFY(!window->grab().isNull()); });
    // Menus begin at the right, and the first tab too.
    const QList<QAction*> menus = window->menuBar()->actions();
    QVERIFY(window->menuBar()->actionGeometry(menus.first()).left() >
            window->menuBar()->actionGeometry(menus.last()).left());
    // Digits are the locale's, but numbers that travel in requests are not touched.
    QCOMPARE(format::number(std::uint64_t(1204)), QLocale().toString(1204));
    // A token is not turned round, and time runs from left to right.
    QCOMPARE(format::token({SeqNo(71), PrimaryTerm(1)}),
             QString(QChar(0x2066) + u"71 / 1"_s + QChar(0x2069)));
    // Nor does a unit come to stand before its number.
    const auto inOnePiece = [](const QString& text) {
        return text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069));
    };
    QVERIFY(inOnePiece(format::moment(269'076'000)));
    QVERIFY(inOnePiece(format::duration(12'400'000)));
    QVERIFY(inOnePiece(format::rate(8.1)));
    QVERIFY(inOnePiece(format::bytes(3800)));
    for (const char* canvas : {"timelineView", "historyChart", "stateGraph", "labHeatMap", "throughputChart"})
        QCOMPARE(window.find<QWidget>(canvas)->layoutDirection(), Qt::LeftToRight);
}

void TestUiLanguages::lessonsAreToldInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"en"_s << u"Nothing protects the write"_s;
    QTest::newRow("German") << u"de"_s << u"Nichts schützt das Schreiben"_s;
    QTest::newRow("French") << u"fr"_s << u"Rien ne protège"_s;
}

void TestUiLanguages::lessonsAreToldInTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, word);
    language::install(language);
    WindowFixture window;
    auto* lessons = window.find<LessonPane>("lessonPane");
    QVERIFY(lessons);
    QString all;
    for (const QLabel* label : lessons->findChildren<QLabel*>())
        all += label->text() + u'\n';
    QVERIFY2(all.contains(word), qPrintable(all));
}

void TestUiLanguages::storiesOfFailoverAreToldInTheLanguage()
{
    language::install(u"de"_s);
    WindowFixture window;
    const auto* stories = window->findChild<ClusterView*>()->findChild<QComboBox*>(u"clusterStories"_s);
    QVERIFY(stories);
    QStringList titles;
    for (int i = 0; i < stories->count(); ++i)
        titles.append(stories->itemText(i));
    QVERIFY2(titles.join(u'\n').contains(u"Eine Versionsnummer, zwei Inhalte"_s),
             qPrintable(titles.join(u'\n')));
}

void TestUiLanguages::numbersAreWrittenAsTheLocaleDoes()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(format::number(std::uint64_t(1'204'000)), u"1.204.000"_s);
    QCOMPARE(format::rate(3.456), u"3,5/s"_s);
    QVERIFY(format::moment(345'678'000).startsWith(u"0,345678"_s));
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QVERIFY2(!format::number(std::uint64_t(1'204'000)).contains(u','), "thousands are parted by a space");
}

void TestUiLanguages::aChosenLanguageCountsFromTheNextStart()
{
    WindowFixture window;
    QCOMPARE(language::choice(), u"system"_s);
    QVERIFY(window.action("languageSystem")->isChecked());
    window.action("languageGerman")->trigger();
    QCOMPARE(language::choice(), u"de"_s);
    QCOMPARE(language::inUse(), u"en"_s);
    QCOMPARE(window.action("run")->text().remove(u'&'), u"Run"_s);
    window.window = nullptr;
    language::install(); // the next start
    QCOMPARE(language::inUse(), u"de"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    WindowFixture next;
    QVERIFY(next.action("languageGerman")->isChecked());
    QCOMPARE(next.action("languageGerman")->text().remove(u'&'), u"Deutsch"_s);
    QVERIFY2(next.action("run")->text().remove(u'&').startsWith(u"Start"_s),
             qPrintable(next.action("run")->text()));
    language::choose(u"eo"_s); // is not shipped
    QCOMPARE(language::choice(), u"system"_s);
}

void TestUiLanguages::theSettingsHoldTheLanguage()
{
    WindowFixture window;
    auto* commands = window->findChild<PaletteCommands*>();
    commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    auto* box = dialog->findChild<QComboBox*>(u"settingsLanguage"_s);
    QVERIFY(!dialog->findChild<QLabel*>(u"settingsNextStart"_s)->isVisible());
    box->setCurrentIndex(box->findData(u"fr"_s));
    QCOMPARE(language::choice(), u"fr"_s);
    QVERIFY(window.action("languageFrench")->isChecked());
    QVERIFY(dialog->findChild<QLabel*>(u"settingsNextStart"_s)->isVisible());
    const QByteArray file = dialog->exported();
    box->setCurrentIndex(box->findData(u"system"_s));
    QCOMPARE(language::choice(), u"system"_s);
    QVERIFY(dialog->importFrom(file));
    QCOMPARE(language::choice(), u"fr"_s);
}

// One click after the choice: the same session, the race that runs, the stepper's branches, in German.
void TestUiLanguages::aNewWindowSpeaksAtOnceAndGoesOn()
{
    WindowHolder holder;
    holder.window().resize(1400, 900);
    holder.window().show();
    RacePlan plan = loadScenario("checkout").value();
    plan.groups.front().updates = 0; // it runs until it is stopped
    plan.duration = 3'600'000'000'000;
    plan.speed = 0;
    holder.window().run().load(plan, RunController::AfterLoad::Start);
    QTRY_COMPARE(holder.window().run().state(), RunState::Running);
    QTRY_VERIFY(holder.window().run().snapshot().events() > 100);
    auto* stepper = holder.window().findChild<StepperView*>();
    QVERIFY(stepper->openRace(loadScenario("checkout-unguarded").value(), u"A B A"_s));
    stepper->stepper().back();
    stepper->stepper().step(1); // a branch
    QCOMPARE(stepper->stepper().race().branches().size(), 2u);
    const Workspace* const session = holder.window().run().workspace().get();
    const std::uint64_t events = holder.window().run().snapshot().events();
    const MainWindow* const before = &holder.window();
    QSignalSpy renewed(&holder, &WindowHolder::renewed);

    before->findChild<QAction*>(u"languageGerman"_s)->trigger();
    auto* offer = before->findChild<QPushButton*>(u"errorWayOn"_s);
    QTRY_VERIFY(offer->isVisible());
    QCOMPARE(language::inUse(), u"en"_s);
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_COMPARE(renewed.count(), 1);

    MainWindow& window = holder.window();
    QCOMPARE(language::inUse(), u"de"_s);
    QVERIFY(window.isVisible());
    QVERIFY(window.findChild<QAction*>(u"languageGerman"_s)->isChecked());
    QCOMPARE(window.findChild<QAction*>(u"lessons"_s)->text().remove(u'&'), u"Lektionen"_s);
    QCOMPARE(window.run().workspace().get(), session);
    QCOMPARE(window.run().state(), RunState::Running);
    QVERIFY(window.run().snapshot().events() >= events);
    QTRY_VERIFY(window.run().snapshot().events() > events); // it goes on
    stepper = window.findChild<StepperView*>();
    QCOMPARE(stepper->stepper().race().branches().size(), 2u);
    QCOMPARE(stepper->stepper().race().position(), 3u);
    window.run().stop();
    QTRY_COMPARE(window.run().state(), RunState::Finished);
    // What is in use already is not offered again.
    window.findChild<QAction*>(u"languageFrench"_s)->trigger();
    QVERIFY(window.errorBar().isVisible());
    window.findChild<QAction*>(u"languageGerman"_s)->trigger();
    QVERIFY(!window.errorBar().isVisible());
}

void TestUiLanguages::unsavedDocumentsAreAskedOfBeforeANewWindow()
{
    WindowHolder holder;
    holder.window().show();
    RacePlan plan = loadScenario("checkout").value();
    plan.speed = 0;
    holder.window().run().load(plan, RunController::AfterLoad::Start);
    QTRY_COMPARE(holder.window().run().state(), RunState::Finished);
    auto* editor = holder.window().findChild<EditorView*>();
    holder.window().showView(editor);
    EditorPage* page = editor->open({u"products"_s, u"100"_s, {}});
    QTRY_VERIFY(page->base().exists);
    page->form().replace("{\"in_stock\": 1}");
    QVERIFY(page->isModified());
    QSignalSpy renewed(&holder, &WindowHolder::renewed);
    const auto answer = [&](QMessageBox::StandardButton button) {
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = holder.window().findChild<QMessageBox*>(u"closeDocumentsDialog"_s)));
        box->button(button)->click();
    };
    language::choose(u"de"_s);
    emit holder.window().renewalRequested();
    answer(QMessageBox::Cancel);
    QTRY_VERIFY(!holder.window().findChild<QMessageBox*>(u"closeDocumentsDialog"_s));
    QCOMPARE(renewed.count(), 0);
    QVERIFY(page->isModified());
    emit holder.window().renewalRequested();
    answer(QMessageBox::Save);
    QTRY_COMPARE(renewed.count(), 1);
    const auto stored = holder.window().run().workspace()->store().index("products")->get("100");
    QCOMPARE(std::string(stored.source.view()), std::string("{\"in_stock\":1}"));
}

QTEST_MAIN(TestUiLanguages)
#include "tst_ui_languages.moc"
