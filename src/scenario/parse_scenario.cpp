// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario file's grammar. Each function reads one object of it; the resolution of names into numbers
// comes last.
#include "scenario/object_reader.h"
#include "scenario/scenario.h"
#include "store/store.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace racescope {

namespace {

constexpr std::int64_t kBig = std::numeric_limits<std::int64_t>::max();
constexpr double kMaxMs = 1e9; // eleven days: longer waits are a slip of the pen
constexpr std::uint32_t kMaxDocuments = 1'000'000;
constexpr std::uint32_t kMaxWorkers = 100'000; // virtual time takes many; threads have their own limit

using DocumentNumbers = std::map<std::string, std::vector<std::uint32_t>>; // "index/id" and "id" -> numbers

Nanos milliseconds(ObjectReader& reader, std::string_view key, double fallbackMs, double leastMs)
{
    const double ms = reader.number(key, fallbackMs);
    if (!std::isfinite(ms) || ms > kMaxMs)
        reader.complain(key, "must be at most 1e9 (milliseconds)");
    else if (ms < leastMs || (leastMs > 0 && ms <= 0))
        reader.complain(key, leastMs > 0 ? "must be > 0" : "must be >= 0");
    return Nanos(std::llround(std::clamp(ms, 0.0, kMaxMs) * 1e6));
}

IndexPlan readIndex(ObjectReader& reader)
{
    reader.onlyKeys({"name", "settings", "primary_term"});
    IndexPlan plan;
    plan.name = reader.requiredString("name");
    if (const auto why = invalidIndexName(plan.name); why && !reader.failed())
        reader.complain("name", *why);
    plan.primaryTerm = reader.integer("primary_term", 1, 1, std::int64_t(1) << 40);
    if (auto settings = reader.object("settings")) {
        settings->onlyKeys({"number_of_shards", "number_of_replicas", "gc_deletes_ms", "refresh_interval_ms",
                            "history_mib"});
        plan.settings.shards = std::uint32_t(settings->integer("number_of_shards", 1, 1, 1024));
        plan.settings.replicas = std::uint32_t(settings->integer("number_of_replicas", 1, 0, 100));
        plan.settings.gcDeletes =
            milliseconds(*settings, "gc_deletes_ms", double(plan.settings.gcDeletes) / 1e6, 0);
        plan.settings.refreshInterval =
            settings->integer("refresh_interval_ms", 1000, -1, 1'000'000'000) * 1'000'000;
        plan.settings.historyBytes =
            std::size_t(
                settings->integer("history_mib", std::int64_t(plan.settings.historyBytes >> 20), 1, 1 << 20))
            << 20;
    }
    return plan;
}

void readDocument(ObjectReader& reader, RacePlan& plan, DocumentNumbers& numbers)
{
    reader.onlyKeys({"index", "id", "source", "seq_no", "version", "exists", "count"});
    DocumentPlan document;
    document.index = reader.string("index", plan.indices.empty() ? "" : plan.indices.front().name);
    document.id = reader.requiredString("id");
    const auto known = [&](const IndexPlan& index) { return index.name == document.index; };
    if (std::none_of(plan.indices.begin(), plan.indices.end(), known) && !reader.failed())
        reader.complain(reader.has("index") ? "index" : "id",
                        "names index `" + document.index + "`, which is not under `indices`");
    if (document.id.size() > 512)
        reader.complain("id", "must be no longer than 512 bytes");
    document.exists = reader.boolean("exists", true);
    if (const json::Value* source = reader.find("source")) {
        if (!source->isObject())
            reader.complain("source", "must be a JSON object");
        document.source = reader.raw("source");
    } else if (document.exists) {
        reader.complain("source", "is missing");
    }
    if (reader.has("seq_no"))
        document.seqNo = SeqNo(reader.integer("seq_no", 0, 0, std::int64_t(1) << 53));
    if (reader.has("version"))
        document.version = Version(reader.integer("version", 1, 1, std::int64_t(1) << 53));
    const auto count = reader.integer("count", 1, 1, kMaxDocuments);
    if (count > 1 && (document.seqNo || document.version))
        reader.complain("count", "cannot go with seq_no or version");
    const std::string stem = document.id;
    for (std::int64_t i = 1; i <= count && !reader.failed(); ++i) {
        if (count > 1)
            document.id = stem + '-' + std::to_string(i);
        const auto number = std::uint32_t(plan.documents.size());
        auto& same = numbers[document.index + '/' + document.id];
        if (!same.empty())
            reader.complain("id", "`" + document.id + "` stands twice in index `" + document.index + "`");
        same.push_back(number);
        numbers[document.id].push_back(number);
        if (count > 1)
            numbers[stem].push_back(number);
        plan.documents.push_back(document);
    }
}

Modification readModification(ObjectReader& reader)
{
    reader.onlyKeys({"add", "set", "append", "merge", "field", "floor"});
    Modification modification;
    int given = 0;
    const auto take = [&](std::string_view key, Modification::Kind kind) {
        if (!reader.has(key))
            return false;
        ++given;
        modification.kind = kind;
        return true;
    };
    if (take("add", Modification::Kind::Add))
        modification.amount = reader.integer("add", 0, -kBig, kBig);
    if (take("set", Modification::Kind::Set))
        modification.value = reader.raw("set");
    if (take("append", Modification::Kind::Append))
        modification.value = reader.raw("append");
    if (take("merge", Modification::Kind::Merge)) {
        if (!reader.find("merge")->isObject())
            reader.complain("merge", "must be an object");
        modification.value = reader.raw("merge");
    }
    if (given != 1)
        reader.complainHere("must have exactly one of `add`, `set`, `append`, `merge`");
    modification.field = reader.string("field", "");
    if (modification.kind != Modification::Kind::Merge && modification.field.empty())
        reader.complain("field", reader.has("field") ? "must not be empty" : "is missing");
    if (reader.has("floor")) {
        if (modification.kind != Modification::Kind::Add)
            reader.complain("floor", "goes with `add` only");
        modification.floor = reader.integer("floor", 0, -kBig, kBig);
    }
    return modification;
}

constexpr std::array<std::string_view, 7> kPrograms = {
    "read_think_write", "blind_write", "update", "create", "delete", "delete_recreate", "feed"};

Program readProgram(ObjectReader& reader)
{
    reader.onlyKeys({"kind", "modify", "retry_on_conflict"});
    Program program;
    const std::string kind = reader.string("kind", "read_think_write");
    const auto at = std::find(kPrograms.begin(), kPrograms.end(), kind);
    if (at == kPrograms.end()) {
        const auto near = nearestWord(kind, kPrograms);
        reader.complain("kind", "`" + kind + "` is no program" +
                                    (near ? ", did you mean `" + std::string(*near) + "`?" : std::string()));
        return program;
    }
    program.kind = ProgramKind(at - kPrograms.begin());
    if (auto modify = reader.object("modify"))
        program.modification = readModification(*modify);
    else if (program.kind != ProgramKind::Delete)
        reader.complain("modify", "is missing");
    program.retryOnConflict = int(reader.integer("retry_on_conflict", 0, 0, 1'000'000));
    if (program.retryOnConflict > 0 && program.kind != ProgramKind::UpdateApi)
        reader.complain("retry_on_conflict", "goes with the program `update` only");
    return program;
}

// The waits as listed, in milliseconds.
void readSequence(ObjectReader& reader, RetryPolicy& policy)
{
    constexpr std::size_t kMostWaits = 10'000;
    if (!reader.has("waits_ms"))
        return reader.complain("waits_ms", "is missing: the policy `sequence` waits as listed there");
    const json::Value* list = reader.array("waits_ms");
    if (!list)
        return;
    if (list->items().empty() || list->items().size() > kMostWaits)
        return reader.complain("waits_ms", "must have from 1 to " + std::to_string(kMostWaits) + " numbers");
    policy.sequence.clear();
    for (const json::Value& item : list->items()) {
        const double ms = item.isNumber() ? item.toDouble() : -1;
        if (!(ms >= 0 && ms <= kMaxMs))
            return reader.complain("waits_ms", "must be numbers of milliseconds from 0 to 1e9");
        policy.sequence.push_back(Nanos(std::llround(ms * 1e6)));
    }
}

void readFormula(ObjectReader& reader, RetryPolicy& policy)
{
    const std::string text = reader.requiredString("formula");
    if (text.empty())
        return;
    auto formula = parseFormula(text);
    if (!formula)
        return reader.complain("formula", formula.error().message + " (column " +
                                              std::to_string(formula.error().column) + ")");
    policy.formula = std::move(*formula);
}

double readTokens(ObjectReader& reader, std::string_view key, double fallback)
{
    const double number = reader.number(key, fallback);
    if (!(number >= 0 && number <= 1e9))
        reader.complain(key, "must be from 0 to 1e9");
    return number;
}

RetryPolicy readRetry(ObjectReader& reader)
{
    const std::string kind = reader.requiredString("policy");
    // The waits of a sequence and what a formula says have keys of their own.
    const std::string probe = kind == "sequence" ? "sequence:1" : kind == "formula" ? "formula:n" : kind;
    const auto named = parseRetry(probe);
    if (!named || kind.find(':') != std::string::npos) {
        reader.complain("policy", "must be none, immediate, fixed, linear, exponential, full, equal, "
                                  "decorrelated, sequence, formula, bucket, aimd, adaptive, es_bulk or aws");
        return {};
    }
    RetryPolicy policy = *named;
    if (policy.kind == RetryKind::Sequence && kind == "sequence") {
        reader.onlyKeys({"policy", "waits_ms", "max_attempts"});
        readSequence(reader, policy);
    } else if (policy.kind == RetryKind::Formula) {
        reader.onlyKeys({"policy", "formula", "max_attempts"});
        readFormula(reader, policy);
    } else if (policy.kind == RetryKind::Sequence) { // es_bulk
        reader.onlyKeys({"policy", "max_attempts"});
    } else {
        if (policy.kind == RetryKind::TokenBucket) {
            reader.onlyKeys({"policy", "base_ms", "cap_ms", "max_attempts", "capacity", "ratio"});
            policy.bucketCapacity = readTokens(reader, "capacity", policy.bucketCapacity);
            policy.bucketRatio = readTokens(reader, "ratio", policy.bucketRatio);
        } else {
            reader.onlyKeys({"policy", "base_ms", "cap_ms", "max_attempts"});
        }
        policy.base = milliseconds(reader, "base_ms", double(policy.base) / 1e6, 1e-6);
        policy.cap = milliseconds(reader, "cap_ms", double(policy.cap) / 1e6, 1e-6);
        if (policy.cap < policy.base)
            reader.complain("cap_ms", "must not be smaller than base_ms");
    }
    policy.maxAttempts = std::uint32_t(reader.integer("max_attempts", policy.maxAttempts, 0, 1'000'000'000));
    return policy;
}

ThinkLaw readThink(ObjectReader& reader)
{
    ThinkLaw law;
    const std::string kind = reader.requiredString("law");
    if (kind == "none") {
        reader.onlyKeys({"law"});
    } else if (kind == "fixed") {
        reader.onlyKeys({"law", "ms"});
        law = {ThinkKind::Fixed, milliseconds(reader, "ms", 0, 0), 0};
    } else if (kind == "uniform") {
        reader.onlyKeys({"law", "min_ms", "max_ms"});
        law = {ThinkKind::Uniform, milliseconds(reader, "min_ms", 0, 0),
               milliseconds(reader, "max_ms", 0, 0)};
        if (law.b < law.a)
            reader.complain("max_ms", "must not be smaller than min_ms");
    } else if (kind == "exponential") {
        reader.onlyKeys({"law", "mean_ms"});
        law = {ThinkKind::Exponential, milliseconds(reader, "mean_ms", 1, 1e-6), 0};
    } else if (kind == "normal") {
        reader.onlyKeys({"law", "mean_ms", "deviation_ms"});
        law = {ThinkKind::Normal, milliseconds(reader, "mean_ms", 0, 0),
               milliseconds(reader, "deviation_ms", 0, 0)};
    } else {
        reader.complain("law", "must be none, fixed, uniform, exponential or normal");
    }
    return law;
}

DocumentChoice readChoice(ObjectReader& reader, const DocumentNumbers& numbers)
{
    reader.onlyKeys({"choice", "exponent", "ids"});
    DocumentChoice choice;
    const std::string kind = reader.string("choice", "fixed");
    if (kind == "round_robin")
        choice.kind = DocumentChoice::Kind::RoundRobin;
    else if (kind == "uniform")
        choice.kind = DocumentChoice::Kind::Uniform;
    else if (kind == "zipf")
        choice.kind = DocumentChoice::Kind::Zipf;
    else if (kind != "fixed")
        reader.complain("choice", "must be fixed, round_robin, uniform or zipf");
    choice.zipfExponent = reader.number("exponent", 1.0);
    if (!(choice.zipfExponent >= 0 && choice.zipfExponent <= 10))
        reader.complain("exponent", "must lie between 0 and 10");
    const json::Value* ids = reader.array("ids");
    for (std::size_t i = 0; ids && i < ids->items().size(); ++i) {
        const json::Value& id = ids->items()[i];
        const auto found = id.isString() ? numbers.find(id.text()) : numbers.end();
        if (found == numbers.end()) {
            reader.complain("ids", "names a document that is not under `documents`" +
                                       (id.isString() ? ": `" + id.text() + "`" : std::string()));
            break;
        }
        choice.documents.insert(choice.documents.end(), found->second.begin(), found->second.end());
    }
    return choice;
}

GroupPlan readGroup(ObjectReader& reader, const DocumentNumbers& numbers)
{
    reader.onlyKeys(
        {"group", "count", "program", "guard", "retry", "think", "documents", "updates", "start_after_ms"});
    GroupPlan group;
    group.name = reader.string("group", "");
    group.count = std::uint32_t(reader.integer("count", 1, 1, kMaxWorkers));
    if (auto program = reader.object("program"))
        group.program = readProgram(*program);
    else if (!reader.failed())
        reader.complain("program", "is missing");
    const std::string guardName = reader.string("guard", "seq_no");
    if (const auto guard = guardFromName(guardName))
        group.guard = *guard;
    else
        reader.complain("guard", "must be none, version, seq_no, external, external_gte or create");
    if (group.program.kind == ProgramKind::UpdateApi && group.guard != Guard::None &&
        group.guard != Guard::BySeqNo)
        reader.complain("guard", "an update takes none or seq_no only");
    if (auto retry = reader.object("retry"))
        group.retry = readRetry(*retry);
    if (auto think = reader.object("think"))
        group.think = readThink(*think);
    if (auto documents = reader.object("documents"))
        group.documents = readChoice(*documents, numbers);
    group.updates = std::uint32_t(reader.integer("updates", 1, 0, 1'000'000'000));
    group.startAfter = milliseconds(reader, "start_after_ms", 0, 0);
    return group;
}

std::uint32_t documentNumber(ObjectReader& reader, const DocumentNumbers& numbers)
{
    if (!reader.has("document"))
        return 0;
    const auto found = numbers.find(reader.string("document", ""));
    if (found == numbers.end()) {
        reader.complain("document", "names a document that is not under `documents`");
        return 0;
    }
    return found->second.front();
}

void readAction(ObjectReader& reader, ScriptedEvent& event, const RacePlan& plan,
                const DocumentNumbers& numbers)
{
    struct Named {
        std::string_view key;
        ScriptedEvent::Action action;
    };
    int given = 0;
    for (const Named& named :
         {Named{"bump_term", ScriptedEvent::Action::BumpTerm},
          Named{"fail_over", ScriptedEvent::Action::FailOver}, Named{"write", ScriptedEvent::Action::Write},
          Named{"delete", ScriptedEvent::Action::Delete}}) {
        auto action = reader.object(named.key);
        if (!action)
            continue;
        ++given;
        event.action = named.action;
        action->onlyKeys({"index", "shard", "lose_operations", "document", "source", "acknowledged"});
        event.index = action->string("index", plan.indices.empty() ? "" : plan.indices.front().name);
        const auto index =
            std::find_if(plan.indices.begin(), plan.indices.end(),
                         [&](const IndexPlan& candidate) { return candidate.name == event.index; });
        if (index == plan.indices.end()) {
            action->complain("index", "names an index that is not under `indices`");
            return;
        }
        event.shard = std::uint32_t(action->integer("shard", 0, 0, index->settings.shards - 1));
        event.operations = std::uint32_t(action->integer("lose_operations", 0, 0, 1'000'000));
        event.document = documentNumber(*action, numbers);
        event.acknowledged = action->boolean("acknowledged", true);
        if (named.action == ScriptedEvent::Action::Write) {
            if (!action->find("source") || !action->find("source")->isObject())
                action->complain("source", "must be a JSON object");
            event.source = action->raw("source");
        }
    }
    if (given != 1)
        reader.complainHere("must have exactly one of `bump_term`, `fail_over`, `write`, `delete`");
}

ScriptedEvent readEvent(ObjectReader& reader, const RacePlan& plan, const DocumentNumbers& numbers)
{
    reader.onlyKeys({"after_commits", "after_reads", "at_ms", "bump_term", "fail_over", "write", "delete"});
    ScriptedEvent event;
    if (reader.has("after_commits")) {
        event.trigger = ScriptedEvent::Trigger::AfterCommits;
        event.count = std::uint64_t(reader.integer("after_commits", 1, 0, kBig));
    } else if (reader.has("after_reads")) {
        event.trigger = ScriptedEvent::Trigger::AfterReads;
        event.count = std::uint64_t(reader.integer("after_reads", 1, 0, kBig));
    } else if (reader.has("at_ms")) {
        event.trigger = ScriptedEvent::Trigger::AtTime;
        event.time = milliseconds(reader, "at_ms", 0, 0);
    } else {
        reader.complainHere("must have one of `after_commits`, `after_reads`, `at_ms`");
    }
    readAction(reader, event, plan, numbers);
    return event;
}

InvariantPlan readInvariant(ObjectReader& reader, const DocumentNumbers& numbers)
{
    reader.onlyKeys({"sum_preserved", "never_below", "each_once"});
    InvariantPlan invariant;
    int given = 0;
    const auto take = [&](std::string_view key, InvariantPlan::Kind kind) {
        auto inner = reader.object(key);
        if (!inner)
            return;
        ++given;
        inner->onlyKeys({"document", "field", "bound"});
        invariant.kind = kind;
        invariant.document = documentNumber(*inner, numbers);
        invariant.field = inner->requiredString("field");
        invariant.bound = inner->integer("bound", 0, -kBig, kBig);
    };
    take("sum_preserved", InvariantPlan::Kind::SumPreserved);
    take("never_below", InvariantPlan::Kind::NeverBelow);
    take("each_once", InvariantPlan::Kind::EachOnce);
    if (given != 1)
        reader.complainHere("must have exactly one of `sum_preserved`, `never_below`, `each_once`");
    return invariant;
}

// The number of copies that a write waits for, or "all".
std::int8_t readActiveCopies(ObjectReader& reader, int copies)
{
    constexpr std::string_view kKey = "wait_for_active_shards";
    const json::Value* const given = reader.find(kKey);
    if (!given || !given->isString())
        return std::int8_t(reader.integer(kKey, 1, 1, copies));
    if (reader.string(kKey, "") != "all")
        reader.complain(kKey, "must be a number or \"all\"");
    return replication::kAllActive;
}

std::optional<ReplicaOptions> readTarget(ObjectReader& target)
{
    target.onlyKeys({"replicated"});
    auto reader = target.object("replicated");
    if (!reader)
        return std::nullopt;
    reader->onlyKeys({"copies", "read_from", "wait_for_active_shards", "profile"});
    ReplicaOptions options;
    options.copies = int(reader->integer("copies", options.copies, kFewestCopies, replication::kMaxNodes));
    if (reader->has("read_from"))
        options.readFrom = int(reader->integer("read_from", 1, 1, options.copies)) - 1;
    options.activeCopies = readActiveCopies(*reader, options.copies);
    if (const auto preset = replication::presetNamed(reader->string("profile", "Q7")))
        options.profile = replication::profileOf(*preset);
    else
        reader->complain("profile", "must be L1, L5, Q6, Q7 or Q7s");
    return options;
}

void readPlan(ObjectReader& reader, RacePlan& plan)
{
    reader.onlyKeys({"$schema", "name", "title", "description", "indices", "documents", "workers", "seed",
                     "speed", "duration_ms", "events", "invariants", "meet_before_write", "schedule",
                     "target"});
    DocumentNumbers numbers;
    plan.name = reader.string("name", "");
    plan.title = reader.string("title", plan.name);
    plan.description = reader.string("description", "");
    reader.objects("indices", [&](ObjectReader& item) { plan.indices.push_back(readIndex(item)); });
    if (plan.indices.empty() && !reader.failed())
        reader.complain("indices", reader.has("indices") ? "must not be empty" : "is missing");
    reader.objects("documents", [&](ObjectReader& item) { readDocument(item, plan, numbers); });
    if (plan.documents.empty() && !reader.failed())
        reader.complain("documents", reader.has("documents") ? "must not be empty" : "is missing");
    reader.objects("workers", [&](ObjectReader& item) { plan.groups.push_back(readGroup(item, numbers)); });
    plan.seed = std::uint64_t(reader.integer("seed", 1, 0, kBig));
    plan.speed = reader.number("speed", 1.0);
    if (!(plan.speed >= 0 && plan.speed <= 1e6))
        reader.complain("speed", "must lie between 0 (as fast as it goes) and 1e6");
    plan.duration = milliseconds(reader, "duration_ms", 0, 0);
    reader.objects("events",
                   [&](ObjectReader& item) { plan.script.push_back(readEvent(item, plan, numbers)); });
    reader.objects("invariants",
                   [&](ObjectReader& item) { plan.invariants.push_back(readInvariant(item, numbers)); });
    plan.meetBeforeWrite = reader.boolean("meet_before_write", false);
    plan.schedule = reader.string("schedule", "");
    if (auto target = reader.object("target"))
        plan.replicas = readTarget(*target);
    const auto endless = [&](const GroupPlan& group) { return group.updates == 0 && plan.duration == 0; };
    if (std::any_of(plan.groups.begin(), plan.groups.end(), endless))
        reader.complain("duration_ms", "must be > 0 when a group has `updates` 0");
}

} // namespace

Result<RacePlan, ParseError> parseScenario(std::string_view text, std::string sourceName)
{
    const auto root = json::parse(text);
    if (!root)
        return failure(ParseError{std::move(sourceName), root.error().line, root.error().column,
                                  root.error().path, root.error().message});
    ReadContext context{text, std::move(sourceName), std::nullopt};
    RacePlan plan;
    ObjectReader reader(context, *root, "");
    if (!reader.failed())
        readPlan(reader, plan);
    if (context.error)
        return failure(std::move(*context.error));
    return plan;
}

} // namespace racescope
