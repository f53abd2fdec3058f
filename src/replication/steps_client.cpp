// SPDX-License-Identifier: GPL-3.0-or-later
// Section C: clients and the routing of their requests.
#include "replication/steps.h"

namespace racescope::replication {

namespace {

bool wasAcknowledged(const Ghost& ghost, std::uint32_t gid)
{
    return std::any_of(ghost.acks.begin(), ghost.acks.end(),
                       [&](const AckFact& ack) { return ack.gid == gid; });
}

void compareReads(Ghost& ghost, const ReadFact& read)
{
    for (const ReadFact& other : ghost.reads) {
        if (other.doc != read.doc || other.token.value == read.token.value)
            continue;
        if (other.token.version == read.token.version)
            ghost.broken.add(Invariant::I8);
        if (other.token.seq == read.token.seq)
            ghost.broken.add(other.token.term == read.token.term ? Invariant::I8t : Invariant::I8s);
    }
}

void noteRead(Group& group, const Step& step, const ReadToken& token)
{
    Ghost& ghost = group.ghost;
    // The first execution is what the group started with.
    if (token.gid > 1 && !wasAcknowledged(ghost, token.gid))
        ghost.broken.add(Invariant::I14);
    const ReadFact read{step.doc, step.client, token};
    compareReads(ghost, read);
    const bool known = std::any_of(ghost.reads.begin(), ghost.reads.end(),
                                   [&](const ReadFact& other) { return other.token.gid == token.gid; });
    if (!known)
        ghost.reads.push_back(read);
}

int lastAttempt(const Group& group, int request)
{
    for (int i = static_cast<int>(group.attempts.size()) - 1; i >= 0; --i) {
        if (group.attempts[static_cast<std::size_t>(i)].request == request)
            return i;
    }
    return -1;
}

} // namespace

bool finalAnswer(const Request& request)
{
    return request.gaveUp ||
           (request.answer.kind != AnswerKind::None && request.answer.kind != AnswerKind::Retryable);
}

void readDocument(Group& group, const Step& step)
{
    const DocState& doc = at(group, step.node).copy.docs[static_cast<std::size_t>(step.doc)];
    ReadToken token;
    token.taken = true;
    token.from = step.node;
    if (doc.live()) {
        token.found = true;
        token.value = doc.value;
        token.version = doc.version;
        token.term = doc.term;
        token.seq = doc.seq;
        token.gid = doc.gid;
        noteRead(group, step, token);
    }
    group.clients[static_cast<std::size_t>(step.client)].tokens[static_cast<std::size_t>(step.doc)] = token;
}

void submit(Group& group, const Step& step)
{
    Request request;
    request.client = step.client;
    request.kind = step.op;
    request.doc = step.doc;
    request.guarded = step.guarded;
    request.value = step.value;
    request.wanted = step.wanted;
    request.token = step.token;
    group.requests.push_back(request);
    Attempt attempt;
    attempt.request = static_cast<int>(group.requests.size()) - 1;
    attempt.at = step.node;
    group.attempts.push_back(attempt);
}

void endAttempt(Group& group, int index, const Answer& answer)
{
    Attempt& attempt = group.attempts[static_cast<std::size_t>(index)];
    attempt.state = answer.kind == AnswerKind::Retryable ? AttemptState::Retryable : AttemptState::Done;
    attempt.seenVersion = at(group, attempt.at).view.version;
    Request& request = group.requests[static_cast<std::size_t>(attempt.request)];
    if (!attempt.answerLost && !finalAnswer(request))
        request.answer = answer;
}

void routeAttempt(Group& group, int index)
{
    Attempt& attempt = group.attempts[static_cast<std::size_t>(index)];
    const Node primary = at(group, attempt.at).view.primary();
    if (primary == attempt.at) {
        execute(group, attempt.at, index);
        return;
    }
    attempt.state = AttemptState::Forwarded;
    send(group, MessageKind::Forward, attempt.at, primary).attempt = index;
}

void arriveForwarded(Group& group, const Message& message)
{
    Attempt& attempt = group.attempts[static_cast<std::size_t>(message.attempt)];
    attempt.at = message.dst;
    attempt.state = AttemptState::Queued;
    if (at(group, message.dst).view.primary() == message.dst) {
        execute(group, message.dst, message.attempt);
        return;
    }
    Answer answer;
    answer.kind = AnswerKind::Retryable;
    endAttempt(group, message.attempt, answer);
}

// The coordinator lost sight of the attempt, which may be running.
void forwardFailed(Group& group, int index)
{
    Attempt& attempt = group.attempts[static_cast<std::size_t>(index)];
    Request& request = group.requests[static_cast<std::size_t>(attempt.request)];
    if (attempt.state == AttemptState::Forwarded) {
        attempt.state = AttemptState::Retryable;
        attempt.seenVersion = -1;
    }
    attempt.answerLost = true;
    if (!finalAnswer(request))
        request.answer.kind = AnswerKind::Retryable;
}

bool mayRetry(const Group& group, int request, Node node, int maxAttempts)
{
    const Request& wanted = group.requests[static_cast<std::size_t>(request)];
    const int last = lastAttempt(group, request);
    if (last < 0 || wanted.answer.kind != AnswerKind::Retryable || finalAnswer(wanted))
        return false;
    const Attempt& attempt = group.attempts[static_cast<std::size_t>(last)];
    const bool ended = attempt.state == AttemptState::Retryable || attempt.answerLost;
    const bool news = node != attempt.at || at(group, node).view.version != attempt.seenVersion;
    return ended && news && attempt.number < maxAttempts && at(group, node).up &&
           group.clientLinked(wanted.client, node);
}

void retry(Group& group, const Step& step)
{
    const int request = static_cast<int>(step.id);
    Attempt attempt;
    attempt.request = request;
    attempt.number = static_cast<std::int8_t>(
        group.attempts[static_cast<std::size_t>(lastAttempt(group, request))].number + 1);
    attempt.at = step.node;
    group.attempts.push_back(attempt);
    group.requests[static_cast<std::size_t>(request)].answer = {};
}

// What was never executed is taken off its queue, and the client knows that: 503. Anything else stays open.
void giveUp(Group& group, int index)
{
    Request& request = group.requests[static_cast<std::size_t>(index)];
    bool perhaps = false;
    for (Attempt& attempt : group.attempts) {
        if (attempt.request != index)
            continue;
        if (attempt.state == AttemptState::Queued)
            attempt.state = AttemptState::Done;
        perhaps = perhaps || attempt.executed || attempt.state == AttemptState::Forwarded;
    }
    request.answer = {};
    request.answer.kind = perhaps ? AnswerKind::Unknown : AnswerKind::Unavailable;
    request.gaveUp = true;
}

} // namespace racescope::replication
