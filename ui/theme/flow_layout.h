// SPDX-License-Identifier: GPL-3.0-or-later
// A row of controls that goes on in a further row where there is no room. Threads: GUI thread only.
#pragma once
#include <QLayout>
#include <QList>

namespace racescope {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override; // all in one row
    void setGeometry(const QRect& rect) override;

private:
    enum class Act { Measure, Place };
    int arrange(const QRect& rect, Act act) const;

    QList<QLayoutItem*> m_items;
};

} // namespace racescope
