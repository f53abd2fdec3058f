// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_home.h"

#include <filesystem>

namespace racescope {

SessionHome::SessionHome(std::shared_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace))
{
}

SessionHome::~SessionHome()
{
    if (!m_hasEnded)
        (void)end(Unnamed::Keep); // a recovery file that could not be written to the end is offered next time
}

std::function<void()> SessionHome::take(std::shared_ptr<SessionFile> file)
{
    struct Former {
        std::shared_ptr<Workspace> workspace;
        std::shared_ptr<SessionFile> file;
        std::unique_ptr<SessionJournal> journal;
        std::shared_ptr<Autosave> autosave;
        bool isNamed;
    };
    auto former = std::make_shared<Former>(
        Former{m_workspace, std::move(m_file), std::move(m_journal), std::move(m_autosave), m_isNamed});
    m_file = std::move(file);
    m_isNamed = std::filesystem::path(m_file->path()).parent_path() != recoveryFolder();
    if (!m_file->isReadOnly())
        m_journal = std::make_unique<SessionJournal>(*m_workspace, m_file, Durability::Async);
    return [former = std::move(former)] {
        if (former->autosave)
            former->autosave->discard();
        former->journal.reset();
        if (!former->file)
            return;
        former->file->close();
        if (!former->isNamed)
            removeSession(former->file->path());
    };
}

std::optional<JournalState> SessionHome::journal() const
{
    if (m_journal)
        return m_journal->state();
    return m_autosave ? std::optional(m_autosave->journal().state()) : std::nullopt;
}

void SessionHome::stopRace()
{
    if (ThreadsRace* const race = m_workspace->race(); race && race->state() != ThreadsRace::State::Ready) {
        race->stop();
        race->join();
    }
    m_workspace->settle();
}

Result<void, SessionError> SessionHome::end(Unnamed unnamed)
{
    m_hasEnded = true;
    stopRace();
    const bool isWorthless = unnamed == Unnamed::Discard || m_workspace->trace().counters().recorded == 0;
    if (!isWorthless && !m_autosave && !m_file) {
        auto started = Autosave::start(*m_workspace);
        if (!started)
            return failure(started.error());
        m_autosave = std::move(*started);
    }
    if (m_autosave && isWorthless) {
        m_autosave->discard();
        m_autosave.reset();
    } else if (m_autosave) {
        const auto kept = m_autosave->keep();
        m_autosave.reset();
        if (!kept)
            return failure(kept.error());
    } else if (m_journal) {
        const auto written = m_journal->stop();
        m_journal.reset();
        m_file->close();
        if (!written)
            return failure(written.error());
        if (!m_isNamed) {
            const auto kept = keepSession(m_file->path());
            if (!kept)
                return failure(kept.error());
        }
    }
    return {};
}

} // namespace racescope
