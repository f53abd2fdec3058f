// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/object_reader.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace racescope {

namespace {

std::string typeName(json::Type type)
{
    switch (type) {
    case json::Type::Null:
        return "null";
    case json::Type::Bool:
        return "true or false";
    case json::Type::Number:
        return "a number";
    case json::Type::String:
        return "a string";
    case json::Type::Array:
        return "an array";
    case json::Type::Object:
        return "an object";
    }
    return {};
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> words)
{
    std::optional<std::string_view> best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 2) + 1;
    for (const std::string_view candidate : words) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

ObjectReader::ObjectReader(ReadContext& context, const json::Value& value, std::string path)
    : m_context(context)
    , m_value(value)
    , m_path(std::move(path))
{
    if (!value.isObject())
        complainHere("must be an object, not " + typeName(value.type()));
}

std::string ObjectReader::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + '.' + std::string(key);
}

void ObjectReader::complainAt(std::size_t offset, std::string path, std::string message)
{
    if (m_context.error)
        return;
    const json::LineColumn at = json::lineColumn(m_context.text, offset);
    m_context.error =
        ParseError{m_context.sourceName, at.line, at.column, std::move(path), std::move(message)};
}

void ObjectReader::complainHere(std::string message)
{
    complainAt(m_value.offset(), m_path, std::move(message));
}

void ObjectReader::complain(std::string_view key, std::string message)
{
    const json::Value* value = m_value.find(key);
    complainAt(value ? value->offset() : m_value.offset(), pathOf(key), std::move(message));
}

std::string ObjectReader::string(std::string_view key, std::string_view fallback)
{
    const json::Value* value = m_value.find(key);
    if (!value)
        return std::string(fallback);
    if (!value->isString()) {
        complain(key, "must be a string, not " + typeName(value->type()));
        return std::string(fallback);
    }
    return value->text();
}

std::string ObjectReader::requiredString(std::string_view key)
{
    const std::string text = string(key, "");
    if (text.empty() && !failed())
        complain(key, has(key) ? "must not be empty" : "is missing");
    return text;
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t fallback, std::int64_t least,
                                   std::int64_t most)
{
    const json::Value* value = m_value.find(key);
    if (!value)
        return fallback;
    const std::optional<std::int64_t> number = value->isNumber() ? value->toInt() : std::nullopt;
    if (!number)
        complain(key, "must be a whole number of 64 bits" +
                          (value->isNumber() ? std::string() : ", not " + typeName(value->type())));
    else if (*number < least)
        complain(key, least == 1 ? "must be > 0" : "must be >= " + std::to_string(least));
    else if (*number > most)
        complain(key, "must be <= " + std::to_string(most));
    else
        return *number;
    return fallback;
}

double ObjectReader::number(std::string_view key, double fallback)
{
    const json::Value* value = m_value.find(key);
    if (!value)
        return fallback;
    if (!value->isNumber()) {
        complain(key, "must be a number, not " + typeName(value->type()));
        return fallback;
    }
    return value->toDouble();
}

bool ObjectReader::boolean(std::string_view key, bool fallback)
{
    const json::Value* value = m_value.find(key);
    if (!value)
        return fallback;
    if (!value->isBool()) {
        complain(key, "must be true or false, not " + typeName(value->type()));
        return fallback;
    }
    return value->toBool();
}

const json::Value* ObjectReader::array(std::string_view key)
{
    const json::Value* value = m_value.find(key);
    if (value && !value->isArray()) {
        complain(key, "must be an array, not " + typeName(value->type()));
        return nullptr;
    }
    return value;
}

std::optional<ObjectReader> ObjectReader::object(std::string_view key)
{
    const json::Value* value = m_value.find(key);
    if (!value)
        return std::nullopt;
    ObjectReader reader(m_context, *value, pathOf(key));
    if (!value->isObject())
        return std::nullopt;
    return reader;
}

std::string ObjectReader::raw(std::string_view key) const
{
    return std::string(json::findRaw(m_context.text, pathOf(key)).value_or(""));
}

void ObjectReader::onlyKeys(std::initializer_list<std::string_view> keys)
{
    for (const json::Value::Member& member : m_value.members()) {
        if (std::find(keys.begin(), keys.end(), std::string_view(member.first)) != keys.end())
            continue;
        const auto near = nearestWord(member.first, {keys.begin(), keys.size()});
        complain(member.first,
                 "is not known here" + (near ? ", did you mean `" + std::string(*near) + "`?" : ""));
        return;
    }
}

} // namespace racescope
