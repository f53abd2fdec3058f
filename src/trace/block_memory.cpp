// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/block_memory.h"

#include "base/assert.h"
#include "base/mutex.h"

#include <new>

#include <sys/mman.h>

namespace racescope {

namespace {

// Not from the heap, which would keep what is given back.
std::shared_ptr<std::byte> newRegion()
{
    void* mapped =
        ::mmap(nullptr, kBlockRegionBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        throw std::bad_alloc();
    return {static_cast<std::byte*>(mapped), [](std::byte* region) { ::munmap(region, kBlockRegionBytes); }};
}

// The region that pieces are cut from now.
struct Cutter {
    Mutex mutex; // a leaf
    std::shared_ptr<std::byte> region RS_GUARDED_BY(mutex);
    std::size_t used RS_GUARDED_BY(mutex) = 0;
};

// Never destroyed: blocks may be as long-lived as anything.
Cutter& cutter()
{
    static auto& only = *new Cutter;
    return only;
}

} // namespace

std::shared_ptr<std::byte> takeBlockMemory(std::size_t bytes)
{
    constexpr std::size_t kAlignment = alignof(std::max_align_t);
    RS_ASSERT(bytes <= kBlockRegionBytes, "a region has room for the piece");
    const std::size_t taken = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    Cutter& from = cutter();
    const MutexLock lock(from.mutex);
    if (!from.region || from.used + taken > kBlockRegionBytes) {
        from.region = newRegion();
        from.used = 0;
    }
    const std::size_t begin = from.used;
    from.used += taken;
    return {from.region, from.region.get() + begin};
}

} // namespace racescope
