// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/handlers.h"
#include "http/index_settings.h"

#include <algorithm>

namespace racescope::http::handlers {
namespace {

using json::Value;

bool wanted(std::string_view names, const std::string& alias)
{
    if (names.empty() || names == "_all" || names == "*")
        return true;
    const auto parts = splitCommas(names);
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return globMatches(part, alias); });
}

ApiError aliasMissing(std::string_view name)
{
    ApiError error = plainError(404, "alias [" + std::string(name) + "] missing");
    return error;
}

// One or several names under `one` or `many`.
std::vector<std::string> names(const Value& action, std::string_view one, std::string_view many)
{
    std::vector<std::string> out;
    for (const std::string_view key : {one, many}) {
        const Value* value = action.find(key);
        if (!value)
            continue;
        if (value->isString())
            out.push_back(value->text());
        for (const Value& item : value->items())
            out.push_back(item.text());
    }
    return out;
}

ApiResult<void> checkAliasName(const Context& context, const std::string& alias)
{
    if (context.door.store->index(alias)) {
        ApiError error = parseError("invalid_alias_name_exception",
                                    "Invalid alias name [" + alias +
                                        "]: an index or data stream exists with the same name as the alias");
        error.metadata = ApiError::Metadata::Index;
        error.index = alias;
        return failure(std::move(error));
    }
    const auto invalid = invalidIndexName(alias);
    if (invalid && *invalid != "must be lowercase") {
        ApiError error =
            parseError("invalid_alias_name_exception", "Invalid alias name [" + alias + "]: " + *invalid);
        error.metadata = ApiError::Metadata::Index;
        error.index = alias;
        return failure(std::move(error));
    }
    return {};
}

struct AliasChange {
    bool add = true;
    std::shared_ptr<Index> index;
    std::string alias;
    AliasSettings settings;
    bool removeIndex = false;
};

ApiResult<std::vector<AliasChange>> changesOf(Context& context, const Value& action)
{
    if (!action.isObject() || action.members().size() != 1)
        return failure(illegalArgument("Too many operations declared on operation entry"));
    const auto& [name, content] = action.members().front();
    if (name != "add" && name != "remove" && name != "remove_index")
        return failure(
            parseError("x_content_parse_exception", "[alias_action] unknown field [" + name + "]"));
    std::string expression;
    for (const std::string& index : names(content, "index", "indices"))
        expression += (expression.empty() ? "" : ",") + index;
    if (expression.empty())
        return failure(illegalArgument("One of [index] or [indices] is required"));
    NameOptions options;
    options.aliases = false;
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(expression, options));
    std::vector<AliasChange> changes;
    const auto aliases = names(content, "alias", "aliases");
    if (name != "remove_index" && aliases.empty())
        return failure(illegalArgument("One of [alias] or [aliases] is required"));
    RS_HTTP_TRY(settings, aliasSettingsOf(content));
    for (const auto& index : indices) {
        if (name == "remove_index") {
            changes.push_back({false, index, {}, {}, true});
            continue;
        }
        for (const std::string& alias : aliases) {
            if (name == "add")
                RS_HTTP_CHECK(checkAliasName(context, alias));
            changes.push_back({name == "add", index, alias, settings, false});
        }
    }
    return changes;
}

} // namespace

ApiResult<void> getAlias(Context& context)
{
    NameOptions options;
    RS_HTTP_TRY(ignore, context.flag("ignore_unavailable", false));
    options.ignoreUnavailable = ignore;
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    std::string& out = context.body();
    std::string members;
    for (const auto& index : indices) {
        auto aliases = context.door.catalogue.aliasesOf(*index);
        std::erase_if(aliases, [&](const auto& entry) { return !wanted(context.name, entry.first); });
        if (aliases.empty() && !context.name.empty())
            continue;
        members += (members.empty() ? "" : ",") + json::quoted(index->name()) +
                   ":{\"aliases\":" + aliasesJson(aliases) + "}";
    }
    const bool exact = !context.name.empty() && context.name.find_first_of("*,") == std::string_view::npos &&
                       context.name != "_all";
    if (members.empty() && exact)
        return failure(aliasMissing(context.name));
    out += '{' + members + '}';
    return {};
}

ApiResult<void> putAlias(Context& context)
{
    Value body = Value::object();
    if (!context.request.body.empty()) {
        auto parsed = json::parse(context.request.body);
        if (!parsed.has_value())
            return failure(jsonError(parsed.error()));
        body = std::move(*parsed);
    }
    NameOptions options;
    options.aliases = false;
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(settings, aliasSettingsOf(body));
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    const std::string alias(context.name);
    RS_HTTP_CHECK(checkAliasName(context, alias));
    for (const auto& index : indices)
        context.door.catalogue.putAlias(*index, alias, settings);
    context.body() += R"({"acknowledged":true})";
    return {};
}

ApiResult<void> deleteAlias(Context& context)
{
    NameOptions options;
    options.aliases = false;
    RS_HTTP_CHECK(context.refuseUnknown());
    RS_HTTP_TRY(indices, context.door.catalogue.resolve(context.index, options));
    bool removed = false;
    for (const auto& index : indices) {
        for (const auto& [alias, settings] : context.door.catalogue.aliasesOf(*index)) {
            if (wanted(context.name, alias))
                removed = context.door.catalogue.removeAlias(*index, alias) || removed;
        }
    }
    if (!removed) {
        ApiError error =
            parseError("aliases_not_found_exception", "aliases [" + std::string(context.name) + "] missing");
        error.status = 404;
        return failure(std::move(error));
    }
    context.body() += R"({"acknowledged":true})";
    return {};
}

ApiResult<void> updateAliases(Context& context)
{
    RS_HTTP_CHECK(context.refuseUnknown());
    auto body = json::parse(context.request.body);
    if (!body.has_value())
        return failure(jsonError(body.error()));
    const Value* actions = body->find("actions");
    if (!actions || !actions->isArray() || actions->items().empty())
        return failure(illegalArgument("No action specified"));
    std::vector<AliasChange> all; // nothing is changed when one of them is wrong
    for (const Value& action : actions->items()) {
        RS_HTTP_TRY(changes, changesOf(context, action));
        for (AliasChange& change : changes)
            all.push_back(std::move(change));
    }
    for (const AliasChange& change : all) {
        if (change.removeIndex)
            context.door.catalogue.deleteIndex(*change.index);
        else if (change.add)
            context.door.catalogue.putAlias(*change.index, change.alias, change.settings);
        else
            context.door.catalogue.removeAlias(*change.index, change.alias);
    }
    context.body() += R"({"acknowledged":true})";
    return {};
}

} // namespace racescope::http::handlers
