// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/settings_file.h"

#include "trace/memory_budget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kSchema = u"racescope.settings/1"_s;

ParseError wrong(const QString& path, std::string message)
{
    return {{}, 0, 0, path.toStdString(), std::move(message)};
}

QJsonObject colorsObject(const UserPalette& colors)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json::dump(toJson(colors)))).object();
}

// Read once more, for the lines of what is wrong.
Result<UserPalette, ParseError> colorsFrom(const QByteArray& text)
{
    const std::string_view bytes(text.constData(), std::size_t(text.size()));
    const auto root = json::parse(bytes);
    const json::Value* colors = root ? root->find("colors") : nullptr;
    return colors ? paletteFrom(*colors, bytes, "colors") : UserPalette();
}

} // namespace

QByteArray toJson(const PersonalSettings& settings)
{
    QJsonObject keys;
    for (auto of = settings.keys.cbegin(); of != settings.keys.cend(); ++of) {
        QJsonArray texts;
        for (const QKeySequence& key : of.value())
            texts.append(key.toString(QKeySequence::PortableText));
        keys.insert(of.key(), texts);
    }
    return QJsonDocument(QJsonObject{{u"schema"_s, kSchema},
                                     {u"theme"_s, settings.theme},
                                     {u"language"_s, settings.language},
                                     {u"letter_keys"_s, settings.letterKeys},
                                     {u"high_contrast"_s, settings.highContrast},
                                     {u"less_motion"_s, settings.lessMotion},
                                     {u"memory"_s, settings.memory},
                                     {u"when_full"_s, settings.whenFull},
                                     {u"colors"_s, colorsObject(settings.colors)},
                                     {u"keys"_s, keys}})
        .toJson();
}

Result<PersonalSettings, ParseError> settingsFromJson(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull()) {
        const QByteArray before = text.left(error.offset);
        return failure(ParseError{{},
                                  int(before.count('\n')) + 1,
                                  int(before.size() - before.lastIndexOf('\n')),
                                  {},
                                  error.errorString().toStdString()});
    }
    const QJsonObject root = document.object();
    if (root.value(u"schema"_s).toString() != kSchema)
        return failure(wrong(u"schema"_s, "must be racescope.settings/1"));
    PersonalSettings settings;
    settings.theme = root.value(u"theme"_s).toString(settings.theme);
    if (settings.theme != u"system"_s && settings.theme != u"light"_s && settings.theme != u"dark"_s)
        return failure(wrong(u"theme"_s, "must be system, light or dark"));
    settings.language = root.value(u"language"_s).toString(settings.language);
    settings.letterKeys = root.value(u"letter_keys"_s).toBool(true);
    settings.highContrast = root.value(u"high_contrast"_s).toBool(false);
    settings.lessMotion = root.value(u"less_motion"_s).toBool(false);
    settings.memory = root.value(u"memory"_s).toString();
    if (const auto budget = parseMemoryBudget(settings.memory.toStdString()); !budget)
        return failure(wrong(u"memory"_s, budget.error()));
    settings.whenFull = root.value(u"when_full"_s).toString(settings.whenFull);
    if (settings.whenFull != u"wait"_s && settings.whenFull != u"drop"_s)
        return failure(wrong(u"when_full"_s, "must be wait or drop"));
    auto colors = colorsFrom(text);
    if (!colors)
        return failure(std::move(colors.error()));
    settings.colors = *colors;
    const QJsonObject keys = root.value(u"keys"_s).toObject();
    for (auto of = keys.begin(); of != keys.end(); ++of) {
        KeyMap::Keys sequences;
        if (!of.value().isArray())
            return failure(wrong(u"keys."_s % of.key(), "must be a list of keys"));
        for (const QJsonValue& key : of.value().toArray()) {
            const auto sequence = QKeySequence::fromString(key.toString(), QKeySequence::PortableText);
            if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown)
                return failure(wrong(u"keys."_s % of.key(), "names no key"));
            sequences.append(sequence);
        }
        settings.keys.insert(of.key(), sequences);
    }
    return settings;
}

} // namespace racescope
