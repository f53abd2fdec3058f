// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a document, immutable and shared: one allocation with the count inside, so that a write swaps
// a pointer. Threads: the count is atomic; a Source object belongs to one thread at a time, the bytes to all.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace racescope {

class Source {
public:
    // Not constexpr: GCC would build whatever contains one as a constant and copy that with `rep stos`, which
    // costs more than a write.
    Source() noexcept {}
    explicit Source(std::string_view bytes);
    Source(const Source& other) noexcept
        : m_buffer(other.m_buffer)
    {
        if (m_buffer)
            m_buffer->count.fetch_add(
                1, std::memory_order_relaxed); // a copy needs no order: we hold one already
    }
    Source(Source&& other) noexcept
        : m_buffer(std::exchange(other.m_buffer, nullptr))
    {
    }
    Source& operator=(Source other) noexcept
    {
        std::swap(m_buffer, other.m_buffer);
        return *this;
    }
    ~Source()
    {
        if (m_buffer)
            release();
    }
    explicit operator bool() const { return m_buffer != nullptr; }
    std::string_view view() const
    {
        return m_buffer ? std::string_view(reinterpret_cast<const char*>(m_buffer + 1), m_buffer->size)
                        : std::string_view();
    }
    bool sameBuffer(const Source& other) const { return m_buffer == other.m_buffer; }
    // Bytes of memory that the buffer occupies, its head and rounding included.
    std::size_t footprint() const;
    // Asks the processor to fetch the buffer's head, for who will release it soon.
    void prefetch() const { __builtin_prefetch(m_buffer, 1); }
    friend bool operator==(const Source& a, const Source& b)
    {
        return a.sameBuffer(b) || a.view() == b.view();
    }

private:
    struct Buffer {
        std::atomic<std::uint32_t> count;
        std::uint32_t size;
        // the bytes follow
    };
    void release() noexcept;
    Buffer* m_buffer = nullptr;
};

} // namespace racescope
