// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict.h"

#include <algorithm>

namespace racescope {
namespace {

struct KindWords {
    std::string_view name;
    std::string_view title;
};

constexpr std::array<KindWords, kAnomalyKindCount> kWords = {{
    {"duplicate_token", "duplicate token"},
    {"token_went_back", "token went back"},
    {"vanished_by_fork", "vanished by fork"},
    {"lost_update", "lost update (duplicate success)"},
    {"skipped_version", "skipped version"},
    {"phantom_token", "phantom token"},
    {"overwrote_live_document", "overwrote a live document"},
    {"changed_missing_document", "changed a missing document"},
    {"aborted_read", "aborted read"},
    {"phantom_read", "phantom read"},
    {"corrupt_read", "corrupt read"},
    {"read_from_the_future", "read from the future"},
    {"unjustified_conflict", "unjustified conflict"},
    {"read_your_writes", "non-monotonic session (read your writes)"},
    {"monotonic_reads", "non-monotonic session (monotonic reads)"},
    {"acknowledged_then_vanished", "acknowledged, then vanished"},
    {"stale_read", "stale read"},
    {"stale_conflict", "stale conflict"},
    {"unconditional_overwrite", "lost update (unconditional overwrite)"},
    {"broken_invariant", "broken invariant"},
}};

} // namespace

std::string_view nameOf(AnomalyKind kind)
{
    return kWords[std::size_t(kind)].name;
}

std::string_view titleOf(AnomalyKind kind)
{
    return kWords[std::size_t(kind)].title;
}

bool isStoreFault(AnomalyKind kind)
{
    return kind != AnomalyKind::UnconditionalOverwrite && kind != AnomalyKind::BrokenInvariant;
}

std::uint64_t Verdict::total() const
{
    std::uint64_t sum = 0;
    for (const std::uint64_t n : counts)
        sum += n;
    return sum;
}

std::uint64_t Verdict::storeFaults() const
{
    return total() - count(AnomalyKind::UnconditionalOverwrite) - count(AnomalyKind::BrokenInvariant);
}

void Verdict::addUnkept(AnomalyKind kind, std::uint64_t times)
{
    if (times == 0)
        return;
    counts[std::size_t(kind)] += times;
    if (kind == AnomalyKind::LostUpdate || kind == AnomalyKind::UnconditionalOverwrite)
        lostUpdates += times;
    if (kind == AnomalyKind::UnjustifiedConflict)
        unjustifiedConflicts += times;
    ok = false;
    cannotTell = false;
}

void Verdict::add(Anomaly anomaly)
{
    addUnkept(anomaly.kind);
    if (anomalies.size() < kMaxAnomalies)
        anomalies.push_back(std::move(anomaly));
}

void Verdict::addReason(std::string reason)
{
    reasons.push_back(std::move(reason));
    ok = false;
    cannotTell = total() == 0;
}

void Verdict::merge(const Verdict& other)
{
    for (int kind = 0; kind < kAnomalyKindCount; ++kind)
        addUnkept(AnomalyKind(kind), other.counts[std::size_t(kind)]);
    for (const Anomaly& anomaly : other.anomalies) {
        if (anomalies.size() < kMaxAnomalies)
            anomalies.push_back(anomaly);
    }
    conflicts += other.conflicts;
    operations += other.operations;
    for (const std::string& reason : other.reasons)
        addReason(reason);
}

std::string conflictText(const Verdict& verdict)
{
    if (verdict.conflicts == 0)
        return "no conflicts";
    return std::to_string(verdict.conflicts) +
           (verdict.conflicts == 1 ? " conflict judged: " : " conflicts judged: ") +
           std::to_string(verdict.justifiedConflicts()) + " justified, " +
           std::to_string(verdict.unjustifiedConflicts) + " not justified";
}

std::string summaryText(const Verdict& verdict)
{
    if (verdict.cannotTell)
        return "cannot tell: " +
               (verdict.reasons.empty() ? std::string("no reason given") : verdict.reasons.front());
    if (verdict.ok)
        return "ok";
    std::string text;
    for (int kind = 0; kind < kAnomalyKindCount; ++kind) {
        const std::uint64_t n = verdict.counts[std::size_t(kind)];
        if (n == 0)
            continue;
        if (!text.empty())
            text += ", ";
        text += std::to_string(n) + " \xC3\x97 " + std::string(titleOf(AnomalyKind(kind)));
    }
    return text;
}

} // namespace racescope
