// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the filter into the window: its bar, its commands, and "filter to this" in the timeline's menu; hands
// what matches to the views. Threads: GUI thread only.
#pragma once
#include "filter/filter_controller.h"
#include "selection.h"

class QAction;
class QMainWindow;
class QMenu;
class QTableView;
class QToolBar;
class QVBoxLayout;

namespace racescope {

class ChartsView;
class ConflictsView;
class FilterBar;
class HistoryView;
class TimelineView;
class VerdictView;

class FilterCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow& window;
        RunController& run;
        Selection& selection;
        TimelineView& timeline;
        ConflictsView& conflicts;
        HistoryView& history;
        VerdictView& verdict;
        ChartsView& charts;
        QAction& focusField;
        QMenu& menu;        // gets the further commands
        QToolBar& toolBar;  // gets the field
        QVBoxLayout& above; // gets the conditions, above all else in it
    };
    // The window owns it.
    explicit FilterCommands(const Parts& parts);

    FilterController& filter() { return *m_filter; }
    // Commands that filter to what the current cell says, and leave it out. `name` is for those of the
    // commands, `place` is how the table is called in them.
    void addTo(QTableView& table, const QString& name, const QString& place);

private:
    void setupActions(const Parts& parts);
    void connectViews(const Parts& parts);
    void addToTimelineMenu(QMenu& menu, EventRef event);
    void goToMatch(TimelineView& timeline, bool forward);

    RunController& m_run;
    Selection& m_selection;
    FilterController* const m_filter;
    FilterBar* const m_bar;
};

} // namespace racescope
