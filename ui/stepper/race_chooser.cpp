// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/race_chooser.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "scenario/scenario.h"
#include "target/target_button.h"
#include "theme/flow_layout.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

RaceChooser::RaceChooser(const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_scenario(new QComboBox)
    , m_workers(new QSpinBox)
    , m_guard(new QComboBox)
    , m_target(new TargetButton)
    , m_think(new QCheckBox(tr("Think steps")))
    , m_expand(new QCheckBox(tr("Expand _update")))
{
    setObjectName(QString(prefix % u"Chooser"_s));
    setupScenarios(prefix);
    setupRules(prefix);
    setupLayout();
    const int first = std::max(0, m_scenario->findData(u"checkout-unguarded"_s));
    m_scenario->setCurrentIndex(first);
    load();
    connect(m_scenario, &QComboBox::activated, this, [this] {
        load();
        emit chosen();
    });
    connect(m_workers, &QSpinBox::valueChanged, this, &RaceChooser::apply);
    connect(m_guard, &QComboBox::activated, this, &RaceChooser::apply);
    connect(m_target, &TargetButton::targetChanged, this, &RaceChooser::changeTarget);
    connect(m_think, &QCheckBox::toggled, this, &RaceChooser::apply);
    connect(m_expand, &QCheckBox::toggled, this, [this] {
        if (!m_showing)
            emit partsToggled();
    });
}

void RaceChooser::setupScenarios(const QString& prefix)
{
    m_scenario->setObjectName(QString(prefix % u"Scenario"_s));
    m_scenario->setAccessibleName(tr("Race"));
    m_scenario->view()->setAccessibleName(tr("Race"));
    m_scenario->setToolTip(tr("The race to be stepped through or explored"));
    m_scenario->setFocusPolicy(Qt::TabFocus);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(28);
    for (const Builtin& builtin : builtins()) {
        const auto plan = loadScenario(builtin.name);
        if (!plan || plan->workerCount() > kMostWorkers || plan->duration > 0)
            continue;
        m_scenario->addItem(engineText(builtin.title), format::text(builtin.name));
        m_scenario->setItemData(m_scenario->count() - 1, engineText(builtin.description), Qt::ToolTipRole);
    }
}

void RaceChooser::setupRules(const QString& prefix)
{
    m_workers->setObjectName(QString(prefix % u"Workers"_s));
    m_workers->setAccessibleName(tr("Workers"));
    m_workers->setRange(1, int(kMostWorkers));
    m_workers->setFocusPolicy(Qt::TabFocus);
    m_guard->setObjectName(QString(prefix % u"Guard"_s));
    m_guard->setAccessibleName(tr("Guard"));
    m_guard->setToolTip(tr("What a write demands of the document: nothing, the _version or the _seq_no "
                           "and _primary_term that were read"));
    m_guard->setFocusPolicy(Qt::TabFocus);
    m_guard->addItem(tr("As the scenario says"), -1);
    for (const Guard guard : {Guard::None, Guard::ByVersion, Guard::BySeqNo, Guard::External})
        m_guard->addItem(guardText(guard), int(guard));
    m_target->setObjectName(QString(prefix % u"Target"_s));
    m_target->setFocusPolicy(Qt::TabFocus);
    m_think->setObjectName(QString(prefix % u"Think"_s));
    m_think->setAccessibleName(tr("Think steps"));
    m_think->setToolTip(tr("Show the time between read and write as a step of its own"));
    m_think->setFocusPolicy(Qt::TabFocus);
    m_expand->setObjectName(QString(prefix % u"Expand"_s));
    m_expand->setAccessibleName(tr("Expand _update"));
    m_expand->setToolTip(tr(
        "Tell an _update in its parts: get, merge and conditional index, and "
        "retry_on_conflict as the loop it is. The steps so far are kept as far as they come to the same."));
    m_expand->setFocusPolicy(Qt::TabFocus);
}

void RaceChooser::setupLayout()
{
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scenario);
    auto* workers = new QLabel(tr("&Workers"));
    workers->setBuddy(m_workers);
    auto* guard = new QLabel(tr("G&uard"));
    guard->setBuddy(m_guard);
    // A label stays with what it names.
    for (const auto& [label, box] :
         {std::pair<QLabel*, QWidget*>(workers, m_workers), std::pair<QLabel*, QWidget*>(guard, m_guard)}) {
        auto* pair = new QHBoxLayout;
        pair->addWidget(label);
        pair->addWidget(box);
        layout->addItem(pair);
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{m_target, m_think, m_expand})
        layout->addWidget(widget);
}

// The scenario as it is: its own workers, guard and target.
void RaceChooser::load()
{
    m_showing = true;
    m_guard->setCurrentIndex(0);
    if (const auto plan = loadScenario(m_scenario->currentData().toString().toStdString())) {
        m_workers->setValue(int(plan->workerCount()));
        m_target->setTarget(plan->replicas);
    }
    m_showing = false;
    apply();
}

void RaceChooser::apply()
{
    if (m_showing)
        return;
    auto plan = loadScenario(m_scenario->currentData().toString().toStdString());
    if (!plan)
        return;
    Overrides overrides;
    if (std::uint32_t(m_workers->value()) != plan->workerCount())
        overrides.workers = std::uint32_t(m_workers->value());
    if (m_guard->currentData().toInt() >= 0)
        overrides.guard = Guard(m_guard->currentData().toInt());
    if (!m_think->isChecked())
        overrides.think = ThinkLaw{};
    if (!applyOverrides(*plan, overrides))
        return;
    plan->replicas = m_target->target();
    m_plan = std::move(*plan);
    updateExpand();
    emit chosen();
}

// Also of a race that came from somewhere else.
void RaceChooser::changeTarget()
{
    m_plan.replicas = m_target->target();
    emit chosen();
}

QString RaceChooser::guardText(Guard guard)
{
    //: The guard of a write.
    return guard == Guard::None ? tr("none") : format::text(name(guard));
}

SteppedOptions RaceChooser::options() const
{
    SteppedOptions options;
    if (m_expand->isChecked() && m_expand->isEnabled())
        options.updates = SteppedOptions::Updates::InParts;
    return options;
}

void RaceChooser::updateExpand()
{
    m_expand->setEnabled(std::any_of(m_plan.groups.begin(), m_plan.groups.end(), [](const GroupPlan& group) {
        return group.program.kind == ProgramKind::UpdateApi;
    }));
}

bool RaceChooser::choose(const QString& builtin)
{
    const int index = m_scenario->findData(builtin);
    if (index < 0)
        return false;
    m_scenario->setCurrentIndex(index);
    load();
    return true;
}

void RaceChooser::show(const RacePlan& plan, const SteppedOptions& options)
{
    m_showing = true;
    m_plan = plan;
    m_target->setTarget(plan.replicas);
    updateExpand();
    m_expand->setChecked(options.updates == SteppedOptions::Updates::InParts);
    m_scenario->setCurrentIndex(m_scenario->findData(format::text(plan.name)));
    m_scenario->setPlaceholderText(
        plan.title.empty() ? format::text(plan.name) : engineText(plan.title)); // where it is no built-in one
    m_workers->setValue(int(plan.workerCount()));
    bool thinks = false;
    for (const GroupPlan& group : plan.groups)
        thinks |= group.think.kind != ThinkKind::None;
    m_think->setChecked(thinks);
    if (!plan.groups.empty())
        m_guard->setCurrentIndex(std::max(0, m_guard->findData(int(plan.groups.front().guard))));
    m_showing = false;
}

void RaceChooser::setThinking(bool on)
{
    m_think->setChecked(on);
}

} // namespace racescope
