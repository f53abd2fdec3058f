// SPDX-License-Identifier: GPL-3.0-or-later
// RS_ASSERT(condition, "why it must hold"): a programming error ends the program with a sentence. On in every
// preset.
#pragma once
#include <cstdio>
#include <cstdlib>

#ifdef RACESCOPE_ASSERTS
#define RS_ASSERT(condition, why)                                                                            \
    do {                                                                                                     \
        if (!(condition)) [[unlikely]] {                                                                     \
            std::fprintf(stderr, "%s:%d: broken: %s (%s)\n", __FILE__, __LINE__, why, #condition);           \
            std::abort();                                                                                    \
        }                                                                                                    \
    } while (false)
#else
#define RS_ASSERT(condition, why) static_cast<void>(sizeof(!(condition)))
#endif
