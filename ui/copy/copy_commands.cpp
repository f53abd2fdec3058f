// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy/copy_commands.h"

#include "console/console_view.h"
#include "copy/table_copy.h"
#include "details/event_story.h"
#include "door/door_commands.h"
#include "language/engine_text.h"
#include "main_window/error_bar.h"
#include "main_window/main_window.h"
#include "models/format.h"
#include "models/roles.h"
#include "stepper/step_from_here.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStatusBar>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;
constexpr qsizetype kMostCopied = 100'000;

// Of the selected rows, in the order that is shown.
QModelIndexList selectedRows(const QTableView& table)
{
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    if (rows.size() > kMostCopied)
        rows.resize(kMostCopied);
    return rows;
}

// Whether a view around the table has the key for itself.
bool isTakenAround(const QWidget& table, const QKeySequence& key)
{
    for (const QWidget* around = table.parentWidget(); around; around = around->parentWidget()) {
        for (const QAction* action : around->actions()) {
            if (action->shortcuts().contains(key))
                return true;
        }
    }
    return false;
}

EventRef eventOf(const QModelIndex& row)
{
    return {WorkerId{row.data(WorkerRole).toUInt()}, std::size_t(row.data(LaneIndexRole).toULongLong())};
}

QString encoded(const std::string& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(format::text(text)));
}

} // namespace

CopyCommands::CopyCommands(MainWindow& window, DoorCommands& door, TimelineView& timeline)
    : QObject(&window)
    , m_window(window)
    , m_door(door)
{
    auto* events = window.findChild<QTableView*>(u"eventTable"_s);
    auto* conflicts = window.findChild<QTableView*>(u"conflictTable"_s);
    auto* documents = window.findChild<QTableView*>(u"documentTable"_s);
    addToEvents(*events);
    addToDocuments(*documents);
    add(*conflicts, u"copyConflictSchedule"_s, tr("Copy schedule from this conf&lict on"), u"route",
        [this, conflicts] {
            if (const QModelIndexList rows = selectedRows(*conflicts); !rows.isEmpty())
                copySchedule(eventOf(rows.constFirst()));
        });
    addToTimeline(timeline);
    addToOthers();
    connect(window.findChild<ConsoleView*>(), &ConsoleView::copyRequested, this,
            [this](const ConsoleRequest& request) {
                const auto body = request.body.isEmpty() ? RequestText::Body::None : RequestText::Body::Known;
                m_door.copyRequest({request.method, request.target, body, request.body},
                                   DoorCommands::Form::Curl);
                m_window.statusBar()->showMessage(tr("The request was copied."), kNoticeMs);
                emit copied();
            });
}

QAction* CopyCommands::add(QTableView& table, const QString& name, const QString& text, QStringView icon,
                           const std::function<void()>& act)
{
    auto* action = new QAction(Icons::get(icon), text, &table);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    table.addAction(action);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void CopyCommands::addToEvents(QTableView& table)
{
    const auto copyAs = [this, &table](TableFormat format) {
        return [this, &table, format] { copyEvents(table, format); };
    };
    const auto request = [this, &table](DoorCommands::Form form) {
        return [this, &table, form] {
            if (const QModelIndexList rows = selectedRows(table); !rows.isEmpty())
                m_door.copy(eventOf(rows.constFirst()), form);
        };
    };
    add(table, u"copyEventCurl"_s, tr("Copy event as c&URL"), u"terminal", request(DoorCommands::Form::Curl));
    add(table, u"copyEventConsole"_s, tr("Copy event as C&onsole"), u"copy",
        request(DoorCommands::Form::Console));
    add(table, u"copyEventsNdjson"_s, tr("Copy events as &NDJSON"), u"copy", copyAs(TableFormat::Ndjson));
    add(table, u"copyEventsCsv"_s, tr("Copy events as &CSV"), u"copy", copyAs(TableFormat::Csv))
        ->setShortcut(QKeySequence::Copy);
    add(table, u"copyEventsMarkdown"_s, tr("Copy events as &Markdown"), u"copy",
        copyAs(TableFormat::Markdown));
    add(table, u"copyEventSchedule"_s, tr("Copy &schedule from this event on"), u"route", [this, &table] {
        if (const QModelIndexList rows = selectedRows(table); !rows.isEmpty())
            copySchedule(eventOf(rows.constFirst()));
    });
}

void CopyCommands::addToDocuments(QTableView& table)
{
    const auto copyAs = [this, &table](TableFormat format) {
        return [this, &table, format] { copyDocuments(table, format); };
    };
    add(table, u"copyReadCurl"_s, tr("Copy read as c&URL"), u"terminal",
        [this, &table] { copyReads(table, true); });
    add(table, u"copyReadConsole"_s, tr("Copy read as C&onsole"), u"copy",
        [this, &table] { copyReads(table, false); });
    add(table, u"copyDocumentNdjson"_s, tr("Copy document as &NDJSON"), u"copy", copyAs(TableFormat::Ndjson));
    add(table, u"copyDocumentCsv"_s, tr("Copy document as &CSV"), u"copy", copyAs(TableFormat::Csv))
        ->setShortcut(QKeySequence::Copy);
    add(table, u"copyDocumentMarkdown"_s, tr("Copy document as &Markdown"), u"copy",
        copyAs(TableFormat::Markdown));
}

// Tables without a form of their own, as they stand there; the one with the keyboard takes Ctrl+C.
void CopyCommands::addToOthers()
{
    for (QTableView* table : m_window.findChildren<QTableView*>()) {
        const QString name = table->objectName();
        if (name.isEmpty() || table->accessibleName().isEmpty() || name == u"eventTable"_s ||
            name == u"conflictTable"_s || name == u"documentTable"_s)
            continue;
        const auto copyAs = [this, table](CellFormat format) {
            return [this, table, format] {
                put(tableAsText(*table, format, int(kMostCopied)), tr("The rows were copied."));
            };
        };
        QAction* csv =
            add(*table, QString(u"copyCsv_"_s % name),
                tr("Copy rows as CSV: %1").arg(table->accessibleName()), u"copy", copyAs(CellFormat::Csv));
        if (!isTakenAround(*table, QKeySequence(QKeySequence::Copy)))
            csv->setShortcut(QKeySequence::Copy);
        QAction* markdown = add(*table, QString(u"copyMarkdown_"_s % name),
                                tr("Copy rows as Markdown: %1").arg(table->accessibleName()), u"copy",
                                copyAs(CellFormat::Markdown));
        for (QAction* action : {csv, markdown}) {
            action->setStatusTip(tr("The selected rows, or all, with the columns as they are shown"));
            action->setToolTip(action->statusTip());
        }
    }
}

void CopyCommands::addToTimeline(TimelineView& timeline)
{
    connect(&timeline, &TimelineView::contextMenuAboutToShow, this,
            [this](QMenu* menu, const TimelineHit& hit) {
                if (!hit.event)
                    return;
                const EventRef event = *hit.event;
                QMenu* more = menu->addMenu(Icons::get(u"copy"), tr("Copy event &as"));
                const auto entry = [&](const QString& text, TableFormat format) {
                    connect(more->addAction(text), &QAction::triggered, this, [this, event, format] {
                        const auto& workspace = m_window.run().workspace();
                        const auto found =
                            workspace ? eventAt(workspace->trace().snapshot(), event) : std::nullopt;
                        if (found)
                            put(format::text(eventsAsText({&*found, 1}, workspace->trace().names(), format)),
                                tr("%n event(s) copied.", nullptr, 1));
                    });
                };
                entry(tr("&NDJSON"), TableFormat::Ndjson);
                entry(tr("&CSV"), TableFormat::Csv);
                entry(tr("&Markdown"), TableFormat::Markdown);
                connect(more->addAction(tr("&Schedule from here on")), &QAction::triggered, this,
                        [this, event] { copySchedule(event); });
            });
}

void CopyCommands::copyEvents(const QTableView& table, TableFormat format)
{
    const auto& workspace = m_window.run().workspace();
    if (!workspace)
        return;
    const Snapshot snapshot = workspace->trace().snapshot();
    std::vector<Event> events;
    for (const QModelIndex& row : selectedRows(table)) {
        if (const auto event = eventAt(snapshot, eventOf(row)))
            events.push_back(*event);
    }
    if (!events.empty())
        put(format::text(eventsAsText(events, workspace->trace().names(), format)),
            tr("%n event(s) copied.", nullptr, int(events.size())));
}

void CopyCommands::copyDocuments(const QTableView& table, TableFormat format)
{
    const auto& workspace = m_window.run().workspace();
    if (!workspace)
        return;
    std::vector<DocumentRow> rows;
    for (const QModelIndex& row : selectedRows(table)) {
        const DocumentName name =
            workspace->trace().names().documentName(DocumentId{row.data(DocumentRole).toUInt()});
        const auto index = workspace->store().index(name.index);
        const ReadResult now = index ? index->get(name.id) : ReadResult();
        if (now.found)
            rows.push_back({name.index, name.id, now.current.version, now.current.token,
                            std::string(now.source.view())});
    }
    if (!rows.empty())
        put(format::text(documentsAsText(rows, format)),
            tr("%n document(s) copied.", nullptr, int(rows.size())));
}

void CopyCommands::copyReads(const QTableView& table, bool asCurl)
{
    const auto& workspace = m_window.run().workspace();
    const QModelIndexList rows = selectedRows(table);
    if (!workspace || rows.isEmpty())
        return;
    const DocumentName name =
        workspace->trace().names().documentName(DocumentId{rows.constFirst().data(DocumentRole).toUInt()});
    RequestText request;
    request.method = u"GET"_s;
    request.target = u'/' + encoded(name.index) + u"/_doc/"_s + encoded(name.id);
    m_door.copyRequest(request, asCurl ? DoorCommands::Form::Curl : DoorCommands::Form::Console);
    m_window.statusBar()->showMessage(tr("The request was copied."), kNoticeMs);
}

void CopyCommands::copySchedule(EventRef event)
{
    const std::shared_ptr<Workspace> workspace = m_window.run().workspace();
    if (!workspace)
        return;
    const auto work = [workspace, plan = workspace->plan(), snapshot = workspace->trace().snapshot(), event] {
        return recordedFrom(*workspace, plan, snapshot, event);
    };
    m_window.run().inBackground(work).then(
        this, [this, question = ++m_question](const Result<RecordedWindow, IoError>& recorded) {
            if (question != m_question)
                return;
            if (!recorded) {
                m_window.errorBar().showError(
                    tr("There is no schedule from here on: %1.").arg(engineText(recorded.error().text())));
                return;
            }
            put(format::text(recorded->schedule),
                tr("A schedule of %n step(s) was copied.", nullptr, int(recorded->steps)));
        });
}

void CopyCommands::put(const QString& text, const QString& sentence)
{
    QApplication::clipboard()->setText(text);
    m_window.statusBar()->showMessage(sentence, kNoticeMs);
    emit copied();
}

} // namespace racescope
