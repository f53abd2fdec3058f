// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of the selected range of time, under the timeline; hidden while there is no range.
// Threads: GUI thread only.
#pragma once
#include "timeline/range_statistics.h"

#include <QFrame>

class QLabel;
class QScrollArea;

namespace racescope {

class RangeBar : public QFrame {
    Q_OBJECT
public:
    explicit RangeBar(QWidget* parent = nullptr);
    // `worker`: whose events they are, empty: of all.
    void show(const RangeStatistics& statistics, const QString& worker);
    QString text() const;

signals:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QScrollArea* m_area = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_durations = nullptr;
};

} // namespace racescope
