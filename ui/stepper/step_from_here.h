// SPDX-License-Identifier: GPL-3.0-or-later
// "Step from here": a stretch of the recorded race, from an event on, opened in the stepper as a race of its
// own that can be taken further, back, or another way. Threads: GUI thread; the stretch is put together on a
// helper thread of the run controller.
#pragma once
#include "main_window/run_controller.h"
#include "race/schedule.h"
#include "trace/event_ref.h"

#include <QObject>

namespace racescope {

class StepperView;
class TimelineView;

// How far a stretch goes: as many events as a person may want to step through.
inline constexpr std::size_t kMostRecordedSteps = 2000;
// From the event on. Any thread; `plan` is the workspace's own.
Result<RecordedWindow, IoError> recordedFrom(const Workspace& workspace, const RacePlan& plan,
                                             const Snapshot& snapshot, EventRef event);

class StepFromHere : public QObject {
    Q_OBJECT
public:
    // All are borrowed, and outlive this.
    StepFromHere(RunController& run, TimelineView& timeline, StepperView& stepper, QObject* parent);

public slots:
    void open(racescope::EventRef event);

signals:
    void opened();
    void failed(const QString& sentence);

private:
    RunController& m_run;
    StepperView& m_stepper;
    std::uint64_t m_question = 0; // only the newest answer counts
};

} // namespace racescope
