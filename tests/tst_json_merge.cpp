// SPDX-License-Identifier: GPL-3.0-or-later
// The three-way merge: what one side changed is taken, what both changed is asked for, and nothing is lost
// on the way. Also the changes that an editor makes to a text.
#include "base/json.h"
#include "base/json_merge.h"
#include "base/json_text.h"
#include "base/random.h"
#include "test_seed.h"

#include <QTest>

using namespace racescope;
using namespace racescope::json;
using Side = MergeChoice::Side;
using Kind = MergeField::Kind;

namespace {

bool sameMeaning(const std::string& a, const std::string& b)
{
    return diff(a, b).empty();
}

// "mine price, CONFLICT in_stock": the fields as text.
std::string told(const ThreeWayMerge& merged)
{
    std::string text;
    for (const MergeField& field : merged.fields) {
        const char* const kind = field.kind == Kind::Mine       ? "mine "
                                 : field.kind == Kind::Theirs   ? "theirs "
                                 : field.kind == Kind::Same     ? "same "
                                 : field.kind == Kind::Combined ? "combined "
                                                                : "CONFLICT ";
        text.append(text.empty() ? "" : ", ").append(kind).append(field.path);
    }
    return text;
}

std::vector<std::string> conflicts(const ThreeWayMerge& merged)
{
    std::vector<std::string> paths;
    for (const MergeField& field : merged.fields) {
        if (field.kind == Kind::Conflict)
            paths.push_back(field.path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// Documents with few names and few values, so that changes meet.
class Documents {
public:
    explicit Documents(std::uint64_t seed)
        : m_random(seed)
    {
    }
    Random& random() { return m_random; }
    std::string object(int depth) { return dump(objectValue(depth)); }
    // The same document with some changes.
    std::string changed(const std::string& text)
    {
        Value value = parse(text).value();
        for (auto times = m_random.below(4); times > 0; --times)
            change(value, 3);
        return m_random.below(2) ? dump(value) : indented(dump(value));
    }

private:
    static constexpr const char* kNames[] = {"a", "b", "a.b", "x[0]", "", "\"quoted\"", "ä"};
    std::string name() { return kNames[m_random.below(std::size(kNames))]; }
    Value objectValue(int depth)
    {
        Value object = Value::object();
        for (auto left = m_random.below(4); left > 0; --left)
            object.set(name(), any(depth - 1));
        return object;
    }
    Value any(int depth)
    {
        static constexpr const char* kNumbers[] = {"0",   "1", "1.10", "-7", "123456789012345678901234567890",
                                                   "1e5", "2"};
        switch (m_random.below(depth > 0 ? 7 : 4)) {
        case 0:
            return Value();
        case 1:
            return Value::boolean(m_random.below(2) == 0);
        case 2:
            return Value::numberText(kNumbers[m_random.below(std::size(kNumbers))]);
        case 3:
            return Value::string(name());
        case 4:
            return objectValue(depth);
        default: {
            Value array = Value::array();
            for (auto left = m_random.below(4); left > 0; --left)
                array.append(any(depth - 1));
            return array;
        }
        }
    }
    void change(Value& value, int depth)
    {
        if (value.isObject()) {
            auto& members = value.members();
            const auto what = m_random.below(4);
            if (members.empty() || what == 0)
                value.set(name(), any(depth - 1));
            else if (what == 1)
                members.erase(members.begin() + std::ptrdiff_t(m_random.below(members.size())));
            else
                change(members[m_random.below(members.size())].second, depth - 1);
        } else if (value.isArray() && m_random.below(4) != 0) {
            auto& items = value.items();
            const auto at = std::ptrdiff_t(m_random.below(items.size() + 1));
            if (items.empty() || m_random.below(2) == 0)
                items.insert(items.begin() + at, any(depth - 1));
            else if (m_random.below(2) == 0)
                items.erase(items.begin() + std::ptrdiff_t(m_random.below(items.size())));
            else
                change(items[m_random.below(items.size())], depth - 1);
        } else {
            value = any(depth);
        }
    }
    Random m_random;
};

} // namespace

class TestJsonMerge : public QObject {
    Q_OBJECT
private slots:
    void fieldByField_data();
    void fieldByField();
    void choicesDecide_data();
    void choicesDecide();
    void bytesThatNeedNotChangeDoNot();
    void anUnchangedSideLeavesTheOtherAsItIs();
    void theOrderOfTheSidesDoesNotMatter();
    void whateverIsChosenTheResultParses();
    void largeArraysAreOneConflict();
    void textsAreIndentedAndNothingElse();
    void membersGoAndGetOtherNames();
    void changesAreAddedUp();
};

void TestJsonMerge::fieldByField_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("result"); // open conflicts as mine
    const auto row = [](const char* name, const char* base, const char* mine, const char* theirs,
                        const char* fields, const char* result) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs)
                            << QByteArray(fields) << QByteArray(result);
    };
    row("nothing changed", R"({"a":1})", R"({"a":1})", R"({"a":1})", "", R"({"a":1})");
    row("I changed one", R"({"a":1,"b":2})", R"({"a":9,"b":2})", R"({"a":1,"b":2})", "mine a",
        R"({"a":9,"b":2})");
    row("they changed one", R"({"a":1,"b":2})", R"({"a":1,"b":2})", R"({"a":1,"b":9})", "theirs b",
        R"({"a":1,"b":9})");
    row("each another", R"({"a":1,"b":2})", R"({"a":9,"b":2})", R"({"a":1,"b":8})", "mine a, theirs b",
        R"({"a":9,"b":8})");
    row("both alike", R"({"a":1})", R"({"a":2})", R"({"a":2})", "same a", R"({"a":2})");
    row("both differently", R"({"a":1})", R"({"a":2})", R"({"a":3})", "CONFLICT a", R"({"a":2})");
    row("I add, they add another", R"({})", R"({"a":1})", R"({"b":2})", "mine a, theirs b",
        R"({"a":1,"b":2})");
    row("both add the same name differently", R"({})", R"({"a":1})", R"({"a":2})", "CONFLICT a",
        R"({"a":1})");
    row("I remove", R"({"a":1,"b":2})", R"({"b":2})", R"({"a":1,"b":2})", "mine a", R"({"b":2})");
    row("they remove", R"({"a":1,"b":2})", R"({"a":1,"b":2})", R"({"a":1})", "theirs b", R"({"a":1})");
    row("both remove", R"({"a":1,"b":2})", R"({"b":2})", R"({"b":2})", "same a", R"({"b":2})");
    row("I remove what they change", R"({"a":1,"b":2})", R"({"b":2})", R"({"a":5,"b":2})", "CONFLICT a",
        R"({"b":2})");
    row("they remove what I change", R"({"a":1,"b":2})", R"({"a":5,"b":2})", R"({"b":2})", "CONFLICT a",
        R"({"a":5,"b":2})");
    row("inside an object", R"({"o":{"a":1,"b":2}})", R"({"o":{"a":9,"b":2}})", R"({"o":{"a":1,"b":8}})",
        "mine o.a, theirs o.b", R"({"o":{"a":9,"b":8}})");
    row("both add an object", R"({})", R"({"o":{"a":1}})", R"({"o":{"b":2}})", "mine o.a, theirs o.b",
        R"({"o":{"a":1,"b":2}})");
    row("a value becomes two objects", R"({"o":1})", R"({"o":{"a":1}})", R"({"o":{"b":2}})", "CONFLICT o",
        R"({"o":{"a":1}})");
    row("an object goes, a field of it changes", R"({"o":{"a":1}})", R"({})", R"({"o":{"a":2}})",
        "CONFLICT o", R"({})");
    row("null is a value, absence is not", R"({"a":null})", R"({})", R"({"a":null,"b":1})",
        "mine a, theirs b", R"({"b":1})");
    row("null against absent", R"({"a":1})", R"({"a":null})", R"({})", "CONFLICT a", R"({"a":null})");
    row("the order of members is no change", R"({"a":1,"b":2})", R"({"b":2,"a":1})", R"({"a":1,"b":3})",
        "theirs b", R"({"b":3,"a":1})");
    row("blanks are no change", R"({"a":1,"b":2})", "{ \"a\" : 1,\n  \"b\" : 7 }", R"({"a":0,"b":2})",
        "theirs a, mine b", "{ \"a\" : 0,\n  \"b\" : 7 }");
    row("another spelling of mine stays", R"({"p":1.10,"q":1})", R"({"p":1.1,"q":1})", R"({"p":1.10,"q":2})",
        "theirs q", R"({"p":1.1,"q":2})");
    row("big integers stay what they are", R"({"n":123456789012345678901234567890,"q":1})",
        R"({"n":123456789012345678901234567890,"q":2})", R"({"n":123456789012345678901234567891,"q":1})",
        "theirs n, mine q", R"({"n":123456789012345678901234567891,"q":2})");
    row("names with dots and brackets", R"({"a.b":1,"x[0]":1,"":1})", R"({"a.b":2,"x[0]":1,"":1})",
        R"({"a.b":1,"x[0]":3,"":4})", R"(mine ["a.b"], theirs ["x[0]"], theirs [""])",
        R"({"a.b":2,"x[0]":3,"":4})");
    row("escaped and plain names are one", R"({"a":1})", R"({"\u0061":1})", R"({"a":2})", "theirs a",
        R"({"\u0061":2})");
    // Arrays.
    row("I alone change an array", R"({"l":[1,2]})", R"({"l":[1,2,3]})", R"({"l":[1,2]})", "mine l",
        R"({"l":[1,2,3]})");
    row("items at different places", R"({"l":[1,2,3,4]})", R"({"l":[0,1,2,3,4]})", R"({"l":[1,2,3,4,5]})",
        "combined l", R"({"l":[0,1,2,3,4,5]})");
    row("one removes, one appends", R"({"l":["a","b","c"]})", R"({"l":["b","c"]})",
        R"({"l":["a","b","c","d"]})", "combined l", R"({"l":["b","c","d"]})");
    row("both append", R"({"l":[1]})", R"({"l":[1,2]})", R"({"l":[1,3]})", "CONFLICT l", R"({"l":[1,2]})");
    row("both append the same, one removes", R"({"l":[0,1]})", R"({"l":[0,1,2]})", R"({"l":[1,2]})",
        "combined l", R"({"l":[1,2]})");
    row("item by item", R"({"l":[{"n":1,"m":1},{"n":2}]})", R"({"l":[{"n":7,"m":1},{"n":2}]})",
        R"({"l":[{"n":1,"m":8},{"n":9}]})", "mine l[0].n, theirs l[0].m, theirs l[1].n",
        R"({"l":[{"n":7,"m":8},{"n":9}]})");
    row("the same item differently", R"({"l":[1,2]})", R"({"l":[5,2]})", R"({"l":[6,2]})", "CONFLICT l[0]",
        R"({"l":[5,2]})");
    row("one moves items, the other changes one", R"({"l":["a","b","c"]})", R"({"l":["b","c","a"]})",
        R"({"l":["x","b","c"]})", "CONFLICT l", R"({"l":["b","c","a"]})");
    row("arrays of different lengths", R"({"l":[1]})", R"({"l":[2,3]})", R"({"l":[4,5,6]})", "CONFLICT l",
        R"({"l":[2,3]})");
    row("an array becomes something else", R"({"l":[1]})", R"({"l":1})", R"({"l":[1,2]})", "CONFLICT l",
        R"({"l":1})");
    row("items of a list on lines of their own", "{\"l\":[\n  1,\n  2\n]}", "{\"l\":[\n  0,\n  1,\n  2\n]}",
        R"({"l":[1,2,3]})", "combined l", "{\"l\":[\n  0,\n  1,\n  2,\n  3\n]}");
    // No document.
    row("created by both", "", R"({"a":1,"b":2})", R"({"a":1,"c":3})", "same a, mine b, theirs c",
        R"({"a":1,"b":2,"c":3})");
    row("deleted by them, changed by me", R"({"a":1})", R"({"a":2})", "", "CONFLICT ", R"({"a":2})");
    row("deleted by them, untouched by me", R"({"a":1})", R"({"a":1})", "", "theirs ", "");
}

void TestJsonMerge::fieldByField()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, result);
    const ThreeWayMerge merged = threeWayMerge(base.toStdString(), mine.toStdString(), theirs.toStdString());
    QCOMPARE(QByteArray::fromStdString(told(merged)), fields);
    QCOMPARE(QByteArray::fromStdString(merged.source), result);
    QCOMPARE(merged.open, std::size_t(fields.count("CONFLICT")));
}

void TestJsonMerge::choicesDecide_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("mine") << int(Side::Mine) << QByteArray() << QByteArray(R"({"n":43,"p":50})");
    QTest::newRow("theirs") << int(Side::Theirs) << QByteArray() << QByteArray(R"({"n":42,"p":50})");
    QTest::newRow("base") << int(Side::Base) << QByteArray() << QByteArray(R"({"n":44,"p":50})");
    QTest::newRow("edited") << int(Side::Edited) << QByteArray("4.10") << QByteArray(R"({"n":4.10,"p":50})");
    QTest::newRow("left out") << int(Side::Edited) << QByteArray() << QByteArray(R"({"p":50})");
}

void TestJsonMerge::choicesDecide()
{
    QFETCH(int, side);
    QFETCH(QByteArray, edited);
    QFETCH(QByteArray, result);
    MergeChoice choice{Side(side), std::nullopt};
    if (!edited.isEmpty())
        choice.edited = edited.toStdString();
    const ThreeWayMerge merged =
        threeWayMerge(R"({"n":44,"p":49})", R"({"n":43,"p":49})", R"({"n":42,"p":50})", {{"n", choice}});
    QCOMPARE(merged.open, std::size_t(0));
    QVERIFY(merged.fields.front().isChosen);
    QCOMPARE(QByteArray::fromStdString(merged.source), result);
}

void TestJsonMerge::bytesThatNeedNotChangeDoNot()
{
    const std::string base = "{\n  \"price\": 1.10,\n  \"id\": 900719925474099312345,\n  \"n\": 1\n}";
    const std::string mine = "{\n  \"price\": 1.10,\n  \"id\": 900719925474099312345,\n  \"n\": 2\n}";
    const std::string theirs = R"({"price":1.10,"id":900719925474099312345,"n":1,"tag":"\u00e4"})";
    QCOMPARE(threeWayMerge(base, mine, theirs).source,
             std::string("{\n  \"price\": 1.10,\n  \"id\": 900719925474099312345,\n  \"n\": 2,\n  "
                         "\"tag\":\"\\u00e4\"\n}"));
}

void TestJsonMerge::anUnchangedSideLeavesTheOtherAsItIs()
{
    const std::uint64_t seed = testSeed(4711);
    Documents documents(seed);
    for (int i = 0; i < 3000; ++i) {
        const std::string base = documents.object(3);
        const std::string other = documents.changed(base);
        const auto where = [&] { return qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(i)); };
        QVERIFY2(threeWayMerge(base, other, base).source == other, where());
        QVERIFY2(threeWayMerge(base, base, other).source == other, where());
        QVERIFY2(threeWayMerge(base, other, other).source == other, where());
        QVERIFY2(threeWayMerge(base, other, base).open == 0, where());
        QVERIFY2(threeWayMerge(other, other, other).fields.empty(), where());
    }
}

void TestJsonMerge::theOrderOfTheSidesDoesNotMatter()
{
    const std::uint64_t seed = testSeed(815);
    Documents documents(seed);
    int clean = 0;
    int open = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string base = documents.object(3);
        const std::string mine = documents.changed(base);
        const std::string theirs = documents.changed(base);
        const ThreeWayMerge one = threeWayMerge(base, mine, theirs);
        const ThreeWayMerge two = threeWayMerge(base, theirs, mine);
        const auto where = [&] {
            return qPrintable(QStringLiteral("seed %1, round %2: %3 | %4 | %5")
                                  .arg(seed)
                                  .arg(i)
                                  .arg(QString::fromStdString(base), QString::fromStdString(mine),
                                       QString::fromStdString(theirs)));
        };
        QVERIFY2(conflicts(one) == conflicts(two), where());
        QVERIFY2(one.open == two.open, where());
        if (one.open == 0) {
            ++clean;
            QVERIFY2(sameMeaning(one.source, two.source), where());
        } else {
            ++open;
            // Mine here and theirs there are the same choice.
            MergeChoices choices;
            for (const std::string& path : conflicts(one))
                choices[path] = {Side::Theirs, std::nullopt};
            QVERIFY2(sameMeaning(threeWayMerge(base, mine, theirs, choices).source, two.source), where());
        }
    }
    QVERIFY(clean > 500 && open > 200); // both have been seen
}

void TestJsonMerge::whateverIsChosenTheResultParses()
{
    const std::uint64_t seed = testSeed(99);
    Documents documents(seed);
    for (int i = 0; i < 3000; ++i) {
        const std::string base = documents.object(3);
        const std::string mine = documents.changed(base);
        const std::string theirs = documents.changed(base);
        MergeChoices choices;
        for (const MergeField& field : threeWayMerge(base, mine, theirs).fields) {
            MergeChoice choice{Side(documents.random().below(4)), std::nullopt};
            if (choice.side == Side::Edited && documents.random().below(2))
                choice.edited = "{\"e\": [1.10]}";
            if (field.kind == Kind::Conflict || documents.random().below(3) == 0)
                choices[field.path] = choice;
        }
        const ThreeWayMerge merged = threeWayMerge(base, mine, theirs, choices);
        const auto error = validateObject(merged.source);
        QVERIFY2(!error, qPrintable(QStringLiteral("seed %1, round %2: %3")
                                        .arg(seed)
                                        .arg(i)
                                        .arg(QString::fromStdString(merged.source))));
        QCOMPARE(merged.open, std::size_t(0));
        for (const MergeField& field : merged.fields) {
            const auto at = findRaw(merged.source, field.path);
            const bool isThere = field.result.has_value();
            // Items that are left out move those behind them.
            if (field.path.find('[') == std::string::npos)
                QVERIFY2(at.has_value() == isThere, field.path.c_str());
        }
    }
}

void TestJsonMerge::largeArraysAreOneConflict()
{
    const auto list = [](int from, int step) {
        std::string text = "{\"l\":[";
        for (int i = 0; i < 2000; ++i)
            text += (i ? "," : "") + std::to_string(from + i * step);
        return text + "]}";
    };
    const ThreeWayMerge merged = threeWayMerge(list(0, 1), list(10'000, 2), list(20'000, 3));
    QCOMPARE(merged.open, std::size_t(1));
    QCOMPARE(merged.fields.front().path, std::string("l"));
}

void TestJsonMerge::textsAreIndentedAndNothingElse()
{
    const std::string text = "{\"a\":1.10,\"b\":[1,{\"c\":\"x, {y}\\\"\"}],\"d\":{},\"e\":[ ]}";
    const std::string lines =
        "{\n  \"a\": 1.10,\n  \"b\": [\n    1,\n    {\n      \"c\": \"x, {y}\\\"\"\n    "
        "}\n  ],\n  \"d\": {},\n  \"e\": []\n}";
    QCOMPARE(indented(text), lines);
    Documents documents(testSeed(5));
    for (int i = 0; i < 500; ++i) {
        const std::string made = documents.object(4);
        QCOMPARE(compact(indented(made)), made);
        QCOMPARE(indented(indented(made)), indented(made));
    }
}

void TestJsonMerge::membersGoAndGetOtherNames()
{
    const std::string text = "{ \"a\" : 1 , \"b\":[1, 2,3], \"c\" : {\"d\": 1.10} }";
    QCOMPARE(withoutValue(text, "a").value(), std::string("{ \"b\":[1, 2,3], \"c\" : {\"d\": 1.10} }"));
    QCOMPARE(withoutValue(text, "c").value(), std::string("{ \"a\" : 1 , \"b\":[1, 2,3] }"));
    QCOMPARE(withoutValue(text, "b[1]").value(),
             std::string("{ \"a\" : 1 , \"b\":[1,3], \"c\" : {\"d\": 1.10} }"));
    QCOMPARE(withoutValue(text, "c.d").value(), std::string("{ \"a\" : 1 , \"b\":[1, 2,3], \"c\" : {} }"));
    QVERIFY(!withoutValue(text, "c.e"));
    QVERIFY(!withoutValue(text, ""));
    QCOMPARE(withKey(text, "c.d", "x \"y\"").value(),
             std::string("{ \"a\" : 1 , \"b\":[1, 2,3], \"c\" : {\"x \\\"y\\\"\": 1.10} }"));
    QVERIFY(!withKey(text, "a", "b")); // there already
    QVERIFY(!withKey(text, "b[0]", "x"));
    QCOMPARE(memberPath("a", "b.c"), std::string("a[\"b.c\"]"));
    QCOMPARE(itemPath("a", 3), std::string("a[3]"));
}

void TestJsonMerge::changesAreAddedUp()
{
    QCOMPARE(bothAdded("44", "43", "42").value(), std::string("41"));
    QCOMPARE(bothAdded("-1", "5", "-3").value(), std::string("3"));
    QVERIFY(!bothAdded("44", "43.0", "42"));
    QVERIFY(!bothAdded("0", "9223372036854775807", "9223372036854775807"));
    QVERIFY(!bothAdded("44", "\"x\"", "42"));
}

QTEST_GUILESS_MAIN(TestJsonMerge)
#include "tst_json_merge.moc"
