// SPDX-License-Identifier: GPL-3.0-or-later
// One and many in what the engine says. Threads: any.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace racescope {

// "1 attempt", "2 attempts".
inline std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return std::to_string(number).append(1, ' ').append(number == 1 ? one : many);
}

} // namespace racescope
