// SPDX-License-Identifier: GPL-3.0-or-later
// A failover that loses what was not replicated: documents go back, numbers are given again under a new term.
#include "store/store.h"

#include <QtTest>

using namespace racescope;

class TestStoreFailover : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aLostWriteIsUndoneAndItsNumberGivenAgain();
    void theOldGuardIsFooledTheTokenIsNot();
    void aLostCreationLeavesNothing();
    void aLostDeletionBringsTheDocumentBack();
    void manyLostOperationsGoBackInOrder();
    void searchSeesTheOldDocumentAgain();

private:
    WriteOutcome put(const char* id, const char* source, WriteRequest request = {})
    {
        return m_index->write(id, {}, request, Source(source), WorkerId(1));
    }
    ManualClock m_clock;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<Index> m_index;
};

void TestStoreFailover::init()
{
    m_store = std::make_unique<Store>(m_clock, 1);
    m_index = *m_store->createIndex("products");
}

void TestStoreFailover::aLostWriteIsUndoneAndItsNumberGivenAgain()
{
    put("100", R"({"in_stock":45})");
    put("100", R"({"in_stock":44})");
    QVERIFY(m_index->failOver(0, SeqNo(0)) == PrimaryTerm(2));
    const ReadResult read = m_index->get("100");
    QCOMPARE(read.source.view(), std::string_view(R"({"in_stock":45})"));
    QVERIFY((read.current.token == Token{SeqNo(0), PrimaryTerm(1)}));
    const WriteOutcome again = put("100", R"({"in_stock":43})");
    QVERIFY((again.token == Token{SeqNo(1), PrimaryTerm(2)}));
    QVERIFY(again.version == Version(2));
    QCOMPARE(m_index->history("100").size(), std::size_t(2));
}

void TestStoreFailover::theOldGuardIsFooledTheTokenIsNot()
{
    put("100", R"({"in_stock":45})");
    const WriteOutcome seen = put("100", R"({"in_stock":55})"); // what A reads before the primary dies
    m_index->failOver(0, SeqNo(0));
    put("100", R"({"in_stock":44})"); // B's, also version 2
    WriteRequest token;
    token.required = seen.token;
    QVERIFY(!put("100", R"({"in_stock":54})", token).accepted());
    WriteRequest version;
    version.versionRule = VersionRule::Equals;
    version.version = seen.version;
    const WriteOutcome fooled = put("100", R"({"in_stock":54})", version);
    QVERIFY(fooled.accepted());
    QVERIFY((fooled.replaced == Token{SeqNo(1), PrimaryTerm(2)}));
}

void TestStoreFailover::aLostCreationLeavesNothing()
{
    put("1", "{}");
    put("2", "{}");
    m_index->failOver(0, SeqNo(0));
    QVERIFY(!m_index->get("2").found);
    QCOMPARE(m_index->stats(0).documents, std::uint64_t(1));
    WriteRequest create;
    create.op = WriteOp::Create;
    QVERIFY(put("2", "{}", create).version == Version(1));
}

void TestStoreFailover::aLostDeletionBringsTheDocumentBack()
{
    put("1", R"({"a":1})");
    WriteRequest remove;
    remove.op = WriteOp::Delete;
    put("1", "", remove);
    m_index->failOver(0, SeqNo(0));
    QCOMPARE(m_index->get("1").source.view(), std::string_view(R"({"a":1})"));
    QCOMPARE(m_index->stats(0).tombstones, std::uint64_t(0));
}

void TestStoreFailover::manyLostOperationsGoBackInOrder()
{
    for (int i = 0; i < 300; ++i)
        put(i % 2 ? "odd" : "even", ("{\"n\":" + std::to_string(i) + '}').c_str());
    m_index->failOver(0, SeqNo(99));
    QCOMPARE(m_index->get("even").source.view(), std::string_view("{\"n\":98}"));
    QCOMPARE(m_index->get("odd").source.view(), std::string_view("{\"n\":99}"));
    QCOMPARE(m_index->history("odd").size(), std::size_t(50));
    for (int i = 0; i < 300; ++i)
        put("odd", "{}");
    QVERIFY(m_index->stats(0).maxSeqNo == SeqNo(399));
    QCOMPARE(m_index->history("odd").size(), std::size_t(350));
}

void TestStoreFailover::searchSeesTheOldDocumentAgain()
{
    put("1", R"({"a":1})");
    put("1", R"({"a":2})");
    put("2", "{}");
    m_index->refresh();
    QCOMPARE(m_index->searchView()->size(), std::size_t(2));
    m_index->failOver(0, SeqNo(0));
    m_index->refresh();
    const auto view = m_index->searchView();
    QCOMPARE(view->size(), std::size_t(1));
    QCOMPARE(view->front()->source.view(), std::string_view(R"({"a":1})"));
}

QTEST_GUILESS_MAIN(TestStoreFailover)
#include "tst_store_failover.moc"
