// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that happened in a race: the only form in which the store, the workers and the HTTP door tell the
// rest of the program. A plain value; how it is stored is block.h's business.
#pragma once
#include "base/clock.h"
#include "base/ids.h"

#include <cstdint>

namespace racescope {

enum class EventKind : std::uint8_t {
    Think,        // between read and write
    Read,         // a read that found a document
    ReadMissing,  // a read that found none
    Backoff,      // the wait before a further try
    Noop,         // an update that changed nothing
    WriteOk,      // an accepted write (see EventFlag for created, deleted)
    Conflict,     // refused with 409
    WriteMissing, // 404 of an update or guarded delete
    Error,        // anything else refused: 400, 413, 5xx, connection lost
    GiveUp,       // the chain ends without success
    TermChange,   // a shard's term grew: `document` unset, `shard` in note-free events is in `seqNo`'s place
    ToolWait,     // the worker waited for a full ring: tool time, not the store's. With a token: the gap that
                  // token.seqNo dropped events left
    Search,       // a search, count or other read of many documents
};
inline constexpr int kEventKindCount = 13;

namespace event_flag {
inline constexpr std::uint16_t kCreated = 1;             // write made a document that was not there
inline constexpr std::uint16_t kDeleted = 2;             // write was a delete
inline constexpr std::uint16_t kGuardSeqNo = 4;          // write carried if_seq_no and if_primary_term
inline constexpr std::uint16_t kGuardVersion = 8;        // write carried a version (old way or external)
inline constexpr std::uint16_t kGuardExternal = 512;     // with kGuardVersion: version_type=external
inline constexpr std::uint16_t kGuardExternalGte = 1024; // with kGuardVersion: version_type=external_gte
inline constexpr std::uint16_t kGuardCreate = 16;        // write demanded that there be no document
inline constexpr std::uint16_t kUpdateApi = 32;          // through _update (read inside the store)
inline constexpr std::uint16_t kInjected = 64;           // by hand or script: not a worker's own idea
inline constexpr std::uint16_t kAckLost = 128;           // the worker never learnt of this outcome
inline constexpr std::uint16_t kGone =
    2048; // conflict: nothing live is there; token and version are its tombstone's, if any
inline constexpr std::uint16_t kBlind = 256; // the write is meant not to depend on what was there
} // namespace event_flag

inline constexpr DocumentId kNoDocument{0xffffffffu};
inline constexpr WorkerId kSystemWorker{0xfffffffeu}; // term changes, injections by hand

struct Event {
    Nanos time = 0;     // when it began
    Nanos duration = 0; // 0 for what takes no time of its own
    WorkerId worker = kSystemWorker;
    DocumentId document = kNoDocument;
    EventKind kind = EventKind::Read;
    std::uint16_t flags = 0;
    std::uint16_t attempt = 0; // from 1 within the chain
    std::uint32_t chain = 0;   // number of the logical update of this worker, from 1; 0: none
    // Read, Noop: what was found. WriteOk: what the write got. Conflict: what is current.
    // TermChange: seqNo is the shard number, token.primaryTerm the new term.
    Token token;
    Version version; // belongs to token
    // The token in hand when writing: what a guarded write required, and what an unguarded one had read.
    // Unassigned when the worker had read nothing. For guards by version, `baseVersion` is what was required.
    Token base;
    Version baseVersion;
    Token replaced;         // WriteOk: the token that stood there just before; unassigned when there was none
    std::uint32_t note = 0; // number of a text in Names (request line, error), 0: none

    Nanos end() const { return time + duration; }
    bool has(std::uint16_t flag) const { return (flags & flag) != 0; }
    friend bool operator==(const Event&, const Event&) = default;
};

// An accepted write that replaced a version it had not read: the worker had read `base`, another write came
// between, and this one overwrote it. Blind writes claim nothing about what was there and are never lost
// updates.
bool isLostUpdate(const Event& event);

// gui.md 4.6: lost update > give-up > conflict > write ok > noop > backoff > read > think. Errors rank with
// give-up, a missing document with noop, tool waits and term changes are shown by other means.
enum class Severity : std::uint8_t {
    None,
    Think,
    Read,
    Backoff,
    Noop,
    WriteOk,
    Conflict,
    GiveUp,
    LostUpdate
};
inline constexpr int kSeverityCount = 9;
Severity severityOf(const Event& event);

} // namespace racescope
