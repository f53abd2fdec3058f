// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_controller.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "session/recent_files.h"
#include "session/recording_options.h"
#include "session/session_import.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// Races that are looked at for less than this leave no file.
constexpr int kAutosaveDelayMs = 1000;

} // namespace

SessionController::SessionController(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    m_autosaveDelay.setSingleShot(true);
    m_autosaveDelay.setInterval(kAutosaveDelayMs);
    connect(&m_autosaveDelay, &QTimer::timeout, this, &SessionController::startAutosave);
    connect(&m_run, &RunController::sessionChanged, this, &SessionController::sessionChanged);
    connect(&m_run, &RunController::stateChanged, this, &SessionController::stateChanged);
    connect(&m_run, &RunController::beat, this, &SessionController::refresh);
    connect(&m_run, &RunController::planChanged, this, [this] { m_isWorthless = false; });
}

SessionController::~SessionController()
{
    close();
}

QString SessionController::path() const
{
    return m_home ? QString::fromStdString(m_home->path()) : QString();
}

QString SessionController::keptIn() const
{
    return m_home ? QString::fromStdString(m_home->keptIn()) : QString();
}

bool SessionController::isReadOnly() const
{
    return m_home && m_home->isReadOnly();
}

QString SessionController::lossAtClose() const
{
    if (!m_home || m_isWorthless || m_run.counters().recorded == 0)
        return {};
    if (m_home->isReadOnly())
        return m_isModified
                   ? tr("%1 is open read-only, and there are events that it does not hold.").arg(path())
                   : QString();
    return m_trouble;
}

void SessionController::sessionChanged()
{
    const bool isShort = m_autosaveDelay.isActive();
    const auto unnamed =
        m_isWorthless || isShort ? SessionHome::Unnamed::Discard : SessionHome::Unnamed::Keep;
    if (m_home)
        endInBackground(std::move(m_home), unnamed);
    m_isWorthless = false;
    m_runBegin.reset();
    m_readySince.reset();
    m_trouble.clear();
    const bool isTaken = m_taken != nullptr;
    m_home = isTaken ? std::move(m_taken) : std::make_unique<SessionHome>(m_run.workspace());
    if (isTaken && (m_home->file() || m_home->isKept()))
        m_autosaveDelay.stop();
    else if (m_opening)
        (void)m_home->take(std::exchange(m_opening, nullptr)); // there is no place before
    else
        m_autosaveDelay.start();
    refresh();
    emit changed();
}

void SessionController::stateChanged()
{
    if (m_run.state() != RunState::Loading && m_reopening) {
        const Reopening wanted = *std::exchange(m_reopening, std::nullopt);
        if (m_run.isNewest(wanted.asked))
            open(wanted.path, wanted.access);
    }
    if (!m_run.workspace())
        return;
    const Nanos now = m_run.workspace()->clock().now();
    if (m_run.state() == RunState::Ready)
        m_readySince = now;
    else if (m_run.state() == RunState::Running && !m_runBegin)
        m_runBegin = std::exchange(m_readySince, std::nullopt).value_or(now); // it may have events already
}

void SessionController::startAutosave()
{
    const auto workspace = m_run.workspace();
    m_starting = m_run.inBackground([workspace] {
        auto started = Autosave::start(*workspace);
        return started ? Started{workspace, std::move(*started), {}}
                       : Started{workspace, nullptr, engineText(started.error().text())};
    });
    m_starting.then(this, [this](const Started& started) { takeAutosave(started); });
}

void SessionController::takeAutosave(const Started& started)
{
    m_starting = {};
    const bool isWanted =
        m_home && m_home->workspace() == started.workspace && !m_home->isKept() && !m_home->file();
    if (isWanted && started.autosave) {
        m_home->take(started.autosave);
    } else if (isWanted) {
        m_trouble = tr("The session is kept in memory only: %1").arg(started.problem);
        emit trouble(m_trouble);
    } else if (started.autosave) {
        m_run.inBackground([started] {
            started.autosave->discard();
            return true;
        });
    }
}

void SessionController::endInBackground(std::unique_ptr<SessionHome> home, SessionHome::Unnamed unnamed)
{
    const std::string path = home->keptIn();
    auto ending =
        m_run.inBackground([home = std::shared_ptr<SessionHome>(std::move(home)), unnamed]() mutable {
            const auto ended = home->end(unnamed);
            home.reset();
            return ended ? QString() : engineText(ended.error().text());
        });
    if (!path.empty())
        m_endings.insert_or_assign(path, ending);
    ending.then(this, [this](const QString& problem) {
        std::erase_if(m_endings, [](const auto& one) { return one.second.isFinished(); });
        if (!problem.isEmpty())
            emit saveFailed(tr("The session before could not be written to its end: %1").arg(problem));
    });
}

// The session is there, and something is about to take its place.
bool SessionController::isGivingWay(const QString& path) const
{
    return m_run.state() == RunState::Loading && !keptIn().isEmpty() &&
           QFileInfo(keptIn()) == QFileInfo(path);
}

void SessionController::open(const QString& path, OpenOptions::Access access)
{
    struct Answer {
        std::shared_ptr<Workspace> workspace;
        std::shared_ptr<SessionFile> file;
        QStringList losses;
        SessionError error;
    };
    const std::uint64_t asked = m_run.ask();
    if (isGivingWay(path)) { // until then it would be found locked
        m_reopening = Reopening{path, access, asked};
        return;
    }
    m_run
        .inBackground([name = path.toStdString(), access, endings = m_endings]() mutable {
            for (auto& [ended, ending] : endings) { // began earlier, so that nobody waits for ever
                std::error_code none;
                if (ended == name || std::filesystem::equivalent(ended, name, none))
                    ending.waitForFinished();
            }
            OpenOptions options;
            options.access = access;
            options.conflicts = OpenOptions::Conflicts::Meanwhile;
            options.trace = recording::traceOptions();
            auto session = openSession(name, options);
            auto answer = std::make_shared<Answer>();
            if (!session) {
                answer->error = session.error();
                return answer;
            }
            answer->workspace = std::move(session->workspace);
            answer->file = std::move(session->file);
            for (const std::string& loss : session->losses)
                answer->losses.append(engineText(loss));
            return answer;
        })
        .then(this, [this, path, asked](const std::shared_ptr<Answer>& answer) {
            if (!answer->workspace) {
                recent_files::remove(path);
                emit openFailed(answer->error);
                return;
            }
            if (!m_run.isNewest(asked)) { // its loader may still read
                m_run.inBackground(
                    [dropped = std::make_shared<Answer>(std::exchange(*answer, {}))]() mutable {
                        dropped.reset();
                        return true;
                    });
                return;
            }
            m_opening = answer->file;
            m_run.adopt(answer->workspace);
            if (!this->path().isEmpty())
                recent_files::add(path, verdictOfLastRun());
            emit opened(path, answer->losses);
        });
}

void SessionController::import(const QString& path)
{
    struct Answer {
        std::shared_ptr<Workspace> workspace;
        QString problem;
    };
    const std::uint64_t asked = m_run.ask();
    m_run
        .inBackground([path] {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Answer{nullptr, path + u": "_s + file.errorString()};
            const QByteArray text = file.readAll();
            auto workspace = importFile(std::string_view(text.constData(), std::size_t(text.size())),
                                        path.toStdString(), recording::workspaceOptions());
            return workspace ? Answer{std::move(*workspace), {}}
                             : Answer{nullptr, engineText(workspace.error().text())};
        })
        .then(this, [this, path, asked](const Answer& answer) {
            if (!answer.workspace) {
                emit importFailed(answer.problem);
                return;
            }
            if (!m_run.isNewest(asked))
                return;
            m_run.adopt(answer.workspace);
            recent_files::add(path, verdictOfLastRun());
            emit imported(path);
        });
}

void SessionController::saveAs(const QString& path)
{
    if (!m_home)
        return;
    emit aboutToWrite();
    using Saved = Result<std::shared_ptr<SessionFile>, SessionError>;
    const auto workspace = m_home->workspace();
    m_run
        .inBackground(
            [workspace, name = path.toStdString()] { return SessionFile::saveAs(*workspace, name); })
        .then(this, [this, path, workspace](const Saved& saved) {
            if (!saved) {
                emit saveFailed(engineText(saved.error().text()));
                return;
            }
            if (m_home && m_home->workspace() == workspace) {
                m_run.inBackground([leave = m_home->take(*saved)] {
                    leave();
                    return true;
                });
                m_isWorthless = false;
                if (!std::exchange(m_trouble, {}).isEmpty())
                    emit trouble({});
            }
            recent_files::add(path, verdictOfLastRun());
            refresh();
            emit changed();
            emit this->saved(path);
        });
}

void SessionController::save()
{
    if (!m_home || !m_home->file())
        return;
    emit aboutToWrite();
    m_run
        .inBackground([workspace = m_home->workspace(), file = m_home->file()] {
            const auto saved = file->save(*workspace);
            return saved ? QString() : engineText(saved.error().text());
        })
        .then(this, [this, path = path()](const QString& problem) {
            if (!problem.isEmpty()) {
                emit saveFailed(problem);
                return;
            }
            recent_files::add(path, verdictOfLastRun());
            refresh();
            emit saved(path);
        });
}

void SessionController::close()
{
    if (!m_home)
        return;
    m_autosaveDelay.stop();
    emit aboutToWrite();
    const auto unnamed = m_isWorthless ? SessionHome::Unnamed::Discard : SessionHome::Unnamed::Keep;
    if (m_starting.isValid()) {
        m_starting.waitForFinished();
        takeAutosave(m_starting.result());
    }
    (void)m_home->end(unnamed); // who closes was told of the trouble before
    m_home.reset();
}

SessionController::Handover SessionController::handOver()
{
    if (!m_home)
        return {};
    m_autosaveDelay.stop();
    emit aboutToWrite();
    if (m_starting.isValid()) {
        m_starting.waitForFinished();
        takeAutosave(m_starting.result());
    }
    const auto released = m_run.release();
    return {std::move(m_home), m_isWorthless, m_runBegin, released.cluster};
}

void SessionController::takeOver(Handover session)
{
    if (!session.home)
        return;
    const auto workspace = session.home->workspace();
    m_taken = std::move(session.home);
    m_run.adopt(workspace, session.cluster);
    m_isWorthless = session.isWorthless;
    m_runBegin = session.runBegin;
    refresh();
    emit opened(path(), {});
}

void SessionController::lookForCrashed()
{
    m_run
        .inBackground([] {
            std::vector<RecoverableSession> crashed = recoverableSessions();
            std::erase_if(crashed, [](const RecoverableSession& session) { return session.isKept; });
            // From now on they are listed like those that were closed in order.
            for (RecoverableSession& session : crashed)
                session.path = keepSession(session.path).value_or(session.path);
            return crashed;
        })
        .then(this, [this](const std::vector<RecoverableSession>& crashed) {
            if (!crashed.empty())
                emit crashedFound(crashed);
        });
}

void SessionController::refresh()
{
    const auto journal = m_home ? m_home->journal() : std::nullopt;
    bool isModified = m_run.counters().recorded > 0 && !m_isWorthless;
    if (m_home && !m_home->path().empty()) {
        const bool isBehind = journal && (journal->waitingEvents > 0 || journal->trouble);
        const bool isBeyond = m_home->isReadOnly() && m_home->workspace()->race();
        isModified = isBehind || isBeyond;
    }
    if (isModified != m_isModified) {
        m_isModified = isModified;
        emit changed();
    }
    const QString now = journal && journal->trouble ? format::text(journal->trouble->text()) : QString();
    if (journal && now != m_trouble) {
        m_trouble = now;
        emit trouble(m_trouble);
    }
}

QString SessionController::verdictOfLastRun() const
{
    const SessionContents contents = m_run.workspace()->notes().contents();
    return contents.runs.empty() ? QString() : format::text(contents.runs.back().verdict);
}

void SessionController::enterRun(const Verdict& verdict)
{
    const auto workspace = m_run.workspace();
    if (!m_runBegin || m_run.state() != RunState::Finished || !workspace || !workspace->race())
        return;
    const Nanos begin = *std::exchange(m_runBegin, std::nullopt);
    m_run.inBackground([workspace, begin, verdict, plan = workspace->plan(), elapsed = m_run.elapsed(),
                        workers = m_run.progress().workersTotal, snapshot = m_run.snapshot(),
                        counters = m_run.counters(), target = std::string(workspace->target()->name())] {
        RunSummary summary = summaryOf(plan, target, elapsed, snapshot, counters);
        summary.workers = workers;
        summary.verdict = verdict;
        workspace->addRun(summary, begin);
        return true;
    });
}

} // namespace racescope
