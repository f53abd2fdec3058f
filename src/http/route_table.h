// SPDX-License-Identifier: GPL-3.0-or-later
// The one routing table: method and path template to handler, with the parameters that it takes.
// Threads: constant after construction.
#pragma once
#include "http/context.h"

#include <string>
#include <string_view>
#include <vector>

namespace racescope::http {

namespace method_bit {
inline constexpr unsigned kGet = 1;
inline constexpr unsigned kHead = 2;
inline constexpr unsigned kPost = 4;
inline constexpr unsigned kPut = 8;
inline constexpr unsigned kDelete = 16;
} // namespace method_bit

struct Route {
    enum class Body : std::uint8_t { None, Optional };
    enum class Part : std::uint8_t { Literal, Index, Id, Name };
    struct Segment {
        Part part;
        std::string_view literal;
    };

    unsigned methods = 0;
    std::string_view path;
    Handler handler = nullptr;
    Body body = Body::None;
    bool anyParameter = false; // harmless reads take everything
    std::vector<std::string_view> parameters;
    std::vector<Segment> segments;

    bool knows(std::string_view parameter) const;
    std::string suggestion(std::string_view unknown) const;
};

class RouteTable {
public:
    RouteTable();
    struct Match {
        const Route* route = nullptr;
        unsigned allowed = 0; // methods of all routes with this path
    };
    Match match(Method method, const Target& target) const;

private:
    void add(unsigned methods, std::string_view path, Handler handler, Route::Body body,
             std::string_view parameters);
    void addDocuments();
    void addSearches();
    void addIndices();
    void addCluster();
    static bool fits(const Route& route, const Target& target);

    std::vector<std::vector<Route>> m_bySegments; // by number of segments; literals before placeholders
};

unsigned methodBit(Method method);
// "GET, PUT" with the separator given.
std::string methodNames(unsigned methods, std::string_view separator);

} // namespace racescope::http
