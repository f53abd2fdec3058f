// SPDX-License-Identifier: GPL-3.0-or-later
// One racing client as a small copyable state machine: nextStep() says what it wants, apply() moves it on.
// Written once, run by threads, by hand, in virtual time and by the explorer. Threads: a value; each driver
// gives it to one thread. Determinism: every choice comes from its own Random.
#pragma once
#include "base/random.h"
#include "race/plan.h"
#include "race/target.h"
#include "trace/event.h"

#include <memory>
#include <string>
#include <vector>

namespace racescope {

// What all workers of a group share; immutable.
struct WorkerPlan {
    GroupPlan group;
    std::vector<DocumentId> documents; // resolved choices
    std::shared_ptr<const ZipfTable> zipf;
    std::uint32_t number = 0; // of the group in its race
};
// `planDocuments`: the trace's numbers of RacePlan::documents, in order. Choices that are not there are left
// out.
std::shared_ptr<const WorkerPlan> makeWorkerPlan(const GroupPlan& group,
                                                 const std::vector<DocumentId>& planDocuments,
                                                 std::uint32_t groupNumber = 0);

enum class StepKind : std::uint8_t { Read, Think, Write, Backoff, Done };

struct Step {
    StepKind kind = StepKind::Done;
    Request request; // Read, Write
    Nanos wait = 0;  // Think, Backoff
};

// What the driver knows of a step besides its answer.
struct StepFacts {
    Nanos begin = 0; // in the race's time
    Nanos end = 0;
    bool mayRetry = true; // the group's budget gave a token, where claimOf() asked for one
};

class Worker {
public:
    Worker() = default;
    // `number` counts from 0 within the group (Feed shares messages out by it); `name` fills ${worker}. A
    // worker without documents, or whose program cannot make a source (see problem()), is finished at once.
    Worker(std::shared_ptr<const WorkerPlan> plan, WorkerId id, std::uint32_t number, std::string name,
           Random random);

    WorkerId id() const { return m_id; }
    const std::string& name() const { return m_name; }
    const WorkerPlan& plan() const { return *m_plan; }

    // What the worker would do next; does not change it. Done: nothing more.
    Step nextStep() const;
    bool finished() const { return m_position == Position::Done; }
    // Moves on: with the answer after Read and Write, with nothing after Think and Backoff. Requires: step
    // was nextStep(). Returns how the chain stands after it.
    enum class Outcome : std::uint8_t {
        GoesOn,
        Succeeded, // the chain's write was accepted
        NoChange,  // noop, or not wanted any more (floor reached)
        GaveUp,
        Failed, // error, or the document is missing
    };
    Outcome apply(const Step& step, const Response* response, const StepFacts& facts = {});
    // What the answer of a write means for the budget that a group shares (RetryKind::TokenBucket): the
    // driver settles it before apply().
    BudgetClaim claimOf(const Step& step, const Response& response) const;

    // Not an answer but none at all: the request was sent and the answer lost. The worker treats it as an
    // error and starts the attempt again by reading.
    void answerLost();

    std::uint32_t chain() const { return m_chain; }     // from 1; the current or the last one
    std::uint32_t attempt() const { return m_attempt; } // from 1
    DocumentId document() const { return m_document; }
    Token token() const { return m_token; } // in hand; unassigned: none
    Version version() const { return m_version; }
    const Source& read() const { return m_read; } // what it read; empty: nothing
    std::uint32_t succeeded() const { return m_succeeded; }
    std::uint32_t gaveUp() const { return m_gaveUp; }
    Nanos wait() const { return m_wait; } // of the Think or Backoff to come
    StepKind position() const;
    // Nothing of the current chain has been sent yet: leaving now leaves nothing half done.
    bool atChainStart() const;
    // Why the last chain failed without a request: what was read could not be modified. Empty: it did not.
    const std::string& problem() const { return m_problem; }
    // No further chain after the current one (a race that ends by time, a worker that is taken out).
    void finishAfterChain() { m_lastChain = true; }

    // What decides how the worker goes on, as bytes: equal keys, equal futures. Timeless leaves out what only
    // matters to times and to how events are numbered: waits, random numbers that nothing but waits is drawn
    // from, attempts that are not limited.
    enum class KeyDetail : std::uint8_t { Exact, Timeless };
    void appendKey(std::string& key, KeyDetail detail) const;
    // Whether workers of the same plan do the same, whoever they are.
    static bool isInterchangeable(const WorkerPlan& plan);
    // For who explores: what is in hand is old for good, so that a guarded write can only be refused,
    // whichever old token it was. Requires: a guard by seq_no or version, something in hand.
    void outdateHand();

private:
    enum class Position : std::uint8_t { Read, Think, Write, Recreate, Backoff, Rest, Done };
    bool givesUpNow() const;
    bool isLastChain() const;
    bool readsFirst() const;
    void startChain();
    void startAttempt();
    void forget();
    Outcome endChain(Outcome outcome);
    void drawThink();
    DocumentId chooseDocument();
    std::int64_t messageNumber() const;
    std::string filledValue() const;
    void fillRequest(Request& request) const;
    Outcome afterRead(const Response& response);
    Outcome afterWrite(const Response& response, const StepFacts& facts);
    Outcome refused(const StepFacts& facts);

    static constexpr Nanos kNotBegun = -1;
    std::shared_ptr<const WorkerPlan> m_plan;
    WorkerId m_id;
    std::uint32_t m_number = 0;
    std::string m_name;
    Random m_random;
    Position m_position = Position::Done;
    bool m_lastChain = false;
    std::uint32_t m_chain = 0;
    std::uint32_t m_attempt = 0;
    std::uint32_t m_succeeded = 0;
    std::uint32_t m_gaveUp = 0;
    DocumentId m_document;
    Token m_token;
    Version m_version;
    Source m_read;
    Source m_body; // what the next write would store, made when its attempt got that far
    Nanos m_wait = 0;
    Nanos m_attemptBegan = kNotBegun;
    RetryMemory m_memory;
    std::string m_problem;
};

// The source that a modification makes of another; nullopt when it is not wanted any more (floor) or cannot
// be applied
// (`problem` says why: no number at the field, …). `value` is the modification's with placeholders replaced.
struct Modified {
    std::optional<Source> source; // empty: see below
    bool floorReached = false;
    std::string problem;
};
Modified applyModification(const Modification& modification, std::string_view value, std::string_view source);
// What programs write that do not build on what is there: the modification of an empty object, a missing
// number being 0.
Modified initialSource(const Modification& modification, std::string_view value);
// The modification's value with its placeholders replaced (see Modification::value).
struct Placeholders {
    std::string_view worker;
    std::uint32_t chain = 0;
    std::uint32_t attempt = 0;
    std::int64_t message = 0;
};
std::string withPlaceholders(std::string_view value, const Placeholders& with);

// The one place where a step and its answer become an event. `begin` and `end` on the session's clock.
Event eventOf(const Worker& before, const Step& step, const Response* response, Nanos begin, Nanos end);
// Follows a refused write that ended the chain.
// Of Response::untold: writes whose worker does not know of them. Before the answer's own event.
std::vector<Event> untoldEvents(const Worker& before, const Step& step, const Response& response, Nanos begin,
                                Nanos end);
Event giveUpEvent(const Worker& after, const Event& refusal);
// Follows a read whose source could not be modified (Worker::problem()); the driver adds the note.
Event problemEvent(const Event& read);

// The conditions of a write under a guard, given what the worker has in hand.
WriteRequest guardedRequest(WriteOp op, Guard guard, Token token, Version version,
                            std::int64_t messageNumber);

} // namespace racescope
