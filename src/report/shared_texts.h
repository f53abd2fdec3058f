// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a conflict log that many of its records share, looked up and spelled once. Threads: a value.
#pragma once
#include "base/json.h"
#include "report/conflict_formats.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace racescope {

// A text as NDJSON and as CSV want it, made once.
struct Spelled {
    explicit Spelled(std::string text)
        : plain(std::move(text))
        , cell(csvCell(plain))
    {
        json::appendQuoted(quoted, plain);
    }
    std::string plain;
    std::string quoted;
    std::string cell;
};

// Names, the second of a wall time, and the reason of those whom the same write made losers.
class SharedTexts {
public:
    explicit SharedTexts(const ConflictExport& log)
        : m_log(log)
    {
    }
    struct Document {
        Spelled index;
        Spelled id;
        std::uint32_t shard = 0;
    };
    const Document& document(DocumentId id)
    {
        const auto known = m_documents.find(id);
        if (known != m_documents.end())
            return known->second;
        const DocumentName name = m_log.names->documentName(id);
        return m_documents.try_emplace(id, Document{Spelled(name.index), Spelled(name.id), name.shard})
            .first->second;
    }
    const Spelled& worker(WorkerId id)
    {
        const auto known = m_workers.find(id);
        if (known != m_workers.end())
            return known->second;
        return m_workers.try_emplace(id, m_log.names->workerName(id).name).first->second;
    }
    const Spelled& reason(const ConflictRecord& record)
    {
        const bool isSame = m_reasonOf && m_reasonOf->document == record.document &&
                            m_reasonOf->flags == record.flags && m_reasonOf->required == record.required &&
                            m_reasonOf->requiredVersion == record.requiredVersion &&
                            m_reasonOf->current == record.current &&
                            m_reasonOf->currentVersion == record.currentVersion;
        if (!isSame) {
            m_reason = Spelled(conflictSentence(record, *m_log.names));
            m_reasonOf = record;
        }
        return m_reason;
    }
    // As wallTime(), with the calendar asked once a second.
    std::string_view wallTime(Nanos offset)
    {
        const std::int64_t total =
            std::chrono::duration_cast<std::chrono::nanoseconds>(m_log.start.time_since_epoch()).count() +
            offset;
        const std::int64_t second = total / kSecond;
        if (total < 0 || second != m_second) {
            m_wallTime = racescope::wallTime(m_log.start, offset);
            m_second = total < 0 ? -1 : second;
            return m_wallTime;
        }
        std::int64_t rest = total % kSecond;
        for (std::size_t place = m_wallTime.size() - 2; m_wallTime[place] != '.'; --place, rest /= 10)
            m_wallTime[place] = char('0' + rest % 10);
        return m_wallTime;
    }

private:
    static constexpr std::int64_t kSecond = 1'000'000'000;
    const ConflictExport& m_log;
    std::unordered_map<DocumentId, Document> m_documents;
    std::unordered_map<WorkerId, Spelled> m_workers;
    std::optional<ConflictRecord> m_reasonOf;
    Spelled m_reason{std::string()};
    std::int64_t m_second = -1;
    std::string m_wallTime;
};

} // namespace racescope
