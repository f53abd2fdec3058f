// SPDX-License-Identifier: GPL-3.0-or-later
// The row of the stepper that takes many steps at once: run until something or search for it, a walk by lot,
// steps by themselves at a chosen pace. Threads: GUI thread only.
#pragma once
#include "stepper/stepper_race.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;

namespace racescope {

class StepControls : public QWidget {
    Q_OBJECT
public:
    explicit StepControls(StepperRace& race, QWidget* parent = nullptr);

public slots:
    void focusGoal();
    void runUntil();
    void search();
    void walk(); // by the seed that is shown
    void togglePlay();
    void faster();
    void slower();

private:
    QPushButton* addButton(const QString& name, QStringView icon, const QString& text, const QString& tip);
    void setupGoal(QHBoxLayout& layout);
    void setupWalk(QHBoxLayout& layout);
    void setupPlay(QHBoxLayout& layout);
    void fillGoals();

    StepperRace& m_race;
    QComboBox* m_goal = nullptr;
    QPushButton* m_search = nullptr;
    QSpinBox* m_seed = nullptr;
    QDoubleSpinBox* m_pace = nullptr;
    QPushButton* m_play = nullptr;
};

} // namespace racescope
