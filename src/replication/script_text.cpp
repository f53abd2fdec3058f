// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be seen of a group in a script, in words.
#include "replication/log.h"
#include "replication/script.h"

namespace racescope::replication {

namespace {

std::string numbers(int term, int seq)
{
    return '(' + std::to_string(term) + ',' + std::to_string(seq) + ')';
}

std::string wordOf(const ScriptState& state, int value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < state.values.size() ? state.values[index] : 'v' + std::to_string(value);
}

std::string opText(const ScriptState& state, const Op& op)
{
    if (op.kind == OpKind::Noop)
        return "no-op " + numbers(op.term, op.seq);
    const std::string what = op.kind == OpKind::Delete ? "delete" : wordOf(state, op.value);
    return what + " v" + std::to_string(op.version) + ' ' + numbers(op.term, op.seq);
}

const Copy& copyOn(const ScriptState& state, Node node)
{
    return state.group.nodes[static_cast<std::size_t>(node)].copy;
}

} // namespace

std::string docText(const ScriptState& state, Node node, int doc)
{
    const Copy& copy = copyOn(state, node);
    if (!copy.open || copy.recovering)
        return "closed";
    const DocState& d = copy.docs[static_cast<std::size_t>(doc)];
    if (!d.live())
        return "not found";
    return wordOf(state, d.value) + " v" + std::to_string(d.version) + ' ' + numbers(d.term, d.seq);
}

std::string slotText(const ScriptState& state, Node node, int seq)
{
    const Slot* const slot = slotAt(copyOn(state, node), seq);
    if (!slot)
        return "empty";
    return opText(state, slot->op) + (slot->pending() ? "?" : "");
}

std::string tokenText(const ScriptState& state, std::string_view token)
{
    const auto found = state.tokens.find(token);
    if (found == state.tokens.end() || !found->second.taken)
        return "503";
    const ReadToken& t = found->second;
    if (!t.found)
        return "not found";
    return wordOf(state, t.value) + " v" + std::to_string(t.version) + ' ' + numbers(t.term, t.seq);
}

std::string answerText(const Request& request)
{
    const Answer& a = request.answer;
    switch (a.kind) {
    case AnswerKind::None:
        return "no answer";
    case AnswerKind::Ack:
        return "ack v" + std::to_string(a.version) + ' ' + numbers(a.term, a.seq) + ' ' +
               std::to_string(a.shards.total) + '/' + std::to_string(a.shards.successful) + '/' +
               std::to_string(a.shards.failed);
    case AnswerKind::Conflict:
        if (a.seq == kUnknownSeq)
            return "409 no document";
        return "409 at v" + std::to_string(a.version) + ' ' + numbers(a.term, a.seq);
    case AnswerKind::Unavailable:
        return "503";
    case AnswerKind::Retryable:
        return "error, may be tried again";
    case AnswerKind::Unknown:
        return "unknown";
    }
    return {};
}

std::string answerText(const ScriptState& state, int client, int number)
{
    const Request* const request = requestOf(state.group, client, number);
    return request ? answerText(*request) : std::string();
}

std::string looks(const ScriptState& state)
{
    std::string text;
    for (const Request& request : state.group.requests)
        text += std::string(1, static_cast<char>('A' + request.client)) + ": " + answerText(request) + '\n';
    for (Node n = 0; n < state.group.nodeCount; ++n) {
        text += nodeName(n) + ':';
        for (int d = 0; d < state.group.docCount; ++d)
            text += ' ' + docText(state, n, d) + ';';
        text += '\n';
    }
    for (const auto& [name, token] : state.tokens)
        text += name + ": " + tokenText(state, name) + '\n';
    return text;
}

} // namespace racescope::replication
