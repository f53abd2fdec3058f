// SPDX-License-Identifier: GPL-3.0-or-later
// What the explorer explores: processes with states of their own and one state that they share, both known by
// numbers. Each pair (own state, shared state) is asked for its step once and remembered, so that a model may
// be as slow as it likes: workers, decide() and JSON run a few thousand times, however many states there are.
// Threads: the explorer calls under a lock, one thread at a time.
#pragma once
#include "race/stepped_state.h"

#include <cstdint>
#include <span>
#include <string>

namespace racescope {

using LocalId = std::uint32_t;  // a process's own state, from 0
using SharedId = std::uint32_t; // the shared state, from 0

namespace transition_flag {
inline constexpr std::uint8_t kMayWrite = 1; // a step of this kind can change its resource: for independence
inline constexpr std::uint8_t kChanged = 2;  // it did change the shared state
inline constexpr std::uint8_t kConflict = 4; // refused with 409
inline constexpr std::uint8_t kLost = 8;     // an update was lost
inline constexpr std::uint8_t kCommit = 16;
} // namespace transition_flag

inline constexpr std::uint32_t kNoResource = 0xffffffffu;

struct Transition {
    LocalId local = 0;
    SharedId shared = 0;
    std::uint32_t resource = kNoResource; // the document it touches; kNoResource: none
    std::uint8_t flags = 0;
    bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

class Model {
public:
    virtual ~Model() = default;
    virtual std::uint32_t processes() const = 0;
    // Processes of one class do the same, whoever they are.
    virtual std::uint32_t classOf(std::uint32_t process) const = 0;
    virtual LocalId initialLocal(std::uint32_t process) = 0;
    virtual SharedId initialShared() = 0;
    virtual bool finished(LocalId local) const = 0;
    // Requires: not finished.
    virtual Transition step(LocalId local, SharedId shared) = 0;
    // Whether changes of the shared state may make this state equal to another (see settled).
    virtual bool canSettle(LocalId) const { return false; }
    // The state that stands for this one now that the shared state has changed: an old token is as good as
    // any other.
    virtual LocalId settled(LocalId local, SharedId) { return local; }
    // What the race came to: equal texts, one outcome. Requires: all are finished. In the order of the
    // processes of each class it must make no difference.
    virtual std::string outcome(std::span<const LocalId> locals, SharedId shared) = 0;
    // The process's step as a move of the schedule.
    virtual Move moveOf(std::uint32_t process) const { return Move::step(process); }
    // How far the shared state has come (accepted changes): columns of the state graph.
    virtual std::uint32_t progressOf(SharedId) const { return 0; }
};

} // namespace racescope
