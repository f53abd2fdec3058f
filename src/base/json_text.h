// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to a JSON text as a person makes them in an editor: indent, rename, remove, add. Every byte that is
// not meant stays as it was, so numbers keep their spelling (1.10, integers of any length). Threads: free
// functions. Paths are those of json.h.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace racescope::json {

// The same text with other blanks between its tokens: a member or item a line, two blanks deeper each level.
// Requires: valid JSON.
std::string indented(std::string_view source);

// Without the member or item at `path`. nullopt when there is none, or when it is the whole value.
std::optional<std::string> withoutValue(std::string_view source, std::string_view path);

// With the member at `path` under another name, at the same place. nullopt when there is none, or when the
// object has the new name already.
std::optional<std::string> withKey(std::string_view source, std::string_view path, std::string_view newKey);

// Paths step by step: "stock" and "bins" make `stock.bins`, and with 2 `stock.bins[2]`.
std::string memberPath(std::string_view path, std::string_view key);
std::string itemPath(std::string_view path, std::size_t index);

// The number that has both changes in it: base + (mine - base) + (theirs - base). nullopt unless all three
// are spelled as integers and the sum fits in 64 bits.
std::optional<std::string> bothAdded(std::string_view base, std::string_view mine, std::string_view theirs);

} // namespace racescope::json
