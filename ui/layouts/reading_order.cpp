// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/reading_order.h"

#include <QDockWidget>
#include <QHash>
#include <QLayout>
#include <QMainWindow>
#include <QScrollArea>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <tuple>

namespace racescope {

namespace {

// Panes behind another one are visible, too, but lie outside of the window.
bool isInFront(const QDockWidget& dock, const QMainWindow& window)
{
    return dock.isVisible() && !dock.isFloating() && window.rect().intersects(dock.geometry());
}

// The tabs above a pane that shares its place with others.
QWidget* tabsOf(const QDockWidget& dock, const QMainWindow& window)
{
    if (window.tabifiedDockWidgets(const_cast<QDockWidget*>(&dock)).isEmpty())
        return nullptr;
    QWidget* nearest = nullptr;
    int least = 0;
    for (QTabBar* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        const int distance = (bar->geometry().bottomLeft() - dock.geometry().topLeft()).manhattanLength();
        if (bar->isVisible() && (!nearest || distance < least)) {
            nearest = bar;
            least = distance;
        }
    }
    return nearest;
}

void addPanes(QList<QWidget*>& parts, const QMainWindow& window, Qt::DockWidgetArea area)
{
    QList<QDockWidget*> docks = window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    docks.removeIf([&](const QDockWidget* dock) {
        return window.dockWidgetArea(const_cast<QDockWidget*>(dock)) != area || !isInFront(*dock, window);
    });
    const bool isColumn = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    std::sort(docks.begin(), docks.end(), [isColumn](const QDockWidget* a, const QDockWidget* b) {
        return isColumn ? std::tuple(a->y(), a->x()) < std::tuple(b->y(), b->x())
                        : std::tuple(a->x(), a->y()) < std::tuple(b->x(), b->y());
    });
    for (QDockWidget* dock : docks) {
        if (QWidget* tabs = tabsOf(*dock, window))
            parts.append(tabs);
        parts.append(dock);
    }
}

void addMiddle(QList<QWidget*>& parts, const QMainWindow& window)
{
    const QLayout* rows = window.centralWidget() ? window.centralWidget()->layout() : nullptr;
    for (int i = 0; rows && i < rows->count(); ++i) {
        if (QWidget* row = rows->itemAt(i)->widget())
            parts.append(row);
    }
}

// By the chain in which Qt keeps them, and what stands in no part is left out.
QList<QWidget*> widgetsOf(QWidget& window, const QList<QWidget*>& parts)
{
    QList<QWidget*> widgets;
    QHash<const QWidget*, qsizetype> places;
    for (QWidget* at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
        const QWidget* above = at;
        while (above && !parts.contains(above))
            above = above->parentWidget();
        if (!above)
            continue;
        places.insert(at, parts.indexOf(above));
        widgets.append(at);
    }
    std::stable_sort(widgets.begin(), widgets.end(), [&places](const QWidget* a, const QWidget* b) {
        return places.value(a) < places.value(b);
    });
    return widgets;
}

// One with a proxy is not gone to: the proxy is.
bool takesTab(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled() &&
           widget.isVisibleTo(&window);
}

void scrollTo(QWidget& widget)
{
    for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

QList<QWidget*> partsInReadingOrder(const QMainWindow& window)
{
    QList<QWidget*> parts;
    for (QToolBar* bar : window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        parts.append(bar);
    addPanes(parts, window, Qt::TopDockWidgetArea);
    addPanes(parts, window, Qt::LeftDockWidgetArea);
    addMiddle(parts, window);
    addPanes(parts, window, Qt::RightDockWidgetArea);
    addPanes(parts, window, Qt::BottomDockWidgetArea);
    if (QWidget* status = window.findChild<QStatusBar*>(QString(), Qt::FindDirectChildrenOnly))
        parts.append(status);
    return parts;
}

QWidget* firstControl(QWidget& part)
{
    QWidget* tabs = nullptr;
    for (QWidget* at = part.nextInFocusChain(); at != &part; at = at->nextInFocusChain()) {
        if (!part.isAncestorOf(at) || !takesTab(*at, part))
            continue;
        if (!qobject_cast<QTabBar*>(at))
            return at;
        tabs = tabs ? tabs : at;
    }
    return tabs;
}

bool moveFocus(QWidget& window, const QList<QWidget*>& parts, bool next)
{
    const QList<QWidget*> widgets = widgetsOf(window, parts);
    const qsizetype count = widgets.size();
    const qsizetype now = widgets.indexOf(window.focusWidget());
    const qsizetype from = now < 0 && !next ? 0 : now;
    for (qsizetype i = 1; i <= count; ++i) {
        QWidget* at = widgets[(from + (next ? i : count - i)) % count];
        if (!takesTab(*at, window))
            continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        scrollTo(*at);
        return true;
    }
    return false;
}

} // namespace racescope
