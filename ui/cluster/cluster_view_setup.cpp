// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts of the failover lab, one function each.
#include "cluster/cluster_canvas.h"
#include "cluster/cluster_view.h"
#include "cluster/invariant_model.h"
#include "cluster/statement_model.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "theme/fitting_tabs.h"
#include "theme/icons.h"
#include "theme/selectable_label.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

using namespace replication;

namespace {

constexpr int kWalkSteps = 40;

QToolButton* makeButton(QAction* action, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(QString(action->objectName() % u"Button"_s));
    button->setAccessibleName(action->text());
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString sideName(ClusterLab::Side side)
{
    return side == ClusterLab::Side::Left ? u"Left"_s : u"Right"_s;
}

} // namespace

QAction* ClusterView::command(const QString& name, const QString& text, QStringView icon,
                              const QKeySequence& key, const QString& tip, std::function<void()> act)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    // Plain keys are for the pictures and the schedule; a list of rules has a use for letters itself.
    const bool isPlain = key[0].keyboardModifiers() == Qt::NoModifier;
    action->setShortcutContext(isPlain ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, &ClusterView::used);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void ClusterView::setupCommands()
{
    ClusterLab* const lab = m_lab;
    m_barActions = {
        command(u"clusterStart"_s, tr("To the start"), u"skip-back", QKeySequence(Qt::Key_Home),
                tr("Before the first statement"), [lab] { lab->jumpTo(0); }),
        command(u"clusterBack"_s, tr("Back"), u"step-back", QKeySequence(Qt::Key_Backspace),
                tr("Before the last statement"), [lab] { lab->back(); }),
        command(u"clusterNext"_s, tr("Next statement"), u"step-forward", QKeySequence(),
                tr("The schedule's next statement, on both sides (Space)"), [lab] { lab->next(); }),
        command(u"clusterEnd"_s, tr("To the end"), u"skip-forward", QKeySequence(Qt::Key_End),
                tr("After the last statement"), [lab] { lab->jumpTo(lab->length()); }),
        command(u"clusterParting"_s, tr("To where they part"), u"split", QKeySequence(Qt::Key_B),
                tr("After the first statement that the two ways answer differently"),
                [this, lab] {
                    if (lab->parting() >= 0)
                        lab->jumpTo(lab->parting() + 1);
                    else
                        setMessage(tr("The two ways never part in this schedule."));
                }),
        command(u"clusterUndo"_s, tr("Undo"), u"undo-2", QKeySequence(u"Ctrl+Z"_s),
                tr("Undo what was done last"), [lab] { lab->undoStack().undo(); }),
        command(u"clusterRedo"_s, tr("Redo"), u"redo-2", QKeySequence(u"Ctrl+Shift+Z"_s), tr("Do it again"),
                [lab] { lab->undoStack().redo(); }),
        command(u"clusterCopy"_s, tr("Copy schedule"), u"clipboard-copy", QKeySequence(QKeySequence::Copy),
                tr("Copy the statements up to here as text"), [this] { copySchedule(); }),
        command(u"clusterPaste"_s, tr("Paste schedule"), u"clipboard-paste",
                QKeySequence(QKeySequence::Paste), tr("Play the schedule that the clipboard holds"),
                [this] { pasteSchedule(); }),
    };
    auto* undo = findChild<QAction*>(u"clusterUndo"_s);
    auto* redo = findChild<QAction*>(u"clusterRedo"_s);
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&lab->undoStack(), &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&lab->undoStack(), &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
}

void ClusterView::setupFaults()
{
    m_faultActions = {
        command(u"clusterDeliver"_s, tr("Deliver"), u"check", QKeySequence(Qt::Key_D),
                tr("The chosen message arrives"), [this] { withMessage(u"deliver"_s); }),
        command(u"clusterFail"_s, tr("Lose"), u"x", QKeySequence(Qt::Key_F),
                tr("The chosen message is lost, and its sender notices"), [this] { withMessage(u"fail"_s); }),
        command(u"clusterFailAnswer"_s, tr("Lose the answer"), u"message-square", QKeySequence(Qt::Key_A),
                tr("The chosen message arrives, but its sender gets no answer"),
                [this] { withMessage(u"fail-answer"_s); }),
        command(u"clusterDelay"_s, tr("Delay"), u"clock", QKeySequence(Qt::Key_L),
                tr("The chosen message goes behind all others"), [this] { withMessage(u"delay"_s); }),
        command(u"clusterSettle"_s, tr("Deliver all"), u"fast-forward", QKeySequence(Qt::Key_S),
                tr("Everything that can arrive does, oldest first"), [this] { take(u"settle"_s); }),
        command(u"clusterRest"_s, tr("Come to rest"), u"refresh-cw", QKeySequence(Qt::Key_R),
                tr("Heal, restart, rebuild and deliver until nothing is left to do"),
                [this] { take(u"rest"_s); }),
        command(u"clusterCut"_s, tr("Cut off"), u"unplug", QKeySequence(Qt::Key_C),
                tr("Nothing gets to the chosen copy, or from it; clients still do"), [this] { cutOff(); }),
        command(u"clusterHeal"_s, tr("Heal"), u"plug", QKeySequence(Qt::Key_H),
                tr("All links carry messages again"), [this] { take(u"heal"_s); }),
        command(u"clusterPromote"_s, tr("Fail over"), u"crown", QKeySequence(Qt::Key_T),
                tr("The master takes the primary for lost and promotes the chosen copy: term + 1"),
                [this] { promote(); }),
        command(u"clusterApply"_s, tr("Apply cluster state"), u"download", QKeySequence(Qt::Key_U),
                tr("The chosen copy hears of the newest cluster state"), [this] { withCopy(u"apply"_s); }),
        command(u"clusterCrash"_s, tr("Crash or restart"), u"server-crash", QKeySequence(Qt::Key_K),
                tr("The chosen copy's node goes down, or comes back"), [this] { crashOrRestart(); }),
        command(u"clusterInject"_s, tr("More"), u"ellipsis", QKeySequence(Qt::Key_I),
                tr("All that can be done to the chosen message or copy"), [this] { showInjectMenu(); }),
    };
}

// What is possible where the schedule stands.
void ClusterView::updateCommands()
{
    const auto enable = [this](const QString& name, bool can) { findChild<QAction*>(name)->setEnabled(can); };
    enable(u"clusterStart"_s, m_lab->position() > 0);
    enable(u"clusterBack"_s, m_lab->position() > 0);
    enable(u"clusterNext"_s, m_lab->position() < m_lab->length());
    enable(u"clusterEnd"_s, m_lab->position() < m_lab->length());
    for (const QString& name : {u"clusterGoalStale"_s, u"clusterGoalLost"_s, u"clusterGoalDiffer"_s})
        enable(name, !m_lab->isSearching());
}

QComboBox* ClusterView::makeProfiles(ClusterLab::Side side)
{
    auto* box = new QComboBox;
    box->setObjectName(QString(u"clusterProfile"_s % sideName(side)));
    box->setAccessibleName(side == ClusterLab::Side::Left ? tr("Old way") : tr("New way"));
    box->setFocusPolicy(Qt::TabFocus);
    for (const Preset preset : kPresets) {
        const QString name = format::text(nameOf(preset));
        box->addItem(name, name);
        box->setItemData(box->count() - 1, engineText(wordsOf(preset)), Qt::ToolTipRole);
    }
    box->addItem(tr("own rules"));
    connect(box, &QComboBox::activated, this, [this, side, box] {
        if (const auto preset = presetNamed(box->currentData().toString().toStdString()))
            m_lab->setProfile(side, profileOf(*preset));
        else
            refresh();
    });
    m_profiles[std::size_t(side)] = box;
    return box;
}

void ClusterView::fillSwitches(QMenu& menu, ClusterLab::Side side)
{
    menu.clear();
    for (const Switch& one : switches()) {
        const Profile& profile = m_lab->profile(side);
        QAction* action =
            menu.addAction(tr("%1 %2").arg(engineText(one.question), engineText(one.setting(profile))));
        connect(action, &QAction::triggered, this, [this, side, flip = one.flip] {
            Profile changed = m_lab->profile(side);
            flip(changed);
            m_lab->setProfile(side, changed);
        });
    }
}

QWidget* ClusterView::makeChoices()
{
    auto* row = new QWidget;
    row->setObjectName(u"clusterChoices"_s);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stories = new QComboBox;
    m_stories->setObjectName(u"clusterStories"_s);
    m_stories->setAccessibleName(tr("Story"));
    m_stories->setToolTip(tr("What is told, step by step"));
    m_stories->setFocusPolicy(Qt::TabFocus);
    m_stories->addItem(tr("By hand: a healthy group"));
    for (const FailoverScenario& story : failoverScenarios()) {
        m_stories->addItem(tr("%1 · %2").arg(format::text(story.number), engineText(story.title)),
                           format::text(story.name));
        m_stories->setItemData(m_stories->count() - 1, engineText(story.lesson), Qt::ToolTipRole);
    }
    connect(m_stories, &QComboBox::activated, this, [this] {
        if (!m_lab->openStory(m_stories->currentData().toString()))
            m_lab->openByHand();
    });
    auto* label = new QLabel(tr("St&ory"));
    label->setBuddy(m_stories);
    layout->addWidget(label);
    layout->addWidget(m_stories, 1);
    layout->addWidget(makeLottery());
    return row;
}

QWidget* ClusterView::makeLottery()
{
    auto* row = new QWidget;
    row->setObjectName(u"clusterLottery"_s);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = new QToolButton;
    m_search->setObjectName(u"clusterSearch"_s);
    m_search->setText(tr("Find the fewest steps"));
    m_search->setIcon(Icons::get(u"target"));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setAccessibleName(tr("Find the fewest steps"));
    m_search->setToolTip(tr("Search all orders of a small group under the left rules"));
    m_search->setPopupMode(QToolButton::InstantPopup);
    m_search->setFocusPolicy(Qt::TabFocus);
    auto* goals = new QMenu(m_search->text(), m_search);
    goals->setObjectName(u"clusterGoals"_s);
    const auto offer = [&](const QString& name, const QString& text, Danger danger) {
        QAction* action = goals->addAction(text);
        action->setObjectName(name);
        action->setStatusTip(m_search->toolTip());
        action->setToolTip(m_search->toolTip());
        connect(action, &QAction::triggered, this, [this, danger] {
            emit used();
            m_lab->search(danger);
        });
    };
    offer(u"clusterGoalStale"_s, tr("A &stale token is accepted"), Danger::StaleToken);
    offer(u"clusterGoalLost"_s, tr("An &acknowledged write vanishes"), Danger::AcknowledgedLost);
    offer(u"clusterGoalDiffer"_s, tr("&Copies disagree at rest"), Danger::CopiesDiffer);
    m_search->setMenu(goals);
    m_seed = new QSpinBox;
    m_seed->setObjectName(u"clusterSeed"_s);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed draws the same faults"));
    m_seed->setRange(1, 999'999);
    auto* seed = new QLabel(tr("Seed"));
    seed->setBuddy(m_seed);
    QAction* walk =
        command(u"clusterWalk"_s, tr("Random walk"), u"dices", QKeySequence(Qt::Key_W),
                tr("Faults by lot from here, up to %n statements; ends when a rule breaks on the left",
                   nullptr, kWalkSteps),
                [this] { m_lab->walk(quint64(m_seed->value()), kWalkSteps); });
    layout->addWidget(m_search);
    layout->addWidget(seed);
    layout->addWidget(m_seed);
    layout->addWidget(makeButton(walk, Qt::ToolButtonTextBesideIcon));
    return row;
}

QWidget* ClusterView::makeBar()
{
    auto* row = new QWidget;
    row->setObjectName(u"clusterBar"_s);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QAction* action : std::as_const(m_barActions))
        layout->addWidget(makeButton(action, Qt::ToolButtonIconOnly));
    layout->addStretch();
    for (QAction* action : std::as_const(m_faultActions))
        layout->addWidget(makeButton(action, Qt::ToolButtonIconOnly));
    return row;
}

QWidget* ClusterView::makeWords()
{
    auto* box = new QWidget;
    box->setObjectName(u"clusterWords"_s);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_goal = selectableLabel(u"clusterGoal"_s, tr("Goal"));
    QFont font = m_goal->font();
    font.setBold(true);
    m_goal->setFont(font);
    m_lesson = selectableLabel(u"clusterLesson"_s, tr("Lesson"));
    m_message = selectableLabel(u"clusterMessage"_s, tr("Message"));
    m_message->hide();
    for (QLabel* label : {m_goal, m_lesson, m_message})
        layout->addWidget(label);
    return box;
}

QWidget* ClusterView::makeSide(ClusterLab::Side side)
{
    auto* box = new QWidget;
    box->setObjectName(QString(u"cluster"_s % sideName(side)));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(side == ClusterLab::Side::Left ? tr("O&ld way") : tr("Ne&w way"));
    QComboBox* profiles = makeProfiles(side);
    label->setBuddy(profiles);
    auto* flips = new QToolButton;
    flips->setObjectName(QString(u"clusterSwitches"_s % sideName(side)));
    flips->setIcon(Icons::get(u"sliders-horizontal"));
    flips->setText(tr("Switches"));
    flips->setAccessibleName(tr("Switches"));
    flips->setToolTip(tr("Each rule by itself"));
    flips->setPopupMode(QToolButton::InstantPopup);
    flips->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(flips);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, side] { fillSwitches(*menu, side); });
    flips->setMenu(menu);
    QLabel* rules = selectableLabel(QString(u"clusterRules"_s % sideName(side)), tr("Rules"));
    m_rules[std::size_t(side)] = rules;
    rules->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    rules->installEventFilter(this);
    head->addWidget(label);
    head->addWidget(profiles);
    head->addWidget(flips);
    head->addStretch();
    layout->addLayout(head);
    layout->addWidget(rules);
    auto* canvas = new ClusterCanvas(*m_lab, side);
    canvas->setObjectName(QString(u"clusterCanvas"_s % sideName(side)));
    canvas->setAccessibleName(side == ClusterLab::Side::Left ? tr("Copies, the old way")
                                                             : tr("Copies, the new way"));
    canvas->setToolTip(
        tr("Drag a message onto its receiver to deliver it, below the others to delay it, out of "
           "the picture to lose it"));
    connect(canvas, &ClusterCanvas::wanted, m_lab, &ClusterLab::take);
    connect(canvas, &ClusterCanvas::gotFocus, this, [this](ClusterLab::Side now) { m_activeSide = now; });
    m_canvases[std::size_t(side)] = canvas;
    auto* area = new QScrollArea;
    area->setObjectName(QString(u"clusterArea"_s % sideName(side)));
    area->setAccessibleName(canvas->accessibleName());
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(canvas);
    layout->addWidget(area, 1);
    return box;
}

QWidget* ClusterView::makePanels()
{
    auto* tabs = new FittingTabs;
    tabs->setObjectName(u"clusterPanels"_s);
    tabs->setAccessibleName(tr("Schedule and rules"));
    tabs->tabBar()->setAccessibleName(tabs->accessibleName());
    tabs->setDocumentMode(true);
    m_schedule = new QListView;
    m_schedule->setObjectName(u"clusterSchedule"_s);
    m_schedule->setAccessibleName(tr("Schedule"));
    m_schedule->setModel(m_statements);
    m_schedule->setUniformItemSizes(true);
    m_schedule->setFrameShape(QFrame::NoFrame);
    m_schedule->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_schedule->installEventFilter(this);
    connect(m_schedule->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    m_lab->jumpTo(index.row());
            });
    auto* rules = new QTableView;
    rules->setObjectName(u"clusterInvariants"_s);
    rules->setAccessibleName(tr("What must hold"));
    rules->setModel(new InvariantModel(*m_lab, rules));
    setupTable(*rules, Rows::One);
    setColumnWidths(*rules, {6, 10, 10, 60});
    tabs->addTab(m_schedule, tr("Schedule"));
    tabs->addTab(rules, tr("Rules"));
    tabs->addTab(makeSimplified(), tr("Limits"));
    return tabs;
}

QWidget* ClusterView::makeSimplified()
{
    const QStringList sentences{
        tr("Cluster-state consensus is assumed correct; elections are not simulated."),
        tr("In the product the checkpoint moves after fsync; with async durability a crash may lose "
           "acknowledged operations."),
        tr("On a new term the product first drains running operations; reads during the rollback still see "
           "the old view."),
        tr("Reads are real-time gets of single documents; a search sees a write only after a refresh."),
        tr("History is kept until it is compacted by hand; real retention depends on leases and time."),
        tr("Time is made of steps. Real delays: about 30 s to notice a lost node, 60 s of replication "
           "retries, 1 minute until a request times out."),
        tr("Left out: relocation of a primary, external versions, cross-cluster replication, the auto-id "
           "shortcut, read-only and search-only copies."),
        tr("L1 and L5 show old rules; they are not every detail of a release."),
        tr("Q6 runs the 7.x engine with a version token; early 6.x did not roll back the index."),
    };
    QString text = tr("What this simulation simplifies:");
    for (const QString& sentence : sentences)
        text += QString(u"\n\n• "_s % sentence);
    QLabel* words = selectableLabel(u"clusterSimplified"_s, tr("What the simulation simplifies"));
    words->setText(text);
    words->setMargin(8);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* area = new QScrollArea;
    area->setObjectName(u"clusterSimplifiedArea"_s);
    area->setAccessibleName(words->accessibleName());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(words);
    return area;
}

} // namespace racescope
