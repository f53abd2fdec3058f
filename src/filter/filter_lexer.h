// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a filter's text into words and brackets, each with its place. Threads: pure functions.
#pragma once
#include "filter/filter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope {

struct FilterToken {
    enum class Kind : std::uint8_t { Word, Open, Close, And, Or, Not, End };
    Kind kind = Kind::End;
    std::size_t position = 0;
    std::size_t length = 0;
    // Of a word: what stands before the first colon outside quotes, and behind it, both without quotes.
    bool hasField = false;
    std::string field;
    std::string value;
    std::size_t valuePosition = 0;
    bool isQuoted = false; // the value: commas and signs in it mean themselves
    std::size_t end() const { return position + length; }
};

// Ends with one End token.
Result<std::vector<FilterToken>, FilterError> tokensOf(std::string_view text);

} // namespace racescope
