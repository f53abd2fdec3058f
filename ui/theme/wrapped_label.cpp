// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/wrapped_label.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QSize usual = QLabel::minimumSizeHint();
    return {usual.width(), std::max(usual.height(), heightForWidth(std::max(width(), usual.width())))};
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QScrollArea* hintPage(QLabel* label, const QList<QWidget*>& buttons)
{
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(2 * label->fontMetrics().averageCharWidth());
    auto* area = new QScrollArea;
    area->setObjectName(QString(label->objectName() % u"Page"_s));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    if (buttons.isEmpty()) {
        area->setWidget(label);
        return area;
    }
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(label);
    for (QWidget* button : buttons)
        layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    area->setWidget(page);
    return area;
}

} // namespace racescope
