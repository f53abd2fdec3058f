// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/gzip.h"

#include "base/assert.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace racescope::http {
namespace {

constexpr int kGzipWindow = 15 + 16; // 32 KiB window, gzip header and trailer
constexpr std::size_t kSlice = std::size_t(64) << 10;

Bytef* input(std::string_view bytes)
{
    // zlib takes a pointer to non-const that it does not write through.
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

} // namespace

Result<std::string, InflateFailure> gunzip(std::string_view bytes, std::size_t limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return failure(InflateFailure::Broken);
    struct Guard {
        z_stream& s;
        ~Guard() { inflateEnd(&s); }
    } guard{stream};
    if (bytes.size() > std::numeric_limits<uInt>::max())
        return failure(InflateFailure::TooLarge);
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    for (;;) {
        const std::size_t before = out.size();
        out.resize(before + kSlice);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = static_cast<uInt>(kSlice);
        const int status = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (out.size() > limit)
            return failure(InflateFailure::TooLarge);
        if (status == Z_STREAM_END) {
            if (stream.avail_in == 0)
                return out;
            if (inflateReset(&stream) != Z_OK) // a further member follows
                return failure(InflateFailure::Broken);
        } else if (status != Z_OK || (stream.avail_in == 0 && stream.avail_out != 0)) {
            return failure(InflateFailure::Broken);
        }
    }
}

std::string gzip(std::string_view bytes, int level)
{
    z_stream stream{};
    const int status = deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY);
    RS_ASSERT(status == Z_OK, "zlib takes the constant parameters");
    std::string out;
    out.resize(deflateBound(&stream, bytes.size()));
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    std::size_t written = 0;
    int result = Z_OK;
    std::string_view rest = bytes;
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    do {
        const std::size_t part = std::min(rest.size(), kMost);
        stream.next_in = input(rest);
        stream.avail_in = static_cast<uInt>(part);
        rest.remove_prefix(part);
        do {
            stream.next_out = reinterpret_cast<Bytef*>(out.data() + written);
            stream.avail_out = static_cast<uInt>(std::min(out.size() - written, kMost));
            const uInt room = stream.avail_out;
            result = deflate(&stream, rest.empty() ? Z_FINISH : Z_NO_FLUSH);
            written += room - stream.avail_out;
        } while (stream.avail_in > 0 && result == Z_OK);
    } while (!rest.empty() || result == Z_OK);
    out.resize(written);
    deflateEnd(&stream);
    return out;
}

} // namespace racescope::http
