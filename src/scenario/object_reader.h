// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a parsed JSON document with its path in hand, so that every complaint says where. Collects the first
// error; later reads after an error return defaults, so callers need no checks in between. Threads: a value
// on one thread.
#pragma once
#include "base/json.h"
#include "base/result.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace racescope {

// Shared by all readers of one file: the text and the first error.
struct ReadContext {
    std::string_view text;
    std::string sourceName;
    std::optional<ParseError> error;
};

class ObjectReader {
public:
    // Complains unless `value` is an object.
    ObjectReader(ReadContext& context, const json::Value& value, std::string path);

    const std::string& path() const { return m_path; }
    bool failed() const { return m_context.error.has_value(); }
    bool has(std::string_view key) const { return m_value.find(key) != nullptr; }
    const json::Value* find(std::string_view key) const { return m_value.find(key); }

    std::string string(std::string_view key, std::string_view fallback);
    std::string requiredString(std::string_view key);
    std::int64_t integer(std::string_view key, std::int64_t fallback, std::int64_t least, std::int64_t most);
    double number(std::string_view key, double fallback);
    bool boolean(std::string_view key, bool fallback);
    // Calls `each(ObjectReader&)` for every object in the array at `key` (absent: none).
    template <class F> void objects(std::string_view key, F each)
    {
        const json::Value* list = array(key);
        for (std::size_t i = 0; list && i < list->items().size() && !failed(); ++i) {
            ObjectReader item(m_context, list->items()[i], pathOf(key) + '[' + std::to_string(i) + ']');
            if (!failed())
                each(item);
        }
    }
    // The array at `key`, or null when absent (or wrong, with a complaint).
    const json::Value* array(std::string_view key);
    // The object at `key`; complains when it is there and no object. nullopt when absent.
    std::optional<ObjectReader> object(std::string_view key);
    // The bytes of the value at `key` as written.
    std::string raw(std::string_view key) const;
    // Complains about a key that is none of these, with a suggestion.
    void onlyKeys(std::initializer_list<std::string_view> keys);

    void complain(std::string_view key, std::string message);
    void complainHere(std::string message);
    std::string pathOf(std::string_view key) const;

private:
    void complainAt(std::size_t offset, std::string path, std::string message);
    ReadContext& m_context;
    const json::Value& m_value;
    std::string m_path;
};

// The word of `words` nearest to `word`, if near enough to be meant.
std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> words);

} // namespace racescope
