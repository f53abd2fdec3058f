// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what the next race is raced on. Threads: GUI thread only.
#pragma once
#include "target/target_text.h"

#include <QDialog>

namespace racescope {

class TargetEdit;

class TargetDialog : public QDialog {
    Q_OBJECT
public:
    explicit TargetDialog(const RaceTarget& target, QWidget* parent = nullptr);

signals:
    void chosen(const racescope::RaceTarget& target);

private:
    TargetEdit* m_edit;
};

} // namespace racescope
