// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a message on its way through the proxy: its head as lines to be passed on, the end of its body, and
// a bounded copy of what the body says, without its chunks. The bytes of the body itself are passed on as
// they came. Boost.Beast's parser; included by proxy_session.cpp alone. Threads: one.
#pragma once
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace racescope::cluster {

template <bool isRequest> class RelayParser final : public boost::beast::http::basic_parser<isRequest> {
public:
    using Base = boost::beast::http::basic_parser<isRequest>;
    explicit RelayParser(std::size_t copyLimit)
        : m_copyLimit(copyLimit)
    {
        Base::header_limit(64 << 10);
        Base::body_limit(std::uint64_t(-1)); // passed on whatever its size
    }

    std::string method;
    std::string target;
    std::string reason;
    int status = 0;
    int minor = 1; // of HTTP/1.x
    std::vector<std::pair<std::string, std::string>> fields;
    std::string body;
    bool copied = true; // `body` is all of it

    // First value of the field; empty when there is none.
    std::string_view field(std::string_view name) const
    {
        for (const auto& [key, value] : fields) {
            if (boost::beast::iequals(key, boost::beast::string_view(name.data(), name.size())))
                return value;
        }
        return {};
    }
    // The fields as lines, without those that are between two neighbours only, and without `omitted`.
    std::string fieldLines(std::string_view omitted = {}) const
    {
        const std::string_view connection = field("Connection");
        std::string lines;
        for (const auto& [key, value] : fields) {
            if (isBetweenNeighbours(key, connection) ||
                (!omitted.empty() &&
                 boost::beast::iequals(key, boost::beast::string_view(omitted.data(), omitted.size()))))
                continue;
            lines.append(key).append(": ").append(value).append("\r\n");
        }
        return lines;
    }

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;

    static bool isBetweenNeighbours(std::string_view key, std::string_view connection)
    {
        static constexpr std::string_view kNames[] = {"Connection",          "Keep-Alive", "Proxy-Connection",
                                                      "Proxy-Authorization", "TE",         "Upgrade"};
        const View name(key.data(), key.size());
        for (const std::string_view other : kNames) {
            if (boost::beast::iequals(name, View(other.data(), other.size())))
                return true;
        }
        // What Connection names, too; the framing of the body is passed on with the body.
        if (boost::beast::iequals(name, "Content-Length") || boost::beast::iequals(name, "Transfer-Encoding"))
            return false;
        boost::beast::http::token_list named(View(connection.data(), connection.size()));
        return named.exists(name);
    }

    void on_request_impl(boost::beast::http::verb, View verb, View where, int version, Error&) override
    {
        method.assign(verb.data(), verb.size());
        target.assign(where.data(), where.size());
        minor = version % 10;
    }
    void on_response_impl(int code, View text, int version, Error&) override
    {
        status = code;
        reason.assign(text.data(), text.size());
        minor = version % 10;
    }
    void on_field_impl(boost::beast::http::field, View name, View value, Error&) override
    {
        fields.emplace_back(std::string(name.data(), name.size()), std::string(value.data(), value.size()));
    }
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View part, Error&) override { return copy(part); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View part, Error&) override { return copy(part); }
    void on_finish_impl(Error&) override {}

    std::size_t copy(View part)
    {
        if (copied && part.size() <= m_copyLimit - body.size()) {
            body.append(part.data(), part.size());
        } else {
            copied = false;
            std::string().swap(body);
        }
        return part.size();
    }

    const std::size_t m_copyLimit;
};

} // namespace racescope::cluster
