// SPDX-License-Identifier: GPL-3.0-or-later
// Files without a name for what is too large to be kept in memory: they are gone with their last user,
// however the program ends. Threads: any; an object is for one at a time.
#pragma once
#include <cstddef>
#include <filesystem>
#include <limits>
#include <memory>
#include <new>
#include <vector>

namespace racescope {

// The system's folder for large temporary files, not /tmp, which is memory on many desktops.
std::filesystem::path scratchFolder();
// A descriptor of a fresh, empty file that belongs to the caller; -1: the folder takes none (errno says why).
// An empty folder: scratchFolder().
[[nodiscard]] int openScratchFile(const std::filesystem::path& folder = {});

// Arrays from this size on lie in a scratch file: the system writes their pages out when it wants the memory.
// Smaller ones, and all of them while the disk has no room, are ordinary memory.
constexpr std::size_t kScratchBytes = std::size_t(4) << 20;

namespace detail {
// Null: ordinary memory is to be taken. Requires: bytes > 0.
void* mapScratch(std::size_t bytes);
// False: `block` was not mapped.
bool unmapScratch(void* block);
} // namespace detail

template <class T> struct ScratchAllocator {
    using value_type = T;
    ScratchAllocator() = default;
    template <class U> ScratchAllocator(const ScratchAllocator<U>&) {}
    T* allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        const std::size_t bytes = count * sizeof(T);
        void* mapped = bytes >= kScratchBytes ? detail::mapScratch(bytes) : nullptr;
        return mapped ? static_cast<T*>(mapped) : std::allocator<T>().allocate(count);
    }
    void deallocate(T* block, std::size_t count)
    {
        if (count * sizeof(T) < kScratchBytes || !detail::unmapScratch(block))
            std::allocator<T>().deallocate(block, count);
    }
    friend bool operator==(const ScratchAllocator&, const ScratchAllocator&) { return true; }
};

// A vector that may be far larger than what the program shall keep in memory.
template <class T> using ScratchVector = std::vector<T, ScratchAllocator<T>>;

} // namespace racescope
