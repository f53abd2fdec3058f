// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict log as a table: sorted, filtered, followed while it grows; a row and the timeline's event are
// one selection. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "models/conflict_groups.h"
#include "models/conflict_proxy.h"
#include "report/conflict_formats.h"
#include "selection.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <stop_token>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace racescope {

class ConflictNotes;

class ConflictsView : public QWidget {
    Q_OBJECT
public:
    ConflictsView(RunController& run, Selection& selection, QWidget* parent = nullptr);

    const ConflictProxy& shown() const { return *m_proxy; }
    QTableView& table() { return *m_table; }
    // Shows the notes, and gives the table the commands that write and mark. Once; borrowed.
    void setNotes(ConflictNotes& notes);

public slots:
    void setFilter(std::shared_ptr<const racescope::Filter> filter);
    // The selected rows, or all that are shown up to a bound.
    void copyAs(racescope::ConflictFormat format);

signals:
    // The person asked to see the selected conflict in the timeline.
    void jumpRequested();
    void copied(int count);
    void markRequested(racescope::Nanos time);
    // Only those of a group, in words of the filter language.
    void filterRequested(const QString& field, const QString& value);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupTable();
    void setupPages();
    void setupContextMenu();
    void addMenuLine();
    void setupNoteCommands();
    void editNote();
    void reset();
    void beat();
    QWidget* makeHead();
    void setupGroups();
    void showGroups();
    void regroup();
    void filterToGroup();
    std::optional<GroupBy> groupBy() const;
    void showWhyEmpty();
    void showCount();
    void selectFromRow(const QModelIndex& current);
    void selectRowOfEvent();
    QModelIndex rowOfEvent() const; // invalid: it has none that is shown
    std::optional<EventRef> eventOfRow(const QModelIndex& index) const;

    RunController& m_run;
    Selection& m_selection;
    ConflictTableModel* m_model = nullptr;
    ConflictProxy* m_proxy = nullptr;
    QComboBox* m_by = nullptr;
    ConflictGroupsModel* m_groups = nullptr;
    QTableView* m_groupTable = nullptr;
    std::stop_source m_stopGroups;
    std::uint64_t m_groupQuestion = 0; // only the newest answer counts
    bool m_isGrouping = false;
    bool m_groupsAgain = false; // something came while it was grouped
    QElapsedTimer m_sinceGroups;
    QTimer m_groupsLater;
    QLabel* m_count = nullptr;
    QLabel* m_empty = nullptr;
    QToolButton* m_toRun = nullptr;   // below the words of m_empty
    QToolButton* m_toSpawn = nullptr; // the same
    QString m_runKey;                 // behind the word "run"
    QTableView* m_table = nullptr;
    QStackedWidget* m_pages = nullptr;
    bool m_isFollowing = false; // between the two ends of one selection change
};

} // namespace racescope
