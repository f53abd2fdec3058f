// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_invariants.h"

#include "base/json.h"
#include "verdict/from_trace.h"
#include "verdict/invariants.h"

#include <unordered_map>

namespace racescope {

namespace {

std::unordered_map<std::string, std::int64_t> amountsByGroup(const RacePlan& plan, const std::string& field)
{
    std::unordered_map<std::string, std::int64_t> amounts;
    for (const GroupPlan& group : plan.groups) {
        const Modification& modification = group.program.modification;
        const bool adds = modification.kind == Modification::Kind::Add && modification.field == field;
        amounts[group.name] = adds ? modification.amount : 0;
    }
    return amounts;
}

// What the accepted writes of the plan's workers should have added up to on one document.
void addBookings(SumRule& rule, const RacePlan& plan, DocumentId document, const Snapshot& snapshot,
                 const Names& names)
{
    const auto amounts = amountsByGroup(plan, rule.field);
    for (const LaneView& lane : snapshot.lanes()) {
        const auto amount = amounts.find(names.workerName(lane.worker()).group);
        if (amount == amounts.end())
            continue;
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            if (event.kind != EventKind::WriteOk || event.document != document ||
                event.has(event_flag::kInjected))
                continue;
            rule.change += amount->second;
            ++rule.writes;
        }
    }
}

std::vector<FieldValue> fieldHistory(const std::vector<Operation>& operations, const std::string& field,
                                     const Names& names)
{
    std::vector<FieldValue> values;
    for (const Operation& operation : operations) {
        const auto value = operation.live ? json::findInt(operation.source.view(), field) : std::nullopt;
        if (value)
            values.push_back({*value, operation.token.seqNo.value, workerText(operation.worker, names), -1});
    }
    return values;
}

std::vector<std::string> listItems(const ReadResult& document, const std::string& field)
{
    const auto raw = document.found ? json::findRaw(document.source.view(), field) : std::nullopt;
    const auto list = raw ? json::parse(*raw) : json::parse("[]");
    std::vector<std::string> items;
    if (list && list->isArray())
        for (const json::Value& item : list->items())
            items.push_back(json::dump(item));
    return items;
}

} // namespace

void addInvariants(Verdict& verdict, const RacePlan& plan, const Store& store, const Snapshot& snapshot,
                   const Names& names, const std::set<std::string>& unread)
{
    for (const InvariantPlan& invariant : plan.invariants) {
        const DocumentPlan& start = plan.documents[invariant.document];
        const std::string document = start.index + '/' + start.id;
        if (unread.contains(document)) {
            verdict.addReason("`" + invariant.field + "` in " + document +
                              " cannot be checked: the document could not be read at the end of the race");
            continue;
        }
        const auto index = store.index(start.index);
        const auto id = names.findDocument(start.index, start.id);
        if (!index || !id)
            continue;
        const ReadResult now = index->get(start.id);
        switch (invariant.kind) {
        case InvariantPlan::Kind::SumPreserved: {
            const auto before = json::findInt(start.source, invariant.field);
            const auto after = now.found ? json::findInt(now.source.view(), invariant.field) : std::nullopt;
            SumRule rule{document, invariant.field, before.value_or(0), 0, 0, before ? after : std::nullopt};
            addBookings(rule, plan, *id, snapshot, names);
            judgeSum(verdict, rule);
            break;
        }
        case InvariantPlan::Kind::NeverBelow:
            judgeNeverBelow(verdict, document, invariant.field, invariant.bound,
                            fieldHistory(index->history(start.id), invariant.field, names));
            break;
        case InvariantPlan::Kind::EachOnce:
            judgeEachOnce(verdict, document, invariant.field, listItems(now, invariant.field));
            break;
        }
    }
}

} // namespace racescope
