// SPDX-License-Identifier: GPL-3.0-or-later
// Ends, from any thread and for good, what waits for a cluster: requests under way fail, later ones at once.
// Whoever waits for the network watches handle() beside its socket.
#pragma once
#include <atomic>
#include <chrono>

namespace racescope::cluster {

class Abandonment {
public:
    Abandonment();
    ~Abandonment();
    Abandonment(const Abandonment&) = delete;
    Abandonment& operator=(const Abandonment&) = delete;

    void declare();
    bool isDeclared() const { return m_isDeclared.load(); }
    // Readable once it is declared, for poll(); -1: the system had none, and waits end by themselves.
    int handle() const { return m_event; }
    // Ends sooner when it is declared meanwhile.
    void pause(std::chrono::milliseconds time) const;

private:
    int m_event = -1;
    std::atomic<bool> m_isDeclared = false;
};

} // namespace racescope::cluster
