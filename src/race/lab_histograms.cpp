// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_simulation.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace racescope {

void LabHistograms::addAttempts(std::uint64_t count)
{
    mostAttempts = std::max(mostAttempts, count);
    const std::size_t index = std::min<std::size_t>(count, kExactAttempts);
    if (attempts.size() <= index)
        attempts.resize(index + 1);
    ++attempts[index];
}

void LabHistograms::addClient(Nanos done)
{
    const std::size_t bucket = bucketOf(static_cast<std::uint64_t>(std::max<Nanos>(done, 0) / 1000));
    if (clientUs.size() <= bucket)
        clientUs.resize(bucket + 1);
    ++clientUs[bucket];
}

void LabHistograms::add(const LabHistograms& other)
{
    const auto sum = [](std::vector<std::uint64_t>& into, const std::vector<std::uint64_t>& from) {
        into.resize(std::max(into.size(), from.size()));
        for (std::size_t i = 0; i < from.size(); ++i)
            into[i] += from[i];
    };
    sum(attempts, other.attempts);
    sum(clientUs, other.clientUs);
    mostAttempts = std::max(mostAttempts, other.mostAttempts);
}

std::size_t LabHistograms::quantile(const std::vector<std::uint64_t>& counts, double share)
{
    std::uint64_t all = 0;
    for (const std::uint64_t count : counts)
        all += count;
    const auto wanted =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(share * double(all))));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        seen += counts[i];
        if (seen >= wanted)
            return i;
    }
    return 0;
}

// 32 buckets an octave; exact below 64.
std::size_t LabHistograms::bucketOf(std::uint64_t us)
{
    if (us < 64)
        return us;
    const int shift = std::bit_width(us) - 6;
    return std::size_t(shift) * 32 + std::size_t(us >> shift);
}

double LabHistograms::usOf(std::size_t bucket)
{
    if (bucket < 64)
        return double(bucket);
    const std::size_t shift = bucket / 32 - 1;
    return std::ldexp(double(bucket - shift * 32) + 0.5, int(shift));
}

} // namespace racescope
