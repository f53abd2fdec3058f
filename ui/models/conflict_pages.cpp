// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_pages.h"

#include <algorithm>

namespace racescope {

void ConflictPages::setLog(const ConflictLog* log)
{
    m_log = log;
    m_pages.clear();
    m_used.clear();
}

ConflictPages::Page& ConflictPages::page(std::size_t number)
{
    const auto known = m_pages.find(number);
    if (known != m_pages.end()) {
        m_used.splice(m_used.begin(), m_used, known->second.use);
        return known->second;
    }
    if (m_pages.size() >= kKeptPages) {
        m_pages.erase(m_used.back());
        m_used.pop_back();
    }
    m_used.push_front(number);
    Page& fresh = m_pages[number];
    fresh.records = m_log->records(number * kPageRecords, kPageRecords);
    fresh.use = m_used.begin();
    return fresh;
}

const ConflictRecord& ConflictPages::record(std::size_t row)
{
    if (!m_log)
        return m_nothing;
    const std::size_t number = row / kPageRecords;
    const std::size_t offset = row % kPageRecords;
    Page& kept = page(number);
    if (offset >= kept.records.size()) // the page was not full when it was taken
        kept.records = m_log->records(number * kPageRecords, kPageRecords);
    return offset < kept.records.size() ? kept.records[offset] : m_nothing;
}

void ConflictPages::forgetFrom(std::size_t firstOpen)
{
    const std::size_t firstPage = firstOpen / kPageRecords;
    for (auto at = m_used.begin(); at != m_used.end();) {
        if (*at < firstPage) {
            ++at;
            continue;
        }
        m_pages.erase(*at);
        at = m_used.erase(at);
    }
}

std::optional<std::size_t> findConflict(const ConflictLog& log, WorkerId worker, std::uint64_t laneIndex,
                                        Nanos time)
{
    constexpr std::size_t kReach = 1 << 16; // records that a batch may lie out of order
    constexpr std::size_t kStep = 1024;
    const std::size_t size = log.size();
    std::size_t low = 0;
    std::size_t high = size;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const auto record = log.records(middle, 1);
        if (!record.empty() && record.front().time < time)
            low = middle + 1;
        else
            high = middle;
    }
    const auto search = [&](std::size_t first, std::size_t count) -> std::optional<std::size_t> {
        const auto records = log.records(first, count);
        const auto at = std::find_if(records.begin(), records.end(), [&](const ConflictRecord& record) {
            return record.worker == worker && record.laneIndex == laneIndex;
        });
        if (at == records.end())
            return std::nullopt;
        return first + std::size_t(at - records.begin());
    };
    for (std::size_t away = 0; away < kReach && (away < size); away += kStep) {
        if (low + away < size) {
            if (const auto found = search(low + away, kStep))
                return found;
        }
        if (low >= away) {
            const std::size_t end = low - away;
            const std::size_t first = end > kStep ? end - kStep : 0;
            if (const auto found = search(first, end - first))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace racescope
