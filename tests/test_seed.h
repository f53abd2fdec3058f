// SPDX-License-Identifier: GPL-3.0-or-later
// The seed of a random test: fixed, or taken from RACESCOPE_TEST_SEED. Print it with a failure.
#pragma once
#include <QString>

#include <cstdint>

inline std::uint64_t testSeed(std::uint64_t usual)
{
    bool isGiven = false;
    const qulonglong given = qEnvironmentVariable("RACESCOPE_TEST_SEED").toULongLong(&isGiven);
    return isGiven ? given : usual;
}
