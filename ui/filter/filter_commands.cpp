// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_commands.h"

#include "charts/charts_view.h"
#include "conflicts/conflicts_view.h"
#include "details/event_story.h"
#include "documents/history_view.h"
#include "filter/filter_bar.h"
#include "models/format.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"
#include "verdict/verdict_view.h"

#include <QMainWindow>
#include <QMenu>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// As the language wants names with spaces or signs in them.
QString quoted(const QString& name)
{
    static const QString kSigns = u" \t,()\":<>"_s;
    for (const QChar c : name) {
        if (kSigns.contains(c)) {
            QString inside = name;
            inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
            return u'"' % inside % u'"';
        }
    }
    return name;
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
    connect(
        &parts.conflicts, &ConflictsView::filterRequested, this,
        [this](const QString& field, const QString& value) { m_filter->add(field % u':' % quoted(value)); });
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
    if (!event || !m_run.workspace())
        return;
    const Names& names = m_run.workspace()->trace().names();
    menu.addSeparator();
    const auto add = [&](const QString& name, const QString& text, QStringView icon, const QString& clause) {
        QAction* action = menu.addAction(Icons::get(icon), QString(text).replace(u'&', u"&&"_s));
        action->setObjectName(name);
        connect(action, &QAction::triggered, m_filter, [this, clause] { m_filter->add(clause); });
    };
    const QString worker = format::worker(names, ref.worker);
    const QString ofWorker = u"worker:"_s % quoted(worker);
    add(u"filterToWorker"_s, tr("Filter to %1").arg(worker), u"funnel", ofWorker);
    if (event->document != kNoDocument) {
        const QString document = format::document(names, event->document);
        add(u"filterToDocument"_s, tr("Filter to %1").arg(document), u"funnel", u"doc:"_s % quoted(document));
    }
    add(u"filterOutWorker"_s, tr("Leave out %1").arg(worker), u"funnel-x", u'-' % ofWorker);
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
