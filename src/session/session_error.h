// SPDX-License-Identifier: GPL-3.0-or-later
// Why a session file could not be opened, read or written: one sentence that says what, where and what is
// kept. Threads: values.
#pragma once
#include <string>

namespace racescope {

struct SessionError {
    enum class Kind {
        Missing,     // no such file
        Foreign,     // not a session
        Newer,       // of a later version of the program
        Locked,      // open in another program, or twice in this one
        Truncated,   // ends too early
        Damaged,     // contents are not what was written
        NoSpace,     // disk or quota full
        Gone,        // the file was moved or deleted under the program
        NotWritable, // read-only file, folder or medium
        Io,          // anything else the system refused
    };
    Kind kind = Kind::Io;
    std::string path;
    std::string message;
    std::string text() const { return path.empty() ? message : path + ": " + message; }
};

} // namespace racescope
