// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace racescope {

namespace {

constexpr int kWordBegin = 8;
constexpr int kNameBegin = 16;
constexpr int kSideBySide = 5;
constexpr int kLeftOut = 1; // for each letter between two that were typed
constexpr int kNone = std::numeric_limits<int>::min() / 2;

int beginning(QStringView name, qsizetype i)
{
    if (i == 0)
        return kNameBegin;
    const bool isWord = !name[i - 1].isLetterOrNumber() || (name[i].isUpper() && name[i - 1].isLower());
    return isWord ? kWordBegin : 0;
}

} // namespace

// The best of all ways to lay the letters on the name: by letter, then by place.
std::optional<int> fuzzyScore(QStringView typed, QStringView name)
{
    const auto size = std::size_t(name.size());
    std::vector<int> ending(size + 1, 0); // best score with the last letter laid before place i, less the gap
    std::vector<int> at(size, kNone);     // … with it laid exactly at i
    bool isFirst = true;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        std::vector<int> next(size, kNone);
        for (std::size_t i = 0; i < size; ++i) {
            if (name[qsizetype(i)].toLower() != letter.toLower())
                continue;
            const int fresh = ending[i] + beginning(name, qsizetype(i));
            const int joined = !isFirst && i > 0 ? at[i - 1] + kSideBySide : kNone;
            next[i] = std::max(fresh, joined);
        }
        at = next;
        int best = kNone;
        for (std::size_t i = 0; i < size; ++i) {
            ending[i] = best;
            best = std::max(best - kLeftOut, at[i]);
        }
        isFirst = false;
    }
    if (isFirst)
        return 0;
    const int best = size > 0 ? *std::max_element(at.begin(), at.end()) : kNone;
    if (best < kNone / 2)
        return std::nullopt;
    return best * 64 - int(std::min<std::size_t>(size, 63)); // of equals the shorter
}

} // namespace racescope
