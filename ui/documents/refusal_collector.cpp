// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/refusal_collector.h"

#include <algorithm>

namespace racescope {

void RefusalCollector::collect(const ConflictLog& log, std::size_t most)
{
    constexpr std::size_t kPage = 1024;
    m_total = log.size();
    if (m_total < m_seen) { // cleared
        m_refusals = {};
        m_seen = 0;
    }
    const std::size_t end = std::min(m_total, m_seen + most);
    while (m_seen < end) {
        const auto records = log.records(m_seen, std::min(kPage, end - m_seen));
        if (records.empty())
            return;
        for (const ConflictRecord& record : records) {
            if (record.document == m_document)
                m_refusals.add(refusalKey(record),
                               {{record.worker, std::size_t(record.laneIndex)}, record.time, record.attempt});
        }
        m_seen += records.size();
    }
}

} // namespace racescope
