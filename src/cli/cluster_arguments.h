// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say how a real cluster is reached: credentials, certificates, patience. Threads: main
// thread.
#pragma once
#include "cli/arguments.h"
#include "cluster/cluster_url.h"

#include <optional>

namespace racescope::cli {

// "http://…" or "https://…".
bool isClusterUrl(const QString& target);
void addClusterOptions(Arguments& arguments);
// `urlOption`: "target" or "upstream". nullopt with `status` set after telling what is wrong.
std::optional<cluster::Endpoint> readEndpoint(const Arguments& arguments, const QString& urlOption,
                                              std::optional<int>& status);
// Complains about cluster options that go without a cluster.
void refuseClusterOptions(const Arguments& arguments, std::optional<int>& status);

} // namespace racescope::cli
