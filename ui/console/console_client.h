// SPDX-License-Identifier: GPL-3.0-or-later
// Sends requests of the console, or of the document editor, to the session's store through the handlers of
// the HTTP door, without a socket: what a client over the network would be answered is what the console
// shows. Requests are recorded like any other client's. Threads: GUI thread only; a request runs on a helper
// thread, one at a time.
#pragma once
#include "console/console_request.h"
#include "main_window/run_controller.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace racescope {

struct ConsoleAnswer {
    int status = 0;
    QString body;
    qint64 nanos = 0; // from the request to its answer
};

class ConsoleClient : public QObject {
    Q_OBJECT
public:
    // `run` must outlive it. `name`: as which client its requests are recorded.
    explicit ConsoleClient(RunController& run, const QString& name = QStringLiteral("console"),
                           QObject* parent = nullptr);
    ~ConsoleClient() override;

    bool canSend() const { return m_run.workspace() != nullptr; }
    // `done` is called with the answer, unless the session is replaced before. Requires: canSend().
    void send(const ConsoleRequest& request, std::function<void(const ConsoleAnswer&)> done);
    // Nothing more is asked for now: the client is shown as done, until it sends again.
    void rest();

private:
    struct Connection;
    struct Waiting {
        ConsoleRequest request;
        std::function<void(const ConsoleAnswer&)> done;
    };
    void next();
    void restWhenAnswered();

    RunController& m_run;
    const std::string m_name;
    std::shared_ptr<Connection> m_connection; // to the session's store; touched by one helper at a time
    std::deque<Waiting> m_waiting;
    bool m_isBusy = false;
    bool m_restsNext = false;    // when all is answered
    std::uint64_t m_session = 0; // only answers of this one count
};

} // namespace racescope
