// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario's own rules, judged on the contents of the documents: gathers the numbers that
// verdict/invariants.h judges. Threads: any; reads store and snapshot.
#pragma once
#include "race/plan.h"
#include "store/store.h"
#include "trace/trace.h"
#include "verdict/verdict.h"

#include <set>
#include <string>

namespace racescope {

// What `unread` names ("index/id") is not in the store although it may exist: nothing is judged of it.
void addInvariants(Verdict& verdict, const RacePlan& plan, const Store& store, const Snapshot& snapshot,
                   const Names& names, const std::set<std::string>& unread = {});

} // namespace racescope
