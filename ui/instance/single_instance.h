// SPDX-License-Identifier: GPL-3.0-or-later
// The window that is there already gets the files of a second start. Threads: GUI thread only.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>

class QLocalServer;
class QLocalSocket;

namespace racescope {

// What a second start wants of the first.
struct StartRequest {
    QStringList files;          // absolute
    QByteArray activationToken; // of the desktop, so that the window may come to the front; or empty
    friend bool operator==(const StartRequest&, const StartRequest&) = default;
};

class SingleInstance : public QObject {
    Q_OBJECT
public:
    // `path` as of socketPath(). Empty: nobody is found and nobody finds this one.
    explicit SingleInstance(QString path, QObject* parent = nullptr);
    ~SingleInstance() override;

    // In the user's runtime folder, made if need be; empty when there is none, or it is not the user's alone.
    // Windows on different displays do not find each other.
    static QString socketPath();

    enum class Outcome {
        First,  // nobody is there: this one listens from now on
        Taken,  // another window has taken the request
        Silent, // another is there and does not answer: this one goes on without listening
    };
    // Waits at most `patience` for the other window.
    Outcome start(const StartRequest& request, std::chrono::milliseconds patience = kPatience);
    static constexpr std::chrono::milliseconds kPatience{600};

signals:
    void requested(const racescope::StartRequest& request);

private:
    enum class Answer { Nobody, Taken, None };
    Answer handOver(const StartRequest& request, std::chrono::milliseconds patience) const;
    bool listen();
    void welcome();
    void hear(QLocalSocket& socket);

    const QString m_path;
    QLocalServer* m_server = nullptr;
};

} // namespace racescope
