// SPDX-License-Identifier: GPL-3.0-or-later
// One legend for several charts: a piece of each line with its name, in as many rows as it takes. Threads:
// GUI thread only.
#pragma once
#include <QPen>
#include <QWidget>

#include <vector>

namespace racescope {

class LabLegend : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QPen pen;
        QString name;
        bool isSquare = false; // a mark instead of a line
    };
    explicit LabLegend(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    const std::vector<Entry>& entries() const { return m_entries; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRect> places(int width) const;
    std::vector<Entry> m_entries;
};

} // namespace racescope
