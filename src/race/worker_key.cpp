// SPDX-License-Identifier: GPL-3.0-or-later
// Workers as keys: when two of them will do the same whatever comes.
#include "base/assert.h"
#include "race/worker.h"

#include <bit>

namespace racescope {

namespace {

void append(std::string& key, std::int64_t number)
{
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
}
void append(std::string& key, std::string_view text)
{
    append(key, static_cast<std::int64_t>(text.size()));
    key.append(text);
}

bool choosesByChance(const WorkerPlan& plan)
{
    const DocumentChoice::Kind kind = plan.group.documents.kind;
    return plan.documents.size() > 1 &&
           (kind == DocumentChoice::Kind::Uniform || kind == DocumentChoice::Kind::Zipf);
}

bool mentions(const WorkerPlan& plan, std::string_view placeholder)
{
    return plan.group.program.modification.value.find(placeholder) != std::string::npos;
}

} // namespace

bool Worker::isInterchangeable(const WorkerPlan& plan)
{
    const bool dealt =
        plan.group.program.kind == ProgramKind::Feed ||
        (plan.group.documents.kind == DocumentChoice::Kind::RoundRobin && plan.documents.size() > 1);
    return !dealt && !choosesByChance(plan) && !mentions(plan, "${worker}");
}

void Worker::appendKey(std::string& key, KeyDetail detail) const
{
    const bool exact = detail == KeyDetail::Exact;
    const GroupPlan& group = m_plan->group;
    key.push_back(static_cast<char>(m_position));
    key.push_back(static_cast<char>(m_lastChain));
    append(key, std::int64_t(m_chain));
    const bool attemptCounts = exact || group.retry.maxAttempts != 0 || mentions(*m_plan, "${attempt}");
    append(key, attemptCounts ? std::int64_t(m_attempt) : 0);
    append(key, std::int64_t(m_succeeded));
    append(key, std::int64_t(m_gaveUp));
    append(key, std::int64_t(m_position == Position::Done ? 0 : m_document.value));
    append(key, m_token.seqNo.value);
    append(key, m_token.primaryTerm.value);
    append(key, m_version.value);
    append(key, m_body.view());
    if (exact || group.program.kind == ProgramKind::UpdateApi)
        append(key, m_read.view());
    if (exact) {
        append(key, m_wait);
        append(key, m_memory.previous);
        append(key, m_memory.gap);
        append(key, std::bit_cast<std::int64_t>(m_memory.rate));
        append(key, std::bit_cast<std::int64_t>(m_memory.rateMost));
        append(key, m_memory.throttledAt);
        if (group.retry.kind == RetryKind::Adaptive)
            append(key, m_attemptBegan);
    }
    if (exact || choosesByChance(*m_plan)) {
        for (const std::uint64_t word : m_random.state())
            append(key, static_cast<std::int64_t>(word));
    }
}

void Worker::outdateHand()
{
    RS_ASSERT(m_token.assigned(), "something is in hand");
    // Numbers that no store gives.
    m_token.seqNo = SeqNo(-1);
    m_version = Version(-1);
    m_read = Source{};
    m_body = Source{};
}

} // namespace racescope
