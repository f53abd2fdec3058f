// SPDX-License-Identifier: GPL-3.0-or-later
// One accepted write as the operation log keeps it: who, when, what it got, what it replaced, and the bytes.
#pragma once
#include "base/clock.h"
#include "base/ids.h"
#include "store/decide.h"
#include "store/source.h"

#include <memory>
#include <string>

namespace racescope {

struct Operation {
    std::string id;
    std::string routing; // empty unless custom
    std::uint32_t shard = 0;
    Token token; // what the write got
    Version version;
    Token replaced; // what stood there before; unassigned when there was nothing live
    WriteResult result = WriteResult::Created;
    bool live = true; // false: a tombstone
    Nanos time = 0;
    WorkerId worker;
    Source source; // empty for deletes
};

} // namespace racescope
