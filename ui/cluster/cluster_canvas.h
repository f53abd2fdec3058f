// SPDX-License-Identifier: GPL-3.0-or-later
// One side of the failover lab as a picture that can be worked in: copies are chosen, messages are picked up
// and dropped on their receiver or outside. What is wanted comes out as statements. Threads: GUI thread only.
#pragma once
#include "cluster/cluster_lab.h"
#include "cluster/cluster_painter.h"

#include <QWidget>

class QMenu;

namespace racescope {

class ClusterCanvas : public QWidget {
    Q_OBJECT
public:
    ClusterCanvas(ClusterLab& lab, ClusterLab::Side side, QWidget* parent = nullptr);

    ClusterLab::Side side() const { return m_side; }
    const ClusterPicture& picture() const { return m_picture; }
    // The chosen copy, or the first; the chosen message, or null.
    replication::Node node() const;
    const MessageRow* chosenMessage() const { return m_picture.message(m_choice.message); }
    void chooseNode(replication::Node node);
    void chooseMessage(int by); // further down, or up
    // Everything that could be done to the chosen message or copy.
    void fillMenu(QMenu& menu);

    QSize sizeHint() const override { return m_picture.size; }

signals:
    void wanted(racescope::ClusterLab::Side side, const QString& statement);
    void gotFocus(racescope::ClusterLab::Side side);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();
    void drop(QPoint where);

    ClusterLab& m_lab;
    const ClusterLab::Side m_side;
    ClusterPicture m_picture;
    ClusterChoice m_choice;
    QPoint m_pressedAt;
};

} // namespace racescope
