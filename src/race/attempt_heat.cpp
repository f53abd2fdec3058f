// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/attempt_heat.h"

#include "base/assert.h"

#include <algorithm>

namespace racescope {
namespace {

bool isWrite(const Event& event)
{
    return event.attempt > 0 && (event.kind == EventKind::WriteOk || event.kind == EventKind::Conflict);
}

template <class Visit> void eachWrite(const Snapshot& snapshot, Visit visit)
{
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            if (isWrite(event))
                visit(event);
        }
    }
}

} // namespace

AttemptHeat attemptHeat(const Snapshot& snapshot, std::size_t columns, std::size_t mostRows)
{
    RS_ASSERT(columns > 0 && mostRows > 0, "a map has cells");
    AttemptHeat heat;
    heat.begin = snapshot.begin();
    heat.end = heat.begin;
    eachWrite(snapshot, [&](const Event& event) {
        heat.mostAttempts = std::max<std::uint32_t>(heat.mostAttempts, event.attempt);
        heat.end = std::max(heat.end, event.end());
    });
    if (heat.mostAttempts == 0)
        return heat;
    heat.columns = columns;
    heat.attemptsPerRow = std::uint32_t((heat.mostAttempts + mostRows - 1) / mostRows);
    heat.rows = (heat.mostAttempts + heat.attemptsPerRow - 1) / heat.attemptsPerRow;
    heat.cells.resize(heat.rows * columns);
    const double length = double(std::max<Nanos>(heat.end - heat.begin, 1));
    eachWrite(snapshot, [&](const Event& event) {
        const auto place = std::size_t(double(event.end() - heat.begin) / length * double(columns));
        const std::size_t row = (event.attempt - 1) / heat.attemptsPerRow;
        AttemptHeat::Cell& cell = heat.cells[row * columns + std::min(place, columns - 1)];
        ++(event.kind == EventKind::WriteOk ? cell.accepted : cell.refused);
        heat.most = std::max(heat.most, cell.writes());
    });
    return heat;
}

} // namespace racescope
