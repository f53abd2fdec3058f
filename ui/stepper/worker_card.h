// SPDX-License-Identifier: GPL-3.0-or-later
// One worker of the stepped race: where it stands, what it holds, what it would do next and what would come
// of it, and the button that does it. Threads: GUI thread only.
#pragma once
#include "race/stepped_state.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace racescope {

class WorkerCard : public QFrame {
    Q_OBJECT
public:
    WorkerCard(std::uint32_t worker, QWidget* parent = nullptr);
    void show(const RaceState& state);

signals:
    void stepRequested(std::uint32_t worker);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* addLabel(const QString& part, const QString& accessibleName);
    const std::uint32_t m_worker;
    QLabel* m_name = nullptr;
    QLabel* m_program = nullptr;
    QLabel* m_hand = nullptr;
    QLabel* m_next = nullptr;
    QLabel* m_consequence = nullptr;
    QPushButton* m_step = nullptr;
};

} // namespace racescope
