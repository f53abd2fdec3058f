// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of the explorer: small programs on one number as models, among them a store that is wrong on
// purpose.
#pragma once
#include "explore/model.h"

#include <map>
#include <tuple>
#include <vector>

namespace racescope {

// Each process runs a program of steps on a document that has nothing but a version.
enum class TinyStep : std::uint8_t {
    Read,   // remembers the version
    Local,  // does nothing that others could notice
    Cas,    // adds one if the version is still what was read
    Write,  // adds one
    Check,  // compares the version with what was read: first half of a broken compare-and-set
    Apply,  // adds one if the check had passed: second half
    Atomic, // read and compare-and-set as one
};

class TinyModel final : public Model {
public:
    struct Program {
        std::vector<TinyStep> steps;
        std::uint32_t document = 0;
    };
    explicit TinyModel(std::vector<Program> programs)
        : m_programs(std::move(programs))
    {
        std::uint32_t documents = 0;
        for (std::uint32_t process = 0; process < m_programs.size(); ++process) {
            m_start.push_back(internLocal({process, 0, 0, 0}));
            documents = std::max(documents, m_programs[process].document + 1);
        }
        m_startShared = internShared({std::vector<int>(documents, 0), 0});
    }
    static TinyModel same(std::uint32_t processes, std::vector<TinyStep> steps)
    {
        return TinyModel(std::vector<Program>(processes, Program{std::move(steps), 0}));
    }

    std::uint32_t processes() const override { return std::uint32_t(m_programs.size()); }
    std::uint32_t classOf(std::uint32_t process) const override { return process; }
    LocalId initialLocal(std::uint32_t process) override { return m_start[process]; }
    SharedId initialShared() override { return m_startShared; }
    bool finished(LocalId local) const override
    {
        const Local& known = m_locals[local];
        return known.at == m_programs[known.process].steps.size();
    }
    Transition step(LocalId local, SharedId shared) override
    {
        Local own = m_locals[local];
        Shared all = m_shareds[shared];
        const Program& program = m_programs[own.process];
        int& version = all.versions[program.document];
        const TinyStep step = program.steps[own.at++];
        Transition transition;
        transition.resource = step == TinyStep::Local ? kNoResource : program.document;
        if (step != TinyStep::Local && step != TinyStep::Read && step != TinyStep::Check)
            transition.flags |= transition_flag::kMayWrite;
        switch (step) {
        case TinyStep::Read:
            own.token = version;
            break;
        case TinyStep::Local:
            break;
        case TinyStep::Cas:
            version += own.token == version;
            break;
        case TinyStep::Write:
        case TinyStep::Atomic:
            ++version;
            break;
        case TinyStep::Check:
            own.passed = own.token == version;
            break;
        case TinyStep::Apply:
            if (own.passed) {
                all.lost |= own.token != version;
                ++version;
            }
            break;
        }
        transition.local = internLocal(own);
        transition.shared = internShared(all);
        return transition;
    }
    std::string outcome(std::span<const LocalId>, SharedId shared) override
    {
        const Shared& end = m_shareds[shared];
        return end.lost ? "lost" : "none";
    }

private:
    struct Local {
        std::uint32_t process;
        std::uint32_t at;
        int token;
        int passed;
        auto key() const { return std::tuple(process, at, token, passed); }
    };
    struct Shared {
        std::vector<int> versions;
        int lost;
        auto key() const { return std::pair(versions, lost); }
    };
    LocalId internLocal(const Local& local)
    {
        const auto [known, isNew] = m_localIds.try_emplace(local.key(), LocalId(m_locals.size()));
        if (isNew)
            m_locals.push_back(local);
        return known->second;
    }
    SharedId internShared(const Shared& shared)
    {
        const auto [known, isNew] = m_sharedIds.try_emplace(shared.key(), SharedId(m_shareds.size()));
        if (isNew)
            m_shareds.push_back(shared);
        return known->second;
    }
    std::vector<Program> m_programs;
    std::vector<LocalId> m_start;
    SharedId m_startShared = 0;
    std::vector<Local> m_locals;
    std::vector<Shared> m_shareds;
    std::map<std::tuple<std::uint32_t, std::uint32_t, int, int>, LocalId> m_localIds;
    std::map<std::pair<std::vector<int>, int>, SharedId> m_sharedIds;
};

} // namespace racescope
