// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace racescope {

std::string ParseError::text() const
{
    std::string place = source;
    if (line > 0) {
        place += (place.empty() ? "" : ":") + std::to_string(line);
        if (column > 0)
            place += ":" + std::to_string(column);
    }
    std::string all;
    for (const std::string& part : {place, path, message}) {
        if (!part.empty())
            all += (all.empty() ? "" : ": ") + part;
    }
    return all;
}

} // namespace racescope
