// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/wrapped_label.h"

#include <QResizeEvent>
#include <QScrollArea>

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

QScrollArea* hintPage(QLabel* label)
{
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(2 * label->fontMetrics().averageCharWidth());
    auto* area = new QScrollArea;
    area->setObjectName(QString(label->objectName() % u"Page"_s));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(label);
    return area;
}

} // namespace racescope
