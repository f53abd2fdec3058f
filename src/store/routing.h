// SPDX-License-Identifier: GPL-3.0-or-later
// Which shard a document belongs to: MurmurHash3 x86 32 bit, seed 0, over the routing value's UTF-16LE bytes,
// and the formula of Elasticsearch 7.0 and later with its default number of routing shards. Pure functions.
#pragma once
#include <cstdint>
#include <string_view>

namespace racescope {

// Requires: valid UTF-8 (invalid bytes count as U+FFFD).
std::int32_t routingHash(std::string_view utf8);
std::uint32_t routingShards(std::uint32_t numberOfShards);
std::uint32_t shardFor(std::string_view routing, std::uint32_t numberOfShards);

} // namespace racescope
