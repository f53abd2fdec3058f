// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/status_strip.h"

#include "models/format.h"
#include "target/target_text.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

StatusStrip::StatusStrip(RunController& run, Selection& selection, const VerdictView& verdict,
                         QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_selection(selection)
    , m_verdictView(verdict)
{
    setObjectName(u"statusStrip"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(fontMetrics().averageCharWidth() * 2);
    m_range = addLabel(u"statusRange"_s, tr("The selected range"), Need::WhereThereIsRoom);
    m_mode = addLabel(u"statusMode"_s, tr("How the race stands, and whether the timeline follows it"));
    m_rate = addLabel(u"statusRate"_s, tr("Events recorded a second"), Need::WhereThereIsRoom);
    m_recorded =
        addLabel(u"statusRecorded"_s, tr("Events recorded so far, and the memory they take"), Need::Usual);
    m_dropped = addLabel(u"statusDropped"_s, tr("Events that were lost because the recorder was full"));
    m_seqNo =
        addLabel(u"statusSeqNo"_s, tr("The last _seq_no of the shard of the selected document"), Need::Usual);
    m_term = addLabel(u"statusTerm"_s, tr("The shard's primary term"), Need::Usual);
    m_memory = addLabel(u"statusMemory"_s, {}, Need::WhereThereIsRoom);
    m_seed =
        addLabel(u"statusSeed"_s, tr("What the race's random choices come from"), Need::WhereThereIsRoom);
    m_target = addLabel(u"statusTarget"_s, {}, Need::Usual);
    m_door = addLabel(u"statusDoor"_s, {}, Need::Usual);
    setDoor({}, {});
    m_recording = addLabel(u"statusRecording"_s, {}, Need::Usual);
    setRecording({}, {});
    m_verdict = new QToolButton;
    m_verdict->setObjectName(u"statusVerdict"_s);
    m_verdict->setAutoRaise(true);
    m_verdict->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_verdict->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_verdict->setMinimumWidth(1); // its sentence is never what makes the window wide
    layout->addWidget(m_verdict);
    connect(m_verdict, &QToolButton::clicked, this, &StatusStrip::verdictClicked);
    connect(&m_run, &RunController::beat, this, &StatusStrip::refresh);
    connect(&m_run, &RunController::stateChanged, this, &StatusStrip::refresh);
    connect(&m_run, &RunController::sessionChanged, this, [this] {
        m_terms = {};
        refresh();
    });
    connect(&m_run, &RunController::planChanged, this, &StatusStrip::showTarget);
    connect(&m_selection, &Selection::documentChanged, this, &StatusStrip::refresh);
    connect(&m_verdictView, &VerdictView::changed, this, &StatusStrip::showVerdict);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &StatusStrip::showVerdict);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &StatusStrip::showMode);
    refresh();
    showVerdict();
}

// Of the status bar; the rest is for messages.
int StatusStrip::room() const
{
    return parentWidget() ? parentWidget()->width() * 4 / 5 : width();
}

// A narrow window leaves out parts: what is selected stays longest.
void StatusStrip::fit()
{
    if (!m_verdict)
        return;
    const int gap = layout()->spacing();
    const int verdictIcon = 3 * m_verdict->iconSize().width(); // with what the button needs around it
    int free = room() - verdictIcon - m_mode->sizeHint().width() - m_dropped->sizeHint().width() - 2 * gap;
    const auto show = [&free, gap](QLabel& part, bool isWanted) {
        const int width = part.sizeHint().width() + gap;
        const bool fits = isWanted && width <= free;
        part.setVisible(fits);
        if (fits)
            free -= width;
    };
    // What is not as one expects has room first.
    show(*m_recording, !m_recording->text().isEmpty());
    show(*m_target, m_shownTarget.has_value() || !m_shownCluster.isEmpty());
    for (QLabel* part : {m_recorded, m_seqNo, m_term, m_door})
        show(*part, !part->text().isEmpty());
    // The verdict gets its whole sentence before the others.
    free -= fontMetrics().horizontalAdvance(m_verdictView.headline());
    for (QLabel* part : std::as_const(m_optional))
        show(*part, !part->text().isEmpty());
    fitVerdict();
    // At once: until the bar is laid out anew, everything would be a bit too narrow for its text.
    layout()->activate();
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate();
}

bool StatusStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        fit();
    return QWidget::eventFilter(watched, event);
}

QLabel* StatusStrip::addLabel(const QString& name, const QString& tip, Need need)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setToolTip(tip);
    label->setAccessibleDescription(tip);
    layout()->addWidget(label);
    if (need != Need::Always)
        label->setMinimumWidth(1); // never what makes the window wide
    if (need == Need::WhereThereIsRoom)
        m_optional.append(label);
    return label;
}

QString StatusStrip::textOf(RunState state)
{
    switch (state) {
    case RunState::Empty:
        return tr("no race");
    case RunState::Loading:
        return tr("loading");
    case RunState::Ready:
        return tr("ready");
    case RunState::Running:
        return tr("running");
    case RunState::Paused:
        return tr("paused");
    case RunState::Stopping:
        return tr("stopping");
    case RunState::Finished:
        return tr("finished");
    }
    return {};
}

void StatusStrip::setFollowing(bool following, qint64 eventsBehind)
{
    m_isFollowing = following;
    m_behind = eventsBehind;
    refresh();
}

void StatusStrip::setDoor(const QString& text, const QString& tip)
{
    m_door->setText(text.isEmpty() ? tr("door closed") : text);
    m_door->setToolTip(tip.isEmpty() ? tr("No application can reach the documents over HTTP") : tip);
}

void StatusStrip::setRecording(const QString& text, const QString& tip)
{
    if (text == m_recording->text() && tip == m_recording->toolTip())
        return;
    m_recording->setText(text);
    m_recording->setToolTip(tip);
    m_recording->setAccessibleDescription(tip);
    refresh();
}

void StatusStrip::refresh()
{
    showMode();
    const TraceCounters& counters = m_run.counters();
    m_recorded->setText(tr("%1 recorded").arg(format::number(counters.recorded)));
    m_recorded->setToolTip(
        tr("Events recorded so far, in %1 of memory").arg(format::bytes(counters.memoryBytes)));
    m_dropped->setText(tr("%1 dropped").arg(format::number(counters.dropped)));
    QFont font = m_dropped->font();
    font.setBold(counters.dropped > 0);
    m_dropped->setFont(font);
    m_memory->setText(counters.memoryBytes == 0 ? QString()
                                                : tr("%1 of %2")
                                                      .arg(format::bytes(counters.memoryBytes + m_beside),
                                                           format::bytes(counters.budgetBytes + m_beside)));
    showSpilled();
    m_seed->setText(m_run.workspace() ? tr("seed %1").arg(m_run.plan().seed) : QString());
    showRate();
    showShard();
    showTarget();
    fit();
}

void StatusStrip::showSpilled()
{
    const std::uint64_t blocks = m_run.counters().spilledBlocks;
    const QString place = blocks > 0 && m_keptIn ? m_keptIn() : QString();
    QString tip =
        tr("Memory that the recording takes: events, conflicts and what the timeline draws from; above "
           "the second figure, which the settings change, the oldest events go to a file");
    if (!place.isEmpty())
        //: %n blocks of events; %1 is the path of a file.
        tip += u'\n' % tr("%n block(s) lie in %1", nullptr, format::plural(blocks)).arg(place);
    if (m_run.workspace()) {
        const ConflictLog::Trouble trouble = m_run.workspace()->conflicts().trouble();
        if (trouble.isRefused)
            tip += u'\n' % tr("The disk takes no more of the conflict log, which grows in memory");
        if (trouble.unread > 0)
            //: Pages of the conflict log; their conflicts are shown without their facts.
            tip += u'\n' % tr("%n page(s) of the conflict log could not be read again", nullptr,
                              format::plural(trouble.unread));
    }
    if (tip == m_memory->toolTip())
        return;
    m_memory->setToolTip(tip);
    m_memory->setAccessibleDescription(tip);
}

// A pill: filled while the race runs, so that live and still are told apart at a glance.
void StatusStrip::showMode()
{
    const bool isRecording = !m_recording->text().isEmpty();
    QString mode = isRecording ? tr("recording") : textOf(m_run.state());
    if (!m_step.isEmpty())
        mode = m_step;
    else if (!m_isFollowing && m_behind > 0)
        mode = tr("%1 · timeline %Ln event(s) behind", nullptr, format::plural(std::uint64_t(m_behind)))
                   .arg(mode);
    else if (m_isFollowing && (isRecording || m_run.state() == RunState::Running))
        mode = tr("%1 · following").arg(mode);
    m_mode->setText(mode);
    const bool isLive = m_step.isEmpty() && (isRecording || m_run.state() == RunState::Running);
    const QPalette colors = Theme::current().palette();
    const QColor fill = isLive ? colors.color(QPalette::Highlight) : Theme::current().mutedText();
    const QColor text = colors.color(isLive ? QPalette::HighlightedText : QPalette::WindowText);
    const QString style =
        u"QLabel { border: 1px solid %1; border-radius: 4px; padding: 0 6px; color: %2; %3 }"_s.arg(
            fill.name(), text.name(), isLive ? QString(u"background: "_s % fill.name() % u';') : QString());
    if (m_mode->styleSheet() != style)
        m_mode->setStyleSheet(style);
}

void StatusStrip::showRate()
{
    constexpr qint64 kLeastMs = 500; // a figure that changes more often is not read
    const std::uint64_t recorded = m_run.counters().recorded;
    if (!m_run.isActive() || !m_sinceRate.isValid() || recorded < m_recordedThen) {
        m_sinceRate.start();
        m_recordedThen = recorded;
        m_rate->clear();
        return;
    }
    const qint64 ms = m_sinceRate.elapsed();
    if (ms < kLeastMs)
        return;
    const double rate = double(recorded - m_recordedThen) * 1000 / double(ms);
    m_rate->setText(tr("%Ln events/s", nullptr, format::plural(std::uint64_t(rate))));
    m_recordedThen = recorded;
    m_sinceRate.start();
}

void StatusStrip::setStep(const QString& text)
{
    m_step = text;
    showMode();
    fit();
}

void StatusStrip::setRange(const QString& text)
{
    m_range->setText(text);
    fit();
}

void StatusStrip::showTarget()
{
    const RaceTarget& target = m_run.plan().replicas;
    const QString& cluster = m_run.clusterUrl();
    if (m_shownTarget == target && m_shownCluster == cluster && !m_target->text().isEmpty())
        return;
    m_shownTarget = target;
    m_shownCluster = cluster;
    const QString detail =
        cluster.isEmpty() ? targetDetail(target) : tr("The requests of this race go to a real cluster.");
    m_target->setText(tr("on %1").arg(cluster.isEmpty() ? targetText(target) : cluster));
    m_target->setToolTip(detail);
    m_target->setAccessibleDescription(detail);
    fit(); // the store, which is what one expects, is not told
}

void StatusStrip::showShard()
{
    if (!m_run.workspace() || m_run.workspace()->trace().names().documentCount() == 0) {
        m_seqNo->setText(tr("_seq_no –"));
        m_term->setText(tr("term –"));
        return;
    }
    const Workspace& workspace = *m_run.workspace();
    const DocumentId document = m_selection.document().value_or(DocumentId{0});
    const DocumentName name = workspace.trace().names().documentName(document);
    const auto show = [this](SeqNo seqNo, PrimaryTerm term, PrimaryTerm drawn) {
        m_seqNo->setText(tr("_seq_no %1").arg(seqNo.value));
        showTerm(term, drawn);
    };
    if (const auto index = workspace.store().index(name.index)) {
        const std::uint32_t shard = index->shardOf(name.id);
        if (const auto stats = index->statsUnlessBusy(shard)) { // else the next beat will see
            const bool isEmpty = stats->maxSeqNo.value < 0;     // a term without a write is not told of
            show(stats->maxSeqNo, stats->term,
                 isEmpty ? stats->term : drawnTerm({name.index, name.id, shard}, document, stats->term));
        }
        return;
    }
    // On another store; what it gave to the document last is all that is known of its shard.
    if (!workspace.conflicts().isFree())
        return;
    if (const auto newest = workspace.conflicts().newest(document))
        show(newest->commit.token.seqNo, newest->commit.token.primaryTerm, newest->commit.token.primaryTerm);
}

// The newest that the recording tells of, by a failover or a write: none while nothing was recorded since the
// session was opened.
PrimaryTerm StatusStrip::drawnTerm(const DocumentName& name, DocumentId document, PrimaryTerm term)
{
    const Workspace& workspace = *m_run.workspace();
    if (m_run.isActive()) // what began it is on its way
        return term;
    m_terms.update(m_run.snapshot());
    const PrimaryTerm told = m_terms.newest(workspace.trace().names(), name.index, name.shard);
    if (told >= term || !workspace.conflicts().isFree())
        return term;
    const auto newest = workspace.conflicts().newest(document);
    return newest ? std::max(told, newest->commit.token.primaryTerm) : told;
}

// As long as the timeline does not show that it has grown, both are told.
void StatusStrip::showTerm(PrimaryTerm term, PrimaryTerm drawn)
{
    const bool isAwaited = drawn < term;
    const QString tip =
        isAwaited ? tr("The shard's primary term. Opening a session is a restart, so the next write is in "
                       "term %1; the timeline shows the change from then on.")
                        .arg(term.value)
                  : tr("The shard's primary term");
    m_term->setText(isAwaited ? tr("term %1 → %2").arg(drawn.value).arg(term.value)
                              : tr("term %1").arg(term.value));
    m_term->setToolTip(tip);
    m_term->setAccessibleDescription(tip);
}

// The numbers come first; where they leave no room for the sentence, its icon stands for it.
void StatusStrip::fitVerdict()
{
    constexpr int kLeastCharacters = 6;
    int taken = 3 * m_verdict->iconSize().width(); // with what the button needs around its text
    for (const QLabel* label : findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
        if (!label->isHidden())
            taken += label->sizeHint().width() + layout()->spacing();
    const QString headline = m_verdictView.headline();
    const int left = std::max(0, room() - taken);
    const bool isRoom = left >= fontMetrics().averageCharWidth() * kLeastCharacters;
    const QString shown = m_verdict->fontMetrics().elidedText(headline, Qt::ElideRight, left);
    m_verdict->setToolButtonStyle(isRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_verdict->setText(isRoom ? shown : headline);
    m_verdict->setToolTip(isRoom && shown == headline ? tr("What the judge says; click for the proofs")
                                                      : tr("%1. Click for the proofs.").arg(headline));
}

void StatusStrip::showVerdict()
{
    const Theme& theme = Theme::current();
    switch (m_verdictView.state()) {
    case VerdictState::NothingYet:
        m_verdict->setIcon(Icons::get(u"scale"));
        break;
    case VerdictState::Watching:
        m_verdict->setIcon(Icons::get(u"eye", theme.fill(Severity::Read)));
        break;
    case VerdictState::Fine:
        m_verdict->setIcon(Icons::get(u"circle-check", theme.fill(Severity::WriteOk)));
        break;
    case VerdictState::Anomaly:
        m_verdict->setIcon(Icons::get(u"octagon-x", theme.fill(Severity::LostUpdate)));
        break;
    case VerdictState::CannotTell:
        m_verdict->setIcon(Icons::get(u"circle-question-mark", theme.fill(Severity::Backoff)));
        break;
    }
    fit(); // the sentence may want the room of another part
    m_verdict->setAccessibleName(tr("Verdict: %1").arg(m_verdictView.headline()));
}

} // namespace racescope
