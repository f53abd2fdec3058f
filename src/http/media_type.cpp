// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/media_type.h"

#include <algorithm>
#include <charconv>

namespace racescope::http {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

using Kind = MediaType::Kind;

Kind kindOf(std::string_view type, std::string_view subtype, bool& vendor)
{
    if (type != "application")
        return Kind::Other;
    constexpr std::string_view kVendor = "vnd.elasticsearch+";
    vendor = subtype.starts_with(kVendor);
    if (vendor)
        subtype.remove_prefix(kVendor.size());
    if (subtype == "json")
        return Kind::Json;
    if (subtype == "x-ndjson")
        return Kind::NdJson;
    if (subtype == "yaml")
        return Kind::Yaml;
    if (subtype == "cbor" || subtype == "smile")
        return Kind::Binary;
    return Kind::Other;
}

ApiError headerError(std::string_view headers, ApiError cause)
{
    ApiError error = parseError("media_type_header_exception",
                                "Invalid media-type value on headers [" + std::string(headers) + "]");
    error.causedBy = std::make_shared<const ApiError>(std::move(cause));
    return error;
}

ApiError versionError(std::string reason)
{
    return headerError("Accept, Content-Type", parseError("status_exception", std::move(reason)));
}

ApiResult<void> checkMajor(const MediaType& type, std::string_view name, std::string_view header,
                           const Profile& profile)
{
    if (type.major == 0 || profile.acceptsVendorMajor(type.major))
        return {};
    const int current = profile.vendorMajors[0];
    return failure(versionError(std::string(name) + " version must be either version " +
                                std::to_string(current) + " or " + std::to_string(current - 1) +
                                ", but found " + std::to_string(type.major) + ". " + std::string(name) + "=" +
                                std::string(header)));
}

} // namespace

MediaType parseMediaType(std::string_view header)
{
    if (header == "application/json")
        return MediaType{Kind::Json};
    header = trimmed(header);
    if (header.empty() || header == "*/*" || header.find(',') != std::string_view::npos)
        return MediaType{};
    const std::string text = lower(header);
    std::string_view rest = text;
    const std::string_view essence = trimmed(rest.substr(0, rest.find(';')));
    const std::size_t slash = essence.find('/');
    if (slash == std::string_view::npos || !isToken(essence.substr(0, slash)) ||
        !isToken(essence.substr(slash + 1)))
        return MediaType{Kind::Broken};
    MediaType type;
    type.kind = kindOf(essence.substr(0, slash), essence.substr(slash + 1), type.vendor);
    while (rest.find(';') != std::string_view::npos) {
        rest.remove_prefix(rest.find(';') + 1);
        const std::string_view parameter = trimmed(rest.substr(0, rest.find(';')));
        if (parameter.empty())
            continue;
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == parameter.size())
            return MediaType{Kind::Broken};
        if (trimmed(parameter.substr(0, equals)) == "compatible-with") {
            const std::string_view number = trimmed(parameter.substr(equals + 1));
            const auto [end, status] =
                std::from_chars(number.data(), number.data() + number.size(), type.major);
            if (status != std::errc() || end != number.data() + number.size() || type.major <= 0)
                return MediaType{Kind::Broken};
        }
    }
    if (!type.vendor)
        type.major = 0;
    return type;
}

ApiResult<Negotiated> negotiate(const Request& request, const Profile& profile)
{
    Negotiated result;
    if (request.contentTypes > 1) {
        return failure(
            headerError("Content-Type", illegalArgument("only one Content-Type header should be provided")));
    }
    if (request.accepts > 1)
        return failure(headerError("Accept", illegalArgument("only one Accept header should be provided")));
    result.accept = parseMediaType(request.accept);
    result.content = parseMediaType(request.contentType);
    if (result.accept.kind == Kind::Broken) {
        return failure(headerError(
            "Accept", illegalArgument("invalid media type [" + std::string(request.accept) + "]")));
    }
    if (result.content.kind == Kind::Broken) {
        return failure(headerError("Content-Type", illegalArgument("invalid Content-Type header [" +
                                                                   std::string(request.contentType) + "]")));
    }
    const bool speaksVendor = profile.vendorMajors[0] != 0;
    if (!speaksVendor) {
        result.accept.major = 0;
        return result;
    }
    if (auto checked = checkMajor(result.accept, "Accept", request.accept, profile); !checked.has_value())
        return failure(std::move(checked.error()));
    const bool hasBody = !request.body.empty();
    if (hasBody) {
        if (auto checked = checkMajor(result.content, "Content-Type", request.contentType, profile);
            !checked.has_value())
            return failure(std::move(checked.error()));
        const std::string tail =
            " Accept=" + std::string(request.accept) + ", Content-Type=" + std::string(request.contentType);
        const std::string head =
            "A compatible version is required on both Content-Type and Accept headers if either "
            "one has requested a compatible version";
        if ((result.accept.major != 0) != (result.content.major != 0))
            return failure(versionError(head + "." + tail));
        if (result.accept.major != result.content.major)
            return failure(versionError(head + " and the compatible versions must match." + tail));
    }
    result.major = result.accept.major;
    return result;
}

ApiResult<void> checkBodyType(const Request& request, const MediaType& content, const Profile& profile,
                              bool streaming)
{
    if (request.body.empty())
        return {};
    if (request.contentTypes == 0 || request.contentType.empty())
        return failure(plainError(406, "Content-Type header is missing"));
    const bool json = content.kind == Kind::Json || content.kind == Kind::NdJson;
    if (json && (!content.vendor || profile.vendorMajors[0] != 0))
        return {};
    if (streaming && (content.kind == Kind::Yaml || content.kind == Kind::Binary)) {
        return failure(plainError(406, "Content-Type [" + std::string(request.contentType) +
                                           "] does not support stream parsing. Use JSON or SMILE instead"));
    }
    return failure(
        plainError(406, "Content-Type header [" + std::string(request.contentType) + "] is not supported"));
}

} // namespace racescope::http
