// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/group.h"

#include "replication/log.h"

namespace racescope::replication {

namespace {

std::uint16_t bitOf(Node endpoint)
{
    return static_cast<std::uint16_t>(1u << endpoint);
}

std::uint16_t clientBit(int client)
{
    return static_cast<std::uint16_t>(1u << (kMaster + 1 + client));
}

Copy startingCopy(const GroupSetup& setup, Aid aid)
{
    Copy copy;
    copy.aid = aid;
    copy.open = true;
    copy.baseUpTo = copy.gcp = copy.lcp = setup.existing - 1;
    copy.term = setup.firstTerm;
    copy.base = setup.start;
    copy.base.resize(static_cast<std::size_t>(setup.documents));
    copy.prunedSeq.assign(static_cast<std::size_t>(setup.documents), -1);
    if (setup.start.empty() && setup.firstVersion > 0) {
        DocState& doc = copy.base.front();
        doc.state = CurrentDocument::State::Live;
        doc.value = setup.firstValue;
        doc.version = setup.firstVersion;
        doc.term = setup.firstTerm;
        doc.seq = setup.existing - 1;
        doc.gid = 1;
    }
    copy.docs = copy.base;
    return copy;
}

void recordStart(Ghost& ghost, const GroupSetup& setup)
{
    Op op;
    op.seq = setup.existing - 1;
    op.term = setup.firstTerm;
    op.value = setup.firstValue;
    op.version = setup.firstVersion;
    op.kind = setup.firstVersion > 0 ? OpKind::Index : OpKind::Noop;
    op.doc = 0;
    ghost.record(op);
}

void setBit(std::uint16_t& bits, std::uint16_t bit, bool on)
{
    bits = static_cast<std::uint16_t>(on ? bits | bit : bits & ~bit);
}

} // namespace

Node ClusterState::primary() const
{
    for (Node n = 0; n < kMaxNodes; ++n) {
        if (route[static_cast<std::size_t>(n)] == Route::Primary)
            return n;
    }
    return kNobody;
}

Node ClusterState::nodeOf(Aid id) const
{
    for (Node n = 0; n < kMaxNodes; ++n) {
        if (assigned(n, id))
            return n;
    }
    return kNobody;
}

bool Group::linked(Node a, Node b) const
{
    if (a == b)
        return true;
    if (a == kMaster || a == kNobody)
        std::swap(a, b);
    return (cuts[static_cast<std::size_t>(a)] & bitOf(b)) == 0;
}

bool Group::clientLinked(int client, Node node) const
{
    return (cuts[static_cast<std::size_t>(node)] & clientBit(client)) == 0;
}

void Group::setCut(Node a, Node b, bool cut)
{
    if (a != kMaster)
        setBit(cuts[static_cast<std::size_t>(a)], bitOf(b), cut);
    if (b != kMaster)
        setBit(cuts[static_cast<std::size_t>(b)], bitOf(a), cut);
}

void Group::setClientCut(int client, Node node, bool cut)
{
    setBit(cuts[static_cast<std::size_t>(node)], clientBit(client), cut);
}

bool Group::started(Node node) const
{
    const auto n = static_cast<std::size_t>(node);
    const Copy& copy = nodes[n].copy;
    return copy.open && !copy.recovering && master.aid[n] == copy.aid &&
           (master.route[n] == Route::Replica || master.route[n] == Route::Primary);
}

const Message* Group::message(std::uint32_t id) const
{
    for (const Message& m : messages) {
        if (m.id == id)
            return &m;
    }
    return nullptr;
}

bool Group::deliverable(const Message& m) const
{
    if (m.dst != kMaster && !nodes[static_cast<std::size_t>(m.dst)].up)
        return false;
    if (!m.local && !linked(m.src, m.dst))
        return false;
    if (m.kind != MessageKind::RecoverStart)
        return true;
    // The primary must have heard of the copy.
    const ClusterState& view = nodes[static_cast<std::size_t>(m.dst)].view;
    const auto source = static_cast<std::size_t>(m.src);
    const bool known = view.route[source] == Route::Init && view.aid[source] == m.aid;
    const bool hopeless =
        !master.assigned(m.src, m.aid) ||
        (view.version == master.version && !nodes[static_cast<std::size_t>(m.dst)].isPrimaryHere());
    return known || hopeless;
}

bool Group::atRest() const
{
    if (!messages.empty())
        return false;
    for (std::size_t n = 0; n < static_cast<std::size_t>(nodeCount); ++n) {
        if (!nodes[n].pending.empty())
            return false;
        // A copy that its node lost in a crash is something that the master has yet to notice.
        if (master.route[n] != Route::None &&
            (nodes[n].view.version != master.version || !nodes[n].copy.open))
            return false;
    }
    return true;
}

Group makeGroup(const Profile& profile, const GroupSetup& setup)
{
    RS_ASSERT(setup.nodes >= 1 && setup.nodes <= kMaxNodes, "a group has one to five copies");
    RS_ASSERT(setup.clients <= 10, "a client's link is a bit");
    Group group;
    group.profile = profile;
    group.nodeCount = static_cast<std::int8_t>(setup.nodes);
    group.docCount = setup.documents;
    recordStart(group.ghost, setup);
    group.master.replicas = setup.nodes - 1;
    group.master.term = setup.firstTerm;
    for (std::size_t n = 0; n < static_cast<std::size_t>(setup.nodes); ++n) {
        const Aid aid = makeAid(0, static_cast<Node>(n));
        group.master.route[n] = n == 0 ? Route::Primary : Route::Replica;
        group.master.aid[n] = aid;
        group.master.inSync.insert(aid);
        group.nodes[n].copy = startingCopy(setup, aid);
    }
    Copy& primary = group.nodes[0].copy;
    primary.primaryMode = true;
    for (const Aid aid : group.master.inSync)
        primary.trackers.push_back({aid, primary.lcp, primary.gcp, true, true, false, 0});
    for (std::size_t n = 0; n < static_cast<std::size_t>(setup.nodes); ++n)
        group.nodes[n].view = group.master;
    group.clients.resize(static_cast<std::size_t>(setup.clients));
    for (Client& client : group.clients)
        client.tokens.resize(static_cast<std::size_t>(setup.documents));
    return group;
}

bool mayFail(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Forward:
    case MessageKind::Repl:
    case MessageKind::Resync:
    case MessageKind::GcpSync:
    case MessageKind::RecoverStart:
    case MessageKind::RecoverFiles:
    case MessageKind::RecoverOps:
    case MessageKind::Finalize:
        return true;
    default:
        return false;
    }
}

bool isAnswer(MessageKind kind)
{
    switch (kind) {
    case MessageKind::ReplOk:
    case MessageKind::ReplFail:
    case MessageKind::ResyncOk:
    case MessageKind::ResyncFail:
    case MessageKind::MasterOk:
    case MessageKind::NoLongerPrimary:
    case MessageKind::RecoverOk:
        return true;
    default:
        return false;
    }
}

} // namespace racescope::replication
