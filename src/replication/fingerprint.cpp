// SPDX-License-Identifier: GPL-3.0-or-later
// A number for everything that decides what can happen next. Messages and sets of copies count as bags:
// neither ids nor order. Nodes can be renamed, so that two groups that differ in the names alone get one
// number.
#include "replication/group.h"

#include <numeric>

namespace racescope::replication {

namespace {

constexpr std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

class Hash {
public:
    template <class T> Hash& add(T value)
    {
        m_value =
            mix(m_value + 0x9e3779b97f4a7c15u + static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
        return *this;
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0;
};

using Names = std::array<Node, kMaxNodes + 1>; // new name of each node; the master keeps its own

class Fingerprinter {
public:
    Fingerprinter(const Group& group, const Names& names)
        : m_group(group)
        , m_names(names)
    {
    }

    std::uint64_t run() const
    {
        Hash hash;
        hash.add(state(m_group.master));
        hash.add(nodes());
        hash.add(bag(m_group.messages, [this](const Message& m) { return message(m); }));
        for (const Client& client : m_group.clients) {
            for (const ReadToken& one : client.tokens)
                hash.add(token(one));
        }
        for (const Request& one : m_group.requests)
            hash.add(request(one));
        for (const Attempt& one : m_group.attempts)
            hash.add(attempt(one));
        return hash.value();
    }

private:
    Node name(Node node) const { return node < 0 ? node : m_names[static_cast<std::size_t>(node)]; }
    Aid name(Aid aid) const { return aid == 0 ? aid : makeAid(aid / 8, name(nodeOfAid(aid))); }
    template <class Bag, class Of> static std::uint64_t bag(const Bag& things, Of of)
    {
        std::uint64_t sum = 0;
        for (const auto& thing : things)
            sum += mix(of(thing));
        return sum;
    }
    std::uint64_t aids(const AidSet& set) const
    {
        return bag(set, [this](Aid aid) { return Hash().add(name(aid)).value(); });
    }

    std::uint64_t state(const ClusterState& s) const
    {
        Hash hash;
        hash.add(s.version).add(s.term).add(aids(s.inSync)).add(s.replicas).add(s.historyId);
        std::uint64_t sum = 0;
        for (Node n = 0; n < m_group.nodeCount; ++n) {
            const auto i = static_cast<std::size_t>(n);
            sum += mix(Hash()
                           .add(name(n))
                           .add(s.route[i])
                           .add(s.route[i] == Route::None ? Aid{0} : name(s.aid[i]))
                           .value());
        }
        return hash.add(sum).value();
    }
    static std::uint64_t op(const Op& o)
    {
        return Hash().add(o.seq).add(o.term).add(o.value).add(o.version).add(o.kind).add(o.doc).value();
    }
    static std::uint64_t doc(const DocState& d)
    {
        return Hash().add(d.state).add(d.value).add(d.version).add(d.term).add(d.seq).value();
    }
    static std::uint64_t token(const ReadToken& t)
    {
        return Hash().add(t.taken).add(t.found).add(t.value).add(t.version).add(t.term).add(t.seq).value();
    }
    std::uint64_t copy(const Copy& c) const
    {
        Hash hash;
        hash.add(name(c.aid))
            .add(c.open)
            .add(c.recovering)
            .add(c.primaryMode)
            .add(c.term)
            .add(c.gcp)
            .add(c.historyId);
        hash.add(c.primaryMode ? c.trimAbove : kUnknownSeq).add(c.baseUpTo);
        for (std::size_t d = 0; d < c.docs.size(); ++d)
            hash.add(doc(c.base[d])).add(doc(c.docs[d])).add(c.prunedSeq[d]);
        for (const Slot& slot : c.log)
            hash.add(slot.present ? op(slot.op) : 0).add(slot.applied);
        hash.add(bag(c.trackers, [this](const Tracker& t) {
            return Hash()
                .add(name(t.aid))
                .add(t.lcp)
                .add(t.reportedGcp)
                .add(t.tracked)
                .add(t.inSync)
                .add(t.waiting)
                .value();
        }));
        return hash.value();
    }
    std::uint64_t pending(const Pending& p) const
    {
        return Hash()
            .add(p.attempt)
            .add(op(p.op))
            .add(aids(p.waitCopies))
            .add(aids(p.waitMaster))
            .add(aids(p.okAids))
            .add(p.failed)
            .add(p.total)
            .value();
    }
    std::uint64_t nodes() const
    {
        std::uint64_t sum = 0;
        for (Node n = 0; n < m_group.nodeCount; ++n) {
            const NodeState& s = m_group.nodes[static_cast<std::size_t>(n)];
            Hash hash;
            hash.add(name(n)).add(s.up).add(s.masterKnown).add(state(s.view)).add(copy(s.copy)).add(cuts(n));
            hash.add(bag(s.pending, [this](const Pending& p) { return pending(p); }));
            sum += mix(hash.value());
        }
        return sum;
    }
    std::uint64_t cuts(Node node) const
    {
        const std::uint16_t bits = m_group.cuts[static_cast<std::size_t>(node)];
        std::uint64_t renamed = bits >> kMaster;
        for (Node n = 0; n < kMaster; ++n) {
            if ((bits >> n & 1) != 0)
                renamed += std::uint64_t{1} << (16 + name(n));
        }
        return renamed;
    }
    std::uint64_t message(const Message& m) const
    {
        Hash hash;
        hash.add(m.kind).add(name(m.src)).add(name(m.dst)).add(name(m.aid)).add(name(m.fromAid)).add(m.local);
        hash.add(m.strike).add(m.reason).add(m.term).add(m.gcp).add(m.lcp).add(m.trimAbove).add(m.attempt);
        hash.add(m.from).add(m.historyId).add(m.last).add(op(m.op));
        for (const Op& one : m.ops)
            hash.add(op(one));
        for (const DocState& one : m.docs)
            hash.add(doc(one));
        return hash.value();
    }
    std::uint64_t request(const Request& r) const
    {
        Hash hash;
        hash.add(r.client).add(r.kind).add(r.doc).add(r.guarded).add(r.value).add(r.wanted).add(
            token(r.token));
        const Answer& a = r.answer;
        hash.add(a.kind).add(a.version).add(a.term).add(a.seq).add(a.shards.total).add(a.shards.successful);
        return hash.add(a.shards.failed).add(name(a.from)).add(r.gaveUp).value();
    }
    std::uint64_t attempt(const Attempt& a) const
    {
        return Hash()
            .add(a.request)
            .add(a.number)
            .add(name(a.at))
            .add(a.state)
            .add(a.answerLost)
            .add(a.executed)
            .add(a.seenVersion)
            .value();
    }

    const Group& m_group;
    const Names& m_names;
};

Names ownNames()
{
    Names names;
    std::iota(names.begin(), names.end(), Node{0});
    return names;
}

} // namespace

std::uint64_t fingerprint(const Group& group)
{
    const Names names = ownNames();
    return Fingerprinter(group, names).run();
}

std::uint64_t symmetricFingerprint(const Group& group)
{
    Names names = ownNames();
    std::uint64_t least = ~std::uint64_t{0};
    do {
        least = std::min(least, Fingerprinter(group, names).run());
    } while (std::next_permutation(names.begin(), names.begin() + group.nodeCount));
    return least;
}

} // namespace racescope::replication
