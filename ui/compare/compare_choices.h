// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose to compare, and where both begin: what is undone and goes into the session's file.
// Threads: values.
#pragma once
#include "base/clock.h"

#include <QString>

#include <array>
#include <string>

namespace racescope {

struct CompareAlignment {
    enum class At { Start, Mark, Commit };
    struct Mark {
        QString name; // empty: none
        Nanos time = 0;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    At at = At::Start;
    std::array<Mark, 2> marks;
    int commit = 1;
    friend bool operator==(const CompareAlignment&, const CompareAlignment&) = default;
};

struct CompareChoices {
    std::array<QString, 2> sources; // CompareSource::key; empty: whatever there is
    CompareAlignment alignment;
    friend bool operator==(const CompareChoices&, const CompareChoices&) = default;
};

// JSON.
std::string compareChoicesAsText(const CompareChoices& choices);
CompareChoices compareChoicesFromText(const std::string& text); // what it does not tell is as nobody chose it

} // namespace racescope
