// SPDX-License-Identifier: GPL-3.0-or-later
// From a state to the next ones. A state is a row of numbers: the shared state, each process's own, and with
// bounded preemptions who moved last and how often somebody was preempted. Folded states stand for all that
// differ only in who is who: the processes of a class are sorted. Threads: a Successors object belongs to one
// thread; they share the model through ModelAccess.
#pragma once
#include "base/mutex.h"
#include "explore/model.h"

#include <array>
#include <optional>
#include <vector>

namespace racescope {

inline constexpr std::uint32_t kMostProcesses = 64;
inline constexpr std::uint32_t kMostRow = kMostProcesses + 2;

// The model, one thread at a time.
class ModelAccess {
public:
    explicit ModelAccess(Model& model)
        : m_model(model)
    {
    }
    Transition step(LocalId local, SharedId shared)
    {
        const MutexLock lock(m_mutex);
        return m_model.step(local, shared);
    }
    LocalId settled(LocalId local, SharedId shared)
    {
        const MutexLock lock(m_mutex);
        return m_model.settled(local, shared);
    }
    std::uint8_t kindOf(LocalId local)
    {
        const MutexLock lock(m_mutex);
        return static_cast<std::uint8_t>(1 | (m_model.finished(local) ? 2 : 0) |
                                         (m_model.canSettle(local) ? 4 : 0));
    }
    std::uint32_t progressOf(SharedId shared)
    {
        const MutexLock lock(m_mutex);
        return m_model.progressOf(shared);
    }
    std::string outcome(std::span<const LocalId> locals, SharedId shared)
    {
        const MutexLock lock(m_mutex);
        return m_model.outcome(locals, shared);
    }

private:
    Mutex m_mutex; // leaf
    Model& m_model RS_GUARDED_BY(m_mutex);
};

// How the processes stand in a row.
struct Shape {
    std::uint32_t processes = 0;
    std::vector<std::uint32_t> order;   // process at a position
    std::vector<std::uint32_t> placeOf; // position of a process
    struct Segment {
        std::uint32_t begin;
        std::uint32_t end;
    };
    std::vector<Segment> segments;        // folded: a class each, else a process each
    std::vector<std::uint32_t> segmentOf; // by position
    bool folded = false;
    std::optional<std::uint32_t> bound; // of preemptions
    std::uint32_t words() const { return 1 + processes + (bound ? 1 : 0); }
    static Shape of(Model& model, bool folded, std::optional<std::uint32_t> bound);
    std::vector<std::uint32_t> initial(Model& model) const;
    void sort(std::uint32_t* row, std::uint32_t segment) const;
};

// (own state, shared state) -> what comes of the step. Open addressing; grows, never forgets.
template <class Value> class PairCache {
public:
    PairCache() { m_entries.resize(1u << 10); }
    template <class Make> const Value& get(std::uint32_t a, std::uint32_t b, Make make)
    {
        const std::uint64_t key = ((std::uint64_t(a) << 32) | b) + 1;
        std::size_t at = place(key);
        while (m_entries[at].key != key) {
            if (m_entries[at].key == 0) {
                const Value value = make();
                if (++m_size * 2 > m_entries.size()) {
                    grow();
                    at = place(key);
                    while (m_entries[at].key != 0)
                        at = (at + 1) & (m_entries.size() - 1);
                }
                m_entries[at] = {key, value};
                break;
            }
            at = (at + 1) & (m_entries.size() - 1);
        }
        return m_entries[at].value;
    }
    std::size_t size() const { return m_size; }

private:
    struct Entry {
        std::uint64_t key = 0;
        Value value{};
    };
    std::size_t place(std::uint64_t key) const
    {
        return (key * 0x9e3779b97f4a7c15ull >> 32) & (m_entries.size() - 1);
    }
    void grow()
    {
        std::vector<Entry> old(m_entries.size() * 2);
        old.swap(m_entries);
        for (const Entry& entry : old) {
            if (entry.key == 0)
                continue;
            std::size_t at = place(entry.key);
            while (m_entries[at].key != 0)
                at = (at + 1) & (m_entries.size() - 1);
            m_entries[at] = entry;
        }
    }
    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

class Successors {
public:
    Successors(ModelAccess& model, const Shape& shape)
        : m_model(model)
        , m_shape(shape)
    {
    }

    // Calls `each(next row, multiplicity, position that moved, transition)` for every different step; the row
    // lives until the next call. Returns how many there were: none means that all have finished (or, with
    // bounded preemptions, that nobody may go on).
    template <class Each> std::uint32_t forEach(const std::uint32_t* row, Each each)
    {
        std::uint32_t count = 0;
        for (const Shape::Segment& segment : m_shape.segments) {
            for (std::uint32_t at = segment.begin; at < segment.end;) {
                std::uint32_t same = 1;
                while (at + same < segment.end && row[1 + at + same] == row[1 + at])
                    ++same;
                if (!finished(row[1 + at]))
                    count += move(row, at, same, each);
                at += same;
            }
        }
        return count;
    }
    bool finished(LocalId local) { return (kindOf(local) & 2) != 0; }
    const Transition& transition(LocalId local, SharedId shared)
    {
        return m_transitions.get(local, shared, [&] { return m_model.step(local, shared); });
    }
    // The row after the process at `position` has taken this transition; the last number is not touched.
    // Returns the process's own new state.
    LocalId apply(const std::uint32_t* row, std::uint32_t position, const Transition& transition,
                  std::uint32_t* next);
    std::uint64_t cachedTransitions() const { return m_transitions.size(); }

    // Who moved last and how many preemptions there were, as one number.
    static std::uint32_t tail(std::uint32_t current, std::uint32_t preemptions)
    {
        return current | preemptions << 8;
    }
    static std::uint32_t currentOf(std::uint32_t tail) { return tail & 0xffu; } // position + 1; 0: nobody
    static std::uint32_t preemptionsOf(std::uint32_t tail) { return tail >> 8; }

private:
    template <class Each>
    std::uint32_t move(const std::uint32_t* row, std::uint32_t at, std::uint32_t same, Each& each)
    {
        const Transition taken = transition(row[1 + at], row[0]);
        if (!m_shape.bound) {
            apply(row, at, taken, m_next.data());
            each(m_next.data(), same, at, taken);
            return 1;
        }
        const std::uint32_t last = row[1 + m_shape.processes];
        const std::uint32_t current = currentOf(last);
        const bool hasCurrent = current > at && current <= at + same;
        const std::uint32_t used = preemptionsOf(last);
        std::uint32_t count = 0;
        if (hasCurrent) {
            follow(row, at, taken, used);
            each(m_next.data(), 1u, at, taken);
            ++count;
        }
        const std::uint32_t others = same - (hasCurrent ? 1 : 0);
        const std::uint32_t cost = current != 0 ? 1 : 0; // leaving who has finished is free
        if (others > 0 && used + cost <= *m_shape.bound) {
            follow(row, at, taken, used + cost);
            each(m_next.data(), others, at, taken);
            ++count;
        }
        return count;
    }
    void follow(const std::uint32_t* row, std::uint32_t at, const Transition& taken,
                std::uint32_t preemptions);
    std::uint8_t kindOf(LocalId local)
    {
        if (local >= m_kinds.size())
            m_kinds.resize(local + 64);
        if (m_kinds[local] == 0)
            m_kinds[local] = m_model.kindOf(local);
        return m_kinds[local];
    }

    ModelAccess& m_model;
    const Shape& m_shape;
    PairCache<Transition> m_transitions;
    PairCache<LocalId> m_settled;
    std::vector<std::uint8_t> m_kinds;
    std::array<std::uint32_t, kMostRow> m_next{};
};

} // namespace racescope
