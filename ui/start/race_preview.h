// SPDX-License-Identifier: GPL-3.0-or-later
// The race of the window in small, moving: it only shows, and a click asks for the timeline itself. Threads:
// GUI thread only.
#pragma once
#include "selection.h"

#include <QWidget>

class QLabel;

namespace racescope {

class RunController;
class TimelineView;

class RacePreview : public QWidget {
    Q_OBJECT
public:
    // `run` must outlive it.
    explicit RacePreview(RunController& run, QWidget* parent = nullptr);
    ~RacePreview() override;

signals:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showRace();
    void showHeight();
    void showLegend();

    RunController& m_run;
    Selection m_selection; // nothing in it, ever
    TimelineView* const m_view;
    QLabel* m_what = nullptr;
    QLabel* m_legend = nullptr;
};

} // namespace racescope
