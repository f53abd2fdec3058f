// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflicts/conflicts_view.h"

#include "conflicts/conflict_export.h"
#include "conflicts/conflict_notes.h"
#include "details/event_story.h"
#include "models/end_follower.h"
#include "models/format.h"
#include "models/name_delegate.h"
#include "models/table_setup.h"
#include "palette/key_hint.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kMostCopied = 100'000;
constexpr qint64 kGroupsMs = 500;

// Nobody's write can be refused then, however many workers there are.
bool isUnguarded(const RacePlan& plan)
{
    return !plan.groups.empty() &&
           std::all_of(plan.groups.begin(), plan.groups.end(),
                       [](const GroupPlan& group) { return group.guard == Guard::None; });
}

} // namespace

ConflictsView::ConflictsView(RunController& run, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_model(new ConflictTableModel(this))
    , m_proxy(new ConflictProxy(this))
{
    setObjectName(u"conflictsView"_s);
    m_proxy->setConflicts(m_model);
    m_proxy->setRunner([this](const ConflictQuery& query, const std::stop_token& stop) {
        return m_run.inBackground([workspace = m_run.workspace(), query, stop] {
            return workspace ? runConflictQuery(workspace->conflicts(), workspace->trace().sharedNames(),
                                                query, stop)
                             : ConflictRows();
        });
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeHead());
    setupTable();
    setupGroups();
    setupPages();
    layout->addWidget(m_pages, 1);
    setupContextMenu();
    connect(&m_run, &RunController::sessionChanged, this, &ConflictsView::reset);
    connect(&m_run, &RunController::beat, this, &ConflictsView::beat);
    connect(&m_selection, &Selection::eventChanged, this, &ConflictsView::selectRowOfEvent);
    connect(m_proxy, &ConflictProxy::queryDone, this, &ConflictsView::showCount);
    reset();
    new KeyHint(*this, u"run"_s, [this](const QString& key) {
        m_runKey = key;
        showCount();
    });
}

QWidget* ConflictsView::makeHead()
{
    m_by = new QComboBox;
    m_by->setObjectName(u"conflictsGroupBy"_s);
    m_by->setAccessibleName(tr("Group by"));
    m_by->setToolTip(tr("One row for each conflict, or sums of what they have in common"));
    m_by->addItem(tr("nothing"));
    m_by->addItem(tr("document"), int(GroupBy::Document));
    m_by->addItem(tr("worker"), int(GroupBy::Worker));
    m_by->addItem(tr("distance"), int(GroupBy::Behind));
    m_by->addItem(tr("attempt"), int(GroupBy::Attempt));
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        regroup();
        showCount();
    });
    m_groupsLater.setSingleShot(true);
    connect(&m_groupsLater, &QTimer::timeout, this, &ConflictsView::showGroups);
    auto* by = new QLabel(tr("&Group by"));
    by->setBuddy(m_by);
    m_count = new QLabel;
    m_count->setObjectName(u"conflictCount"_s);
    auto* head = new QWidget;
    head->setObjectName(u"conflictsHead"_s);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(by);
    row->addWidget(m_by);
    row->addStretch();
    row->addWidget(m_count);
    return head;
}

void ConflictsView::setupGroups()
{
    m_groups = new ConflictGroupsModel(this);
    m_groupTable = new QTableView;
    m_groupTable->setObjectName(u"conflictGroupTable"_s);
    m_groupTable->setAccessibleName(tr("Conflicts by what they have in common"));
    m_groupTable->setToolTip(tr("Enter or double click filters to the group"));
    m_groupTable->setModel(m_groups);
    racescope::setupTable(*m_groupTable, Rows::One);
    setColumnWidths(*m_groupTable, {24, 12, 16, 16, 12, 9, 15, 15, 16});
    m_groupTable->horizontalHeader()->setSectionsMovable(false);
    connect(m_groupTable, &QTableView::activated, this, &ConflictsView::filterToGroup);
}

std::optional<GroupBy> ConflictsView::groupBy() const
{
    const QVariant by = m_by->currentData();
    return by.isValid() ? std::optional(GroupBy(by.toInt())) : std::nullopt;
}

// Summed up by a helper, at most twice a second. Whatever comes meanwhile is summed up after that: there may
// be no further beat.
void ConflictsView::showGroups()
{
    const auto by = groupBy();
    if (!by || !m_run.workspace() || !isVisible())
        return;
    if (m_isGrouping) {
        m_groupsAgain = true;
        return;
    }
    if (const qint64 rest = m_sinceGroups.isValid() ? kGroupsMs - m_sinceGroups.elapsed() : 0; rest > 0) {
        m_groupsLater.start(int(rest));
        return;
    }
    m_isGrouping = true;
    m_groupsAgain = false;
    m_sinceGroups.start();
    m_stopGroups = {};
    const auto work = [workspace = m_run.workspace(), by = *by, filter = m_proxy->query().filter,
                       stop = m_stopGroups.get_token()] {
        return groupConflicts(workspace->conflicts(), workspace->trace().sharedNames(), filter, by, stop);
    };
    m_run.inBackground(work).then(
        this, [this, by = *by, number = ++m_groupQuestion](std::vector<ConflictGroup> groups) {
            m_isGrouping = false;
            const bool isCurrent = number == m_groupQuestion;
            if (isCurrent)
                m_groups->show(std::move(groups), by);
            if (!isCurrent || m_groupsAgain)
                showGroups();
        });
}

// The sums are of something else now.
void ConflictsView::regroup()
{
    m_stopGroups.request_stop();
    ++m_groupQuestion;
    m_sinceGroups.invalidate();
    showGroups();
}

void ConflictsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showGroups();
}

void ConflictsView::filterToGroup()
{
    const int row = m_groupTable->currentIndex().row();
    if (row < 0 || row >= m_groups->rowCount())
        return;
    const QString value = m_groups->groups()[std::size_t(row)].name;
    const QString field = m_groups->by() == GroupBy::Document ? u"doc"_s
                          : m_groups->by() == GroupBy::Worker ? u"worker"_s
                          : m_groups->by() == GroupBy::Behind ? u"behind"_s
                                                              : u"attempt"_s;
    m_by->setCurrentIndex(0);
    emit filterRequested(field, value);
}

void ConflictsView::setupTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"conflictTable"_s);
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->setModel(m_proxy);
    racescope::setupTable(*m_table, Rows::Many);
    setColumnWidths(*m_table, {14, 16, 14, 8, 8, 10, 10, 10, 11, 14, 14, 26, 11, 20, 24, 60});
    for (const int column : {ConflictTableModel::Worker, ConflictTableModel::Winner})
        m_table->setItemDelegateForColumn(column, new NameDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setToolTip(tr("Enter or double click shows the conflict in the timeline"));
    whenChosen(*m_table, this, [this](const QModelIndex& row) { selectFromRow(row); });
    connect(m_table, &QTableView::activated, this, &ConflictsView::jumpRequested);
    new EndFollower(*m_table);
}

void ConflictsView::setupPages()
{
    m_empty = new QLabel;
    m_empty->setObjectName(u"conflictsEmpty"_s);
    const auto makeButton = [this](const QString& command) {
        return (new KeyHint(*this, command, [](const QString&) {}))->makeButton();
    };
    m_toRun = makeButton(u"run"_s);
    m_toSpawn = makeButton(u"spawn"_s);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_table);
    m_pages->addWidget(hintPage(m_empty, {m_toRun, m_toSpawn}));
    m_pages->addWidget(m_groupTable);
}

void ConflictsView::addMenuLine()
{
    auto* line = new QAction(m_table);
    line->setSeparator(true);
    m_table->addAction(line);
}

void ConflictsView::setupContextMenu()
{
    const auto add = [this](const QString& name, const QString& text, QStringView icon, auto slot) {
        auto* action = new QAction(Icons::get(icon), text, m_table);
        action->setObjectName(name);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(u"jumpToTimeline"_s, tr("Show in the &timeline"), u"activity", [this] { emit jumpRequested(); });
    addMenuLine();
    add(u"copyNdjson"_s, tr("Copy as &NDJSON"), u"copy", [this] { copyAs(ConflictFormat::Ndjson); });
    QAction* csv = add(u"copyCsv"_s, tr("Copy as &CSV"), u"copy", [this] { copyAs(ConflictFormat::Csv); });
    csv->setShortcutContext(Qt::WidgetShortcut);
    csv->setShortcut(QKeySequence::Copy);
    add(u"copyMarkdown"_s, tr("Copy as &Markdown"), u"copy", [this] { copyAs(ConflictFormat::Markdown); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ConflictsView::setNotes(ConflictNotes& notes)
{
    const auto show = [this, &notes] {
        m_model->setNotes(notes.texts());
        ConflictQuery query = m_proxy->query();
        query.notes = notes.texts();
        m_proxy->setQuery(query);
    };
    connect(&notes, &ConflictNotes::changed, this, show);
    connect(m_model, &ConflictTableModel::noteWanted, &notes, [this, &notes](int row, const QString& text) {
        const ConflictRecord conflict = m_model->record(row);
        notes.set(conflict, std::size_t(row) + 1, text);
    });
    setupNoteCommands();
    show();
}

void ConflictsView::setupNoteCommands()
{
    const auto add = [this](const QString& name, const QString& text, QStringView icon, const QString& key,
                            auto slot) {
        auto* action = new QAction(Icons::get(icon), text, m_table);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    addMenuLine();
    add(u"noteConflict"_s, tr("&Write a note"), u"message-square", u"F2"_s, [this] { editNote(); });
    add(u"markConflict"_s, tr("Set &a mark"), u"bookmark", u"M"_s, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            emit markRequested(m_model->record(m_proxy->mapToSource(current).row()).time);
    });
}

void ConflictsView::editNote()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex note = current.siblingAtColumn(ConflictTableModel::Note);
    m_table->setCurrentIndex(note);
    m_table->scrollTo(note);
    m_table->edit(note);
}

void ConflictsView::reset()
{
    m_groups->show({}, groupBy().value_or(GroupBy::Document));
    regroup();
    const auto& workspace = m_run.workspace();
    m_model->setLog(workspace ? &workspace->conflicts() : nullptr,
                    workspace ? workspace->trace().sharedNames() : nullptr);
    beat();
}

void ConflictsView::beat()
{
    m_model->update();
    showGroups();
    showCount();
}

void ConflictsView::setFilter(std::shared_ptr<const Filter> filter)
{
    ConflictQuery query = m_proxy->query();
    query.filter = std::move(filter);
    m_proxy->setQuery(query);
    regroup();
}

void ConflictsView::showWhyEmpty()
{
    const auto counts = m_run.snapshot().total().counts; // also of a recording, in which nobody races
    const std::uint64_t writes =
        counts[std::size_t(Severity::WriteOk)] + counts[std::size_t(Severity::LostUpdate)];
    const bool isBare = writes > 0 && isUnguarded(m_run.plan());
    m_toRun->setVisible(writes == 0 && !m_run.isActive());
    m_toSpawn->setVisible(writes > 0 && !isBare);
    if (writes == 0 && m_run.isActive())
        m_empty->setText(tr("No conflicts so far. Every 409 is listed here as it comes."));
    else if (writes == 0)
        //: %1: the key in brackets with a space before it, such as " (F5)", or nothing.
        m_empty->setText(tr("No conflicts so far. Run%1, and every 409 is listed here.").arg(m_runKey));
    else if (isBare)
        m_empty->setText(
            tr("No conflicts: %Ln writes without a guard, and such a write is never refused. Whether one "
               "of them lost a change is told by the verdict.",
               nullptr, format::plural(writes)));
    else
        m_empty->setText(
            tr("No conflicts so far: %Ln writes, all at the first try. Spawn more workers or let them think "
               "longer.",
               nullptr, format::plural(writes)));
}

void ConflictsView::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const QLocale locale;
    m_pages->setCurrentIndex(shown == 0 ? 1 : groupBy() ? 2 : 0);
    if (all == 0) {
        showWhyEmpty();
        m_count->clear();
        return;
    }
    m_toRun->hide();
    m_toSpawn->hide();
    m_empty->setText(tr("No conflict matches. Clear the filter to see all %1.").arg(locale.toString(all)));
    m_count->setText(shown == all ? tr("Conflicts: %1").arg(locale.toString(all))
                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

std::optional<EventRef> ConflictsView::eventOfRow(const QModelIndex& index) const
{
    if (!index.isValid())
        return std::nullopt;
    return EventRef{WorkerId{index.data(WorkerRole).toUInt()},
                    std::size_t(index.data(LaneIndexRole).toULongLong())};
}

void ConflictsView::selectFromRow(const QModelIndex& current)
{
    const auto event = eventOfRow(current);
    if (!event || m_isFollowing)
        return;
    m_isFollowing = true;
    m_selection.setWorker(event->worker);
    m_selection.setDocument(DocumentId{current.data(DocumentRole).toUInt()});
    m_selection.setEvent(event);
    m_isFollowing = false;
}

QModelIndex ConflictsView::rowOfEvent() const
{
    const auto& ref = m_selection.event();
    const auto event = ref ? eventAt(m_run.snapshot(), *ref) : std::nullopt;
    if (!event || event->kind != EventKind::Conflict)
        return {};
    const auto row = m_model->rowOf(ref->worker, ref->index, event->time);
    return row ? m_proxy->mapFromSource(m_model->index(*row, 0)) : QModelIndex();
}

void ConflictsView::selectRowOfEvent()
{
    if (m_isFollowing)
        return;
    const QModelIndex row = rowOfEvent();
    m_isFollowing = true;
    if (!row.isValid())
        m_table->clearSelection(); // else a click on that row would be no change
    m_table->setCurrentIndex(row);
    if (row.isValid())
        m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
    m_isFollowing = false;
}

void ConflictsView::copyAs(ConflictFormat format)
{
    if (!m_run.workspace())
        return;
    std::vector<ConflictRecord> records;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        records.push_back(m_model->record(m_proxy->mapToSource(row).row()));
    for (int row = 0; rows.isEmpty() && row < m_proxy->rowCount() && records.size() < kMostCopied; ++row)
        records.push_back(m_model->record(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    const int count = int(records.size());
    QApplication::clipboard()->setText(conflictsAsText(*m_run.workspace(), std::move(records), format));
    emit copied(count);
}

} // namespace racescope
