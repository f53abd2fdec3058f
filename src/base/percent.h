// SPDX-License-Identifier: GPL-3.0-or-later
// Percent-encoding of bytes (RFC 3986 section 2.1). Pure functions.
#pragma once
#include <string>
#include <string_view>

namespace racescope {

// "%2F" for '/': two upper-case digits.
void appendPercentEncoded(std::string& out, char byte);
// Everything but unreserved characters is encoded, so that the text is one segment of a path.
std::string pathSegment(std::string_view text);

} // namespace racescope
