// SPDX-License-Identifier: GPL-3.0-or-later
// A sealed run of events of one worker: columns packed by frame of reference (smallest value + as many bits
// as the range needs, the few outliers kept apart), so that any event can be read in constant time and a
// block goes into a file as it is. Immutable after construction: any thread.
#pragma once
#include "base/result.h"
#include "trace/event.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace racescope {

inline constexpr std::size_t kBlockEvents = 1024;
inline constexpr std::size_t kGrainEvents = 64; // finest step of the severity tree

inline constexpr std::size_t kGrainsPerBlock = kBlockEvents / kGrainEvents;
using Grains = std::array<std::uint8_t, kGrainsPerBlock>; // worst severity of each grain
using GrainTimes = std::array<Nanos, kGrainsPerBlock>;    // when each begins

// What a stretch of events holds: enough to paint a pixel or answer a count without the events.
struct Summary {
    Nanos begin = 0; // of the first event
    Nanos end = 0;   // latest end of any event
    std::array<std::uint32_t, kSeverityCount> counts{};
    void add(const Event& event);
    void add(const Summary& other);
    bool empty() const { return total() == 0; }
    void add(Severity severity, Nanos eventBegin, Nanos eventEnd);
    std::uint64_t total() const;
    Severity worst() const;
    friend bool operator==(const Summary&, const Summary&) = default;
};

// The fields of an event that can be read from a block as a column of their own.
enum class EventField : std::uint8_t {
    Time,
    Duration,
    Document,
    KindCode, // the EventKind, and kLostUpdateCode added for a lost update
    Flags,
    Attempt,
    Chain,
    TokenSeqNo,
    TokenTerm,
    VersionNumber,
    Note,
};
inline constexpr std::int64_t kLostUpdateCode = 16;
inline constexpr std::int64_t kKindCodeCount = 32;
Severity severityOfKindCode(std::int64_t code); // Requires: 0 <= code < kKindCodeCount

class Block {
public:
    // Requires: 1..kBlockEvents events of one worker, ordered by time.
    static std::shared_ptr<const Block> seal(std::span<const Event> events);

    std::size_t size() const { return m_count; }
    Event at(std::size_t i) const;
    Nanos timeAt(std::size_t i) const;
    EventKind kindAt(std::size_t i) const;
    Severity severityAt(std::size_t i) const; // of the kind column alone
    Nanos endAt(std::size_t i) const;
    WorkerId worker() const { return WorkerId{m_worker}; }
    // How many events of each severity lie in [first, last), added to `counts`.
    void countSeverities(std::size_t first, std::size_t last,
                         std::array<std::uint32_t, kSeverityCount>& counts) const;
    // values[i] = the field of event i, for all of them: a tenth of what reading each by at() costs.
    // Requires: room for size() values.
    void read(EventField field, std::span<std::int64_t> values) const;
    // Between what the field's values lie; may be wider. Reads the column's head only.
    struct Bounds {
        std::int64_t least = 0;
        std::int64_t most = 0;
    };
    Bounds bounds(EventField field) const;
    // First event from `from` on with time >= t.
    std::size_t lowerBound(Nanos t, std::size_t from = 0) const;
    const Summary& summary() const { return m_summary; }
    // Worst severity of each kGrainEvents events: kept, since computing it when first asked would need a
    // lock.
    Severity grainWorst(std::size_t grain) const { return Severity(m_grains[grain]); }
    const Grains& grains() const { return m_grains; }

    std::size_t memoryBytes() const; // of this object with its columns
    // The file form: self-describing, with a CRC-32 at the end. decode refuses damage with a sentence.
    std::string encode() const;
    static Result<std::shared_ptr<const Block>, std::string> decode(std::string_view bytes);

    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
    ~Block();

private:
    Block();
    // How a column is read: code 0 is the field's default (when `hasDefault`), any other code is an offset
    // from `base`; the code of all ones (when there are patches) stands for one of the outliers.
    struct Column {
        std::uint64_t base = 0;
        std::uint32_t firstBit = 0;
        std::uint16_t firstPatch = 0;
        std::uint16_t patches = 0;
        std::uint8_t bits = 0;
        bool hasDefault = false;
        friend bool operator==(const Column&, const Column&) = default;
    };
    static constexpr int kColumns = 16;
    struct Packer;
    // The columns' words, then codes and indexes of outliers, in one piece.
    enum class Origin : std::uint8_t { Sealed, Read };
    void makeRoom(Origin origin, std::size_t words, std::size_t patches);
    std::size_t columnBytes() const;
    std::uint64_t code(const Column& column, std::size_t i) const;
    void readCodes(const Column& column, std::span<std::int64_t> codes) const;
    // The field, relative to `related` where the column is kept so (see block.cpp).
    std::int64_t value(int column, std::size_t i, std::int64_t fieldDefault = 0,
                       std::uint64_t related = 0) const;
    std::string damage() const;

    std::uint32_t m_count = 0;
    std::uint32_t m_worker = 0;
    std::uint64_t m_firstTime = 0; // times are kept as distances from the line m_firstTime + i * m_timeStep
    std::uint64_t m_timeStep = 0;
    std::array<Column, kColumns> m_columns{};
    std::shared_ptr<std::byte> m_memory;
    std::span<std::uint64_t> m_words; // of all columns; a spare one at the end so that two can always be read
    std::span<std::uint64_t> m_patchCodes; // by column, then by index
    std::span<std::uint16_t> m_patchIndex;
    Summary m_summary;
    Grains m_grains{};
};

} // namespace racescope
