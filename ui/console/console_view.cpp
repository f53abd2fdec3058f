// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_view.h"

#include "console/console_page.h"
#include "theme/icons.h"

#include <QAction>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kPages = u"console/pages"_s;
constexpr int kKeepAfterMs = 2000;
constexpr int kMostPages = 30;

QString firstPage()
{
    return u"GET products/_doc/100\n\n"
           "PUT products/_doc/100?if_seq_no=71&if_primary_term=1\n"
           "{\"name\": \"Toaster\", \"price\": 49, \"in_stock\": 44}\n"_s;
}

} // namespace

ConsoleView::ConsoleView(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_client(new ConsoleClient(run, u"console"_s, this))
    , m_tabs(new QTabWidget)
    , m_keeping(new QTimer(this))
{
    setObjectName(u"consoleView"_s);
    m_tabs->setObjectName(u"consoleTabs"_s);
    m_tabs->setAccessibleName(tr("Pages of requests"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of requests"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    setFocusProxy(m_tabs);
    setupCommands();
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(kKeepAfterMs);
    connect(m_keeping, &QTimer::timeout, this, &ConsoleView::keep);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &ConsoleView::closePage);
    QStringList kept = QSettings().value(kPages).toStringList();
    if (kept.isEmpty())
        kept.append(firstPage());
    for (const QString& text : kept)
        addPage(text);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { setFocusProxy(current()); });
    m_tabs->setCurrentIndex(0);
    setFocusProxy(current());
}

ConsoleView::~ConsoleView()
{
    keep();
}

void ConsoleView::setupCommands()
{
    auto* open = new QAction(Icons::get(u"plus"), tr("New &page of requests"), this);
    open->setObjectName(u"newConsolePage"_s);
    open->setShortcut(QKeySequence(u"Ctrl+T"_s));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    open->setStatusTip(tr("Open an empty page of requests"));
    open->setToolTip(tr("Open an empty page of requests (Ctrl+T)"));
    addAction(open);
    connect(open, &QAction::triggered, this, &ConsoleView::openPage);
    auto* button = new QToolButton;
    button->setDefaultAction(open);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(tr("New page of requests"));
    button->setAutoRaise(true);
    m_tabs->setCornerWidget(button);
}

ConsolePage* ConsoleView::addPage(const QString& text)
{
    auto* page = new ConsolePage(*m_client, text);
    m_tabs->addTab(page, page->title());
    connect(page, &ConsolePage::edited, this, [this] {
        nameTabs();
        m_keeping->start();
    });
    return page;
}

ConsolePage* ConsoleView::current() const
{
    return qobject_cast<ConsolePage*>(m_tabs->currentWidget());
}

int ConsoleView::pages() const
{
    return m_tabs->count();
}

void ConsoleView::openPage()
{
    if (m_tabs->count() >= kMostPages)
        return;
    ConsolePage* page = addPage({});
    m_tabs->setCurrentWidget(page);
    page->setFocus();
}

// There is always one left.
void ConsoleView::closePage(int number)
{
    QWidget* page = m_tabs->widget(number);
    m_tabs->removeTab(number);
    page->deleteLater();
    if (m_tabs->count() == 0)
        addPage({});
    m_keeping->start();
}

void ConsoleView::nameTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, static_cast<ConsolePage*>(m_tabs->widget(i))->title().replace(u'&', u"&&"_s));
}

void ConsoleView::keep() const
{
    QStringList texts;
    for (int i = 0; i < m_tabs->count(); ++i)
        texts.append(static_cast<ConsolePage*>(m_tabs->widget(i))->text());
    QSettings().setValue(kPages, texts);
}

} // namespace racescope
