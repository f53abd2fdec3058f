// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a session besides store, trace and conflict log: the scenario's text, runs, marks, the
// state of the views, the last verdict, imported histories. Threads: any; m_mutex is a leaf lock held for a
// copy.
#pragma once
#include "base/clock.h"
#include "base/mutex.h"
#include "verdict/verdict.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

struct SessionMark {
    std::string kind; // "note", "range", …: the window's words
    Nanos begin = 0;
    Nanos end = 0;
    std::string text;
    friend bool operator==(const SessionMark&, const SessionMark&) = default;
};

struct RunRecord {
    std::string name;
    std::string scenario; // the file
    std::uint64_t seed = 0;
    std::string target;
    std::uint32_t workers = 0;
    Nanos begin = 0;
    Nanos duration = 0;
    std::uint64_t attempted = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t noops = 0;
    std::uint64_t gaveUp = 0;
    std::uint64_t errors = 0;
    std::string verdict; // in short
    friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

// A verdict with the number of events that it judged: it holds as long as no event came since.
struct KnownVerdict {
    Verdict verdict;
    std::uint64_t events = 0;
};

struct ImportedHistory {
    std::string name;    // of the file
    std::string history; // NDJSON, or the recording as it came when NDJSON cannot hold it
    friend bool operator==(const ImportedHistory&, const ImportedHistory&) = default;
};

struct SessionContents {
    std::string scenario; // of the plan that is loaded; empty: none
    std::vector<RunRecord> runs;
    std::vector<SessionMark> marks;
    std::map<std::string, std::string> viewState;
    std::optional<KnownVerdict> verdict;
    std::vector<ImportedHistory> histories;
};

class SessionNotes {
public:
    SessionContents contents() const
    {
        const MutexLock lock(m_mutex);
        return m_contents;
    }
    // `edit` must not call back.
    void change(const std::function<void(SessionContents&)>& edit)
    {
        const MutexLock lock(m_mutex);
        edit(m_contents);
        ++m_generation;
    }
    // Grows with every change.
    std::uint64_t generation() const
    {
        const MutexLock lock(m_mutex);
        return m_generation;
    }

private:
    mutable Mutex m_mutex;
    SessionContents m_contents RS_GUARDED_BY(m_mutex);
    std::uint64_t m_generation RS_GUARDED_BY(m_mutex) = 1;
};

} // namespace racescope
