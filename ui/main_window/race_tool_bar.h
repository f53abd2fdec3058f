// SPDX-License-Identifier: GPL-3.0-or-later
// The row of what is done most. Where there is no room for all words, icons stand alone, those first whose
// words are needed least; what has no room then, from the end on, goes into the menu at the end of the row.
// Threads: GUI thread only.
#pragma once
#include <QList>
#include <QToolBar>

class QToolButton;

namespace racescope {

class RaceToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit RaceToolBar(const QString& title, QWidget* parent = nullptr);

    enum class Words { Long, Short, Never }; // kept long, given up first, not there at all
    QToolButton* addCommand(QAction& action, Words words);
    void addButton(QToolButton& button, Words words);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    struct Worded {
        QToolButton* button;
        Words words;
    };
    QList<Worded> m_worded; // buttons that have words where there is room
};

} // namespace racescope
