// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: what is refused and where, what a value keeps, how it is written, and how a source is changed in
// place.
#include "base/json.h"

#include <QtTest>

#include <limits>

using namespace racescope;
using json::SyntaxError;
using json::Value;

Q_DECLARE_METATYPE(racescope::json::SyntaxError::Kind)

namespace {

// Rows are written with ' for ", which JSON has no use for.
std::string q(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

QString shown(const std::optional<std::string>& text)
{
    return text ? QString::fromStdString(*text) : QStringLiteral("nothing");
}

QString shown(const std::optional<std::string_view>& text)
{
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()))
                : QStringLiteral("nothing");
}

QString shown(const std::optional<std::int64_t>& number)
{
    return number ? QString::number(*number) : QStringLiteral("nothing");
}

Value parsed(const std::string& text)
{
    auto value = json::parse(text);
    return value.has_value() ? std::move(*value) : Value::string("does not parse");
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

// "+path=after", "-path=before", "~path=before>after", one after the other.
std::string shownDiff(const std::string& before, const std::string& after)
{
    std::string out;
    for (const json::Change& change : json::diff(before, after)) {
        out += out.empty() ? "" : " ";
        switch (change.kind) {
        case json::Change::Kind::Added:
            out += "+" + change.path + "=" + change.after;
            break;
        case json::Change::Kind::Removed:
            out += "-" + change.path + "=" + change.before;
            break;
        case json::Change::Kind::Changed:
            out += "~" + change.path + "=" + change.before + ">" + change.after;
            break;
        }
    }
    return out;
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void acceptsWhatIsJson_data();
    void acceptsWhatIsJson();
    void readsEveryByte();
    void depthHasALimit();
    void repeatedKeyIsFoundAmongMany();
    void errorKnowsLineAndColumn();
    void onlyAnObjectIsADocument();
    void emptyTextIsNoDocument();

    void valueKeepsOrderSpellingAndOffsets();
    void integersAreExact_data();
    void integersAreExact();
    void stringsAreDecoded();
    void builtValuesAreWritten();
    void setReplacesOrAppends();
    void equivalenceIsOfMeaning_data();
    void equivalenceIsOfMeaning();
    void prettyIsElasticsearchs();
    void stringsAreEscapedOnlyWhereTheyMust();
    void compactDropsBlanksOnly();

    void mergeReplacesInPlace_data();
    void mergeReplacesInPlace();
    void mergeWithoutChangeKeepsTheSource_data();
    void mergeWithoutChangeKeepsTheSource();
    void mergeOfManyMembersIsNotSquare();

    void findFollowsThePath_data();
    void findFollowsThePath();
    void findIntTakesIntegersOnly_data();
    void findIntTakesIntegersOnly();
    void withValueLeavesEveryOtherByte_data();
    void withValueLeavesEveryOtherByte();
    void withAppendedGrowsTheArray_data();
    void withAppendedGrowsTheArray();
    void diffNamesEveryField_data();
    void diffNamesEveryField();
    void brokenTextIsNeverReadBeyond();
};

void TestJson::refusesWhatIsNotJson_data()
{
    using Kind = SyntaxError::Kind;
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, std::string text, Kind kind, int offset, const char* path = "") {
        QTest::newRow(name) << std::move(text) << kind << offset << QString::fromUtf8(path);
    };
    row("nothing", "", Kind::Empty, 0);
    row("blanks", " \n ", Kind::Empty, 3);
    row("a word", "hello", Kind::Malformed, 0);
    row("a word cut short", "tru", Kind::Truncated, 3);
    row("a missing comma", q("{'a':1 'b':2}"), Kind::Malformed, 7, "a");
    row("a missing colon", q("{'a' 1}"), Kind::Malformed, 5, "a");
    row("a trailing comma", q("{'a':[1,]}"), Kind::Malformed, 8, "a[1]");
    row("a trailing comma in an object", q("{'a':1,}"), Kind::Malformed, 7);
    row("a key without quotes", "{a:1}", Kind::Malformed, 1);
    row("the wrong bracket", "[1}", Kind::Malformed, 2, "[0]");
    row("a comment", "[1/*one*/]", Kind::Malformed, 2, "[0]");
    row("an open object", q("{'a':{'b':1"), Kind::Truncated, 11, "a.b");
    row("an open string", q("{'a':'xyz"), Kind::Truncated, 9, "a");
    row("an escape cut short", q("['\\u00"), Kind::Truncated, 2, "[0]");
    row("an exponent cut short", "1e", Kind::Truncated, 2);
    row("two values", "1 2", Kind::TrailingData, 2);
    row("a second object", "{}{}", Kind::TrailingData, 2);
    row("a leading zero", "[01]", Kind::Malformed, 2, "[0]");
    row("a leading plus", "[+1]", Kind::Malformed, 1, "[0]");
    row("no digit before the point", "[.5]", Kind::Malformed, 1, "[0]");
    row("no digit behind the point", "[1.]", Kind::Malformed, 3, "[0]");
    row("not a number", "[NaN]", Kind::Malformed, 1, "[0]");
    row("beyond a double", "[1, 1e400]", Kind::Malformed, 4, "[1]");
    row("just beyond a double", "[9e308]", Kind::Malformed, 1, "[0]");
    row("a raw line break in a string", q("['a\nb']"), Kind::Malformed, 3, "[0]");
    row("an unknown escape", q("['a\\x']"), Kind::Malformed, 3, "[0]");
    row("the first half of a pair", q("['\\ud800']"), Kind::BadEncoding, 2, "[0]");
    row("the second half of a pair", q("['\\udc00']"), Kind::BadEncoding, 1, "[0]");
    row("half a pair as a key", q("{'\\udc00':1}"), Kind::BadEncoding, 1);
    row("a byte that is not UTF-8", q("['\xff']"), Kind::BadEncoding, 2, "[0]");
    row("an overlong form", q("['\xc0\x80']"), Kind::BadEncoding, 2, "[0]");
    row("a surrogate in UTF-8", q("['\xed\xa0\x80']"), Kind::BadEncoding, 2, "[0]");
    row("a repeated key", q("{'a':1,'b':2,'a':3}"), Kind::DuplicateKey, 13, "a");
    row("a repeated key, deep", q("{'x':[0,{'k':1,'k':1}]}"), Kind::DuplicateKey, 15, "x[1].k");
    row("a repeated key in other letters", q("{'a':1,'\\u0061':2}"), Kind::DuplicateKey, 7, "a");
    row("a NUL inside", std::string("[1]\0[2]", 7), Kind::TrailingData, 3);
    row("a NUL first", std::string("\0[1]", 4), Kind::Malformed, 0);
}

void TestJson::refusesWhatIsNotJson()
{
    QFETCH(std::string, text);
    QFETCH(SyntaxError::Kind, kind);
    const auto error = json::validate(text);
    QVERIFY(error);
    QCOMPARE(static_cast<int>(error->kind), static_cast<int>(kind));
    QTEST(static_cast<int>(error->offset), "offset");
    QTEST(QString::fromStdString(error->path), "path");
    QVERIFY(!error->message.empty());
    const auto value = json::parse(text);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().message, error->message);
    QCOMPARE(value.error().offset, error->offset);
}

void TestJson::acceptsWhatIsJson_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << q(text); };
    row("null", " null ");
    row("empty containers", "[{},[ ],{ }]");
    row("numbers", "[0,-0,1.50,-2E+3,1e-400,123456789012345678901234567890]");
    row("every escape", "'\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00'");
    row("UTF-8", "'é日本😀'");
    row("the private area beside the surrogates", "'\xed\x9f\xbf\xee\x80\x80'");
    row("same key in different objects", "{'a':{'a':1},'b':{'a':{'a':2}}}");
    row("an empty key", "{'':1}");
}

void TestJson::acceptsWhatIsJson()
{
    QFETCH(std::string, text);
    const auto error = json::validate(text);
    QVERIFY2(!error, error ? error->message.c_str() : "");
    QVERIFY(json::parse(text).has_value());
}

void TestJson::readsEveryByte()
{
    // No NUL ends the view: what lies behind it must not be read, and nothing within be left.
    const std::string buffer = "[1,2]garbage";
    QVERIFY(!json::validate(std::string_view(buffer).substr(0, 5)));
    QVERIFY(json::validate(std::string_view(buffer).substr(0, 4)));
    QVERIFY(json::validate(std::string_view(buffer).substr(0, 6)));
}

void TestJson::depthHasALimit()
{
    QVERIFY(!json::validate(nested(json::kMaxDepth)));
    QVERIFY(json::parse(nested(json::kMaxDepth)).has_value());
    const auto error = json::validate(nested(json::kMaxDepth + 1));
    QVERIFY(error);
    QVERIFY(error->kind == SyntaxError::Kind::TooDeep);
    QCOMPARE(error->offset, std::size_t{json::kMaxDepth});
    QVERIFY(json::validate(std::string(1'000'000, '[')));
}

void TestJson::repeatedKeyIsFoundAmongMany()
{
    std::string text = "{";
    for (int i = 0; i < 3000; ++i)
        text += "\"k" + std::to_string(i) + "\":0,";
    QVERIFY(!json::validate(text + "\"last\":0}"));
    const auto error = json::validate(text + "\"k7\":0,\"k3\":0}");
    QVERIFY(error);
    QVERIFY(error->kind == SyntaxError::Kind::DuplicateKey);
    QCOMPARE(error->offset, text.size());
    QCOMPARE(error->path, std::string("k7"));
}

void TestJson::errorKnowsLineAndColumn()
{
    const auto error = json::validate("{\n  \"a\": 1\n  \"b\": 2\n}");
    QVERIFY(error);
    QCOMPARE(error->line, 3);
    QCOMPARE(error->column, 3);
    QVERIFY2(error->message.starts_with("Missing a comma"), error->message.c_str());
    const auto place = json::lineColumn("ab\ncd", 99);
    QCOMPARE(place.line, 2);
    QCOMPARE(place.column, 3);
}

void TestJson::onlyAnObjectIsADocument()
{
    QVERIFY(!json::validateObject(" {} "));
    const auto error = json::validateObject("  [1]");
    QVERIFY(error);
    QVERIFY(error->kind == SyntaxError::Kind::NotAnObject);
    QCOMPARE(error->offset, std::size_t{2});
    QVERIFY(json::validateObject("{")->kind == SyntaxError::Kind::Truncated);
}

void TestJson::emptyTextIsNoDocument()
{
    QVERIFY(json::validateObject("")->kind == SyntaxError::Kind::Empty);
    QVERIFY(json::validate(std::string_view())->kind == SyntaxError::Kind::Empty);
}

void TestJson::valueKeepsOrderSpellingAndOffsets()
{
    const std::string text = q("{ 'z' : 1.50, 'a': [true , null,'x'], '\\u0062':{} }");
    const Value value = parsed(text);
    QVERIFY(value.isObject());
    QCOMPARE(value.members().size(), std::size_t{3});
    QCOMPARE(value.members()[0].first, std::string("z"));
    QCOMPARE(value.members()[2].first, std::string("b"));
    QCOMPARE(value.find("z")->text(), std::string("1.50"));
    QCOMPARE(value.find("z")->toDouble(), 1.5);
    const auto& items = value.find("a")->items();
    QVERIFY(items[0].isBool() && items[0].toBool());
    QVERIFY(items[1].isNull());
    QCOMPARE(items[2].text(), std::string("x"));
    QCOMPARE(items[0].offset(), text.find("true"));
    QCOMPARE(items[2].offset(), text.find("\"x\""));
    QCOMPARE(value.find("a")->offset(), text.find('['));
    QCOMPARE(value.find("b")->offset(), text.find("{}"));
    QVERIFY(!value.find("absent"));
    QVERIFY(!items[0].find("z"));
    QCOMPARE(json::dump(value), q("{'z':1.50,'a':[true,null,'x'],'b':{}}"));
}

void TestJson::integersAreExact_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << std::string(text) << QString::fromLatin1(expected);
    };
    row("0", "0");
    row("-0", "0");
    row("9007199254740993", "9007199254740993");
    row("9223372036854775807", "9223372036854775807");
    row("-9223372036854775808", "-9223372036854775808");
    row("9223372036854775808", "nothing");
    row("1.0", "nothing");
    row("1e3", "nothing");
    row("true", "nothing");
    row("\"7\"", "nothing");
}

void TestJson::integersAreExact()
{
    QFETCH(std::string, text);
    QTEST(shown(parsed(text).toInt()), "expected");
}

void TestJson::stringsAreDecoded()
{
    QCOMPARE(parsed(q("'\\u00e9\\ud83d\\ude00\\n\\/'")).text(), std::string("é😀\n/"));
    QCOMPARE(parsed(q("'a\\u0000b'")).text(), std::string("a\0b", 3));
}

void TestJson::builtValuesAreWritten()
{
    Value value = Value::object();
    value.set("n", Value::number(std::int64_t{-5}));
    value.set("d", Value::number(0.1));
    value.set("big", Value::number(1e300));
    value.set("s", Value::string("\"é\"\n"));
    value.set("l", Value::array({Value(), Value::boolean(false)}));
    QCOMPARE(json::dump(value), q("{'n':-5,'d':0.1,'big':1e+300,'s':'\\\"é\\\"\\n','l':[null,false]}"));
    QVERIFY(equivalent(parsed(json::dump(value)), value));
    QVERIFY(equivalent(parsed(json::dumpPretty(value)), value));
}

void TestJson::setReplacesOrAppends()
{
    Value value = parsed(q("{'a':1,'b':2}"));
    value.set("a", Value::string("x"));
    value.set("c", Value::array());
    value.find("c")->append(Value::boolean(true));
    QCOMPARE(json::dump(value), q("{'a':'x','b':2,'c':[true]}"));
}

void TestJson::equivalenceIsOfMeaning_data()
{
    QTest::addColumn<std::string>("a");
    QTest::addColumn<std::string>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const char* a, const char* b, bool expected) {
        QTest::newRow(name) << q(a) << q(b) << expected;
    };
    row("members in another order", "{'a':1,'b':[2]}", "{'b':[2],'a':1}", true);
    row("items in another order", "[1,2]", "[2,1]", false);
    row("one and one point zero", "1", "1.0", true);
    row("exponents", "1200", "1.2e3", true);
    row("small exponents", "0.0012", "12E-4", true);
    row("zeros", "-0.0", "0e7", true);
    row("signs", "1", "-1", false);
    row("integers that meet as doubles", "9007199254740993", "9007199254740992", false);
    row("number and string", "1", "'1'", false);
    row("escapes", "'\\u0041'", "'A'", true);
    row("a member more", "{'a':1}", "{'a':1,'b':null}", false);
    row("another name", "{'a':1}", "{'b':1}", false);
    row("null and false", "null", "false", false);
    row("true and false", "true", "false", false);
}

void TestJson::equivalenceIsOfMeaning()
{
    QFETCH(std::string, a);
    QFETCH(std::string, b);
    QFETCH(bool, expected);
    QCOMPARE(equivalent(parsed(a), parsed(b)), expected);
    QCOMPARE(equivalent(parsed(b), parsed(a)), expected);
}

void TestJson::prettyIsElasticsearchs()
{
    const std::string expected =
        q("{\n  '_id' : '1',\n  '_source' : {\n    'tags' : [\n      'a',\n      2\n    ],\n"
          "    'none' : [ ],\n    'empty' : { }\n  }\n}");
    QCOMPARE(json::dumpPretty(parsed(q("{'_id':'1','_source':{'tags':['a',2],'none':[],'empty':{}}}"))),
             expected);
    QCOMPARE(json::dumpPretty(Value::number(std::int64_t{1})), std::string("1"));
}

void TestJson::stringsAreEscapedOnlyWhereTheyMust()
{
    QCOMPARE(json::quoted("a/é\"\\\b\f\n\r\t"), std::string("\"a/é\\\"\\\\\\b\\f\\n\\r\\t\""));
    QCOMPARE(json::quoted(std::string_view("\0\x1f\x7f", 3)), std::string("\"\\u0000\\u001F\x7f\""));
}

void TestJson::compactDropsBlanksOnly()
{
    QCOMPARE(json::compact(q("\n{ 'a b' : [ 1.50 ,\t'\\\" ' ] } ")), q("{'a b':[1.50,'\\\" ']}"));
}

void TestJson::mergeReplacesInPlace_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("patch");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* source, const char* patch, const char* expected) {
        QTest::newRow(name) << q(source) << q(patch) << q(expected);
    };
    row("a scalar keeps its place", "{'a':1,'b':2,'c':3}", "{'b':9}", "{'a':1,'b':9,'c':3}");
    row("every other byte stays", "{ 'a' : 1.50 ,\n 'b':2, '\\u0063' : '\\/' }", "{'b':3}",
        "{ 'a' : 1.50 ,\n 'b':3, '\\u0063' : '\\/' }");
    row("new members go to the end in the patch's order", "{'b':1 }", "{'z':1,'b':2,'a':3}",
        "{'b':2,'z':1,'a':3 }");
    row("into an empty object", "{ }", "{'a':1,'b':2}", "{'a':1,'b':2 }");
    row("objects merge", "{'o':{'x':1,'y':{'z':1}},'p':0}", "{'o':{'y':{'w':2},'n':1}}",
        "{'o':{'x':1,'y':{'z':1,'w':2},'n':1},'p':0}");
    row("arrays are replaced whole", "{'a':[1,2,3]}", "{'a':[1]}", "{'a':[1]}");
    row("object by scalar", "{'a':{'b':1}}", "{'a':1}", "{'a':1}");
    row("scalar by object", "{'a':1}", "{'a':{'b':{}}}", "{'a':{'b':{}}}");
    row("array by object", "{'a':[{}]}", "{'a':{}}", "{'a':{}}");
    row("null is stored", "{'a':1}", "{'a':null}", "{'a':null}");
    row("a new null is a change", "{'a':1}", "{'b':null}", "{'a':1,'b':null}");
    row("a dotted key is an ordinary key", "{'a':{'b':1}}", "{'a.b':2}", "{'a':{'b':1},'a.b':2}");
    row("integer to decimal is a change", "{'a':1}", "{'a':1.0}", "{'a':1.0}");
    row("integer to decimal within an array", "{'a':[{'n':1}]}", "{'a':[{'n':1.0}]}", "{'a':[{'n':1.0}]}");
    row("large integers by their digits", "{'a':9007199254740992}", "{'a':9007199254740993}",
        "{'a':9007199254740993}");
    row("array items in another order", "{'a':[1,2]}", "{'a':[2,1]}", "{'a':[2,1]}");
    row("number to string", "{'a':1}", "{'a':'1'}", "{'a':'1'}");
    row("a key with escapes", "{'\\u00e9\\n':1}", "{'é\\u000a':2}", "{'\\u00e9\\n':2}");
    row("brackets within strings", "{'s':'}]{[\\\"','a':1}", "{'a':2}", "{'s':'}]{[\\\"','a':2}");
    row("blanks around", " {'a':1} ", "\n{ 'a' : 2 }\n", " {'a':2} ");
}

void TestJson::mergeReplacesInPlace()
{
    QFETCH(std::string, source);
    QFETCH(std::string, patch);
    const json::Merged merged = json::merge(source, patch);
    QTEST(merged.source, "expected");
    QVERIFY(merged.changed);
    QVERIFY(!json::validateObject(merged.source));
    const json::Merged again = json::merge(merged.source, patch);
    QVERIFY2(!again.changed, "the same patch twice");
    QCOMPARE(again.source, merged.source);
}

void TestJson::mergeWithoutChangeKeepsTheSource_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("patch");
    const auto row = [](const char* name, const char* source, const char* patch) {
        QTest::newRow(name) << q(source) << q(patch);
    };
    row("the same", "{'a':1}", "{'a':1}");
    row("an empty patch", "{'a':1}", "{}");
    row("an empty object into an object", "{'a':{'b':1}}", "{'a':{}}");
    row("part of an object", "{'a':{'b':1,'c':2}}", "{'a':{'c':2}}");
    row("other blanks and escapes", "{ 'a' : ['x', 'A'] }", "{'\\u0061':['x','\\u0041']}");
    row("members of an object in an array in another order", "{'a':[{'x':1,'y':2}]}",
        "{'a':[{'y':2,'x':1}]}");
    row("null stays null", "{'a':null}", "{'a':null}");
    row("decimals by value", "{'a':[1.50,1e2]}", "{'a':[1.5,100.0]}");
    row("minus zero is zero", "{'a':0}", "{'a':-0}");
}

void TestJson::mergeWithoutChangeKeepsTheSource()
{
    QFETCH(std::string, source);
    QFETCH(std::string, patch);
    const json::Merged merged = json::merge(source, patch);
    QVERIFY(!merged.changed);
    QCOMPARE(merged.source, source);
}

void TestJson::mergeOfManyMembersIsNotSquare()
{
    constexpr int kMembers = 20'000;
    std::string source = "{\"last\":1";
    std::string patch = "{";
    for (int i = 0; i < kMembers; ++i) {
        source += ",\"k" + std::to_string(i) + "\":0";
        patch += "\"k" + std::to_string(kMembers - 1 - i) + "\":0,";
    }
    source += "}";
    // Compared one by one these were 200 million comparisons.
    QVERIFY(!json::merge(source, patch + "\"last\":1}").changed);
    QVERIFY(json::merge(source, patch + "\"last\":2}").changed);
}

void TestJson::findFollowsThePath_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* path, const char* expected) {
        QTest::newRow(path) << std::string(path) << QString::fromStdString(q(expected));
    };
    row("stock", "{ 'bins' : [ {'n':1}, [ 7 , 8 ] ,'x' ], 'é' : true }");
    row("stock.bins", "[ {'n':1}, [ 7 , 8 ] ,'x' ]");
    row("stock.bins[0].n", "1");
    row("stock.bins[1][1]", "8");
    row("stock.bins[2]", "'x'");
    row("stock.bins[3]", "nothing");
    row("stock.é", "true");
    row("[\"stock\"][\"\\u00e9\"]", "true");
    row("[\"a.b\"].c", "-2");
    row("[\"\"]", "null");
    row("tab\there", "3");
    row("a.b", "nothing");
    row("stock.bins.n", "nothing");
    row("stock[0]", "nothing");
    row("stock..bins", "nothing");
    row("stock.", "nothing");
    row(".stock", "nothing");
    row("stock.bins[x]", "nothing");
    row("stock.bins[0", "nothing");
    row("stock.bins[-1]", "nothing");
    row("stock.bins[0]n", "nothing");
}

void TestJson::findFollowsThePath()
{
    QFETCH(std::string, path);
    const std::string source =
        q("{'stock':{ 'bins' : [ {'n':1}, [ 7 , 8 ] ,'x' ], 'é' : true }, 'a.b':{'c':-2},"
          " '':null, 'tab\\there':3}");
    QTEST(shown(json::findRaw(source, path)), "expected");
}

void TestJson::findIntTakesIntegersOnly_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* source, const char* expected) {
        QTest::newRow(source) << q(source) << QString::fromLatin1(expected);
    };
    row("{'n':42}", "42");
    row("{'m':1,'n':-7 }", "-7");
    row("{'n':9223372036854775807}", "9223372036854775807");
    row("{'n':9223372036854775808}", "nothing");
    row("{'n':1.0}", "nothing");
    row("{'n':'1'}", "nothing");
    row("{'x':{'n':1}}", "nothing");
    row("[1]", "nothing");
}

void TestJson::findIntTakesIntegersOnly()
{
    QFETCH(std::string, source);
    QTEST(shown(json::findInt(source, "n")), "expected");
}

void TestJson::withValueLeavesEveryOtherByte_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* source, const char* path, const char* expected) {
        QTest::addRow("%s at %s", source, path)
            << q(source) << q(path) << QString::fromStdString(q(expected));
    };
    row("{ 'a' : 1 , 'b':2 }", "a", "{ 'a' : NEW , 'b':2 }");
    row("{'a':{'b':[1,{'c':2}]}}", "a.b[1].c", "{'a':{'b':[1,{'c':NEW}]}}");
    row("{'a':1 }", "b", "{'a':1,'b':NEW }");
    row("{ }", "b", "{'b':NEW }");
    row("{'a':{}}", "a.b.c", "{'a':{'b':{'c':NEW}}}");
    row("{'a':1}", "['x.y'].z", "{'a':1,'x.y':{'z':NEW}}");
    row("{'\\u0061':1}", "a", "{'\\u0061':NEW}");
    row("{'a':1}", "", "NEW");
    row("{'a':1}", "a.b", "nothing");
    row("{'a':null}", "a.b", "nothing");
    row("{'a':[1]}", "a[1]", "nothing");
    row("{'a':[1]}", "a.b", "nothing");
    row("{'a':1}", "b[0]", "nothing");
    row("{'a':1}", "b..c", "nothing");
}

void TestJson::withValueLeavesEveryOtherByte()
{
    QFETCH(std::string, source);
    QFETCH(std::string, path);
    QTEST(shown(json::withValue(source, path, "NEW")), "expected");
}

void TestJson::withAppendedGrowsTheArray_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* source, const char* path, const char* expected) {
        QTest::addRow("%s at %s", source, path)
            << q(source) << q(path) << QString::fromStdString(q(expected));
    };
    row("{'a':[ 1 , 2 ],'b':0}", "a", "{'a':[ 1 , 2,NEW ],'b':0}");
    row("{'a':[ ]}", "a", "{'a':[NEW ]}");
    row("{'a':[[1],[]]}", "a[1]", "{'a':[[1],[NEW]]}");
    row("{'b':0}", "a", "{'b':0,'a':[NEW]}");
    row("{}", "a.b", "{'a':{'b':[NEW]}}");
    row("{'a':1}", "a", "nothing");
    row("{'a':null}", "a", "nothing");
    row("{'a':{}}", "a", "nothing");
    row("[1]", "", "[1,NEW]");
}

void TestJson::withAppendedGrowsTheArray()
{
    QFETCH(std::string, source);
    QFETCH(std::string, path);
    QTEST(shown(json::withAppended(source, path, "NEW")), "expected");
}

void TestJson::diffNamesEveryField_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("after");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << q(before) << q(after) << q(expected);
    };
    row("the same", "{'a':1}", "{ 'a' : 1 }", "");
    row("in the order of after, then what is gone", "{'x':0,'a':1,'b':{'c':2,'d':3}}",
        "{'n':[],'b':{'c':5},'a':1}", "+n=[] ~b.c=2>5 -b.d=3 -x=0");
    row("arrays item by item", "{'a':[1,{'n':1},3]}", "{'a':[1,{'n':2}]}", "~a[1].n=1>2 -a[2]=3");
    row("a longer array", "{'a':[1]}", "{'a':[1,2,3]}", "+a[1]=2 +a[2]=3");
    row("another type", "{'a':{'b':1}}", "{'a':[1]}", "~a={'b':1}>[1]");
    row("integer to decimal", "{'a':1}", "{'a':1.0}", "~a=1>1.0");
    row("decimal in another spelling", "{'a':1.0}", "{'a':1.00}", "");
    row("keys that are no plain step", "{'a.b':1}", "{'':2}", "+['']=2 -['a.b']=1");
    row("from nothing", "", "{'a':1}", "+a=1");
    row("to nothing", "{'a':1}", "", "-a=1");
    row("another root", "1", "[2]", "~=1>[2]");
}

void TestJson::diffNamesEveryField()
{
    QFETCH(std::string, before);
    QFETCH(std::string, after);
    QTEST(shownDiff(before, after), "expected");
}

// The edits require valid JSON; with anything else the answer means nothing, but no byte outside is touched
// (asan).
void TestJson::brokenTextIsNeverReadBeyond()
{
    const std::string whole = q("{'a':{'b\\u00e9':[1,'x\\\"',{}]},'c':-1.5e3}");
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const std::string cut = whole.substr(0, length); // its own allocation
        QVERIFY(json::merge(cut, whole).source.size() >= cut.size());
        QVERIFY(!json::merge(whole, cut).source.empty());
        for (const char* path : {"a.bé[1]", "a.bé[2].x", "c", "z", "[\"a\"]"}) {
            const auto raw = json::findRaw(cut, path);
            QVERIFY(!raw || raw->size() <= cut.size());
            const auto changed = json::withValue(cut, path, "0");
            QVERIFY(!changed || !changed->empty());
        }
        QVERIFY(json::diff(cut, whole).size() < 100);
        const auto broken = json::findRaw(whole, std::string_view("[\"a\"].bé[1]").substr(0, length % 12));
        QVERIFY(!broken || broken->size() <= whole.size());
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
