// SPDX-License-Identifier: GPL-3.0-or-later
// Makes what was done to the rows of the timeline, to the filter and to what is compared something that can
// be undone, on the stack of the session. Threads: GUI thread only.
#pragma once
#include "compare/compare_view.h"
#include "filter/filter_controller.h"
#include "timeline/timeline_view.h"

#include <QObject>

class QUndoStack;

namespace racescope {

class SessionEdits : public QObject {
    Q_OBJECT
public:
    // All are borrowed; the stack is the parent.
    SessionEdits(QUndoStack& stack, TimelineView& timeline, FilterController& filter, CompareView& compare);

private:
    friend class FilterChange;
    void rowsEdited(const QString& what, const RowArrangement& before, const RowArrangement& after);
    void filterEdited(const QString& before, const QString& after, FilterController::Edit how);
    void choicesEdited(const QString& what, const CompareChoices& before, const CompareChoices& after);
    void setFilter(const QString& text);

    QUndoStack& m_stack;
    TimelineView& m_timeline;
    FilterController& m_filter;
    CompareView& m_compare;
    bool m_isGoingBack = false;
};

} // namespace racescope
