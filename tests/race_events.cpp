// SPDX-License-Identifier: GPL-3.0-or-later
#include "race_events.h"

#include <algorithm>
#include <cstdio>

namespace racescope {
namespace {

Token tokenOf(std::int64_t seqNo)
{
    return seqNo < 0 ? Token() : Token{SeqNo(seqNo), PrimaryTerm(1)};
}

} // namespace

RaceEvents::RaceEvents(Names& names, int workers, Guarded guarded, std::uint64_t seed, int documents)
    : m_random(seed)
    , m_guarded(guarded)
{
    for (int i = 0; i < workers; ++i) {
        Worker worker;
        worker.id = names.addWorker({"W" + std::to_string(i + 1), "", WorkerName::Kind::Virtual, ""});
        m_workers.push_back(worker);
    }
    for (int i = 0; i < documents; ++i) {
        m_documents.push_back(names.document("products", std::to_string(100 + i)));
        m_current.push_back(tokenOf(m_nextSeqNo++));
    }
}

Event RaceEvents::step(Worker& worker)
{
    Event event;
    event.worker = worker.id;
    event.time = std::max(m_now, worker.free);
    // What happens to the document happens at m_now; the call reaches back, the return comes before the next
    // step.
    event.duration = 1 + Nanos(m_random.below(20));
    m_now += 1 + Nanos(m_random.below(10));
    event.duration = std::max(event.duration, m_now - event.time);
    worker.free = event.end();
    event.chain = worker.chain;
    event.attempt = worker.attempt;
    if (!worker.holds) {
        worker.document = m_random.below(m_documents.size());
        worker.token = m_current[worker.document];
        worker.holds = true;
        event.document = m_documents[worker.document];
        event.kind = EventKind::Read;
        event.token = worker.token;
        return event;
    }
    Token& current = m_current[worker.document];
    event.document = m_documents[worker.document];
    event.base = worker.token;
    worker.holds = false;
    if (m_guarded == Guarded::BySeqNo)
        event.flags = event_flag::kGuardSeqNo;
    if (m_guarded == Guarded::BySeqNo && current != worker.token) {
        event.kind = EventKind::Conflict;
        event.token = current;
        ++worker.attempt;
        return event;
    }
    event.kind = EventKind::WriteOk;
    event.replaced = current;
    current = event.token = tokenOf(m_nextSeqNo++);
    ++worker.chain;
    worker.attempt = 1;
    return event;
}

std::vector<Event> RaceEvents::make(std::size_t events)
{
    std::vector<Event> all;
    all.reserve(events);
    while (all.size() < events) {
        Worker& worker = m_workers[m_random.below(m_workers.size())];
        if (worker.free > m_now)
            m_now = worker.free; // nobody overlaps himself
        all.push_back(step(worker));
    }
    return all;
}

EventScript::EventScript(Names& names)
    : m_names(names)
    , m_document(names.document("products", "100"))
{
}

Event EventScript::event(std::string_view worker, EventKind kind, Nanos begin, Nanos end)
{
    auto known =
        std::find_if(m_workers.begin(), m_workers.end(), [&](const auto& w) { return w.first == worker; });
    if (known == m_workers.end())
        known = m_workers.insert(
            m_workers.end(), {std::string(worker),
                              m_names.addWorker({std::string(worker), "", WorkerName::Kind::Stepped, ""})});
    Event event;
    event.worker = known->second;
    event.document = m_document;
    event.kind = kind;
    event.time = begin;
    event.duration = end - begin;
    return event;
}

EventScript& EventScript::read(std::string_view worker, std::int64_t seqNo, Nanos at)
{
    Event made = event(worker, EventKind::Read, at, at);
    made.token = tokenOf(seqNo);
    m_events.push_back(made);
    return *this;
}

EventScript& EventScript::write(std::string_view worker, std::int64_t seqNo, std::int64_t replaced, Nanos at,
                                std::int64_t read)
{
    Event made = event(worker, EventKind::WriteOk, at, at);
    made.token = tokenOf(seqNo);
    made.replaced = tokenOf(replaced);
    made.base = tokenOf(read);
    m_events.push_back(made);
    return *this;
}

EventScript& EventScript::parse(std::string_view text)
{
    std::string all(text);
    std::size_t begin = 0;
    while (begin < all.size()) {
        const std::size_t end = std::min(all.find(';', begin), all.size());
        char worker[16] = {};
        char what[16] = {};
        int used = 0;
        const std::string one = all.substr(begin, end - begin);
        begin = end + 1;
        if (std::sscanf(one.c_str(), " %15s %15[a-z]%n", worker, what, &used) != 2)
            continue;
        const char* rest = one.c_str() + used;
        long long a = -1, b = -1, c = -1, from = 0, to = 0;
        Event made;
        const std::string_view verb = what;
        if (verb == "cas") {
            if (std::sscanf(rest, " %lld>%lld/%lld@%lld-%lld", &a, &b, &c, &from, &to) != 5) {
                std::sscanf(rest, " %lld>%lld@%lld-%lld", &a, &b, &from, &to);
                c = a;
            }
            made = event(worker, EventKind::WriteOk, from, to);
            made.flags = event_flag::kGuardSeqNo;
            made.base = tokenOf(a);
            made.token = tokenOf(b);
            made.replaced = tokenOf(c);
        } else if (verb == "conflict") {
            std::sscanf(rest, " %lld:%lld@%lld-%lld", &a, &b, &from, &to);
            made = event(worker, EventKind::Conflict, from, to);
            made.flags = event_flag::kGuardSeqNo;
            made.base = tokenOf(a);
            made.token = tokenOf(b);
        } else if (verb == "missing") {
            std::sscanf(rest, "@%lld-%lld", &from, &to);
            made = event(worker, EventKind::ReadMissing, from, to);
        } else {
            std::sscanf(rest, " %lld@%lld-%lld", &a, &from, &to);
            made = event(worker, verb == "noop" ? EventKind::Noop : EventKind::Read, from, to);
            made.token = tokenOf(a);
        }
        m_events.push_back(made);
    }
    return *this;
}

} // namespace racescope
