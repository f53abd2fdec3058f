// SPDX-License-Identifier: GPL-3.0-or-later
// Moments and stretches of a session that a person marked, apart from notes on conflicts, which lie among
// them. Threads: pure functions.
#pragma once
#include "session/session_notes.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace racescope {

inline bool isTimeMark(const SessionMark& mark)
{
    return mark.kind == "mark" || mark.kind == "range";
}

inline bool isBefore(const SessionMark& a, const SessionMark& b)
{
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

// By time.
inline std::vector<SessionMark> timeMarks(const SessionContents& contents)
{
    std::vector<SessionMark> marks;
    std::copy_if(contents.marks.begin(), contents.marks.end(), std::back_inserter(marks), isTimeMark);
    std::stable_sort(marks.begin(), marks.end(), isBefore);
    return marks;
}

} // namespace racescope
