// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_reference.h"

#include "base/json.h"
#include "race/lab_reference_table.h"
#include "race/lab_theory.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope {
namespace {

using Quantity = ReferenceCheck::Quantity;

constexpr std::array<std::string_view, 5> kColumns{"none", "exponential", "full", "equal", "decorrelated"};

std::string fixedText(double number, int digits)
{
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return std::string(text.data(), error == std::errc{} ? end : text.data());
}

std::string padded(std::string text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

const ReferenceCell* publishedOf(const LabResult& result)
{
    const auto row = std::find_if(std::begin(kReference), std::end(kReference), [&](const ReferenceRow& one) {
        return std::uint32_t(one.clients) == result.clients;
    });
    const auto column = std::find(kColumns.begin(), kColumns.end(), result.policy);
    if (row == std::end(kReference) || column == kColumns.end())
        return nullptr;
    return &row->cells[column - kColumns.begin()];
}

double toleranceOf(double deviation, std::uint32_t runs)
{
    return 4 * std::sqrt(deviation * deviation / runs + deviation * deviation / kReferenceRuns);
}

std::string conditionOf(const ReferenceCheck& check)
{
    return check.isExact ? "in step" : "spread";
}

std::size_t passing(const std::vector<ReferenceCheck>& checks)
{
    return std::size_t(std::count_if(checks.begin(), checks.end(),
                                     [](const ReferenceCheck& check) { return check.passes(); }));
}

} // namespace

bool ReferenceCheck::passes() const
{
    return std::fabs(measured - published) <= tolerance;
}

std::string_view nameOf(Quantity quantity)
{
    return quantity == Quantity::Calls ? "calls" : "completion_ms";
}

LabPlan referenceCheckPlan()
{
    LabPlan plan = referencePlan();
    plan.runs = kReferenceCheckRuns;
    return plan;
}

std::vector<ReferenceCheck> checkAgainstReference(const std::vector<LabResult>& results)
{
    std::vector<ReferenceCheck> checks;
    for (const LabResult& result : results) {
        const ReferenceCell* cell = publishedOf(result);
        if (!cell)
            continue;
        checks.push_back({result.policy, result.clients, Quantity::Calls, false, result.calls.mean,
                          cell->calls, toleranceOf(cell->callsSd, result.runs)});
        checks.push_back({result.policy, result.clients, Quantity::CompletionMs, false,
                          result.completionMs.mean, cell->ms, toleranceOf(cell->msSd, result.runs)});
    }
    return checks;
}

std::vector<ReferenceCheck> checkInStep()
{
    LabModel model;
    model.world.delay = {DelayLaw::Kind::Constant, 10'000'000, 0};
    std::vector<ReferenceCheck> checks;
    for (const std::uint32_t clients : {1U, 2U, 5U, 10U, 20U, 100U}) {
        for (const char* text : {"none", "exponential"}) {
            const LabPolicy policy = *parseLabPolicy(text);
            LabHistograms histograms;
            const LabRun run = LabSimulation(model, policy, clients).run(1, histograms);
            const LabTheory exact =
                policy.retry.kind == RetryKind::Exponential
                    ? lockStepExponential(model.world.delay, clients, policy.retry.base, policy.retry.cap)
                    : lockStep(model.world.delay, clients);
            checks.push_back({text, clients, Quantity::Calls, true, double(run.calls), exact.calls, 0});
            checks.push_back({text, clients, Quantity::CompletionMs, true, double(run.completion) / 1e6,
                              exact.completionMs, 1e-6});
        }
    }
    return checks;
}

std::string referenceText(const std::vector<ReferenceCheck>& checks)
{
    std::string text =
        "delays   clients  policy        figure            measured    published    tolerance\n";
    for (const ReferenceCheck& check : checks) {
        std::string condition = conditionOf(check);
        condition.resize(7, ' ');
        std::string policy = check.policy;
        policy.resize(12, ' ');
        std::string figure(nameOf(check.quantity));
        figure.resize(13, ' ');
        text += condition + padded(std::to_string(check.clients), 9) + "  " + policy + "  " + figure +
                padded(fixedText(check.measured, 1), 13) + padded(fixedText(check.published, 1), 13) +
                padded(fixedText(check.tolerance, 1), 13) + (check.passes() ? "  agrees\n" : "  DIFFERS\n");
    }
    return text + std::to_string(passing(checks)) + " of " + std::to_string(checks.size()) +
           " figures agree with the published ones.\n";
}

std::string referenceCsv(const std::vector<ReferenceCheck>& checks)
{
    std::string text = "delays,clients,policy,figure,measured,published,tolerance,agrees\n";
    for (const ReferenceCheck& check : checks)
        text += conditionOf(check) + ',' + std::to_string(check.clients) + ',' + check.policy + ',' +
                std::string(nameOf(check.quantity)) + ',' + fixedText(check.measured, 3) + ',' +
                fixedText(check.published, 3) + ',' + fixedText(check.tolerance, 3) + ',' +
                (check.passes() ? "yes" : "no") + '\n';
    return text;
}

std::string referenceJson(const std::vector<ReferenceCheck>& checks, const LabPlan& plan)
{
    const auto number = [](double x) { return json::Value::numberText(fixedText(x, 3)); };
    json::Value list = json::Value::array();
    for (const ReferenceCheck& check : checks) {
        json::Value one = json::Value::object();
        one.set("delays", json::Value::string(check.isExact ? "in_step" : "spread"));
        one.set("clients", json::Value::number(std::int64_t(check.clients)));
        one.set("policy", json::Value::string(check.policy));
        one.set("figure", json::Value::string(std::string(nameOf(check.quantity))));
        one.set("measured", number(check.measured));
        one.set("published", number(check.published));
        one.set("tolerance", number(check.tolerance));
        one.set("agrees", json::Value::boolean(check.passes()));
        list.append(std::move(one));
    }
    json::Value root = json::Value::object();
    root.set("runs", json::Value::number(std::int64_t(plan.runs)));
    root.set("seed", json::Value::number(std::int64_t(plan.seed)));
    root.set("agree", json::Value::number(std::int64_t(passing(checks))));
    root.set("checks", std::move(list));
    return json::dump(root) + '\n';
}

} // namespace racescope
