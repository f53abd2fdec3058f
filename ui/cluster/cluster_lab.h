// SPDX-License-Identifier: GPL-3.0-or-later
// The failover lab that the cluster view drives: one schedule, played under two profiles side by side.
// Whatever is done by hand, by walk or by search is a statement of that schedule, recorded as an undoable
// command. Threads: GUI thread only; a search runs on a thread of its own, which the destructor waits for.
#pragma once
#include "replication/danger.h"

#include <QObject>
#include <QUndoStack>

#include <array>
#include <thread>

namespace racescope {

class ClusterLab : public QObject {
    Q_OBJECT
public:
    enum class Side { Left, Right };
    static constexpr int kMostStatements = 600;

    explicit ClusterLab(QObject* parent = nullptr);
    ~ClusterLab() override;

    // A story at its start; by hand: three copies and an empty schedule.
    bool openStory(const QString& name);
    void openByHand();
    // null: by hand, or what a search found.
    const replication::FailoverScenario* story() const { return m_story; }

    const replication::Profile& profile(Side side) const { return lane(side).profile; }
    void setProfile(Side side, const replication::Profile& profile);
    // "L5", or "own rules" when switches were flipped.
    QString profileName(Side side) const;

    int length() const { return int(m_script.size()); }
    int position() const { return m_position; }
    const replication::Statement& statement(int number) const { return m_script[std::size_t(number)]; }
    // What the statement came to. Requires: number < length().
    const replication::StatementResult& result(Side side, int number) const
    {
        return lane(side).results[std::size_t(number)];
    }
    // After the statements up to the position.
    const replication::ScriptState& state(Side side) const;
    // The first statement after which the two look different; -1: they never do.
    int parting() const { return m_parting; }
    replication::InvariantSet broken(Side side) const;
    // Whether the story's goal, or the one that was searched for, has come about. Requires: hasGoal().
    bool hasGoal() const { return m_story || m_sought; }
    QString goalText() const;
    bool isGoalReached(Side side) const;

    QString scriptText() const;
    bool isSearching() const { return m_isSearching; }
    QUndoStack& undoStack() { return m_undo; }

public slots:
    // Recorded behind the position, instead of what stood there. false and failed(): not a statement, or not
    // possible under `side`.
    bool take(racescope::ClusterLab::Side side, const QString& statement);
    // The whole schedule as text, in place of the one there is.
    bool play(const QString& script);
    // `steps` by lot from here; ends when an invariant that Q7 promises breaks on the left.
    void walk(quint64 seed, int steps);
    // The fewest steps to the goal under the left profile; told by failed() or by what stands there then.
    void search(racescope::replication::Danger danger);
    // Going about, without a command.
    void jumpTo(int position);
    void next() { jumpTo(m_position + 1); }
    void back() { jumpTo(m_position - 1); }

signals:
    void opened();
    void changed();
    void failed(const QString& message);

private:
    friend class ScriptCommand;
    struct Lane {
        replication::Profile profile;
        replication::ScriptState start;
        std::vector<replication::StatementResult> results;
    };
    const Lane& lane(Side side) const { return m_lanes[std::size_t(side)]; }
    void open(const replication::GroupSetup& setup, replication::Script script);
    void setScript(replication::Script script, int position);
    void replay(Lane& lane, std::size_t from);
    void push(replication::Script script, int position, const QString& text);
    void finishSearch(replication::Danger danger, const replication::Sought& sought);

    std::array<Lane, 2> m_lanes;
    replication::GroupSetup m_setup;
    const replication::FailoverScenario* m_story = nullptr;
    std::optional<replication::Danger> m_sought; // what a search was for
    replication::Script m_script;
    int m_position = 0;
    int m_parting = -1;
    bool m_isSearching = false;
    QUndoStack m_undo;
    std::jthread m_search;
};

} // namespace racescope
