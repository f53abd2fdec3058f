// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that the engine makes (lessons, verdicts, what a step would do, refusals), in the person's
// language. The engine speaks English, in files and on the command line; the window looks its sentences up in
// the phrases of engine_phrases.cpp, which lupdate reads. A sentence that is not there stays English.
// Threads: any, after the translators were installed.
#pragma once
#include <QString>

#include <span>
#include <string_view>

namespace racescope {

// Parts that stand for %1, %2… are translated in their turn, so that a finding is put together of the
// operations that it names. Wire names, ids, JSON and what stands within `…` or "…" pass unchanged. Of
// several phrases that fit, the one is taken that explains most of the sentence, wherever it stands in the
// list.
QString engineText(std::string_view sentence);

// Of summaryText(), as files carry it: "2 × stale read, 1 × lost update".
QString verdictText(const QString& summary);

// Places of a phrase that hold a verb, and nothing else; 0: none.
struct VerbPlaces {
    int first = 0;
    int second = 0;
};

struct EnginePhrase {
    enum class Use {
        Sentence,
        Part, // only within another phrase: "%1 of %2" alone would fit too much
        Verb, // only where a phrase has a place for one: elsewhere it may be the name of a field or an index
    };
    const char* text;
    Use use = Use::Sentence;
    VerbPlaces verbs = {};
};
std::span<const EnginePhrase> enginePhrases();

} // namespace racescope
