// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wire.h"

#include <charconv>

namespace racescope::http {
namespace {

std::string_view statusLine(int status)
{
    switch (status) {
    case 200:
        return "HTTP/1.1 200 OK\r\n";
    case 201:
        return "HTTP/1.1 201 Created\r\n";
    case 400:
        return "HTTP/1.1 400 Bad Request\r\n";
    case 401:
        return "HTTP/1.1 401 Unauthorized\r\n";
    case 403:
        return "HTTP/1.1 403 Forbidden\r\n";
    case 404:
        return "HTTP/1.1 404 Not Found\r\n";
    case 405:
        return "HTTP/1.1 405 Method Not Allowed\r\n";
    case 406:
        return "HTTP/1.1 406 Not Acceptable\r\n";
    case 408:
        return "HTTP/1.1 408 Request Timeout\r\n";
    case 409:
        return "HTTP/1.1 409 Conflict\r\n";
    case 413:
        return "HTTP/1.1 413 Request Entity Too Large\r\n";
    case 417:
        return "HTTP/1.1 417 Expectation Failed\r\n";
    case 429:
        return "HTTP/1.1 429 Too Many Requests\r\n";
    case 431:
        return "HTTP/1.1 431 Request Header Fields Too Large\r\n";
    case 503:
        return "HTTP/1.1 503 Service Unavailable\r\n";
    case 505:
        return "HTTP/1.1 505 HTTP Version Not Supported\r\n";
    default:
        return "HTTP/1.1 500 Internal Server Error\r\n";
    }
}

void appendLength(std::string& out, std::size_t length)
{
    char digits[24];
    out += "content-length: ";
    out.append(digits, std::to_chars(digits, digits + sizeof digits, length).ptr);
    out += "\r\n";
}

std::string_view sentence(int status)
{
    switch (status) {
    case 417:
        return R"({"error":"Expectation failed: only 100-continue is known","status":417})";
    case 431:
        return R"({"error":"the request line or the header fields are too large","status":431})";
    case 503:
        return R"({"error":"too many open connections","status":503})";
    case 505:
        return R"({"error":"only HTTP/1.0 and HTTP/1.1 are spoken here","status":505})";
    case 413:
        return {};
    default:
        return R"({"error":"the request is not HTTP","status":400})";
    }
}

} // namespace

void appendAnswer(std::string& out, const Response& response, std::string_view productHeaderLine,
                  AnswerKind kind)
{
    out += statusLine(response.status);
    if (response.productHeader)
        out += productHeaderLine;
    const std::string_view type =
        response.contentType.empty() ? std::string_view(response.contentTypeText) : response.contentType;
    if (!type.empty()) {
        out += "content-type: ";
        out += type;
        out += "\r\n";
    }
    out += response.headers;
    if (kind.close)
        out += "connection: close\r\n";
    else if (kind.http10)
        out += "connection: keep-alive\r\n";
    appendLength(out, response.body.size());
    out += "\r\n";
    if (!kind.head)
        out += response.body;
}

void appendRefusal(std::string& out, int status, std::string_view productHeaderLine, bool close)
{
    out += statusLine(status);
    out += productHeaderLine;
    const std::string_view body = sentence(status);
    if (!body.empty())
        out += "content-type: application/json\r\n";
    if (close)
        out += "connection: close\r\n";
    appendLength(out, body.size());
    out += "\r\n";
    out += body;
}

} // namespace racescope::http
