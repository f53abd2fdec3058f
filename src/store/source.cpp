// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/source.h"

#include "base/assert.h"
#include "store/source_pool.h"

#include <cstring>
#include <limits>
#include <new>

namespace racescope {

Source::Source(std::string_view bytes)
{
    RS_ASSERT(bytes.size() < std::numeric_limits<std::uint32_t>::max() - sizeof(Buffer),
              "a source has 32-bit sizes");
    m_buffer = new (source_pool::allocate(sizeof(Buffer) + bytes.size()))
        Buffer{1, static_cast<std::uint32_t>(bytes.size())};
    std::memcpy(reinterpret_cast<char*>(m_buffer + 1), bytes.data(), bytes.size());
}

std::size_t Source::footprint() const
{
    return m_buffer ? source_pool::blockSize(sizeof(Buffer) + m_buffer->size) : 0;
}

void Source::release() noexcept
{
    // Who sees 1 is the only owner: nobody is left who could copy. The acquire pairs with the release of
    // those who let go before, so that their reads of the bytes are over when the block is used again.
    if (m_buffer->count.load(std::memory_order_acquire) != 1 &&
        m_buffer->count.fetch_sub(1, std::memory_order_acq_rel) != 1)
        return;
    const std::size_t size = sizeof(Buffer) + m_buffer->size;
    m_buffer->~Buffer();
    source_pool::free(m_buffer, size);
}

} // namespace racescope
