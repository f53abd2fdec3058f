// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/step_timeline.h"

#include "details/event_story.h"
#include "stepper/step_ladder.h"
#include "theme/fitting_tabs.h"
#include "timeline/timeline_view.h"

#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kOneByOne = 64; // further steps than these are replayed in one go

} // namespace

StepTimeline::StepTimeline(StepperRace& race, QWidget* parent)
    : QWidget(parent)
    , m_race(race)
    , m_view(new TimelineView(std::make_shared<Names>(), &m_selection))
    , m_ladder(new StepLadder(m_selection, [this](EventRef event) {
        return m_trace ? eventAt(m_trace->recentSnapshot(), event) : std::nullopt;
    }))
{
    setObjectName(u"stepTimeline"_s);
    m_view->setObjectName(u"stepTimelineView"_s);
    m_view->setNothingText(tr("No step has been taken yet."));
    m_view->setAccessibleName(tr("Timeline of the steps taken"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* tabs = new FittingTabs;
    tabs->setObjectName(u"stepTimelineTabs"_s);
    tabs->setAccessibleName(tr("Steps taken"));
    tabs->tabBar()->setAccessibleName(tr("Steps taken"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_view, tr("Timeline"));
    tabs->addTab(m_ladder, tr("Ladder"));
    tabs->setTabToolTip(1, tr("The changes of a document, and the writes that were refused"));
    layout->addWidget(tabs);
    connect(m_ladder, &StepLadder::eventActivated, this,
            [this](EventRef event) { m_race.jumpTo(stepOf(event)); });
    connect(&m_race, &StepperRace::loaded, this, [this] { m_trace.reset(); });
    connect(&m_race, &StepperRace::changed, this, &StepTimeline::refresh);
    connect(m_view, &TimelineView::eventActivated, this,
            [this](EventRef event) { m_race.jumpTo(stepOf(event)); });
}

StepTimeline::~StepTimeline()
{
    m_view->setSnapshotProvider(nullptr);
    delete m_ladder;
    delete m_view; // before the selection that it borrows
}

std::size_t StepTimeline::stepOf(EventRef event) const
{
    const auto lane = m_steps.find(event.worker.value);
    return lane != m_steps.end() && event.index < lane->second.size() ? lane->second[event.index] : 0;
}

void StepTimeline::startAnew()
{
    TraceOptions options;
    options.collectorThread = false;
    m_trace = std::make_shared<Trace>(options, m_race.race().setup().names());
    m_steps.clear();
    m_moves.clear();
    m_ladder->clear(m_trace->sharedNames());
    append(m_race.race().startEvents(), 0);
}

void StepTimeline::append(const std::vector<Event>& events, std::size_t step)
{
    for (const Event& event : events) {
        m_trace->append(event);
        std::vector<std::size_t>& steps = m_steps[event.worker.value];
        m_ladder->add(event, {event.worker, steps.size()});
        steps.push_back(step);
    }
}

void StepTimeline::refresh()
{
    if (!isVisible() || !m_race.isLoaded())
        return;
    const SteppedRace& race = m_race.race();
    std::vector<Move> moves = race.moves();
    const bool goesOn = m_trace && moves.size() >= m_moves.size() &&
                        moves.size() - m_moves.size() <= kOneByOne &&
                        std::equal(m_moves.begin(), m_moves.end(), moves.begin());
    if (!goesOn) {
        startAnew();
        RaceState state(race.state().sharedSetup());
        for (std::size_t step = 1; step <= moves.size(); ++step)
            append(state.take(moves[step - 1]).events, step);
        m_view->reset(m_trace->sharedNames(), [trace = m_trace] { return trace->recentSnapshot(); });
    } else {
        for (std::size_t step = m_moves.size() + 1; step <= moves.size(); ++step)
            append(race.eventsOf(step), step);
        m_view->refresh();
    }
    m_moves = std::move(moves);
    m_view->fitAll();
    std::optional<EventRef> last;
    for (const auto& [worker, steps] : m_steps) {
        if (!m_moves.empty() && steps.back() == m_moves.size())
            last = EventRef{WorkerId(worker), steps.size() - 1};
    }
    m_selection.setEvent(last);
    m_ladder->refresh();
}

void StepTimeline::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace racescope
