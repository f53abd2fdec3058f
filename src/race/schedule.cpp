// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/schedule.h"

#include <algorithm>
#include <charconv>

namespace racescope {

namespace {

struct Injection {
    std::string_view word;
    Move::Kind kind;
    enum class Subject : std::uint8_t { None, Worker, Shard, Document } subject;
    std::string_view amount; // what stands behind `=`; empty: nothing may
};
constexpr Injection kInjections[] = {
    {"term", Move::Kind::TermBump, Injection::Subject::Shard, {}},
    {"failover", Move::Kind::FailOver, Injection::Subject::Shard, "operations lost"},
    {"delete", Move::Kind::Delete, Injection::Subject::Document, {}},
    {"recreate", Move::Kind::Recreate, Injection::Subject::Document, {}},
    {"lose", Move::Kind::LoseAnswer, Injection::Subject::Worker, {}},
    {"duplicate", Move::Kind::Duplicate, Injection::Subject::Worker, {}},
    {"crash", Move::Kind::Crash, Injection::Subject::Worker, {}},
    {"delay", Move::Kind::Delay, Injection::Subject::Worker, "milliseconds"},
    {"event", Move::Kind::Script, Injection::Subject::None, {}},
};
constexpr std::string_view kInjectionWords =
    "term, failover, delete, recreate, lose, duplicate, crash, delay, event";

const Injection& injectionOf(Move::Kind kind)
{
    return *std::find_if(std::begin(kInjections), std::end(kInjections),
                         [&](const Injection& injection) { return injection.kind == kind; });
}

std::optional<std::uint32_t> numberOf(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string quoted(std::string_view text)
{
    return '`' + std::string(text) + '`';
}

class Parser {
public:
    Parser(std::string_view text, const RaceSetup& setup)
        : m_text(text)
        , m_setup(setup)
    {
    }

    Result<Schedule, ParseError> parse()
    {
        while (nextWord()) {
            const bool fine = m_word.front() == '!' ? injection(m_word.substr(1)) : steps();
            if (!fine)
                return failure(std::move(m_error));
        }
        return std::move(m_schedule);
    }

private:
    bool nextWord()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '#') {
                while (m_at < m_text.size() && m_text[m_at] != '\n')
                    ++m_at;
                if (m_at == m_text.size())
                    return false;
            }
            if (m_text[m_at] == '\n') {
                ++m_line;
                m_lineBegin = m_at + 1;
            } else if (!isBlank(m_text[m_at])) {
                break;
            }
        }
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != '\n' && m_text[m_at] != '#')
            ++m_at;
        m_word = m_text.substr(begin, m_at - begin);
        m_column = static_cast<int>(begin - m_lineBegin) + 1;
        return !m_word.empty();
    }
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == ','; }

    // WORKER, WORKER*COUNT, WORKER:ACTION, WORKER:ACTION*COUNT
    bool steps()
    {
        std::string_view rest = m_word;
        std::uint32_t count = 1;
        if (const std::size_t star = rest.rfind('*'); star != std::string_view::npos) {
            const auto number = numberOf(rest.substr(star + 1));
            if (!number || *number == 0)
                return fail(star + 1, "a count from 1 must follow `*`");
            count = *number;
            rest = rest.substr(0, star);
        }
        StepAction expected = StepAction::None;
        if (const std::size_t colon = rest.find(':'); colon != std::string_view::npos) {
            const auto action = stepActionFromName(rest.substr(colon + 1));
            if (!action)
                return fail(colon + 1,
                            quoted(rest.substr(colon + 1)) +
                                " is no action; read, think, write and backoff are, and get, merge and "
                                "index of an update in parts");
            expected = *action;
            rest = rest.substr(0, colon);
        }
        const auto worker = m_setup.findWorker(rest);
        if (!worker)
            return fail(0, noSuchWorker(rest));
        if (m_schedule.items.size() + count > Schedule::kMostSteps)
            return fail(0, "a schedule has at most " + std::to_string(Schedule::kMostSteps) + " steps");
        for (std::uint32_t i = 0; i < count; ++i)
            add(Move::step(*worker), expected);
        return true;
    }

    // !WORD, !WORD:SUBJECT, !WORD:SUBJECT=AMOUNT, !WORD=AMOUNT
    bool injection(std::string_view rest)
    {
        std::optional<std::uint32_t> amount;
        std::size_t amountAt = 0;
        if (const std::size_t equals = rest.rfind('='); equals != std::string_view::npos) {
            amountAt = equals + 2;
            amount = numberOf(rest.substr(equals + 1));
            if (!amount)
                return fail(amountAt, "a number must follow `=`");
            rest = rest.substr(0, equals);
        }
        std::string_view subject;
        const std::size_t colon = rest.find(':');
        if (colon != std::string_view::npos) {
            subject = rest.substr(colon + 1);
            rest = rest.substr(0, colon);
        }
        const auto found = std::find_if(std::begin(kInjections), std::end(kInjections),
                                        [&](const Injection& injection) { return injection.word == rest; });
        if (found == std::end(kInjections))
            return fail(0, quoted(m_word) + " is nothing that can be done to a race; " +
                               std::string(kInjectionWords) + " are");
        if (amount && found->amount.empty())
            return fail(amountAt, "`!" + std::string(found->word) + "` takes no number");
        const std::size_t subjectAt = colon == std::string_view::npos ? 0 : colon + 2;
        const auto number = subjectNumber(*found, subject, subjectAt);
        if (!number)
            return false;
        add(Move{found->kind, *number, amount.value_or(defaultAmount(found->kind))}, StepAction::None);
        return true;
    }
    static std::uint32_t defaultAmount(Move::Kind kind)
    {
        return kind == Move::Kind::FailOver ? 1 : kind == Move::Kind::Delay ? 100 : 0;
    }

    std::optional<std::uint32_t> subjectNumber(const Injection& injection, std::string_view subject,
                                               std::size_t at)
    {
        std::string known;
        switch (injection.subject) {
        case Injection::Subject::None:
            if (subject.empty())
                return 0;
            fail(at, "`!" + std::string(injection.word) + "` takes nothing behind a colon");
            return std::nullopt;
        case Injection::Subject::Worker:
            if (const auto worker = m_setup.findWorker(subject))
                return worker;
            fail(at, subject.empty() ? "`!" + std::string(injection.word) + "` needs a worker: `!" +
                                           std::string(injection.word) + ":A`"
                                     : noSuchWorker(subject));
            return std::nullopt;
        case Injection::Subject::Shard:
            for (std::uint32_t i = 0; i < m_setup.shards().size(); ++i) {
                const RaceSetup::ShardName& shard = m_setup.shards()[i];
                const std::string text = shard.index + '/' + std::to_string(shard.shard);
                if (subject.empty() || subject == text || (shard.shard == 0 && subject == shard.index))
                    return i;
                known += (known.empty() ? "" : ", ") + text;
            }
            fail(at, "the race has no shard " + quoted(subject) + "; it has " + known);
            return std::nullopt;
        case Injection::Subject::Document:
            for (std::uint32_t i = 0; i < m_setup.documents().size(); ++i) {
                const std::string text = m_setup.store().name(m_setup.documents()[i]);
                if (subject.empty() || subject == text || subject == m_setup.plan().documents[i].id)
                    return i;
                if (i < 5)
                    known += (known.empty() ? "" : ", ") + text;
            }
            fail(at, "the race has no document " + quoted(subject) + "; it has " + known);
            return std::nullopt;
        }
        return std::nullopt;
    }

    std::string noSuchWorker(std::string_view text) const
    {
        const auto& members = m_setup.members();
        if (members.empty())
            return "the race has no workers";
        std::string known = members.front().label;
        if (members.size() > 1)
            known += " to " + members.back().label;
        return "there is no worker " + quoted(text) + "; the workers are " + known;
    }

    void add(Move move, StepAction expected)
    {
        m_schedule.items.push_back({move, expected, m_line, m_column, std::string(m_word)});
    }
    bool fail(std::size_t offset, std::string message)
    {
        m_error = ParseError{"", m_line, m_column + static_cast<int>(offset), "", std::move(message)};
        return false;
    }

    const std::string_view m_text;
    const RaceSetup& m_setup;
    Schedule m_schedule;
    std::size_t m_at = 0;
    std::size_t m_lineBegin = 0;
    int m_line = 1;
    int m_column = 1;
    std::string_view m_word;
    ParseError m_error;
};

} // namespace

bool Schedule::firesTimed() const
{
    return std::any_of(items.begin(), items.end(),
                       [](const ScheduleItem& item) { return item.move.kind == Move::Kind::Script; });
}

Result<Schedule, ParseError> parseSchedule(std::string_view text, const RaceSetup& setup)
{
    return Parser(text, setup).parse();
}

std::string toText(const Move& move, const RaceSetup& setup)
{
    if (move.kind == Move::Kind::Step)
        return setup.members()[move.subject].label;
    const Injection& injection = injectionOf(move.kind);
    std::string text = '!' + std::string(injection.word);
    switch (injection.subject) {
    case Injection::Subject::None:
        break;
    case Injection::Subject::Worker:
        text += ':' + setup.members()[move.subject].label;
        break;
    case Injection::Subject::Shard:
        if (setup.shards().size() > 1)
            text += ':' + setup.shards()[move.subject].index + '/' +
                    std::to_string(setup.shards()[move.subject].shard);
        break;
    case Injection::Subject::Document:
        if (setup.documents().size() > 1)
            text += ':' + setup.store().name(setup.documents()[move.subject]);
        break;
    }
    if (!injection.amount.empty())
        text += '=' + std::to_string(move.amount);
    return text;
}

std::string toText(const std::vector<Move>& moves, const RaceSetup& setup)
{
    std::string text;
    for (std::size_t i = 0; i < moves.size();) {
        std::size_t run = 1;
        while (moves[i].kind == Move::Kind::Step && i + run < moves.size() && moves[i + run] == moves[i])
            ++run;
        const std::string one = toText(moves[i], setup);
        const std::size_t written = run >= 3 ? 1 : run;
        for (std::size_t n = 0; n < written; ++n)
            text += (text.empty() ? "" : " ") + one;
        if (run >= 3)
            text += '*' + std::to_string(run);
        i += run;
    }
    return text;
}

std::string toText(const Schedule& schedule, const RaceSetup& setup, WithActions withActions)
{
    if (withActions == WithActions::No) {
        std::vector<Move> moves;
        for (const ScheduleItem& item : schedule.items)
            moves.push_back(item.move);
        return toText(moves, setup);
    }
    std::string text;
    for (const ScheduleItem& item : schedule.items) {
        text += (text.empty() ? "" : " ") + toText(item.move, setup);
        if (item.expected != StepAction::None)
            text += ':' + std::string(name(item.expected));
    }
    return text;
}

std::optional<ParseError> refusalOf(const ScheduleItem& item, const RaceState& state)
{
    const auto error = [&](std::string why) {
        return ParseError{"", item.line, item.column, "", quoted(item.text) + ": " + std::move(why)};
    };
    if (const auto why = state.refusal(item.move))
        return error(*why);
    if (item.expected == StepAction::None)
        return std::nullopt;
    const StepAction next = state.nextAction(item.move.subject);
    if (next == item.expected)
        return std::nullopt;
    return error("worker " + state.setup().members()[item.move.subject].label + " is about to " +
                 std::string(name(next)) + ", not to " + std::string(name(item.expected)));
}

} // namespace racescope
