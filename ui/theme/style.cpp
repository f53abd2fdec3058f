// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/color_metrics.h"
#include "theme/fitting_tabs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCommandLinkButton>
#include <QDialog>
#include <QEvent>
#include <QFocusFrame>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOption>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kLeastTarget = 24; // pixels
constexpr int kFocusWidth = 2;

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"fusion"_s))
{
}

namespace {

enum class Shape { Box, Round };

void drawOutline(const QStyleOption* option, QPainter* painter, Shape shape)
{
    const Theme& theme = Theme::of(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    QColor outline = theme.mutedText();
    if (!theme.isHighContrast())
        outline.setAlphaF(option->state.testFlag(QStyle::State_Enabled) ? 0.8f : 0.4f);
    painter->setPen(outline);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (shape == Shape::Round)
        painter->drawEllipse(frame);
    else
        painter->drawRoundedRect(frame, 2, 2);
    painter->restore();
}

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 8;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 6;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return Icons::side() * 9 / 8;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return Icons::side();
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 4;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return kLeastTarget;
    case PM_FocusFrameVMargin:
        return 0;
    case PM_FocusFrameHMargin: // beside the texts of tables: numbers end where the next column begins
        return qobject_cast<const QAbstractItemView*>(widget) ? 4 : 0;
    case PM_TabBarScrollButtonWidth:
        return kLeastTarget;
    case PM_TabBarTabHSpace:
        if (const auto* tabs = qobject_cast<const FittingTabBar*>(widget))
            return tabs->space();
        break;
    case PM_MenuPanelWidth: // with an outline
        return 1;
    case PM_HeaderMargin:
        return 5;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

// Qt's own buttons that close a tab say what they do in their tool tip alone.
void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("CloseButton") && widget->accessibleName().isEmpty())
        widget->setAccessibleName(widget->toolTip());
    // Enter presses the button with the keyboard everywhere, not in dialogs alone.
    if (auto* button = qobject_cast<QPushButton*>(widget);
        button && !qobject_cast<QDialog*>(button->window()))
        button->setAutoDefault(true);
}

// What is clicked at can be hit.
QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ItemViewItem: // tables have heights of their own
        return qobject_cast<const QListView*>(widget) || qobject_cast<const QTreeView*>(widget)
                   ? usual.expandedTo({0, kLeastTarget})
                   : usual;
    case CT_ToolButton:
    case CT_TabBarTab:
        return usual.expandedTo({kLeastTarget, kLeastTarget});
    case CT_PushButton:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_MenuBarItem:
        return usual.expandedTo({0, kLeastTarget});
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        const bool isLine = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        return isLine ? usual : usual.expandedTo({0, kLeastTarget});
    }
    default:
        return usual;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const
{
    if (hint == SH_ToolTip_WakeUpDelay)
        return 400;
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    if (hint == SH_FocusFrame_Mask) { // but for its edge one looks through it
        auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returnData);
        if (mask && option) {
            mask->region = QRegion(option->rect);
            mask->region -= option->rect.adjusted(kFocusWidth, kFocusWidth, -kFocusWidth, -kFocusWidth);
        }
        return 1;
    }
    if (hint == SH_Widget_Animation_Duration && ThemeSwitch::motion() == Motion::Less)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

// Fusion's are black, on a dark ground, too.
QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return Icons::get(u"chevron-right");
    if (icon == SP_ToolBarVerticalExtensionButton)
        return Icons::get(u"chevron-down");
    return QProxyStyle::standardIcon(icon, option, widget);
}

namespace {

// With high contrast, where one part of the window ends and the next begins.
void drawSeam(const QStyleOption& option, QPainter& painter)
{
    const QRect box = option.rect;
    const bool isUpright = box.height() > box.width();
    const QRect line = isUpright ? QRect(box.center().x(), box.top(), 1, box.height())
                                 : QRect(box.left(), box.center().y(), box.width(), 1);
    painter.fillRect(line, Theme::of(option.palette).mutedText());
}

// Fusion shades its outlines, which leaves none where nothing is darker than the ground.
void drawTabOutline(const QStyleOptionTab& tab, QPainter& painter)
{
    const Theme& theme = Theme::of(tab.palette);
    const bool isSelected = tab.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setPen(isSelected ? theme.text() : theme.grid());
    painter.setBrush(Qt::NoBrush);
    const bool isBelow = tab.shape == QTabBar::RoundedSouth || tab.shape == QTabBar::TriangularSouth;
    const QRect box = isBelow ? tab.rect.adjusted(0, -1, -1, -1) : tab.rect.adjusted(0, 0, -1, 1);
    painter.setClipRect(tab.rect);
    painter.drawRect(box);
    if (isSelected) {
        const int bar = 3;
        painter.fillRect(isBelow ? QRect(box.left(), tab.rect.bottom() - bar + 1, box.width() + 1, bar)
                                 : QRect(box.left(), box.top(), box.width() + 1, bar),
                         theme.accent());
    }
    painter.restore();
}

void drawSeparator(const QStyleOptionMenuItem& item, QPainter& painter)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator && item.text.isEmpty())
        painter.fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1),
                         Theme::of(item.palette).grid());
}

void drawCloseSign(const QStyleOption& option, QPainter& painter)
{
    const Theme& theme = Theme::of(option.palette);
    const bool isUnderMouse = option.state.testFlag(QStyle::State_MouseOver);
    const bool isPressed = option.state.testFlag(QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isUnderMouse || isPressed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.grid());
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 3, 3);
    }
    const int side = std::min({16, option.rect.width(), option.rect.height()});
    QRect place(0, 0, side, side);
    place.moveCenter(option.rect.center());
    const bool isQuiet = !isUnderMouse && !isPressed && !option.state.testFlag(QStyle::State_Selected);
    painter.drawPixmap(place, Icons::pixmap(u"x", place.size(), isQuiet ? theme.mutedText() : theme.text(),
                                            painter.device()->devicePixelRatio()));
    painter.restore();
}

// The cell with the keyboard. Fusion lays a tint over it, which takes from the contrast of its text.
void drawCellFocus(const QStyleOption& option, QPainter& painter)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                              : Theme::of(option.palette).accent());
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    if (element == CE_FocusFrame) {
        painter->setPen(QPen(Theme::of(option->palette).accent(), kFocusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    const Theme& theme = Theme::of(option->palette);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item && (theme.isDark() || theme.isHighContrast()))
        drawSeparator(*item, *painter);
    if (!theme.isHighContrast())
        return;
    if (element == CE_Splitter)
        drawSeam(*option, *painter);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element == CE_TabBarTabShape && tab)
        drawTabOutline(*tab, *painter);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    if (element == PE_IndicatorTabClose) {
        drawCloseSign(*option, *painter); // that of most desktops looks like the sign of a conflict
        return;
    }
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView*>(widget)) {
        drawCellFocus(*option, *painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Theme& theme = Theme::of(option->palette);
    if (element == PE_IndicatorDockWidgetResizeHandle && theme.isHighContrast())
        drawSeam(*option, *painter);
    if ((element == PE_FrameMenu && theme.isDark()) ||
        (theme.isHighContrast() && (element == PE_FrameMenu || element == PE_Frame))) {
        painter->save();
        painter->setPen(theme.isHighContrast() ? theme.mutedText() : theme.grid());
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
    const bool isPanel = element == PE_PanelButtonTool || element == PE_PanelButtonCommand;
    if (isPanel && option->state.testFlag(State_On)) // on a dark ground Fusion's shade says little
        painter->fillRect(
            QRect(option->rect.left() + 3, option->rect.bottom() - 2, option->rect.width() - 6, 2),
            theme.accent());
    const bool isFlat = element == PE_PanelButtonCommand && option->state.testFlag(State_AutoRaise);
    const bool outlined = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton ||
                          element == PE_FrameLineEdit ||
                          (theme.isHighContrast() && element == PE_PanelButtonCommand && !isFlat);
    // What got the keyboard by a click is outlined by nobody else.
    const bool isShown = option->state.testFlag(State_HasFocus) &&
                         (element == PE_FrameLineEdit || option->state.testFlag(State_KeyboardFocusChange));
    if (!outlined || !(theme.isDark() || theme.isHighContrast()) || isShown)
        return;
    drawOutline(option, painter, element == PE_IndicatorRadioButton ? Shape::Round : Shape::Box);
}

namespace {

void drawSlider(const Style& style, const QStyleOptionComplex& option, QPainter& painter,
                const QWidget* widget)
{
    const Theme& theme = Theme::of(option.palette);
    const QRect groove = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const QRect handle = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.mutedText());
    painter.drawRect(option.state.testFlag(QStyle::State_Horizontal)
                         ? QRect(groove.left(), groove.center().y() - 2, groove.width() - 1, 4)
                         : QRect(groove.center().x() - 2, groove.top(), 4, groove.height() - 1));
    painter.setPen(theme.text());
    painter.setBrush(theme.background());
    painter.drawRect(handle.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Theme& theme = Theme::of(option->palette);
    if (control == CC_Slider && theme.isHighContrast()) // Fusion draws both in shades of the ground
        drawSlider(*this, *option, *painter, widget);
    const bool isSpin = control == CC_SpinBox && !option->state.testFlag(State_HasFocus);
    if (isSpin && (theme.isDark() || theme.isHighContrast()))
        drawOutline(option, painter, Shape::Box); // as line edits have
}

QString withNamesLeftToRight(const QString& text)
{
    constexpr QChar kMark(0x200e);
    QString marked;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool begins = text[i] == u'_' && i + 1 < text.size() && text[i + 1].isLetterOrNumber() &&
                            (i == 0 || (!text[i - 1].isLetterOrNumber() && text[i - 1] != u'_'));
        if (begins && (i == 0 || text[i - 1] != kMark))
            marked += kMark;
        marked += text[i];
    }
    return marked;
}

void Style::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette,
                         bool enabled, const QString& text, QPalette::ColorRole role) const
{
    const bool isMirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled,
                              isMirrored ? withNamesLeftToRight(text) : text, role);
}

ThemeSwitch::ThemeSwitch(QObject* parent)
    : QObject(parent)
{
    QApplication::setStyle(new Style);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { showFocusOf(now); });
    m_usualFlashTime = QApplication::cursorFlashTime();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == ThemeChoice::System)
            setPaletteFor(m_choice);
    });
#endif
}

// Fusion draws the focus of an item or a button, and none around a list without a current item, a part that
// can be scrolled, or a sentence with links.
void ThemeSwitch::showFocusOf(QWidget* widget)
{
    const auto* view = qobject_cast<QAbstractItemView*>(widget);
    const bool isPlain =
        widget && (widget->metaObject() == &QScrollArea::staticMetaObject || qobject_cast<QLabel*>(widget) ||
                   qobject_cast<QCommandLinkButton*>(widget) || widget->property("framesFocus").toBool());
    const bool isWanted = view || isPlain;
    if (!isWanted) {
        if (m_focusFrame)
            m_focusFrame->setWidget(nullptr);
        return;
    }
    if (!m_focusFrame)
        m_focusFrame = new QFocusFrame;
    m_focusFrame->setWidget(widget);
}

ThemeSwitch* ThemeSwitch::instance()
{
    static QPointer<ThemeSwitch> self;
    if (!self)
        self = new ThemeSwitch(qApp);
    return self;
}

ThemeChoice ThemeSwitch::choice()
{
    return instance()->m_choice;
}

void ThemeSwitch::apply(ThemeChoice choice)
{
    instance()->m_choice = choice;
    instance()->setPaletteFor(choice);
}

void ThemeSwitch::setHighContrast(bool on)
{
    instance()->m_isHighContrast = on;
    instance()->setPaletteFor(instance()->m_choice);
}

bool ThemeSwitch::isHighContrast()
{
    return instance()->m_isHighContrast;
}

void ThemeSwitch::setMotion(Motion motion)
{
    ThemeSwitch* self = instance();
    self->m_motion = motion;
    const bool isFull = motion == Motion::Full;
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                      Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        if (!isFull)
            QApplication::setEffectEnabled(effect, false);
    QApplication::setCursorFlashTime(isFull ? self->m_usualFlashTime : 0);
}

Motion ThemeSwitch::motion()
{
    return instance()->m_motion;
}

bool ThemeSwitch::desktopIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    // An application palette of ours hides the desktop's; an empty one uncovers it.
    const QPalette ours = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const bool dark = Theme::of(QGuiApplication::palette()).isDark();
    QGuiApplication::setPalette(ours);
    return dark;
}

void ThemeSwitch::setPaletteFor(ThemeChoice choice)
{
    m_applying = true;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopIsDark());
    const Theme::Kind kind = m_isHighContrast
                                 ? (dark ? Theme::Kind::DarkContrast : Theme::Kind::LightContrast)
                                 : (dark ? Theme::Kind::Dark : Theme::Kind::Light);
    QApplication::setPalette(Theme::of(kind).palette());
    m_applying = false;
    emit changed();
}

bool ThemeSwitch::eventFilter(QObject* watched, QEvent* event)
{
    // Qt tells it to the windows of the platform only.
    if (watched->isWindowType() && event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System &&
        !m_applying)
        setPaletteFor(m_choice);
    return QObject::eventFilter(watched, event);
}

} // namespace racescope
