// SPDX-License-Identifier: GPL-3.0-or-later
// `run SCENARIO --target URL`: the plan on a real Elasticsearch or OpenSearch cluster. Threads: main thread.
#pragma once
#include "cli/run_race.h"
#include "cluster/cluster_race.h"

namespace racescope::cli {

struct ClusterRun {
    cluster::RaceOptions options;
    QString session; // file; empty: none
    TraceOptions recording;
};
// Prepares, runs, prints, cleans up, and returns the exit status.
int runOnCluster(RacePlan plan, const ClusterRun& run, RunOutputs outputs);

} // namespace racescope::cli
