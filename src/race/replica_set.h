// SPDX-License-Identifier: GPL-3.0-or-later
// One shard on several copies as something to race on: a replication group whose documents have sources and
// whose writes are asked as a worker puts them. A write is a ticket; it is answered once enough steps of the
// group have been taken. What has been settled is folded away, so that a race may go on for ever. Threads: a
// value; copies may be used by different threads at once. Determinism: as the group's, copies take turns in a
// fixed order.
#pragma once
#include "race/replica_options.h"
#include "race/target.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

class ReplicaSet {
public:
    // What can be lost on command when nothing says more: of what was written since the start.
    static constexpr int kKeptOperations = 64;
    struct Start {
        CurrentDocument current;
        Source source;
    };
    // `last`: the newest seq_no that was given out. The error is a sentence.
    static Result<ReplicaSet, std::string>
    make(const ReplicaOptions& options, const std::vector<Start>& documents, SeqNo last, PrimaryTerm term);

    // A write begins at a copy; `document` is a number in make()'s list.
    using Ticket = std::uint64_t;
    Ticket submit(int document, const WriteRequest& request, const Source& body, WorkerId worker);
    // The next step of what is under way: a message, a cluster state, a recovery. false: nothing is.
    bool advance();
    // The same, but what the master has to say first: cluster states, copies to be built anew.
    bool takeNews();
    // nullopt while there is none. A request whose primary was deposed is tried again, as a coordinator does.
    std::optional<Response> answer(Ticket ticket);
    // The time that a request waits for copies is over: it is answered now.
    void giveUp(Ticket ticket);
    // All of it: begins, advances to rest, answers.
    Response write(int document, const WriteRequest& request, const Source& body, WorkerId worker);

    // A write that its client never hears of. The primary is cut off from copies and master first, executes
    // it and answers reads by turn, until the next write or failover.
    Response writeUnreplicated(int document, const WriteRequest& request, const Source& body,
                               WorkerId worker);

    // By id, from the copy that options or turn choose: dirty and stale reads included.
    Response read(int document);
    // The same without taking turns: from the chosen copy, or the primary.
    Response readChosen(int document) const;
    // As _update reads.
    Response readPrimary(int document) const;

    // The master takes the primary for lost and promotes an in-sync copy; the old one is built anew. Returns
    // the new term, kUnassignedTerm when no copy can become primary, even once all that is under way is done.
    PrimaryTerm failOver();
    // The same, losing exactly the newest `operations`. When these are what a cut-off primary alone has, the
    // promotion of another copy does it. A promotion loses nothing else; so otherwise the power of all nodes
    // fails before the newest `operations` were on a disk (index.translog.durability: async), and a copy that
    // came back without them is promoted. At rest afterwards. The error says why that cannot be.
    Result<PrimaryTerm, std::string> failOver(int operations);
    // How many operations there are to lose.
    int losable() const;
    // From now on the newest `operations` are not folded away.
    void keepOperations(int operations) { m_kept = operations; }
    // Advances until nothing is under way and folds the history away.
    void settle();

    // Operations that a primary executed since the last call, in their order; `id` is left empty.
    struct Commit {
        int document = 0;
        Operation operation;
    };
    std::vector<Commit> takeCommits();

    DecideFunction rule() const { return m_options.profile.decide; }
    PrimaryTerm term() const { return PrimaryTerm(m_group.master.term); }
    SeqNo last() const; // of the primary's history
    const replication::Group& group() const { return m_group; }

private:
    struct Execution {
        replication::Op op;
        UntoldWrite write;
    };
    struct Body {
        Source source;
        WorkerId worker;
        int request = -1;                  // of the group; -1: it was there at the start
        std::vector<Execution> executions; // more than one: a primary was deposed in between
    };
    int addBody(const Source& source, WorkerId worker, int request);
    int begin(replication::Node node, int document, const WriteRequest& request, const Source& body,
              WorkerId worker);
    bool promote();
    void isolatePrimary();
    void reconnect();
    void losePower(int operations);
    replication::Copy& copyAt(replication::Node node);
    void noteCommits();
    void retry(int request);
    void fold();
    void renumberBodies();
    Response respond(const replication::Request& request) const;
    std::vector<UntoldWrite> untold(const replication::Request& request, Token told) const;
    Response readAt(replication::Node node, int document) const;
    replication::Node reader();

    ReplicaOptions m_options;
    replication::Group m_group;
    std::vector<Body> m_bodies; // by content number
    std::map<Ticket, int> m_open;
    std::map<Ticket, Response> m_answered; // of requests that were folded away
    std::vector<Commit> m_commits;
    std::size_t m_noted = 0; // executions that are commits
    Ticket m_nextTicket = 1;
    int m_turn = 0;
    replication::Node m_alone = replication::kNobody; // a primary that is cut off
    int m_onlyThere = 0;                              // operations that it alone has
    int m_kept = kKeptOperations;
    unsigned m_steps = 0;
};

} // namespace racescope
