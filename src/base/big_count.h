// SPDX-License-Identifier: GPL-3.0-or-later
// A non-negative integer of any length: counts of schedules (88019039640 and far beyond). Value type.
#pragma once
#include <cstdint>
#include <string> // and with it <compare>, which moc 6.4 cannot read by itself
#include <vector>

namespace racescope {

class BigCount {
public:
    BigCount(std::uint64_t value = 0); // NOLINT: numbers convert
    BigCount& operator+=(const BigCount& other);
    BigCount& operator*=(const BigCount& other);
    friend BigCount operator+(BigCount a, const BigCount& b) { return a += b; }
    friend BigCount operator*(BigCount a, const BigCount& b) { return a *= b; }
    friend bool operator==(const BigCount&, const BigCount&) = default;
    friend std::strong_ordering operator<=>(const BigCount& a, const BigCount& b);
    bool isZero() const { return m_limbs.empty(); }
    // Decimal digits, no separators.
    std::string toString() const;
    // Nearest double; infinity when too large.
    double toDouble() const;

private:
    void trim();
    std::vector<std::uint32_t> m_limbs; // little endian, no leading zero; empty is 0
};

} // namespace racescope
