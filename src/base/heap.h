// SPDX-License-Identifier: GPL-3.0-or-later
// What the process does with memory that it gives back.
#pragma once

namespace racescope {

// Large arrays come from the system and go back to it, each by itself. Left alone, the GNU allocator takes
// arrays of up to 32 MiB from its heap once such have been freed (mallopt(3), M_MMAP_THRESHOLD): what grows
// for hours then leaves holes of that size. Elsewhere this does nothing. Requires: no other thread yet.
void giveLargeArraysBack();

// Free pieces within the heap go back to the system, too; by itself the GNU allocator gives back its end only
// (malloc_trim(3)). Takes milliseconds. Any thread.
void giveFreePiecesBack();

} // namespace racescope
