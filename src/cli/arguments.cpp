// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/command.h"
#include "scenario/object_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace racescope::cli {

void say(const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

void say(const std::string& text)
{
    say(QString::fromStdString(text));
}

Arguments::Arguments(QString command, QString usage, QString description)
    : m_command(std::move(command))
    , m_usage(std::move(usage))
{
    m_parser.setApplicationDescription(description);
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    option(u"help"_s, u"Show this help."_s);
    option(u"version"_s, u"Show the program's version."_s);
}

void Arguments::option(const QString& name, const QString& description, const QString& valueName,
                       const QString& fallback)
{
    QStringList names{name};
    if (name == u"output"_s)
        names.prepend(u"o"_s);
    if (name == u"help"_s)
        names.prepend(u"h"_s);
    m_names += name;
    m_parser.addOption(QCommandLineOption(names, description, valueName, fallback));
}

void Arguments::positional(const QString& name, const QString& description)
{
    m_parser.addPositionalArgument(name, description);
}

std::optional<int> Arguments::parse(const QStringList& arguments, int leastPositional, int mostPositional)
{
    const auto badUsage = [this](const QString& why) {
        say("racescope "_L1 + m_command + ": "_L1 + why);
        say("usage: racescope "_L1 + m_usage + " (--help tells more)"_L1);
        return std::optional<int>(BadUsage);
    };
    // The parser takes the first entry for the program's name.
    const bool understood = m_parser.parse(QStringList{u"racescope"_s} + arguments);
    if (m_parser.isSet(u"help"_s)) {
        QString help = m_parser.helpText();
        help.replace(0, help.indexOf(u'\n'), "Usage: racescope "_L1 + m_usage);
        std::fputs(help.toUtf8().constData(), stdout);
        return Fine;
    }
    if (m_parser.isSet(u"version"_s)) {
        std::printf("racescope %s\n", qPrintable(QCoreApplication::applicationVersion()));
        return Fine;
    }
    if (!understood) {
        if (m_parser.unknownOptionNames().isEmpty())
            return badUsage(m_parser.errorText());
        const QString unknown = m_parser.unknownOptionNames().constFirst();
        std::vector<std::string> known;
        for (const QString& name : std::as_const(m_names))
            known.push_back(name.toStdString());
        const std::vector<std::string_view> views(known.begin(), known.end());
        const auto near = nearestWord(unknown.toStdString(), views);
        const QString dashes = unknown.size() == 1 ? u"-"_s : u"--"_s;
        return badUsage(
            "unknown option "_L1 + dashes + unknown +
            (near ? ", did you mean --"_L1 + QString::fromUtf8(near->data(), qsizetype(near->size())) + "?"_L1
                  : QString()));
    }
    const auto count = positionals().size();
    if (count < leastPositional)
        return badUsage(u"something is missing"_s);
    if (count > mostPositional)
        return badUsage("what is `"_L1 + positionals().at(mostPositional) + "` meant to be?"_L1);
    return std::nullopt;
}

int Arguments::wrong(const QString& name, const QString& why) const
{
    say("racescope "_L1 + m_command + ": --"_L1 + name + ": "_L1 + why);
    return BadUsage;
}

std::optional<qint64> Arguments::integer(const QString& name, qint64 least, qint64 most,
                                         std::optional<int>& status) const
{
    if (!has(name))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    status =
        wrong(name, u"`%1` must be a whole number from %2 to %3"_s.arg(value(name)).arg(least).arg(most));
    return std::nullopt;
}

std::optional<double> Arguments::number(const QString& name, double least, double most,
                                        std::optional<int>& status) const
{
    if (!has(name))
        return std::nullopt;
    bool isNumber = false;
    const double number = value(name).toDouble(&isNumber);
    if (isNumber && std::isfinite(number) && number >= least && number <= most)
        return number;
    status = wrong(name, u"`%1` must be a number from %2 to %3"_s.arg(value(name)).arg(least).arg(most));
    return std::nullopt;
}

void addOverrideOptions(Arguments& arguments)
{
    arguments.option(u"workers"_s, u"How many workers race, shared out over the groups."_s, u"N"_s);
    arguments.option(u"updates"_s, u"Successful updates per worker."_s, u"N"_s);
    arguments.option(u"guard"_s, u"none, version, seq_no, external, external_gte or create."_s, u"GUARD"_s);
    arguments.option(
        u"retry"_s,
        u"none, immediate, fixed, linear, exponential, full, equal, decorrelated, aimd or adaptive, each "
        u"with "
        ":base,cap,max in ms; sequence:MS,…, formula:EXPRESSION or bucket:capacity,ratio,base,cap, each with "
        ",max=N; es_bulk or aws."_s,
        u"POLICY"_s);
    arguments.option(u"think"_s, u"none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS."_s,
                     u"LAW"_s);
    arguments.option(u"seed"_s, u"Of all random numbers."_s, u"N"_s);
    arguments.option(u"duration"_s, u"Seconds after which workers take no further update."_s, u"S"_s);
    arguments.option(u"documents"_s, u"Copies of the first document to race on."_s, u"N"_s);
    arguments.option(u"keys"_s, u"How documents are chosen: uniform or zipf:S."_s, u"LAW"_s);
}

namespace {

std::optional<Overrides> readOverrides(const Arguments& arguments, std::optional<int>& status)
{
    Overrides overrides;
    const auto count = [&](const QString& name, qint64 least, qint64 most) -> std::optional<std::uint32_t> {
        const auto number = arguments.integer(name, least, most, status);
        return number ? std::optional(std::uint32_t(*number)) : std::nullopt;
    };
    overrides.workers = count(u"workers"_s, 1, 1'000'000);
    overrides.updates = count(u"updates"_s, 0, 1'000'000'000);
    overrides.documents = count(u"documents"_s, 1, 1'000'000);
    if (const auto seed = arguments.integer(u"seed"_s, 0, std::numeric_limits<qint64>::max(), status))
        overrides.seed = std::uint64_t(*seed);
    if (const auto seconds = arguments.number(u"duration"_s, 0.001, 1e6, status))
        overrides.duration = Nanos(std::llround(*seconds * 1e9));
    if (arguments.has(u"guard"_s)) {
        overrides.guard = guardFromName(arguments.value(u"guard"_s).toStdString());
        if (!overrides.guard)
            status = arguments.wrong(u"guard"_s,
                                     u"must be none, version, seq_no, external, external_gte or create"_s);
    }
    const auto positioned = [&](const QString& name, const ParseError& error) {
        status = arguments.wrong(name, QString::fromStdString(error.message) + " (column "_L1 +
                                           QString::number(error.column) + ")"_L1);
    };
    if (arguments.has(u"retry"_s)) {
        const auto retry = parseRetry(arguments.value(u"retry"_s).toStdString());
        retry ? void(overrides.retry = *retry) : positioned(u"retry"_s, retry.error());
    }
    if (arguments.has(u"think"_s)) {
        const auto think = parseThink(arguments.value(u"think"_s).toStdString());
        think ? void(overrides.think = *think) : positioned(u"think"_s, think.error());
    }
    if (arguments.has(u"keys"_s)) {
        const QString keys = arguments.value(u"keys"_s);
        bool isNumber = keys == u"uniform"_s;
        overrides.zipf = isNumber ? 0.0 : 1.0;
        if (keys.startsWith(u"zipf:"_s))
            overrides.zipf = keys.mid(5).toDouble(&isNumber);
        if (!isNumber || !(*overrides.zipf >= 0 && *overrides.zipf <= 10))
            status = arguments.wrong(u"keys"_s, u"must be uniform or zipf:S with S from 0 to 10"_s);
    }
    return status ? std::nullopt : std::optional(overrides);
}

} // namespace

LoadedPlan loadPlan(const Arguments& arguments)
{
    std::optional<int> status;
    const auto overrides = readOverrides(arguments, status);
    if (!overrides)
        return {{}, *status};
    auto plan = loadScenario(arguments.positionals().constFirst().toStdString());
    if (!plan) {
        say("racescope "_L1 + arguments.command() + ": "_L1 + QString::fromStdString(plan.error().text()));
        return {{}, InputOutput};
    }
    if (const auto applied = applyOverrides(*plan, *overrides); !applied)
        return {{},
                arguments.wrong(QString::fromStdString(applied.error().path),
                                QString::fromStdString(applied.error().message))};
    return {std::move(*plan), Fine};
}

int streamOutput(const QString& path,
                 const std::function<bool(const std::function<bool(std::string_view)>&)>& produce)
{
    if (path.isEmpty() || path == u"-"_s) {
        const bool written = produce([](std::string_view bytes) {
                                 return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
                             }) &&
                             std::fflush(stdout) == 0;
        if (!written)
            say(u"racescope: standard output cannot be written"_s);
        return written ? Fine : InputOutput;
    }
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    written = written && produce([&file](std::string_view bytes) {
                  return file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
              });
    written = written && file.commit();
    if (!written)
        say(path + ": cannot be written: "_L1 + file.errorString());
    return written ? Fine : InputOutput;
}

int writeOutput(const QString& path, std::string_view bytes)
{
    return streamOutput(path,
                        [bytes](const std::function<bool(std::string_view)>& sink) { return sink(bytes); });
}

std::optional<QByteArray> readInput(const QString& path)
{
    QFile file(path);
    const bool open = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        say(path + ": cannot be read: "_L1 + file.errorString());
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        say(path + ": cannot be read: "_L1 + file.errorString());
        return std::nullopt;
    }
    return bytes;
}

} // namespace racescope::cli
