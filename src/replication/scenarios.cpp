// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/scenarios.h"

#include "replication/danger.h"
#include "replication/log.h"

namespace racescope::replication {

namespace {

bool staleTokenAccepted(const ScriptResult& result)
{
    return result.state.group.ghost.staleTokenAccepted;
}

bool ackedWriteLost(const ScriptResult& result)
{
    return acknowledgedWriteGone(result.state.group);
}

bool copiesDiffer(const ScriptResult& result)
{
    return !copiesAgree(result.state.group);
}

bool refusedItsOwnWrite(const ScriptResult& result)
{
    const Group& group = result.state.group;
    const Request* const request = requestOf(group, 0);
    const Node primary = group.master.primary();
    if (!request || primary == kNobody || request->answer.kind != AnswerKind::Conflict)
        return false;
    const DocState& doc = group.nodes[static_cast<std::size_t>(primary)].copy.docs.front();
    return doc.live() && doc.value == request->value;
}

bool unseenContentRefused(const ScriptResult& result)
{
    const Request* const second = requestOf(result.state.group, 1, 0);
    return second && second->answer.kind == AnswerKind::Conflict;
}

bool tokenUsedTwice(const ScriptResult& result)
{
    return violations(result.state.group).has(Invariant::I6);
}

// The presets in order: L1, L5, Q6, Q7, Q7s.
constexpr std::array<bool, 5> kAll{true, true, true, true, true};
constexpr std::array<bool, 5> kNone{false, false, false, false, false};
constexpr std::array<bool, 5> kOnlyL1{true, false, false, false, false};
constexpr std::array<bool, 5> kByVersion{true, true, false, false, false};
constexpr std::array<bool, 5> kVersionTokens{true, true, true, false, false};
constexpr std::array<bool, 5> kAllButQ7{true, true, true, false, true};

constexpr std::string_view kControl = R"(read A 100 @N1 as tA ; read B 100 @N2 as tB
write A 100 red via N1 cas tA ; settle
write B 100 blue via N1 cas tB
read B 100 @N1 as tB2 ; write B 100 red+blue via N1 cas tB2 ; settle
)";

constexpr std::string_view kWrongHistory = R"(cut N1 | N2 N3 M
write A 100 red via N1
master-fail N1 -> promote N2
apply N2 ; apply N3 ; deliver resync(N2>N3) and reply
write B 100 blue via N2 ; deliver repl(10,N2>N3) and reply ; deliver fail-shard(N2 about N1) and reply
read C 100 @N1 as tC
heal
write C 100 red+1 via N2 cas tC ; settle
if-409 C: read C 100 @N2 as tC2
if-409 C: write C 100 blue+red via N2 cas tC2 ; settle
)";

constexpr std::string_view kWrongPrimary = R"(cut N1 | N2 N3 M
write A 100 red via N1
master-fail N1 -> promote N2
apply N2 ; apply N3 ; deliver resync(N2>N3) and reply
write B 100 blue via N2 ; deliver repl(10,N2>N3) and reply ; deliver fail-shard(N2 about N1) and reply
read D 100 @N2 as tD
write D 100 blue+1 via N1 cas tD
fail repl(11,N1>N2) ; fail repl(11,N1>N3) ; deliver notices N1
if-409 D: read D 100 @N2 as tD2
if-409 D: write D 100 blue+1 via N2 cas tD2
heal ; settle
retry D via N2 ; settle
rest
)";

constexpr std::string_view kAckedLost = R"(cut N1 | N2 N3 M
write A 100 red via N1 ; fail repl(10,N1>N2) ; fail repl(10,N1>N3) ; deliver notices N1
master-fail N1 -> promote N2 ; apply N2 ; apply N3
heal ; settle ; apply N1 ; read B 100 @N2 as tB
rest
)";

constexpr std::string_view kAckedLostRetried = R"(cut N1 | N2 N3 M
write A 100 red via N1 ; fail repl(10,N1>N2) ; fail repl(10,N1>N3) ; deliver notices N1
master-fail N1 -> promote N2 ; apply N2 ; apply N3
heal ; settle ; apply N1 ; retry A via N2 ; settle ; read B 100 @N2 as tB
rest
)";

constexpr std::string_view kStaleElection = R"(crash N2 ; master-fail N2 ; apply N1
write A 100 red via N1 ; settle ; read A 100 @N1 as tA
crash N1 ; master-fail N1 -> nobody
restart N2 ; apply N2 ; allocate N2 ; apply N2
read B 100 @N2 as tB ; write B 100 blue via N2 cas tB ; give-up B
restart N1 ; rest ; write A 100 red+1 via primary cas tA ; settle
)";

constexpr std::string_view kForcedStale = R"(crash N2 ; master-fail N2 ; apply N1
write A 100 red via N1 ; settle ; read A 100 @N1 as tA
crash N1 ; master-fail N1 -> nobody
restart N2 ; apply N2 ; force N2 ; apply N2
read B 100 @N2 as tB ; write B 100 blue via N2 cas tB ; settle
restart N1 ; rest ; write A 100 red+1 via primary cas tA ; settle
)";

constexpr std::string_view kDivergence = R"(write A 100 red via N1
master-fail N1 -> promote N2 ; apply N2 ; apply N3
deliver repl(10,N1>N3)
write B 100 blue via N2 ; deliver resync(N2>N3) and reply
deliver repl(10,N2>N3) and reply ; settle
read C 100 @N2 as tC2 ; read C 100 @N3 as tC3
)";

constexpr std::string_view kLateMessage = R"(write A 100 red via N1
master-fail N1 -> promote N2 ; apply N2 ; apply N3
write B 100 blue via N2 ; deliver resync(N2>N3) and reply
deliver repl(10,N2>N3) and reply ; deliver fail-shard(N2 about N1) and reply
deliver repl(10,N1>N3) and reply ; settle
read C 100 @N2 as tC2 ; read C 100 @N3 as tC3
)";

constexpr std::string_view kVersionRestarts = R"(write A 200 first via N1 ; settle ; read C 200 @N1 as tC
delete B 200 via N1 ; settle
gc N1 ; gc N2 ; gc N3
write B 200 second via N1 ; settle
write C 200 first+1 via N1 cas tC ; settle
)";

constexpr std::string_view kTokenTwice =
    R"(write A 200 first via N1 ; settle ; read C 200 @N1 as tC ; read D 200 @N1 as tD
write D 200 first+d via N1 cas tD ; settle ; delete B 200 via N1 ; settle
gc N1 ; gc N2 ; gc N3
write B 200 second via N1 ; settle
write C 200 first+1 via N1 cas tC ; settle
)";

constexpr std::string_view kLateIndex =
    R"(write A 200 first via N1 ; deliver repl(10,N1>N3) ; delete B 200 via N1
deliver repl(11,N1>N2)
gc N1 ; gc N2 ; gc N3
deliver repl(10,N1>N2) ; settle
)";

constexpr std::string_view kOwnWrite =
    R"(read A 100 @N1 as tA ; write A 100 red via N1 cas tA ; deliver repl(10,N1>N2)
master-fail N1 -> promote N2 ; apply N2 ; apply N3 ; apply N1
retry A via N2
settle
)";

constexpr std::string_view kHole = R"(write A 100 red via N1 ; write B 200 x via N1
deliver repl(11,N1>N2) ; deliver repl(10,N1>N3)
master-fail N1 -> promote N2 ; apply N2 ; apply N3 ; deliver resync(N2>N3) and reply ; settle
write C 100 blue via N2 ; settle
)";

constexpr std::string_view kCascade = R"(write A 100 red via N1 ; settle
crash N1 ; master-fail N1 -> promote N2 ; apply N2 ; apply N3
write B 200 x via N2 ; deliver repl(11,N2>N3)
read C 100 @N3 as tC
master-fail N2 -> promote N3 ; apply N3 ; read C 100 @N3 as tC2
)";

constexpr std::string_view kShadowed =
    R"(write A 100 red1 via N1 ; write A 100 red2 via N1 ; deliver repl(10,N1>N3) ; deliver repl(11,N1>N3)
master-fail N1 -> promote N2 ; apply N2 ; apply N3
write B 100 blue via N2 ; deliver repl(10,N2>N3) and reply ; deliver fail-shard(N2 about N1) and reply
master-fail N2 -> promote N3 ; apply N3 ; read C 100 @N3 as tC
)";

constexpr std::array<FailoverScenario, 16> kScenarios{{
    {"failover-control", "0", "A healthy group",
     "In a healthy group all rules agree: the second of two writers with one token is refused. What divides "
     "them is "
     "failure.",
     "B's write is refused because A wrote first.", unseenContentRefused, kAll, 3, kControl},
    {"failover-wrong-history", "1", "One version number, two contents",
     "A cut-off primary and its successor both make version 11, so a token of one history fits the other and "
     "B's "
     "acknowledged write is overwritten by somebody who never saw it. The primary term tells the two "
     "histories apart, "
     "and the write is refused.",
     "A write is accepted with a token of another history.", staleTokenAccepted, kAllButQ7, 3, kWrongHistory},
    {"failover-wrong-primary", "2", "The right token at the wrong primary",
     "A 409 from a stale primary proves nothing about the real document. An acknowledgement does, once it "
     "waits for the "
     "master.",
     "An acknowledged write vanishes.", ackedWriteLost, kOnlyL1, 3, kWrongPrimary},
    {"failover-acked-lost", "3", "An acknowledged write is lost",
     "A primary that cannot reach its replicas must not answer before the master has taken them out. "
     "Otherwise the "
     "master promotes one of them, and the answer was a lie.",
     "An acknowledged write vanishes.", ackedWriteLost, kOnlyL1, 3, kAckedLost},
    {"failover-acked-lost-retried", "3r", "An unanswered write is tried again",
     "A primary that finds out that it is none ends its requests with an error that may be retried. The "
     "retry is a "
     "fresh execution with a number of the new term.",
     "An acknowledged write vanishes.", ackedWriteLost, kOnlyL1, 3, kAckedLostRetried},
    {"failover-stale-election", "4", "A stale copy is elected",
     "Only a copy that holds every acknowledged write may become primary, even if that leaves nobody. A "
     "shard that is "
     "red for a while is better than one that forgot.",
     "A write is accepted with a token of another history.", staleTokenAccepted, kOnlyL1, 2, kStaleElection},
    {"failover-forced-stale", "4f", "An operator forces a stale copy",
     "Whoever forces a stale copy accepts that writes are lost. With a term in the token the loss is at "
     "least noticed.",
     "A write is accepted with a token of another history.", staleTokenAccepted, kAllButQ7, 2, kForcedStale},
    {"failover-divergence", "5", "Copies disagree at one version, for good",
     "A replica that compares versions takes another content at the same version for its own and says that "
     "all is well. "
     "A replica that hears of a new term rolls back, and the new primary's history replaces the old one's.",
     "Copies show different documents when everything has arrived.", copiesDiffer, kByVersion, 3,
     kDivergence},
    {"failover-late-message", "5b", "The old primary's message comes late",
     "Once a replica knows the new term, a message of the old one changes nothing. It is the order of "
     "arrival that "
     "decides whether versions get away with it.",
     "Copies show different documents when everything has arrived.", copiesDiffer, kNone, 3, kLateMessage},
    {"failover-version-restarts", "6a", "A version counter that restarts",
     "When the tombstone of a deleted document is forgotten, its version starts again at 1 and an old token "
     "fits a "
     "different document. A seq_no is never given twice in a term.",
     "A write is accepted with a token of another history.", staleTokenAccepted, kVersionTokens, 3,
     kVersionRestarts},
    {"failover-token-twice", "6c", "One token, two acknowledged writes",
     "With a restarting counter two clients can both succeed with one token. A compare-and-set that succeeds "
     "twice "
     "protects nothing.",
     "Two writes with one token are acknowledged.", tokenUsedTwice, kVersionTokens, 3, kTokenTwice},
    {"failover-late-index", "6b", "A delete that comes back",
     "A replica that forgot a delete takes the index operation before it for news. A tombstone may only be "
     "forgotten "
     "when everything up to it has arrived.",
     "Copies show different documents when everything has arrived.", copiesDiffer, kByVersion, 3, kLateIndex},
    {"failover-own-write", "7", "Refused because of one's own write",
     "An error other than 409 means that the write may have happened and may still happen, so a retry can "
     "run into "
     "itself. Read again and compare the content.",
     "A's retry is refused although the document holds A's own write.", refusedItsOwnWrite, kAll, 3,
     kOwnWrite},
    {"failover-hole", "8", "A hole in the history",
     "A promoted copy that misses an operation fills its slot with a no-op, so that all copies have one "
     "history again. "
     "Without slots nobody knows that anything is missing.",
     "Copies show different documents when everything has arrived.", copiesDiffer, kByVersion, 3, kHole},
    {"failover-cascade", "9", "Two failovers in a row",
     "What a rollback hides is kept, because the next failover may need it. Thrown away, an acknowledged "
     "write would be "
     "gone.",
     "An acknowledged write vanishes.", ackedWriteLost, kNone, 3, kCascade},
    {"failover-shadowed", "10", "A known limit: double failover with a late trim",
     "An acknowledged write keeps its slot, but a leftover of the older term in a higher slot hides it. This "
     "takes two "
     "failovers and a delayed trim, beyond what one promotion guarantees.",
     "An acknowledged write vanishes from view.", ackedWriteLost, kAll, 3, kShadowed},
}};

} // namespace

GroupSetup FailoverScenario::setup() const
{
    GroupSetup setup;
    setup.nodes = copies;
    return setup;
}

ScriptResult FailoverScenario::run(const Profile& profile) const
{
    const auto parsed = parseScript(script);
    RS_ASSERT(parsed.has_value(), "a built-in script parses");
    return runScript(parsed.value(), profile, setup());
}

std::span<const FailoverScenario> failoverScenarios()
{
    return kScenarios;
}

const FailoverScenario* findFailoverScenario(std::string_view name)
{
    for (const FailoverScenario& scenario : kScenarios) {
        if (scenario.name == name)
            return &scenario;
    }
    return nullptr;
}

std::optional<Danger> dangerOf(const FailoverScenario& story)
{
    if (story.reached == staleTokenAccepted)
        return Danger::StaleToken;
    if (story.reached == ackedWriteLost)
        return Danger::AcknowledgedLost;
    if (story.reached == copiesDiffer)
        return Danger::CopiesDiffer;
    return std::nullopt;
}

std::string outcomeText(const ScriptResult& result)
{
    std::string text;
    const Group& group = result.state.group;
    for (const Request& request : group.requests) {
        text += std::string(1, static_cast<char>('A' + request.client)) + ' ' + answerText(request) + "; ";
    }
    for (Node n = 0; n < group.nodeCount; ++n) {
        text += nodeName(n);
        for (int d = 0; d < group.docCount; ++d)
            text += (d == 0 ? " " : ", ") + docText(result.state, n, d);
        text += n + 1 < group.nodeCount ? "; " : "";
    }
    return text;
}

} // namespace racescope::replication
