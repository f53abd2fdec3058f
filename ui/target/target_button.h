// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a race is raced on, and asks for something else when pressed. Threads: GUI thread only.
#pragma once
#include "target/target_text.h"

#include <QPushButton>

namespace racescope {

class TargetButton : public QPushButton {
    Q_OBJECT
public:
    explicit TargetButton(QWidget* parent = nullptr);

    const RaceTarget& target() const { return m_target; }
    // Emits nothing.
    void setTarget(const RaceTarget& target);
    void choose();

signals:
    void targetChanged(); // by a person

private:
    RaceTarget m_target;
};

} // namespace racescope
