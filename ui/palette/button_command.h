// SPDX-License-Identifier: GPL-3.0-or-later
// A command that presses a button of a view, so that menus, the palette and the key map have it too. Its
// words, its picture and whether it can be done are the button's at every moment. Threads: GUI thread only.
#pragma once
#include <QAction>

class QAbstractButton;

namespace racescope {

class ButtonCommand : public QAction {
    Q_OBJECT
public:
    // The button is the parent; the command is called as it is, with "Command" behind.
    explicit ButtonCommand(QAbstractButton& button);

signals:
    void aboutToPress(); // for whoever has to bring the button's view forward

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    QAbstractButton& m_button;
};

} // namespace racescope
