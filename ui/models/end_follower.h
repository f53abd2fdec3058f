// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the newest row of a growing table in sight, as long as nobody has scrolled away from it or chosen a
// row, also while the table is not shown. Threads: GUI thread only.
#pragma once
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace racescope {

class EndFollower : public QObject {
public:
    // The table owns it.
    explicit EndFollower(QTableView& table)
        : QObject(&table)
        , m_table(table)
    {
        QScrollBar* bar = table.verticalScrollBar();
        // By hand, not by the program; the bar has not moved yet.
        connect(bar, &QScrollBar::actionTriggered, this,
                [this, bar] { m_follows = bar->sliderPosition() >= bar->maximum(); });
        connect(bar, &QScrollBar::rangeChanged, this, &EndFollower::goOn);
    }

private:
    void goOn()
    {
        if (m_follows && !m_table.selectionModel()->hasSelection() && newestIsLast())
            m_table.scrollToBottom();
    }
    // Rows come in order of time, which is the first column.
    bool newestIsLast() const
    {
        const QHeaderView* header = m_table.horizontalHeader();
        return !m_table.isSortingEnabled() ||
               (header->sortIndicatorSection() <= 0 && header->sortIndicatorOrder() == Qt::AscendingOrder);
    }

    QTableView& m_table;
    bool m_follows = true;
};

} // namespace racescope
