// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection.h"

namespace racescope {

Selection::Selection(QObject* parent)
    : QObject(parent)
{
}

bool Selection::isEmpty() const
{
    return !m_timeRange && !m_worker && !m_document && !m_event;
}

void Selection::setTimeRange(std::optional<TimeRange> range)
{
    if (range && range->length() <= 0)
        range.reset();
    if (m_timeRange == range)
        return;
    m_timeRange = range;
    emit timeRangeChanged();
    emit changed();
}

void Selection::setWorker(std::optional<WorkerId> worker)
{
    if (m_worker == worker)
        return;
    m_worker = worker;
    emit workerChanged();
    emit changed();
}

void Selection::setDocument(std::optional<DocumentId> document)
{
    if (m_document == document)
        return;
    m_document = document;
    emit documentChanged();
    emit changed();
}

void Selection::setEvent(std::optional<EventRef> event)
{
    if (m_event == event)
        return;
    m_event = event;
    emit eventChanged();
    emit changed();
}

void Selection::clear()
{
    setTimeRange({});
    setWorker({});
    setDocument({});
    setEvent({});
}

} // namespace racescope
