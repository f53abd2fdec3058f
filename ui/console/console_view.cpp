// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_view.h"

#include "models/format.h"
#include "session/places.h"
#include "theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QString kPages = u"console/pages"_s;
constexpr int kKeepAfterMs = 2000;
constexpr int kMostPages = 30;
constexpr int kMostClosed = 100; // that can be reopened
constexpr qsizetype kMostInMenu = 30;
constexpr std::size_t kMostIds = 1000; // that completion looks at

QString firstPage()
{
    return u"GET products/_doc/100\n\n"
           "PUT products/_doc/100?if_seq_no=71&if_primary_term=1\n"
           "{\"name\": \"Toaster\", \"price\": 49, \"in_stock\": 44}\n"_s;
}

QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

bool isBlank(const ConsolePage& page)
{
    return page.text().trimmed().isEmpty();
}

} // namespace

// A page that is closed lives on in its command.
class ConsoleView::Closing : public QUndoCommand {
public:
    Closing(ConsoleView& view, ConsolePage& page)
        : QUndoCommand(ConsoleView::tr("close the page %1").arg(inMenu(page.title())))
        , m_view(view)
        , m_page(&page)
    {
    }
    ~Closing() override
    {
        if (m_isClosed)
            delete m_page;
    }
    void undo() override
    {
        m_isClosed = false;
        if (m_page)
            m_view.putIn(*m_page, m_number);
    }
    void redo() override
    {
        m_number = m_view.m_tabs->indexOf(m_page);
        m_isClosed = m_number >= 0;
        if (m_isClosed)
            m_view.takeOut(*m_page);
    }

private:
    ConsoleView& m_view;
    const QPointer<ConsolePage> m_page;
    int m_number = 0;
    bool m_isClosed = false;
};

ConsoleView::ConsoleView(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_client(new ConsoleClient(run, u"console"_s, this))
    , m_closings(new QUndoStack(this))
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
    m_tabs->setElideMode(Qt::ElideRight); // a tool tip tells the rest
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    setFocusProxy(m_tabs);
    setupCommands();
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(kKeepAfterMs);
    connect(m_keeping, &QTimer::timeout, this, &ConsoleView::keep);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &ConsoleView::closePage);
    QStringList kept = places::state().value(kPages).toStringList();
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
    m_open = command("newConsolePage", tr("New &page of requests"), u"plus", {QKeySequence(u"Ctrl+T"_s)},
                     tr("Open an empty page of requests"), [this] { openPage(); });
    command("closeConsolePage", tr("&Close the page of requests"), u"x", {QKeySequence(u"Ctrl+F4"_s)},
            tr("Close the page of requests that is in front"), [this] { closePage(m_tabs->currentIndex()); });
    m_commands.send =
        command("sendRequest", tr("&Send the request"), u"play",
                {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)},
                tr("Send the request in which the cursor stands"), [this] { current()->sendCurrent(); });
    m_commands.complete =
        command("completeRequest", tr("Complete the re&quest"), u"list", {QKeySequence(u"Ctrl+Space"_s)},
                tr("Offer what may stand at the cursor"), [this] {
                    current()->setFocus();
                    current()->complete(ConsolePage::Choose::First);
                });
    m_commands.earlier =
        command("earlierRequest", tr("&Earlier request"), u"chevron-up", {QKeySequence(u"Alt+Up"_s)},
                tr("Put the request that was sent before into the place of this one"), [this] {
                    current()->setFocus();
                    current()->recall(1);
                });
    m_commands.later =
        command("laterRequest", tr("&Later request"), u"chevron-down", {QKeySequence(u"Alt+Down"_s)},
                tr("Put the request that was sent after it into the place of this one"), [this] {
                    current()->setFocus();
                    current()->recall(-1);
                });
    m_copyCurl = command("copyConsoleCurl", tr("Copy request as c&URL"), u"clipboard-copy", {},
                         tr("The request in which the cursor stands, for a shell"), [this] {
                             if (const auto request = current()->currentRequest())
                                 emit copyRequested(*request);
                         });
    setupClosings();
    setupCorner();
}

void ConsoleView::setupClosings()
{
    m_closings->setUndoLimit(kMostClosed);
    QAction* undo = m_closings->createUndoAction(this, tr("Undo:"));
    undo->setObjectName(u"consoleUndo"_s);
    QAction* redo = m_closings->createRedoAction(this, tr("Redo:"));
    redo->setObjectName(u"consoleRedo"_s);
    QAction* reopen = command(
        "reopenConsolePage", tr("&Reopen the closed page"), u"rotate-ccw", {QKeySequence(u"Ctrl+Shift+T"_s)},
        tr("Bring back the page of requests that was closed last"), [this] { m_closings->undo(); });
    reopen->setEnabled(false);
    connect(m_closings, &QUndoStack::canUndoChanged, reopen, &QAction::setEnabled);
}

QAction* ConsoleView::command(const char* name, const QString& text, QStringView icon,
                              const QList<QKeySequence>& keys, const QString& tip,
                              const std::function<void()>& act)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setStatusTip(tip);
    action->setToolTip(
        keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.constFirst().toString(QKeySequence::NativeText)));
    addAction(action);
    connect(action, &QAction::triggered, this, [this, act] {
        emit used();
        act();
    });
    return action;
}

void ConsoleView::setupCorner()
{
    m_recent = new QMenu(tr("Earlier requests"), this);
    m_recent->setObjectName(u"consoleHistory"_s);
    connect(m_recent, &QMenu::aboutToShow, this, &ConsoleView::fillHistory);
    auto* corner = new QWidget;
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [layout](const QString& name) {
        auto* button = new QToolButton;
        button->setAccessibleName(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        return button;
    };
    QToolButton* earlier = add(tr("Earlier requests"));
    earlier->setObjectName(u"consoleHistoryButton"_s);
    earlier->setIcon(Icons::get(u"history"));
    earlier->setToolTip(tr("Requests that were sent, newest first"));
    earlier->setMenu(m_recent);
    earlier->setPopupMode(QToolButton::InstantPopup);
    QToolButton* curl = add(tr("Copy request as cURL"));
    curl->setDefaultAction(m_copyCurl);
    curl->setToolButtonStyle(Qt::ToolButtonIconOnly);
    QToolButton* fresh = add(tr("New page of requests"));
    fresh->setDefaultAction(m_open);
    fresh->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tabs->setCornerWidget(corner);
}

// The newest, each once.
void ConsoleView::fillHistory()
{
    m_recent->clear();
    QStringList seen;
    const auto& entries = m_history.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend() && seen.size() < kMostInMenu; ++entry) {
        if (seen.contains(entry->text))
            continue;
        seen.append(entry->text);
        const QString line = inMenu(entry->text.section(u'\n', 0, 0).left(80));
        QAction* action = m_recent->addAction(u"%1  %2"_s.arg(QString::number(entry->status), line));
        action->setToolTip(entry->text);
        connect(action, &QAction::triggered, this, [this, text = entry->text] { current()->append(text); });
    }
    if (seen.isEmpty())
        m_recent->addAction(tr("Nothing was sent yet"))->setEnabled(false);
}

CompletionFacts ConsoleView::facts() const
{
    CompletionFacts facts;
    facts.indices = [this] {
        QStringList names;
        if (m_run.workspace()) {
            for (const auto& index : m_run.workspace()->store().indices())
                names.append(format::text(index->name()));
        }
        return names;
    };
    facts.ids = [this](const QString& index) {
        QStringList ids;
        if (!m_run.workspace())
            return ids;
        const Names& names = m_run.workspace()->trace().names();
        const std::string wanted = index.toStdString();
        const std::size_t count = std::min(names.documentCount(), kMostIds);
        for (std::uint32_t i = 0; i < count; ++i) {
            const DocumentName name = names.documentName(DocumentId{i});
            if (name.index == wanted)
                ids.append(format::text(name.id));
        }
        return ids;
    };
    facts.token = [this](const QString& index, const QString& id) -> std::optional<Token> {
        const auto found =
            m_run.workspace() ? m_run.workspace()->store().index(index.toStdString()) : nullptr;
        const ReadResult now = found ? found->get(id.toStdString()) : ReadResult();
        return now.found ? std::optional(now.current.token) : std::nullopt;
    };
    return facts;
}

ConsolePage* ConsoleView::addPage(const QString& text)
{
    auto* page = new ConsolePage(*m_client, m_history, facts(), m_commands, text);
    connect(page, &ConsolePage::edited, this, [this] {
        nameTabs();
        m_keeping->start();
    });
    m_tabs->addTab(page, {});
    nameTabs();
    return page;
}

// In front, and in the place of the empty one that was left.
void ConsoleView::putIn(ConsolePage& page, int number)
{
    ConsolePage* const left = m_tabs->count() == 1 ? current() : nullptr;
    m_tabs->insertTab(number, &page, {});
    if (left && isBlank(*left))
        delete left;
    nameTabs();
    m_tabs->setCurrentWidget(&page);
    page.setFocus();
    m_keeping->start();
}

// There is always one left.
void ConsoleView::takeOut(ConsolePage& page)
{
    m_tabs->removeTab(m_tabs->indexOf(&page));
    page.setParent(this);
    page.hide();
    if (m_tabs->count() == 0)
        addPage({});
    m_keeping->start();
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

void ConsoleView::closePage(int number)
{
    auto* page = qobject_cast<ConsolePage*>(m_tabs->widget(number));
    if (!page)
        return;
    if (!isBlank(*page)) {
        m_closings->push(new Closing(*this, *page));
        return;
    }
    takeOut(*page);
    page->deleteLater();
}

void ConsoleView::nameTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QString title = static_cast<ConsolePage*>(m_tabs->widget(i))->title();
        m_tabs->setTabText(i, inMenu(title));
        m_tabs->setTabToolTip(i, title);
    }
}

std::string ConsoleView::pagesText() const
{
    QJsonArray texts;
    for (int i = 0; i < m_tabs->count(); ++i)
        texts.append(static_cast<ConsolePage*>(m_tabs->widget(i))->text());
    if (texts.size() == 1 && (texts[0].toString() == firstPage() || texts[0].toString().isEmpty()))
        return {};
    return QJsonDocument(texts).toJson(QJsonDocument::Compact).toStdString();
}

void ConsoleView::setPagesText(const std::string& text)
{
    const QJsonArray texts = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
    if (texts.isEmpty() || text == pagesText())
        return;
    const int before = m_tabs->count();
    for (const QJsonValue& each : texts) {
        if (m_tabs->count() < before + kMostPages)
            addPage(each.toString());
    }
    for (int i = 0; i < before; ++i)
        closePage(0);
    m_tabs->setCurrentIndex(0);
}

void ConsoleView::keep() const
{
    QStringList texts;
    for (int i = 0; i < m_tabs->count(); ++i)
        texts.append(static_cast<ConsolePage*>(m_tabs->widget(i))->text());
    places::state().setValue(kPages, texts);
}

} // namespace racescope
