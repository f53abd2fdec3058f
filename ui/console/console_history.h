// SPDX-License-Identifier: GPL-3.0-or-later
// Every request that was sent from the console, with its status, oldest first: kept in the user's state
// folder (XDG_STATE_HOME/racescope/console.ndjson), one line each, without a limit; the newest are in memory.
// Keys and passwords are left out of both.
// Threads: GUI thread only.
#pragma once
#include "console/console_request.h"

#include <QString>

#include <vector>

namespace racescope {

class ConsoleHistory {
public:
    struct Entry {
        QString text; // as it stands in a page
        int status = 0;
    };
    ConsoleHistory(); // reads the newest

    void add(const ConsoleRequest& request, int status);
    const std::vector<Entry>& entries() const { return m_entries; }

    static constexpr std::size_t kInMemory = 2000;

private:
    QString m_path; // empty: there is no place to keep it
    std::vector<Entry> m_entries;
};

// "PUT products/_doc/1\n{…}", as it is written in a page.
QString pageText(const ConsoleRequest& request);

} // namespace racescope
