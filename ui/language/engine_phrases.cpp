// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says to a person, word for word as it says it, for lupdate. A sentence that is changed
// there is changed here: tst_translations goes through those that can be listed, and through real findings.
#include "language/engine_text.h"

#include <QtGlobal>

#include <array>

namespace racescope {

namespace {

constexpr EnginePhrase kPhrases[] = {
    // The built-in races: resources/scenarios/*.json
    {QT_TRANSLATE_NOOP("racescope::Engine", "Changed and changed back")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "While A thinks, five toasters leave and five come back: the document reads as before, but it is not "
        "the one that A read. A comparison of contents would let A write; the token answers 409.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Two visitors, one toaster: unguarded")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Two visitors read product 100, both subtract one and write whatever they have. The "
                       "last write wins: two toasters are sold, and the stock says one.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "The old guard after a failover")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "Visitor A reads version 2 from a primary that dies before it has replicated it; on the new primary "
        "visitor B makes another version 2. A guard that compares _version lets A overwrite what it never "
        "read; the token of if_seq_no and if_primary_term does not.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Two visitors, one toaster: guarded")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "Two visitors read product 100, both subtract one and write with if_seq_no and if_primary_term. The "
        "second write gets a 409, reads again and retries, so both sales count.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Deleted and made anew under their hands")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "One worker keeps deleting product 100 and creating it again while three others sell "
                       "from it. The version goes on from the tombstone and the token never repeats, so no "
                       "sale is booked on a product that is gone.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Flash sale: 64 buyers, 40 pieces")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Sixty-four buyers go for one hot product of which 40 are left, guarded by if_seq_no "
                       "and if_primary_term. The 409s pile up, the stock never goes below zero, and 24 "
                       "buyers leave with nothing.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "The 409 of the notes")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "Product 100 stands at version 10, seq_no 15 under primary term 3, in an index with two replicas. "
        "Whoever still holds the token of seq_no 8 and term 1 is told so in Elasticsearch's own sentence.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A feed whose messages overtake each other")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Four carriers bring numbered price messages to two documents and overtake each other "
                       "on the way. With external versions an older message gets a 409 and does no harm; "
                       "without them whoever arrives last wins.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Let the store try again")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Eight workers change product 100 through _update with retry_on_conflict=3: the store "
                       "reads, merges, writes and, when it loses, tries again at once. What is refused four "
                       "times reaches the worker as a 409.")},
    // The stories of failover, the rules that hold, and the switches: replication/
    {QT_TRANSLATE_NOOP("racescope::Engine", "A healthy group")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "In a healthy group all rules agree: the second of two writers "
                                            "with one token is refused. What divides them is failure.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "B's write is refused because A wrote first.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "One version number, two contents")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A cut-off primary and its successor both make version 11, so a token of one history "
                       "fits the other and B's acknowledged write is overwritten by somebody who never saw "
                       "it. The primary term tells the two histories apart, and the write is refused.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A write is accepted with a token of another history.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "The right token at the wrong primary")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A 409 from a stale primary proves nothing about the real document. An "
                       "acknowledgement does, once it waits for the master.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An acknowledged write vanishes.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An acknowledged write is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A primary that cannot reach its replicas must not answer before the master has taken "
                       "them out. Otherwise the master promotes one of them, and the answer was a lie.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An unanswered write is tried again")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A primary that finds out that it is none ends its requests with an error that may be "
                       "retried. The retry is a fresh execution with a number of the new term.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A stale copy is elected")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Only a copy that holds every acknowledged write may become primary, even if that "
                       "leaves nobody. A shard that is red for a while is better than one that forgot.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An operator forces a stale copy")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Whoever forces a stale copy accepts that writes are lost. With "
                                            "a term in the token the loss is at least noticed.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Copies disagree at one version, for good")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A replica that compares versions takes another content at the same version for its "
                       "own and says that all is well. A replica that hears of a new term rolls back, and "
                       "the new primary's history replaces the old one's.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Copies show different documents when everything has arrived.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "The old primary's message comes late")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Once a replica knows the new term, a message of the old one changes nothing. It is "
                       "the order of arrival that decides whether versions get away with it.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A version counter that restarts")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "When the tombstone of a deleted document is forgotten, its version starts again at 1 and an old "
        "token fits a different document. A seq_no is never given twice in a term.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "One token, two acknowledged writes")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "With a restarting counter two clients can both succeed with one token. A "
                       "compare-and-set that succeeds twice protects nothing.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Two writes with one token are acknowledged.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A delete that comes back")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A replica that forgot a delete takes the index operation before it for news. A "
                       "tombstone may only be forgotten when everything up to it has arrived.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Refused because of one's own write")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "An error other than 409 means that the write may have happened and may still happen, "
                       "so a retry can run into itself. Read again and compare the content.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A's retry is refused although the document holds A's own write.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A hole in the history")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "A promoted copy that misses an operation fills its slot with a no-op, so that all copies have one "
        "history again. Without slots nobody knows that anything is missing.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Two failovers in a row")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "What a rollback hides is kept, because the next failover may "
                                            "need it. Thrown away, an acknowledged write would be gone.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A known limit: double failover with a late trim")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "An acknowledged write keeps its slot, but a leftover of the older term in a higher slot hides it. "
        "This takes two failovers and a delayed trim, beyond what one promotion guarantees.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An acknowledged write vanishes from view.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Two different operations never share a term and a seq_no.")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "An acknowledged operation is in its slot on every in-sync copy, so it survives a promotion.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A primary shows the newest acknowledged write, or one made on top of it.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Started copies have the same operations up to a global checkpoint.")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "A global checkpoint is not above the local one, and neither it nor the term ever falls.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "When everything has arrived, all started copies are equal.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "At most one compare-and-set is acknowledged for a document and token.")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "An acknowledged compare-and-set ran on exactly the content that its token was read from.")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "Every accepted compare-and-set ran on exactly the content that its token was read from.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Reads with an equal _version have an equal content.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Reads with an equal _seq_no have an equal content.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Reads with an equal _primary_term and _seq_no have an equal content.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "What a read returned does not disappear.")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "There is at most one primary, no replica without one, and one executing primary per term.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "When a write is acknowledged, every in-sync copy has processed it.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A primary has no gap in its history.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A replica never applies a message of a lower term than its own.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A write that was not acknowledged is not visible.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "About 1.x: versions order everything, old primaries are not fenced, an answer does "
                       "not wait for the master, and any copy that is found may become primary.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "About 5.x: terms fence old primaries and only in-sync copies are promoted, but "
                       "versions still order the operations and a promotion repairs nothing.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "6.0 to 6.6 as a client saw it: seq_no orders the operations and a promotion repairs "
                       "the copies, but a compare-and-set still carries the version.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "7.x: the token is (_primary_term, _seq_no).")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "7.x with half a token: only _seq_no is compared, to show why the term is needed.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "What a compare-and-set carries")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A replica keeps the newer operation by")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A lower term is refused")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "An answer waits until the master confirmed a failed copy")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Who may become primary")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A promoted copy fills holes with no-ops")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A promoted copy sends its operations above the global checkpoint again, and trims")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "A replica that meets a higher term rolls back to the global checkpoint")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Rolled-back operations are kept as pending")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A tombstone may be forgotten")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "_seq_no alone")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "_primary_term and _seq_no")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "in-sync copies")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "any copy found")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "by age")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "by age, at or below the local checkpoint")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "yes")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "no")},
    // What a copy shows, and what a client was answered: replication/script_text.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "not found")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "closed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "no answer")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "unknown")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "409 no document")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "error, may be tried again")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "409 at %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "ack %1")},
    // What the judge cannot tell, and its limits: verdict/checker.cpp, verdict/invariants.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "Every finding is a proof, given that call times were taken before the request left "
                       "and return times after the answer was complete, on one clock.")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "The judge looks at each document alone, and at the order of tokens in each shard; "
                       "whether changes of several documents happened together is not judged.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Contents are compared only where writes carry a tag; operations "
                                            "that were not recorded are not judged.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "A store whose tokens are not given out in the order of its "
                                            "writes is reported even if its values are right.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Where a write's outcome is unknown and nothing betrays it, the "
                                            "verdict may be milder than the truth, never harsher.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "Where the recording started late, the first token seen of a "
                                            "document is taken for its first state.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "operation %1 (%2): it returns before it is called")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "line %1 (%2): it returns before it is called")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "operation %1 (%2): it overlaps the same client's operation %3 of line %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "operation %1 (%2): it overlaps the same client's operation %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "line %1 (%2): it overlaps the same client's operation %3 of line %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "line %1 (%2): it overlaps the same client's operation %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1: %2 writes of unknown outcome leave too many possibilities to try them all")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 events were dropped while recording")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "the sum of `%1` in %2 cannot be checked: it holds no whole number")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "cannot tell: %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "no reason given")},
    // Broken rules of a scenario: verdict/invariants.cpp, explore/worker_model.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 accepted writes should have brought `%2` from %3 to %4, but it is %5")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 accepted write should have brought `%2` from %3 to %4, but it is %5")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 set `%2` to %3 at seq_no %4, and it must never be below %5 (it was %6 times)")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 set `%2` to %3 at seq_no %4, and it must never be below %5")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 stands %2 times in `%3`, and must stand there once")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 was acknowledged but does not stand in `%2`")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of %2 holds %3 twice")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of %2 is %3 instead of %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of %2 is %3, below %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a write")},
    // Findings of the live judge: verdict/live_judge.cpp, verdict/from_trace.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 read %2 at %3, %4 wrote %5 meanwhile, and %1's write %6 "
                                            "replaced it unseen: the change of %4 is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1's write of %2 to %3 at %4 demanded %5 and was accepted, although %6 had written "
                       "on the same token: the change of %6 is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 at %2 and %3 at %4 both got %5 for %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1's write to %2 at %3 got %4, which is below the %5 that the worker already knew")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "%1's write to %2 at %3 was refused although the 409 itself names the demanded %4 as current")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 had seen %2 of %3 by %4, before %5's write of it was called at %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 saw %2 of %3 by %4, before %5's write of it was called at %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 saw %2 of %3 at %4 after it had written %5 at %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 saw %2 of %3 at %4 after it had seen %5 at %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was answered from %2 of %3 at %4, after %5's newer write had returned at %6")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a step by hand")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "another worker")},
    // Findings of the whole judge, which name operations: verdict/key_*.cpp, verdict/checker.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 read %2 at %3, %4 wrote %5 meanwhile, the last of %6 new versions, and %1's write "
                       "%7 (%8 to %9) replaced it unseen: the change of %4 is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 read %2 at %3, %4 wrote %5 meanwhile, and %1's write %6 (%7 "
                                            "to %8) replaced it unseen: the change of %4 is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 was accepted although no recorded operation produced %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 was accepted although the document did not exist after %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 found no document although it existed since %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 got a smaller token than the one that it demanded")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was acknowledged before %2 was called, which was accepted on %3 as if that write "
                       "had never been, and nobody saw it again: the store forgot it")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 and %2 both demanded %3 and both were accepted: the change of %4 is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 was accepted although %2 had replaced the demanded %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 names a version that no recorded write produced")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 names a version that was a deletion")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 shows what %2 tried to write in vain")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 found a document in the version that a deletion left behind")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 shows a version that no recorded write produced")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 shows content \"%2\", which is not that of %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 returned before %2 was called, without which that version cannot be")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 returned before %2 was called, which stands before it in token order")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 returned before %2 was called, which still answered from an older version")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was unjustified although the demanded %2 was current all that time")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was unjustified although there was no document all that time")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was unjustified although the document was there all that time")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was refused although the 409 itself says that the demanded %2 was current")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 shows a state that the document never had")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 shows a state that the document reached only later")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 went back behind the worker's own earlier step, %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 went back behind what the worker had seen before, %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was acknowledged, but %2 and everything called later (after a crash or restart) "
                       "shows an older version: the write vanished")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 was acknowledged, but %2 and everything called later shows "
                                            "an older version: the write vanished")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 and %2 both got %3, which must be given out only once")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 got a token that is not above %2, which the document carried from the start")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was acknowledged before %2 was called, yet the later call got the smaller token")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 got the same token of the same shard as %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "%1 was acknowledged, with a larger token of the same shard, before the call of %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "its initial state")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "what was there from the start")},
    // An operation within a finding: verdict/sentences.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1's %2 (from %3, never answered)"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1's %2 (%3 to %4)"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1's %2 (%3 to %4) on %5"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409, guarded by %2, told that %3 was current"),
     true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409, guarded by %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409, told that %2 was current"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409 for want of a document, guarded by %2"),
     true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409 for want of a document"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409 because the document existed"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 refused with 409"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 that found nothing and drew %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 that found nothing"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 that changed nothing at %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of unknown outcome, guarded by %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of unknown outcome"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "seq_no %1 of term %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "version %1 of the chain of values"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of %2, guarded by %3"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 of %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "write"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "read"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "search hit"), true},
    // What a step would do, and why one is not possible: race/stepped_*.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1; the answer is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the answer is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, gives up")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, nothing changes")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, becomes seq_no %2: replaces %3 unseen, an update is lost")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, becomes seq_no %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: requires version %2, current is %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: the document exists, version %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: requires %2, current is %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, seq_no %2, term %3, version %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 pass")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "wakes in %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "done")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "gave up")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "crashed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race's duration is over")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: %2 workers are too many to step through; at most %3. Give a "
                                            "smaller number of workers, or run them as threads")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: %2 workers are too many to explore; at most %3. Two or "
                                            "three show every kind of outcome: give a smaller number")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no shard %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no document %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no worker %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "copies lose operations by what happens to them, not on command")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the scenario has no further event that waits for a time")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "worker %1 has crashed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "worker %1 cannot begin another update: %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "worker %1 has finished: it gave up")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "worker %1 has finished")},
    // What a group of workers does: race/plan.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, guard %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "update: %1, retry_on_conflict %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "subtract %1 from %2, not below %3"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "add %1 to %2, not below %3"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "subtract %1 from %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "add %1 to %2"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "set %1"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "append to %1"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "merge fields"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "blind write"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "delete and create again"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "numbered messages"), true},
    // Schedules and conditions: race/schedule.cpp, race/condition.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "a count from 1 must follow `*`")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 is no action; read, think, write and backoff are, and get, "
                                            "merge and index of an update in parts")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a schedule has at most %1 steps")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a number must follow `=`")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 is nothing that can be done to a race; term, failover, "
                                            "delete, recreate, lose, duplicate, crash, delay, event are")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`!%1` takes no number")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`!%1` takes nothing behind a colon")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`!%1` needs a worker: `!%1:A`")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no shard %1; it has %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no document %1; it has %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race has no workers")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "there is no worker %1; the workers are %2 to %3")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "there is no worker %1; the workers are %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: worker %2 is about to %3, not to %4")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "what is `%1` meant to be? `and` or `or` may follow here")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "too many parentheses")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a condition is missing: %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`)` is missing")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`%1` begins no condition: %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a field is missing behind `:`")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "`%1` is no event (%2); a comparison like `%1 < 0` needs one of < <= = != >= >")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a number, a \"text\", true, false or null is missing")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "conflict, lost update, commit, noop, give up, read, missing, term change, end, each "
                       "with a worker before it if one is meant (`B conflict`, `B wins`), or a comparison "
                       "(`in_stock < 0`, `_version >= 4`)")},
    // The explorer: explore/
    {QT_TRANSLATE_NOOP("racescope::Engine", "complete")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "state limit reached")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "time limit reached")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "memory limit reached")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "step limit reached")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "cancelled")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "group %1 goes on for ever; one update of each worker is explored")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "think times are taken to be anything")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the race's duration is left out")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "the scenario's events that wait for a time may happen at any time (`!event` in schedules)")},
    // The lab: race/lab_text.cpp, race/lab_model.cpp
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 client and messages of %2, %3 makes %4 calls than %5 "
                                            "(%6 instead of %7) and takes %8 (%9 instead of %10).")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 client and messages of %2, %3 makes %4 calls compared "
                                            "with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 client and messages of %2, %3 makes %4 calls in %5.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 clients and messages of %2, %3 makes %4 calls than %5 "
                                            "(%6 instead of %7) and takes %8 (%9 instead of %10).")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 clients and messages of %2, %3 makes %4 calls compared "
                                            "with %5 (%6 instead of %7) and takes %8 (%9 instead of %10).")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "With %1 clients and messages of %2, %3 makes %4 calls in %5.")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 times as many"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 times as long"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "as many"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "as long"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 % fewer"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 % more"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1 % less"), true},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1, at most %2 attempts")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "no retry")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "no backoff")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a fixed wait of %1 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "linear backoff with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "exponential backoff with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "full jitter with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "equal jitter with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "decorrelated jitter with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the waits of %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "full jitter on a retry budget (%1)")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "an adaptive gap (AIMD) with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "full jitter behind an adaptive rate limit with base %1 ms and cap %2 ms")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "real workers have no such policy")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "a race with real threads takes at most %1")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "at least one number of clients is needed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "at least one policy is needed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "must be from %1 to %2")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "must be from 0 ms to an hour")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "`%1` is no policy; expected one of %2")},
    // Session files: session/
    {QT_TRANSLATE_NOOP("racescope::Engine", "the disk is full")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the file is damaged")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "this is no session file")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "another program is using the file")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the file was moved or deleted")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the file cannot be written to")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "access is denied")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the file cannot be opened")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "there is not enough memory")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "reading or writing failed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "SQLite failed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "there is no such file")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "this is no file")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "the file ends before its first page: it was cut off, or never written")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "this is no session file, or its first bytes are damaged")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "this is an SQLite database of another program")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the session was written by a later version (schema %1, this "
                                            "program knows %2); nothing was changed")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the session names no schema: saving it was never finished")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the file is cut off: %1 of %2 bytes are there")},
    {QT_TRANSLATE_NOOP("racescope::Engine",
                       "the file is cut off: %1 of %2 bytes are there; nothing of the rest can be read")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "the session is open already, in this program; close it there, or work on a copy of the file")},
    {QT_TRANSLATE_NOOP(
        "racescope::Engine",
        "the session is open already, in another program; close it there, or work on a copy of the file")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "there is no operation in it")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "this is neither a session, nor a history, nor a conflict log")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: %2 entries are damaged and left out, %3 were read")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "%1: 1 entry is damaged and left out, %2 were read")},
    {QT_TRANSLATE_NOOP("racescope::Engine", "the session's times: unknown; they count from now")},
};

} // namespace

std::span<const EnginePhrase> enginePhrases()
{
    return kPhrases;
}

} // namespace racescope
