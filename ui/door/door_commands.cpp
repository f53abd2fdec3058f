// SPDX-License-Identifier: GPL-3.0-or-later
#include "door/door_commands.h"

#include "conflicts/conflicts_view.h"
#include "details/event_story.h"
#include "door/door_dialog.h"
#include "main_window/status_strip.h"
#include "main_window/window_action.h"
#include "models/format.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace racescope {

DoorCommands::DoorCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_run(parts.run)
    , m_selection(parts.selection)
    , m_status(parts.status)
    , m_door(new DoorController(parts.run, this))
{
    m_serve = addWindowAction(m_window, this, u"serveHttp"_s, tr("Serve over &HTTP"), u"plug",
                              tr("Let applications read and write the documents over HTTP"));
    m_serve->setCheckable(true);
    m_serve->setShortcut(QKeySequence(u"Ctrl+H"_s));
    QAction* settings = addWindowAction(m_window, this, u"httpDoor"_s, tr("HTTP &door…"), u"server",
                                        tr("Address, port and manners of the HTTP door"));
    settings->setShortcut(QKeySequence(u"Ctrl+Shift+H"_s));
    parts.raceMenu.addSeparator();
    parts.raceMenu.addActions({m_serve, settings});
    connect(m_serve, &QAction::triggered, this, [this](bool on) {
        on ? m_door->openAgain() : m_door->close();
        refresh();
    });
    connect(settings, &QAction::triggered, this, &DoorCommands::showDialog);
    connect(&parts.timeline, &TimelineView::contextMenuAboutToShow, this,
            [this](QMenu* menu, const TimelineHit& hit) {
                if (hit.event)
                    addToTimelineMenu(*menu, *hit.event);
            });
    addToConflicts(parts.conflicts);
    connect(m_door, &DoorController::changed, this, [this] {
        refresh();
        // What went wrong is told where it can be put right.
        if (!m_door->problem().isEmpty() && !m_dialog)
            showDialog();
    });
    connect(&m_run, &RunController::beat, this, &DoorCommands::refresh);
    refresh();
}

void DoorCommands::showDialog()
{
    if (!m_dialog)
        m_dialog = new DoorDialog(*m_door, &m_window);
    m_dialog->open();
}

void DoorCommands::refresh()
{
    using State = DoorController::State;
    const State state = m_door->state();
    m_serve->setChecked(state == State::Open || state == State::Opening);
    m_serve->setEnabled(state == State::Open || state == State::Closed);
    switch (state) {
    case State::Closed:
        m_status.setDoor({}, {});
        break;
    case State::Opening:
        m_status.setDoor(tr("door opening"), tr("The HTTP door is being opened"));
        break;
    case State::Closing:
        m_status.setDoor(tr("door closing"), tr("Requests in flight are still answered"));
        break;
    case State::Open: {
        const http::DoorCounters counters = m_door->counters();
        m_status.setDoor(m_door->url(),
                         tr("Clients now: %1, requests so far: %2, conflicts: %3")
                             .arg(format::number(counters.clients), format::number(counters.requests),
                                  format::number(counters.conflicts)));
        break;
    }
    }
}

QAction* DoorCommands::makeCopyAction(QObject* parent, Form form)
{
    const bool isCurl = form == Form::Curl;
    auto* action = new QAction(Icons::get(isCurl ? u"terminal" : u"copy"),
                               isCurl ? tr("Copy as c&URL") : tr("Copy as C&onsole"), parent);
    action->setObjectName(isCurl ? u"copyCurl"_s : u"copyConsole"_s);
    return action;
}

void DoorCommands::addToTimelineMenu(QMenu& menu, EventRef event)
{
    const auto& workspace = m_run.workspace();
    const auto found = workspace ? eventAt(workspace->trace().snapshot(), event) : std::nullopt;
    if (!found || !requestOf(*found, workspace->trace().names(), workspace->store()))
        return;
    menu.addSeparator();
    for (const Form form : {Form::Curl, Form::Console}) {
        QAction* action = makeCopyAction(&menu, form);
        menu.addAction(action);
        connect(action, &QAction::triggered, this, [this, event, form] { copy(event, form); });
    }
}

void DoorCommands::addToConflicts(ConflictsView& conflicts)
{
    QTableView& table = conflicts.table();
    for (const Form form : {Form::Curl, Form::Console}) {
        QAction* action = makeCopyAction(&table, form);
        table.addAction(action);
        connect(action, &QAction::triggered, this, [this, form] {
            if (m_selection.event())
                copy(*m_selection.event(), form);
        });
        connect(&m_selection, &Selection::eventChanged, action,
                [this, action] { action->setEnabled(m_selection.event().has_value()); });
        action->setEnabled(m_selection.event().has_value());
    }
}

void DoorCommands::copy(EventRef event, Form form)
{
    const auto& workspace = m_run.workspace();
    const auto found = workspace ? eventAt(workspace->trace().snapshot(), event) : std::nullopt;
    const auto request =
        found ? requestOf(*found, workspace->trace().names(), workspace->store()) : std::nullopt;
    if (request)
        copyRequest(*request, form);
}

void DoorCommands::copyRequest(const RequestText& request, Form form) const
{
    const http::DoorOptions& options = m_door->options();
    QString base = m_door->url();
    if (base.isEmpty())
        base = u"http://%1:%2"_s.arg(format::text(options.host)).arg(options.port == 0 ? 9200 : options.port);
    const QString user = options.password.empty() ? QString() : format::text(options.user);
    QApplication::clipboard()->setText(form == Form::Curl ? asCurl(request, base, user) : asConsole(request));
}

} // namespace racescope
