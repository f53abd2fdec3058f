// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/scenarios as the build compiled them in. Immutable.
#pragma once
#include <span>
#include <string_view>

namespace racescope {

struct BuiltinFile {
    std::string_view name; // "checkout"
    std::string_view text;
};
std::span<const BuiltinFile> builtinFiles();

} // namespace racescope
