// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+2 and the like on a keyboard on which digits need Shift: there Ctrl and the key with the 2 on it says
// Ctrl and another sign. Where no command has that, the one of the digit is meant. Threads: GUI thread only.
#pragma once
#include "timeline/canvas_commands.h"

#include <QObject>

namespace racescope {

class KeyMap;

class PlacedDigits : public QObject {
    Q_OBJECT
public:
    // Both are borrowed; the window is the parent.
    PlacedDigits(QWidget& window, KeyMap& keys, ScanCodes codes = scanCodesHere());

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* meantBy(const QKeyEvent& event) const;
    bool isHere(const QWidget& widget) const;

    QWidget& m_window;
    KeyMap& m_keys;
    const ScanCodes m_codes;
};

} // namespace racescope
