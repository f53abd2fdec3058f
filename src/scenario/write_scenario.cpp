// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "scenario/scenario.h"

#include <cmath>

namespace racescope {

namespace {

using json::Value;

Value ms(Nanos time)
{
    const double value = double(time) / 1e6;
    return value == std::floor(value) && std::fabs(value) < 1e15 ? Value::number(std::int64_t(value))
                                                                 : Value::number(value);
}

Value integer(std::int64_t number)
{
    return Value::number(number);
}

Value rawValue(const std::string& raw)
{
    auto parsed = json::parse(raw);
    return parsed ? std::move(*parsed) : Value();
}

Value text(std::string_view s)
{
    return Value::string(std::string(s));
}

std::string documentKey(const RacePlan& plan, std::uint32_t number)
{
    const DocumentPlan& document = plan.documents[number];
    return document.index + '/' + document.id;
}

Value indexValue(const IndexPlan& plan)
{
    Value settings = Value::object();
    settings.set("number_of_shards", integer(plan.settings.shards));
    settings.set("number_of_replicas", integer(plan.settings.replicas));
    settings.set("gc_deletes_ms", ms(plan.settings.gcDeletes));
    settings.set("refresh_interval_ms",
                 plan.settings.refreshInterval < 0 ? integer(-1) : ms(plan.settings.refreshInterval));
    settings.set("history_mib", integer(std::int64_t(plan.settings.historyBytes >> 20)));
    Value value = Value::object();
    value.set("name", text(plan.name));
    value.set("settings", std::move(settings));
    value.set("primary_term", integer(plan.primaryTerm));
    return value;
}

Value documentValue(const DocumentPlan& plan)
{
    Value value = Value::object();
    value.set("index", text(plan.index));
    value.set("id", text(plan.id));
    if (!plan.source.empty())
        value.set("source", rawValue(plan.source));
    if (plan.seqNo)
        value.set("seq_no", integer(plan.seqNo->value));
    if (plan.version)
        value.set("version", integer(plan.version->value));
    if (!plan.exists)
        value.set("exists", Value::boolean(false));
    return value;
}

Value modificationValue(const Modification& modification)
{
    Value value = Value::object();
    switch (modification.kind) {
    case Modification::Kind::Add:
        value.set("add", integer(modification.amount));
        break;
    case Modification::Kind::Set:
        value.set("set", rawValue(modification.value));
        break;
    case Modification::Kind::Append:
        value.set("append", rawValue(modification.value));
        break;
    case Modification::Kind::Merge:
        value.set("merge", rawValue(modification.value));
        break;
    }
    if (!modification.field.empty())
        value.set("field", text(modification.field));
    if (modification.floor)
        value.set("floor", integer(*modification.floor));
    return value;
}

Value programValue(const Program& program)
{
    Value value = Value::object();
    value.set("kind", text(name(program.kind)));
    if (program.kind != ProgramKind::Delete)
        value.set("modify", modificationValue(program.modification));
    if (program.retryOnConflict > 0)
        value.set("retry_on_conflict", integer(program.retryOnConflict));
    return value;
}

Value retryValue(const RetryPolicy& policy)
{
    Value value = Value::object();
    value.set("policy", text(name(policy.kind)));
    if (policy.kind == RetryKind::Sequence) {
        Value waits = Value::array();
        for (const Nanos wait : policy.sequence)
            waits.append(ms(wait));
        value.set("waits_ms", std::move(waits));
    } else if (policy.kind == RetryKind::Formula) {
        value.set("formula", text(policy.formula.text()));
    } else {
        value.set("base_ms", ms(policy.base));
        value.set("cap_ms", ms(policy.cap));
    }
    if (policy.kind == RetryKind::TokenBucket) {
        value.set("capacity", Value::number(policy.bucketCapacity));
        value.set("ratio", Value::number(policy.bucketRatio));
    }
    value.set("max_attempts", integer(policy.maxAttempts));
    return value;
}

Value thinkValue(const ThinkLaw& law)
{
    Value value = Value::object();
    switch (law.kind) {
    case ThinkKind::None:
        value.set("law", text("none"));
        break;
    case ThinkKind::Fixed:
        value.set("law", text("fixed"));
        value.set("ms", ms(law.a));
        break;
    case ThinkKind::Uniform:
        value.set("law", text("uniform"));
        value.set("min_ms", ms(law.a));
        value.set("max_ms", ms(law.b));
        break;
    case ThinkKind::Exponential:
        value.set("law", text("exponential"));
        value.set("mean_ms", ms(law.a));
        break;
    case ThinkKind::Normal:
        value.set("law", text("normal"));
        value.set("mean_ms", ms(law.a));
        value.set("deviation_ms", ms(law.b));
        break;
    }
    return value;
}

Value choiceValue(const RacePlan& plan, const DocumentChoice& choice)
{
    static constexpr std::string_view kNames[] = {"fixed", "round_robin", "uniform", "zipf"};
    Value value = Value::object();
    value.set("choice", text(kNames[std::size_t(choice.kind)]));
    if (choice.kind == DocumentChoice::Kind::Zipf)
        value.set("exponent", Value::number(choice.zipfExponent));
    if (!choice.documents.empty()) {
        Value ids = Value::array();
        for (const std::uint32_t number : choice.documents)
            ids.append(text(documentKey(plan, number)));
        value.set("ids", std::move(ids));
    }
    return value;
}

Value groupValue(const RacePlan& plan, const GroupPlan& group)
{
    Value value = Value::object();
    if (!group.name.empty())
        value.set("group", text(group.name));
    value.set("count", integer(group.count));
    value.set("program", programValue(group.program));
    value.set("guard", text(name(group.guard)));
    value.set("retry", retryValue(group.retry));
    value.set("think", thinkValue(group.think));
    value.set("documents", choiceValue(plan, group.documents));
    value.set("updates", integer(group.updates));
    if (group.startAfter > 0)
        value.set("start_after_ms", ms(group.startAfter));
    return value;
}

Value eventValue(const RacePlan& plan, const ScriptedEvent& event)
{
    Value value = Value::object();
    switch (event.trigger) {
    case ScriptedEvent::Trigger::AfterCommits:
        value.set("after_commits", integer(std::int64_t(event.count)));
        break;
    case ScriptedEvent::Trigger::AfterReads:
        value.set("after_reads", integer(std::int64_t(event.count)));
        break;
    case ScriptedEvent::Trigger::AtTime:
        value.set("at_ms", ms(event.time));
        break;
    }
    Value action = Value::object();
    action.set("index", text(event.index));
    action.set("shard", integer(event.shard));
    switch (event.action) {
    case ScriptedEvent::Action::BumpTerm:
        value.set("bump_term", std::move(action));
        break;
    case ScriptedEvent::Action::FailOver:
        action.set("lose_operations", integer(event.operations));
        value.set("fail_over", std::move(action));
        break;
    case ScriptedEvent::Action::Write:
        action.set("document", text(documentKey(plan, event.document)));
        action.set("source", rawValue(event.source));
        if (!event.acknowledged)
            action.set("acknowledged", Value::boolean(false));
        value.set("write", std::move(action));
        break;
    case ScriptedEvent::Action::Delete:
        action.set("document", text(documentKey(plan, event.document)));
        value.set("delete", std::move(action));
        break;
    }
    return value;
}

Value invariantValue(const RacePlan& plan, const InvariantPlan& invariant)
{
    Value inner = Value::object();
    inner.set("document", text(documentKey(plan, invariant.document)));
    inner.set("field", text(invariant.field));
    if (invariant.kind == InvariantPlan::Kind::NeverBelow)
        inner.set("bound", integer(invariant.bound));
    static constexpr std::string_view kNames[] = {"sum_preserved", "never_below", "each_once"};
    Value value = Value::object();
    value.set(std::string(kNames[std::size_t(invariant.kind)]), std::move(inner));
    return value;
}

Value targetValue(const ReplicaOptions& options)
{
    Value replicated = Value::object();
    replicated.set("copies", integer(options.copies));
    if (options.readFrom)
        replicated.set("read_from", integer(*options.readFrom + 1));
    replicated.set("wait_for_active_shards", options.activeCopies == replication::kAllActive
                                                 ? text("all")
                                                 : integer(options.activeCopies));
    const replication::Preset preset =
        replication::presetOf(options.profile).value_or(replication::Preset::Q7);
    replicated.set("profile", text(std::string(replication::nameOf(preset))));
    Value value = Value::object();
    value.set("replicated", std::move(replicated));
    return value;
}

template <class List, class F> Value arrayOf(const List& list, F make)
{
    Value value = Value::array();
    for (const auto& item : list)
        value.append(make(item));
    return value;
}

} // namespace

std::string writeRetry(const RetryPolicy& policy)
{
    return json::dump(retryValue(policy));
}

std::string writeScenario(const RacePlan& plan)
{
    Value root = Value::object();
    root.set("name", text(plan.name));
    root.set("title", text(plan.title));
    root.set("description", text(plan.description));
    root.set("seed", integer(std::int64_t(plan.seed)));
    root.set("speed", Value::number(plan.speed));
    if (plan.duration > 0)
        root.set("duration_ms", ms(plan.duration));
    root.set("indices", arrayOf(plan.indices, indexValue));
    root.set("documents", arrayOf(plan.documents, documentValue));
    root.set("workers",
             arrayOf(plan.groups, [&](const GroupPlan& group) { return groupValue(plan, group); }));
    if (!plan.script.empty())
        root.set("events",
                 arrayOf(plan.script, [&](const ScriptedEvent& event) { return eventValue(plan, event); }));
    if (!plan.invariants.empty())
        root.set("invariants", arrayOf(plan.invariants, [&](const InvariantPlan& invariant) {
                     return invariantValue(plan, invariant);
                 }));
    if (plan.meetBeforeWrite)
        root.set("meet_before_write", Value::boolean(true));
    if (!plan.schedule.empty())
        root.set("schedule", text(plan.schedule));
    if (plan.replicas)
        root.set("target", targetValue(*plan.replicas));
    return json::dumpPretty(root) + '\n';
}

} // namespace racescope
