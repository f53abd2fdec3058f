// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/replica_arguments.h"
#include "cli/run_failover.h"
#include "explore/goal_search.h"
#include "explore/worker_model.h"
#include "race/schedule.h"
#include "report/run_summary.h"

#include <chrono>
#include <cstdio>
#include <future>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

// Below this every state is told apart, as a person would count them; above, workers that do the same are
// exchanged.
constexpr std::uint64_t kUnfoldedStates = 200'000;

void addOptions(Arguments& arguments)
{
    arguments.positional(u"SCENARIO"_s, u"A file or the name of a built-in scenario."_s);
    addOverrideOptions(arguments);
    addTargetOptions(arguments);
    arguments.option(
        u"strategy"_s,
        u"all, bounded:N (preemptions), random:N (schedules), pct:D, traces (one schedule for each order "
        "that makes a difference)."_s,
        u"all|bounded:N|random:N|pct:D|traces"_s, u"all"_s);
    arguments.option(
        u"witness"_s,
        u"The shortest schedule to an outcome alone: ok, lost_update, gave_up, broken_invariant, its number "
        "in the list, or a condition such as \"B wins\" or \"in_stock < 0\"."_s,
        u"OUTCOME"_s);
    arguments.option(u"json"_s, u"The result as one JSON object."_s);
}

void showProgress(const ExploreProgress& progress)
{
    std::fprintf(stderr, "\r%12llu states, %llu to go, depth %llu, %.0f states/s ",
                 static_cast<unsigned long long>(progress.states),
                 static_cast<unsigned long long>(progress.queued),
                 static_cast<unsigned long long>(progress.depth), progress.statesPerSecond);
}

// Runs on a thread of its own, so that it can be watched and interrupted.
ExploreResult watch(Explorer& explorer)
{
    const bool terminal = isatty(STDERR_FILENO);
    std::future<ExploreResult> result =
        std::async(std::launch::async, [&explorer] { return explorer.run(); });
    while (result.wait_for(std::chrono::milliseconds(terminal ? 100 : 20)) != std::future_status::ready) {
        if (interrupted())
            explorer.cancel();
        if (terminal)
            showProgress(explorer.progress());
    }
    if (terminal)
        std::fputs("\r\033[K", stderr);
    return result.get();
}

struct Explored {
    std::unique_ptr<WorkerModel> model;
    Census census;
    int status = Fine;
};

Explored exploreOnce(const RacePlan& plan, const SteppedOptions& stepped, const ExploreOptions& options)
{
    Explored explored;
    std::vector<std::string> notes;
    auto model = WorkerModel::make(plan, stepped, options.fold, &notes);
    if (!model) {
        say("racescope explore: " + model.error().text());
        explored.status = BadUsage;
        return explored;
    }
    explored.model = std::move(*model);
    Explorer explorer(*explored.model, options);
    explored.census = describe(watch(explorer), *explored.model, std::move(notes));
    return explored;
}

Explored exploreRace(const RacePlan& plan, const SteppedOptions& stepped, const Strategy& strategy)
{
    ExploreOptions options;
    options.strategy = strategy;
    options.strategy.seed = plan.seed;
    options.threads = std::thread::hardware_concurrency() > 1 ? 2 : 1;
    const bool searches = strategy.kind == Strategy::Kind::All || strategy.kind == Strategy::Kind::Bounded;
    if (searches) {
        ExploreOptions small = options;
        small.fold = ExploreOptions::Fold::No;
        small.limits.states = kUnfoldedStates;
        Explored explored = exploreOnce(plan, stepped, small);
        if (explored.status != Fine || explored.census.result.end != ExploreEnd::StateLimit)
            return explored;
    }
    return exploreOnce(plan, stepped, options);
}

json::Value count(std::uint64_t number)
{
    return json::Value::number(std::int64_t(number));
}

json::Value schedulesJson(const ExploreResult& result, const BigCount& schedules)
{
    return result.counted ? json::Value::string(schedules.toString()) : json::Value();
}

json::Value outcomeJson(const RaceOutcome& outcome)
{
    json::Value value = json::Value::object();
    value.set("documents", documentsJson(outcome.documents));
    value.set("succeeded", count(outcome.succeeded));
    value.set("gave_up", count(outcome.gaveUp));
    return value;
}

std::string censusJson(const Census& census, const Strategy& strategy,
                       const std::optional<std::string>& witness)
{
    const ExploreResult& result = census.result;
    json::Value outcomes = json::Value::array();
    for (std::size_t i = 0; i < census.outcomes.size(); ++i) {
        json::Value one = json::Value::object();
        one.set("outcome", outcomeJson(census.outcomes[i]));
        one.set("kind", json::Value::string(std::string(census.outcomes[i].kind())));
        if (!census.outcomes[i].brokenInvariant.empty())
            one.set("because", json::Value::string(census.outcomes[i].brokenInvariant));
        one.set("schedules", schedulesJson(result, result.outcomes[i].schedules));
        one.set("shortest", json::Value::string(census.witnesses[i]));
        outcomes.append(std::move(one));
    }
    json::Value root = json::Value::object();
    root.set("complete", json::Value::boolean(result.complete()));
    root.set("reason", json::Value::string(result.sampled && result.end == ExploreEnd::Complete
                                               ? std::string("a sample of schedules")
                                               : std::string(name(result.end))));
    root.set("strategy", json::Value::string(toText(strategy)));
    root.set("schedules", schedulesJson(result, result.schedules));
    root.set("states", count(result.states));
    root.set("transitions", count(result.transitions));
    root.set("folded", json::Value::boolean(result.folded));
    root.set("outcomes", std::move(outcomes));
    if (witness)
        root.set("witness", json::Value::string(*witness));
    json::Value notes = json::Value::array();
    for (const std::string& note : census.notes)
        notes.append(json::Value::string(note));
    root.set("notes", std::move(notes));
    return json::dump(root) + '\n';
}

std::string censusText(const Census& census, const Strategy& strategy)
{
    const ExploreResult& result = census.result;
    std::string text = "strategy     " + toText(strategy) + ", " +
                       (result.sampled ? std::string("a sample") : std::string(name(result.end))) + '\n';
    if (result.states > 0)
        text += "states       " + std::to_string(result.states) + ", transitions " +
                std::to_string(result.transitions) +
                (result.folded ? ", workers that do the same exchanged" : "") + '\n';
    if (result.counted)
        text += std::string(result.sampled                            ? "sampled      "
                            : strategy.kind == Strategy::Kind::Traces ? "traces       "
                                                                      : "schedules    ") +
                result.schedules.toString() + '\n';
    if (result.endless)
        text += "schedules    without end: some races go round in circles\n";
    for (std::size_t i = 0; i < census.outcomes.size(); ++i) {
        const RaceOutcome& outcome = census.outcomes[i];
        text += '\n' + std::to_string(i + 1) + ". " + std::string(outcome.kind()) + ": " +
                std::to_string(outcome.succeeded) + " succeeded, " + std::to_string(outcome.gaveUp) +
                " gave up";
        if (result.counted)
            text += ", " + result.outcomes[i].schedules.toString() +
                    (result.outcomes[i].schedules == BigCount(1) ? " schedule" : " schedules");
        text += '\n';
        for (const FinalDocument& document : outcome.documents)
            text += "   " + document.index + '/' + document.id + "  " +
                    (document.live ? "_version " + std::to_string(document.version.value) + ", _seq_no " +
                                         std::to_string(document.token.seqNo.value) + "  " +
                                         std::string(document.source.view().substr(0, 200))
                                   : std::string("is not there")) +
                    '\n';
        if (!outcome.brokenInvariant.empty())
            text += "   " + outcome.brokenInvariant + '\n';
        text += "   shortest: " + census.witnesses[i] + '\n';
    }
    return text;
}

// The shortest of the outcomes of this kind, or the one with this number. nullopt: the text means neither.
std::optional<std::string> witnessAmong(const Census& census, const QString& wanted, bool& known)
{
    bool isNumber = false;
    const qulonglong number = wanted.toULongLong(&isNumber);
    known = isNumber;
    std::optional<std::size_t> best;
    if (isNumber && number >= 1 && number <= census.outcomes.size())
        best = std::size_t(number - 1);
    const std::string kind = wanted.toStdString();
    for (const std::string_view word : {"ok", "lost_update", "gave_up", "broken_invariant"})
        known = known || word == kind;
    for (std::size_t i = 0; i < census.outcomes.size() && !isNumber; ++i) {
        const bool better =
            !best || census.result.outcomes[i].shortest < census.result.outcomes[*best].shortest;
        if (census.outcomes[i].kind() == kind && better)
            best = i;
    }
    return best ? std::optional(census.witnesses[*best]) : std::nullopt;
}

struct Witness {
    std::optional<std::string> schedule;
    int status = Fine;
};

Witness findWitness(const Arguments& arguments, const Explored& explored)
{
    Witness witness;
    const QString wanted = arguments.value(u"witness"_s);
    bool known = false;
    witness.schedule = witnessAmong(explored.census, wanted, known);
    if (!known) {
        const RaceSetup& setup = explored.model->setup();
        const auto condition = Condition::parse(wanted.toStdString(), setup);
        if (!condition) {
            witness.status = arguments.wrong(
                u"witness"_s,
                "must be ok, lost_update, gave_up, broken_invariant, an outcome's number, or a condition: "_L1 +
                    QString::number(condition.error().column) + ": "_L1 +
                    QString::fromStdString(condition.error().message));
            return witness;
        }
        const GoalPath path =
            findGoal(RaceState(explored.model->sharedSetup()), *condition, {200'000, interrupted});
        if (path.end == GoalPath::End::Found)
            witness.schedule = toText(path.moves, setup);
    }
    if (!witness.schedule)
        say("racescope explore: no schedule was found that leads to `"_L1 + wanted + u'`');
    return witness;
}

} // namespace

int exploreCommand(const QStringList& words)
{
    Arguments arguments(u"explore"_s,
                        u"explore SCENARIO [overrides] [--strategy STRATEGY] [--witness OUTCOME] [--json]"_s,
                        u"Lists every outcome that can be reached, with the number of schedules that lead to "
                        u"it and the shortest of them. "
                        "Exit status 1 when an anomaly is among them."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    if (const auto failover = exploreFailover(arguments))
        return *failover;
    const auto strategy = parseStrategy(arguments.value(u"strategy"_s).toStdString());
    if (!strategy)
        return arguments.wrong(u"strategy"_s, QString::fromStdString(strategy.error().message) +
                                                  " (column "_L1 + QString::number(strategy.error().column) +
                                                  u')');
    LoadedPlan loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    if (const auto wrong = readTarget(arguments, loaded.plan))
        return *wrong;
    const SteppedOptions stepped;
    catchInterrupts();
    const Explored explored = exploreRace(loaded.plan, stepped, *strategy);
    if (explored.status != Fine)
        return explored.status;
    for (const std::string& note : explored.census.notes)
        say("racescope explore: note: " + note);
    Witness witness;
    if (arguments.has(u"witness"_s))
        witness = findWitness(arguments, explored);
    if (witness.status != Fine)
        return witness.status;
    std::string output;
    if (arguments.has(u"json"_s))
        output = censusJson(explored.census, *strategy, witness.schedule);
    else if (arguments.has(u"witness"_s))
        output = witness.schedule ? *witness.schedule + '\n' : std::string();
    else
        output = censusText(explored.census, *strategy);
    if (const int status = writeOutput({}, output); status != Fine)
        return status;
    if (interrupted())
        return Interrupted;
    for (const RaceOutcome& outcome : explored.census.outcomes) {
        if (outcome.lostUpdate || !outcome.brokenInvariant.empty())
            return AnomalyFound;
    }
    return Fine;
}

} // namespace racescope::cli
