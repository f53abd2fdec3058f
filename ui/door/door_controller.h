// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door of the window: serves the documents of the session that is open, and moves on to the next
// session when that one is replaced, under the same port. Threads: GUI thread only; opening and closing wait
// for sockets and happen one after the other on a helper thread. Errors: a sentence in problem().
#pragma once
#include "http/door.h"
#include "main_window/run_controller.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace racescope {

class DoorController : public QObject {
    Q_OBJECT
public:
    enum class State { Closed, Opening, Open, Closing };

    explicit DoorController(RunController& run, QObject* parent = nullptr);
    ~DoorController() override; // closes

    State state() const { return m_state; }
    // "http://127.0.0.1:9200"; empty unless open.
    const QString& url() const { return m_url; }
    // Why the door could not be opened; empty when nothing is wrong.
    const QString& problem() const { return m_problem; }
    // As last opened, or as they were in the settings.
    const http::DoorOptions& options() const { return m_options; }
    http::DoorCounters counters() const;
    // To open it elsewhere as it is open here, at the same port; nullopt: it is closed.
    std::optional<http::DoorOptions> openOptions() const;

    // Why these options cannot work, as far as that can be said without trying; empty when they may.
    static QString complaint(const http::DoorOptions& options);

public slots:
    void open(const racescope::http::DoorOptions& options);
    void openAgain() { open(m_options); }
    void close();

signals:
    void changed();

private:
    struct Served {
        std::shared_ptr<Workspace> workspace; // outlives the door
        std::unique_ptr<http::HttpDoor> door;
    };

    void readSettings();
    void writeSettings() const;
    void openOnSession(http::DoorOptions options);
    void opened(std::uint64_t number, const std::weak_ptr<Served>& served, const QString& url, quint16 port);
    void couldNotOpen(std::uint64_t number, const QString& sentence);
    void followSession();
    void followClients();
    void setState(State state);

    RunController& m_run;
    http::DoorOptions m_options;
    State m_state = State::Closed;
    QString m_url;
    QString m_problem;
    quint16 m_port = 0;       // that is, or was, listened on
    bool m_isWanted = false;  // open, or about to be
    std::uint64_t m_jobs = 0; // only the newest job's answer counts
    std::weak_ptr<Served> m_shown;
    std::shared_ptr<Served> m_served; // of the helper thread
    QTimer m_look;                    // while it is open
    QThreadPool m_helper;             // one thread
};

} // namespace racescope
