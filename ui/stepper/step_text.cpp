// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/step_text.h"

#include "base/json.h"
#include "language/engine_text.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace racescope::steptext {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::StepText)
};

QString writer(const RaceState& state, const Event& event, Token token)
{
    const auto by = state.store().writerOf(event.document, token);
    return by ? actor(state.setup(), *by) : Words::tr("somebody else");
}

QString becauseConflict(const RaceState& state, const Event& event)
{
    const QString who = actor(state.setup(), event.worker);
    if (event.has(event_flag::kGone))
        return Words::tr("409: %1's write is refused because the document is not there any more.").arg(who);
    if (event.has(event_flag::kGuardCreate))
        return Words::tr("409: %1's create is refused because the document is already there.").arg(who);
    if (event.has(event_flag::kGuardVersion))
        return Words::tr("409: %1's write is refused because it demands version %2 and the document is at "
                         "version %3 by now, written by %4. %1 has to read again.")
            .arg(who, format::version(event.baseVersion), format::version(event.version),
                 writer(state, event, event.token));
    if (event.base.seqNo == event.token.seqNo)
        return Words::tr("409: %1's write is refused because it demands primary term %2 and the term is %3 "
                         "by now. %1 has to read again.")
            .arg(who)
            .arg(event.base.primaryTerm.value)
            .arg(event.token.primaryTerm.value);
    return Words::tr("409: %1's write is refused because it demands seq_no / term %2 and the document is at "
                     "%3 by now, written by %4. Nothing is lost; %1 has to read again.")
        .arg(who, format::token(event.base), format::token(event.token), writer(state, event, event.token));
}

// What is only prepared has no event yet.
QString becauseInjected(const RaceSetup& setup, const Move& move)
{
    const bool ofWorker = move.kind == Move::Kind::LoseAnswer || move.kind == Move::Kind::Duplicate ||
                          move.kind == Move::Kind::Delay;
    if (!ofWorker)
        return {};
    const QString who = format::text(setup.members()[move.subject].label);
    switch (move.kind) {
    case Move::Kind::LoseAnswer:
        return Words::tr("The answer to %1's next request will get lost: %1 will not know whether its write "
                         "was accepted.")
            .arg(who);
    case Move::Kind::Duplicate:
        return Words::tr("%1's next write will arrive twice: without a guard the second is accepted, too.")
            .arg(who);
    case Move::Kind::Delay:
        return Words::tr("%1 is held up for %2 ms; the others need not wait.").arg(who).arg(move.amount);
    default:
        return {};
    }
}

QString becauseWrite(const RaceState& state, const Event& event)
{
    const QString who = actor(state.setup(), event.worker);
    if (isLostUpdate(event))
        return Words::tr("Lost update: %1 had read %2, then %3 wrote %4, and %1's write replaced that "
                         "without having read it. The write demanded nothing that could have stopped it.")
            .arg(who, format::token(event.base), writer(state, event, event.replaced),
                 format::token(event.replaced));
    if (event.has(event_flag::kInjected))
        return Words::tr("Changed from outside: the document is at %1 now.").arg(format::token(event.token));
    if (event.has(event_flag::kDeleted))
        return Words::tr("%1's delete is accepted and becomes %2.").arg(who, format::token(event.token));
    if (event.has(event_flag::kGuardSeqNo | event_flag::kGuardVersion))
        return Words::tr("%1's write is accepted because what it demands, %2, is what is there. It becomes "
                         "%3.")
            .arg(who, event.base.assigned() ? format::token(event.base) : format::version(event.baseVersion),
                 format::token(event.token));
    return Words::tr("%1's write is accepted and becomes %2. It demanded nothing, and nobody had changed the "
                     "document since.")
        .arg(who, format::token(event.token));
}

QString documentsText(const std::vector<FinalDocument>& documents)
{
    QStringList parts;
    for (const FinalDocument& document : documents)
        parts += document.live ? format::text(document.source.view().substr(0, 200))
                               : Words::tr("%1 is not there").arg(format::text(document.id));
    return parts.join(u"; "_s);
}

QString sideText(const StepBranch& branch, const BranchComparison::Side& side)
{
    return Words::tr("%1: next %2, commits %3, conflicts %4, lost updates %5, ends with %6")
        .arg(branchName(branch), side.next.empty() ? Words::tr("nothing") : format::text(side.next),
             format::number(side.commits), format::number(side.conflicts), format::number(side.lostUpdates),
             documentsText(side.documents));
}

// Top-level members, the changed ones marked by a sign, bold and underlined.
QString sourceText(const ModelDocument& document, std::string_view before, bool changed)
{
    const auto parsed = json::parse(document.source.view());
    if (!parsed || !parsed->isObject())
        return format::text(document.source.view()).toHtmlEscaped();
    const auto old = changed && !before.empty() ? json::parse(before) : parsed;
    QStringList fields;
    for (const auto& [key, value] : parsed->members()) {
        const QString text =
            QString(format::text(key) % u": "_s % format::text(json::dump(value))).toHtmlEscaped();
        const json::Value* was = old ? old->find(key) : nullptr;
        if (was && equivalent(*was, value)) {
            fields += text;
            continue;
        }
        const QString previously =
            was ? Words::tr("was %1").arg(format::text(json::dump(*was))).toHtmlEscaped()
                : Words::tr("new").toHtmlEscaped();
        fields += QString(u"<b><u>✎ "_s % text % u"</u></b> ("_s % previously % u")"_s);
    }
    return fields.join(u", "_s);
}

} // namespace

QString action(StepAction action)
{
    switch (action) {
    case StepAction::Read:
        return Words::tr("read");
    case StepAction::Think:
        return Words::tr("think");
    case StepAction::Write:
        return Words::tr("write");
    case StepAction::Backoff:
        return Words::tr("backoff");
    case StepAction::Get:
        return Words::tr("get");
    case StepAction::Merge:
        return Words::tr("merge");
    case StepAction::Index:
        return Words::tr("index");
    case StepAction::None:
        break;
    }
    return {};
}

QString actor(const RaceSetup& setup, WorkerId worker)
{
    const auto number = setup.workerOf(worker);
    return number ? format::text(setup.members()[*number].label) : Words::tr("the script");
}

Severity severity(const StepGlance& glance)
{
    if (glance.lostUpdate)
        return Severity::LostUpdate;
    if (glance.gaveUp)
        return Severity::GiveUp;
    Event event;
    event.kind = glance.kind;
    return severityOf(event);
}

QString branchName(const StepBranch& branch)
{
    return branch.id == 0 && branch.name == "main" ? Words::tr("main") : format::text(branch.name);
}

QString injection(const RaceSetup& setup, const Move& move)
{
    using Kind = Move::Kind;
    const auto worker = [&] { return format::text(setup.members()[move.subject].label); };
    const auto document = [&] { return format::text(setup.store().name(setup.documents()[move.subject])); };
    const auto shard = [&] {
        const auto& name = setup.shards()[move.subject];
        //: A shard: its index, its number.
        return Words::tr("%1 (shard %2)").arg(format::text(name.index)).arg(name.shard);
    };
    switch (move.kind) {
    case Kind::TermBump:
        return Words::tr("Raise the primary term of %1").arg(shard());
    case Kind::FailOver:
        return Words::tr("Fail over %1, operations lost: %2").arg(shard()).arg(move.amount);
    case Kind::Delete:
        return Words::tr("Delete %1").arg(document());
    case Kind::Recreate:
        return Words::tr("Recreate %1").arg(document());
    case Kind::LoseAnswer:
        return Words::tr("Lose the next answer to %1").arg(worker());
    case Kind::Duplicate:
        return Words::tr("Deliver the next write of %1 twice").arg(worker());
    case Kind::Crash:
        return Words::tr("Crash %1").arg(worker());
    case Kind::Delay:
        return Words::tr("Delay %1 by %2 ms").arg(worker()).arg(move.amount);
    case Kind::Script:
        return Words::tr("The scenario's next event");
    case Kind::Step:
        break;
    }
    return worker();
}

QString glance(const SteppedRace& race, std::size_t step)
{
    return glance(race.setup(), race.glance(step), step);
}

QString glance(const RaceSetup& setup, const StepGlance& taken, std::size_t step)
{
    const QString number = format::number(std::uint64_t(step));
    if (taken.move.kind != Move::Kind::Step)
        return Words::tr("%1. From outside: %2").arg(number, injection(setup, taken.move));
    const Severity how = severity(taken);
    const QString what = how == Severity::None ? Theme::name(taken.kind) : Theme::name(how);
    return Words::tr("%1. %2: %3").arg(number, format::text(toText(taken.move, setup)), what);
}

QString because(const RaceState& state, const Event& event)
{
    const QString who = actor(state.setup(), event.worker);
    switch (event.kind) {
    case EventKind::Read:
        return Words::tr("%1 has read the document and holds seq_no / term %2 in hand.")
            .arg(who, format::token(event.token));
    case EventKind::ReadMissing:
        return Words::tr("%1 found no document.").arg(who);
    case EventKind::Think:
        return Words::tr("%1 has thought; what it read may be old by now.").arg(who);
    case EventKind::Backoff:
        return Words::tr("%1 has waited and tries again by reading.").arg(who);
    case EventKind::Noop:
        return Words::tr("%1's update changes nothing, so nothing is written.").arg(who);
    case EventKind::WriteOk:
        return becauseWrite(state, event);
    case EventKind::Conflict:
        return becauseConflict(state, event);
    case EventKind::WriteMissing:
        return Words::tr("404: there is no document that %1 could change.").arg(who);
    case EventKind::GiveUp:
        return Words::tr("%1 gives up: no further attempt is allowed.").arg(who);
    case EventKind::TermChange:
        return Words::tr("Another copy is the primary now, its term is %1. The next write gets the new "
                         "term; documents keep the tokens they have until then.")
            .arg(event.token.primaryTerm.value);
    case EventKind::Error:
        return Words::tr("%1's request failed: %2")
            .arg(who, event.note ? engineText(state.setup().names()->noteText(event.note))
                                 : Words::tr("no answer"));
    case EventKind::ToolWait:
    case EventKind::Search:
        break;
    }
    return {};
}

QString because(const SteppedRace& race)
{
    if (race.position() == 0)
        return Words::tr("Nothing has happened yet. Press a worker's digit to take its step.");
    QStringList sentences;
    for (const Event& event : race.eventsOf(race.position()))
        sentences += because(race.state(), event);
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        sentences += becauseInjected(race.setup(), race.glance(race.position()).move);
    sentences.removeAll(QString());
    return sentences.isEmpty() ? glance(race, race.position()) : sentences.join(u' ');
}

Tally tally(const SteppedRace& race)
{
    Tally sum;
    for (std::size_t step = 1; step <= race.position(); ++step) {
        const StepGlance taken = race.glance(step);
        sum.commits += taken.kind == EventKind::WriteOk;
        sum.conflicts += taken.kind == EventKind::Conflict;
        sum.lostUpdates += taken.lostUpdate;
        sum.giveUps += taken.gaveUp;
    }
    return sum;
}

QString verdict(const SteppedRace& race)
{
    const Tally sum = tally(race);
    const QString counts =
        Words::tr("commits %1, conflicts %2, gave up %3")
            .arg(format::number(sum.commits), format::number(sum.conflicts), format::number(sum.giveUps));
    if (sum.lostUpdates > 0)
        return Words::tr("✕ Lost updates: %1 (%2)").arg(format::number(sum.lostUpdates), counts);
    if (race.state().ended())
        return Words::tr("✓ The race has ended, no update was lost (%1)").arg(counts);
    return Words::tr("No update is lost so far (%1)").arg(counts);
}

QString comparison(const SteppedRace& race, std::uint32_t left, std::uint32_t right)
{
    const StepBranch* a = race.branch(left);
    const StepBranch* b = race.branch(right);
    if (!a || !b)
        return {};
    const BranchComparison both = race.compare(left, right);
    return QStringList{
        Words::tr("Steps in common: %1. They part at step %2.")
            .arg(format::number(std::uint64_t(both.common)), format::number(std::uint64_t(both.common + 1))),
        sideText(*a, both.left), sideText(*b, both.right)}
        .join(u'\n');
}

QString store(const SteppedRace& race, const Theme& theme)
{
    const RaceState& state = race.state();
    std::vector<Event> last;
    if (race.position() > 0)
        last = race.eventsOf(race.position());
    QString html;
    for (const DocumentId id : state.store().documentIds()) {
        const ModelDocument& document = state.store().document(id);
        bool changed = false;
        for (const Event& event : last)
            changed |= event.document == id && event.kind == EventKind::WriteOk;
        const std::vector<ModelDocument> history =
            changed ? state.store().history(id) : std::vector<ModelDocument>();
        const std::string_view before =
            history.size() >= 2 ? history[history.size() - 2].source.view() : std::string_view();
        const QString mark =
            changed ? QString(u" <span style=\"color:%1\"><b>✎ %2</b></span>"_s.arg(
                          theme.accent().name(), Words::tr("changed by the last step").toHtmlEscaped()))
                    : QString();
        QStringList holders;
        for (const std::uint32_t worker : state.holders(id))
            holders += format::text(state.setup().members()[worker].label);
        const QString tokens = Words::tr("_version %1 · _seq_no %2 · _primary_term %3")
                                   .arg(format::version(document.current.version))
                                   .arg(document.current.token.seqNo.value)
                                   .arg(document.current.token.primaryTerm.value);
        html += u"<p><b>%1</b>%2<br>%3<br>%4<br>%5</p>"_s.arg(
            format::text(state.store().name(id)).toHtmlEscaped(), mark, tokens.toHtmlEscaped(),
            document.current.live() ? sourceText(document, before, changed)
                                    : Words::tr("is not there").toHtmlEscaped(),
            (holders.isEmpty() ? Words::tr("Nobody holds a token of it.")
                               : Words::tr("Token in hand: %1").arg(holders.join(u", "_s)))
                .toHtmlEscaped());
    }
    return html;
}

} // namespace racescope::steptext
