// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/race_thread.h"

#include "race/threads_race.h"

#include <exception>

namespace racescope {
namespace {

// Below this a wait on a condition is mostly its own overhead.
constexpr double kShortestStretch = 200'000;

} // namespace

RaceThread::RaceThread(const RaceContext& context, Worker worker, Nanos startAfter, SharedBudget* budget)
    : m_context(context)
    , m_id(worker.id())
    , m_startAfter(startAfter)
    , m_budget(budget)
    , m_worker(std::move(worker))
{
    // Who is there from the start is waited for, even when its thread is slow to come up.
    if (m_context.meeting && m_startAfter == 0)
        m_context.meeting->enter();
}

void RaceThread::dismiss()
{
    if (m_context.meeting && m_startAfter == 0)
        m_context.meeting->leave();
    setDone();
}

void RaceThread::run()
{
    bool entered = m_startAfter == 0;
    Recorder recorder = m_context.trace.openRecorder();
    try {
        if (m_context.pace.waitWhilePaused() &&
            (entered || m_context.pace.wait(m_startAfter, [this] { return shouldLeave(); }))) {
            if (m_context.meeting && !entered)
                m_context.meeting->enter();
            entered = true;
            race(recorder);
        }
    } catch (const std::exception& error) {
        Event event;
        event.kind = EventKind::Error;
        event.time = m_context.clock.now();
        event.worker = m_id;
        event.note = m_context.trace.names().note(error.what());
        recorder.record(event);
        bump(m_counts.errors);
    }
    if (m_context.meeting && entered)
        m_context.meeting->leave();
}

void RaceThread::race(Recorder& recorder)
{
    while (!m_worker.finished() && mayGoOn()) {
        if (!takeStep(recorder))
            return;
    }
}

bool RaceThread::mayGoOn()
{
    if (m_context.pace.isInterrupted() && !waitWhilePaused())
        return false;
    if (!shouldLeave())
        return true;
    m_worker.finishAfterChain();
    return !m_worker.atChainStart();
}

bool RaceThread::waitWhilePaused()
{
    m_now.reset();
    return m_context.pace.waitWhilePaused();
}

bool RaceThread::takeStep(Recorder& recorder)
{
    const Step step = m_worker.nextStep();
    if (step.kind == StepKind::Think || step.kind == StepKind::Backoff)
        return waitStep(step, recorder);
    if (step.kind == StepKind::Write && m_context.meeting) {
        m_context.meeting->meet();
        m_now.reset();
        if (m_context.pace.isInterrupted() && !waitWhilePaused())
            return false;
    }
    request(step, recorder);
    return true;
}

bool RaceThread::waitStep(const Step& step, Recorder& recorder)
{
    const Nanos begin = m_now ? *m_now : m_context.clock.now();
    const bool fresh = m_worker.atChainStart();
    const bool goesOn = m_context.pace.wait(step.wait, [&] { return fresh && shouldLeave(); });
    const Nanos end = m_context.clock.now();
    m_now = end;
    record(eventOf(m_worker, step, nullptr, begin, end), recorder);
    m_worker.apply(step, nullptr);
    return goesOn;
}

void RaceThread::request(const Step& step, Recorder& recorder)
{
    const Nanos begin = m_now ? *m_now : m_context.clock.now();
    const Response response = m_context.target.perform(step.request, m_id);
    const Nanos end = m_context.clock.now();
    m_now = end;
    recordAnswer(step, response, eventOf(m_worker, step, &response, begin, end), recorder);
    tellScript(step, response);
    stretch(end - begin);
}

// Times are racing time, which takes a lock to ask for, and one policy alone wants them.
StepFacts RaceThread::factsOf(const Step& step, const Response& response, const Event& event) const
{
    StepFacts facts;
    if (m_worker.plan().group.retry.kind == RetryKind::Adaptive) [[unlikely]] {
        const double speed = m_context.pace.speed();
        facts.end = m_context.pace.elapsed();
        facts.begin =
            facts.end - static_cast<Nanos>(static_cast<double>(event.duration) * (speed > 0 ? speed : 1));
    }
    if (m_budget) [[unlikely]]
        facts.mayRetry = m_budget->settle(m_worker.claimOf(step, response));
    return facts;
}

void RaceThread::recordAnswer(const Step& step, const Response& response, Event event, Recorder& recorder)
{
    if (!response.ok()) [[unlikely]]
        event.note = m_context.trace.names().note(response.error);
    for (const Event& untold : untoldEvents(m_worker, step, response, event.time, event.end()))
        [[unlikely]] record(untold, recorder);
    const Worker::Outcome outcome = m_worker.apply(step, &response, factsOf(step, response, event));
    record(event, recorder);
    if (outcome == Worker::Outcome::GaveUp)
        record(giveUpEvent(m_worker, event), recorder);
    if (!m_worker.problem().empty()) [[unlikely]] {
        Event problem = problemEvent(event);
        problem.note = m_context.trace.names().note(m_worker.problem());
        record(problem, recorder);
    }
    countAnswer(step, response, outcome);
}

void RaceThread::record(const Event& event, Recorder& recorder)
{
    if (!recorder.record(event)) [[unlikely]]
        m_now.reset(); // the next event begins after the tool's wait
}

void RaceThread::countAnswer(const Step& step, const Response& response, Worker::Outcome outcome)
{
    bump(step.kind == StepKind::Read ? m_counts.reads : m_counts.attempted);
    if (step.kind == StepKind::Write && response.ok() && std::holds_alternative<Conflict>(response.decision))
        bump(m_counts.conflicts);
    switch (outcome) {
    case Worker::Outcome::GoesOn:
        break;
    case Worker::Outcome::Succeeded:
        bump(m_counts.succeeded);
        break;
    case Worker::Outcome::NoChange:
        bump(m_counts.noops);
        break;
    case Worker::Outcome::GaveUp:
        bump(m_counts.gaveUp);
        break;
    case Worker::Outcome::Failed:
        bump(m_counts.errors);
        break;
    }
}

void RaceThread::tellScript(const Step& step, const Response& response)
{
    if (!response.ok())
        return;
    bool fired = false;
    if (step.kind == StepKind::Read)
        fired = m_context.script.read();
    else if (std::holds_alternative<Accept>(response.decision))
        fired = m_context.script.committed();
    if (fired)
        m_now.reset(); // the next event begins after the script's
}

// Slow motion makes requests slower too, by a pause after them: a loop without think times slows down like
// the rest.
void RaceThread::stretch(Nanos took)
{
    const double speed = m_context.pace.speed();
    if (speed <= 0 || speed >= 1) [[likely]]
        return;
    m_owed += static_cast<Nanos>(static_cast<double>(took) * (1 - speed));
    if (static_cast<double>(m_owed) < kShortestStretch * speed)
        return;
    m_now.reset();
    m_context.pace.wait(std::exchange(m_owed, 0));
}

void RaceThread::addTo(RaceProgress& progress) const
{
    const auto value = [](const std::atomic<std::uint64_t>& c) { return c.load(std::memory_order_relaxed); };
    progress.attempted += value(m_counts.attempted);
    progress.succeeded += value(m_counts.succeeded);
    progress.conflicts += value(m_counts.conflicts);
    progress.noops += value(m_counts.noops);
    progress.gaveUp += value(m_counts.gaveUp);
    progress.errors += value(m_counts.errors);
    progress.reads += value(m_counts.reads);
    progress.workersRunning += isDone() ? 0 : 1;
    progress.workersTotal += 1;
}

} // namespace racescope
