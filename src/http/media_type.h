// SPDX-License-Identifier: GPL-3.0-or-later
// Content-Type and Accept (elasticsearch-documents.md 5.2): what is taken, what is refused, and which major
// version of the API a client asks for. Threads: values.
#pragma once
#include "http/errors.h"
#include "http/message.h"
#include "http/profile.h"

#include <string_view>

namespace racescope::http {

struct MediaType {
    enum class Kind : std::uint8_t { Absent, Json, NdJson, Yaml, Binary, Other, Broken };
    Kind kind = Kind::Absent;
    bool vendor = false;
    int major = 0; // of compatible-with; 0: none
};

MediaType parseMediaType(std::string_view header);

// What both headers together mean for one request.
struct Negotiated {
    MediaType content;
    MediaType accept;
    int major = 0; // 0: none asked for
};
ApiResult<Negotiated> negotiate(const Request& request, const Profile& profile);
// Whether a body of this type is taken.
ApiResult<void> checkBodyType(const Request& request, const MediaType& content, const Profile& profile,
                              bool streaming);

} // namespace racescope::http
