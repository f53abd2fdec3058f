// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/stepper_race.h"

#include "models/format.h"
#include "stepper/step_text.h"

#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace racescope {

// From one node of the tree to another. The steps are taken already when it is pushed.
class StepCommand : public QUndoCommand {
public:
    StepCommand(StepperRace& race, StepNode from, StepNode to, const QString& text)
        : QUndoCommand(text)
        , m_race(race)
        , m_from(from)
        , m_to(to)
    {
    }
    void undo() override { go(m_from); }
    void redo() override { go(m_to); }

private:
    void go(StepNode node)
    {
        if (m_race.m_race->node() != node)
            m_race.m_race->goTo(node);
        emit m_race.changed();
    }
    StepperRace& m_race;
    const StepNode m_from;
    const StepNode m_to;
};

StepperRace::StepperRace(QObject* parent)
    : QObject(parent)
{
}

bool StepperRace::load(const RacePlan& plan)
{
    auto setup = RaceSetup::make(plan);
    if (!setup) {
        emit failed(format::text(setup.error().text()));
        return false;
    }
    m_undo.clear();
    m_race = std::make_unique<SteppedRace>(std::move(*setup));
    emit loaded();
    emit changed();
    return true;
}

void StepperRace::push(StepNode from, const QString& text)
{
    m_undo.push(new StepCommand(*this, from, m_race->node(), text));
}

void StepperRace::take(const Move& move)
{
    const StepNode from = m_race->node();
    if (auto taken = m_race->take(move); !taken) {
        emit failed(format::text(taken.error()));
        return;
    }
    push(from, tr("step %1").arg(steptext::glance(*m_race, m_race->position())));
}

void StepperRace::step(std::uint32_t worker)
{
    if (worker < m_race->state().workerCount())
        take(Move::step(worker));
}

void StepperRace::stepFair()
{
    if (const auto worker = m_race->state().fairNext())
        take(Move::step(*worker));
    else
        emit failed(tr("Nobody can move: the race has ended. Go back, or choose another race."));
}

bool StepperRace::run(const QString& text, SteppedRace::Chooser chooser)
{
    const auto condition = Condition::parse(text.toStdString(), m_race->setup());
    if (!condition) {
        emit failed(
            tr("Column %1: %2").arg(condition.error().column).arg(format::text(condition.error().message)));
        return false;
    }
    const StepNode from = m_race->node();
    const SteppedRace::Run ran = m_race->runUntil(*condition, std::move(chooser));
    if (ran.steps > 0)
        push(from, tr("run until %1").arg(text));
    if (ran.why == SteppedRace::Run::Why::NobodyMoves)
        emit failed(
            tr("Nobody can move any more; “%1” did not come. Go back and try another order.").arg(text));
    else if (ran.why == SteppedRace::Run::Why::LimitReached)
        emit failed(
            tr("“%1” did not come within %2 steps.").arg(text, format::number(std::uint64_t(ran.steps))));
    return ran.why == SteppedRace::Run::Why::Met;
}

void StepperRace::stepUntilCommit(std::uint32_t worker)
{
    if (worker >= m_race->state().workerCount())
        return;
    const std::string& label = m_race->setup().members()[worker].label;
    run(format::text(label + " commit"), SteppedRace::Chooser::only(worker));
}

void StepperRace::runUntil(const QString& condition)
{
    run(condition, SteppedRace::Chooser::fair());
}

void StepperRace::walk(std::uint64_t seed)
{
    run(u"end"_s, SteppedRace::Chooser::random(seed));
}

void StepperRace::bumpTerm()
{
    take(Move{Move::Kind::TermBump, 0, 0});
}

bool StepperRace::play(const QString& text)
{
    const auto schedule = parseSchedule(text.toStdString(), m_race->setup());
    if (!schedule) {
        emit failed(tr("Line %1, column %2: %3")
                        .arg(schedule.error().line)
                        .arg(schedule.error().column)
                        .arg(format::text(schedule.error().message)));
        return false;
    }
    const StepNode from = m_race->node();
    m_race->jumpTo(0);
    const auto played = m_race->play(*schedule);
    push(from, tr("play schedule"));
    if (!played)
        emit failed(tr("Line %1, column %2: %3")
                        .arg(played.error().line)
                        .arg(played.error().column)
                        .arg(format::text(played.error().message)));
    return bool(played);
}

void StepperRace::search(const QString& text)
{
    const auto goal = Condition::parse(text.toStdString(), m_race->setup());
    if (!goal) {
        emit failed(tr("Column %1: %2").arg(goal.error().column).arg(format::text(goal.error().message)));
        return;
    }
    GoalLimits limits;
    limits.states = kGoalStates;
    const GoalPath path = findGoal(m_race->state(), *goal, limits);
    if (path.end == GoalPath::End::Impossible) {
        emit failed(tr("No order of steps from here leads to “%1”.").arg(text));
    } else if (path.end != GoalPath::End::Found) {
        emit failed(tr("“%1” was not found in %2 states; the explorer looks further.")
                        .arg(text, format::number(std::uint64_t(path.states))));
    } else {
        std::vector<Move> moves = m_race->moves();
        moves.insert(moves.end(), path.moves.begin(), path.moves.end());
        emit found(format::text(toText(moves, m_race->setup())));
    }
}

void StepperRace::back()
{
    if (m_race->undo())
        emit changed();
}

void StepperRace::jumpTo(std::size_t position)
{
    if (position != m_race->position() && m_race->jumpTo(position))
        emit changed();
}

void StepperRace::chooseBranch(std::uint32_t id)
{
    if (m_race->chooseBranch(id))
        emit changed();
}

void StepperRace::nameBranch(std::uint32_t id, const QString& name)
{
    if (!m_race->nameBranch(id, name.trimmed().toStdString()))
        emit failed(tr("A branch needs a name of its own."));
    emit changed();
}

// Commands may lead into what is deleted, so they go, too.
void StepperRace::deleteBranch(std::uint32_t id)
{
    if (!m_race->deleteBranch(id)) {
        emit failed(tr("The first branch cannot be deleted."));
        return;
    }
    m_undo.clear();
    emit changed();
}

} // namespace racescope
