// SPDX-License-Identifier: GPL-3.0-or-later
// The history of one document: ladder of its changes with the writes that were refused, chart of its numbers,
// table of its operations, and what differs between any two of them. Shows the shared selection's document,
// else the session's first. The log is copied on a helper thread. Threads: GUI thread only.
#pragma once
#include "charts/hover_chart_view.h"
#include "documents/change_collector.h"
#include "documents/refusal_collector.h"
#include "filter/filter_scan.h"
#include "main_window/run_controller.h"
#include "models/blame_table_model.h"
#include "models/json_diff_model.h"
#include "models/operation_table_model.h"
#include "selection.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace racescope {

class HistoryChart;
class LadderView;

class HistoryView : public QWidget {
    Q_OBJECT
public:
    HistoryView(RunController& run, Selection& selection, QWidget* parent = nullptr);

    const OperationTableModel& operations() const { return *m_operations; }
    const JsonDiffModel& diff() const { return *m_diff; }
    LadderView& ladder() { return *m_ladder; }
    const BlameTableModel& blame() const { return *m_blame; }
    // Operations whose write does not match are dimmed. `matches` may be null: not known yet.
    void setFilter(const std::shared_ptr<const Filter>& filter,
                   const std::shared_ptr<const FilterMatches>& matches);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<const Operations> operations; // of the store
        std::shared_ptr<const Operations> charted;    // those, or what the recording tells of them
        std::uint64_t forgotten = 0;
        bool hasMoreChanges = false;
        std::shared_ptr<const Ladder> ladder;
    };
    void setupTable();
    void setupDiff();
    void setupLadder();
    QWidget* makeLower();
    QWidget* setupPages();
    void reset();
    void chooseDocument();
    void beat();
    void fetch();
    void take(const Answer& answer);
    void setupBlame();
    void showDiff();
    void showBlame();
    void goToBlamed();
    void jumpToEvent();
    void jumpTo(Token token);
    void showChosenRows(); // on the ladder
    void chooseRows(const QList<Token>& tokens);
    void chooseRefusal(EventRef event);
    void showSelectedRefusal();
    std::optional<Event> selectedRefusal() const;
    // What the ladder is built from. A helper's while it fetches.
    struct Sources {
        explicit Sources(DocumentId document)
            : refusals(document)
            , changes(document)
        {
        }
        RefusalCollector refusals;
        ChangeCollector changes; // of a document whose history the store does not keep
        TermChanges terms;
    };
    static Answer look(const Workspace& workspace, const Snapshot& snapshot, const DocumentName& name,
                       Sources& sources);
    bool hasRefusalsToSee() const
    {
        return m_sources && m_sources->refusals.seen() < m_sources->refusals.total();
    }
    bool hasMoreToSee() const { return m_hasMoreChanges || hasRefusalsToSee(); }
    bool isOnlyRecorded() const; // the store has not all changes that are shown
    void showChart();
    void showNote();
    QString headline() const;
    HoverChartView::Tip tipAt(double second) const;

    RunController& m_run;
    Selection& m_selection;
    std::optional<DocumentId> m_document;
    OperationTableModel* m_operations = nullptr;
    JsonDiffModel* m_diff = nullptr;
    BlameTableModel* m_blame = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_diffTitle = nullptr;
    QTabWidget* m_views = nullptr; // ladder, chart
    LadderView* m_ladder = nullptr;
    HistoryChart* m_chart = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_diffTable = nullptr;
    QTabWidget* m_sides = nullptr; // difference, blame
    QLabel* m_blameTitle = nullptr;
    QTableView* m_blameTable = nullptr;
    QStackedWidget* m_pages = nullptr;
    std::shared_ptr<Sources> m_sources;          // of the document
    std::shared_ptr<const Operations> m_charted; // never null
    bool m_hasMoreChanges = false;               // in the recording
    bool m_isSought = false;                     // the selected refusal is not yet on the ladder
    bool m_isFollowing = false;                  // between the two ends of one selection change
    bool m_isFetching = false;
    std::uint64_t m_fetched = 0;   // generation of the snapshot at the last fetch
    std::uint64_t m_forgotten = 0; // of the shard's log
    std::uint64_t m_question = 0;  // only the newest answer counts
    qint64 m_restMs = 0;
    QElapsedTimer m_since;
};

} // namespace racescope
