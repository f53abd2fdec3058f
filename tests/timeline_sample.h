// SPDX-License-Identifier: GPL-3.0-or-later
// A race as events, made without threads: workers that read, think, write with their token, and back off.
// Same numbers, same events.
#pragma once
#include "trace/trace.h"

#include <algorithm>
#include <queue>
#include <string>
#include <vector>

namespace racescope {

struct SampleRace {
    int workers = 4;
    std::size_t events = 1000;
    int documents = 1;
    Nanos think = 4'000'000;
    Nanos call = 150'000;
    Nanos backoff = 2'000'000;
    std::uint64_t seed = 1;
    bool isGuarded = true;           // else the write of a stale token is a lost update
    std::size_t termChangeEvery = 0; // commits
};

class SampleRaceMaker {
public:
    SampleRaceMaker(Trace& trace, SampleRace race)
        : m_trace(trace)
        , m_race(race)
        , m_state(race.seed * 2 + 1)
    {
        for (int d = 0; d < race.documents; ++d)
            m_trace.names().document("products", std::to_string(100 + d));
        m_tokens.resize(std::size_t(race.documents), Token{SeqNo(71), PrimaryTerm(1)});
        m_nextSeqNo = 72;
        for (int w = 0; w < race.workers; ++w) {
            const WorkerId id =
                m_trace.names().addWorker({"W" + std::to_string(w + 1), "buyers", WorkerName::Kind::Thread,
                                           "subtract 1 from in_stock, guard seq_no"});
            m_workers.emplace_back().id = id;
            m_queue.push({Nanos(around(race.think / 2)), std::size_t(w)});
        }
    }

    void run()
    {
        for (std::size_t made = 0; made < m_race.events;)
            made += step();
    }

private:
    struct Worker {
        WorkerId id;
        int phase = 0; // read, think, write, backoff
        Token token;
        std::uint32_t chain = 1;
        std::uint16_t attempt = 1;
        std::size_t document = 0;
    };
    struct Due {
        Nanos time;
        std::size_t worker;
        bool operator<(const Due& other) const { return time > other.time; }
    };

    std::uint64_t random()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    Nanos around(Nanos middle) { return middle / 2 + Nanos(random() % std::uint64_t(middle + 1)); }

    std::size_t step()
    {
        const Due due = m_queue.top();
        m_queue.pop();
        Worker& worker = m_workers[due.worker];
        Event event;
        event.time = due.time;
        event.worker = worker.id;
        event.document = DocumentId(std::uint32_t(worker.document));
        event.chain = worker.chain;
        event.attempt = worker.attempt;
        switch (worker.phase) {
        case 0:
            event.kind = EventKind::Read;
            event.duration = around(m_race.call);
            event.token = worker.token = m_tokens[worker.document];
            worker.phase = 1;
            break;
        case 1:
            event.kind = EventKind::Think;
            event.duration = around(m_race.think);
            worker.phase = 2;
            break;
        case 2:
            write(event, worker);
            break;
        default:
            event.kind = EventKind::Backoff;
            event.duration = around(m_race.backoff << std::min<int>(worker.attempt, 4));
            ++worker.attempt;
            worker.phase = 0;
            break;
        }
        m_trace.append(event);
        m_queue.push(
            {event.end() + (event.kind == EventKind::WriteOk ? around(m_race.think / 8) : 0), due.worker});
        return 1 + changeTerm(event);
    }

    void write(Event& event, Worker& worker)
    {
        event.duration = around(m_race.call);
        event.flags = m_race.isGuarded ? event_flag::kGuardSeqNo : std::uint16_t(0);
        event.base = worker.token;
        Token& current = m_tokens[worker.document];
        const bool stale = current != worker.token;
        if (stale && m_race.isGuarded) {
            event.kind = worker.attempt >= 6 ? EventKind::GiveUp : EventKind::Conflict;
            event.token = current;
            worker.phase = 3;
            if (event.kind == EventKind::Conflict)
                return;
            event.duration = 0;
        } else {
            event.kind = EventKind::WriteOk;
            event.replaced = current;
            event.token = current = Token{SeqNo(m_nextSeqNo++), m_term};
            ++m_commits;
        }
        worker.phase = 0;
        worker.attempt = 1;
        ++worker.chain;
        worker.document = std::size_t(random() % std::uint64_t(m_race.documents));
    }

    std::size_t changeTerm(const Event& after)
    {
        if (m_race.termChangeEvery == 0 || after.kind != EventKind::WriteOk ||
            m_commits % m_race.termChangeEvery != 0)
            return 0;
        m_term = m_term.next();
        Event event;
        event.kind = EventKind::TermChange;
        event.time = after.end();
        event.token = {SeqNo(0), m_term};
        m_trace.append(event);
        return 1;
    }

    Trace& m_trace;
    const SampleRace m_race;
    std::uint64_t m_state;
    std::vector<Worker> m_workers;
    std::vector<Token> m_tokens;
    std::priority_queue<Due> m_queue;
    std::int64_t m_nextSeqNo = 0;
    PrimaryTerm m_term{1};
    std::size_t m_commits = 0;
};

inline TraceOptions quietTrace()
{
    TraceOptions options;
    options.collectorThread = false;
    return options;
}

} // namespace racescope
