// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson.h"

#include "scenario/scenario.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// The context that translators see.
class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::Lesson)
};

// Product 100 with 45 in stock; `workers` visitors who each sell one, without a think step of their own.
RacePlan shop(const char* builtin, std::uint32_t workers)
{
    RacePlan plan = parseScenario(findBuiltin(builtin)->text, builtin).value();
    GroupPlan& visitors = plan.groups.front();
    visitors.count = workers;
    visitors.think = {};
    visitors.retry = RetryPolicy{};
    visitors.retry.kind = RetryKind::Immediate;
    visitors.retry.maxAttempts = 10;
    plan.meetBeforeWrite = false;
    plan.schedule.clear();
    plan.title.clear();
    plan.description.clear();
    return plan;
}

Lesson lostUpdate()
{
    return {
        u"lost-update"_s,
        Words::tr("1. A lost update"),
        Words::tr("<p>A and B each sell one toaster: read the stock, take one off, write it back. Nothing "
                  "protects the write.</p><p>Press the digit of a worker to take its next step: "
                  "<b>{key:stepWorker1}</b> for A, <b>{key:stepWorker2}</b> for B. "
                  "<b>{key:stepperBack}</b> takes a step back.</p>"),
        {{Words::tr("Let both sell, and end with 44 instead of 43."), LessonGoal::LostUpdate}},
        Words::tr("Both read 45 and both wrote 44. The store did as it was told; the second write "
                  "overwrote a change that its worker had never seen."),
        u"A B A B"_s,
        shop("checkout-unguarded", 2)};
}

Lesson firstConflict()
{
    return {
        u"first-409"_s,
        Words::tr("2. Your first 409"),
        Words::tr("<p>The same two, but now each write carries the token of its read: "
                  "<code>if_seq_no</code> and <code>if_primary_term</code>. The store accepts the write "
                  "only while that token is still the document's own.</p>"),
        {{Words::tr("Have a write refused with a 409."), LessonGoal::Refused},
         {Words::tr("Then finish: both sales count."), LessonGoal::AllCounted}},
        Words::tr("The 409 is no failure. It says: the document moved on; read it again. That second read "
                  "is what saved the sale."),
        u"A B A B B B"_s,
        shop("checkout", 2)};
}

Lesson retryLimit()
{
    RacePlan plan = shop("checkout", 3);
    plan.groups.front().retry.maxAttempts = 2;
    return {u"retry-limit"_s,
            Words::tr("3. Retry, and its limit"),
            Words::tr("<p>Three sell now, and each tries at most twice. What if somebody is faster both "
                      "times?</p>"),
            {{Words::tr("Have a write refused."), LessonGoal::Refused},
             {Words::tr("Make one worker give up."), LessonGoal::GaveUp}},
            Words::tr("A limit turns an endless fight into an answer: this update did not happen. Whoever "
                      "asked for it has to be told."),
            u"A B C B A A C C C A"_s,
            std::move(plan)};
}

Lesson herd()
{
    return {u"herd"_s,
            Words::tr("4. The thundering herd"),
            Words::tr("<p>Four read at the same moment. One wins, three are refused. If the three run again "
                      "at once, two of them are refused again.</p>"),
            {{Words::tr("Let one write refuse three others."), LessonGoal::Herd},
             {Words::tr("Then let the three come one after another: no further 409."), LessonGoal::CalmEnd}},
            Words::tr(
                "Spreading the retries is what jitter does: each waits a random time, so that they "
                "come one after another by themselves. The view {text:show_labView} shows it with hundreds."),
            u"A B C D A B C D B B C C D D"_s,
            shop("checkout", 4)};
}

Lesson recreate()
{
    return {u"recreate"_s,
            Words::tr("5. Deleted and made anew"),
            Words::tr("<p>Somebody deletes the document and creates it again, with the same contents, while "
                      "A still holds the token of its read. Both are in the menu <b>{text:injectMenu}</b>: "
                      "<b>{text:injectDelete1}</b> and <b>{text:injectRecreate1}</b>.</p>"),
            {{Words::tr("Delete the document and make it anew."), LessonGoal::Recreated},
             {Words::tr("Let a token from before be refused."), LessonGoal::RefusedAfterRecreate}},
            Words::tr("The shard never gives a _seq_no twice within a term, so the old token names a "
                      "document that is gone. A counter that began again with each document could not "
                      "tell."),
            u"A !delete:products/100 !recreate:products/100 A"_s,
            shop("checkout", 2)};
}

Lesson failover()
{
    return {u"failover"_s,
            Words::tr("6. A new primary: why there is a term"),
            Words::tr("<p>B writes, A reads what B wrote, and then the primary dies before its copy heard of "
                      "it. The new primary gives the same _seq_no to somebody else's write.</p><p>The menu "
                      "<b>{text:injectMenu}</b> holds, under <b>{text:injectFailOver}</b>: "
                      "<b>{text:injectFailOver1Losing1}</b>.</p>"),
            {{Words::tr("Let a new primary take over."), LessonGoal::NewTerm},
             {Words::tr("Have a write refused although its _seq_no is the current one."),
              LessonGoal::SameSeqNoOtherTerm}},
            Words::tr("Same _seq_no, different write. Only _primary_term tells the two apart; that is why a "
                      "guarded write must send both."),
            u"B B A !failover=1 C C A"_s,
            shop("checkout", 3)};
}

Lesson noop()
{
    RacePlan plan = shop("checkout", 1);
    plan.groups.front().name = "seller";
    GroupPlan labels = plan.groups.front();
    labels.name = "labels";
    labels.guard = Guard::None;
    labels.program.kind = ProgramKind::UpdateApi;
    labels.program.modification = {};
    labels.program.modification.kind = Modification::Kind::Merge;
    labels.program.modification.value = R"({"price": 49})";
    plan.groups.push_back(labels);
    plan.invariants.clear();
    return {
        u"noop"_s,
        Words::tr("7. An update that changes nothing"),
        Words::tr("<p>B sends an update that sets the price to 49, which it already is. The store answers "
                  "<code>noop</code>.</p>"),
        {{Words::tr("Let B's update change nothing."), LessonGoal::NothingChanged},
         {Words::tr("Show that a token read before it is still good."), LessonGoal::HeldThroughNothing}},
        Words::tr("A noop gets no _seq_no and moves no token, so nobody is refused because of it."),
        u"A B A"_s,
        std::move(plan)};
}

Lesson lostAnswer()
{
    return {
        u"lost-answer"_s,
        Words::tr("8. The lost acknowledgement"),
        Words::tr("<p>A's write is accepted, but the answer never arrives. Did it happen? A does not "
                  "know, reads again and sells again.</p><p>The menu <b>{text:injectMenu}</b> holds, under "
                  "<b>{text:injectLose}</b>: <b>{text:injectLose1}</b>.</p>"),
        {{Words::tr("Have a write accepted without anybody being told."), LessonGoal::LostAnswer},
         {Words::tr("Let its worker do the same again: one sale, counted twice."), LessonGoal::CountedTwice}},
        Words::tr("A token guards against other people's changes, not against your own doubt. Repeat the "
                  "same request with the same token, or write down with the change whose it was."),
        u"A !lose:A A A A"_s,
        shop("checkout", 2)};
}

} // namespace

std::vector<Lesson> lessons()
{
    std::vector<Lesson> all{lostUpdate(), firstConflict(), retryLimit(), herd(),
                            recreate(),   failover(),      noop(),       lostAnswer()};
    for (Lesson& lesson : all) {
        lesson.plan.name = "lesson-" + lesson.id.toStdString();
        lesson.plan.title = lesson.title.toStdString();
    }
    return all;
}

} // namespace racescope
