// SPDX-License-Identifier: GPL-3.0-or-later
// The translation files: complete, in step with the sources, and true to what programs read in them (places,
// mnemonics, markup). And the engine's sentences: every one that can be listed is known to the window.
#include "language/engine_text.h"
#include "language/language.h"
#include "race/lab_text.h"
#include "replication/ghost.h"
#include "replication/scenarios.h"
#include "scenario/scenario.h"
#include "test_seed.h"
#include "translation_file.h"
#include "verdict/checker.h"
#include "verdict_support.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <set>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

const QString kSources = QStringLiteral(RACESCOPE_TEST_DATA "/../../");

QString pathOf(const QString& language)
{
    return kSources + u"resources/translations/racescope_"_s + language + u".ts"_s;
}

QStringList found(const QRegularExpression& expression, const QString& text)
{
    QStringList all;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        all.append(it.next().captured());
    all.sort();
    return all;
}

QStringList places(const QString& text)
{
    QStringList all = found(QRegularExpression(u"%(L?\\d+|n)"_s), text);
    all.removeDuplicates(); // a name may be said twice
    return all;
}

QStringList markup(const QString& text)
{
    return found(QRegularExpression(u"</?[a-z][a-z0-9]*[ >]|&nbsp;"_s), text);
}

// A letter behind a single &, which is neither "&&" nor part of a request's address.
bool hasMnemonic(const QString& text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&(?!&|nbsp;|\\w+_)\\S"_s);
    return mnemonic.match(text).hasMatch();
}

QString edges(const QString& text)
{
    static const QRegularExpression around(u"^(\\s*).*?(\\s*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const auto match = around.match(text);
    return match.captured(1) + u'|' + match.captured(2) + (text.endsWith(u'…') ? u"…"_s : QString());
}

template <class Check> QStringList wrongOf(const QString& language, Check isRight)
{
    QStringList wrong;
    for (const TranslationMessage& message : readTranslationFile(pathOf(language))) {
        for (const QString& text : message.texts) {
            if (!isRight(message.source, text))
                wrong.append(message.name() + u" → "_s + text);
        }
    }
    return wrong;
}

QSet<QString> namesIn(const QString& path)
{
    QSet<QString> names;
    for (const TranslationMessage& message : readTranslationFile(path))
        names.insert(message.name() + u'\n' + message.comment);
    return names;
}

QString shown(const QStringList& lines)
{
    return QString::number(lines.size()) + u":\n"_s + lines.mid(0, 20).join(u'\n');
}

// What the engine says as it stands, without anything put in.
QStringList fixedSentences()
{
    using namespace replication;
    QStringList all;
    const auto add = [&](std::string_view text) {
        all.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    for (const Builtin& builtin : builtins()) {
        add(builtin.title);
        add(builtin.description);
    }
    for (const FailoverScenario& story : failoverScenarios()) {
        add(story.title);
        add(story.lesson);
        add(story.goal);
    }
    for (int rule = 0; rule < kInvariants; ++rule)
        add(wordsOf(Invariant(rule)));
    for (const Preset preset : kPresets)
        add(wordsOf(preset));
    for (const Switch& one : switches()) {
        add(one.question);
        for (const Preset preset : kPresets)
            add(one.setting(profileOf(preset)));
    }
    for (int kind = 0; kind < kAnomalyKindCount; ++kind)
        add(titleOf(AnomalyKind(kind)));
    for (const std::string& limit : limitsOfTheJudge())
        add(limit);
    all.removeAll(u"_version"_s); // wire names
    all.removeAll(u"_seq_no"_s);
    return all;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { language::install(u"en"_s); }
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placesAreKept_data() { languages(); }
    void placesAreKept();
    void mnemonicsAndEndsAreKept_data() { languages(); }
    void mnemonicsAndEndsAreKept();
    void markupIsKept_data() { languages(); }
    void markupIsKept();
    void quotationMarksAreTheLanguages();
    void filesAreInStepWithTheSources_data() { languages(); }
    void filesAreInStepWithTheSources();
    void theProgramCarriesEveryText_data() { languages(); }
    void theProgramCarriesEveryText();
    void oneAndManyDiffer_data() { languages(); }
    void oneAndManyDiffer();
    void whoTellsOneDoesNotSayMany();
    void theFirstShippedLanguageIsTaken_data();
    void theFirstShippedLanguageIsTaken();
    void fixedSentencesOfTheEngineAreKnown();
    void findingsAreToldInTheLanguage_data() { foreign(); }
    void findingsAreToldInTheLanguage();
    void adviceIsToldInTheLanguage_data() { foreign(); }
    void adviceIsToldInTheLanguage();
    void partsOfASentenceAreTranslatedToo();
    void whatIsUnknownStaysAsItIs();

private:
    static void languages();
    static void foreign();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    for (const language::Language& one : language::shipped())
        QTest::newRow(qPrintable(one.code)) << one.code;
}

void TestTranslations::foreign()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << u"de"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<TranslationMessage> messages = readTranslationFile(pathOf(language));
    QVERIFY(messages.size() > (language == u"en"_s ? 4 : 1500));
    QStringList wrong;
    for (const TranslationMessage& message : messages) {
        const bool isWhole = message.state.isEmpty() && message.texts.size() == (message.hasPlural ? 2 : 1) &&
                             std::none_of(message.texts.begin(), message.texts.end(),
                                          [](const QString& text) { return text.isEmpty(); });
        if (!isWhole)
            wrong.append(message.name() + u' ' + message.state);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::placesAreKept()
{
    QFETCH(QString, language);
    const QStringList wrong = wrongOf(
        language, [](const QString& source, const QString& text) { return places(source) == places(text); });
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::mnemonicsAndEndsAreKept()
{
    QFETCH(QString, language);
    const QStringList wrong = wrongOf(language, [](const QString& source, const QString& text) {
        return hasMnemonic(source) == hasMnemonic(text) && edges(source) == edges(text) &&
               source.count(u'\n') == text.count(u'\n') && source.count(u'\t') == text.count(u'\t');
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::markupIsKept()
{
    QFETCH(QString, language);
    const QStringList wrong = wrongOf(
        language, [](const QString& source, const QString& text) { return markup(source) == markup(text); });
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::quotationMarksAreTheLanguages()
{
    const auto wrong =
        wrongOf(u"de"_s,
                [](const QString&, const QString& text) {
                    return !text.contains(u'”') && text.count(u'„') == text.count(u'“');
                }) +
        wrongOf(u"fr"_s, [](const QString&, const QString& text) {
            return !text.contains(u'“') && !text.contains(u'”') && text.count(u'«') == text.count(u'»');
        });
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::filesAreInStepWithTheSources()
{
    QFETCH(QString, language);
    const QString lupdate = QStringLiteral(RACESCOPE_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("there is no lupdate here");
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s,     u"-locations"_s,
                          u"none"_s,    u"-target-language"_s, language};
    if (language == u"en"_s)
        arguments.append(u"-pluralonly"_s);
    QProcess process;
    process.start(lupdate, arguments + QStringList{kSources + u"ui"_s, u"-ts"_s, fresh});
    QVERIFY2(process.waitForFinished(120'000) && process.exitCode() == 0, process.readAllStandardError());
    const QString talk = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(!talk.contains(u"lacks Q_OBJECT"_s), qPrintable(talk)); // its texts would be sought elsewhere
    const QSet<QString> sources = namesIn(fresh);
    const QSet<QString> file = namesIn(pathOf(language));
    QVERIFY(!sources.isEmpty());
    QStringList wrong;
    for (const QString& name : sources - file)
        wrong.append(u"only in the sources: "_s + name);
    for (const QString& name : file - sources)
        wrong.append(u"only in the file: "_s + name);
    QVERIFY2(wrong.isEmpty(), qPrintable(u"run the target update_translations. "_s + shown(wrong)));
}

void TestTranslations::theProgramCarriesEveryText()
{
    QFETCH(QString, language);
    language::install(language);
    QCOMPARE(language::inUse(), language);
    QStringList wrong;
    for (const TranslationMessage& message : readTranslationFile(pathOf(language))) {
        const QString text = QCoreApplication::translate(
            message.context.toUtf8(), message.source.toUtf8(),
            message.comment.isEmpty() ? nullptr : message.comment.toUtf8().constData(),
            message.hasPlural ? 7 : -1);
        if (text != QString(message.texts.last()).replace(u"%n"_s, u"7"_s).replace(u"%Ln"_s, u"7"_s))
            wrong.append(message.name() + u" → "_s + text);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::oneAndManyDiffer()
{
    QFETCH(QString, language);
    language::install(language);
    int plurals = 0;
    for (const TranslationMessage& message : readTranslationFile(pathOf(language))) {
        if (!message.hasPlural)
            continue;
        ++plurals;
        const auto said = [&](int n) {
            return QCoreApplication::translate(message.context.toUtf8(), message.source.toUtf8(), nullptr, n)
                .remove(QRegularExpression(u"%\\d"_s));
        };
        QVERIFY2(said(1).contains(u'1') && said(2).contains(u'2'), qPrintable(message.name()));
        QVERIFY2(said(1).replace(u'1', u'2') != said(2), qPrintable(said(1)));
        QCOMPARE(said(2).replace(u'2', u'5'), said(5));
        // In French nought is one, in English and German it is many.
        const QString nought =
            said(language == u"fr"_s ? 1 : 2).replace(language == u"fr"_s ? u'1' : u'2', u'0');
        QCOMPARE(said(0), nought);
    }
    QVERIFY(plurals > 4);
}

// A number of things that may be one has two forms: by %n, or, of the engine, which speaks by itself, as a
// phrase of its own. What a limit says is never one.
void TestTranslations::whoTellsOneDoesNotSayMany()
{
    static const QRegularExpression many(
        u"(%L?\\d (?:accepted |million |real "
        u")?)(answer|attempt|call|client|conflict|connection|copie|document|"
        "event|failure|figure|finding|match|message|minute|operation|request|run|schedule|second|session|"
        "shard|state|statement|step|thread|time|update|version|worker|write)s( are| were)?\\b"_s);
    static const QRegularExpression limit(
        u"too many|at most|1 to %|calls than|calls compared|writes what|unknown outcome|%\\d times|as far as|is needed for|asks for|makes about|^All "_s);
    const QList<TranslationMessage> messages = readTranslationFile(pathOf(u"de"_s));
    QSet<QString> known;
    for (const TranslationMessage& message : messages)
        known.insert(message.source);
    QStringList wrong;
    int counts = 0;
    for (const TranslationMessage& message : messages) {
        const QRegularExpressionMatch match = many.match(message.source);
        if (message.hasPlural || !match.hasMatch() ||
            (match.captured(2) != u"attempt"_s && limit.match(message.source).hasMatch()))
            continue;
        ++counts;
        QString one = message.source;
        const QString verb = match.captured(3) == u" are"_s    ? u" is"_s
                             : match.captured(3) == u" were"_s ? u" was"_s
                                                               : QString();
        one.replace(match.capturedStart(), match.capturedLength(),
                    match.captured(1) + match.captured(2) + verb);
        if (message.context != u"racescope::Engine"_s || !known.contains(one))
            wrong.append(message.name());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
    QVERIFY(counts > 5);
}

void TestTranslations::theFirstShippedLanguageIsTaken_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    QTest::newRow("German of Austria") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("the second wish") << QStringList{u"eo"_s, u"fr-CA"_s, u"de"_s} << u"fr"_s;
    QTest::newRow("with an underscore") << QStringList{u"fr_FR"_s} << u"fr"_s;
    QTest::newRow("English before German") << QStringList{u"en-US"_s, u"de"_s} << u"en"_s;
    QTest::newRow("none that is shipped") << QStringList{u"ja-JP"_s} << u"en"_s;
    QTest::newRow("no wish") << QStringList{u"C"_s} << u"en"_s;
}

void TestTranslations::theFirstShippedLanguageIsTaken()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, language);
    QCOMPARE(language::bestOf(wanted), language);
}

void TestTranslations::fixedSentencesOfTheEngineAreKnown()
{
    const auto phrases = enginePhrases();
    const QStringList sentences = fixedSentences();
    QVERIFY(sentences.size() > 100);
    QStringList unknown;
    for (const QString& sentence : sentences) {
        if (std::none_of(phrases.begin(), phrases.end(), [&](const EnginePhrase& phrase) {
                return sentence == QString::fromUtf8(phrase.text);
            }))
            unknown.append(sentence);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(u"not in engine_phrases.cpp, "_s + shown(unknown)));
}

// Every kind of finding, from damaged histories of all sorts.
void TestTranslations::findingsAreToldInTheLanguage()
{
    QFETCH(QString, language);
    language::install(language);
    static const QRegularExpression english(
        u"\\b(were|although|before|returned|called|which|accepted|refused|demanded|guarded|found|shows|never)\\b"_s);
    Random random(testSeed(7));
    std::set<AnomalyKind> kinds;
    QStringList wrong;
    for (int i = 0; i < 3000; ++i) {
        History history = randomHistory(random, {8, 3, RandomHistory::Mix(i % 3), true});
        if (i % 5 == 0)
            history.keys[0].shard = "products[0]";
        for (const Anomaly& anomaly : check(history).anomalies) {
            kinds.insert(anomaly.kind);
            if (const QString told = engineText(anomaly.because); english.match(told).hasMatch())
                wrong.append(QString::fromStdString(anomaly.because) + u" → "_s + told);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
    QVERIFY2(kinds.size() >= 10, qPrintable(QString::number(kinds.size())));
}

void TestTranslations::adviceIsToldInTheLanguage()
{
    QFETCH(QString, language);
    language::install(language);
    QStringList wrong;
    for (const char* policies : {"none,full", "none,exponential", "fixed:20,equal", "full"}) {
        LabPlan plan;
        plan.policies = parseLabPolicies(policies).value();
        plan.clients = {2, 10};
        std::vector<LabResult> results;
        for (std::uint32_t policy = 0; policy < plan.policies.size(); ++policy) {
            for (const std::uint32_t clients : plan.clients) {
                LabResult result;
                result.policyNumber = policy;
                result.policy = plan.policies[policy].label;
                result.clients = clients;
                result.calls.mean = 100.0 / (policy + 1);
                result.completionMs.mean = 500 + 300.5 * policy;
                results.push_back(result);
            }
        }
        for (const std::uint32_t clients : plan.clients) {
            const auto advice = advise(plan, results, clients);
            QVERIFY(advice.has_value());
            const QString told = engineText(advice->sentence);
            if (told.contains(u"makes"_s) || told.contains(u" with "_s) || told.contains(u"than"_s))
                wrong.append(told);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(shown(wrong)));
}

void TestTranslations::partsOfASentenceAreTranslatedToo()
{
    language::install(u"de"_s);
    QCOMPARE(
        engineText("B's read of seq_no 4 (1.5 ms to 2 ms) shows a version that no recorded write produced"),
        u"B (Lesen von seq_no 4; 1,5 ms bis 2 ms) zeigt eine Version, die kein aufgezeichnetes Schreiben "
        "hervorbrachte"_s.replace(u"1,5"_s, QString(u"1"_s + QLocale().decimalPoint() + u"5"_s)));
    QCOMPARE(engineText("/tmp/a.racescope: the disk is full (database or disk is full; in saving)"),
             u"/tmp/a.racescope: der Datenträger ist voll (database or disk is full; in saving)"_s);
    QCOMPARE(verdictText(u"2 × stale read, 1 × lost update (duplicate success)"_s),
             u"2 × veraltet gelesen, 1 × verlorene Änderung (zweimal Erfolg)"_s);
    // The same place twice must hold the same.
    QCOMPARE(
        engineText(
            "A read products/1 at seq_no 1, B wrote seq_no 2 meanwhile, and A's write seq_no 3 replaced it "
            "unseen: the change of B is lost"),
        u"A las products/1 bei seq_no 1, inzwischen schrieb B seq_no 2, und das Schreiben seq_no 3 von A "
        u"ersetzte "
        "es ungesehen: die Änderung von B ist verloren"_s);
}

void TestTranslations::whatIsUnknownStaysAsItIs()
{
    language::install(u"de"_s);
    for (const char* text : {"", "seq_no", "GET /products/_doc/100", "100 % of %1", "Nobody ever says this.",
                             "{\"in_stock\": 44}"})
        QCOMPARE(engineText(text), QString::fromUtf8(text));
    language::install(u"en"_s);
    for (const EnginePhrase& phrase : enginePhrases()) {
        if (phrase.use == EnginePhrase::Use::Sentence)
            QCOMPARE(engineText(phrase.text), QString::fromUtf8(phrase.text));
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
