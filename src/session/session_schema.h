// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a session file and how files of earlier schemas are brought up to date. Described for people
// in racescope-session(5). Threads: the caller's; functions throw DatabaseFailure (database.h).
#pragma once
#include "session/database.h"

#include <cstdint>

namespace racescope {

inline constexpr std::int32_t kSessionApplicationId = 0x52534350; // "RSCP"
inline constexpr int kSessionSchema = 2;

// Requires: a new, empty database.
void createSchema(Database& database);
// Runs the migrations that are missing, in one transaction. Requires: 1 <= user_version <= kSessionSchema.
void migrateSchema(Database& database);

// What the first hundred bytes of a file say, before SQLite sees it.
struct SessionHeader {
    enum class Is { Session, OtherDatabase, NoDatabase, Empty };
    Is is = Is::NoDatabase;
    int schema = 0;
    std::uint64_t neededBytes = 0; // by the pages that the header counts; 0: not told
};
SessionHeader readHeader(std::string_view firstBytes);
inline constexpr std::size_t kHeaderBytes = 100;

} // namespace racescope
