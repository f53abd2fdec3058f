// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/checker.h"

#include "verdict/key_judge.h"
#include "verdict/register_history.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace racescope {
namespace {

// A worker is sequential. Where its operations overlap, the recorder gave one number to two workers or took
// its times wrongly; either way what rests on times is no longer proved.
class ClientOrder {
public:
    explicit ClientOrder(const History& history)
        : m_history(history)
    {
    }
    // The first overlap, or "" when there is none.
    std::string overlap()
    {
        for (std::uint32_t i = 0; i < m_history.operations.size(); ++i) {
            const HistoryOperation& op = m_history.operations[i];
            if (op.status != OperationStatus::Info && op.ret < op.call)
                return where(op) + "it returns before it is called";
            Last& last = lastOf(op.client);
            if (last.op == kNoOperation || op.call >= last.ret || op.status == OperationStatus::Info) {
                if (last.op != kNoOperation && op.call < m_history.operations[last.op].call)
                    return slow();
                last = {i, op.status == OperationStatus::Info ? op.call : op.ret};
            } else {
                return slow(); // perhaps only the lines are out of order
            }
        }
        return {};
    }

private:
    struct Last {
        std::uint32_t op = kNoOperation;
        Nanos ret = 0;
    };
    Last& lastOf(std::uint32_t client)
    {
        if (client >= (1u << 20))
            return m_rare[client];
        if (client >= m_last.size())
            m_last.resize(client + 1);
        return m_last[client];
    }
    std::string where(const HistoryOperation& op) const
    {
        return (op.line == 0 ? "operation " + std::to_string(op.id) : "line " + std::to_string(op.line)) +
               " (" + m_history.clientName(op.client) + "): ";
    }
    std::string slow() const
    {
        std::vector<std::uint32_t> order(m_history.operations.size());
        std::iota(order.begin(), order.end(), 0u);
        const auto& ops = m_history.operations;
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(ops[a].client, ops[a].call, ops[a].ret) <
                   std::tuple(ops[b].client, ops[b].call, ops[b].ret);
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const HistoryOperation& before = ops[order[i - 1]];
            const HistoryOperation& op = ops[order[i]];
            if (op.status != OperationStatus::Info && op.ret < op.call)
                return where(op) + "it returns before it is called";
            // After an unknown outcome the worker ought to go on under a new number; that it does not proves
            // nothing.
            if (before.client == op.client && before.status != OperationStatus::Info && op.call < before.ret)
                return where(op) + "it overlaps the same client's operation " + std::to_string(before.id) +
                       (before.line == 0 ? std::string() : " of line " + std::to_string(before.line));
        }
        return {};
    }
    const History& m_history;
    std::vector<Last> m_last;
    std::unordered_map<std::uint32_t, Last> m_rare;
};

std::vector<std::uint32_t> ownersOfTags(const History& history)
{
    std::vector<std::uint32_t> owners;
    if (history.tags.size() == 0)
        return owners;
    owners.assign(history.tags.size() + 1, kNoOperation);
    for (std::uint32_t i = 0; i < history.operations.size(); ++i) {
        const HistoryOperation& op = history.operations[i];
        if (op.tag != 0 && op.isWrite())
            owners[op.tag] = owners[op.tag] == kNoOperation ? i : kAmbiguous;
    }
    return owners;
}

// Tokens of one shard are drawn from one counter: none twice, and none smaller than one acknowledged before
// its call.
class ShardOrder {
public:
    ShardOrder(const JudgeContext& context, Verdict& verdict)
        : m_context(context)
        , m_verdict(verdict)
    {
    }
    void check()
    {
        std::map<std::string_view, std::uint32_t> shards;
        std::vector<std::uint32_t> shardOf(m_context.history.keys.size());
        std::vector<std::uint32_t> keysOf;
        for (std::size_t key = 0; key < shardOf.size(); ++key) {
            const std::string& name = m_context.history.keys[key].shard;
            shardOf[key] = kNoOperation;
            if (name.empty())
                continue;
            const auto [it, fresh] = shards.try_emplace(name, std::uint32_t(shards.size()));
            shardOf[key] = it->second;
            if (fresh)
                keysOf.push_back(0);
            ++keysOf[it->second];
        }
        std::vector<std::vector<std::uint32_t>> writers(keysOf.size());
        for (std::uint32_t i = 0; i < m_context.history.operations.size(); ++i) {
            const HistoryOperation& op = m_context.history.operations[i];
            const std::uint32_t shard = shardOf[op.key];
            if (op.drewToken() && shard != kNoOperation &&
                keysOf[shard] > 1) // a shard of one key is that key's matter
                writers[shard].push_back(i);
        }
        for (std::vector<std::uint32_t>& shard : writers)
            checkShard(shard);
    }

private:
    const HistoryOperation& op(std::uint32_t number) const { return m_context.history.operations[number]; }
    void checkShard(std::vector<std::uint32_t>& writers)
    {
        const auto less = [this](std::uint32_t a, std::uint32_t b) {
            return tokenLess(op(a).token, op(b).token);
        };
        if (!std::is_sorted(writers.begin(), writers.end(), less))
            std::sort(writers.begin(), writers.end(), less);
        std::uint32_t first = kNoOperation; // earliest return among larger tokens
        for (std::size_t i = writers.size(); i-- > 0;) {
            const HistoryOperation& writer = op(writers[i]);
            if (i > 0 && op(writers[i - 1]).token == writer.token && op(writers[i - 1]).key != writer.key)
                report(AnomalyKind::DuplicateToken, writers[i - 1], writers[i],
                       " got the same token of the same shard as ");
            if (first != kNoOperation && ret(first) < writer.call && op(first).key != writer.key &&
                !m_context.timesDoubtful)
                report(AnomalyKind::TokenWentBack, first, writers[i],
                       " was acknowledged, with a larger token of the same shard, before the call of ");
            if (first == kNoOperation || ret(writers[i]) < ret(first))
                first = writers[i];
        }
    }
    Nanos ret(std::uint32_t number) const
    {
        return op(number).status == OperationStatus::Info ? kNoAnswer : op(number).ret;
    }
    void report(AnomalyKind kind, std::uint32_t a, std::uint32_t b, std::string_view between)
    {
        const Sentences& words = m_context.words;
        m_verdict.add({kind,
                       words.document(op(b)),
                       words.operation(op(a)) + " on " + words.document(op(a)) + std::string(between) +
                           words.operation(op(b)) + " on " + words.document(op(b)),
                       {op(a).id, op(b).id}});
    }
    const JudgeContext& m_context;
    Verdict& m_verdict;
};

// Numbers of operations, key by key. begin has one more entry than keys.
struct ByKey {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> begin;
    explicit ByKey(const History& history)
        : order(history.operations.size())
        , begin(history.keys.size() + 1, 0)
    {
        for (const HistoryOperation& op : history.operations)
            ++begin[op.key + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[next[history.operations[i].key]++] = i;
    }
};

void addReasons(const History& history, const std::string& overlap, Verdict& verdict)
{
    for (const HistoryProblem& problem : history.problems()) {
        if (problem.effect != HistoryProblem::Effect::None)
            verdict.addReason(problem.text());
    }
    if (!overlap.empty())
        verdict.addReason(overlap);
}

} // namespace

namespace {

template <class EachKey> void forEachKey(const JudgeContext& context, const EachKey& eachKey)
{
    const ByKey byKey(context.history);
    for (std::uint32_t key = 0; key < context.history.keys.size(); ++key) {
        const std::span<const std::uint32_t> operations(byKey.order.data() + byKey.begin[key],
                                                        byKey.begin[key + 1] - byKey.begin[key]);
        if (operations.empty())
            continue;
        KeyJudge judge(context, key, operations);
        eachKey(judge);
    }
}

} // namespace

Verdict check(const History& history, const CheckOptions& options)
{
    Verdict verdict;
    verdict.operations = history.operations.size();
    const Sentences words(history);
    JudgeContext context{history, options, words, ownersOfTags(history), history.operationsMissing()};
    const std::string overlap = ClientOrder(history).overlap();
    context.timesDoubtful = history.timesDoubtful() || !overlap.empty();
    for (const HistoryOverwrite& overwrite : history.overwrites)
        context.overwrites[history.operations[overwrite.operation].key].push_back(overwrite);
    ShardOrder(context, verdict).check();
    std::uint64_t budget = options.searchBudget;
    forEachKey(context, [&](KeyJudge& judge) { judge.judge(verdict, budget); });
    if (!history.registers.empty())
        verdict.merge(checkRegisters(history, budget));
    addReasons(history, overlap, verdict);
    return verdict;
}

std::vector<std::pair<std::uint32_t, Token>> attributeUnknown(const History& history)
{
    const CheckOptions options{CheckOptions::Overwrites::Ignore};
    const Sentences words(history);
    const JudgeContext context{history, options, words, ownersOfTags(history)};
    std::vector<std::pair<std::uint32_t, Token>> all;
    Verdict ignored;
    std::uint64_t budget = options.searchBudget;
    forEachKey(context, [&](KeyJudge& judge) {
        judge.judge(ignored, budget);
        const auto found = judge.attributions();
        all.insert(all.end(), found.begin(), found.end());
    });
    return all;
}

std::vector<std::string> limitsOfTheJudge()
{
    return {
        "Every finding is a proof, given that call times were taken before the request left and return times "
        "after the "
        "answer was complete, on one clock.",
        "The judge looks at each document alone, and at the order of tokens in each shard; whether changes "
        "of several "
        "documents happened together is not judged.",
        "Contents are compared only where writes carry a tag; operations that were not recorded are not "
        "judged.",
        "A store whose tokens are not given out in the order of its writes is reported even if its values "
        "are right.",
        "Where a write's outcome is unknown and nothing betrays it, the verdict may be milder than the "
        "truth, never "
        "harsher.",
        "Where the recording started late, the first token seen of a document is taken for its first state.",
    };
}

} // namespace racescope
