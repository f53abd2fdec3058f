// SPDX-License-Identifier: GPL-3.0-or-later
// One document over the document API: read it with its token, write it under a condition, delete it. Goes the
// way of the console's requests, so that all of it is recorded as what a client did. Threads: GUI thread
// only; answers come later, on the GUI thread.
#pragma once
#include "base/ids.h"
#include "console/console_client.h"

#include <functional>
#include <optional>
#include <string>

namespace racescope {

struct DocumentAddress {
    QString index;
    QString id; // empty: one to be given by the store
    QString routing;
    friend bool operator==(const DocumentAddress&, const DocumentAddress&) = default;
};

// A document as a read found it.
struct StoredDocument {
    bool exists = false;
    Token token;
    Version version;
    std::string source; // the bytes as they are stored
    QString routing;    // empty unless custom
};

struct DocumentAnswer {
    int status = 0;
    StoredDocument document; // after a read, or what a write made (without source)
    QString id;              // the one that the store gave
    QString result;          // created, updated, deleted, noop, not_found
    QString reason;          // Elasticsearch's sentence when it was refused
    bool isConflict() const { return status == 409; }
    bool isGood() const { return status >= 200 && status < 300; }
};

// Under which condition a document is written or deleted.
struct WriteCondition {
    enum class Kind { Token, Create, None };
    Kind kind = Kind::None;
    Token token;
};

ConsoleRequest readRequest(const DocumentAddress& address);
ConsoleRequest writeRequest(const DocumentAddress& address, const WriteCondition& condition,
                            const std::string& source);
ConsoleRequest deleteRequest(const DocumentAddress& address, const WriteCondition& condition);
DocumentAnswer documentAnswer(const ConsoleAnswer& answer);

} // namespace racescope
