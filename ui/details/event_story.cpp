// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/event_story.h"

#include "language/engine_text.h"
#include "models/conflict_pages.h"
#include "models/format.h"
#include "theme/theme.h"
#include "verdict/from_trace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// Not to be torn at the end of a line.
QString whole(Token token)
{
    return format::token(token).replace(u' ', QChar::Nbsp);
}

constexpr std::size_t kLookBack = 64;
constexpr std::size_t kStepsShown = 40;

class Teller {
    Q_DECLARE_TR_FUNCTIONS(racescope::EventStory)
public:
    Teller(EventRef ref, const Event& event, const Snapshot& snapshot, const Names& names,
           const ConflictLog& log)
        : m_ref(ref)
        , m_event(event)
        , m_snapshot(snapshot)
        , m_names(names)
        , m_log(log)
        , m_worker(format::worker(names, event.worker))
        , m_document(format::document(names, event.document))
    {
    }

    EventStory tell()
    {
        m_story.kind = m_event.kind;
        m_story.severity = severityOf(m_event);
        m_story.title = title();
        m_story.where = m_event.document == kNoDocument ? m_worker : tr("%1 on %2").arg(m_worker, m_document);
        if (m_event.kind == EventKind::Conflict)
            findRecord();
        tellFacts();
        m_story.because = because();
        tellLinks();
        tellSteps();
        if (m_event.note != 0)
            m_story.note = engineText(m_names.noteText(m_event.note));
        return std::move(m_story);
    }

private:
    QString title() const;
    QString because() const;
    QString becauseConflict() const;
    QString becauseWrite() const;
    void findRecord();
    void tellFacts();
    void tellConflictFacts();
    void tellLinks();
    void tellSteps();
    void fact(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_story.facts.push_back({name, value});
    }

    const EventRef m_ref;
    const Event m_event;
    const Snapshot& m_snapshot;
    const Names& m_names;
    const ConflictLog& m_log;
    const QString m_worker;
    const QString m_document;
    std::optional<ConflictRecord> m_record;
    EventStory m_story;
};

QString Teller::title() const
{
    if (isLostUpdate(m_event))
        return tr("Write accepted, an update lost");
    switch (m_event.kind) {
    case EventKind::Think:
        return tr("Think");
    case EventKind::Read:
        return tr("Read");
    case EventKind::ReadMissing:
        return tr("Read, found nothing");
    case EventKind::Backoff:
        return tr("Backoff");
    case EventKind::Noop:
        return tr("Noop, nothing to change");
    case EventKind::WriteOk:
        return m_event.has(event_flag::kDeleted)   ? tr("Delete accepted")
               : m_event.has(event_flag::kCreated) ? tr("Write accepted, document created")
                                                   : tr("Write accepted");
    case EventKind::Conflict:
        return tr("409, version conflict");
    case EventKind::WriteMissing:
        return tr("404, document missing");
    case EventKind::Error:
        return tr("Error");
    case EventKind::GiveUp:
        return tr("Gave up");
    case EventKind::TermChange:
        return tr("Primary term changed");
    case EventKind::ToolWait:
        return tr("Wait for the recorder");
    case EventKind::Search:
        return tr("Search");
    }
    return {};
}

void Teller::findRecord()
{
    const auto row = findConflict(m_log, m_ref.worker, m_ref.index, m_event.time);
    if (!row)
        return;
    const auto records = m_log.records(*row, 1);
    if (records.empty())
        return;
    m_record = records.front();
    m_story.reason = format::text(conflictSentence(*m_record, m_names));
}

void Teller::tellFacts()
{
    fact(tr("Time"), format::moment(m_event.time));
    if (m_event.duration > 0)
        fact(tr("Took"), format::duration(m_event.duration));
    if (m_event.chain > 0)
        fact(tr("Update"), m_event.attempt > 0
                               ? tr("number %1, attempt %2").arg(m_event.chain).arg(m_event.attempt)
                               : tr("number %1").arg(m_event.chain));
    switch (m_event.kind) {
    case EventKind::Read:
    case EventKind::Noop:
        fact(tr("Found"), whole(m_event.token));
        fact(u"_version"_s, format::version(m_event.version));
        break;
    case EventKind::WriteOk:
        fact(tr("Guard"), format::guard(m_event.flags));
        fact(tr("Had read"), whole(m_event.base));
        fact(tr("Replaced"), whole(m_event.replaced));
        fact(tr("Became"), whole(m_event.token));
        fact(u"_version"_s, format::version(m_event.version));
        break;
    case EventKind::Conflict:
        tellConflictFacts();
        break;
    case EventKind::TermChange:
        fact(tr("Shard"), QString::number(m_event.token.seqNo.value));
        fact(tr("New term"), QString::number(m_event.token.primaryTerm.value));
        break;
    default:
        break;
    }
    if (m_event.has(event_flag::kInjected))
        fact(tr("Origin"), tr("by hand or by the scenario's script"));
    if (m_event.has(event_flag::kAckLost))
        fact(tr("Answer"), tr("lost on the way, the worker never learnt of it"));
}

void Teller::tellConflictFacts()
{
    fact(tr("Guard"), format::guard(m_event.flags));
    if (!m_record) {
        fact(tr("Required"), whole(m_event.base));
        fact(tr("Current"), whole(m_event.token));
        return;
    }
    fact(tr("Required"), format::required(*m_record));
    fact(tr("Current"), format::current(*m_record));
    fact(tr("Behind by"), m_record->behind == 0 ? QString() : format::behind(*m_record));
    fact(tr("Token held for"), m_record->held == 0 ? QString() : format::duration(m_record->held));
    if (m_record->winnerKnown)
        fact(tr("Winner"),
             tr("%1 at %2")
                 .arg(format::worker(m_names, m_record->winner), format::moment(m_record->winnerTime)));
    fact(tr("Next wait"), m_record->backoff == 0 ? QString() : format::duration(m_record->backoff));
    fact(tr("Outcome"), format::resolution(m_record->resolution));
}

QString Teller::becauseConflict() const
{
    if (!m_record)
        return tr("%1 demanded %2, but the document stood at %3.")
            .arg(m_worker, whole(m_event.base), whole(m_event.token));
    const ConflictRecord& r = *m_record;
    if (r.flags & event_flag::kGuardCreate)
        return tr("%1 wanted to create the document, but it was there already, at %2.")
            .arg(m_worker, format::current(r));
    if (!r.current.assigned())
        return tr("%1 demanded %2, but there was no document any more.").arg(m_worker, format::required(r));
    if (!r.winnerKnown)
        return tr("%1 demanded %2, but the document stood at %3.")
            .arg(m_worker, format::required(r), format::current(r));
    const QString winner = format::worker(m_names, r.winner);
    if (r.held > 0)
        return tr("%1 had read %2 and thought for %3. Meanwhile %4 wrote %5, so what %1 demanded was no "
                  "longer there.")
            .arg(m_worker, format::required(r), format::duration(r.held), winner, format::current(r));
    return tr("%1 demanded %2, but %3 had moved the document on to %4.")
        .arg(m_worker, format::required(r), winner, format::current(r));
}

QString Teller::becauseWrite() const
{
    if (isLostUpdate(m_event)) {
        const auto overwritten = m_log.commit(m_event.document, m_event.replaced);
        return format::text(
                   lostUpdateSentence(m_event, overwritten ? overwritten->worker : kUnknownWorker, m_names)) +
               u'.';
    }
    if (m_event.has(event_flag::kBlind))
        return tr("%1 writes what does not depend on what was there, so nothing can be lost by it.")
            .arg(m_worker);
    if (m_event.has(event_flag::kGuardSeqNo))
        return tr("Nobody had written since %1 read %2, so the guard held and the document became %3.")
            .arg(m_worker, whole(m_event.base), whole(m_event.token));
    if (m_event.has(event_flag::kGuardVersion))
        return tr("The version that %1 sent fitted, so the write was accepted and became %2.")
            .arg(m_worker, whole(m_event.token));
    if (m_event.has(event_flag::kGuardCreate))
        return tr("There was no document, so %1 created it as %2.").arg(m_worker, whole(m_event.token));
    if (m_event.has(event_flag::kUpdateApi))
        return tr("The store read, changed and wrote for %1; the document became %2.")
            .arg(m_worker, whole(m_event.token));
    return tr("%1 sent no guard. Nobody had written in between, so nothing was lost this time.")
        .arg(m_worker);
}

QString Teller::because() const
{
    switch (m_event.kind) {
    case EventKind::Conflict:
        return becauseConflict();
    case EventKind::WriteOk:
        return becauseWrite();
    case EventKind::Read:
        return tr("%1 now holds this token, and its next write stands on it.").arg(m_worker);
    case EventKind::ReadMissing:
        return tr("There was no document to read.");
    case EventKind::Think:
        return tr(
            "The time between read and write: the longer it is, the likelier somebody else writes first.");
    case EventKind::Backoff:
        return tr("Attempt %1 was refused, so %2 waits as its retry policy says, then reads again.")
            .arg(m_event.attempt)
            .arg(m_worker);
    case EventKind::Noop:
        return tr("The update would not have changed anything, so no _seq_no was given.");
    case EventKind::GiveUp:
        return tr("Attempt %1 was refused, and the retry policy allows no further one.").arg(m_event.attempt);
    case EventKind::WriteMissing:
        return tr("The document to change was not there.");
    case EventKind::TermChange:
        return tr("A new primary took over the shard. Documents keep the term they were written under.");
    case EventKind::ToolWait:
        return tr("The worker waited until its recorded events had been taken: time of the tool, not of the "
                  "store.");
    case EventKind::Error:
    case EventKind::Search:
        return {};
    }
    return {};
}

void Teller::tellLinks()
{
    const auto link = [this](const QString& text, const std::optional<EventRef>& event) {
        if (event && eventAt(m_snapshot, *event))
            m_story.links.push_back({text, *event});
    };
    if (m_event.kind == EventKind::Conflict)
        link(tr("The write that won"), writeOf(m_log, m_snapshot, m_event.document, m_event.token));
    if (isLostUpdate(m_event))
        link(tr("The write that was lost"), writeOf(m_log, m_snapshot, m_event.document, m_event.replaced));
    if (m_event.kind == EventKind::Conflict || m_event.kind == EventKind::WriteOk)
        link(tr("The read it stands on"), readBefore(m_snapshot, m_ref));
    if (m_event.kind == EventKind::Read)
        link(tr("The write that it saw"), writeOf(m_log, m_snapshot, m_event.document, m_event.token));
}

void Teller::tellSteps()
{
    const LaneView* lane = m_snapshot.lane(m_ref.worker);
    if (m_event.chain == 0 || !lane)
        return;
    std::size_t first = m_ref.index;
    while (first > 0 && m_ref.index - first < kStepsShown / 2 && lane->at(first - 1).chain == m_event.chain)
        --first;
    for (std::size_t i = first; i < lane->size() && m_story.steps.size() < kStepsShown; ++i) {
        const Event event = lane->at(i);
        if (event.chain != m_event.chain)
            break;
        EventStory::Step step{{m_ref.worker, i}, event.kind, severityOf(event),
                              event.attempt,     {},         i == m_ref.index};
        step.text = Theme::name(event.kind);
        if (event.kind == EventKind::Read || event.kind == EventKind::WriteOk)
            step.text += u' ' % whole(event.token);
        else if (event.kind == EventKind::Conflict)
            step.text = tr("409, required %1, current %2").arg(whole(event.base), whole(event.token));
        else if (event.duration > 0)
            step.text += u' ' % format::duration(event.duration);
        m_story.steps.push_back(std::move(step));
    }
}

} // namespace

std::optional<Event> eventAt(const Snapshot& snapshot, EventRef ref)
{
    const LaneView* lane = snapshot.lane(ref.worker);
    if (!lane || ref.index >= lane->size())
        return std::nullopt;
    return lane->at(ref.index);
}

std::optional<EventRef> writeOf(const ConflictLog& log, const Snapshot& snapshot, DocumentId document,
                                Token token)
{
    const auto commit = log.commit(document, token);
    if (!commit)
        return std::nullopt;
    if (commit->laneIndex)
        return EventRef{commit->worker, std::size_t(*commit->laneIndex)};
    const LaneView* lane = snapshot.lane(commit->worker);
    for (std::size_t i = lane ? lane->firstTouching(commit->time - 1) : 0; lane && i < lane->size(); ++i) {
        const Event event = lane->at(i);
        if (event.time > commit->time)
            break;
        if (event.kind == EventKind::WriteOk && event.document == document && event.token == token)
            return EventRef{commit->worker, i};
    }
    return std::nullopt;
}

std::optional<EventRef> readBefore(const Snapshot& snapshot, EventRef write)
{
    const LaneView* lane = snapshot.lane(write.worker);
    if (!lane || write.index >= lane->size())
        return std::nullopt;
    const Event event = lane->at(write.index);
    for (std::size_t back = 1; back <= std::min(kLookBack, write.index); ++back) {
        const Event before = lane->at(write.index - back);
        if (before.chain != event.chain)
            break;
        if (before.kind == EventKind::Read && before.token == event.base)
            return EventRef{write.worker, write.index - back};
    }
    return std::nullopt;
}

std::optional<EventStory> tellEvent(EventRef ref, const Snapshot& snapshot, const Names& names,
                                    const ConflictLog& log)
{
    const auto event = eventAt(snapshot, ref);
    if (!event)
        return std::nullopt;
    return Teller(ref, *event, snapshot, names, log).tell();
}

} // namespace racescope
