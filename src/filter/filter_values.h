// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a filter's clause: numbers, lengths of time, words and names, compared or in lists. Threads:
// pure functions.
#pragma once
#include "filter/filter_lexer.h"

namespace racescope {

// What a word of the text asks for. Requires: a token of kind Word.
Result<FilterTest, FilterError> testOf(const FilterToken& token);

} // namespace racescope
