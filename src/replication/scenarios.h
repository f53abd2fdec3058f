// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in stories of the failover lab: why comparing `_version` was not enough, what the term and the
// seq_no solve, and what they do not. Each is one script for all profiles, a goal that is checked, the
// outcome that each profile must have, and a lesson of two sentences. Immutable; any thread.
#pragma once
#include "replication/script.h"

#include <array>
#include <span>

namespace racescope::replication {

struct FailoverScenario {
    std::string_view name;   // "failover-wrong-history"
    std::string_view number; // "1", as the documentation counts
    std::string_view title;
    std::string_view lesson;
    std::string_view goal; // what may happen, as a sentence
    bool (*reached)(const ScriptResult&);
    std::array<bool, kPresets.size()> expected; // by preset
    int copies = 3;
    std::string_view script;

    GroupSetup setup() const;
    ScriptResult run(const Profile& profile) const;
    bool expectedUnder(Preset preset) const { return expected[static_cast<std::size_t>(preset)]; }
};

std::span<const FailoverScenario> failoverScenarios();
const FailoverScenario* findFailoverScenario(std::string_view name);
// "A ack v11 (1,10) 3/3/0; N1 red v11 (1,10); …": answers of clients in order, then documents of all copies.
std::string outcomeText(const ScriptResult& result);

} // namespace racescope::replication
