// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_lexer.h"

namespace racescope {

namespace {

using Kind = FilterToken::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Kind kindOf(std::string_view word)
{
    return word == "AND" ? Kind::And : word == "OR" ? Kind::Or : word == "NOT" ? Kind::Not : Kind::Word;
}

class Lexer {
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<FilterToken>, FilterError> run()
    {
        std::vector<FilterToken> tokens;
        for (;;) {
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            if (m_at >= m_text.size())
                break;
            auto token = next();
            if (!token)
                return failure(token.error());
            tokens.push_back(std::move(*token));
        }
        tokens.push_back({Kind::End, m_text.size(), 0, false, {}, {}, m_text.size(), false});
        return tokens;
    }

private:
    FilterToken sign(Kind kind) { return {kind, m_at++, 1, false, {}, {}, m_at, false}; }

    Result<FilterToken, FilterError> next()
    {
        const char c = m_text[m_at];
        if (c == '(')
            return sign(Kind::Open);
        if (c == ')')
            return sign(Kind::Close);
        const bool goesOn = m_at + 1 < m_text.size() && !isSpace(m_text[m_at + 1]);
        if ((c == '-' || c == '!') && goesOn)
            return sign(Kind::Not);
        return word();
    }

    Result<FilterToken, FilterError> word()
    {
        FilterToken token;
        token.kind = Kind::Word;
        token.position = token.valuePosition = m_at;
        std::string part;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isSpace(c) || c == '(' || c == ')')
                break;
            if (c == '"') {
                if (!quoted(part))
                    return failure(FilterError{FilterProblem::UnclosedQuote, m_at, 1, {}, {}, {}});
                token.isQuoted = true;
                continue;
            }
            ++m_at;
            if (c == ':' && !token.hasField && !token.isQuoted) {
                token.hasField = true;
                token.field = std::move(part);
                part.clear();
                token.valuePosition = m_at;
                continue;
            }
            part += c;
        }
        token.value = std::move(part);
        token.length = m_at - token.position;
        if (!token.hasField && !token.isQuoted)
            token.kind = kindOf(token.value);
        return token;
    }

    // Leaves m_at behind the closing quote; at the opening one when there is none.
    bool quoted(std::string& part)
    {
        std::string inside;
        for (std::size_t i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == '\\' && i + 1 < m_text.size()) {
                inside += m_text[++i];
            } else if (m_text[i] == '"') {
                part += inside;
                m_at = i + 1;
                return true;
            } else {
                inside += m_text[i];
            }
        }
        return false;
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<std::vector<FilterToken>, FilterError> tokensOf(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace racescope
