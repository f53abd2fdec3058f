// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/stepper_view.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "scenario/scenario.h"
#include "stepper/branch_list.h"
#include "stepper/carry_over.h"
#include "stepper/inject_menu.h"
#include "stepper/step_controls.h"
#include "stepper/step_text.h"
#include "stepper/step_timeline.h"
#include "stepper/worker_card.h"
#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/style.h"
#include "timeline/canvas_commands.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
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

constexpr int kCardCharacters = 32;      // at least
constexpr std::uint32_t kMostCards = 64; // a recorded race may have many workers; the first nine have keys
constexpr int kLinesForTimeline = 42;
constexpr int kMostMessage = 400;            // characters of a schedule in a message
constexpr std::size_t kMostTextSteps = 2000; // longer schedules are not shown as text

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
    setProperty("framesFocus", true);
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
    connect(m_chooser, &RaceChooser::partsToggled, this, &StepperView::retellUpdates);
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

void StepperView::retellUpdates()
{
    const auto setup = RaceSetup::make(m_chooser->plan(), m_chooser->options());
    if (!setup || !m_race->isLoaded())
        return loadChosen();
    SteppedRace fresh(*setup);
    const std::size_t before = m_race->race().position();
    const CarriedOver kept = carryOver(m_race->race(), fresh);
    loadChosen();
    if (!kept.moves.empty())
        m_race->play(format::text(toText(kept.moves, m_race->race().setup())));
    if (kept.steps < before)
        setMessage(
            tr("Steps kept: the first %1 of %2. What came then lay between the parts of an _update, which "
               "cannot be told in one step.")
                .arg(format::number(std::uint64_t(kept.steps)), format::number(std::uint64_t(before))));
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

void StepperView::takeRace(std::unique_ptr<SteppedRace> race)
{
    const RaceSetup& setup = race->setup();
    m_chooser->show(setup.plan(), setup.options());
    m_race->take(std::move(race));
}

bool StepperView::openRecorded(const RecordedWindow& window)
{
    if (!openRace(window.plan, format::text(window.schedule)))
        return false;
    m_race->jumpTo(std::min(window.stepsBefore, m_race->race().length()));
    const std::uint64_t steps = m_race->race().length();
    setMessage(
        window.cut
            ? tr("From the recorded race: the first %Ln steps; what comes later is left out. The strip "
                 "holds what was recorded; another step makes a branch.",
                 nullptr, format::plural(steps))
            : tr("From the recorded race, steps: %1. The strip holds what was recorded; another step "
                 "makes a branch.")
                  .arg(format::number(steps)));
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
    m_story->setText(engineText(m_race->plan().description));
    m_story->setVisible(!m_story->text().isEmpty());
}

void StepperView::refresh()
{
    if (!m_race->isLoaded())
        return;
    const SteppedRace& race = m_race->race();
    setMessage({});
    updateCommands();
    m_accept->setVisible(!m_race->ghost().empty());
    m_refuse->setVisible(!m_race->ghost().empty());
    for (WorkerCard* card : std::as_const(m_cards))
        card->show(race.state());
    m_store->setText(steptext::store(race, Theme::current()));
    m_verdict->setText(
        tr("Step %1 of %2, %3 · %4")
            .arg(format::number(std::uint64_t(race.position())), format::number(std::uint64_t(race.length())),
                 steptext::branchName(*race.branch(race.currentBranch())), steptext::verdict(race)));
    tellWhy(steptext::because(race));
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
    emit standingChanged();
}

// Why the last step came out as it did; read aloud unless steps are played.
void StepperView::tellWhy(const QString& because)
{
    const bool isNew = m_because->text() != because;
    m_because->setText(because);
    if (isNew && isVisible() && !m_race->isPlaying())
        speak(*m_because, because);
}

QString StepperView::standing() const
{
    if (!m_race->isLoaded())
        return {};
    const SteppedRace& race = m_race->race();
    return tr("step %1 of %2, %3")
        .arg(format::number(std::uint64_t(race.position())), format::number(std::uint64_t(race.length())),
             steptext::branchName(*race.branch(race.currentBranch())));
}

void StepperView::setMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    speak(*m_message, text);
    m_accept->hide();
    m_refuse->hide();
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
    m_refuse->show();
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
    } else if (!tellRefusal(*event)) {
        QWidget::keyPressEvent(event);
    }
}

// The digit of a worker that cannot move comes here, because its command is not possible; and that of a
// keyboard on which digits need Shift, by its place.
bool StepperView::tellRefusal(const QKeyEvent& event)
{
    const auto placed = englishKeyOf(event);
    const int key = placed ? (*placed)[0].key() : event.key();
    if (key < Qt::Key_1 || key > Qt::Key_9 || event.modifiers() & ~Qt::KeypadModifier || !m_race->isLoaded())
        return false;
    m_race->step(std::uint32_t(key - Qt::Key_1));
    return true;
}

// A cell of the strip is a step: to the left back, to the right on, past the end the next fair ones.
void StepperView::dragStrip(const QMouseEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::LeftButton) {
        const QModelIndex pressed = m_strip->indexAt(event.pos());
        m_dragFrom.reset();
        if (pressed.isValid() && m_race->isLoaded()) {
            m_dragFrom = pressed.row();
            m_dragX = event.pos().x();
            m_race->startDrag();
        }
    } else if (event.type() == QEvent::MouseMove && m_dragFrom && event.buttons() == Qt::LeftButton) {
        const int cells = qRound(double(event.pos().x() - m_dragX) / m_strip->gridSize().width());
        const std::size_t position = std::size_t(std::max(0, *m_dragFrom + cells));
        if (position != m_race->race().position())
            m_race->dragTo(position);
    } else if (event.type() == QEvent::MouseButtonRelease) {
        m_dragFrom.reset();
    }
}

bool StepperView::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
                         event->type() == QEvent::MouseButtonRelease;
    if (watched == m_strip->viewport() && isMouse) {
        dragStrip(*static_cast<QMouseEvent*>(event));
        if (event->type() == QEvent::MouseMove && m_dragFrom) // the list would go back to its last step
            return true;
    }
    if (watched == m_strip && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace racescope
