// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editor_commands.h"

#include "details/details_view.h"
#include "details/event_story.h"
#include "door/door_commands.h"
#include "editor/editor_page.h"
#include "editor/editor_view.h"
#include "editor/new_document_dialog.h"
#include "main_window/main_window.h"
#include "models/format.h"
#include "palette/palette_commands.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kMostPlaces = 20'000; // documents that "Go to" offers
constexpr int kNoticeMs = 4000;

DocumentAddress addressOf(const Names& names, DocumentId document)
{
    const DocumentName name = names.documentName(document);
    return {format::text(name.index), format::text(name.id), {}};
}

// Lists name documents without their routing. Where the shard says that there is one, what was written last
// under the name knows it: its operation, or the document itself when the log has forgotten that.
std::string routingOf(const Store& store, const DocumentName& name)
{
    const auto index = store.index(name.index);
    if (!index || index->shardOf(name.id) == name.shard)
        return {};
    const auto isHere = [&](const Operation& one) {
        return one.id == name.id && index->shardOf(one.id, one.routing) == name.shard;
    };
    const auto history = index->history(name.id);
    if (const auto last = std::find_if(history.rbegin(), history.rend(), isHere); last != history.rend())
        return last->routing;
    const auto documents = index->documents(true);
    const auto found = std::find_if(documents.begin(), documents.end(), isHere);
    return found == documents.end() ? std::string() : found->routing;
}

} // namespace

EditorCommands::EditorCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_view(new EditorView(parts.window.run()))
{
    m_window.addView(m_view, tr("Editor"), u"pencil");
    m_edit = make("editDocument", tr("Edit &document"), u"pencil", QKeySequence(u"Ctrl+D"_s),
                  tr("Open the selected document in the editor"));
    m_new = make("newDocument", tr("Op&en or create a document…"), u"file-plus",
                 QKeySequence(u"Ctrl+Shift+D"_s), tr("Open any document by its name, or make a new one"));
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const auto document = m_window.selection().document())
            edit(*document);
        else
            m_window.statusBar()->showMessage(tr("Select a document first."), kNoticeMs);
    });
    connect(m_new, &QAction::triggered, this, &EditorCommands::openNew);
    connect(m_view, &EditorView::newRequested, this, &EditorCommands::openNew);
    connect(m_view, &EditorView::copyRequested, this,
            [this, door = &parts.door](const ConsoleRequest& request, bool asCurl) {
                door->copyRequest(
                    {request.method, request.target,
                     request.body.isEmpty() ? RequestText::Body::None : RequestText::Body::Known,
                     request.body},
                    asCurl ? DoorCommands::Form::Curl : DoorCommands::Form::Console);
                m_window.statusBar()->showMessage(tr("The request was copied."), kNoticeMs);
            });
    connect(&parts.details, &DetailsView::editRequested, this, &EditorCommands::edit);
    parts.palette.addPlaces([this] {
        std::vector<PaletteEntry> entries;
        const auto& workspace = m_window.run().workspace();
        const std::size_t count =
            workspace ? std::min(workspace->trace().names().documentCount(), kMostPlaces) : 0;
        for (std::uint32_t i = 0; i < count; ++i)
            entries.push_back({format::document(workspace->trace().names(), DocumentId{i}),
                               tr("edit the document"), Icons::get(u"pencil"),
                               [this, i] { edit(DocumentId{i}); }});
        return entries;
    });
    addToTables();
    addToTimeline(parts.timeline);
}

QAction* EditorCommands::make(const char* name, const QString& text, QStringView icon,
                              const QKeySequence& key, const QString& tip)
{
    auto* action = new QAction(Icons::get(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setStatusTip(tip);
    action->setToolTip(tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    m_window.addAction(action);
    m_window.menuBar()->findChild<QMenu*>(u"editMenu"_s)->addAction(action);
    return action;
}

void EditorCommands::addToTables()
{
    for (const QString& name : {u"documentTable"_s, u"operationTable"_s, u"conflictTable"_s}) {
        auto* table = m_window.findChild<QTableView*>(name);
        if (!table)
            continue;
        table->addAction(m_edit);
        if (table->contextMenuPolicy() == Qt::DefaultContextMenu)
            table->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

void EditorCommands::addToTimeline(TimelineView& timeline)
{
    connect(&timeline, &TimelineView::contextMenuAboutToShow, this,
            [this](QMenu* menu, const TimelineHit& hit) {
                const auto& workspace = m_window.run().workspace();
                const auto event = hit.event && workspace ? eventAt(workspace->trace().snapshot(), *hit.event)
                                                          : std::nullopt;
                if (!event || event->document == kNoDocument)
                    return;
                const DocumentId document = event->document;
                const QString name = format::document(workspace->trace().names(), document);
                QAction* action =
                    menu->addAction(Icons::get(u"pencil"), tr("Edit %1").arg(name).replace(u'&', u"&&"_s));
                action->setObjectName(u"editDocumentOfEvent"_s);
                connect(action, &QAction::triggered, this, [this, document] { edit(document); });
            });
}

void EditorCommands::edit(DocumentId document)
{
    const auto& workspace = m_window.run().workspace();
    if (!workspace)
        return;
    m_window.selection().setDocument(document);
    const DocumentName name = workspace->trace().names().documentName(document);
    const auto index = workspace->store().index(name.index);
    if (!index || index->shardOf(name.id) == name.shard) {
        m_view->open(addressOf(workspace->trace().names(), document));
        m_window.showView(m_view);
        return;
    }
    m_window.run()
        .inBackground([workspace, name] { return routingOf(workspace->store(), name); })
        .then(this, [this, workspace, name](const std::string& routing) {
            if (workspace != m_window.run().workspace())
                return;
            m_view->open({format::text(name.index), format::text(name.id), format::text(routing)});
            m_window.showView(m_view);
        });
}

void EditorCommands::openNew()
{
    QString index;
    if (const auto& workspace = m_window.run().workspace()) {
        const auto indices = workspace->store().indices();
        if (!indices.empty())
            index = format::text(indices.front()->name());
        if (const auto document = m_window.selection().document())
            index = addressOf(workspace->trace().names(), *document).index;
    }
    auto* dialog = new NewDocumentDialog(index, &m_window);
    connect(dialog, &NewDocumentDialog::chosen, this, [this](const DocumentAddress& address) {
        m_view->open(address);
        m_window.showView(m_view);
    });
    dialog->open();
}

} // namespace racescope
