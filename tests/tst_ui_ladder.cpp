// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder of a document's changes: where refused writes hang, what is folded, how one walks along it, and
// that what is chosen there is chosen everywhere.
#include "deterministic_session.h"
#include "documents/history_view.h"
#include "documents/ladder_view.h"
#include "documents/refusal_collector.h"
#include "main_window/run_controller.h"
#include "stepper/step_ladder.h"
#include "stepper/step_timeline.h"
#include "stepper/stepper_view.h"
#include "theme/style.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

constexpr int kPatienceMs = 30'000; // on a busy machine

Token token(std::int64_t seqNo, std::int64_t term = 1)
{
    return {SeqNo(seqNo), PrimaryTerm(term)};
}

// A history told change by change.
class Story {
public:
    Story& commit(std::int64_t seqNo, std::int64_t term = 1, WriteResult result = WriteResult::Updated)
    {
        Rung rung;
        rung.token = token(seqNo, term);
        rung.version = Version(std::int64_t(m_rungs.size()) + 1);
        rung.worker = WorkerId(0);
        rung.time = Nanos(seqNo) * 1000;
        rung.result = result;
        rung.live = result != WriteResult::Deleted;
        m_rungs.push_back(rung);
        return *this;
    }
    Story& refuse(Token required, Token current, std::uint32_t worker = 1)
    {
        return add({required.primaryTerm.value, required.seqNo.value, 0, current.primaryTerm.value,
                    current.seqNo.value},
                   worker);
    }
    Story& refuseVersion(std::int64_t version, Token current)
    {
        const Token none;
        return add({none.primaryTerm.value, none.seqNo.value, version, current.primaryTerm.value,
                    current.seqNo.value},
                   1);
    }
    Story& failOver(std::int64_t term)
    {
        m_failovers.push_back({Nanos(m_rungs.size()) * 1000, PrimaryTerm(term)});
        return *this;
    }
    std::shared_ptr<const Ladder> ladder() const { return buildLadder(m_rungs, m_refusals, m_failovers); }
    std::shared_ptr<Names> names()
    {
        auto names = std::make_shared<Names>();
        for (const char* name : {"W1", "W2", "W3"})
            names->addWorker({name, "", WorkerName::Kind::Stepped, ""});
        return names;
    }

private:
    Story& add(const RefusalKey& key, std::uint32_t worker)
    {
        m_refusals.add(key, {{WorkerId(worker), m_refused++}, 0, 1});
        return *this;
    }
    std::vector<Rung> m_rungs;
    Refusals m_refusals;
    std::vector<TermChange> m_failovers;
    std::size_t m_refused = 0;
};

// "4/1 1→2 5/2 …": tokens, and failovers between them.
QString rowsOf(const Ladder& ladder)
{
    QStringList texts;
    for (int row = 0; row < int(ladder.rows.size()); ++row) {
        const LadderRow& at = ladder.rows[std::size_t(row)];
        const Rung* rung = ladder.rungOf(row);
        texts += rung ? u"%1/%2"_s.arg(rung->token.seqNo.value).arg(rung->token.primaryTerm.value)
                      : u"%1→%2"_s.arg(at.before.value).arg(at.term.value);
    }
    return texts.join(u' ');
}

// "row>current×count …" of each hook.
QString hooksOf(const Ladder& ladder)
{
    QStringList texts;
    for (const LadderHook& hook : ladder.hooks)
        texts += u"%1>%2×%3"_s.arg(hook.row).arg(hook.current).arg(hook.count);
    return texts.join(u' ');
}

struct Shown {
    explicit Shown(Story& story)
    {
        view.resize(900, 300);
        view.show();
        view.setLadder(story.ladder(), story.names());
    }
    void press(Qt::Key key) { QTest::keyClick(&view, key); }
    QString spoken() { return view.currentIndex().data(Qt::AccessibleTextRole).toString(); }
    LadderView view;
};

// A session whose document lies on a cluster: there are its events only.
struct Elsewhere {
    Elsewhere()
    {
        TraceOptions quiet;
        quiet.collectorThread = false;
        WorkspaceOptions options;
        options.trace = quiet;
        workspace = std::make_shared<Workspace>(options);
        Names& names = workspace->trace().names();
        document = names.document("products", "100");
        for (const char* name : {"W1", "W2"})
            names.addWorker({name, "", WorkerName::Kind::Thread, ""});
    }
    Event event(std::uint32_t worker, EventKind kind, Token at)
    {
        Event event;
        event.worker = WorkerId(worker);
        event.document = document;
        event.kind = kind;
        event.time = m_now += 1000;
        event.token = at;
        event.version = Version(at.seqNo.value + 1);
        return event;
    }
    void append(const Event& event)
    {
        workspace->trace().append(event);
        workspace->trace().drain();
    }
    void refuse(std::uint32_t worker, Token required, Token current)
    {
        Event refused = event(worker, EventKind::Conflict, current);
        refused.base = required;
        refused.flags = event_flag::kGuardSeqNo;
        append(refused);
    }
    void failOver(std::int64_t term, std::uint32_t shard, const char* index)
    {
        Event change = event(0, EventKind::TermChange, token(shard, term));
        change.worker = kSystemWorker;
        change.document = kNoDocument;
        change.note = workspace->trace().names().note(index);
        append(change);
    }
    std::shared_ptr<Workspace> workspace;
    DocumentId document;

private:
    Nanos m_now = 0;
};

ConflictRecord record(std::uint32_t document, std::int64_t required, std::int64_t current, std::uint64_t lane)
{
    ConflictRecord conflict;
    conflict.worker = WorkerId(1);
    conflict.document = DocumentId(document);
    conflict.required = token(required);
    conflict.current = token(current);
    conflict.laneIndex = lane;
    return conflict;
}

} // namespace

class TestUiLadder : public QObject {
    Q_OBJECT
private slots:
    void aRefusedWriteHangsAtWhatItRequired();
    void manyAtOneRungAreFolded();
    void whatCannotBePlacedIsCounted();
    void aVersionIsRequiredOfTheRungThatHadIt();
    void failoversDeletesAndRecreatesAreRungs();
    void aFailoverIsARungWithoutAWriteAfterIt();
    void linesThatPassEachOtherHaveLanes();
    void theLogIsLookedThroughByStretches();
    void theModelGrowsAtItsEnd();
    void oneWalksByKeys();
    void aFoldIsWalkedThrough();
    void whatIsSelectedOnTheLadderIsSelectedEverywhere();
    void twoRungsAreCompared();
    void whatLiesElsewhereHasALadderOfWhatWasRecorded();
    void failoversOfOtherShardsAreNone();
    void onlyTheNewestChangesOfOneElsewhereAreKept();
    void theStepperHasALadder();
    void theStepperShowsAFailoverAtOnce();
};

void TestUiLadder::aRefusedWriteHangsAtWhatItRequired()
{
    Story story;
    story.commit(4).commit(5).commit(6).refuse(token(4), token(6));
    const auto ladder = story.ladder();
    QCOMPARE(hooksOf(*ladder), u"0>2×1"_s);
    LadderModel model;
    model.setLadder(ladder, story.names());
    const QModelIndex cell = model.indexOf(ladder->hooks.front());
    QCOMPARE(cell.row(), 0);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             u"Worker 2's write required 4 term 1, current was 6 term 1"_s);
}

void TestUiLadder::manyAtOneRungAreFolded()
{
    Story few;
    few.commit(1).commit(2).commit(3);
    for (int i = 0; i < Ladder::kMostHooks; ++i)
        few.refuse(token(1), token(2));
    QCOMPARE(few.ladder()->hooks.size(), std::size_t(Ladder::kMostHooks));
    Story many;
    many.commit(1).commit(2).commit(3);
    for (int i = 0; i < 12; ++i)
        many.refuse(token(1), token(2));
    const auto ladder = many.ladder();
    QCOMPARE(hooksOf(*ladder), u"0>1×12"_s);
    LadderModel model;
    model.setLadder(ladder, many.names());
    QCOMPARE(model.indexOf(ladder->hooks.front()).data().toString(), u"×12"_s);
    QCOMPARE(model.sentence(ladder->hooks.front()), u"12 writes required 1 term 1, current was 2 term 1"_s);
    // More different ends than there is room for: the rest in one.
    Story wide;
    for (int seqNo = 1; seqNo <= 9; ++seqNo)
        wide.commit(seqNo);
    for (int seqNo = 2; seqNo <= 9; ++seqNo)
        wide.refuse(token(1), token(seqNo));
    QCOMPARE(hooksOf(*wide.ladder()), u"0>1×1 0>2×1 0>3×1 0>8×5"_s);
}

void TestUiLadder::whatCannotBePlacedIsCounted()
{
    Story story;
    story.commit(7).commit(8);
    story.refuse(token(1), token(8)); // what it required is forgotten: it hangs at what was there
    story.refuse(token(1), token(2));
    const auto ladder = story.ladder();
    QCOMPARE(hooksOf(*ladder), u"1>-1×1"_s);
    QCOMPARE(ladder->elsewhere, std::uint64_t(1));
}

void TestUiLadder::aVersionIsRequiredOfTheRungThatHadIt()
{
    Story story;
    story.commit(4).commit(5).commit(6).refuseVersion(2, token(6)); // versions are 1, 2, 3
    QCOMPARE(hooksOf(*story.ladder()), u"1>2×1"_s);
}

void TestUiLadder::failoversDeletesAndRecreatesAreRungs()
{
    Story story;
    story.commit(1, 1, WriteResult::Created).commit(2, 1, WriteResult::Deleted);
    story.commit(3, 1, WriteResult::Created).commit(4, 2).refuse(token(3, 1), token(4, 2));
    story.refuse({}, token(3, 1)); // wanted that there be none, as the delete had left it
    const auto ladder = story.ladder();
    QCOMPARE(ladder->rows.size(), std::size_t(5));
    QCOMPARE(ladder->rows[3].rung, -1);
    QVERIFY(ladder->rows[2].isRecreated);
    QCOMPARE(ladder->terms.size(), std::size_t(2));
    QCOMPARE(hooksOf(*ladder), u"1>2×1 2>4×1"_s);
    LadderModel model;
    model.setLadder(ladder, story.names());
    QCOMPARE(model.sentence(3), u"Failover: term 1 ended, term 2 began"_s);
    QVERIFY(model.sentence(1).contains(u"deleted"_s));
    QVERIFY(model.sentence(2).contains(u"created again"_s));
    QCOMPARE(model.mainCell(4).column(), 1);
}

void TestUiLadder::aFailoverIsARungWithoutAWriteAfterIt()
{
    Story story;
    story.failOver(2).commit(4, 2).commit(5, 2).failOver(3).failOver(4); // the first was before the document
    QCOMPARE(rowsOf(*story.ladder()), u"4/2 5/2 2→3 3→4"_s);
    QCOMPARE(story.ladder()->terms.size(), std::size_t(3));
    LadderModel model;
    model.setLadder(story.ladder(), story.names());
    QVERIFY2(model.sentence(3).startsWith(u"Failover at"_s), qPrintable(model.sentence(3)));
    QCOMPARE(model.mainCell(3).column(), 2);
    // The next write comes behind it, in the column that is there.
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    story.commit(6, 4).commit(7, 5); // of the last failover nobody told
    QCOMPARE(rowsOf(*story.ladder()), u"4/2 5/2 2→3 3→4 6/4 4→5 7/5"_s);
    model.setLadder(story.ladder(), story.names());
    QCOMPARE(resets.count(), 1); // another column
    Story none;
    none.failOver(2);
    QVERIFY(none.ladder()->rows.empty());
}

void TestUiLadder::linesThatPassEachOtherHaveLanes()
{
    Story story;
    for (int seqNo = 1; seqNo <= 6; ++seqNo)
        story.commit(seqNo);
    story.refuse(token(1), token(4)).refuse(token(2), token(3)).refuse(token(5), token(6));
    const auto ladder = story.ladder();
    QCOMPARE(ladder->hooks[0].lane, 0);
    QCOMPARE(ladder->hooks[1].lane, 1);
    QCOMPARE(ladder->hooks[2].lane, 0);
    QCOMPARE(ladder->firstReaching(2), std::size_t(0)); // the first passes it by
    QCOMPARE(ladder->firstReaching(4), std::size_t(2));
}

void TestUiLadder::theLogIsLookedThroughByStretches()
{
    ConflictLog log;
    std::vector<ConflictRecord> records;
    for (std::uint64_t i = 0; i < 5000; ++i)
        records.push_back(record(i % 2, std::int64_t(i / 10), std::int64_t(i / 10) + 1, i));
    log.restore(records);
    RefusalCollector collector(DocumentId(1));
    collector.collect(log, 2000);
    QCOMPARE(collector.seen(), std::size_t(2000));
    QCOMPARE(collector.total(), std::size_t(5000));
    while (collector.seen() < collector.total())
        collector.collect(log, 2000);
    std::uint64_t count = 0;
    for (const auto& [key, fold] : collector.refusals().folds())
        count += fold.count;
    QCOMPARE(count, std::uint64_t(2500));
    QCOMPARE(collector.refusals().folds().size(), std::size_t(500));
    log.clear();
    collector.collect(log);
    QVERIFY(collector.refusals().folds().empty());
}

void TestUiLadder::theModelGrowsAtItsEnd()
{
    LadderModel model;
    const QAbstractItemModelTester tester(&model);
    Story story;
    const auto names = story.names();
    model.setLadder(story.ladder(), names);
    story.commit(1).commit(2);
    model.setLadder(story.ladder(), names);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    story.commit(3).refuse(token(1), token(3));
    model.setLadder(story.ladder(), names);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserts.count(), 1);
    story.commit(4, 2); // another column
    model.setLadder(story.ladder(), names);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(resets.count(), 1);
}

void TestUiLadder::oneWalksByKeys()
{
    Story story;
    story.commit(1).commit(2).commit(3, 2).refuse(token(1), token(2)).refuse(token(1), token(3, 2), 2);
    Shown shown(story);
    const QSignalSpy rungs(&shown.view, &LadderView::rungsChosen);
    QSignalSpy refusals(&shown.view, &LadderView::refusalChosen);
    shown.press(Qt::Key_Home);
    QVERIFY2(shown.spoken().startsWith(u"1 term 1, version 1"_s), qPrintable(shown.spoken()));
    QVERIFY(rungs.count() > 0);
    shown.press(Qt::Key_Right);
    QVERIFY2(shown.spoken().startsWith(u"Worker 2's write"_s), qPrintable(shown.spoken()));
    shown.press(Qt::Key_Right);
    QVERIFY(shown.spoken().startsWith(u"Worker 3's write"_s));
    QCOMPARE(refusals.count(), 2);
    QCOMPARE(refusals.takeLast().front().value<EventRef>(), (EventRef{WorkerId(2), 1}));
    shown.press(Qt::Key_Down);
    QVERIFY(shown.spoken().startsWith(u"2 term 1"_s));
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.spoken(), u"Failover: term 1 ended, term 2 began"_s);
    shown.press(Qt::Key_Down); // the rung of another column
    QVERIFY(shown.spoken().startsWith(u"3 term 2"_s));
    QVERIFY(!shown.view.grab().isNull()); // lines and all
}

void TestUiLadder::aFoldIsWalkedThrough()
{
    Story story;
    story.commit(1).commit(2);
    for (int i = 0; i < 12; ++i)
        story.refuse(token(1), token(2));
    Shown shown(story);
    shown.press(Qt::Key_Home);
    QSignalSpy refusals(&shown.view, &LadderView::refusalChosen);
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Return);
    QCOMPARE(refusals.count(), 3);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(refusals[qsizetype(i)].front().value<EventRef>(), (EventRef{WorkerId(1), i}));
}

void TestUiLadder::whatIsSelectedOnTheLadderIsSelectedEverywhere()
{
    RunController run;
    Selection selection;
    HistoryView history(run, selection);
    history.resize(900, 700);
    history.show();
    run.adopt(deterministicSession("checkout"));
    selection.setDocument(DocumentId(0));
    run.look();
    LadderView& ladder = history.ladder();
    QTRY_VERIFY_WITH_TIMEOUT(!ladder.model().ladder().hooks.empty(), kPatienceMs);
    const ConflictRecord conflict = run.workspace()->conflicts().records(0, 1).front();
    const EventRef event{conflict.worker, std::size_t(conflict.laneIndex)};
    const LadderHook* hook = ladder.model().ladder().hookOf(refusalKey(conflict), event);
    QVERIFY(hook);
    const QModelIndex cell = ladder.model().indexOf(*hook);
    ladder.setCurrentIndex(cell);
    QVERIFY(selection.event() == event);
    // What came between is told beside it.
    QCOMPARE(history.findChild<QTableView*>(u"operationTable"_s)->selectionModel()->selectedRows().size(), 2);
    selection.setEvent(std::nullopt);
    QVERIFY(ladder.selectionModel()->selectedIndexes().isEmpty());
    selection.setEvent(event); // as the table of conflicts does
    QCOMPARE(ladder.currentIndex(), cell);
    QVERIFY(ladder.selectionModel()->isSelected(cell));
}

void TestUiLadder::twoRungsAreCompared()
{
    RunController run;
    Selection selection;
    HistoryView history(run, selection);
    history.resize(900, 700);
    history.show();
    run.adopt(deterministicSession("checkout"));
    selection.setDocument(DocumentId(0));
    run.look();
    LadderView& ladder = history.ladder();
    QTRY_COMPARE_WITH_TIMEOUT(ladder.model().rowCount(), 3, kPatienceMs);
    ladder.setCurrentIndex(ladder.model().mainCell(0));
    ladder.selectionModel()->select(ladder.model().mainCell(2), QItemSelectionModel::Select);
    QCOMPARE(history.diff().rowCount(), 1);
    const auto table = history.findChild<QTableView*>(u"operationTable"_s);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    table->selectRow(1); // and back
    QCOMPARE(ladder.currentIndex(), ladder.model().mainCell(1));
}

void TestUiLadder::whatLiesElsewhereHasALadderOfWhatWasRecorded()
{
    Elsewhere elsewhere;
    elsewhere.append(elsewhere.event(0, EventKind::Read, token(4)));
    elsewhere.append(elsewhere.event(1, EventKind::Read, token(4)));
    elsewhere.append(elsewhere.event(0, EventKind::WriteOk, token(5)));
    elsewhere.append(elsewhere.event(0, EventKind::Read, token(5)));
    elsewhere.refuse(1, token(4), token(5));
    elsewhere.failOver(2, 0, "products");
    RunController run;
    Selection selection;
    HistoryView history(run, selection);
    history.resize(900, 700);
    history.show();
    run.adopt(elsewhere.workspace);
    selection.setDocument(elsewhere.document);
    run.look();
    const LadderModel& model = history.ladder().model();
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(model.ladder()), u"4/1 5/1 1→2"_s, kPatienceMs);
    QCOMPARE(hooksOf(model.ladder()), u"0>1×1"_s);
    QVERIFY(model.ladder().rungOf(0)->isSeen); // who wrote it was not watched
    QVERIFY2(model.sentence(0).contains(u"first seen by Worker 1"_s), qPrintable(model.sentence(0)));
    QVERIFY2(model.sentence(1).contains(u"updated by Worker 1"_s), qPrintable(model.sentence(1)));
    QVERIFY(history.findChild<QLabel*>(u"historyTitle"_s)->text().contains(u"_seq_no 5"_s));
    QVERIFY(history.findChild<QLabel*>(u"historyNote"_s)->text().contains(u"recorded or seen"_s));
    emit history.ladder().rungActivated(token(5)); // as Enter on it does
    QVERIFY(selection.event() == std::optional(EventRef{WorkerId(0), 1}));
    // What comes is added.
    elsewhere.append(elsewhere.event(1, EventKind::WriteOk, token(6, 2)));
    run.look();
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(model.ladder()), u"4/1 5/1 1→2 6/2"_s, kPatienceMs);
}

void TestUiLadder::failoversOfOtherShardsAreNone()
{
    Elsewhere elsewhere;
    elsewhere.failOver(2, 1, "products");
    elsewhere.failOver(3, 0, "orders");
    elsewhere.failOver(4, 0, "products");
    TermChanges terms;
    terms.update(elsewhere.workspace->trace().snapshot());
    const Names& names = elsewhere.workspace->trace().names();
    const std::vector<TermChange> found = terms.of(names, "products", 0);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().term, PrimaryTerm(4));
    QCOMPARE(terms.newest(names, "orders", 0), PrimaryTerm(3));
    QCOMPARE(terms.newest(names, "orders", 1), PrimaryTerm(1));
}

void TestUiLadder::onlyTheNewestChangesOfOneElsewhereAreKept()
{
    Elsewhere elsewhere;
    for (std::int64_t seqNo = 0; seqNo < 3000; ++seqNo) // whole blocks and a rest
        elsewhere.append(elsewhere.event(0, EventKind::WriteOk, token(seqNo)));
    ChangeCollector collector(elsewhere.document, 100);
    const Snapshot snapshot = elsewhere.workspace->trace().snapshot();
    int stretches = 0;
    do {
        collector.collect(snapshot, 1);
        ++stretches;
    } while (!collector.isComplete());
    QVERIFY(stretches > 2);
    const std::vector<Rung> rungs = collector.rungs({});
    QCOMPARE(rungs.size(), std::size_t(100));
    QCOMPARE(rungs.front().token, token(2900));
    QCOMPARE(collector.forgotten(), std::uint64_t(2900));
}

void TestUiLadder::theStepperShowsAFailoverAtOnce()
{
    StepperView view;
    view.resize(1200, 800);
    view.show();
    QVERIFY(view.openBuiltin(u"checkout"_s));
    auto* steps = view.findChild<StepTimeline*>(u"stepTimeline"_s);
    view.findChild<QTabWidget*>(u"stepTimelineTabs"_s)->setCurrentIndex(1);
    view.stepper().stepUntilCommit(0);
    const auto rows = [&] { return rowsOf(steps->ladder().view().model().ladder()); };
    const QString before = rows();
    QVERIFY(!before.isEmpty());
    view.stepper().take(Move{Move::Kind::TermBump, 0, 0});
    QCOMPARE(rows(), before + u" 1→2"_s);
    view.stepper().back();
    QCOMPARE(rows(), before);
}

void TestUiLadder::theStepperHasALadder()
{
    StepperView view;
    view.resize(1200, 800);
    view.show();
    QVERIFY(view.openBuiltin(u"checkout"_s));
    auto* steps = view.findChild<StepTimeline*>(u"stepTimeline"_s);
    view.findChild<QTabWidget*>(u"stepTimelineTabs"_s)->setCurrentIndex(1);
    view.stepper().runUntil(u"conflict"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!view.stepper().isSearching(), kPatienceMs);
    LadderView& ladder = steps->ladder().view();
    QCOMPARE(ladder.model().ladder().hooks.size(), std::size_t(1));
    // The last step is what is selected.
    QVERIFY(ladder.model().hook(ladder.currentIndex()));
    const std::size_t here = view.stepper().race().position();
    view.stepper().jumpTo(0);
    QVERIFY(ladder.model().ladder().hooks.empty());
    view.stepper().jumpTo(here);
    emit ladder.rungActivated(ladder.model().ladder().rungs.back().token); // as Enter on it does
    QVERIFY(view.stepper().race().position() < here);
}

QTEST_MAIN(TestUiLadder)
#include "tst_ui_ladder.moc"
