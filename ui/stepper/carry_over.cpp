// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/carry_over.h"

namespace racescope {

namespace {

constexpr int kMostParts = 16; // of one _update that nobody interrupts

bool isPart(EventKind kind)
{
    return kind == EventKind::Read || kind == EventKind::Think;
}

class Carrier {
public:
    explicit Carrier(SteppedRace& fresh)
        : m_fresh(fresh)
    {
    }

    // False when the step cannot be told.
    bool carry(const StepGlance& step)
    {
        if (!take(step.move))
            return false;
        if (step.move.kind != Move::Kind::Step || last() == step.kind)
            return true;
        // A part of what is one step here: it comes with its write.
        if (isPart(step.kind) && !isPart(last())) {
            m_fresh.undo();
            m_taken.pop_back();
            return true;
        }
        // One step of what has parts here.
        for (int part = 1; part < kMostParts && isPart(last()) && last() != step.kind; ++part) {
            if (!take(step.move))
                return false;
        }
        return last() == step.kind;
    }

    const std::vector<Move>& taken() const { return m_taken; }

private:
    bool take(const Move& move)
    {
        if (!m_fresh.take(move))
            return false;
        m_taken.push_back(move);
        return true;
    }
    EventKind last() const { return m_fresh.glance(m_fresh.position()).kind; }

    SteppedRace& m_fresh;
    std::vector<Move> m_taken;
};

std::vector<Token> tokensOf(const SteppedRace& race)
{
    std::vector<Token> tokens;
    for (const auto& document : race.state().store().documents())
        tokens.push_back(document.token);
    return tokens;
}

} // namespace

CarriedOver carryOver(const SteppedRace& old, SteppedRace& fresh)
{
    Carrier carrier(fresh);
    SteppedRace along(old.state().sharedSetup());
    CarriedOver result;
    for (std::size_t step = 1; step <= old.position(); ++step) {
        const StepGlance glance = old.glance(step);
        if (!along.take(glance.move) || !carrier.carry(glance) || tokensOf(along) != tokensOf(fresh))
            break;
        result.moves = carrier.taken();
        result.steps = step;
    }
    return result;
}

} // namespace racescope
