// SPDX-License-Identifier: GPL-3.0-or-later
// The branches of a stepped race as a tree: choose, name in place, compare with the current one, delete.
// Threads: GUI thread only.
#pragma once
#include "stepper/stepper_race.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace racescope {

class BranchList : public QWidget {
    Q_OBJECT
public:
    explicit BranchList(StepperRace& race, QWidget* parent = nullptr);

public slots:
    void refresh();
    void nameCurrent();

private:
    void setupTree();
    void setupButtons();
    std::optional<std::uint32_t> selected() const;
    void updateButtons();
    StepperRace& m_race;
    QTreeWidget* m_tree;
    QPushButton* m_name;
    QPushButton* m_compare;
    QPushButton* m_delete;
    QLabel* m_comparison;
    bool m_filling = false;
};

} // namespace racescope
