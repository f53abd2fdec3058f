// SPDX-License-Identifier: GPL-3.0-or-later
// Names and proofs for what key_judge.cpp found. The first rule that applies gives the name, so that one bug
// has one.
#include "verdict/key_judge.h"

#include <algorithm>

namespace racescope {
namespace {

constexpr int kMaxDetailed =
    64; // findings whose name needs a pass over all operations; the rest get the plain name

std::uint64_t tokenKey(const Token& token)
{
    return std::uint64_t(token.seqNo.value) * 0x9e3779b97f4a7c15u ^ std::uint64_t(token.primaryTerm.value);
}

} // namespace

void KeyJudge::labelWalk(std::uint32_t version, Verdict& out)
{
    const std::uint32_t number = m_versions[version].op;
    const HistoryOperation& writer = op(number);
    const Slot& before = m_versions[version - 1];
    const std::string self = keeps(out) ? m_context.words.operation(writer) : std::string();
    if (writer.condition.assigned() && writer.condition != before.token) {
        const std::uint32_t demanded = find(writer.condition);
        if (demanded != kNoVersion) {
            labelOldCondition(version, demanded, out);
            return;
        }
        report(out, AnomalyKind::PhantomToken, Rests::OnEveryOperation, {number},
               self + " was accepted although no recorded operation produced " +
                   m_context.words.token(writer.condition));
        return;
    }
    const std::string last =
        before.op == kNoOperation ? "its initial state" : m_context.words.operation(op(before.op));
    if (canBeAbsent(before.state))
        report(out, AnomalyKind::ChangedMissing, Rests::OnEveryOperation, {before.op, number},
               self + " was accepted although the document did not exist after " + last);
    else
        report(out, AnomalyKind::OverwroteLive, Rests::OnEveryOperation, {before.op, number},
               self + " found no document although it existed since " + last);
}

// An accepted write demanded a version that was not the newest.
void KeyJudge::labelOldCondition(std::uint32_t version, std::uint32_t demanded, Verdict& out)
{
    const std::uint32_t number = m_versions[version].op;
    const HistoryOperation& writer = op(number);
    if (demanded >= version) {
        report(out, AnomalyKind::TokenWentBack, Rests::OnTokens, {m_versions[demanded].op, number},
               m_context.words.operation(writer) + " got a smaller token than the one that it demanded");
        return;
    }
    const std::uint32_t skipped = m_versions[version - 1].op;
    if (skippedForGood(version, demanded)) {
        report(out, AnomalyKind::VanishedByFork, Rests::OnTimes, {m_versions[demanded + 1].op, number},
               m_context.words.operation(op(m_versions[demanded + 1].op)) + " was acknowledged before " +
                   m_context.words.operation(writer) + " was called, which was accepted on " +
                   m_context.words.token(writer.condition) +
                   " as if that write had never been, and nobody saw it again: the store forgot it");
        if (!m_context.timesDoubtful)
            return; // else the name that needs no times
    }
    if (const std::uint32_t other = otherWriterDemanding(writer.condition, number); other != kNoOperation) {
        report(out, AnomalyKind::LostUpdate, Rests::OnTokens, {other, number},
               m_context.words.operation(op(other)) + " and " + m_context.words.operation(writer) +
                   " both demanded " + m_context.words.token(writer.condition) +
                   " and both were accepted: the change of " + m_context.words.client(op(other)) +
                   " is lost");
        return;
    }
    report(out, AnomalyKind::SkippedVersion, Rests::OnTokens, {skipped, number},
           m_context.words.operation(writer) + " was accepted although " +
               m_context.words.operation(op(skipped)) + " had replaced the demanded " +
               m_context.words.token(writer.condition));
}

// Everything between the demanded version and this one was acknowledged before this one was called, and no
// operation called after that saw any of it.
bool KeyJudge::skippedForGood(std::uint32_t version, std::uint32_t demanded) const
{
    if (version - demanded > 4096)
        return false;
    Nanos acknowledged = std::numeric_limits<Nanos>::min();
    for (std::uint32_t v = demanded + 1; v < version; ++v)
        acknowledged = std::max(acknowledged, retOf(op(m_versions[v].op)));
    if (acknowledged >= op(m_versions[version].op).call)
        return false;
    return std::none_of(m_operations.begin(), m_operations.end(), [&](std::uint32_t number) {
        if (op(number).call <= acknowledged)
            return false;
        const std::uint32_t demandedBy =
            op(number).drewToken() ? find(op(number).condition) : versionSeenBy(number);
        return demandedBy != kNoVersion && demandedBy > demanded && demandedBy < version;
    });
}

std::uint32_t KeyJudge::otherWriterDemanding(const Token& token, std::uint32_t except)
{
    if (!m_demandingBuilt) {
        m_demandingBuilt = true;
        for (const Slot& slot : m_versions) {
            if (slot.op != kNoOperation && op(slot.op).condition.assigned())
                m_demanding.try_emplace(tokenKey(op(slot.op).condition), slot.op);
        }
    }
    const auto found = m_demanding.find(tokenKey(token));
    if (found == m_demanding.end() || found->second == except || op(found->second).condition != token)
        return kNoOperation;
    return found->second;
}

void KeyJudge::labelUnknownToken(std::uint32_t number, const Token& token, Verdict& out)
{
    const HistoryOperation& seen = op(number);
    const std::string self = m_context.words.operation(seen);
    const std::uint32_t version = find(token);
    if (seen.isConflict()) {
        report(out, AnomalyKind::UnjustifiedConflict, Rests::OnEveryOperation, {number},
               self + (version == kNoVersion ? " names a version that no recorded write produced"
                                             : " names a version that was a deletion"));
        return;
    }
    const std::uint32_t owner =
        seen.tag == 0 || m_context.tagOwner.empty() ? kNoOperation : m_context.tagOwner[seen.tag];
    if (owner < kAmbiguous && op(owner).status != OperationStatus::Ok &&
        op(owner).status != OperationStatus::Info) {
        report(out, AnomalyKind::AbortedRead, Rests::OnTokens, {owner, number},
               self + " shows what " + m_context.words.operation(op(owner)) + " tried to write in vain");
        return;
    }
    if (version != kNoVersion)
        report(out, AnomalyKind::PhantomRead, Rests::OnTokens, {m_versions[version].op, number},
               self + " found a document in the version that a deletion left behind");
    else
        report(out, AnomalyKind::PhantomRead, Rests::OnEveryOperation, {number},
               self + " shows a version that no recorded write produced");
}

void KeyJudge::labelWrongTag(std::uint32_t number, std::uint32_t version, Verdict& out)
{
    const HistoryOperation& seen = op(number);
    const std::uint32_t owner = m_context.tagOwner.empty() ? kNoOperation : m_context.tagOwner[seen.tag];
    if (owner < kAmbiguous && op(owner).isConflict()) {
        labelUnknownToken(number, seen.token, out);
        return;
    }
    const std::string written = m_versions[version].op == kNoOperation
                                    ? "what was there from the start"
                                    : m_context.words.operation(op(m_versions[version].op));
    report(out, AnomalyKind::CorruptRead, isGuessed(version) ? Rests::OnEveryOperation : Rests::OnTokens,
           {m_versions[version].op, number},
           m_context.words.operation(seen) + " shows content \"" +
               std::string(m_context.history.tags.text(seen.tag)) + "\", which is not that of " + written);
}

bool KeyJudge::isGuessed(std::uint32_t version) const
{
    const std::uint32_t writer = m_versions[version].op;
    return writer != kNoOperation && op(writer).status == OperationStatus::Info &&
           !op(writer).token.assigned() && !m_attributed.contains(writer);
}

void KeyJudge::labelFuture(std::uint32_t number, std::uint32_t version, Verdict& out)
{
    // Any write up to this version that was called after the return proves it; one that is known proves it
    // best.
    const Nanos ret = op(number).ret;
    std::uint32_t proof = kNoVersion;
    for (std::uint32_t v = version; v > 0 && m_base[v] > ret; --v) {
        if (op(m_versions[v].op).call > ret && (proof == kNoVersion || (isGuessed(proof) && !isGuessed(v))))
            proof = v;
    }
    const std::uint32_t writer = m_versions[proof].op;
    const AnomalyKind kind =
        op(number).isConflict() ? AnomalyKind::UnjustifiedConflict : AnomalyKind::ReadFromTheFuture;
    report(out, kind, isGuessed(proof) ? Rests::OnBoth : Rests::OnTimes, {number, writer},
           m_context.words.operation(op(number)) + " returned before " +
               m_context.words.operation(op(writer)) + " was called, without which that version cannot be");
}

// No version that had begun by its return explains the answer.
void KeyJudge::labelImpossible(const Observer& observer, Verdict& out)
{
    const HistoryOperation& seen = op(observer.op);
    const std::string self = m_context.words.operation(seen);
    const std::uint32_t ever = lastMember(observer, std::uint32_t(m_versions.size() - 1));
    if (seen.isConflict()) {
        const std::string why = seen.status == OperationStatus::Conflict
                                    ? " although the demanded " + m_context.words.token(seen.condition) +
                                          " was current all that time"
                                : seen.status == OperationStatus::Exists
                                    ? " although there was no document all that time"
                                    : " although the document was there all that time";
        report(out, AnomalyKind::UnjustifiedConflict, Rests::OnBoth, {observer.op},
               self + " was unjustified" + why);
        return;
    }
    if (ever == kNoVersion)
        report(out, AnomalyKind::PhantomRead, Rests::OnEveryOperation, {observer.op},
               self + " shows a state that the document never had");
    else
        report(out, AnomalyKind::ReadFromTheFuture, Rests::OnBoth, {observer.op},
               self + " shows a state that the document reached only later");
}

std::uint32_t KeyJudge::versionSeenBy(std::uint32_t number) const
{
    const HistoryOperation& seen = op(number);
    if (seen.status == OperationStatus::Conflict || seen.status == OperationStatus::Exists)
        return find(seen.current);
    return find(seen.token); // writers too: the version they made
}

// Observers of one version break the order: each that was called after a newer version had been acknowledged
// or seen is named, with the earliest such proof.
void KeyJudge::labelSingles(Verdict& out)
{
    for (std::uint32_t v = 1; v < m_versions.size(); ++v) {
        if (m_base[v] <= retOf(op(m_versions[v].op)))
            continue;
        std::uint32_t late = v;
        while (late > 1 && op(m_versions[late].op).call != m_base[v])
            --late;
        report(out, AnomalyKind::TokenWentBack, isGuessed(late) ? Rests::OnBoth : Rests::OnTimes,
               {m_versions[v].op, m_versions[late].op},
               m_context.words.operation(op(m_versions[v].op)) + " returned before " +
                   m_context.words.operation(op(m_versions[late].op)) +
                   " was called, which stands before it in token order");
    }
    struct First {
        Nanos ret = kNoAnswer;
        std::uint32_t op = kNoOperation;
    };
    std::vector<First> first(m_versions.size() +
                             1); // earliest return of a writer or observer of version >= v
    const auto see = [&](std::uint32_t version, std::uint32_t number) {
        const Nanos ret = retOf(op(number));
        if (ret < first[version].ret)
            first[version] = {ret, number};
    };
    for (std::uint32_t v = 1; v < m_versions.size(); ++v)
        see(v, m_versions[v].op);
    for (const Observer& observer : m_observers) {
        if (observer.by == Explains::One)
            see(observer.version, observer.op);
    }
    for (std::size_t v = m_versions.size(); v-- > 0;) {
        if (first[v + 1].ret < first[v].ret)
            first[v] = first[v + 1];
    }
    for (const Observer& observer : m_observers) {
        if (observer.by != Explains::One || op(observer.op).op == OperationKind::Search)
            continue;
        const First& proof = first[observer.version + 1];
        if (proof.op != kNoOperation && proof.ret < op(observer.op).call)
            labelRealTime(observer.op, observer.version, proof.op, out);
    }
}

void KeyJudge::labelRealTime(std::uint32_t cause, std::uint32_t seen, std::uint32_t witness, Verdict& out)
{
    const bool single = seen != kNoVersion || versionSeenBy(cause) != kNoVersion;
    if (seen ==
        kNoVersion) { // an answer of several versions: the newest that had begun before the witness returned
        const std::uint32_t proved = versionSeenBy(witness);
        seen = versionSeenBy(cause);
        if (seen == kNoVersion)
            seen = proved == kNoVersion || proved == 0 ? 0 : proved - 1;
    }
    const Rests rests = single ? Rests::OnTimes : Rests::OnBoth;
    if (m_detailed < kMaxDetailed) {
        ++m_detailed;
        if (labelSession(cause, seen, rests, out) || labelVanished(cause, seen, rests, out))
            return;
    }
    const AnomalyKind kind = op(cause).isConflict() ? AnomalyKind::StaleConflict : AnomalyKind::StaleRead;
    std::string because;
    if (keeps(out))
        because = m_context.words.operation(op(witness)) + " returned before " +
                  m_context.words.operation(op(cause)) +
                  " was called, which still answered from an older version";
    report(out, kind, rests, {witness, cause}, std::move(because));
}

// The worker itself had written or seen something newer.
bool KeyJudge::labelSession(std::uint32_t cause, std::uint32_t seen, Rests rests, Verdict& out)
{
    const HistoryOperation& late = op(cause);
    std::uint32_t before = kNoOperation;
    for (const std::uint32_t number : m_operations) {
        const HistoryOperation& own = op(number);
        if (number == cause || own.client != late.client || own.op == OperationKind::Search ||
            retOf(own) > late.call)
            continue;
        const std::uint32_t version = versionSeenBy(number);
        if (version != kNoVersion && version > seen && (before == kNoOperation || own.ret > op(before).ret))
            before = number;
    }
    if (before == kNoOperation)
        return false;
    const bool ownWrite = op(before).drewToken();
    report(out, ownWrite ? AnomalyKind::ReadYourWrites : AnomalyKind::MonotonicReads, rests, {before, cause},
           m_context.words.operation(late) + " went back behind " +
               (ownWrite ? "the worker's own earlier step, " : "what the worker had seen before, ") +
               m_context.words.operation(op(before)));
    return true;
}

// An acknowledged write of which nobody called later saw anything.
bool KeyJudge::labelVanished(std::uint32_t cause, std::uint32_t seen, Rests rests, Verdict& out)
{
    if (m_context.operationsMissing)
        return false;                   // "nobody saw it again" cannot be known
    std::uint32_t version = kNoVersion; // the earliest acknowledged one above what was seen
    for (std::uint32_t v = seen + 1; v < m_versions.size(); ++v) {
        const Nanos ret = retOf(op(m_versions[v].op));
        if (ret < op(cause).call && (version == kNoVersion || ret < retOf(op(m_versions[version].op))))
            version = v;
    }
    if (version == kNoVersion)
        return false;
    const std::uint32_t writer = m_versions[version].op;
    const Nanos acknowledged = retOf(op(writer));
    int older = 0;
    for (const std::uint32_t number : m_others) {
        if (op(number).call <= acknowledged || op(number).op == OperationKind::Search)
            continue;
        const std::uint32_t saw = versionSeenBy(number);
        if (saw != kNoVersion && saw >= version)
            return false;
        // "Nothing there" after an acknowledged creation counts as older too.
        older += saw != kNoVersion || op(number).status == OperationStatus::Missing ||
                 op(number).status == OperationStatus::NoDoc;
    }
    for (std::uint32_t v = version + 1; v < m_versions.size(); ++v) {
        const HistoryOperation& later = op(m_versions[v].op);
        const std::uint32_t demanded = find(later.condition);
        if (later.call > acknowledged && demanded != kNoVersion && demanded >= version)
            return false;
    }
    const auto& markers = m_context.history.markers;
    const bool crashed = std::any_of(markers.begin(), markers.end(), [&](const HistoryMarker& marker) {
        return marker.at >= acknowledged && marker.at <= op(cause).call;
    });
    if (!crashed && older < 2)
        return false;
    if (!m_reportedVanished.try_emplace(writer, true).second)
        return true; // one finding for each write that vanished
    report(out, AnomalyKind::AcknowledgedVanished, rests, {writer, cause},
           m_context.words.operation(op(writer)) + " was acknowledged, but " +
               m_context.words.operation(op(cause)) + " and everything called later " +
               (crashed ? "(after a crash or restart) " : "") + "shows an older version: the write vanished");
    return true;
}

} // namespace racescope
