// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_completion.h"

#include <algorithm>

namespace racescope {

namespace {

bool needsQuotes(std::string_view value)
{
    return value.find_first_of(" \t,()\":") != std::string_view::npos;
}

std::string quoted(std::string_view value)
{
    if (!needsQuotes(value))
        return std::string(value);
    std::string result = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

class Candidates {
public:
    Candidates(std::string_view typed, std::vector<std::string>& into)
        : m_typed(lowered(typed))
        , m_into(into)
    {
    }
    // Takes it when it begins with what is typed.
    void offer(std::string_view value)
    {
        if (value.empty() || isFull() || lowered(value.substr(0, m_typed.size())) != m_typed)
            return;
        std::string text = quoted(value);
        if (std::find(m_into.begin(), m_into.end(), text) == m_into.end())
            m_into.push_back(std::move(text));
    }
    bool isFull() const { return m_into.size() >= kMostCandidates; }

private:
    const std::string m_typed;
    std::vector<std::string>& m_into;
};

void offerValues(FilterField field, const Names& names, Candidates& candidates)
{
    for (const std::string_view word : filterWords(field))
        candidates.offer(word);
    if (field == FilterField::Worker || field == FilterField::Winner || field == FilterField::Group) {
        for (std::uint32_t i = 0; i < names.workerCount() && !candidates.isFull(); ++i) {
            const WorkerName name = names.workerName(WorkerId{i});
            candidates.offer(field == FilterField::Group ? name.group : name.name);
        }
    }
    if (field == FilterField::Document || field == FilterField::Index) {
        for (std::uint32_t i = 0; i < names.documentCount() && !candidates.isFull(); ++i) {
            const DocumentName name = names.documentName(DocumentId{i});
            candidates.offer(field == FilterField::Index ? name.index : name.index + '/' + name.id);
        }
    }
}

} // namespace

FilterCompletion completionsAt(std::string_view text, std::size_t cursor, const Names& names)
{
    cursor = std::min(cursor, text.size());
    const std::size_t space = text.substr(0, cursor).find_last_of(" \t(");
    std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    while (begin < cursor && (text[begin] == '-' || text[begin] == '!'))
        ++begin;
    const std::string_view word = text.substr(begin, cursor - begin);
    const std::size_t colon = word.find(':');
    FilterCompletion result{begin, cursor, {}};
    if (colon == std::string_view::npos) {
        Candidates candidates(word, result.candidates);
        for (const FilterFieldInfo& field : filterFields()) {
            if (field.field != FilterField::Text)
                candidates.offer(field.name);
        }
        for (std::string& field : result.candidates)
            field += ':';
        return result;
    }
    const auto field = filterField(word.substr(0, colon));
    if (!field)
        return result;
    const std::size_t comma = word.find_last_of(",:");
    result.begin = begin + comma + 1;
    Candidates candidates(text.substr(result.begin, cursor - result.begin), result.candidates);
    offerValues(*field, names, candidates);
    return result;
}

} // namespace racescope
