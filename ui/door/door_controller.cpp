// SPDX-License-Identifier: GPL-3.0-or-later
#include "door/door_controller.h"

#include "http/gate.h"
#include "language/engine_text.h"
#include "models/format.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::chrono::milliseconds kStopTime{2000};
constexpr int kMostNodes = 1000;
constexpr int kLookMs = 250; // for clients that went; what they do is seen by the race's own beat

// The door's own words for what people meet most, in the window's language.
QString sentenceOf(const IoError& error)
{
    const QString where = format::text(error.path);
    if (error.message.find("another program listens") != std::string::npos)
        return DoorController::tr(
                   "Another program listens on %1 already. Choose another port, or 0 for a free one.")
            .arg(where);
    if (error.message.find("administrator rights") != std::string::npos)
        return DoorController::tr("Listening on %1 needs administrator rights. Choose a port above 1023.")
            .arg(where);
    return DoorController::tr("The door could not be opened. %1").arg(engineText(error.text()));
}

} // namespace

DoorController::DoorController(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    setObjectName(u"doorController"_s);
    m_helper.setMaxThreadCount(1);
    readSettings();
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &DoorController::followClients);
    connect(&m_run, &RunController::sessionChanged, this, &DoorController::followSession);
}

DoorController::~DoorController()
{
    ++m_jobs;
    m_helper.start([this] { m_served.reset(); });
    m_helper.waitForDone();
}

void DoorController::readSettings()
{
    const QSettings settings;
    m_options.host = settings.value(u"door/address"_s, u"127.0.0.1"_s).toString().toStdString();
    m_options.port = std::uint16_t(std::clamp(settings.value(u"door/port"_s, 9200).toInt(), 0, 65535));
    m_options.nodes = std::uint32_t(std::clamp(settings.value(u"door/nodes"_s, 1).toInt(), 1, kMostNodes));
    m_options.compat = http::compatFromName(settings.value(u"door/compat"_s).toString().toStdString())
                           .value_or(http::Compat::Es8);
    m_options.limits.stopTime = kStopTime;
}

// Not the password.
void DoorController::writeSettings() const
{
    QSettings settings;
    settings.setValue(u"door/address"_s, format::text(m_options.host));
    settings.setValue(u"door/port"_s, int(m_options.port));
    settings.setValue(u"door/nodes"_s, int(m_options.nodes));
    settings.setValue(u"door/compat"_s, format::text(std::string(http::profileOf(m_options.compat).name)));
}

QString DoorController::complaint(const http::DoorOptions& options)
{
    if (options.host.empty())
        return tr("An address is needed, for example 127.0.0.1 for this machine alone.");
    if (!http::isLocalHost(options.host) && options.password.empty() && options.apiKey.empty())
        return tr("Other machines can reach %1: this address needs a password.")
            .arg(format::text(options.host));
    return {};
}

void DoorController::open(const http::DoorOptions& options)
{
    if (m_isWanted)
        return;
    m_options = options;
    m_options.limits.stopTime = kStopTime;
    m_problem = complaint(m_options);
    if (m_problem.isEmpty() && !m_run.workspace())
        m_problem = tr("There are no documents to serve yet. Choose a race first.");
    if (!m_problem.isEmpty()) {
        emit changed();
        return;
    }
    writeSettings();
    m_run.workspace()->beginRecording();
    m_isWanted = true;
    openOnSession(m_options);
}

void DoorController::openOnSession(http::DoorOptions options)
{
    const std::uint64_t number = ++m_jobs;
    m_url.clear();
    setState(State::Opening);
    m_helper.start([this, number, options = std::move(options), workspace = m_run.workspace()]() mutable {
        m_served.reset(); // stops the one before, so that its port is free
        auto served = std::make_shared<Served>();
        served->door =
            std::make_unique<http::HttpDoor>(workspace->store(), &workspace->trace(), std::move(options));
        served->workspace = std::move(workspace);
        const auto port = served->door->start();
        if (!port) {
            const QString sentence = sentenceOf(port.error());
            QMetaObject::invokeMethod(
                this, [this, number, sentence] { couldNotOpen(number, sentence); }, Qt::QueuedConnection);
            return;
        }
        m_served = std::move(served);
        const QString url = format::text(m_served->door->url());
        QMetaObject::invokeMethod(
            this,
            [this, number, shown = std::weak_ptr(m_served), url, bound = *port] {
                opened(number, shown, url, bound);
            },
            Qt::QueuedConnection);
    });
}

void DoorController::opened(std::uint64_t number, const std::weak_ptr<Served>& served, const QString& url,
                            quint16 port)
{
    if (number != m_jobs)
        return;
    m_shown = served;
    m_url = url;
    m_port = port;
    setState(State::Open);
}

void DoorController::couldNotOpen(std::uint64_t number, const QString& sentence)
{
    if (number != m_jobs)
        return;
    m_isWanted = false;
    m_problem = sentence;
    setState(State::Closed);
}

void DoorController::close()
{
    if (!m_isWanted)
        return;
    m_isWanted = false;
    m_problem.clear();
    m_url.clear();
    const std::uint64_t number = ++m_jobs;
    setState(State::Closing);
    m_helper.start([this, number] {
        std::vector<WorkerId> gone;
        std::weak_ptr<Workspace> workspace;
        if (m_served) {
            m_served->door->stop();
            gone = m_served->door->takeGone();
            workspace = m_served->workspace;
        }
        m_served.reset();
        QMetaObject::invokeMethod(
            this,
            [this, number, gone, workspace] {
                if (workspace.lock() == m_run.workspace())
                    m_run.setAway(gone);
                if (number == m_jobs)
                    setState(State::Closed);
            },
            Qt::QueuedConnection);
    });
}

void DoorController::followClients()
{
    const auto served = m_shown.lock();
    if (served && served->workspace == m_run.workspace())
        m_run.setAway(served->door->takeGone());
}

// Another session: applications find its documents at the same address.
void DoorController::followSession()
{
    if (!m_isWanted)
        return;
    openOnSession(*openOptions());
}

http::DoorCounters DoorController::counters() const
{
    const auto served = m_shown.lock();
    return served && m_state == State::Open ? served->door->counters() : http::DoorCounters();
}

std::optional<http::DoorOptions> DoorController::openOptions() const
{
    if (!m_isWanted)
        return std::nullopt;
    http::DoorOptions options = m_options;
    if (options.port == 0 && m_state == State::Open)
        options.port = m_port;
    return options;
}

void DoorController::setState(State state)
{
    m_state = state;
    if (state == State::Open)
        m_look.start();
    else
        m_look.stop();
    emit changed();
}

} // namespace racescope
