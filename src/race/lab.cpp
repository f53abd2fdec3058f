// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab.h"

#include "base/assert.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace racescope {
namespace {

constexpr std::uint32_t kRunsAChunk = 5;

MeanSd meanSd(const std::vector<double>& values)
{
    MeanSd result;
    const auto count = static_cast<double>(values.size());
    for (const double value : values)
        result.mean += value / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - result.mean) * (value - result.mean);
    if (values.size() > 1)
        result.sd = std::sqrt(squares / (count - 1));
    return result;
}

double quantile(const std::vector<double>& sorted, double share)
{
    const double place = std::ceil(share * static_cast<double>(sorted.size())) - 1;
    return sorted[std::min(static_cast<std::size_t>(std::max(place, 0.0)), sorted.size() - 1)];
}

double ms(Nanos time)
{
    return static_cast<double>(time) / 1e6;
}

Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {quantile(values, 0.1), quantile(values, 0.9)};
}

// For each number of attempts up to `most`: which share of a run's updates took it, in eight of ten runs.
std::vector<Spread> attemptsSpread(const std::vector<std::vector<std::uint32_t>>& runs, std::size_t most)
{
    std::vector<double> updates;
    for (const auto& counts : runs)
        updates.push_back(std::accumulate(counts.begin(), counts.end(), 0.0));
    std::vector<Spread> spread(most + 1);
    std::vector<double> shares(runs.size());
    for (std::size_t n = 1; n <= most; ++n) {
        for (std::size_t run = 0; run < runs.size(); ++run)
            shares[run] = n < runs[run].size() && updates[run] > 0 ? runs[run][n] / updates[run] : 0;
        spread[n] = spreadOf(shares);
    }
    return spread;
}

// A guess of what a run costs, for the order only.
double costOf(std::uint32_t clients, const LabPolicy& policy)
{
    const bool waits = policy.kind != LabPolicy::Kind::Retry || policy.retry.kind > RetryKind::Exponential;
    return std::pow(double(clients), waits ? 1.4 : 2.0);
}

} // namespace

struct LabSweep::Cell {
    std::size_t number = 0;
    std::uint32_t clients = 0;
    std::size_t policy = 0;
    std::size_t firstChunk = 0;
    std::vector<LabRun> runs;                         // each written by the thread that did it
    std::vector<std::vector<std::uint32_t>> attempts; // of the first runs: how many updates took so many
    std::atomic<std::uint32_t> runsLeft = 0;
    Mutex mutex;
    LabHistograms histograms RS_GUARDED_BY(mutex); // sums of integers: in any order the same
};

LabSweep::LabSweep(LabPlan plan)
    : m_plan(std::move(plan))
{
    RS_ASSERT(!findProblem(m_plan), "a plan is checked before it is run");
    for (const std::uint32_t clients : m_plan.clients) {
        for (std::size_t policy = 0; policy < m_plan.policies.size(); ++policy) {
            auto cell = std::make_unique<Cell>();
            cell->number = m_cells.size();
            cell->clients = clients;
            cell->policy = policy;
            cell->runs.resize(m_plan.runs);
            cell->attempts.resize(std::min(m_plan.runs, kMostBandRuns));
            cell->runsLeft = m_plan.runs;
            m_order.push_back(cell.get());
            m_cells.push_back(std::move(cell));
        }
    }
    std::stable_sort(m_order.begin(), m_order.end(), [this](const Cell* a, const Cell* b) {
        return costOf(a->clients, m_plan.policies[a->policy]) >
               costOf(b->clients, m_plan.policies[b->policy]);
    });
    const MutexLock lock(m_mutex);
    m_results.resize(m_cells.size());
}

LabSweep::~LabSweep()
{
    cancel();
    join();
}

void LabSweep::start()
{
    RS_ASSERT(m_threads.empty(), "a sweep is started once");
    const unsigned wanted = m_plan.threads ? m_plan.threads : std::thread::hardware_concurrency();
    const unsigned count = std::clamp(wanted, 1U, 256U);
    m_running.store(static_cast<int>(count));
    for (unsigned i = 0; i < count; ++i) {
        m_threads.emplace_back([this] {
            work();
            --m_running;
        });
    }
}

void LabSweep::cancel()
{
    m_stop.request_stop();
}

void LabSweep::join()
{
    for (std::jthread& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

// Chunks of runs are numbered through all cells; each thread takes the next one.
void LabSweep::work()
{
    const std::size_t chunksACell = (m_plan.runs + kRunsAChunk - 1) / kRunsAChunk;
    Cell* current = nullptr;
    std::optional<LabSimulation> simulation;
    for (;;) {
        const std::size_t chunk = m_nextChunk.fetch_add(1);
        if (chunk >= chunksACell * m_order.size())
            return;
        Cell& cell = *m_order[chunk / chunksACell];
        if (&cell != current)
            simulation.emplace(m_plan.model, m_plan.policies[cell.policy], cell.clients);
        current = &cell;
        const auto first = static_cast<std::uint32_t>(chunk % chunksACell) * kRunsAChunk;
        const std::uint32_t last = std::min(first + kRunsAChunk, m_plan.runs);
        LabHistograms histograms;
        for (std::uint32_t run = first; run < last; ++run) {
            if (m_stop.stop_requested())
                return;
            LabHistograms one;
            cell.runs[run] = simulation->run(labRunSeed(m_plan.seed, cell.clients, run), one);
            if (run < cell.attempts.size())
                cell.attempts[run].assign(one.attempts.begin(), one.attempts.end());
            histograms.add(one);
            m_events.fetch_add(cell.runs[run].events, std::memory_order_relaxed); // for progress only
            m_runsDone.fetch_add(1, std::memory_order_relaxed);
        }
        {
            const MutexLock lock(cell.mutex);
            cell.histograms.add(histograms);
        }
        if (cell.runsLeft.fetch_sub(last - first) ==
            last - first) // sees the others' runs: they counted before
            complete(cell);
    }
}

void LabSweep::complete(Cell& cell)
{
    auto result = std::make_unique<LabResult>();
    result->clients = cell.clients;
    result->policyNumber = cell.policy;
    result->policy = m_plan.policies[cell.policy].label;
    result->runs = m_plan.runs;
    const double runs = m_plan.runs;
    std::vector<double> calls;
    std::vector<double> times;
    double allCalls = 0;
    result->fairness = 0;
    for (const LabRun& run : cell.runs) {
        calls.push_back(static_cast<double>(run.calls));
        times.push_back(ms(run.completion));
        allCalls += static_cast<double>(run.calls);
        result->fairness += run.fairness / runs;
        result->succeeded += static_cast<double>(run.succeeded) / runs;
        result->gaveUp += static_cast<double>(run.gaveUp) / runs;
        result->sleptMsPerClient += ms(run.slept) / runs / cell.clients;
        result->limited += run.limited ? 1 : 0;
        result->events += run.events;
    }
    result->calls = meanSd(calls);
    result->completionMs = meanSd(times);
    result->callsSpread = spreadOf(calls);
    result->completionMsSpread = spreadOf(times);
    std::sort(times.begin(), times.end());
    result->completionP50Ms = quantile(times, 0.5);
    result->completionP95Ms = quantile(times, 0.95);
    result->completionLeastMs = times.front();
    result->completionMostMs = times.back();
    result->conflicts = allCalls / runs - result->succeeded;
    result->waste = allCalls > 0 ? result->conflicts * runs / allCalls : 0;
    LabHistograms h;
    {
        const MutexLock lock(cell.mutex);
        h = cell.histograms;
    }
    double sum = 0;
    double updates = 0;
    for (std::size_t i = 0; i < h.attempts.size(); ++i) {
        sum += static_cast<double>(i) * static_cast<double>(h.attempts[i]);
        updates += static_cast<double>(h.attempts[i]);
    }
    result->attemptsMean = updates > 0 ? sum / updates : 0;
    result->attemptsP50 = LabHistograms::quantile(h.attempts, 0.5);
    result->attemptsP99 = LabHistograms::quantile(h.attempts, 0.99);
    result->attemptsMost = h.mostAttempts;
    result->clientP50Ms = LabHistograms::usOf(LabHistograms::quantile(h.clientUs, 0.5)) / 1e3;
    result->clientP99Ms = LabHistograms::usOf(LabHistograms::quantile(h.clientUs, 0.99)) / 1e3;
    result->attempts = std::move(h.attempts);
    result->attemptsSpread = attemptsSpread(cell.attempts, result->attemptsP99);
    cell.attempts = {};
    const MutexLock lock(m_mutex);
    m_results[cell.number] = std::move(result);
}

LabProgress LabSweep::progress() const
{
    return {m_runsDone.load(std::memory_order_relaxed), std::uint64_t(m_plan.runs) * m_cells.size(),
            m_events.load(std::memory_order_relaxed)};
}

std::vector<LabResult> LabSweep::results() const
{
    const MutexLock lock(m_mutex);
    std::vector<LabResult> complete;
    for (const auto& result : m_results) {
        if (result)
            complete.push_back(*result);
    }
    return complete;
}

std::vector<LabResult> runLab(LabPlan plan)
{
    LabSweep sweep(std::move(plan));
    sweep.start();
    sweep.join();
    return sweep.results();
}

namespace {

Token tokenOf(std::int64_t seqNo)
{
    return Token{SeqNo(seqNo), PrimaryTerm(1)};
}

Event eventOf(const LabStep& step, WorkerId worker, DocumentId document)
{
    Event event;
    event.time = step.begin;
    event.duration = step.end - step.begin;
    event.worker = worker;
    event.document = document;
    event.attempt = static_cast<std::uint16_t>(std::min<std::uint32_t>(step.attempt, UINT16_MAX));
    event.chain = step.chain;
    const bool writes = step.kind == LabStep::Kind::Write || step.kind == LabStep::Kind::GiveUp;
    if (writes) {
        event.base = tokenOf(step.baseSeqNo);
        event.baseVersion = Version(step.baseVersion);
    }
    if (step.kind == LabStep::Kind::Read || step.kind == LabStep::Kind::Write) {
        event.token = tokenOf(step.seqNo);
        event.version = Version(step.version);
    }
    return event;
}

} // namespace

LabRun recordLabRun(const LabModel& model, const LabPolicy& policy, std::uint32_t clients, std::uint64_t seed,
                    std::uint32_t run, Trace& trace)
{
    std::vector<DocumentId> documents;
    for (std::uint32_t d = 0; d < model.documents; ++d)
        documents.push_back(trace.names().document(std::string(kLabIndex), labDocumentName(d), 0));
    std::vector<WorkerId> workers;
    const std::string group = "client";
    for (std::uint32_t n = 0; n < clients; ++n) {
        std::string name = clients == 1 ? group : group + '-' + std::to_string(n + 1);
        workers.push_back(
            trace.names().addWorker({std::move(name), group, WorkerName::Kind::Thread, describe(policy)}));
    }
    const bool isUpdate = policy.kind == LabPolicy::Kind::RetryOnConflict;
    const auto watch = [&](const LabStep& step) {
        Event event = eventOf(step, workers[step.client], documents[step.document]);
        switch (step.kind) {
        case LabStep::Kind::Read:
            event.kind = EventKind::Read;
            break;
        case LabStep::Kind::Think:
            event.kind = EventKind::Think;
            break;
        case LabStep::Kind::Backoff:
            event.kind = EventKind::Backoff;
            break;
        case LabStep::Kind::GiveUp:
            event.kind = EventKind::GiveUp;
            break;
        case LabStep::Kind::Write:
            event.kind = step.accepted ? EventKind::WriteOk : EventKind::Conflict;
            event.flags = isUpdate ? event_flag::kUpdateApi : event_flag::kGuardSeqNo;
            if (step.accepted)
                event.replaced = event.base;
            if (isUpdate && step.accepted)
                event.base = Token{}; // the read was the store's
            break;
        }
        trace.append(event);
    };
    LabHistograms histograms;
    LabSimulation simulation(model, policy, clients);
    return simulation.run(labRunSeed(seed, clients, run), histograms, watch);
}

} // namespace racescope
