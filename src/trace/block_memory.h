// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for the columns of sealed blocks: cut one after the other from regions of a mebibyte, each of which
// goes back to the system with its last piece. Blocks are sealed and spilled in order of time, so regions
// empty one by one, oldest first; on the heap, blocks of changing size leave holes between what stays.
// Threads: any.
#pragma once
#include <cstddef>
#include <memory>

namespace racescope {

inline constexpr std::size_t kBlockRegionBytes = std::size_t(1) << 20;

// Aligned for every ordinary type, uninitialized. Requires: bytes <= kBlockRegionBytes. Throws
// std::bad_alloc.
[[nodiscard]] std::shared_ptr<std::byte> takeBlockMemory(std::size_t bytes);

} // namespace racescope
