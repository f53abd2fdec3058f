// SPDX-License-Identifier: GPL-3.0-or-later
// Beast's HTTP parser with storage of our own: only the headers that matter are kept, in one string, and the
// body in another; both are used again for the next request. Included by server.cpp alone. Threads: the
// server's.
#pragma once
#include "http/message.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstring>

namespace racescope::http {

// Outlives the parsers of one connection.
struct RequestStorage {
    struct Slice {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    std::string text; // target and header values
    std::string body;
    Method method = Method::Get;
    Slice methodText;
    Slice target;
    Slice host;
    Slice contentType;
    Slice accept;
    Slice acceptEncoding;
    Slice contentEncoding;
    Slice origin;
    Slice authorization;
    Slice opaqueId;
    Slice requestHeaders;
    Slice expect;
    int contentTypes = 0;
    int accepts = 0;
    int hosts = 0;
    bool http10 = false;
    std::size_t bodyLimit = 0;
    bool discard = false; // the body is read and thrown away

    void clear()
    {
        constexpr std::size_t kKept = std::size_t(64) << 10;
        if (body.capacity() > kKept)
            std::string().swap(body);
        text.clear();
        body.clear();
        methodText = target = host = contentType = accept = acceptEncoding = contentEncoding = origin =
            authorization = opaqueId = requestHeaders = expect = Slice();
        contentTypes = accepts = hosts = 0;
        discard = false;
    }
    Slice keep(std::string_view value)
    {
        const Slice slice{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(value.size())};
        text.append(value);
        return slice;
    }
    std::string_view view(Slice slice) const
    {
        return std::string_view(text).substr(slice.begin, slice.size);
    }
    Request request() const
    {
        Request out;
        out.method = method;
        out.methodText = view(methodText);
        out.target = view(target);
        out.body = body;
        out.host = view(host);
        out.contentType = view(contentType);
        out.accept = view(accept);
        out.acceptEncoding = view(acceptEncoding);
        out.contentEncoding = view(contentEncoding);
        out.origin = view(origin);
        out.authorization = view(authorization);
        out.opaqueId = view(opaqueId);
        out.requestHeaders = view(requestHeaders);
        out.contentTypes = contentTypes;
        out.accepts = accepts;
        out.hosts = hosts;
        out.http10 = http10;
        return out;
    }
};

class RequestParser final : public boost::beast::http::basic_parser<true> {
public:
    RequestParser(RequestStorage& storage, std::uint32_t headerLimit)
        : m_storage(storage)
    {
        header_limit(headerLimit);
        body_limit(std::uint64_t(-1)); // ours: a body that is too long is read on and answered
    }

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;
    using Verb = boost::beast::http::verb;
    using Field = boost::beast::http::field;

    static std::string_view standard(View view) { return {view.data(), view.size()}; }

    static Method methodOf(Verb verb)
    {
        switch (verb) {
        case Verb::get:
            return Method::Get;
        case Verb::head:
            return Method::Head;
        case Verb::post:
            return Method::Post;
        case Verb::put:
            return Method::Put;
        case Verb::delete_:
            return Method::Delete;
        case Verb::options:
            return Method::Options;
        default:
            return Method::Other;
        }
    }

    void on_request_impl(Verb verb, View method, View target, int version, Error&) override
    {
        m_storage.method = methodOf(verb);
        m_storage.methodText = m_storage.keep(standard(method));
        m_storage.target = m_storage.keep(standard(target));
        m_storage.http10 = version < 11;
    }
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(Field field, View name, View value, Error&) override
    {
        switch (field) {
        case Field::host:
            ++m_storage.hosts;
            m_storage.host = m_storage.keep(standard(value));
            break;
        case Field::content_type:
            ++m_storage.contentTypes;
            m_storage.contentType = m_storage.keep(standard(value));
            break;
        case Field::accept:
            ++m_storage.accepts;
            m_storage.accept = m_storage.keep(standard(value));
            break;
        case Field::accept_encoding:
            m_storage.acceptEncoding = m_storage.keep(standard(value));
            break;
        case Field::content_encoding:
            m_storage.contentEncoding = m_storage.keep(standard(value));
            break;
        case Field::origin:
            m_storage.origin = m_storage.keep(standard(value));
            break;
        case Field::authorization:
            m_storage.authorization = m_storage.keep(standard(value));
            break;
        case Field::access_control_request_headers:
            m_storage.requestHeaders = m_storage.keep(standard(value));
            break;
        case Field::expect:
            m_storage.expect = m_storage.keep(standard(value));
            break;
        case Field::unknown:
            if (boost::beast::iequals(name, "x-opaque-id"))
                m_storage.opaqueId = m_storage.keep(standard(value));
            break;
        default:
            break;
        }
    }
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) override
    {
        if (length && *length <= m_storage.bodyLimit && !m_storage.discard) {
            // A length is a promise, not a fact: large bodies get room as they come.
            constexpr std::uint64_t kReserved = std::uint64_t(1) << 20;
            m_storage.body.reserve(static_cast<std::size_t>(std::min(*length, kReserved)));
        }
    }
    std::size_t take(View part, Error& error)
    {
        if (m_storage.discard)
            return part.size();
        if (part.size() > m_storage.bodyLimit - m_storage.body.size()) {
            error = boost::beast::http::error::body_limit;
            return 0;
        }
        m_storage.body.append(part.data(), part.size());
        return part.size();
    }
    std::size_t on_body_impl(View part, Error& error) override { return take(part, error); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View part, Error& error) override
    {
        return take(part, error);
    }
    void on_finish_impl(Error&) override {}

    RequestStorage& m_storage;
};

} // namespace racescope::http
