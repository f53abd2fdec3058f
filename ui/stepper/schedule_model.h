// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the current line for the schedule strip: row 0 is the start, each further row one step in the
// colour and glyph of what it came to. Threads: GUI thread only.
#pragma once
#include "race/stepped_race.h"

#include <QAbstractListModel>

namespace racescope {

class ScheduleModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRace(const SteppedRace* race); // null: none
    void refresh();                        // after any change of the race
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const SteppedRace* m_race = nullptr;
};

} // namespace racescope
