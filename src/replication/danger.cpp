// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/danger.h"

namespace racescope::replication {

namespace {

SearchOptions optionsFor(Danger danger, std::uint64_t maxStates)
{
    SearchOptions options;
    options.menu.deletes = options.menu.syncs = options.menu.retries = options.menu.recoveries = false;
    options.menu.reads = options.menu.guardedWrites = danger == Danger::StaleToken;
    options.menu.maxRequests = danger == Danger::StaleToken ? 3 : danger == Danger::CopiesDiffer ? 2 : 1;
    options.failures = danger == Danger::AcknowledgedLost ? 1 : 0;
    options.maxStates = maxStates;
    return options;
}

} // namespace

bool hasHappened(Danger danger, const Group& group)
{
    switch (danger) {
    case Danger::StaleToken:
        return group.ghost.staleTokenAccepted;
    case Danger::AcknowledgedLost:
        return acknowledgedWriteGone(group);
    case Danger::CopiesDiffer:
        return group.atRest() && !copiesAgree(group);
    }
    return false;
}

GroupSetup dangerSetup(Danger danger)
{
    GroupSetup setup;
    setup.nodes = danger == Danger::CopiesDiffer ? 3 : 2; // two that the old primary left behind
    setup.clients = 1;
    setup.documents = 1;
    return setup;
}

Sought seek(Danger danger, const Profile& profile, std::uint64_t maxStates)
{
    const Group start = makeGroup(profile, dangerSetup(danger));
    const SearchResult result = search(start, optionsFor(danger, maxStates),
                                       [danger](const Group& group) { return hasHappened(danger, group); });
    Sought sought;
    sought.states = result.distinct;
    sought.complete = result.complete;
    if (result.witness)
        sought.statements = statementsOf(start, *result.witness);
    return sought;
}

} // namespace racescope::replication
