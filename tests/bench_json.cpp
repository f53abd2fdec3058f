// SPDX-License-Identifier: GPL-3.0-or-later
// What JSON costs on the way of a race: milliseconds for 1,000 operations are microseconds for one.
#include "base/json.h"

#include <QtTest>

using namespace racescope;

namespace {

// 188 bytes, the field that races change at the end.
const std::string kSource =
    R"({"name":"Espresso machine","price":199.95,"tags":["kitchen","coffee","steel"],)"
    R"("stock":{"warehouse":"Köln","bins":[{"row":1,"count":3},{"row":2,"count":14}],"in_stock":17}})";
const std::string kPatch = R"({"stock":{"in_stock":16}})";

constexpr int kTimes = 1000;

} // namespace

class BenchJson : public QObject {
    Q_OBJECT
private slots:
    void validate()
    {
        int refused = 0;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                refused += json::validateObject(kSource) ? 1 : 0;
        }
        QCOMPARE(refused, 0);
    }
    void parse()
    {
        std::size_t members = 0;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                members = json::parse(kSource)->members().size();
        }
        QCOMPARE(members, std::size_t{4});
    }
    void findInt()
    {
        std::int64_t sum = 0;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                sum += json::findInt(kSource, "stock.in_stock").value_or(0);
        }
        QVERIFY(sum > 0 && sum % 17 == 0);
    }
    void withValue()
    {
        std::size_t size = 0;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                size = json::withValue(kSource, "stock.in_stock", "16")->size();
        }
        QCOMPARE(size, kSource.size());
    }
    void merge()
    {
        json::Merged merged;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                merged = json::merge(kSource, kPatch);
        }
        QVERIFY(merged.changed);
    }
    void mergeWithoutChange()
    {
        json::Merged merged;
        QBENCHMARK
        {
            for (int i = 0; i < kTimes; ++i)
                merged = json::merge(kSource, R"({"stock":{"in_stock":17}})");
        }
        QVERIFY(!merged.changed);
    }
};

QTEST_GUILESS_MAIN(BenchJson)
#include "bench_json.moc"
