// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/version_ledger.h"

#include "trace/untold.h"

namespace racescope::cluster {

std::uint64_t VersionLedger::began()
{
    const MutexLock lock(m_mutex);
    m_onTheirWay.insert(++m_writes);
    return m_writes;
}

void VersionLedger::ended(std::uint64_t write)
{
    const MutexLock lock(m_mutex);
    m_onTheirWay.erase(write);
    m_told.notify_all();
}

void VersionLedger::tell(Version version, Token token)
{
    const MutexLock lock(m_mutex);
    Token& known = m_tokens[version.value];
    // A failover may give a version twice, and external_gte does: the later write's stands.
    const bool later = known.primaryTerm != token.primaryTerm ? known.primaryTerm < token.primaryTerm
                                                              : known.seqNo < token.seqNo;
    if (!known.assigned() || later)
        known = token;
    if (m_tokens.size() > kKept)
        m_tokens.erase(m_tokens.begin());
}

std::optional<Token> VersionLedger::find(Version version) const
{
    const auto found = m_tokens.find(version.value);
    return found == m_tokens.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Token> VersionLedger::tokenOf(Version version) const
{
    const MutexLock lock(m_mutex);
    return find(version);
}

Version VersionLedger::versionOf(Token token) const
{
    const MutexLock lock(m_mutex);
    for (auto at = m_tokens.rbegin(); at != m_tokens.rend(); ++at) {
        if (at->second == token)
            return Version(at->first);
    }
    return {};
}

std::optional<Token> VersionLedger::awaitToken(Version version, std::chrono::milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    MutexLock lock(m_mutex);
    const std::uint64_t last = m_writes;
    for (;;) {
        const std::optional<Token> token = find(version);
        const bool othersAreBack = m_onTheirWay.empty() || *m_onTheirWay.begin() > last;
        if (token || othersAreBack || m_told.wait_until(lock, until) == std::cv_status::timeout)
            return token ? token : find(version);
    }
}

namespace {

Token replacedBy(const WriteOutcome& outcome, const WriteKind& kind, WriteResult result,
                 VersionLedger& ledger, std::chrono::milliseconds patience)
{
    if (result == WriteResult::Created || result == WriteResult::NotFound)
        return {};
    if (kind.required.assigned())
        return kind.required;
    const Version before(outcome.version.value - 1);
    if (kind.base.assigned() && kind.baseVersion == before)
        return kind.base;
    if (kind.external)
        return ledger.tokenOf(before).value_or(Token{});
    // Who had read nothing overwrites nothing unseen: not worth a wait.
    const auto token = kind.base.assigned() ? ledger.awaitToken(before, patience) : ledger.tokenOf(before);
    return token.value_or(kUntoldToken);
}

} // namespace

void complete(WriteOutcome& outcome, const WriteKind& kind, VersionLedger& ledger,
              std::chrono::milliseconds patience)
{
    if (const Accept* const accept = std::get_if<Accept>(&outcome.decision)) {
        ledger.tell(outcome.version, outcome.token);
        outcome.replaced = replacedBy(outcome, kind, accept->result, ledger, patience);
        return;
    }
    if (std::holds_alternative<Noop>(outcome.decision))
        ledger.tell(outcome.version, outcome.token);
    Conflict* const conflict = std::get_if<Conflict>(&outcome.decision);
    if (!conflict)
        return;
    if (conflict->current.assigned() && conflict->currentVersion.value == 0)
        conflict->currentVersion = ledger.versionOf(conflict->current);
    else if (!conflict->current.assigned() && conflict->currentVersion.value > 0)
        conflict->current = ledger.tokenOf(conflict->currentVersion).value_or(Token{});
    outcome.token = conflict->current;
    outcome.version = conflict->currentVersion;
}

} // namespace racescope::cluster
