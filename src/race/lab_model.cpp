// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_model.h"

#include "base/assert.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope {
namespace {

auto wrong(std::size_t offset, std::string message)
{
    return failure(ParseError{{}, 1, static_cast<int>(offset) + 1, {}, std::move(message)});
}

std::string milliseconds(Nanos time)
{
    return toText(ThinkLaw{ThinkKind::Fixed, time, 0}).substr(6);
}

std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

Result<LabPolicy, ParseError> parseRetryOnConflict(std::string_view text, std::size_t from)
{
    LabPolicy policy;
    policy.kind = LabPolicy::Kind::RetryOnConflict;
    const auto times = from < text.size() ? numberOf(text.substr(from)) : std::nullopt;
    if (!times || *times < 0 || *times > 1e6 || *times != std::floor(*times))
        return wrong(
            std::min(from, text.size()),
            "retry_on_conflict: expected a whole number from 0 to 1000000, as in retry_on_conflict:3");
    policy.retryOnConflict = static_cast<std::uint32_t>(*times);
    return policy;
}

Result<LabPolicy, ParseError> parseUnlabelled(std::string_view text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view word = text.substr(0, colon);
    if (word == "retry_on_conflict")
        return parseRetryOnConflict(text, colon + 1);
    constexpr std::string_view kAtOnce = "immediate";
    const bool isNone = word == "none";
    auto retry =
        parseRetry(isNone ? std::string(kAtOnce) + std::string(text.substr(colon)) : std::string(text));
    if (!retry) {
        ParseError error = retry.error();
        if (isNone)
            error.column -= static_cast<int>(kAtOnce.size() - word.size());
        return failure(std::move(error));
    }
    LabPolicy policy;
    policy.retry = std::move(*retry);
    return policy;
}

} // namespace

Result<LabPolicy, ParseError> parseLabPolicy(std::string_view text)
{
    auto policy = parseUnlabelled(text);
    if (policy)
        policy->label = text == "immediate" ? "none" : std::string(text);
    return policy;
}

Result<std::vector<LabPolicy>, ParseError> parseLabPolicies(std::string_view text)
{
    const auto continues = [](std::string_view piece) {
        const char c = piece.front();
        return (c >= '0' && c <= '9') || c == ',' || c == '.' || piece.substr(0, 4) == "max=";
    };
    // The next comma outside of parentheses.
    const auto comma = [text](std::size_t from) {
        int open = 0;
        for (; from < text.size() && (open > 0 || text[from] != ','); ++from)
            open += text[from] == '(' ? 1 : text[from] == ')' ? -1 : 0;
        return from;
    };
    std::vector<LabPolicy> policies;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = comma(begin);
        while (end + 1 < text.size() && continues(text.substr(end + 1)))
            end = comma(end + 1);
        auto policy = parseLabPolicy(text.substr(begin, end - begin));
        if (!policy) {
            ParseError error = policy.error();
            error.column += static_cast<int>(begin);
            return failure(std::move(error));
        }
        policies.push_back(std::move(*policy));
        begin = end + 1;
    }
    return policies;
}

std::vector<LabPolicy> referencePolicies()
{
    return *parseLabPolicies("none,exponential,full,equal,decorrelated");
}

std::string describe(const LabPolicy& policy)
{
    if (policy.kind == LabPolicy::Kind::RetryOnConflict)
        return "retry_on_conflict=" + std::to_string(policy.retryOnConflict);
    return describe(policy.retry);
}

std::string toText(const LabModel& model)
{
    const LabModel reference;
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (model.world.delay != reference.world.delay)
        add("delay " + toText(model.world.delay));
    if (model.world.serviceTime != reference.world.serviceTime)
        add("service " + milliseconds(model.world.serviceTime));
    if (model.world.start != reference.world.start)
        add("start " + toText(model.world.start));
    if (model.think != reference.think)
        add("think " + toText(model.think));
    if (model.documents != reference.documents)
        add("documents " + std::to_string(model.documents));
    if (model.zipf != reference.zipf) {
        std::array<char, 32> digits{};
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), model.zipf);
        add("zipf " + std::string(digits.data(), error == std::errc{} ? end : digits.data()));
    }
    if (model.updates != reference.updates)
        add("updates " + std::to_string(model.updates));
    if (model.updateInside != reference.updateInside)
        add("inside " + milliseconds(model.updateInside));
    return text.empty() ? "reference" : text;
}

LabPlan referencePlan()
{
    LabPlan plan;
    for (std::uint32_t n = 10; n <= 190; n += 10)
        plan.clients.push_back(n);
    plan.policies = referencePolicies();
    return plan;
}

LabPlan labPlanOf(const RacePlan& race)
{
    LabPlan plan = referencePlan();
    plan.seed = race.seed;
    if (race.groups.empty())
        return plan;
    const GroupPlan& group = race.groups.front();
    plan.model.think = group.think;
    plan.model.updates = std::max(group.updates, 1U);
    plan.model.documents = std::max<std::uint32_t>(1, std::uint32_t(race.documents.size()));
    if (group.documents.kind == DocumentChoice::Kind::Fixed)
        plan.model.documents = 1;
    if (group.documents.kind == DocumentChoice::Kind::Zipf)
        plan.model.zipf = group.documents.zipfExponent;
    const std::uint32_t workers = std::min(race.workerCount(), kMaxLabClients / 4);
    plan.clients.clear();
    for (const std::uint32_t quarters : {1U, 2U, 3U, 4U, 6U, 8U, 12U, 16U})
        plan.clients.push_back(std::max(1U, workers * quarters / 4));
    plan.clients.erase(std::unique(plan.clients.begin(), plan.clients.end()), plan.clients.end());
    if (group.retry.kind != RetryKind::None) {
        if (auto own = parseLabPolicy(toText(group.retry))) {
            const bool isThere = std::any_of(plan.policies.begin(), plan.policies.end(),
                                             [&](const LabPolicy& one) { return one.retry == own->retry; });
            if (!isThere)
                plan.policies.push_back(std::move(*own));
        }
    }
    return plan;
}

std::optional<LabError> findProblem(const LabPlan& plan)
{
    constexpr Nanos kLongest = 3'600'000'000'000;
    const LabModel& model = plan.model;
    const auto isTime = [](Nanos time) { return time >= 0 && time <= kLongest; };
    if (plan.clients.empty())
        return LabError{"clients", "at least one number of clients is needed"};
    for (const std::uint32_t n : plan.clients) {
        if (n < 1 || n > kMaxLabClients)
            return LabError{"clients", "must be from 1 to " + std::to_string(kMaxLabClients)};
    }
    if (plan.policies.empty())
        return LabError{"policies", "at least one policy is needed"};
    if (plan.runs < 1 || plan.runs > kMaxLabRuns)
        return LabError{"runs", "must be from 1 to " + std::to_string(kMaxLabRuns)};
    if (!isTime(model.world.delay.mean) || !isTime(model.world.delay.deviation))
        return LabError{"delay", "must be from 0 ms to an hour"};
    if (!isTime(model.world.serviceTime))
        return LabError{"service", "must be from 0 ms to an hour"};
    if (!isTime(model.world.start.time))
        return LabError{"start", "must be from 0 ms to an hour"};
    if (!isTime(model.think.a) || !isTime(model.think.b))
        return LabError{"think", "must be from 0 ms to an hour"};
    if (model.documents < 1 || model.documents > 1'000'000)
        return LabError{"documents", "must be from 1 to 1000000"};
    if (!(model.zipf >= 0 && model.zipf <= 10))
        return LabError{"zipf", "must be from 0 to 10"};
    if (model.updates < 1 || model.updates > 1'000'000)
        return LabError{"updates", "must be from 1 to 1000000"};
    if (!isTime(model.updateInside))
        return LabError{"inside", "must be from 0 ms to an hour"};
    return std::nullopt;
}

std::uint64_t labRunSeed(std::uint64_t seed, std::uint32_t clients, std::uint32_t run)
{
    return Random::stream(Random::stream(seed, clients).next(), run).next();
}

std::string labDocumentName(std::uint32_t number)
{
    return std::to_string(number + 1);
}

RacePlan labRacePlan(const LabModel& model, const LabPolicy& policy, std::uint32_t clients,
                     std::uint64_t runSeed)
{
    RS_ASSERT(policy.kind == LabPolicy::Kind::Retry, "a worker that reads and writes itself");
    RacePlan plan;
    plan.name = "lab";
    plan.seed = runSeed;
    plan.indices.push_back({std::string(kLabIndex), {}, 1});
    for (std::uint32_t d = 0; d < model.documents; ++d) {
        DocumentPlan document;
        document.index = kLabIndex;
        document.id = labDocumentName(d);
        document.source = R"({"value":0})";
        plan.documents.push_back(std::move(document));
    }
    GroupPlan group;
    group.name = "client";
    group.count = clients;
    group.program.modification.field = "value";
    group.program.modification.amount = 1;
    group.retry = policy.retry;
    group.think = model.think;
    group.updates = model.updates;
    group.documents.kind = model.documents == 1 ? DocumentChoice::Kind::Fixed : DocumentChoice::Kind::Zipf;
    group.documents.zipfExponent = model.zipf;
    plan.groups.push_back(std::move(group));
    return plan;
}

} // namespace racescope
