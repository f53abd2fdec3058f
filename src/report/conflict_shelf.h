// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of conflict records in a scratch file without a name: where the older records of a long log lie. A
// page is written once and never changed; a change is another page, and the place of the old one is lost
// until the file goes with the log. Threads: write() for one at a time; read() for any, of places that
// write() returned.
#pragma once
#include "report/conflict_record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace racescope {

class ConflictShelf {
public:
    struct Place {
        std::uint64_t offset = 0;
        std::uint32_t bytes = 0;
        std::uint32_t records = 0;
    };
    // The file is made when it is first needed; an empty folder: the system's for large temporary files.
    explicit ConflictShelf(std::filesystem::path folder = {});
    ~ConflictShelf();
    ConflictShelf(const ConflictShelf&) = delete;
    ConflictShelf& operator=(const ConflictShelf&) = delete;

    // Null: the disk would not take it; what was there before stays readable.
    [[nodiscard]] std::optional<Place> write(std::span<const ConflictRecord> page);
    // Null: the file could not be read, or is not what was written.
    [[nodiscard]] std::optional<std::vector<ConflictRecord>> read(Place place) const;
    std::uint64_t fileBytes() const { return m_end; } // as write(): for one thread at a time

private:
    bool open();
    const std::filesystem::path m_folder;
    int m_file = -1;
    std::uint64_t m_end = 0;
};

// The form of a page: numbers as distances from the record before, some forty bytes a record.
std::string packConflicts(std::span<const ConflictRecord> page);
std::optional<std::vector<ConflictRecord>> unpackConflicts(std::string_view bytes, std::size_t count);

} // namespace racescope
