// SPDX-License-Identifier: GPL-3.0-or-later
// The names behind the numbers of events: documents, workers, notes. Append only; numbers are never reused.
// Threads: any thread may call any member; m_mutex is a leaf lock.
#pragma once
#include "base/ids.h"
#include "base/mutex.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct DocumentName {
    std::string index;
    std::string id;
    std::uint32_t shard = 0;
    friend bool operator==(const DocumentName&, const DocumentName&) = default;
};

struct WorkerName {
    enum class Kind : std::uint8_t { Thread, Stepped, Virtual, HttpClient, Imported, System };
    std::string name;  // "W1", "A", "client 127.0.0.1:4711"
    std::string group; // the scenario's group, or ""
    Kind kind = Kind::Thread;
    std::string program; // in words for the window: "subtract 1 from in_stock, guard seq_no"
    friend bool operator==(const WorkerName&, const WorkerName&) = default;
};

class Names {
public:
    Names();
    ~Names();
    // The number of a document, new or known.
    DocumentId document(std::string_view index, std::string_view id, std::uint32_t shard = 0);
    std::optional<DocumentId> findDocument(std::string_view index, std::string_view id) const;
    DocumentName documentName(DocumentId id) const; // empty name when unknown
    std::size_t documentCount() const;
    // Whether two documents draw their seq_no from one counter.
    bool sameShard(DocumentId a, DocumentId b) const;

    WorkerId addWorker(WorkerName name);
    WorkerName workerName(WorkerId id) const;
    std::size_t workerCount() const;

    // Keeps a text and gives its number (from 1); equal texts share one. 0 when the budget of kNoteBytes is
    // used up.
    std::uint32_t note(std::string_view text);
    std::string noteText(std::uint32_t number) const;
    std::size_t noteCount() const;

    static constexpr std::size_t kNoteBytes = std::size_t(64) << 20;

private:
    struct Tables;
    mutable Mutex m_mutex;
    std::unique_ptr<Tables> m_tables RS_GUARDED_BY(m_mutex);
};

} // namespace racescope
