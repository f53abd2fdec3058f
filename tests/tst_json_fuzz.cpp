// SPDX-License-Identifier: GPL-3.0-or-later
// Random texts, valid and damaged, against nlohmann::ordered_json as a second opinion: same verdict, same
// meaning, same merge. RACESCOPE_TEST_SEED overrides the seed; a failure prints the text.
#include "base/json.h"
#include "base/random.h"
#include "test_seed.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <set>

using namespace racescope;
using json::Value;
using Other = nlohmann::ordered_json;

namespace {

// Writes random JSON with few keys, so that two objects have many in common, and with blanks and escapes
// anywhere.
class Generator {
public:
    explicit Generator(Random& random)
        : m_random(random)
    {
    }

    std::string object(int depth)
    {
        std::string out = "{" + blanks();
        std::set<std::string> used;
        const std::uint64_t count = m_random.below(m_random.below(12) == 0 ? 40 : 5);
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string key = keyCharacters();
            if (!used.insert(key).second)
                continue;
            out += used.size() == 1 ? "" : "," + blanks();
            out += spelled(key) + blanks() + ":" + blanks() + value(depth - 1) + blanks();
        }
        return out + "}";
    }

    std::string value(int depth)
    {
        switch (m_random.below(depth > 0 ? 9 : 6)) {
        case 0:
            return "null";
        case 1:
            return m_random.below(2) == 0 ? "true" : "false";
        case 2:
        case 3:
            return number();
        case 4:
        case 5:
            return spelled(pick({"", "x", "é", "a\"b", "\\", "日本\n", "😀", "\x1f", "/"}));
        case 6:
            return array(depth);
        default:
            return object(depth);
        }
    }

private:
    std::string array(int depth)
    {
        std::string out = "[" + blanks();
        const std::uint64_t count = m_random.below(4);
        for (std::uint64_t i = 0; i < count; ++i)
            out += (i == 0 ? "" : "," + blanks()) + value(depth - 1) + blanks();
        return out + "]";
    }
    std::string keyCharacters()
    {
        const std::uint64_t n = m_random.below(40);
        return n < 8 ? pick({"a", "b", "a.b", "", "é", "k\"", "\\n", "[0]"}) : "k" + std::to_string(n);
    }
    std::string number()
    {
        return pick({"0",
                     "-0",
                     "1",
                     "2",
                     "1.0",
                     "1.00",
                     "-1",
                     "1e0",
                     "10e-1",
                     "0.1",
                     "1E+2",
                     "100.0",
                     "-0.0",
                     "0.0",
                     "9007199254740993",
                     "9007199254740992",
                     "-9223372036854775808",
                     "18446744073709551615",
                     "1.7976931348623157e308",
                     "5e-324",
                     "0.30000000000000004"});
    }
    std::string blanks() { return m_random.below(4) == 0 ? pick({" ", "\n", "\t ", "\r\n", "  "}) : ""; }

    // The characters as a JSON string, some of them escaped without need.
    std::string spelled(const std::string& characters)
    {
        if (m_random.below(4) != 0)
            return json::quoted(characters);
        std::string out = "\"";
        for (const char c : characters) {
            const bool isAscii = static_cast<unsigned char>(c) < 0x80;
            if (isAscii && (m_random.below(2) == 0 || c < 0x20 || c == '"' || c == '\\')) {
                constexpr std::string_view kHex = "0123456789abcDEF";
                out += "\\u00";
                out += kHex[static_cast<std::size_t>(c >> 4)];
                out += kHex[static_cast<std::size_t>(c & 15)];
            } else {
                out += c;
            }
        }
        return out + '"';
    }
    std::string pick(const std::vector<const char*>& choices)
    {
        return choices[m_random.below(choices.size())];
    }

    Random& m_random;
};

// One to three bytes removed, doubled, replaced, or a piece put in.
std::string damaged(std::string text, Random& random)
{
    const std::vector<std::string> pieces{"\"",
                                          "\\",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          ":",
                                          "0",
                                          "-",
                                          ".",
                                          "e",
                                          "1e999",
                                          "\\u",
                                          "\\ud800",
                                          "\\udc00",
                                          "\\ud83d\\ude00",
                                          "\xff",
                                          "\xc0\x80",
                                          "\xed\xa0\x80",
                                          "\xf4\x90\x80\x80",
                                          "\xc3",
                                          "\x01",
                                          "nul",
                                          "true",
                                          "//",
                                          std::string(1, '\0'),
                                          "\x7f",
                                          "\"a\":1,",
                                          " ",
                                          "\v"};
    for (std::uint64_t left = 1 + random.below(3); left > 0 && !text.empty(); --left) {
        const std::size_t place = random.below(text.size());
        switch (random.below(4)) {
        case 0:
            text.erase(place, 1);
            break;
        case 1:
            text.insert(place, 1, text[place]);
            break;
        case 2:
            text[place] = static_cast<char>(random.below(256));
            break;
        default:
            text.insert(place, pieces[random.below(pieces.size())]);
        }
    }
    return text;
}

// nlohmann's own verdict, with repeated keys refused.
class StrictReader : public nlohmann::json_sax<Other> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override
    {
        m_keys.emplace_back();
        return true;
    }
    bool key(string_t& name) override { return m_keys.back().insert(name).second; }
    bool end_object() override
    {
        m_keys.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return false;
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

bool otherAccepts(const std::string& text)
{
    StrictReader reader;
    return Other::sax_parse(text, &reader);
}

bool sameMeaning(const Value& value, const Other& other)
{
    switch (value.type()) {
    case json::Type::Null:
        return other.is_null();
    case json::Type::Bool:
        return other.is_boolean() && other.get<bool>() == value.toBool();
    case json::Type::Number:
        if (value.toInt())
            return other.is_number_integer() && other.get<std::int64_t>() == *value.toInt();
        return other.is_number() && other.get<double>() == value.toDouble();
    case json::Type::String:
        return other.is_string() && other.get_ref<const std::string&>() == value.text();
    case json::Type::Array:
        return other.is_array() &&
               std::equal(value.items().begin(), value.items().end(), other.begin(), other.end(),
                          [](const Value& a, const Other& b) { return sameMeaning(a, b); });
    case json::Type::Object:
        break;
    }
    if (!other.is_object() || other.size() != value.members().size())
        return false;
    auto member = other.begin();
    for (const auto& [name, child] : value.members()) {
        if (member.key() != name || !sameMeaning(child, member.value()))
            return false;
        ++member;
    }
    return true;
}

// Equality and merge of elasticsearch-documents.md section 4, written once more on the other tree.
bool same(const Other& a, const Other& b)
{
    if (a.is_object() && b.is_object()) {
        if (a.size() != b.size())
            return false;
        for (auto member = a.begin(); member != a.end(); ++member) {
            if (!b.contains(member.key()) || !same(member.value(), b.at(member.key())))
                return false;
        }
        return true;
    }
    if (a.is_array() && b.is_array())
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
    if (a.is_number() && b.is_number()) {
        if (a.is_number_float() != b.is_number_float())
            return false;
        if (a.is_number_float() && std::signbit(a.get<double>()) != std::signbit(b.get<double>()))
            return false;
    }
    return a == b;
}

bool mergeInto(Other& target, const Other& patch)
{
    bool changed = false;
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (!target.contains(member.key())) {
            target[member.key()] = member.value();
            changed = true;
        } else if (Other& old = target[member.key()]; old.is_object() && member.value().is_object()) {
            changed = mergeInto(old, member.value()) || changed;
        } else if (!same(old, member.value())) {
            old = member.value();
            changed = true;
        }
    }
    return changed;
}

} // namespace

class TestJsonFuzz : public QObject {
    Q_OBJECT
private slots:
    void init();
    void validTextsMeanTheSame();
    void damagedTextsGetTheSameVerdict();
    void mergeIsTheReferenceMerge();
    void editsAreFoundAgain();
    void diffAppliedGivesAfter();
    void numbersCompareAsTheyParse();

private:
    std::uint64_t m_seed = 0;
    Random m_random;
};

void TestJsonFuzz::init()
{
    m_seed = testSeed(20260101);
    m_random = Random(m_seed);
}

#define FAIL_WITH(...) QFAIL(qPrintable(QStringLiteral("seed %1: ").arg(m_seed) + describe({__VA_ARGS__})))

static QString describe(std::initializer_list<std::string> texts)
{
    QString all;
    for (const std::string& text : texts)
        all += QString::fromLatin1(QByteArray::fromStdString(text).toPercentEncoding(" {}[]\",:\\+")) + u'\n';
    return all;
}

void TestJsonFuzz::validTextsMeanTheSame()
{
    Generator generator(m_random);
    for (int round = 0; round < 4000; ++round) {
        const std::string text = generator.value(5);
        const auto value = json::parse(text);
        const Other other = Other::parse(text, nullptr, false);
        if (!value.has_value() || other.is_discarded() || !sameMeaning(*value, other))
            FAIL_WITH(text);
        const auto again = json::parse(json::dumpPretty(*value));
        if (!again.has_value() || !equivalent(*again, *value) || json::dump(*again) != json::dump(*value))
            FAIL_WITH(text);
        const auto compacted = json::parse(json::compact(text));
        if (!compacted.has_value() || !equivalent(*compacted, *value))
            FAIL_WITH(text);
    }
}

void TestJsonFuzz::damagedTextsGetTheSameVerdict()
{
    Generator generator(m_random);
    int refused = 0;
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = damaged(generator.value(3), m_random);
        const auto error = json::validate(text);
        if (error && error->message.find("too big") != std::string::npos)
            continue; // a zero with a large exponent: RapidJSON does not look at the zero
        if (text.starts_with("\xef\xbb\xbf"))
            continue; // nlohmann skips a byte order mark
        if (error && text.find('\0') != std::string::npos)
            continue; // nlohmann takes a NUL between tokens for the end
        if (error.has_value() == otherAccepts(text))
            FAIL_WITH(text, error ? error->message : "accepted");
        const auto value = json::parse(text);
        if (value.has_value() == error.has_value() || (error && error->offset > text.size()))
            FAIL_WITH(text);
        ++(error ? refused : accepted);
    }
    QVERIFY2(refused > 5000 && accepted > 500,
             qPrintable(QStringLiteral("%1 %2").arg(refused).arg(accepted)));
}

void TestJsonFuzz::mergeIsTheReferenceMerge()
{
    Generator generator(m_random);
    int unchanged = 0;
    for (int round = 0; round < 6000; ++round) {
        const std::string source = generator.object(4);
        // Every third time a patch that changes nothing or little: the source or a compact copy of it.
        const std::string patch = round % 3 != 0   ? generator.object(4)
                                  : round % 2 == 0 ? source
                                                   : json::dump(json::parse(source).value());
        const json::Merged merged = json::merge(source, patch);
        Other expected = Other::parse(source);
        const bool changed = mergeInto(expected, Other::parse(patch));
        const Other actual = Other::parse(merged.source, nullptr, false);
        if (merged.changed != changed || actual.dump() != expected.dump())
            FAIL_WITH(source, patch, merged.source);
        if (!changed && merged.source != source)
            FAIL_WITH(source, patch, merged.source);
        if (json::validateObject(merged.source) || json::merge(merged.source, patch).changed)
            FAIL_WITH(source, patch, merged.source);
        if (json::diff(source, merged.source).empty() == changed)
            FAIL_WITH(source, patch, merged.source);
        unchanged += changed ? 0 : 1;
    }
    QVERIFY(unchanged > 1000);
}

// Every path that diff() names from nothing is found; what is put there is found again and nothing else
// moved.
void TestJsonFuzz::editsAreFoundAgain()
{
    Generator generator(m_random);
    for (int round = 0; round < 1500; ++round) {
        const std::string source = generator.object(3);
        for (const json::Change& field : json::diff("", source)) {
            if (json::findRaw(source, field.path) != field.after)
                FAIL_WITH(source, field.path);
            const std::string value = generator.value(1);
            const auto changed = json::withValue(source, field.path, value);
            if (!changed || json::validateObject(*changed) || json::findRaw(*changed, field.path) != value)
                FAIL_WITH(source, field.path, value);
            if (json::withValue(*changed, field.path, field.after) != source)
                FAIL_WITH(source, field.path, value);
            const auto appended = json::withAppended(source, field.path, value);
            if (appended.has_value() != field.after.starts_with('[') ||
                (appended && json::validate(*appended)))
                FAIL_WITH(source, field.path, value);
        }
    }
}

// Putting what diff() says into `before` gives `after`, up to what is gone.
void TestJsonFuzz::diffAppliedGivesAfter()
{
    Generator generator(m_random);
    for (int round = 0; round < 3000; ++round) {
        const std::string before = generator.object(3);
        const std::string after = generator.object(3);
        std::string moved = before;
        std::size_t gone = 0;
        for (const json::Change& change : json::diff(before, after)) {
            const bool isRemoved = change.kind == json::Change::Kind::Removed;
            if (json::findRaw(before, change.path).value_or("") != change.before ||
                json::findRaw(after, change.path).value_or("") != change.after)
                FAIL_WITH(before, after, change.path);
            gone += isRemoved ? 1 : 0;
            if (isRemoved)
                continue;
            const std::size_t bracket = change.path.rfind('[');
            const bool isItem = change.path.ends_with(']') && !change.path.ends_with("\"]");
            const auto next = change.kind == json::Change::Kind::Added && isItem
                                  ? json::withAppended(moved, change.path.substr(0, bracket), change.after)
                                  : json::withValue(moved, change.path, change.after);
            if (!next)
                FAIL_WITH(before, after, change.path);
            moved = *next;
        }
        for (const json::Change& rest : json::diff(moved, after)) {
            --gone;
            if (rest.kind != json::Change::Kind::Removed)
                FAIL_WITH(before, after, moved, rest.path);
        }
        QCOMPARE(gone, std::size_t{0});
    }
}

void TestJsonFuzz::numbersCompareAsTheyParse()
{
    for (int round = 0; round < 20'000; ++round) {
        const auto spelling = [this] {
            std::string digits = std::to_string(m_random.below(30));
            std::string text = m_random.below(2) == 0 ? "-" : "";
            text += digits;
            if (m_random.below(2) == 0)
                text += "." + std::to_string(m_random.below(3)) + (m_random.below(2) == 0 ? "0" : "");
            if (m_random.below(3) == 0)
                text += "e" + std::to_string(static_cast<int>(m_random.below(5)) - 2);
            return text;
        };
        const std::string a = spelling();
        const std::string b = spelling();
        // Few digits: equal decimals are equal doubles and the other way round.
        const bool expected = std::stod(a) == std::stod(b);
        if (equivalent(Value::numberText(a), Value::numberText(b)) != expected)
            FAIL_WITH(a, b);
    }
}

QTEST_GUILESS_MAIN(TestJsonFuzz)
#include "tst_json_fuzz.moc"
