// SPDX-License-Identifier: GPL-3.0-or-later
// Included before every test: how long it waits for what must happen. Qt's five seconds are a statement about
// the machine: beside other programs, or while a disk is busy with what was built before, a sync alone may
// take longer. Who waits for something that comes pays nothing for more patience.
#pragma once
#include <QTest>

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), racescope::kTestPatienceMs)
#define QTRY_VERIFY2(condition, message)                                                                     \
    QTRY_VERIFY2_WITH_TIMEOUT((condition), message, racescope::kTestPatienceMs)
#define QTRY_COMPARE(actual, expected)                                                                       \
    QTRY_COMPARE_WITH_TIMEOUT((actual), expected, racescope::kTestPatienceMs)

namespace racescope {
inline constexpr int kTestPatienceMs = 60'000;
}
