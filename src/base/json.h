// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as the store needs it: the bytes of a source are kept as they came; only what must be is parsed.
// Strict RFC 8259 with positions of errors, repeated keys refused, depth limit 1000, integers of 64 bits
// exact and numbers kept in their own spelling. RapidJSON's SAX reader does the parsing and is included in no
// header. Threads: values and free functions.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace racescope::json {

inline constexpr int kMaxDepth = 1000;

// Where a text is not JSON. offset in bytes from 0; line and column from 1 (column in bytes).
struct SyntaxError {
    enum class Kind {
        Malformed,
        Truncated,    // ends inside a value
        TrailingData, // something follows the value
        DuplicateKey, // `message` names it
        TooDeep,
        NotAnObject, // only from validateObject
        Empty,       // nothing but blanks
        BadEncoding, // not UTF-8
    };
    Kind kind = Kind::Malformed;
    std::size_t offset = 0;
    int line = 1;
    int column = 1;
    std::string message; // e.g. "Missing a comma or '}' after an object member."
    std::string path;    // where in the document, when known
};

enum class Type { Null, Bool, Number, String, Array, Object };

// A parsed value. Objects keep the order of their members; numbers keep their spelling.
class Value {
public:
    using Member = std::pair<std::string, Value>;
    Value() = default; // null
    static Value boolean(bool b);
    static Value number(std::int64_t n);
    static Value number(double d); // shortest spelling that reads back; must be finite
    static Value numberText(std::string spelling);
    static Value string(std::string s);
    static Value array(std::vector<Value> items = {});
    static Value object(std::vector<Member> members = {});

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isBool() const { return m_type == Type::Bool; }
    bool isNumber() const { return m_type == Type::Number; }
    bool isString() const { return m_type == Type::String; }
    bool isArray() const { return m_type == Type::Array; }
    bool isObject() const { return m_type == Type::Object; }

    bool toBool() const { return m_bool; }
    // Exact integer when the spelling is one and fits.
    std::optional<std::int64_t> toInt() const;
    double toDouble() const;
    // A string's characters, or a number's spelling.
    const std::string& text() const { return m_text; }
    const std::vector<Value>& items() const { return m_items; }
    std::vector<Value>& items() { return m_items; }
    const std::vector<Member>& members() const { return m_members; }
    std::vector<Member>& members() { return m_members; }
    // Member by name, null when absent or not an object.
    const Value* find(std::string_view key) const;
    Value* find(std::string_view key);
    void set(std::string key, Value value); // replaces or appends
    void append(Value item) { m_items.push_back(std::move(item)); }

    // Offset in the parsed text (0 for built values), for errors that point.
    std::size_t offset() const { return m_offset; }
    void setOffset(std::size_t offset) { m_offset = offset; }

    // Same meaning: members in any order, numbers by value (exact for integers; 1.0 equals 1).
    friend bool equivalent(const Value& a, const Value& b);

private:
    Type m_type = Type::Null;
    bool m_bool = false;
    std::size_t m_offset = 0;
    std::string m_text;
    std::vector<Value> m_items;
    std::vector<Member> m_members;
};

bool equivalent(const Value& a, const Value& b);

[[nodiscard]] Result<Value, SyntaxError> parse(std::string_view text);
// Checks without building anything.
[[nodiscard]] std::optional<SyntaxError> validate(std::string_view text);
// As validate, and the value must be an object.
[[nodiscard]] std::optional<SyntaxError> validateObject(std::string_view text);
struct LineColumn {
    int line;
    int column;
};
LineColumn lineColumn(std::string_view text, std::size_t offset);

// Compact, or with two blanks of indentation as Elasticsearch's `pretty` does (no line break at the end).
std::string dump(const Value& value);
std::string dumpPretty(const Value& value);
// A string as JSON, quotes included. Escapes only what RFC 8259 demands.
std::string quoted(std::string_view s);
void appendQuoted(std::string& out, std::string_view s);

// A partial update (elasticsearch-documents.md section 4): objects merge member by member, everything else is
// replaced. Members that do not change keep their bytes and their place; new ones go to the end.
struct Merged {
    std::string source;
    bool changed; // false: the patch changes nothing (noop detection)
};
// Requires: both are valid objects (validateObject).
[[nodiscard]] Merged merge(std::string_view source, std::string_view patch);

// The same text without the blanks between its tokens. Requires: valid JSON.
std::string compact(std::string_view source);

// Path "stock.bins[2].count"; nullopt when there is nothing. A key that has a dot, a bracket or a quote in
// it, or nothing at all, is written as a JSON string in brackets: `["a.b"].c`. The empty path is the whole
// value.
std::optional<std::string_view> findRaw(std::string_view source, std::string_view path);
std::optional<std::int64_t> findInt(std::string_view source, std::string_view path);
// The source with the value at `path` replaced by `rawValue` (valid JSON), or added at the end of its object,
// all other bytes untouched. Objects on the way are created. nullopt when the path runs through something
// that is no object.
std::optional<std::string> withValue(std::string_view source, std::string_view path,
                                     std::string_view rawValue);
// The source with `rawValue` appended to the array at `path` (created when absent). nullopt when it is no
// array.
std::optional<std::string> withAppended(std::string_view source, std::string_view path,
                                        std::string_view rawValue);

// What differs between two sources, field by field, in the order of `after` and then of what is gone. Arrays
// compare item by item; numbers as in merge. An empty text stands for a document without any field.
struct Change {
    enum class Kind { Added, Removed, Changed };
    Kind kind;
    std::string path;
    std::string before; // raw JSON, empty when added
    std::string after;  // raw JSON, empty when removed
};
std::vector<Change> diff(std::string_view before, std::string_view after);

} // namespace racescope::json
