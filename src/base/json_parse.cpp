// SPDX-License-Identifier: GPL-3.0-or-later
// Strict parsing on RapidJSON's SAX reader. What the reader lets through and RFC 8259 or Elasticsearch does
// not is refused here: repeated keys, halves of surrogate pairs (`"\uDC00"`), bytes behind a NUL, numbers
// beyond a double.
#include "base/json.h"
#include "base/json_scan.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <forward_list>

namespace racescope::json {
namespace {

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseNumbersAsStringsFlag;

// Builds the tree from the reader's events.
class Builder {
public:
    void open(Value container) { m_open.push_back({std::move(container), {}}); }
    void key(std::string_view name) { m_open.back().key = name; }
    void close()
    {
        Value done = std::move(m_open.back().value);
        m_open.pop_back();
        add(std::move(done));
    }
    void add(Value value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (Open& parent = m_open.back(); parent.value.isArray())
            parent.value.append(std::move(value));
        else
            parent.value.members().emplace_back(std::move(parent.key), std::move(value));
    }
    Value takeRoot() { return std::move(m_root); }

private:
    struct Open {
        Value value;
        std::string key;
    };
    std::vector<Open> m_open;
    Value m_root;
};

// The keys of the objects that are open, to find repeated ones. Few keys are compared one by one as they
// come, many are sorted when their object closes.
class OpenKeys {
public:
    void open() { m_frames.push_back(m_keys.size()); }

    // False when it is there already. `raw` and `name` are the key as written and as meant.
    bool add(std::string_view raw, std::string_view name, std::size_t offset)
    {
        // The reader's buffer does not last; without escapes the text itself has the same characters.
        name = raw.size() == name.size() ? raw : std::string_view(m_decoded.emplace_front(name));
        const auto first = frameBegin();
        if (m_keys.end() - first < kFew &&
            std::any_of(first, m_keys.end(), [name](const Key& key) { return key.name == name; })) {
            m_repeated = {name, offset};
            return false;
        }
        m_keys.push_back({name, offset});
        return true;
    }

    bool close()
    {
        const auto first = frameBegin();
        m_frames.pop_back();
        const bool isFine = m_keys.end() - first <= kFew || !findRepeated(first);
        m_keys.erase(first, m_keys.end());
        return isFine;
    }

    std::string_view repeatedName() const { return m_repeated.name; }
    std::size_t repeatedOffset() const { return m_repeated.offset; }

private:
    struct Key {
        std::string_view name;
        std::size_t offset = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    using Iterator = std::vector<Key>::iterator;
    static constexpr std::ptrdiff_t kFew = 16;

    Iterator frameBegin() { return m_keys.begin() + static_cast<std::ptrdiff_t>(m_frames.back()); }

    // The earliest key of the frame that repeats another.
    bool findRepeated(Iterator first)
    {
        std::sort(first, m_keys.end());
        bool found = false;
        for (auto key = std::next(first); key != m_keys.end(); ++key) {
            if (key->name != std::prev(key)->name || (found && key->offset > m_repeated.offset))
                continue;
            m_repeated = *key;
            found = true;
        }
        return found;
    }

    std::vector<Key> m_keys;
    std::vector<std::size_t> m_frames; // first key of each open object
    std::forward_list<std::string> m_decoded;
    Key m_repeated;
};

// Takes the reader's events; false stops it, and refusal() says why.
class Handler {
public:
    using Ch = char;
    using Size = rapidjson::SizeType;

    Handler(std::string_view text, const rapidjson::MemoryStream& stream, Builder* builder)
        : m_text(text)
        , m_stream(stream)
        , m_builder(builder)
    {
    }

    bool Null()
    {
        return scalar([] { return Value(); });
    }
    bool Bool(bool b)
    {
        return scalar([b] { return Value::boolean(b); });
    }
    // The reader calls these only without kParseNumbersAsStringsFlag.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    bool RawNumber(const char*, Size, bool)
    {
        const std::size_t begin = advance();
        const std::string_view spelling = m_text.substr(begin, m_end - begin);
        const bool mayOverflow =
            spelling.size() > 300 || spelling.find_first_of("eE") != std::string_view::npos;
        if (mayOverflow && !std::isfinite(scan::real(spelling)))
            return refuse(SyntaxError::Kind::Malformed, begin,
                          rapidjson::GetParseError_En(rapidjson::kParseErrorNumberTooBig));
        build(begin, [spelling] { return Value::numberText(std::string(spelling)); });
        return true;
    }
    bool String(const char* s, Size length, bool)
    {
        const std::size_t begin = advance();
        const std::string_view value(s, length);
        if (!hasWholePairs(value, begin))
            return false;
        build(begin, [value] { return Value::string(std::string(value)); });
        return true;
    }
    bool Key(const char* s, Size length, bool)
    {
        const std::size_t begin = advance();
        const std::string_view name(s, length);
        if (!hasWholePairs(name, begin))
            return false;
        if (!m_keys.add(m_text.substr(begin + 1, m_end - begin - 2), name, begin))
            return refuseRepeated();
        if (m_builder)
            m_builder->key(name);
        return true;
    }
    bool StartObject()
    {
        m_keys.open();
        return open([] { return Value::object(); });
    }
    bool StartArray()
    {
        return open([] { return Value::array(); });
    }
    bool EndObject(Size) { return m_keys.close() ? close() : refuseRepeated(); }
    bool EndArray(Size) { return close(); }

    const std::optional<SyntaxError>& refusal() const { return m_refusal; }

private:
    // The token that was just read begins at the result and ends at m_end. (Its beginning must be found,
    // since the reader tells only how far it has come.)
    std::size_t advance()
    {
        const std::size_t begin = nextToken();
        m_end = m_stream.Tell();
        return begin;
    }
    std::size_t nextToken() const
    {
        std::size_t i = scan::blanks(m_text, m_end);
        while (i < m_text.size() && (m_text[i] == ',' || m_text[i] == ':'))
            i = scan::blanks(m_text, i + 1);
        return i;
    }

    template <class Make> void build(std::size_t begin, Make make)
    {
        if (!m_builder)
            return;
        Value value = make();
        value.setOffset(begin);
        m_builder->add(std::move(value));
    }
    template <class Make> bool scalar(Make make)
    {
        build(advance(), make);
        return true;
    }
    template <class Make> bool open(Make make)
    {
        const std::size_t begin = nextToken(); // brackets are reported before they are taken
        m_end = begin + 1;
        if (++m_depth > kMaxDepth)
            return refuse(SyntaxError::Kind::TooDeep, begin,
                          "Deeper than " + std::to_string(kMaxDepth) + " levels.");
        if (m_builder) {
            Value value = make();
            value.setOffset(begin);
            m_builder->open(std::move(value));
        }
        return true;
    }
    bool close()
    {
        m_end = nextToken() + 1;
        --m_depth;
        if (m_builder)
            m_builder->close();
        return true;
    }

    // In UTF-8 a half would begin with ED A0..BF; raw bytes of that kind the reader has refused, so it was an
    // escape.
    bool hasWholePairs(std::string_view s, std::size_t begin)
    {
        for (std::size_t i = s.find('\xed'); i != std::string_view::npos; i = s.find('\xed', i + 1)) {
            if (i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) >= 0xa0)
                return refuse(
                    SyntaxError::Kind::BadEncoding, begin,
                    rapidjson::GetParseError_En(rapidjson::kParseErrorStringUnicodeSurrogateInvalid));
        }
        return true;
    }
    bool refuseRepeated()
    {
        return refuse(SyntaxError::Kind::DuplicateKey, m_keys.repeatedOffset(),
                      "Duplicate field " + quoted(m_keys.repeatedName()) + ".");
    }
    bool refuse(SyntaxError::Kind kind, std::size_t offset, std::string message)
    {
        m_refusal.emplace();
        m_refusal->kind = kind;
        m_refusal->offset = offset;
        m_refusal->message = std::move(message);
        return false;
    }

    std::string_view m_text;
    const rapidjson::MemoryStream& m_stream;
    Builder* m_builder;
    OpenKeys m_keys;
    std::size_t m_end = 0; // of the last token
    int m_depth = 0;
    std::optional<SyntaxError> m_refusal;
};

// Where `offset` lies in the tree. Requires: the text before it is the beginning of a valid value.
class PathFinder {
public:
    std::string find(std::string_view text, std::size_t offset)
    {
        for (std::size_t i = 0; i < std::min(offset, text.size());) {
            if (text[i] != '"') {
                take(text[i++]);
                continue;
            }
            const std::size_t end = scan::stringEnd(text, i);
            if (!m_open.empty() && m_open.back().wantsKey && end <= offset)
                m_open.back().key = scan::decoded(text.substr(i + 1, end - i - 2));
            i = end;
        }
        return joined();
    }

private:
    struct Open {
        bool isArray = false;
        bool wantsKey = false;
        std::optional<std::string> key;
        std::size_t index = 0;
    };

    void take(char c)
    {
        if (c == '{' || c == '[') {
            m_open.push_back({c == '[', c == '{', std::nullopt, 0});
        } else if (m_open.empty()) {
            return;
        } else if (c == '}' || c == ']') {
            m_open.pop_back();
        } else if (c == ':') {
            m_open.back().wantsKey = false;
        } else if (c == ',') {
            Open& top = m_open.back();
            ++top.index;
            top.wantsKey = !top.isArray;
            top.key.reset();
        }
    }
    std::string joined() const
    {
        std::string path;
        for (const Open& open : m_open) {
            if (open.isArray)
                scan::appendIndexStep(path, open.index);
            else if (open.key)
                scan::appendKeyStep(path, *open.key);
        }
        return path;
    }

    std::vector<Open> m_open;
};

SyntaxError::Kind kindOf(rapidjson::ParseErrorCode code, bool isAtEnd)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return isAtEnd ? SyntaxError::Kind::Empty : SyntaxError::Kind::Malformed;
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return SyntaxError::Kind::TrailingData;
    case rapidjson::kParseErrorStringInvalidEncoding:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return isAtEnd && code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid
                   ? SyntaxError::Kind::Truncated
                   : SyntaxError::Kind::BadEncoding;
    case rapidjson::kParseErrorNumberTooBig:
        return SyntaxError::Kind::Malformed;
    default:
        return isAtEnd ? SyntaxError::Kind::Truncated : SyntaxError::Kind::Malformed;
    }
}

// Completes an error that has kind, offset and message.
SyntaxError located(SyntaxError error, std::string_view text)
{
    const LineColumn place = lineColumn(text, error.offset);
    error.line = place.line;
    error.column = place.column;
    const bool includesKey = error.kind == SyntaxError::Kind::DuplicateKey;
    error.path = PathFinder().find(text, includesKey ? scan::stringEnd(text, error.offset) : error.offset);
    return error;
}

SyntaxError plainError(SyntaxError::Kind kind, std::size_t offset, std::string message)
{
    SyntaxError error;
    error.kind = kind;
    error.offset = offset;
    error.message = std::move(message);
    return error;
}

std::optional<SyntaxError> run(std::string_view text, Builder* builder)
{
    rapidjson::MemoryStream stream(text.data(), text.size());
    rapidjson::Reader reader;
    Handler handler(text, stream, builder);
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
    if (handler.refusal())
        return located(*handler.refusal(), text);
    const bool isAtEnd = stream.Tell() == text.size();
    if (result.IsError()) {
        const auto kind = kindOf(result.Code(), isAtEnd);
        return located(plainError(kind, result.Offset(), rapidjson::GetParseError_En(result.Code())), text);
    }
    if (!isAtEnd) { // the reader takes a NUL for the end
        const char* const message =
            rapidjson::GetParseError_En(rapidjson::kParseErrorDocumentRootNotSingular);
        return located(plainError(SyntaxError::Kind::TrailingData, stream.Tell(), message), text);
    }
    return std::nullopt;
}

} // namespace

Result<Value, SyntaxError> parse(std::string_view text)
{
    Builder builder;
    if (auto error = run(text, &builder))
        return failure(std::move(*error));
    return builder.takeRoot();
}

std::optional<SyntaxError> validate(std::string_view text)
{
    return run(text, nullptr);
}

std::optional<SyntaxError> validateObject(std::string_view text)
{
    if (auto error = validate(text))
        return error;
    const std::size_t begin = scan::blanks(text, 0);
    if (scan::at(text, begin) != '{')
        return located(plainError(SyntaxError::Kind::NotAnObject, begin, "An object is expected."), text);
    return std::nullopt;
}

LineColumn lineColumn(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lastBreak = before.rfind('\n'); // npos + 1 is 0
    return {static_cast<int>(lines) + 1, static_cast<int>(before.size() - (lastBreak + 1)) + 1};
}

} // namespace racescope::json
