// SPDX-License-Identifier: GPL-3.0-or-later
// Every command by its name and by its key, and keys that can be changed but never shared.
#include "palette/colors_dialog.h"
#include "palette/command_palette.h"
#include "palette/fuzzy.h"
#include "palette/live_keys.h"
#include "palette/palette_commands.h"
#include "palette/settings_dialog.h"
#include "theme/style.h"
#include "timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

struct Palette : WindowFixture {
    Palette()
        : commands(window->findChild<PaletteCommands*>())
    {
    }
    KeyMap& keys() { return commands->keys(); }
    CommandPalette* open(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        press(key, modifiers);
        return find<CommandPalette>("commandPalette");
    }
    PaletteCommands* const commands;
};

QStringList texts(const PaletteModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

bool actsAt(const QAction& command, const QWidget& place)
{
    const Qt::ShortcutContext context = command.shortcutContext();
    if (context == Qt::WindowShortcut || context == Qt::ApplicationShortcut)
        return true;
    for (const QObject* of : command.associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(of);
        if (widget == &place ||
            (widget && context == Qt::WidgetWithChildrenShortcut && widget->isAncestorOf(&place)))
            return true;
    }
    return false;
}

// At every place where the keyboard can be: what acts in the whole window, at that place, and around it.
QStringList sharedKeys(Palette& window)
{
    const QList<QAction*> commands = window.keys().actions();
    QStringList shared;
    for (const QWidget* place : window->findChildren<QWidget*>()) {
        if (place->focusPolicy() == Qt::NoFocus || place->focusProxy())
            continue;
        std::vector<std::pair<QKeySequence, const QAction*>> taken;
        for (const QAction* menu : window->menuBar()->actions())
            taken.emplace_back(QKeySequence::mnemonic(menu->text()), menu);
        for (const QAction* command : commands) {
            if (!actsAt(*command, *place))
                continue;
            for (const QKeySequence& key : command->shortcuts()) {
                for (const auto& [other, owner] : taken) {
                    if (owner != command && (key.matches(other) || other.matches(key)))
                        shared.append(u"%1 at %2: %3 and %4"_s.arg(
                            key.toString(), place->objectName(), owner->objectName(), command->objectName()));
                }
                taken.emplace_back(key, command);
            }
        }
    }
    return shared;
}

// The dialog of colours, by hand.
struct Colors {
    explicit Colors(ColorsDialog* shown)
        : dialog(shown)
    {
    }
    QLineEdit& field(Severity meaning, const char* theme = "Light") const
    {
        return *dialog->findChild<QLineEdit*>(u"hexColor%1%2"_s.arg(int(meaning)).arg(QLatin1String(theme)));
    }
    void type(Severity meaning, const QString& text) const
    {
        QLineEdit& hex = field(meaning);
        hex.setFocus();
        hex.selectAll();
        QTest::keyClicks(&hex, text);
    }
    QString warnings() const { return dialog->findChild<QLabel*>(u"colorsWarnings"_s)->text(); }
    void press(QDialogButtonBox::StandardButton button) const
    {
        dialog->findChild<QDialogButtonBox*>(u"colorsButtons"_s)->button(button)->click();
    }
    ColorsDialog* const dialog;
};

bool names(const QList<LiveKey>& keys, const QString& text)
{
    return std::any_of(keys.begin(), keys.end(), [&](const LiveKey& key) { return key.text == text; });
}

} // namespace

class TestUiPalette : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { forgetSettings(); }
    void fewLettersFindAName_data();
    void fewLettersFindAName();
    void betterFitsComeFirst();
    void lettersThatStandCloseComeFirst();
    void thePaletteOffersEveryCommandWithItsKey();
    void whatIsUsedComesFirst();
    void aTypedCommandIsDone();
    void whatCannotBeDoneIsNotDone();
    void goToFindsWorkersAndDocuments();
    void questionMarkListsWhatIsLiveHere();
    void noTwoCommandsShareAKey();
    void aTakenKeyIsRefused();
    void aChangedKeyActsAndIsKept();
    void settingsTravelAsAFile();
    void memoryForEventsIsSet();
    void brokenSettingsChangeNothing_data();
    void brokenSettingsChangeNothing();
    void resetPutsEverythingBack();
    void aChangedKeyIsUndone();
    void theSettingsTakeBackWhatWasDoneThere();
    void coloursActAtOnceAndAreKept();
    void aColourTypedInPartIsNone();
    void aPickedColourIsTaken();
    void coloursTravelAsAFile();
    void theColoursAreReachedInTheirOrder();
    void theSettingsLeadToTheColours();
    void coloursTravelWithTheSettings();
    void aCommandIsFoundByItsMenuAndItsDescription();
    void aNameThatIsOffComesBeforeWhatMentionsIt();
    void aKeyOfTheCanvasCanBeChanged();
    void aKeyOfTheCanvasThatIsTakenIsRefused();
    void aKeyThatBeginsAnotherIsRefused();
    void aNewKeyLeavesTheOthersOfItsCommand();
    void smallTimelinesTakeTheSameKeys();
    void lettersThatRestDoNothingAnywhere();
    void textsNameTheKeyThatACommandHas();
};

void TestUiPalette::fewLettersFindAName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << u""_s << u"Open scenario"_s << true;
    QTest::newRow("first letters") << u"os"_s << u"Open scenario"_s << true;
    QTest::newRow("any case") << u"OPEN"_s << u"Open scenario"_s << true;
    QTest::newRow("words with a space") << u"open sc"_s << u"Open scenario"_s << true;
    QTest::newRow("scattered") << u"pnro"_s << u"Open scenario"_s << true;
    QTest::newRow("wrong order") << u"so"_s << u"Open s"_s << false;
    QTest::newRow("too many") << u"openx"_s << u"Open scenario"_s << false;
    QTest::newRow("no name") << u"a"_s << u""_s << false;
}

void TestUiPalette::fewLettersFindAName()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyScore(typed, name).has_value(), fits);
}

void TestUiPalette::betterFitsComeFirst()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    std::vector<PaletteEntry> entries;
    for (const QString& text :
         {u"Show everything"_s, u"Reset layout"_s, u"Save scenario"_s, u"Export a seat"_s})
        entries.push_back({text, {}, {}, {}});
    entries.push_back({u"Save scenario as"_s, {}, {}, {}, false});
    model.setEntries(std::move(entries));
    QCOMPARE(model.rowCount(), 5);
    model.setTyped(u"sas"_s);
    QCOMPARE(texts(model), (QStringList{u"Save scenario"_s, u"Save scenario as"_s}));
    model.setTyped(u"seat"_s);
    QCOMPARE(texts(model).constFirst(), u"Export a seat"_s);
}

void TestUiPalette::lettersThatStandCloseComeFirst()
{
    Palette window;
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    const auto first = [&](const QString& typed) {
        palette->findChild<QLineEdit*>(u"paletteField"_s)->setText(typed);
        return palette->offered().entry(0).text;
    };
    QCOMPARE(first(u"flw"_s), u"Follow"_s);
    QCOMPARE(first(u"stngs"_s), u"Settings"_s);
    QCOMPARE(first(u"nc"_s), u"Next conflict"_s); // where words begin the letters may stand apart
}

void TestUiPalette::thePaletteOffersEveryCommandWithItsKey()
{
    Palette window;
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    const QStringList offered = texts(palette->offered());
    std::function<void(const QMenu*)> walk = [&](const QMenu* menu) {
        for (const QAction* action : menu->actions()) {
            if (action->menu())
                walk(action->menu());
            else if (!action->isSeparator() && action->objectName() != u"commandPalette"_s)
                QVERIFY2(offered.contains(KeyMap::textOf(*action)), qPrintable(action->text()));
        }
    };
    for (const QAction* menu : window->menuBar()->actions())
        walk(menu->menu());
    for (int row = 0; row < palette->offered().rowCount(); ++row) {
        const QModelIndex index = palette->offered().index(row);
        if (index.data() == u"Stop"_s)
            QCOMPARE(index.data(PaletteModel::DetailRole).toString(), u"Shift+F5"_s);
    }
}

void TestUiPalette::whatIsUsedComesFirst()
{
    Palette window;
    const auto first = [&window] {
        CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        const QString text = palette ? palette->offered().entry(0).text : QString();
        if (palette)
            QTest::keyClick(palette->findChild<QLineEdit*>(u"paletteField"_s), Qt::Key_Escape);
        return text;
    };
    const QString usual = first();
    QCOMPARE(usual, KeyMap::textOf(*window->actions().run));
    QTRY_VERIFY(!window.find<CommandPalette>("commandPalette"));
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    QCOMPARE(palette->offered().entry(palette->offered().rowCount() - 1).isEnabled, false);
    auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
    QTest::keyClicks(field, u"zoom out"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!window.find<CommandPalette>("commandPalette"));
    QCOMPARE(first(), KeyMap::textOf(*window->actions().zoomOut));
    // Races that one may begin are no commands of every day.
    const QList<QAction*> all = window.commands->keys().actions();
    QVERIFY(!all.constFirst()->objectName().startsWith(u"scenario_"_s));
    QVERIFY(all.constLast()->objectName().startsWith(u"scenario_"_s));
}

void TestUiPalette::aTypedCommandIsDone()
{
    Palette window;
    QVERIFY(window->actions().follow->isChecked());
    QSignalSpy triggered(window->actions().fullScreen, &QAction::triggered);
    QSignalSpy other(window->actions().quit, &QAction::triggered);
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    QSignalSpy gone(palette, &QObject::destroyed);
    auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
    QTest::keyClicks(field, u"full scr"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(other.count(), 0);
    QTRY_COMPARE(gone.count(), 1);
    window->actions().fullScreen->trigger();
}

void TestUiPalette::whatCannotBeDoneIsNotDone()
{
    Palette window;
    QVERIFY(!window->actions().stop->isEnabled());
    QSignalSpy triggered(window->actions().stop, &QAction::triggered);
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
    QTest::keyClicks(field, u"zzzz"_s);
    QVERIFY(palette->findChild<QWidget*>(u"paletteEmpty"_s)->isVisible());
    field->setText(u"stop"_s);
    auto* list = palette->findChild<QListView*>(u"paletteList"_s);
    for (int row = 0; row < palette->offered().rowCount(); ++row) {
        if (palette->offered().entry(row).text == u"Stop"_s)
            list->setCurrentIndex(palette->offered().index(row));
    }
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(triggered.count(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!window.find<CommandPalette>("commandPalette"));
}

void TestUiPalette::goToFindsWorkersAndDocuments()
{
    Palette window;
    QVERIFY(window.raceToTheEnd("checkout"));
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(palette);
    QTest::keyClicks(palette->findChild<QLineEdit*>(u"paletteField"_s), u"visitors2"_s);
    QTest::keyClick(palette->findChild<QLineEdit*>(u"paletteField"_s), Qt::Key_Return);
    QVERIFY(window->selection().worker());
    QCOMPARE(window.run().workspace()->trace().names().workerName(*window->selection().worker()).name,
             std::string("visitors-2"));
    QTRY_VERIFY(!window.find<CommandPalette>("commandPalette"));
    palette = window.open(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(palette);
    QTest::keyClicks(palette->findChild<QLineEdit*>(u"paletteField"_s), u"prod100"_s);
    QTest::keyClick(palette->findChild<QLineEdit*>(u"paletteField"_s), Qt::Key_Return);
    QCOMPARE(window->selection().document(), std::optional(DocumentId{0}));
    QVERIFY(window.find<QWidget>("historyView")->isVisible());
}

void TestUiPalette::questionMarkListsWhatIsLiveHere()
{
    Palette window;
    auto* timeline = window.find<TimelineView>("timelineView");
    timeline->setFocus();
    window.press(Qt::Key_Question); // the sign, however it is typed
    auto* table = window.window->findChild<QTableWidget*>(u"liveKeys"_s);
    QVERIFY(table);
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row)
        keys.append(table->item(row, 1)->text());
    QVERIFY(keys.contains(u"Timeline: next event in the row"_s));
    QVERIFY(keys.contains(u"Set a mark"_s));
    QVERIFY(keys.contains(u"Run"_s) == window->actions().run->isEnabled());
    QVERIFY(!keys.contains(u"Stop"_s)); // nothing to stop
    const QWidget* conflicts = window.find<QWidget>("conflictTable");
    QVERIFY(!names(liveKeys(window.keys(), conflicts), u"Timeline: next event in the row"_s));
    QVERIFY(names(liveKeys(window.keys(), conflicts), u"Spawn workers"_s) ==
            window->actions().spawn->isEnabled());
}

void TestUiPalette::noTwoCommandsShareAKey()
{
    Palette window;
    const QStringList shared = sharedKeys(window);
    for (const QString& words : shared)
        qWarning("%s", qPrintable(words));
    QVERIFY(shared.isEmpty());
    // One that acts on the timeline only takes one of the window; one that begins another's.
    auto* local = window.action("canvasNextEvent");
    QVERIFY(local && local->shortcutContext() == Qt::WidgetShortcut);
    const QList<QKeySequence> before = local->shortcuts();
    for (const QString& key : {u"Ctrl+E"_s, u"Ctrl+E, X"_s}) {
        local->setShortcuts({QKeySequence(key)});
        const QStringList found = sharedKeys(window);
        QCOMPARE(found.size(), 1); // there, and nowhere else
        QVERIFY(found[0].contains(u"timelineView"_s) && found[0].contains(u"exportConflicts"_s));
    }
    local->setShortcuts(before);
}

void TestUiPalette::aTakenKeyIsRefused()
{
    Palette window;
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(u"settingsSearch"_s)->setText(u"bump term"_s);
    auto* table = dialog->findChild<QTableWidget*>(u"settingsKeys"_s);
    table->setCurrentCell(0, 0);
    QCOMPARE(table->item(0, 0)->text(), u"Bump term"_s);
    auto* edit = dialog->findChild<QKeySequenceEdit*>(u"settingsKey"_s);
    edit->setKeySequence(QKeySequence(u"Ctrl+E"_s));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"settingsSetKey"_s), Qt::LeftButton);
    QVERIFY(dialog->problem().contains(u"Export conflicts"_s));
    QCOMPARE(window->actions().bumpTerm->shortcut(), QKeySequence(u"Ctrl+B"_s));
    edit->setKeySequence(QKeySequence(u"Ctrl+Alt+Shift+B"_s));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"settingsSetKey"_s), Qt::LeftButton);
    QVERIFY(dialog->problem().isEmpty());
    QCOMPARE(window->actions().bumpTerm->shortcut(), QKeySequence(u"Ctrl+Alt+Shift+B"_s));
    QVERIFY(window->actions().bumpTerm->toolTip().contains(u"Ctrl+Alt+Shift+B"_s));
}

void TestUiPalette::aChangedKeyActsAndIsKept()
{
    {
        Palette window;
        window.keys().adopt();
        QVERIFY(window.keys().setKeys(*window->actions().follow, {QKeySequence(u"Ctrl+Alt+Y"_s)}));
        const bool before = window->actions().follow->isChecked();
        window.press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(window->actions().follow->isChecked(), !before);
        window.press(Qt::Key_F7);
        QCOMPARE(window->actions().follow->isChecked(), !before);
    }
    Palette again;
    again.keys().adopt();
    QCOMPARE(again->actions().follow->shortcut(), QKeySequence(u"Ctrl+Alt+Y"_s));
    QCOMPARE(again.keys().defaults(*again->actions().follow), KeyMap::Keys{QKeySequence(u"F7"_s)});
}

void TestUiPalette::settingsTravelAsAFile()
{
    QByteArray file;
    {
        Palette window;
        window.keys().adopt();
        QVERIFY(window.keys().setKeys(*window->actions().follow, {QKeySequence(u"Ctrl+Alt+Y"_s)}));
        QVERIFY(window.keys().setKeys(*window->actions().stop, {}));
        window.commands->openSettings();
        auto* dialog = window.find<SettingsDialog>("settingsDialog");
        emit dialog->themeChosen(u"dark"_s);
        dialog->findChild<QCheckBox*>(u"settingsContrast"_s)->click();
        dialog->findChild<QCheckBox*>(u"settingsLessMotion"_s)->click();
        QVERIFY(ThemeSwitch::isHighContrast());
        QCOMPARE(ThemeSwitch::motion(), Motion::Less);
        auto* memory = dialog->findChild<QLineEdit*>(u"settingsMemory"_s);
        memory->setText(u"256M"_s);
        emit memory->editingFinished();
        file = dialog->exported();
        QVERIFY(file.contains("256M"));
    }
    forgetSettings();
    Palette window;
    QVERIFY(!ThemeSwitch::isHighContrast());
    QCOMPARE(ThemeSwitch::motion(), Motion::Full);
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    QVERIFY(dialog->importFrom(file));
    QVERIFY(ThemeSwitch::isHighContrast());
    QCOMPARE(ThemeSwitch::motion(), Motion::Less);
    QCOMPARE(window->actions().follow->shortcut(), QKeySequence(u"Ctrl+Alt+Y"_s));
    QVERIFY(window->actions().stop->shortcuts().isEmpty());
    QCOMPARE(dialog->exported(), file);
    QCOMPARE(QSettings().value(u"recording/memory"_s).toString(), u"256M"_s);
    ThemeSwitch::setHighContrast(false);
    ThemeSwitch::setMotion(Motion::Full);
    ThemeSwitch::apply(ThemeChoice::Light);
}

void TestUiPalette::memoryForEventsIsSet()
{
    forgetSettings();
    Palette window;
    QVERIFY(window.raceToTheEnd("checkout"));
    const auto budget = [&] { return window.run().workspace()->trace().counters().budgetBytes; };
    const std::size_t usual = budget();
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    auto* memory = dialog->findChild<QLineEdit*>(u"settingsMemory"_s);
    QVERIFY(memory->text().isEmpty());
    QVERIFY(memory->placeholderText().contains(u"1 GiB"_s));
    memory->setText(u"1M"_s); // too little: told, and nothing changes
    QTest::keyClick(memory, Qt::Key_Return);
    QVERIFY2(dialog->problem().contains(u"at least 64 MiB"_s), qPrintable(dialog->problem()));
    QVERIFY(dialog->isVisible());
    QCOMPARE(budget(), usual);
    QVERIFY(!QSettings().contains(u"recording/memory"_s));
    memory->setText(u"128M"_s);
    QTest::keyClick(memory, Qt::Key_Return);
    QVERIFY(dialog->problem().isEmpty());
    QCOMPARE(budget(), std::size_t(128) << 20);
    QCOMPARE(QSettings().value(u"recording/memory"_s).toString(), u"128M"_s);
    auto* whenFull = dialog->findChild<QComboBox*>(u"settingsWhenFull"_s);
    QCOMPARE(whenFull->currentData().toString(), u"wait"_s);
    whenFull->setCurrentIndex(whenFull->findData(u"drop"_s));
    QCOMPARE(QSettings().value(u"recording/whenFull"_s).toString(), u"drop"_s);
    dialog->close();
    window->resize(2400, 900);
    QVERIFY(window.raceToTheEnd("checkout")); // another session has it, too
    QCOMPARE(budget(), std::size_t(128) << 20);
    QTRY_VERIFY2(window.labelText("statusMemory").contains(u"128.0 MiB"_s),
                 qPrintable(window.labelText("statusMemory")));
    forgetSettings();
}

void TestUiPalette::brokenSettingsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");
    QTest::newRow("no JSON") << QByteArray("{\n  \"schema\": ") << u"2:"_s;
    QTest::newRow("another file") << QByteArray("{}") << u"schema"_s;
    QTest::newRow("no such theme") << QByteArray(R"({"schema":"racescope.settings/1","theme":"pink"})")
                                   << u"theme"_s;
    QTest::newRow("no such key") << QByteArray(
                                        R"({"schema":"racescope.settings/1","keys":{"stop":["Hyper+Q"]}})")
                                 << u"keys.stop"_s;
    QTest::newRow("too little memory")
        << QByteArray(R"({"schema":"racescope.settings/1","memory":"1M"})") << u"64 MiB"_s;
    QTest::newRow("no such way") << QByteArray(R"({"schema":"racescope.settings/1","when_full":"stop"})")
                                 << u"when_full"_s;
    QTest::newRow("a taken key") << QByteArray(R"({"schema":"racescope.settings/1","keys":{"stop":["F5"]}})")
                                 << u"F5"_s;
}

void TestUiPalette::brokenSettingsChangeNothing()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, why);
    Palette window;
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    const QByteArray before = dialog->exported();
    QVERIFY(!dialog->importFrom(file));
    QVERIFY2(dialog->problem().contains(why), qPrintable(dialog->problem()));
    QCOMPARE(dialog->exported(), before);
}

void TestUiPalette::resetPutsEverythingBack()
{
    Palette window;
    window.keys().adopt();
    QVERIFY(window.keys().setKeys(*window->actions().stop, {QKeySequence(u"Ctrl+Alt+Y"_s)}));
    QCOMPARE(window.keys().changes().size(), 1);
    window.commands->openSettings();
    QTest::mouseClick(window.find<QPushButton>("settingsReset"), Qt::LeftButton);
    QVERIFY(window.keys().changes().isEmpty());
    QCOMPARE(window->actions().stop->shortcut(), QKeySequence(u"Shift+F5"_s));
}

void TestUiPalette::aChangedKeyIsUndone()
{
    Palette window;
    window.keys().adopt();
    const QAction& stop = *window->actions().stop;
    const KeyMap::Keys other{QKeySequence(u"Ctrl+Alt+Y"_s)};
    QVERIFY(window.keys().setKeys(*window->actions().stop, other));
    window.keys().reset();
    QAction* undo = window.action("undo");
    undo->trigger();
    QCOMPARE(KeyMap::Keys(stop.shortcuts()), other);
    QCOMPARE(undo->text(), u"Undo: change the key of Stop"_s);
    undo->trigger();
    QCOMPARE(stop.shortcut(), QKeySequence(u"Shift+F5"_s));
    QVERIFY(QSettings().value(u"keys/stop"_s).isNull());
    window.action("redo")->trigger();
    QCOMPARE(KeyMap::Keys(stop.shortcuts()), other);
    QCOMPARE(QSettings().value(u"keys/stop"_s).toStringList(), QStringList{u"Ctrl+Alt+Y"_s});
}

void TestUiPalette::theSettingsTakeBackWhatWasDoneThere()
{
    Palette window;
    window.keys().adopt();
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    auto* back = dialog->findChild<QPushButton*>(u"settingsTakeBack"_s);
    QVERIFY(!back->isEnabled());
    const auto give = [&](const QString& command, const QString& key) {
        dialog->findChild<QLineEdit*>(u"settingsSearch"_s)->setText(command);
        dialog->findChild<QTableWidget*>(u"settingsKeys"_s)->setCurrentCell(0, 0);
        dialog->findChild<QKeySequenceEdit*>(u"settingsKey"_s)->setKeySequence(QKeySequence(key));
        dialog->findChild<QPushButton*>(u"settingsSetKey"_s)->click();
    };
    give(u"Bump term"_s, u"Ctrl+Alt+Y"_s);
    QCOMPARE(window.keys().changes().size(), 1);
    give(u"Bump term"_s, u"F5"_s); // is taken: nothing to take back
    dialog->findChild<QCheckBox*>(u"settingsContrast"_s)->click();
    const QByteArray before = dialog->exported();
    dialog->findChild<QPushButton*>(u"settingsReset"_s)->click();
    QVERIFY(!ThemeSwitch::isHighContrast());
    QVERIFY(window.keys().changes().isEmpty());
    back->click();
    QVERIFY(ThemeSwitch::isHighContrast());
    QCOMPARE(dialog->exported(), before);
    back->click();
    QVERIFY(window.keys().changes().isEmpty());
    QVERIFY(ThemeSwitch::isHighContrast()); // that was no change of keys
    QVERIFY(!back->isEnabled());
    ThemeSwitch::setHighContrast(false);
}

void TestUiPalette::coloursActAtOnceAndAreKept()
{
    const QColor shipped = shippedFill(Tone::Light, Severity::Conflict);
    {
        Palette window;
        window.action("themeLight")->trigger();
        QVERIFY(window.raceToTheEnd("checkout"));
        auto& timeline = *window.find<TimelineView>("timelineView");
        timeline.fitAll();
        const auto isSeen = [&](const QColor& color) {
            const QImage picture = timeline.grab().toImage().convertToFormat(QImage::Format_RGB32);
            for (int y = 0; y < picture.height(); ++y) {
                const auto* const line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
                if (std::find(line, line + picture.width(), color.rgb()) != line + picture.width())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isSeen(shipped));
        window.action("eventColors")->trigger();
        const Colors colors(window.find<ColorsDialog>("colorsDialog"));
        QCOMPARE(colors.warnings(), QString());
        colors.type(Severity::Conflict, u"#0a533"_s); // not whole yet
        QCOMPARE(Theme::light().fill(Severity::Conflict), shipped);
        colors.type(Severity::Conflict, u"#0a5339"_s); // nearly that of an accepted write
        QCOMPARE(Theme::light().fill(Severity::Conflict), QColor(0x0a, 0x53, 0x39));
        QTRY_VERIFY(isSeen(QColor(0x0a, 0x53, 0x39)) && !isSeen(shipped));
        QVERIFY2(colors.warnings().contains(u"Light: ⚠ Hard to tell apart: write ok and conflict"_s),
                 qPrintable(colors.warnings()));
        colors.type(Severity::Think, u"f8f8f8"_s);
        QVERIFY2(colors.warnings().contains(u"Hard to see on the background: think"_s),
                 qPrintable(colors.warnings()));
        colors.press(QDialogButtonBox::Cancel);
        QVERIFY(userPalette().isEmpty());
        QVERIFY(!QSettings().contains(u"colors"_s));
        QTRY_VERIFY(isSeen(shipped) && !isSeen(QColor(0x0a, 0x53, 0x39)));
        window.action("eventColors")->trigger();
        const Colors again(window->findChildren<ColorsDialog*>().constLast());
        again.type(Severity::Conflict, u"801010"_s);
        again.press(QDialogButtonBox::Ok);
    }
    useUserPalette({});
    {
        Palette next; // takes what was kept
        QCOMPARE(Theme::light().fill(Severity::Conflict), QColor(0x80, 0x10, 0x10));
    }
    useUserPalette({});
}

void TestUiPalette::aColourTypedInPartIsNone()
{
    Palette window;
    window.action("eventColors")->trigger();
    const Colors colors(window.find<ColorsDialog>("colorsDialog"));
    QVERIFY(QTest::qWaitForWindowActive(colors.dialog));
    colors.type(Severity::Read, u"123456"_s);
    colors.type(Severity::Conflict, u"12"_s); // the keyboard leaves the one before
    QCOMPARE(colors.field(Severity::Read).text(), u"#123456"_s);
    colors.dialog->accept();
    QVERIFY(colors.dialog->isVisible());
    QVERIFY2(colors.dialog->problem().contains(u"“12”"_s), qPrintable(colors.dialog->problem()));
    colors.field(Severity::Conflict).clear();
    colors.dialog->accept();
    QVERIFY(!colors.dialog->isVisible());
    UserPalette own;
    own.light[std::size_t(Severity::Read)] = QColor(0x12, 0x34, 0x56);
    QVERIFY(userPalette() == own);
    useUserPalette({});
}

void TestUiPalette::aPickedColourIsTaken()
{
    Palette window;
    window.action("eventColors")->trigger();
    const Colors colors(window.find<ColorsDialog>("colorsDialog"));
    colors.field(Severity::Backoff, "Dark").setFocus();
    colors.dialog->findChild<QToolButton*>(u"pickColor%1Dark"_s.arg(int(Severity::Backoff)))->click();
    auto* picker = colors.dialog->findChild<QColorDialog*>(u"colorPicker"_s);
    QCOMPARE(picker->currentColor(), shippedFill(Tone::Dark, Severity::Backoff));
    picker->setCurrentColor(QColor(0xff, 0xff, 0x80));
    picker->accept();
    QCOMPARE(Theme::dark().fill(Severity::Backoff), QColor(0xff, 0xff, 0x80));
    QCOMPARE(colors.field(Severity::Backoff, "Dark").text(), u"#ffff80"_s);
    colors.dialog->findChild<QPushButton*>(u"colorsReset"_s)->click();
    QVERIFY(userPalette().isEmpty());
    QCOMPARE(colors.field(Severity::Backoff, "Dark").text(), QString());
}

void TestUiPalette::coloursTravelAsAFile()
{
    Palette window;
    window.action("eventColors")->trigger();
    auto& dialog = *window.find<ColorsDialog>("colorsDialog");
    UserPalette own;
    own.light[std::size_t(Severity::Conflict)] = QColor(0x80, 0x10, 0x10);
    QVERIFY(dialog.load(paletteFile(own), u"mine.json"_s));
    QVERIFY(userPalette() == own);
    const QByteArray file = dialog.saved();
    QVERIFY2(file.contains("#801010") && file.contains("#f23d7f"), file.constData());
    // What is wrong in its last line changes nothing of what stands before.
    QByteArray wrong = file;
    wrong.replace("#801010", "#112233").replace("#c4346d", "pink");
    QVERIFY(!dialog.load(wrong, u"mine.json"_s));
    QVERIFY2(dialog.problem().contains(u"mine.json:21:21: dark.lost_update: must be a colour"_s),
             qPrintable(dialog.problem()));
    QVERIFY(userPalette() == own);
    QVERIFY(!dialog.load("{\n]", u"mine.json"_s));
    QVERIFY2(dialog.problem().contains(u"mine.json:2:"_s), qPrintable(dialog.problem()));
    useUserPalette({});
}

// From left to right, line by line; and whoever cannot see hears what each is for.
void TestUiPalette::theColoursAreReachedInTheirOrder()
{
    Palette window;
    window.action("eventColors")->trigger();
    auto& dialog = *window.find<ColorsDialog>("colorsDialog");
    QList<QWidget*> stops;
    for (QWidget* at = dialog.nextInFocusChain(); at != &dialog; at = at->nextInFocusChain()) {
        if ((at->focusPolicy() & Qt::TabFocus) && at->isVisibleTo(&dialog))
            stops.append(at);
    }
    QVERIFY(stops.size() >= qsizetype(4 * kMeanings.size() + 5));
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const QString name = QAccessible::queryAccessibleInterface(stops[i])->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(stops[i]->objectName()));
        if (i == 0 || i >= qsizetype(4 * kMeanings.size()))
            continue;
        const QPoint before = stops[i - 1]->mapTo(&dialog, stops[i - 1]->rect().center());
        const QPoint here = stops[i]->mapTo(&dialog, stops[i]->rect().center());
        const bool isSameLine = qAbs(before.y() - here.y()) <= 2;
        QVERIFY2(isSameLine ? here.x() > before.x() : here.y() > before.y(), qPrintable(name));
    }
}

// One visit there is one thing to take back.
void TestUiPalette::theSettingsLeadToTheColours()
{
    Palette window;
    window.action("themeLight")->trigger();
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    const auto* worth = dialog->findChild<QLabel*>(u"settingsColorWorth"_s);
    QVERIFY2(worth->text().contains(u"12.2"_s) && !worth->text().contains(u"⚠"_s), qPrintable(worth->text()));
    dialog->findChild<QPushButton*>(u"settingsColors"_s)->click();
    const Colors colors(dialog->findChild<ColorsDialog*>(u"colorsDialog"_s));
    colors.type(Severity::Conflict, u"0a5339"_s);
    colors.type(Severity::Read, u"0a5340"_s);
    QVERIFY2(worth->text().contains(u"⚠"_s), qPrintable(worth->text()));
    colors.press(QDialogButtonBox::Ok);
    QCOMPARE(Theme::light().fill(Severity::Conflict), QColor(0x0a, 0x53, 0x39));
    dialog->findChild<QPushButton*>(u"settingsTakeBack"_s)->click();
    QVERIFY(userPalette().isEmpty());
}

void TestUiPalette::coloursTravelWithTheSettings()
{
    UserPalette own;
    own.dark[std::size_t(Severity::Read)] = QColor(0x80, 0x90, 0xff);
    PersonalSettings settings;
    settings.colors = own;
    const QByteArray file = toJson(settings);
    Palette window;
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    QVERIFY(dialog->importFrom(file));
    QCOMPARE(Theme::dark().fill(Severity::Read), QColor(0x80, 0x90, 0xff));
    QVERIFY(settingsFromJson(dialog->exported())->colors == own);
    dialog->findChild<QPushButton*>(u"settingsReset"_s)->click();
    QVERIFY(userPalette().isEmpty());
    QVERIFY(!QSettings().contains(u"colors"_s));
    QByteArray wrong = file;
    wrong.replace("#8090ff", "blue");
    QVERIFY(!dialog->importFrom(wrong));
    QVERIFY2(dialog->problem().contains(u"colors.dark.read"_s), qPrintable(dialog->problem()));
}

void TestUiPalette::aCommandIsFoundByItsMenuAndItsDescription()
{
    PaletteModel model;
    std::vector<PaletteEntry> entries(3);
    entries[0] = {u"Dark"_s, u"F9"_s, {}, {}};
    entries[0].path = u"View › Theme"_s;
    entries[0].more = u"Colours for the night"_s;
    entries[1] = {u"Theme park"_s, {}, {}, {}};
    entries[2] = {u"Light"_s, {}, {}, {}};
    entries[2].more = u"Bright, not a night"_s;
    model.setEntries(std::move(entries));
    model.setTyped(u"theme"_s);
    QCOMPARE(texts(model), (QStringList{u"Theme park"_s, u"Dark"_s})); // by its name before by its menu
    model.setTyped(u"view col"_s);
    QCOMPARE(texts(model), QStringList{u"Dark"_s});
    model.setTyped(u"f9"_s);
    QCOMPARE(texts(model), QStringList{u"Dark"_s});
    model.setTyped(u"olours"_s); // no word begins so
    QVERIFY(texts(model).isEmpty());
    Palette window;
    CommandPalette* palette = window.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette);
    for (int row = 0; row < palette->offered().rowCount(); ++row) {
        const QModelIndex index = palette->offered().index(row);
        if (index.data() == u"Dark"_s)
            QCOMPARE(index.data(PaletteModel::PathRole).toString(), u"View › Theme"_s);
    }
}

void TestUiPalette::aNameThatIsOffComesBeforeWhatMentionsIt()
{
    PaletteModel model;
    std::vector<PaletteEntry> entries(4);
    entries[0] = {u"Let the store try again"_s, {}, {}, {}};
    entries[0].more = u"Partial updates merge with what is there"_s;
    entries[1] = {u"Summer gaze, with"_s, {}, {}, {}, false}; // scattered letters
    entries[2] = {u"Merge with the newest"_s, {}, {}, {}, false};
    entries[3] = {u"Merge with another"_s, {}, {}, {}};
    model.setEntries(std::move(entries));
    model.setTyped(u"merge with"_s);
    QCOMPARE(texts(model), (QStringList{u"Merge with another"_s, u"Merge with the newest"_s,
                                        u"Let the store try again"_s, u"Summer gaze, with"_s}));
}

void TestUiPalette::aKeyOfTheCanvasCanBeChanged()
{
    Palette window;
    QVERIFY(window.raceToTheEnd("checkout"));
    window.keys().adopt();
    auto* timeline = window.find<TimelineView>("timelineView");
    QTRY_VERIFY(!timeline->model().isEmpty());
    timeline->fitAll();
    timeline->setFocus();
    QVERIFY(window.keys().setKeys(*window.action("canvasNextConflict"), {QKeySequence(u"X"_s)}));
    window.press(Qt::Key_C);
    QVERIFY(!window->selection().event());
    window.press(Qt::Key_X);
    QVERIFY(window->selection().event());
    window.keys().reset();
    window->selection().clear();
    window.press(Qt::Key_X);
    QVERIFY(!window->selection().event());
    window.press(Qt::Key_C);
    QVERIFY(window->selection().event());
}

void TestUiPalette::aKeyOfTheCanvasThatIsTakenIsRefused()
{
    Palette window;
    const auto taken = window.keys().setKeys(*window.action("canvasZoomIn"), {QKeySequence(u"M"_s)});
    QVERIFY(!taken);
    QCOMPARE(taken.error().other->objectName(), u"setMark"_s);
    QCOMPARE(KeyMap::Keys(window.action("canvasZoomIn")->shortcuts()).constFirst(), QKeySequence(u"W"_s));
}

void TestUiPalette::aKeyThatBeginsAnotherIsRefused()
{
    Palette window;
    window.keys().adopt();
    QAction& stop = *window->actions().stop;
    QAction& follow = *window->actions().follow;
    QVERIFY(window.keys().setKeys(stop, {QKeySequence(u"Ctrl+Alt+Y, 1"_s)}));
    const auto begins = window.keys().setKeys(follow, {QKeySequence(u"Ctrl+Alt+Y"_s)});
    QVERIFY(!begins);
    QCOMPARE(begins.error().other, &stop);
    const auto goesOn = window.keys().setKeys(follow, {QKeySequence(u"Ctrl+Alt+Y, 1, 2"_s)});
    QVERIFY(!goesOn);
    QCOMPARE(goesOn.error().other, &stop);
    QCOMPARE(follow.shortcut(), QKeySequence(u"F7"_s));
    QVERIFY(window.keys().setKeys(follow, {QKeySequence(u"Ctrl+Alt+Y, 2"_s)}));
}

void TestUiPalette::aNewKeyLeavesTheOthersOfItsCommand()
{
    Palette window;
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    dialog->findChild<QLineEdit*>(u"settingsSearch"_s)->setText(u"timeline: zoom in"_s);
    dialog->findChild<QTableWidget*>(u"settingsKeys"_s)->setCurrentCell(0, 0);
    const auto give = [&](const QString& key) {
        dialog->findChild<QKeySequenceEdit*>(u"settingsKey"_s)->setKeySequence(QKeySequence(key));
        dialog->findChild<QPushButton*>(u"settingsSetKey"_s)->click();
        return KeyMap::Keys(window.action("canvasZoomIn")->shortcuts());
    };
    QCOMPARE(give(u"X"_s), (KeyMap::Keys{QKeySequence(u"X"_s), QKeySequence(u"+"_s)}));
    QCOMPARE(give(u"+"_s), KeyMap::Keys{QKeySequence(u"+"_s)}); // once
    dialog->findChild<QPushButton*>(u"settingsNoKey"_s)->click();
    QCOMPARE(give(u"X"_s), KeyMap::Keys{QKeySequence(u"X"_s)});
}

void TestUiPalette::smallTimelinesTakeTheSameKeys()
{
    Palette window;
    window.keys().adopt();
    QVERIFY(window.keys().setKeys(*window.action("canvasFitAll"), {QKeySequence(u"9"_s)}));
    const auto views = window->findChildren<TimelineView*>();
    QVERIFY(views.size() > 3);
    for (const TimelineView* view : views)
        QCOMPARE(view->canvasKeys().value(u"canvasFitAll"_s), KeyMap::Keys{QKeySequence(u"9"_s)});
}

void TestUiPalette::lettersThatRestDoNothingAnywhere()
{
    Palette window;
    QVERIFY(window.raceToTheEnd("checkout"));
    auto* timeline = window.find<TimelineView>("timelineView");
    QTRY_VERIFY(!timeline->model().isEmpty());
    timeline->fitAll();
    timeline->setFocus();
    QSignalSpy marked(window.action("setMark"), &QAction::triggered);
    QSignalSpy next(window.action("canvasNextConflict"), &QAction::triggered);
    window.commands->openSettings();
    auto* dialog = window.find<SettingsDialog>("settingsDialog");
    auto* letters = dialog->findChild<QCheckBox*>(u"settingsLetters"_s);
    letters->setChecked(false);
    dialog->close();
    timeline->setFocus();
    window.press(Qt::Key_M);
    window.press(Qt::Key_C);
    QCOMPARE(marked.count() + next.count(), 0);
    QVERIFY(!window->selection().event());
    const QList<LiveKey> live = liveKeys(window.keys(), timeline, Letters::Rest);
    QVERIFY(!names(live, u"Set a mark"_s));
    QVERIFY(names(live, u"Timeline: next event in the row"_s)); // by a sign
    window.press(Qt::Key_Period);
    QVERIFY(window->selection().event());
    letters->setChecked(true); // the dialog goes later
    timeline->setFocus();
    window.press(Qt::Key_M);
    QCOMPARE(marked.count(), 1);
}

void TestUiPalette::textsNameTheKeyThatACommandHas()
{
    Palette window;
    const auto says = [&](const char* name, const QString& words) {
        return window.find<QLabel>(name)->text().contains(words);
    };
    window->showView(window.find<QWidget>("verdictView"));
    QTRY_VERIFY(says("verdictFacts", u"(F5)"_s));
    window->showView(window.find<QWidget>("eventsView"));
    QVERIFY(says("eventsEmpty", u"(F5)"_s));
    QVERIFY(window.keys().setKeys(*window->actions().run, {QKeySequence(u"Ctrl+Alt+R"_s)}));
    for (const char* name : {"verdictFacts", "eventsEmpty", "conflictsEmpty"}) {
        QVERIFY2(says(name, u"(Ctrl+Alt+R)"_s), name);
        QVERIFY2(!says(name, u"F5"_s), name);
    }
    QVERIFY(window.keys().setKeys(*window->actions().run, {}));
    for (const char* name : {"verdictFacts", "eventsEmpty", "conflictsEmpty"})
        QVERIFY2(!says(name, u"("_s), name);
}

QTEST_MAIN(TestUiPalette)
#include "tst_ui_palette.moc"
