// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/field_origin.h"

#include "base/assert.h"
#include "base/json.h"

#include <algorithm>
#include <string_view>

namespace racescope {

namespace {

std::string_view sourceOf(const Operation& operation)
{
    return operation.live ? operation.source.view() : std::string_view();
}

std::string joined(const std::string& path, const std::string& step)
{
    return path.empty() || step.starts_with('[') ? path + step : path + '.' + step;
}

void addFields(std::vector<FieldOrigin>& fields, const std::string& path, std::string_view object)
{
    for (json::Change& field : json::diff({}, object)) {
        std::string name = joined(path, field.path);
        const bool isObject = field.after.starts_with('{');
        const std::size_t before = fields.size();
        if (isObject)
            addFields(fields, name, field.after);
        if (fields.size() == before) // no object, or one without fields
            fields.push_back({std::move(name), std::move(field.after), {}});
    }
}

// Whether `path` is `above` or lies inside of it.
bool isWithin(std::string_view path, std::string_view above)
{
    return path.starts_with(above) && (path.size() == above.size() || above.empty() ||
                                       path[above.size()] == '.' || path[above.size()] == '[');
}

} // namespace

std::vector<FieldOrigin> fieldOrigins(std::span<const Operation> operations, std::size_t at, std::size_t most,
                                      std::size_t mostBytes)
{
    RS_ASSERT(at < operations.size(), "there is such an operation");
    std::vector<FieldOrigin> fields;
    if (operations[at].live)
        addFields(fields, {}, sourceOf(operations[at]));
    std::size_t open = fields.size();
    for (std::size_t steps = 0; open > 0 && steps < most && steps <= at; ++steps) {
        const std::size_t place = at - steps;
        const Operation& operation = operations[place];
        // What stood there before the oldest one that is kept is not known, unless there was nothing.
        if (place == 0 && operation.replaced.assigned())
            break;
        const std::string_view before = place > 0 ? sourceOf(operations[place - 1]) : std::string_view();
        const std::size_t bytes = before.size() + sourceOf(operation).size();
        if (steps > 0 && bytes > mostBytes)
            break;
        mostBytes -= std::min(bytes, mostBytes);
        for (const json::Change& change : json::diff(before, sourceOf(operation))) {
            for (FieldOrigin& field : fields) {
                if (!field.setBy &&
                    (isWithin(field.path, change.path) || isWithin(change.path, field.path))) {
                    field.setBy = place;
                    --open;
                }
            }
        }
    }
    return fields;
}

} // namespace racescope
