// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: that of the desktop, or the one that was chosen. It is taken at the start of
// the program, before any text is made; a choice made later counts from the next install(). Threads: GUI
// thread only.
#pragma once
#include <QList>
#include <QString>

namespace racescope::language {

struct Language {
    QString code; // "de", as in racescope_de.ts
    QString name; // in the language itself
};
// Those that come with the program, by their names.
const QList<Language>& shipped();
// The first of what the desktop wants ("de-AT", "de", "fr") that is shipped; English if none is.
QString bestOf(const QStringList& wanted);

// "system", or the code of a shipped language.
QString choice();
// Counts from the next start. What is not shipped counts as "system".
void choose(const QString& choice);
// That of the texts now.
QString inUse();
// That of the texts at the next install().
QString wanted();

// Loads the texts of the choice, those of Qt with them, and the ways of numbers and dates if the desktop's
// are of another language. Requires: an application, and no widget yet.
void install();
// As above, for a language and a choice made elsewhere. Replaces what was installed.
void install(const QString& code);

} // namespace racescope::language
