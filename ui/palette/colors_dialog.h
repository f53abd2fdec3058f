// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own colours of meanings, for the light and the dark theme, with what they are worth: how far
// apart the nearest two are for each kind of vision, and how well the faintest stands out. What is changed
// acts at once; Cancel puts back what was. Threads: GUI thread only.
#pragma once
#include "theme/color_metrics.h"
#include "theme/user_palette.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace racescope {

// "Smallest difference 12.2 (conflict and backoff, tritanopia)", or warnings where something is too small.
QString paletteWords(const UserPalette& palette, Tone tone);

class ColorsDialog : public QDialog {
    Q_OBJECT
public:
    ColorsDialog(const UserPalette& now, QWidget* parent);

    // As bytes of a file; false, and nothing changed, when they are refused: problem() says why. `name`: of
    // the file.
    bool load(const QByteArray& text, const QString& name);
    // Every colour, so that the file can be changed by hand.
    QByteArray saved() const;
    QString problem() const;
    void accept() override;
    void reject() override;

signals:
    void paletteChosen(const racescope::UserPalette& palette);

private:
    struct Field {
        QToolButton* button = nullptr;
        QLineEdit* hex = nullptr;
    };
    using Figures = std::array<QLabel*, 2>; // by tone

    bool eventFilter(QObject* watched, QEvent* event) override;
    QWidget* makeTable();
    void addRow(QGridLayout& grid, Severity meaning);
    Field makeField(Severity meaning, Tone tone);
    void addFigures(QGridLayout& grid, const QString& name, Figures& figures);
    QLabel* addSentence(const QString& name);
    QWidget* makeButtons();
    void adjustToTable();
    QColor& color(Severity meaning, Tone tone);
    Field& field(Severity meaning, Tone tone) { return m_fields[std::size_t(meaning)][std::size_t(tone)]; }
    void pick(Severity meaning, Tone tone);
    void type(Severity meaning, Tone tone);
    // `typed`: where somebody types, and which is left alone.
    void choose(Severity meaning, Tone tone, const QColor& color, const QLineEdit* typed = nullptr);
    void take(const UserPalette& palette, const QLineEdit* typed = nullptr);
    void refresh(const QLineEdit* typed = nullptr);
    void refreshField(Severity meaning, Tone tone, const QLineEdit* typed);
    void chooseAndLoad();
    void chooseAndSave();
    void say(const QString& problem);
    static void say(QLabel& label, const QString& sentence);

    const UserPalette m_before;
    UserPalette m_colors;
    std::array<std::array<Field, 2>, kSeverityCount> m_fields;
    std::array<Figures, kAllVisions.size()> m_distances{};
    Figures m_contrasts{};
    QWidget* m_table = nullptr;
    QLabel* m_warnings = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace racescope
