// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T, E>: a value or the reason why there is none. Stands in for std::expected, which GCC 12.2 lacks in
// C++20 mode; only members that std::expected has too are used.
#pragma once
#include <tl/expected.hpp>

#include <string>

namespace racescope {

template <class T, class E> using Result = tl::expected<T, E>;

template <class E> tl::unexpected<std::decay_t<E>> failure(E&& error)
{
    return tl::unexpected<std::decay_t<E>>(std::forward<E>(error));
}

// Bad text from outside: where it is wrong and why. line and column count from 1 (0: not known); path is a
// JSON path such as `workers[1].retry.base_ms`, empty when the text itself does not parse.
struct ParseError {
    std::string source; // file name or "" for text that has no name
    int line = 0;
    int column = 0;
    std::string path;
    std::string message;

    // "FILE:LINE:COLUMN: PATH: MESSAGE" with the parts that are known.
    std::string text() const;
};

// The world failed: what was tried, on which path, why.
struct IoError {
    std::string path;
    std::string message;
    std::string text() const { return path.empty() ? message : path + ": " + message; }
};

} // namespace racescope
