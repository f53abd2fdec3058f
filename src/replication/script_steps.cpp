// SPDX-License-Identifier: GPL-3.0-or-later
// From steps back to the statements of a script.
#include "replication/script.h"

#include <array>

namespace racescope::replication {

namespace {

std::string clientName(int client)
{
    return std::string(1, static_cast<char>('A' + client));
}

std::string docName(int doc)
{
    return std::to_string(100 * (doc + 1));
}

std::string tokenName(const Step& step)
{
    return 't' + clientName(step.client) + (step.doc == 0 ? std::string() : docName(step.doc));
}

// Contents need names that a person can tell apart.
std::string contentName(int value)
{
    static constexpr std::array<std::string_view, 8> kWords{"red",    "blue", "green", "amber",
                                                            "violet", "teal", "pink",  "grey"};
    const auto number = static_cast<std::size_t>(std::max(0, value - 100));
    std::string word(kWords[number % kWords.size()]);
    return number < kWords.size() ? word : word + std::to_string(number / kWords.size() + 1);
}

std::string writeText(const Step& step)
{
    std::string text = step.op == OpKind::Delete ? "delete " : "write ";
    text += clientName(step.client) + ' ' + docName(step.doc);
    if (step.op != OpKind::Delete)
        text += ' ' + contentName(step.value);
    text += " via " + nodeName(step.node);
    return step.guarded ? text + " cas " + tokenName(step) : text;
}

std::string messageName(const Message& message)
{
    std::string name = describe(message);
    if (message.kind == MessageKind::Strike)
        name.replace(0, name.find('('), "fail-shard");
    return name;
}

// A script means the oldest message of a name.
std::string messageText(const Group& group, std::string_view verb, std::uint32_t id)
{
    const Message* const message = group.message(id);
    if (!message)
        return {};
    const std::string name = messageName(*message);
    for (const Message& older : group.messages) {
        if (older.id != id && messageName(older) == name)
            return {};
        if (older.id == id)
            break;
    }
    return std::string(verb) + ' ' + name;
}

// A script means a client's last request; "" for an earlier one.
std::string requestText(const Group& group, std::string_view verb, std::uint32_t request)
{
    if (request >= group.requests.size())
        return {};
    const int client = group.requests[request].client;
    return requestOf(group, client) == &group.requests[request] ? std::string(verb) + ' ' + clientName(client)
                                                                : std::string();
}

} // namespace

std::string statementText(const Group& group, const Step& step)
{
    switch (step.kind) {
    case StepKind::Read:
        return "read " + clientName(step.client) + ' ' + docName(step.doc) + " @" + nodeName(step.node) +
               " as " + tokenName(step);
    case StepKind::Submit:
        return writeText(step);
    case StepKind::Route:
        return "route " +
               clientName(group.requests[static_cast<std::size_t>(group.attempts[step.id].request)].client);
    case StepKind::Retry: {
        const std::string text = requestText(group, "retry", step.id);
        return text.empty() ? text : text + " via " + nodeName(step.node);
    }
    case StepKind::GiveUp:
        return requestText(group, "give-up", step.id);
    case StepKind::FailNode:
        if (group.master.primary() != step.node)
            return "master-fail " + nodeName(step.node);
        return "master-fail " + nodeName(step.node) + " -> " +
               (step.other == kNobody ? std::string("nobody") : "promote " + nodeName(step.other));
    case StepKind::Deliver:
        return messageText(group, "deliver", step.id);
    case StepKind::FailRequest:
        return messageText(group, "fail", step.id);
    case StepKind::FailResponse:
        return messageText(group, "fail-answer", step.id);
    case StepKind::Resend:
        return messageText(group, "resend", step.id);
    case StepKind::Cut:
        return step.client >= 0 ? std::string() : "cut " + nodeName(step.node) + " | " + nodeName(step.other);
    case StepKind::Heal: // a script heals all links at once
    case StepKind::Drop:
        return {};
    default:
        return describe(group, step);
    }
}

std::vector<std::string> possibleStatements(const Group& group, const Menu& menu)
{
    std::vector<Step> steps;
    enabledSteps(group, menu, steps);
    std::vector<std::string> texts;
    for (const Step& step : steps) {
        std::string text = statementText(group, step);
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<std::string> statementsOf(Group group, const std::vector<Step>& steps)
{
    std::vector<std::string> texts;
    std::map<std::uint32_t, std::string> submitted; // by attempt; `write` belongs where it starts
    for (const Step& step : steps) {
        if (step.kind == StepKind::Submit) {
            submitted[static_cast<std::uint32_t>(group.attempts.size())] = statementText(group, step);
        } else if (const auto begun = submitted.find(step.id);
                   step.kind == StepKind::Route && begun != submitted.end()) {
            texts.push_back(begun->second);
            submitted.erase(begun);
        } else if (std::string text = statementText(group, step); !text.empty()) {
            texts.push_back(std::move(text));
        }
        apply(group, step);
    }
    return texts;
}

} // namespace racescope::replication
