// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/block.h"

#include "base/assert.h"
#include "trace/block_memory.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

namespace racescope {

namespace {

// Replaced is kept relative to base and BaseVersion relative to version: in a race they are equal or
// neighbours nearly always. All arithmetic is modulo 2^64, so every value survives.
enum ColumnName : int {
    Time,
    Duration,
    Document,
    Kind, // kind and, above it, whether the event is a lost update: the severity without any other column
    Flags,
    Attempt,
    Chain,
    TokenSeqNo,
    TokenTerm,
    VersionNumber,
    BaseSeqNo,
    BaseTerm,
    BaseVersion,
    ReplacedSeqNo,
    ReplacedTerm,
    Note,
};

constexpr auto kLostUpdateBit = std::uint64_t(kLostUpdateCode);
constexpr auto kKindCodes = std::uint64_t(kKindCodeCount);
constexpr std::uint64_t kPatchCostBits = 80; // a code and an index

constexpr std::uint64_t maskOf(unsigned bits)
{
    return bits >= 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << bits) - 1;
}

// Modulo 2^64 like the columns: nonsense from outside must not overflow.
constexpr Nanos endOf(Nanos begin, Nanos duration)
{
    return Nanos(std::uint64_t(begin) + std::uint64_t(duration));
}

const std::array<std::uint8_t, kKindCodes>& severityTable()
{
    static const auto table = [] {
        std::array<std::uint8_t, kKindCodes> severities{};
        for (std::uint64_t code = 0; code < kKindCodes; ++code) {
            Event event;
            event.kind = EventKind(code % kLostUpdateBit);
            severities[code] = std::uint8_t(
                code >= kLostUpdateBit ? Severity::LostUpdate
                                       : (code < kEventKindCount ? severityOf(event) : Severity::None));
        }
        return severities;
    }();
    return table;
}

struct FieldColumn {
    ColumnName column;
    std::int64_t fieldDefault;
};

FieldColumn columnOf(EventField field)
{
    switch (field) {
    case EventField::Time:
        return {Time, 0};
    case EventField::Duration:
        return {Duration, 0};
    case EventField::Document:
        return {Document, kNoDocument.value};
    case EventField::KindCode:
        return {Kind, 0};
    case EventField::Flags:
        return {Flags, 0};
    case EventField::Attempt:
        return {Attempt, 0};
    case EventField::Chain:
        return {Chain, 0};
    case EventField::TokenSeqNo:
        return {TokenSeqNo, kUnassignedSeqNo.value};
    case EventField::TokenTerm:
        return {TokenTerm, 0};
    case EventField::VersionNumber:
        return {VersionNumber, 0};
    case EventField::Note:
        return {Note, 0};
    }
    return {Time, 0};
}

} // namespace

Severity severityOfKindCode(std::int64_t code)
{
    return Severity(severityTable()[std::uint64_t(code) % kKindCodes]);
}

void Summary::add(Severity severity, Nanos eventBegin, Nanos eventEnd)
{
    if (empty()) {
        begin = eventBegin;
        end = eventEnd;
    }
    begin = std::min(begin, eventBegin);
    end = std::max(end, eventEnd);
    ++counts[std::size_t(severity)];
}

void Summary::add(const Event& event)
{
    add(severityOf(event), event.time, event.end());
}

void Summary::add(const Summary& other)
{
    if (other.empty())
        return;
    begin = empty() ? other.begin : std::min(begin, other.begin);
    end = empty() ? other.end : std::max(end, other.end);
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
}

std::uint64_t Summary::total() const
{
    std::uint64_t sum = 0;
    for (const std::uint32_t count : counts)
        sum += count;
    return sum;
}

Severity Summary::worst() const
{
    for (std::size_t i = counts.size(); i-- > 1;)
        if (counts[i] != 0)
            return Severity(i);
    return Severity::None;
}

Block::Block() = default;
Block::~Block() = default;

// What is read from an archive comes and goes in any order: it would hold up whole regions.
void Block::makeRoom(Origin origin, std::size_t words, std::size_t patches)
{
    const std::size_t bytes =
        words * sizeof(std::uint64_t) + patches * (sizeof(std::uint64_t) + sizeof(std::uint16_t));
    m_memory = origin == Origin::Sealed
                   ? takeBlockMemory(bytes)
                   : std::shared_ptr<std::byte>(new std::byte[bytes], std::default_delete<std::byte[]>());
    auto* const first = reinterpret_cast<std::uint64_t*>(m_memory.get());
    m_words = {first, words};
    m_patchCodes = {first + words, patches};
    m_patchIndex = {reinterpret_cast<std::uint16_t*>(first + words + patches), patches};
}

std::size_t Block::columnBytes() const
{
    return m_words.size_bytes() + m_patchCodes.size_bytes() + m_patchIndex.size_bytes();
}

// The events turned into columns, then one column after the other packed into words, which the block copies
// when it is known how many they are. Turning goes by event, so that each is read once; about 270 KB, left
// uninitialized.
struct Block::Packer {
    Packer(Block& target, std::span<const Event> events)
        : block(target)
        , count(events.size())
    {
        words.front() = 0;
        for (std::size_t i = 0; i < count; ++i)
            turn(events[i], i);
    }

    void turn(const Event& event, std::size_t i)
    {
        const auto put = [this, i](ColumnName name, auto value) { columns[name][i] = std::uint64_t(value); };
        const bool isLost = isLostUpdate(event);
        put(Time, std::uint64_t(event.time) - block.m_firstTime - i * block.m_timeStep);
        put(Duration, event.duration);
        put(Document, event.document.value);
        put(Kind, std::uint64_t(event.kind) | (isLost ? kLostUpdateBit : 0));
        put(Flags, event.flags);
        put(Attempt, event.attempt);
        put(Chain, event.chain);
        put(TokenSeqNo, event.token.seqNo.value);
        put(TokenTerm, event.token.primaryTerm.value);
        put(VersionNumber, event.version.value);
        put(BaseSeqNo, event.base.seqNo.value);
        put(BaseTerm, event.base.primaryTerm.value);
        put(BaseVersion, std::uint64_t(event.baseVersion.value) - std::uint64_t(event.version.value));
        put(ReplacedSeqNo, std::uint64_t(event.replaced.seqNo.value) - std::uint64_t(event.base.seqNo.value));
        put(ReplacedTerm, event.replaced.primaryTerm.value);
        put(Note, event.note);
        baseVersionIsDefault[i] = event.baseVersion.value == 0;
        replacedIsDefault[i] = event.replaced.seqNo == kUnassignedSeqNo;
    }

    void packAll()
    {
        const auto never = [](std::size_t) { return false; };
        const auto when = [this](ColumnName name, std::int64_t fieldDefault) {
            return [values = columns[name].data(), fieldDefault](std::size_t i) {
                return values[i] == std::uint64_t(fieldDefault);
            };
        };
        for (const ColumnName name : {Time, Duration, Kind, Flags, Attempt})
            pack(name, never);
        for (const ColumnName name : {Chain, TokenTerm, VersionNumber, BaseTerm, ReplacedTerm, Note})
            pack(name, when(name, 0));
        pack(Document, when(Document, kNoDocument.value));
        pack(TokenSeqNo, when(TokenSeqNo, kUnassignedSeqNo.value));
        pack(BaseSeqNo, when(BaseSeqNo, kUnassignedSeqNo.value));
        pack(BaseVersion, [this](std::size_t i) { return baseVersionIsDefault[i]; });
        pack(ReplacedSeqNo, [this](std::size_t i) { return replacedIsDefault[i]; });
        words[usedBits / 64 + 1] = 0;
        block.makeRoom(Origin::Sealed, usedBits / 64 + 2, patchCodes.size());
        std::copy_n(words.begin(), block.m_words.size(), block.m_words.begin());
        std::ranges::copy(patchCodes, block.m_patchCodes.begin());
        std::ranges::copy(patchIndex, block.m_patchIndex.begin());
    }

    template <class IsDefault> void pack(ColumnName name, IsDefault isDefault)
    {
        std::uint64_t* values = columns[name].data();
        Column& column = block.m_columns[name];
        std::uint64_t differences = 0;
        for (std::size_t i = 1; i < count; ++i)
            differences |= values[i] ^ values[0];
        column.base = values[0];
        if (differences == 0)
            return;
        std::int64_t low = INT64_MAX;
        std::int64_t high = INT64_MIN;
        std::int64_t lowOfRest = INT64_MAX;
        std::int64_t highOfRest = INT64_MIN;
        for (std::size_t i = 0; i < count; ++i) {
            const auto value = std::int64_t(values[i]);
            const bool rest = !isDefault(i);
            low = std::min(low, value);
            high = std::max(high, value);
            lowOfRest = std::min(lowOfRest, rest ? value : INT64_MAX);
            highOfRest = std::max(highOfRest, rest ? value : INT64_MIN);
        }
        column.base = std::uint64_t(low);
        std::uint64_t range = std::uint64_t(high) - std::uint64_t(low);
        if (lowOfRest > highOfRest) { // all of them, whatever they are relative to
            column.hasDefault = true;
            return;
        }
        const std::uint64_t rangeOfRest = std::uint64_t(highOfRest) - std::uint64_t(lowOfRest);
        if (rangeOfRest != ~std::uint64_t(0) && std::bit_width(rangeOfRest + 1) < std::bit_width(range)) {
            column.hasDefault = true;
            column.base = std::uint64_t(lowOfRest);
            range = rangeOfRest + 1;
            for (std::size_t i = 0; i < count; ++i)
                values[i] = isDefault(i) ? 0 : values[i] - column.base + 1;
        } else {
            for (std::size_t i = 0; i < count; ++i)
                values[i] -= column.base;
        }
        packCodes(column, values, unsigned(std::bit_width(range)));
    }

    void packCodes(Column& column, std::uint64_t* codes, unsigned fullWidth)
    {
        column.bits = std::uint8_t(bestWidth(codes, fullWidth));
        column.firstBit = std::uint32_t(usedBits);
        if (column.bits < fullWidth)
            moveOutliers(column, codes);
        const unsigned bits = column.bits;
        usedBits += bits * count;
        std::uint64_t* word = words.data() + column.firstBit / 64;
        unsigned shift = column.firstBit % 64;
        std::uint64_t filling = *word;
        for (std::size_t i = 0; i < count; ++i) {
            filling |= codes[i] << shift;
            shift += bits;
            if (shift >= 64) {
                shift -= 64;
                *word++ = filling;
                filling = shift != 0 ? codes[i] >> (bits - shift) : 0;
            }
        }
        *word = filling;
    }

    // The width with the smallest cost when codes that do not fit become patches. A sample tells whether
    // there is anything to gain: outliers are few by definition.
    unsigned bestWidth(const std::uint64_t* codes, unsigned fullWidth) const
    {
        constexpr unsigned kWorthwhile = 3;
        constexpr std::size_t kStride = 16;
        std::uint64_t sample = 0;
        for (std::size_t i = 0; i < count; i += kStride)
            sample |= codes[i];
        if (unsigned(std::bit_width(sample)) + kWorthwhile > fullWidth)
            return fullWidth;
        std::array<std::uint32_t, 66> widths{};
        for (std::size_t i = 0; i < count; ++i)
            ++widths[codes[i] == ~std::uint64_t(0) ? 65 : std::size_t(std::bit_width(codes[i] + 1))];
        unsigned best = fullWidth;
        std::uint64_t bestCost = std::uint64_t(fullWidth) * count;
        std::uint64_t outliers = widths[65];
        for (unsigned width = 64; width >= 1; --width) {
            const std::uint64_t cost = width * count + outliers * kPatchCostBits;
            if (width < fullWidth && cost < bestCost) {
                best = width;
                bestCost = cost;
            }
            outliers += widths[width];
        }
        return best;
    }

    void moveOutliers(Column& column, std::uint64_t* codes)
    {
        const std::uint64_t escape = maskOf(column.bits);
        column.firstPatch = std::uint16_t(patchCodes.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (codes[i] < escape)
                continue;
            patchCodes.push_back(codes[i]);
            patchIndex.push_back(std::uint16_t(i));
            codes[i] = escape;
        }
        column.patches = std::uint16_t(patchCodes.size() - column.firstPatch);
    }

    Block& block;
    const std::size_t count;
    std::uint64_t usedBits = 0;
    // One cache line apart from a power of two, or all columns would share the same sets of the cache.
    std::array<std::array<std::uint64_t, kBlockEvents + 8>, kColumns> columns;
    std::array<bool, kBlockEvents> baseVersionIsDefault;
    std::array<bool, kBlockEvents> replacedIsDefault;
    // What of the last one is not used yet is 0.
    std::array<std::uint64_t, kColumns * kBlockEvents + 2> words;
    std::vector<std::uint64_t> patchCodes;
    std::vector<std::uint16_t> patchIndex;
};

std::shared_ptr<const Block> Block::seal(std::span<const Event> events)
{
    RS_ASSERT(!events.empty() && events.size() <= kBlockEvents, "a block holds 1 to kBlockEvents events");
    const std::shared_ptr<Block> block(new Block);
    const std::size_t count = events.size();
    block->m_count = std::uint32_t(count);
    block->m_worker = events.front().worker.value;
    block->m_firstTime = std::uint64_t(events.front().time);
    if (count > 1)
        block->m_timeStep = (std::uint64_t(events.back().time) - block->m_firstTime) / (count - 1);
    Packer packer(*block, events);
    const auto& severities = severityTable();
    Summary& summary = block->m_summary;
    summary.begin = events.front().time;
    summary.end = endOf(events.front().time, events.front().duration);
    for (std::size_t i = 0; i < count; ++i) {
        RS_ASSERT(events[i].worker.value == block->m_worker, "a block is of one worker");
        RS_ASSERT(i == 0 || events[i - 1].time <= events[i].time, "a block is ordered by time");
        const std::uint8_t severity = severities[packer.columns[Kind][i] % kKindCodes];
        ++summary.counts[severity];
        summary.end = std::max(summary.end, endOf(events[i].time, events[i].duration));
        std::uint8_t& grain = block->m_grains[i / kGrainEvents];
        grain = std::max(grain, severity);
    }
    packer.packAll();
    return block;
}

std::uint64_t Block::code(const Column& column, std::size_t i) const
{
    const unsigned bits = column.bits;
    if (bits == 0)
        return 0;
    const std::size_t place = column.firstBit + i * bits;
    const std::uint64_t* word = m_words.data() + place / 64;
    const unsigned shift = place % 64;
    std::uint64_t code = word[0] >> shift;
    if (shift + bits > 64)
        code |= word[1] << (64 - shift);
    code &= maskOf(bits);
    if (column.patches == 0 || code != maskOf(bits)) [[likely]]
        return code;
    const auto first = m_patchIndex.begin() + column.firstPatch;
    const auto last = first + column.patches;
    const auto found = std::lower_bound(first, last, i);
    return found != last && *found == i ? m_patchCodes[std::size_t(found - m_patchIndex.begin())] : 0;
}

std::int64_t Block::value(int name, std::size_t i, std::int64_t fieldDefault, std::uint64_t related) const
{
    const Column& column = m_columns[std::size_t(name)];
    std::uint64_t offset = code(column, i);
    if (column.hasDefault && offset-- == 0)
        return fieldDefault;
    return std::int64_t(column.base + offset + related);
}

Event Block::at(std::size_t i) const
{
    Event event;
    event.time = timeAt(i);
    event.duration = value(Duration, i);
    event.worker = WorkerId{m_worker};
    event.document = DocumentId{std::uint32_t(value(Document, i, kNoDocument.value))};
    event.kind = kindAt(i);
    event.flags = std::uint16_t(value(Flags, i));
    event.attempt = std::uint16_t(value(Attempt, i));
    event.chain = std::uint32_t(value(Chain, i));
    event.token.seqNo.value = value(TokenSeqNo, i, kUnassignedSeqNo.value);
    event.token.primaryTerm.value = value(TokenTerm, i);
    event.version.value = value(VersionNumber, i);
    event.base.seqNo.value = value(BaseSeqNo, i, kUnassignedSeqNo.value);
    event.base.primaryTerm.value = value(BaseTerm, i);
    event.baseVersion.value = value(BaseVersion, i, 0, std::uint64_t(event.version.value));
    event.replaced.seqNo.value =
        value(ReplacedSeqNo, i, kUnassignedSeqNo.value, std::uint64_t(event.base.seqNo.value));
    event.replaced.primaryTerm.value = value(ReplacedTerm, i);
    event.note = std::uint32_t(value(Note, i));
    return event;
}

Nanos Block::timeAt(std::size_t i) const
{
    return value(Time, i, 0, m_firstTime + i * m_timeStep);
}

Nanos Block::endAt(std::size_t i) const
{
    return endOf(timeAt(i), value(Duration, i));
}

EventKind Block::kindAt(std::size_t i) const
{
    return EventKind(std::uint64_t(value(Kind, i)) % kLostUpdateBit);
}

Severity Block::severityAt(std::size_t i) const
{
    return Severity(severityTable()[std::uint64_t(value(Kind, i)) % kKindCodes]);
}

void Block::countSeverities(std::size_t first, std::size_t last,
                            std::array<std::uint32_t, kSeverityCount>& counts) const
{
    const auto& table = severityTable();
    for (std::size_t i = first; i < last; ++i)
        ++counts[table[std::uint64_t(value(Kind, i)) % kKindCodes]];
}

void Block::readCodes(const Column& column, std::span<std::int64_t> codes) const
{
    const unsigned bits = column.bits;
    constexpr unsigned kMostShift = 7; // a code that begins anywhere in a byte must fit the eight bytes read
    if (bits == 0) {
        std::ranges::fill(codes, 0);
        return;
    }
    if (bits > 64 - kMostShift || std::endian::native != std::endian::little) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            codes[i] = std::int64_t(code(column, i));
        return;
    }
    const auto* bytes = reinterpret_cast<const unsigned char*>(m_words.data());
    const std::uint64_t mask = maskOf(bits);
    std::size_t place = column.firstBit;
    for (std::int64_t& value : codes) {
        std::uint64_t word = 0; // the spare word behind the columns lets the last read reach beyond them
        std::memcpy(&word, bytes + place / 8, sizeof(word));
        value = std::int64_t((word >> (place % 8)) & mask);
        place += bits;
    }
    for (std::size_t k = column.patches; k-- > 0;) {
        const std::size_t index = m_patchIndex[column.firstPatch + k];
        if (index < codes.size() && std::uint64_t(codes[index]) == mask)
            codes[index] = std::int64_t(m_patchCodes[column.firstPatch + k]);
    }
}

void Block::read(EventField field, std::span<std::int64_t> values) const
{
    RS_ASSERT(values.size() >= m_count, "a place for each event");
    values = values.first(m_count);
    const auto [name, fieldDefault] = columnOf(field);
    const Column& column = m_columns[name];
    readCodes(column, values);
    if (field == EventField::Time) {
        std::uint64_t line = column.base + m_firstTime;
        for (std::int64_t& value : values) {
            value = std::int64_t(std::uint64_t(value) + line);
            line += m_timeStep;
        }
    } else if (column.hasDefault) {
        const std::uint64_t base = column.base - 1;
        for (std::int64_t& value : values)
            value = value == 0 ? fieldDefault : std::int64_t(std::uint64_t(value) + base);
    } else if (column.base != 0) {
        for (std::int64_t& value : values)
            value = std::int64_t(std::uint64_t(value) + column.base);
    }
}

Block::Bounds Block::bounds(EventField field) const
{
    if (field == EventField::Time)
        return {timeAt(0), timeAt(m_count - 1)};
    const auto [name, fieldDefault] = columnOf(field);
    const Column& column = m_columns[name];
    std::uint64_t largest = maskOf(column.bits);
    for (std::size_t k = 0; k < column.patches; ++k)
        largest = std::max(largest, m_patchCodes[column.firstPatch + k]);
    if (column.hasDefault) {
        if (largest == 0)
            return {fieldDefault, fieldDefault};
        --largest;
    }
    Bounds bounds{std::int64_t(column.base), std::int64_t(column.base + largest)};
    if (std::uint64_t(bounds.most) - std::uint64_t(bounds.least) != largest || bounds.most < bounds.least)
        return {INT64_MIN, INT64_MAX}; // beyond the numbers that there are
    if (column.hasDefault) {
        bounds.least = std::min(bounds.least, fieldDefault);
        bounds.most = std::max(bounds.most, fieldDefault);
    }
    return bounds;
}

// Starts where the line through the block's times would be at t and doubles its steps from there: most often
// one or two cache lines, where halving touches one a step.
std::size_t Block::lowerBound(Nanos t, std::size_t from) const
{
    std::size_t low = from;
    std::size_t high = m_count;
    if (low >= high || timeAt(low) >= t)
        return low;
    if (++low == high)
        return low;
    const std::uint64_t distance = std::uint64_t(t) - m_firstTime;
    std::size_t place =
        std::clamp<std::uint64_t>(m_timeStep == 0 ? low : distance / m_timeStep, low, high - 1);
    std::size_t stride = 8;
    if (timeAt(place) < t) {
        low = place + 1;
        while (low + stride < high && timeAt(low + stride) < t) {
            low += stride + 1;
            stride *= 2;
        }
        high = std::min(high, low + stride);
    } else {
        high = place;
        while (high >= low + stride && timeAt(high - stride) >= t) {
            high -= stride;
            stride *= 2;
        }
        low = high >= low + stride ? high - stride + 1 : low;
    }
    while (low < high) {
        place = low + (high - low) / 2;
        if (timeAt(place) < t)
            low = place + 1;
        else
            high = place;
    }
    return low;
}

std::size_t Block::memoryBytes() const
{
    constexpr std::size_t kControlBlock = 32; // of the shared_ptr, with the allocator's own words
    return sizeof(Block) + kControlBlock + columnBytes();
}

namespace {

// The file form, little endian: magic, head, columns, summary, grains, words, patches, CRC-32 of all before
// it.
constexpr std::string_view kMagic = "RSBLOCK1";

class Writer {
public:
    template <class T> void put(T value)
    {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_bytes.push_back(char(std::uint8_t(std::uint64_t(value) >> (8 * i))));
    }
    void put(std::string_view text) { m_bytes.append(text); }
    std::string& bytes() { return m_bytes; }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    template <class T> T take()
    {
        std::uint64_t value = 0;
        if (m_bytes.size() < sizeof(T)) {
            m_short = true;
            return T();
        }
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value |= std::uint64_t(std::uint8_t(m_bytes[i])) << (8 * i);
        m_bytes.remove_prefix(sizeof(T));
        return T(value);
    }
    bool isShort() const { return m_short; }
    std::size_t left() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
    bool m_short = false;
};

std::uint32_t checksum(std::string_view bytes)
{
    return std::uint32_t(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
}

} // namespace

std::string Block::encode() const
{
    Writer out;
    out.bytes().reserve(memoryBytes() + 128);
    out.put(kMagic);
    out.put(m_count);
    out.put(m_worker);
    out.put(m_firstTime);
    out.put(m_timeStep);
    out.put(std::uint32_t(m_words.size()));
    out.put(std::uint32_t(m_patchCodes.size()));
    for (const Column& column : m_columns) {
        out.put(column.base);
        out.put(column.firstBit);
        out.put(column.firstPatch);
        out.put(column.patches);
        out.put(column.bits);
        out.put(std::uint8_t(column.hasDefault));
    }
    out.put(m_summary.begin);
    out.put(m_summary.end);
    for (const std::uint32_t severityCount : m_summary.counts)
        out.put(severityCount);
    for (const std::uint8_t grain : m_grains)
        out.put(grain);
    for (const std::uint64_t word : m_words)
        out.put(word);
    for (const std::uint64_t patch : m_patchCodes)
        out.put(patch);
    for (const std::uint16_t index : m_patchIndex)
        out.put(index);
    out.put(checksum(out.bytes()));
    return std::move(out.bytes());
}

Result<std::shared_ptr<const Block>, std::string> Block::decode(std::string_view bytes)
{
    const auto refuse = [](const char* why) { return failure(std::string("damaged event block: ") + why); };
    if (!bytes.starts_with(kMagic))
        return refuse("it does not begin like one");
    if (bytes.size() < kMagic.size() + sizeof(std::uint32_t))
        return refuse("it ends too early");
    const std::string_view body = bytes.substr(0, bytes.size() - sizeof(std::uint32_t));
    if (Reader(bytes.substr(body.size())).take<std::uint32_t>() != checksum(body))
        return refuse("its checksum is wrong");
    Reader in(body.substr(kMagic.size()));
    const std::shared_ptr<Block> block(new Block);
    block->m_count = in.take<std::uint32_t>();
    block->m_worker = in.take<std::uint32_t>();
    block->m_firstTime = in.take<std::uint64_t>();
    block->m_timeStep = in.take<std::uint64_t>();
    const auto words = std::size_t(in.take<std::uint32_t>());
    const auto patches = std::size_t(in.take<std::uint32_t>());
    for (Column& column : block->m_columns) {
        column.base = in.take<std::uint64_t>();
        column.firstBit = in.take<std::uint32_t>();
        column.firstPatch = in.take<std::uint16_t>();
        column.patches = in.take<std::uint16_t>();
        column.bits = in.take<std::uint8_t>();
        column.hasDefault = in.take<std::uint8_t>() != 0;
    }
    block->m_summary.begin = in.take<std::int64_t>();
    block->m_summary.end = in.take<std::int64_t>();
    for (std::uint32_t& severityCount : block->m_summary.counts)
        severityCount = in.take<std::uint32_t>();
    for (std::uint8_t& grain : block->m_grains)
        grain = in.take<std::uint8_t>();
    if (in.isShort() || in.left() != words * 8 + patches * 10)
        return refuse("its length does not fit its head");
    block->makeRoom(Origin::Read, words, patches);
    for (std::uint64_t& word : block->m_words)
        word = in.take<std::uint64_t>();
    for (std::uint64_t& patch : block->m_patchCodes)
        patch = in.take<std::uint64_t>();
    for (std::uint16_t& index : block->m_patchIndex)
        index = in.take<std::uint16_t>();
    if (const std::string damage = block->damage(); !damage.empty())
        return refuse(damage.c_str());
    return block;
}

// What a checksum cannot know: that every read stays inside and every enumerator exists. Empty: none.
std::string Block::damage() const
{
    if (m_count == 0 || m_count > kBlockEvents)
        return "it holds no events or too many";
    for (const Column& column : m_columns) {
        const std::uint64_t lastBit = column.firstBit + std::uint64_t(column.bits) * m_count;
        if (column.bits > 64 || m_words.size() < 2 || lastBit > (m_words.size() - 1) * 64)
            return "a column reaches beyond its end";
        if (std::size_t(column.firstPatch) + column.patches > m_patchIndex.size())
            return "an outlier lies beyond its end";
    }
    if (std::ranges::any_of(m_grains, [](std::uint8_t grain) { return grain >= kSeverityCount; }))
        return "it has a severity that does not exist";
    Summary summary;
    Grains grains{};
    for (std::size_t i = 0; i < m_count; ++i) {
        if (std::uint64_t(value(Kind, i)) >= kKindCodes || int(kindAt(i)) >= kEventKindCount)
            return "it has a kind of event that does not exist";
        if (i > 0 && timeAt(i) < timeAt(i - 1))
            return "its times go backwards";
        summary.add(severityAt(i), timeAt(i), endAt(i));
        grains[i / kGrainEvents] = std::max(grains[i / kGrainEvents], std::uint8_t(severityAt(i)));
    }
    if (summary != m_summary || grains != m_grains)
        return "its summary does not fit its events";
    return {};
}

} // namespace racescope
