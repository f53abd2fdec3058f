// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/delayed_target.h"

#include "base/assert.h"

#include <chrono>
#include <utility>

namespace racescope {

DelayedTarget::DelayedTarget(std::unique_ptr<Target> behind, const VirtualWorld& world, std::uint32_t workers,
                             std::uint64_t seed)
    : m_behind(std::move(behind))
    , m_delay(world.delay)
    , m_serviceTime(world.serviceTime)
{
    Nanos previous = 0;
    for (std::uint32_t worker = 0; worker < workers; ++worker) {
        Line line{networkStream(seed, worker), 0};
        line.start = startTime(world.start, previous, line.network);
        previous = line.start;
        m_lines.push_back(line);
    }
}

void DelayedTarget::letGo()
{
    {
        const MutexLock lock(m_mutex);
        m_isOpen = true;
    }
    m_changed.notify_all();
}

Result<void, IoError> DelayedTarget::open(DocumentId document, const std::string& index,
                                          const std::string& id)
{
    return m_behind->open(document, index, id);
}

Response DelayedTarget::perform(const Request& request, WorkerId worker)
{
    RS_ASSERT(worker.value < m_lines.size(), "each worker has a line of its own");
    Line& line = m_lines[worker.value];
    wait(std::exchange(line.start, 0) + m_delay.draw(line.network));
    Response response;
    if (m_serviceTime > 0) {
        const MutexLock busy(m_server);
        wait(m_serviceTime);
        response = m_behind->perform(request, worker);
    } else {
        response = m_behind->perform(request, worker);
    }
    wait(m_delay.draw(line.network));
    return response;
}

PrimaryTerm DelayedTarget::bumpTerm(const std::string& index, std::uint32_t shard)
{
    return m_behind->bumpTerm(index, shard);
}

Result<PrimaryTerm, IoError> DelayedTarget::failOver(const std::string& index, std::uint32_t shard,
                                                     std::uint32_t operations)
{
    return m_behind->failOver(index, shard, operations);
}

void DelayedTarget::wait(Nanos time)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::nanoseconds(time);
    MutexLock lock(m_mutex);
    while (!m_isOpen && m_changed.wait_until(lock, until) == std::cv_status::no_timeout) {
    }
}

} // namespace racescope
