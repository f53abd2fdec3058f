// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/settings_dialog.h"

#include "language/engine_text.h"
#include "language/language.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "palette/colors_dialog.h"
#include "palette/fuzzy.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "trace/memory_budget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHash>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

SettingsDialog::SettingsDialog(KeyMap& keys, const PersonalSettings& now, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeGeneral(now));
    layout->addWidget(makeKeys(), 1);
    layout->addWidget(makeKeyEditor());
    m_problem = new QLabel;
    m_problem->setObjectName(u"settingsProblem"_s);
    m_problem->setAccessibleName(tr("What was refused"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    connect(&m_keys, &KeyMap::changed, this, &SettingsDialog::fillTable);
    fillTable();
    m_table->setCurrentCell(0, 0);
    resize(QSize(fontMetrics().averageCharWidth() * 95, fontMetrics().lineSpacing() * 36)
               .boundedTo(screen()->availableSize() * 9 / 10));
}

QWidget* SettingsDialog::makeGeneral(const PersonalSettings& now)
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    m_theme = new QComboBox;
    m_theme->setObjectName(u"settingsTheme"_s);
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItem(tr("As the desktop"), u"system"_s);
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->setCurrentIndex(m_theme->findData(now.theme));
    form->addRow(tr("&Theme:"), m_theme);
    makeLanguage(*form, now.language);
    m_letters = new QCheckBox(tr("Sin&gle letters act while a timeline or the stepper has the keyboard"));
    m_letters->setObjectName(u"settingsLetters"_s);
    m_letters->setChecked(now.letterKeys);
    form->addRow(QString(), m_letters);
    m_contrast = new QCheckBox(tr("&High contrast"));
    m_contrast->setObjectName(u"settingsContrast"_s);
    m_contrast->setToolTip(tr("Black, white and clear outlines, in the light and in the dark theme"));
    m_contrast->setChecked(now.highContrast);
    form->addRow(QString(), m_contrast);
    m_lessMotion = new QCheckBox(tr("Less &motion"));
    m_lessMotion->setObjectName(u"settingsLessMotion"_s);
    m_lessMotion->setToolTip(
        tr("Nothing fades or slides, the text cursor stands still, and a followed timeline moves in steps"));
    m_lessMotion->setChecked(now.lessMotion);
    form->addRow(QString(), m_lessMotion);
    makeColors(*form, now);
    makeRecording(*form, now);
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { emit themeChosen(m_theme->currentData().toString()); });
    connect(m_letters, &QCheckBox::toggled, this, &SettingsDialog::letterKeysChosen);
    connect(m_contrast, &QCheckBox::toggled, this, &SettingsDialog::highContrastChosen);
    connect(m_lessMotion, &QCheckBox::toggled, this, &SettingsDialog::lessMotionChosen);
    return page;
}

void SettingsDialog::makeLanguage(QFormLayout& form, const QString& now)
{
    m_language = new QComboBox;
    m_language->setObjectName(u"settingsLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the desktop"), u"system"_s);
    for (const language::Language& one : language::shipped())
        m_language->addItem(one.name, one.code);
    m_language->setCurrentIndex(std::max(m_language->findData(now), 0));
    m_nextStart = new QLabel(tr("The language changes when Racescope is started again, or now in a new "
                                "window, in which the session goes on."));
    m_nextStart->setObjectName(u"settingsNextStart"_s);
    m_nextStart->setWordWrap(true);
    m_nextStart->hide();
    m_renew = new QPushButton(Icons::get(u"languages"), tr("Change it no&w"));
    m_renew->setObjectName(u"settingsRenew"_s);
    m_renew->hide();
    form.addRow(tr("&Language:"), m_language);
    form.addRow(QString(), m_nextStart);
    form.addRow(QString(), m_renew);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        emit languageChosen(m_language->currentData().toString());
        const bool isOther = language::wanted() != language::inUse();
        m_nextStart->setVisible(isOther);
        m_renew->setVisible(isOther);
    });
    connect(m_renew, &QPushButton::clicked, this, [this] {
        accept();
        emit renewalRequested();
    });
}

void SettingsDialog::makeColors(QFormLayout& form, const PersonalSettings& now)
{
    m_colors = now.colors;
    auto* change = new QPushButton(Icons::get(u"palette"), tr("Change…"));
    change->setObjectName(u"settingsColors"_s);
    change->setAccessibleName(tr("Change the colours of events"));
    change->setToolTip(tr("Other colours for reads, writes, conflicts and the rest, in both themes"));
    change->setAutoDefault(false);
    m_colorWorth = new QLabel;
    m_colorWorth->setObjectName(u"settingsColorWorth"_s);
    m_colorWorth->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(change, 0, Qt::AlignTop);
    row->addWidget(m_colorWorth, 1);
    auto* label = new QLabel(tr("Colo&urs of events:"));
    label->setBuddy(change);
    form.addRow(label, row);
    connect(change, &QPushButton::clicked, this, &SettingsDialog::openColors);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, [this] { takeColors(m_colors); });
    takeColors(m_colors);
}

// One dialog is one thing to take back.
void SettingsDialog::openColors()
{
    const PersonalSettings before = now();
    auto* dialog = new ColorsDialog(m_colors, this);
    connect(dialog, &ColorsDialog::paletteChosen, this, &SettingsDialog::takeColors);
    connect(dialog, &QDialog::finished, this, [this, before] {
        if (before.colors != m_colors)
            remember(before);
    });
    dialog->open();
}

void SettingsDialog::takeColors(const UserPalette& colors)
{
    if (colors != std::exchange(m_colors, colors))
        emit colorsChosen(colors);
    m_colorWorth->setText(paletteWords(colors, Theme::current().isDark() ? Tone::Dark : Tone::Light));
}

void SettingsDialog::makeRecording(QFormLayout& form, const PersonalSettings& now)
{
    m_takenMemory = now.memory;
    m_memory = new QLineEdit(now.memory);
    m_memory->setObjectName(u"settingsMemory"_s);
    m_memory->setAccessibleName(tr("Memory for events"));
    m_memory->setPlaceholderText(
        //: %1 is a size such as "3.9 GiB".
        tr("a quarter of what there is, at least 1 GiB: %1").arg(format::bytes(memoryBudget(0))));
    m_memory->setToolTip(
        tr("A size such as 2G or 512M, or a share of this machine's memory such as 25%. Above it "
           "the oldest events lie in the session's file only, and are read from there."));
    m_memory->setClearButtonEnabled(true);
    form.addRow(tr("Memory for e&vents:"), m_memory);
    m_whenFull = new QComboBox;
    m_whenFull->setObjectName(u"settingsWhenFull"_s);
    m_whenFull->setAccessibleName(tr("When events come too fast"));
    m_whenFull->addItem(tr("Workers wait, and nothing is lost"), u"wait"_s);
    m_whenFull->addItem(tr("The newest events are dropped, and gaps are drawn"), u"drop"_s);
    m_whenFull->setToolTip(
        tr("Waits are recorded as time of the tool. The status bar counts what was dropped. A "
           "change counts for workers that start afterwards."));
    m_whenFull->setCurrentIndex(std::max(m_whenFull->findData(now.whenFull), 0));
    form.addRow(tr("When events come too &fast:"), m_whenFull);
    connect(m_memory, &QLineEdit::editingFinished, this, &SettingsDialog::takeMemory);
    connect(m_whenFull, &QComboBox::currentIndexChanged, this,
            [this] { emit whenFullChosen(m_whenFull->currentData().toString()); });
}

// What is wrong stays in the field and is told; what counts is what was taken before.
void SettingsDialog::takeMemory()
{
    const QString text = m_memory->text().trimmed();
    const auto budget = parseMemoryBudget(text.toStdString());
    if (!budget) {
        say(tr("Memory for events: “%1” %2.").arg(text, engineText(budget.error())));
        return;
    }
    say({});
    if (text == std::exchange(m_takenMemory, text))
        return;
    emit memoryChosen(text);
}

QWidget* SettingsDialog::makeKeys()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit;
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setAccessibleName(tr("Find a command"));
    m_search->setPlaceholderText(tr("Find a command"));
    m_search->setClearButtonEnabled(true);
    m_table = new QTableWidget;
    m_table->setObjectName(u"settingsKeys"_s);
    m_table->setAccessibleName(tr("Keys of the commands"));
    m_table->setColumnCount(3);
    setupTable(*m_table, Rows::One);
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Key"), tr("By default")});
    setColumnWidths(*m_table, {42, 22, 16});
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the last column takes what is left
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::fillTable);
    connect(m_table, &QTableWidget::currentCellChanged, this, &SettingsDialog::showKey);
    return page;
}

QWidget* SettingsDialog::makeKeyEditor()
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("New &key:"));
    m_edit = new QKeySequenceEdit;
    m_edit->setObjectName(u"settingsKey"_s);
    m_edit->setAccessibleName(tr("New key of the command"));
    m_edit->setClearButtonEnabled(true);
    label->setBuddy(m_edit);
    const auto button = [](const QString& name, const QString& text) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_set = button(u"settingsSetKey"_s, tr("&Set"));
    m_none = button(u"settingsNoKey"_s, tr("&No key"));
    m_default = button(u"settingsDefaultKey"_s, tr("&Default"));
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_set);
    row->addWidget(m_none);
    row->addWidget(m_default);
    m_back = button(u"settingsTakeBack"_s, tr("Take &back"));
    m_back->setToolTip(tr("Take back the last change of keys, an import or a reset that was made here"));
    m_back->setEnabled(false);
    row->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &SettingsDialog::takeBack);
    connect(m_set, &QPushButton::clicked, this, &SettingsDialog::replaceShownKey);
    connect(m_none, &QPushButton::clicked, this, [this] { setKey({}); });
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const QAction* action = current())
            setKey(m_keys.defaults(*action));
    });
    return page;
}

QWidget* SettingsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString& name, const QString& text, auto slot) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
    };
    add(u"settingsImport"_s, tr("&Import…"), &SettingsDialog::chooseAndImport);
    add(u"settingsExport"_s, tr("&Export…"), &SettingsDialog::chooseAndExport);
    add(u"settingsReset"_s, tr("&Reset all"), &SettingsDialog::resetAll);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the fields
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SettingsDialog::fillTable()
{
    const QAction* chosen = current();
    m_actions.clear();
    for (QAction* action : m_keys.actions()) {
        if (fuzzyScore(m_search->text(), KeyMap::textOf(*action)))
            m_actions.append(action);
    }
    QHash<QString, int> named;
    for (const QAction* action : std::as_const(m_actions))
        ++named[KeyMap::textOf(*action)];
    m_table->setRowCount(int(m_actions.size()));
    for (int row = 0; row < int(m_actions.size()); ++row) {
        const QAction& action = *m_actions[row];
        const QString name = KeyMap::textOf(action);
        const QString path = KeyMap::pathOf(action);
        const bool isAlone = named[name] == 1 || path.isEmpty();
        //: Of a command that another has the name of: %1 its own, %2 the menu that it stands in.
        const QStringList cells{
            isAlone ? name : tr("%1 (%2)").arg(name, path), KeyMap::textOf(KeyMap::Keys(action.shortcuts())),
            m_keys.isChanged(action) ? KeyMap::textOf(m_keys.defaults(action)) : QString()};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(action.statusTip());
            m_table->setItem(row, column, item);
        }
        if (&action == chosen)
            m_table->setCurrentCell(row, 0);
    }
    showKey();
}

QAction* SettingsDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_actions.size()) ? m_actions[row] : nullptr;
}

void SettingsDialog::showKey()
{
    const QAction* action = current();
    for (QWidget* widget : {static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_set),
                            static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_default)})
        widget->setEnabled(action != nullptr);
    m_edit->setKeySequence(action ? action->shortcut() : QKeySequence());
}

// Further keys of the command stay.
void SettingsDialog::replaceShownKey()
{
    const QAction* action = current();
    const QKeySequence key = m_edit->keySequence();
    if (!action || key.isEmpty())
        return;
    KeyMap::Keys keys = action->shortcuts().mid(1);
    keys.removeAll(key);
    keys.prepend(key);
    setKey(keys);
}

void SettingsDialog::setKey(const KeyMap::Keys& keys)
{
    QAction* action = current();
    if (!action)
        return;
    const bool isOther = keys != KeyMap::Keys(action->shortcuts());
    const auto done = m_keys.setKeys(*action, keys);
    if (done && isOther)
        remember(std::nullopt);
    say(done ? QString()
             : tr("%1 is taken by “%2”. Give that command another key first.")
                   .arg(done.error().key.toString(QKeySequence::NativeText),
                        KeyMap::textOf(*done.error().other)));
}

void SettingsDialog::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString SettingsDialog::problem() const
{
    return m_problem->text();
}

PersonalSettings SettingsDialog::now() const
{
    return {m_theme->currentData().toString(),
            m_language->currentData().toString(),
            m_letters->isChecked(),
            m_contrast->isChecked(),
            m_lessMotion->isChecked(),
            m_takenMemory,
            m_whenFull->currentData().toString(),
            m_colors,
            m_keys.changes()};
}

QByteArray SettingsDialog::exported() const
{
    return toJson(now());
}

bool SettingsDialog::importFrom(const QByteArray& text)
{
    const auto settings = settingsFromJson(text);
    if (!settings) {
        say(tr("These are no settings of Racescope: %1").arg(engineText(settings.error().text())));
        return false;
    }
    const PersonalSettings before = now();
    const auto taken = m_keys.setChanges(settings->keys);
    if (!taken) {
        say(tr("Nothing was changed: %1 would also be the key of “%2”.")
                .arg(taken.error().key.toString(QKeySequence::NativeText),
                     KeyMap::textOf(*taken.error().other)));
        return false;
    }
    take(*settings);
    if (toJson(before) != exported())
        remember(before);
    return true;
}

void SettingsDialog::take(const PersonalSettings& settings)
{
    m_theme->setCurrentIndex(m_theme->findData(settings.theme));
    m_language->setCurrentIndex(std::max(m_language->findData(settings.language), 0));
    m_letters->setChecked(settings.letterKeys);
    m_contrast->setChecked(settings.highContrast);
    m_lessMotion->setChecked(settings.lessMotion);
    takeColors(settings.colors);
    m_whenFull->setCurrentIndex(std::max(m_whenFull->findData(settings.whenFull), 0));
    m_memory->setText(settings.memory);
    takeMemory();
}

void SettingsDialog::remember(std::optional<PersonalSettings> before)
{
    m_before.append(std::move(before));
    m_back->setEnabled(true);
}

void SettingsDialog::takeBack()
{
    const auto before = m_before.takeLast();
    m_back->setEnabled(!m_before.isEmpty());
    say({});
    if (!before || before->keys != m_keys.changes())
        m_keys.takeBack();
    if (before)
        take(*before);
}

void SettingsDialog::resetAll()
{
    importFrom(toJson(PersonalSettings()));
}

void SettingsDialog::chooseAndImport()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import settings"), {}, tr("Settings (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        importFrom(file.readAll());
    else
        say(tr("%1 cannot be read: %2").arg(path, file.errorString()));
}

void SettingsDialog::chooseAndExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export settings"),
                                                      u"racescope-settings.json"_s, tr("Settings (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = exported();
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    say(isWritten ? QString() : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace racescope
