// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the events of a trace into a history for the judge. The store's answers carry tokens, so nothing is
// guessed; what a worker never learnt of (kAckLost) becomes a write of unknown outcome whose token is known.
// Threads: pure functions on snapshots, any thread.
#pragma once
#include "trace/event_ref.h"
#include "trace/trace.h"
#include "verdict/history.h"
#include "verdict/verdict.h"

#include <span>

namespace racescope {

// HistoryOperation::id and Anomaly::operations of histories made here, and back to where the operation's
// event lies.
std::int64_t operationIdOf(const EventRef& event);
EventRef eventRefOf(std::int64_t operationId);

// Threads' thinking and waiting leave no operation; a term change is a restart marker; an error of a write is
// a write of unknown outcome. The first token seen of a document is its initial state, because documents may
// be older than the trace. `droppedEvents` (TraceCounters::dropped) > 0 makes "cannot tell" of what needs
// every operation.
History historyFromTrace(const Snapshot& snapshot, const Names& names, std::uint64_t droppedEvents = 0);
// As above for events in any order of workers, each worker's in order.
History historyFromEvents(std::span<const Event> events, const Names& names, std::uint64_t droppedEvents = 0);

// "W2 read product products/100 at seq_no 71, W1 wrote seq_no 72 meanwhile, and W2's write 73 replaced it
// unseen: the change of W1 is lost". `lostWriter`: who wrote event.replaced, or kUnknownWorker. Requires:
// isLostUpdate(event).
inline constexpr WorkerId kUnknownWorker{0xfffffffdu};
std::string lostUpdateSentence(const Event& event, WorkerId lostWriter, const Names& names);
std::string workerText(WorkerId worker, const Names& names);
std::string documentText(DocumentId document, const Names& names);

} // namespace racescope
