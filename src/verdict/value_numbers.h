// SPDX-License-Identifier: GPL-3.0-or-later
// Small whole numbers for the versions of documents, as checkers of plain registers want them: one for each
// version, in token order from 1 for each key, and fresh ones for writes that were refused or are unknown.
// Threads: values.
#pragma once
#include "verdict/history.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace racescope {

class ValueNumbers {
public:
    explicit ValueNumbers(const History& history);
    // 0: nothing (nil). What a get, or a condition, refers to.
    std::int64_t of(std::uint32_t key, const Token& token) const;
    // What the write of operation number `operation` puts there; a delete puts nothing.
    std::int64_t writtenBy(std::uint32_t operation) const { return m_written[operation]; }
    // What is there before the first operation.
    std::int64_t initial(std::uint32_t key) const;

private:
    struct Place {
        std::uint32_t key;
        Token token;
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct PlaceHash {
        std::size_t operator()(const Place& p) const noexcept
        {
            const std::uint64_t mixed = std::uint64_t(p.token.seqNo.value) * 0x9e3779b97f4a7c15u ^
                                        std::uint64_t(p.token.primaryTerm.value) << 36 ^ p.key;
            return std::size_t(mixed ^ mixed >> 31);
        }
    };
    const History& m_history;
    std::unordered_map<Place, std::int64_t, PlaceHash> m_numbers;
    std::vector<std::int64_t> m_written;
};

// Calls and returns in one order with distinct times: by time, calls first; times that coincide are moved
// apart.
struct HistoryStep {
    Nanos time = 0;
    std::uint32_t operation = 0; // place in History::operations or, if isRegister, in History::registers
    bool isReturn = false;
    bool isRegister = false;
};
enum class Searches : std::uint8_t { Left, Taken };
// `key`: only the steps on this document.
std::vector<HistoryStep> stepsOf(const History& history, std::optional<std::uint32_t> key, Searches searches);

} // namespace racescope
