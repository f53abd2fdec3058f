// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/script.h"

#include <algorithm>

namespace racescope::replication {

namespace {

class Runner {
public:
    Runner(ScriptState& state, const Statement& statement)
        : m_state(state)
        , m_group(state.group)
        , m_statement(statement)
    {
        m_result.statement = statement;
    }

    StatementResult run()
    {
        if (wanted())
            perform();
        m_result.skipped = m_result.steps.empty() && !m_result.unreadable && !m_isDelayed;
        m_result.after = m_state;
        return std::move(m_result);
    }

private:
    bool wanted() const
    {
        if (m_statement.onlyAfter409 < 0)
            return true;
        const Request* const last = requestOf(m_group, m_statement.onlyAfter409);
        return last && last->answer.kind == AnswerKind::Conflict;
    }
    Node node() const
    {
        return m_statement.node == kThePrimary ? m_group.master.primary() : m_statement.node;
    }
    bool take(const Step& step)
    {
        if (!enabled(m_group, step))
            return false;
        apply(m_group, step);
        m_result.steps.push_back(step);
        return true;
    }
    void takeAll(const std::vector<Step>& steps)
    {
        m_result.steps.insert(m_result.steps.end(), steps.begin(), steps.end());
    }

    void perform()
    {
        switch (m_statement.verb) {
        case Verb::Read:
            return read();
        case Verb::Write:
        case Verb::Delete:
            return write();
        case Verb::Deliver:
            return deliver();
        case Verb::Notices:
            return notices();
        case Verb::Fail:
            return touch(StepKind::FailRequest);
        case Verb::Delay:
            return delay();
        case Verb::FailAnswer:
            return touch(StepKind::FailResponse);
        case Verb::Resend:
            return touch(StepKind::Resend);
        case Verb::Cut:
            return cut();
        case Verb::Heal:
            return heal();
        case Verb::Retry:
        case Verb::GiveUp:
            return retryOrGiveUp();
        case Verb::Route:
            return route();
        case Verb::Settle:
            return takeAll(settle(m_group));
        case Verb::Rest:
            return takeAll(settleToRest(m_group));
        case Verb::Allocate:
            // Whichever of the two there is to do.
            take(nodeStep(StepKind::AllocPrimary, node())) || take(nodeStep(StepKind::Allocate, node()));
            return;
        default:
            return onNode();
        }
    }

    void onNode()
    {
        static const std::map<Verb, StepKind> kSteps{
            {Verb::MasterFail, StepKind::FailNode},   {Verb::Apply, StepKind::ApplyState},
            {Verb::Force, StepKind::ForceStale},      {Verb::Gc, StepKind::Prune},
            {Verb::Compact, StepKind::Compact},       {Verb::Sync, StepKind::SyncGcp},
            {Verb::Crash, StepKind::Crash},           {Verb::Restart, StepKind::Restart},
            {Verb::LoseMaster, StepKind::LoseMaster}, {Verb::FindMaster, StepKind::FindMaster},
        };
        Step step = nodeStep(kSteps.at(m_statement.verb), node(), m_statement.other);
        if (m_statement.verb == Verb::Compact && node() >= 0)
            step.value = m_group.nodes[static_cast<std::size_t>(node())].copy.gcp;
        if (node() >= 0 && node() < m_group.nodeCount)
            take(step);
    }

    void read()
    {
        Step step = nodeStep(StepKind::Read, node());
        step.client = m_statement.client;
        step.doc = m_statement.doc;
        m_result.unreadable = node() < 0 || !take(step);
        if (m_statement.token.empty())
            return;
        m_state.tokens[m_statement.token] = m_result.unreadable
                                                ? ReadToken{}
                                                : m_group.clients[static_cast<std::size_t>(step.client)]
                                                      .tokens[static_cast<std::size_t>(step.doc)];
    }

    int valueOf(const std::string& word)
    {
        auto& values = m_state.values;
        const auto found = std::find(values.begin(), values.end(), word);
        if (found != values.end())
            return static_cast<int>(found - values.begin());
        values.push_back(word);
        return static_cast<int>(values.size()) - 1;
    }

    void write()
    {
        Step step = nodeStep(StepKind::Submit, node());
        step.client = m_statement.client;
        step.doc = m_statement.doc;
        step.op = m_statement.verb == Verb::Delete ? OpKind::Delete : OpKind::Index;
        step.value = m_statement.verb == Verb::Delete ? 0 : valueOf(m_statement.value);
        step.wanted = m_statement.wanted;
        if (!m_statement.token.empty()) {
            step.guarded = true;
            step.token = m_state.tokens[m_statement.token];
        }
        if (node() < 0 || !take(step))
            return;
        Step route = nodeStep(StepKind::Route, kNobody);
        route.id = static_cast<std::uint32_t>(m_group.attempts.size()) - 1;
        take(route);
    }

    const Message* named() const
    {
        for (const Message& m : m_group.messages) {
            std::string name = describe(m);
            if (m.kind == MessageKind::Strike)
                name.replace(0, name.find('('), "fail-shard"); // one request to the master in the story
            if (name == m_statement.message)
                return &m;
        }
        return nullptr;
    }
    void touch(StepKind kind)
    {
        const Message* const m = named();
        if (!m)
            return;
        Step step = deliverStep(m->id);
        step.kind = kind;
        take(step);
    }
    // No step of the group, in which messages have no order; only what is delivered for a person changes.
    void delay()
    {
        std::vector<Message>& messages = m_group.messages;
        const Message* const m = named();
        if (!m || m == &messages.back())
            return;
        const auto at = messages.begin() + (m - messages.data());
        std::rotate(at, at + 1, messages.end());
        m_isDelayed = true;
    }
    void deliver()
    {
        const Message* const m = named();
        if (!m)
            return;
        const Node src = m->src;
        const Node dst = m->dst;
        const std::uint32_t before = m_group.nextMessage;
        if (!take(deliverStep(m->id)) || !m_statement.reply)
            return;
        for (const Message& answer : std::vector<Message>(m_group.messages)) {
            if (answer.id >= before && answer.src == dst && answer.dst == src && isAnswer(answer.kind))
                take(deliverStep(answer.id));
        }
    }
    void notices()
    {
        for (const Message& m : std::vector<Message>(m_group.messages)) {
            if (m.local && m.dst == node())
                take(deliverStep(m.id));
        }
    }
    void cut()
    {
        for (const Node a : m_statement.side) {
            for (const Node b : m_statement.across) {
                if (a != kMaster)
                    take(nodeStep(StepKind::Cut, a, b));
            }
        }
    }
    void heal()
    {
        for (Node a = 0; a < m_group.nodeCount; ++a) {
            for (Node b = static_cast<Node>(a + 1); b <= kMaster; ++b) {
                if (!m_group.linked(a, b))
                    take(nodeStep(StepKind::Heal, a, b));
            }
        }
    }
    void route()
    {
        for (std::size_t i = 0; i < m_group.attempts.size(); ++i) {
            const Attempt& attempt = m_group.attempts[i];
            if (attempt.state != AttemptState::Queued ||
                m_group.requests[static_cast<std::size_t>(attempt.request)].client != m_statement.client)
                continue;
            Step step = nodeStep(StepKind::Route, kNobody);
            step.id = static_cast<std::uint32_t>(i);
            if (take(step))
                return;
        }
    }
    void retryOrGiveUp()
    {
        Step step = nodeStep(m_statement.verb == Verb::Retry ? StepKind::Retry : StepKind::GiveUp, node());
        const Request* const request = requestOf(m_group, m_statement.client);
        if (!request)
            return;
        step.id = static_cast<std::uint32_t>(request - m_group.requests.data());
        if (!take(step) || m_statement.verb == Verb::GiveUp)
            return;
        Step route = nodeStep(StepKind::Route, kNobody);
        route.id = static_cast<std::uint32_t>(m_group.attempts.size()) - 1;
        take(route);
    }

    ScriptState& m_state;
    Group& m_group;
    const Statement& m_statement;
    StatementResult m_result;
    bool m_isDelayed = false;
};

} // namespace

const Request* requestOf(const Group& group, int client, int number)
{
    const Request* found = nullptr;
    for (const Request& request : group.requests) {
        if (request.client != client)
            continue;
        found = &request;
        if (number-- == 0)
            return found;
    }
    return number < 0 ? found : nullptr;
}

const ScriptState& ScriptResult::afterLine(int line) const
{
    const StatementResult* last = nullptr;
    for (const StatementResult& one : statements) {
        if (one.statement.line <= line)
            last = &one;
    }
    RS_ASSERT(last, "the script has a statement up to that line");
    return last->after;
}

ScriptState startState(const Profile& profile, const GroupSetup& setup)
{
    ScriptState state;
    state.group = makeGroup(profile, setup);
    return state;
}

StatementResult runStatement(ScriptState& state, const Statement& statement)
{
    return Runner(state, statement).run();
}

ScriptResult runScript(const Script& script, const Profile& profile, const GroupSetup& setup)
{
    ScriptResult result;
    result.state = startState(profile, setup);
    for (const Statement& statement : script)
        result.statements.push_back(runStatement(result.state, statement));
    return result;
}

int partingStatement(const ScriptResult& a, const ScriptResult& b)
{
    const std::size_t count = std::min(a.statements.size(), b.statements.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (looks(a.statements[i].after) != looks(b.statements[i].after))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace racescope::replication
