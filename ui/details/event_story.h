// SPDX-License-Identifier: GPL-3.0-or-later
// The full story of one event: its facts, why it came out as it did, what Elasticsearch would say, and the
// events it hangs together with. Words only, no widgets. Threads: GUI thread only (translations); reads a
// snapshot and the conflict log.
#pragma once
#include "report/conflict_log.h"
#include "trace/event_ref.h"
#include "trace/trace.h"

#include <QString>

#include <optional>
#include <vector>

namespace racescope {

struct EventStory {
    struct Fact {
        QString name;
        QString value;
    };
    struct Link {
        QString text;
        EventRef event;
    };
    // One event of the same update, for the strip below the facts.
    struct Step {
        EventRef event;
        EventKind kind = EventKind::Read;
        Severity severity = Severity::None;
        std::uint16_t attempt = 0;
        QString text;
        bool isSelf = false;
    };

    EventKind kind = EventKind::Read;
    Severity severity = Severity::None;
    QString title;   // "409, version conflict"
    QString where;   // "W2 on products/100"
    QString because; // one sentence
    QString reason;  // Elasticsearch's own; empty unless refused
    std::vector<Fact> facts;
    std::vector<Link> links;
    std::vector<Step> steps;
    QString note; // request line, error text
};

// nullopt when the event is not in the snapshot.
std::optional<EventStory> tellEvent(EventRef ref, const Snapshot& snapshot, const Names& names,
                                    const ConflictLog& log);

// The events around one in its lane.
std::optional<Event> eventAt(const Snapshot& snapshot, EventRef ref);
// The write that brought the document to this token.
std::optional<EventRef> writeOf(const ConflictLog& log, const Snapshot& snapshot, DocumentId document,
                                Token token);
// The read that a write, refused or not, was based on.
std::optional<EventRef> readBefore(const Snapshot& snapshot, EventRef write);

} // namespace racescope
