// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fitting_tabs.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionTab>

#include <algorithm>

namespace racescope {

namespace {

constexpr int kBesideIcon = 4; // pixels that the style leaves between icon and text
constexpr int kLeastTarget = 24;
constexpr int kLeastIcon = 16;

} // namespace

FittingTabBar::FittingTabBar(QWidget* parent)
    : QTabBar(parent)
    , m_icon(usualIcon())
{
    setElideMode(Qt::ElideRight); // what is not drawn is in the tool tip
}

int FittingTabBar::usualIcon() const
{
    return style()->pixelMetric(QStyle::PM_TabBarIconSize, nullptr, this);
}

int FittingTabBar::spaceOf(Look look)
{
    switch (look) {
    case Look::Whole:
        return 24;
    case Look::Close:
    case Look::Texts:
    case Look::FrontText:
        return 14;
    case Look::CloseFrontText:
    case Look::Icons:
        break;
    }
    return 8;
}

bool FittingTabBar::showsFrontTextOnly(Look look)
{
    return look == Look::FrontText || look == Look::CloseFrontText;
}

bool FittingTabBar::showsIcon(int index, Look look) const
{
    return look != Look::Texts && !tabIcon(index).isNull();
}

bool FittingTabBar::showsText(int index, Look look) const
{
    if (tabIcon(index).isNull())
        return true;
    return look != Look::Icons && (!showsFrontTextOnly(look) || index == currentIndex());
}

int FittingTabBar::textWidth(int index) const
{
    return fontMetrics().size(Qt::TextShowMnemonic, tabText(index)).width();
}

int FittingTabBar::widthOf(int index, Look look) const
{
    const bool hasIcon = showsIcon(index, look);
    const bool hasText = showsText(index, look);
    int width = spaceOf(look);
    if (hasIcon)
        width += m_icon;
    if (hasText)
        width += textWidth(index);
    return std::max(width + (hasIcon && hasText ? kBesideIcon : 0), kLeastTarget);
}

int FittingTabBar::widthOf(Look look) const
{
    int width = 0;
    int widestText = 0;
    for (int i = 0; i < count(); ++i) {
        if (showsFrontTextOnly(look) && !tabIcon(i).isNull()) {
            width += m_icon + spaceOf(look);
            widestText = std::max(widestText, kBesideIcon + textWidth(i));
        } else {
            width += widthOf(i, look);
        }
    }
    return width + widestText;
}

void FittingTabBar::fit(int width)
{
    Look look = Look::Whole;
    m_icon = usualIcon();
    while (look != Look::Icons && widthOf(look) > width)
        look = Look(int(look) + 1);
    while (m_icon > kLeastIcon && widthOf(look) > width)
        --m_icon;
    if (m_icon != iconSize().width())
        setIconSize({m_icon, m_icon});
    if (look == m_look)
        return;
    m_look = look;
    setElideMode(elideMode()); // lays out anew
}

QSize FittingTabBar::tabSizeHint(int index) const
{
    return {widthOf(index, m_look), QTabBar::tabSizeHint(index).height()};
}

QSize FittingTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QSize FittingTabBar::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += showsText(i, Look::Icons) ? widthOf(i, Look::Icons)
                                           : std::max(kLeastIcon + spaceOf(Look::Icons), kLeastTarget);
    return {width, QTabBar::minimumSizeHint().height()};
}

void FittingTabBar::initStyleOption(QStyleOptionTab* option, int tabIndex) const
{
    QTabBar::initStyleOption(option, tabIndex);
    if (!showsIcon(tabIndex, m_look))
        option->icon = {};
    // Whole: Qt has shortened it for the room that an icon leaves, which may not be there.
    option->text = showsText(tabIndex, m_look) ? tabText(tabIndex) : QString();
}

FittingTabs::FittingTabs(QWidget* parent)
    : QTabWidget(parent)
    , m_bar(new FittingTabBar)
{
    setTabBar(m_bar);
}

void FittingTabs::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void FittingTabs::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

// What a tab may not have the room to say.
void FittingTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    if (tabToolTip(index).isEmpty() && !tabIcon(index).isNull())
        setTabToolTip(index, QString(tabText(index)).remove(u'&'));
    fit();
}

void FittingTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    fit();
}

void FittingTabs::fit()
{
    m_bar->fit(width());
}

} // namespace racescope
