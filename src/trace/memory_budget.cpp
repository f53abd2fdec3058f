// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/memory_budget.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unistd.h>

namespace racescope {

namespace {

constexpr double kMiB = 1 << 20;

std::string_view withoutSpace(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Bytes of one; nullopt: it is no unit.
std::optional<double> unitOf(std::string_view text)
{
    struct Unit {
        std::string_view letter;
        std::string_view word;
        double bytes;
    };
    static constexpr std::array<Unit, 3> kUnits{
        {{"M", "MiB", kMiB}, {"G", "GiB", 1024 * kMiB}, {"T", "TiB", 1024 * 1024 * kMiB}}};
    for (const Unit& unit : kUnits)
        if (text == unit.letter || text == unit.word)
            return unit.bytes;
    if (text == "%")
        return double(machineMemory()) / 100;
    return std::nullopt;
}

std::string inMiB(std::size_t bytes)
{
    return std::to_string(bytes >> 20) + " MiB";
}

} // namespace

std::size_t machineMemory()
{
    const auto pages = std::size_t(std::max(0L, sysconf(_SC_PHYS_PAGES)));
    const auto pageBytes = std::size_t(std::max(0L, sysconf(_SC_PAGESIZE)));
    return pages * pageBytes;
}

std::size_t memoryBudget(std::size_t wanted)
{
    constexpr std::size_t kLeast = std::size_t(1) << 30;
    return wanted > 0 ? wanted : std::max(kLeast, machineMemory() / 4);
}

Result<std::size_t, std::string> parseMemoryBudget(std::string_view text)
{
    text = withoutSpace(text);
    if (text.empty())
        return std::size_t(0);
    double count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const auto unit =
        unitOf(withoutSpace(text.substr(error == std::errc() ? std::size_t(end - text.data()) : 0)));
    if (error != std::errc() || !unit || !(count > 0))
        return failure(
            std::string("must be a size such as 2G or 512M, or a share of the memory such as 25%"));
    const double bytes = count * *unit;
    if (bytes < double(kLeastMemoryBudget))
        return failure("must be at least " + inMiB(kLeastMemoryBudget));
    if (const std::size_t all = machineMemory(); all > 0 && bytes > double(all))
        return failure("must be at most " + inMiB(all) + ", which is all the memory there is");
    return std::size_t(bytes);
}

} // namespace racescope
