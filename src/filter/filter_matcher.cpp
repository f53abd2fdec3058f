// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_matcher.h"

#include "filter/filter_matcher_parts.h"
#include "report/event_text.h"
#include "trace/event_status.h"

#include <algorithm>
#include <charconv>

namespace racescope {

namespace {

bool anyPattern(const FilterTest& test, std::string_view lower)
{
    return std::any_of(test.patterns.begin(), test.patterns.end(),
                       [&](const std::string& pattern) { return globMatches(pattern, lower); });
}

// `3` means W3 and visitors-3 too: people leave out what every worker's name begins with.
bool isWorkerNamed(const FilterTest& test, const std::string& lower)
{
    if (anyPattern(test, lower))
        return true;
    const std::size_t letter = lower.find_last_not_of("0123456789");
    return letter != std::string::npos && letter + 1 < lower.size() &&
           anyPattern(test, std::string_view(lower).substr(letter + 1));
}

// Without a slash, the id alone or the index alone.
bool isDocumentNamed(const FilterTest& test, const DocumentName& name)
{
    const std::string index = lowered(name.index);
    const std::string id = lowered(name.id);
    const std::string both = index + '/' + id;
    return std::any_of(test.patterns.begin(), test.patterns.end(), [&](const std::string& pattern) {
        if (pattern.find('/') != std::string::npos)
            return globMatches(pattern, both);
        return globMatches(pattern, id) || globMatches(pattern, index);
    });
}

} // namespace

int statusOf(const Event& event, const Names& names)
{
    if (event.kind != EventKind::Error)
        return statusOf(event);
    const std::string note = names.noteText(event.note); // ends with "-> 400"
    const std::size_t arrow = note.rfind("-> ");
    int status = 0;
    if (arrow != std::string::npos)
        std::from_chars(note.data() + arrow + 3, note.data() + note.size(), status);
    return status;
}

Event eventOf(const ConflictRecord& record)
{
    Event event;
    event.time = record.time;
    event.duration = std::max<Nanos>(0, record.end - record.time);
    event.worker = record.worker;
    event.document = record.document;
    event.kind = EventKind::Conflict;
    event.flags = record.flags;
    event.attempt = record.attempt;
    event.chain = record.chain;
    event.token = record.current;
    event.version = record.currentVersion;
    event.base = record.required;
    event.baseVersion = record.requiredVersion;
    return event;
}

FilterMatcher::FilterMatcher(std::shared_ptr<const Filter> filter, std::shared_ptr<const Names> names)
    : m_filter(std::move(filter))
    , m_names(std::move(names))
    , m_workers(m_filter->tests().size())
    , m_documents(m_filter->tests().size())
    , m_notes(m_filter->tests().size())
    , m_words(m_filter->tests().size())
{
    m_kinds = kindsOf(0);
    m_hasNot = std::ranges::any_of(m_filter->nodes(),
                                   [](const FilterNode& each) { return each.kind == FilterNode::Kind::Not; });
}

bool FilterMatcher::matches(const Event& event, const ConflictRecord* conflict)
{
    return node(0, {event, conflict});
}

bool FilterMatcher::mayMatch(WorkerId worker)
{
    return ofWorker(0, worker) != Answer::No;
}

bool FilterMatcher::node(std::uint32_t number, const Subject& subject)
{
    const FilterNode& node = m_filter->nodes()[number];
    const auto holds = [&](std::uint32_t child) { return this->node(child, subject); };
    switch (node.kind) {
    case FilterNode::Kind::All:
        return std::all_of(node.children.begin(), node.children.end(), holds);
    case FilterNode::Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), holds);
    case FilterNode::Kind::Not:
        return !holds(node.children.front());
    case FilterNode::Kind::Test:
        return test(node.test, subject);
    }
    return false;
}

bool FilterMatcher::number(const FilterTest& test, std::int64_t value) const
{
    return std::any_of(test.ranges.begin(), test.ranges.end(), [value](const FilterTest::Range& range) {
        return value >= range.least && value <= range.most;
    });
}

bool FilterMatcher::test(std::uint32_t number, const Subject& subject)
{
    const FilterTest& test = m_filter->tests()[number];
    const Event& event = subject.event;
    const ConflictRecord* conflict = subject.conflict;
    switch (test.field) {
    case FilterField::Text:
        return textMatches(number, subject);
    case FilterField::Worker:
    case FilterField::Group:
        return workerMatches(number, event.worker);
    case FilterField::Document:
    case FilterField::Index:
        return documentMatches(number, event.document);
    case FilterField::Kind:
    case FilterField::Guard:
    case FilterField::Outcome:
        return word(test, subject);
    case FilterField::Status: {
        const int status = statusOf(event, *m_names);
        return status != 0 && this->number(test, status);
    }
    case FilterField::Attempt:
        return event.attempt != 0 && this->number(test, event.attempt);
    case FilterField::Update:
        return event.chain != 0 && this->number(test, event.chain);
    case FilterField::SeqNoField:
        return event.token.assigned() && this->number(test, event.token.seqNo.value);
    case FilterField::Term:
        return event.token.primaryTerm != kUnassignedTerm &&
               this->number(test, event.token.primaryTerm.value);
    case FilterField::VersionField:
        return event.version.value != 0 && this->number(test, event.version.value);
    case FilterField::Time:
        return this->number(test, event.time);
    case FilterField::Took:
        return this->number(test, event.duration);
    case FilterField::Behind:
        return conflict && this->number(test, conflict->behind);
    case FilterField::Held:
        return conflict && this->number(test, conflict->held);
    case FilterField::Winner:
        return conflict && conflict->winnerKnown && workerMatches(number, conflict->winner);
    }
    return false;
}

bool FilterMatcher::word(const FilterTest& test, const Subject& subject) const
{
    const Event& event = subject.event;
    switch (test.field) {
    case FilterField::Guard:
        return isWrite(event.kind) && number(test, std::int64_t(guardOf(event.flags)));
    case FilterField::Outcome:
        return subject.conflict && number(test, std::int64_t(subject.conflict->resolution));
    default:
        break;
    }
    if (number(test, std::int64_t(event.kind)))
        return true;
    if (event.kind != EventKind::WriteOk)
        return false;
    return (event.has(event_flag::kDeleted) && number(test, kKindDelete)) ||
           (event.has(event_flag::kCreated) && number(test, kKindCreate)) ||
           (isLostUpdate(event) && number(test, kKindLostUpdate));
}

bool FilterMatcher::workerMatches(std::uint32_t number, WorkerId worker)
{
    const FilterTest& test = m_filter->tests()[number];
    return kept(m_workers[number], worker.value, [&] {
        const WorkerName name = m_names->workerName(worker);
        return test.field == FilterField::Group ? anyPattern(test, lowered(name.group))
                                                : isWorkerNamed(test, lowered(name.name));
    });
}

bool FilterMatcher::documentMatches(std::uint32_t number, DocumentId document)
{
    if (document == kNoDocument)
        return false;
    const FilterTest& test = m_filter->tests()[number];
    return kept(m_documents[number], document.value, [&] {
        const DocumentName name = m_names->documentName(document);
        return test.field == FilterField::Index ? anyPattern(test, lowered(name.index))
                                                : isDocumentNamed(test, name);
    });
}

bool FilterMatcher::textOfWorker(std::uint32_t number, WorkerId worker)
{
    const FilterTest& test = m_filter->tests()[number];
    return kept(m_workers[number], worker.value, [&] {
        const WorkerName name = m_names->workerName(worker);
        return anyContained(test, name.name) || anyContained(test, name.group);
    });
}

bool FilterMatcher::textOfDocument(std::uint32_t number, DocumentId document)
{
    const FilterTest& test = m_filter->tests()[number];
    return document != kNoDocument && kept(m_documents[number], document.value, [&] {
               const DocumentName name = m_names->documentName(document);
               return anyContained(test, name.index + '/' + name.id);
           });
}

bool FilterMatcher::textOfNote(std::uint32_t number, std::uint32_t note)
{
    const FilterTest& test = m_filter->tests()[number];
    return note != 0 &&
           kept(m_notes[number], note, [&] { return anyContained(test, m_names->noteText(note)); });
}

const FilterMatcher::Words& FilterMatcher::wordsOf(std::uint32_t number)
{
    std::optional<Words>& words = m_words[number];
    if (words)
        return *words;
    const FilterTest& test = m_filter->tests()[number];
    words.emplace();
    for (std::size_t kind = 0; kind < words->kinds.size(); ++kind)
        words->kinds[kind] = anyContained(test, filterWords(FilterField::Kind)[kind]);
    words->lostUpdate = anyContained(test, filterWords(FilterField::Kind)[kKindLostUpdate]);
    for (std::size_t guard = 0; guard < words->guards.size(); ++guard)
        words->guards[guard] = anyContained(test, filterWords(FilterField::Guard)[guard]);
    for (std::size_t outcome = 0; outcome < words->outcomes.size(); ++outcome)
        words->outcomes[outcome] = anyContained(test, name(Resolution(outcome)));
    return *words;
}

bool FilterMatcher::textMatches(std::uint32_t number, const Subject& subject)
{
    const FilterTest& test = m_filter->tests()[number];
    const Event& event = subject.event;
    const ConflictRecord* conflict = subject.conflict;
    const Words& words = wordsOf(number);
    if (textOfWorker(number, event.worker) || words.kinds[std::size_t(event.kind)])
        return true;
    if (textOfDocument(number, event.document) || textOfNote(number, event.note))
        return true;
    if (isWrite(event.kind) && words.guards[std::size_t(guardOf(event.flags))])
        return true;
    if (!conflict)
        return isLostUpdate(event) && words.lostUpdate;
    if (conflict->winnerKnown && textOfWorker(number, conflict->winner))
        return true;
    if (words.outcomes[std::size_t(conflict->resolution)])
        return true;
    if (m_remarks)
        if (const auto found = m_remarks->find(keyOf(*conflict));
            found != m_remarks->end() && anyContained(test, found->second))
            return true;
    return m_sentences.contains(*conflict, *m_names, number, test.patterns);
}

std::uint32_t FilterMatcher::kindsOfTest(const FilterTest& test) const
{
    if (info(test.field).ofConflict)
        return bit(EventKind::Conflict);
    std::uint32_t kinds = kAllKinds;
    if (test.field == FilterField::Kind) {
        kinds = 0;
        for (const FilterTest::Range& range : test.ranges)
            kinds |= range.least < kEventKindCount ? 1U << unsigned(range.least) : bit(EventKind::WriteOk);
    } else if (test.field == FilterField::Status) {
        kinds = bit(EventKind::Error); // of any status
        for (int kind = 0; kind < kEventKindCount; ++kind) {
            Event event;
            event.kind = EventKind(kind);
            for (const std::uint16_t flags : {std::uint16_t(0), event_flag::kCreated}) {
                event.flags = flags;
                const int status = event.kind == EventKind::Error ? 0 : statusOf(event, *m_names);
                if (status != 0 && number(test, status))
                    kinds |= 1U << unsigned(kind);
            }
        }
    } else if (test.field == FilterField::Guard) {
        kinds = bit(EventKind::WriteOk) | bit(EventKind::Conflict) | bit(EventKind::Noop) |
                bit(EventKind::WriteMissing);
    }
    return kinds;
}

std::uint32_t FilterMatcher::kindsOf(std::uint32_t number) const
{
    const FilterNode& node = m_filter->nodes()[number];
    std::uint32_t kinds = node.kind == FilterNode::Kind::Any ? 0 : kAllKinds;
    switch (node.kind) {
    case FilterNode::Kind::All:
        for (const std::uint32_t child : node.children)
            kinds &= kindsOf(child);
        break;
    case FilterNode::Kind::Any:
        for (const std::uint32_t child : node.children)
            kinds |= kindsOf(child);
        break;
    case FilterNode::Kind::Not: // what is not of a kind may still not match
        break;
    case FilterNode::Kind::Test:
        kinds = kindsOfTest(m_filter->tests()[node.test]);
        break;
    }
    return kinds;
}

FilterMatcher::Answer FilterMatcher::ofWorker(std::uint32_t number, WorkerId worker)
{
    const FilterNode& node = m_filter->nodes()[number];
    if (node.kind != FilterNode::Kind::Test)
        return joined(node, [&](std::uint32_t child) { return ofWorker(child, worker); });
    const FilterField field = m_filter->tests()[node.test].field;
    if (field != FilterField::Worker && field != FilterField::Group)
        return Answer::Unknown;
    return workerMatches(node.test, worker) ? Answer::Yes : Answer::No;
}

} // namespace racescope
