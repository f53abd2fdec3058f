// SPDX-License-Identifier: GPL-3.0-or-later
// What a palette offers, best fit first. Threads: GUI thread only.
#pragma once
#include <QAbstractListModel>
#include <QIcon>
#include <QString>

#include <functional>
#include <vector>

namespace racescope {

struct PaletteEntry {
    QString text;
    QString detail; // at the right: a key, a kind
    QIcon icon;
    std::function<void()> run;
    bool isEnabled = true;
    bool isCheckable = false;
    bool isChecked = false;
    QString path{}; // of menus: shown behind the text
    QString more{}; // not shown: what else it may be found by
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, PathRole };
    explicit PaletteModel(QObject* parent = nullptr);

    void setEntries(std::vector<PaletteEntry> entries);
    void setTyped(const QString& typed);
    const PaletteEntry& entry(int row) const { return m_entries[m_shown[std::size_t(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rank();
    std::vector<PaletteEntry> m_entries;
    std::vector<std::size_t> m_shown;
    QString m_typed;
};

} // namespace racescope
