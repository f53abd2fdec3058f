// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace racescope {

SteadyClock::SteadyClock(Nanos offset)
    : m_start(std::chrono::steady_clock::now())
    , m_offset(offset)
{
}

Nanos SteadyClock::now() const
{
    const auto passed = std::chrono::steady_clock::now() - m_start;
    return m_offset + std::chrono::duration_cast<std::chrono::nanoseconds>(passed).count();
}

} // namespace racescope
