// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_lab.h"

#include "language/engine_text.h"
#include "models/format.h"

#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace racescope {

using namespace replication;

namespace {

bool isUnderWay(StepKind kind)
{
    return kind == StepKind::Deliver || kind == StepKind::Route || kind == StepKind::ApplyState ||
           kind == StepKind::Allocate || kind == StepKind::AllocPrimary;
}

// The menu that the lab's fault walk has, with partitions, as far as its bounds are not used up.
Menu walkMenu(const std::map<StepKind, int>& taken)
{
    const auto count = [&](StepKind kind) {
        const auto found = taken.find(kind);
        return found == taken.end() ? 0 : found->second;
    };
    const WalkOptions bounds = faultWalk({}, 0);
    Menu menu = bounds.menu;
    menu.failNodes = count(StepKind::FailNode) < bounds.failovers;
    menu.failMessages = count(StepKind::FailRequest) + count(StepKind::FailResponse) < bounds.failures;
    menu.recoveries = count(StepKind::Allocate) < bounds.allocations;
    menu.crashes = count(StepKind::Crash) < bounds.crashes;
    menu.cuts = count(StepKind::Cut) < bounds.failures;
    return menu;
}

// Half of the time something under way moves, or nothing would ever arrive among all that could be done.
const Step* choose(const std::vector<Step>& steps, Random& random)
{
    std::vector<const Step*> moving;
    for (const Step& step : steps) {
        if (isUnderWay(step.kind))
            moving.push_back(&step);
    }
    if (!moving.empty() && random.below(2) == 0)
        return moving[random.below(moving.size())];
    return steps.empty() ? nullptr : &steps[random.below(steps.size())];
}

// What is done one after the other stands on lines of its own.
void append(Script& script, Statement statement)
{
    statement.line = script.empty() ? 1 : script.back().line + 1;
    script.push_back(std::move(statement));
}

} // namespace

// From one schedule to another.
class ScriptCommand : public QUndoCommand {
public:
    struct At {
        Script script;
        int position = 0;
    };
    ScriptCommand(ClusterLab& lab, At before, At after, const QString& text)
        : QUndoCommand(text)
        , m_lab(lab)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_lab.setScript(m_before.script, m_before.position); }
    void redo() override { m_lab.setScript(m_after.script, m_after.position); }

private:
    ClusterLab& m_lab;
    const At m_before;
    const At m_after;
};

ClusterLab::ClusterLab(QObject* parent)
    : QObject(parent)
{
    m_lanes[0].profile = profileOf(Preset::L5);
    m_lanes[1].profile = profileOf(Preset::Q7);
    open({}, {});
}

ClusterLab::~ClusterLab() = default;

bool ClusterLab::openStory(const QString& name)
{
    const FailoverScenario* const story = findFailoverScenario(name.toStdString());
    if (!story)
        return false;
    m_story = story;
    m_sought.reset();
    open(story->setup(), parseScript(story->script).value());
    return true;
}

void ClusterLab::openByHand()
{
    m_story = nullptr;
    m_sought.reset();
    open({}, {});
}

void ClusterLab::open(const GroupSetup& setup, Script script)
{
    m_setup = setup;
    m_undo.clear();
    for (Lane& lane : m_lanes)
        lane.start = startState(lane.profile, setup);
    m_script.clear();
    emit opened();
    setScript(std::move(script), 0);
}

void ClusterLab::setProfile(Side side, const Profile& profile)
{
    Lane& lane = m_lanes[std::size_t(side)];
    if (lane.profile == profile)
        return;
    lane.profile = profile;
    lane.start = startState(profile, m_setup);
    lane.results.clear();
    setScript(m_script, m_position);
}

QString ClusterLab::profileName(Side side) const
{
    for (const Preset preset : kPresets) {
        if (profileOf(preset) == profile(side))
            return format::text(nameOf(preset));
    }
    return tr("own rules");
}

void ClusterLab::replay(Lane& lane, std::size_t from)
{
    lane.results.resize(std::min(from, lane.results.size()));
    ScriptState state = lane.results.empty() ? lane.start : lane.results.back().after;
    for (std::size_t i = lane.results.size(); i < m_script.size(); ++i)
        lane.results.push_back(runStatement(state, m_script[i]));
}

void ClusterLab::setScript(Script script, int position)
{
    std::size_t common = 0;
    while (common < script.size() && common < m_script.size() && script[common].text == m_script[common].text)
        ++common;
    m_script = std::move(script);
    m_position = std::clamp(position, 0, length());
    for (Lane& lane : m_lanes)
        replay(lane, common);
    m_parting = -1;
    for (int i = 0; i < length() && m_parting < 0; ++i) {
        if (looks(result(Side::Left, i).after) != looks(result(Side::Right, i).after))
            m_parting = i;
    }
    emit changed();
}

const ScriptState& ClusterLab::state(Side side) const
{
    return m_position == 0 ? lane(side).start : result(side, m_position - 1).after;
}

InvariantSet ClusterLab::broken(Side side) const
{
    return violations(state(side).group);
}

QString ClusterLab::goalText() const
{
    if (m_story)
        return engineText(m_story->goal);
    switch (m_sought.value_or(Danger::StaleToken)) {
    case Danger::StaleToken:
        return tr("A stale token is accepted.");
    case Danger::AcknowledgedLost:
        return tr("An acknowledged write vanishes.");
    case Danger::CopiesDiffer:
        return tr("Copies show different documents when everything has arrived.");
    }
    return {};
}

bool ClusterLab::isGoalReached(Side side) const
{
    if (m_sought)
        return hasHappened(*m_sought, state(side).group);
    ScriptResult result;
    result.state = state(side);
    return m_story && m_story->reached(result);
}

void ClusterLab::push(Script script, int position, const QString& text)
{
    m_undo.push(new ScriptCommand(*this, {m_script, m_position}, {std::move(script), position}, text));
}

bool ClusterLab::take(Side side, const QString& statement)
{
    const auto parsed = parseScript(statement.toStdString());
    if (!parsed || parsed->empty()) {
        emit failed(parsed ? tr("There is no statement in that.") : engineText(parsed.error().text));
        return false;
    }
    if (m_position + int(parsed->size()) > kMostStatements) {
        emit failed(tr("The schedule is full: it holds %n statements. Go back, or open it anew.", nullptr,
                       kMostStatements));
        return false;
    }
    Script script(m_script.begin(), m_script.begin() + m_position);
    ScriptState trial = state(side);
    for (const Statement& one : *parsed) {
        const StatementResult result = runStatement(trial, one);
        if (result.skipped) {
            emit failed(
                tr("“%1” is not possible now under %2.").arg(format::text(one.text), profileName(side)));
            return false;
        }
        append(script, one);
    }
    const int position = int(script.size());
    push(std::move(script), position, statement);
    return true;
}

bool ClusterLab::play(const QString& text)
{
    auto parsed = parseScript(text.toStdString());
    if (!parsed) {
        emit failed(tr("Line %1: %2").arg(parsed.error().line).arg(engineText(parsed.error().text)));
        return false;
    }
    if (parsed->empty() || parsed->size() > std::size_t(kMostStatements)) {
        emit failed(tr("A schedule has 1 to %1 statements; this text has %2.")
                        .arg(kMostStatements)
                        .arg(parsed->size()));
        return false;
    }
    const int position = int(parsed->size());
    push(std::move(*parsed), position, tr("Schedule from text"));
    return true;
}

void ClusterLab::walk(quint64 seed, int steps)
{
    Random random = Random::stream(seed, 0);
    Script script(m_script.begin(), m_script.begin() + m_position);
    ScriptState state = this->state(Side::Left);
    std::map<StepKind, int> taken;
    std::vector<Step> possible;
    const InvariantSet before = violations(state.group) & promised();
    for (int i = 0; i < steps && int(script.size()) < kMostStatements; ++i) {
        enabledSteps(state.group, walkMenu(taken), possible);
        const Step* const step = choose(possible, random);
        if (!step)
            break;
        const auto parsed = parseScript(statementText(state.group, *step));
        if (!parsed || parsed->empty())
            continue;
        const StepKind kind = step->kind;
        if (runStatement(state, parsed->front()).skipped)
            continue;
        ++taken[kind];
        append(script, parsed->front());
        if (!(violations(state.group) & promised()).without(before).empty())
            break;
    }
    const int position = int(script.size());
    push(std::move(script), position, tr("Random walk, seed %1").arg(seed));
}

void ClusterLab::search(Danger danger)
{
    if (m_isSearching)
        return;
    m_isSearching = true;
    emit changed();
    m_search = std::jthread([this, danger, profile = profile(Side::Left)] {
        QMetaObject::invokeMethod(
            this, [this, danger, sought = seek(danger, profile)] { finishSearch(danger, sought); },
            Qt::QueuedConnection);
    });
}

void ClusterLab::finishSearch(Danger danger, const Sought& sought)
{
    m_isSearching = false;
    if (!sought.statements) {
        emit changed();
        emit failed(
            sought.complete
                ? tr("No schedule of a small group leads there under %1: all its %Ln states were seen.",
                     nullptr, format::plural(sought.states))
                      .arg(profileName(Side::Left))
                : tr("No schedule of a small group was found that leads there under %1: %Ln states were "
                     "seen, and there are more.",
                     nullptr, format::plural(sought.states))
                      .arg(profileName(Side::Left)));
        return;
    }
    std::string text;
    for (const std::string& statement : *sought.statements)
        text += statement + '\n';
    m_story = nullptr;
    m_sought = danger;
    open(dangerSetup(danger), parseScript(text).value());
    jumpTo(length());
}

void ClusterLab::jumpTo(int position)
{
    const int wanted = std::clamp(position, 0, length());
    if (wanted == m_position)
        return;
    m_position = wanted;
    emit changed();
}

QString ClusterLab::scriptText() const
{
    QString text;
    for (int i = 0; i < m_position; ++i) {
        const Statement& statement = this->statement(i);
        text += format::text(statement.text);
        text += i + 1 < m_position && this->statement(i + 1).line == statement.line ? u" ; "_s : u"\n"_s;
    }
    return text;
}

} // namespace racescope
