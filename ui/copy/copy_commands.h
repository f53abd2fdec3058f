// SPDX-License-Identifier: GPL-3.0-or-later
// "Copy as" for what is selected in the tables of events, conflicts and documents: NDJSON, CSV, Markdown, the
// schedule from an event on, and requests as cURL or Console where the other rooms do not offer them already.
// Threads: GUI thread only; a schedule is put together on a helper thread.
#pragma once
#include "report/event_formats.h"
#include "trace/event_ref.h"

#include <QObject>

class QAction;
class QTableView;

namespace racescope {

class DoorCommands;
class MainWindow;
class TimelineView;

class CopyCommands : public QObject {
    Q_OBJECT
public:
    // The window owns it. Requires: the tables are there.
    CopyCommands(MainWindow& window, DoorCommands& door, TimelineView& timeline);

signals:
    void copied(); // the clipboard holds it

private:
    QAction* add(QTableView& table, const QString& name, const QString& text, QStringView icon,
                 const std::function<void()>& act);
    void addToEvents(QTableView& table);
    void addToDocuments(QTableView& table);
    void addToOthers();
    void addToTimeline(TimelineView& timeline);
    void copyEvents(const QTableView& table, TableFormat format);
    void copyDocuments(const QTableView& table, TableFormat format);
    void copyReads(const QTableView& table, bool asCurl);
    void copySchedule(EventRef event);
    void put(const QString& text, const QString& sentence);

    MainWindow& m_window;
    DoorCommands& m_door;
    std::uint64_t m_question = 0; // only the newest schedule counts
};

} // namespace racescope
