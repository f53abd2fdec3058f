// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands: a value that settings can keep. Views are named by the object name of their page.
// Threads: any; it is a value.
#pragma once
#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

class QSettings;

namespace racescope {

struct Arrangement {
    QByteArray panes;                  // QMainWindow::saveState()
    QString view;                      // in front; empty: leave it
    QStringList tabs;                  // their order; views that are not named come behind
    QMap<QString, QByteArray> windows; // views in windows of their own, and where (QWidget::saveGeometry())
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

// In the current group.
void write(QSettings& settings, const Arrangement& arrangement);
Arrangement readArrangement(const QSettings& settings);

} // namespace racescope
