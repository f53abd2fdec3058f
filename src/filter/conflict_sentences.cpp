// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/conflict_sentences.h"

#include "filter/filter_words.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace racescope {

namespace {

constexpr std::size_t kMostKnown = 65536;
// Stand for the places of the numbers; so long that no name of a document is one by chance.
constexpr std::int64_t kPlace = 8'150'920'374'615'263'740;

std::uint64_t valueOf(std::string_view digits)
{
    constexpr std::size_t kMost = 18;
    std::uint64_t value = 0;
    if (!digits.starts_with('0') && digits.size() <= kMost)
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

ConflictSentences::Numbers ConflictSentences::numbersOf(const ConflictRecord& record)
{
    return {record.required.seqNo.value, record.required.primaryTerm.value, record.requiredVersion.value,
            record.current.seqNo.value,  record.current.primaryTerm.value,  record.currentVersion.value};
}

ConflictSentences::Pieces ConflictSentences::learn(const ConflictRecord& record, const Names& names)
{
    ConflictRecord places = record;
    places.required = {SeqNo{kPlace}, PrimaryTerm{kPlace + 1}};
    places.requiredVersion = Version{kPlace + 2};
    places.current = {SeqNo{kPlace + 3}, PrimaryTerm{kPlace + 4}};
    places.currentVersion = Version{kPlace + 5};
    const std::string text = racescope::lowered(conflictSentence(places, names));
    const Numbers numbers = numbersOf(places);
    Pieces sentence;
    for (std::size_t from = 0;;) {
        std::size_t nearest = std::string::npos;
        int which = -1;
        std::size_t length = 0;
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            const std::string place = std::to_string(numbers[k]);
            if (const std::size_t at = text.find(place, from); at < nearest) {
                nearest = at;
                which = int(k);
                length = place.size();
            }
        }
        sentence.push_back({text.substr(from, which < 0 ? std::string::npos : nearest - from), which});
        if (which < 0)
            return sentence;
        from = nearest + length;
    }
}

ConflictSentences::Sentence& ConflictSentences::sentenceOf(const ConflictRecord& record, const Names& names)
{
    const std::uint64_t key = (std::uint64_t(record.document.value) << 16) | record.flags;
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        if (m_known.size() >= kMostKnown)
            m_known.clear();
        known = m_known.emplace(key, Sentence{learn(record, names), {}}).first;
    }
    return known->second;
}

std::string_view ConflictSentences::filledIn(const Pieces& pieces, const Numbers& numbers)
{
    m_text.clear();
    for (const Piece& piece : pieces) {
        m_text += piece.text;
        if (piece.number < 0)
            break;
        std::array<char, 24> digits;
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), numbers[std::size_t(piece.number)]);
        m_text.append(digits.data(), end.ptr);
    }
    return m_text;
}

std::string_view ConflictSentences::lowered(const ConflictRecord& record, const Names& names)
{
    return filledIn(sentenceOf(record, names).pieces, numbersOf(record));
}

bool ConflictSentences::contains(const ConflictRecord& record, const Names& names, std::size_t number,
                                 std::span<const std::string> patterns)
{
    Sentence& sentence = sentenceOf(record, names);
    if (number >= sentence.searches.size())
        sentence.searches.resize(number + 1);
    auto& search = sentence.searches[number];
    if (!search)
        search = searchFor(sentence.pieces, patterns);
    if (search->always)
        return true;
    const Numbers numbers = numbersOf(record);
    if (search->bySight) {
        const std::string_view text = filledIn(sentence.pieces, numbers);
        return std::ranges::any_of(patterns, [text](const std::string& pattern) {
            return text.find(pattern) != std::string_view::npos;
        });
    }
    return std::ranges::any_of(search->ways, [&](const std::vector<NumberTest>& way) {
        return std::ranges::all_of(
            way, [&](const NumberTest& test) { return holds(test, numbers[std::size_t(test.number)]); });
    });
}

// A pattern lies within a fixed text, or over one number or more. Where it begins before a number, what is in
// front of the number ends as the pattern begins; where it begins in one, its digits end that number.
ConflictSentences::Search ConflictSentences::searchFor(const Pieces& pieces,
                                                       std::span<const std::string> patterns)
{
    using Must = NumberTest::Must;
    Search search;
    for (const std::string& pattern : patterns) {
        if (pattern.empty())
            search.always = true;
        if (pattern.find('-') != std::string::npos) // may be the sign of a number
            search.bySight = true;
        for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
            const std::string& text = pieces[piece].text;
            search.always |= text.find(pattern) != std::string::npos;
            if (pieces[piece].number < 0)
                continue;
            const std::string_view whole = pattern;
            for (std::size_t in = 1; in <= std::min(text.size(), whole.size() - 1); ++in)
                if (text.ends_with(whole.substr(0, in)))
                    addWaysAtNumber(search, pieces, whole.substr(in), piece, Must::Begin, Must::Equal, {});
            addWaysAtNumber(search, pieces, whole, piece, Must::Contain, Must::End, {});
        }
    }
    return search;
}

// `rest` lies over the piece's number and perhaps goes on behind it.
void ConflictSentences::addWaysAtNumber(Search& search, const Pieces& pieces, std::string_view rest,
                                        std::size_t piece, NumberTest::Must last, NumberTest::Must more,
                                        std::vector<NumberTest> way)
{
    for (std::size_t digits = 1; digits <= rest.size(); ++digits) {
        if (rest[digits - 1] < '0' || rest[digits - 1] > '9')
            return;
        const bool isLast = digits == rest.size();
        std::vector<NumberTest> longer = way;
        longer.push_back({isLast ? last : more, pieces[piece].number, std::string(rest.substr(0, digits)),
                          valueOf(rest.substr(0, digits))});
        if (isLast)
            search.ways.push_back(std::move(longer));
        else if (piece + 1 < pieces.size())
            addWays(search, pieces, rest.substr(digits), piece + 1, std::move(longer));
    }
}

// `rest` begins where the piece begins.
void ConflictSentences::addWays(Search& search, const Pieces& pieces, std::string_view rest,
                                std::size_t piece, std::vector<NumberTest> way)
{
    const std::string& text = pieces[piece].text;
    if (rest.size() <= text.size()) {
        if (text.starts_with(rest))
            search.ways.push_back(std::move(way));
    } else if (rest.starts_with(text) && pieces[piece].number >= 0) {
        addWaysAtNumber(search, pieces, rest.substr(text.size()), piece, NumberTest::Must::Begin,
                        NumberTest::Must::Equal, std::move(way));
    }
}

// Both written without leading zeros.
bool ConflictSentences::begins(std::uint64_t number, std::uint64_t digits)
{
    for (std::uint64_t least = digits, next = digits + 1; least <= number; least *= 10, next *= 10) {
        if (number < next)
            return true;
        if (next > std::numeric_limits<std::uint64_t>::max() / 10)
            break;
    }
    return false;
}

bool ConflictSentences::holds(const NumberTest& test, std::int64_t number)
{
    // Without writing the number, which is most of the time.
    if (test.value > 0 && test.must == NumberTest::Must::Equal)
        return number == std::int64_t(test.value);
    if (test.value > 0 && test.must == NumberTest::Must::Begin)
        return number > 0 && begins(std::uint64_t(number), test.value);
    std::array<char, 24> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    const std::string_view text(buffer.data(), std::size_t(end.ptr - buffer.data()));
    switch (test.must) {
    case NumberTest::Must::Equal:
        return text == test.digits;
    case NumberTest::Must::Begin:
        return text.starts_with(test.digits);
    case NumberTest::Must::End:
        return text.ends_with(test.digits);
    case NumberTest::Must::Contain:
        return text.find(test.digits) != std::string_view::npos;
    }
    return false;
}

} // namespace racescope
