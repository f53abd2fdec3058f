// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter.h"

#include "filter/filter_values.h"

#include <algorithm>
#include <optional>

namespace racescope {

namespace {

constexpr int kDeepest = 64; // brackets and signs within each other

} // namespace

// Recursive descent: any = all { OR all }, all = one { [AND] one }, one = NOT one | ( any ) | word.
class FilterParser {
public:
    FilterParser(std::vector<FilterToken> tokens, Filter& filter)
        : m_tokens(std::move(tokens))
        , m_filter(filter)
    {
    }

    std::optional<FilterError> run()
    {
        m_filter.m_nodes.clear();
        const std::uint32_t root = node(FilterNode::Kind::All);
        if (token().kind == FilterToken::Kind::End)
            return std::nullopt;
        const std::uint32_t whole = any();
        m_filter.m_nodes[root].children.push_back(whole);
        if (!m_error && token().kind == FilterToken::Kind::Close)
            fail(FilterProblem::UnopenedBracket, token());
        if (!m_error && m_clauses.empty()) // a choice is one clause
            m_clauses.push_back(
                {m_tokens.front().position, m_tokens[m_tokens.size() - 2].end() - m_tokens.front().position});
        m_filter.m_clauses = std::move(m_clauses);
        return m_error;
    }

private:
    using Kind = FilterToken::Kind;
    const FilterToken& token() const { return m_tokens[m_at]; }
    std::uint32_t node(FilterNode::Kind kind)
    {
        m_filter.m_nodes.push_back({kind, {}, 0});
        return std::uint32_t(m_filter.m_nodes.size() - 1);
    }
    void fail(FilterProblem problem, const FilterToken& at, std::string subject = {})
    {
        if (!m_error)
            m_error = FilterError{problem, at.position, at.length, {}, std::move(subject), {}};
    }
    bool beginsOne() const
    {
        return token().kind == Kind::Word || token().kind == Kind::Open || token().kind == Kind::Not;
    }

    std::uint32_t any()
    {
        std::vector<std::uint32_t> choices{all()};
        while (!m_error && token().kind == Kind::Or) {
            if (m_depth == 0)
                m_clauses.clear();
            m_isChoice = m_isChoice || m_depth == 0;
            take("OR");
            choices.push_back(all());
        }
        return joined(FilterNode::Kind::Any, std::move(choices));
    }

    std::uint32_t all()
    {
        std::vector<std::uint32_t> parts{one()};
        while (!m_error && (beginsOne() || token().kind == Kind::And)) {
            if (token().kind == Kind::And)
                take("AND");
            parts.push_back(one());
        }
        return joined(FilterNode::Kind::All, std::move(parts));
    }

    // An operator, which needs something behind it.
    void take(const char* name)
    {
        const FilterToken at = token();
        ++m_at;
        if (!beginsOne())
            fail(FilterProblem::NothingToJoin, at, name);
    }

    std::uint32_t joined(FilterNode::Kind kind, std::vector<std::uint32_t> parts)
    {
        if (parts.size() == 1)
            return parts.front();
        const std::uint32_t made = node(kind);
        m_filter.m_nodes[made].children = std::move(parts);
        return made;
    }

    std::uint32_t one()
    {
        const FilterToken first = token();
        const std::uint32_t made = oneWithin(first);
        if (m_depth == 0 && !m_isChoice && !m_error)
            m_clauses.push_back({first.position, m_tokens[m_at - 1].end() - first.position});
        return made;
    }

    std::uint32_t oneWithin(const FilterToken& first)
    {
        if (m_depth > kDeepest)
            fail(FilterProblem::TooLong, first);
        if (m_error)
            return 0;
        switch (first.kind) {
        case Kind::Not: {
            take("NOT");
            ++m_depth;
            const std::uint32_t inner = one();
            --m_depth;
            const std::uint32_t made = node(FilterNode::Kind::Not);
            m_filter.m_nodes[made].children = {inner};
            return made;
        }
        case Kind::Open:
            return bracket(first);
        case Kind::Word:
            ++m_at;
            return test(first);
        case Kind::Close:
            fail(FilterProblem::UnopenedBracket, first);
            return 0;
        case Kind::And:
            fail(FilterProblem::NothingToJoin, first, "AND");
            return 0;
        case Kind::Or:
            fail(FilterProblem::NothingToJoin, first, "OR");
            return 0;
        case Kind::End:
            break;
        }
        fail(FilterProblem::NothingToJoin, first);
        return 0;
    }

    std::uint32_t bracket(const FilterToken& open)
    {
        ++m_at;
        if (token().kind == Kind::Close)
            fail(FilterProblem::NothingToJoin, open, "()");
        else if (token().kind == Kind::End)
            fail(FilterProblem::UnclosedBracket, open);
        ++m_depth;
        const std::uint32_t inner = any();
        --m_depth;
        if (!m_error && token().kind != Kind::Close)
            fail(FilterProblem::UnclosedBracket, open);
        if (!m_error)
            ++m_at;
        return inner;
    }

    std::uint32_t test(const FilterToken& word)
    {
        auto parsed = testOf(word);
        if (!parsed) {
            if (!m_error)
                m_error = std::move(parsed.error());
            return 0;
        }
        m_filter.m_tests.push_back(std::move(*parsed));
        const std::uint32_t made = node(FilterNode::Kind::Test);
        m_filter.m_nodes[made].test = std::uint32_t(m_filter.m_tests.size() - 1);
        return made;
    }

    const std::vector<FilterToken> m_tokens;
    Filter& m_filter;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_isChoice = false; // an OR outside brackets
    std::vector<FilterClause> m_clauses;
    std::optional<FilterError> m_error;
};

Filter::Filter()
    : m_nodes{FilterNode{}}
{
}

Result<Filter, FilterError> Filter::parse(std::string_view text)
{
    if (text.size() > kMostFilterBytes)
        return failure(FilterError{
            FilterProblem::TooLong, kMostFilterBytes, text.size() - kMostFilterBytes, {}, {}, {}});
    auto tokens = tokensOf(text);
    if (!tokens)
        return failure(tokens.error());
    Filter filter;
    filter.m_text = text;
    if (auto error = FilterParser(std::move(*tokens), filter).run())
        return failure(std::move(*error));
    return filter;
}

std::string Filter::clauseText(std::size_t clause) const
{
    return m_text.substr(m_clauses[clause].position, m_clauses[clause].length);
}

std::string Filter::without(std::size_t clause) const
{
    std::string rest;
    for (std::size_t i = 0; i < m_clauses.size(); ++i) {
        if (i != clause)
            rest += (rest.empty() ? "" : " ") + clauseText(i);
    }
    return rest;
}

bool Filter::needsConflicts() const
{
    // A bare word is also looked for in the winner's name and in the outcome.
    return std::any_of(m_tests.begin(), m_tests.end(), [](const FilterTest& test) {
        return info(test.field).ofConflict || test.field == FilterField::Text;
    });
}

} // namespace racescope
