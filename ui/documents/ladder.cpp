// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ladder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace racescope {

namespace {

constexpr std::int64_t kNoVersion = 0;

// Numbers of rungs by what a write may require of them.
class RungIndex {
public:
    explicit RungIndex(const Ladder& ladder)
    {
        for (std::size_t row = 0; row < ladder.rows.size(); ++row) {
            if (ladder.rows[row].rung < 0)
                continue;
            const Rung& rung = ladder.rungs[std::size_t(ladder.rows[row].rung)];
            m_tokens[rung.token.seqNo.value].emplace_back(rung.token.primaryTerm.value, int(row));
            m_versions[rung.version.value].push_back(int(row));
            if (!rung.live)
                m_tombstones.push_back(int(row));
        }
    }
    int ofToken(Token token) const
    {
        const auto found = m_tokens.find(token.seqNo.value);
        if (!token.assigned() || found == m_tokens.end())
            return -1;
        for (const auto& [term, row] : found->second)
            if (term == token.primaryTerm.value)
                return row;
        return -1;
    }
    // After a failover a version may stand for two changes: the newest that was not above the current one.
    int ofVersion(std::int64_t version, int current) const
    {
        const auto found = m_versions.find(version);
        return found == m_versions.end() ? -1 : newest(found->second, current);
    }
    // Where there was no document: the delete before what was current.
    int ofNothing(int current) const { return newest(m_tombstones, current); }

private:
    static int newest(const std::vector<int>& rows, int current)
    {
        const auto after = current < 0 ? rows.end() : std::upper_bound(rows.begin(), rows.end(), current);
        return after == rows.begin() ? -1 : *std::prev(after);
    }
    std::unordered_map<std::int64_t, std::vector<std::pair<std::int64_t, int>>> m_tokens;
    std::unordered_map<std::int64_t, std::vector<int>> m_versions;
    std::vector<int> m_tombstones;
};

int requiredRow(const RungIndex& index, const RefusalKey& key, int current)
{
    if (key.requiredVersion != kNoVersion)
        return index.ofVersion(key.requiredVersion, current);
    return key.required().assigned() ? index.ofToken(key.required()) : index.ofNothing(current);
}

// From one term to another: each that is told of, and the last whether or not it is.
void addFailovers(Ladder& ladder, PrimaryTerm from, PrimaryTerm to, const std::vector<TermChange>& told)
{
    const auto add = [&](PrimaryTerm term, std::optional<Nanos> time) {
        LadderRow failover;
        failover.term = term;
        failover.before = std::exchange(from, term);
        failover.time = time;
        ladder.rows.push_back(failover);
        ladder.terms.push_back(term);
    };
    for (auto change = std::ranges::upper_bound(told, from, {}, &TermChange::term);
         change != told.end() && change->term <= to; ++change)
        add(change->term, change->time);
    if (from < to)
        add(to, std::nullopt);
}

void addRows(Ladder& ladder, const std::vector<TermChange>& failovers)
{
    PrimaryTerm before = ladder.rungs.empty() ? PrimaryTerm() : ladder.rungs.front().token.primaryTerm;
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
        const PrimaryTerm term = ladder.rungs[i].token.primaryTerm;
        addFailovers(ladder, std::exchange(before, term), term, failovers);
        LadderRow row;
        row.rung = int(i);
        row.term = term;
        row.isRecreated = i > 0 && !ladder.rungs[i - 1].live && ladder.rungs[i].live;
        ladder.rows.push_back(row);
        ladder.terms.push_back(term);
    }
    if (!ladder.rungs.empty() && !failovers.empty())
        addFailovers(ladder, before, std::max(before, failovers.back().term), failovers);
    std::sort(ladder.terms.begin(), ladder.terms.end());
    ladder.terms.erase(std::unique(ladder.terms.begin(), ladder.terms.end()), ladder.terms.end());
    if (ladder.terms.size() > Ladder::kMostTerms)
        ladder.terms.erase(ladder.terms.begin(), ladder.terms.end() - Ladder::kMostTerms);
}

std::vector<LadderHook> hang(Ladder& ladder, const Refusals& refusals)
{
    const RungIndex index(ladder);
    std::vector<LadderHook> hung;
    for (const auto& [key, fold] : refusals.folds()) {
        LadderHook hook{key, fold.count, fold.first, -1, index.ofToken(key.current())};
        hook.row = requiredRow(index, key, hook.current);
        if (hook.row < 0) // what it required is gone or never was: at what was current
            std::swap(hook.row, hook.current);
        if (hook.row < 0)
            ladder.elsewhere += fold.count;
        else
            hung.push_back(std::move(hook));
    }
    std::sort(hung.begin(), hung.end(), [](const LadderHook& a, const LadderHook& b) {
        return std::tuple(a.row, a.current, a.key) < std::tuple(b.row, b.current, b.key);
    });
    return hung;
}

// One each, as long as there is room for all of them.
void splitInto(std::vector<LadderHook>& hooks, const LadderHook& whole)
{
    for (const Refusal& refusal : whole.refusals) {
        LadderHook one = whole;
        one.count = 1;
        one.refusals = {refusal};
        hooks.push_back(std::move(one));
    }
}

void mix(LadderHook& into, const LadderHook& other)
{
    into.count += other.count;
    into.isMixed = true;
    into.key = other.key;
    into.current = std::max(into.current, other.current);
    const std::size_t room = Refusals::kKept - into.refusals.size();
    into.refusals.insert(into.refusals.end(), other.refusals.begin(),
                         other.refusals.begin() + std::ptrdiff_t(std::min(room, other.refusals.size())));
}

void foldRow(Ladder& ladder, std::vector<LadderHook>::const_iterator first,
             std::vector<LadderHook>::const_iterator last)
{
    LadderRow& row = ladder.rows[std::size_t(first->row)];
    row.hook = ladder.hooks.size();
    const auto all = std::accumulate(first, last, std::uint64_t(0),
                                     [](std::uint64_t sum, const auto& hook) { return sum + hook.count; });
    for (auto hook = first; hook != last; ++hook) {
        if (all <= std::uint64_t(Ladder::kMostHooks))
            splitInto(ladder.hooks, *hook);
        else if (ladder.hooks.size() - row.hook < std::size_t(Ladder::kMostHooks))
            ladder.hooks.push_back(*hook);
        else
            mix(ladder.hooks.back(), *hook);
    }
    row.hooks = ladder.hooks.size() - row.hook;
}

// Lines that pass the same row lie beside each other, as far as there is room.
void assignLanes(Ladder& ladder)
{
    std::array<int, Ladder::kMostLanes> reaches;
    reaches.fill(-1);
    const LadderHook* before = nullptr;
    for (LadderHook& hook : ladder.hooks) {
        const int top = std::min(hook.row, hook.current);
        const bool isSame = before && before->row == hook.row && before->current == hook.current;
        if (hook.current < 0)
            continue;
        const auto free = std::find_if(reaches.begin(), reaches.end(), [&](int row) { return row < top; });
        hook.lane = isSame                  ? before->lane
                    : free == reaches.end() ? Ladder::kMostLanes - 1
                                            : int(free - reaches.begin());
        int& reach = reaches[std::size_t(hook.lane)];
        reach = std::max({reach, hook.row, hook.current});
        before = &hook;
    }
    int furthest = -1;
    for (const LadderHook& hook : ladder.hooks)
        ladder.furthest.push_back(furthest = std::max({furthest, hook.row, hook.current}));
}

} // namespace

std::vector<Rung> rungsOf(const std::vector<Operation>& operations)
{
    std::vector<Rung> rungs;
    rungs.reserve(operations.size());
    std::optional<std::int64_t> before;
    for (const Operation& operation : operations) {
        const auto size = std::int64_t(operation.live ? operation.source.view().size() : 0);
        Rung rung{operation.token,  operation.version, operation.worker, operation.time,
                  operation.result, operation.live,    std::nullopt,     std::nullopt};
        if (before || !operation.replaced.assigned())
            rung.growth = size - before.value_or(0);
        before = size;
        rungs.push_back(std::move(rung));
    }
    return rungs;
}

Rung rungOf(const Event& write, EventRef event)
{
    const bool isMissing = write.kind == EventKind::WriteMissing;
    const WriteResult result = isMissing                         ? WriteResult::NotFound
                               : write.has(event_flag::kDeleted) ? WriteResult::Deleted
                               : write.has(event_flag::kCreated) ? WriteResult::Created
                                                                 : WriteResult::Updated;
    return {write.token,  write.version, write.worker,
            write.end(),  result,        !isMissing && !write.has(event_flag::kDeleted),
            std::nullopt, event};
}

RefusalKey refusalKey(const Event& conflict)
{
    const bool byVersion = conflict.has(event_flag::kGuardVersion);
    const Token required = byVersion || conflict.has(event_flag::kGuardCreate) ? Token{} : conflict.base;
    return {required.primaryTerm.value, required.seqNo.value,
            byVersion ? conflict.baseVersion.value : kNoVersion, conflict.token.primaryTerm.value,
            conflict.token.seqNo.value};
}

RefusalKey refusalKey(const ConflictRecord& conflict)
{
    return {conflict.required.primaryTerm.value, conflict.required.seqNo.value,
            conflict.requiredVersion.value, conflict.current.primaryTerm.value, conflict.current.seqNo.value};
}

void Refusals::add(const RefusalKey& key, const Refusal& refusal)
{
    const auto [at, isNew] = m_folds.try_emplace(key);
    Fold& fold = at->second;
    ++fold.count;
    if (fold.first.size() < kKept)
        fold.first.push_back(refusal);
    if (!isNew)
        return;
    m_order.push_back(key);
    if (m_order.size() <= kMostFolds)
        return;
    const auto oldest = m_folds.find(m_order.front());
    m_forgotten += oldest->second.count;
    m_folds.erase(oldest);
    m_order.pop_front();
}

int Ladder::rowOf(Token token) const
{
    const auto at = std::find_if(rows.rbegin(), rows.rend(), [&](const LadderRow& row) {
        return row.rung >= 0 && rungs[std::size_t(row.rung)].token == token;
    });
    return at == rows.rend() ? -1 : int(rows.rend() - at) - 1;
}

int Ladder::columnOf(PrimaryTerm term) const
{
    const auto at = std::lower_bound(terms.begin(), terms.end(), term);
    return at == terms.end() || *at != term ? 0 : int(at - terms.begin());
}

std::size_t Ladder::firstReaching(int row) const
{
    return std::size_t(std::lower_bound(furthest.begin(), furthest.end(), row) - furthest.begin());
}

const LadderHook* Ladder::hookOf(const RefusalKey& key, EventRef event) const
{
    const LadderHook* found = nullptr; // of a fold only the first are known
    for (const LadderHook& hook : hooks) {
        const bool isMixed = hook.isMixed && hook.key.required() == key.required() &&
                             hook.key.requiredVersion == key.requiredVersion;
        if (hook.key != key && !isMixed)
            continue;
        const auto isIt = [&](const Refusal& refusal) { return refusal.event == event; };
        if (std::any_of(hook.refusals.begin(), hook.refusals.end(), isIt))
            return &hook;
        if (!found || hook.key == key)
            found = &hook;
    }
    return found;
}

std::shared_ptr<const Ladder> buildLadder(std::vector<Rung> rungs, const Refusals& refusals,
                                          const std::vector<TermChange>& failovers)
{
    auto ladder = std::make_shared<Ladder>();
    ladder->rungs = std::move(rungs);
    addRows(*ladder, failovers);
    const std::vector<LadderHook> hung = hang(*ladder, refusals);
    for (auto first = hung.begin(); first != hung.end();) {
        const auto last =
            std::find_if(first, hung.end(), [&](const LadderHook& hook) { return hook.row != first->row; });
        foldRow(*ladder, first, last);
        first = last;
    }
    assignLanes(*ladder);
    ladder->elsewhere += refusals.forgotten();
    return ladder;
}

} // namespace racescope
