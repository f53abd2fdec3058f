// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/view_windows.h"

#include "layouts/reading_order.h"
#include "theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// Whether the window's keys would do it: it belongs to the window itself or stands in one of its menus.
bool isOfWindow(const QAction& action, const QMainWindow& window)
{
    if (action.shortcutContext() == Qt::WidgetShortcut ||
        action.shortcutContext() == Qt::WidgetWithChildrenShortcut || action.isSeparator() || action.menu())
        return false;
    for (QObject* const object : action.associatedObjects()) {
        if (object == &window || qobject_cast<QMenu*>(object))
            return true;
    }
    return false;
}

} // namespace

ViewWindow::ViewWindow(QMainWindow& window, QWidget* page, const QString& title)
    : QWidget(&window, Qt::Window)
    , m_window(window)
    , m_page(page)
{
    setObjectName(QString(u"window_"_s % page->objectName()));
    setAccessibleName(title);
    setWindowTitle(tr("%1 — Racescope").arg(title));
    setWindowIcon(window.windowIcon());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    setFocusProxy(page);
    page->show();
}

QWidget* ViewWindow::takePage()
{
    QWidget* page = m_page;
    m_page = nullptr;
    setFocusProxy(nullptr);
    if (page) {
        layout()->removeWidget(page);
        page->setParent(nullptr);
    }
    return page;
}

// Qt asks for a key in the active window only. Commands that were made since are taken too.
void ViewWindow::adoptCommands()
{
    const QList<QAction*> known = actions();
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (!known.contains(action) && isOfWindow(*action, m_window))
            addAction(action);
    }
}

bool ViewWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        adoptCommands();
    return QWidget::event(event);
}

void ViewWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    emit closed();
}

bool ViewWindow::focusNextPrevChild(bool next)
{
    return m_page && moveFocus(*this, {m_page}, next);
}

ViewWindows::ViewWindows(QMainWindow& window, QTabWidget& tabs)
    : QObject(&window)
    , m_window(window)
    , m_tabs(tabs)
{
    m_tabs.setMovable(true);
    QTabBar* bar = m_tabs.tabBar();
    bar->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(bar, &QWidget::customContextMenuRequested, this, &ViewWindows::showTabMenu);
}

QWidget* ViewWindows::pageOf(const QWidget* view) const
{
    const auto holds = [view](const QWidget* page) { return page == view || page->isAncestorOf(view); };
    for (int i = 0; i < m_tabs.count(); ++i) {
        if (holds(m_tabs.widget(i)))
            return m_tabs.widget(i);
    }
    for (QWidget* page : m_windows.keys()) {
        if (holds(page))
            return page;
    }
    return nullptr;
}

QWidget* ViewWindows::pageNamed(const QString& name) const
{
    for (int i = 0; i < m_tabs.count(); ++i) {
        if (m_tabs.widget(i)->objectName() == name)
            return m_tabs.widget(i);
    }
    for (QWidget* page : m_windows.keys()) {
        if (page->objectName() == name)
            return page;
    }
    return nullptr;
}

QWidget* ViewWindows::current() const
{
    const QWidget* active = QApplication::activeWindow();
    for (auto of = m_windows.cbegin(); of != m_windows.cend(); ++of) {
        if (of->window == active)
            return of.key();
    }
    return m_tabs.currentWidget();
}

QString ViewWindows::titleOf(const QWidget* page) const
{
    if (const auto found = m_windows.find(const_cast<QWidget*>(page)); found != m_windows.end())
        return found->title;
    return m_tabs.tabText(m_tabs.indexOf(const_cast<QWidget*>(page))).remove(u'&');
}

bool ViewWindows::isDetached(const QWidget* view) const
{
    return m_windows.contains(pageOf(view));
}

bool ViewWindows::detach(QWidget* view)
{
    QWidget* const page = pageOf(view);
    const int place = m_tabs.indexOf(page);
    if (place < 0)
        return false;
    if (m_tabs.count() == 1) {
        emit spoken(tr("The last view stays in the window."));
        return false;
    }
    Window made{nullptr, place, m_tabs.tabIcon(place), m_tabs.tabText(place), m_tabs.tabToolTip(place)};
    const QSize size = page->size();
    m_tabs.removeTab(place);
    made.window = new ViewWindow(m_window, page, titleOf(page).isEmpty() ? made.title : titleOf(page));
    made.window->resize(size.expandedTo({640, 400}));
    connect(made.window, &ViewWindow::closed, this, [this, page] { attach(page); });
    m_windows.insert(page, made);
    made.window->show();
    bringForward(page);
    emit changed();
    return true;
}

void ViewWindows::attach(QWidget* view)
{
    QWidget* const page = pageOf(view);
    const auto found = m_windows.find(page);
    if (found == m_windows.end())
        return;
    const Window taken = *found;
    const bool hadKeyboard = taken.window->isActiveWindow();
    m_windows.erase(found);
    disconnect(taken.window, nullptr, this, nullptr);
    taken.window->takePage();
    const int place = m_tabs.insertTab(std::min(taken.place, m_tabs.count()), page, taken.icon, taken.title);
    m_tabs.setTabToolTip(place, taken.toolTip);
    taken.window->hide();
    taken.window->deleteLater(); // it may be closing at this moment
    if (hadKeyboard)
        bringForward(page);
    emit changed();
}

void ViewWindows::attachAll()
{
    // The one that stood furthest left first, so that each finds its place.
    QList<QWidget*> pages = m_windows.keys();
    std::stable_sort(pages.begin(), pages.end(),
                     [this](QWidget* a, QWidget* b) { return m_windows[a].place < m_windows[b].place; });
    for (QWidget* page : pages)
        attach(page);
}

void ViewWindows::bringForward(QWidget* page)
{
    if (const auto found = m_windows.find(page); found != m_windows.end()) {
        if (found->window->isMinimized())
            found->window->showNormal();
        found->window->raise();
        found->window->activateWindow();
        return;
    }
    m_tabs.setCurrentWidget(page);
    // The keyboard may be in the window of another view. A dialog that is open keeps it: it could not be
    // closed by a key any more.
    if (QApplication::activeWindow() != &m_window && !QApplication::activeModalWidget())
        m_window.activateWindow();
}

Arrangement ViewWindows::arrangement() const
{
    Arrangement now;
    for (int i = 0; i < m_tabs.count(); ++i)
        now.tabs.append(m_tabs.widget(i)->objectName());
    if (const QWidget* view = m_tabs.currentWidget())
        now.view = view->objectName();
    for (auto of = m_windows.cbegin(); of != m_windows.cend(); ++of) {
        now.windows.insert(of.key()->objectName(), of->window->saveGeometry());
        now.tabs.insert(std::min(qsizetype(of->place), now.tabs.size()), of.key()->objectName());
    }
    return now;
}

void ViewWindows::arrange(const Arrangement& wanted)
{
    for (QWidget* page : detached()) {
        if (!wanted.windows.contains(page->objectName()))
            attach(page);
    }
    int place = 0;
    for (const QString& name : wanted.tabs) {
        QWidget* page = pageNamed(name);
        if (const int at = page ? m_tabs.indexOf(page) : -1; at >= 0)
            m_tabs.tabBar()->moveTab(at, place++);
    }
    for (auto of = wanted.windows.cbegin(); of != wanted.windows.cend(); ++of) {
        QWidget* page = pageNamed(of.key());
        if (page && (isDetached(page) || detach(page)))
            m_windows[page].window->restoreGeometry(of.value());
    }
    if (QWidget* page = pageNamed(wanted.view))
        bringForward(page);
}

void ViewWindows::showTabMenu(QPoint position)
{
    const int under = m_tabs.tabBar()->tabAt(position);
    const int tab = under >= 0 ? under : m_tabs.currentIndex();
    QWidget* page = m_tabs.widget(tab);
    if (!page)
        return;
    auto* menu = new QMenu(&m_tabs);
    menu->setObjectName(u"tabMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* own = menu->addAction(Icons::get(u"app-window"), tr("&Window of its own"), this,
                                   [this, page] { detach(page); });
    own->setObjectName(u"tabDetach"_s);
    own->setEnabled(m_tabs.count() > 1);
    menu->addSeparator();
    QAction* left = menu->addAction(Icons::get(u"chevron-left"), tr("Move &left"), this,
                                    [this, tab] { m_tabs.tabBar()->moveTab(tab, tab - 1); });
    left->setObjectName(u"tabLeft"_s);
    left->setEnabled(tab > 0);
    QAction* right = menu->addAction(Icons::get(u"chevron-right"), tr("Move &right"), this,
                                     [this, tab] { m_tabs.tabBar()->moveTab(tab, tab + 1); });
    right->setObjectName(u"tabRight"_s);
    right->setEnabled(tab + 1 < m_tabs.count());
    menu->popup(m_tabs.tabBar()->mapToGlobal(position));
}

} // namespace racescope
