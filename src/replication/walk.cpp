// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/walk.h"

namespace racescope::replication {

namespace {

bool takeFirst(Group& group, std::vector<Step>& taken, const Step& step)
{
    if (!enabled(group, step))
        return false;
    apply(group, step);
    taken.push_back(step);
    return true;
}

bool deliverOldest(Group& group, std::vector<Step>& taken)
{
    for (const Message& m : group.messages) {
        if (group.deliverable(m))
            return takeFirst(group, taken, deliverStep(m.id));
    }
    return false;
}

bool routeOldest(Group& group, std::vector<Step>& taken)
{
    Step step;
    step.kind = StepKind::Route;
    for (std::size_t i = 0; i < group.attempts.size(); ++i) {
        step.id = static_cast<std::uint32_t>(i);
        if (group.attempts[i].state == AttemptState::Queued && takeFirst(group, taken, step))
            return true;
    }
    return false;
}

bool forAnyNode(Group& group, std::vector<Step>& taken, StepKind kind)
{
    for (Node n = 0; n < group.nodeCount; ++n) {
        if (takeFirst(group, taken, nodeStep(kind, n)))
            return true;
    }
    return false;
}

// A copy that its master believes started, on a node that lost it: the master would notice.
bool failClosed(Group& group, std::vector<Step>& taken)
{
    for (Node n = 0; n < group.nodeCount; ++n) {
        const NodeState& state = group.nodes[static_cast<std::size_t>(n)];
        if (group.master.route[static_cast<std::size_t>(n)] == Route::None ||
            state.view.version != group.master.version || state.copy.open)
            continue;
        for (Node heir = kNobody; heir < group.nodeCount; ++heir) {
            if (takeFirst(group, taken, nodeStep(StepKind::FailNode, n, heir)))
                return true;
        }
    }
    return false;
}

void healAll(Group& group, std::vector<Step>& taken)
{
    for (Node a = 0; a < group.nodeCount; ++a) {
        for (Node b = static_cast<Node>(a + 1); b <= kMaster; ++b) {
            if (!group.linked(a, b))
                takeFirst(group, taken, nodeStep(StepKind::Heal, a, b));
        }
    }
}

class Walker {
public:
    explicit Walker(const WalkOptions& options)
        : m_options(options)
    {
    }

    WalkResult run()
    {
        while (m_result.steps < m_options.steps && m_result.witness.empty())
            episode();
        return m_result;
    }

private:
    void episode()
    {
        Random random = Random::stream(m_options.seed, m_result.episodes);
        m_group = makeGroup(m_options.profile, m_options.setup);
        m_path.clear();
        m_failovers = m_failures = m_allocations = m_crashes = 0;
        for (int i = 0; i < m_options.episode && m_result.steps < m_options.steps; ++i) {
            if (!step(random))
                break;
            if (!m_result.witness.empty())
                return;
        }
        ++m_result.episodes;
        m_result.fingerprint = m_result.fingerprint * 31 + fingerprint(m_group);
        if (m_options.settleAtEnd)
            rest();
    }

    bool step(Random& random)
    {
        enabledSteps(m_group, bounded(), m_steps);
        if (m_steps.empty())
            return false;
        const Step chosen = m_steps[choose(random)];
        count(chosen);
        m_path.push_back(chosen);
        apply(m_group, chosen);
        ++m_result.steps;
        if (m_options.checkInvariants)
            look();
        return true;
    }

    // Half of the time something in flight moves, or nothing would ever arrive among all that clients could
    // do.
    std::size_t choose(Random& random)
    {
        std::size_t progress = 0;
        for (const Step& one : m_steps)
            progress += isProgress(one.kind);
        if (progress == 0 || random.below(2) == 0)
            return random.below(m_steps.size());
        std::size_t skip = random.below(progress);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (isProgress(m_steps[i].kind) && skip-- == 0)
                return i;
        }
        return 0;
    }
    static bool isProgress(StepKind kind)
    {
        return kind == StepKind::Deliver || kind == StepKind::Route || kind == StepKind::ApplyState ||
               kind == StepKind::Allocate || kind == StepKind::AllocPrimary;
    }

    Menu bounded() const
    {
        Menu menu = m_options.menu;
        menu.failNodes = menu.failNodes && m_failovers < m_options.failovers;
        menu.failMessages = menu.failMessages && m_failures < m_options.failures;
        menu.recoveries = menu.recoveries && m_allocations < m_options.allocations;
        menu.crashes = menu.crashes && m_crashes < m_options.crashes;
        return menu;
    }
    void count(const Step& step)
    {
        m_failovers += step.kind == StepKind::FailNode;
        m_failures += step.kind == StepKind::FailRequest || step.kind == StepKind::FailResponse;
        m_allocations += step.kind == StepKind::Allocate;
        m_crashes += step.kind == StepKind::Crash;
    }

    void look()
    {
        const InvariantSet broken = violations(m_group);
        m_result.broken = m_result.broken | broken;
        if (broken.has(Invariant::I2d) && !shadowedByOlderTerm(m_group))
            m_result.onlyKnownShadow = false;
        if (!(broken & m_options.stopAt).empty() && m_result.witness.empty()) {
            m_result.witness = m_path;
            m_result.witnessSeed = m_options.seed;
        }
    }

    void rest()
    {
        for (const Step& taken : settleToRest(m_group))
            m_path.push_back(taken);
        if (m_group.atRest() && !copiesAgree(m_group))
            m_result.disagreed = true;
        if (m_options.checkInvariants)
            look();
    }

    const WalkOptions& m_options;
    WalkResult m_result;
    Group m_group;
    std::vector<Step> m_steps;
    std::vector<Step> m_path;
    int m_failovers = 0;
    int m_failures = 0;
    int m_allocations = 0;
    int m_crashes = 0;
};

} // namespace

WalkOptions faultWalk(const Profile& profile, std::uint64_t seed)
{
    WalkOptions options;
    options.profile = profile;
    options.seed = seed;
    options.setup.clients = 3;
    options.menu.crashes = true;
    options.menu.prunes = true;
    options.menu.maxRequests = 12;
    return options;
}

WalkResult walk(const WalkOptions& options)
{
    return Walker(options).run();
}

std::vector<Step> settle(Group& group, int limit)
{
    std::vector<Step> taken;
    while (static_cast<int>(taken.size()) < limit &&
           (deliverOldest(group, taken) || routeOldest(group, taken))) {
    }
    return taken;
}

std::vector<Step> settleToRest(Group& group, int limit)
{
    std::vector<Step> taken;
    healAll(group, taken);
    const auto progress = [&] {
        return forAnyNode(group, taken, StepKind::Restart) ||
               forAnyNode(group, taken, StepKind::FindMaster) || deliverOldest(group, taken) ||
               forAnyNode(group, taken, StepKind::ApplyState) || routeOldest(group, taken) ||
               failClosed(group, taken) || forAnyNode(group, taken, StepKind::AllocPrimary) ||
               forAnyNode(group, taken, StepKind::Allocate);
    };
    while (static_cast<int>(taken.size()) < limit && progress()) {
    }
    return taken;
}

} // namespace racescope::replication
