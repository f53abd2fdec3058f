// SPDX-License-Identifier: GPL-3.0-or-later
#include "replication/script.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace racescope::replication {

namespace {

using Words = std::vector<std::string>;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// By blanks, except inside parentheses.
Words wordsOf(std::string_view text)
{
    Words words;
    std::string word;
    int depth = 0;
    for (const char c : text) {
        depth += (c == '(') - (c == ')');
        if (depth > 0 || (c != ' ' && c != '\t')) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

constexpr std::array<std::pair<std::string_view, Verb>, 26> kVerbs{{
    {"read", Verb::Read},
    {"write", Verb::Write},
    {"delete", Verb::Delete},
    {"deliver", Verb::Deliver},
    {"fail", Verb::Fail},
    {"fail-answer", Verb::FailAnswer},
    {"delay", Verb::Delay},
    {"resend", Verb::Resend},
    {"cut", Verb::Cut},
    {"heal", Verb::Heal},
    {"master-fail", Verb::MasterFail},
    {"apply", Verb::Apply},
    {"allocate", Verb::Allocate},
    {"force", Verb::Force},
    {"gc", Verb::Gc},
    {"compact", Verb::Compact},
    {"sync", Verb::Sync},
    {"crash", Verb::Crash},
    {"restart", Verb::Restart},
    {"lose-master", Verb::LoseMaster},
    {"find-master", Verb::FindMaster},
    {"retry", Verb::Retry},
    {"route", Verb::Route},
    {"give-up", Verb::GiveUp},
    {"settle", Verb::Settle},
    {"rest", Verb::Rest},
}};

class StatementParser {
public:
    StatementParser(int line, std::string_view text)
    {
        m_statement.line = line;
        m_statement.text = std::string(text);
        m_words = wordsOf(text);
    }

    Result<Statement, ScriptError> parse()
    {
        condition();
        const std::string name = next();
        for (const auto& [word, verb] : kVerbs) {
            if (word == name) {
                m_statement.verb = verb;
                arguments();
                if (m_problem.empty() && m_at < m_words.size())
                    m_problem = "`" + m_words[m_at] + "` is too much";
                return finished();
            }
        }
        if (m_problem.empty())
            m_problem = "there is no verb `" + name + "`";
        return finished();
    }

private:
    Result<Statement, ScriptError> finished()
    {
        if (m_problem.empty())
            return m_statement;
        return tl::unexpected(ScriptError{m_statement.line, m_problem + " in `" + m_statement.text + "`"});
    }

    std::string next() { return m_at < m_words.size() ? m_words[m_at++] : std::string(); }
    bool nextIs(std::string_view word)
    {
        if (m_at >= m_words.size() || m_words[m_at] != word)
            return false;
        ++m_at;
        return true;
    }
    void expect(std::string_view word)
    {
        if (!nextIs(word))
            wrong("`" + std::string(word) + "` is missing");
    }
    void wrong(const std::string& why)
    {
        if (m_problem.empty())
            m_problem = why;
    }

    void condition()
    {
        if (!nextIs("if-409"))
            return;
        std::string who = next();
        if (who.size() == 2 && who.back() == ':')
            who.pop_back();
        m_statement.onlyAfter409 = clientOf(who);
    }
    std::int8_t clientOf(const std::string& word)
    {
        if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'J')
            return static_cast<std::int8_t>(word[0] - 'A');
        wrong("a client is a letter from A to J, not `" + word + "`");
        return 0;
    }
    Node nodeOf(std::string_view word)
    {
        if (word == "M")
            return kMaster;
        if (word == "primary")
            return kThePrimary;
        if (word.size() == 2 && word[0] == 'N' && word[1] >= '1' && word[1] < '1' + kMaxNodes)
            return static_cast<Node>(word[1] - '1');
        wrong("a copy is N1 to N5, not `" + std::string(word) + "`");
        return 0;
    }
    std::int32_t docOf(const std::string& word)
    {
        const auto number = numberOf(word);
        if (number && *number >= 100 && *number <= 900 && *number % 100 == 0)
            return static_cast<std::int32_t>(*number / 100 - 1);
        wrong("a document is 100, 200 and so on, not `" + word + "`");
        return 0;
    }

    void arguments()
    {
        switch (m_statement.verb) {
        case Verb::Read:
            m_statement.client = clientOf(next());
            m_statement.doc = docOf(next());
            place();
            if (nextIs("as"))
                m_statement.token = next();
            return;
        case Verb::Write:
        case Verb::Delete:
            return writeArguments();
        case Verb::Deliver:
            if (nextIs("notices")) {
                m_statement.verb = Verb::Notices;
                m_statement.node = nodeOf(next());
                return;
            }
            [[fallthrough]];
        case Verb::Fail:
        case Verb::FailAnswer:
        case Verb::Delay:
        case Verb::Resend:
            m_statement.message = next();
            if (m_statement.message.find('(') == std::string::npos)
                wrong("a message is missing");
            if (nextIs("and")) {
                expect("reply");
                m_statement.reply = true;
            }
            return;
        case Verb::Cut:
            return sides();
        case Verb::MasterFail:
            return heir();
        case Verb::Retry:
            m_statement.client = clientOf(next());
            expect("via");
            m_statement.node = nodeOf(next());
            return;
        case Verb::Route:
        case Verb::GiveUp:
            m_statement.client = clientOf(next());
            return;
        case Verb::Heal:
        case Verb::Settle:
        case Verb::Rest:
        case Verb::Notices:
            return;
        default:
            m_statement.node = nodeOf(next());
            return;
        }
    }
    void place()
    {
        const std::string word = next();
        if (word.empty() || word[0] != '@')
            return wrong("`@` and a copy are missing");
        m_statement.node = nodeOf(std::string_view(word).substr(1));
    }
    void writeArguments()
    {
        m_statement.client = clientOf(next());
        m_statement.doc = docOf(next());
        if (m_statement.verb == Verb::Write)
            m_statement.value = next();
        expect("via");
        m_statement.node = nodeOf(next());
        if (nextIs("cas"))
            m_statement.token = next();
        if (nextIs("wait")) {
            const std::string count = next();
            m_statement.wanted =
                count == "all" ? kAllActive : static_cast<std::int8_t>(numberOf(count).value_or(1));
        }
    }
    void sides()
    {
        while (m_at < m_words.size() && m_words[m_at] != "|")
            m_statement.side.push_back(nodeOf(next()));
        expect("|");
        while (m_at < m_words.size())
            m_statement.across.push_back(nodeOf(next()));
    }
    void heir()
    {
        m_statement.node = nodeOf(next());
        if (!nextIs("->"))
            return;
        if (nextIs("nobody"))
            return;
        nextIs("promote");
        m_statement.other = nodeOf(next());
    }

    Statement m_statement;
    Words m_words;
    std::size_t m_at = 0;
    std::string m_problem;
};

} // namespace

Result<Script, ScriptError> parseScript(std::string_view text)
{
    Script script;
    int line = 0;
    while (!text.empty()) {
        ++line;
        const auto end = text.find('\n');
        std::string_view rest = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        rest = rest.substr(0, rest.find('#'));
        while (!rest.empty()) {
            const auto semicolon = rest.find(';');
            const std::string_view statement = trimmed(rest.substr(0, semicolon));
            rest.remove_prefix(semicolon == std::string_view::npos ? rest.size() : semicolon + 1);
            if (statement.empty())
                continue;
            auto parsed = StatementParser(line, statement).parse();
            if (!parsed.has_value())
                return tl::unexpected(parsed.error());
            script.push_back(std::move(parsed.value()));
        }
    }
    return script;
}

} // namespace racescope::replication
