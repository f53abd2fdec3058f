// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at everything that can be seen in a window: texts that do not fit where they stand, and neighbours
// that lie on each other. What is elided with a tool tip, or can be scrolled to, is not lost and not told.
#pragma once
#include "theme/fitting_tabs.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>

namespace racescope {

class LayoutWalk {
public:
    explicit LayoutWalk(QWidget& root)
    {
        look(root);
        for (QWidget* widget : root.findChildren<QWidget*>())
            if (widget->isVisibleTo(&root) && !isBehind(*widget))
                look(*widget);
    }
    const QStringList& problems() const { return m_problems; }
    int texts() const { return m_texts; } // that were measured

private:
    static constexpr int kSlack = 1; // rounding of fractional advances

    static QString nameOf(const QWidget& widget)
    {
        QString name = widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                                     : widget.objectName();
        for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
            if (!parent->objectName().isEmpty() && !parent->objectName().startsWith(QLatin1String("qt_")))
                return parent->objectName() + u'/' + name;
        return name;
    }
    // A pane that shares its place with another stands outside of the window until it is raised.
    static bool isBehind(const QWidget& widget)
    {
        for (const QWidget* above = &widget; above; above = above->parentWidget())
            if (above->inherits("QDockWidget"))
                return above->visibleRegion().isEmpty();
        return false;
    }
    void tell(const QWidget& widget, const QString& what)
    {
        m_problems.append(nameOf(widget) + QStringLiteral(": ") + what);
    }
    void needs(const QWidget& widget, const QString& text, QSize needed, QSize has)
    {
        ++m_texts;
        if (needed.width() > has.width() + kSlack || needed.height() > has.height() + kSlack)
            tell(widget, QStringLiteral("“%1” needs %2 x %3 and has %4 x %5")
                             .arg(text.left(60))
                             .arg(needed.width())
                             .arg(needed.height())
                             .arg(has.width())
                             .arg(has.height()));
    }

    void look(QWidget& widget)
    {
        if (const auto* label = qobject_cast<QLabel*>(&widget))
            lookAtLabel(*label);
        else if (const auto* button = qobject_cast<QAbstractButton*>(&widget))
            lookAtButton(*button);
        else if (const auto* box = qobject_cast<QComboBox*>(&widget))
            lookAtBox(*box);
        else if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
            lookAtTabs(*tabs);
        else if (const auto* header = qobject_cast<QHeaderView*>(&widget))
            lookAtHeader(*header);
        else if (const auto* group = qobject_cast<QGroupBox*>(&widget))
            needs(*group, group->title(), {group->fontMetrics().horizontalAdvance(group->title()), 0},
                  group->size());
        lookAtNeighbours(widget);
    }

    void lookAtLabel(const QLabel& label)
    {
        const QString text = label.text();
        const bool isElided = text.contains(u'…') && !label.toolTip().isEmpty();
        if (text.isEmpty() || isElided)
            return;
        const QSize room = label.contentsRect().size() - QSize(2 * label.margin(), 2 * label.margin());
        if (Qt::mightBeRichText(text) || label.wordWrap()) {
            const int needed = label.hasHeightForWidth() ? label.heightForWidth(label.width()) : 0;
            needs(label, text, {0, needed - (label.height() - room.height())}, room);
            return;
        }
        needs(label, text, label.fontMetrics().size(Qt::TextShowMnemonic, text), room);
    }

    void lookAtButton(const QAbstractButton& button)
    {
        const auto* tool = qobject_cast<const QToolButton*>(&button);
        if (button.text().isEmpty() ||
            (tool && (tool->toolButtonStyle() == Qt::ToolButtonIconOnly || tool->arrowType() != Qt::NoArrow)))
            return;
        int needed = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
        if (!button.icon().isNull())
            needed += button.iconSize().width();
        QRect room = button.rect();
        const bool isCheckBox = button.inherits("QCheckBox") || button.inherits("QRadioButton");
        if (isCheckBox) {
            QStyleOptionButton option;
            option.initFrom(&button);
            room = button.style()->subElementRect(
                button.inherits("QCheckBox") ? QStyle::SE_CheckBoxContents : QStyle::SE_RadioButtonContents,
                &option, &button);
        }
        needs(button, button.text(), {needed, button.fontMetrics().height()}, room.size());
    }

    void lookAtBox(const QComboBox& box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = box.isEditable();
        option.iconSize = box.iconSize();
        const QRect room =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        const bool hasIcon = !box.itemIcon(box.currentIndex()).isNull();
        const int icon = hasIcon ? box.iconSize().width() + 4 : 0;
        if (!box.isEditable() && box.toolTip().isEmpty()) // a tool tip tells a long choice whole
            needs(box, box.currentText(),
                  {box.fontMetrics().horizontalAdvance(box.currentText()) + icon, box.fontMetrics().height()},
                  room.size());
    }

    void lookAtTabs(const QTabBar& tabs)
    {
        const bool isFitting = qobject_cast<const FittingTabBar*>(&tabs);
        for (int i = 0; i < tabs.count(); ++i) {
            if (isFitting && tabs.isTabVisible(i) && !tabs.rect().contains(tabs.tabRect(i)))
                tell(tabs, QStringLiteral("“%1” stands out of the bar").arg(tabs.tabText(i)));
            const int icon = tabs.tabIcon(i).isNull() ? 0 : tabs.iconSize().width();
            const int needed = tabs.fontMetrics().size(Qt::TextShowMnemonic, tabs.tabText(i)).width() + icon;
            if (tabs.isTabVisible(i) && (tabs.elideMode() == Qt::ElideNone || tabs.tabToolTip(i).isEmpty()))
                needs(tabs, tabs.tabText(i), {needed, tabs.fontMetrics().height()}, tabs.tabRect(i).size());
        }
    }

    void lookAtHeader(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int i = 0; i < header.count(); ++i) {
            const int x = header.sectionViewportPosition(i);
            if (header.isSectionHidden(i) || x < 0 || x >= header.viewport()->width())
                continue;
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            const QString tip = header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
            if (!text.isEmpty() && tip.isEmpty())
                needs(header, text,
                      {header.fontMetrics().size(0, text).width(), header.fontMetrics().height()},
                      {header.sectionSize(i), header.height()});
        }
    }

    // Of one layout: whatever else lies on something (a popup, a handle) is meant to.
    void lookAtNeighbours(QWidget& parent)
    {
        if (!parent.layout())
            return;
        QList<QWidget*> laid;
        collect(*parent.layout(), parent, laid);
        for (qsizetype i = 0; i < laid.size(); ++i) {
            for (qsizetype k = i + 1; k < laid.size(); ++k) {
                const QRect both = laid[i]->geometry().intersected(laid[k]->geometry());
                if (both.width() > kSlack && both.height() > kSlack)
                    tell(*laid[i], QStringLiteral("lies on ") + nameOf(*laid[k]));
            }
            const QRect out = laid[i]->geometry().united(parent.rect());
            if (out.width() > parent.width() + kSlack || out.height() > parent.height() + kSlack)
                tell(*laid[i], QStringLiteral("reaches out of %1: %2 x %3 at %4, %5 in %6 x %7")
                                   .arg(nameOf(parent))
                                   .arg(laid[i]->width())
                                   .arg(laid[i]->height())
                                   .arg(laid[i]->x())
                                   .arg(laid[i]->y())
                                   .arg(parent.width())
                                   .arg(parent.height()));
        }
    }
    static void collect(const QLayout& layout, const QWidget& parent, QList<QWidget*>& laid)
    {
        if (layout.inherits("QStackedLayout") || layout.inherits("QMainWindowLayout") ||
            layout.inherits("QDockAreaLayout") || layout.inherits("QToolBarLayout") ||
            layout.inherits("QDockWidgetLayout"))
            return;
        for (int i = 0; i < layout.count(); ++i) {
            const QLayoutItem* item = layout.itemAt(i);
            if (QWidget* widget = item->widget(); widget && widget->parentWidget() == &parent) {
                if (widget->isVisibleTo(&parent))
                    laid.append(widget);
            } else if (const QLayout* inner = const_cast<QLayoutItem*>(item)->layout()) {
                collect(*inner, parent, laid);
            }
        }
    }

    QStringList m_problems;
    int m_texts = 0;
};

} // namespace racescope
