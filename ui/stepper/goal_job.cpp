// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/goal_job.h"

#include "explore/goal_search.h"
#include "explore/worker_model.h"

#include <QCoreApplication>

namespace racescope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::GoalJob)
};

} // namespace

QString whyNotExplored(const RaceState& from)
{
    const RaceSetup& setup = from.setup();
    if (from.workerCount() >= kMostProcesses)
        return Words::tr("There are too many workers to look at every order of their steps.");
    if (from.shared().timedDone < setup.timed().size())
        return Words::tr("The scenario has events that wait for a time; take the steps until they have "
                         "happened.");
    for (const GroupPlan& group : setup.plan().groups) {
        if (group.updates == 0)
            return Words::tr("The workers of %1 go on for ever, so there is no end to look for.")
                .arg(QString::fromStdString(group.name));
    }
    return {};
}

GoalJob::GoalJob(const RaceState& from, std::optional<Condition> goal, Finished finished)
    : m_from(from)
    , m_thread([this, goal = std::move(goal), finished = std::move(finished)](const std::stop_token& stop) {
        finished(goal ? fewest(stop, *goal) : most(stop));
    })
{
}

GoalJob::~GoalJob() = default;

void GoalJob::cancel()
{
    m_thread.request_stop();
}

std::vector<StepGlance> GoalJob::glances(const std::vector<Move>& moves) const
{
    std::vector<StepGlance> path;
    RaceState state = m_from;
    for (const Move& move : moves) {
        if (state.refusal(move)) // the explorer's time is anything, the stepper's is not
            break;
        path.push_back(glanceOf(move, state.take(move)));
    }
    return path;
}

GoalAnswer GoalJob::fewest(const std::stop_token& stop, const Condition& goal) const
{
    GoalLimits limits;
    limits.states = kMostStates;
    limits.stop = [&stop] { return stop.stop_requested(); };
    const GoalPath found = findGoal(m_from, goal, limits);
    GoalAnswer answer;
    answer.states = found.states;
    answer.path = glances(found.moves);
    switch (found.end) {
    case GoalPath::End::Found:
        answer.end = GoalAnswer::End::Found;
        break;
    case GoalPath::End::Impossible:
        answer.end = GoalAnswer::End::Impossible;
        break;
    case GoalPath::End::LimitReached:
        answer.end = GoalAnswer::End::LimitReached;
        break;
    case GoalPath::End::Stopped:
        answer.end = GoalAnswer::End::Cancelled;
        break;
    }
    return answer;
}

GoalAnswer GoalJob::most(const std::stop_token& stop) const
{
    GoalAnswer answer;
    answer.why = whyNotExplored(m_from);
    if (!answer.why.isEmpty()) {
        answer.end = GoalAnswer::End::Unsuitable;
        return answer;
    }
    WorkerModel model(m_from, ExploreOptions::Fold::Yes);
    ExploreOptions options;
    options.count = ExploreOptions::Count::No;
    options.limits.states = kMostExplored;
    Explorer explorer(model, options);
    const std::stop_callback cancelling(stop, [&explorer] { explorer.cancel(); });
    const ExploreResult result = explorer.run();
    answer.states = result.states;
    if (result.end != ExploreEnd::Complete) {
        answer.end =
            result.end == ExploreEnd::Cancelled ? GoalAnswer::End::Cancelled : GoalAnswer::End::LimitReached;
        return answer;
    }
    const auto most = explorer.mostConflicts();
    if (!most) {
        answer.end = GoalAnswer::End::Unsuitable;
        answer.why = Words::tr("Some orders of steps never end, so there is no most.");
        return answer;
    }
    answer.conflicts = most->conflicts;
    answer.path = glances(most->witness);
    answer.end =
        most->conflicts == 0 || answer.path.empty() ? GoalAnswer::End::Impossible : GoalAnswer::End::Found;
    return answer;
}

} // namespace racescope
