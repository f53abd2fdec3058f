// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_text.h"

#include "base/counted.h"
#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope {
namespace {

// `digits` behind the point, whatever the locale.
std::string fixedText(double number, int digits)
{
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return std::string(text.data(), error == std::errc{} ? end : text.data());
}

double rounded(double number, double unit)
{
    return std::round(number / unit) * unit;
}

json::Value number(double x)
{
    return json::Value::numberText(fixedText(x, 3));
}

json::Value whole(std::uint64_t n)
{
    return json::Value::numberText(std::to_string(n));
}

json::Value meanSdJson(const MeanSd& value)
{
    json::Value object = json::Value::object();
    object.set("mean", number(value.mean));
    object.set("sd", number(value.sd));
    return object;
}

json::Value spreadJson(const Spread& spread)
{
    json::Value object = json::Value::object();
    object.set("p10", number(spread.p10));
    object.set("p90", number(spread.p90));
    return object;
}

json::Value resultJson(const LabResult& r)
{
    json::Value attempts = json::Value::object();
    attempts.set("mean", number(r.attemptsMean));
    attempts.set("p50", whole(r.attemptsP50));
    attempts.set("p99", whole(r.attemptsP99));
    attempts.set("max", whole(r.attemptsMost));
    json::Value completion = meanSdJson(r.completionMs);
    completion.set("p50", number(r.completionP50Ms));
    completion.set("p95", number(r.completionP95Ms));
    json::Value client = json::Value::object();
    client.set("p50", number(r.clientP50Ms));
    client.set("p99", number(r.clientP99Ms));
    json::Value object = json::Value::object();
    object.set("clients", whole(r.clients));
    object.set("policy", json::Value::string(r.policy));
    object.set("calls", meanSdJson(r.calls));
    object.set("completion_ms", std::move(completion));
    object.set("attempts", std::move(attempts));
    object.set("conflicts", number(r.conflicts));
    object.set("waste", number(r.waste));
    object.set("fairness", number(r.fairness));
    object.set("client_ms", std::move(client));
    object.set("slept_ms", number(r.sleptMsPerClient));
    object.set("succeeded", number(r.succeeded));
    object.set("gave_up", number(r.gaveUp));
    json::Value spread = json::Value::object();
    spread.set("calls", spreadJson(r.callsSpread));
    spread.set("completion_ms", spreadJson(r.completionMsSpread));
    object.set("spread", std::move(spread));
    if (r.limited)
        object.set("limited", whole(r.limited));
    return object;
}

// A label holds commas, and nothing that a spreadsheet would run.
std::string csvCell(const std::string& text)
{
    return text.find(',') == std::string::npos ? text : '"' + text + '"';
}

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.insert(0, width - text.size(), ' ');
    return text;
}

double cost(const LabResult& r)
{
    return std::max(r.calls.mean, 1.0) * std::max(r.completionMs.mean, 1e-6);
}

// "31 % fewer", "2.6 times as many"
std::string compared(double is, double was, const char* less, const char* more, const char* as)
{
    if (was <= 0)
        return std::string("as ") + as;
    const double ratio = is / was;
    if (ratio >= 2)
        return fixedText(ratio, 1) + " times as " + as;
    const double percent = rounded(std::fabs(ratio - 1) * 100, 1);
    if (percent == 0)
        return std::string("as ") + as;
    return fixedText(percent, 0) + " % " + (ratio < 1 ? less : more);
}

std::string milliseconds(double time)
{
    return fixedText(time, time < 10 ? 1 : 0) + " ms";
}

std::string sentenceOf(const LabPlan& plan, const LabResult& best, const LabResult& other)
{
    const DelayLaw& delay = plan.model.world.delay;
    std::string text = "With " + counted(best.clients, "client", "clients") + " and messages of " +
                       milliseconds(double(delay.mean) / 1e6) + ", " +
                       describe(plan.policies[best.policyNumber]);
    if (&best == &other)
        return text + " makes " + counted(std::uint64_t(std::llround(best.calls.mean)), "call", "calls") +
               " in " + milliseconds(best.completionMs.mean) + '.';
    text += " makes " + compared(best.calls.mean, other.calls.mean, "fewer", "more", "many") + " calls " +
            (best.calls.mean < other.calls.mean ? "than " : "compared with ") +
            describe(plan.policies[other.policyNumber]) + " (" + fixedText(best.calls.mean, 0) +
            " instead of " + fixedText(other.calls.mean, 0) + ") and takes " +
            compared(best.completionMs.mean, other.completionMs.mean, "less", "more", "long") + " (" +
            milliseconds(best.completionMs.mean) + " instead of " + milliseconds(other.completionMs.mean) +
            ").";
    return text;
}

// To be copied into a shell: what it would take for itself is quoted.
std::string settingsOf(const LabPolicy& policy)
{
    if (policy.kind == LabPolicy::Kind::RetryOnConflict)
        return "retry_on_conflict=" + std::to_string(policy.retryOnConflict);
    const std::string text = toText(policy.retry);
    const bool isPlain = text.find_first_of("()*^ ") == std::string::npos;
    return "--retry " + (isPlain ? text : "'" + text + "'");
}

} // namespace

std::string labCsv(const std::vector<LabResult>& results)
{
    std::string text =
        "clients,policy,runs,calls_mean,calls_sd,completion_ms_mean,completion_ms_sd,completion_ms_p50,"
        "completion_ms_p95,attempts_mean,attempts_p50,attempts_p99,attempts_max,conflicts,waste,fairness,"
        "client_ms_p50,client_ms_p99,slept_ms,succeeded,gave_up,limited\r\n";
    for (const LabResult& r : results) {
        text += std::to_string(r.clients) + ',' + csvCell(r.policy) + ',' + std::to_string(r.runs);
        for (const double x : {r.calls.mean, r.calls.sd, r.completionMs.mean, r.completionMs.sd,
                               r.completionP50Ms, r.completionP95Ms, r.attemptsMean})
            text += ',' + fixedText(x, 3);
        for (const std::uint64_t n : {r.attemptsP50, r.attemptsP99, r.attemptsMost})
            text += ',' + std::to_string(n);
        for (const double x : {r.conflicts, r.waste, r.fairness, r.clientP50Ms, r.clientP99Ms,
                               r.sleptMsPerClient, r.succeeded, r.gaveUp})
            text += ',' + fixedText(x, 3);
        text += ',' + std::to_string(r.limited) + "\r\n";
    }
    return text;
}

std::string labJson(const LabPlan& plan, const std::vector<LabResult>& results)
{
    json::Value list = json::Value::array();
    for (const LabResult& result : results)
        list.append(resultJson(result));
    json::Value advice = json::Value::array();
    for (const std::uint32_t clients : plan.clients) {
        if (const auto one = advise(plan, results, clients))
            advice.append(json::Value::string(one->sentence));
    }
    json::Value root = json::Value::object();
    root.set("results", std::move(list));
    root.set("runs", whole(plan.runs));
    root.set("seed", whole(plan.seed));
    root.set("model", json::Value::string(toText(plan.model)));
    root.set("advice", std::move(advice));
    return json::dump(root) + '\n';
}

std::string labTable(const std::vector<LabResult>& results)
{
    std::size_t width = 12;
    for (const LabResult& r : results)
        width = std::max(width, r.policy.size());
    std::string text =
        "clients  " + padded("policy", width) +
        "         calls      sd      time ms        sd  attempts p50/p99/max   waste  fairness\n";
    for (const LabResult& r : results) {
        const std::string attempts = std::to_string(r.attemptsP50) + '/' + std::to_string(r.attemptsP99) +
                                     '/' + std::to_string(r.attemptsMost);
        text += padded(std::to_string(r.clients), 7) + "  " + padded(r.policy, width) +
                padded(fixedText(r.calls.mean, 1), 14) + padded(fixedText(r.calls.sd, 1), 8) +
                padded(fixedText(r.completionMs.mean, 1), 13) + padded(fixedText(r.completionMs.sd, 1), 10) +
                padded(attempts, 22) + padded(fixedText(r.waste * 100, 1), 6) + " %" +
                padded(fixedText(r.fairness, 3), 10);
        if (r.gaveUp > 0)
            text += "  " + fixedText(r.gaveUp, 1) + " gave up";
        if (r.limited)
            text += "  stopped at a limit";
        text += '\n';
    }
    return text;
}

std::optional<LabAdvice> advise(const LabPlan& plan, const std::vector<LabResult>& results,
                                std::uint32_t clients)
{
    std::optional<LabAdvice> advice;
    std::size_t worst = 0;
    std::optional<std::size_t> none;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const LabResult& r = results[i];
        if (r.clients != clients || r.gaveUp > 0 || r.limited)
            continue;
        if (!advice) {
            advice = LabAdvice{clients, i, i, i, i, {}, {}};
            worst = i;
        }
        if (cost(r) < cost(results[advice->best]))
            advice->best = i;
        if (r.calls.mean < results[advice->fewestCalls].calls.mean)
            advice->fewestCalls = i;
        if (r.completionMs.mean < results[advice->quickest].completionMs.mean)
            advice->quickest = i;
        if (cost(r) > cost(results[worst]))
            worst = i;
        if (r.policy == "none")
            none = i;
    }
    if (!advice)
        return std::nullopt;
    advice->comparedWith = none && *none != advice->best ? *none : worst;
    advice->sentence = sentenceOf(plan, results[advice->best], results[advice->comparedWith]);
    advice->settings = settingsOf(plan.policies[results[advice->best].policyNumber]);
    return advice;
}

std::string adviceText(const LabPlan& plan, const std::vector<LabResult>& results)
{
    std::string text;
    for (const std::uint32_t clients : plan.clients) {
        const auto advice = advise(plan, results, clients);
        text += advice ? advice->sentence
                       : "With " + counted(clients, "client", "clients") +
                             " there is no policy with which all updates succeed.";
        if (advice && !advice->settings.empty())
            text += " Settings: " + advice->settings;
        text += '\n';
    }
    return text;
}

} // namespace racescope
