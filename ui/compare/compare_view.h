// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings, or branches of a stepped race, side by side: counters, the first step at which they part,
// and both timelines, aligned at their first events, at marks or at commits, and moved together. Threads: GUI
// thread only; files are opened and compared on helper threads of the run controller.
#pragma once
#include "compare/compare_choices.h"
#include "compare/compare_source.h"
#include "main_window/run_controller.h"
#include "selection.h"

#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace racescope {

class CompareAlign;
class CompareTableModel;
class StepperRace;
class TimelineView;

class CompareView : public QWidget {
    Q_OBJECT
public:
    // `stepper`: whose branches can be chosen; null: none.
    explicit CompareView(RunController& run, const StepperRace* stepper = nullptr, QWidget* parent = nullptr);
    ~CompareView() override;

    enum Side { Left, Right };
    // Adds a session or history to what can be chosen, and chooses it at that side.
    void openFile(Side side, const QString& path);
    CompareChoices choices() const;
    // As if by hand, but edited() is not told. Files that are among them are opened.
    void setChoices(const CompareChoices& choices);
    const std::optional<Comparison>& comparison() const { return m_comparison; }
    TimelineView& timeline(Side side) { return *m_timelines[side]; }

public slots:
    void compareNow();
    void showDifference(); // in both timelines

signals:
    void sourceOpened();
    void compared();
    // By hand: what was done ("align at the start"), and how to take it back.
    void edited(const QString& what, const racescope::CompareChoices& before,
                const racescope::CompareChoices& after);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QComboBox* makeChoice(Side side);
    QPushButton* makeOpen(Side side);
    QWidget* makeResult();
    void refreshSources();
    void fillSources();
    void showMarks();                           // of what is chosen
    bool choose(Side side, const QString& key); // false: it is not there
    void open(const QString& path, std::function<void(const CompareSource& source)> then);
    void tellEdit();
    QString wordsOf(const CompareChoices& before, const CompareChoices& after) const;
    void sayWhereToBegin(const Comparison& comparison);
    void chooseFile(Side side);
    std::optional<CompareSource> chosen(Side side) const;
    void showComparison(const Comparison& comparison);
    void follow(Side moved);
    void say(const QString& words);

    std::vector<CompareSource> branches() const;

    RunController& m_run;
    const StepperRace* const m_stepper;
    std::vector<CompareSource> m_files;
    std::vector<CompareSource> m_sources; // of the session, branches, then of files: as in the choices
    bool m_hasChoice = false;             // among two sources or more
    std::array<CompareSource, 2> m_shown;
    std::array<Nanos, 2> m_origins{};
    std::array<QComboBox*, 2> m_choices{};
    std::array<Selection, 2> m_selections;
    std::array<TimelineView*, 2> m_timelines{};
    CompareAlign* m_align = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_jump = nullptr;
    QLabel* m_difference = nullptr;
    QStackedWidget* m_pages = nullptr;
    CompareTableModel* m_counters = nullptr;
    QTableView* m_table = nullptr;
    CompareChoices m_told; // as they were when they were told of last
    std::optional<Comparison> m_comparison;
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_following = false;
};

} // namespace racescope
