// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_model.h"

#include "palette/fuzzy.h"

#include <algorithm>

namespace racescope {

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
        bool isEnabled;
    };
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto score = fuzzyScore(m_typed, m_entries[i].text))
            ranked.push_back({i, *score, m_entries[i].isEnabled});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.isEnabled != b.isEnabled ? a.isEnabled : a.score > b.score;
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
    case Qt::AccessibleTextRole:
        return of.detail.isEmpty() ? of.text : tr("%1, %2").arg(of.text, of.detail);
    case Qt::CheckStateRole:
        return of.isCheckable ? QVariant(of.isChecked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

} // namespace racescope
