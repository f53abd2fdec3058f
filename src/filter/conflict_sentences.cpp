// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/conflict_sentences.h"

#include "filter/filter_words.h"

#include <charconv>

namespace racescope {

namespace {

constexpr std::size_t kMostKnown = 65536;
// Stand for the places of the numbers; so long that no name of a document is one by chance.
constexpr std::int64_t kPlace = 8'150'920'374'615'263'740;

} // namespace

ConflictSentences::Numbers ConflictSentences::numbersOf(const ConflictRecord& record)
{
    return {record.required.seqNo.value, record.required.primaryTerm.value, record.requiredVersion.value,
            record.current.seqNo.value,  record.current.primaryTerm.value,  record.currentVersion.value};
}

ConflictSentences::Sentence ConflictSentences::learn(const ConflictRecord& record, const Names& names)
{
    ConflictRecord places = record;
    places.required = {SeqNo{kPlace}, PrimaryTerm{kPlace + 1}};
    places.requiredVersion = Version{kPlace + 2};
    places.current = {SeqNo{kPlace + 3}, PrimaryTerm{kPlace + 4}};
    places.currentVersion = Version{kPlace + 5};
    const std::string text = racescope::lowered(conflictSentence(places, names));
    const Numbers numbers = numbersOf(places);
    Sentence sentence;
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

std::string_view ConflictSentences::lowered(const ConflictRecord& record, const Names& names)
{
    const std::uint64_t key = (std::uint64_t(record.document.value) << 16) | record.flags;
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        if (m_known.size() >= kMostKnown)
            m_known.clear();
        known = m_known.emplace(key, learn(record, names)).first;
    }
    const Numbers numbers = numbersOf(record);
    m_text.clear();
    for (const Piece& piece : known->second) {
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

} // namespace racescope
