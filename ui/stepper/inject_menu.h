// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a stepped race from outside: the term raised, a document deleted or recreated, an
// answer lost, a request duplicated, a worker crashed or delayed. Each has a key, or a key and the digit of
// its subject (K, 2: crash the second worker). Threads: GUI thread only.
#pragma once
#include "stepper/stepper_race.h"

#include <QMenu>

namespace racescope {

class InjectMenu : public QMenu {
    Q_OBJECT
public:
    // The actions work wherever the keyboard is inside `keys`, which gets them.
    InjectMenu(StepperRace& race, QWidget& keys, QWidget* parent = nullptr);
    static constexpr std::uint32_t kDelayMs = 100;
    // Those that concern a worker, for its card.
    QList<QAction*> ofWorker(std::uint32_t worker) const { return m_ofWorker.value(worker); }

private:
    struct Kind;
    void rebuild();
    void refresh();
    void add(const Kind& kind, std::uint32_t subjects);
    void addFailOvers(std::uint32_t shards);
    QAction* addMove(QMenu& menu, const Move& move, QStringView icon);

    StepperRace& m_race;
    QWidget& m_keys;
    QList<QList<QAction*>> m_ofWorker;
    std::vector<std::pair<QAction*, Move>> m_all;
};

} // namespace racescope
