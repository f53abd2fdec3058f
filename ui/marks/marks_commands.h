// SPDX-License-Identifier: GPL-3.0-or-later
// Puts marks, ranges and bookmarks into the window: keys in the timeline, a pane, places for "go to", and
// what the timeline draws. Threads: GUI thread only.
#pragma once
#include "main_window/main_window.h"
#include "marks/marks.h"

namespace racescope {

class PaletteCommands;
class TimelineView;

class MarksCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainWindow& window;
        TimelineView& timeline;
        PaletteCommands& palette;
        QMenu& menu; // gets the commands
    };
    // The window owns it.
    explicit MarksCommands(const Parts& parts);

    Marks& marks() { return *m_marks; }
    void goTo(std::size_t mark);

private:
    QAction* make(const QString& name, const QString& text, QStringView icon, const QString& key,
                  const QString& tip);
    void setupTimelineKeys(QMenu& menu);
    void setupBookmarks();
    void setupPane();
    void draw();
    void markHere();
    void keepRange(const QAction& command);
    void removeNearest();

    MainWindow& m_window;
    TimelineView& m_timeline;
    Marks* const m_marks;
};

} // namespace racescope
