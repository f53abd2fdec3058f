// SPDX-License-Identifier: GPL-3.0-or-later
// A field over the window with what fits below it: type a few letters, Enter does it. Closes when it has done
// something, on Escape, and when the keyboard goes elsewhere. Threads: GUI thread only.
#pragma once
#include "palette/palette_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace racescope {

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QString& title, std::vector<PaletteEntry> entries, QWidget& window);

    const PaletteModel& offered() const { return *m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setType(const QString& typed);
    void runCurrent();

    PaletteModel* const m_model;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
};

} // namespace racescope
