// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_view.h"

#include "cluster/cluster_canvas.h"
#include "cluster/statement_model.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "theme/style.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

using namespace replication;

ClusterView::ClusterView(QWidget* parent)
    : QWidget(parent)
    , m_lab(new ClusterLab(this))
    , m_statements(new StatementModel(*m_lab, this))
{
    setObjectName(u"clusterView"_s);
    setAccessibleName(tr("Failover lab"));
    setupCommands();
    setupFaults();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeChoices());
    layout->addWidget(makeBar());
    layout->addWidget(makeWords());
    auto* middle = new QSplitter;
    middle->setObjectName(u"clusterSplitter"_s);
    middle->setAccessibleName(tr("Old way, new way and schedule"));
    middle->addWidget(makeSide(ClusterLab::Side::Left));
    middle->addWidget(makeSide(ClusterLab::Side::Right));
    middle->addWidget(makePanels());
    middle->setSizes({4250, 4250, 2100});
    layout->addWidget(middle, 1);
    setFocusProxy(m_canvases[0]);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_canvases[0], m_canvases[1], m_schedule})
        widget->addActions(actions());
    connect(m_lab, &ClusterLab::opened, this, &ClusterView::refreshStory);
    connect(m_lab, &ClusterLab::changed, this, &ClusterView::refresh);
    connect(m_lab, &ClusterLab::failed, this, &ClusterView::setMessage);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &ClusterView::refresh);
    m_lab->openStory(u"failover-wrong-history"_s);
}

ClusterCanvas& ClusterView::active() const
{
    return *m_canvases[std::size_t(m_activeSide)];
}

void ClusterView::take(const QString& statement)
{
    m_lab->take(m_activeSide, statement);
}

void ClusterView::withMessage(const QString& verb)
{
    if (const MessageRow* message = active().chosenMessage())
        take(QString(verb % u' ' % message->name));
    else
        setMessage(tr("No message is in flight."));
}

void ClusterView::withCopy(const QString& verb)
{
    take(QString(verb % u' ' % format::text(nodeName(active().node()))));
}

// The chosen copy from all others and the master.
void ClusterView::cutOff()
{
    const Group& group = m_lab->state(m_activeSide).group;
    QString others;
    for (Node other = 0; other < group.nodeCount; ++other) {
        if (other != active().node())
            others += QString(u' ' % format::text(nodeName(other)));
    }
    take(QString(u"cut "_s % format::text(nodeName(active().node())) % u" |"_s % others % u" M"_s));
}

void ClusterView::crashOrRestart()
{
    const Group& group = m_lab->state(m_activeSide).group;
    withCopy(group.nodes[std::size_t(active().node())].up ? u"crash"_s : u"restart"_s);
}

// The master takes the primary for lost; the chosen copy follows, or the first that may.
void ClusterView::promote()
{
    const Group& group = m_lab->state(m_activeSide).group;
    const Node primary = group.master.primary();
    if (primary == kNobody)
        return withCopy(u"allocate"_s);
    QList<Node> heirs;
    for (Node heir = 0; heir < group.nodeCount; ++heir) {
        if (enabled(group, nodeStep(replication::StepKind::FailNode, primary, heir)))
            heirs += heir;
    }
    const Node heir = heirs.contains(active().node()) ? active().node()
                      : heirs.isEmpty()               ? kNobody
                                                      : heirs.constFirst();
    const QString next =
        heir == kNobody ? u"nobody"_s : QString(u"promote "_s % format::text(nodeName(heir)));
    take(QString(u"master-fail "_s % format::text(nodeName(primary)) % u" -> "_s % next));
}

void ClusterView::showInjectMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"clusterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    active().fillMenu(*menu);
    menu->popup(active().mapToGlobal(QPoint(40, 40)));
}

void ClusterView::copySchedule()
{
    QGuiApplication::clipboard()->setText(m_lab->scriptText());
    setMessage(tr("Copied: %n statements", nullptr, m_lab->position()));
}

void ClusterView::pasteSchedule()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (text.isEmpty())
        setMessage(tr("The clipboard holds no text. Copy a schedule first, such as: write A 100 red via N1"));
    else
        m_lab->play(text);
}

void ClusterView::refreshStory()
{
    const FailoverScenario* const story = m_lab->story();
    m_stories->setCurrentIndex(story ? m_stories->findData(format::text(story->name)) : 0);
    m_lesson->setText(story ? engineText(story->lesson)
                            : tr("Three copies of one shard. Choose a copy, then a key or its menu: read, "
                                 "write, cut it off, promote another."));
}

void ClusterView::refresh()
{
    setMessage({});
    for (const ClusterLab::Side side : {ClusterLab::Side::Left, ClusterLab::Side::Right}) {
        QComboBox* const box = m_profiles[std::size_t(side)];
        const int preset = box->findData(m_lab->profileName(side));
        box->setCurrentIndex(preset >= 0 ? preset : box->count() - 1);
        m_rules[std::size_t(side)]->setText(
            preset >= 0 ? engineText(wordsOf(*presetNamed(m_lab->profileName(side).toStdString())))
                        : tr("Rules of your own: see the switches."));
    }
    alignSides();
    const auto reached = [this](ClusterLab::Side side) {
        return m_lab->isGoalReached(side) ? tr("%1: it has happened").arg(m_lab->profileName(side))
                                          : tr("%1: not so far").arg(m_lab->profileName(side));
    };
    m_goal->setText(m_lab->hasGoal() ? tr("Can this happen? %1 — %2 · %3")
                                           .arg(m_lab->goalText(), reached(ClusterLab::Side::Left),
                                                reached(ClusterLab::Side::Right))
                                     : tr("By hand: whatever is done is written down in the schedule."));
    m_search->setEnabled(!m_lab->isSearching());
    updateCommands();
    const QSignalBlocker quiet(m_schedule->selectionModel());
    const QModelIndex here = m_statements->index(m_lab->position());
    m_schedule->setCurrentIndex(here);
    m_schedule->scrollTo(here);
}

// Both pictures begin at one height, whichever rules need more lines.
void ClusterView::alignSides()
{
    int height = 2 * fontMetrics().lineSpacing() + 2;
    for (const QLabel* rules : m_rules)
        height = std::max(height, rules->heightForWidth(rules->width()));
    for (QLabel* rules : m_rules)
        rules->setMinimumHeight(height);
}

void ClusterView::setMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ClusterView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space)
        m_lab->next();
    else
        QWidget::keyPressEvent(event);
}

// Space goes on in the schedule, too, instead of selecting there.
bool ClusterView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize &&
        std::find(m_rules.begin(), m_rules.end(), watched) != m_rules.end())
        alignSides();
    if (watched == m_schedule && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        m_lab->next();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace racescope
