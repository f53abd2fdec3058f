// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/error_bar.h"

#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace racescope {

ErrorBar::ErrorBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"errorBar"_s);
    setAutoFillBackground(true);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setObjectName(u"errorText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_wayOn = new QPushButton(tr("Try again"));
    m_wayOn->setObjectName(u"errorWayOn"_s);
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(u"errorClose"_s);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_wayOn, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_wayOn, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action)
            m_action();
    });
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &ErrorBar::restyle);
    restyle();
    hide();
}

void ErrorBar::restyle()
{
    const Theme& theme = Theme::current();
    const QColor warn = m_isError ? theme.fill(Severity::Conflict) : theme.accent();
    QColor ground = theme.background();
    ground.setRgbF(float(ground.redF() * 0.86 + warn.redF() * 0.14),
                   float(ground.greenF() * 0.86 + warn.greenF() * 0.14),
                   float(ground.blueF() * 0.86 + warn.blueF() * 0.14));
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, ground);
    setPalette(p);
    const int side = fontMetrics().height() + 2;
    m_icon->setPixmap(
        Icons::pixmap(m_isError ? u"triangle-alert" : u"info", {side, side}, warn, devicePixelRatioF()));
}

void ErrorBar::showError(const QString& sentence, const QString& wayOn, std::function<void()> action)
{
    m_isError = true;
    showSentence(sentence, wayOn, std::move(action));
}

void ErrorBar::showNotice(const QString& sentence, const QString& wayOn, std::function<void()> action)
{
    m_isError = false;
    showSentence(sentence, wayOn, std::move(action));
}

void ErrorBar::showSentence(const QString& sentence, const QString& wayOn, std::function<void()> action)
{
    setAccessibleName(m_isError ? tr("Error message") : tr("Message"));
    restyle();
    m_text->setText(sentence);
    m_wayOn->setText(wayOn);
    m_wayOn->setVisible(!wayOn.isEmpty());
    m_action = std::move(action);
    show();
    speak(*this, sentence);
}

QString ErrorBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace racescope
