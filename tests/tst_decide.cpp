// SPDX-License-Identifier: GPL-3.0-or-later
// The decision table of the document API, cell by cell with the exact sentences, and the trace that shows how
// the three counters move.
#include "base/clock.h"
#include "store/decide.h"
#include "store/index.h"

#include <QTest>

#include <string>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr Token kToken{SeqNo{15}, PrimaryTerm{3}};
const CurrentDocument kAbsent{};
const CurrentDocument kLive{CurrentDocument::State::Live, Version{7}, kToken};
const CurrentDocument kTombstone{CurrentDocument::State::Tombstone, Version{7}, kToken};

QString outcome(const Decision& decision)
{
    if (std::holds_alternative<Noop>(decision))
        return u"noop"_s;
    if (std::holds_alternative<Missing>(decision))
        return u"missing"_s;
    if (const auto* conflict = std::get_if<Conflict>(&decision))
        return QString::fromStdString(conflictReason("100", *conflict));
    const Accept& accepted = std::get<Accept>(decision);
    const char* const names[] = {"created", "updated", "deleted", "not_found"};
    return QLatin1StringView(names[static_cast<int>(accepted.result)]) + u" v="_s +
           QString::number(accepted.version.value) + (accepted.liveAfter ? u""_s : u" tombstone"_s);
}

WriteRequest request(WriteOp op)
{
    WriteRequest r;
    r.op = op;
    return r;
}

WriteRequest requiring(WriteOp op, std::int64_t seqNo, std::int64_t term)
{
    WriteRequest r = request(op);
    r.required = {SeqNo{seqNo}, PrimaryTerm{term}};
    return r;
}

WriteRequest versioned(WriteOp op, VersionRule rule, std::int64_t version)
{
    WriteRequest r = request(op);
    r.versionRule = rule;
    r.version = Version{version};
    return r;
}

WriteRequest withUpsert(WriteRequest r)
{
    r.hasUpsert = true;
    return r;
}

WriteRequest unchanged(WriteRequest r)
{
    r.unchanged = true;
    return r;
}

void row(const char* name, const CurrentDocument& current, const WriteRequest& asked, const char* expected)
{
    QTest::newRow(name) << current << asked << QString::fromLatin1(expected);
}

} // namespace

Q_DECLARE_METATYPE(racescope::CurrentDocument)
Q_DECLARE_METATYPE(racescope::WriteRequest)

class TestDecide : public QObject {
    Q_OBJECT
private slots:
    void everyCell_data();
    void everyCell();
    void conflictsCarryTheNumbersOfBothSides();
    void theReferenceTrace();
    void theReferenceTraceWithAnExpiredTombstone();

private:
    static void addIndex();
    static void addCreate();
    static void addUpdate();
    static void addDelete();
    static void addOldGuard();
};

// The document is at version 7, seq_no 15, term 3; so was the tombstone.
#define CAS_SENTENCE(n, p)                                                                                   \
    "[100]: version conflict, required seqNo [" n "], primary term [" p                                      \
    "]. current document has seqNo [15] "                                                                    \
    "and primary term [3]"
#define NODOC_SENTENCE                                                                                       \
    "[100]: version conflict, required seqNo [15], primary term [3]. but no document was found"
#define EXISTS_SENTENCE "[100]: version conflict, document already exists (current version [7])"
#define EXT_SENTENCE(v)                                                                                      \
    "[100]: version conflict, current version [7] is higher or equal to the one provided [" v "]"
#define GTE_SENTENCE(v) "[100]: version conflict, current version [7] is higher than the one provided [" v "]"
#define READ_SENTENCE(c, v)                                                                                  \
    "[100]: version conflict, current version [" c "] is different than the one provided [" v "]"

void TestDecide::addIndex()
{
    const WriteOp op = WriteOp::Index;
    row("index, absent", kAbsent, request(op), "created v=1");
    row("index, present", kLive, request(op), "updated v=8");
    row("index, tombstone", kTombstone, request(op), "created v=8");
    row("index if_seq_no, absent", kAbsent, requiring(op, 15, 3), NODOC_SENTENCE);
    row("index if_seq_no, match", kLive, requiring(op, 15, 3), "updated v=8");
    row("index if_seq_no, older", kLive, requiring(op, 8, 1), CAS_SENTENCE("8", "1"));
    row("index if_seq_no, newer", kLive, requiring(op, 16, 3), CAS_SENTENCE("16", "3"));
    row("index if_seq_no, other term", kLive, requiring(op, 15, 4), CAS_SENTENCE("15", "4"));
    row("index if_seq_no, tombstone with equal numbers", kTombstone, requiring(op, 15, 3), NODOC_SENTENCE);
    row("index if_seq_no 0, a number like others", kLive, requiring(op, 0, 1), CAS_SENTENCE("0", "1"));
    row("index external, absent", kAbsent, versioned(op, VersionRule::External, 5), "created v=5");
    row("index external 0, absent", kAbsent, versioned(op, VersionRule::External, 0), "created v=0");
    row("index external, greater", kLive, versioned(op, VersionRule::External, 8), "updated v=8");
    row("index external, leap", kLive, versioned(op, VersionRule::External, 900), "updated v=900");
    row("index external, equal", kLive, versioned(op, VersionRule::External, 7), EXT_SENTENCE("7"));
    row("index external, smaller", kLive, versioned(op, VersionRule::External, 6), EXT_SENTENCE("6"));
    row("index external, tombstone, greater", kTombstone, versioned(op, VersionRule::External, 8),
        "created v=8");
    row("index external, tombstone, equal", kTombstone, versioned(op, VersionRule::External, 7),
        EXT_SENTENCE("7"));
    row("index external, tombstone, smaller", kTombstone, versioned(op, VersionRule::External, 6),
        EXT_SENTENCE("6"));
    row("index gte, absent", kAbsent, versioned(op, VersionRule::ExternalGte, 5), "created v=5");
    row("index gte, greater", kLive, versioned(op, VersionRule::ExternalGte, 8), "updated v=8");
    row("index gte, equal", kLive, versioned(op, VersionRule::ExternalGte, 7), "updated v=7");
    row("index gte, smaller", kLive, versioned(op, VersionRule::ExternalGte, 6), GTE_SENTENCE("6"));
    row("index gte, tombstone, greater", kTombstone, versioned(op, VersionRule::ExternalGte, 8),
        "created v=8");
    row("index gte, tombstone, equal", kTombstone, versioned(op, VersionRule::ExternalGte, 7), "created v=7");
    row("index gte, tombstone, smaller", kTombstone, versioned(op, VersionRule::ExternalGte, 6),
        GTE_SENTENCE("6"));
}

void TestDecide::addCreate()
{
    row("create, absent", kAbsent, request(WriteOp::Create), "created v=1");
    row("create, present", kLive, request(WriteOp::Create), EXISTS_SENTENCE);
    row("create, tombstone", kTombstone, request(WriteOp::Create), "created v=8");
}

void TestDecide::addUpdate()
{
    const WriteOp op = WriteOp::Update;
    row("update, absent", kAbsent, request(op), "missing");
    row("update, tombstone", kTombstone, request(op), "missing");
    row("update, absent, upsert", kAbsent, withUpsert(request(op)), "created v=1");
    row("update, tombstone, upsert", kTombstone, withUpsert(request(op)), "created v=8");
    row("update, present", kLive, request(op), "updated v=8");
    row("update, present, upsert ignored", kLive, withUpsert(request(op)), "updated v=8");
    row("update, present, nothing changes", kLive, unchanged(request(op)), "noop");
    row("update if_seq_no, absent", kAbsent, requiring(op, 15, 3), "missing");
    row("update if_seq_no, tombstone", kTombstone, requiring(op, 15, 3), "missing");
    row("update if_seq_no, match", kLive, requiring(op, 15, 3), "updated v=8");
    row("update if_seq_no, match, nothing changes", kLive, unchanged(requiring(op, 15, 3)), "noop");
    row("update if_seq_no, mismatch", kLive, requiring(op, 14, 3), CAS_SENTENCE("14", "3"));
    row("update if_seq_no, mismatch, nothing changes", kLive, unchanged(requiring(op, 14, 3)),
        CAS_SENTENCE("14", "3"));
}

void TestDecide::addDelete()
{
    const WriteOp op = WriteOp::Delete;
    row("delete, absent", kAbsent, request(op), "not_found v=1 tombstone");
    row("delete, present", kLive, request(op), "deleted v=8 tombstone");
    row("delete, tombstone", kTombstone, request(op), "not_found v=8 tombstone");
    row("delete if_seq_no, absent", kAbsent, requiring(op, 15, 3), NODOC_SENTENCE);
    row("delete if_seq_no, match", kLive, requiring(op, 15, 3), "deleted v=8 tombstone");
    row("delete if_seq_no, mismatch", kLive, requiring(op, 15, 2), CAS_SENTENCE("15", "2"));
    row("delete if_seq_no, tombstone with equal numbers", kTombstone, requiring(op, 15, 3), NODOC_SENTENCE);
    row("delete external, absent", kAbsent, versioned(op, VersionRule::External, 5),
        "not_found v=5 tombstone");
    row("delete external, greater", kLive, versioned(op, VersionRule::External, 9), "deleted v=9 tombstone");
    row("delete external, equal", kLive, versioned(op, VersionRule::External, 7), EXT_SENTENCE("7"));
    row("delete external, tombstone, greater", kTombstone, versioned(op, VersionRule::External, 9),
        "not_found v=9 tombstone");
    row("delete external, tombstone, equal", kTombstone, versioned(op, VersionRule::External, 7),
        EXT_SENTENCE("7"));
    row("delete gte, absent", kAbsent, versioned(op, VersionRule::ExternalGte, 5), "not_found v=5 tombstone");
    row("delete gte, equal", kLive, versioned(op, VersionRule::ExternalGte, 7), "deleted v=7 tombstone");
    row("delete gte, smaller", kLive, versioned(op, VersionRule::ExternalGte, 6), GTE_SENTENCE("6"));
    row("delete gte, tombstone, equal", kTombstone, versioned(op, VersionRule::ExternalGte, 7),
        "not_found v=7 tombstone");
    row("delete gte, tombstone, smaller", kTombstone, versioned(op, VersionRule::ExternalGte, 6),
        GTE_SENTENCE("6"));
}

// Offered to races only: it cannot tell the documents of two reigns apart when their versions are equal.
void TestDecide::addOldGuard()
{
    const VersionRule rule = VersionRule::Equals;
    row("old guard, match", kLive, versioned(WriteOp::Index, rule, 7), "updated v=8");
    row("old guard, older", kLive, versioned(WriteOp::Index, rule, 6), READ_SENTENCE("7", "6"));
    row("old guard, newer", kLive, versioned(WriteOp::Index, rule, 8), READ_SENTENCE("7", "8"));
    row("old guard, absent", kAbsent, versioned(WriteOp::Index, rule, 7), READ_SENTENCE("-1", "7"));
    row("old guard, tombstone of that version", kTombstone, versioned(WriteOp::Index, rule, 7),
        READ_SENTENCE("-1", "7"));
    row("old guard, delete, match", kLive, versioned(WriteOp::Delete, rule, 7), "deleted v=8 tombstone");
    row("old guard, delete, mismatch", kLive, versioned(WriteOp::Delete, rule, 6), READ_SENTENCE("7", "6"));
    const CurrentDocument otherReign{CurrentDocument::State::Live, Version{7}, {SeqNo{15}, PrimaryTerm{4}}};
    row("old guard, other term, equal version", otherReign, versioned(WriteOp::Index, rule, 7),
        "updated v=8");
    // Both guards at once: the token speaks first.
    WriteRequest both = versioned(WriteOp::Index, rule, 6);
    both.required = {SeqNo{1}, PrimaryTerm{1}};
    row("token before version", kLive, both, CAS_SENTENCE("1", "1"));
}

void TestDecide::everyCell_data()
{
    QTest::addColumn<CurrentDocument>("current");
    QTest::addColumn<WriteRequest>("asked");
    QTest::addColumn<QString>("expected");
    addIndex();
    addCreate();
    addUpdate();
    addDelete();
    addOldGuard();
}

void TestDecide::everyCell()
{
    QFETCH(CurrentDocument, current);
    QFETCH(WriteRequest, asked);
    QFETCH(QString, expected);
    QCOMPARE(outcome(decide(current, asked)), expected);
}

void TestDecide::conflictsCarryTheNumbersOfBothSides()
{
    const Decision stale = decide(kLive, requiring(WriteOp::Index, 8, 1));
    const Conflict& conflict = std::get<Conflict>(stale);
    QCOMPARE(conflict.kind, ConflictKind::Token);
    QVERIFY(conflict.required == (Token{SeqNo{8}, PrimaryTerm{1}}));
    QVERIFY(conflict.current == kToken);
    QVERIFY(conflict.currentVersion == Version{7});

    const Decision nothing = decide(kAbsent, requiring(WriteOp::Index, 8, 1));
    QVERIFY(!std::get<Conflict>(nothing).current.assigned());
    const Decision older = decide(kTombstone, versioned(WriteOp::Index, VersionRule::External, 5));
    QVERIFY(std::get<Conflict>(older).given == Version{5});
    QVERIFY(std::get<Conflict>(older).current == kToken); // the delete that moved it
}

namespace {

// Plays the calls of the reference trace and tells each answer as "result version seq_no".
class Trace {
public:
    Trace()
        : m_index("t", "uuid", {}, m_clock)
    {
    }
    QString put(const char* id)
    {
        return told(m_index.write(id, {}, request(WriteOp::Index), body(), WorkerId{0}));
    }
    QString putIf(const char* id, std::int64_t seqNo, std::int64_t term)
    {
        return told(m_index.write(id, {}, requiring(WriteOp::Index, seqNo, term), body(), WorkerId{0}));
    }
    QString remove(const char* id)
    {
        return told(m_index.write(id, {}, request(WriteOp::Delete), {}, WorkerId{0}));
    }
    QString updateWithTheSame(const char* id)
    {
        const auto same = [](std::string_view) { return std::optional<Source>(); };
        return told(m_index.update(id, {}, request(WriteOp::Update), same, std::nullopt, 0, WorkerId{0}));
    }
    void advance(Nanos by) { m_clock.advance(by); }

private:
    static Source body() { return Source(R"({"in_stock":45})"); }
    static QString told(const WriteOutcome& written)
    {
        if (std::holds_alternative<Conflict>(written.decision))
            return u"conflict"_s;
        const QString result = outcome(written.decision).section(u' ', 0, 0);
        return u"%1 %2 %3"_s.arg(result).arg(written.version.value).arg(written.token.seqNo.value);
    }
    ManualClock m_clock;
    Index m_index;
};

constexpr Nanos kSecond = 1'000'000'000;

void firstEight(Trace& trace)
{
    QCOMPARE(trace.put("a"), u"created 1 0"_s);
    QCOMPARE(trace.put("a"), u"updated 2 1"_s);
    QCOMPARE(trace.updateWithTheSame("a"), u"noop 2 1"_s);
    QCOMPARE(trace.putIf("a", 0, 1), u"conflict"_s);
    QCOMPARE(trace.put("b"), u"created 1 2"_s);
    QCOMPARE(trace.remove("a"), u"deleted 3 3"_s);
    QCOMPARE(trace.remove("a"), u"not_found 4 4"_s);
    QCOMPARE(trace.remove("zzz"), u"not_found 1 5"_s);
}

} // namespace

void TestDecide::theReferenceTrace()
{
    Trace trace;
    firstEight(trace);
    trace.advance(60 * kSecond); // honoured up to and including gc_deletes
    QCOMPARE(trace.put("a"), u"created 5 6"_s);
}

void TestDecide::theReferenceTraceWithAnExpiredTombstone()
{
    Trace trace;
    firstEight(trace);
    trace.advance(60 * kSecond + 1);
    QCOMPARE(trace.put("a"), u"created 1 6"_s);
}

QTEST_GUILESS_MAIN(TestDecide)
#include "tst_decide.moc"
