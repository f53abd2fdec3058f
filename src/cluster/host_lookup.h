// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses of a host. The system's look-up cannot be interrupted and may take as long as a resolver that
// does not answer, so it runs on a thread that is left to itself when nobody waits for it any more: it owns
// what it works on, and touches nothing else. Threads: any.
#pragma once
#include "cluster/wire_socket.h"

#include <memory>

#include <netdb.h>

namespace racescope::cluster {

struct FreeAddresses {
    void operator()(addrinfo* first) const { ::freeaddrinfo(first); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

// Not empty. Refused: there is no such host; TimedOut by the deadline; Lost when it is abandoned.
[[nodiscard]] Result<Addresses, WireError> lookUp(const Endpoint& endpoint, Deadline deadline,
                                                  const Abandonment* abandonment);

// Until something happens at the handle.
[[nodiscard]] Result<void, WireError> awaitHandle(int handle, short events, Deadline deadline,
                                                  const Abandonment* abandonment);

} // namespace racescope::cluster
