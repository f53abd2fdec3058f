// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_view.h"

#include "compare/compare_align.h"
#include "compare/compare_table_model.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "stepper/stepper_race.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"
#include "timeline/timeline_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QString sideName(CompareView::Side side)
{
    return side == CompareView::Left ? CompareView::tr("First recording")
                                     : CompareView::tr("Second recording");
}

QString suffixOf(CompareView::Side side)
{
    return side == CompareView::Left ? u"Left"_s : u"Right"_s;
}

struct Compared {
    CompareSource left;
    CompareSource right;
    Comparison comparison;
};

CompareSide sideOf(const CompareSource& source, const Snapshot& snapshot, const Names* names)
{
    return {source.title.toStdString(), &snapshot, names, source.begin, source.end, source.fromTime,
            source.fromCommit};
}

Compared compareSources(CompareSource left, CompareSource right)
{
    left.record();
    right.record();
    const Snapshot a = left.trace().snapshot();
    const Snapshot b = right.trace().snapshot();
    Comparison comparison =
        compare(sideOf(left, a, left.names().get()), sideOf(right, b, right.names().get()));
    return {std::move(left), std::move(right), std::move(comparison)};
}

} // namespace

CompareView::CompareView(RunController& run, const StepperRace* stepper, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_stepper(stepper)
{
    setObjectName(u"compareView"_s);
    setAccessibleName(tr("Comparison"));
    m_compare = new QPushButton(Icons::get(u"git-compare"), tr("Com&pare"));
    m_compare->setObjectName(u"compareNow"_s);
    m_compare->setToolTip(tr("Counters side by side, and the first step at which they part"));
    auto* row = new QHBoxLayout;
    for (const Side side : {Left, Right}) {
        m_choices[side] = makeChoice(side);
        row->addWidget(m_choices[side], 1);
        row->addWidget(makeOpen(side));
    }
    row->addWidget(m_compare);
    m_align = new CompareAlign;
    connect(m_align, &CompareAlign::changed, this, [this] {
        tellEdit();
        if (m_comparison)
            compareNow();
    });
    auto* empty =
        new QLabel(tr("Put two recordings side by side: choose this session, one of its runs, a branch "
                      "of the race in the stepper or a file at each side, and press Compare."));
    empty->setObjectName(u"compareEmpty"_s);
    auto* open = new QPushButton(Icons::get(u"folder-open"), tr("Open a file to compare with…"));
    open->setObjectName(u"compareOpenFile"_s);
    connect(open, &QPushButton::clicked, this, [this] { chooseFile(Right); });
    m_pages = new QStackedWidget;
    m_pages->addWidget(hintPage(empty, {open}));
    m_pages->addWidget(makeResult());
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_align);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_compare);
    connect(m_compare, &QPushButton::clicked, this, &CompareView::compareNow);
    connect(&m_run, &RunController::sessionChanged, this, &CompareView::refreshSources);
    connect(&m_run, &RunController::stateChanged, this, &CompareView::refreshSources);
    for (QComboBox* box : m_choices)
        connect(box, &QComboBox::activated, this, [this] {
            showMarks();
            tellEdit();
        });
    refreshSources();
}

CompareView::~CompareView()
{
    for (TimelineView* timeline : m_timelines) // one that goes resizes the other
        disconnect(timeline, nullptr, this, nullptr);
    for (TimelineView* timeline : m_timelines) { // before the selections that they borrow
        timeline->setSnapshotProvider(nullptr);
        delete timeline;
    }
}

QComboBox* CompareView::makeChoice(Side side)
{
    auto* box = new QComboBox;
    box->setObjectName(QString(u"compare"_s % suffixOf(side)));
    box->setAccessibleName(sideName(side));
    box->setToolTip(sideName(side));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QPushButton* CompareView::makeOpen(Side side)
{
    auto* button = new QPushButton(Icons::get(u"folder-open"), tr("Open…"));
    button->setObjectName(QString(u"compareOpen"_s % suffixOf(side)));
    button->setAccessibleName(tr("Open a file as %1").arg(sideName(side)));
    button->setToolTip(tr("A session or an exported history"));
    connect(button, &QPushButton::clicked, this, [this, side] { chooseFile(side); });
    return button;
}

QWidget* CompareView::makeResult()
{
    m_difference = new QLabel;
    m_difference->setObjectName(u"compareDifference"_s);
    m_difference->setAccessibleName(tr("First step that differs"));
    m_difference->setTextFormat(Qt::PlainText);
    m_difference->setWordWrap(true);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_jump = new QPushButton(Icons::get(u"activity"), tr("Sho&w the step"));
    m_jump->setObjectName(u"compareJump"_s);
    m_jump->setToolTip(tr("Select it in both timelines"));
    connect(m_jump, &QPushButton::clicked, this, &CompareView::showDifference);
    auto* row = new QHBoxLayout;
    row->addWidget(m_difference, 1);
    row->addWidget(m_jump, 0, Qt::AlignTop);
    m_counters = new CompareTableModel(this);
    m_table = new QTableView;
    m_table->setObjectName(u"compareCounters"_s);
    m_table->setAccessibleName(tr("Counters side by side"));
    m_table->setModel(m_counters);
    racescope::setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {28, 20, 20, 16});
    m_table->horizontalHeader()->setStretchLastSection(false); // the difference stays beside its figures
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of counters"));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"compareSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    for (const Side side : {Left, Right}) {
        m_timelines[side] = new TimelineView(std::make_shared<Names>(), &m_selections[side]);
        m_timelines[side]->setObjectName(QString(u"compareTimeline"_s % suffixOf(side)));
        m_timelines[side]->setAccessibleName(tr("Timeline: %1").arg(sideName(side)));
        splitter->addWidget(m_timelines[side]);
        connect(m_timelines[side], &TimelineView::visibleRangeChanged, this, [this, side] { follow(side); });
    }
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(splitter, 1);
    return page;
}

void CompareView::refreshSources()
{
    fillSources();
    m_told = choices();
}

void CompareView::fillSources()
{
    m_sources = sourcesOf(m_run.workspace());
    const std::vector<CompareSource> steppers = branches();
    m_sources.insert(m_sources.end(), steppers.begin(), steppers.end());
    m_sources.insert(m_sources.end(), m_files.begin(), m_files.end());
    for (QComboBox* box : m_choices) {
        const QVariant before = box->currentData();
        box->clear();
        for (const CompareSource& source : m_sources)
            box->addItem(source.title, source.key);
        box->setCurrentIndex(std::max(box->findData(before), m_sources.empty() ? -1 : 0));
    }
    // A recording beside itself tells nothing: two of the first that come.
    if (!std::exchange(m_hasChoice, m_sources.size() > 1) && m_hasChoice) {
        m_choices[Left]->setCurrentIndex(0);
        m_choices[Right]->setCurrentIndex(1);
    }
    m_compare->setEnabled(!m_sources.empty());
    showMarks();
}

CompareChoices CompareView::choices() const
{
    return {{m_choices[Left]->currentData().toString(), m_choices[Right]->currentData().toString()},
            m_align->alignment()};
}

bool CompareView::choose(Side side, const QString& key)
{
    const int index = m_choices[side]->findData(key);
    if (index >= 0)
        m_choices[side]->setCurrentIndex(index);
    return index >= 0;
}

void CompareView::setChoices(const CompareChoices& choices)
{
    fillSources();
    const CompareAlignment before = m_align->alignment();
    for (const Side side : {Left, Right}) {
        const auto path =
            choose(side, choices.sources[side]) ? std::nullopt : pathOfSource(choices.sources[side]);
        if (path)
            open(*path, [this, choices](const CompareSource&) { setChoices(choices); });
    }
    showMarks();
    m_align->setAlignment(choices.alignment);
    m_told = this->choices();
    if (m_comparison && m_align->alignment() != before)
        compareNow();
}

void CompareView::tellEdit()
{
    const CompareChoices before = std::exchange(m_told, choices());
    if (m_told != before)
        emit edited(wordsOf(before, m_told), before, m_told);
}

QString CompareView::wordsOf(const CompareChoices& before, const CompareChoices& after) const
{
    if (before.sources != after.sources)
        return tr("compare %1 with %2").arg(m_choices[Left]->currentText(), m_choices[Right]->currentText());
    switch (after.alignment.at) {
    case CompareAlignment::At::Start:
        return tr("align at the start");
    case CompareAlignment::At::Mark:
        return tr("align at marks");
    case CompareAlignment::At::Commit:
        break;
    }
    return tr("align at commit %1").arg(format::number(std::uint64_t(after.alignment.commit)));
}

void CompareView::showMarks()
{
    const auto left = chosen(Left);
    const auto right = chosen(Right);
    m_align->setSources(left ? &*left : nullptr, right ? &*right : nullptr);
}

std::vector<CompareSource> CompareView::branches() const
{
    if (!m_stepper || !m_stepper->isLoaded())
        return {};
    return sourcesOf(m_stepper->race());
}

// A branch grows while nobody looks here, and a run is entered some time after its end, when it has been
// judged.
void CompareView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshSources();
}

std::optional<CompareSource> CompareView::chosen(Side side) const
{
    const int index = m_choices[side]->currentIndex();
    return index < 0 ? std::nullopt : std::optional(m_sources[std::size_t(index)]);
}

void CompareView::chooseFile(Side side)
{
    auto* dialog = new QFileDialog(this, tr("Open a recording to compare"));
    dialog->setObjectName(u"compareDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Sessions and histories (*.racescope *.ndjson *.edn *.json)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, side](const QString& path) { openFile(side, path); });
    dialog->open();
}

void CompareView::openFile(Side side, const QString& path)
{
    open(path, [this, side](const CompareSource& source) {
        choose(side, source.key);
        showMarks();
        tellEdit();
        emit sourceOpened();
    });
}

// Once: a file that is opened again takes the place of what it was.
void CompareView::open(const QString& path, std::function<void(const CompareSource& source)> then)
{
    m_run.inBackground([path] { return openCompareSource(path); })
        .then(this, [this, then = std::move(then)](const Result<CompareSource, QString>& source) {
            if (!source) {
                say(source.error());
                return;
            }
            std::erase_if(m_files, [&](const CompareSource& file) { return file.key == source->key; });
            m_files.push_back(*source);
            fillSources();
            then(*source);
        });
}

void CompareView::compareNow()
{
    refreshSources(); // branches may have grown
    auto left = chosen(Left);
    auto right = chosen(Right);
    if (!left || !right)
        return;
    if (const auto aligned = m_align->applyTo(*left, *right); !aligned) {
        ++m_question;
        say(aligned.error());
        return;
    }
    m_run.inBackground([left, right] { return compareSources(*left, *right); })
        .then(this, [this, question = ++m_question](const Compared& compared) {
            if (question != m_question)
                return;
            m_shown = {compared.left, compared.right};
            showComparison(compared.comparison);
            sayWhereToBegin(compared.comparison);
        });
}

// A recording may have fewer commits than the one to begin at.
void CompareView::sayWhereToBegin(const Comparison& comparison)
{
    const std::array commits{comparison.leftCommits, comparison.rightCommits};
    for (const Side side : {Left, Right}) {
        if (commits[side] >= m_shown[side].fromCommit)
            continue;
        say(tr("%1 has no commit %2: writes were accepted %Ln times.", nullptr, format::plural(commits[side]))
                .arg(m_shown[side].title, format::number(m_shown[side].fromCommit)));
        return;
    }
}

void CompareView::say(const QString& words)
{
    m_difference->setText(words);
    m_jump->setEnabled(false);
    m_pages->setCurrentIndex(1);
}

void CompareView::showComparison(const Comparison& comparison)
{
    m_comparison = comparison;
    m_counters->setComparison(comparison);
    for (int column = 1; column < m_counters->columnCount(); ++column) // their names are those of the sides
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column),
                                                 m_table->horizontalHeader()->sectionSizeHint(column)));
    m_origins = {comparison.leftOrigin, comparison.rightOrigin};
    const auto words = [](const std::optional<CompareStep>& step) {
        return step ? format::text(step->text) : tr("has ended");
    };
    if (comparison.differs)
        say(tr("They part at step %1.\n%2: %3\n%4: %5")
                .arg(format::number(comparison.equalSteps + 1), format::text(comparison.leftTitle),
                     words(comparison.left), format::text(comparison.rightTitle), words(comparison.right)));
    else
        say(tr("No step differs: all %1 are the same.").arg(format::number(comparison.equalSteps)));
    m_jump->setEnabled(comparison.left || comparison.right);
    const QScopedValueRollback quiet(m_following, true);
    for (const Side side : {Left, Right}) {
        const CompareSource source = m_shown[side];
        m_selections[side].clear();
        m_timelines[side]->reset(source.names(), [source] { return source.trace().snapshot(); });
        m_timelines[side]->refresh();
        m_timelines[side]->setFollowing(false);
    }
    const auto lengthOf = [this](Side side) {
        return std::min(m_shown[side].end, m_timelines[side]->model().snapshot().end()) - m_origins[side];
    };
    const Nanos length = std::max<Nanos>({lengthOf(Left), lengthOf(Right), 1});
    for (const Side side : {Left, Right})
        m_timelines[side]->setVisibleRange(
            {m_origins[side] - length / 50, m_origins[side] + length + length / 50});
    emit compared();
}

// The other timeline shows the same stretch, counted from where both are aligned.
void CompareView::follow(Side moved)
{
    if (m_following || !m_comparison)
        return;
    const QScopedValueRollback quiet(m_following, true);
    const Side other = moved == Left ? Right : Left;
    const TimeRange range = m_timelines[moved]->visibleRange();
    const Nanos by = m_origins[other] - m_origins[moved];
    m_timelines[other]->setVisibleRange({range.begin + by, range.end + by});
}

void CompareView::showDifference()
{
    if (!m_comparison)
        return;
    const QScopedValueRollback quiet(m_following, true);
    if (m_comparison->right)
        m_timelines[Right]->goToEvent(m_comparison->right->event);
    if (m_comparison->left)
        m_timelines[Left]->goToEvent(m_comparison->left->event);
}

} // namespace racescope
