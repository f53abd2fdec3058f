// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication_formal_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace racescope::formal {

namespace {

constexpr int kMost = 3;  // nodes
constexpr int kSlots = 6; // of a history inside the bounds

enum Role : std::uint8_t { Unassigned, Replica, Primary };
using Routing = std::array<std::uint8_t, kMost>;

struct State {
    Routing routing{};
    std::uint8_t term = 1;
    friend bool operator==(const State&, const State&) = default;
};
// Document 0: a no-op. An entry without term is not there.
struct Entry {
    std::uint8_t doc = 0;
    std::uint8_t value = 0;
    std::uint8_t term = 0;
    std::uint8_t pending = 0;
    bool there() const { return term != 0; }
    bool sameAs(const Entry& o) const { return doc == o.doc && value == o.value && term == o.term; }
};
using Log = std::array<Entry, kSlots + 1>; // slots from 1

struct Msg {
    std::uint8_t request = 1;
    std::uint8_t trim = 0;
    std::uint8_t src = 0;
    std::uint8_t dst = 0;
    std::uint8_t req = 0;
    std::uint8_t seq = 0; // trim: above which
    std::uint8_t term = 0;
    std::uint8_t storedTerm = 0;
    std::uint8_t doc = 0;
    std::uint8_t value = 0;
    std::uint8_t client = 0;
    std::uint8_t gcp = 0; // requests
    std::uint8_t lcp = 0; // answers
    std::uint8_t success = 1;
    auto operator<=>(const Msg&) const = default;
};
struct Response {
    std::uint8_t success = 1;
    std::uint8_t req = 0; // failures
    std::uint8_t doc = 0;
    std::uint8_t value = 0;
    std::uint8_t seq = 0;
    std::uint8_t term = 0;
    auto operator<=>(const Response&) const = default;
};

struct World {
    State master;
    std::array<State, kMost> view{};
    std::array<std::uint8_t, kMost> term{};
    std::array<Log, kMost> log{};
    std::array<std::uint8_t, kMost> gcp{};
    std::array<std::array<std::uint8_t, kMost>, kMost> lcp{};
    std::uint8_t nextValue = 1;
    std::uint8_t nextReq = 1;
    std::set<Msg> messages;
    std::set<Response> responses;
};

int maxSeq(const Log& log)
{
    int top = kSlots;
    while (top > 0 && !log[static_cast<std::size_t>(top)].there())
        --top;
    return top;
}

int confirmed(const Log& log)
{
    std::size_t i = 0;
    while (i < kSlots && log[i + 1].there() && log[i + 1].pending == 0)
        ++i;
    return static_cast<int>(i);
}

std::uint8_t byte(std::size_t value)
{
    return static_cast<std::uint8_t>(value);
}

using Names = std::vector<int>;

// The state as bytes, with nodes and documents renamed.
class Printer {
public:
    Printer(const World& world, std::size_t nodes, const Names& nodeNames, const Names& docNames)
        : m_world(world)
        , m_nodes(nodes)
        , m_node(nodeNames)
        , m_doc(docNames)
        , m_back(nodes)
    {
        for (std::size_t i = 0; i < nodes; ++i)
            m_back[static_cast<std::size_t>(m_node[i])] = i;
    }
    std::string text()
    {
        state(m_world.master);
        for (std::size_t i = 0; i < m_nodes; ++i)
            node(m_back[i]);
        put(m_world.nextValue);
        put(m_world.nextReq);
        std::set<Msg> messages;
        for (Msg m : m_world.messages) {
            m.src = byte(static_cast<std::size_t>(m_node[m.src]));
            m.dst = byte(static_cast<std::size_t>(m_node[m.dst]));
            m.doc = doc(m.doc);
            messages.insert(m);
        }
        for (const Msg& m : messages) {
            for (const int one : {m.request, m.trim, m.src, m.dst, m.req, m.seq, m.term, m.storedTerm, m.doc,
                                  m.value, m.client, m.gcp, m.lcp, m.success})
                put(one);
        }
        put(255);
        std::set<Response> responses;
        for (Response r : m_world.responses) {
            r.doc = doc(r.doc);
            responses.insert(r);
        }
        for (const Response& r : responses) {
            for (const int one : {r.success, r.req, r.doc, r.value, r.seq, r.term})
                put(one);
        }
        return std::move(m_text);
    }

private:
    void put(int value) { m_text += static_cast<char>(value); }
    std::uint8_t doc(std::uint8_t d) const
    {
        return d == 0 ? d : byte(static_cast<std::size_t>(m_doc[d - 1u]) + 1);
    }
    void state(const State& s)
    {
        for (std::size_t i = 0; i < m_nodes; ++i)
            put(s.routing[m_back[i]]);
        put(s.term);
    }
    void node(std::size_t n)
    {
        state(m_world.view[n]);
        put(m_world.term[n]);
        put(m_world.gcp[n]);
        for (std::size_t i = 0; i < m_nodes; ++i)
            put(m_world.lcp[n][m_back[i]]);
        for (const Entry& e : m_world.log[n]) {
            put(doc(e.doc));
            put(e.value);
            put(e.term);
            put(e.pending);
        }
    }

    const World& m_world;
    std::size_t m_nodes;
    const Names& m_node;
    const Names& m_doc;
    std::vector<std::size_t> m_back;
    std::string m_text;
};

class Search {
public:
    explicit Search(const Bounds& bounds)
        : m_bounds(bounds)
        , m_nodes(static_cast<std::size_t>(bounds.nodes))
    {
        Names nodes(m_nodes);
        std::iota(nodes.begin(), nodes.end(), 0);
        do {
            m_nodeNames.push_back(nodes);
        } while (bounds.symmetric && std::next_permutation(nodes.begin(), nodes.end()));
        Names docs(static_cast<std::size_t>(bounds.docs));
        std::iota(docs.begin(), docs.end(), 0);
        do {
            m_docNames.push_back(docs);
        } while (bounds.symmetric && std::next_permutation(docs.begin(), docs.end()));
    }

    Counts run()
    {
        start();
        while (!m_next.empty()) {
            ++m_counts.depth;
            const std::vector<World> level = std::exchange(m_next, {});
            for (const World& world : level)
                expand(world);
        }
        return m_counts;
    }

private:
    void start()
    {
        // Each node primary or none, the others replica or unassigned.
        const auto combinations = static_cast<int>(std::pow(3, m_bounds.nodes));
        for (int code = 0; code < combinations; ++code) {
            World world;
            int rest = code;
            int primaries = 0;
            int assigned = 0;
            for (std::size_t n = 0; n < m_nodes; ++n, rest /= 3) {
                world.master.routing[n] = byte(static_cast<std::size_t>(rest % 3));
                primaries += rest % 3 == Primary;
                assigned += rest % 3 != Unassigned;
            }
            if (primaries > 1 || (primaries == 0 && assigned > 0))
                continue;
            for (std::size_t n = 0; n < m_nodes; ++n) {
                world.view[n] = world.master;
                world.term[n] = 1;
            }
            found(world);
        }
    }

    void expand(const World& world)
    {
        for (std::size_t n = 0; n < m_nodes; ++n) {
            for (int doc = 1; doc <= m_bounds.docs; ++doc)
                write(world, n, doc);
        }
        for (const Msg& m : world.messages) {
            if (m.request != 0) {
                handleRequest(world, m);
                answer(world, m, false);
            } else {
                handleAnswer(world, m);
                if (m.success != 0)
                    answer(world, m, false);
            }
        }
        for (std::size_t n = 0; n < m_nodes; ++n) {
            applyState(world, n);
            if (world.master.routing[n] != Unassigned)
                failShard(world, n);
        }
    }

    static Msg reply(const Msg& m, bool success)
    {
        Msg r = m;
        if (m.request != 0)
            std::swap(r.src, r.dst);
        r.request = 0;
        r.gcp = 0;
        r.success = success;
        return r;
    }
    // The message gives way to its answer, or to its failure.
    void answer(World world, const Msg& m, bool success)
    {
        world.messages.erase(m);
        world.messages.insert(reply(m, success));
        found(world);
    }

    void write(World world, std::size_t n, int doc)
    {
        if (world.view[n].routing[n] != Primary)
            return;
        const int seq = maxSeq(world.log[n]) + 1;
        const std::uint8_t value = world.nextValue++;
        const std::uint8_t req = world.nextReq++;
        world.log[n][static_cast<std::size_t>(seq)] = {byte(static_cast<std::size_t>(doc)), value,
                                                       world.term[n], 0};
        world.lcp[n][n] = byte(static_cast<std::size_t>(seq));
        bool replicas = false;
        for (std::size_t r = 0; r < m_nodes; ++r) {
            if (world.view[n].routing[r] != Replica)
                continue;
            replicas = true;
            Msg m = opMessage(world, n, r, seq, req);
            m.client = 1;
            world.messages.insert(m);
        }
        if (!replicas)
            world.responses.insert({1, 0, byte(static_cast<std::size_t>(doc)), value,
                                    byte(static_cast<std::size_t>(seq)), world.term[n]});
        found(world);
    }
    static Msg opMessage(const World& world, std::size_t from, std::size_t to, int seq, std::uint8_t req)
    {
        const Entry& entry = world.log[from][static_cast<std::size_t>(seq)];
        Msg m;
        m.src = byte(from);
        m.dst = byte(to);
        m.req = req;
        m.seq = byte(static_cast<std::size_t>(seq));
        m.term = world.term[from];
        m.storedTerm = entry.term;
        m.doc = entry.doc;
        m.value = entry.value;
        m.gcp = world.gcp[from];
        return m;
    }

    void handleRequest(World world, const Msg& m)
    {
        const std::size_t n = m.dst;
        if (m.term < world.term[n] && m_bounds.fences)
            return answer(world, m, false);
        world.gcp[n] = std::max(world.gcp[n], m.gcp);
        Log& log = world.log[n];
        if (m.term > world.term[n]) {
            for (std::size_t i = world.gcp[n] + 1u; i <= kSlots; ++i)
                log[i].pending = log[i].there();
        }
        world.term[n] = m.term;
        Msg r = reply(m, true);
        if (m.trim == 0) {
            log[m.seq] = {m.doc, m.value, m.storedTerm, 0};
            r.lcp = byte(static_cast<std::size_t>(confirmed(log)));
        } else if (m_bounds.trims) {
            for (std::size_t i = m.seq + 1u; i <= kSlots; ++i) {
                if (log[i].term < m.term)
                    log[i] = {};
            }
        }
        world.messages.erase(m);
        world.messages.insert(r);
        found(world);
    }

    void handleAnswer(World world, const Msg& m)
    {
        const std::size_t n = m.dst;
        const std::size_t replica = m.src;
        const bool last = std::count_if(world.messages.begin(), world.messages.end(),
                                        [&](const Msg& other) { return other.req == m.req; }) == 1;
        world.messages.erase(m);
        const bool outdated = m.term < world.master.term;
        if (m.success == 0) {
            if (m.trim == 0 && outdated)
                world.responses.insert({0, m.req, 0, 0, 0, 0});
            else if (m.trim == 0)
                finish(world, m, last);
            if (outdated)
                found(world);
            else
                failShard(world, replica);
            return;
        }
        if (m.trim == 0) {
            if (m.lcp > world.lcp[n][replica] && world.view[n].routing[n] != Unassigned) {
                world.lcp[n][replica] = m.lcp;
                std::uint8_t least = 255;
                for (std::size_t i = 0; i < m_nodes; ++i) {
                    if (world.view[n].routing[i] != Unassigned)
                        least = std::min(least, world.lcp[n][i]);
                }
                world.gcp[n] = least;
            }
            finish(world, m, last);
        }
        found(world);
    }
    static void finish(World& world, const Msg& m, bool last)
    {
        const bool failed = std::any_of(world.responses.begin(), world.responses.end(),
                                        [&](const Response& r) { return r.success == 0 && r.req == m.req; });
        if (m.client != 0 && last && !failed)
            world.responses.insert({1, 0, m.doc, m.value, m.seq, m.term});
    }

    // One successor for each replica that may be promoted.
    void failShard(const World& world, std::size_t n)
    {
        World next = world;
        const std::uint8_t role = world.master.routing[n];
        next.master.routing[n] = Unassigned;
        if (role == Unassigned)
            return found(world);
        if (role == Replica)
            return found(next);
        ++next.master.term;
        bool promoted = false;
        for (std::size_t r = 0; r < m_nodes; ++r) {
            if (next.master.routing[r] != Replica)
                continue;
            promoted = true;
            World heir = next;
            heir.master.routing[r] = Primary;
            found(heir);
        }
        if (!promoted)
            found(next);
    }

    void applyState(World world, std::size_t n)
    {
        if (world.view[n] == world.master)
            return;
        const bool promoted = world.view[n].routing[n] != Primary && world.master.routing[n] == Primary;
        world.view[n] = world.master;
        if (promoted)
            promote(world, n);
        found(world);
    }
    void promote(World& world, std::size_t n)
    {
        world.term[n] = world.master.term;
        Log& log = world.log[n];
        const int end = maxSeq(log);
        const int begin = world.gcp[n] + 1;
        for (int i = begin; i <= end; ++i) {
            Entry& entry = log[static_cast<std::size_t>(i)];
            if (!entry.there())
                entry.term = world.term[n];
            entry.pending = 0;
        }
        world.lcp[n][n] = byte(static_cast<std::size_t>(confirmed(log)));
        const int count = end + 1 - begin;
        for (std::size_t r = 0; r < m_nodes; ++r) {
            if (world.master.routing[r] != Replica)
                continue;
            for (int i = begin; i <= end; ++i)
                world.messages.insert(
                    opMessage(world, n, r, i, byte(static_cast<std::size_t>(world.nextReq + i - begin))));
            Msg m;
            m.trim = 1;
            m.src = byte(n);
            m.dst = byte(r);
            m.req = byte(static_cast<std::size_t>(world.nextReq + count));
            m.seq = byte(static_cast<std::size_t>(end));
            m.term = world.term[n];
            m.gcp = world.gcp[n];
            world.messages.insert(m);
        }
        world.nextReq = byte(static_cast<std::size_t>(world.nextReq + count + 1));
    }

    bool inBound(const World& world) const
    {
        return world.nextValue <= m_bounds.value &&
               static_cast<int>(world.messages.size()) <= m_bounds.messages &&
               std::any_of(world.master.routing.begin(), world.master.routing.end(),
                           [](std::uint8_t role) { return role != Unassigned; });
    }

    // States outside the bound are checked, and neither stored nor expanded.
    void found(const World& world)
    {
        ++m_counts.generated;
        m_counts.invariantsHeld = m_counts.invariantsHeld && sound(world);
        if (!inBound(world) || !m_seen.insert(print(world)).second)
            return;
        ++m_counts.distinct;
        m_next.push_back(world);
    }
    std::string print(const World& world) const
    {
        std::string least;
        for (const Names& nodes : m_nodeNames) {
            for (const Names& docs : m_docNames) {
                std::string text = Printer(world, m_nodes, nodes, docs).text();
                if (least.empty() || text < least)
                    least = std::move(text);
            }
        }
        return least;
    }

    static bool same(const Log& a, const Log& b, std::size_t upTo)
    {
        for (std::size_t i = 1; i <= upTo; ++i) {
            if (!a[i].sameAs(b[i]))
                return false;
        }
        return true;
    }
    bool acksStored(const World& w, std::size_t n) const
    {
        return std::all_of(w.responses.begin(), w.responses.end(), [&](const Response& r) {
            const Entry& entry = w.log[n][r.seq];
            return r.success == 0 || (entry.doc == r.doc && entry.value == r.value && entry.term == r.term);
        });
    }
    bool sound(const World& w) const
    {
        bool quiet = w.messages.empty();
        int primaries = 0;
        int assigned = 0;
        for (std::size_t n = 0; n < m_nodes; ++n) {
            const bool active = w.master.routing[n] != Unassigned;
            primaries += w.master.routing[n] == Primary;
            assigned += active;
            quiet = quiet && (!active || w.view[n] == w.master);
            if (w.gcp[n] > confirmed(w.log[n]) || (active && !acksStored(w, n)))
                return false;
            if (w.view[n].routing[n] == Primary &&
                (w.lcp[n][n] != confirmed(w.log[n]) || maxSeq(w.log[n]) != confirmed(w.log[n])))
                return false;
        }
        if (primaries > 1 || (primaries == 0 && assigned > 0))
            return false;
        for (std::size_t a = 0; a < m_nodes; ++a) {
            for (std::size_t b = 0; b < m_nodes; ++b) {
                if (a != b && w.master.routing[a] != Unassigned && w.master.routing[b] != Unassigned &&
                    !same(w.log[a], w.log[b], quiet ? kSlots : w.gcp[a]))
                    return false;
            }
        }
        return true;
    }

    Bounds m_bounds;
    std::size_t m_nodes;
    std::vector<Names> m_nodeNames;
    std::vector<Names> m_docNames;
    std::unordered_set<std::string> m_seen;
    std::vector<World> m_next;
    Counts m_counts;
};

} // namespace

Counts count(const Bounds& bounds)
{
    return Search(bounds).run();
}

} // namespace racescope::formal
