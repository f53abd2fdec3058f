// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/marks_commands.h"

#include "marks/marks_pane.h"
#include "models/format.h"
#include "palette/key_hint.h"
#include "palette/palette_commands.h"
#include "theme/icons.h"
#include "timeline/timeline_view.h"

#include <QDockWidget>
#include <QMenu>
#include <QStatusBar>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kNoticeMs = 4000;
constexpr Nanos kAroundMark = 500'000; // shown beside a mark at least

} // namespace

MarksCommands::MarksCommands(const Parts& parts)
    : QObject(&parts.window)
    , m_window(parts.window)
    , m_timeline(parts.timeline)
    , m_marks(new Marks(parts.window.run(), this))
{
    setupTimelineKeys(parts.menu);
    setupBookmarks();
    setupPane();
    parts.palette.addPlaces([this] {
        std::vector<PaletteEntry> entries;
        for (std::size_t i = 0; i < m_marks->list().size(); ++i) {
            const SessionMark& mark = m_marks->list()[i];
            entries.push_back({format::text(mark.text), format::moment(mark.begin), Icons::get(u"bookmark"),
                               [this, i] { goTo(i); }});
        }
        return entries;
    });
    connect(m_marks, &Marks::changed, this, &MarksCommands::draw);
    draw();
}

QAction* MarksCommands::make(const QString& name, const QString& text, QStringView icon, const QString& key,
                             const QString& tip)
{
    auto* action = new QAction(icon.isEmpty() ? QIcon() : Icons::get(icon), text, this);
    action->setObjectName(name);
    action->setStatusTip(tip);
    action->setToolTip(tip);
    action->setShortcut(QKeySequence(key));
    return action;
}

// Letters, and keys that mean something else elsewhere, act while the timeline has the keyboard.
void MarksCommands::setupTimelineKeys(QMenu& menu)
{
    QAction* mark = make(u"setMark"_s, tr("Set &a mark"), u"bookmark", u"M"_s,
                         tr("Mark the selected event, or the middle of what is shown"));
    QAction* range = make(u"keepRange"_s, tr("&Keep the range"), u"move-horizontal", u"Shift+M"_s,
                          tr("Keep the selected time range under a name"));
    QAction* remove = make(u"removeNearestMark"_s, tr("Remove the nearest mark"), u"trash-2", u"Del"_s,
                           tr("Remove the mark nearest to what is selected"));
    QAction* undo = m_marks->undoStack().createUndoAction(&m_timeline, tr("Undo:"));
    undo->setObjectName(u"undoMark"_s);
    QAction* redo = m_marks->undoStack().createRedoAction(&m_timeline, tr("Redo:"));
    redo->setObjectName(u"redoMark"_s);
    menu.addSeparator();
    for (QAction* action : {undo, redo})
        action->setParent(&m_timeline);
    for (QAction* action : {mark, range, remove}) {
        action->setParent(&m_timeline);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_timeline.addAction(action);
        menu.addAction(action);
    }
    connect(mark, &QAction::triggered, this, &MarksCommands::markHere);
    connect(range, &QAction::triggered, this, [this, range] { keepRange(*range); });
    connect(remove, &QAction::triggered, this, &MarksCommands::removeNearest);
}

void MarksCommands::setupBookmarks()
{
    for (int number = 1; number <= Marks::kBookmarks; ++number) {
        QAction* set = make(u"setBookmark%1"_s.arg(number), tr("Set view bookmark %1").arg(number), {},
                            u"Ctrl+Alt+%1"_s.arg(number), tr("Remember what the timeline shows"));
        QAction* recall = make(u"recallBookmark%1"_s.arg(number), tr("Go to view bookmark %1").arg(number),
                               {}, u"Alt+%1"_s.arg(number), tr("Show in the timeline what was remembered"));
        m_window.addAction(set);
        m_window.addAction(recall);
        connect(set, &QAction::triggered, this, [this, number, recall] {
            m_marks->setBookmark(number, m_timeline.visibleRange());
            const QString key = recall->shortcut().toString(QKeySequence::NativeText);
            m_window.statusBar()->showMessage(
                key.isEmpty() ? tr("View bookmark %1 is set.").arg(number)
                              : tr("View bookmark %1 is set; %2 comes back here.").arg(number).arg(key),
                kNoticeMs);
        });
        connect(recall, &QAction::triggered, this, [this, number, set] {
            if (const auto range = m_marks->bookmark(number))
                return m_timeline.setVisibleRange(*range);
            const QString key = set->shortcut().toString(QKeySequence::NativeText);
            m_window.statusBar()->showMessage(
                key.isEmpty() ? tr("View bookmark %1 is not set.").arg(number)
                              : tr("View bookmark %1 is not set; %2 sets it.").arg(number).arg(key),
                kNoticeMs);
        });
    }
}

void MarksCommands::setupPane()
{
    auto* pane = new MarksPane(*m_marks);
    QDockWidget* dock = m_window.addPane(pane, u"marksDock"_s, tr("Marks"), Qt::BottomDockWidgetArea);
    if (auto* conflicts = m_window.findChild<QDockWidget*>(u"conflictsDock"_s)) {
        m_window.tabifyDockWidget(conflicts, dock);
        conflicts->raise();
    }
    connect(pane, &MarksPane::goRequested, this, &MarksCommands::goTo);
}

void MarksCommands::draw()
{
    std::vector<TimelineMark> drawn;
    for (const SessionMark& mark : m_marks->list())
        drawn.push_back({mark.begin, mark.end, format::text(mark.text)});
    m_timeline.setMarks(std::move(drawn));
}

void MarksCommands::markHere()
{
    const auto ref = m_window.selection().event();
    const auto event = ref ? m_timeline.model().event(*ref) : std::nullopt;
    const TimeRange shown = m_timeline.visibleRange();
    m_marks->addMark(event ? event->time : shown.begin + shown.length() / 2);
}

void MarksCommands::keepRange(const QAction& command)
{
    if (const auto range = m_window.selection().timeRange())
        m_marks->addRange(*range);
    else
        m_window.statusBar()->showMessage(
            //: %1 is a key such as " (Shift+M)", or nothing.
            tr("Drag over the timeline first, then keep the range%1.").arg(KeyHint::of(command)), kNoticeMs);
}

void MarksCommands::removeNearest()
{
    const auto ref = m_window.selection().event();
    const auto event = ref ? m_timeline.model().event(*ref) : std::nullopt;
    const auto range = m_window.selection().timeRange();
    const TimeRange shown = m_timeline.visibleRange();
    const Nanos from = event ? event->time : range ? range->begin : shown.begin + shown.length() / 2;
    const auto& list = m_marks->list();
    const auto nearest =
        std::min_element(list.begin(), list.end(), [from](const SessionMark& a, const SessionMark& b) {
            return std::abs(a.begin - from) < std::abs(b.begin - from);
        });
    if (nearest != list.end())
        m_marks->remove(std::size_t(nearest - list.begin()));
}

// A mark keeps the zoom, a range brings its own.
void MarksCommands::goTo(std::size_t number)
{
    if (number >= m_marks->list().size())
        return;
    const SessionMark mark = m_marks->list()[number];
    m_window.showView(&m_timeline);
    if (Marks::isRange(mark)) {
        m_window.selection().setTimeRange(TimeRange{mark.begin, mark.end});
        const Nanos margin = (mark.end - mark.begin) / 20;
        m_timeline.setVisibleRange({mark.begin - margin, mark.end + margin});
        return;
    }
    const Nanos half = std::max(m_timeline.visibleRange().length() / 2, kAroundMark);
    m_timeline.setVisibleRange({mark.begin - half, mark.begin + half});
}

} // namespace racescope
