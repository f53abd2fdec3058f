// SPDX-License-Identifier: GPL-3.0-or-later
// Small races for tests: a plan in a few words, a store that stands as the plan says, events as text.
#pragma once
#include "race/plan.h"
#include "race/threads_race.h"
#include "race/worker.h"
#include "store/store.h"
#include "trace/trace.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace racescope {

inline GroupPlan group(std::string name, std::uint32_t count, Guard guard, std::uint32_t updates = 1)
{
    GroupPlan plan;
    plan.name = std::move(name);
    plan.count = count;
    plan.guard = guard;
    plan.updates = updates;
    plan.program.modification.kind = Modification::Kind::Add;
    plan.program.modification.field = "in_stock";
    plan.program.modification.amount = -1;
    return plan;
}

// Product 100 with 45 pieces at seq_no 71, term 1, version 1.
inline RacePlan shop(std::vector<GroupPlan> groups, int inStock = 45)
{
    RacePlan plan;
    plan.name = "shop";
    plan.indices.push_back({"products", {}, 1});
    DocumentPlan product;
    product.index = "products";
    product.id = "100";
    product.source = R"({"name":"Toaster","in_stock":)" + std::to_string(inStock) + "}";
    product.seqNo = SeqNo(71);
    plan.documents.push_back(product);
    plan.groups = std::move(groups);
    plan.speed = 0;
    return plan;
}

inline QString text(Token token)
{
    if (!token.assigned())
        return QStringLiteral("-");
    return QStringLiteral("%1/%2").arg(token.seqNo.value).arg(token.primaryTerm.value);
}

// "read 71/1 v1", "write ok 72/1 v2 on 71/1 over 71/1", "conflict 73/1 v3 on 71/1", … with chain.attempt in
// front.
inline QString text(const Event& event)
{
    static const char* const names[kEventKindCount] = {
        "think",   "read",  "read missing", "backoff", "noop",      "write ok", "conflict",
        "missing", "error", "give up",      "term",    "tool wait", "search"};
    QString line = QStringLiteral("%1.%2 %3")
                       .arg(event.chain)
                       .arg(event.attempt)
                       .arg(QLatin1String(names[int(event.kind)]));
    if (event.token.assigned())
        line += QStringLiteral(" %1 v%2").arg(text(event.token)).arg(event.version.value);
    const bool writes = event.kind == EventKind::WriteOk || event.kind == EventKind::Conflict ||
                        event.kind == EventKind::Noop || event.kind == EventKind::WriteMissing;
    if (writes)
        line += QStringLiteral(" on ") + text(event.base);
    if (event.kind == EventKind::WriteOk)
        line += QStringLiteral(" over ") + text(event.replaced);
    const std::pair<std::uint16_t, const char*> flags[] = {
        {event_flag::kCreated, "created"},      {event_flag::kDeleted, "deleted"},
        {event_flag::kGuardSeqNo, "if_seq_no"}, {event_flag::kGuardVersion, "version"},
        {event_flag::kGuardCreate, "create"},   {event_flag::kUpdateApi, "update"},
        {event_flag::kInjected, "injected"},    {event_flag::kAckLost, "unacknowledged"},
        {event_flag::kBlind, "blind"}};
    for (const auto& [flag, word] : flags) {
        if (event.has(flag))
            line += QLatin1Char(' ') + QLatin1String(word);
    }
    if (isLostUpdate(event))
        line += QStringLiteral(" LOST");
    return line;
}

// All events of a trace, each lane with its worker's name in front.
inline std::vector<Event> allEvents(Trace& trace)
{
    trace.drain();
    std::vector<Event> events;
    const Snapshot snapshot = trace.snapshot();
    for (const LaneView& lane : snapshot.lanes()) {
        for (std::size_t i = 0; i < lane.size(); ++i)
            events.push_back(lane.at(i));
    }
    return events;
}

inline int countLost(Trace& trace)
{
    int lost = 0;
    for (const Event& event : allEvents(trace))
        lost += isLostUpdate(event) ? 1 : 0;
    return lost;
}

inline int countKind(Trace& trace, EventKind kind)
{
    int count = 0;
    for (const Event& event : allEvents(trace))
        count += event.kind == kind ? 1 : 0;
    return count;
}

} // namespace racescope
