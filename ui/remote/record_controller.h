// SPDX-License-Identifier: GPL-3.0-or-later
// The recording proxy of the window: real clients talk through it to a real cluster, and a new session shows
// what they do while they do it. Another session ends the recording, which stays in its own. Threads: GUI
// thread only; starting and stopping wait for sockets and happen one after the other on a helper thread.
// Errors: a sentence in problem().
#pragma once
#include "cluster/proxy.h"
#include "main_window/run_controller.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace racescope {

class RecordController : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Recording, Stopping };

    explicit RecordController(RunController& run, QObject* parent = nullptr);
    ~RecordController() override; // stops

    State state() const { return m_state; }
    // Where clients are to go instead of to the cluster; empty unless recording.
    const QString& url() const { return m_url; }
    // The cluster, without credentials.
    QString upstream() const;
    // Why there is no recording; empty when nothing is wrong.
    const QString& problem() const { return m_problem; }
    cluster::ProxyCounters counters() const;

    // Why these options cannot work, as far as that can be said without trying; empty when they may.
    static QString complaint(const cluster::ProxyOptions& options);

    struct Recording;
    // Lets go of the recording as it is: clients are served on, for whoever takes it over. Null: there is
    // none.
    std::shared_ptr<Recording> release();
    // Requires: nothing is recorded here, and the session is that of the recording.
    void takeOver(std::shared_ptr<Recording> recording);

public slots:
    void start(const racescope::cluster::ProxyOptions& options);
    void stop();

signals:
    void changed();

private:
    void started(std::uint64_t number, const std::weak_ptr<Recording>& recording, const QString& url);
    void couldNotStart(std::uint64_t number, const QString& sentence);
    void followSession();
    void followClients();
    void setState(State state);

    RunController& m_run;
    cluster::ProxyOptions m_options;
    State m_state = State::Stopped;
    QString m_url;
    QString m_problem;
    std::uint64_t m_jobs = 0; // only the newest job's answer counts
    std::weak_ptr<Recording> m_shown;
    std::shared_ptr<Recording> m_recording; // of the helper thread
    QTimer m_look;                          // while it records
    QThreadPool m_helper;                   // one thread
};

} // namespace racescope
