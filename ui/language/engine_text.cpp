// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/engine_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kDeepest = 4; // a finding names operations, which name tokens

struct Pattern {
    const char* source = nullptr;
    bool isPart = false;
    QString longest; // its longest piece of plain text: what lacks it cannot fit, and need not be tried
    QRegularExpression expression;
    int places = 0;
};

const QRegularExpression& placeholder()
{
    static const QRegularExpression expression(u"%(\\d+)"_s);
    return expression;
}

Pattern patternOf(const EnginePhrase& phrase)
{
    Pattern pattern{phrase.text, phrase.isPart, {}, {}, 0};
    const QString text = QString::fromUtf8(phrase.text);
    QString expression = u"^"_s;
    QList<int> seen;
    qsizetype from = 0;
    const auto plain = [&](qsizetype to) {
        const QString piece = text.mid(from, to - from);
        if (piece.size() > pattern.longest.size())
            pattern.longest = piece;
        expression += QRegularExpression::escape(piece);
    };
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int number = match.capturedView(1).toInt();
        plain(match.capturedStart());
        // The same place again must hold the same words.
        expression += seen.contains(number) ? u"\\k<p%1>"_s.arg(number) : u"(?<p%1>.+?)"_s.arg(number);
        seen.append(number);
        pattern.places = std::max(pattern.places, number);
        from = match.capturedEnd();
    }
    plain(text.size());
    pattern.expression.setPattern(expression % u'$');
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

struct Phrases {
    QHash<QString, const char*> whole;
    std::vector<Pattern> patterns;
};

const Phrases& phrases()
{
    static const Phrases all = [] {
        Phrases made;
        for (const EnginePhrase& phrase : enginePhrases()) {
            Pattern pattern = patternOf(phrase);
            if (pattern.places == 0)
                made.whole.insert(QString::fromUtf8(phrase.text), phrase.text);
            else
                made.patterns.push_back(std::move(pattern));
        }
        return made;
    }();
    return all;
}

QString translated(const char* source)
{
    return QCoreApplication::translate("racescope::Engine", source);
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

// "12.4 ms" with the point of the locale.
QString withDecimals(const QString& text)
{
    static const QRegularExpression decimals(u"^(-?\\d+)\\.(\\d+)(| ms| s| µs)$"_s);
    const QRegularExpressionMatch match = decimals.match(text);
    return match.hasMatch()
               ? QString(match.captured(1) % QLocale().decimalPoint() % match.captured(2) % match.captured(3))
               : text;
}

QString inWords(const QString& sentence, int depth)
{
    const Phrases& all = phrases();
    if (const auto whole = all.whole.constFind(sentence); whole != all.whole.constEnd())
        return translated(*whole);
    if (depth == kDeepest || !sentence.contains(u' '))
        return sentence;
    for (const Pattern& pattern : all.patterns) {
        if ((pattern.isPart && depth == 0) || !sentence.contains(pattern.longest))
            continue;
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch())
            continue;
        QStringList values;
        for (int place = 1; place <= pattern.places; ++place)
            values.append(inWords(match.captured(u"p%1"_s.arg(place)), depth + 1));
        return filled(translated(pattern.source), values);
    }
    // "PATH: why", and "why (what SQLite says)".
    if (const qsizetype colon = sentence.indexOf(u": "_s); colon > 0) {
        const QString why = sentence.mid(colon + 2);
        if (const QString words = inWords(why, depth + 1); words != why)
            return sentence.left(colon + 2) % words;
    }
    if (const qsizetype bracket = sentence.indexOf(u" ("_s); bracket > 0 && sentence.endsWith(u')')) {
        const QString why = sentence.left(bracket);
        if (const QString words = inWords(why, depth + 1); words != why)
            return words % sentence.mid(bracket);
    }
    return withDecimals(sentence);
}

} // namespace

QString engineText(std::string_view sentence)
{
    return inWords(QString::fromUtf8(sentence.data(), qsizetype(sentence.size())), 0);
}

QString verdictText(const QString& summary)
{
    if (!summary.contains(u" × "_s))
        return inWords(summary, 0);
    QStringList parts = summary.split(u", "_s);
    for (QString& part : parts)
        part = inWords(part, 0);
    return parts.join(u", "_s);
}

} // namespace racescope
