// SPDX-License-Identifier: GPL-3.0-or-later
#include "instance/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr qint64 kMostBytes = 1 << 20; // of a request; whoever sends more is not one of us
constexpr int kHandshakeMs = 5000;     // a stranger who says nothing is sent away
const QByteArray kReady = "ready\n";
const QByteArray kGo = "go\n";

QByteArray toLine(const StartRequest& request)
{
    const QJsonObject object{{u"files"_s, QJsonArray::fromStringList(request.files)},
                             {u"token"_s, QString::fromUtf8(request.activationToken)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StartRequest> fromLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    StartRequest request;
    for (const QJsonValue file : document[u"files"_s].toArray())
        request.files.append(file.toString());
    request.activationToken = document[u"token"_s].toString().toUtf8();
    return request;
}

int leftOf(const QDeadlineTimer& deadline)
{
    return int(std::max<qint64>(deadline.remainingTime(), 0));
}

bool waitForLine(QLocalSocket& socket, const QDeadlineTimer& deadline)
{
    while (!socket.canReadLine()) {
        if (deadline.hasExpired() || !socket.waitForReadyRead(leftOf(deadline)))
            return socket.canReadLine();
    }
    return true;
}

} // namespace

SingleInstance::SingleInstance(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    setObjectName(u"singleInstance"_s);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::socketPath()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo folder(runtime);
    if (runtime.isEmpty() || !folder.isAbsolute() || !folder.isDir() || folder.ownerId() != getuid())
        return {};
    const QString own = runtime + u"/racescope"_s;
    if (!QDir().mkpath(own) ||
        !QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    const QString display = QGuiApplication::platformName() % u' ' % qEnvironmentVariable("WAYLAND_DISPLAY") %
                            u' ' % qEnvironmentVariable("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(display.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QString path = own % u"/window-"_s % QString::fromLatin1(hash.left(8));
    constexpr int kLongest = 100; // sun_path holds 108 bytes, and Qt makes a name of its own beside it
    return QFile::encodeName(path).size() <= kLongest ? path : QString();
}

SingleInstance::Outcome SingleInstance::start(const StartRequest& request, std::chrono::milliseconds patience)
{
    if (m_path.isEmpty())
        return Outcome::First;
    // Two that start at the same moment must not both find nobody.
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(int(patience.count())))
        return Outcome::Silent;
    switch (handOver(request, patience)) {
    case Answer::Taken:
        return Outcome::Taken;
    case Answer::None:
        return Outcome::Silent;
    case Answer::Nobody:
        break;
    }
    listen();
    return Outcome::First;
}

SingleInstance::Answer SingleInstance::handOver(const StartRequest& request,
                                                std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(leftOf(deadline)))
        return socket.error() == QLocalSocket::SocketTimeoutError ? Answer::None : Answer::Nobody;
    socket.write(toLine(request));
    if (!waitForLine(socket, deadline) || socket.readLine() != kReady)
        return Answer::None;
    socket.write(kGo);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(leftOf(deadline)))
            return Answer::None;
    }
    socket.disconnectFromServer();
    return Answer::Taken;
}

// Requires: nobody answers at the path.
bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_path); // of a window that crashed
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::welcome);
    return m_server->listen(m_path);
}

void SingleInstance::welcome()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(*socket); });
        auto* timer = new QTimer(socket);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, socket, &QLocalSocket::abort);
        timer->start(kHandshakeMs);
        hear(*socket); // what came before this
    }
}

// First the request, then the word that nobody else has done it.
void SingleInstance::hear(QLocalSocket& socket)
{
    if (socket.bytesAvailable() > kMostBytes) {
        socket.abort();
        return;
    }
    while (socket.canReadLine()) {
        const QByteArray line = socket.readLine();
        const QVariant kept = socket.property("request");
        if (!kept.isValid()) {
            if (!fromLine(line)) {
                socket.abort();
                return;
            }
            socket.setProperty("request", line);
            socket.write(kReady);
            continue;
        }
        if (line == kGo) {
            if (const auto request = fromLine(kept.toByteArray()))
                emit requested(*request);
        }
        socket.disconnectFromServer();
        return;
    }
}

} // namespace racescope
