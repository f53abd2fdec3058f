// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/speed_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kStepPixels = 10; // far enough apart to be hit
constexpr std::array kSteps{0.001, 0.002, 0.005, 0.01, 0.02, 0.05,  0.1, 0.25,
                            0.5,   1.0,   2.0,   5.0,  10.0, 100.0, 0.0};

int nearestStep(double factor)
{
    if (factor <= 0)
        return int(kSteps.size()) - 1;
    int best = 0;
    for (int i = 1; i < int(kSteps.size()) - 1; ++i) {
        if (std::abs(std::log(kSteps[std::size_t(i)] / factor)) <
            std::abs(std::log(kSteps[std::size_t(best)] / factor)))
            best = i;
    }
    return best;
}

} // namespace

SpeedControl::SpeedControl(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"speedControl"_s);
    const QString tip =
        tr("How fast the race goes: slow motion stretches thinking and waiting, full speed leaves them out");
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(u"speedSlider"_s);
    m_slider->setRange(0, int(kSteps.size()) - 1);
    m_slider->setPageStep(3);
    m_slider->setAccessibleName(tr("Speed"));
    m_slider->setAccessibleDescription(tip);
    m_slider->setFixedWidth(int(kSteps.size()) * kStepPixels);
    m_label = new QLabel;
    m_label->setObjectName(u"speedLabel"_s);
    int widest = 0;
    for (const double step : kSteps)
        widest = std::max(widest, fontMetrics().horizontalAdvance(textOf(step)));
    m_label->setMinimumWidth(widest + 4);
    setToolTip(tip);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_slider);
    layout->addWidget(m_label);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showText();
        emit speedChosen(speed());
    });
    setSpeed(1);
}

double SpeedControl::speed() const
{
    return kSteps[std::size_t(m_slider->value())];
}

void SpeedControl::setSpeed(double factor)
{
    const QSignalBlocker blocked(m_slider);
    m_slider->setValue(nearestStep(factor));
    showText();
}

void SpeedControl::slower()
{
    m_slider->setValue(m_slider->value() - 1);
}

void SpeedControl::faster()
{
    m_slider->setValue(m_slider->value() + 1);
}

QString SpeedControl::textOf(double factor)
{
    const QLocale locale;
    if (factor <= 0)
        return tr("full speed");
    if (factor == 1)
        return tr("real time");
    return factor < 1 ? tr("%1 × slower").arg(locale.toString(std::lround(1 / factor)))
                      : tr("%1 × faster").arg(locale.toString(std::lround(factor)));
}

void SpeedControl::showText()
{
    m_label->setText(textOf(speed()));
}

} // namespace racescope
