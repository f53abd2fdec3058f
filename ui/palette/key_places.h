// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the keys of this keyboard. Qt 6.4 does not tell the letters of a layout, so they are learnt
// from what is typed, wherever it is, and kept: hints for keys that go by their place show the letter that is
// printed there. Threads: GUI thread only.
#pragma once
#include "timeline/canvas_commands.h"

#include <QKeySequence>
#include <QMap>
#include <QObject>

namespace racescope {

class KeyPlaces : public QObject {
    Q_OBJECT
public:
    explicit KeyPlaces(QObject* parent, ScanCodes codes = scanCodesHere());

    // The key of a canvas command as this keyboard has it.
    QKeySequence here(const QKeySequence& english) const;
    // Takes in what a key press tells.
    void learn(const QKeyEvent& event);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const ScanCodes m_codes;
    QMap<std::uint32_t, QChar> m_signs; // by place, as far as they were seen
};

} // namespace racescope
