// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the current line for the schedule strip: row 0 is the start, each further row one step in the
// colour and glyph of what it came to. A ghost, a path that was found and not taken yet, stands in place of
// what follows the position. Threads: GUI thread only.
#pragma once
#include "race/stepped_race.h"

#include <QAbstractListModel>

#include <vector>

namespace racescope {

class ScheduleModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRace(const SteppedRace* race);        // null: none
    void setGhost(std::vector<StepGlance> ghost); // shown with the next refresh()
    void refresh();                               // after any change of the race
    bool isGhost(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const SteppedRace* m_race = nullptr;
    std::vector<StepGlance> m_ghost;
};

} // namespace racescope
