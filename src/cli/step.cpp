// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/replica_arguments.h"
#include "race/stepped_race.h"
#include "report/run_summary.h"
#include "report/sequence_diagram.h"
#include "session/stepped_verdict.h"
#include "trace/event_status.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.positional(u"SCENARIO"_s, u"A file or the name of a built-in scenario."_s);
    addOverrideOptions(arguments);
    arguments.option(
        u"schedule"_s,
        u"Who moves when: A B A B, A:read B:read, see racescope-schedule(5). Without it: the scenario's own."_s,
        u"TEXT"_s);
    arguments.option(
        u"until"_s,
        u"Stop when this holds (conflict, lost update, B commit, in_stock < 0, end); behind the schedule, "
        "or without one, workers take turns."_s,
        u"CONDITION"_s);
    addTargetOptions(arguments);
    arguments.option(u"expand"_s, u"Tell an _update in its parts: get, merge, index."_s);
    arguments.option(u"diagram"_s, u"The steps as a sequence diagram."_s, u"mermaid|plantuml"_s);
    arguments.option(u"json"_s, u"One object a step, then one with the result."_s);
}

json::Value tokenJson(Token token, Version version)
{
    json::Value value = json::Value::object();
    if (token.assigned()) {
        value.set("seq_no", json::Value::number(token.seqNo.value));
        value.set("primary_term", json::Value::number(token.primaryTerm.value));
    }
    value.set("version", json::Value::number(version.value));
    return value;
}

// What is told of one step, taken down while it is played.
struct ToldStep {
    std::string worker;
    std::string action;
    std::string request;
    StepResult result;
};

class Teller {
public:
    explicit Teller(SteppedRace& race)
        : m_race(race)
    {
    }

    // False: it cannot be taken; `error` says why.
    bool take(const ScheduleItem& item, std::optional<ParseError>& error)
    {
        error = refusalOf(item, m_race.state());
        if (!error)
            take(item.move);
        return !error;
    }
    void take(const Move& move)
    {
        ToldStep told;
        if (move.kind == Move::Kind::Step) {
            const StepPreview preview = m_race.state().preview(move.subject);
            told.worker = m_race.setup().members()[move.subject].label;
            told.action = name(preview.action);
            told.request = preview.request;
        } else {
            told.action = toText(move, m_race.setup());
        }
        told.result = *m_race.take(move);
        m_steps.push_back(std::move(told));
    }
    const StepResult& last() const { return m_steps.back().result; }
    std::size_t size() const { return m_steps.size(); }

    std::string json() const
    {
        std::string text;
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            text += json::dump(stepJson(m_steps[i], i + 1)) + '\n';
        return text;
    }

    std::string plain() const
    {
        std::string text;
        char line[64];
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const ToldStep& step = m_steps[i];
            std::snprintf(line, sizeof line, "%4zu  %-3s %-8s ", i + 1, step.worker.c_str(),
                          step.action.c_str());
            text += line + step.request + '\n';
            for (const Event& event : step.result.events)
                text += outcomeLine(event);
            if (const ShardsHeader& shards = step.result.response.shards; shards.total > 0)
                text += "                     -> _shards " + std::to_string(shards.total) + '/' +
                        std::to_string(shards.successful) + '/' + std::to_string(shards.failed) + '\n';
        }
        return text;
    }

private:
    const Event* mainEvent(const ToldStep& step) const
    {
        for (const Event& event : step.result.events) {
            if (step.worker.empty() || event.worker != kSystemWorker)
                return &event;
        }
        return nullptr;
    }

    json::Value stepJson(const ToldStep& step, std::size_t number) const
    {
        json::Value value = json::Value::object();
        value.set("step", json::Value::number(std::int64_t(number)));
        value.set("worker", step.worker.empty() ? json::Value() : json::Value::string(step.worker));
        value.set("action", json::Value::string(step.action));
        if (!step.request.empty())
            value.set("request", json::Value::string(step.request));
        if (const Event* event = mainEvent(step))
            addAnswer(value, *event);
        addShards(value, step.result.response.shards);
        if (step.result.outcome == Worker::Outcome::GaveUp)
            value.set("gave_up", json::Value::boolean(true));
        return value;
    }

    static void addShards(json::Value& value, const ShardsHeader& shards)
    {
        if (shards.total == 0)
            return;
        json::Value header = json::Value::object();
        header.set("total", json::Value::number(std::int64_t(shards.total)));
        header.set("successful", json::Value::number(std::int64_t(shards.successful)));
        header.set("failed", json::Value::number(std::int64_t(shards.failed)));
        value.set("_shards", std::move(header));
    }

    void addAnswer(json::Value& value, const Event& event) const
    {
        if (const int status = statusOf(event); status != 0)
            value.set("status", json::Value::number(std::int64_t(status)));
        else if (event.duration > 0)
            value.set("duration_ns", json::Value::number(event.duration));
        if (event.kind == EventKind::Conflict) {
            const bool byVersion = event.has(event_flag::kGuardVersion);
            value.set("required", tokenJson(byVersion ? Token{} : event.base, event.baseVersion));
            value.set("current", tokenJson(event.token, event.version));
        } else if (event.token.assigned() && event.kind != EventKind::TermChange) {
            value.set("seq_no", json::Value::number(event.token.seqNo.value));
            value.set("primary_term", json::Value::number(event.token.primaryTerm.value));
            value.set("version", json::Value::number(event.version.value));
        } else if (event.kind == EventKind::TermChange) {
            value.set("primary_term", json::Value::number(event.token.primaryTerm.value));
        }
        if (const std::string outcome = consequenceText(event); !outcome.empty())
            value.set("outcome", json::Value::string(outcome));
        if (isLostUpdate(event))
            value.set("lost_update", json::Value::boolean(true));
        if (event.has(event_flag::kAckLost))
            value.set("answer_lost", json::Value::boolean(true));
    }

    std::string outcomeLine(const Event& event) const
    {
        std::string text = consequenceText(event);
        if (event.kind == EventKind::GiveUp)
            text = "gives up after " + std::to_string(event.attempt) +
                   (event.attempt == 1 ? " attempt" : " attempts");
        if (event.kind == EventKind::TermChange)
            text = "primary term is " + std::to_string(event.token.primaryTerm.value);
        if (text.empty() && event.duration > 0)
            text = std::to_string(event.duration / 1'000'000) + " ms pass";
        return text.empty() ? std::string() : "                     -> " + text + '\n';
    }

    SteppedRace& m_race;
    std::vector<ToldStep> m_steps;
};

int complain(const Arguments& arguments, const QString& option, const ParseError& error)
{
    QString why = QString::fromStdString(error.message);
    if (error.column > 0)
        why.prepend(QString::number(error.line) + u':' + QString::number(error.column) + ": "_L1);
    return arguments.wrong(option, why);
}

// The race's setup and the schedule in it. A schedule that says when timed events happen stops the clock from
// saying so.
struct Prepared {
    std::shared_ptr<const RaceSetup> setup;
    Schedule schedule;
    int status = Fine;
};

Prepared prepare(const Arguments& arguments, const RacePlan& plan, const std::string& text,
                 SteppedOptions options)
{
    Prepared prepared;
    if (arguments.has(u"expand"_s))
        options.updates = SteppedOptions::Updates::InParts;
    for (;;) {
        auto setup = RaceSetup::make(plan, options);
        if (!setup) {
            say("racescope step: " + setup.error().text());
            prepared.status = BadUsage;
            return prepared;
        }
        prepared.setup = std::move(*setup);
        auto schedule = parseSchedule(text, *prepared.setup);
        if (!schedule) {
            prepared.status = complain(arguments, u"schedule"_s, schedule.error());
            return prepared;
        }
        prepared.schedule = std::move(*schedule);
        if (!prepared.schedule.firesTimed() || options.timed == SteppedOptions::Timed::AsMoves)
            return prepared;
        options.timed = SteppedOptions::Timed::AsMoves;
    }
}

// Plays the schedule, up to where the condition holds, and on from there if need be. Returns an exit status.
int play(const Arguments& arguments, SteppedRace& race, Teller& teller, const Schedule& schedule)
{
    std::optional<Condition> until;
    if (arguments.has(u"until"_s)) {
        auto parsed = Condition::parse(arguments.value(u"until"_s).toStdString(), race.setup());
        if (!parsed)
            return complain(arguments, u"until"_s, parsed.error());
        until = std::move(*parsed);
    }
    const auto reached = [&] { return until && until->holds(teller.last(), race.state()); };
    std::optional<ParseError> error;
    for (const ScheduleItem& item : schedule.items) {
        if (!teller.take(item, error))
            return complain(arguments, u"schedule"_s, *error);
        if (reached())
            return Fine;
    }
    if (!until)
        return Fine;
    SteppedRace::Chooser fair = SteppedRace::Chooser::fair();
    for (std::size_t steps = 0; steps < SteppedRace::kMostRunSteps; ++steps) {
        const auto move = fair.next(race.state());
        if (!move)
            break;
        teller.take(*move);
        if (reached())
            return Fine;
    }
    say("racescope step: `"_L1 + arguments.value(u"until"_s) + "` did not come to hold within "_L1 +
        QString::number(qulonglong(teller.size())) + " steps"_L1);
    return Fine;
}

std::string finalJson(const SteppedRace& race, const Verdict& verdict)
{
    json::Value result = json::Value::object();
    result.set("documents", documentsJson(race.state().store().documents()));
    result.set("verdict", verdictJson(verdict));
    result.set("fingerprint", json::Value::string(race.fingerprint()));
    result.set("schedule", json::Value::string(race.scheduleText()));
    json::Value root = json::Value::object();
    root.set("final", std::move(result));
    return json::dump(root) + '\n';
}

std::string finalText(const SteppedRace& race, const Verdict& verdict)
{
    std::string text = "\nschedule     " + race.scheduleText() + '\n';
    for (const FinalDocument& document : race.state().store().documents()) {
        text += "document     " + document.index + '/' + document.id + "  ";
        text += document.live ? "_version " + std::to_string(document.version.value) + ", _seq_no " +
                                    std::to_string(document.token.seqNo.value) + ", _primary_term " +
                                    std::to_string(document.token.primaryTerm.value) + "  " +
                                    std::string(document.source.view())
                              : std::string("is not there");
        text += '\n';
    }
    text += "verdict      " + summaryText(verdict) + '\n';
    for (const Anomaly& anomaly : verdict.anomalies)
        text += "             " + anomaly.because + '\n';
    return text + "fingerprint  " + race.fingerprint() + '\n';
}

} // namespace

int stepCommand(const QStringList& words)
{
    Arguments arguments(u"step"_s,
                        u"step SCENARIO --schedule \"TEXT\" [overrides] [--until CONDITION] [--json]"_s,
                        u"Replays exactly this schedule and prints each step and its outcome. Exit status 1 "
                        u"when the verdict finds an "
                        "anomaly."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    const QString diagram = arguments.value(u"diagram"_s);
    if (!diagram.isEmpty() && diagram != u"mermaid"_s && diagram != u"plantuml"_s)
        return arguments.wrong(u"diagram"_s, u"must be mermaid or plantuml"_s);
    if (!diagram.isEmpty() && arguments.has(u"json"_s))
        return arguments.wrong(u"diagram"_s, u"and --json are two different outputs"_s);
    LoadedPlan loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    if (const auto wrong = readTarget(arguments, loaded.plan))
        return *wrong;
    const SteppedOptions options;
    std::string text = arguments.value(u"schedule"_s).toStdString();
    if (!arguments.has(u"schedule"_s) && !arguments.has(u"until"_s)) {
        text = loaded.plan.schedule;
        if (text.empty())
            return arguments.wrong(u"schedule"_s, u"is missing, and the scenario has none of its own"_s);
    }
    const Prepared prepared = prepare(arguments, loaded.plan, text, options);
    if (prepared.status != Fine)
        return prepared.status;
    SteppedRace race(prepared.setup);
    Teller teller(race);
    if (const int status = play(arguments, race, teller, prepared.schedule); status != Fine)
        return status;
    const Verdict verdict = verdictOf(race);
    std::string output;
    if (!diagram.isEmpty())
        output =
            sequenceDiagram(race.events(), *race.setup().names(),
                            diagram == u"mermaid"_s ? DiagramLanguage::Mermaid : DiagramLanguage::PlantUml);
    else if (arguments.has(u"json"_s))
        output = teller.json() + finalJson(race, verdict);
    else
        output = teller.plain() + finalText(race, verdict);
    if (const int status = writeOutput({}, output); status != Fine)
        return status;
    return verdict.ok || verdict.cannotTell ? Fine : AnomalyFound;
}

} // namespace racescope::cli
