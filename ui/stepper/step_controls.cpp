// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/step_controls.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "theme/icons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kMostGoalCharacters = 1000;
constexpr std::uint32_t kWorkersToWin = 9; // in the list of goals

} // namespace

StepControls::StepControls(StepperRace& race, QWidget* parent)
    : QWidget(parent)
    , m_race(race)
{
    setObjectName(u"stepperConditions"_s);
    setAccessibleName(tr("Many steps at once"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setupGoal(*layout);
    setupWalk(*layout);
    setupPlay(*layout);
    connect(&m_race, &StepperRace::loaded, this, &StepControls::fillGoals);
}

QPushButton* StepControls::addButton(const QString& name, QStringView icon, const QString& text,
                                     const QString& tip)
{
    auto* button = new QPushButton(Icons::get(icon), text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void StepControls::setupGoal(QHBoxLayout& layout)
{
    auto* label = new QLabel(tr("Unt&il"));
    m_goal = new QComboBox;
    m_goal->setObjectName(u"stepperGoals"_s);
    m_goal->setAccessibleName(tr("Condition"));
    m_goal->setEditable(true);
    m_goal->setInsertPolicy(QComboBox::NoInsert);
    m_goal->setFocusPolicy(Qt::TabFocus);
    m_goal->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_goal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_goal->setMinimumContentsLength(14);
    m_goal->setToolTip(engineText(conditionWords()));
    m_goal->lineEdit()->setObjectName(u"stepperCondition"_s);
    m_goal->lineEdit()->setAccessibleName(tr("Condition"));
    m_goal->view()->setAccessibleName(tr("Conditions"));
    m_goal->lineEdit()->setMaxLength(kMostGoalCharacters);
    label->setBuddy(m_goal);
    auto* run = addButton(u"stepperRunUntil"_s, u"fast-forward", tr("Run unti&l"),
                          tr("Fair steps until the condition holds"));
    m_search = addButton(u"stepperSearch"_s, u"target", tr("Fewest ste&ps"),
                         tr("Search for the shortest order of steps that leads there"));
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_goal, run, m_search})
        layout.addWidget(widget);
    layout.addSpacing(12);
    connect(run, &QPushButton::clicked, this, &StepControls::runUntil);
    connect(m_search, &QPushButton::clicked, this, &StepControls::search);
    connect(m_goal->lineEdit(), &QLineEdit::returnPressed, this, &StepControls::search);
}

void StepControls::setupWalk(QHBoxLayout& layout)
{
    auto* label = new QLabel(tr("Seed"));
    m_seed = new QSpinBox;
    m_seed->setObjectName(u"stepperSeed"_s);
    m_seed->setAccessibleName(tr("Seed of the random walk"));
    m_seed->setToolTip(tr("The same seed takes the same steps"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setFocusPolicy(Qt::TabFocus);
    m_seed->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    label->setBuddy(m_seed);
    auto* walk = addButton(u"stepperWalkBySeed"_s, u"dices", QString(),
                           tr("Run to the end, each step by lot from this seed (W)"));
    walk->setAccessibleName(tr("Random walk"));
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_seed, walk})
        layout.addWidget(widget);
    layout.addSpacing(12);
    connect(walk, &QPushButton::clicked, this, &StepControls::walk);
}

void StepControls::setupPlay(QHBoxLayout& layout)
{
    m_pace = new QDoubleSpinBox;
    m_pace->setObjectName(u"stepperPace"_s);
    m_pace->setAccessibleName(tr("Steps a second"));
    m_pace->setToolTip(tr("How fast steps are taken by themselves (+ and -)"));
    m_pace->setRange(0.5, 50);
    m_pace->setDecimals(1);
    m_pace->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_pace->setValue(2);
    //: Before a number: steps a second.
    m_pace->setPrefix(tr("steps/s: "));
    m_pace->setFocusPolicy(Qt::TabFocus);
    m_play = addButton(u"stepperPlay"_s, u"play", QString(), QString());
    const auto show = [this](bool playing) {
        m_play->setIcon(Icons::get(playing ? u"pause" : u"play"));
        m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
        m_play->setToolTip(playing ? tr("Take no further steps (P)")
                                   : tr("Take steps by themselves: those that were taken here before, else "
                                        "fair ones (P)"));
    };
    show(false);
    layout.addWidget(m_pace);
    layout.addWidget(m_play);
    connect(m_pace, &QDoubleSpinBox::valueChanged, &m_race, &StepperRace::setPace);
    connect(m_play, &QPushButton::clicked, this, &StepControls::togglePlay);
    connect(&m_race, &StepperRace::playingChanged, this, show);
}

// What can be waited for in this race, its own documents and workers included.
void StepControls::fillGoals()
{
    const RaceSetup& setup = m_race.race().setup();
    const QString before = m_goal->currentText();
    QStringList goals{u"lost update"_s, u"conflict"_s,    u"commit"_s, u"noop"_s,
                      u"give up"_s,     u"term change"_s, u"end"_s,    u"most conflicts"_s};
    for (std::uint32_t i = 0; i < std::min<std::size_t>(setup.members().size(), kWorkersToWin); ++i)
        goals += format::text(setup.members()[i].label + " wins");
    for (const InvariantPlan& invariant : setup.plan().invariants) {
        if (invariant.kind == InvariantPlan::Kind::NeverBelow)
            goals += format::text(invariant.field + " < " + std::to_string(invariant.bound));
    }
    m_goal->clear();
    m_goal->addItems(goals);
    m_goal->setEditText(before.isEmpty() ? goals.constFirst() : before);
    m_seed->setValue(int(m_race.plan().seed & 0x7fffffff));
}

void StepControls::focusGoal()
{
    m_goal->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_goal->lineEdit()->selectAll();
}

void StepControls::runUntil()
{
    if (m_race.isLoaded())
        m_race.runUntil(m_goal->currentText());
}

void StepControls::search()
{
    if (m_race.isLoaded())
        m_race.search(m_goal->currentText());
}

void StepControls::walk()
{
    if (m_race.isLoaded())
        m_race.walk(std::uint64_t(m_seed->value()));
}

void StepControls::togglePlay()
{
    if (m_race.isPlaying())
        m_race.stopPlaying();
    else if (m_race.isLoaded())
        m_race.startPlaying();
}

void StepControls::faster()
{
    m_pace->setValue(m_pace->value() * 2);
}

void StepControls::slower()
{
    m_pace->setValue(m_pace->value() / 2);
}

} // namespace racescope
