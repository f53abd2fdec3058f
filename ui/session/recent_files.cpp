// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recent_files.h"

#include "session/recovery.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace racescope::recent_files {

namespace {

// Beside the folder of recovery files.
QSettings settings()
{
    const QString folder = QFileInfo(QString::fromStdString(recoveryFolder())).path();
    return QSettings(folder + u"/recent.ini"_s, QSettings::IniFormat);
}

void write(const QList<RecentFile>& files)
{
    QSettings state = settings();
    state.remove(u"files"_s);
    state.beginWriteArray(u"files"_s, int(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        state.setArrayIndex(i);
        state.setValue(u"path"_s, files[i].path);
        state.setValue(u"opened"_s, files[i].opened);
        state.setValue(u"verdict"_s, files[i].verdict);
    }
    state.endArray();
}

} // namespace

QList<RecentFile> list()
{
    QSettings state = settings();
    QList<RecentFile> files;
    const int count = std::min(kMost, state.beginReadArray(u"files"_s));
    for (int i = 0; i < count; ++i) {
        state.setArrayIndex(i);
        files.append({state.value(u"path"_s).toString(), state.value(u"opened"_s).toDateTime(),
                      state.value(u"verdict"_s).toString()});
    }
    state.endArray();
    return files;
}

void add(const QString& path, const QString& verdict)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QList<RecentFile> files = list();
    files.removeIf([&](const RecentFile& file) { return file.path == absolute; });
    files.prepend({absolute, QDateTime::currentDateTime(), verdict});
    while (files.size() > kMost)
        files.removeLast();
    write(files);
}

void remove(const QString& path)
{
    QList<RecentFile> files = list();
    files.removeIf([&](const RecentFile& file) { return file.path == path; });
    write(files);
}

void clear()
{
    write({});
}

} // namespace racescope::recent_files
