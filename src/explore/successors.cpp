// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/successors.h"

#include "base/assert.h"

#include <algorithm>
#include <cstring>

namespace racescope {

Shape Shape::of(Model& model, bool folded, std::optional<std::uint32_t> bound)
{
    Shape shape;
    shape.processes = model.processes();
    shape.folded = folded;
    shape.bound = bound;
    RS_ASSERT(shape.processes <= kMostProcesses, "as many processes as can be explored");
    for (std::uint32_t process = 0; process < shape.processes; ++process)
        shape.order.push_back(process);
    if (folded)
        std::stable_sort(shape.order.begin(), shape.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return model.classOf(a) < model.classOf(b);
        });
    shape.placeOf.resize(shape.processes);
    for (std::uint32_t at = 0; at < shape.processes; ++at) {
        shape.placeOf[shape.order[at]] = at;
        const bool goesOn =
            folded && at > 0 && model.classOf(shape.order[at]) == model.classOf(shape.order[at - 1]);
        if (goesOn)
            ++shape.segments.back().end;
        else
            shape.segments.push_back({at, at + 1});
        shape.segmentOf.push_back(static_cast<std::uint32_t>(shape.segments.size() - 1));
    }
    return shape;
}

std::vector<std::uint32_t> Shape::initial(Model& model) const
{
    std::vector<std::uint32_t> row{model.initialShared()};
    for (const std::uint32_t process : order)
        row.push_back(model.initialLocal(process));
    if (bound)
        row.push_back(Successors::tail(0, 0));
    for (std::uint32_t segment = 0; segment < segments.size(); ++segment)
        sort(row.data(), segment);
    return row;
}

void Shape::sort(std::uint32_t* row, std::uint32_t segment) const
{
    // All but one are in order already, most of the time.
    std::uint32_t* const begin = row + 1 + segments[segment].begin;
    std::uint32_t* const end = row + 1 + segments[segment].end;
    for (std::uint32_t* unsorted = begin + 1; unsorted < end; ++unsorted) {
        const std::uint32_t value = *unsorted;
        std::uint32_t* at = unsorted;
        for (; at > begin && at[-1] > value; --at)
            *at = at[-1];
        *at = value;
    }
}

LocalId Successors::apply(const std::uint32_t* row, std::uint32_t position, const Transition& transition,
                          std::uint32_t* next)
{
    const std::uint32_t processes = m_shape.processes;
    std::memcpy(next + 1, row + 1, processes * sizeof *row);
    next[0] = transition.shared;
    next[1 + position] = transition.local;
    if (transition.has(transition_flag::kChanged)) {
        for (std::uint32_t at = 1; at <= processes; ++at) {
            if ((kindOf(next[at]) & 4) != 0)
                next[at] =
                    m_settled.get(next[at], next[0], [&] { return m_model.settled(next[at], next[0]); });
        }
    }
    const LocalId mover = next[1 + position];
    if (m_shape.folded && transition.has(transition_flag::kChanged)) {
        for (std::uint32_t segment = 0; segment < m_shape.segments.size(); ++segment)
            m_shape.sort(next, segment);
    } else if (m_shape.folded) {
        m_shape.sort(next, m_shape.segmentOf[position]);
    }
    return mover;
}

void Successors::follow(const std::uint32_t* row, std::uint32_t at, const Transition& taken,
                        std::uint32_t preemptions)
{
    const LocalId mover = apply(row, at, taken, m_next.data());
    std::uint32_t current = 0;
    if (!finished(mover)) {
        // The first with this state stands for it: those with equal states are interchangeable.
        current = m_shape.segments[m_shape.segmentOf[at]].begin + 1;
        while (m_next[current] != mover)
            ++current;
    }
    m_next[1 + m_shape.processes] = tail(current, preemptions);
}

} // namespace racescope
