// SPDX-License-Identifier: GPL-3.0-or-later
// What the judge says: a badge, what was checked, each anomaly with the sentence that proves it and a jump to
// its events, and what a judge of this kind cannot see. Live while the race runs; when it ends, the whole
// history is judged. Threads: GUI thread only; whole histories are judged on a helper thread.
#pragma once
#include "filter/filter_scan.h"
#include "main_window/run_controller.h"
#include "models/anomaly_table_model.h"
#include "selection.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace racescope {

enum class VerdictState { NothingYet, Watching, Fine, Anomaly, CannotTell };

class VerdictView : public QWidget {
    Q_OBJECT
public:
    VerdictView(RunController& run, Selection& selection, QWidget* parent = nullptr);

    VerdictState state() const { return m_state; }
    // One line for the status bar.
    QString headline() const { return m_headline; }
    const AnomalyTableModel& anomalies() const { return *m_anomalies; }

public slots:
    // Anomalies of which no event matches are left out; one without events stays. Null: all are shown.
    void setMatches(std::shared_ptr<const racescope::FilterMatches> matches);
    void judgeAll();
    void showUnjustified(); // the next 409 that was not justified, in its events

signals:
    void changed();
    void jumpRequested();
    void stepRequested(racescope::EventRef event);     // from where the chosen anomaly begins
    void judgedAll(const racescope::Verdict& verdict); // of everything recorded until now

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupBadge(QVBoxLayout& layout);
    void setupTable(QVBoxLayout& layout);
    void setupLimits(QVBoxLayout& layout);
    void reset();
    void beat();
    void stateOfRaceChanged();
    void show(const Verdict& verdict);
    void showLive();
    void watchOn();
    void setRows(std::vector<AnomalyTableModel::Row> rows);
    bool isMeant(std::size_t row) const;
    void hideOthers();
    void setConflicts(std::uint64_t judged, std::uint64_t unjustified);
    void sayNothing();
    void setBadge(VerdictState state, const QString& headline, const QString& facts);
    void jump(std::size_t place);
    void openWitness();
    void updateJumps();

    RunController& m_run;
    Selection& m_selection;
    AnomalyTableModel* m_anomalies = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_conflicts = nullptr; // each 409: justified, or not
    QPushButton* m_unjustified = nullptr;
    QLabel* m_rules = nullptr;
    std::array<std::uint64_t, kAnomalyKindCount> m_counts{};
    QPushButton* m_judge = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_second = nullptr;
    QPushButton* m_witness = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_filtered = nullptr; // how many rows of the table match
    std::shared_ptr<const FilterMatches> m_matches;
    QStackedWidget* m_found = nullptr; // the table, or nothing
    VerdictState m_state = VerdictState::NothingYet;
    QString m_runKey; // behind the words "run a race"
    QString m_headline;
    QElapsedTimer m_sinceRows;
    std::uint64_t m_live = 0;     // generation shown
    std::uint64_t m_question = 0; // only the newest answer counts
    std::uint64_t m_judged = 0;   // generation at the last judgement of everything
    bool m_isWhole = false;       // what is shown is of the whole history
    QTimer m_lull;                // nothing came for a while
};

} // namespace racescope
