// SPDX-License-Identifier: GPL-3.0-or-later
// A schedule of a shard group as a person writes it. One line is one numbered step of the story; `;`
// separates what it consists of; `#` begins a comment. Clients are A, B, …; copies N1, N2, …; the master M;
// documents 100, 200, ….
//   read A 100 @N1 as tA             write A 100 red via N1 [cas tA] [wait 2|all]     delete B 200 via N1
//   deliver repl(10,N1>N2) [and reply]      deliver notices N1       fail repl(10,N1>N2)   fail-answer …
//   delay repl(10,N1>N2) (behind all others, for whatever delivers the oldest first)   resend … cut N1 | N2
//   N3 M   heal   master-fail N1 [-> promote N2|-> nobody]   apply N1   allocate N2 force N2 gc N1   compact
//   N1   sync N1   crash N1   restart N1   lose-master N1   find-master N1   retry A via N2   route A (start
//   or forward what is queued)   give-up A   settle (deliver all, oldest first) rest (heal, restart, recover,
//   deliver, until nothing is left) if-409 A: …  (only if that client's last write was refused)
// `via primary` means the one that the master names. What is not possible under a profile (a message that it
// never sends) is skipped, so that one script serves all profiles. Threads: values and pure functions.
// Errors: a sentence with the line.
#pragma once
#include "base/result.h"
#include "replication/invariants.h"
#include "replication/walk.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::replication {

enum class Verb : std::uint8_t {
    Read,
    Write,
    Delete,
    Deliver,
    Notices,
    Fail,
    FailAnswer,
    Delay,
    Resend,
    Cut,
    Heal,
    MasterFail,
    Apply,
    Allocate,
    Force,
    Gc,
    Compact,
    Sync,
    Crash,
    Restart,
    LoseMaster,
    FindMaster,
    Retry,
    Route,
    GiveUp,
    Settle,
    Rest,
};

inline constexpr Node kThePrimary = -2; // `via primary`

struct Statement {
    int line = 1;
    std::string text;
    Verb verb = Verb::Settle;
    std::int8_t client = 0;
    std::int32_t doc = 0;
    Node node = kNobody;
    Node other = kNobody;
    std::int8_t onlyAfter409 = -1; // client
    std::int8_t wanted = 1;
    bool reply = false;
    std::string value;
    std::string token;
    std::string message;            // as describe() names it
    std::vector<Node> side, across; // cut
};
using Script = std::vector<Statement>;

struct ScriptError {
    int line = 1;
    std::string text;
};
Result<Script, ScriptError> parseScript(std::string_view text);

// A group on its way through a script.
struct ScriptState {
    Group group;
    std::vector<std::string> values{"", "base"}; // words of contents
    std::map<std::string, ReadToken, std::less<>> tokens;
};

struct StatementResult {
    Statement statement;
    bool skipped = false;
    bool unreadable = false; // a read that no started copy answers: 503
    std::vector<Step> steps; // what it came down to
    ScriptState after;
};

struct ScriptResult {
    ScriptState state;
    std::vector<StatementResult> statements;
    const ScriptState& afterLine(int line) const;
};

ScriptState startState(const Profile& profile, const GroupSetup& setup);
StatementResult runStatement(ScriptState& state, const Statement& statement);
ScriptResult runScript(const Script& script, const Profile& profile, const GroupSetup& setup = {});

// What a person sees. "red v11 (1,10)", "not found", "closed".
std::string docText(const ScriptState& state, Node node, int doc);
// "red v11 (1,10)", "red v11 (1,10)?" while pending, "no-op (2,10)", "empty".
std::string slotText(const ScriptState& state, Node node, int seq);
// "red v11 (1,10)" or "not found"
std::string tokenText(const ScriptState& state, std::string_view token);
// "ack v11 (1,10) 3/3/0", "409 at v11 (1,10)", "503", "unknown", "error, may be tried again", "no answer"
std::string answerText(const Request& request);
// Of the client's request `number`, counted from 0, or its last (-1). "" if there is none.
std::string answerText(const ScriptState& state, int client, int number = -1);
const Request* requestOf(const Group& group, int client, int number = -1);
// A step as a statement, as far as the language has one for it ("" else): reads are kept as tA, tA200, and
// guarded writes carry the last of them. A submitted write is `write`, which starts it at once.
std::string statementText(const Group& group, const Step& step);
// What could be done next, each once, in the order of enabledSteps().
std::vector<std::string> possibleStatements(const Group& group, const Menu& menu);
// A way that was found from a start, as a script that takes it.
std::vector<std::string> statementsOf(Group group, const std::vector<Step>& steps);
// All that clients and readers can tell, in one text: two groups that look alike have equal ones.
std::string looks(const ScriptState& state);
// Index of the first statement after which two runs of one script look different; -1: they never do.
int partingStatement(const ScriptResult& a, const ScriptResult& b);

} // namespace racescope::replication
