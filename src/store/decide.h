// SPDX-License-Identifier: GPL-3.0-or-later
// The one rule of optimistic concurrency control: whether a write is accepted, given the document as it is. A
// pure function without lock, clock or I/O; the store, the copies of a replication group, the stepper and the
// explorer all call it. It answers the decision table of the Elasticsearch document API (index, create,
// update, delete against absent, live and deleted documents) and, for races only, the old guard by internal
// version. Threads: pure functions and values.
#pragma once
#include "base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace racescope {

// The document as the rule sees it. An expired tombstone is Absent: the caller compares times.
struct CurrentDocument {
    enum class State : std::uint8_t { Absent, Live, Tombstone };
    State state = State::Absent;
    Version version;
    Token token;
    bool live() const { return state == State::Live; }
    friend bool operator==(const CurrentDocument&, const CurrentDocument&) = default;
};

enum class WriteOp : std::uint8_t { Index, Create, Update, Delete };

enum class VersionRule : std::uint8_t {
    Internal,    // no version given: the store counts
    External,    // accepted if greater than the current one
    ExternalGte, // accepted if not smaller
    Equals,      // the old way: accepted if a live document has this internal version. HTTP refuses it.
};

struct WriteRequest {
    WriteOp op = WriteOp::Index;
    VersionRule versionRule = VersionRule::Internal;
    Version version;        // unless Internal
    Token required;         // if_seq_no and if_primary_term; unassigned: no condition
    bool hasUpsert = false; // Update of a missing document creates it
    bool unchanged = false; // Update whose merged content is what is there, with detect_noop
    bool conditional() const { return required.assigned(); }
};

enum class WriteResult : std::uint8_t { Created, Updated, Deleted, NotFound };

struct Accept {
    WriteResult result = WriteResult::Created;
    Version version;       // the document's (or tombstone's) new one
    bool liveAfter = true; // false: a tombstone
    friend bool operator==(const Accept&, const Accept&) = default;
};
struct Noop {
    friend bool operator==(const Noop&, const Noop&) = default;
};
// HTTP 404 without a seq_no drawn: an update of a document that is not there.
struct Missing {
    friend bool operator==(const Missing&, const Missing&) = default;
};
enum class ConflictKind : std::uint8_t {
    Token,       // M_CAS: the document moved on
    NoDocument,  // M_NODOC: required a token, but nothing is there
    Exists,      // M_EXISTS: create over a live document
    External,    // M_EXT
    ExternalGte, // M_GTE
    OldVersion,  // M_READ's words: internal version differs (the old way, and GET with a version)
};
struct Conflict {
    ConflictKind kind = ConflictKind::Token;
    Token required;
    Version given; // External, ExternalGte, Version
    Token current; // of the document, or of its tombstone when that is all there is; else unassigned
    Version currentVersion;
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

using Decision = std::variant<Accept, Noop, Conflict, Missing>;
using DecideFunction = Decision (*)(const CurrentDocument&, const WriteRequest&);

// Requires: a request that passed validation (no Create or Update with a condition that the API refuses).
Decision decide(const CurrentDocument& current, const WriteRequest& request);

// Elasticsearch's own sentence, with the id in brackets: "[100]: version conflict, required seqNo [8], …".
std::string conflictReason(std::string_view id, const Conflict& conflict);

} // namespace racescope
