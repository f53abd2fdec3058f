// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/log.h"

namespace racescope::replication {

namespace {

Slot& slotFor(Copy& copy, int seq)
{
    const auto index = static_cast<std::size_t>(seq - copy.baseUpTo - 1);
    if (index >= copy.log.size())
        copy.log.resize(index + 1);
    return copy.log[index];
}

void advance(Copy& copy)
{
    while (static_cast<std::size_t>(copy.lcp - copy.baseUpTo) < copy.log.size() &&
           copy.log[static_cast<std::size_t>(copy.lcp - copy.baseUpTo)].applied)
        ++copy.lcp;
}

void recount(Copy& copy)
{
    copy.lcp = copy.baseUpTo;
    advance(copy);
}

void shrink(Copy& copy)
{
    while (!copy.log.empty() && !copy.log.back().present)
        copy.log.pop_back();
}

// Requires: no no-op.
bool isNewerVersion(const Op& op, const DocState& doc)
{
    return op.version > doc.version;
}

DocState stateAfter(const Op& op)
{
    DocState doc;
    doc.state = op.kind == OpKind::Delete ? CurrentDocument::State::Tombstone : CurrentDocument::State::Live;
    doc.value = op.kind == OpKind::Delete ? 0 : op.value;
    doc.version = op.version;
    doc.term = op.term;
    doc.seq = op.seq;
    doc.gid = op.gid;
    return doc;
}

void forget(DocState& doc)
{
    const std::uint32_t gid = doc.gid;
    doc = {};
    doc.gid = gid;
}

bool prunable(const Profile& profile, const Copy& copy, const DocState& doc)
{
    return doc.state == CurrentDocument::State::Tombstone &&
           (profile.prune == PruneRule::ByAge || doc.seq <= copy.lcp);
}

// Where versions order: the newer version wins, whatever the slot.
void applyByVersion(Copy& copy, const Op& op)
{
    Slot& slot = slotFor(copy, op.seq);
    const bool wins =
        op.kind != OpKind::Noop && isNewerVersion(op, copy.docs[static_cast<std::size_t>(op.doc)]);
    if (wins)
        copy.docs[static_cast<std::size_t>(op.doc)] = stateAfter(op);
    if (wins || !slot.present)
        slot = {op, true, true};
    advance(copy);
}

} // namespace

int maxSeq(const Copy& copy)
{
    return copy.baseUpTo + static_cast<int>(copy.log.size());
}

const Slot* slotAt(const Copy& copy, int seq)
{
    const int index = seq - copy.baseUpTo - 1;
    if (index < 0 || static_cast<std::size_t>(index) >= copy.log.size())
        return nullptr;
    const Slot& slot = copy.log[static_cast<std::size_t>(index)];
    return slot.present ? &slot : nullptr;
}

bool holds(const Copy& copy, const Op& op)
{
    if (op.seq <= copy.baseUpTo)
        return true;
    const Slot* const slot = slotAt(copy, op.seq);
    return slot && slot->op.gid == op.gid;
}

CurrentDocument currentOf(const DocState& doc)
{
    CurrentDocument current;
    current.state = doc.state;
    current.version = Version{doc.version};
    if (doc.known())
        current.token = {SeqNo{doc.seq}, PrimaryTerm{doc.term}};
    return current;
}

void applyOp(const Profile& profile, Copy& copy, const Op& op)
{
    if (profile.byVersion()) {
        if (op.seq > copy.baseUpTo)
            applyByVersion(copy, op);
        return;
    }
    if (op.seq <= copy.lcp)
        return;
    slotFor(copy, op.seq) = {op, true, true};
    if (op.kind != OpKind::Noop) {
        DocState& doc = copy.docs[static_cast<std::size_t>(op.doc)];
        if (doc.seq < op.seq)
            doc = stateAfter(op);
        else if (doc.seq == op.seq) // the same slot with another content: only where a rule is missing
            refold(profile, copy);
    }
    advance(copy);
}

void appendOp(Copy& copy, const Op& op)
{
    slotFor(copy, op.seq) = {op, true, true};
    if (op.kind != OpKind::Noop)
        copy.docs[static_cast<std::size_t>(op.doc)] = stateAfter(op);
    advance(copy);
}

void refold(const Profile& profile, Copy& copy)
{
    if (profile.byVersion())
        return;
    copy.docs = copy.base;
    for (const Slot& slot : copy.log) {
        if (slot.applied && slot.op.kind != OpKind::Noop)
            copy.docs[static_cast<std::size_t>(slot.op.doc)] = stateAfter(slot.op);
    }
    for (std::size_t d = 0; d < copy.docs.size(); ++d) {
        if (copy.docs[d].state == CurrentDocument::State::Tombstone && copy.docs[d].seq <= copy.prunedSeq[d])
            forget(copy.docs[d]);
    }
}

void rollBack(const Profile& profile, Copy& copy)
{
    if (copy.gcp >= maxSeq(copy))
        return;
    if (!profile.keepPending) {
        dropAbove(profile, copy, copy.gcp);
        return;
    }
    for (int seq = std::max(copy.gcp, copy.baseUpTo) + 1; seq <= maxSeq(copy); ++seq)
        slotFor(copy, seq).applied = false;
    recount(copy);
    refold(profile, copy);
}

void trim(const Profile& profile, Copy& copy, int above, int term)
{
    bool changed = false;
    for (int seq = std::max(above, copy.baseUpTo) + 1; seq <= maxSeq(copy); ++seq) {
        Slot& slot = slotFor(copy, seq);
        if (slot.present && slot.op.term < term) {
            slot = {};
            changed = true;
        }
    }
    if (!changed)
        return;
    shrink(copy);
    recount(copy);
    refold(profile, copy);
}

void dropAbove(const Profile& profile, Copy& copy, int seq)
{
    if (maxSeq(copy) <= seq)
        return;
    copy.log.resize(static_cast<std::size_t>(std::max(0, seq - copy.baseUpTo)));
    shrink(copy);
    recount(copy);
    refold(profile, copy);
}

void loseNewest(const Profile& profile, Copy& copy, int count)
{
    const int keep = maxSeq(copy) - count;
    RS_ASSERT(keep >= copy.baseUpTo, "what is folded away is on the disk");
    if (count <= 0)
        return;
    dropAbove(profile, copy, keep);
    copy.gcp = std::min(copy.gcp, copy.lcp);
    if (!profile.byVersion())
        return;
    copy.docs = copy.base;
    for (const Slot& slot : copy.log) {
        if (slot.applied && slot.op.kind != OpKind::Noop &&
            isNewerVersion(slot.op, copy.docs[static_cast<std::size_t>(slot.op.doc)]))
            copy.docs[static_cast<std::size_t>(slot.op.doc)] = stateAfter(slot.op);
    }
}

void restorePending(const Profile& profile, Copy& copy)
{
    bool changed = false;
    for (Slot& slot : copy.log) {
        changed = changed || slot.pending();
        slot.applied = slot.present;
    }
    if (!changed)
        return;
    recount(copy);
    refold(profile, copy);
}

void fillHoles(Copy& copy, Ghost& ghost)
{
    for (int seq = copy.baseUpTo + 1; seq <= maxSeq(copy); ++seq) {
        Slot& slot = slotFor(copy, seq);
        if (slot.present)
            continue;
        Op noop;
        noop.seq = seq;
        noop.term = copy.term;
        ghost.record(noop);
        slot = {noop, true, true};
    }
    recount(copy);
}

bool hasPrunable(const Profile& profile, const Copy& copy)
{
    for (const DocState& doc : copy.docs) {
        if (prunable(profile, copy, doc))
            return true;
    }
    return false;
}

void prune(const Profile& profile, Copy& copy)
{
    for (std::size_t d = 0; d < copy.docs.size(); ++d) {
        if (!prunable(profile, copy, copy.docs[d]))
            continue;
        copy.prunedSeq[d] = std::max(copy.prunedSeq[d], copy.docs[d].seq);
        forget(copy.docs[d]);
    }
}

void compact(const Profile& profile, Copy& copy, int upTo)
{
    upTo = std::min({upTo, copy.gcp, copy.lcp});
    const int count = upTo - copy.baseUpTo;
    if (count <= 0)
        return;
    for (int i = 0; i < count; ++i) {
        const Op& op = copy.log[static_cast<std::size_t>(i)].op;
        if (op.kind == OpKind::Noop)
            continue;
        DocState& doc = copy.base[static_cast<std::size_t>(op.doc)];
        if (!profile.byVersion() || isNewerVersion(op, doc))
            doc = stateAfter(op);
    }
    copy.log.erase(copy.log.begin(), copy.log.begin() + count);
    copy.baseUpTo = upTo;
    refold(profile, copy);
}

} // namespace racescope::replication
