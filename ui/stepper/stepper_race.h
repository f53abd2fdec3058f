// SPDX-License-Identifier: GPL-3.0-or-later
// The race that the stepper view drives: moves as undoable commands, and the words for what cannot be done.
// Threads: GUI thread only.
#pragma once
#include "explore/goal_search.h"
#include "race/stepped_race.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace racescope {

class StepperRace : public QObject {
    Q_OBJECT
public:
    explicit StepperRace(QObject* parent = nullptr);

    // false: it cannot be stepped through, failed() says why; the race before stays.
    bool load(const RacePlan& plan);
    bool isLoaded() const { return m_race != nullptr; }
    const RacePlan& plan() const { return m_race->setup().plan(); }
    const SteppedRace& race() const { return *m_race; }
    QUndoStack& undoStack() { return m_undo; }

    // Each tells by failed() when it cannot be done. Requires: loaded.
    void step(std::uint32_t worker);
    void stepUntilCommit(std::uint32_t worker);
    void stepFair();
    void take(const Move& move);
    void bumpTerm(); // of the first shard
    void runUntil(const QString& condition);
    void walk(std::uint64_t seed); // by lot to the end
    // From the start, instead of what stands there now; that stays as a branch.
    bool play(const QString& schedule);
    // The fewest steps from here; told by found() or failed().
    void search(const QString& goal);
    // Going about, without a command.
    void back();
    void jumpTo(std::size_t position);
    void chooseBranch(std::uint32_t id);
    void nameBranch(std::uint32_t id, const QString& name);
    void deleteBranch(std::uint32_t id);

signals:
    void loaded();
    void changed();
    void failed(const QString& message);
    void found(const QString& schedule); // the moves of search(), as text from the start

private:
    friend class StepCommand;
    static constexpr std::size_t kGoalStates = 50'000;
    void push(StepNode from, const QString& text);
    bool run(const QString& condition, SteppedRace::Chooser chooser);

    std::unique_ptr<SteppedRace> m_race;
    QUndoStack m_undo;
};

} // namespace racescope
