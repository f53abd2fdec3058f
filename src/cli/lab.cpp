// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "race/lab_reference.h"
#include "race/lab_text.h"
#include "report/lab_chart.h"
#include "report/svg_picture.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.option(u"clients"_s, u"How many clients: 10, 20, … 190 unless told."_s, u"10,20,…"_s);
    arguments.option(u"policies"_s,
                     u"What a refused client does: the policies of `run --retry` (fixed, linear, "
                     u"exponential, full, equal, "
                     "decorrelated, aimd, adaptive, sequence:MS,…, formula:EXPRESSION, "
                     "bucket:capacity,ratio, es_bulk, aws); "
                     "here none is no wait, and there is retry_on_conflict:N."_s,
                     u"a,b,…"_s);
    arguments.option(u"runs"_s, u"Runs of each, 100 unless told."_s, u"N"_s);
    arguments.option(u"seed"_s, u"Of all random numbers."_s, u"N"_s);
    arguments.option(u"delay"_s, u"Time of a message: constant:MS, normal:MS,MS or lognormal:MS,MS."_s,
                     u"LAW"_s);
    arguments.option(u"service"_s, u"Milliseconds the server works on a message."_s, u"MS"_s);
    arguments.option(u"start"_s, u"When clients come: burst, spread:MS or poisson:MS."_s, u"LAW"_s);
    arguments.option(u"think"_s, u"none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS."_s,
                     u"LAW"_s);
    arguments.option(u"updates"_s, u"Successful updates per client."_s, u"N"_s);
    arguments.option(u"documents"_s, u"How many documents there are to choose from."_s, u"N"_s);
    arguments.option(u"keys"_s, u"How documents are chosen: uniform or zipf:S."_s, u"LAW"_s);
    arguments.option(u"reference"_s,
                     u"Hold the lab against the published figures of the reference model; exit status 1 when "
                     "one differs. Takes --runs (400), --seed, --csv and --json."_s);
    arguments.option(u"csv"_s, u"Write a table, - for standard output."_s, u"FILE"_s);
    arguments.option(u"json"_s, u"Print one JSON object."_s);
    arguments.option(u"image"_s, u"Draw the curves, as .svg, .png or .pdf."_s, u"FILE"_s);
}

// Reads the options into a plan; `status` tells what was wrong.
class PlanReader {
public:
    PlanReader(const Arguments& arguments, std::optional<int>& status)
        : m_arguments(arguments)
        , m_status(status)
    {
    }
    LabPlan read()
    {
        LabPlan plan = referencePlan();
        readClients(plan);
        law(u"policies"_s, parseLabPolicies, plan.policies);
        law(u"delay"_s, parseDelay, plan.model.world.delay);
        law(u"start"_s, parseStart, plan.model.world.start);
        law(u"think"_s, parseThink, plan.model.think);
        count(u"runs"_s, kMaxLabRuns, plan.runs);
        count(u"updates"_s, 1'000'000, plan.model.updates);
        count(u"documents"_s, 1'000'000, plan.model.documents);
        if (const auto seed = m_arguments.integer(u"seed"_s, 0, std::numeric_limits<qint64>::max(), m_status))
            plan.seed = std::uint64_t(*seed);
        if (const auto ms = m_arguments.number(u"service"_s, 0, 3'600'000, m_status))
            plan.model.world.serviceTime = Nanos(*ms * 1e6 + 0.5);
        readKeys(plan);
        return plan;
    }

private:
    void readClients(LabPlan& plan)
    {
        if (!m_arguments.has(u"clients"_s))
            return;
        plan.clients.clear();
        const QStringList words = m_arguments.value(u"clients"_s).split(u',');
        for (const QString& word : words) {
            bool isNumber = false;
            const uint number = word.trimmed().toUInt(&isNumber);
            if (!isNumber || number < 1 || number > kMaxLabClients) {
                m_status = m_arguments.wrong(
                    u"clients"_s,
                    u"`%1` must be a whole number from 1 to %2"_s.arg(word).arg(kMaxLabClients));
                return;
            }
            plan.clients.push_back(number);
        }
    }
    template <class Parse, class Value> void law(const QString& name, Parse parse, Value& into)
    {
        if (!m_arguments.has(name))
            return;
        auto parsed = parse(m_arguments.value(name).toStdString());
        if (parsed)
            into = std::move(*parsed);
        else
            m_status =
                m_arguments.wrong(name, QString::fromStdString(parsed.error().message) + " (column "_L1 +
                                            QString::number(parsed.error().column) + ")"_L1);
    }
    void count(const QString& name, qint64 most, std::uint32_t& into)
    {
        if (const auto number = m_arguments.integer(name, 1, most, m_status))
            into = std::uint32_t(*number);
    }
    void readKeys(LabPlan& plan)
    {
        const QString keys = m_arguments.value(u"keys"_s);
        if (!m_arguments.has(u"keys"_s) || keys == u"uniform"_s)
            return;
        bool isNumber = false;
        plan.model.zipf = keys.startsWith(u"zipf:"_s) ? keys.mid(5).toDouble(&isNumber) : 0;
        if (!isNumber || !(plan.model.zipf >= 0 && plan.model.zipf <= 10))
            m_status = m_arguments.wrong(u"keys"_s, u"must be uniform or zipf:S with S from 0 to 10"_s);
    }
    const Arguments& m_arguments;
    std::optional<int>& m_status;
};

// Runs to the end, or until interrupted.
void sweepThrough(LabSweep& sweep)
{
    catchInterrupts();
    const bool terminal = isatty(STDERR_FILENO);
    sweep.start();
    while (!sweep.isFinished()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(terminal ? 50 : 5));
        if (interrupted())
            sweep.cancel();
        if (!terminal)
            continue;
        const LabProgress progress = sweep.progress();
        std::fprintf(stderr, "\r%3.0f %%  %llu of %llu runs, %.1f M messages ",
                     100 * double(progress.runsDone) / double(progress.runsTotal),
                     static_cast<unsigned long long>(progress.runsDone),
                     static_cast<unsigned long long>(progress.runsTotal), double(progress.events) / 1e6);
    }
    sweep.join();
    if (terminal)
        std::fputs("\r\033[K", stderr);
}

int writePicture(const QString& path, const std::string& svg)
{
    const auto picture = svgPicture(svg, svgPictureKind(path).value_or(SvgTo::Svg));
    if (!picture) {
        say("racescope lab: "_L1 + path + ": "_L1 + picture.error());
        return InputOutput;
    }
    return writeOutput(path, {picture->constData(), std::size_t(picture->size())});
}

int writeAll(const Arguments& arguments, const LabSweep& sweep)
{
    const std::vector<LabResult> results = sweep.results();
    const QString csv = arguments.value(u"csv"_s);
    const QString image = arguments.value(u"image"_s);
    int status = Fine;
    if (!csv.isEmpty())
        status = std::max(status, writeOutput(csv, labCsv(results)));
    if (!image.isEmpty())
        status = std::max(status, writePicture(image, labChartSvg(sweep.plan(), results)));
    if (arguments.has(u"json"_s))
        status = std::max(status, writeOutput({}, labJson(sweep.plan(), results)));
    else if (csv != u"-"_s && image != u"-"_s)
        status =
            std::max(status, writeOutput({}, labTable(results) + '\n' + adviceText(sweep.plan(), results)));
    return status;
}

// The published model and nothing else: whatever changes it has no published figures.
std::optional<QString> notOfTheReference(const Arguments& arguments)
{
    for (const QString& name : {u"clients"_s, u"policies"_s, u"delay"_s, u"service"_s, u"start"_s, u"think"_s,
                                u"updates"_s, u"documents"_s, u"keys"_s, u"image"_s}) {
        if (arguments.has(name))
            return name;
    }
    return std::nullopt;
}

int checkReference(const Arguments& arguments, LabPlan plan)
{
    if (!arguments.has(u"runs"_s))
        plan.runs = kReferenceCheckRuns;
    LabSweep sweep(plan);
    sweepThrough(sweep);
    if (interrupted())
        return Interrupted;
    std::vector<ReferenceCheck> checks = checkInStep();
    const std::vector<ReferenceCheck> spread = checkAgainstReference(sweep.results());
    checks.insert(checks.end(), spread.begin(), spread.end());
    const QString csv = arguments.value(u"csv"_s);
    int status = Fine;
    if (!csv.isEmpty())
        status = std::max(status, writeOutput(csv, referenceCsv(checks)));
    if (arguments.has(u"json"_s))
        status = std::max(status, writeOutput({}, referenceJson(checks, plan)));
    else if (csv != u"-"_s)
        status = std::max(status, writeOutput({}, referenceText(checks)));
    const bool agrees =
        std::all_of(checks.begin(), checks.end(), [](const ReferenceCheck& check) { return check.passes(); });
    return status == Fine && !agrees ? AnomalyFound : status;
}

} // namespace

int labCommand(const QStringList& words)
{
    Arguments arguments(
        u"lab"_s, u"lab [--clients 10,20,…] [--policies a,b,…] [--runs N] [--seed N] [--json]"_s,
        u"The backoff lab in virtual time: what retry policies cost. Unless told otherwise it is the "
        "reference model: all clients update one document once, at the same time, and a message takes "
        "10 ms with a standard deviation of 2 ms."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 0, 0))
        return *status;
    std::optional<int> status;
    LabPlan plan = PlanReader(arguments, status).read();
    const QString image = arguments.value(u"image"_s);
    if (!image.isEmpty() && image != u"-"_s && !svgPictureKind(image))
        status = arguments.wrong(u"image"_s, u"the file's name must end in .svg, .png or .pdf"_s);
    const int streams =
        int(arguments.has(u"json"_s)) + int(image == u"-"_s) + int(arguments.value(u"csv"_s) == u"-"_s);
    if (streams > 1)
        status =
            arguments.wrong(u"json"_s, u"standard output can take one of --json, --csv - and --image -"_s);
    if (status)
        return *status;
    if (arguments.has(u"reference"_s)) {
        if (const auto name = notOfTheReference(arguments))
            return arguments.wrong(*name,
                                   u"the published figures are of the reference model: it goes without "
                                   "--reference only"_s);
        return checkReference(arguments, std::move(plan));
    }
    if (const auto problem = findProblem(plan))
        return arguments.wrong(QString::fromStdString(problem->parameter),
                               QString::fromStdString(problem->message));
    LabSweep sweep(std::move(plan));
    sweepThrough(sweep);
    const int written = writeAll(arguments, sweep);
    return written == Fine && interrupted() ? Interrupted : written;
}

// Drawing needs fonts, and they a QGuiApplication.
Needs labNeeds(const QStringList& words)
{
    for (const QString& word : words) {
        const auto kind = svgPictureKind(word);
        if (kind && *kind != SvgTo::Svg)
            return Needs::Gui;
    }
    return Needs::Core;
}

} // namespace racescope::cli
