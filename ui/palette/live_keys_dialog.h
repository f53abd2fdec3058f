// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that act where the keyboard was when `?` was pressed. Threads: GUI thread only.
#pragma once
#include "palette/live_keys.h"

#include <QDialog>

class QTableWidget;

namespace racescope {

class LiveKeysDialog : public QDialog {
    Q_OBJECT
public:
    // `place` is the accessible name of where the keyboard is; may be empty.
    LiveKeysDialog(const QList<LiveKey>& keys, const QString& place, QWidget* parent);

signals:
    void changeRequested(); // of keys

private:
    QTableWidget* m_table = nullptr;
};

} // namespace racescope
