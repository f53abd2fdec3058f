// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"

namespace racescope {

void appendPercentEncoded(std::string& out, char byte)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    const auto bits = static_cast<unsigned char>(byte);
    out += '%';
    out += kHex[bits >> 4];
    out += kHex[bits & 15];
}

std::string pathSegment(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '-' || c == '_' || c == '.' || c == '~';
        if (unreserved)
            out += c;
        else
            appendPercentEncoded(out, c);
    }
    return out;
}

} // namespace racescope
