// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/stepper_view.h"

#include "models/format.h"
#include "scenario/scenario.h"
#include "stepper/branch_list.h"
#include "stepper/inject_menu.h"
#include "stepper/step_controls.h"
#include "stepper/step_text.h"
#include "stepper/step_timeline.h"
#include "stepper/worker_card.h"
#include "theme/icons.h"
#include "theme/style.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kDigits = 9;
constexpr int kCardCharacters = 32;      // at least
constexpr std::uint32_t kMostCards = 64; // a recorded race may have many workers; the first nine have keys
constexpr int kLinesForTimeline = 38;
constexpr int kMostMessage = 400;            // characters of a schedule in a message
constexpr std::size_t kMostTextSteps = 2000; // longer schedules are not shown as text

QLabel* makeLabel(const QString& name, const QString& accessibleName)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StepperView::StepperView(QWidget* parent)
    : QWidget(parent)
    , m_race(new StepperRace(this))
    , m_schedule(new ScheduleModel(this))
    , m_controls(new StepControls(*m_race))
    , m_timeline(new StepTimeline(*m_race))
    , m_inject(new InjectMenu(*m_race, *this, this))
{
    setObjectName(u"stepperView"_s);
    setAccessibleName(tr("Stepper"));
    setFocusPolicy(Qt::StrongFocus);
    setupCommands();
    auto* layout = new QVBoxLayout(this);
    m_chooser = new RaceChooser(u"stepper"_s);
    layout->addWidget(m_chooser);
    auto* bar = new QHBoxLayout;
    for (QAction* action : std::as_const(m_barActions)) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    auto* inject = new QToolButton;
    inject->setObjectName(u"stepperInject"_s);
    inject->setAccessibleName(tr("Inject"));
    inject->setIcon(Icons::get(u"zap"));
    inject->setText(tr("Inject"));
    inject->setToolTip(tr("Do something to the race from outside (I)"));
    inject->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    inject->setMenu(m_inject);
    inject->setPopupMode(QToolButton::InstantPopup);
    inject->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(inject);
    bar->addStretch();
    layout->addLayout(bar);
    setupWords(*layout);
    layout->addWidget(makeMiddle(), 1);
    layout->addWidget(m_controls);
    layout->addWidget(makeStrip());
    connect(m_chooser, &RaceChooser::chosen, this, &StepperView::loadChosen);
    connect(m_race, &StepperRace::loaded, this, &StepperView::rebuildCards);
    connect(m_race, &StepperRace::changed, this, &StepperView::refresh);
    connect(m_race, &StepperRace::failed, this, &StepperView::setMessage);
    connect(m_race, &StepperRace::found, this, &StepperView::showFound);
    connect(m_race, &StepperRace::searchStarted, this, [this](const QString& goal) {
        setMessage(tr("Searching for “%1”…").arg(goal));
        m_cancel->show();
    });
    connect(m_race, &StepperRace::searchEnded, this, [this] { setMessage(tr("The search has ended.")); });
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &StepperView::refresh);
    loadChosen();
}

QAction* StepperView::command(const char* name, const QString& text, QStringView icon,
                              const QList<QKeySequence>& keys, const QString& tip, std::function<void()> act)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.front().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
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
    command("stepperUndo", tr("Undo step"), u"undo-2", {QKeySequence(u"Ctrl+Z"_s)},
            tr("Undo what was done last"), [race] { race->undoStack().undo(); });
    command("stepperRedo", tr("Redo step"), u"redo-2", {QKeySequence(u"Ctrl+Shift+Z"_s)}, tr("Do it again"),
            [race] { race->undoStack().redo(); });
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
                             tr("Show or hide the steps as a timeline"), [] {});
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

void StepperView::setupWords(QVBoxLayout& layout)
{
    m_story = makeLabel(u"stepperStory"_s, tr("What the race is about"));
    m_verdict = makeLabel(u"stepperVerdict"_s, tr("Verdict"));
    QFont font = m_verdict->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_verdict->setFont(font);
    m_because = makeLabel(u"stepperBecause"_s, tr("Why the last step came out so"));
    m_message = makeLabel(u"stepperMessage"_s, tr("Message"));
    m_message->hide();
    m_accept = new QPushButton(Icons::get(u"route"), tr("Take this &path"));
    m_accept->setObjectName(u"stepperAccept"_s);
    m_accept->setAccessibleName(tr("Take this path"));
    m_accept->setFocusPolicy(Qt::TabFocus);
    m_accept->hide();
    m_accept->setToolTip(tr("Take the steps that are shown pale in the schedule (Enter)"));
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_race->acceptGhost(m_race->ghost().size());
        setFocus();
    });
    m_cancel = new QPushButton(Icons::get(u"octagon-x"), tr("&Cancel search"));
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
    m_store = makeLabel(u"stepperStore"_s, tr("Store"));
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
    down->setSizes({3000, fontMetrics().lineSpacing() * 9});
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
    m_strip->setToolTip(tr("The steps so far; go to any of them"));
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
    m_strip->installEventFilter(this);
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && m_race->isLoaded())
                    goToRow(index.row());
            });
    m_text = new QLineEdit;
    m_text->setObjectName(u"scheduleText"_s);
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

void StepperView::goToRow(int row)
{
    if (m_schedule->isGhost(row))
        m_race->acceptGhost(std::size_t(row) - m_race->race().position());
    else
        m_race->jumpTo(std::size_t(row));
}

void StepperView::loadChosen()
{
    m_race->load(m_chooser->plan(), m_chooser->options());
}

bool StepperView::openBuiltin(const QString& name)
{
    return m_chooser->choose(name);
}

bool StepperView::openRace(const RacePlan& plan, const QString& schedule, const SteppedOptions& options)
{
    if (!m_race->load(plan, options))
        return false;
    m_chooser->show(plan, options);
    return schedule.isEmpty() || m_race->play(schedule);
}

bool StepperView::openRecorded(const RecordedWindow& window)
{
    if (!openRace(window.plan, format::text(window.schedule)))
        return false;
    m_race->jumpTo(std::min(window.stepsBefore, m_race->race().length()));
    const QString steps = format::number(std::uint64_t(m_race->race().length()));
    setMessage(window.cut
                   ? tr("From the recorded race: the first %1 steps; what comes later is left out. The strip "
                        "holds what was recorded; another step makes a branch.")
                         .arg(steps)
                   : tr("From the recorded race, steps: %1. The strip holds what was recorded; another step "
                        "makes a branch.")
                         .arg(steps));
    setFocus();
    return true;
}

// A schedule from elsewhere may count thinking as a step where this race leaves it out.
bool StepperView::playOrThink(const QString& schedule)
{
    const auto fits = [&schedule](const RaceSetup& setup, SteppedRace race) {
        const auto parsed = parseSchedule(schedule.toStdString(), setup);
        return parsed && race.play(*parsed);
    };
    if (!fits(m_race->race().setup(), SteppedRace(m_race->race().state().sharedSetup()))) {
        if (const Builtin* builtin = findBuiltin(m_race->plan().name)) {
            auto plan = parseScenario(builtin->text, builtin->name);
            auto setup = plan ? RaceSetup::make(*plan) : failure(IoError{});
            if (setup && fits(**setup, SteppedRace(*setup)))
                return openRace(*plan, schedule);
        }
    }
    return m_race->play(schedule);
}

void StepperView::copySchedule()
{
    QGuiApplication::clipboard()->setText(format::text(m_race->race().scheduleText()));
    setMessage(tr("Copied: %1").arg(format::text(m_race->race().scheduleText()).left(200)));
}

void StepperView::pasteSchedule()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (text.isEmpty())
        setMessage(tr("The clipboard holds no text. Copy a schedule such as A B A B first."));
    else
        playOrThink(text);
}

void StepperView::rebuildCards()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    m_schedule->setRace(&m_race->race());
    const std::uint32_t workers = std::min(m_race->race().state().workerCount(), kMostCards);
    const int columns = workers <= 4 ? 2 : 3;
    for (std::uint32_t worker = 0; worker < workers; ++worker) {
        auto* card = new WorkerCard(worker);
        card->setMinimumWidth(fontMetrics().averageCharWidth() * kCardCharacters);
        connect(card, &WorkerCard::stepRequested, m_race, &StepperRace::step);
        card->addActions(m_inject->ofWorker(worker));
        m_cardLayout->addWidget(card, int(worker) / columns, int(worker) % columns);
        m_cards += card;
    }
    m_story->setText(format::text(m_race->plan().description));
}

void StepperView::refresh()
{
    if (!m_race->isLoaded())
        return;
    const SteppedRace& race = m_race->race();
    setMessage({});
    m_accept->setVisible(!m_race->ghost().empty());
    for (WorkerCard* card : std::as_const(m_cards))
        card->show(race.state());
    m_store->setText(steptext::store(race, Theme::current()));
    m_verdict->setText(steptext::verdict(race));
    m_because->setText(steptext::because(race));
    {
        const QSignalBlocker quiet(m_strip->selectionModel());
        m_schedule->setGhost(m_race->ghost());
        m_schedule->refresh();
        const QModelIndex here = m_schedule->index(int(race.position()));
        m_strip->setCurrentIndex(here);
        m_strip->scrollTo(here);
    }
    m_strip->viewport()->update();
    m_text->setText(race.position() <= kMostTextSteps ? format::text(race.scheduleText()) : QString());
}

void StepperView::setMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_accept->hide();
    m_cancel->hide();
}

void StepperView::showFound(const QString& sentence)
{
    const std::vector<StepGlance>& path = m_race->ghost();
    std::vector<Move> moves;
    for (const StepGlance& step : path)
        moves.push_back(step.move);
    refresh();
    setMessage(
        tr("%1 %2").arg(sentence, format::text(toText(moves, m_race->race().setup())).left(kMostMessage)));
    m_accept->show();
    setFocus();
}

bool StepperView::canDrop() const
{
    return m_race->isSearching() || !m_race->ghost().empty();
}

// Escape is the window's, too; while there is something to leave, it is the stepper's first.
bool StepperView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && canDrop()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

// Where there is little room, cards and store have it first.
void StepperView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true) && height() >= fontMetrics().lineSpacing() * kLinesForTimeline)
        m_showTimeline->setChecked(true);
}

void StepperView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Space && m_race->isLoaded()) {
        m_race->stepFair();
    } else if (isEnter && !m_race->ghost().empty()) {
        m_race->acceptGhost(m_race->ghost().size());
    } else if (event->key() == Qt::Key_Escape && canDrop()) {
        m_race->cancelSearch();
        m_race->dropGhost();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool StepperView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_strip && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace racescope
