// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the HTTP door into the window: commands in the Race menu, its state in the status strip, and requests
// to copy in the menus of timeline and conflicts. Threads: GUI thread only.
#pragma once
#include "door/door_controller.h"
#include "door/request_text.h"
#include "selection.h"

#include <QPointer>

class QAction;
class QMenu;

namespace racescope {

class ConflictsView;
class DoorDialog;
class StatusStrip;
class TimelineView;

class DoorCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QWidget& window;
        RunController& run;
        Selection& selection;
        TimelineView& timeline;
        ConflictsView& conflicts;
        StatusStrip& status;
        QMenu& raceMenu;
    };
    // The window owns it.
    explicit DoorCommands(const Parts& parts);

    enum class Form { Curl, Console };
    DoorController& door() { return *m_door; }
    void showDialog();
    // To the clipboard; a curl command goes to the door's address.
    void copyRequest(const RequestText& request, Form form) const;
    // The request behind an event, if there is one.
    void copy(EventRef event, Form form);

private:
    QAction* makeCopyAction(QObject* parent, Form form);
    void addToTimelineMenu(QMenu& menu, EventRef event);
    void addToConflicts(ConflictsView& conflicts);
    void refresh();

    QWidget& m_window;
    RunController& m_run;
    Selection& m_selection;
    StatusStrip& m_status;
    DoorController* const m_door;
    QAction* m_serve = nullptr;
    QPointer<DoorDialog> m_dialog;
};

} // namespace racescope
