// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/engine_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

using Use = EnginePhrase::Use;

constexpr int kMostMore = 3; // times that what parts two places may also stand within the first
constexpr int kDeepest = 6;  // a file's place, a path, a finding, its operations, their tokens
// What looking at splits of one sentence may cost. The engine's own need some hundreds; names that others
// have given could be read in ever more ways, and what is not read stays as it is.
constexpr int kMostEffort = 4000;
constexpr int kUsualSize = 100; // characters; a split of more of them tries so many more places

struct Pattern {
    const EnginePhrase* phrase = nullptr;
    QString longest; // its longest piece of plain text: what lacks it cannot fit, and need not be tried
    QRegularExpression expression;
    // The same with more words at the first place: which split is meant is seen by what the places hold.
    QList<QRegularExpression> wider;
    QList<int> verbatim;     // places within quotation marks: names that somebody gave
    qsizetype plainSize = 0; // all characters that are not places
    qsizetype headSize = 0;  // those before the first place
    int places = 0;
};

const QRegularExpression& placeholder()
{
    static const QRegularExpression expression(u"%(\\d+)"_s);
    return expression;
}

bool isQuoted(const QString& text, qsizetype begin, qsizetype end)
{
    if (begin == 0 || end >= text.size() || text[begin - 1] != text[end])
        return false;
    return text[end] == u'`' || text[end] == u'"';
}

Pattern patternOf(const EnginePhrase& phrase)
{
    Pattern pattern;
    pattern.phrase = &phrase;
    const QString text = QString::fromUtf8(phrase.text);
    QString expression = u"^"_s;
    QList<int> seen;
    QString behindFirst; // what stands between the first place and the second
    qsizetype from = 0;
    const auto plain = [&](qsizetype to) {
        const QString piece = text.mid(from, to - from);
        if (seen.size() == 1 && behindFirst.isEmpty())
            behindFirst = piece;
        if (piece.size() > pattern.longest.size())
            pattern.longest = piece;
        pattern.plainSize += piece.size();
        expression += QRegularExpression::escape(piece);
    };
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int number = match.capturedView(1).toInt();
        plain(match.capturedStart());
        if (seen.isEmpty())
            pattern.headSize = match.capturedStart();
        const bool isName = isQuoted(text, match.capturedStart(), match.capturedEnd());
        if (isName)
            pattern.verbatim.append(number);
        // The same place again must hold the same words.
        expression += seen.contains(number)
                          ? u"\\k<p%1>"_s.arg(number)
                          : u"(?<p%1>.%2?)"_s.arg(QString::number(number), isName ? u"*"_s : u"+"_s);
        seen.append(number);
        pattern.places = std::max(pattern.places, number);
        from = match.capturedEnd();
    }
    plain(text.size());
    pattern.expression.setPattern(expression % u'$');
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    if (pattern.places < 2 || behindFirst.isEmpty())
        return pattern;
    const QString first = u"(?<p%1>.+?)"_s.arg(seen.constFirst());
    for (int more = 1; more <= kMostMore; ++more) {
        QString wider = expression;
        wider.replace(wider.indexOf(first), first.size(),
                      u"(?<p%1>(?:.+?%2){%3}.+?)"_s.arg(
                          QString::number(seen.constFirst()),
                          QRegularExpression::escape(behindFirst).replace(u'%', u"\\x25"_s),
                          QString::number(more)));
        pattern.wider.append(
            QRegularExpression(wider % u'$', QRegularExpression::DotMatchesEverythingOption));
    }
    return pattern;
}

// Where two explain as much of a sentence, the first of these is taken.
bool isMoreSpecific(const Pattern& a, const Pattern& b)
{
    const auto rank = [](const Pattern& of) { return std::tuple(of.headSize, of.plainSize); };
    return rank(a) != rank(b) ? rank(a) > rank(b) : std::string_view(a.phrase->text) < b.phrase->text;
}

struct Phrases {
    QHash<QString, const EnginePhrase*> whole;
    std::vector<Pattern> patterns;
};

const Phrases& phrases()
{
    static const Phrases all = [] {
        Phrases made;
        for (const EnginePhrase& phrase : enginePhrases()) {
            Pattern pattern = patternOf(phrase);
            if (pattern.places == 0)
                made.whole.insert(QString::fromUtf8(phrase.text), &phrase);
            else
                made.patterns.push_back(std::move(pattern));
        }
        std::sort(made.patterns.begin(), made.patterns.end(), isMoreSpecific);
        return made;
    }();
    return all;
}

QString translated(const EnginePhrase& phrase)
{
    return QCoreApplication::translate("racescope::Engine", phrase.text);
}

// All places at once: what is put in may itself hold a %.
QString filled(const QString& text, const QStringList& values)
{
    QString result;
    qsizetype from = 0;
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int number = match.capturedView(1).toInt();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += number >= 1 && number <= values.size() ? values[number - 1] : match.captured();
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

enum class Place { Whole, Within, Verb }; // where the words stand

// "12.4 ms" with the point of the locale, and "2.6" where it is a phrase's number.
QString withDecimals(const QString& text, Place place)
{
    static const QRegularExpression decimals(u"^(-?\\d+)\\.(\\d+)(| %| ms| s| µs)$"_s);
    const QRegularExpressionMatch match = decimals.match(text);
    const bool isMeant = match.hasMatch() && (place != Place::Whole || !match.capturedView(3).isEmpty());
    return isMeant
               ? QString(match.captured(1) % QLocale().decimalPoint() % match.captured(2) % match.captured(3))
               : text;
}

struct Told {
    QString text;
    qsizetype known = 0; // characters of the sentence that a phrase explains
};

Told inWords(const QString& sentence, Place place, int depth, int& effort);

bool mayStand(Use use, Place place)
{
    switch (use) {
    case Use::Sentence:
        return place != Place::Verb;
    case Use::Part:
        return place == Place::Within;
    case Use::Verb:
        return place == Place::Verb;
    }
    return false;
}

// Nullopt: the sentence is another one.
std::optional<Told> inWordsOf(const Pattern& pattern, const QRegularExpression& split,
                              const QString& sentence, int depth, int& effort)
{
    if (effort <= 0)
        return std::nullopt;
    const auto sizes = int(std::min<qsizetype>(sentence.size() / kUsualSize, kMostEffort));
    effort -= 1 + std::min(sizes * sizes, kMostEffort);
    const QRegularExpressionMatch match = split.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    Told told{{}, pattern.plainSize};
    QStringList values;
    const VerbPlaces verbs = pattern.phrase->verbs;
    for (int number = 1; number <= pattern.places; ++number) {
        const QString value = match.captured(u"p%1"_s.arg(number));
        if (pattern.verbatim.contains(number)) {
            values.append(value);
            continue;
        }
        const bool isVerb = number == verbs.first || number == verbs.second;
        const Told inner = inWords(value, isVerb ? Place::Verb : Place::Within, depth + 1, effort);
        if (isVerb && inner.known == 0)
            return std::nullopt;
        told.known += inner.known;
        values.append(inner.text);
    }
    told.text = filled(translated(*pattern.phrase), values);
    return told;
}

Told inWords(const QString& sentence, Place place, int depth, int& effort)
{
    const Phrases& all = phrases();
    if (const EnginePhrase* const whole = all.whole.value(sentence); whole && mayStand(whole->use, place))
        return {translated(*whole), sentence.size()};
    Told best{withDecimals(sentence, place), 0};
    if (depth == kDeepest || place == Place::Verb || !sentence.contains(u' '))
        return best;
    for (const Pattern& pattern : all.patterns) {
        if (!mayStand(pattern.phrase->use, place) || !sentence.contains(pattern.longest))
            continue;
        const auto take = [&](const QRegularExpression& split) {
            auto told = inWordsOf(pattern, split, sentence, depth, effort);
            const bool fits = told.has_value();
            if (told && told->known > best.known)
                best = std::move(*told);
            return fits;
        };
        if (!take(pattern.expression))
            continue;
        for (const QRegularExpression& split : pattern.wider)
            take(split);
    }
    // "PATH: why", and "why (what SQLite says)".
    if (const qsizetype colon = sentence.indexOf(u": "_s); colon > 0) {
        const Told why = inWords(sentence.mid(colon + 2), Place::Within, depth + 1, effort);
        if (why.known > best.known)
            best = {QString(sentence.left(colon + 2) % why.text), why.known};
    }
    if (const qsizetype bracket = sentence.indexOf(u" ("_s); bracket > 0 && sentence.endsWith(u')')) {
        const Told why = inWords(sentence.left(bracket), Place::Within, depth + 1, effort);
        if (why.known > best.known)
            best = {QString(why.text % sentence.mid(bracket)), why.known};
    }
    return best;
}

QString inWords(const QString& sentence)
{
    int effort = kMostEffort;
    return inWords(sentence, Place::Whole, 0, effort).text;
}

} // namespace

QString engineText(std::string_view sentence)
{
    return inWords(QString::fromUtf8(sentence.data(), qsizetype(sentence.size())));
}

QString verdictText(const QString& summary)
{
    if (!summary.contains(u" × "_s))
        return inWords(summary);
    QStringList parts = summary.split(u", "_s);
    for (QString& part : parts)
        part = inWords(part);
    return parts.join(u", "_s);
}

} // namespace racescope
