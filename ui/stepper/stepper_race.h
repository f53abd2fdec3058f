// SPDX-License-Identifier: GPL-3.0-or-later
// The race that the stepper view drives: moves as undoable commands, steps at a chosen pace, the search for a
// goal and the path it found, and the words for what cannot be done. Threads: GUI thread only; the search
// runs on a thread of its own.
#pragma once
#include "stepper/goal_job.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace racescope {

class StepperRace : public QObject {
    Q_OBJECT
public:
    explicit StepperRace(QObject* parent = nullptr);

    // false: it cannot be stepped through, failed() says why; the race before stays.
    bool load(const RacePlan& plan, const SteppedOptions& options = {});
    // A race that is stepped through already, with its branches; what was here goes.
    void take(std::unique_ptr<SteppedRace> race);
    bool isLoaded() const { return m_race != nullptr; }
    const RacePlan& plan() const { return m_race->setup().plan(); }
    const SteppedRace& race() const { return *m_race; }
    QUndoStack& undoStack() { return m_undo; }

    // Each tells by failed() when it cannot be done. Requires: loaded.
    void step(std::uint32_t worker);
    void stepUntilCommit(std::uint32_t worker);
    void stepFair();
    void take(const Move& move); // a step, or what is done to the race from outside
    void runUntil(const QString& condition);
    void walk(std::uint64_t seed); // by lot to the end
    // From the start, instead of what stands there now; that stays as a branch.
    bool play(const QString& schedule);

    // The fewest steps from here to a condition, or for "most conflicts" the steps to the end with the most
    // refused writes. Told by searchEnded() and then found() or failed(). A move of any kind cancels it.
    void search(const QString& goal);
    void cancelSearch();
    bool isSearching() const { return m_searching; }
    // What the search found and nobody has accepted yet; goes when another way is taken.
    const std::vector<StepGlance>& ghost() const { return m_ghost; }
    void acceptGhost(std::size_t steps); // the first so many
    void dropGhost();

    // Steps by themselves: along the line that is there already, then the path that was found, then fairly.
    void setPace(double stepsPerSecond); // 0.1 to 100
    void startPlaying();
    void stopPlaying();
    bool isPlaying() const { return m_player.isActive(); }

    // Going about, without a command.
    void back();
    // By hand along the schedule: to where one was, and past its end by fair steps. One undo takes back all
    // that a drag took.
    void startDrag();
    void dragTo(std::size_t position);
    void jumpTo(std::size_t position);
    void chooseBranch(std::uint32_t id);
    void nameBranch(std::uint32_t id, const QString& name);
    void deleteBranch(std::uint32_t id);

signals:
    void loaded();
    void changed();
    void failed(const QString& message);
    void searchStarted(const QString& goal);
    void searchEnded();
    void found(const QString& sentence); // ghost() is there
    void playingChanged(bool playing);

private:
    friend class BranchesCommand;
    friend class StepCommand;
    enum class Merge { No, WithPlay };
    void push(StepNode from, const QString& text, Merge merge = Merge::No);
    bool run(const QString& condition, SteppedRace::Chooser chooser);
    std::optional<Condition> conditionFrom(const QString& text);
    void announce();
    std::string nameOf(std::uint32_t branch) const;
    void takeAnswer(const QString& goal, const GoalAnswer& answer);
    void playOne();

    std::unique_ptr<SteppedRace> m_race;
    QUndoStack m_undo;
    QTimer m_player;
    int m_plays = 0; // steps of one play are one command
    std::vector<StepGlance> m_ghost;
    StepNode m_ghostFrom = 0;     // where the path begins
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_searching = false;
    std::unique_ptr<GoalJob> m_search;
};

} // namespace racescope
