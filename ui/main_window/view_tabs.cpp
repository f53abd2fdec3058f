// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_tabs.h"

#include <QStyle>
#include <QTabBar>

namespace racescope {

namespace {

constexpr int kNoIcon = 1; // pixels; icons cannot be painted on none

} // namespace

void ViewTabs::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void ViewTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    fit();
}

void ViewTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    fit();
}

void ViewTabs::fit()
{
    const int side = style()->pixelMetric(QStyle::PM_TabBarIconSize, nullptr, this);
    const bool hasIcons = iconSize().width() > kNoIcon;
    const int needed = tabBar()->sizeHint().width() + (hasIcons ? 0 : count() * side);
    const bool wantsIcons = needed <= width();
    if (wantsIcons != hasIcons)
        setIconSize(wantsIcons ? QSize(side, side) : QSize(kNoIcon, kNoIcon));
}

} // namespace racescope
