// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline for those who do not see it: a table with a row for each worker and a cell for each of its
// events, in the order of time; a cell says the event as a sentence. Rows of documents and counters have one
// cell that says what they show. Cells are made when they are asked for. Threads: GUI thread only.
#pragma once

namespace racescope {

class TimelineView;

namespace timeline_accessible {

// Before the first timeline is asked for its interface. More than once does no harm.
void install();
// The selected event is the one that is read out.
void selectionChanged(TimelineView& view);
// Other rows, or another recording.
void rowsChanged(TimelineView& view);
// More events; tells no more often than can be listened to.
void eventsAdded(TimelineView& view);

} // namespace timeline_accessible

} // namespace racescope
