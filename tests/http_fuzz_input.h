// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that are nearly right, from a seed. Threads: values.
#pragma once
#include <cstdint>
#include <string>

namespace racescope {

class HttpFuzzInput {
public:
    explicit HttpFuzzInput(std::uint64_t seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 1)
    {
    }
    struct Case {
        std::string method;
        std::string target;
        std::string headers;
        std::string body;
    };
    Case next();
    std::uint32_t below(std::uint32_t limit);

private:
    std::string json(int depth);
    std::string mutated(std::string text);
    std::string bulk();
    std::uint64_t m_state;
};

} // namespace racescope
