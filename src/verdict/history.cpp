// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/history.h"

#include "verdict/register_history.h"

#include <array>
#include <cstring>

namespace racescope {
namespace {

constexpr std::array<std::string_view, 6> kKindNames = {"get",    "index",  "create",
                                                        "update", "delete", "search"};
constexpr std::array<std::string_view, 7> kStatusNames = {"ok",      "conflict", "nodoc", "exists",
                                                          "missing", "noop",     "info"};
constexpr std::array<std::string_view, 6> kResultNames = {"",        "created",   "updated",
                                                          "deleted", "not_found", "noop"};

// Eight bytes at a time, with a final avalanche; good enough for a table of our own, and fast on short texts.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t h = 0x9e3779b97f4a7c15u ^ text.size();
    const char* p = text.data();
    std::size_t left = text.size();
    while (left > 0) {
        std::uint64_t word = 0;
        const std::size_t n = left < 8 ? left : 8;
        std::memcpy(&word, p, n);
        h = (h ^ word) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
        p += n;
        left -= n;
    }
    h *= 0xc4ceb9fe1a85ec53u;
    return h ^ (h >> 29);
}

constexpr std::uint64_t kHashMask = 0xffffffff00000000u;

} // namespace

std::string_view nameOf(OperationKind kind)
{
    return kKindNames[std::size_t(kind)];
}

std::string_view nameOf(OperationStatus status)
{
    return kStatusNames[std::size_t(status)];
}

std::string_view nameOf(OperationResult result)
{
    return kResultNames[std::size_t(result)];
}

std::string_view StringTable::text(std::uint32_t number) const
{
    if (number == 0 || number > m_ends.size())
        return {};
    const std::uint64_t begin = number == 1 ? 0 : m_ends[number - 2];
    return std::string_view(m_bytes).substr(begin, m_ends[number - 1] - begin);
}

std::uint32_t StringTable::find(std::string_view text) const
{
    if (m_slots.empty())
        return 0;
    const std::uint64_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at] != 0; at = (at + 1) & mask) {
        if ((m_slots[at] & kHashMask) == (hash & kHashMask) && this->text(std::uint32_t(m_slots[at])) == text)
            return std::uint32_t(m_slots[at]);
    }
    return 0;
}

std::uint32_t StringTable::intern(std::string_view text)
{
    if (m_ends.size() * 2 >= m_slots.size())
        grow();
    const std::uint64_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    for (; m_slots[at] != 0; at = (at + 1) & mask) {
        if ((m_slots[at] & kHashMask) == (hash & kHashMask) && this->text(std::uint32_t(m_slots[at])) == text)
            return std::uint32_t(m_slots[at]);
    }
    m_bytes.append(text);
    m_ends.push_back(m_bytes.size());
    m_slots[at] = (hash & kHashMask) | m_ends.size();
    return size();
}

void StringTable::grow()
{
    const std::size_t slots = m_slots.empty() ? 16 : m_slots.size() * 2;
    m_slots.assign(slots, 0);
    for (std::uint32_t number = 1; number <= size(); ++number) {
        const std::uint64_t hash = hashOf(text(number));
        std::size_t at = hash & (slots - 1);
        while (m_slots[at] != 0)
            at = (at + 1) & (slots - 1);
        m_slots[at] = (hash & kHashMask) | number;
    }
}

std::size_t StringTable::memoryBytes() const
{
    return m_bytes.capacity() + m_ends.capacity() * sizeof(std::uint64_t) +
           m_slots.capacity() * sizeof(std::uint64_t);
}

History::History() = default;
History::~History() = default;
History::History(const History&) = default;
History::History(History&&) noexcept = default;
History& History::operator=(const History&) = default;
History& History::operator=(History&&) noexcept = default;

std::string HistoryProblem::text() const
{
    return line == 0 ? reason : "line " + std::to_string(line) + ": " + reason;
}

std::uint32_t History::key(std::string_view name, const InitialState& fresh)
{
    // Keys made by hand (push_back) are looked up too: the table follows the vector.
    while (m_keyNames.size() < keys.size())
        m_keyNames.intern(keys[m_keyNames.size()].name);
    const std::uint32_t number = m_keyNames.intern(name);
    if (number > keys.size())
        keys.push_back({std::string(name), {}, fresh});
    return number - 1;
}

std::optional<std::uint32_t> History::findKey(std::string_view name) const
{
    if (const std::uint32_t number = m_keyNames.find(name); number != 0)
        return number - 1;
    return std::nullopt;
}

std::string History::clientName(std::uint32_t client) const
{
    if (client < clientNames.size() && !clientNames[client].empty())
        return clientNames[client];
    return "client " + std::to_string(client);
}

void History::addProblem(HistoryProblem problem)
{
    ++m_problemCount;
    m_operationsMissing = m_operationsMissing || problem.effect == HistoryProblem::Effect::OperationMissing;
    m_timesDoubtful = m_timesDoubtful || problem.effect == HistoryProblem::Effect::TimesDoubtful;
    if (m_problems.size() < kMaxProblems)
        m_problems.push_back(std::move(problem));
}

} // namespace racescope
