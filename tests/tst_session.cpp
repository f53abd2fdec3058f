// SPDX-License-Identifier: GPL-3.0-or-later
// What a session file gives back: everything, and a store on which racing goes on.
#include "session_support.h"

#include "report/conflict_formats.h"
#include "scenario/scenario.h"
#include "session/conflict_marks.h"
#include "session/session_import.h"
#include "session/session_journal.h"
#include "session/session_schema.h"
#include "session/session_writer.h"
#include "verdict/checker.h"
#include "verdict/history_writer.h"
#include "verdict/register_history.h"

#include <QFile>
#include <QtTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace racescope;

namespace {

OpenedSession opened(const std::string& path, OpenOptions::Access access = OpenOptions::Access::Write)
{
    OpenOptions options;
    options.access = access;
    options.trace = quietTrace();
    auto session = openSession(path, options);
    if (!session)
        qFatal("%s", session.error().text().c_str());
    return std::move(*session);
}

std::shared_ptr<SessionFile> saved(Workspace& workspace, const std::string& path)
{
    auto file = SessionFile::saveAs(workspace, path);
    if (!file)
        qFatal("%s", file.error().text().c_str());
    return *file;
}

QString errorOf(const Result<OpenedSession, SessionError>& session)
{
    return session ? QString() : QString::fromStdString(session.error().text());
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private slots:
    void everythingComesBack();
    void anEmptySessionComesBack();
    void notesRunsAndVerdictComeBack();
    void whatWasNotReadComesBack();
    void aSavedFileCanBeSavedAgain();
    void shardsBeginANewTermAndNumbersGoOn();
    void racingGoesOn();
    void blocksAreReadOnDemand();
    void conflictsMayComeMeanwhile();
    void memoryOverItsBudgetGoesToTheFile();
    void whatAFailoverLostStaysLost();
    void deletedIndicesStayDeleted();
    void savingOverASessionReplacesIt();
    void savingLeavesNothingBeside();
    void theSecondOpenerIsRefused();
    void readersMayLookMeanwhile();
    void readOnlyFilesOpenReadOnly();
    void aSaveWhileRacingIsWhole();
    void importedHistoriesExportWithoutLoss();
    void registersOfJepsenAreJudgedInASession_data();
    void registersOfJepsenAreJudgedInASession();
    void registersExportAgain();
    void importsBesideARaceAreExportedWithIt();
    void importedConflictsExportWithoutLoss();
    void importedConflictsAreInBounds_data();
    void importedConflictsAreInBounds();
    void theJournalKeepsUp();
    void conflictsThatWereSettledAreForgotten();
    void earlierSchemasOpen_data();
    void earlierSchemasOpen();
};

void TestSession::everythingComesBack()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    saved(before, folder.path("a.racescope"))->close();

    const OpenedSession after = opened(folder.path("a.racescope"));
    QCOMPARE(after.losses, std::vector<std::string>());
    QVERIFY(!after.file->isReadOnly());
    QCOMPARE(documentTexts(after.workspace->store()), documentTexts(before.store()));
    QCOMPARE(operationTexts(after.workspace->store()), operationTexts(before.store()));
    QCOMPARE(eventTexts(*after.workspace), eventTexts(before));
    QVERIFY(before.conflicts().size() > 0);
    QVERIFY(before.verdict().lostUpdates > 0);
    QCOMPARE(conflictTexts(*after.workspace), conflictTexts(before));
    QCOMPARE(after.workspace->start().time_since_epoch().count(), before.start().time_since_epoch().count());
    QVERIFY(after.workspace->clock().now() >= before.trace().snapshot().end());
    QVERIFY(after.workspace->plan().groups == before.plan().groups);
}

void TestSession::anEmptySessionComesBack()
{
    Folder folder;
    Workspace before(quietOptions());
    saved(before, folder.path("a.racescope"))->close();
    const OpenedSession after = opened(folder.path("a.racescope"));
    QVERIFY(after.workspace->store().indices().empty());
    QCOMPARE(after.workspace->trace().snapshot().events(), std::uint64_t(0));
    QVERIFY(after.workspace->plan().name.empty());
}

void TestSession::notesRunsAndVerdictComeBack()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    saved(before, folder.path("a.racescope"))->close();
    const OpenedSession after = opened(folder.path("a.racescope"));
    const SessionContents a = before.notes().contents();
    const SessionContents b = after.workspace->notes().contents();
    QVERIFY(a.marks == b.marks);
    QVERIFY(a.viewState == b.viewState);
    QVERIFY(a.runs == b.runs);
    QCOMPARE(a.scenario, b.scenario);
    QVERIFY(a.verdict && b.verdict);
    QCOMPARE(b.verdict->events, a.verdict->events);
    QCOMPARE(summaryText(b.verdict->verdict), summaryText(a.verdict->verdict));
    QVERIFY(a.verdict->verdict.anomalies == b.verdict->verdict.anomalies);
    // And the judge says the same of what was opened.
    QCOMPARE(summaryText(after.workspace->verdict()), summaryText(before.verdict()));
}

// What nobody knows is not taken for known by whoever opens the file.
void TestSession::whatWasNotReadComesBack()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    before.setUnread({"products/100", "a \"b\"/ü"});
    const auto file = saved(before, folder.path("a.racescope"));
    file->close();
    const OpenedSession after = opened(folder.path("a.racescope"));
    QCOMPARE(*after.workspace->unread(), *before.unread());
    QVERIFY(after.file->save(*after.workspace).has_value());
    after.workspace->setUnread({});
    QVERIFY(after.file->save(*after.workspace).has_value());
    after.file->close();
    QVERIFY(opened(folder.path("a.racescope")).workspace->unread()->empty());
}

void TestSession::aSavedFileCanBeSavedAgain()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    const auto file = saved(before, folder.path("a.racescope"));
    QVERIFY(before.loadOn(before.plan()).has_value());
    race(before);
    writeTo(before, "100", R"({"in_stock":1})");
    QVERIFY(file->save(before).has_value());
    const QStringList events = eventTexts(before);
    const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QCOMPARE(documentTexts(after.workspace->store()), documentTexts(before.store()));
    QCOMPARE(operationTexts(after.workspace->store()), operationTexts(before.store()));
    QCOMPARE(eventTexts(*after.workspace), events);
    QCOMPARE(conflictTexts(*after.workspace), conflictTexts(before));
}

void TestSession::shardsBeginANewTermAndNumbersGoOn()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    const ShardStats then = before.store().index("products")->stats(0);
    saved(before, folder.path("a.racescope"))->close();
    OpenedSession after = opened(folder.path("a.racescope"));
    const WriteOutcome outcome = writeTo(*after.workspace, "100", R"({"in_stock":0})");
    QVERIFY(outcome.accepted());
    QCOMPARE(outcome.token.seqNo.value, then.maxSeqNo.value + 1);
    QCOMPARE(outcome.token.primaryTerm.value, then.term.value + 1);
    // A token from before is refused: the document has moved on.
    QVERIFY(after.file->save(*after.workspace).has_value());
    after = {};
    OpenedSession again = opened(folder.path("a.racescope"));
    QCOMPARE(again.workspace->store().index("products")->stats(0).term.value, then.term.value + 2);
    QCOMPARE(again.workspace->store().index("products")->get("100").current.token, outcome.token);
}

void TestSession::racingGoesOn()
{
    Folder folder;
    QStringList eventsThen;
    std::size_t conflictsThen = 0;
    {
        Workspace before(quietOptions());
        fillShop(before);
        eventsThen = eventTexts(before);
        conflictsThen = before.conflicts().size();
        saved(before, folder.path("a.racescope"));
    }
    OpenedSession session = opened(folder.path("a.racescope"));
    Workspace& workspace = *session.workspace;
    QVERIFY(workspace.loadOn(workspace.plan()).has_value());
    race(workspace);
    QStringList eventsNow = eventTexts(workspace);
    QVERIFY(eventsNow.size() > eventsThen.size());
    // The system worker's lane is last in both, and has nothing but the new terms: the earlier events are a
    // prefix.
    QCOMPARE(eventsNow.mid(0, eventsThen.size()), eventsThen);
    { // a snapshot keeps the file open
        const Snapshot snapshot = workspace.trace().snapshot();
        const LaneView* const terms = snapshot.lane(kSystemWorker);
        QVERIFY(terms != nullptr);
        QCOMPARE(terms->size(), std::size_t(1)); // one shard
        QCOMPARE(terms->at(0).kind, EventKind::TermChange);
        QCOMPARE(terms->at(0).token.primaryTerm.value, std::int64_t(2));
    }
    QVERIFY(workspace.conflicts().size() >= conflictsThen);
    QVERIFY(session.file->save(workspace).has_value());
    const QString verdict = QString::fromStdString(summaryText(workspace.verdict()));
    session = {};
    const OpenedSession again = opened(folder.path("a.racescope"));
    QCOMPARE(eventTexts(*again.workspace), eventsNow);
    QCOMPARE(QString::fromStdString(summaryText(again.workspace->verdict())), verdict);
}

void TestSession::blocksAreReadOnDemand()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before, 3000);
    saved(before, folder.path("a.racescope"))->close();
    const OpenedSession after = opened(folder.path("a.racescope"));
    const TraceCounters counters = after.workspace->trace().counters();
    QCOMPARE(counters.recorded, before.trace().counters().recorded);
    QVERIFY(counters.spilledBlocks > 0);
    const Snapshot snapshot = after.workspace->trace().snapshot();
    QVERIFY(snapshot.total() == before.trace().snapshot().total());
    QCOMPARE(eventTexts(*after.workspace), eventTexts(before));
    QCOMPARE(after.workspace->trace().counters().unreadable, std::uint64_t(0));
}

// Those that happen before the old ones are there come behind them all the same.
void TestSession::conflictsMayComeMeanwhile()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before);
    saved(before, folder.path("a.racescope"))->close();
    const QStringList old = conflictTexts(before);
    OpenOptions options;
    options.trace = quietTrace();
    options.conflicts = OpenOptions::Conflicts::Meanwhile;
    auto session = openSession(folder.path("a.racescope"), options);
    QVERIFY(session.has_value());
    Workspace& workspace = *session->workspace;
    QVERIFY(workspace.loadOn(workspace.plan()).has_value());
    race(workspace);
    QVERIFY(session->file->save(workspace).has_value());
    QVERIFY(session->file->lateLosses().empty());
    const QStringList all = conflictTexts(workspace);
    QCOMPARE(all.mid(0, old.size()), old);
    QVERIFY(all.size() > old.size());
    QCOMPARE(conflictTexts(*opened(folder.path("a.racescope"), OpenOptions::Access::Read).workspace), all);
}

void TestSession::memoryOverItsBudgetGoesToTheFile()
{
    Folder folder;
    WorkspaceOptions options = quietOptions();
    options.trace.memoryBudgetBytes = 64 << 10;
    Workspace workspace(options);
    const auto file = saved(workspace, folder.path("a.racescope"));
    fillShop(workspace, 20'000);
    QVERIFY(workspace.trace().counters().spilledBlocks > 0);
    const QStringList events = eventTexts(workspace);
    QCOMPARE(workspace.trace().counters().unreadable, std::uint64_t(0));
    // Blocks come over from the file they were spilled to.
    const auto other = saved(workspace, folder.path("b.racescope"));
    QCOMPARE(eventTexts(workspace), events);
    const OpenedSession after = opened(folder.path("b.racescope"), OpenOptions::Access::Read);
    QCOMPARE(eventTexts(*after.workspace), events);
}

void TestSession::whatAFailoverLostStaysLost()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before, 5);
    const auto file = saved(before, folder.path("a.racescope"));
    const auto index = before.store().index("products");
    const SeqNo keep = index->stats(0).maxSeqNo;
    const QStringList documents = documentTexts(before.store());
    writeTo(before, "100", R"({"in_stock":-1})");
    writeTo(before, "new", R"({"in_stock":-1})");
    QVERIFY(file->save(before).has_value());
    index->failOver(0, keep);
    QVERIFY(file->save(before).has_value());
    QCOMPARE(documentTexts(before.store()), documents);
    {
        const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
        QCOMPARE(documentTexts(after.workspace->store()), documents);
        QCOMPARE(operationTexts(after.workspace->store()), operationTexts(before.store()));
    }
    // The numbers are given again, in the new term.
    writeTo(before, "100", R"({"in_stock":7})");
    QVERIFY(file->save(before).has_value());
    const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QCOMPARE(documentTexts(after.workspace->store()), documentTexts(before.store()));
    QCOMPARE(operationTexts(after.workspace->store()), operationTexts(before.store()));
}

void TestSession::deletedIndicesStayDeleted()
{
    Folder folder;
    Workspace before(quietOptions());
    fillShop(before, 5);
    const auto file = saved(before, folder.path("a.racescope"));
    QVERIFY(before.store().deleteIndex("products"));
    QVERIFY(before.store().createIndex("products").has_value());
    writeTo(before, "1", "{}");
    QVERIFY(before.store().createIndex("others").has_value());
    QVERIFY(file->save(before).has_value());
    QVERIFY(before.store().deleteIndex("others"));
    QVERIFY(file->save(before).has_value());
    const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QCOMPARE(documentTexts(after.workspace->store()), documentTexts(before.store()));
    QCOMPARE(operationTexts(after.workspace->store()), operationTexts(before.store()));
}

void TestSession::savingOverASessionReplacesIt()
{
    Folder folder;
    Workspace one(quietOptions());
    fillShop(one, 5);
    saved(one, folder.path("a.racescope"))->close();
    Workspace two(quietOptions());
    fillShop(two, 9);
    saved(two, folder.path("a.racescope"))->close();
    QCOMPARE(eventTexts(*opened(folder.path("a.racescope")).workspace), eventTexts(two));
}

void TestSession::savingLeavesNothingBeside()
{
    Folder folder;
    {
        Workspace workspace(quietOptions());
        fillShop(workspace, 5);
        const auto file = saved(workspace, folder.path("a.racescope"));
        QVERIFY(file->save(workspace).has_value());
    }
    QCOMPARE(folder.names(), QStringList{QStringLiteral("a.racescope")});
    opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    opened(folder.path("a.racescope"));
    QCOMPARE(folder.names(), QStringList{QStringLiteral("a.racescope")});
}

void TestSession::theSecondOpenerIsRefused()
{
    Folder folder;
    Workspace workspace(quietOptions());
    const auto file = saved(workspace, folder.path("a.racescope"));
    const auto second = openSession(folder.path("a.racescope"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, SessionError::Kind::Locked);
    QVERIFY2(errorOf(second).contains(QLatin1String("open already")), qPrintable(errorOf(second)));
    // Nor can it be saved over, and the first one still works.
    Workspace other(quietOptions());
    const auto over = SessionFile::saveAs(other, folder.path("a.racescope"));
    QVERIFY(!over && over.error().kind == SessionError::Kind::Locked);
    QVERIFY(file->save(workspace).has_value());
}

void TestSession::readersMayLookMeanwhile()
{
    Folder folder;
    Workspace workspace(quietOptions());
    fillShop(workspace, 3000);
    const auto file = saved(workspace, folder.path("a.racescope"));
    const QStringList events = eventTexts(workspace);
    const OpenedSession reader = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QVERIFY(reader.file->isReadOnly());
    QVERIFY(workspace.loadOn(workspace.plan()).has_value());
    race(workspace);
    QVERIFY(file->save(workspace).has_value());
    // What it looks at is what was there when it opened.
    QCOMPARE(eventTexts(*reader.workspace), events);
    QVERIFY(!reader.file->save(*reader.workspace));
}

void TestSession::readOnlyFilesOpenReadOnly()
{
    Folder folder;
    Workspace workspace(quietOptions());
    fillShop(workspace, 5);
    const std::string path = folder.path("a.racescope");
    saved(workspace, path)->close();
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.path("").c_str(), 0555);
    // Who may write everywhere becomes nobody for a moment.
    const uid_t user = ::geteuid();
    if (user == 0) {
        QVERIFY(::seteuid(65534) == 0);
    }
    const OpenedSession session = opened(path);
    QVERIFY(::seteuid(user) == 0);
    QVERIFY(session.file->isReadOnly());
    QCOMPARE(eventTexts(*session.workspace), eventTexts(workspace));
}

// The file that is saved in the middle of a race opens, and holds a prefix of every worker's events.
void TestSession::aSaveWhileRacingIsWhole()
{
    Folder folder;
    Workspace workspace;
    RacePlan plan = shop({group("careful", 2, Guard::BySeqNo, 20'000)}, 1'000'000);
    QVERIFY(workspace.load(plan).has_value());
    workspace.race()->start();
    while (workspace.race()->progress().succeeded < 1000)
        std::this_thread::yield();
    const auto file = saved(workspace, folder.path("a.racescope"));
    QVERIFY(file->save(workspace).has_value());
    QStringList documents, operations;
    {
        const OpenedSession during = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
        QCOMPARE(during.losses, std::vector<std::string>());
        QVERIFY(during.workspace->trace().snapshot().events() > 0);
        for (const LaneView& lane : during.workspace->trace().snapshot().lanes())
            QCOMPARE(lane.worker().value < workspace.trace().names().workerCount(), true);
        QVERIFY(during.workspace->store().index("products")->get("100").found);
    }
    workspace.race()->join();
    QVERIFY(file->save(workspace).has_value());
    const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QCOMPARE(documentTexts(after.workspace->store()), documentTexts(workspace.store()));
    QCOMPARE(after.workspace->trace().snapshot().events(), workspace.trace().snapshot().events());
    QVERIFY(after.workspace->trace().snapshot().total() == workspace.trace().snapshot().total());
}

void TestSession::importedHistoriesExportWithoutLoss()
{
    Folder folder;
    Workspace raced(quietOptions());
    fillShop(raced, 20);
    const std::string exported = historyText(historyOf(raced));
    auto imported = importFile(exported, "h.ndjson", quietOptions());
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().text().c_str());
    Workspace& workspace = **imported;
    QCOMPARE(historyText(historyOf(workspace)), exported);
    // The judge says of the session what it says of the history, and the timeline shows every operation.
    const Verdict verdict = check(historyOf(raced));
    QCOMPARE(summaryText(workspace.verdict()), summaryText(verdict));
    QCOMPARE(workspace.trace().snapshot().events(), std::uint64_t(historyOf(raced).operations.size()));
    QCOMPARE(workspace.conflicts().size(), raced.conflicts().size());
    saved(workspace, folder.path("a.racescope"))->close();
    const OpenedSession after = opened(folder.path("a.racescope"));
    QCOMPARE(historyText(historyOf(*after.workspace)), exported);
    QCOMPARE(summaryText(after.workspace->verdict()), summaryText(verdict));
    QVERIFY(!importFile("no history", "x", quietOptions()));
}

void TestSession::registersOfJepsenAreJudgedInASession_data()
{
    QTest::addColumn<int>("seen"); // by the read that begins when 2 has been written
    QTest::addColumn<bool>("ok");
    QTest::newRow("the new value") << 2 << true;
    QTest::newRow("the old value") << 1 << false;
}

void TestSession::registersOfJepsenAreJudgedInASession()
{
    QFETCH(int, seen);
    QFETCH(bool, ok);
    QByteArray text;
    int line = 0;
    const auto add = [&](int process, const char* type, const char* f, const QByteArray& value) {
        text += QByteArray("{:index %1, :time %1, :process ").replace("%1", QByteArray::number(line++)) +
                QByteArray::number(process) + ", :type :" + type + ", :f :" + f + ", :value " + value + "}\n";
    };
    add(0, "invoke", "write", "1");
    add(0, "ok", "write", "1");
    add(0, "invoke", "cas", "[1 2]");
    add(0, "ok", "cas", "[1 2]");
    add(1, "invoke", "read", "nil");
    add(1, "ok", "read", QByteArray::number(seen));
    Folder folder;
    auto imported = importFile(text.toStdString(), "r.edn", quietOptions());
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().text().c_str());
    QCOMPARE((*imported)->verdict().ok, ok);
    QCOMPARE((*imported)->verdict().operations, std::uint64_t(3));
    saved(**imported, folder.path("a.racescope"))->close();
    QCOMPARE(opened(folder.path("a.racescope")).workspace->verdict().ok, ok);
}

void TestSession::registersExportAgain()
{
    // Values come again, so they do not tell the order: registers, kept without tokens.
    const std::string edn = R"({:index 0, :time 1, :process 0, :type :invoke, :f :write, :value "a b"}
{:index 1, :time 2, :process 0, :type :ok, :f :write, :value "a b"}
{:index 2, :time 3, :process 0, :type :invoke, :f :cas, :value ["a b" 7]}
{:index 3, :time 4, :process 1, :type :invoke, :f :read, :value nil}
{:index 4, :time 5, :process 0, :type :fail, :f :cas, :value ["a b" 7], :error :conflict}
{:index 5, :time 6, :process 1, :type :ok, :f :read, :value "a b"} ; a remark
{:index 6, :time 7, :process 2, :type :invoke, :f :write, :value "a b"}
{:index 7, :time 8, :process 2, :type :info, :f :write, :value "a b", :error :timeout}
)";
    Folder folder;
    auto imported = importFile(edn, "r.edn", quietOptions());
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().text().c_str());
    QCOMPARE((*imported)->trace().snapshot().events(), std::uint64_t(4));
    QVERIFY((*imported)->judge().state((*imported)->trace().names()).ok());
    saved(**imported, folder.path("a.racescope"))->close();
    const OpenedSession session = opened(folder.path("a.racescope"));
    const auto exported = [&](HistoryFormat format) {
        std::string text;
        exportHistory(*session.workspace, format, [&text](std::string_view piece) {
            text += piece;
            return true;
        });
        return text;
    };
    QCOMPARE(exported(HistoryFormat::JepsenEdn), edn);
    const std::string porcupine = exported(HistoryFormat::Porcupine);
    const auto back = readAnyHistory(porcupine, "p");
    QVERIFY2(back.has_value(), porcupine.c_str());
    QCOMPARE(back->registers.size(), std::size_t(4));
    QCOMPARE(summaryText(check(*back)), summaryText((*imported)->verdict()));
    const auto why = whyNotExported(*session.workspace, HistoryFormat::Ndjson);
    QVERIFY(why && why->find("r.edn") == 0);
    QVERIFY(!whyNotExported(*session.workspace, HistoryFormat::JepsenEdn));
}

void TestSession::importsBesideARaceAreExportedWithIt()
{
    Workspace raced(quietOptions());
    fillShop(raced, 20);
    const std::string other = historyText(historyOf(raced));
    const std::size_t own = historyOf(raced).operations.size();
    QVERIFY(importHistory(raced, other, "h.ndjson").has_value());
    QCOMPARE(historyOf(raced).operations.size(), 2 * own);
    QVERIFY(importHistory(raced, R"({:process 0, :type :invoke, :f :write, :value 1}
{:process 0, :type :ok, :f :write, :value 1})",
                          "r.edn")
                .has_value());
    const auto why = whyNotExported(raced, HistoryFormat::JepsenEdn);
    QVERIFY(why && why->find("r.edn") == 0);
}

void TestSession::importedConflictsExportWithoutLoss()
{
    Workspace raced(quietOptions());
    fillShop(raced, 20);
    const auto exportOf = [](const Workspace& workspace) {
        std::string text;
        const ConflictLog& log = workspace.conflicts();
        writeConflicts({log.records(0, log.size()), &workspace.trace().names(), workspace.start(), nullptr,
                        conflictNotes(workspace.notes().contents())},
                       ConflictFormat::Ndjson, [&](std::string_view piece) {
                           text += piece;
                           return true;
                       });
        return text;
    };
    const ConflictKey noted = keyOf(raced.conflicts().records(0, 1).front());
    raced.notes().change(
        [&](SessionContents& contents) { contents.marks.push_back(markOf(noted, "why \"here\"?")); });
    const std::string exported = exportOf(raced);
    const std::string note = ",\"note\":\"why \\\"here\\\"?\"}";
    QVERIFY(exported.find(note) != std::string::npos);
    auto imported = importFile(exported, "c.ndjson", quietOptions());
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().text().c_str());
    QCOMPARE(exportOf(**imported), exported);
    Folder folder;
    saved(**imported, folder.path("a.racescope"))->close();
    QCOMPARE(exportOf(*opened(folder.path("a.racescope")).workspace), exported);
}

void TestSession::importedConflictsAreInBounds_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("problem"); // empty: it is read
    const auto row = [](const char* name, const char* field, const char* value, const char* problem) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(value) << QByteArray(problem);
    };
    row("the most attempts", "attempt", "65535", "");
    row("more", "attempt", "65536", "attempt: must be <= 65535");
    row("a negative one", "attempt", "-1", "attempt: must be >= 0");
    row("a shard", "shard", "4294967296", "shard: must be <= 4294967295");
    row("half a chain", "chain", "0.5", "chain: must be a whole number of 64 bits");
    row("the end of time", "duration_ns", "9223372036854775800", "");
    row("and beyond", "duration_ns", "9223372036854775801", "duration_ns: must be <= 9223372036854775800");
    row("the last year", "wall_time", "\"2261-12-31T23:59:59.999999999Z\"", "");
    row("the year 9999", "wall_time", "\"9999-01-01T00:00:00Z\"", "wall_time: must be a time of RFC 3339");
    row("an hour before", "wall_time", "\"2026-01-31T-1:00:00Z\"", "wall_time: must be a time of RFC 3339");
}

void TestSession::importedConflictsAreInBounds()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, problem);
    const std::vector<std::pair<QByteArray, QByteArray>> fields{
        {"schema", "\"racescope.conflict/1\""},
        {"time_ns", "7"},
        {"wall_time", "\"2026-01-31T12:00:00.5Z\""},
        {"index", "\"shop\""},
        {"id", "\"1\""},
        {"shard", "0"},
        {"worker", "\"w\""},
        {"chain", "0"},
        {"attempt", "0"},
        {"required", "{\"seq_no\":1,\"primary_term\":1}"},
        {"behind", "1"},
        {"held_ns", "1"},
        {"resolution", "\"gave_up\""},
        {"backoff_ns", "0"},
        {"duration_ns", "1"},
    };
    QByteArray line;
    for (const auto& [name, usual] : fields)
        line += (line.isEmpty() ? "{\"" : ",\"") + name + "\":" + (name == field ? value : usual);
    line += "}\n";
    const auto imported = importFile(line.toStdString(), "c.ndjson", quietOptions());
    const std::string error = imported ? std::string() : imported.error().text();
    QVERIFY2(imported.has_value() == problem.isEmpty() && error.find(problem.toStdString()) != error.npos,
             error.c_str());
}

// A paced race is in the file when it ends but for the last moment, and nothing waits when the journal ends.
void TestSession::theJournalKeepsUp()
{
    Folder folder;
    Workspace workspace;
    const auto file = saved(workspace, folder.path("a.racescope"));
    SessionJournal journal(workspace, file, Durability::Async, std::chrono::milliseconds(1));
    QVERIFY(workspace.load(shop({group("careful", 2, Guard::BySeqNo, 3000)}, 100'000)).has_value());
    race(workspace);
    const auto fileHasAll = [&] {
        const OpenedSession during = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
        return eventTexts(*during.workspace) == eventTexts(workspace) &&
               documentTexts(during.workspace->store()) == documentTexts(workspace.store());
    };
    QTRY_VERIFY_WITH_TIMEOUT(fileHasAll(), 60'000); // while the journal runs
    QVERIFY(!journal.state().trouble);
    QVERIFY(journal.state().groups > 0);
    QVERIFY(journal.stop().has_value());
    const OpenedSession after = opened(folder.path("a.racescope"), OpenOptions::Access::Read);
    QCOMPARE(conflictTexts(*after.workspace), conflictTexts(workspace));
}

void TestSession::earlierSchemasOpen_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema <= kSessionSchema; ++schema)
        QTest::addRow("schema %d", schema) << schema;
}

void TestSession::earlierSchemasOpen()
{
    QFETCH(int, schema);
    Folder folder;
    const QString fixture = QStringLiteral(RACESCOPE_TEST_DATA "/session/schema-%1.racescope").arg(schema);
    const std::string path = folder.path("old.racescope");
    QVERIFY2(QFile::copy(fixture, QString::fromStdString(path)), qPrintable(fixture));
    ::chmod(path.c_str(), 0644);
    QStringList events;
    {
        const OpenedSession looked = opened(path, OpenOptions::Access::Read);
        QCOMPARE(looked.losses, std::vector<std::string>());
        events = eventTexts(*looked.workspace);
        QVERIFY(events.size() > 10);
    }
    OpenedSession session = opened(path);
    QCOMPARE(eventTexts(*session.workspace), events);
    QVERIFY(session.workspace->store().index("products")->get("100").found);
    QVERIFY(session.workspace->conflicts().size() > 0);
    QCOMPARE(session.workspace->notes().contents().marks.size(), std::size_t(1));
    QVERIFY(session.file->save(*session.workspace).has_value());
    session = {};
    QCOMPARE(eventTexts(*opened(path).workspace), events);
}

// Whoever writes a long race keeps in mind only what may still change: one update a worker, not each that was
// given up without a word.
void TestSession::conflictsThatWereSettledAreForgotten()
{
    constexpr std::uint32_t kWorkers = 4;
    constexpr std::uint32_t kChains = 5000;
    const Folder folder;
    auto database = Database::open(folder.path("long"), Database::Mode::Create);
    QVERIFY(database.has_value());
    createSchema(*database);
    SessionWriter writer(*database, {});
    Workspace workspace(quietOptions());
    ConflictLog& log = workspace.conflicts();
    Nanos now = 0;
    const auto conflict = [&](std::uint32_t worker, std::uint32_t chain) {
        Event event;
        event.worker = WorkerId(worker);
        event.document = DocumentId(0);
        event.kind = EventKind::Conflict;
        event.chain = chain;
        event.attempt = 1;
        event.time = ++now;
        return event;
    };
    std::size_t most = 0;
    for (std::uint32_t chain = 1; chain <= kChains; ++chain) {
        std::vector<Event> batch;
        for (std::uint32_t worker = 0; worker < kWorkers; ++worker)
            batch.push_back(conflict(worker, chain));
        log.add(batch);
        if (chain % 50 == 0) {
            writer.write(workspace, {});
            most = std::max(most, writer.openConflicts());
        }
    }
    QCOMPARE(most, std::size_t(kWorkers));
    QCOMPARE(log.unsettled().size(), std::size_t(kWorkers));
    const std::int64_t all = std::int64_t(kWorkers) * kChains;
    QCOMPARE(database->number("SELECT count(*) FROM conflicts"), all);
    // What the last ones come to is written still, and then they are forgotten, too.
    std::vector<Event> ends;
    for (std::uint32_t worker = 0; worker < kWorkers; ++worker) {
        ends.push_back(conflict(worker, kChains));
        ends.back().kind = EventKind::GiveUp;
    }
    log.add(ends);
    writer.write(workspace, {});
    QCOMPARE(writer.openConflicts(), std::size_t(0));
    QCOMPARE(database->number("SELECT count(*) FROM conflicts"), all);
    QCOMPARE(database->number("SELECT count(*) FROM conflicts WHERE resolution='gave_up'"),
             std::int64_t(kWorkers));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
