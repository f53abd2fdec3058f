// SPDX-License-Identifier: GPL-3.0-or-later
// How a new source is made from the one that was read. Adding to a number is the hot path of every race: it
// copies the source once into a buffer of the thread and once into the new Source, and parses nothing but the
// number.
#include "base/json.h"
#include "race/worker.h"

#include <charconv>
#include <optional>

namespace racescope {
namespace {

constexpr std::size_t kKeptBuffer = std::size_t(1) << 20;

Modified problem(std::string text)
{
    return Modified{std::nullopt, false, std::move(text)};
}

Modified made(const std::optional<std::string>& source, std::string_view field, std::string_view otherwise)
{
    if (source)
        return Modified{Source(*source), false, {}};
    return problem(std::string(otherwise) + " at " + std::string(field));
}

// `source` with the bytes of `old` (a part of it) replaced.
Source spliced(std::string_view source, std::string_view old, std::string_view replacement)
{
    thread_local std::string buffer;
    const std::size_t begin = static_cast<std::size_t>(old.data() - source.data());
    buffer.assign(source.substr(0, begin));
    buffer.append(replacement);
    buffer.append(source.substr(begin + old.size()));
    Source result{std::string_view(buffer)};
    if (buffer.capacity() > kKeptBuffer)
        buffer = {};
    return result;
}

std::optional<std::int64_t> integerOf(std::string_view raw, std::string_view source, std::string_view field)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    if (error == std::errc{} && end == raw.data() + raw.size())
        return number;
    return json::findInt(source, field); // 1e2 and the like
}

Modified add(const Modification& modification, std::string_view source)
{
    const auto raw = json::findRaw(source, modification.field);
    const auto number = raw ? integerOf(*raw, source, modification.field) : std::nullopt;
    if (!number)
        return problem("no whole number at " + modification.field);
    std::int64_t sum = 0;
    if (__builtin_add_overflow(*number, modification.amount, &sum))
        return problem("the number at " + modification.field + " would leave 64 bits");
    if (modification.floor && sum < *modification.floor)
        return Modified{std::nullopt, true, {}};
    char digits[24];
    const char* const end = std::to_chars(digits, digits + sizeof digits, sum).ptr;
    return Modified{
        spliced(source, *raw, std::string_view(digits, static_cast<std::size_t>(end - digits))), false, {}};
}

// The text that stands for "${name}", ready to stand inside a JSON string; nullopt when there is no such
// placeholder.
std::optional<std::string> replacementFor(std::string_view name, const Placeholders& with)
{
    if (name == "worker") {
        const std::string quoted = json::quoted(with.worker);
        return quoted.substr(1, quoted.size() - 2);
    }
    if (name == "chain")
        return std::to_string(with.chain);
    if (name == "attempt")
        return std::to_string(with.attempt);
    if (name == "message")
        return std::to_string(with.message);
    return std::nullopt;
}

} // namespace

Modified applyModification(const Modification& modification, std::string_view value, std::string_view source)
{
    switch (modification.kind) {
    case Modification::Kind::Add:
        return add(modification, source);
    case Modification::Kind::Set:
        return made(json::withValue(source, modification.field, value), modification.field,
                    "no object to hold a field");
    case Modification::Kind::Append:
        return made(json::withAppended(source, modification.field, value), modification.field, "no array");
    case Modification::Kind::Merge:
        if (json::validateObject(value))
            return problem("the value to merge is no JSON object");
        return Modified{Source(json::merge(source, value).source), false, {}};
    }
    return problem("unknown modification");
}

Modified initialSource(const Modification& modification, std::string_view value)
{
    switch (modification.kind) {
    case Modification::Kind::Add:
        return made(json::withValue("{}", modification.field, std::to_string(modification.amount)),
                    modification.field, "no place for a number");
    case Modification::Kind::Set:
    case Modification::Kind::Append:
        return applyModification(modification, value, "{}");
    case Modification::Kind::Merge:
        if (json::validateObject(value))
            return problem("the value to write is no JSON object");
        return Modified{Source(value), false, {}};
    }
    return problem("unknown modification");
}

std::string withPlaceholders(std::string_view value, const Placeholders& with)
{
    std::string text;
    std::size_t done = 0;
    for (std::size_t at = value.find("${"); at != std::string_view::npos; at = value.find("${", at)) {
        const std::size_t end = value.find('}', at);
        if (end == std::string_view::npos)
            break;
        if (const auto replacement = replacementFor(value.substr(at + 2, end - at - 2), with)) {
            text += value.substr(done, at - done);
            text += *replacement;
            done = end + 1;
        }
        at += 2;
    }
    text += value.substr(done);
    return text;
}

} // namespace racescope
