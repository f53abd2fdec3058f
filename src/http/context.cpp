// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/context.h"

#include "http/route_table.h"

#include <algorithm>
#include <charconv>

namespace racescope::http {
namespace {

ApiError badTime(std::string_view parameter, std::string_view value)
{
    return illegalArgument("failed to parse setting [" + std::string(parameter) + "] with value [" +
                           std::string(value) + "] as a time value: unit is missing or unrecognized");
}

} // namespace

std::optional<std::string_view> Context::text(std::string_view parameter) const
{
    const std::string_view* value = target.find(parameter);
    return value ? std::optional(*value) : std::nullopt;
}

ApiResult<std::optional<std::int64_t>> Context::integer(std::string_view parameter,
                                                        std::string_view kind) const
{
    const auto value = text(parameter);
    if (!value)
        return std::optional<std::int64_t>();
    std::string_view digits = *value;
    if (digits.size() > 1 && digits.front() == '+' && digits[1] != '-')
        digits.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool small = kind == "int" && (number > INT32_MAX || number < INT32_MIN);
    if (status != std::errc() || end != digits.data() + digits.size() || digits.empty() || small)
        return failure(notANumber(kind, parameter, *value));
    return std::optional(number);
}

ApiResult<bool> Context::flag(std::string_view parameter, bool absent) const
{
    const auto value = text(parameter);
    if (!value)
        return absent;
    if (*value == "true" || value->empty())
        return true;
    if (*value == "false")
        return false;
    return failure(illegalArgument("Failed to parse value [" + std::string(*value) +
                                   "] as only [true] or [false] are allowed."));
}

ApiResult<Refresh> Context::refresh() const
{
    const auto value = text("refresh");
    if (!value || *value == "false")
        return Refresh::No;
    if (value->empty() || *value == "true")
        return Refresh::Immediate;
    if (*value == "wait_for")
        return Refresh::WaitFor;
    return failure(illegalArgument("Unknown value for refresh: [" + std::string(*value) + "]."));
}

ApiResult<VersionType> Context::versionType(VersionType absent) const
{
    const auto value = text("version_type");
    if (!value)
        return absent;
    if (*value == "internal")
        return VersionType::Internal;
    if (*value == "external" || *value == "external_gt")
        return VersionType::External;
    if (*value == "external_gte")
        return VersionType::ExternalGte;
    return failure(illegalArgument("No version type match [" + std::string(*value) + "]"));
}

ApiResult<std::chrono::milliseconds> Context::duration(std::string_view parameter,
                                                       std::chrono::milliseconds absent) const
{
    const auto value = text(parameter);
    if (!value)
        return absent;
    double number = 0;
    const auto [end, status] = std::from_chars(value->data(), value->data() + value->size(), number);
    const std::string_view unit = value->substr(static_cast<std::size_t>(end - value->data()));
    static constexpr std::pair<std::string_view, double> kUnits[] = {
        {"nanos", 1e-6}, {"micros", 1e-3}, {"ms", 1}, {"s", 1000}, {"m", 60e3}, {"h", 3600e3}, {"d", 86400e3},
    };
    if (status != std::errc())
        return failure(badTime(parameter, *value));
    if (unit.empty() && (number == 0 || number == -1))
        return std::chrono::milliseconds(0);
    for (const auto& [unitName, factor] : kUnits) {
        if (unit == unitName) {
            constexpr double kLongest = 365.0 * 86400e3;
            return std::chrono::milliseconds(
                static_cast<std::int64_t>(std::clamp(number * factor, 0.0, kLongest)));
        }
    }
    return failure(badTime(parameter, *value));
}

std::optional<SourceFilter> Context::sourceFilter() const
{
    const auto source = text("_source");
    const auto includes = text("_source_includes");
    const auto excludes = text("_source_excludes");
    if (!source && !includes && !excludes)
        return std::nullopt;
    SourceFilter filter;
    if (source == "false")
        filter.fetch = false;
    else if (source && *source != "true" && !source->empty())
        filter.includes = splitCommas(*source);
    if (includes)
        filter.includes = splitCommas(*includes);
    if (excludes)
        filter.excludes = splitCommas(*excludes);
    return filter;
}

ApiResult<void> Context::refuseUnknown() const
{
    std::vector<std::string_view> unknown;
    for (const Parameter& parameter : target.parameters()) {
        if (!route.knows(parameter.name) &&
            std::find(unknown.begin(), unknown.end(), parameter.name) == unknown.end())
            unknown.push_back(parameter.name);
    }
    if (unknown.empty())
        return {};
    std::sort(unknown.begin(), unknown.end());
    std::string reason = "request [" + target.path() + "] contains unrecognized parameter" +
                         (unknown.size() > 1 ? "s: " : ": ");
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        reason += (i == 0 ? "[" : ", [") + std::string(unknown[i]) + "]";
        reason += route.suggestion(unknown[i]);
    }
    return failure(illegalArgument(std::move(reason)));
}

CopyCounts Context::copiesOf(const Index& index_) const
{
    const std::uint32_t total = 1 + index_.settings().replicas;
    return CopyCounts{total, std::min(total, door.cluster.nodes)};
}

ApiResult<std::optional<std::uint32_t>> Context::activeShardsAsked(const Index& index_) const
{
    const auto value = text("wait_for_active_shards");
    if (!value || value->empty())
        return std::optional<std::uint32_t>();
    if (*value == "all")
        return std::optional(1 + index_.settings().replicas);
    std::uint32_t count = 0;
    const auto [end, status] = std::from_chars(value->data(), value->data() + value->size(), count);
    if (status != std::errc() || end != value->data() + value->size()) {
        return failure(illegalArgument("cannot parse ActiveShardCount[" + std::string(*value) + "]"));
    }
    return std::optional(count);
}

} // namespace racescope::http
