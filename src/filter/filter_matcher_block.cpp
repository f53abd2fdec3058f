// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_matcher_parts.h"
#include "trace/event_status.h"

#include <bit>

namespace racescope {

namespace {

// A test of a number, as a column is asked: which field, and which of its values stands for "has none".
struct NumberColumn {
    EventField field;
    std::optional<std::int64_t> none;
};

std::optional<NumberColumn> numberColumn(FilterField field)
{
    switch (field) {
    case FilterField::Attempt:
        return NumberColumn{EventField::Attempt, 0};
    case FilterField::Update:
        return NumberColumn{EventField::Chain, 0};
    case FilterField::SeqNoField:
        return NumberColumn{EventField::TokenSeqNo, kUnassignedSeqNo.value};
    case FilterField::Term:
        return NumberColumn{EventField::TokenTerm, kUnassignedTerm.value};
    case FilterField::VersionField:
        return NumberColumn{EventField::VersionNumber, 0};
    case FilterField::Time:
        return NumberColumn{EventField::Time, std::nullopt};
    case FilterField::Took:
        return NumberColumn{EventField::Duration, std::nullopt};
    default:
        return std::nullopt;
    }
}

constexpr BlockBits kNoBits{};

constexpr BlockBits allBits()
{
    BlockBits bits;
    bits.words.fill(~std::uint64_t(0));
    return bits;
}

template <class F> BlockBits bitsWhere(std::size_t count, F&& holds)
{
    BlockBits bits;
    for (std::size_t first = 0; first < count; first += 64) {
        std::uint64_t word = 0;
        const std::size_t most = std::min<std::size_t>(64, count - first);
        for (std::size_t k = 0; k < most; ++k)
            word |= std::uint64_t(holds(first + k) ? 1 : 0) << k;
        bits.words[first / 64] = word;
    }
    return bits;
}

EventKind kindOfCode(std::int64_t code)
{
    return EventKind(code % kLostUpdateCode);
}

bool contains(const FilterTest::Range& range, std::int64_t value)
{
    return value >= range.least && value <= range.most;
}

} // namespace

bool BlockBits::any() const
{
    return std::ranges::any_of(words, [](std::uint64_t word) { return word != 0; });
}

// The columns of one block, each read when it is first asked for.
class FilterMatcher::Columns {
public:
    explicit Columns(const Block& block)
        : m_block(block)
    {
    }
    const Block& block() const { return m_block; }
    std::size_t size() const { return m_block.size(); }
    const std::int64_t* column(EventField field)
    {
        auto& values = m_columns[std::size_t(field)];
        if (!values) {
            values = std::make_unique_for_overwrite<Values>();
            m_block.read(field, *values);
        }
        return values->data();
    }

private:
    using Values = std::array<std::int64_t, kBlockEvents>;
    const Block& m_block;
    std::array<std::unique_ptr<Values>, std::size_t(EventField::Note) + 1> m_columns;
};

bool FilterMatcher::mayMatch(const std::array<std::uint32_t, kSeverityCount>& counts, Nanos begin,
                             Nanos last) const
{
    std::uint32_t present = 0;
    for (std::int64_t code = 0; code < kKindCodeCount; ++code) {
        const auto kind = unsigned(kindOfCode(code));
        if (kind < kEventKindCount && counts[std::size_t(severityOfKindCode(code))] != 0)
            present |= 1U << kind;
    }
    return (present & m_kinds) != 0 && ofTimes(0, begin, last) != Answer::No;
}

FilterMatcher::Answer FilterMatcher::ofTimes(std::uint32_t number, Nanos begin, Nanos last) const
{
    const FilterNode& node = m_filter->nodes()[number];
    if (node.kind != FilterNode::Kind::Test)
        return joined(node, [&](std::uint32_t child) { return ofTimes(child, begin, last); });
    const FilterTest& test = m_filter->tests()[node.test];
    if (test.field != FilterField::Time || last < begin)
        return Answer::Unknown;
    if (std::ranges::any_of(test.ranges, [&](const FilterTest::Range& range) {
            return contains(range, begin) && contains(range, last);
        }))
        return Answer::Yes;
    return std::ranges::any_of(
               test.ranges,
               [&](const FilterTest::Range& range) { return begin <= range.most && last >= range.least; })
               ? Answer::Unknown
               : Answer::No;
}

FilterMatcher::Answer FilterMatcher::ofBounds(const FilterTest& test, const Block& block) const
{
    const auto column = numberColumn(test.field);
    if (!column)
        return Answer::Unknown;
    const auto [least, most] = block.bounds(column->field);
    const bool mayHaveNone = column->none && least <= *column->none && most >= *column->none;
    if (mayHaveNone && least == most)
        return Answer::No;
    bool touches = false;
    for (const FilterTest::Range& range : test.ranges) {
        if (contains(range, least) && contains(range, most) && !mayHaveNone)
            return Answer::Yes;
        touches |= least <= range.most && most >= range.least;
    }
    return touches ? Answer::Unknown : Answer::No;
}

FilterMatcher::Answer FilterMatcher::testOfBlock(std::uint32_t number, const Block& block)
{
    const FilterTest& test = m_filter->tests()[number];
    const auto answer = [](bool holds) { return holds ? Answer::Yes : Answer::No; };
    switch (test.field) {
    case FilterField::Worker:
    case FilterField::Group:
        return answer(workerMatches(number, block.worker()));
    case FilterField::Document:
    case FilterField::Index: {
        const auto [least, most] = block.bounds(EventField::Document);
        return least == most ? answer(documentMatches(number, DocumentId(std::uint32_t(least))))
                             : Answer::Unknown;
    }
    case FilterField::Behind:
    case FilterField::Held:
    case FilterField::Winner:
    case FilterField::Outcome:
        return Answer::No; // only the conflict log knows
    case FilterField::Text:
        return textOfWorker(number, block.worker()) ? Answer::Yes : Answer::Unknown;
    case FilterField::Kind:
    case FilterField::Status:
    case FilterField::Guard: {
        const auto [least, most] = block.bounds(EventField::KindCode);
        if (least == most && ((kindsOfTest(test) >> unsigned(kindOfCode(least))) & 1U) == 0)
            return Answer::No;
        return Answer::Unknown;
    }
    default:
        return ofBounds(test, block);
    }
}

FilterMatcher::Answer FilterMatcher::ofBlock(std::uint32_t number, const Block& block)
{
    const FilterNode& node = m_filter->nodes()[number];
    if (node.kind != FilterNode::Kind::Test)
        return joined(node, [&](std::uint32_t child) { return ofBlock(child, block); });
    return testOfBlock(node.test, block);
}

BlockBits FilterMatcher::matchBlock(const Block& block)
{
    BlockBits bits = kNoBits;
    const Answer answer = ofBlock(0, block);
    if (answer == Answer::No)
        return bits;
    if (answer == Answer::Yes) {
        bits = allBits();
    } else {
        Columns columns(block);
        bits = nodeBits(0, columns);
    }
    for (std::size_t word = 0; word < bits.words.size(); ++word) {
        const std::size_t first = word * 64;
        if (block.size() < first + 64)
            bits.words[word] &= block.size() <= first ? 0 : ~(~std::uint64_t(0) << (block.size() - first));
    }
    return bits;
}

BlockBits FilterMatcher::nodeBits(std::uint32_t number, Columns& columns)
{
    const FilterNode& node = m_filter->nodes()[number];
    switch (node.kind) {
    case FilterNode::Kind::All: {
        BlockBits bits = allBits();
        for (const std::uint32_t child : node.children) {
            const BlockBits of = nodeBits(child, columns);
            for (std::size_t word = 0; word < bits.words.size(); ++word)
                bits.words[word] &= of.words[word];
            if (!bits.any())
                break;
        }
        return bits;
    }
    case FilterNode::Kind::Any: {
        BlockBits bits = kNoBits;
        for (const std::uint32_t child : node.children) {
            const BlockBits of = nodeBits(child, columns);
            for (std::size_t word = 0; word < bits.words.size(); ++word)
                bits.words[word] |= of.words[word];
        }
        return bits;
    }
    case FilterNode::Kind::Not: {
        BlockBits bits = nodeBits(node.children.front(), columns);
        for (std::uint64_t& word : bits.words)
            word = ~word;
        return bits;
    }
    case FilterNode::Kind::Test:
        break;
    }
    switch (testOfBlock(node.test, columns.block())) {
    case Answer::No:
        return kNoBits;
    case Answer::Yes:
        return allBits();
    case Answer::Unknown:
        break;
    }
    return testBits(node.test, columns);
}

BlockBits FilterMatcher::testBits(std::uint32_t number, Columns& columns)
{
    const FilterTest& test = m_filter->tests()[number];
    if (const auto column = numberColumn(test.field)) {
        const std::int64_t* values = columns.column(column->field);
        // A value that lies in no range stands for "has none" where every value counts.
        const auto holds = [&](std::int64_t value) {
            return (!column->none || value != *column->none) && this->number(test, value);
        };
        if (test.ranges.size() != 1)
            return bitsWhere(columns.size(), [&](std::size_t i) { return holds(values[i]); });
        const auto [least, most] = test.ranges.front();
        if (!column->none || !contains(test.ranges.front(), *column->none))
            return bitsWhere(columns.size(), [=, low = least, high = most](std::size_t i) {
                return (values[i] >= low) & (values[i] <= high);
            });
        return bitsWhere(columns.size(), [=, low = least, high = most, none = *column->none](std::size_t i) {
            return (values[i] >= low) & (values[i] <= high) & (values[i] != none);
        });
    }
    switch (test.field) {
    case FilterField::Document:
    case FilterField::Index: {
        const std::int64_t* documents = columns.column(EventField::Document);
        return bitsWhere(columns.size(), [&](std::size_t i) {
            return documentMatches(number, DocumentId(std::uint32_t(documents[i])));
        });
    }
    case FilterField::Kind:
    case FilterField::Guard:
        return wordBits(test, columns);
    case FilterField::Status:
        return statusBits(test, columns);
    case FilterField::Text:
        return textBits(number, columns);
    default:
        return kNoBits;
    }
}

BlockBits FilterMatcher::wordBits(const FilterTest& test, Columns& columns) const
{
    const std::int64_t* codes = columns.column(EventField::KindCode);
    if (test.field == FilterField::Guard) {
        const std::int64_t* flags = columns.column(EventField::Flags);
        return bitsWhere(columns.size(), [&](std::size_t i) {
            return isWrite(kindOfCode(codes[i])) &&
                   this->number(test, std::int64_t(guardOf(std::uint16_t(flags[i]))));
        });
    }
    std::array<bool, std::size_t(kKindCodeCount)> holds{};
    for (std::int64_t code = 0; code < kKindCodeCount; ++code)
        holds[std::size_t(code)] = this->number(test, std::int64_t(kindOfCode(code))) ||
                                   (code == std::int64_t(EventKind::WriteOk) + kLostUpdateCode &&
                                    this->number(test, kKindLostUpdate));
    std::int64_t wanted = 0; // flags of accepted writes that make them match
    if (this->number(test, kKindDelete))
        wanted |= event_flag::kDeleted;
    if (this->number(test, kKindCreate))
        wanted |= event_flag::kCreated;
    if (wanted == 0)
        return bitsWhere(columns.size(), [&](std::size_t i) { return holds[std::size_t(codes[i])]; });
    const std::int64_t* flags = columns.column(EventField::Flags);
    return bitsWhere(columns.size(), [&](std::size_t i) {
        return holds[std::size_t(codes[i])] ||
               (kindOfCode(codes[i]) == EventKind::WriteOk && (flags[i] & wanted) != 0);
    });
}

BlockBits FilterMatcher::statusBits(const FilterTest& test, Columns& columns) const
{
    const auto isMeant = [&](int status) { return status != 0 && this->number(test, status); };
    std::array<std::array<bool, 2>, std::size_t(kKindCodeCount)> holds{}; // by code and kCreated
    for (std::int64_t code = 0; code < kKindCodeCount; ++code) {
        Event event;
        event.kind = kindOfCode(code);
        for (const std::uint16_t flags : {std::uint16_t(0), event_flag::kCreated}) {
            event.flags = flags;
            if (event.kind != EventKind::Error)
                holds[std::size_t(code)][flags != 0 ? 1 : 0] = isMeant(statusOf(event));
        }
    }
    const std::int64_t* codes = columns.column(EventField::KindCode);
    const std::int64_t* flags = columns.column(EventField::Flags);
    return bitsWhere(columns.size(), [&](std::size_t i) {
        if (kindOfCode(codes[i]) == EventKind::Error) // its note tells
            return isMeant(statusOf(columns.block().at(i), *m_names));
        return holds[std::size_t(codes[i])][(flags[i] & event_flag::kCreated) != 0 ? 1 : 0];
    });
}

BlockBits FilterMatcher::textBits(std::uint32_t number, Columns& columns)
{
    const Words& words = wordsOf(number);
    const auto& ofGuard = words.guards;
    const bool anyGuard = std::ranges::any_of(ofGuard, [](bool holds) { return holds; });
    std::array<bool, std::size_t(kKindCodeCount)> ofKind{};
    bool anyKind = false;
    for (std::int64_t code = 0; code < kKindCodeCount; ++code) {
        const auto kind = std::size_t(kindOfCode(code));
        if (kind < kEventKindCount)
            ofKind[std::size_t(code)] = words.kinds[kind] || (code >= kLostUpdateCode && words.lostUpdate);
        anyKind |= ofKind[std::size_t(code)];
    }
    BlockBits bits = documentTextBits(number, columns);
    const auto add = [&bits](const BlockBits& more) {
        for (std::size_t word = 0; word < bits.words.size(); ++word)
            bits.words[word] |= more.words[word];
    };
    if (columns.block().bounds(EventField::Note).most != 0) {
        const std::int64_t* notes = columns.column(EventField::Note);
        add(bitsWhere(columns.size(),
                      [&](std::size_t i) { return textOfNote(number, std::uint32_t(notes[i])); }));
    }
    if (!anyKind && !anyGuard)
        return bits;
    const std::int64_t* codes = columns.column(EventField::KindCode);
    const std::int64_t* flags = anyGuard ? columns.column(EventField::Flags) : nullptr;
    add(bitsWhere(columns.size(), [&](std::size_t i) {
        return ofKind[std::size_t(codes[i])] || (flags && isWrite(kindOfCode(codes[i])) &&
                                                 ofGuard[std::size_t(guardOf(std::uint16_t(flags[i])))]);
    }));
    return bits;
}

// Few documents are asked for once each, and the column is read only when one of them matches.
BlockBits FilterMatcher::documentTextBits(std::uint32_t number, Columns& columns)
{
    constexpr std::size_t kFew = 256;
    auto [least, most] = columns.block().bounds(EventField::Document);
    // Bounds may be wider than what is there; an answer about a name that is still to come would be kept.
    if (most != std::int64_t(kNoDocument.value))
        most = std::min(most, std::int64_t(m_names->documentCount()) - 1);
    if (least < 0 || most < least || std::uint64_t(most - least) >= kFew) {
        const std::int64_t* documents = columns.column(EventField::Document);
        return bitsWhere(columns.size(), [&](std::size_t i) {
            return textOfDocument(number, DocumentId(std::uint32_t(documents[i])));
        });
    }
    std::array<bool, kFew> holds{};
    bool any = false;
    for (std::int64_t document = least; document <= most; ++document)
        any |= holds[std::size_t(document - least)] =
            textOfDocument(number, DocumentId(std::uint32_t(document)));
    if (!any)
        return kNoBits;
    const std::int64_t* documents = columns.column(EventField::Document);
    return bitsWhere(columns.size(),
                     [&, first = least](std::size_t i) { return holds[std::size_t(documents[i] - first)]; });
}

} // namespace racescope
