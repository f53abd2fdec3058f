// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/replica_set.h"

#include "base/assert.h"
#include "base/counted.h"
#include "replication/log.h"
#include "replication/walk.h"

#include <algorithm>
#include <limits>

namespace racescope {

using namespace replication;

namespace {

constexpr std::size_t kFoldAfter = 256; // requests
constexpr unsigned kNewsEvery = 16;     // steps

bool isAnswered(const replication::Request& request)
{
    return request.gaveUp ||
           (request.answer.kind != AnswerKind::None && request.answer.kind != AnswerKind::Retryable);
}

bool isReadable(const NodeState& node)
{
    return node.up && node.copy.open && !node.copy.recovering;
}

Token tokenOf(int term, int seq)
{
    return seq < 0 ? Token{} : Token{SeqNo(seq), PrimaryTerm(term)};
}

Result<DocState, std::string> startOf(const CurrentDocument& current, int content)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    if (current.version.value > kMost || current.token.seqNo.value > kMost ||
        current.token.primaryTerm.value > kMost)
        return failure(std::string("stands at a number that is too large for a replicated shard"));
    DocState state;
    state.state = current.state;
    state.version = static_cast<int>(current.version.value);
    if (current.state != CurrentDocument::State::Absent) {
        state.seq = static_cast<int>(current.token.seqNo.value);
        state.term = static_cast<int>(current.token.primaryTerm.value);
        state.value = content;
    }
    return state;
}

template <class Visit> void forEachContent(Group& group, const Visit& visit)
{
    for (int n = 0; n < group.nodeCount; ++n) {
        Copy& copy = group.nodes[static_cast<std::size_t>(n)].copy;
        for (DocState& doc : copy.base)
            visit(doc.value);
        for (DocState& doc : copy.docs)
            visit(doc.value);
        for (Slot& slot : copy.log)
            visit(slot.op.value);
    }
}

// Every copy learns how far history is safe, so that it can be folded.
void spreadCheckpoint(Group& group)
{
    const Node primary = group.master.primary();
    if (primary == kNobody)
        return;
    const replication::Step sync = nodeStep(replication::StepKind::SyncGcp, primary);
    while (enabled(group, sync)) {
        apply(group, sync);
        replication::settle(group);
    }
}

} // namespace

Result<ReplicaSet, std::string> ReplicaSet::make(const ReplicaOptions& options,
                                                 const std::vector<Start>& documents, SeqNo last,
                                                 PrimaryTerm term)
{
    if (documents.size() > kMaxDocuments)
        return failure("a replicated shard has at most " + std::to_string(kMaxDocuments) +
                       " documents, not " + std::to_string(documents.size()));
    ReplicaSet set;
    set.m_options = options;
    set.m_bodies.resize(1); // content 0 is none
    GroupSetup setup;
    setup.nodes = options.copies;
    setup.documents = static_cast<int>(documents.size());
    setup.clients = 1;
    setup.existing =
        static_cast<int>(std::min<std::int64_t>(last.value, std::numeric_limits<int>::max() - 1)) + 1;
    setup.firstVersion = 0;
    setup.firstTerm = static_cast<int>(term.value);
    for (const Start& document : documents) {
        auto state = startOf(document.current, set.addBody(document.source, WorkerId(), -1));
        if (!state)
            return failure(state.error());
        setup.start.push_back(*state);
    }
    set.m_group = makeGroup(options.profile, setup);
    set.m_noted = set.m_group.ghost.executed.size();
    return set;
}

int ReplicaSet::addBody(const Source& source, WorkerId worker, int request)
{
    m_bodies.push_back({source, worker, request, {}});
    return static_cast<int>(m_bodies.size()) - 1;
}

ReplicaSet::Ticket ReplicaSet::submit(int document, const WriteRequest& request, const Source& body,
                                      WorkerId worker)
{
    reconnect();
    if (m_group.requests.size() >= kFoldAfter)
        settle();
    const auto node = static_cast<Node>(m_turn++ % m_group.nodeCount);
    m_open.emplace(m_nextTicket, begin(node, document, request, body, worker));
    return m_nextTicket++;
}

// Returns the number of the group's request.
int ReplicaSet::begin(Node node, int document, const WriteRequest& request, const Source& body,
                      WorkerId worker)
{
    const int number = static_cast<int>(m_group.requests.size());
    replication::Step step = nodeStep(replication::StepKind::Submit, node);
    step.client = 0;
    step.doc = document;
    step.op = request.op == WriteOp::Delete ? OpKind::Delete : OpKind::Index;
    step.value = addBody(body, worker, number);
    step.wanted = m_options.activeCopies;
    apply(m_group, step);
    m_group.requests.back().exact = static_cast<int>(m_group.exactWrites.size());
    m_group.exactWrites.push_back({request, Missing{}, {}});
    replication::Step route = nodeStep(replication::StepKind::Route, kNobody);
    route.id = static_cast<std::uint32_t>(m_group.attempts.size()) - 1;
    if (enabled(m_group, route))
        apply(m_group, route);
    noteCommits();
    return number;
}

Response ReplicaSet::writeUnreplicated(int document, const WriteRequest& request, const Source& body,
                                       WorkerId worker)
{
    if (m_alone == kNobody)
        isolatePrimary();
    const std::size_t executed = m_group.ghost.executed.size();
    const int number = begin(m_alone != kNobody ? m_alone : Node(0), document, request, body, worker);
    const bool isExecuted = m_group.ghost.executed.size() > executed;
    Response response;
    if (isExecuted) {
        ++m_onlyThere;
        const ExactWrite& exact = m_group.exactWrites.back();
        const Op& op = m_group.ghost.executed.back();
        response.decision = exact.decision;
        response.token = tokenOf(op.term, op.seq);
        response.version = Version(op.version);
        response.replaced = exact.replaced;
    }
    replication::Step giveUp = nodeStep(replication::StepKind::GiveUp, kNobody);
    giveUp.id = static_cast<std::uint32_t>(number);
    if (enabled(m_group, giveUp))
        apply(m_group, giveUp);
    return isExecuted ? response : respond(m_group.requests[static_cast<std::size_t>(number)]);
}

// Whoever waits for an answer gets it before, as nothing can arrive then.
void ReplicaSet::isolatePrimary()
{
    settle();
    m_alone = m_group.master.primary();
    for (Node other = 0; other <= kMaster && m_alone != kNobody; ++other) {
        if (other != m_alone && (other < m_group.nodeCount || other == kMaster))
            apply(m_group, nodeStep(replication::StepKind::Cut, m_alone, other));
    }
}

void ReplicaSet::reconnect()
{
    for (Node other = 0; other <= kMaster && m_alone != kNobody; ++other) {
        if (!m_group.linked(m_alone, other))
            apply(m_group, nodeStep(replication::StepKind::Heal, m_alone, other));
    }
    m_alone = kNobody;
    m_onlyThere = 0;
}

// News from the master and copies to be built anew would wait for ever behind the messages of a busy shard.
bool ReplicaSet::takeNews()
{
    for (const auto kind : {replication::StepKind::ApplyState, replication::StepKind::AllocPrimary,
                            replication::StepKind::Allocate}) {
        for (Node n = 0; n < m_group.nodeCount; ++n) {
            const replication::Step step = nodeStep(kind, n);
            if (!enabled(m_group, step))
                continue;
            apply(m_group, step);
            return true;
        }
    }
    return false;
}

bool ReplicaSet::advance()
{
    reconnect();
    const bool isTurn = ++m_steps % kNewsEvery == 0;
    const bool moved = (isTurn && takeNews()) || !settleToRest(m_group, 1).empty();
    noteCommits();
    return moved;
}

// What a primary executed has its place in history; the worker and the bytes are those of the request.
void ReplicaSet::noteCommits()
{
    const std::vector<Op>& executed = m_group.ghost.executed;
    for (; m_noted < executed.size(); ++m_noted) {
        const Op& op = executed[m_noted];
        if (op.kind == OpKind::Noop)
            continue;
        Body& body = m_bodies[static_cast<std::size_t>(op.value)];
        const replication::Request& request = m_group.requests[static_cast<std::size_t>(body.request)];
        const ExactWrite& exact = m_group.exactWrites[static_cast<std::size_t>(request.exact)];
        const Accept* const accept = std::get_if<Accept>(&exact.decision);
        Commit commit;
        commit.document = op.doc;
        commit.operation.token = tokenOf(op.term, op.seq);
        commit.operation.version = Version(op.version);
        commit.operation.replaced = exact.replaced;
        commit.operation.result = accept ? accept->result : WriteResult::Updated;
        commit.operation.live = op.kind != OpKind::Delete;
        commit.operation.worker = body.worker;
        commit.operation.source = commit.operation.live ? body.source : Source();
        body.executions.push_back({op,
                                   {commit.operation.token, commit.operation.version,
                                    commit.operation.replaced, commit.operation.result}});
        m_commits.push_back(std::move(commit));
    }
}

std::vector<ReplicaSet::Commit> ReplicaSet::takeCommits()
{
    return std::exchange(m_commits, {});
}

void ReplicaSet::retry(int request)
{
    for (Node n = 0; n < m_group.nodeCount; ++n) {
        replication::Step step = nodeStep(replication::StepKind::Retry, n);
        step.id = static_cast<std::uint32_t>(request);
        if (!enabled(m_group, step))
            continue;
        apply(m_group, step);
        return;
    }
}

std::optional<Response> ReplicaSet::answer(Ticket ticket)
{
    if (const auto kept = m_answered.find(ticket); kept != m_answered.end()) {
        Response response = std::move(kept->second);
        m_answered.erase(kept);
        return response;
    }
    const auto open = m_open.find(ticket);
    RS_ASSERT(open != m_open.end(), "a ticket is answered once");
    const replication::Request& request = m_group.requests[static_cast<std::size_t>(open->second)];
    if (!isAnswered(request)) {
        if (request.answer.kind == AnswerKind::Retryable)
            retry(open->second);
        return std::nullopt;
    }
    Response response = respond(request);
    m_open.erase(open);
    return response;
}

void ReplicaSet::giveUp(Ticket ticket)
{
    const auto open = m_open.find(ticket);
    if (open == m_open.end())
        return;
    replication::Step step = nodeStep(replication::StepKind::GiveUp, kNobody);
    step.id = static_cast<std::uint32_t>(open->second);
    if (enabled(m_group, step))
        apply(m_group, step);
}

// What earlier attempts did and the newest primary's history kept.
std::vector<UntoldWrite> ReplicaSet::untold(const replication::Request& request, Token told) const
{
    std::vector<UntoldWrite> writes;
    const Node primary = m_group.master.primary();
    for (const Execution& execution : m_bodies[static_cast<std::size_t>(request.value)].executions) {
        if (execution.write.token != told && primary != kNobody &&
            holds(m_group.nodes[static_cast<std::size_t>(primary)].copy, execution.op))
            writes.push_back(execution.write);
    }
    return writes;
}

Response ReplicaSet::respond(const replication::Request& request) const
{
    const Answer& answer = request.answer;
    const ExactWrite& exact = m_group.exactWrites[static_cast<std::size_t>(request.exact)];
    Response response;
    switch (answer.kind) {
    case AnswerKind::Ack:
        response.decision = exact.decision;
        response.token = tokenOf(answer.term, answer.seq);
        response.version = Version(answer.version);
        response.replaced = exact.replaced;
        response.shards = {answer.shards.total, answer.shards.successful, answer.shards.failed};
        break;
    case AnswerKind::Conflict: // or nothing to do, or nothing there
        response.decision = exact.decision;
        response.token = tokenOf(answer.term, answer.seq);
        response.version = Version(answer.version);
        if (const Conflict* conflict = std::get_if<Conflict>(&exact.decision)) {
            response.token = conflict->current;
            response.version = conflict->currentVersion;
        }
        break;
    case AnswerKind::Unavailable:
        response.error = "503 unavailable_shards_exception: not enough active copies";
        break;
    default:
        response.error = "no answer: the write may have happened, or may happen yet";
        break;
    }
    const bool isAcknowledged = answer.kind == AnswerKind::Ack;
    response.untold = untold(request, isAcknowledged ? response.token : Token{});
    return response;
}

Response ReplicaSet::write(int document, const WriteRequest& request, const Source& body, WorkerId worker)
{
    const Ticket ticket = submit(document, request, body, worker);
    std::optional<Response> response;
    while (!(response = answer(ticket))) {
        if (!advance())
            giveUp(ticket);
    }
    // To fold costs as much as there are documents.
    if (8 * m_group.requests.size() >= static_cast<std::size_t>(m_group.docCount)) {
        settle();
    } else {
        while (advance()) {
        }
    }
    return std::move(*response);
}

Node ReplicaSet::reader()
{
    if (m_options.readFrom)
        return static_cast<Node>(*m_options.readFrom);
    if (m_alone != kNobody) // whoever asks the others learns nothing of what it alone has
        return m_alone;
    for (int tried = 0; tried < m_group.nodeCount; ++tried) {
        const auto node = static_cast<std::size_t>(m_turn++ % m_group.nodeCount);
        if (isReadable(m_group.nodes[node]))
            return static_cast<Node>(node);
    }
    return kNobody;
}

Response ReplicaSet::read(int document)
{
    return readAt(reader(), document);
}

Response ReplicaSet::readChosen(int document) const
{
    return m_options.readFrom ? readAt(static_cast<Node>(*m_options.readFrom), document)
                              : readPrimary(document);
}

Response ReplicaSet::readPrimary(int document) const
{
    return readAt(m_group.master.primary(), document);
}

Response ReplicaSet::readAt(Node node, int document) const
{
    Response response;
    if (node == kNobody || !isReadable(m_group.nodes[static_cast<std::size_t>(node)])) {
        response.error = "503 no_shard_available_action_exception: " +
                         (node == kNobody ? "no copy" : "copy " + nodeName(node)) + " is open";
        return response;
    }
    const DocState& doc =
        m_group.nodes[static_cast<std::size_t>(node)].copy.docs[static_cast<std::size_t>(document)];
    response.found = doc.live();
    response.version = Version(doc.version);
    if (!response.found)
        return response;
    response.token = tokenOf(doc.term, doc.seq);
    response.source = m_bodies[static_cast<std::size_t>(doc.value)].source;
    return response;
}

PrimaryTerm ReplicaSet::failOver()
{
    reconnect();
    if (promote())
        return term();
    settle(); // the copies of the last failover may not have been built anew
    return promote() ? term() : kUnassignedTerm;
}

Copy& ReplicaSet::copyAt(Node node)
{
    return m_group.nodes[static_cast<std::size_t>(node)].copy;
}

SeqNo ReplicaSet::last() const
{
    const Node primary = m_group.master.primary();
    return primary == kNobody ? SeqNo()
                              : SeqNo(maxSeq(m_group.nodes[static_cast<std::size_t>(primary)].copy));
}

int ReplicaSet::losable() const
{
    const Node primary = m_group.master.primary();
    if (primary == kNobody)
        return 0;
    const Copy& copy = m_group.nodes[static_cast<std::size_t>(primary)].copy;
    return maxSeq(copy) - copy.baseUpTo;
}

Result<PrimaryTerm, std::string> ReplicaSet::failOver(int operations)
{
    if (operations <= 0)
        return failOver();
    const bool isOnlyThere = m_alone != kNobody && m_onlyThere == operations;
    if (!isOnlyThere)
        settle();
    if (losable() < operations)
        return failure("copies can lose what was written since the race began and is not folded away, " +
                       counted(std::uint64_t(losable()), "operation", "operations") + ", not " +
                       std::to_string(operations));
    if (isOnlyThere) {
        // What was on its way from the lost primary gets nowhere, even where an old rule would accept it.
        for (std::size_t i = 0; i < m_group.messages.size(); ++i) {
            replication::Step fail = deliverStep(m_group.messages[i].id);
            fail.kind = replication::StepKind::FailRequest;
            if (m_group.messages[i].src == m_alone && enabled(m_group, fail)) {
                apply(m_group, fail);
                i = static_cast<std::size_t>(-1); // the list has changed
            }
        }
    } else {
        losePower(operations);
    }
    if (!promote())
        return failure(std::string("no other copy can become primary"));
    settle();
    return term();
}

// A cluster state that was about to come reaches the heir before anybody notices that it was down.
void ReplicaSet::losePower(int operations)
{
    const int keep = static_cast<int>(last().value) - operations;
    for (Node node = 0; node < m_group.nodeCount; ++node) {
        replication::Step crash = nodeStep(replication::StepKind::Crash, node);
        crash.value = std::max(0, maxSeq(copyAt(node)) - keep);
        RS_ASSERT(enabled(m_group, crash), "all are up at rest, and none has folded away more");
        apply(m_group, crash);
    }
    for (Node node = 0; node < m_group.nodeCount; ++node)
        apply(m_group, nodeStep(replication::StepKind::Restart, node));
}

bool ReplicaSet::promote()
{
    const Node primary = m_group.master.primary();
    for (Node heir = 0; heir < m_group.nodeCount && primary != kNobody; ++heir) {
        const replication::Step step = nodeStep(replication::StepKind::FailNode, primary, heir);
        if (heir == primary || !enabled(m_group, step))
            continue;
        apply(m_group, step);
        return true;
    }
    return false;
}

void ReplicaSet::settle()
{
    reconnect();
    for (int round = 0; round < 8; ++round) {
        while (advance()) {
        }
        bool retried = false;
        for (const auto& [ticket, request] : m_open) {
            if (m_group.requests[static_cast<std::size_t>(request)].answer.kind != AnswerKind::Retryable)
                continue;
            retry(request);
            retried = true;
        }
        if (!retried)
            break;
    }
    fold();
}

// Forgets requests, messages and history that nothing refers to any more.
void ReplicaSet::fold()
{
    const bool allAnswered = std::all_of(m_open.begin(), m_open.end(), [this](const auto& open) {
        return isAnswered(m_group.requests[static_cast<std::size_t>(open.second)]);
    });
    if (!allAnswered || !m_group.atRest())
        return;
    for (const auto& [ticket, request] : m_open)
        m_answered.emplace(ticket, respond(m_group.requests[static_cast<std::size_t>(request)]));
    m_open.clear();
    spreadCheckpoint(m_group);
    noteCommits();
    for (int n = 0; n < m_group.nodeCount; ++n) {
        Copy& copy = m_group.nodes[static_cast<std::size_t>(n)].copy;
        compact(m_group.profile, copy, copy.gcp - m_kept);
        for (Slot& slot : copy.log)
            slot.op.gid = 0; // new executions are counted from 1 again
    }
    m_group.requests.clear();
    m_group.attempts.clear();
    m_group.exactWrites.clear();
    m_group.ghost = {};
    m_noted = 0;
    renumberBodies();
}

void ReplicaSet::renumberBodies()
{
    std::vector<int> numbers(m_bodies.size(), 0);
    std::vector<Body> kept(1);
    forEachContent(m_group, [&](int& content) {
        int& number = numbers[static_cast<std::size_t>(content)];
        if (content != 0 && number == 0) {
            number = static_cast<int>(kept.size());
            kept.push_back(std::move(m_bodies[static_cast<std::size_t>(content)]));
            kept.back().request = -1;
            kept.back().executions.clear();
        }
        content = number;
    });
    m_bodies = std::move(kept);
}

} // namespace racescope
