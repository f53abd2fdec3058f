// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_rows.h"

#include "base/json.h"

#include <zlib.h>

#include <array>

namespace racescope::rows {

namespace {

constexpr std::array<std::string_view, 4> kResults{"created", "updated", "deleted", "not_found"};
constexpr std::array<std::string_view, 6> kKinds{"thread",      "stepped",  "virtual",
                                                 "http_client", "imported", "system"};

template <class Enum, std::size_t Count>
std::optional<Enum> find(const std::array<std::string_view, Count>& names, std::string_view name)
{
    for (std::size_t i = 0; i < Count; ++i)
        if (names[i] == name)
            return Enum(i);
    return std::nullopt;
}

class Crc {
public:
    Crc& add(std::string_view bytes)
    {
        m_crc = crc32_z(m_crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
        return add(std::int64_t(bytes.size()));
    }
    Crc& add(std::int64_t number)
    {
        std::array<Bytef, 8> bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = Bytef(std::uint64_t(number) >> 8 * i);
        m_crc = crc32_z(m_crc, bytes.data(), bytes.size());
        return *this;
    }
    std::uint32_t value() const { return std::uint32_t(m_crc); }

private:
    uLong m_crc = 0;
};

} // namespace

std::string_view nameOf(WriteResult result)
{
    return kResults[std::size_t(result)];
}

std::optional<WriteResult> writeResult(std::string_view name)
{
    return find<WriteResult>(kResults, name);
}

std::string_view nameOf(WorkerName::Kind kind)
{
    return kKinds[std::size_t(kind)];
}

std::optional<WorkerName::Kind> workerKind(std::string_view name)
{
    return find<WorkerName::Kind>(kKinds, name);
}

std::optional<Resolution> resolution(std::string_view text)
{
    for (const Resolution r :
         {Resolution::Open, Resolution::RetriedOk, Resolution::RetriedConflict, Resolution::GaveUp})
        if (name(r) == text)
            return r;
    return std::nullopt;
}

std::uint32_t checksum(const std::string& index, const Operation& operation)
{
    return Crc()
        .add(index)
        .add(operation.id)
        .add(operation.shard)
        .add(operation.token.seqNo.value)
        .add(operation.token.primaryTerm.value)
        .add(operation.version.value)
        .add(operation.source.view())
        .value();
}

std::uint32_t checksum(WorkerId lane, std::size_t number, std::size_t events, const Summary& summary,
                       std::string_view grains)
{
    Crc crc;
    crc.add(lane.value).add(std::int64_t(number)).add(std::int64_t(events)).add(summary.begin);
    crc.add(summary.end);
    for (const std::uint32_t count : summary.counts)
        crc.add(count);
    return crc.add(grains).value();
}

std::string verdictText(const Verdict& verdict, std::uint64_t events)
{
    using json::Value;
    const auto number = [](std::uint64_t n) { return Value::number(std::int64_t(n)); };
    Value counts = Value::object();
    for (int i = 0; i < kAnomalyKindCount; ++i)
        if (verdict.counts[std::size_t(i)] != 0)
            counts.set(std::string(racescope::nameOf(AnomalyKind(i))),
                       number(verdict.counts[std::size_t(i)]));
    Value reasons = Value::array();
    for (const std::string& reason : verdict.reasons)
        reasons.append(Value::string(reason));
    Value value = Value::object();
    value.set("ok", Value::boolean(verdict.ok));
    value.set("cannot_tell", Value::boolean(verdict.cannotTell));
    value.set("lost_updates", number(verdict.lostUpdates));
    value.set("conflicts", number(verdict.conflicts));
    value.set("unjustified_conflicts", number(verdict.unjustifiedConflicts));
    value.set("operations", number(verdict.operations));
    value.set("events", number(events));
    value.set("counts", std::move(counts));
    value.set("reasons", std::move(reasons));
    return json::dump(value);
}

bool readVerdict(std::string_view text, Verdict& verdict, std::uint64_t& events)
{
    const auto value = json::parse(text);
    if (!value || !value->isObject())
        return false;
    const auto flag = [&](const char* key) {
        const json::Value* const member = value->find(key);
        return member && member->toBool();
    };
    const auto number = [&](const char* key) {
        const json::Value* const member = value->find(key);
        return std::uint64_t(member ? member->toInt().value_or(0) : 0);
    };
    verdict.ok = flag("ok");
    verdict.cannotTell = flag("cannot_tell");
    verdict.lostUpdates = number("lost_updates");
    verdict.conflicts = number("conflicts");
    verdict.unjustifiedConflicts = number("unjustified_conflicts");
    verdict.operations = number("operations");
    events = number("events");
    if (const json::Value* const counts = value->find("counts"))
        for (const auto& [name, count] : counts->members())
            if (const auto kind = anomalyKind(name))
                verdict.counts[std::size_t(*kind)] = std::uint64_t(count.toInt().value_or(0));
    if (const json::Value* const reasons = value->find("reasons"))
        for (const json::Value& reason : reasons->items())
            verdict.reasons.push_back(reason.text());
    return true;
}

std::optional<AnomalyKind> anomalyKind(std::string_view name)
{
    for (int i = 0; i < kAnomalyKindCount; ++i)
        if (racescope::nameOf(AnomalyKind(i)) == name)
            return AnomalyKind(i);
    return std::nullopt;
}

std::string numbersText(const std::vector<std::int64_t>& numbers)
{
    json::Value list = json::Value::array();
    for (const std::int64_t number : numbers)
        list.append(json::Value::number(number));
    return json::dump(list);
}

std::vector<std::int64_t> numbersOf(std::string_view text)
{
    std::vector<std::int64_t> numbers;
    if (const auto list = json::parse(text); list && list->isArray())
        for (const json::Value& item : list->items())
            numbers.push_back(item.toInt().value_or(0));
    return numbers;
}

std::string namesText(const std::set<std::string>& names)
{
    json::Value list = json::Value::array();
    for (const std::string& name : names)
        list.append(json::Value::string(name));
    return json::dump(list);
}

std::set<std::string> namesOf(std::string_view text)
{
    std::set<std::string> names;
    if (const auto list = json::parse(text); list && list->isArray())
        for (const json::Value& item : list->items()) {
            if (item.isString())
                names.insert(item.text());
        }
    return names;
}

} // namespace racescope::rows
