// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/inject_menu.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "stepper/step_text.h"
#include "theme/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::uint32_t kDigits = 9;

} // namespace

struct InjectMenu::Kind {
    Move::Kind move;
    Qt::Key key;
    QStringView icon;
    const char* name;
    QString title;
    QString tip;
    std::uint32_t amount = 0;
};

InjectMenu::InjectMenu(StepperRace& race, QWidget& keys, QWidget* parent)
    : QMenu(tr("&Inject"), parent)
    , m_race(race)
    , m_keys(keys)
{
    setObjectName(u"injectMenu"_s);
    setAccessibleName(tr("Inject"));
    setToolTipsVisible(true);
    connect(&race, &StepperRace::loaded, this, &InjectMenu::rebuild);
    connect(&race, &StepperRace::changed, this, &InjectMenu::refresh);
}

void InjectMenu::rebuild()
{
    for (const auto& [action, move] : m_all)
        m_keys.removeAction(action);
    m_all.clear();
    clear();
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    const RaceSetup& setup = m_race.race().setup();
    const auto shards = std::uint32_t(setup.shards().size());
    const auto documents = std::uint32_t(setup.documents().size());
    const std::uint32_t workers = m_race.race().state().workerCount();
    m_ofWorker = QList<QList<QAction*>>(qsizetype(workers));
    using Of = Move::Kind;
    add({Of::TermBump, Qt::Key_T, u"crown", "Term", tr("Raise the primary &term"),
         tr("A new primary takes over; tokens from before are refused")},
        shards);
    addFailOvers(shards);
    addSeparator();
    add({Of::Delete, Qt::Key_X, u"trash-2", "Delete", tr("&Delete a document"),
         tr("Somebody from outside deletes it")},
        documents);
    add({Of::Recreate, Qt::Key_R, u"rotate-ccw", "Recreate", tr("&Recreate a document"),
         tr("Somebody from outside writes it anew")},
        documents);
    addSeparator();
    add({Of::LoseAnswer, Qt::Key_A, u"unplug", "Lose", tr("&Lose an acknowledgement"),
         tr("The store does what was asked, and the worker never learns of it")},
        workers);
    add({Of::Duplicate, Qt::Key_U, u"copy", "Duplicate", tr("D&uplicate a request"),
         tr("The network delivers the request a second time")},
        workers);
    add({Of::Delay, Qt::Key_D, u"timer", "Delay", tr("Dela&y a worker"), tr("It sleeps before its next step"),
         kDelayMs},
        workers);
    add({Of::Crash, Qt::Key_K, u"server-crash", "Crash", tr("&Crash a worker"),
         tr("It stops for good, whatever it holds")},
        workers);
}

// Of each shard the primary dies, and none, one or two operations have not reached the copy that follows it.
void InjectMenu::addFailOvers(std::uint32_t shards)
{
    constexpr std::uint32_t kMostLost = 2;
    constexpr std::uint32_t kMostShards = 20;
    QMenu* menu = addMenu(Icons::get(u"server"), tr("Fail &over"));
    menu->setObjectName(u"injectFailOver"_s);
    menu->setToolTipsVisible(true);
    for (std::uint32_t shard = 0; shard < std::min(shards, kMostShards); ++shard) {
        for (std::uint32_t lost = 0; lost <= kMostLost; ++lost) {
            const Move move{Move::Kind::FailOver, shard, lost};
            QAction* action = addMove(*menu, move, u"server");
            action->setStatusTip(tr("The primary dies before its last operations have reached a copy"));
            action->setObjectName(u"injectFailOver%1Losing%2"_s.arg(shard + 1).arg(lost));
            if (shard == 0) // F, then how many are lost
                action->setShortcut(QKeySequence(Qt::Key_F, Qt::Key(Qt::Key_0 + int(lost))));
        }
    }
}

QAction* InjectMenu::addMove(QMenu& menu, const Move& move, QStringView icon)
{
    auto* action = new QAction(Icons::get(icon), steptext::injection(m_race.race().setup(), move), &menu);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, [this, move] { m_race.take(move); });
    menu.addAction(action);
    m_keys.addAction(action);
    m_all.emplace_back(action, move);
    return action;
}

// One subject: an entry of its own with the plain key; several: a menu, and the key is followed by a digit.
void InjectMenu::add(const Kind& kind, std::uint32_t subjects)
{
    const bool ofWorker = kind.move != Move::Kind::TermBump && kind.move != Move::Kind::Delete &&
                          kind.move != Move::Kind::Recreate;
    QMenu* menu = this;
    if (subjects > 1 || ofWorker) {
        menu = addMenu(Icons::get(kind.icon), kind.title);
        menu->setObjectName(QString(u"inject"_s % QString::fromLatin1(kind.name)));
    }
    for (std::uint32_t subject = 0; subject < subjects; ++subject) {
        const Move move{kind.move, subject, kind.amount};
        QAction* action = addMove(*menu, move, kind.icon);
        action->setObjectName(u"inject%1%2"_s.arg(QString::fromLatin1(kind.name)).arg(subject + 1));
        action->setStatusTip(kind.tip);
        if (menu == this)
            action->setShortcut(QKeySequence(kind.key));
        else if (subject < kDigits)
            action->setShortcut(QKeySequence(kind.key, Qt::Key(Qt::Key_1 + int(subject))));
        if (ofWorker)
            m_ofWorker[qsizetype(subject)] += action;
    }
}

// What cannot be done says why.
void InjectMenu::refresh()
{
    for (const auto& [action, move] : m_all) {
        const auto why = m_race.race().state().refusal(move);
        action->setEnabled(!why);
        action->setToolTip(why ? engineText(*why) : action->statusTip());
    }
}

} // namespace racescope
