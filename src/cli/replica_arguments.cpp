// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replica_arguments.h"

#include "cli/cluster_arguments.h"
#include "cli/command.h"
#include "replication/profile.h"

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

void readActiveCopies(const Arguments& arguments, ReplicaOptions& options, std::optional<int>& status)
{
    if (!arguments.has(u"active-shards"_s))
        return;
    options.activeCopies = replication::kAllActive;
    if (arguments.value(u"active-shards"_s) == u"all"_s)
        return;
    if (const auto number = arguments.integer(u"active-shards"_s, 1, options.copies, status))
        options.activeCopies = std::int8_t(*number);
}

void readProfile(const Arguments& arguments, ReplicaOptions& options, std::optional<int>& status)
{
    if (!arguments.has(u"profile"_s))
        return;
    const auto preset = replication::presetNamed(arguments.value(u"profile"_s).toStdString());
    if (preset)
        options.profile = replication::profileOf(*preset);
    else
        status = arguments.wrong(u"profile"_s, u"it is L1, L5, Q6, Q7 or Q7s"_s);
}

} // namespace

void addTargetOptions(Arguments& arguments, const QString& targets)
{
    arguments.option(
        u"target"_s,
        u"What is raced on, instead of what the scenario says (embedded, unless it says more)."_s, targets);
    arguments.option(u"copies"_s, u"With --target replicated: primary and replicas, 2 to 5 (default: 3)."_s,
                     u"N"_s);
    arguments.option(u"read-from"_s, u"With --target replicated: read from this copy alone, dirty or not."_s,
                     u"N"_s);
    arguments.option(u"active-shards"_s,
                     u"With --target replicated: a write waits for so many active copies (default: 1)."_s,
                     u"N|all"_s);
    arguments.option(u"profile"_s,
                     u"Rules of replication, or of a failover scenario: L1, L5, Q6, Q7 or Q7s."_s, u"NAME"_s);
}

void refuseReplicaOptions(const Arguments& arguments, std::optional<int>& status)
{
    for (const QString& option : {u"copies"_s, u"read-from"_s, u"active-shards"_s, u"profile"_s}) {
        if (arguments.has(option))
            status = arguments.wrong(option, u"needs --target replicated"_s);
    }
}

std::optional<int> readTarget(const Arguments& arguments, RacePlan& plan)
{
    std::optional<int> status;
    if (arguments.has(u"target"_s)) {
        const QString target = arguments.value(u"target"_s);
        if (isClusterUrl(target))
            return arguments.wrong(u"target"_s,
                                   u"a cluster cannot be made to wait for the next step; only `run` with "
                                   "real threads races on one"_s);
        if (target == u"embedded"_s)
            plan.replicas.reset();
        else if (target != u"replicated"_s)
            return arguments.wrong(u"target"_s, u"must be embedded, replicated or, with `run`, a URL"_s);
        else if (!plan.replicas)
            plan.replicas = ReplicaOptions{};
    }
    if (!plan.replicas) {
        refuseReplicaOptions(arguments, status);
        return status;
    }
    ReplicaOptions& options = *plan.replicas;
    if (arguments.has(u"copies"_s)) {
        if (const auto copies = arguments.integer(u"copies"_s, kFewestCopies, replication::kMaxNodes, status))
            options.copies = int(*copies);
    }
    if (arguments.has(u"read-from"_s)) {
        if (const auto copy = arguments.integer(u"read-from"_s, 1, options.copies, status))
            options.readFrom = int(*copy) - 1;
    }
    if (options.readFrom && *options.readFrom >= options.copies)
        status = arguments.wrong(u"copies"_s, u"leaves out the copy that the scenario reads from"_s);
    readActiveCopies(arguments, options, status);
    readProfile(arguments, options, status);
    return status;
}

} // namespace racescope::cli
