// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for sources: blocks of one size class each, cut from large chunks and recycled, so that a busy store
// keeps writing to the same warm pages and asks the kernel for nothing. glibc's per-thread heaps grow by one
// system call per 4 KiB, which costs more than the write itself. Threads: any. A block may be freed by
// another thread than the one that allocated it: it goes to the freeing thread's cache, and what is too much
// there (kCachedBytes a class) to a shared list. Blocks above kLargestBlock come from the general heap. Under
// the address sanitizer all of them do, so that it sees every misuse.
#pragma once
#include <cstddef>

namespace racescope::source_pool {

inline constexpr std::size_t kLine =
    64; // a block shares no cache line with another, except among the smallest
inline constexpr std::size_t kSmallestBlock = 32;
inline constexpr std::size_t kLargestBlock = 4096;
inline constexpr std::size_t kCachedBytes = 16384;
inline constexpr std::size_t kChunkBytes = std::size_t(1) << 20;

void* allocate(std::size_t size);
void free(void* block, std::size_t size) noexcept; // `size` as it was given to allocate
// What a block for `size` bytes really takes.
constexpr std::size_t blockSize(std::size_t size)
{
    if (size > kLargestBlock)
        return size + 16; // the heap's own head
    return size <= kSmallestBlock ? kSmallestBlock : (size + kLine - 1) / kLine * kLine;
}

} // namespace racescope::source_pool
