// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replica_arguments.h"

#include "cli/cluster_arguments.h"
#include "cli/command.h"
#include "replication/profile.h"

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

constexpr qint64 kFewestCopies = 2; // one copy is the embedded store

std::optional<std::int8_t> activeCopies(const Arguments& arguments, int copies, std::optional<int>& status)
{
    if (!arguments.has(u"active-shards"_s))
        return std::int8_t(1);
    if (arguments.value(u"active-shards"_s) == u"all"_s)
        return replication::kAllActive;
    const auto number = arguments.integer(u"active-shards"_s, 1, copies, status);
    return number ? std::optional(std::int8_t(*number)) : std::nullopt;
}

} // namespace

void addTargetOptions(Arguments& arguments, const QString& targets)
{
    arguments.option(u"target"_s, u"What is raced on."_s, targets, u"embedded"_s);
    arguments.option(u"copies"_s, u"With --target replicated: primary and replicas, 2 to 5."_s, u"N"_s,
                     u"3"_s);
    arguments.option(u"read-from"_s, u"With --target replicated: read from this copy alone, dirty or not."_s,
                     u"N"_s);
    arguments.option(u"active-shards"_s,
                     u"With --target replicated: a write waits for so many active copies."_s, u"N|all"_s,
                     u"1"_s);
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

std::optional<ReplicaOptions> readTarget(const Arguments& arguments, std::optional<int>& status)
{
    const QString target = arguments.value(u"target"_s);
    if (isClusterUrl(target)) {
        status =
            arguments.wrong(u"target"_s, u"a cluster cannot be made to wait for the next step; only `run` "
                                         "with real threads races on one"_s);
        return std::nullopt;
    }
    if (target != u"embedded"_s && target != u"replicated"_s)
        status = arguments.wrong(u"target"_s, u"must be embedded, replicated or, with `run`, a URL"_s);
    if (target != u"replicated"_s) {
        refuseReplicaOptions(arguments, status);
        return std::nullopt;
    }
    ReplicaOptions options;
    const auto copies = arguments.integer(u"copies"_s, kFewestCopies, replication::kMaxNodes, status);
    options.copies = int(copies.value_or(3));
    if (arguments.has(u"read-from"_s)) {
        if (const auto copy = arguments.integer(u"read-from"_s, 1, options.copies, status))
            options.readFrom = int(*copy) - 1;
    }
    options.activeCopies = activeCopies(arguments, options.copies, status).value_or(1);
    if (arguments.has(u"profile"_s)) {
        const auto preset = replication::presetNamed(arguments.value(u"profile"_s).toStdString());
        if (preset)
            options.profile = replication::profileOf(*preset);
        else
            status = arguments.wrong(u"profile"_s, u"it is L1, L5, Q6, Q7 or Q7s"_s);
    }
    return status ? std::nullopt : std::optional(options);
}

} // namespace racescope::cli
