// SPDX-License-Identifier: GPL-3.0-or-later
// EDN, as much of it as Jepsen's histories use: nil, booleans, numbers, strings, keywords, symbols, vectors,
// lists, sets, maps, tagged values, comments. Threads: values.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racescope::edn {

struct Value {
    enum class Type { Nil, Bool, Integer, Other, String, Keyword, Sequence, Map };
    Type type = Type::Nil;
    std::int64_t integer = 0;
    std::string text; // of String; of Keyword without the colon; the spelling of Other, Bool and Integer
    std::vector<Value> items; // of Sequence; keys and values in turn of Map
    int line = 0;

    bool isNil() const { return type == Type::Nil; }
    bool is(std::string_view keyword) const { return type == Type::Keyword && text == keyword; }
    const Value* find(std::string_view keyword) const; // in a Map; null when absent
};

// Reads one value after the other.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }
    // nullopt at the end of the text.
    Result<std::optional<Value>, ParseError> next();

private:
    void skipBlanks();
    bool read(Value& value, int depth);
    bool readSequence(Value& value, Value::Type type, char close, int depth);
    bool readString(Value& value);
    bool fail(std::string why);
    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    ParseError m_error;
};

} // namespace racescope::edn
