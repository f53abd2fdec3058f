// SPDX-License-Identifier: GPL-3.0-or-later
// Events for tests and benchmarks of whoever reads traces: a simulated race, and short ones written as text.
#pragma once
#include "base/random.h"
#include "trace/event.h"
#include "trace/names.h"

#include <string>
#include <string_view>
#include <vector>

namespace racescope {

enum class Guarded { BySeqNo, Not };

// Workers that read, think and write on a correct store, in virtual time. Events in order of time.
class RaceEvents {
public:
    RaceEvents(Names& names, int workers, Guarded guarded, std::uint64_t seed, int documents = 1);
    std::vector<Event> make(std::size_t events);

private:
    struct Worker {
        WorkerId id;
        Nanos free = 0;
        bool holds = false;
        Token token;
        std::size_t document = 0;
        std::uint32_t chain = 1;
        std::uint16_t attempt = 1;
    };
    Event step(Worker& worker);
    Random m_random;
    Guarded m_guarded;
    std::vector<Worker> m_workers;
    std::vector<DocumentId> m_documents;
    std::vector<Token> m_current;
    std::int64_t m_nextSeqNo = 0;
    Nanos m_now = 0;
};

// A few events on products/100.
class EventScript {
public:
    explicit EventScript(Names& names);
    EventScript& read(std::string_view worker, std::int64_t seqNo, Nanos at);
    // `read`: the seq_no in hand, -1: none.
    EventScript& write(std::string_view worker, std::int64_t seqNo, std::int64_t replaced, Nanos at,
                       std::int64_t read = -1);
    // "A read 7@0-1; A cas 7>8@2-3; B cas 7>9/8@4-5 (replaced 8); B conflict 7:8@4-5; B noop 8@6-7; B
    // missing@8-9"
    EventScript& parse(std::string_view text);
    const std::vector<Event>& events() const { return m_events; }

private:
    Event event(std::string_view worker, EventKind kind, Nanos begin, Nanos end);
    Names& m_names;
    DocumentId m_document;
    std::vector<std::pair<std::string, WorkerId>> m_workers;
    std::vector<Event> m_events;
};

} // namespace racescope
