// SPDX-License-Identifier: GPL-3.0-or-later
// A recording as a sequence diagram in Mermaid or PlantUML: workers and documents as participants, requests
// and answers as arrows, conflicts and lost updates marked. For short stories: at most kMaxDiagramEvents, the
// rest is counted in a note. Threads: pure functions.
#pragma once
#include "trace/names.h"
#include "trace/trace.h"

#include <span>
#include <string>

namespace racescope {

enum class DiagramLanguage { Mermaid, PlantUml };
inline constexpr std::size_t kMaxDiagramEvents = 2000;

// Events in the order in which they are to be told.
std::string sequenceDiagram(std::span<const Event> events, const Names& names, DiagramLanguage language,
                            std::size_t leftOut = 0);
std::string sequenceDiagram(const Snapshot& snapshot, const Names& names, DiagramLanguage language);

} // namespace racescope
