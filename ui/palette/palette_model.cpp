// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_model.h"

#include "palette/fuzzy.h"

#include <algorithm>
#include <limits>

namespace racescope {

namespace {

// Letters scattered over a sentence fit anything: here each word that is typed begins one.
bool wordsBegin(const QString& typed, const QString& text)
{
    const QStringList wanted = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : wanted) {
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        while (at > 0 && text[at - 1].isLetterOrNumber())
            at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
        if (at < 0)
            return false;
    }
    return !wanted.isEmpty();
}

// What was meant comes before what merely mentions it, also where it cannot be done now: nobody who types its
// name and presses Return does something else.
enum class Standing { Named, NamedButOff, Mentioned, Off };

Standing standingOf(const PaletteEntry& entry, const QString& typed, bool isNamed)
{
    if (entry.isEnabled)
        return isNamed ? Standing::Named : Standing::Mentioned;
    return isNamed && wordsBegin(typed, entry.text) ? Standing::NamedButOff : Standing::Off;
}

constexpr int kBehindNames = std::numeric_limits<int>::min();

} // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    rank();
}

void PaletteModel::setTyped(const QString& typed)
{
    m_typed = typed;
    rank();
}

void PaletteModel::rank()
{
    struct Ranked {
        std::size_t number;
        int score;
        Standing standing;
    };
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        if (const auto score = fuzzyScore(m_typed, entry.text))
            ranked.push_back({i, *score, standingOf(entry, m_typed, true)});
        else if (wordsBegin(m_typed, QString(entry.text % u' ' % entry.path % u' ' % entry.detail % u' ' %
                                             entry.more)))
            ranked.push_back({i, kBehindNames, standingOf(entry, m_typed, false)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.standing != b.standing ? a.standing < b.standing : a.score > b.score;
    });
    beginResetModel();
    m_shown.clear();
    for (const Ranked& entry : ranked)
        m_shown.push_back(entry.number);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    const bool isOff = index.isValid() && !entry(index.row()).isEnabled;
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return isOff ? flags & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable) : flags;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry& of = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return of.text;
    case Qt::DecorationRole:
        return of.icon;
    case DetailRole:
        return of.detail;
    case PathRole:
        return of.path;
    case Qt::AccessibleTextRole:
        return of.detail.isEmpty() ? of.text : tr("%1, %2").arg(of.text, of.detail);
    case Qt::CheckStateRole:
        return of.isCheckable ? QVariant(of.isChecked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

} // namespace racescope
