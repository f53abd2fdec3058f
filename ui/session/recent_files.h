// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions and scenarios that were open last, newest first, in the user's state folder
// (XDG_STATE_HOME/racescope/recent.ini). Files that have gone stay in the list until they are asked for.
// Threads: GUI thread only.
#pragma once
#include <QDateTime>
#include <QList>
#include <QString>

namespace racescope {

struct RecentFile {
    QString path;
    QDateTime opened;
    QString verdict; // in short; empty: not judged
    friend bool operator==(const RecentFile&, const RecentFile&) = default;
};

namespace recent_files {

inline constexpr int kMost = 10;
QList<RecentFile> list();
// To the front; a known path is not listed twice.
void add(const QString& path, const QString& verdict);
void remove(const QString& path);
void clear();

} // namespace recent_files

} // namespace racescope
