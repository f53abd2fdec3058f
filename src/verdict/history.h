// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded history: every call and return with client, time and token, and what the documents were at the
// start. Files: history_reader.h, history_writer.h (NDJSON), jepsen.h (EDN), porcupine.h. Judged by
// checker.h. Times: nanoseconds of one monotonic clock; intervals are closed, so an operation precedes
// another only if its return is strictly before the other's call. Threads: values.
#pragma once
#include "base/clock.h"
#include "base/ids.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

enum class OperationKind : std::uint8_t { Get, Index, Create, Update, Delete, Search };
enum class OperationStatus : std::uint8_t {
    Ok,
    Conflict, // 409: the document is there with another token
    NoDoc,    // 409: a guarded write on an absent document
    Exists,   // 409 of a create
    Missing,  // 404
    Noop,     // an update that changed nothing
    Info,     // unknown: time-out, crash, lost connection
};
enum class OperationResult : std::uint8_t { None, Created, Updated, Deleted, NotFound, Noop };

std::string_view nameOf(OperationKind kind);
std::string_view nameOf(OperationStatus status);
std::string_view nameOf(OperationResult result); // "" for None

inline constexpr Nanos kNoAnswer = std::numeric_limits<Nanos>::max();
// Times beyond this (73 years either way) are refused by the readers, so that sums of times never overflow.
inline constexpr Nanos kFarthestTime = std::numeric_limits<Nanos>::max() / 4;
inline bool isPlausibleTime(Nanos time)
{
    return time >= -kFarthestTime && time <= kFarthestTime;
}

struct HistoryOperation {
    std::int64_t id = 0;
    Nanos call = 0;
    Nanos ret = kNoAnswer;
    Token condition; // if_seq_no and if_primary_term as sent; unassigned: none
    // The token the answer carries: the new one of a write, the one read by a get, the current one of a noop.
    // An Info write may carry one too, when it is known from elsewhere that it took effect under it.
    Token token;
    Token current;            // Conflict, Exists: what the 409 reports as current; unassigned: not told
    std::int64_t version = 0; // _version of the answer; 0: not told
    std::uint32_t client = 0; // sequential: its operations do not overlap
    std::uint32_t key = 0;    // number in History::keys
    std::uint32_t tag = 0;    // number in History::tags, 0: none
    std::uint32_t line = 0;   // of the file, 0: not from a file
    OperationKind op = OperationKind::Get;
    OperationStatus status = OperationStatus::Ok;
    OperationResult result = OperationResult::None;
    bool blind = false; // the write is meant not to depend on what was there

    bool isWrite() const { return op != OperationKind::Get && op != OperationKind::Search; }
    // Changed the document (or left a tombstone) under `token`.
    bool drewToken() const
    {
        return isWrite() && token.assigned() &&
               (status == OperationStatus::Ok || status == OperationStatus::Info ||
                (op == OperationKind::Delete && status == OperationStatus::Missing));
    }
    bool isConflict() const
    {
        return status == OperationStatus::Conflict || status == OperationStatus::NoDoc ||
               status == OperationStatus::Exists;
    }
    friend bool operator==(const HistoryOperation&, const HistoryOperation&) = default;
};

// Token order: first the primary term, then the seq_no.
inline std::strong_ordering compareTokens(const Token& a, const Token& b)
{
    if (const auto byTerm = a.primaryTerm <=> b.primaryTerm; byTerm != 0)
        return byTerm;
    return a.seqNo <=> b.seqNo;
}
inline bool tokenLess(const Token& a, const Token& b)
{
    return compareTokens(a, b) < 0;
}

// Texts with numbers from 1, kept once each.
class StringTable {
public:
    std::uint32_t intern(std::string_view text);
    std::uint32_t find(std::string_view text) const; // 0: unknown
    std::string_view text(std::uint32_t number) const;
    std::uint32_t size() const { return std::uint32_t(m_ends.size()); }
    std::size_t memoryBytes() const;

private:
    void grow();
    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;  // end of text n in m_bytes at n - 1
    std::vector<std::uint64_t> m_slots; // upper half of the hash and number, 0: free; a power of two
};

struct InitialState {
    enum class Kind : std::uint8_t { Unknown, Absent, Live };
    Kind kind = Kind::Unknown; // Unknown: recording started late, the first token seen is taken
    Token token;               // of Live
    std::uint32_t tag = 0;
    friend bool operator==(const InitialState&, const InitialState&) = default;
};

struct HistoryKey {
    std::string name;  // "products/100"
    std::string shard; // keys with the same non-empty text draw tokens from one counter
    InitialState initial;
    friend bool operator==(const HistoryKey&, const HistoryKey&) = default;
};

struct HistoryMarker {
    enum class What : std::uint8_t { Crash, Restart };
    What what = What::Crash;
    Nanos at = 0;
    friend bool operator==(const HistoryMarker&, const HistoryMarker&) = default;
};

// A write that its recorder knows to have replaced a version which its worker had not read.
struct HistoryOverwrite {
    std::uint32_t operation = 0; // place in History::operations
    Token read;                  // the newest version that the worker knew
};

// What is wrong with a recording, and what that takes from the verdict.
struct HistoryProblem {
    enum class Effect : std::uint8_t {
        None,             // a remark
        OperationMissing, // something that happened may not be in the history
        TimesDoubtful,    // what depends on times cannot be judged
    };
    std::uint64_t line = 0;
    std::string reason;
    Effect effect = Effect::None;
    std::string text() const; // "line 12: …"
};

struct RegisterOperation; // register_history.h

class History {
public:
    History();
    ~History();
    History(const History&);
    History(History&&) noexcept;
    History& operator=(const History&);
    History& operator=(History&&) noexcept;

    std::vector<HistoryKey> keys;
    std::vector<HistoryOperation> operations;
    std::vector<HistoryMarker> markers;
    StringTable tags;
    std::vector<RegisterOperation> registers; // of keys without tokens whose order the values do not tell
    bool tokensAreVersions = false; // tokens were made from a chain of values: seq_no counts versions
    // Known from the recorder, else concluded from each worker's reads.
    std::vector<HistoryOverwrite> overwrites;
    bool overwritesKnown = false;
    std::vector<std::string> clientNames; // may be shorter than the number of clients

    // The number of a key, new or known. A new key starts with `fresh` as its initial state.
    std::uint32_t key(std::string_view name, const InitialState& fresh = {});
    std::optional<std::uint32_t> findKey(std::string_view name) const;
    std::string clientName(std::uint32_t client) const; // "W2", or "client 7"

    void addProblem(HistoryProblem problem); // keeps the first kMaxProblems, counts all
    const std::vector<HistoryProblem>& problems() const { return m_problems; }
    std::uint64_t problemCount() const { return m_problemCount; }
    bool operationsMissing() const { return m_operationsMissing; }
    bool timesDoubtful() const { return m_timesDoubtful; }
    static constexpr std::size_t kMaxProblems = 100;

private:
    StringTable m_keyNames;
    std::vector<HistoryProblem> m_problems;
    std::uint64_t m_problemCount = 0;
    bool m_operationsMissing = false;
    bool m_timesDoubtful = false;
};

} // namespace racescope
