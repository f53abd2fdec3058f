// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/index_settings.h"

#include <algorithm>
#include <charconv>

namespace racescope::http {
namespace {

using json::Value;

void flatten(const Value& value, const std::string& path, FlatSettings& out)
{
    if (value.isObject()) {
        for (const auto& [key, member] : value.members())
            flatten(member, path.empty() ? key : path + "." + key, out);
        return;
    }
    std::string text = value.isString() || value.isNumber() ? value.text() : json::dump(value);
    std::string name = path.starts_with("index.") ? path.substr(6) : path;
    out.emplace_back(std::move(name), std::move(text));
}

ApiError badNumber(const std::string& name, const std::string& value, std::string_view tail)
{
    return illegalArgument("Failed to parse value [" + value + "] for setting [index." + name + "]" +
                           std::string(tail));
}

ApiResult<std::int64_t> integer(const std::string& name, const std::string& text)
{
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc() || end != text.data() + text.size())
        return failure(badNumber(name, text, ""));
    return value;
}

// "1s", "100ms", "-1", "30" (milliseconds, as old clients write).
ApiResult<Nanos> time(const std::string& name, const std::string& text)
{
    double number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    static constexpr std::pair<std::string_view, double> kUnits[] = {
        {"nanos", 1}, {"micros", 1e3}, {"ms", 1e6}, {"s", 1e9}, {"m", 60e9}, {"h", 3600e9}, {"d", 86400e9}};
    if (status == std::errc()) {
        if (unit.empty() && number < 0)
            return Nanos(-1);
        if (unit.empty() && number == 0)
            return Nanos(0);
        for (const auto& [unitName, factor] : kUnits) {
            if (unit == unitName)
                return static_cast<Nanos>(std::clamp(number * factor, -1.0, 9e18));
        }
    }
    return failure(illegalArgument("failed to parse setting [index." + name + "] with value [" + text +
                                   "] as a time value: unit is missing or unrecognized"));
}

// Settings that real servers have and that change nothing here.
bool isHarmless(std::string_view name)
{
    static constexpr std::string_view kPrefixes[] = {"analysis.",
                                                     "routing.",
                                                     "mapping.",
                                                     "mappings.",
                                                     "translog.",
                                                     "soft_deletes.",
                                                     "search.",
                                                     "merge.",
                                                     "sort.",
                                                     "blocks.",
                                                     "unassigned.",
                                                     "lifecycle.",
                                                     "indexing.",
                                                     "store.",
                                                     "knn",
                                                     "similarity.",
                                                     "query.",
                                                     "highlight.",
                                                     "recovery.",
                                                     "replication.",
                                                     "codec",
                                                     "mode",
                                                     "hidden",
                                                     "priority",
                                                     "auto_expand_replicas",
                                                     "number_of_routing_shards",
                                                     "routing_partition_size",
                                                     "max_",
                                                     "default_pipeline",
                                                     "final_pipeline",
                                                     "shard.check_on_startup",
                                                     "write.wait_for_active_shards",
                                                     "load_fixed_bitset_filters_eagerly",
                                                     "requests.cache.enable",
                                                     "warmer.",
                                                     "gc_deletes",
                                                     "refresh_interval",
                                                     "provided_name",
                                                     "uuid",
                                                     "creation_date",
                                                     "version.",
                                                     "verified_before_close",
                                                     "resize.",
                                                     "data_path",
                                                     "fielddata.",
                                                     "optimize_",
                                                     "format",
                                                     "time_series.",
                                                     "remote_store.",
                                                     "composite_index",
                                                     "context"};
    return std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                       [&](std::string_view prefix) { return name.starts_with(prefix); });
}

ApiResult<void> applyOne(const std::string& name, const std::string& value, SettingsUse use,
                         IndexSettings& known)
{
    if (name == "number_of_shards") {
        if (use == SettingsUse::Update) {
            return failure(illegalArgument(
                "Can't update non dynamic settings [[index.number_of_shards]] for open indices"));
        }
        auto number = integer(name, value);
        if (!number.has_value())
            return failure(number.error());
        if (*number < 1)
            return failure(badNumber(name, value, " must be >= 1"));
        if (*number > 1024)
            return failure(badNumber(name, value, " must be <= 1024"));
        known.shards = static_cast<std::uint32_t>(*number);
    } else if (name == "number_of_replicas") {
        auto number = integer(name, value);
        if (!number.has_value())
            return failure(number.error());
        if (*number < 0)
            return failure(badNumber(name, value, " must be >= 0"));
        constexpr std::int64_t kMostReplicas = 1'000'000;
        known.replicas = static_cast<std::uint32_t>(std::min(*number, kMostReplicas));
    } else if (name == "refresh_interval") {
        auto interval = time(name, value);
        if (!interval.has_value())
            return failure(interval.error());
        known.refreshInterval = *interval;
    } else if (name == "gc_deletes") {
        auto interval = time(name, value);
        if (!interval.has_value())
            return failure(interval.error());
        known.gcDeletes = std::max<Nanos>(0, *interval);
    } else if (!isHarmless(name)) {
        return failure(
            illegalArgument("unknown setting [index." + name +
                            "] please check that any required plugins are installed, or check the breaking "
                            "changes documentation for removed settings"));
    }
    return {};
}

ApiResult<void> checkProperties(const Value& properties, const std::string& path)
{
    if (!properties.isObject())
        return failure(
            parseError("mapper_parsing_exception", "Expected map for property [properties] on field [" +
                                                       path + "] but got something else"));
    for (const auto& [field, content] : properties.members()) {
        if (field.empty() || field.find_first_not_of(' ') == std::string::npos)
            return failure(illegalArgument("field name cannot be an empty string"));
        if (const Value* inner = content.find("properties")) {
            auto checked = checkProperties(*inner, field);
            if (!checked.has_value())
                return failure(checked.error());
        }
    }
    return {};
}

void merge(Value& into, const Value& from)
{
    for (const auto& [key, member] : from.members()) {
        Value* there = into.find(key);
        if (there && there->isObject() && member.isObject())
            merge(*there, member);
        else
            into.set(key, member);
    }
}

FlatSettings shown(const Index& index, const IndexInfo& info, const Profile& profile)
{
    const IndexSettings settings = index.settings();
    FlatSettings all;
    const auto replaced = [](std::string_view name) {
        return name == "number_of_shards" || name == "number_of_replicas";
    };
    for (const auto& [name, value] : info.settings) {
        if (!replaced(name))
            all.emplace_back(name, value);
    }
    all.emplace_back("number_of_shards", std::to_string(index.shardCount()));
    all.emplace_back("provided_name", index.name());
    all.emplace_back("creation_date", std::to_string(info.creationDateMs));
    all.emplace_back("number_of_replicas", std::to_string(settings.replicas));
    all.emplace_back("uuid", index.uuid());
    all.emplace_back("version.created", profile.versionCreated);
    return all;
}

} // namespace

FlatSettings flattened(const Value& settings)
{
    FlatSettings out;
    flatten(settings, {}, out);
    return out;
}

ApiResult<void> applySettings(const FlatSettings& given, SettingsUse use, IndexSettings& known,
                              IndexInfo& info)
{
    for (const auto& [name, value] : given) {
        auto applied = applyOne(name, value, use, known);
        if (!applied.has_value())
            return applied;
        std::erase_if(info.settings, [&key = name](const auto& entry) { return entry.first == key; });
        if (value != "null")
            info.settings.emplace_back(name, value);
    }
    return {};
}

ApiResult<void> checkMappings(const Value& mappings, IndexInfo& info)
{
    if (mappings.find("_doc")) {
        return failure(illegalArgument("The mapping definition cannot be nested under a type [_doc] unless "
                                       "include_type_name is set to true."));
    }
    if (const Value* source = mappings.find("_source")) {
        if (const Value* enabled = source->find("enabled"))
            info.sourceEnabled = enabled->toBool() || enabled->text() == "true";
    }
    if (const Value* properties = mappings.find("properties"))
        return checkProperties(*properties, "properties");
    return {};
}

ApiResult<void> mergeMappings(const Value& mappings, IndexInfo& info)
{
    auto checked = checkMappings(mappings, info);
    if (!checked.has_value())
        return checked;
    Value merged = json::parse(info.mappings).value_or(Value::object());
    merge(merged, mappings);
    info.mappings = json::dump(merged);
    return {};
}

ApiResult<AliasSettings> aliasSettingsOf(const Value& value)
{
    AliasSettings settings;
    for (const auto& [key, member] : value.members()) {
        if (key == "filter")
            settings.filter = json::dump(member);
        else if (key == "routing")
            settings.indexRouting = settings.searchRouting = member.text();
        else if (key == "index_routing" || key == "indexRouting")
            settings.indexRouting = member.text();
        else if (key == "search_routing" || key == "searchRouting")
            settings.searchRouting = member.text();
        else if (key == "is_write_index")
            settings.isWriteIndex = member.toBool() || member.text() == "true";
        else if (key == "is_hidden")
            settings.isHidden = member.toBool() || member.text() == "true";
        else if (key != "index" && key != "indices" && key != "alias" && key != "aliases" &&
                 key != "must_exist")
            return failure(parseError("x_content_parse_exception", "unknown field [" + key + "] in alias"));
    }
    return settings;
}

std::string settingsJson(const Index& index, const IndexInfo& info, const Profile& profile)
{
    Value root = Value::object();
    for (const auto& [name, value] : shown(index, info, profile)) {
        // "a.b" becomes an object in an object.
        Value* at = &root;
        std::string_view rest = name;
        for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
            const std::string step(rest.substr(0, dot));
            Value* next = at->find(step);
            if (!next || !next->isObject()) {
                at->set(step, Value::object());
                next = at->find(step);
            }
            at = next;
            rest.remove_prefix(dot + 1);
        }
        at->set(std::string(rest), Value::string(value));
    }
    return "{\"index\":" + json::dump(root) + "}";
}

std::string flatSettingsJson(const Index& index, const IndexInfo& info, const Profile& profile)
{
    Value root = Value::object();
    for (const auto& [name, value] : shown(index, info, profile))
        root.set("index." + name, Value::string(value));
    return json::dump(root);
}

std::string aliasesJson(const std::map<std::string, AliasSettings>& aliases)
{
    std::string out = "{";
    for (const auto& [name, settings] : aliases) {
        out += (out.size() > 1 ? "," : "") + json::quoted(name) + ":{";
        std::string members;
        const auto add = [&members](std::string_view key, const std::string& raw) {
            members += (members.empty() ? "\"" : ",\"") + std::string(key) + "\":" + raw;
        };
        if (!settings.filter.empty())
            add("filter", settings.filter);
        if (!settings.indexRouting.empty())
            add("index_routing", json::quoted(settings.indexRouting));
        if (!settings.searchRouting.empty())
            add("search_routing", json::quoted(settings.searchRouting));
        if (settings.isWriteIndex)
            add("is_write_index", *settings.isWriteIndex ? "true" : "false");
        if (settings.isHidden)
            add("is_hidden", *settings.isHidden ? "true" : "false");
        out += members + "}";
    }
    return out + "}";
}

} // namespace racescope::http
