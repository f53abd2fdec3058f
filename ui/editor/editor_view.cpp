// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editor_view.h"

#include "editor/document_form.h"
#include "editor/editor_page.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

EditorView::EditorView(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_client(new ConsoleClient(run, u"editor"_s, this))
{
    setObjectName(u"editorView"_s);
    setAccessibleName(tr("Document editor"));
    setupCommands();
    setupBar();
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->setAccessibleName(tr("Documents that are open"));
    m_tabs->tabBar()->setAccessibleName(tr("Documents that are open"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    auto* words = new QLabel(tr("No document is open. Select one in the Documents list and press Ctrl+D, or "
                                "make a new one. What you save is written only if nobody else has written "
                                "since you read it; if somebody has, both texts are merged field by field."));
    words->setObjectName(u"editorEmpty"_s);
    auto* make = new QPushButton(Icons::get(u"file-plus"), tr("&Open or create a document…"));
    make->setObjectName(u"editorNew"_s);
    connect(make, &QPushButton::clicked, this, &EditorView::newRequested);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_tabs);
    m_pages->addWidget(hintPage(words, {make}));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &EditorView::closePage);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EditorView::refresh);
    refresh();
}

QAction* EditorView::command(const char* name, const QString& text, QStringView icon,
                             const QList<QKeySequence>& keys, const QString& tip,
                             const std::function<void(EditorPage&)>& act)
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
        if (EditorPage* page = current())
            act(*page);
    });
    return action;
}

void EditorView::setupCommands()
{
    m_save = command("saveDocument", tr("&Save document"), u"save",
                     {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)},
                     tr("Write the document, if nobody has written since it was read"),
                     [](EditorPage& page) { page.save(); });
    m_merge = command("mergeDocument", tr("&Merge with the newest"), u"git-merge",
                      {QKeySequence(u"Ctrl+M"_s)}, tr("Compare base, mine and theirs field by field"),
                      [](EditorPage& page) { page.mergeWithNewest(); });
    m_read = command("readDocument", tr("&Read again"), u"refresh-cw", {QKeySequence(u"Ctrl+R"_s)},
                     tr("Read the document and its token again"), [](EditorPage& page) { page.readAgain(); });
    m_undo = command("undoEdit", tr("&Undo edit"), u"undo-2", {QKeySequence(u"Ctrl+Z"_s)},
                     tr("Undo the last edit of the document"), [](EditorPage& page) { page.form().undo(); });
    m_redo = command("redoEdit", tr("Re&do edit"), u"redo-2", {QKeySequence(u"Ctrl+Shift+Z"_s)},
                     tr("Do it again"), [](EditorPage& page) { page.form().redo(); });
    m_add = command("addField", tr("&Add field"), u"plus", {QKeySequence(Qt::Key_Insert)},
                    tr("Add a field where the cursor of the tree stands"),
                    [](EditorPage& page) { page.form().addField(); });
    m_removeField = command("removeField", tr("Remove &field"), u"minus", {QKeySequence(Qt::Key_Delete)},
                            tr("Remove the field where the cursor of the tree stands"),
                            [](EditorPage& page) { page.form().removeField(); });
    m_delete = command("deleteDocument", tr("D&elete document…"), u"trash-2", {},
                       tr("Delete the document, if nobody has written since it was read"),
                       [](EditorPage& page) { page.deleteDocument(); });
    m_saveAnyway = command("saveUnconditionally", tr("Save &without checking…"), u"triangle-alert", {},
                           tr("Write whatever others have written meanwhile; asks before"),
                           [](EditorPage& page) { page.saveAnyway(); });
    const auto copy = [this](bool asCurl) {
        return [this, asCurl](EditorPage& page) {
            page.form().finishEditing();
            if (const auto request = page.saveRequest())
                emit copyRequested(*request, asCurl);
        };
    };
    m_copyCurl = command("copyDocumentCurl", tr("Copy save as c&URL"), u"terminal", {},
                         tr("The request that Save would send, with its token, for a shell"), copy(true));
    m_copyConsole =
        command("copyDocumentConsole", tr("Copy save as C&onsole"), u"copy", {},
                tr("The request that Save would send, with its token, for the console"), copy(false));
    m_close = command("closeDocument", tr("&Close document"), u"x", {QKeySequence(u"Ctrl+F4"_s)},
                      tr("Close the document that is in front"),
                      [this](EditorPage&) { closePage(m_tabs->currentIndex()); });
}

void EditorView::setupBar()
{
    m_bar = new QToolBar;
    m_bar->setObjectName(u"editorBar"_s);
    m_bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_bar->addActions({m_save, m_merge, m_read});
    m_bar->addSeparator();
    m_bar->addActions({m_undo, m_redo, m_add, m_removeField});
    m_bar->addSeparator();
    m_bar->addActions({m_copyCurl, m_copyConsole, m_delete, m_saveAnyway});
    for (QAction* action : m_bar->actions()) {
        auto* button = qobject_cast<QToolButton*>(m_bar->widgetForAction(action));
        if (!button || action->isSeparator())
            continue;
        button->setAccessibleName(action->text().remove(u'&'));
        button->setFocusPolicy(Qt::TabFocus);
        if (action == m_save || action == m_merge)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

EditorPage* EditorView::pageAt(int number) const
{
    return qobject_cast<EditorPage*>(m_tabs->widget(number));
}

EditorPage* EditorView::current() const
{
    return pageAt(m_tabs->currentIndex());
}

int EditorView::pages() const
{
    return m_tabs->count();
}

int EditorView::modified() const
{
    int count = 0;
    for (int i = 0; i < m_tabs->count(); ++i)
        count += pageAt(i)->isModified() ? 1 : 0;
    return count;
}

EditorPage* EditorView::open(const DocumentAddress& address)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        EditorPage* page = pageAt(i);
        if (!address.id.isEmpty() && page->shows(address)) {
            m_tabs->setCurrentIndex(i);
            return page;
        }
    }
    auto* page = new EditorPage(m_run, *m_client, address);
    page->setObjectName(u"editorPage"_s);
    const int number = m_tabs->addTab(page, Icons::get(u"file-json"), {});
    connect(page, &EditorPage::changed, this, &EditorView::refresh);
    m_tabs->setCurrentIndex(number);
    page->read();
    refresh();
    return page;
}

void EditorView::refresh()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const EditorPage* page = pageAt(i);
        const QString title = page->title().replace(u'&', u"&&"_s);
        m_tabs->setTabText(i, page->isModified() ? tr("• %1").arg(title) : title);
        m_tabs->setTabToolTip(i, page->isModified() ? tr("%1, not saved").arg(page->title()) : page->title());
    }
    EditorPage* page = current();
    m_pages->setCurrentIndex(page ? 0 : 1);
    setFocusProxy(page ? static_cast<QWidget*>(page) : m_pages->currentWidget()->findChild<QPushButton*>());
    const bool isEditing = page && !page->isMerging() && !page->isBusy();
    const bool isJson = page && page->form().problem().isEmpty();
    for (QAction* action : {m_save, m_merge, m_read, m_saveAnyway})
        action->setEnabled(isEditing);
    for (QAction* action : {m_copyCurl, m_copyConsole, m_add})
        action->setEnabled(isEditing && isJson);
    m_undo->setEnabled(isEditing && page->form().canUndo());
    m_redo->setEnabled(isEditing && page->form().canRedo());
    m_removeField->setEnabled(isEditing && page->form().canRemoveField());
    m_delete->setEnabled(isEditing && page->base().exists);
    m_close->setEnabled(page != nullptr);
}

void EditorView::removePage(EditorPage* page)
{
    m_tabs->removeTab(m_tabs->indexOf(page));
    page->deleteLater();
    if (m_tabs->count() == 0)
        m_client->rest();
    refresh();
    setFocus();
}

// Only if this save comes through: after a 409, or a refusal, it is forgotten.
void EditorView::saveAndThen(EditorPage& page, const std::function<void()>& then)
{
    auto* once = new QObject(&page);
    connect(&page, &EditorPage::saved, once, [once, then] {
        once->deleteLater();
        then();
    });
    connect(&page, &EditorPage::changed, once, [once, page = &page] {
        if (page->isMerging() || (!page->isBusy() && page->isModified()))
            once->deleteLater();
    });
    page.save();
}

void EditorView::closePage(int number)
{
    EditorPage* page = pageAt(number);
    if (!page)
        return;
    page->form().finishEditing();
    if (!page->isModified()) {
        removePage(page);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save the document?"),
                                tr("%1 has changes that are not saved.").arg(page->title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"closeDocumentDialog"_s);
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, page, [this, box, page](QAbstractButton* button) {
        const auto chosen = box->standardButton(button);
        if (chosen == QMessageBox::Discard) {
            removePage(page);
        } else if (chosen == QMessageBox::Save) {
            saveAndThen(*page, [this, page] { removePage(page); });
        }
    });
    box->open();
}

bool EditorView::mayClose(QWidget& window, const std::function<void()>& again)
{
    const int count = m_closesAnyway ? 0 : modified();
    if (count == 0)
        return true;
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Save the documents?"),
                        tr("%n document(s) in the editor have changes that are not saved.", nullptr, count),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window);
    box->setObjectName(u"closeDocumentsDialog"_s);
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, again](QAbstractButton* button) {
        const auto chosen = box->standardButton(button);
        m_closesAnyway = chosen == QMessageBox::Discard;
        if (m_closesAnyway)
            again();
        for (int i = 0; chosen == QMessageBox::Save && i < m_tabs->count(); ++i) {
            EditorPage* page = pageAt(i);
            if (!page->isModified())
                continue;
            const auto closeWhenAllAreSaved = [this, again] {
                if (modified() == 0)
                    again();
            };
            saveAndThen(*page, closeWhenAllAreSaved);
        }
    });
    box->open();
    return false;
}

} // namespace racescope
