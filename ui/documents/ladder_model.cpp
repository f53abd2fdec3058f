// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ladder_model.h"

#include "models/format.h"
#include "timeline/event_text.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QString resultText(const Rung& rung, bool isRecreated)
{
    switch (rung.result) {
    case WriteResult::Created:
        return isRecreated ? LadderModel::tr("created again") : LadderModel::tr("created");
    case WriteResult::Updated:
        return LadderModel::tr("updated");
    case WriteResult::Deleted:
        return LadderModel::tr("deleted");
    case WriteResult::NotFound:
        return LadderModel::tr("deleted what was not there");
    }
    return {};
}

QString growthText(const Rung& rung)
{
    if (!rung.growth)
        return {};
    const QString bytes = format::bytes(std::size_t(std::abs(*rung.growth)));
    return *rung.growth == 0 ? u"±0"_s : *rung.growth > 0 ? QString(u"+"_s % bytes) : QString(u"−"_s % bytes);
}

bool isSame(const Rung& a, const Rung& b)
{
    return a.token == b.token && a.version == b.version && a.time == b.time;
}

bool isSame(const LadderRow& a, const LadderRow& b)
{
    return a.rung == b.rung && a.term == b.term && a.before == b.before;
}

} // namespace

LadderModel::LadderModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

bool LadderModel::continues(const Ladder& now) const
{
    const std::vector<Rung>& old = m_ladder->rungs;
    return !old.empty() && now.terms == m_ladder->terms && now.rungs.size() >= old.size() &&
           now.rows.size() >= m_ladder->rows.size() && isSame(old.front(), now.rungs.front()) &&
           isSame(old.back(), now.rungs[old.size() - 1]) &&
           isSame(m_ladder->rows.back(), now.rows[m_ladder->rows.size() - 1]);
}

void LadderModel::setLadder(std::shared_ptr<const Ladder> ladder, std::shared_ptr<const Names> names)
{
    const bool goesOn = m_names == names && continues(*ladder);
    m_names = std::move(names);
    if (!goesOn) {
        beginResetModel();
        m_ladder = std::move(ladder);
        endResetModel();
        return;
    }
    const int before = int(m_ladder->rows.size());
    const int now = int(ladder->rows.size());
    if (now > before)
        beginInsertRows({}, before, now - 1);
    m_ladder = std::move(ladder);
    if (now > before)
        endInsertRows();
    emit dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
}

LadderModel::Cell LadderModel::cell(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return Cell::Nothing;
    const LadderRow& row = m_ladder->rows[std::size_t(index.row())];
    const int column = index.column();
    if (column == m_ladder->columnOf(row.term))
        return row.rung < 0 ? Cell::Failover : Cell::Rung;
    if (column < termColumns())
        return Cell::Nothing;
    if (column == linesColumn())
        return Cell::Lines;
    return std::size_t(column - linesColumn() - 1) < row.hooks ? Cell::Hook : Cell::Nothing;
}

const Rung* LadderModel::rung(const QModelIndex& index) const
{
    return cell(index) == Cell::Rung ? m_ladder->rungOf(index.row()) : nullptr;
}

const LadderHook* LadderModel::hook(const QModelIndex& index) const
{
    if (cell(index) != Cell::Hook)
        return nullptr;
    const LadderRow& row = m_ladder->rows[std::size_t(index.row())];
    return &m_ladder->hooks[row.hook + std::size_t(index.column() - linesColumn() - 1)];
}

QModelIndex LadderModel::mainCell(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return index(row, m_ladder->columnOf(m_ladder->rows[std::size_t(row)].term));
}

QModelIndex LadderModel::indexOfRung(Token token) const
{
    return mainCell(m_ladder->rowOf(token));
}

QModelIndex LadderModel::indexOf(const LadderHook& hook) const
{
    const auto number = std::size_t(&hook - m_ladder->hooks.data());
    const std::size_t first = m_ladder->rows[std::size_t(hook.row)].hook;
    return index(hook.row, linesColumn() + 1 + int(number - first));
}

QString LadderModel::requiredText(const LadderHook& hook) const
{
    if (hook.key.requiredVersion != 0)
        return tr("version %1").arg(hook.key.requiredVersion);
    return hook.key.required().assigned() ? tokenText(hook.key.required()) : tr("no document");
}

QString LadderModel::sentence(const LadderHook& hook) const
{
    const QString current = hook.key.current().assigned() ? tokenText(hook.key.current()) : tr("no document");
    if (hook.count > 1 && hook.isMixed)
        //: %n refused writes; %1 and %2: such as "4 term 1", the newest that was there.
        return tr("%Ln writes required %1, current was up to %2", nullptr, format::plural(hook.count))
            .arg(requiredText(hook), current);
    if (hook.count > 1)
        //: %n refused writes; %1 and %2: such as "4 term 1".
        return tr("%Ln writes required %1, current was %2", nullptr, format::plural(hook.count))
            .arg(requiredText(hook), current);
    //: %1: such as "Worker 2"; %2 and %3: such as "4 term 1".
    return tr("%1's write required %2, current was %3")
        .arg(spokenWorker(hook.refusals.front().event.worker, *m_names), requiredText(hook), current);
}

QString LadderModel::sentence(const Rung& rung, bool isRecreated) const
{
    const QString token = tokenText(rung.token);
    const QString version = format::version(rung.version);
    const QString worker = spokenWorker(rung.worker, *m_names);
    const QString moment = format::moment(rung.time);
    if (rung.isSeen && !rung.live)
        return tr("%1, version %2, deleted; first seen by %3 at %4, its write was not recorded")
            .arg(token, version, worker, moment);
    if (rung.isSeen)
        return tr("%1, version %2, first seen by %3 at %4; its write was not recorded")
            .arg(token, version, worker, moment);
    return tr("%1, version %2, %3 by %4 at %5")
        .arg(token, version, resultText(rung, isRecreated), worker, moment);
}

QString LadderModel::sentence(int number) const
{
    const LadderRow& row = m_ladder->rows[std::size_t(number)];
    if (row.rung < 0 && row.time)
        return tr("Failover at %3: term %1 ended, term %2 began")
            .arg(QString::number(row.before.value), QString::number(row.term.value),
                 format::moment(*row.time));
    if (row.rung < 0)
        return tr("Failover: term %1 ended, term %2 began").arg(row.before.value).arg(row.term.value);
    const Rung& rung = m_ladder->rungs[std::size_t(row.rung)];
    const QString text = sentence(rung, row.isRecreated);
    std::uint64_t refused = 0;
    for (std::size_t i = 0; i < row.hooks; ++i)
        refused += m_ladder->hooks[row.hook + i].count;
    return refused == 0 ? text
                        : tr("%1; %Ln writes were refused that required it", nullptr, format::plural(refused))
                              .arg(text);
}

QString LadderModel::toolTip(const LadderHook& hook) const
{
    QStringList lines{u"<b>%1</b>"_s.arg(sentence(hook).toHtmlEscaped())};
    for (const Refusal& refusal : hook.refusals)
        lines += tr("%1 at %2, attempt %3")
                     .arg(format::worker(*m_names, refusal.event.worker).toHtmlEscaped(),
                          format::moment(refusal.time), QLocale().toString(refusal.attempt));
    if (hook.count > hook.refusals.size())
        lines += tr("Further ones: %1").arg(format::number(hook.count - hook.refusals.size()));
    if (hook.count > 1)
        lines += tr("Enter goes from one to the next.");
    return lines.join(u"<br>"_s);
}

QString LadderModel::toolTip(const QModelIndex& index) const
{
    const LadderHook* at = hook(index);
    if (at)
        return toolTip(*at);
    return cell(index) == Cell::Rung || cell(index) == Cell::Failover ? sentence(index.row()) : QString();
}

QStringList LadderModel::remarks(int number) const
{
    const LadderRow& row = m_ladder->rows[std::size_t(number)];
    const Rung& at = m_ladder->rungs[std::size_t(row.rung)];
    const bool isPlain = at.live && !row.isRecreated;
    const QString result = at.isSeen ? tr("seen") : isPlain ? QString() : resultText(at, row.isRecreated);
    QStringList words{result, growthText(at), format::moment(at.time)};
    words.removeAll(QString());
    return words;
}

QString LadderModel::display(const QModelIndex& index) const
{
    const LadderRow& row = m_ladder->rows[std::size_t(index.row())];
    switch (cell(index)) {
    case Cell::Rung: {
        const Rung& at = *rung(index);
        const QStringList parts{QString::number(at.token.seqNo.value), tr("v%1").arg(at.version.value)};
        return (parts + remarks(index.row())).join(u"  "_s);
    }
    case Cell::Failover:
        return tr("term %1 → %2").arg(row.before.value).arg(row.term.value);
    case Cell::Hook: {
        const LadderHook& at = *hook(index);
        return at.count > 1 ? QString(u"×"_s % format::number(at.count))
                            : QString::number(at.refusals.front().event.worker.value + 1);
    }
    case Cell::Nothing:
    case Cell::Lines:
        break;
    }
    return {};
}

int LadderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ladder->rows.size());
}

int LadderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : termColumns() + 1 + Ladder::kMostHooks;
}

QVariant LadderModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_names)
        return {};
    if (role == Qt::DisplayRole)
        return display(index);
    if (role == Qt::ToolTipRole)
        return toolTip(index);
    if (role == Qt::AccessibleTextRole) {
        if (const LadderHook* at = hook(index))
            return sentence(*at);
        if (cell(index) == Cell::Rung || cell(index) == Cell::Failover)
            return sentence(index.row());
    }
    return {};
}

QVariant LadderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const bool isSpoken = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isSpoken)
        return {};
    if (section < int(m_ladder->terms.size()))
        return tr("term %1").arg(m_ladder->terms[std::size_t(section)].value);
    if (section <= linesColumn())
        return isSpoken ? tr("Lines") : QString();
    const int number = section - linesColumn();
    if (isSpoken)
        return tr("Refused %1").arg(number);
    return number == 1 ? tr("Refused") : QString();
}

Qt::ItemFlags LadderModel::flags(const QModelIndex& index) const
{
    const Cell what = cell(index);
    return what == Cell::Nothing || what == Cell::Lines ? Qt::NoItemFlags
                                                        : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace racescope
