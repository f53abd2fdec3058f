// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of a document follows which: writers in token order, tokens of writes with unknown outcome.
#include "verdict/key_judge.h"

#include <algorithm>

namespace racescope {

Nanos KeyJudge::retOf(const HistoryOperation& operation) const
{
    return operation.status == OperationStatus::Info ? kNoAnswer : operation.ret;
}

KeyJudge::State KeyJudge::stateAfter(const HistoryOperation& writer)
{
    return writer.op == OperationKind::Delete ? State::Absent : State::Live;
}

void KeyJudge::collect()
{
    for (const std::uint32_t number : m_operations) {
        const HistoryOperation& operation = op(number);
        if (operation.drewToken())
            m_writers.push_back(number);
        else if (!operation.isWrite() ||
                 (operation.status != OperationStatus::Info && operation.status != OperationStatus::Ok))
            m_others.push_back(number);
        else
            m_infos.push_back(number);
    }
}

// Sorts the writers by token. False when the order itself is broken, so that nothing else can be judged.
bool KeyJudge::orderWriters(Verdict& out)
{
    const auto less = [this](std::uint32_t a, std::uint32_t b) {
        return tokenLess(op(a).token, op(b).token);
    };
    if (!std::is_sorted(m_writers.begin(), m_writers.end(), less))
        std::sort(m_writers.begin(), m_writers.end(), less);
    bool good = true;
    const InitialState& initial = m_context.history.keys[m_key].initial;
    for (std::size_t i = 0; i < m_writers.size(); ++i) {
        const HistoryOperation& writer = op(m_writers[i]);
        if (i > 0 && op(m_writers[i - 1]).token == writer.token) {
            good = false;
            report(out, AnomalyKind::DuplicateToken, Rests::OnTokens, {m_writers[i - 1], m_writers[i]},
                   m_context.words.operation(op(m_writers[i - 1])) + " and " +
                       m_context.words.operation(writer) + " both got " +
                       m_context.words.token(writer.token) + ", which must be given out only once");
        }
        if (initial.kind == InitialState::Kind::Live && !tokenLess(initial.token, writer.token)) {
            good = false;
            report(out,
                   initial.token == writer.token ? AnomalyKind::DuplicateToken : AnomalyKind::TokenWentBack,
                   Rests::OnTokens, {m_writers[i]},
                   m_context.words.operation(writer) + " got a token that is not above " +
                       m_context.words.token(initial.token) + ", which the document carried from the start");
        }
    }
    if (!good)
        return false;
    // A larger token acknowledged before the call of a smaller one.
    std::uint32_t first = kNoOperation; // earliest return among larger tokens
    for (std::size_t i = m_writers.size(); i-- > 0;) {
        const HistoryOperation& writer = op(m_writers[i]);
        if (first != kNoOperation && retOf(op(first)) < writer.call) {
            good = false;
            report(out, AnomalyKind::TokenWentBack, Rests::OnTimes, {first, m_writers[i]},
                   m_context.words.operation(op(first)) + " was acknowledged before " +
                       m_context.words.operation(writer) +
                       " was called, yet the later call got the smaller token");
        }
        if (first == kNoOperation || retOf(writer) < retOf(op(first)))
            first = m_writers[i];
    }
    return good;
}

void KeyJudge::attributeByTag()
{
    if (m_infos.empty() || m_context.tagOwner.empty())
        return;
    for (const std::uint32_t number : m_others) {
        const HistoryOperation& seen = op(number);
        if (seen.isWrite() || seen.tag == 0 || !seen.token.assigned() || find(seen.token) != kNoVersion)
            continue;
        const std::uint32_t owner = m_context.tagOwner[seen.tag];
        if (owner >= kAmbiguous || op(owner).key != m_key || op(owner).status != OperationStatus::Info ||
            op(owner).token.assigned())
            continue;
        m_attributed.try_emplace(owner, seen.token);
    }
    std::erase_if(m_infos, [this](std::uint32_t number) { return m_attributed.contains(number); });
}

// Tokens that were seen and have no version, ascending. A condition of a refused write proves nothing:
// anybody may make one up.
std::vector<KeyJudge::Hole> KeyJudge::findHoles() const
{
    std::vector<Hole> holes;
    const auto see = [&](const Token& token, std::uint32_t tag) {
        if (token.assigned() && find(token) == kNoVersion)
            holes.push_back({token, tag});
    };
    for (const std::uint32_t number : m_others) {
        const HistoryOperation& seen = op(number);
        see(seen.token, seen.isWrite() ? 0 : seen.tag);
        see(seen.current, 0);
    }
    for (const std::uint32_t number : m_writers)
        see(op(number).condition, 0);
    for (const auto& [number, token] : m_attributed)
        see(op(number).condition, 0);
    std::sort(holes.begin(), holes.end(), [](const Hole& a, const Hole& b) {
        return a.token == b.token ? a.tag > b.tag : tokenLess(a.token, b.token);
    });
    holes.erase(std::unique(holes.begin(), holes.end(),
                            [](const Hole& a, const Hole& b) { return a.token == b.token; }),
                holes.end());
    return holes;
}

// A recording that started late says nothing about version 0: the first token seen is taken for it.
void KeyJudge::settleInitial()
{
    const InitialState& initial = m_context.history.keys[m_key].initial;
    m_initialOpen = initial.kind == InitialState::Kind::Unknown;
    if (initial.kind == InitialState::Kind::Absent)
        return;
    m_initial.state = initial.kind == InitialState::Kind::Live ? State::Live : State::Unknown;
    m_initial.token = initial.kind == InitialState::Kind::Live ? initial.token : Token();
}

bool KeyJudge::fits(const HistoryOperation& writer, const Slot& before) const
{
    if (writer.op == OperationKind::Create)
        return canBeAbsent(before.state);
    if (writer.op == OperationKind::Delete && writer.status == OperationStatus::Missing)
        return canBeAbsent(before.state);
    if (writer.condition.assigned()) {
        // A version 0 of which nothing is known may have carried any token.
        const bool open = before.state == State::Unknown && !before.token.assigned();
        return canBeLive(before.state) && (open || before.token == writer.condition);
    }
    if (writer.op == OperationKind::Update)
        return writer.result == OperationResult::Created ? canBeAbsent(before.state)
               : writer.status == OperationStatus::Info  ? true // an upsert, perhaps
                                                         : canBeLive(before.state);
    if (writer.op == OperationKind::Delete)
        return canBeLive(before.state);
    return true;
}

// All versions in token order. Holes are given to writes of unknown outcome: to one that demanded the token
// before it, else to one without a condition; of several the one called first, which constrains least.
std::vector<KeyJudge::Slot> KeyJudge::assemble(std::vector<Hole> holes)
{
    std::vector<Slot> versions;
    versions.reserve(m_writers.size() + m_attributed.size() + holes.size() + 2);
    versions.push_back(m_initial);
    std::vector<std::pair<std::uint32_t, Token>> attributed(m_attributed.begin(), m_attributed.end());
    std::sort(attributed.begin(), attributed.end(), [](const auto& a, const auto& b) {
        return a.second == b.second ? a.first < b.first : tokenLess(a.second, b.second);
    });
    std::vector<bool> used(m_infos.size(), false);
    const auto choose = [&](const Hole& hole) {
        std::size_t best = m_infos.size();
        for (std::size_t i = 0; i < m_infos.size(); ++i) {
            const HistoryOperation& info = op(m_infos[i]);
            if (used[i] || stateAfter(info) != State::Live || !fits(info, versions.back()) ||
                (hole.tag != 0 && info.tag != 0 && hole.tag != info.tag))
                continue;
            if (best == m_infos.size() ||
                std::pair(!info.condition.assigned(), info.call) <
                    std::pair(!op(m_infos[best]).condition.assigned(), op(m_infos[best]).call))
                best = i;
        }
        return best;
    };
    std::size_t writer = 0;
    std::size_t tagged = 0;
    std::size_t hole = 0;
    const auto before = [](bool have, const Token& a, bool haveB, const Token& b) {
        return have && (!haveB || tokenLess(a, b));
    };
    while (writer < m_writers.size() || tagged < attributed.size() || hole < holes.size()) {
        const bool w = writer < m_writers.size();
        const bool t = tagged < attributed.size();
        const bool h = hole < holes.size();
        const Token wt = w ? op(m_writers[writer]).token : Token();
        const Token tt = t ? attributed[tagged].second : Token();
        const Token ht = h ? holes[hole].token : Token();
        if (before(h, ht, w, wt) && before(h, ht, t, tt)) {
            if (const std::size_t i = choose(holes[hole]); i < m_infos.size()) {
                used[i] = true;
                versions.push_back({ht, m_infos[i], State::Live});
            }
            ++hole;
        } else if (before(t, tt, w, wt)) {
            versions.push_back({tt, attributed[tagged].first, stateAfter(op(attributed[tagged].first))});
            ++tagged;
        } else {
            versions.push_back({wt, m_writers[writer], stateAfter(op(m_writers[writer]))});
            ++writer;
        }
    }
    return versions;
}

void KeyJudge::buildLookup()
{
    m_bySeqNo.clear();
    m_byToken.clear();
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    for (const Slot& slot : m_versions) {
        if (slot.token.assigned()) {
            low = std::min(low, slot.token.seqNo.value);
            high = std::max(high, slot.token.seqNo.value);
        }
    }
    if (low > high)
        return;
    m_firstSeqNo = low;
    const std::uint64_t range = std::uint64_t(high) - std::uint64_t(low);
    bool dense = range <= 4 * m_versions.size() + 64;
    if (dense) {
        m_bySeqNo.assign(range + 1, kNoVersion);
        for (std::uint32_t v = 0; v < m_versions.size() && dense; ++v) {
            if (!m_versions[v].token.assigned())
                continue;
            std::uint32_t& place = m_bySeqNo[std::size_t(m_versions[v].token.seqNo.value - low)];
            dense = place == kNoVersion; // after a failover two terms may share a seq_no
            place = v;
        }
    }
    if (dense)
        return;
    m_bySeqNo.clear();
    m_bySeqNo.shrink_to_fit();
    for (std::uint32_t v = 0; v < m_versions.size(); ++v) {
        if (m_versions[v].token.assigned())
            m_byToken.emplace_back(m_versions[v].token, v);
    }
    std::sort(m_byToken.begin(), m_byToken.end(),
              [](const auto& a, const auto& b) { return tokenLess(a.first, b.first); });
}

std::uint32_t KeyJudge::find(const Token& token) const
{
    if (!token.assigned())
        return kNoVersion;
    if (!m_bySeqNo.empty()) {
        const std::int64_t at = token.seqNo.value - m_firstSeqNo;
        if (at < 0 || std::uint64_t(at) >= m_bySeqNo.size())
            return kNoVersion;
        const std::uint32_t version = m_bySeqNo[std::size_t(at)];
        return version != kNoVersion && m_versions[version].token == token ? version : kNoVersion;
    }
    const auto found = std::lower_bound(m_byToken.begin(), m_byToken.end(), token,
                                        [](const auto& a, const Token& b) { return tokenLess(a.first, b); });
    return found != m_byToken.end() && found->first == token ? found->second : kNoVersion;
}

// What a reader of a version that a failover cut off had in common with the history.
std::uint32_t KeyJudge::lastBefore(const Token& token) const
{
    const auto after =
        std::lower_bound(m_versions.begin(), m_versions.end(), token,
                         [](const Slot& slot, const Token& t) { return tokenLess(slot.token, t); });
    return after == m_versions.begin() ? kNoVersion : std::uint32_t(after - m_versions.begin()) - 1;
}

// The application's fault, not the store's: a worker read one version and then wrote without a guard over
// others.
void KeyJudge::reportOverwrites(Verdict& out)
{
    if (!m_context.history.overwritesKnown) {
        concludeOverwrites(out);
        return;
    }
    const auto known = m_context.overwrites.find(m_key);
    if (known == m_context.overwrites.end())
        return;
    for (const HistoryOverwrite& overwrite : known->second)
        reportOverwrite(overwrite.operation, overwrite.read, out);
}

// A read serves one write only; a write that no read came before claims nothing about what was there.
void KeyJudge::concludeOverwrites(Verdict& out)
{
    const auto unguarded = [](const HistoryOperation& w) {
        return w.status == OperationStatus::Ok && !w.condition.assigned() && !w.blind &&
               (w.op == OperationKind::Index || w.op == OperationKind::Delete);
    };
    if (std::none_of(m_writers.begin(), m_writers.end(), [&](std::uint32_t w) { return unguarded(op(w)); }))
        return;
    std::vector<std::uint32_t> order(m_operations.begin(), m_operations.end());
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return std::pair(op(a).client, op(a).call) < std::pair(op(b).client, op(b).call);
    });
    std::uint32_t client = 0;
    std::uint32_t read = kNoOperation;
    for (const std::uint32_t number : order) {
        const HistoryOperation& operation = op(number);
        if (operation.client != client)
            read = kNoOperation;
        client = operation.client;
        if (operation.op == OperationKind::Get && operation.status == OperationStatus::Ok) {
            read = number;
            continue;
        }
        if (!operation.drewToken())
            continue;
        if (read != kNoOperation && unguarded(operation))
            reportOverwrite(number, op(read).token, out);
        read = kNoOperation;
    }
}

void KeyJudge::reportOverwrite(std::uint32_t number, const Token& read, Verdict& out)
{
    const HistoryOperation& operation = op(number);
    std::uint32_t had = find(read);
    if (had == kNoVersion && read.assigned())
        had = lastBefore(read);
    const std::uint32_t made = find(operation.token);
    if (had == kNoVersion || made == kNoVersion || made <= had + 1)
        return;
    const std::uint32_t lost = m_versions[made - 1].op;
    std::string because;
    if (keeps(out)) {
        const Sentences& words = m_context.words;
        const std::string more = made - had == 2
                                     ? std::string()
                                     : ", the last of " + std::to_string(made - had - 1) + " new versions,";
        because = words.client(operation) + " read " + words.document(operation) + " at " +
                  words.token(read) + ", " + words.client(op(lost)) + " wrote " +
                  words.token(m_versions[made - 1].token) + " meanwhile" + more +
                  (more.empty() ? ", and " : " and ") + words.client(operation) + "'s write " +
                  words.token(operation.token) + " (" + timeText(operation.call) + " to " +
                  timeText(operation.ret) + ") replaced it unseen: the change of " + words.client(op(lost)) +
                  " is lost";
    }
    report(out, AnomalyKind::UnconditionalOverwrite, Rests::OnTokens, {lost, number}, std::move(because));
}

} // namespace racescope
