// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_commands.h"

#include "documents/history_view.h"
#include "language/language.h"
#include "language/language_commands.h"
#include "models/chips.h"
#include "models/format.h"
#include "palette/canvas_keys.h"
#include "palette/colors_dialog.h"
#include "palette/command_palette.h"
#include "palette/live_keys_dialog.h"
#include "palette/placed_digits.h"
#include "palette/settings_dialog.h"
#include "session/places.h"
#include "session/recording_options.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "theme/user_palette.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::uint32_t kMostPlaces = 20'000; // workers, and documents, that "go to" offers
const QString kLetterKeys = u"letterKeys"_s;
const QString kHighContrast = u"highContrast"_s;
const QString kLessMotion = u"lessMotion"_s;
const QString kLastUsed = u"palette/lastUsed"_s;
constexpr qsizetype kMostLastUsed = 12;
// With what a race is watched, until the person's own habits are known.
const QStringList kUsual{u"run"_s,          u"stop"_s,           u"newRace"_s, u"open"_s,
                         u"save"_s,         u"filter"_s,         u"goTo"_s,    u"follow"_s,
                         u"nextConflict"_s, u"nextLostUpdate"_s, u"fitAll"_s,  u"judge"_s};

QString nameOf(ThemeChoice choice)
{
    return choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"system"_s;
}

void rememberUse(const QString& command)
{
    QSettings settings = places::state();
    QStringList lastUsed = settings.value(kLastUsed).toStringList();
    lastUsed.removeAll(command);
    lastUsed.prepend(command);
    settings.setValue(kLastUsed, lastUsed.mid(0, kMostLastUsed));
}

// The nearest thing around the keyboard that has a name to be spoken.
QString placeOf(const QWidget* widget)
{
    while (widget && widget->accessibleName().isEmpty())
        widget = widget->parentWidget();
    return widget ? widget->accessibleName() : QString();
}

} // namespace

PaletteCommands::PaletteCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_timeline(parts.timeline)
    , m_history(parts.history)
    , m_language(parts.language)
    , m_keys(new KeyMap(parts.window))
    , m_canvas(new CanvasKeyCommands(parts.window, parts.timeline, *m_keys))
{
    parts.menu.addSeparator();
    QAction* palette = make("commandPalette", tr("C&ommand palette…"), u"command",
                            QKeySequence(u"Ctrl+Shift+P"_s), tr("Find any command by its name"), &parts.menu);
    QAction* goTo = make("goTo", tr("&Go to…"), u"target", QKeySequence(u"Ctrl+P"_s),
                         tr("Go to a worker, a document or a mark by its name"), &parts.menu);
    QAction* settings = make("settings", tr("&Settings…"), u"settings", QKeySequence(u"Ctrl+,"_s),
                             tr("Theme, language, keys, and taking them elsewhere"), &parts.menu);
    connect(palette, &QAction::triggered, this, &PaletteCommands::openPalette);
    connect(goTo, &QAction::triggered, this, &PaletteCommands::openGoTo);
    connect(settings, &QAction::triggered, this, &PaletteCommands::openSettings);
    auto& themes = *parts.window.findChild<QMenu*>(u"themeMenu"_s);
    themes.addSeparator();
    QAction* colors =
        make("eventColors", tr("&Colours of events…"), u"palette", {},
             tr("Other colours for reads, writes, conflicts and the rest, in both themes"), &themes);
    connect(colors, &QAction::triggered, this, &PaletteCommands::openColors);
    QAction* keys = parts.window.actions().shortcuts;
    keys->setShortcuts({QKeySequence(u"?"_s), QKeySequence(u"Ctrl+F1"_s)});
    connect(keys, &QAction::triggered, this, &PaletteCommands::openKeys);
    new PlacedDigits(parts.window, *m_keys);
    addPlaces([this] { return workersAndDocuments(); });
    m_canvas->setLetters(QSettings().value(kLetterKeys, true).toBool());
    ThemeSwitch::setHighContrast(QSettings().value(kHighContrast, false).toBool());
    useUserPalette(storedUserPalette());
    ThemeSwitch::setMotion(QSettings().value(kLessMotion, false).toBool() ? Motion::Less : Motion::Full);
    // The window is not built to its end yet.
    QTimer::singleShot(0, m_keys, &KeyMap::adopt);
    QTimer::singleShot(0, m_canvas, &CanvasKeyCommands::handOut);
}

QAction* PaletteCommands::make(const char* name, const QString& text, QStringView icon,
                               const QKeySequence& key, const QString& tip, QMenu* menu)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setStatusTip(tip);
    action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    m_window.addAction(action);
    menu->addAction(action);
    return action;
}

std::vector<PaletteEntry> PaletteCommands::commands()
{
    const QStringList first = places::state().value(kLastUsed).toStringList() + kUsual;
    QList<QAction*> actions = m_keys->actions();
    std::stable_sort(actions.begin(), actions.end(), [&first](const QAction* a, const QAction* b) {
        return std::size_t(first.indexOf(a->objectName())) < std::size_t(first.indexOf(b->objectName()));
    });
    std::vector<PaletteEntry> entries;
    for (QAction* action : std::as_const(actions)) {
        if (action->objectName() == u"commandPalette"_s)
            continue;
        PaletteEntry entry;
        entry.text = KeyMap::textOf(*action);
        entry.detail = KeyMap::textOf(m_keys->here(*action));
        entry.icon = action->icon();
        entry.isEnabled = action->isEnabled();
        entry.isCheckable = action->isCheckable();
        entry.isChecked = action->isChecked();
        entry.path = KeyMap::pathOf(*action);
        entry.more = action->statusTip().isEmpty() ? action->toolTip() : action->statusTip();
        entry.run = [action = QPointer<QAction>(action)] {
            if (!action)
                return;
            rememberUse(action->objectName());
            action->trigger();
        };
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<PaletteEntry> PaletteCommands::workersAndDocuments()
{
    std::vector<PaletteEntry> entries;
    const auto& workspace = m_window.run().workspace();
    if (!workspace)
        return entries;
    const Names& names = workspace->trace().names();
    for (std::uint32_t i = 0; i < std::min<std::size_t>(names.workerCount(), kMostPlaces); ++i) {
        const WorkerId worker{i};
        entries.push_back({format::worker(names, worker), tr("worker"), workerChip(worker), [this, worker] {
                               m_window.selection().setWorker(worker);
                               m_window.showView(&m_timeline);
                           }});
    }
    for (std::uint32_t i = 0; i < std::min<std::size_t>(names.documentCount(), kMostPlaces); ++i) {
        const DocumentId document{i};
        entries.push_back(
            {format::document(names, document), tr("document"), Icons::get(u"file-json"), [this, document] {
                 m_window.selection().setDocument(document);
                 m_window.showView(&m_history);
             }});
    }
    return entries;
}

// The window, or that of a view with the keyboard.
QWidget& PaletteCommands::inFront() const
{
    QWidget* active = QApplication::activeWindow();
    return active && active->parentWidget() == &m_window && !active->isModal() ? *active : m_window;
}

void PaletteCommands::openPalette()
{
    (new CommandPalette(tr("Type the name of a command"), commands(), inFront()))->open();
}

void PaletteCommands::openGoTo()
{
    std::vector<PaletteEntry> entries;
    for (const Places& places : m_places) {
        std::vector<PaletteEntry> more = places();
        entries.insert(entries.end(), std::make_move_iterator(more.begin()),
                       std::make_move_iterator(more.end()));
    }
    (new CommandPalette(tr("Type the name of a worker, a document or a mark"), std::move(entries), inFront()))
        ->open();
}

void PaletteCommands::openKeys()
{
    const QWidget* focus = QApplication::focusWidget();
    auto* dialog =
        new LiveKeysDialog(liveKeys(*m_keys, focus, m_canvas->lettersAct() ? Letters::Act : Letters::Rest),
                           placeOf(focus), &inFront());
    connect(dialog, &LiveKeysDialog::changeRequested, this, &PaletteCommands::openSettings);
    dialog->open();
}

void PaletteCommands::openColors()
{
    auto* dialog = new ColorsDialog(userPalette(), &inFront());
    connect(dialog, &ColorsDialog::paletteChosen, this, &PaletteCommands::takeColors);
    dialog->open();
}

void PaletteCommands::takeColors(const UserPalette& colors)
{
    storeUserPalette(colors);
    useUserPalette(colors);
}

void PaletteCommands::openSettings()
{
    PersonalSettings now;
    now.theme = nameOf(ThemeSwitch::choice());
    now.language = language::choice();
    now.letterKeys = QSettings().value(kLetterKeys, true).toBool();
    now.highContrast = ThemeSwitch::isHighContrast();
    now.lessMotion = ThemeSwitch::motion() == Motion::Less;
    now.colors = userPalette();
    now.memory = recording::memory();
    now.whenFull = recording::whenFull();
    auto* dialog = new SettingsDialog(*m_keys, now, &inFront());
    connect(dialog, &SettingsDialog::themeChosen, this, [this](const QString& theme) {
        Actions& a = m_window.actions();
        (theme == u"light"_s ? a.themeLight : theme == u"dark"_s ? a.themeDark : a.themeSystem)->trigger();
    });
    connect(dialog, &SettingsDialog::languageChosen, &m_language, &LanguageCommands::choose);
    connect(dialog, &SettingsDialog::renewalRequested, &m_window, &MainWindow::renewalRequested);
    connect(dialog, &SettingsDialog::letterKeysChosen, this, [this](bool on) {
        QSettings().setValue(kLetterKeys, on);
        m_canvas->setLetters(on);
    });
    connect(dialog, &SettingsDialog::highContrastChosen, this, [](bool on) {
        QSettings().setValue(kHighContrast, on);
        ThemeSwitch::setHighContrast(on);
    });
    connect(dialog, &SettingsDialog::lessMotionChosen, this, [](bool on) {
        QSettings().setValue(kLessMotion, on);
        ThemeSwitch::setMotion(on ? Motion::Less : Motion::Full);
    });
    connect(dialog, &SettingsDialog::colorsChosen, this, &PaletteCommands::takeColors);
    const auto record = [this] {
        if (m_window.run().workspace())
            recording::apply(*m_window.run().workspace());
    };
    connect(dialog, &SettingsDialog::memoryChosen, this, [record](const QString& text) {
        recording::setMemory(text);
        record();
    });
    connect(dialog, &SettingsDialog::whenFullChosen, this, [record](const QString& what) {
        recording::setWhenFull(what);
        record();
    });
    dialog->open();
}

} // namespace racescope
