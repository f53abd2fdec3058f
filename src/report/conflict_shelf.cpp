// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conflict_shelf.h"

#include "report/scratch_file.h"

#include <cerrno>
#include <unistd.h>

namespace racescope {

namespace {

std::uint64_t zigzag(std::int64_t value)
{
    return (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value)
{
    return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
}

class Packer {
public:
    // `value` as its distance from `from`, modulo 2^64: every value survives.
    void add(std::int64_t value, std::int64_t from = 0)
    {
        std::uint64_t rest = zigzag(std::int64_t(std::uint64_t(value) - std::uint64_t(from)));
        while (rest >= 0x80) {
            m_bytes += char(rest | 0x80);
            rest >>= 7;
        }
        m_bytes += char(rest);
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : m_at(reinterpret_cast<const std::uint8_t*>(bytes.data()))
        , m_end(m_at + bytes.size())
    {
    }
    std::int64_t next(std::int64_t from = 0)
    {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            if (m_at == m_end || shift > 63) {
                m_isGood = false;
                return 0;
            }
            const std::uint8_t byte = *m_at++;
            value |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80)
                break;
        }
        return std::int64_t(std::uint64_t(unzigzag(value)) + std::uint64_t(from));
    }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_at == m_end; }

private:
    const std::uint8_t* m_at;
    const std::uint8_t* const m_end;
    bool m_isGood = true;
};

constexpr std::int64_t kBehindIsLeast = 1;
constexpr std::int64_t kWinnerKnown = 2;
constexpr int kResolutionShift = 2;

void pack(Packer& out, const ConflictRecord& r, const ConflictRecord& before)
{
    out.add(r.time, before.time);
    out.add(r.end, r.time);
    out.add(r.worker.value);
    out.add(r.document.value);
    out.add(r.chain);
    out.add(r.attempt);
    out.add(r.flags);
    out.add(r.current.seqNo.value, before.current.seqNo.value);
    out.add(r.current.primaryTerm.value, before.current.primaryTerm.value);
    out.add(r.required.seqNo.value, r.current.seqNo.value);
    out.add(r.required.primaryTerm.value, r.current.primaryTerm.value);
    out.add(r.currentVersion.value, before.currentVersion.value);
    out.add(r.requiredVersion.value);
    out.add(r.behind);
    out.add((r.behindIsLeast ? kBehindIsLeast : 0) | (r.winnerKnown ? kWinnerKnown : 0) |
            (std::int64_t(r.resolution) << kResolutionShift));
    out.add(r.held);
    out.add(r.winner.value);
    out.add(r.winnerTime, r.winnerKnown ? r.end : 0);
    out.add(r.backoff);
    out.add(std::int64_t(r.laneIndex));
}

ConflictRecord unpack(Unpacker& in, const ConflictRecord& before)
{
    ConflictRecord r;
    r.time = in.next(before.time);
    r.end = in.next(r.time);
    r.worker = WorkerId(std::uint32_t(in.next()));
    r.document = DocumentId(std::uint32_t(in.next()));
    r.chain = std::uint32_t(in.next());
    r.attempt = std::uint16_t(in.next());
    r.flags = std::uint16_t(in.next());
    r.current.seqNo.value = in.next(before.current.seqNo.value);
    r.current.primaryTerm.value = in.next(before.current.primaryTerm.value);
    r.required.seqNo.value = in.next(r.current.seqNo.value);
    r.required.primaryTerm.value = in.next(r.current.primaryTerm.value);
    r.currentVersion.value = in.next(before.currentVersion.value);
    r.requiredVersion.value = in.next();
    r.behind = std::uint32_t(in.next());
    const std::int64_t bits = in.next();
    r.behindIsLeast = (bits & kBehindIsLeast) != 0;
    r.winnerKnown = (bits & kWinnerKnown) != 0;
    r.resolution = Resolution((bits >> kResolutionShift) & 3);
    r.held = in.next();
    r.winner = WorkerId(std::uint32_t(in.next()));
    r.winnerTime = in.next(r.winnerKnown ? r.end : 0);
    r.backoff = in.next();
    r.laneIndex = std::uint64_t(in.next());
    return r;
}

} // namespace

std::string packConflicts(std::span<const ConflictRecord> page)
{
    Packer out;
    ConflictRecord before;
    for (const ConflictRecord& record : page) {
        pack(out, record, before);
        before = record;
    }
    return out.take();
}

std::optional<std::vector<ConflictRecord>> unpackConflicts(std::string_view bytes, std::size_t count)
{
    Unpacker in(bytes);
    std::vector<ConflictRecord> page;
    page.reserve(count);
    ConflictRecord before;
    while (page.size() < count && in.isGood()) {
        before = unpack(in, before);
        page.push_back(before);
    }
    return in.isGood() && in.isAtEnd() ? std::optional(std::move(page)) : std::nullopt;
}

ConflictShelf::ConflictShelf(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

ConflictShelf::~ConflictShelf()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool ConflictShelf::open()
{
    if (m_file >= 0)
        return true;
    m_file = openScratchFile(m_folder);
    return m_file >= 0;
}

std::optional<ConflictShelf::Place> ConflictShelf::write(std::span<const ConflictRecord> page)
{
    if (!open())
        return std::nullopt;
    const std::string bytes = packConflicts(page);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written =
            ::pwrite(m_file, bytes.data() + done, bytes.size() - done, off_t(m_end + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return std::nullopt; // the next page goes over what was written of this one
        done += std::size_t(written);
    }
    const Place place{m_end, std::uint32_t(bytes.size()), std::uint32_t(page.size())};
    m_end += bytes.size();
    return place;
}

std::optional<std::vector<ConflictRecord>> ConflictShelf::read(Place place) const
{
    std::string bytes(place.bytes, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got =
            ::pread(m_file, bytes.data() + done, bytes.size() - done, off_t(place.offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return std::nullopt;
        done += std::size_t(got);
    }
    return unpackConflicts(bytes, place.records);
}

} // namespace racescope
