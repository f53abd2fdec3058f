// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_commands.h"

#include "charts/charts_view.h"
#include "conflicts/conflicts_view.h"
#include "details/event_story.h"
#include "documents/history_view.h"
#include "filter/filter_bar.h"
#include "filter/filter_words_text.h"
#include "models/conflict_pages.h"
#include "models/filter_clause.h"
#include "models/format.h"
#include "models/roles.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"
#include "verdict/verdict_view.h"

#include <QMainWindow>
#include <QMenu>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// What the menu of an event offers, in this order.
constexpr std::array kOffered{
    FilterField::Worker,     FilterField::Group, FilterField::Document, FilterField::Kind,
    FilterField::Status,     FilterField::Guard, FilterField::Attempt,  FilterField::Update,
    FilterField::SeqNoField, FilterField::Term,  FilterField::Time,     FilterField::Took,
    FilterField::Behind,     FilterField::Held,  FilterField::Winner,   FilterField::Outcome};

QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

FilterCommands::FilterCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_run(parts.run)
    , m_selection(parts.selection)
    , m_filter(new FilterController(parts.run, this))
    , m_bar(new FilterBar(*m_filter, parts.run))
{
    parts.toolBar.addWidget(m_bar->field());
    parts.above.insertWidget(0, m_bar);
    setupActions(parts);
    connectViews(parts);
}

void FilterCommands::setupActions(const Parts& parts)
{
    parts.focusField.setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(u"/"_s)});
    connect(&parts.focusField, &QAction::triggered, m_bar, &FilterBar::focusField);
    connect(m_bar, &FilterBar::left, &parts.timeline, [timeline = &parts.timeline] { timeline->setFocus(); });
    const auto make = [&](const QString& name, const QString& text, QStringView icon, const QString& key,
                          const QString& tip) {
        auto* action = new QAction(Icons::get(icon), text, this);
        action->setObjectName(name);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        if (!key.isEmpty())
            action->setShortcut(QKeySequence(key));
        parts.window.addAction(action);
        parts.menu.addAction(action);
        return action;
    };
    QAction* next =
        make(u"nextMatch"_s, tr("Ne&xt match"), u"chevron-right", u"F3"_s,
             tr("Go to the next event that matches the filter; without one, to the next conflict"));
    QAction* previous = make(u"previousMatch"_s, tr("&Previous match"), u"chevron-left", u"Shift+F3"_s,
                             tr("Go to the match before; without a filter, to the conflict before"));
    next->setShortcuts({QKeySequence(u"F3"_s), QKeySequence(u"Ctrl+G"_s)});
    previous->setShortcuts({QKeySequence(u"Shift+F3"_s), QKeySequence(u"Ctrl+Shift+G"_s)});
    QAction* clear = make(u"clearFilter"_s, tr("Clear fil&ters"), u"funnel-x", u"Ctrl+Shift+F"_s,
                          tr("Show everything again"));
    QAction* hide = make(u"hideOthers"_s, FilterBar::tr("Hide the rest"), u"eye-off", {},
                         FilterBar::tr("Hide in the timeline what does not match, instead of dimming it"));
    hide->setCheckable(true);
    connect(hide, &QAction::triggered, m_bar, &FilterBar::setHidesOthers);
    connect(m_bar, &FilterBar::hidesOthersChanged, hide,
            [this, hide] { hide->setChecked(m_bar->hidesOthers()); });
    connect(next, &QAction::triggered, this,
            [this, timeline = &parts.timeline] { goToMatch(*timeline, true); });
    connect(previous, &QAction::triggered, this,
            [this, timeline = &parts.timeline] { goToMatch(*timeline, false); });
    connect(clear, &QAction::triggered, m_filter, &FilterController::clear);
    const auto enable = [this, clear, hide] {
        clear->setEnabled(m_filter->isActive());
        hide->setEnabled(m_filter->isActive());
    };
    connect(m_filter, &FilterController::filterChanged, clear, enable);
    enable();
}

void FilterCommands::connectViews(const Parts& parts)
{
    TimelineView* timeline = &parts.timeline;
    const auto showMatches = [this, timeline] {
        timeline->setMatches(m_filter->matches(), m_bar->hidesOthers() ? TimelineView::Others::Hidden
                                                                       : TimelineView::Others::Dimmed);
    };
    connect(m_filter, &FilterController::matchesChanged, timeline, showMatches);
    connect(m_bar, &FilterBar::hidesOthersChanged, timeline, showMatches);
    connect(m_filter, &FilterController::matchesChanged, &parts.history, [this, history = &parts.history] {
        history->setFilter(m_filter->filter(), m_filter->matches());
    });
    connect(m_filter, &FilterController::matchesChanged, &parts.verdict,
            [this, verdict = &parts.verdict] { verdict->setMatches(m_filter->matches()); });
    connect(m_filter, &FilterController::matchesChanged, &parts.charts,
            [this, charts = &parts.charts] { charts->setMatches(m_filter->matches()); });
    connect(m_filter, &FilterController::filterChanged, &parts.conflicts,
            [this, conflicts = &parts.conflicts] { conflicts->setFilter(m_filter->filter()); });
    connect(&parts.conflicts, &ConflictsView::filterRequested, this,
            [this](const QString& field, const QString& value) {
                m_filter->add(field % u':' % quotedForFilter(value));
            });
    connect(timeline, &TimelineView::matchReached, m_bar, &FilterBar::showPlace);
    connect(timeline, &TimelineView::contextMenuAboutToShow, this,
            [this](QMenu* menu, const TimelineHit& hit) {
                if (hit.event)
                    addToTimelineMenu(*menu, *hit.event);
            });
}

void FilterCommands::addToTimelineMenu(QMenu& menu, EventRef ref)
{
    const auto event = eventAt(m_run.snapshot(), ref);
    const auto& workspace = m_run.workspace();
    if (!event || !workspace)
        return;
    const bool isConflict = event->kind == EventKind::Conflict;
    const auto row =
        isConflict ? findConflict(workspace->conflicts(), ref.worker, ref.index, event->time) : std::nullopt;
    const auto records = row ? workspace->conflicts().records(*row, 1) : std::vector<ConflictRecord>();
    menu.addSeparator();
    QMenu* to = menu.addMenu(Icons::get(u"funnel"), tr("Filter &to"));
    QMenu* out = menu.addMenu(Icons::get(u"funnel-x"), tr("Leave &out"));
    for (const FilterField field : kOffered) {
        const QString clause = filterClause(field, *event, workspace->trace().names(),
                                            records.empty() ? nullptr : &records.front());
        if (clause.isEmpty())
            continue;
        const QString name = format::text(info(field).name);
        const auto add = [&](QMenu& into, const QString& prefix, const QString& condition) {
            QAction* action = into.addAction(inMenu(clause));
            action->setObjectName(prefix % name);
            action->setToolTip(filterFieldText(field));
            connect(action, &QAction::triggered, m_filter, [this, condition] { m_filter->add(condition); });
        };
        add(*to, u"filterTo_"_s, clause);
        add(*out, u"filterOut_"_s, u'-' % clause);
    }
    to->setToolTipsVisible(true);
    out->setToolTipsVisible(true);
}

void FilterCommands::addTo(QTableView& table, const QString& name, const QString& place)
{
    const auto clause = [&table] { return table.currentIndex().data(FilterRole).toString(); };
    QAction* const before = table.actions().value(1); // behind what shows the row elsewhere
    const auto make = [&](const QString& prefix, QStringView icon, const QString& sign) {
        auto* action = new QAction(Icons::get(icon), {}, &table);
        action->setObjectName(prefix % name);
        table.insertAction(before, action);
        connect(action, &QAction::triggered, m_filter, [this, clause, sign] {
            if (const QString asked = clause(); !asked.isEmpty())
                m_filter->add(sign % asked);
        });
        return action;
    };
    QAction* to = make(u"filterToCell_"_s, u"funnel", {});
    QAction* out = make(u"filterOutCell_"_s, u"funnel-x", u"-"_s);
    const auto tell = [to, out, clause, place] {
        const QString asked = clause();
        //: %1: a table.
        to->setText(asked.isEmpty() ? tr("%1: filter to what the cell says").arg(place)
                                    : tr("Filter to %1").arg(inMenu(asked)));
        out->setText(asked.isEmpty() ? tr("%1: leave out what the cell says").arg(place)
                                     : tr("Leave out %1").arg(inMenu(asked)));
        for (QAction* action : {to, out})
            action->setEnabled(!asked.isEmpty());
    };
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, to, tell);
    connect(table.model(), &QAbstractItemModel::modelReset, to, tell);
    tell();
}

void FilterCommands::goToMatch(TimelineView& timeline, bool forward)
{
    if (!m_filter->isActive())
        return forward ? timeline.nextConflict() : timeline.previousConflict();
    const auto& matches = m_filter->matches();
    if (!matches)
        return;
    timeline.goToMatch(*matches,
                       forward ? TimelineModel::Direction::Forward : TimelineModel::Direction::Backward);
}

} // namespace racescope
