// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the cluster on which the session's plan is raced. Threads: GUI thread only.
#pragma once
#include "cluster/cluster_race.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace racescope {

class EndpointEdit;
class RunController;

class ClusterRaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClusterRaceDialog(RunController& run, QWidget* parent = nullptr);

signals:
    void chosen(const racescope::cluster::RaceOptions& options);

private:
    void setup();
    void take();

    RunController& m_run;
    EndpointEdit* m_endpoint;
    QCheckBox* m_existing;
    QCheckBox* m_keep;
    QLabel* m_problem;
};

} // namespace racescope
