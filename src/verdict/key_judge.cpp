// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep. p_i, the earliest instant at which writer i can take effect, is at least its call, p_{i-1}, and
// the call of every observer that still saw an older version. Observers of one version raise p without a
// choice, so one pass does them. An observer that several versions explain ("some live version other than
// this") takes the newest that has begun by its return; going through these in descending order of return
// keeps earlier choices right, because a raise to a call never moves a point past a return that comes later.
// The result is the least solution: if it breaks some return, there is none.
#include "verdict/key_judge.h"

#include <algorithm>

namespace racescope {
namespace {

constexpr Nanos kBeforeAll = std::numeric_limits<Nanos>::min();

} // namespace

KeyJudge::KeyJudge(const JudgeContext& context, std::uint32_t key, std::span<const std::uint32_t> operations)
    : m_context(context)
    , m_key(key)
    , m_operations(operations)
{
}

void KeyJudge::report(Verdict& out, AnomalyKind kind, Rests rests,
                      std::initializer_list<std::uint32_t> operations, std::string because)
{
    const bool needsTimes = rests == Rests::OnTimes || rests == Rests::OnBoth;
    const bool needsAll = rests == Rests::OnEveryOperation || rests == Rests::OnBoth;
    if ((needsTimes && m_context.timesDoubtful) || (needsAll && m_context.operationsMissing))
        return; // the verdict is "cannot tell" for that reason unless something else is proved
    const bool dependent = needsAll && m_dependent != nullptr;
    m_found = m_found || !dependent;
    Verdict& to = dependent ? *m_dependent : out;
    if (!keeps(to)) {
        to.addUnkept(kind);
        return;
    }
    Anomaly anomaly;
    anomaly.kind = kind;
    anomaly.document = m_context.history.keys[m_key].name;
    anomaly.because = std::move(because);
    for (const std::uint32_t number : operations) {
        if (number < kAmbiguous)
            anomaly.operations.push_back(op(number).id);
    }
    to.add(std::move(anomaly));
}

void KeyJudge::judge(Verdict& verdict, std::uint64_t& budget)
{
    collect();
    settleInitial();
    for (const std::uint32_t number : m_operations)
        verdict.conflicts += op(number).isConflict();
    if (!orderWriters(verdict))
        return;
    m_versions = assemble({});
    buildLookup();
    attributeByTag();
    if (!m_attributed.empty()) {
        m_versions = assemble({});
        buildLookup();
    }
    std::vector<Hole> holes = findHoles();
    if (m_initialOpen && !holes.empty() &&
        (m_versions.size() == 1 || tokenLess(holes.front().token, m_versions[1].token))) {
        m_initial = {holes.front().token, kNoOperation, State::Live};
        holes.erase(holes.begin());
    }
    m_versions = assemble(std::move(holes));
    buildLookup();

    Verdict dependent;
    m_dependent = m_infos.empty() ? nullptr : &dependent;
    m_found = false;
    const bool legal = judgeSequence(&verdict);
    m_dependent = nullptr;
    if (!legal && !m_found && dependent.total() > 0) {
        std::vector<Slot> greedy = m_versions;
        const Searched searched = search(budget);
        if (searched != Searched::Legal) {
            m_versions = std::move(greedy);
            buildLookup();
        }
        if (searched == Searched::Illegal)
            verdict.merge(dependent);
        if (searched == Searched::LimitReached)
            verdict.addReason(m_context.history.keys[m_key].name + ": " + std::to_string(m_infos.size()) +
                              " writes of unknown outcome leave too many possibilities to try them all");
    }
    if (m_context.options.overwrites == CheckOptions::Overwrites::Report)
        reportOverwrites(verdict);
}

std::vector<std::pair<std::uint32_t, Token>> KeyJudge::attributions() const
{
    std::vector<std::pair<std::uint32_t, Token>> found;
    for (std::uint32_t v = 0; v < m_versions.size(); ++v) {
        if (m_versions[v].op != kNoOperation && m_versions[v].token.assigned() &&
            !op(m_versions[v].op).token.assigned())
            found.emplace_back(m_versions[v].op, m_versions[v].token);
    }
    return found;
}

// With `out`: names everything that is wrong. Without: stops at the first.
bool KeyJudge::judgeSequence(Verdict* out)
{
    const bool walked = walk(out);
    if (!walked && out == nullptr)
        return false;
    earliestPoints();
    const bool classified = classify(out);
    if (!walked || !classified)
        return false;
    raiseBySingles();
    if (!singlesHold()) {
        if (out != nullptr)
            labelSingles(*out);
        return false;
    }
    return !m_hasSets || sweepSets(out);
}

bool KeyJudge::walk(Verdict* out)
{
    bool good = true;
    for (std::uint32_t v = 1; v < m_versions.size(); ++v) {
        if (fits(op(m_versions[v].op), m_versions[v - 1]))
            continue;
        good = false;
        if (out == nullptr)
            return false;
        labelWalk(v, *out);
    }
    return good;
}

void KeyJudge::earliestPoints()
{
    m_base.resize(m_versions.size() + 1);
    m_base[0] = kBeforeAll;
    for (std::size_t v = 1; v < m_versions.size(); ++v)
        m_base[v] = std::max(op(m_versions[v].op).call, m_base[v - 1]);
    m_base.back() = kNoAnswer;
}

bool KeyJudge::classify(Verdict* out)
{
    m_observers.clear();
    m_observers.reserve(m_others.size());
    m_lastLive.clear();
    m_lastAbsent.clear();
    m_hasSets = false;
    bool good = true;
    for (const std::uint32_t number : m_others) {
        if (classifyOne(number, out))
            continue;
        good = false;
        if (out == nullptr)
            return false;
    }
    return good;
}

bool KeyJudge::classifyOne(std::uint32_t number, Verdict* out)
{
    const HistoryOperation& seen = op(number);
    switch (seen.status) {
    case OperationStatus::Ok:
    case OperationStatus::Noop:
        if (seen.token.assigned())
            return explainByToken(number, seen.token, out);
        return seen.op == OperationKind::Search || explainBySet({number, kNoVersion, Explains::Lives}, out);
    case OperationStatus::Missing:
        return seen.op == OperationKind::Search || explainBySet({number, kNoVersion, Explains::Absents}, out);
    case OperationStatus::NoDoc:
        return explainBySet({number, kNoVersion, Explains::Absents}, out);
    case OperationStatus::Conflict:
        if (seen.current.assigned())
            return explainByToken(number, seen.current, out);
        return explainBySet({number, find(seen.condition), Explains::AllLiveButOne}, out);
    case OperationStatus::Exists:
        if (seen.current.assigned())
            return explainByToken(number, seen.current, out);
        return explainBySet({number, kNoVersion, Explains::Lives}, out);
    case OperationStatus::Info:
        return true;
    }
    return true;
}

// An answer that names its version.
bool KeyJudge::explainByToken(std::uint32_t number, const Token& token, Verdict* out)
{
    const HistoryOperation& seen = op(number);
    const std::uint32_t version = find(token);
    const bool refusedOwn = seen.status == OperationStatus::Conflict && seen.condition == token;
    if (version == kNoVersion || !canBeLive(m_versions[version].state) || refusedOwn) {
        if (out != nullptr) {
            if (refusedOwn)
                report(*out, AnomalyKind::UnjustifiedConflict, Rests::OnTokens, {number},
                       m_context.words.operation(seen) +
                           " was refused although the 409 itself says that the demanded " +
                           m_context.words.token(token) + " was current");
            else
                labelUnknownToken(number, token, *out);
        }
        return false;
    }
    if (!seen.isWrite() && seen.tag != 0) {
        const Slot& slot = m_versions[version];
        const std::uint32_t written =
            slot.op == kNoOperation ? m_context.history.keys[m_key].initial.tag : op(slot.op).tag;
        if (written != 0 && written != seen.tag) {
            if (out != nullptr)
                labelWrongTag(number, version, *out);
            return false;
        }
    }
    if (m_base[version] > seen.ret) {
        if (out != nullptr)
            labelFuture(number, version, *out);
        return false;
    }
    m_observers.push_back({number, version, Explains::One});
    return true;
}

// An answer that several versions may explain.
bool KeyJudge::explainBySet(const Observer& observer, Verdict* out)
{
    if (!m_hasSets) {
        m_hasSets = true;
        m_lastLive.resize(m_versions.size());
        m_lastAbsent.resize(m_versions.size());
        std::uint32_t live = kNoVersion;
        std::uint32_t absent = kNoVersion;
        for (std::uint32_t v = 0; v < m_versions.size(); ++v) {
            m_lastLive[v] = live = canBeLive(m_versions[v].state) ? v : live;
            m_lastAbsent[v] = absent = canBeAbsent(m_versions[v].state) ? v : absent;
        }
    }
    if (lastMember(observer, lastBegunBy(m_base, op(observer.op).ret)) != kNoVersion) {
        m_observers.push_back(observer);
        return true;
    }
    if (out != nullptr)
        labelImpossible(observer, *out);
    return false;
}

std::uint32_t KeyJudge::lastBegunBy(const std::vector<Nanos>& points, Nanos time) const
{
    const auto end = points.begin() + std::ptrdiff_t(m_versions.size());
    return std::uint32_t(std::upper_bound(points.begin(), end, time) - points.begin()) - 1;
}

std::uint32_t KeyJudge::lastMember(const Observer& observer, std::uint32_t upTo) const
{
    switch (observer.by) {
    case Explains::One:
        return observer.version <= upTo ? observer.version : kNoVersion;
    case Explains::Absents:
        return m_lastAbsent[upTo];
    case Explains::Lives:
        return m_lastLive[upTo];
    case Explains::AllLiveButOne: {
        const std::uint32_t last = m_lastLive[upTo];
        // A version 0 of which nothing is known may have carried any token, not only the demanded one.
        if (last == kNoVersion || last != observer.version)
            return last;
        return last == 0 ? kNoVersion : m_lastLive[last - 1];
    }
    }
    return kNoVersion;
}

void KeyJudge::raiseBySingles()
{
    m_points.assign(m_base.begin(), m_base.end());
    m_causes.assign(m_points.size(), kNoOperation);
    for (const Observer& observer : m_observers) {
        if (observer.by != Explains::One || op(observer.op).op == OperationKind::Search)
            continue; // a search hit may be old
        const std::size_t next = observer.version + 1;
        if (next < m_versions.size() && op(observer.op).call > m_points[next]) {
            m_points[next] = op(observer.op).call;
            m_causes[next] = observer.op;
        }
    }
    for (std::size_t v = 1; v < m_versions.size(); ++v) {
        if (m_points[v - 1] > m_points[v]) {
            m_points[v] = m_points[v - 1];
            m_causes[v] = m_causes[v - 1];
        }
    }
}

bool KeyJudge::singlesHold() const
{
    for (std::size_t v = 1; v < m_versions.size(); ++v) {
        if (m_points[v] > retOf(op(m_versions[v].op)))
            return false;
    }
    return std::all_of(m_observers.begin(), m_observers.end(), [this](const Observer& observer) {
        return observer.by != Explains::One || m_points[observer.version] <= op(observer.op).ret;
    });
}

namespace {

// Raises "every point from i on is at least c" and asks for the largest that applies to a point: a Fenwick
// tree of prefix maxima.
class RaiseTree {
public:
    explicit RaiseTree(std::size_t size)
        : m_at(size + 1, kBeforeAll)
        , m_cause(size + 1, kNoOperation)
    {
    }
    void raise(std::size_t from, Nanos to, std::uint32_t cause)
    {
        for (std::size_t i = from + 1; i < m_at.size(); i += i & (~i + 1)) {
            if (to > m_at[i]) {
                m_at[i] = to;
                m_cause[i] = cause;
            }
        }
    }
    std::pair<Nanos, std::uint32_t> at(std::size_t point) const
    {
        std::pair<Nanos, std::uint32_t> best{kBeforeAll, kNoOperation};
        for (std::size_t i = point + 1; i > 0; i -= i & (~i + 1))
            best = m_at[i] > best.first ? std::pair(m_at[i], m_cause[i]) : best;
        return best;
    }

private:
    std::vector<Nanos> m_at;
    std::vector<std::uint32_t> m_cause;
};

} // namespace

bool KeyJudge::sweepSets(Verdict* out)
{
    std::vector<Observer> sets;
    std::copy_if(m_observers.begin(), m_observers.end(), std::back_inserter(sets),
                 [](const Observer& observer) { return observer.by != Explains::One; });
    std::sort(sets.begin(), sets.end(), [this](const Observer& a, const Observer& b) {
        return std::pair(op(a.op).ret, a.op) > std::pair(op(b.op).ret, b.op);
    });
    RaiseTree tree(m_versions.size());
    const auto point = [&](std::size_t v) {
        const auto raised = tree.at(v);
        return raised.first > m_points[v] ? raised : std::pair(m_points[v], m_causes[v]);
    };
    const auto lastBegun = [&](Nanos time) { // points are non-decreasing, raised or not
        std::uint32_t low = 0;
        std::uint32_t high = std::uint32_t(m_versions.size());
        while (high - low > 1) {
            const std::uint32_t middle = (low + high) / 2;
            (point(middle).first <= time ? low : high) = middle;
        }
        return low;
    };
    const auto blame = [&](std::size_t v, std::uint32_t witness) {
        if (out == nullptr)
            return;
        const std::uint32_t cause = point(v).second;
        if (cause != kNoOperation)
            labelRealTime(cause, kNoVersion, witness, *out);
    };
    bool good = true;
    for (const Observer& observer : sets) {
        const HistoryOperation& seen = op(observer.op);
        const std::uint32_t member = lastMember(observer, lastBegun(seen.ret));
        if (member == kNoVersion) {
            good = false;
            blame(lastMember(observer, lastBegunBy(m_base, seen.ret)), observer.op);
        } else if (member + 1 < m_versions.size()) {
            tree.raise(member + 1, seen.call, observer.op);
        }
        if (!good && out == nullptr)
            return false;
    }
    std::uint32_t blamed = kNoOperation; // one finding a cause
    for (std::size_t v = 1; v < m_versions.size(); ++v) {
        const auto [at, cause] = point(v);
        if (at <= retOf(op(m_versions[v].op)))
            continue;
        good = false;
        if (out == nullptr)
            return false;
        if (cause != blamed)
            blame(v, m_versions[v].op);
        blamed = cause;
    }
    std::vector<std::uint32_t> named;
    for (const Observer& observer : m_observers) {
        if (observer.by != Explains::One)
            continue;
        const auto [at, cause] = point(observer.version);
        if (at <= op(observer.op).ret)
            continue;
        if (out == nullptr)
            return false;
        if (good || std::find(named.begin(), named.end(), cause) == named.end())
            if (cause != blamed && named.size() < 64)
                blame(observer.version, observer.op);
        named.push_back(cause);
        good = false;
    }
    return good;
}

} // namespace racescope
