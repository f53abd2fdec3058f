// SPDX-License-Identifier: GPL-3.0-or-later
// The state counts of the published formal model of data replication, against known numbers. The groups of
// three copies take a while and are counted when RACESCOPE_TEST_LONG is set.
#include "replication_formal_model.h"

#include <QtTest>

using racescope::formal::Bounds;
using racescope::formal::count;
using racescope::formal::Counts;

class TestReplicationCounts : public QObject {
    Q_OBJECT
private slots:
    void theBoundedStatesAreAsManyAsKnown_data();
    void theBoundedStatesAreAsManyAsKnown();
    void aModelWithoutFencingIsNoticed();
    void aModelWithoutTrimIsNoticed();
};

void TestReplicationCounts::theBoundedStatesAreAsManyAsKnown_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("docs");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("messages");
    QTest::addColumn<bool>("symmetric");
    QTest::addColumn<quint64>("distinct");
    QTest::addColumn<quint64>("generated");
    QTest::addColumn<int>("depth");
    const auto row = [](int nodes, int docs, int value, int messages, bool symmetric, quint64 distinct,
                        quint64 generated, int depth) {
        QTest::addRow("%d nodes, %d documents, value %d, %d messages%s", nodes, docs, value, messages,
                      symmetric ? ", symmetric" : "")
            << nodes << docs << value << messages << symmetric << distinct << generated << depth;
    };
    row(2, 1, 2, 3, false, 160, 601, 8);
    row(2, 1, 3, 5, false, 1'522, 6'903, 12);
    row(2, 2, 3, 5, false, 5'750, 32'369, 12);
    row(2, 2, 3, 5, true, 1'442, 8'114, 12);
    if (!qEnvironmentVariableIsSet("RACESCOPE_TEST_LONG"))
        return;
    row(3, 1, 2, 3, false, 283'812, 1'943'857, 18);
    row(3, 1, 2, 3, true, 47'323, 324'092, 18);
    row(3, 1, 2, 5, true, 57'651, 418'412, 18);
}

void TestReplicationCounts::theBoundedStatesAreAsManyAsKnown()
{
    QFETCH(int, nodes);
    QFETCH(int, docs);
    QFETCH(int, value);
    QFETCH(int, messages);
    QFETCH(bool, symmetric);
    Bounds bounds;
    bounds.nodes = nodes;
    bounds.docs = docs;
    bounds.value = value;
    bounds.messages = messages;
    bounds.symmetric = symmetric;
    const Counts counts = count(bounds);
    QTEST(static_cast<quint64>(counts.distinct), "distinct");
    QTEST(static_cast<quint64>(counts.generated), "generated");
    QTEST(counts.depth, "depth");
    QVERIFY(counts.invariantsHeld);
}

void TestReplicationCounts::aModelWithoutFencingIsNoticed()
{
    Bounds bounds;
    bounds.value = 3;
    bounds.messages = 5;
    bounds.fences = false;
    QVERIFY(!count(bounds).invariantsHeld);
}

void TestReplicationCounts::aModelWithoutTrimIsNoticed()
{
    if (!qEnvironmentVariableIsSet("RACESCOPE_TEST_LONG"))
        QSKIP("It takes three copies; set RACESCOPE_TEST_LONG.");
    Bounds bounds;
    bounds.nodes = 3;
    bounds.symmetric = true;
    bounds.trims = false;
    QVERIFY(!count(bounds).invariantsHeld);
}

QTEST_GUILESS_MAIN(TestReplicationCounts)
#include "tst_replication_counts.moc"
