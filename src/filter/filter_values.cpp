// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_values.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace racescope {

namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

struct Unit {
    std::string_view name;
    double nanos;
};
constexpr std::array kUnits{Unit{"ns", 1},   Unit{"us", 1e3}, Unit{"µs", 1e3},
                            Unit{"ms", 1e6}, Unit{"s", 1e9},  Unit{"min", 60e9}};

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> duration(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value))
        return std::nullopt;
    const std::string_view unit(end, std::size_t(text.data() + text.size() - end));
    for (const Unit& known : kUnits) {
        if (unit == known.name && std::abs(value) < 9e18 / known.nanos)
            return std::int64_t(std::llround(value * known.nanos));
    }
    if (unit.empty() && value == 0)
        return 0;
    return std::nullopt;
}

// A value and where it stands.
struct Piece {
    std::string_view text;
    std::size_t position;
};

class Values {
public:
    explicit Values(const FilterToken& token)
        : m_token(token)
    {
    }

    Result<FilterTest, FilterError> read(FilterField field)
    {
        m_test.field = field;
        std::string_view rest = m_token.value;
        if (rest.empty())
            return failure(error(FilterProblem::NoValue, {m_token.value, m_token.position}, m_token.length));
        std::size_t position = m_token.valuePosition;
        const bool isList = !m_token.isQuoted && field != FilterField::Text;
        for (;;) {
            const std::size_t comma = isList ? rest.find(',') : std::string_view::npos;
            const Piece piece{rest.substr(0, comma), position};
            if (piece.text.empty()) { // points at the comma
                const std::size_t at = comma == std::string_view::npos ? position - 1 : position;
                return failure(error(FilterProblem::NoValue, {",", at}, 1));
            }
            if (auto wrong = add(piece))
                return failure(std::move(*wrong));
            if (comma == std::string_view::npos)
                return std::move(m_test);
            rest.remove_prefix(comma + 1);
            position += comma + 1;
        }
    }

private:
    FilterError error(FilterProblem problem, Piece piece, std::size_t length) const
    {
        return {problem, piece.position, length, m_test.field, std::string(piece.text), {}};
    }

    std::optional<FilterError> add(Piece piece)
    {
        const FilterValue kind = info(m_test.field).value;
        if (kind == FilterValue::Number || kind == FilterValue::Duration)
            return addCompared(piece);
        const char first = piece.text.front();
        if (!m_token.isQuoted && m_test.field != FilterField::Text && (first == '<' || first == '>'))
            return error(FilterProblem::NotComparable, piece, piece.text.size());
        if (kind == FilterValue::Name) {
            m_test.patterns.push_back(lowered(piece.text));
            return std::nullopt;
        }
        const auto word = filterWord(m_test.field, piece.text);
        if (word) {
            m_test.ranges.push_back({*word, *word});
            return std::nullopt;
        }
        FilterError wrong = error(FilterProblem::UnknownWord, piece, piece.text.size());
        wrong.suggestion = nearestWord(piece.text, filterWords(m_test.field));
        return wrong;
    }

    std::optional<FilterError> addCompared(Piece piece)
    {
        if (const std::size_t dots = piece.text.find(".."); dots != std::string_view::npos)
            return addRange({piece.text.substr(0, dots), piece.position},
                            {piece.text.substr(dots + 2), piece.position + dots + 2}, piece);
        std::size_t signs = 0;
        while (signs < piece.text.size() && signs < 2 &&
               std::string_view("<>=").find(piece.text[signs]) != std::string_view::npos)
            ++signs;
        const std::string_view sign = piece.text.substr(0, signs);
        const Piece rest{piece.text.substr(signs), piece.position + signs};
        const auto value = read(rest);
        if (!value ||
            (!sign.empty() && sign != "<" && sign != ">" && sign != "<=" && sign != ">=" && sign != "="))
            return notRead(rest.text.empty() ? piece : rest);
        if (sign == ">")
            m_test.ranges.push_back({*value == kMost ? kMost : *value + 1, kMost});
        else if (sign == ">=")
            m_test.ranges.push_back({*value, kMost});
        else if (sign == "<")
            m_test.ranges.push_back({kLeast, *value == kLeast ? kLeast : *value - 1});
        else if (sign == "<=")
            m_test.ranges.push_back({kLeast, *value});
        else
            m_test.ranges.push_back({*value, *value});
        return std::nullopt;
    }

    std::optional<FilterError> addRange(Piece from, Piece to, Piece whole)
    {
        const auto least = from.text.empty() ? std::optional(kLeast) : read(from);
        const auto most = to.text.empty() ? std::optional(kMost) : read(to);
        if (!least)
            return notRead(from);
        if (!most)
            return notRead(to);
        if (from.text.empty() && to.text.empty())
            return notRead(whole);
        if (*least > *most)
            return error(FilterProblem::EmptyRange, whole, whole.text.size());
        m_test.ranges.push_back({*least, *most});
        return std::nullopt;
    }

    std::optional<std::int64_t> read(Piece piece) const
    {
        return info(m_test.field).value == FilterValue::Duration ? duration(piece.text) : number(piece.text);
    }
    FilterError notRead(Piece piece) const
    {
        return error(info(m_test.field).value == FilterValue::Duration ? FilterProblem::NotADuration
                                                                       : FilterProblem::NotANumber,
                     piece, piece.text.size());
    }

    const FilterToken& m_token;
    FilterTest m_test;
};

} // namespace

Result<FilterTest, FilterError> testOf(const FilterToken& token)
{
    if (!token.hasField)
        return Values(token).read(FilterField::Text);
    const auto field = filterField(token.field);
    if (field)
        return Values(token).read(*field);
    FilterError error{FilterProblem::UnknownField,
                      token.position,
                      token.valuePosition - token.position - 1,
                      {},
                      token.field,
                      {}};
    error.suggestion = nearestField(token.field);
    return failure(std::move(error));
}

} // namespace racescope
