// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the race goes: a slider of steps from a thousand times slower than real to "as fast as it goes,
// without waits". Threads: GUI thread only.
#pragma once
#include <QWidget>

class QLabel;
class QSlider;

namespace racescope {

class SpeedControl : public QWidget {
    Q_OBJECT
public:
    explicit SpeedControl(QWidget* parent = nullptr);

    // As RacePlan::speed: 1 real time, 0 full speed.
    double speed() const;
    // The nearest step; emits nothing.
    void setSpeed(double factor);
    static QString textOf(double factor);

public slots:
    void slower();
    void faster();

signals:
    void speedChosen(double factor);

private:
    void showText();
    QSlider* m_slider = nullptr;
    QLabel* m_label = nullptr;
};

} // namespace racescope
