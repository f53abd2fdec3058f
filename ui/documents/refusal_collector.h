// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the refused writes of one document from a conflict log, a bounded stretch at a time, so that a log
// of millions never holds anybody up. Threads: one at a time; the log's lock is held for the copy of a page.
#pragma once
#include "documents/ladder.h"
#include "report/conflict_log.h"

namespace racescope {

class RefusalCollector {
public:
    explicit RefusalCollector(DocumentId document)
        : m_document(document)
    {
    }
    static constexpr std::size_t kStretch = std::size_t(1) << 18; // records

    // Looks at what is new, up to `most` records. What a record is filed by never changes.
    void collect(const ConflictLog& log, std::size_t most = kStretch);
    const Refusals& refusals() const { return m_refusals; }
    std::size_t seen() const { return m_seen; }   // records of the log
    std::size_t total() const { return m_total; } // that it had

private:
    const DocumentId m_document;
    Refusals m_refusals;
    std::size_t m_seen = 0;
    std::size_t m_total = 0;
};

} // namespace racescope
