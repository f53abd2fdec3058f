// SPDX-License-Identifier: GPL-3.0-or-later
// The start page in the window, and what somebody finds who starts the program without a file: the page, with
// the first race moving on it; the very first time without the panes around, which come when a way is chosen.
// Threads: GUI thread only.
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
    struct Parts {
        MainWindow& window;
        PaletteCommands& palette;
        LessonCommands& lessons;
        LanguageCommands& language;
        QMenu& help; // gets the command that shows the page again
    };
    // The page of the first start, with no panes around it.
    bool isAlone() const { return m_isAlone; }
    // The window owns it.
    explicit StartCommands(const Parts& parts);

    // The first race, and the page in front of it unless the person does not want that.
    void begin();
    // The same when the person has closed a session, who then gets the page.
    void beginAgain();
    // Away from the page as it is at the very first start: the panes are there again.
    void leave();
    StartPage& page() { return *m_page; }

private:
    void setupTour(QMenu& help);
    void connectPage(PaletteCommands& palette, LessonCommands& lessons);
    void watch();
    void takeTour();
    void raceChanged();
    void viewChanged();
    bool isInFront() const;

    MainWindow& m_window;
    StartPage* const m_page;
    bool m_isAlone = false;     // no panes around it
    bool m_awaitsFirst = false; // the next race is the one that moves on the page
};

} // namespace racescope
