// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_palette.h"

#include "theme/icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// The text at the left, the key at the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QPalette::ColorGroup group =
            index.flags() & Qt::ItemIsEnabled ? QPalette::Active : QPalette::Disabled;
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->setPen(
            option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        const QRect place = option.rect.adjusted(0, 0, -option.fontMetrics.averageCharWidth(), 0);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, detail);
        const QString path = index.data(PaletteModel::PathRole).toString();
        if (path.isEmpty())
            return;
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        const QWidget* widget = option.widget;
        const QRect text = (widget ? widget->style() : QApplication::style())
                               ->subElementRect(QStyle::SE_ItemViewItemText, &whole, widget);
        const int gap = 3 * option.fontMetrics.averageCharWidth();
        const QRect behind = text.adjusted(option.fontMetrics.horizontalAdvance(whole.text) + gap, 0, 0, 0);
        const int room = place.right() - option.fontMetrics.horizontalAdvance(detail) - gap - behind.left();
        if (room > gap)
            painter->drawText(behind.left(), option.rect.top(), room, option.rect.height(),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(path, Qt::ElideRight, room));
    }
    // Room for a picture also where there is none: the texts begin at one place.
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        const QSize picture = option->decorationSize;
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = picture;
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), option.fontMetrics.height() + 10)};
    }
};

} // namespace

CommandPalette::CommandPalette(const QString& title, std::vector<PaletteEntry> entries, QWidget& window)
    : QDialog(&window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new PaletteModel(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_model->setEntries(std::move(entries));
    m_field = new QLineEdit;
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(title);
    m_field->setPlaceholderText(title);
    m_field->addAction(Icons::get(u"search"), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list = new QListView;
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(title);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new QLabel(tr("Nothing fits. Fewer letters find more."));
    m_empty->setObjectName(u"paletteEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* frame = new QFrame; // there is no title bar to tell it from the window
    frame->setFrameShape(QFrame::StyledPanel);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto* layout = new QVBoxLayout(frame);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::setType);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    const QSize size(std::min(fontMetrics().averageCharWidth() * 75, window.width() - 40),
                     std::min(fontMetrics().lineSpacing() * 24, window.height() - 80));
    resize(size);
    move(window.mapToGlobal(QPoint((window.width() - size.width()) / 2, 48)));
    setType({});
}

void CommandPalette::setType(const QString& typed)
{
    m_model->setTyped(typed);
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model->entry(current.row()).isEnabled)
        return;
    const std::function<void()> run = m_model->entry(current.row()).run;
    close(); // first: what is done may open a dialog of its own
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // what is typed here is for nobody else, also while the window is not active yet
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        close();
    QDialog::changeEvent(event);
}

} // namespace racescope
