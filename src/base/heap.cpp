// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heap.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace racescope {

void giveLargeArraysBack()
{
#ifdef __GLIBC__
    constexpr int kLarge = 1 << 20;
    (void)mallopt(M_MMAP_THRESHOLD, kLarge);
    (void)mallopt(M_TRIM_THRESHOLD, 2 * kLarge); // the proportion that the allocator keeps by itself
#endif
}

void giveFreePiecesBack()
{
#ifdef __GLIBC__
    (void)malloc_trim(0);
#endif
}

} // namespace racescope
