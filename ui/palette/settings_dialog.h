// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: theme, language, single-letter keys, and the key of every command. What is changed acts at
// once; a key that is taken is refused with the name of who has it. Threads: GUI thread only.
#pragma once
#include "palette/settings_file.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace racescope {

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    // `keys` must outlive it.
    SettingsDialog(KeyMap& keys, const PersonalSettings& now, QWidget* parent);

    // As bytes of a file; false, and nothing changed, when they are refused: the sentence says why.
    bool importFrom(const QByteArray& text);
    QByteArray exported() const;
    QString problem() const;

signals:
    void themeChosen(const QString& theme);
    void languageChosen(const QString& language);
    void renewalRequested(); // of the window, in the language that was chosen
    void letterKeysChosen(bool on);
    void highContrastChosen(bool on);
    void lessMotionChosen(bool on);
    void colorsChosen(const racescope::UserPalette& colors);
    void memoryChosen(const QString& text); // that is no mistake
    void whenFullChosen(const QString& what);

private:
    QWidget* makeGeneral(const PersonalSettings& now);
    void makeLanguage(QFormLayout& form, const QString& now);
    void makeColors(QFormLayout& form, const PersonalSettings& now);
    void openColors();
    void takeColors(const UserPalette& colors);
    void makeRecording(QFormLayout& form, const PersonalSettings& now);
    void takeMemory();
    QWidget* makeKeys();
    QWidget* makeKeyEditor();
    QWidget* makeButtons();
    void fillTable();
    void showKey();
    void replaceShownKey();
    void setKey(const KeyMap::Keys& keys);
    void resetAll();
    void remember(std::optional<PersonalSettings> before);
    void takeBack();
    void take(const PersonalSettings& settings); // all but the keys
    void chooseAndImport();
    void chooseAndExport();
    void say(const QString& problem);
    QAction* current() const;
    PersonalSettings now() const;

    KeyMap& m_keys;
    QList<QAction*> m_actions; // by row
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_nextStart = nullptr; // shown once another language was chosen
    QPushButton* m_renew = nullptr;
    QCheckBox* m_letters = nullptr;
    QCheckBox* m_contrast = nullptr;
    QCheckBox* m_lessMotion = nullptr;
    QLabel* m_colorWorth = nullptr;
    UserPalette m_colors;
    QLineEdit* m_memory = nullptr;
    QComboBox* m_whenFull = nullptr;
    QString m_takenMemory; // what m_memory was last taken for
    QLineEdit* m_search = nullptr;
    QTableWidget* m_table = nullptr;
    QKeySequenceEdit* m_edit = nullptr;
    QPushButton* m_set = nullptr;
    QPushButton* m_default = nullptr;
    QPushButton* m_none = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_problem = nullptr;
    QList<std::optional<PersonalSettings>> m_before; // each change here; nullopt: of one key
};

} // namespace racescope
