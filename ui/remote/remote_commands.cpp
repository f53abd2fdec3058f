// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/remote_commands.h"

#include "main_window/status_strip.h"
#include "main_window/window_action.h"
#include "models/format.h"
#include "remote/cluster_race_dialog.h"
#include "remote/record_dialog.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace racescope {

RemoteCommands::RemoteCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_run(parts.run)
    , m_status(parts.status)
    , m_record(new RecordController(parts.run, this))
{
    m_race = addWindowAction(m_window, this, u"raceOnCluster"_s, tr("Race on a &cluster…"), u"server",
                             tr("Let these workers race on a real Elasticsearch or OpenSearch"));
    QAction* record =
        addWindowAction(m_window, this, u"recordCluster"_s, tr("Record &a cluster…"), u"radio",
                        tr("Watch real clients on their way to a real Elasticsearch or OpenSearch"));
    parts.raceMenu.addSeparator();
    parts.raceMenu.addActions({m_race, record});
    connect(m_race, &QAction::triggered, this, &RemoteCommands::showRaceDialog);
    connect(record, &QAction::triggered, this, &RemoteCommands::showRecordDialog);
    connect(m_record, &RecordController::changed, this, &RemoteCommands::refresh);
    connect(&m_run, &RunController::beat, this, &RemoteCommands::refresh);
    connect(&m_run, &RunController::stateChanged, this, &RemoteCommands::refresh);
    refresh();
}

void RemoteCommands::showRaceDialog()
{
    auto* dialog = new ClusterRaceDialog(m_run, &m_window);
    connect(dialog, &ClusterRaceDialog::chosen, &m_run, [this](const cluster::RaceOptions& options) {
        m_run.loadOnCluster(m_run.plan(), options, RunController::AfterLoad::Start);
    });
    dialog->open();
}

void RemoteCommands::showRecordDialog()
{
    if (!m_dialog)
        m_dialog = new RecordDialog(m_run, *m_record, &m_window);
    m_dialog->open();
}

void RemoteCommands::refresh()
{
    const RunState state = m_run.state();
    m_race->setEnabled(state != RunState::Loading && state != RunState::Stopping &&
                       !m_run.plan().groups.empty());
    if (m_record->state() != RecordController::State::Recording) {
        m_status.setRecording({}, {});
        return;
    }
    const cluster::ProxyCounters counters = m_record->counters();
    m_status.setRecording(
        tr("recording %1").arg(m_record->upstream()),
        tr("Applications go to %1. Requests so far: %2, conflicts: %3")
            .arg(m_record->url(), format::number(counters.requests), format::number(counters.conflicts)));
}

} // namespace racescope
