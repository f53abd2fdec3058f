// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/worker_card.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "stepper/step_text.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kStripe = 4; // pixels

// "READ → WRITE → on 409 BACKOFF", the next one marked.
QString programText(const RaceState& state, std::uint32_t worker)
{
    const GroupPlan& group = state.setup().members()[worker].plan->group;
    const StepAction next = state.nextAction(worker);
    const auto word = [next](StepAction action) {
        const QString text = steptext::action(action).toUpper().toHtmlEscaped();
        return action == next ? QString(u"<b>▸"_s % text % u"</b>"_s) : text;
    };
    QStringList parts;
    const ProgramKind kind = group.program.kind;
    const bool reads = kind == ProgramKind::ReadThinkWrite || kind == ProgramKind::Delete ||
                       kind == ProgramKind::DeleteRecreate;
    if (reads || next == StepAction::Read)
        parts += word(StepAction::Read);
    if (group.think.kind != ThinkKind::None)
        parts += word(StepAction::Think);
    if (kind == ProgramKind::UpdateApi &&
        state.setup().options().updates == SteppedOptions::Updates::InParts) {
        for (const StepAction action : {StepAction::Get, StepAction::Merge, StepAction::Index})
            parts += word(action);
        if (group.program.retryOnConflict > 0)
            parts += WorkerCard::tr("on 409 again: %1 of %2")
                         .arg(state.actor(worker).partsDone)
                         .arg(group.program.retryOnConflict);
    } else {
        parts += word(StepAction::Write);
    }
    if (group.retry.kind != RetryKind::None)
        parts += WorkerCard::tr("on 409 %1").arg(word(StepAction::Backoff));
    return parts.join(u" → "_s);
}

QString handText(const RaceState& state, std::uint32_t number)
{
    const Worker& worker = state.actor(number).worker;
    const QString attempt = WorkerCard::tr("update %1, attempt %2").arg(worker.chain()).arg(worker.attempt());
    if (!worker.token().assigned())
        return WorkerCard::tr("In hand: nothing · %1").arg(attempt);
    const std::uint32_t behind = state.behind(number).value_or(0);
    const QString age =
        behind == 0 ? WorkerCard::tr("up to date") : WorkerCard::tr("commits behind: %1").arg(behind);
    return WorkerCard::tr("In hand: seq %1 · term %2 · version %3 · %4 · %5\nRead: %6")
        .arg(QString::number(worker.token().seqNo.value), QString::number(worker.token().primaryTerm.value),
             format::version(worker.version()), age, attempt,
             format::text(worker.read().view().substr(0, 120)));
}

} // namespace

WorkerCard::WorkerCard(std::uint32_t worker, QWidget* parent)
    : QFrame(parent)
    , m_worker(worker)
{
    setObjectName(u"workerCard%1"_s.arg(worker + 1));
    setFrameShape(QFrame::StyledPanel);
    setContextMenuPolicy(Qt::ActionsContextMenu); // what can be done to this worker from outside
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kStripe + 8, 6, 8, 6);
    m_name = addLabel(u"Name"_s, tr("Worker"));
    m_program = addLabel(u"Program"_s, tr("Program"));
    m_program->setTextFormat(Qt::RichText);
    m_hand = addLabel(u"Hand"_s, tr("In hand"));
    m_next = addLabel(u"Next"_s, tr("Next step"));
    m_consequence = addLabel(u"Consequence"_s, tr("What would come of it"));
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_consequence->setFont(bold);
    layout->addStretch();
    m_step = new QPushButton(Icons::get(u"step-forward"), QString());
    m_step->setObjectName(u"step%1"_s.arg(worker + 1));
    m_step->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_step);
    connect(m_step, &QPushButton::clicked, this, [this] { emit stepRequested(m_worker); });
}

QLabel* WorkerCard::addLabel(const QString& part, const QString& accessibleName)
{
    auto* label = new QLabel;
    label->setObjectName(QString(u"card%1"_s.arg(m_worker + 1) % part));
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout()->addWidget(label);
    return label;
}

void WorkerCard::show(const RaceState& state)
{
    const RaceSetup::Member& member = state.setup().members()[m_worker];
    const StepPreview preview = state.preview(m_worker);
    const QString label = format::text(member.label);
    setAccessibleName(tr("Worker %1").arg(label));
    m_name->setText(tr("%1 · %2").arg(label, format::text(member.name)));
    m_name->setToolTip(engineText(describe(member.plan->group)));
    m_program->setText(programText(state, m_worker));
    m_hand->setText(handText(state, m_worker));
    const QString why = engineText(preview.availability.text());
    const bool can = preview.availability.canMove();
    if (!can) {
        m_next->setText(tr("Next: nothing"));
        const Availability::Why reason = preview.availability.why;
        m_consequence->setText(reason == Availability::Why::Done     ? tr("Done")
                               : reason == Availability::Why::GaveUp ? tr("Gave up")
                                                                     : tr("Blocked: %1").arg(why));
    } else {
        const QString request =
            preview.request.empty() ? QString() : format::text(preview.request + '\n' + preview.body);
        m_next->setText(request.isEmpty() ? tr("Next: %1").arg(steptext::action(preview.action))
                                          : tr("Next: %1").arg(request.trimmed()));
        QString consequence = engineText(preview.consequence);
        if (consequence.isEmpty())
            consequence = why;
        m_consequence->setText(consequence.isEmpty() ? QString() : QString(u"→ "_s % consequence));
    }
    const QString digit = QString::number(m_worker + 1);
    m_step->setText(m_worker < 9 ? tr("Step %1 (%2)").arg(label, digit) : tr("Step %1").arg(label));
    m_step->setAccessibleName(tr("Step worker %1").arg(label));
    m_step->setToolTip(
        m_worker < 9 ? tr("Take this worker's next step (%1); Shift+%1 goes on until it commits").arg(digit)
                     : tr("Take this worker's next step"));
    m_step->setEnabled(can);
    update();
}

void WorkerCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, kStripe, height()), Theme::current().workerStripe(WorkerId{m_worker}));
}

} // namespace racescope
