// SPDX-License-Identifier: GPL-3.0-or-later
// Which small race: a built-in scenario, how many workers, under which guard, on which target, whether
// thinking is a step of its own, and whether an _update is told in its parts. Threads: GUI thread only.
#pragma once
#include "race/stepped_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace racescope {

class TargetButton;

class RaceChooser : public QWidget {
    Q_OBJECT
public:
    static constexpr std::uint32_t kMostWorkers = 9; // each has a digit
    // `prefix` begins the object names.
    explicit RaceChooser(const QString& prefix, QWidget* parent = nullptr);

    // The race as chosen; thinking taken out unless it is asked for.
    const RacePlan& plan() const { return m_plan; }
    SteppedOptions options() const;
    // A word; all but "none" are wire names.
    static QString guardText(Guard guard);
    // Shows and emits the built-in; false when it is not one of the small ones.
    bool choose(const QString& builtin);
    // Shows a race that came from somewhere else; emits nothing.
    void show(const RacePlan& plan, const SteppedOptions& options = {});
    // The built-in as it is, with thinking.
    void setThinking(bool on);

signals:
    void chosen();
    void partsToggled(); // the same race, its _updates told otherwise

private:
    void setupScenarios(const QString& prefix);
    void setupRules(const QString& prefix);
    void setupLayout();
    void load();
    void apply();
    void updateExpand();
    void changeTarget();
    QComboBox* m_scenario;
    QSpinBox* m_workers;
    QComboBox* m_guard;
    TargetButton* m_target;
    QCheckBox* m_think;
    QCheckBox* m_expand;
    RacePlan m_plan;
    bool m_showing = false;
};

} // namespace racescope
