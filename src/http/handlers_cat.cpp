// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of _cat: padded text, or arrays of objects whose values are all strings.
#include "http/cluster_state.h"
#include "http/handlers.h"

#include <algorithm>
#include <ctime>

namespace racescope::http::handlers {
namespace {

struct Column {
    std::string_view name;
    std::string_view alias;
    std::string_view help;
    bool shown = true;
    bool right = false; // numbers stand at the right
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

// Bytes as people read them: 1.2kb.
std::string bytesText(const Context& context, std::uint64_t bytes)
{
    if (const auto unit = context.text("bytes"); unit && !unit->empty()) {
        static constexpr std::pair<std::string_view, int> kUnits[] = {
            {"b", 0}, {"kb", 10}, {"k", 10}, {"mb", 20}, {"m", 20}, {"gb", 30}, {"g", 30}, {"tb", 40}};
        for (const auto& [name, shift] : kUnits) {
            if (*unit == name)
                return std::to_string(bytes >> shift);
        }
    }
    static constexpr std::pair<double, std::string_view> kSteps[] = {
        {1099511627776.0, "tb"}, {1073741824.0, "gb"}, {1048576.0, "mb"}, {1024.0, "kb"}};
    for (const auto& [size, name] : kSteps) {
        if (static_cast<double>(bytes) >= size) {
            const auto tenths = static_cast<std::uint64_t>(static_cast<double>(bytes) / size * 10.0);
            return std::to_string(tenths / 10) +
                   (tenths % 10 == 0 ? std::string() : "." + std::to_string(tenths % 10)) + std::string(name);
        }
    }
    return std::to_string(bytes) + "b";
}

std::vector<std::size_t> chosenColumns(const Context& context, const Table& table)
{
    std::vector<std::size_t> chosen;
    const auto asked = context.text("h");
    if (!asked || asked->empty()) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].shown)
                chosen.push_back(i);
        }
        return chosen;
    }
    for (const std::string& pattern : splitCommas(*asked)) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const bool fits =
                globMatches(pattern, table.columns[i].name) || pattern == table.columns[i].alias;
            if (fits && std::find(chosen.begin(), chosen.end(), i) == chosen.end())
                chosen.push_back(i);
        }
    }
    return chosen;
}

void sortRows(const Context& context, Table& table)
{
    const auto asked = context.text("s");
    if (!asked)
        return;
    const auto keys = splitCommas(*asked);
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const std::string name = key->substr(0, key->find(':'));
        const bool descending = key->ends_with(":desc");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].name != name && table.columns[i].alias != name)
                continue;
            const bool numeric = table.columns[i].right;
            std::stable_sort(table.rows.begin(), table.rows.end(), [&](const auto& a, const auto& b) {
                const auto less = [&](const std::string& x, const std::string& y) {
                    return numeric && x.size() != y.size() ? x.size() < y.size() : x < y;
                };
                return descending ? less(b[i], a[i]) : less(a[i], b[i]);
            });
        }
    }
}

bool wantsJson(const Context& context)
{
    const auto format = context.text("format");
    if (format)
        return *format == "json" || *format == "yaml";
    const std::string_view accept = context.request.accept;
    return accept.find("json") != std::string_view::npos || accept.find("yaml") != std::string_view::npos;
}

void appendJsonTable(std::string& out, const Table& table, const std::vector<std::size_t>& columns)
{
    out += '[';
    for (const auto& row : table.rows) {
        out += out.size() > 1 ? ",{" : "{";
        bool first = true;
        for (const std::size_t i : columns) {
            if (!std::exchange(first, false))
                out += ',';
            json::appendQuoted(out, table.columns[i].name);
            out += ':';
            if (row[i].empty())
                out += "null";
            else
                json::appendQuoted(out, row[i]);
        }
        out += '}';
    }
    out += ']';
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void appendTextTable(std::string& out, const Table& table, const std::vector<std::size_t>& columns,
                     bool header)
{
    std::vector<std::size_t> widths;
    for (const std::size_t i : columns) {
        std::size_t width = header ? table.columns[i].name.size() : 0;
        for (const auto& row : table.rows)
            width = std::max(width, characters(row[i]));
        widths.push_back(width);
    }
    const auto line = [&](const auto& cell) {
        std::string text;
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const std::string value(cell(columns[k]));
            const std::string padding(widths[k] - std::min(widths[k], characters(value)), ' ');
            if (k > 0)
                text += ' ';
            text += table.columns[columns[k]].right ? padding + value : value + padding;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    };
    if (header)
        line([&](std::size_t i) { return table.columns[i].name; });
    for (const auto& row : table.rows)
        line([&](std::size_t i) { return std::string_view(row[i]); });
}

ApiResult<void> answer(Context& context, Table table)
{
    RS_HTTP_TRY(header, context.flag("v", false));
    RS_HTTP_TRY(help, context.flag("help", false));
    RS_HTTP_CHECK(context.refuseUnknown());
    if (help) {
        for (const Column& column : table.columns) {
            context.body() += std::string(column.name) + " | " + std::string(column.alias) + " | " +
                              std::string(column.help) + "\n";
        }
        context.response.contentType = "text/plain; charset=UTF-8";
        return {};
    }
    sortRows(context, table);
    const auto columns = chosenColumns(context, table);
    if (wantsJson(context)) {
        appendJsonTable(context.body(), table, columns);
        return {};
    }
    appendTextTable(context.body(), table, columns, header);
    context.response.contentType = "text/plain; charset=UTF-8";
    return {};
}

ApiResult<std::vector<std::shared_ptr<Index>>> indicesOf(Context& context)
{
    return context.door.catalogue.resolve(context.index, NameOptions{});
}

struct Figures {
    std::uint64_t documents = 0;
    std::uint64_t tombstones = 0;
    std::uint64_t bytes = 0;
};

Figures figuresOf(const Index& index)
{
    Figures figures;
    for (std::uint32_t shard = 0; shard < index.shardCount(); ++shard) {
        const ShardStats stats = index.stats(shard);
        figures.documents += stats.documents;
        figures.tombstones += stats.tombstones;
        figures.bytes += stats.bytes;
    }
    return figures;
}

} // namespace

ApiResult<void> catIndices(Context& context)
{
    if (const auto health = context.text("health");
        health && *health != "green" && *health != "yellow" && *health != "red")
        return failure(illegalArgument("unknown cluster health status [" + std::string(*health) + "]"));
    RS_HTTP_TRY(indices, indicesOf(context));
    Table table;
    table.columns = {{"health", "h", "current health status"},
                     {"status", "s", "open/close status"},
                     {"index", "i,idx", "index name"},
                     {"uuid", "id,uuid", "index uuid"},
                     {"pri", "p", "number of primary shards", true, true},
                     {"rep", "r", "number of replica shards", true, true},
                     {"docs.count", "dc", "available docs", true, true},
                     {"docs.deleted", "dd", "deleted docs", true, true},
                     {"store.size", "ss", "store size of primaries & replicas", true, true},
                     {"pri.store.size", "", "store size of primaries", true, true}};
    const bool dataset = context.style.profile->datasetColumns;
    if (dataset)
        table.columns.push_back({"dataset.size", "", "total size of dataset", true, true});
    for (const auto& index : indices) {
        const CopyCounts copies = context.copiesOf(*index);
        const std::string health = copies.total > copies.successful ? "yellow" : "green";
        if (const auto wanted = context.text("health"); wanted && *wanted != health)
            continue;
        const Figures figures = figuresOf(*index);
        const bool closed = context.door.catalogue.info(*index).closed;
        std::vector<std::string> row{health,
                                     closed ? "close" : "open",
                                     index->name(),
                                     index->uuid(),
                                     std::to_string(index->shardCount()),
                                     std::to_string(copies.total - 1),
                                     std::to_string(figures.documents),
                                     std::to_string(figures.tombstones),
                                     bytesText(context, figures.bytes * copies.successful),
                                     bytesText(context, figures.bytes)};
        if (dataset)
            row.push_back(bytesText(context, figures.bytes));
        table.rows.push_back(std::move(row));
    }
    return answer(context, std::move(table));
}

ApiResult<void> catShards(Context& context)
{
    RS_HTTP_TRY(indices, indicesOf(context));
    Table table;
    table.columns = {{"index", "i,idx", "index name"},
                     {"shard", "s,sh", "shard name", true, true},
                     {"prirep", "p,pr", "primary or replica"},
                     {"state", "st", "shard state"},
                     {"docs", "d,dc", "number of docs in shard", true, true},
                     {"store", "sto", "store size of shard", true, true}};
    const bool dataset = context.style.profile->datasetColumns;
    if (dataset)
        table.columns.push_back({"dataset", "dataset.size", "total size of dataset", true, true});
    for (const Column& column :
         std::initializer_list<Column>{{"ip", "", "ip of node where it lives"},
                                       {"node", "n", "name of node where it lives"},
                                       {"seq_no.max", "sqm", "max sequence number", false, true},
                                       {"seq_no.local_checkpoint", "sql", "local checkpoint", false, true},
                                       {"seq_no.global_checkpoint", "sqg", "global checkpoint", false, true}})
        table.columns.push_back(column);
    for (const auto& index : indices) {
        const CopyCounts copies = context.copiesOf(*index);
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard) {
            const ShardStats stats = index->stats(shard);
            for (std::uint32_t copy = 0; copy < copies.total; ++copy) {
                const bool assigned = copy < copies.successful;
                std::vector<std::string> row{index->name(),
                                             std::to_string(shard),
                                             copy == 0 ? "p" : "r",
                                             assigned ? "STARTED" : "UNASSIGNED",
                                             assigned ? std::to_string(stats.documents) : "",
                                             assigned ? bytesText(context, stats.bytes) : ""};
                if (dataset)
                    row.push_back(assigned ? bytesText(context, stats.bytes) : "");
                const std::string seqNo = assigned ? std::to_string(stats.maxSeqNo.value) : "";
                const std::string node =
                    copy == 0 ? context.door.cluster.nodeName : "node-" + std::to_string(copy + 1);
                row.insert(row.end(),
                           {assigned ? "127.0.0.1" : "", assigned ? node : "", seqNo, seqNo, seqNo});
                table.rows.push_back(std::move(row));
            }
        }
    }
    return answer(context, std::move(table));
}

ApiResult<void> catHealth(Context& context)
{
    const ClusterCounts counts = countCluster(context, context.door.store->indices());
    const std::int64_t now = wallClockMs() / 1000;
    const std::time_t seconds = now;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char clock[16];
    std::strftime(clock, sizeof clock, "%H:%M:%S", &utc);
    const std::string nodes = std::to_string(context.door.cluster.nodes);
    Table table;
    table.columns = {{"epoch", "t,time", "seconds since 1970-01-01 00:00:00", true, true},
                     {"timestamp", "ts,hms", "time in HH:MM:SS"},
                     {"cluster", "cl", "cluster name"},
                     {"status", "st", "health status"},
                     {"node.total", "nt,nodeTotal", "total number of nodes", true, true},
                     {"node.data", "nd,nodeData", "number of nodes that can store data", true, true}};
    std::vector<std::string> row{std::to_string(now),           clock, context.door.cluster.clusterName,
                                 std::string(healthOf(counts)), nodes, nodes};
    if (context.style.profile->healthHasManager) {
        table.columns.push_back(
            {"discovered_cluster_manager", "dcm", "cluster manager is discovered or not"});
        row.emplace_back("true");
    }
    const auto add = [&](std::string_view name, std::string value) {
        table.columns.push_back({name, "", name, true, true});
        row.push_back(std::move(value));
    };
    add("shards", std::to_string(counts.active));
    add("pri", std::to_string(counts.primaries));
    add("relo", "0");
    add("init", "0");
    add("unassign", std::to_string(counts.unassigned));
    if (context.style.profile->datasetColumns)
        add("unassign.pri", "0");
    add("pending_tasks", "0");
    add("max_task_wait_time", "-");
    add("active_shards_percent", activePercent(counts) + "%");
    table.rows.push_back(std::move(row));
    return answer(context, std::move(table));
}

ApiResult<void> catCount(Context& context)
{
    RS_HTTP_TRY(indices, indicesOf(context));
    std::size_t documents = 0;
    for (const auto& index : indices)
        documents += index->searchView()->size();
    const std::int64_t now = wallClockMs() / 1000;
    const std::time_t seconds = now;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char clock[16];
    std::strftime(clock, sizeof clock, "%H:%M:%S", &utc);
    Table table;
    table.columns = {{"epoch", "t,time", "seconds since 1970-01-01 00:00:00", true, true},
                     {"timestamp", "ts,hms", "time in HH:MM:SS"},
                     {"count", "dc,docs.count", "the document count", true, true}};
    table.rows.push_back({std::to_string(now), clock, std::to_string(documents)});
    return answer(context, std::move(table));
}

ApiResult<void> catAliases(Context& context)
{
    Table table;
    table.columns = {{"alias", "a", "alias name"},
                     {"index", "i,idx", "index alias points to"},
                     {"filter", "f,fi", "filter"},
                     {"routing.index", "ri", "index routing"},
                     {"routing.search", "rs", "search routing"},
                     {"is_write_index", "w", "write index"}};
    for (const auto& index : context.door.store->indices()) {
        for (const auto& [name, settings] : context.door.catalogue.aliasesOf(*index)) {
            if (!context.name.empty() && !globMatches(context.name, name))
                continue;
            const auto orDash = [](const std::string& text) {
                return text.empty() ? std::string("-") : text;
            };
            table.rows.push_back({name, index->name(), settings.filter.empty() ? "-" : "*",
                                  orDash(settings.indexRouting), orDash(settings.searchRouting),
                                  settings.isWriteIndex ? (*settings.isWriteIndex ? "true" : "false") : "-"});
        }
    }
    return answer(context, std::move(table));
}

ApiResult<void> catNodes(Context& context)
{
    Table table;
    table.columns = {{"ip", "i", "ip address"},
                     {"node.role", "r,role", "roles"},
                     {"master", "m", "* is the elected master"},
                     {"name", "n", "node name"}};
    for (std::uint32_t node = 1; node <= context.door.cluster.nodes; ++node)
        table.rows.push_back({"127.0.0.1", "dim", node == 1 ? "*" : "-", "node-" + std::to_string(node)});
    return answer(context, std::move(table));
}

} // namespace racescope::http::handlers
