// SPDX-License-Identifier: GPL-3.0-or-later
// racescope serve: the HTTP door alone, until interrupted.
#include "base/counted.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/kept_session.h"
#include "cli/secret.h"
#include "http/door.h"

#include <QFile>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.option(u"host"_s, u"Address to listen on; another than this machine's own needs a password."_s,
                     u"ADDRESS"_s, u"127.0.0.1"_s);
    arguments.option(u"port"_s, u"Port; 0 picks a free one."_s, u"PORT"_s, u"9200"_s);
    addKeptOptions(arguments, u"Keep the store in this session file; one that is there is continued."_s);
    arguments.option(u"durability"_s, u"When a write reaches the file."_s, u"memory|async|request"_s,
                     u"async"_s);
    arguments.option(u"compat"_s, u"Which server to pass for."_s, u"es7|es8|es9|opensearch"_s, u"es8"_s);
    arguments.option(u"nodes"_s, u"On how many data nodes copies can be placed."_s, u"N"_s, u"1"_s);
    arguments.option(u"user"_s, u"Name for basic authentication."_s, u"NAME"_s, u"elastic"_s);
    arguments.option(u"password-file"_s, u"File with the password (or set RACESCOPE_PASSWORD)."_s, u"FILE"_s);
    arguments.option(u"api-key-file"_s, u"File with an API key (or set RACESCOPE_API_KEY)."_s, u"FILE"_s);
    arguments.option(u"certificate"_s, u"Certificate chain in PEM form: HTTPS instead of HTTP."_s, u"FILE"_s);
    arguments.option(u"key"_s, u"Private key of the certificate, in PEM form."_s, u"FILE"_s);
    arguments.option(u"cors-origin"_s, u"Origin whose pages may ask (* for any); none by default."_s,
                     u"ORIGIN"_s);
    arguments.option(u"cluster-name"_s, u"Name of the cluster in answers."_s, u"NAME"_s, u"racescope"_s);
}

std::optional<http::DoorOptions> doorOptions(const Arguments& arguments, std::optional<int>& status)
{
    http::DoorOptions options;
    options.host = arguments.value(u"host"_s).toStdString();
    if (const auto port = arguments.integer(u"port"_s, 0, 65535, status))
        options.port = static_cast<std::uint16_t>(*port);
    if (const auto nodes = arguments.integer(u"nodes"_s, 1, 1000, status))
        options.nodes = static_cast<std::uint32_t>(*nodes);
    const auto compat = http::compatFromName(arguments.value(u"compat"_s).toStdString());
    if (!compat)
        status = arguments.wrong(u"compat"_s, u"es7, es8, es9 or opensearch"_s);
    options.compat = compat.value_or(http::Compat::Es8);
    options.user = arguments.value(u"user"_s).toStdString();
    options.certificateFile = QFile::encodeName(arguments.value(u"certificate"_s)).toStdString();
    options.keyFile = QFile::encodeName(arguments.value(u"key"_s)).toStdString();
    options.corsOrigin = arguments.value(u"cors-origin"_s).toStdString();
    options.clusterName = arguments.value(u"cluster-name"_s).toStdString();
    const auto password = secret(arguments, u"password-file"_s, "RACESCOPE_PASSWORD");
    const auto apiKey = secret(arguments, u"api-key-file"_s, "RACESCOPE_API_KEY");
    if (!password || !apiKey)
        status = InputOutput;
    if (status)
        return std::nullopt;
    options.password = *password;
    options.apiKey = *apiKey;
    return options;
}

// Until interrupted; the exit status.
int serve(const KeptSession& served, const http::DoorOptions& options)
{
    Workspace& workspace = *served.workspace;
    workspace.beginRecording();
    http::HttpDoor door(workspace.store(), &workspace.trace(), options,
                        served.journal ? served.journal->sink() : nullptr);
    if (const auto started = door.start(); !started) {
        say("racescope serve: " + started.error().text());
        return InputOutput;
    }
    catchInterrupts();
    std::printf("listening on %s\n", door.url().c_str());
    std::fflush(stdout);
    while (!interrupted())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    door.stop();
    workspace.settle();
    const http::DoorCounters counters = door.counters();
    say(counted(counters.requests, "request", "requests") + ", " +
        counted(counters.conflicts, "conflict", "conflicts"));
    return Interrupted;
}

} // namespace

int serveCommand(const QStringList& words)
{
    Arguments arguments(u"serve"_s, u"serve [--host ADDRESS] [--port PORT] [--compat NAME] [--nodes N]"_s,
                        u"Answers Elasticsearch's document API over HTTP until interrupted."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 0, 0))
        return *status;
    std::optional<int> status;
    const auto options = doorOptions(arguments, status);
    const auto durability = durabilityFromName(arguments.value(u"durability"_s).toStdString());
    if (!durability)
        status = arguments.wrong(u"durability"_s, u"memory, async or request"_s);
    if (durability == Durability::Request && !arguments.has(u"session"_s))
        status = arguments.wrong(u"durability"_s, u"there is no --session to write to"_s);
    const TraceOptions recording = keptOptions(arguments, status);
    if (status || !options)
        return status.value_or(BadUsage);

    auto session = openKept(u"serve"_s, arguments.value(u"session"_s), *durability, recording);
    if (!session.workspace)
        return InputOutput;
    const int result = serve(session, *options);
    if (result == InputOutput)
        return result;
    return closeKept(u"serve"_s, session) == Fine ? result : InputOutput;
}

} // namespace racescope::cli
