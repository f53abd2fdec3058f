// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a translation file (.ts), for tests.
#pragma once
#include <QFile>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

namespace racescope {

struct TranslationMessage {
    QString context;
    QString source;
    QString comment;   // tells equal sources apart
    QStringList texts; // one, or the plural forms
    bool hasPlural = false;
    QString state; // "", "unfinished", "vanished", "obsolete"

    QString name() const { return context + QStringLiteral(": ") + source; }
};

inline TranslationMessage readTranslationMessage(QXmlStreamReader& xml, const QString& context)
{
    TranslationMessage message;
    message.context = context;
    message.hasPlural = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.state = xml.attributes().value(QStringLiteral("type")).toString();
            if (!message.hasPlural) {
                message.texts.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.texts.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

// Empty when the file cannot be read.
inline QList<TranslationMessage> readTranslationFile(const QString& path)
{
    QFile file(path);
    QList<TranslationMessage> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            messages.append(readTranslationMessage(xml, context));
    }
    return xml.hasError() ? QList<TranslationMessage>() : messages;
}

} // namespace racescope
