// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/abandonment.h"

#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace racescope::cluster {

Abandonment::Abandonment()
    : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

Abandonment::~Abandonment()
{
    if (m_event >= 0)
        ::close(m_event);
}

void Abandonment::declare()
{
    m_isDeclared.store(true);
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
}

void Abandonment::pause(std::chrono::milliseconds time) const
{
    pollfd waiting{m_event, POLLIN, 0};
    ::poll(&waiting, 1, int(time.count()));
}

} // namespace racescope::cluster
