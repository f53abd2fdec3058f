// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope::language {

namespace {

const QString kKey = u"language"_s;
const QString kSystem = u"system"_s;
const QString kEnglish = u"en"_s;

QString s_inUse = kEnglish;

bool isShipped(const QString& code)
{
    return std::any_of(shipped().begin(), shipped().end(),
                       [&](const Language& language) { return language.code == code; });
}

// Children of the application, so that they live as long as it translates.
QTranslator* translator(const QString& name)
{
    auto* found = QCoreApplication::instance()->findChild<QTranslator*>(name);
    if (!found) {
        found = new QTranslator(QCoreApplication::instance());
        found->setObjectName(name);
    }
    QCoreApplication::removeTranslator(found);
    return found;
}

void load(const QString& name, const QString& file, const QString& folder)
{
    QTranslator* const texts = translator(name);
    if (texts->load(file, folder))
        QCoreApplication::installTranslator(texts);
}

} // namespace

const QList<Language>& shipped()
{
    static const QList<Language> all{
        {u"de"_s, u"Deutsch"_s}, {kEnglish, u"English"_s}, {u"fr"_s, u"Français"_s}};
    return all;
}

QString bestOf(const QStringList& wanted)
{
    for (const QString& one : wanted) {
        const QString code = one.section(u'-', 0, 0).section(u'_', 0, 0);
        if (isShipped(code))
            return code;
    }
    return kEnglish;
}

QString choice()
{
    const QString code = QSettings().value(kKey, kSystem).toString();
    return isShipped(code) ? code : kSystem;
}

void choose(const QString& choice)
{
    QSettings().setValue(kKey, isShipped(choice) ? choice : kSystem);
}

QString inUse()
{
    return s_inUse;
}

QString wanted()
{
    const QString chosen = choice();
    return chosen == kSystem ? bestOf(QLocale::system().uiLanguages()) : chosen;
}

void install()
{
    const QLocale desktop = QLocale::system();
    install(wanted());
    const QLocale own(choice() == kSystem ? desktop : QLocale(choice()));
    QLocale::setDefault(desktop.language() == own.language() ? desktop : own);
}

void install(const QString& code)
{
    s_inUse = code;
    // Qt's own first, so that ours are asked before them.
    load(u"qtTexts"_s, u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"racescopeTexts"_s, u"racescope_"_s + code, u":/i18n"_s);
}

} // namespace racescope::language
