// SPDX-License-Identifier: GPL-3.0-or-later
// A recording with many conflicts, for what is written of them.
#pragma once
#include "report/conflict_log.h"
#include "trace/trace.h"

#include <string>
#include <vector>

namespace racescope {

// In each round everybody reads the same version, one wins and the others are refused.
struct Herd {
    Herd(std::uint32_t rounds, std::uint32_t losers)
    {
        const DocumentId document = trace.names().document("products", "1", 0);
        std::vector<WorkerId> workers;
        for (std::uint32_t w = 0; w <= losers; ++w)
            workers.push_back(trace.names().addWorker(
                {"client-" + std::to_string(w + 1), "client", WorkerName::Kind::Thread, {}}));
        Nanos now = 1'000;
        for (std::uint32_t round = 0; round < rounds; ++round) {
            const Token before{SeqNo(round), PrimaryTerm(1)};
            const Token after{SeqNo(round + 1), PrimaryTerm(1)};
            for (const WorkerId worker : workers) {
                Event read;
                read.kind = EventKind::Read;
                read.time = now++;
                read.duration = 400;
                read.worker = worker;
                read.document = document;
                read.token = before;
                read.version = Version(round + 1);
                read.chain = round + 1;
                read.attempt = 1;
                trace.append(read);
            }
            now += 500;
            for (const WorkerId worker : workers) {
                const bool wins = worker == workers.front();
                Event write;
                write.kind = wins ? EventKind::WriteOk : EventKind::Conflict;
                write.flags = event_flag::kGuardSeqNo;
                write.time = now++;
                write.duration = 400;
                write.worker = worker;
                write.document = document;
                write.base = before;
                write.baseVersion = Version(round + 1);
                write.token = after;
                write.version = Version(round + 2);
                if (wins)
                    write.replaced = before;
                write.chain = round + 1;
                write.attempt = 1;
                trace.append(write);
            }
            now += 1'000;
        }
        trace.drain();
        addAll(log, trace.snapshot());
    }
    TraceOptions options{.collectorThread = false};
    Trace trace{options};
    ConflictLog log;
};

} // namespace racescope
