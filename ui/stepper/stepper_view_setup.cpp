// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts of the stepper, one function each.
#include "models/format.h"
#include "stepper/branch_list.h"
#include "stepper/inject_menu.h"
#include "stepper/schedule_delegate.h"
#include "stepper/step_controls.h"
#include "stepper/step_timeline.h"
#include "stepper/stepper_view.h"
#include "theme/icons.h"
#include "theme/selectable_label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kDigits = 9;

} // namespace

QAction* StepperView::command(const char* name, const QString& text, QStringView icon,
                              const QList<QKeySequence>& keys, const QString& tip, std::function<void()> act)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setStatusTip(tip);
    tellTip(*action, {});
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        emit used();
        if (m_race->isLoaded())
            act();
    });
    addAction(action);
    m_barActions += action;
    return action;
}

void StepperView::setupCommands()
{
    StepperRace* race = m_race;
    command("stepperStart", tr("To the start"), u"skip-back", {QKeySequence(Qt::Key_Home)},
            tr("Before the first step"), [race] { race->jumpTo(0); });
    command("stepperBack", tr("Back"), u"step-back", {QKeySequence(Qt::Key_Backspace)},
            tr("One step back; another step from there makes a branch"), [race] { race->back(); });
    QAction* fair =
        command("stepperFair", tr("Next fair step"), u"step-forward", {},
                tr("The step of whoever has waited longest (Space)"), [race] { race->stepFair(); });
    fair->setAutoRepeat(true);
    command("stepperTip", tr("To the end of the branch"), u"skip-forward", {QKeySequence(Qt::Key_End)},
            tr("After the last step of the branch"), [race] { race->jumpTo(race->race().length()); });
    QAction* undo = command("stepperUndo", tr("Undo step"), u"undo-2", {QKeySequence(u"Ctrl+Z"_s)},
                            tr("Undo what was done last"), [race] { race->undoStack().undo(); });
    QAction* redo = command("stepperRedo", tr("Redo step"), u"redo-2", {QKeySequence(u"Ctrl+Shift+Z"_s)},
                            tr("Do it again"), [race] { race->undoStack().redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&race->undoStack(), &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&race->undoStack(), &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    command("stepperUntilConflict", tr("Run until a conflict"), u"fast-forward", {QKeySequence(Qt::Key_C)},
            tr("Run until the next conflict"), [race] { race->runUntil(u"conflict"_s); });
    command("stepperUntilLost", tr("Run until a lost update"), u"triangle-alert", {QKeySequence(Qt::Key_L)},
            tr("Run until the next lost update"), [race] { race->runUntil(u"lost update"_s); });
    command("stepperToEnd", tr("Run to the end"), u"flag", {QKeySequence(Qt::Key_E)},
            tr("Run until nobody can move"), [race] { race->runUntil(u"end"_s); });
    command("stepperCopy", tr("Copy schedule"), u"clipboard-copy", {QKeySequence::Copy},
            tr("Copy the steps taken as text"), [this] { copySchedule(); });
    command("stepperPaste", tr("Paste schedule"), u"clipboard-paste", {QKeySequence::Paste},
            tr("Take the steps that the clipboard holds, from the start"), [this] { pasteSchedule(); });
    m_showTimeline = command("stepperTimeline", tr("Timeline"), u"activity", {QKeySequence(Qt::Key_V)},
                             tr("Show or hide the steps as a timeline and a ladder"), [] {});
    m_showTimeline->setCheckable(true);
    connect(m_showTimeline, &QAction::toggled, m_timeline, &QWidget::setVisible);
    m_timeline->hide();
    command("stepperExplore", tr("Explore from here"), u"network", {QKeySequence(Qt::Key_O)},
            tr("Find every way the race can go on from here"),
            [this] { emit exploreRequested(m_race->race()); });
    const qsizetype inBar = m_barActions.size();
    command("stepperWalk", tr("Random walk"), u"dices", {QKeySequence(Qt::Key_W)},
            tr("Run to the end, each step by lot from the seed"), [this] { m_controls->walk(); });
    command("stepperPlayKey", tr("Play"), u"play", {QKeySequence(Qt::Key_P)},
            tr("Take steps by themselves, or stop it"), [this] { m_controls->togglePlay(); });
    command("stepperFaster", tr("Play faster"), u"plus", {QKeySequence(Qt::Key_Plus)},
            tr("More steps a second"), [this] { m_controls->faster(); });
    command("stepperSlower", tr("Play slower"), u"minus", {QKeySequence(Qt::Key_Minus)},
            tr("Fewer steps a second"), [this] { m_controls->slower(); });
    command("stepperInjectKey", tr("Inject"), u"zap", {QKeySequence(Qt::Key_I)},
            tr("Do something to the race from outside"),
            [this] { findChild<QToolButton*>(u"stepperInject"_s)->showMenu(); });
    for (int digit = 1; digit <= kDigits; ++digit) {
        const std::uint32_t worker = std::uint32_t(digit - 1);
        const Qt::Key key = Qt::Key(Qt::Key_0 + digit);
        command("", tr("Step worker %1").arg(digit), u"step-forward", {QKeySequence(key)},
                tr("Take this worker's next step"), [race, worker] { race->step(worker); })
            ->setObjectName(u"stepWorker%1"_s.arg(digit));
        command("", tr("Step worker %1 until it commits").arg(digit), u"fast-forward",
                {QKeySequence(QKeyCombination(Qt::SHIFT, key))},
                tr("Take this worker's steps until it commits"),
                [race, worker] { race->stepUntilCommit(worker); })
            ->setObjectName(u"commitWorker%1"_s.arg(digit));
    }
    command("stepperNameBranch", tr("Name branch"), u"pencil", {QKeySequence(Qt::Key_B)},
            tr("Name the branch"), [this] { m_branches->nameCurrent(); });
    command("stepperGoal", tr("Search for a goal"), u"target", {QKeySequence(Qt::Key_G)},
            tr("Say what to run until or to search for"), [this] { m_controls->focusGoal(); });
    m_barActions.resize(inBar);
}

// What is possible from here, and why not; a worker that cannot move says so when its digit is pressed.
void StepperView::updateCommands()
{
    const SteppedRace& race = m_race->race();
    const auto enable = [this](const QString& name, bool can, const QString& whyNot) {
        auto* action = findChild<QAction*>(name);
        action->setEnabled(can);
        tellTip(*action, can ? QString() : whyNot);
    };
    const bool isAtStart = race.position() == 0;
    const bool canMove = !race.state().ended();
    const QString start = tr("This is the start.");
    const QString over = tr("The race is over: nobody can move.");
    enable(u"stepperStart"_s, !isAtStart, start);
    enable(u"stepperBack"_s, !isAtStart, start);
    enable(u"stepperTip"_s, race.position() < race.length(), tr("This is the end of the branch."));
    for (const QString& name : {u"stepperFair"_s, u"stepperUntilConflict"_s, u"stepperUntilLost"_s,
                                u"stepperToEnd"_s, u"stepperWalk"_s, u"stepperExplore"_s})
        enable(name, canMove, over);
    for (int digit = 1; digit <= kDigits; ++digit) {
        const auto worker = std::uint32_t(digit - 1);
        const bool can = worker < race.state().workerCount() && race.state().canMove(worker);
        for (const QString& name : {u"stepWorker%1"_s, u"commitWorker%1"_s})
            findChild<QAction*>(name.arg(digit))->setEnabled(can);
    }
}

// With its key, which may have been changed.
void StepperView::tellTip(QAction& action, const QString& whyNot)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    const QString tip = key.isEmpty() ? action.statusTip() : tr("%1 (%2)").arg(action.statusTip(), key);
    //: What a command does, and why it cannot now.
    action.setToolTip(whyNot.isEmpty() ? tip : tr("%1. %2").arg(tip, whyNot));
}

void StepperView::setupWords(QVBoxLayout& layout)
{
    m_story = selectableLabel(u"stepperStory"_s, tr("What the race is about"));
    m_verdict = selectableLabel(u"stepperVerdict"_s, tr("Verdict"));
    QFont font = m_verdict->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_verdict->setFont(font);
    m_because = selectableLabel(u"stepperBecause"_s, tr("Why the last step came out so"));
    m_message = selectableLabel(u"stepperMessage"_s, tr("Message"));
    m_message->hide();
    m_accept = new QPushButton(Icons::get(u"route"), tr("Take this path"));
    m_accept->setObjectName(u"stepperAccept"_s);
    m_accept->setAccessibleName(tr("Take this path"));
    m_accept->setFocusPolicy(Qt::TabFocus);
    m_accept->hide();
    m_accept->setToolTip(tr("Take the steps that are shown pale in the schedule (Enter)"));
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_race->acceptGhost(m_race->ghost().size());
        setFocus();
    });
    m_refuse = new QPushButton(Icons::get(u"x"), tr("Leave it"));
    m_refuse->setObjectName(u"stepperRefuse"_s);
    m_refuse->setAccessibleName(tr("Leave the path that was found"));
    m_refuse->setToolTip(tr("Take none of these steps (Esc)"));
    m_refuse->setFocusPolicy(Qt::TabFocus);
    m_refuse->hide();
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        m_race->dropGhost();
        setFocus();
    });
    m_cancel = new QPushButton(Icons::get(u"octagon-x"), tr("Cancel search"));
    m_cancel->setObjectName(u"stepperCancelSearch"_s);
    m_cancel->setAccessibleName(tr("Cancel search"));
    m_cancel->setToolTip(tr("End the search (Esc)"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, m_race, &StepperRace::cancelSearch);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_story, m_verdict, m_because})
        layout.addWidget(widget);
    auto* row = new QHBoxLayout;
    row->addWidget(m_message, 1);
    row->addWidget(m_accept);
    row->addWidget(m_refuse);
    row->addWidget(m_cancel);
    layout.addLayout(row);
}

QWidget* StepperView::makeCards()
{
    auto* inner = new QWidget;
    inner->setObjectName(u"stepperCards"_s);
    inner->setAccessibleName(tr("Workers"));
    m_cardLayout = new QGridLayout(inner);
    m_cardLayout->setContentsMargins(0, 0, 0, 0);
    m_cardArea = new QScrollArea;
    m_cardArea->setObjectName(u"stepperCardArea"_s);
    m_cardArea->setAccessibleName(tr("Workers"));
    m_cardArea->setFocusPolicy(Qt::NoFocus);
    m_cardArea->setFrameShape(QFrame::NoFrame);
    m_cardArea->setWidgetResizable(true);
    m_cardArea->setWidget(inner);
    return m_cardArea;
}

QWidget* StepperView::makeSide()
{
    m_store = selectableLabel(u"stepperStore"_s, tr("Store"));
    m_store->setTextFormat(Qt::RichText);
    m_store->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_store->setMargin(8);
    auto* area = new QScrollArea;
    area->setObjectName(u"stepperStoreArea"_s);
    area->setAccessibleName(tr("Store"));
    area->setFocusPolicy(Qt::TabFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_store);
    m_branches = new BranchList(*m_race);
    auto* side = new QSplitter(Qt::Vertical);
    side->setObjectName(u"stepperSide"_s);
    side->setAccessibleName(tr("Store and branches"));
    side->addWidget(area);
    side->addWidget(m_branches);
    side->setSizes({3000, 2000});
    return side;
}

QWidget* StepperView::makeMiddle()
{
    auto* across = new QSplitter;
    across->setObjectName(u"stepperSplitter"_s);
    across->setAccessibleName(tr("Workers and store"));
    across->addWidget(makeCards());
    across->addWidget(makeSide());
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    across->setSizes({3000, 2000});
    auto* down = new QSplitter(Qt::Vertical);
    down->setObjectName(u"stepperMiddle"_s);
    down->setAccessibleName(tr("Workers, store and timeline"));
    down->addWidget(across);
    down->addWidget(m_timeline);
    down->setStretchFactor(0, 1);
    down->setCollapsible(0, false);
    down->setSizes({3000, fontMetrics().lineSpacing() * 11});
    return down;
}

QWidget* StepperView::makeStrip()
{
    auto* box = new QWidget;
    box->setObjectName(u"stepperStripBox"_s);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_strip = new QListView;
    m_strip->setObjectName(u"scheduleStrip"_s);
    m_strip->setAccessibleName(tr("Schedule"));
    m_strip->setToolTip(tr("The steps so far; go to any of them, or drag the last one on to play"));
    m_strip->setFlow(QListView::LeftToRight);
    m_strip->setWrapping(false);
    m_strip->setUniformItemSizes(true);
    m_strip->setSpacing(1);
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_strip->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_strip->setFixedHeight(fontMetrics().height() * 3);
    m_strip->setFocusPolicy(Qt::TabFocus);
    const int width = fontMetrics().averageCharWidth();
    m_strip->setGridSize(QSize(width * 8, fontMetrics().height() + 8));
    m_strip->setModel(m_schedule);
    m_strip->setItemDelegate(new ScheduleDelegate(m_strip));
    m_strip->installEventFilter(this);
    m_strip->viewport()->installEventFilter(this);
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && m_race->isLoaded())
                    goToRow(index.row());
            });
    m_text = new QLineEdit;
    m_text->setObjectName(u"scheduleText"_s);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setAccessibleName(tr("Schedule as text"));
    m_text->setToolTip(tr("The steps taken as text; change it and press Enter to take these instead"));
    m_text->setPlaceholderText(tr("No step taken yet: press 1, 2, … or write a schedule such as A B A B"));
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (m_race->isLoaded() && playOrThink(m_text->text()))
            setFocus();
    });
    layout->addWidget(m_strip);
    layout->addWidget(m_text);
    return box;
}

} // namespace racescope
