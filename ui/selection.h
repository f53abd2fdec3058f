// SPDX-License-Identifier: GPL-3.0-or-later
// What the person is looking at: the one object that timeline, tables, charts, history and details share. A
// view that selects something sets it here, and every view shows it. Threads: GUI thread only.
#pragma once
#include "base/clock.h"
#include "base/ids.h"
#include "trace/event_ref.h"

#include <QObject>

#include <optional>

namespace racescope {

// Half open: begin <= t < end.
struct TimeRange {
    Nanos begin = 0;
    Nanos end = 0;
    Nanos length() const { return end - begin; }
    bool contains(Nanos time) const { return time >= begin && time < end; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

class Selection : public QObject {
    Q_OBJECT
public:
    explicit Selection(QObject* parent = nullptr);
    using QObject::event; // not hidden by the selected event

    std::optional<TimeRange> timeRange() const { return m_timeRange; }
    std::optional<WorkerId> worker() const { return m_worker; }
    std::optional<DocumentId> document() const { return m_document; }
    std::optional<EventRef> event() const { return m_event; }
    bool isEmpty() const;

public slots:
    // Each emits its own signal and then changed(), and nothing when the value is what it was. An empty range
    // is none.
    void setTimeRange(std::optional<racescope::TimeRange> range);
    void setWorker(std::optional<racescope::WorkerId> worker);
    void setDocument(std::optional<racescope::DocumentId> document);
    void setEvent(std::optional<racescope::EventRef> event);
    void clear();

signals:
    void timeRangeChanged();
    void workerChanged();
    void documentChanged();
    void eventChanged();
    void changed();

private:
    std::optional<TimeRange> m_timeRange;
    std::optional<WorkerId> m_worker;
    std::optional<DocumentId> m_document;
    std::optional<EventRef> m_event;
};

} // namespace racescope
