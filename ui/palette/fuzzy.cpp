// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace racescope {

namespace {

constexpr int kWordBegin = 8;
constexpr int kSideBySide = 5;
constexpr int kNone = std::numeric_limits<int>::min() / 2;

bool beginsWord(QStringView name, qsizetype i)
{
    return i == 0 || !name[i - 1].isLetterOrNumber() || (name[i].isUpper() && name[i - 1].isLower());
}

} // namespace

// The best of all ways to lay the letters on the name: by letter, then by place.
std::optional<int> fuzzyScore(QStringView typed, QStringView name)
{
    const auto size = std::size_t(name.size());
    std::vector<int> ending(size + 1, 0); // best score with the last letter laid before place i
    std::vector<int> at(size, kNone);     // … with it laid exactly at i
    bool isFirst = true;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        std::vector<int> next(size, kNone);
        for (std::size_t i = 0; i < size; ++i) {
            if (name[qsizetype(i)].toLower() != letter.toLower())
                continue;
            const int fresh = ending[i] + (beginsWord(name, qsizetype(i)) ? kWordBegin : 0);
            const int joined = !isFirst && i > 0 ? at[i - 1] + kSideBySide : kNone;
            next[i] = std::max(fresh, joined);
        }
        at = next;
        int best = kNone;
        for (std::size_t i = 0; i < size; ++i) {
            ending[i] = best;
            best = std::max(best, at[i]);
        }
        ending[size] = best;
        isFirst = false;
    }
    if (isFirst)
        return 0;
    if (ending[size] < 0)
        return std::nullopt;
    return ending[size] * 64 - int(std::min<std::size_t>(size, 63)); // of equals the shorter
}

} // namespace racescope
