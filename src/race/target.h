// SPDX-License-Identifier: GPL-3.0-or-later
// What is raced on: the embedded store, a copyable model of it, a replication group, a cluster over HTTP.
#pragma once
#include "base/result.h"
#include "race/plan.h"
#include "store/index.h"
#include "trace/event.h"

#include <string>
#include <vector>

namespace racescope {

struct Request {
    enum class Kind : std::uint8_t { Get, Write, Update };
    Kind kind = Kind::Get;
    DocumentId document; // of the trace's Names; the target has been told of it by open()
    WriteRequest write;  // Write, Update
    Source body;         // Write: the new source; Update: unused
    const Modification* modification =
        nullptr;                   // Update: how the store is to change what it reads; outlives the call
    std::string modificationValue; // with the placeholders replaced
    int retryOnConflict = 0;
    // Write: nobody is told of it, and copies do not get it before the next write; so it is gone when its
    // primary is.
    bool unreplicated = false;
};

// The `_shards` of a write: copies that it was for, that have it, and that failed.
struct ShardsHeader {
    int total = 0; // 0: the target has no copies
    int successful = 0;
    int failed = 0;
};

// An earlier try of a request that took effect though nobody was told: its primary was deposed, and the
// request was tried again.
struct UntoldWrite {
    Token token;
    Version version;
    Token replaced;
    WriteResult result = WriteResult::Updated;
};

struct Response {
    // Get: found or not. Otherwise the decision.
    bool found = false;
    Decision decision;
    Token token; // Get: read. Accept: new. Noop: the document's. Conflict: current
    Version version;
    Token replaced; // Accept: before; unassigned when nothing live was there
    Source source;  // Get; Update: the new one
    int innerRetries = 0;
    ShardsHeader shards; // Accept
    std::vector<UntoldWrite> untold;
    std::string error; // not empty: refused for another reason (400, 5xx, lost connection); the rest is unset
    bool ok() const { return error.empty(); }
};

struct FinalDocument {
    std::string index;
    std::string id;
    bool live = false;
    Token token;
    Version version;
    Source source;
    bool isRead = true; // false: it may be there or not, nobody said
};

class Target {
public:
    virtual ~Target() = default;
    // Prepares a document for requests. Called before the workers that use it start.
    virtual Result<void, IoError> open(DocumentId document, const std::string& index,
                                       const std::string& id) = 0;
    // Any thread. Never throws; a failure is in Response::error.
    virtual Response perform(const Request& request, WorkerId worker) = 0;
    virtual PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) = 0;
    // Loses the last `operations` operations of the shard. Targets that cannot say so in the error.
    virtual Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                                  std::uint32_t operations) = 0;
    virtual std::vector<FinalDocument> documents() const = 0;
    virtual std::string_view name() const = 0; // "embedded", "replicated", a URL
};

} // namespace racescope
