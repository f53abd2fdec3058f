// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/places.h"

#include "session/recovery.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace racescope::places {

namespace {

QString& usedFolder()
{
    static QString folder; // empty: the usual ones
    return folder;
}

void move(QSettings& from, QSettings&& to, std::initializer_list<QStringView> groups)
{
    for (const QString& key : from.allKeys()) {
        for (const QStringView group : groups) {
            if (!key.startsWith(group))
                continue;
            if (!to.contains(key))
                to.setValue(key, from.value(key));
            from.remove(key);
            break;
        }
    }
}

} // namespace

QSettings state()
{
    // Beside the folder of recovery files.
    const QString folder =
        usedFolder().isEmpty() ? QFileInfo(QString::fromStdString(recoveryFolder())).path() : usedFolder();
    return QSettings(folder + u"/window.ini"_s, QSettings::IniFormat);
}

QSettings data()
{
    const QString folder =
        usedFolder().isEmpty()
            ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/racescope"_s)
            : usedFolder();
    return QSettings(folder + u"/data.ini"_s, QSettings::IniFormat);
}

void useFolder(const QString& folder)
{
    usedFolder() = folder;
}

void moveFromSettings()
{
    QSettings settings;
    move(settings, data(), {u"layouts/", u"lessons/"});
    move(settings, state(), {u"window/", u"console/", u"folders/", u"keyboard/", u"palette/"});
}

} // namespace racescope::places
