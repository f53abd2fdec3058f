// SPDX-License-Identifier: GPL-3.0-or-later
// A target behind a network: each request and each answer takes its time, and the server works on one message
// at a time. With it real threads race in the world that the lab simulates. Threads: as Target; the requests
// of one worker come one after the other. The waits are real ones, as exact as the machine's timers are.
#pragma once
#include "base/mutex.h"
#include "race/target.h"
#include "race/virtual_world.h"

#include <condition_variable>
#include <memory>
#include <vector>

namespace racescope {

class DelayedTarget final : public Target {
public:
    // Worker numbers 0 to `workers` - 1 may use it; each draws from a stream of its own. A worker's first
    // request waits for its start, too.
    DelayedTarget(std::unique_ptr<Target> behind, const VirtualWorld& world, std::uint32_t workers,
                  std::uint64_t seed);

    // Nobody waits any more, now and later. Any thread.
    void letGo() RS_EXCLUDES(m_mutex);

    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override;
    Response perform(const Request& request, WorkerId worker) override;
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) override;
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                          std::uint32_t operations) override;
    std::vector<FinalDocument> documents() const override { return m_behind->documents(); }
    std::string_view name() const override { return m_behind->name(); }

private:
    struct Line { // touched only by its worker
        Random network;
        Nanos start = 0;
    };
    void wait(Nanos time) RS_EXCLUDES(m_mutex);

    const std::unique_ptr<Target> m_behind;
    const DelaySampler m_delay;
    const Nanos m_serviceTime;
    std::vector<Line> m_lines; // by worker
    Mutex m_server;            // held while it works on a message; taken before m_mutex
    Mutex m_mutex;             // leaf
    std::condition_variable_any m_changed;
    bool m_isOpen RS_GUARDED_BY(m_mutex) = false; // letGo() was called
};

} // namespace racescope
