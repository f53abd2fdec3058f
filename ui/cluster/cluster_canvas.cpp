// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_canvas.h"

#include "models/format.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

using namespace replication;

namespace {

Menu everything()
{
    Menu menu;
    menu.crashes = menu.cuts = menu.forces = menu.masterLoss = menu.prunes = menu.compacts = true;
    menu.giveUps = true;
    return menu;
}

// Whether a statement is about the copy: `@N2`, `via N2`, `crash N2`, `master-fail N1 -> promote N2`.
bool isAbout(const QString& statement, const QString& copy)
{
    return !statement.contains(u'(') &&
           (statement.endsWith(copy) || statement.contains(QString(u'@' % copy)) ||
            statement.contains(QString(u" "_s % copy % u" "_s)));
}

} // namespace

ClusterCanvas::ClusterCanvas(ClusterLab& lab, ClusterLab::Side side, QWidget* parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_side(side)
{
    setLayoutDirection(Qt::LeftToRight); // its lines are statements and numbers
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    connect(&lab, &ClusterLab::changed, this, &ClusterCanvas::refresh);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void ClusterCanvas::refresh()
{
    m_picture = layOut(m_lab.state(m_side), width(), fontMetrics());
    if (!chosenMessage())
        m_choice.message = m_picture.messages.isEmpty() ? 0 : m_picture.messages.constFirst().id;
    if (m_choice.node >= m_lab.state(m_side).group.nodeCount)
        m_choice.node = kNobody;
    m_choice.isHeld = false;
    setMinimumSize(layOut(m_lab.state(m_side), 0, fontMetrics()).size.width(), m_picture.size.height());
    setAccessibleDescription(describe(m_picture));
    updateGeometry();
    update();
}

Node ClusterCanvas::node() const
{
    return std::max<Node>(m_choice.node, 0);
}

void ClusterCanvas::chooseNode(Node node)
{
    const Node count = m_lab.state(m_side).group.nodeCount;
    m_choice.node = std::clamp<Node>(node, 0, Node(count - 1));
    update();
}

void ClusterCanvas::chooseMessage(int by)
{
    const QList<MessageRow>& rows = m_picture.messages;
    if (rows.isEmpty())
        return;
    const auto now = std::find_if(rows.begin(), rows.end(),
                                  [this](const MessageRow& row) { return row.id == m_choice.message; });
    const qsizetype at = now == rows.end() ? 0 : now - rows.begin() + by;
    m_choice.message = rows[std::clamp<qsizetype>(at, 0, rows.size() - 1)].id;
    update();
}

void ClusterCanvas::fillMenu(QMenu& menu)
{
    const std::vector<std::string> all = possibleStatements(m_lab.state(m_side).group, everything());
    const auto offer = [this](QMenu& where, const QString& statement) {
        QAction* action = where.addAction(statement);
        connect(action, &QAction::triggered, this, [this, statement] { emit wanted(m_side, statement); });
    };
    if (const MessageRow* message = chosenMessage()) {
        menu.addSection(message->name);
        for (const std::string& one : all) {
            const QString statement = format::text(one);
            if (statement.endsWith(message->name))
                offer(menu, statement);
        }
    }
    const QString copy = format::text(nodeName(node()));
    menu.addSection(tr("Copy %1").arg(copy));
    QMenu* reads = menu.addMenu(tr("&Read from it"));
    QMenu* writes = menu.addMenu(tr("&Write by it"));
    for (const std::string& one : all) {
        const QString statement = format::text(one);
        if (!isAbout(statement, copy))
            continue;
        const bool isWrite = statement.startsWith(u"write "_s) || statement.startsWith(u"delete "_s);
        offer(statement.startsWith(u"read "_s) ? *reads : isWrite ? *writes : menu, statement);
    }
    for (QMenu* part : {reads, writes})
        part->setEnabled(!part->isEmpty());
}

void ClusterCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().background());
    m_choice.hasFocus = hasFocus();
    paintCluster(painter, m_picture, m_choice);
}

void ClusterCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ClusterCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    m_pressedAt = point;
    if (const MessageRow* row = m_picture.messageAt(point))
        m_choice.message = row->id;
    else if (const ClusterColumn* column = m_picture.columnAt(point); column && column->node != kMaster)
        m_choice.node = column->node;
    update();
}

void ClusterCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const bool isFar = (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !m_picture.messageAt(m_pressedAt) || !isFar)
        return;
    m_choice.isHeld = true;
    m_choice.hand = point;
    setCursor(Qt::ClosedHandCursor);
    update();
}

void ClusterCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    unsetCursor();
    if (!std::exchange(m_choice.isHeld, false))
        return;
    drop(event->position().toPoint());
    update();
}

// On the receiver's column it is delivered, outside of the picture it is lost, below the last one it is
// delayed; anywhere else it stays where it is.
void ClusterCanvas::drop(QPoint where)
{
    const MessageRow* const row = chosenMessage();
    if (!row)
        return;
    const ClusterColumn* const column = m_picture.columnAt(where);
    if (!rect().contains(where))
        emit wanted(m_side, QString(u"fail "_s % row->name));
    else if (where.y() > m_picture.messages.constLast().rect.bottom())
        emit wanted(m_side, QString(u"delay "_s % row->name));
    else if (column && column->node == row->target)
        emit wanted(m_side, QString(u"deliver "_s % row->name));
}

void ClusterCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const MessageRow* row = m_picture.messageAt(event->position().toPoint()))
        emit wanted(m_side, QString(u"deliver "_s % row->name));
}

void ClusterCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"clusterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->globalPos());
}

void ClusterCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return chooseNode(Node(node() - 1));
    case Qt::Key_Right:
        return chooseNode(Node(m_choice.node + 1));
    case Qt::Key_Up:
        return chooseMessage(-1);
    case Qt::Key_Down:
        return chooseMessage(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ClusterCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_choice.node == kNobody)
        m_choice.node = 0;
    emit gotFocus(m_side);
    update();
}

void ClusterCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace racescope
