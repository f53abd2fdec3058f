// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/stepper_race.h"

#include "base/assert.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "stepper/step_text.h"

#include <QUndoCommand>

#include <utility>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kFirstPace = 2; // steps a second
constexpr QLatin1StringView kMostConflicts("most conflicts");

} // namespace

// From one node of the tree to another. The steps are taken already when it is pushed.
class StepCommand : public QUndoCommand {
public:
    // Commands of the same play become one; 0: of none.
    StepCommand(StepperRace& race, StepNode from, StepNode to, const QString& text, int play)
        : QUndoCommand(text)
        , m_race(race)
        , m_from(from)
        , m_to(to)
        , m_play(play)
    {
    }
    void undo() override
    {
        m_race.stopPlaying();
        go(m_from);
    }
    void redo() override { go(m_to); }
    int id() const override { return m_play == 0 ? -1 : m_play; }
    bool mergeWith(const QUndoCommand* later) override
    {
        m_to = static_cast<const StepCommand*>(later)->m_to;
        return true;
    }

private:
    void go(StepNode node)
    {
        if (m_race.m_race->node() != node)
            m_race.m_race->goTo(node);
        m_race.announce();
    }
    StepperRace& m_race;
    const StepNode m_from;
    StepNode m_to;
    const int m_play;
};

// The race with its branches as they were before one was named or deleted. What is done after it keeps its
// place: whoever goes back behind it has undone that before, and gets it again by going forward.
class BranchesCommand : public QUndoCommand {
public:
    BranchesCommand(StepperRace& race, const QString& text, std::unique_ptr<SteppedRace> before)
        : QUndoCommand(text)
        , m_race(race)
        , m_other(std::move(before))
    {
    }
    void undo() override
    {
        m_race.stopPlaying();
        change();
    }
    void redo() override
    {
        if (!std::exchange(m_isNew, false)) // else it has been done
            change();
    }

private:
    void change()
    {
        m_race.m_race.swap(m_other);
        m_race.announce();
    }
    StepperRace& m_race;
    std::unique_ptr<SteppedRace> m_other;
    bool m_isNew = true;
};

StepperRace::StepperRace(QObject* parent)
    : QObject(parent)
{
    setPace(kFirstPace);
    connect(&m_player, &QTimer::timeout, this, &StepperRace::playOne);
}

bool StepperRace::load(const RacePlan& plan, const SteppedOptions& options)
{
    auto setup = RaceSetup::make(plan, options);
    if (!setup) {
        emit failed(engineText(setup.error().text()));
        return false;
    }
    take(std::make_unique<SteppedRace>(std::move(*setup)));
    return true;
}

void StepperRace::take(std::unique_ptr<SteppedRace> race)
{
    stopPlaying();
    cancelSearch();
    m_ghost.clear();
    m_undo.clear();
    m_race = std::move(race);
    emit loaded();
    announce();
}

// After every change of where the race stands: a path from elsewhere is of no use any more.
void StepperRace::announce()
{
    cancelSearch();
    if (m_race->node() != m_ghostFrom)
        m_ghost.clear();
    emit changed();
}

void StepperRace::push(StepNode from, const QString& text, Merge merge)
{
    m_undo.push(new StepCommand(*this, from, m_race->node(), text, merge == Merge::WithPlay ? m_plays : 0));
}

void StepperRace::take(const Move& move)
{
    stopPlaying();
    const StepNode from = m_race->node();
    if (auto taken = m_race->take(move); !taken) {
        emit failed(engineText(taken.error()));
        return;
    }
    if (!m_ghost.empty() && m_ghostFrom == from && m_ghost.front().move == move) {
        m_ghost.erase(m_ghost.begin());
        m_ghostFrom = m_race->node();
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

std::optional<Condition> StepperRace::conditionFrom(const QString& text)
{
    auto condition = Condition::parse(text.toStdString(), m_race->setup());
    if (condition)
        return std::move(*condition);
    emit failed(tr("Column %1: %2").arg(condition.error().column).arg(engineText(condition.error().message)));
    return std::nullopt;
}

bool StepperRace::run(const QString& text, SteppedRace::Chooser chooser)
{
    const auto condition = conditionFrom(text);
    if (!condition)
        return false;
    stopPlaying();
    const StepNode from = m_race->node();
    const SteppedRace::Run ran = m_race->runUntil(*condition, std::move(chooser));
    if (ran.steps > 0)
        push(from, tr("run until %1").arg(text));
    if (ran.why == SteppedRace::Run::Why::NobodyMoves)
        emit failed(
            tr("Nobody can move any more; “%1” did not come. Go back and try another order.").arg(text));
    else if (ran.why == SteppedRace::Run::Why::LimitReached)
        emit failed(tr("“%1” did not come within %Ln steps.", nullptr, format::plural(ran.steps)).arg(text));
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
    if (condition.trimmed().compare(kMostConflicts, Qt::CaseInsensitive) == 0)
        emit failed(tr("“%1” can be searched for, but nothing says when it is reached: run until “conflict”, "
                       "or search.")
                        .arg(condition));
    else
        run(condition, SteppedRace::Chooser::fair());
}

void StepperRace::walk(std::uint64_t seed)
{
    run(u"end"_s, SteppedRace::Chooser::random(seed));
}

bool StepperRace::play(const QString& text)
{
    const auto schedule = parseSchedule(text.toStdString(), m_race->setup());
    if (!schedule) {
        emit failed(tr("Line %1, column %2: %3")
                        .arg(schedule.error().line)
                        .arg(schedule.error().column)
                        .arg(engineText(schedule.error().message)));
        return false;
    }
    stopPlaying();
    const StepNode from = m_race->node();
    m_race->jumpTo(0);
    const auto played = m_race->play(*schedule);
    push(from, tr("play schedule"));
    if (!played)
        emit failed(tr("Line %1, column %2: %3")
                        .arg(played.error().line)
                        .arg(played.error().column)
                        .arg(engineText(played.error().message)));
    return bool(played);
}

void StepperRace::search(const QString& text)
{
    cancelSearch();
    dropGhost();
    const bool most = text.trimmed().compare(kMostConflicts, Qt::CaseInsensitive) == 0;
    std::optional<Condition> goal;
    if (!most && !(goal = conditionFrom(text)))
        return;
    stopPlaying();
    m_searching = true;
    emit searchStarted(text);
    m_search = std::make_unique<GoalJob>(m_race->state(), std::move(goal),
                                         [this, text, question = ++m_question](GoalAnswer answer) {
                                             QMetaObject::invokeMethod(
                                                 this,
                                                 [this, text, question, answer = std::move(answer)] {
                                                     if (question == m_question)
                                                         takeAnswer(text, answer);
                                                 },
                                                 Qt::QueuedConnection);
                                         });
}

// The thread looks at the wish between two states: joining it takes no time worth speaking of.
void StepperRace::cancelSearch()
{
    if (!m_searching)
        return;
    ++m_question;
    m_searching = false;
    m_search.reset();
    emit searchEnded();
}

void StepperRace::takeAnswer(const QString& goal, const GoalAnswer& answer)
{
    m_searching = false;
    m_search.reset();
    emit searchEnded();
    switch (answer.end) {
    case GoalAnswer::End::Found:
        m_ghost = answer.path;
        m_ghostFrom = m_race->node();
        emit found(
            answer.conflicts > 0
                ? tr("Conflicts: %1, more no order of steps has. Steps: %2.")
                      .arg(format::number(std::uint64_t(answer.conflicts)),
                           format::number(std::uint64_t(m_ghost.size())))
                : tr("Fewest steps to “%1”: %2.").arg(goal, format::number(std::uint64_t(m_ghost.size()))));
        break;
    case GoalAnswer::End::Impossible:
        emit failed(tr("No order of steps from here leads to “%1”.").arg(goal));
        break;
    case GoalAnswer::End::LimitReached:
        emit failed(tr("“%1” was not found in %Ln states, which is as far as this search goes; the explorer "
                       "looks further.",
                       nullptr, format::plural(answer.states))
                        .arg(goal));
        break;
    case GoalAnswer::End::Unsuitable:
        emit failed(answer.why);
        break;
    case GoalAnswer::End::Cancelled:
        break;
    }
}

void StepperRace::acceptGhost(std::size_t steps)
{
    const StepNode from = m_race->node();
    std::size_t taken = 0;
    steps = std::min(steps, m_ghost.size());
    while (taken < steps && m_race->take(m_ghost[taken].move))
        ++taken;
    m_ghost.erase(m_ghost.begin(), m_ghost.begin() + std::ptrdiff_t(taken));
    m_ghostFrom = m_race->node();
    if (taken > 0)
        push(from, tr("take the path found"));
}

void StepperRace::dropGhost()
{
    if (m_ghost.empty())
        return;
    m_ghost.clear();
    emit changed();
}

void StepperRace::setPace(double stepsPerSecond)
{
    m_player.setInterval(int(1000 / std::clamp(stepsPerSecond, 0.1, 100.0)));
}

void StepperRace::startPlaying()
{
    if (isPlaying())
        return;
    cancelSearch();
    ++m_plays;
    m_player.start();
    emit playingChanged(true);
}

void StepperRace::stopPlaying()
{
    if (!isPlaying())
        return;
    m_player.stop();
    emit playingChanged(false);
}

void StepperRace::playOne()
{
    const StepNode from = m_race->node();
    if (!m_ghost.empty()) {
        acceptGhost(1);
        if (m_ghost.empty())
            stopPlaying();
        return;
    }
    if (m_race->redo())
        return announce();
    const auto worker = m_race->state().fairNext();
    if (!worker)
        return stopPlaying();
    const auto taken = m_race->step(*worker);
    RS_ASSERT(taken, "who is chosen can move");
    push(from, tr("play"), Merge::WithPlay);
}

void StepperRace::startDrag()
{
    stopPlaying();
    ++m_plays;
}

void StepperRace::dragTo(std::size_t position)
{
    if (position > m_race->position() && !m_ghost.empty())
        return acceptGhost(position - m_race->position());
    jumpTo(std::min(position, m_race->length()));
    const StepNode from = m_race->node();
    while (m_race->position() < position) {
        const auto worker = m_race->state().fairNext();
        if (!worker)
            break;
        const auto taken = m_race->step(*worker);
        RS_ASSERT(taken, "who is chosen can move");
    }
    if (m_race->node() != from)
        push(from, tr("play"), Merge::WithPlay);
}

void StepperRace::back()
{
    stopPlaying();
    if (m_race->undo())
        announce();
}

void StepperRace::jumpTo(std::size_t position)
{
    stopPlaying();
    if (position != m_race->position() && m_race->jumpTo(position))
        announce();
}

void StepperRace::chooseBranch(std::uint32_t id)
{
    stopPlaying();
    if (m_race->chooseBranch(id))
        announce();
}

void StepperRace::nameBranch(std::uint32_t id, const QString& name)
{
    auto before = std::make_unique<SteppedRace>(*m_race);
    const std::string was = nameOf(id);
    if (!m_race->nameBranch(id, name.trimmed().toStdString()))
        emit failed(tr("A branch needs a name of its own."));
    else if (nameOf(id) != was)
        m_undo.push(new BranchesCommand(*this, tr("name branch %1").arg(format::text(nameOf(id))),
                                        std::move(before)));
    emit changed();
}

void StepperRace::deleteBranch(std::uint32_t id)
{
    stopPlaying();
    auto before = std::make_unique<SteppedRace>(*m_race);
    const QString text = tr("delete branch %1").arg(format::text(nameOf(id)));
    if (!m_race->deleteBranch(id)) {
        emit failed(tr("The first branch cannot be deleted."));
        return;
    }
    m_undo.push(new BranchesCommand(*this, text, std::move(before)));
    announce();
}

std::string StepperRace::nameOf(std::uint32_t branch) const
{
    const StepBranch* const found = m_race->branch(branch);
    return found ? found->name : std::string();
}

} // namespace racescope
