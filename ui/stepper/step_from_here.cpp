// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/step_from_here.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "stepper/stepper_view.h"
#include "timeline/timeline_view.h"

#include <QFuture>

#include <map>

namespace racescope {

namespace {

using Answer = Result<RecordedWindow, IoError>;

std::size_t eventsBetween(const Snapshot& snapshot, Nanos begin, Nanos end)
{
    std::size_t count = 0;
    for (const LaneView& lane : snapshot.lanes())
        count += lane.lowerBound(end) - lane.lowerBound(begin);
    return count;
}

// The latest end that leaves no more than so many events; at least a nanosecond on.
Nanos endOf(const Snapshot& snapshot, Nanos begin, std::size_t most)
{
    Nanos fits = begin + 1;
    Nanos tooFar = snapshot.end() + 2;
    while (tooFar - fits > 1) {
        const Nanos middle = fits + (tooFar - fits) / 2;
        (eventsBetween(snapshot, begin, middle) <= most ? fits : tooFar) = middle;
    }
    return fits;
}

// The contents of documents by their tokens, from the operations that the store remembers.
SourceAt sourceIn(const Workspace& workspace)
{
    using Contents = std::map<std::int64_t, Operation>; // by seq_no
    return [&workspace, known = std::map<std::uint32_t, Contents>()](
               DocumentId document, Token token) mutable -> std::optional<std::string> {
        auto [contents, isNew] = known.try_emplace(document.value);
        if (isNew) {
            const DocumentName name = workspace.trace().names().documentName(document);
            if (const auto index = workspace.store().index(name.index)) {
                for (Operation& operation : index->history(name.id))
                    contents->second.emplace(operation.token.seqNo.value, std::move(operation));
            }
        }
        const auto found = contents->second.find(token.seqNo.value);
        if (found == contents->second.end() || found->second.token != token)
            return std::nullopt;
        return std::string(found->second.source.view());
    };
}

} // namespace

Answer recordedFrom(const Workspace& workspace, const RacePlan& plan, const Snapshot& snapshot,
                    EventRef event)
{
    const LaneView* lane = snapshot.lane(event.worker);
    if (!lane || event.index >= lane->size())
        return failure(IoError{"", "this event is not recorded any more"});
    const Nanos begin = lane->timeAt(event.index);
    return recordedWindow(plan, snapshot, workspace.trace().names(), begin,
                          endOf(snapshot, begin, kMostRecordedSteps), sourceIn(workspace));
}

StepFromHere::StepFromHere(RunController& run, TimelineView& timeline, StepperView& stepper, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_stepper(stepper)
{
    connect(&timeline, &TimelineView::stepperRequested, this, &StepFromHere::open);
}

void StepFromHere::open(EventRef event)
{
    const std::shared_ptr<Workspace> workspace = m_run.workspace();
    if (!workspace)
        return;
    m_run
        .inBackground([workspace, plan = workspace->plan(), snapshot = workspace->trace().snapshot(), event] {
            return recordedFrom(*workspace, plan, snapshot, event);
        })
        .then(this, [this, question = ++m_question](const Answer& answer) {
            if (question != m_question)
                return;
            if (!answer) {
                emit failed(tr("Cannot step from here: %1.").arg(engineText(answer.error().text())));
                return;
            }
            m_stepper.openRecorded(*answer);
            emit opened();
        });
}

} // namespace racescope
