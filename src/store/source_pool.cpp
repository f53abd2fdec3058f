// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/source_pool.h"

#include "base/mutex.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define RS_POOL_OFF 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RS_POOL_OFF 1
#endif
#endif

namespace racescope::source_pool {

#ifdef RS_POOL_OFF

void* allocate(std::size_t size)
{
    return ::operator new(size);
}

void free(void* block, std::size_t) noexcept
{
    ::operator delete(block);
}

#else

namespace {

// A free block. The first of a batch also heads it.
struct FreeBlock {
    FreeBlock* next;
    FreeBlock* nextBatch;
    std::uint32_t count;
};
static_assert(sizeof(FreeBlock) <= kSmallestBlock);

constexpr std::size_t kClasses = kLargestBlock / kLine + 1; // class 0: the smallest; class n: n cache lines

constexpr std::size_t classOf(std::size_t size)
{
    return size <= kSmallestBlock ? 0 : (size + kLine - 1) / kLine;
}
constexpr std::size_t classSize(std::size_t number)
{
    return number == 0 ? kSmallestBlock : number * kLine;
}
// Blocks that move between a cache and the shared list at once; a cache holds up to two batches a class.
constexpr std::uint32_t batchSize(std::size_t number)
{
    return static_cast<std::uint32_t>(std::max<std::size_t>(2, kCachedBytes / 2 / classSize(number)));
}

// The shared lists of one size class.
class alignas(kLine) Depot {
public:
    void setClass(std::size_t number) { m_class = number; }
    // A chain of blocks, at least one; their number is in `count` of the first.
    FreeBlock* take()
    {
        const MutexLock lock(m_mutex);
        if (FreeBlock* const batch = m_batches) {
            m_batches = batch->nextBatch;
            return batch;
        }
        return cut();
    }
    void give(FreeBlock* batch)
    {
        const MutexLock lock(m_mutex);
        batch->nextBatch = m_batches;
        m_batches = batch;
    }

private:
    FreeBlock* cut() RS_REQUIRES(m_mutex)
    {
        const std::size_t size = classSize(m_class);
        if (static_cast<std::size_t>(m_chunkEnd - m_chunk) < size) {
            m_chunk = static_cast<std::byte*>(::operator new(kChunkBytes, std::align_val_t(kLine)));
            m_chunkEnd = m_chunk + kChunkBytes;
        }
        FreeBlock* first = nullptr;
        std::uint32_t count = 0;
        const std::uint32_t wanted = std::min<std::uint32_t>(
            batchSize(m_class),
            static_cast<std::uint32_t>(static_cast<std::size_t>(m_chunkEnd - m_chunk) / size));
        // From the end, so that the blocks are handed out in the order of their addresses.
        for (std::byte* at = m_chunk + wanted * size; count < wanted; ++count) {
            at -= size;
            first = new (at) FreeBlock{first, nullptr, 0};
        }
        m_chunk += wanted * size;
        first->count = count;
        return first;
    }

    Mutex m_mutex;
    FreeBlock* m_batches RS_GUARDED_BY(m_mutex) = nullptr;
    std::byte* m_chunk RS_GUARDED_BY(m_mutex) = nullptr; // not yet cut
    std::byte* m_chunkEnd RS_GUARDED_BY(m_mutex) = nullptr;
    std::size_t m_class = 0;
};

Depot& depot(std::size_t number)
{
    // Never destroyed: sources may outlive every other static object.
    static std::array<Depot, kClasses>& depots = [&]() -> auto&
    {
        auto* const all = new std::array<Depot, kClasses>;
        for (std::size_t i = 0; i < kClasses; ++i)
            (*all)[i].setClass(i);
        return *all;
    }
    ();
    return depots[number];
}

enum class CacheState : std::uint8_t { New, Open, Closed };

// Trivial, so that the way to it needs no guard; t_closer empties it when the thread ends.
struct Cache {
    struct Bin {
        FreeBlock* head;
        std::uint32_t count;
    };
    std::array<Bin, kClasses> bins;
    CacheState state;
};
constinit thread_local Cache t_cache{};

void giveChain(std::size_t number, FreeBlock* first, std::uint32_t count)
{
    first->count = count;
    depot(number).give(first);
}

struct Closer {
    ~Closer()
    {
        for (std::size_t i = 0; i < kClasses; ++i) {
            Cache::Bin& bin = t_cache.bins[i];
            if (bin.head)
                giveChain(i, bin.head, bin.count);
            bin = {};
        }
        t_cache.state = CacheState::Closed; // later frees of this thread go to the depot
    }
    void open() { t_cache.state = CacheState::Open; }
};
thread_local Closer t_closer;

// False when the thread is ending.
bool openCache()
{
    if (t_cache.state == CacheState::New)
        t_closer.open();
    return t_cache.state == CacheState::Open;
}

[[gnu::noinline]] void* allocateSlow(std::size_t number)
{
    FreeBlock* const first = depot(number).take();
    FreeBlock* const rest = first->next;
    const std::uint32_t left = first->count - 1;
    if (rest && openCache())
        t_cache.bins[number] = {rest, left};
    else if (rest)
        giveChain(number, rest, left);
    return first;
}

[[gnu::noinline]] void freeSlow(FreeBlock* block, std::size_t number)
{
    if (!openCache()) {
        block->next = nullptr;
        giveChain(number, block, 1);
        return;
    }
    Cache::Bin& bin = t_cache.bins[number];
    const std::uint32_t batch = batchSize(number);
    if (bin.count >= 2 * batch) {
        // The half freed last stays: it is the warmer one.
        FreeBlock* last = bin.head;
        for (std::uint32_t i = 1; i < batch; ++i)
            last = last->next;
        giveChain(number, last->next, bin.count - batch);
        last->next = nullptr;
        bin.count = batch;
    }
    block->next = bin.head;
    bin.head = block;
    ++bin.count;
}

} // namespace

void* allocate(std::size_t size)
{
    if (size > kLargestBlock)
        return ::operator new(size);
    const std::size_t number = classOf(size);
    Cache::Bin& bin = t_cache.bins[number];
    FreeBlock* const block = bin.head;
    if (!block) [[unlikely]]
        return allocateSlow(number);
    bin.head = block->next;
    --bin.count;
    return block;
}

void free(void* memory, std::size_t size) noexcept
{
    if (size > kLargestBlock) {
        ::operator delete(memory);
        return;
    }
    const std::size_t number = classOf(size);
    auto* const block = new (memory) FreeBlock;
    Cache::Bin& bin = t_cache.bins[number];
    if (t_cache.state != CacheState::Open || bin.count >= 2 * batchSize(number)) [[unlikely]] {
        freeSlow(block, number);
        return;
    }
    block->next = bin.head;
    bin.head = block;
    ++bin.count;
}

#endif

} // namespace racescope::source_pool
