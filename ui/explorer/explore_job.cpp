// SPDX-License-Identifier: GPL-3.0-or-later
#include "explorer/explore_job.h"

namespace racescope {

Result<std::unique_ptr<ExploreJob>, IoError> ExploreJob::make(const std::vector<RacePlan>& plans,
                                                              const SteppedOptions& stepped,
                                                              const ExploreOptions& options)
{
    auto job = std::make_unique<ExploreJob>();
    for (const RacePlan& plan : plans) {
        Part part;
        part.plan = plan;
        auto model = WorkerModel::make(plan, stepped, options.fold, &part.notes);
        if (!model)
            return failure(model.error());
        part.model = std::move(*model);
        part.explorer = std::make_unique<Explorer>(*part.model, options);
        job->m_parts.push_back(std::move(part));
    }
    return job;
}

std::unique_ptr<ExploreJob> ExploreJob::from(const RaceState& state, const ExploreOptions& options)
{
    auto job = std::make_unique<ExploreJob>();
    Part part;
    part.plan = state.setup().plan();
    part.model = std::make_unique<WorkerModel>(state, options.fold);
    part.explorer = std::make_unique<Explorer>(*part.model, options);
    job->m_parts.push_back(std::move(part));
    return job;
}

ExploreJob::~ExploreJob()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void ExploreJob::start(std::function<void()> finished)
{
    m_thread = std::jthread([this, finished = std::move(finished)] {
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            m_current.store(i);
            Part& part = m_parts[i];
            if (m_cancelled.load()) {
                part.census.result.end = ExploreEnd::Cancelled;
                continue;
            }
            part.census = describe(part.explorer->run(), *part.model, part.notes);
            if (part.census.result.complete() && part.census.result.states > 0)
                part.graph = stateGraph(*part.explorer, kMostGraphNodes, kMostDrawnStates);
        }
        finished();
    });
}

void ExploreJob::cancel()
{
    m_cancelled.store(true);
    for (const Part& part : m_parts) {
        if (part.explorer)
            part.explorer->cancel();
    }
}

void ExploreJob::pause()
{
    m_paused = true;
    for (const Part& part : m_parts)
        part.explorer->pause();
}

void ExploreJob::resume()
{
    m_paused = false;
    for (const Part& part : m_parts)
        part.explorer->resume();
}

void ExploreJob::release()
{
    if (m_thread.joinable())
        m_thread.join();
    for (Part& part : m_parts)
        part.explorer.reset();
}

ExploreProgress ExploreJob::progress() const
{
    return m_parts.empty() ? ExploreProgress() : m_parts[m_current.load()].explorer->progress();
}

} // namespace racescope
