// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/worker.h"

#include "base/assert.h"

#include <algorithm>

namespace racescope {

std::shared_ptr<const WorkerPlan> makeWorkerPlan(const GroupPlan& group,
                                                 const std::vector<DocumentId>& planDocuments,
                                                 std::uint32_t groupNumber)
{
    auto plan = std::make_shared<WorkerPlan>();
    plan->group = group;
    plan->number = groupNumber;
    if (group.documents.documents.empty())
        plan->documents = planDocuments;
    for (const std::uint32_t number : group.documents.documents) {
        if (number < planDocuments.size())
            plan->documents.push_back(planDocuments[number]);
    }
    if (group.documents.kind == DocumentChoice::Kind::Zipf && !plan->documents.empty())
        plan->zipf = std::make_shared<ZipfTable>(plan->documents.size(), group.documents.zipfExponent);
    return plan;
}

Worker::Worker(std::shared_ptr<const WorkerPlan> plan, WorkerId id, std::uint32_t number, std::string name,
               Random random)
    : m_plan(std::move(plan))
    , m_id(id)
    , m_number(number)
    , m_name(std::move(name))
    , m_random(random)
{
    if (!m_plan->documents.empty())
        startChain();
}

// An _update with retries cannot carry a condition ("compare and write operations can not be retried"), and
// without a condition its only read is the store's.
bool Worker::readsFirst() const
{
    const GroupPlan& group = m_plan->group;
    switch (group.program.kind) {
    case ProgramKind::ReadThinkWrite:
    case ProgramKind::Delete:
    case ProgramKind::DeleteRecreate:
        return true;
    case ProgramKind::UpdateApi:
        return group.guard == Guard::BySeqNo && group.program.retryOnConflict == 0;
    case ProgramKind::BlindWrite:
    case ProgramKind::Create:
    case ProgramKind::Feed:
        return false;
    }
    return false;
}

void Worker::startChain()
{
    ++m_chain;
    m_attempt = 1;
    m_memory.beginChain(m_plan->group.retry);
    m_document = chooseDocument();
    startAttempt();
}

void Worker::startAttempt()
{
    forget();
    m_attemptBegan = kNotBegun;
    if (readsFirst()) {
        m_position = Position::Read;
        return;
    }
    if (m_plan->group.program.kind != ProgramKind::UpdateApi) {
        Modified modified = initialSource(m_plan->group.program.modification, filledValue());
        if (!modified.source) {
            m_problem = std::move(modified.problem);
            m_position = Position::Done;
            return;
        }
        m_body = std::move(*modified.source);
    }
    drawThink();
}

// What was read belongs to one attempt: states of the explorer that differ only in a token nobody will use
// are one.
void Worker::forget()
{
    m_token = Token{};
    m_version = Version{};
    m_read = Source{};
    m_body = Source{};
    m_wait = 0;
}

bool Worker::isLastChain() const
{
    const std::uint32_t updates = m_plan->group.updates;
    return m_lastChain || (updates != 0 && m_chain >= updates);
}

Worker::Outcome Worker::endChain(Outcome outcome)
{
    const RetryPolicy& retry = m_plan->group.retry;
    if (outcome == Outcome::Succeeded) {
        ++m_succeeded;
        noteSuccess(retry, m_memory);
    }
    if (outcome == Outcome::GaveUp)
        ++m_gaveUp;
    if (isLastChain()) {
        forget();
        m_position = Position::Done;
    } else if (outcome == Outcome::Succeeded && restsBetweenUpdates(retry)) {
        forget();
        m_wait = restBeforeNext(retry, m_memory, m_random);
        m_position = Position::Rest;
    } else {
        startChain();
    }
    return outcome;
}

// A law is a step even when the draw is zero: which steps there are must not depend on chance.
void Worker::drawThink()
{
    const ThinkLaw& law = m_plan->group.think;
    m_position = law.kind == ThinkKind::None ? Position::Write : Position::Think;
    m_wait = thinkTime(law, m_random);
}

DocumentId Worker::chooseDocument()
{
    const std::vector<DocumentId>& documents = m_plan->documents;
    switch (m_plan->group.documents.kind) {
    case DocumentChoice::Kind::Fixed:
        return documents.front();
    case DocumentChoice::Kind::RoundRobin: // each worker starts one further on
        return documents[(std::size_t(m_number) + m_chain - 1) % documents.size()];
    case DocumentChoice::Kind::Uniform:
        return documents[m_random.below(documents.size())];
    case DocumentChoice::Kind::Zipf:
        return documents[m_plan->zipf->draw(m_random)];
    }
    return documents.front();
}

// The group's workers deal the messages out like cards: worker 0 of 3 has 1, 4, 7, …
std::int64_t Worker::messageNumber() const
{
    if (m_plan->group.program.kind != ProgramKind::Feed)
        return m_chain;
    return std::int64_t(m_chain - 1) * std::max<std::uint32_t>(m_plan->group.count, 1) + m_number + 1;
}

std::string Worker::filledValue() const
{
    const std::string& value = m_plan->group.program.modification.value;
    if (value.empty())
        return {};
    return withPlaceholders(value, Placeholders{m_name, m_chain, m_attempt, messageNumber()});
}

StepKind Worker::position() const
{
    switch (m_position) {
    case Position::Read:
        return StepKind::Read;
    case Position::Think:
        return StepKind::Think;
    case Position::Write:
    case Position::Recreate:
        return StepKind::Write;
    case Position::Backoff:
    case Position::Rest:
        return StepKind::Backoff;
    case Position::Done:
        return StepKind::Done;
    }
    return StepKind::Done;
}

bool Worker::atChainStart() const
{
    if (m_position == Position::Rest)
        return true;
    if (m_attempt != 1)
        return m_position == Position::Done;
    return readsFirst() ? m_position == Position::Read
                        : m_position == Position::Think || m_position == Position::Write;
}

Step Worker::nextStep() const
{
    Step step;
    step.kind = position();
    if (step.kind == StepKind::Think || step.kind == StepKind::Backoff)
        step.wait = m_wait;
    if (step.kind == StepKind::Read || step.kind == StepKind::Write)
        step.request.document = m_document;
    if (step.kind == StepKind::Write)
        fillRequest(step.request);
    return step;
}

void Worker::fillRequest(Request& request) const
{
    const GroupPlan& group = m_plan->group;
    request.kind = Request::Kind::Write;
    request.body = m_body;
    const bool numbered =
        group.program.kind == ProgramKind::Feed || group.program.kind == ProgramKind::BlindWrite;
    const auto guarded = [&](WriteOp op) {
        return guardedRequest(op, group.guard, m_token, m_version, numbered ? messageNumber() : 0);
    };
    switch (group.program.kind) {
    case ProgramKind::UpdateApi:
        request.kind = Request::Kind::Update;
        request.write.op = WriteOp::Update;
        if (readsFirst())
            request.write = guarded(WriteOp::Update);
        request.modification = &group.program.modification;
        request.modificationValue = filledValue();
        request.retryOnConflict = group.program.retryOnConflict;
        return;
    case ProgramKind::Create:
        request.write.op = WriteOp::Create;
        return;
    case ProgramKind::Delete:
        request.write = guarded(WriteOp::Delete);
        return;
    case ProgramKind::DeleteRecreate:
        if (m_position == Position::Recreate) {
            request.write.op = WriteOp::Create;
            return;
        }
        request.write = guarded(WriteOp::Delete);
        request.body = Source{};
        return;
    case ProgramKind::ReadThinkWrite:
    case ProgramKind::BlindWrite:
    case ProgramKind::Feed:
        request.write = guarded(WriteOp::Index);
        return;
    }
}

Worker::Outcome Worker::apply(const Step& step, const Response* response, const StepFacts& facts)
{
    RS_ASSERT(step.kind == position(), "a worker is moved on by the step it asked for");
    RS_ASSERT(response || (step.kind != StepKind::Read && step.kind != StepKind::Write),
              "a request has an answer, or answerLost()");
    m_problem.clear();
    if (m_attemptBegan == kNotBegun)
        m_attemptBegan = facts.begin;
    switch (m_position) {
    case Position::Read:
        return afterRead(*response);
    case Position::Think:
        m_position = Position::Write;
        m_wait = 0;
        return Outcome::GoesOn;
    case Position::Write:
    case Position::Recreate:
        return afterWrite(*response, facts);
    case Position::Backoff:
        ++m_attempt;
        startAttempt();
        return Outcome::GoesOn;
    case Position::Rest:
        if (m_lastChain) {
            m_wait = 0;
            m_position = Position::Done;
        } else {
            startChain();
        }
        return Outcome::GoesOn;
    case Position::Done:
        break;
    }
    return Outcome::GoesOn;
}

Worker::Outcome Worker::afterRead(const Response& response)
{
    if (!response.ok())
        return endChain(Outcome::Failed);
    const GroupPlan& group = m_plan->group;
    const bool creates = group.guard == Guard::Create && group.program.kind == ProgramKind::ReadThinkWrite;
    if (response.found == creates) // creating: somebody has done it. Otherwise: nothing there to work on
        return endChain(creates || group.program.kind == ProgramKind::Delete ? Outcome::NoChange
                                                                             : Outcome::Failed);
    if (response.found) {
        m_token = response.token;
        m_version = response.version;
        m_read = response.source;
    }
    if (group.program.kind == ProgramKind::ReadThinkWrite ||
        group.program.kind == ProgramKind::DeleteRecreate) {
        Modified modified = creates
                                ? initialSource(group.program.modification, filledValue())
                                : applyModification(group.program.modification, filledValue(), m_read.view());
        if (!modified.source) {
            const Outcome ended = endChain(modified.floorReached ? Outcome::NoChange : Outcome::Failed);
            m_problem = std::move(modified.problem);
            return ended;
        }
        m_body = std::move(*modified.source);
    }
    drawThink();
    return Outcome::GoesOn;
}

Worker::Outcome Worker::afterWrite(const Response& response, const StepFacts& facts)
{
    if (!response.ok() || std::holds_alternative<Missing>(response.decision))
        return endChain(Outcome::Failed);
    if (std::holds_alternative<Conflict>(response.decision))
        return refused(facts);
    if (std::holds_alternative<Noop>(response.decision))
        return endChain(Outcome::NoChange);
    if (m_plan->group.program.kind == ProgramKind::DeleteRecreate && m_position == Position::Write) {
        m_position = Position::Recreate;
        m_token = Token{}; // what it had read is gone, by its own hand
        m_version = Version{};
        return Outcome::GoesOn;
    }
    return endChain(Outcome::Succeeded);
}

// A document that exists refuses a create for good, and a message that came too late stays too late: trying
// the same again would go on for ever.
bool Worker::givesUpNow() const
{
    const GroupPlan& group = m_plan->group;
    const bool hopeless = group.program.kind == ProgramKind::Create ||
                          group.program.kind == ProgramKind::Feed ||
                          (group.program.kind == ProgramKind::BlindWrite && group.guard != Guard::None);
    return hopeless || givesUp(group.retry, m_attempt);
}

BudgetClaim Worker::claimOf(const Step& step, const Response& response) const
{
    if (m_plan->group.retry.kind != RetryKind::TokenBucket || step.kind != StepKind::Write || !response.ok())
        return BudgetClaim::Nothing;
    if (std::holds_alternative<Conflict>(response.decision))
        return givesUpNow() ? BudgetClaim::Nothing : BudgetClaim::Take;
    const bool isHalf =
        m_plan->group.program.kind == ProgramKind::DeleteRecreate && m_position == Position::Write;
    return std::holds_alternative<Accept>(response.decision) && !isHalf ? BudgetClaim::GiveBack
                                                                        : BudgetClaim::Nothing;
}

Worker::Outcome Worker::refused(const StepFacts& facts)
{
    const RetryPolicy& retry = m_plan->group.retry;
    if (givesUpNow() || !facts.mayRetry)
        return endChain(Outcome::GaveUp);
    forget();
    if (hasBackoffStep(retry)) {
        m_wait = waitBeforeRetry(retry, m_attempt, {m_attemptBegan, facts.end}, m_memory, m_random);
        m_position = Position::Backoff;
    } else {
        ++m_attempt;
        startAttempt();
    }
    return Outcome::GoesOn;
}

void Worker::answerLost()
{
    RS_ASSERT(position() == StepKind::Read || position() == StepKind::Write,
              "only a request can lose its answer");
    ++m_attempt;
    startAttempt();
}

WriteRequest guardedRequest(WriteOp op, Guard guard, Token token, Version version, std::int64_t messageNumber)
{
    WriteRequest request;
    request.op = op;
    switch (guard) {
    case Guard::None:
        break;
    case Guard::ByVersion:
        if (token.assigned()) {
            request.versionRule = VersionRule::Equals;
            request.version = version;
        }
        break;
    case Guard::BySeqNo:
        request.required = token;
        break;
    case Guard::External:
    case Guard::ExternalGte:
        request.versionRule = guard == Guard::External ? VersionRule::External : VersionRule::ExternalGte;
        request.version = messageNumber > 0 ? Version(messageNumber) : version.next();
        break;
    case Guard::Create:
        if (op == WriteOp::Index)
            request.op = WriteOp::Create;
        break;
    }
    return request;
}

} // namespace racescope
