// SPDX-License-Identifier: GPL-3.0-or-later
// The steps taken so far as a timeline and as a ladder: the same events that a race with threads would have
// recorded, in the same pictures. Catches up only while it is shown. Threads: GUI thread only.
#pragma once
#include "selection.h"
#include "stepper/stepper_race.h"
#include "trace/trace.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

namespace racescope {

class StepLadder;
class TimelineView;

class StepTimeline : public QWidget {
    Q_OBJECT
public:
    explicit StepTimeline(StepperRace& race, QWidget* parent = nullptr);
    ~StepTimeline() override;
    TimelineView& timeline() { return *m_view; }
    StepLadder& ladder() { return *m_ladder; }
    // The step an event belongs to; 0: what happened before the first.
    std::size_t stepOf(EventRef event) const;

public slots:
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void startAnew();
    void append(const std::vector<Event>& events, std::size_t step);

    StepperRace& m_race;
    Selection m_selection;
    TimelineView* m_view;
    StepLadder* m_ladder;
    std::shared_ptr<Trace> m_trace;
    std::vector<Move> m_moves;                                 // that the trace holds
    std::map<std::uint32_t, std::vector<std::size_t>> m_steps; // of each worker's events
};

} // namespace racescope
