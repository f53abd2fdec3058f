// SPDX-License-Identifier: GPL-3.0-or-later
// The failover lab with real keys and clicks: stories side by side, faults by hand, undo, walks and searches.
#include "cluster/cluster_canvas.h"
#include "cluster/cluster_view.h"
#include "cluster/invariant_model.h"
#include "cluster/statement_model.h"
#include "main_window/main_window.h"
#include "theme/style.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace racescope;
using namespace Qt::StringLiterals;
using Side = ClusterLab::Side;

namespace {

struct Lab {
    explicit Lab(const QString& story = {})
    {
        view.resize(1500, 900);
        view.show();
        view.activateWindow();
        isActive = QTest::qWaitForWindowActive(&view);
        if (story.isEmpty())
            view.lab().openByHand();
        else
            opened = view.lab().openStory(story);
        left().setFocus();
    }
    ClusterLab& lab() { return view.lab(); }
    ClusterCanvas& left() { return *view.findChild<ClusterCanvas*>(u"clusterCanvasLeft"_s); }
    ClusterCanvas& right() { return *view.findChild<ClusterCanvas*>(u"clusterCanvasRight"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view.focusWidget() ? view.focusWidget() : &view, key, modifiers);
    }
    QString label(const char* name) { return view.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QString doc(Side side, int node, int doc = 0)
    {
        return QString::fromStdString(replication::docText(lab().state(side), replication::Node(node), doc));
    }
    QString last()
    {
        return lab().position() == 0 ? QString()
                                     : QString::fromStdString(lab().statement(lab().position() - 1).text);
    }
    ClusterView view;
    bool isActive = false;
    bool opened = false;
};

} // namespace

class TestUiCluster : public QObject {
    Q_OBJECT
private slots:
    void theOldWayAcceptsWhatTheNewRefuses();
    void theStepAtWhichTheyPartIsMarked();
    void everyStoryCanBeChosenAndToldToTheEnd();
    void aPrimaryIsCutOffAndReplacedByKeys();
    void undoTakesBackOneFaultAtATime();
    void messagesAreDeliveredLostAndPickedUp();
    void aDelayedMessageGoesBehindTheOthers();
    void threeColumnsFitWhereThereIsLittleRoom();
    void theMenuOffersWhatIsPossible();
    void aPartitionIsDrawnBetweenItsSides();
    void rolledBackSlotsAreShownAsHidden();
    void aWalkRepeatsWithItsSeedAndStopsAtABrokenRule();
    void theStaleTokenIsFoundUnderTheOldWayOnly();
    void flippedSwitchesAreRulesOfOnesOwn();
    void schedulesTravelByClipboard();
    void whatCannotBeSaidIsExplained();
    void modelsAreSound();
    void aStoryOpensInTheWindow();
    void everyControlHasANameAndFocus();
};

void TestUiCluster::theOldWayAcceptsWhatTheNewRefuses()
{
    Lab lab(u"failover-wrong-history"_s);
    QVERIFY(lab.isActive && lab.opened);
    QCOMPARE(lab.lab().position(), 0);
    QVERIFY(lab.label("clusterGoal").contains(u"L5: not so far"_s));
    for (int i = 0; i < lab.lab().length(); ++i)
        lab.press(Qt::Key_Space);
    QCOMPARE(lab.lab().position(), lab.lab().length());
    QCOMPARE(lab.doc(Side::Left, 1), u"red+1 v12 (2,11)"_s);
    QCOMPARE(lab.doc(Side::Right, 1), u"blue+red v12 (2,11)"_s);
    QVERIFY(lab.label("clusterGoal").contains(u"L5: it has happened · Q7: not so far"_s));
    QVERIFY(!lab.label("clusterLesson").isEmpty());
    lab.press(Qt::Key_Home);
    QCOMPARE(lab.lab().position(), 0);
    lab.press(Qt::Key_End);
    lab.press(Qt::Key_Backspace);
    QCOMPARE(lab.lab().position(), lab.lab().length() - 1);
}

void TestUiCluster::theStepAtWhichTheyPartIsMarked()
{
    Lab lab(u"failover-wrong-history"_s);
    auto* schedule = lab.view.findChild<QListView*>(u"clusterSchedule"_s);
    const int row = lab.lab().parting() + 1;
    QVERIFY(row > 0);
    const QModelIndex parts = schedule->model()->index(row, 0);
    QCOMPARE(parts.data().toString(), u"≠ write C 100 red+1 via N2 cas tC"_s);
    QCOMPARE(parts.data(Qt::ToolTipRole).toString(), u"here L5 and Q7 part"_s);
    QVERIFY(parts.data(Qt::BackgroundRole).isValid());
    QVERIFY(!schedule->model()->index(row - 1, 0).data(Qt::BackgroundRole).isValid());
    lab.press(Qt::Key_B);
    QCOMPARE(lab.lab().position(), row);
    QCOMPARE(schedule->currentIndex().row(), row);
    // The same rules on both sides never part.
    lab.lab().setProfile(Side::Left, lab.lab().profile(Side::Right));
    QCOMPARE(lab.lab().parting(), -1);
    lab.press(Qt::Key_B);
    QVERIFY(lab.label("clusterMessage").contains(u"never part"_s));
}

void TestUiCluster::everyStoryCanBeChosenAndToldToTheEnd()
{
    Lab lab;
    auto* stories = lab.view.findChild<QComboBox*>(u"clusterStories"_s);
    QCOMPARE(stories->count(), int(replication::failoverScenarios().size()) + 1);
    lab.lab().setProfile(Side::Left, replication::profileOf(replication::Preset::L1));
    for (const replication::FailoverScenario& story : replication::failoverScenarios()) {
        stories->setFocus();
        QTest::keyClick(stories, Qt::Key_Down);
        QCOMPARE(lab.lab().story(), &story);
        lab.lab().jumpTo(lab.lab().length());
        QCOMPARE(lab.lab().isGoalReached(Side::Left), story.expectedUnder(replication::Preset::L1));
        QCOMPARE(lab.lab().isGoalReached(Side::Right), story.expectedUnder(replication::Preset::Q7));
        QCOMPARE(lab.label("clusterLesson").toStdString(), std::string(story.lesson));
    }
}

void TestUiCluster::aPrimaryIsCutOffAndReplacedByKeys()
{
    Lab lab;
    QCOMPARE(lab.left().node(), replication::Node(0));
    lab.press(Qt::Key_C);
    QCOMPARE(lab.last(), u"cut N1 | N2 N3 M"_s);
    lab.press(Qt::Key_Right);
    lab.press(Qt::Key_T);
    QCOMPARE(lab.last(), u"master-fail N1 -> promote N2"_s);
    lab.press(Qt::Key_U);
    QCOMPARE(lab.last(), u"apply N2"_s);
    const replication::Group& group = lab.lab().state(Side::Right).group;
    QCOMPARE(group.master.term, 2);
    QVERIFY(group.nodes[0].isPrimaryHere()); // it has not heard
    QVERIFY(group.nodes[1].isPrimaryHere());
    lab.press(Qt::Key_H);
    lab.press(Qt::Key_R);
    QVERIFY(lab.lab().state(Side::Right).group.atRest());
    QVERIFY(!lab.lab().state(Side::Right).group.nodes[0].isPrimaryHere());
    lab.press(Qt::Key_K);
    QCOMPARE(lab.last(), u"crash N2"_s);
    lab.press(Qt::Key_K);
    QCOMPARE(lab.last(), u"restart N2"_s);
}

void TestUiCluster::undoTakesBackOneFaultAtATime()
{
    Lab lab;
    QVERIFY(lab.lab().take(Side::Left, u"write A 100 red via N1"_s));
    lab.press(Qt::Key_S);
    QCOMPARE(lab.doc(Side::Left, 2), u"red v11 (1,10)"_s);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.doc(Side::Left, 2), u"base v10 (1,9)"_s);
    QCOMPARE(lab.doc(Side::Left, 0), u"red v11 (1,10)"_s);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.lab().position(), 0);
    lab.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    lab.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lab.doc(Side::Right, 2), u"red v11 (1,10)"_s);
    // Another fault in place of what came later; undo brings that back.
    lab.press(Qt::Key_Backspace);
    lab.press(Qt::Key_C);
    QCOMPARE(lab.lab().length(), 2);
    QCOMPARE(lab.last(), u"cut N1 | N2 N3 M"_s);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(QString::fromStdString(lab.lab().statement(1).text), u"settle"_s);
}

void TestUiCluster::messagesAreDeliveredLostAndPickedUp()
{
    Lab lab;
    QVERIFY(lab.lab().take(Side::Left, u"write A 100 red via N1"_s));
    QCOMPARE(lab.left().picture().messages.size(), 2);
    lab.press(Qt::Key_Down); // the second overtakes the first
    lab.press(Qt::Key_D);
    QCOMPARE(lab.last(), u"deliver repl(10,N1>N3)"_s);
    QCOMPARE(lab.doc(Side::Left, 1), u"base v10 (1,9)"_s);
    QCOMPARE(lab.doc(Side::Left, 2), u"red v11 (1,10)"_s);

    const auto row = [&lab](const QString& name) {
        for (const MessageRow& message : lab.left().picture().messages) {
            if (message.name == name)
                return message;
        }
        return MessageRow{};
    };
    const auto drag = [&lab](const MessageRow& message, QPoint to) {
        const QPoint from(message.from, message.rect.center().y());
        QTest::mousePress(&lab.left(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&lab.left(), from + QPoint(30, 0));
        QTest::mouseMove(&lab.left(), to);
        QTest::mouseRelease(&lab.left(), Qt::LeftButton, {}, to);
    };
    // Dropped on its receiver's column it arrives; between the columns it stays in flight; outside it is
    // lost.
    const MessageRow first = row(u"repl(10,N1>N2)"_s);
    QVERIFY(first.id != 0);
    const int before = lab.lab().position();
    drag(first, QPoint(first.from, first.rect.center().y()));
    QCOMPARE(lab.lab().position(), before);
    drag(first, QPoint(first.to, first.rect.center().y()));
    QCOMPARE(lab.last(), u"deliver repl(10,N1>N2)"_s);
    QVERIFY(lab.lab().take(Side::Left, u"write B 200 x via N1"_s));
    const MessageRow second = row(u"repl(11,N1>N2)"_s);
    drag(second, QPoint(second.from, -20));
    QCOMPARE(lab.last(), u"fail repl(11,N1>N2)"_s);
}

// Whoever delivers the oldest first delivers it last.
void TestUiCluster::aDelayedMessageGoesBehindTheOthers()
{
    Lab lab;
    QVERIFY(lab.lab().take(Side::Left, u"write A 100 red via N1"_s));
    const auto order = [&lab] {
        QStringList names;
        for (const MessageRow& message : lab.left().picture().messages)
            names += message.name;
        return names;
    };
    const QStringList sent{u"repl(10,N1>N2)"_s, u"repl(10,N1>N3)"_s};
    QCOMPARE(order(), sent);
    lab.press(Qt::Key_L);
    QCOMPARE(lab.last(), u"delay repl(10,N1>N2)"_s);
    QCOMPARE(order(), (QStringList{sent[1], sent[0]}));
    const int before = lab.lab().position();
    QVERIFY(!lab.lab().take(Side::Left, u"delay repl(10,N1>N2)"_s)); // it is behind all already
    QCOMPARE(lab.lab().position(), before);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(), sent);
    const MessageRow first = lab.left().picture().messages.constFirst();
    const QPoint from(first.from, first.rect.center().y());
    QTest::mousePress(&lab.left(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&lab.left(), from + QPoint(30, 0));
    const QPoint below(first.from, lab.left().picture().messages.constLast().rect.bottom() + 4);
    QTest::mouseMove(&lab.left(), below);
    QTest::mouseRelease(&lab.left(), Qt::LeftButton, {}, below);
    QCOMPARE(lab.last(), u"delay repl(10,N1>N2)"_s);
}

void TestUiCluster::threeColumnsFitWhereThereIsLittleRoom()
{
    Lab lab(u"failover-wrong-history"_s);
    lab.press(Qt::Key_End);
    const QFontMetrics metrics = lab.view.fontMetrics();
    const int narrow = metrics.averageCharWidth() * 62;
    const ClusterPicture picture = layOut(lab.lab().state(Side::Right), narrow, metrics);
    QVERIFY(picture.size.width() <= narrow);
    for (const ClusterColumn& column : picture.columns) {
        QVERIFY(column.frame.right() <= narrow);
        for (const ClusterLine& line : column.lines) // none is cut short
            QVERIFY2(metrics.horizontalAdvance(line.text) <= column.frame.width() - 16,
                     qPrintable(line.text));
    }
    const ClusterPicture wide = layOut(lab.lab().state(Side::Right), narrow * 2, metrics);
    QVERIFY(wide.columns[0].lines.size() < picture.columns[0].lines.size());
}

void TestUiCluster::theMenuOffersWhatIsPossible()
{
    Lab lab;
    lab.left().chooseNode(1);
    lab.press(Qt::Key_I);
    auto* menu = lab.view.findChild<QMenu*>(u"clusterMenu"_s);
    QTRY_VERIFY(menu && menu->isVisible());
    QStringList offered;
    for (QAction* action : menu->findChildren<QAction*>())
        offered += action->text();
    QVERIFY(offered.contains(u"crash N2"_s));
    QVERIFY(offered.contains(u"master-fail N1 -> promote N2"_s));
    QVERIFY(offered.contains(u"read A 100 @N2 as tA"_s));
    QVERIFY(offered.contains(u"write B 100 red via N2"_s));
    QVERIFY(!offered.contains(u"crash N1"_s));
    QVERIFY(!offered.contains(u"restart N2"_s));
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->text() == u"read A 100 @N2 as tA"_s)
            action->trigger();
    }
    menu->close();
    QCOMPARE(lab.last(), u"read A 100 @N2 as tA"_s);
    QVERIFY(lab.left().accessibleDescription().contains(u"holds base v10 (1,9) from N2"_s));
}

void TestUiCluster::aPartitionIsDrawnBetweenItsSides()
{
    Lab lab;
    QVERIFY(lab.lab().take(Side::Left, u"write A 100 red via N1"_s));
    QVERIFY(lab.lab().take(Side::Left, u"cut N1 | N2 N3 M"_s));
    const ClusterPicture& picture = lab.left().picture();
    QCOMPARE(picture.cuts.size(), 1);
    const int x = picture.cuts.constFirst().x1();
    QVERIFY(x > picture.columns[0].frame.right() && x < picture.columns[1].frame.left());
    QVERIFY(!picture.messages[0].deliverable);
    QVERIFY(lab.left().accessibleDescription().contains(u"Cut off: repl(10,N1>N2)"_s));
    QVERIFY(lab.lab().take(Side::Left, u"heal"_s));
    QVERIFY(lab.left().picture().cuts.isEmpty());
    QVERIFY(lab.left().picture().messages[0].deliverable);
}

void TestUiCluster::rolledBackSlotsAreShownAsHidden()
{
    Lab lab(u"failover-cascade"_s);
    const auto hidden = [](const ClusterCanvas& canvas) {
        int count = 0;
        for (const LadderCell& cell : canvas.picture().cells)
            count += cell.state == LadderCell::State::Pending;
        return count;
    };
    int mostLeft = 0;
    int mostRight = 0;
    for (int i = 0; i <= lab.lab().length(); ++i) {
        lab.lab().jumpTo(i);
        mostLeft = std::max(mostLeft, hidden(lab.left()));
        mostRight = std::max(mostRight, hidden(lab.right()));
    }
    QCOMPARE(mostLeft, 0); // the old way has no rollback
    QVERIFY(mostRight > 0);
}

void TestUiCluster::aWalkRepeatsWithItsSeedAndStopsAtABrokenRule()
{
    Lab lab;
    const auto walk = [&lab](int seed) {
        lab.lab().openByHand();
        lab.view.findChild<QSpinBox*>(u"clusterSeed"_s)->setValue(seed);
        lab.left().setFocus();
        lab.press(Qt::Key_W);
        return lab.lab().scriptText();
    };
    const QString first = walk(7);
    QVERIFY(first.count(u'\n') >= 10);
    QVERIFY(walk(8) != first);
    QCOMPARE(walk(7), first);
    QCOMPARE(lab.lab().undoStack().count(), 1);
    lab.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lab.lab().position(), 0);

    const auto broken = [&lab](Side side) { return lab.lab().broken(side) & replication::promised(); };
    lab.lab().setProfile(Side::Left, replication::profileOf(replication::Preset::L1));
    int stopped = 0;
    for (int seed = 1; seed <= 200 && stopped == 0; ++seed) {
        walk(seed);
        QVERIFY(!broken(Side::Left).empty() || lab.lab().position() == lab.lab().length());
        if (broken(Side::Left).empty())
            continue;
        stopped = seed;
        lab.press(Qt::Key_Backspace);
        QVERIFY(broken(Side::Left).empty()); // the last statement broke it
    }
    QVERIFY(stopped > 0);
}

void TestUiCluster::theStaleTokenIsFoundUnderTheOldWayOnly()
{
    Lab lab;
    auto* stale = lab.view.findChild<QAction*>(u"clusterGoalStale"_s);
    lab.lab().setProfile(Side::Left, replication::profileOf(replication::Preset::Q6));
    stale->trigger();
    QVERIFY(lab.lab().isSearching());
    QVERIFY(!lab.view.findChild<QToolButton*>(u"clusterSearch"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!lab.lab().isSearching(), 120'000);
    QVERIFY(lab.lab().length() > 0);
    QCOMPARE(lab.lab().position(), lab.lab().length());
    QVERIFY(lab.lab().state(Side::Left).group.ghost.staleTokenAccepted);
    QVERIFY(!lab.lab().state(Side::Right).group.ghost.staleTokenAccepted);
    QVERIFY(lab.label("clusterGoal").contains(u"Q6: it has happened · Q7: not so far"_s));
    QVERIFY(lab.lab().parting() >= 0);

    lab.lab().openByHand();
    lab.lab().setProfile(Side::Left, replication::profileOf(replication::Preset::Q7));
    stale->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!lab.lab().isSearching(), 120'000);
    QCOMPARE(lab.lab().length(), 0);
    QVERIFY(lab.label("clusterMessage").contains(u"leads there under Q7"_s));
}

void TestUiCluster::flippedSwitchesAreRulesOfOnesOwn()
{
    Lab lab(u"failover-wrong-history"_s);
    auto* menu = lab.view.findChild<QToolButton*>(u"clusterSwitchesRight"_s)->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), int(replication::switches().size()));
    menu->actions().constFirst()->trigger();
    QCOMPARE(lab.lab().profileName(Side::Right), u"Q6"_s); // only the token differs
    emit menu->aboutToShow();
    menu->actions().constLast()->trigger();
    QCOMPARE(lab.lab().profileName(Side::Right), u"own rules"_s);
    auto* profiles = lab.view.findChild<QComboBox*>(u"clusterProfileRight"_s);
    QCOMPARE(profiles->currentText(), u"own rules"_s);
    profiles->setFocus();
    QTest::keyClick(profiles, Qt::Key_Home);
    QCOMPARE(lab.lab().profileName(Side::Right), u"L1"_s);
}

void TestUiCluster::schedulesTravelByClipboard()
{
    Lab lab(u"failover-hole"_s);
    lab.press(Qt::Key_End);
    const QString left = lab.doc(Side::Left, 2);
    lab.press(Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"write A 100 red via N1 ; write B 200 x via N1\n"_s));
    lab.lab().openByHand();
    lab.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(lab.doc(Side::Left, 2), left);
    QGuiApplication::clipboard()->setText(u"read A 100 @N1\nwrite A 100 red via X"_s);
    lab.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(lab.label("clusterMessage").startsWith(u"Line 2:"_s));
    QCOMPARE(lab.doc(Side::Left, 2), left);
}

void TestUiCluster::whatCannotBeSaidIsExplained()
{
    Lab lab;
    lab.press(Qt::Key_D);
    QVERIFY(lab.label("clusterMessage").contains(u"No message is in flight"_s));
    lab.press(Qt::Key_U);
    QCOMPARE(lab.label("clusterMessage"), u"“apply N1” is not possible now under L5."_s);
    QCOMPARE(lab.lab().position(), 0);
    QVERIFY(!lab.lab().take(Side::Left, u"dance N1"_s));
    QVERIFY(lab.label("clusterMessage").contains(u"there is no verb `dance`"_s));
    // A message that only the new way sends is refused on the old side and taken on the new.
    for (const QString& statement :
         {u"write A 100 red via N1"_s, u"master-fail N1 -> promote N2"_s, u"apply N2"_s})
        QVERIFY(lab.lab().take(Side::Left, statement));
    QVERIFY(!lab.lab().take(Side::Left, u"deliver resync(N2>N3)"_s));
    QVERIFY(lab.lab().take(Side::Right, u"deliver resync(N2>N3)"_s));
    const StatementModel model(lab.lab());
    QCOMPARE(model.index(4).data().toString(), u"⊘ L5  deliver resync(N2>N3)"_s);
    QCOMPARE(model.index(4).data(Qt::ToolTipRole).toString(), u"not possible under L5"_s);
}

void TestUiCluster::modelsAreSound()
{
    ClusterLab lab;
    StatementModel statements(lab);
    InvariantModel invariants(lab);
    const QAbstractItemModelTester first(&statements, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&invariants,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(lab.openStory(u"failover-divergence"_s));
    QCOMPARE(statements.rowCount(), lab.length() + 1);
    lab.jumpTo(lab.length());
    QVERIFY(lab.take(Side::Left, u"rest"_s));
    const auto cell = [&invariants](replication::Invariant rule, int column) {
        return invariants.index(int(rule), column).data().toString();
    };
    QCOMPARE(cell(replication::Invariant::I5, InvariantModel::Left), u"✕ broken"_s);
    QCOMPARE(cell(replication::Invariant::I5, InvariantModel::Right), u"✓ holds"_s);
    // No rules promise that a version names one content.
    QCOMPARE(cell(replication::Invariant::I8, InvariantModel::Left), u"! seen"_s);
    QCOMPARE(invariants.headerData(InvariantModel::Left, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"L5"_s);
    lab.undoStack().undo();
    lab.openByHand();
    QCOMPARE(statements.rowCount(), 1);
}

void TestUiCluster::aStoryOpensInTheWindow()
{
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    MainWindow window;
    window.show();
    auto* view = window.findChild<ClusterView*>();
    QVERIFY(view && !view->isVisible());
    window.openScenario(u"failover-hole"_s);
    QVERIFY(view->isVisible());
    QCOMPARE(view->lab().story()->name, std::string_view("failover-hole"));
    window.findChild<QAction*>(u"scenario_failover-cascade"_s)->trigger();
    QCOMPARE(view->lab().story()->name, std::string_view("failover-cascade"));
}

void TestUiCluster::everyControlHasANameAndFocus()
{
    Lab lab;
    for (QWidget* widget : lab.view.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                               qobject_cast<QAbstractSpinBox*>(widget) ||
                               qobject_cast<ClusterCanvas*>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s) ||
            !widget->parentWidget()->objectName().startsWith(u"cluster"_s))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
    }
    QVERIFY(lab.label("clusterSimplified").contains(u"elections are not simulated"_s));
}

QTEST_MAIN(TestUiCluster)
#include "tst_ui_cluster.moc"
