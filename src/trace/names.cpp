// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/names.h"

#include "trace/event.h"

#include <deque>
#include <unordered_map>

namespace racescope {

struct Names::Tables {
    // A deque never moves its elements, so the keys of `notesByText` may point into it.
    std::deque<DocumentName> documents;
    std::unordered_map<std::string, std::uint32_t> documentsByKey;
    std::deque<WorkerName> workers;
    std::deque<std::string> notes;
    std::unordered_map<std::string_view, std::uint32_t> notesByText;
    std::size_t noteBytes = 0;
};

namespace {

// The length in front keeps ("a", "bc") and ("ab", "c") apart whatever bytes the names hold.
std::string documentKey(std::string_view index, std::string_view id)
{
    std::string key = std::to_string(index.size());
    key.reserve(key.size() + 1 + index.size() + id.size());
    key.append(":").append(index).append(id);
    return key;
}

} // namespace

Names::Names()
    : m_tables(std::make_unique<Tables>())
{
}

Names::~Names() = default;

DocumentId Names::document(std::string_view index, std::string_view id, std::uint32_t shard)
{
    std::string key = documentKey(index, id);
    const MutexLock lock(m_mutex);
    const auto [found, isNew] =
        m_tables->documentsByKey.try_emplace(std::move(key), std::uint32_t(m_tables->documents.size()));
    if (isNew)
        m_tables->documents.push_back({std::string(index), std::string(id), shard});
    return DocumentId{found->second};
}

std::optional<DocumentId> Names::findDocument(std::string_view index, std::string_view id) const
{
    const std::string key = documentKey(index, id);
    const MutexLock lock(m_mutex);
    const auto found = m_tables->documentsByKey.find(key);
    if (found == m_tables->documentsByKey.end())
        return std::nullopt;
    return DocumentId{found->second};
}

DocumentName Names::documentName(DocumentId id) const
{
    const MutexLock lock(m_mutex);
    return id.value < m_tables->documents.size() ? m_tables->documents[id.value] : DocumentName{};
}

bool Names::sameShard(DocumentId a, DocumentId b) const
{
    const DocumentName first = documentName(a);
    const DocumentName second = documentName(b);
    return first.index == second.index && first.shard == second.shard;
}

std::size_t Names::documentCount() const
{
    const MutexLock lock(m_mutex);
    return m_tables->documents.size();
}

WorkerId Names::addWorker(WorkerName name)
{
    const MutexLock lock(m_mutex);
    m_tables->workers.push_back(std::move(name));
    return WorkerId{std::uint32_t(m_tables->workers.size() - 1)};
}

WorkerName Names::workerName(WorkerId id) const
{
    if (id == kSystemWorker)
        return {"system", {}, WorkerName::Kind::System, {}};
    const MutexLock lock(m_mutex);
    return id.value < m_tables->workers.size() ? m_tables->workers[id.value] : WorkerName{};
}

std::size_t Names::workerCount() const
{
    const MutexLock lock(m_mutex);
    return m_tables->workers.size();
}

std::uint32_t Names::note(std::string_view text)
{
    const MutexLock lock(m_mutex);
    if (const auto found = m_tables->notesByText.find(text); found != m_tables->notesByText.end())
        return found->second;
    if (text.size() > kNoteBytes - m_tables->noteBytes)
        return 0;
    m_tables->noteBytes += text.size();
    const std::string& kept = m_tables->notes.emplace_back(text);
    const auto number = std::uint32_t(m_tables->notes.size());
    m_tables->notesByText.emplace(kept, number);
    return number;
}

std::string Names::noteText(std::uint32_t number) const
{
    const MutexLock lock(m_mutex);
    return number >= 1 && number <= m_tables->notes.size() ? m_tables->notes[number - 1] : std::string();
}

std::size_t Names::noteCount() const
{
    const MutexLock lock(m_mutex);
    return m_tables->notes.size();
}

} // namespace racescope
