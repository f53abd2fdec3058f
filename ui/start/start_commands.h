// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the start page into the window. Threads: GUI thread only.
#pragma once
#include <QObject>

class QMenu;

namespace racescope {

class LanguageCommands;
class LessonCommands;
class MainWindow;
class PaletteCommands;
class StartPage;

class StartCommands : public QObject {
    Q_OBJECT
public:
    // The window owns it.
    StartCommands(MainWindow& window, PaletteCommands& palette, LessonCommands& lessons,
                  LanguageCommands& language);

private:
    MainWindow& m_window;
    StartPage* const m_page;
};

} // namespace racescope
