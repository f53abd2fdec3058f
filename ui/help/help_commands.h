// SPDX-License-Identifier: GPL-3.0-or-later
// F1: help for the pane with the keyboard. Threads: GUI thread only.
#pragma once
#include <QObject>

class QMenu;

namespace racescope {

class MainWindow;
class KeyMap;

class HelpCommands : public QObject {
    Q_OBJECT
public:
    // The window owns it; `menu` gets the command.
    HelpCommands(MainWindow& window, KeyMap& keys, QMenu& menu);

private:
    void open();
    QString keysOf(const QString& pane);
    MainWindow& m_window;
    KeyMap& m_keys;
};

} // namespace racescope
