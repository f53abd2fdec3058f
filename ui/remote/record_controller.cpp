// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/record_controller.h"

#include "http/gate.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "session/recording_options.h"

#include <utility>

namespace racescope {
namespace {

constexpr int kLookMs = 250; // for clients that went; what they do is seen by the beat of the session

} // namespace

struct RecordController::Recording {
    cluster::ProxyOptions options;
    std::shared_ptr<Workspace> workspace; // outlives the proxy
    std::unique_ptr<cluster::Proxy> proxy;
};

RecordController::RecordController(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    setObjectName(QStringLiteral("recordController"));
    m_helper.setMaxThreadCount(1);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &RecordController::followClients);
    connect(&m_run, &RunController::sessionChanged, this, &RecordController::followSession);
}

RecordController::~RecordController()
{
    ++m_jobs;
    m_helper.start([this] { m_recording.reset(); });
    m_helper.waitForDone();
}

QString RecordController::upstream() const
{
    return format::text(m_options.upstream.url());
}

QString RecordController::complaint(const cluster::ProxyOptions& options)
{
    if (options.host.empty())
        return tr("An address is needed, for example 127.0.0.1 for this machine alone.");
    // Who reaches the proxy would be let in by its password.
    if (!options.upstream.authorization.empty() && !http::isLocalHost(options.host))
        return tr("Other machines can reach %1, and the recording does not lend them its credentials. "
                  "Leave them out: clients bring their own.")
            .arg(format::text(options.host));
    return {};
}

void RecordController::start(const cluster::ProxyOptions& options)
{
    if (m_state != State::Stopped)
        return;
    m_options = options;
    m_problem = complaint(options);
    if (!m_problem.isEmpty()) {
        emit changed();
        return;
    }
    const std::uint64_t number = ++m_jobs;
    setState(State::Starting);
    m_helper.start([this, number, options] {
        auto recording = std::make_shared<Recording>();
        recording->options = options;
        recording->workspace = std::make_shared<Workspace>(recording::workspaceOptions());
        recording->proxy = std::make_unique<cluster::Proxy>(recording->workspace->trace(),
                                                            recording->workspace->clock(), options);
        if (const auto port = recording->proxy->start(); !port) {
            const QString sentence = engineText(port.error().text());
            QMetaObject::invokeMethod(
                this, [this, number, sentence] { couldNotStart(number, sentence); }, Qt::QueuedConnection);
            return;
        }
        m_recording = std::move(recording);
        const QString url = format::text(m_recording->proxy->url());
        QMetaObject::invokeMethod(
            this, [this, number, shown = std::weak_ptr(m_recording), url] { started(number, shown, url); },
            Qt::QueuedConnection);
    });
}

void RecordController::started(std::uint64_t number, const std::weak_ptr<Recording>& recording,
                               const QString& url)
{
    const auto shown = recording.lock();
    if (number != m_jobs || !shown)
        return;
    m_shown = recording;
    m_url = url;
    m_state = State::Recording;
    m_look.start();
    m_run.adopt(shown->workspace);
    emit changed();
}

void RecordController::couldNotStart(std::uint64_t number, const QString& sentence)
{
    if (number != m_jobs)
        return;
    m_problem = sentence;
    setState(State::Stopped);
}

void RecordController::stop()
{
    if (m_state != State::Recording)
        return;
    m_url.clear();
    m_problem.clear();
    const std::uint64_t number = ++m_jobs;
    setState(State::Stopping);
    m_helper.start([this, number] {
        std::vector<WorkerId> gone;
        std::weak_ptr<Workspace> workspace;
        if (m_recording) {
            m_recording->proxy->stop();
            m_recording->workspace->settle();
            gone = m_recording->proxy->takeGone();
            workspace = m_recording->workspace;
        }
        m_recording.reset();
        QMetaObject::invokeMethod(
            this,
            [this, number, gone, workspace] {
                if (workspace.lock() == m_run.workspace())
                    m_run.setAway(gone);
                if (number == m_jobs)
                    setState(State::Stopped);
            },
            Qt::QueuedConnection);
    });
}

std::shared_ptr<RecordController::Recording> RecordController::release()
{
    if (m_state != State::Recording)
        return nullptr;
    m_helper.waitForDone(); // it has put the recording there
    ++m_jobs;
    m_shown.reset();
    m_url.clear();
    auto recording = std::exchange(m_recording, nullptr);
    setState(State::Stopped);
    return recording;
}

void RecordController::takeOver(std::shared_ptr<Recording> recording)
{
    m_options = recording->options;
    m_url = format::text(recording->proxy->url());
    m_shown = recording;
    m_recording = std::move(recording);
    setState(State::Recording);
}

void RecordController::followSession()
{
    const auto shown = m_shown.lock();
    if (m_state == State::Recording && (!shown || shown->workspace != m_run.workspace()))
        stop();
}

void RecordController::followClients()
{
    const auto shown = m_shown.lock();
    if (shown && shown->workspace == m_run.workspace())
        m_run.setAway(shown->proxy->takeGone());
}

cluster::ProxyCounters RecordController::counters() const
{
    const auto shown = m_shown.lock();
    return shown && m_state == State::Recording ? shown->proxy->counters() : cluster::ProxyCounters();
}

void RecordController::setState(State state)
{
    m_state = state;
    if (state == State::Recording)
        m_look.start();
    else
        m_look.stop();
    emit changed();
}

} // namespace racescope
