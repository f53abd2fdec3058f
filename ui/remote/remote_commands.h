// SPDX-License-Identifier: GPL-3.0-or-later
// Puts real clusters into the window: "Race on a cluster" and "Record a cluster" in the Race menu, and what
// is recorded in the status strip. Threads: GUI thread only.
#pragma once
#include "remote/record_controller.h"

#include <QPointer>

class QAction;
class QMenu;

namespace racescope {

class RecordDialog;
class StatusStrip;

class RemoteCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QWidget& window;
        RunController& run;
        StatusStrip& status;
        QMenu& raceMenu;
    };
    // The window owns it.
    explicit RemoteCommands(const Parts& parts);

    RecordController& record() { return *m_record; }
    void showRaceDialog();
    void showRecordDialog();

private:
    void refresh();

    QWidget& m_window;
    RunController& m_run;
    StatusStrip& m_status;
    RecordController* const m_record;
    QAction* m_race = nullptr;
    QPointer<RecordDialog> m_dialog;
};

} // namespace racescope
