// SPDX-License-Identifier: GPL-3.0-or-later
// racescope proxy: records what real clients do to a real cluster, until interrupted.
#include "cluster/proxy.h"

#include "base/counted.h"
#include "cli/cluster_arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/kept_session.h"
#include "cluster/cluster_setup.h"

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void addOptions(Arguments& arguments)
{
    arguments.option(u"upstream"_s, u"The cluster, as http[s]://[USER:PASSWORD@]HOST[:PORT][/PATH]."_s,
                     u"URL"_s);
    arguments.option(u"host"_s, u"Address to listen on."_s, u"ADDRESS"_s, u"127.0.0.1"_s);
    arguments.option(u"port"_s, u"Port to listen on; 0 picks a free one."_s, u"PORT"_s, u"9201"_s);
    addKeptOptions(arguments,
                   u"Record into this session file; one that is there is continued if the cluster's "
                   "documents are still the same."_s);
    addClusterOptions(arguments);
}

bool isOwnMachine(const QString& host)
{
    return host == u"127.0.0.1"_s || host == u"localhost"_s || host == u"::1"_s;
}

std::optional<cluster::ProxyOptions> proxyOptions(const Arguments& arguments, std::optional<int>& status)
{
    cluster::ProxyOptions options;
    if (!arguments.has(u"upstream"_s)) {
        status = arguments.wrong(u"upstream"_s, u"is missing: which cluster?"_s);
        return std::nullopt;
    }
    const auto endpoint = readEndpoint(arguments, u"upstream"_s, status);
    options.host = arguments.value(u"host"_s).toStdString();
    if (const auto port = arguments.integer(u"port"_s, 0, 65535, status))
        options.port = static_cast<std::uint16_t>(*port);
    if (status || !endpoint)
        return std::nullopt;
    options.upstream = *endpoint;
    // Who reaches the proxy would be let in by its password.
    if (!endpoint->authorization.empty() && !isOwnMachine(arguments.value(u"host"_s)))
        status = arguments.wrong(u"host"_s, u"the proxy does not lend its credentials to other machines; "
                                            "let the clients bring their own"_s);
    return options;
}

// Who answers there, for the person in front of it. A cluster that comes up later is no error.
void tellProduct(const cluster::Endpoint& endpoint)
{
    const auto rules = cluster::TlsRules::of(endpoint);
    if (!rules)
        return;
    cluster::ClusterClient client(endpoint, *rules);
    const auto product = cluster::askProduct(client, endpoint);
    say(product ? "recording " + product->text() + " at " + endpoint.url()
                : "racescope proxy: for now: " + product.error().text());
}

// Until interrupted; the exit status.
int record(Workspace& workspace, const cluster::ProxyOptions& options)
{
    cluster::Proxy proxy(workspace.trace(), workspace.clock(), options);
    if (const auto started = proxy.start(); !started) {
        say("racescope proxy: " + started.error().text());
        return InputOutput;
    }
    catchInterrupts();
    tellProduct(options.upstream);
    std::printf("listening on %s\n", proxy.url().c_str());
    std::fflush(stdout);
    while (!interrupted())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    proxy.stop();
    workspace.settle();
    const cluster::ProxyCounters counters = proxy.counters();
    const LiveState judged = workspace.judge().state(workspace.trace().names());
    say(counted(counters.requests, "request", "requests") + " of " +
        counted(counters.connections, "connection", "connections") + ", " +
        counted(counters.conflicts, "conflict", "conflicts") + ", " +
        counted(judged.lostUpdates, "lost update", "lost updates") + ", " +
        counted(counters.failures, "failure", "failures") + " of the cluster, " +
        counted(counters.unrecorded, "answer", "answers") + " not recorded");
    if (judged.first)
        say("the first finding: " + judged.first->because);
    return Interrupted;
}

} // namespace

int proxyCommand(const QStringList& words)
{
    Arguments arguments(u"proxy"_s, u"proxy --upstream URL [--host ADDRESS] [--port PORT] [--session FILE]"_s,
                        u"Passes requests on to a cluster and records what clients do to documents, until "
                        "interrupted."_s);
    addOptions(arguments);
    if (const auto status = arguments.parse(words, 0, 0))
        return *status;
    std::optional<int> status;
    const auto options = proxyOptions(arguments, status);
    const TraceOptions recording = keptOptions(arguments, status);
    if (status || !options)
        return status.value_or(BadUsage);
    KeptSession session = openKept(u"proxy"_s, arguments.value(u"session"_s), Durability::Async, recording);
    if (!session.workspace)
        return InputOutput;
    const int result = record(*session.workspace, *options);
    if (result == InputOutput)
        return result;
    return closeKept(u"proxy"_s, session) == Fine ? result : InputOutput;
}

} // namespace racescope::cli
