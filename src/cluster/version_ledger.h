// SPDX-License-Identifier: GPL-3.0-or-later
// What answers told about one document: which token each of its versions had. A cluster does not say what a
// write replaced, but _version counts every accepted write of a document by one: the write that got version 8
// replaced version 7, whose token another answer tells. Threads: any; m_mutex is a leaf lock, held for a
// look-up. Memory: the newest kKept versions.
#pragma once
#include "base/mutex.h"
#include "store/index.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace racescope::cluster {

class VersionLedger {
public:
    static constexpr std::size_t kKept = 4096;

    // Around each write on its way. ended() comes after tell(), when there was an answer.
    std::uint64_t began() RS_EXCLUDES(m_mutex);
    void ended(std::uint64_t write) RS_EXCLUDES(m_mutex);

    void tell(Version version, Token token) RS_EXCLUDES(m_mutex);
    std::optional<Token> tokenOf(Version version) const RS_EXCLUDES(m_mutex);
    // Of a token that a conflict names; 0 when it was not seen.
    Version versionOf(Token token) const RS_EXCLUDES(m_mutex);
    // As tokenOf, after the writes that were on their way when this was called have come back, if it takes
    // them: one of them may be the one. Waits at most `patience`.
    std::optional<Token> awaitToken(Version version, std::chrono::milliseconds patience) RS_EXCLUDES(m_mutex);

private:
    std::optional<Token> find(Version version) const RS_REQUIRES(m_mutex);

    mutable Mutex m_mutex;
    std::condition_variable_any m_told;
    std::map<std::int64_t, Token> m_tokens RS_GUARDED_BY(m_mutex);
    std::set<std::uint64_t> m_onTheirWay RS_GUARDED_BY(m_mutex);
    std::uint64_t m_writes RS_GUARDED_BY(m_mutex) = 0;
};

// Tells the ledger what an answer says, and fills in what it leaves out: what an accepted write replaced
// (kUntoldToken of trace/untold.h when that was somebody unknown, unassigned when nothing was there or the
// caller's own version numbers tell nothing), and the version or token of a conflict.
struct WriteKind {
    bool external = false; // version_type=external: versions are the caller's, and do not count writes
    Token required;        // of if_seq_no and if_primary_term
    Token base;            // that the writer had read last; unassigned: nothing
    Version baseVersion;
};
void complete(WriteOutcome& outcome, const WriteKind& kind, VersionLedger& ledger,
              std::chrono::milliseconds patience);

} // namespace racescope::cluster
