// SPDX-License-Identifier: GPL-3.0-or-later
#include "door/door_dialog.h"

#include "models/format.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

DoorDialog::DoorDialog(DoorController& door, QWidget* parent)
    : QDialog(parent)
    , m_door(door)
{
    setObjectName(u"doorDialog"_s);
    setWindowTitle(tr("HTTP door"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupForm();
    setupButtons();
    fill(m_door.options());
    setMinimumWidth(fontMetrics().averageCharWidth() * 68);
    connect(&m_door, &DoorController::changed, this, &DoorDialog::refresh);
    refresh();
}

void DoorDialog::addRow(QFormLayout& form, const QString& label, QWidget* input, const QString& name,
                        const QString& tip)
{
    input->setObjectName(name);
    input->setAccessibleName(QString(label).remove(u'&'));
    input->setAccessibleDescription(tip);
    input->setToolTip(tip);
    form.addRow(label, input);
}

void DoorDialog::setupForm()
{
    auto* layout = new QVBoxLayout(this);
    auto* about = new QLabel(tr("Applications that speak Elasticsearch's document API can read and write the "
                                "documents of this race. They appear among the workers."));
    about->setObjectName(u"doorAbout"_s);
    about->setWordWrap(true);
    layout->addWidget(about);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    m_address = new QLineEdit;
    addRow(*form, tr("&Address"), m_address, u"doorAddress"_s,
           tr("127.0.0.1 is for programs on this machine alone; any other address needs a password"));
    m_port = new QSpinBox;
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any that is free"));
    m_port->setGroupSeparatorShown(false);
    addRow(*form, tr("&Port"), m_port, u"doorPort"_s, tr("9200 is what clients expect; 0 picks a free one"));
    m_compat = new QComboBox;
    m_compat->addItem(tr("Elasticsearch 7"), int(http::Compat::Es7));
    m_compat->addItem(tr("Elasticsearch 8"), int(http::Compat::Es8));
    m_compat->addItem(tr("Elasticsearch 9"), int(http::Compat::Es9));
    m_compat->addItem(tr("OpenSearch"), int(http::Compat::OpenSearch));
    addRow(*form, tr("Answers a&s"), m_compat, u"doorCompat"_s, tr("Which server to pass for"));
    m_nodes = new QSpinBox;
    m_nodes->setRange(1, 1000);
    addRow(*form, tr("Data &nodes"), m_nodes, u"doorNodes"_s,
           tr("On how many nodes copies can be placed: the _shards of answers count them"));
    m_user = new QLineEdit;
    addRow(*form, tr("&User"), m_user, u"doorUser"_s, tr("Name for basic authentication"));
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("none"));
    addRow(*form, tr("Pass&word"), m_password, u"doorPassword"_s,
           tr("For basic authentication; it is not kept when the program ends"));
    m_state = new QLabel;
    m_state->setObjectName(u"doorState"_s);
    m_state->setAccessibleName(tr("How the door stands"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_state);
}

void DoorDialog::setupButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"doorClose"_s);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_copy = buttons->addButton(tr("Cop&y address"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"doorCopy"_s);
    m_copy->setIcon(Icons::get(u"copy"));
    m_copy->setAutoDefault(false);
    m_toggle = buttons->addButton(tr("&Open the door"), QDialogButtonBox::ActionRole);
    m_toggle->setObjectName(u"doorToggle"_s);
    layout()->addWidget(buttons);
    m_toggle->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_toggle, &QPushButton::clicked, this, &DoorDialog::toggle);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_door.url()); });
}

http::DoorOptions DoorDialog::options() const
{
    http::DoorOptions options = m_door.options();
    options.host = m_address->text().trimmed().toStdString();
    options.port = std::uint16_t(m_port->value());
    options.compat = http::Compat(m_compat->currentData().toInt());
    options.nodes = std::uint32_t(m_nodes->value());
    options.user = m_user->text().trimmed().toStdString();
    options.password = m_password->text().toStdString();
    return options;
}

void DoorDialog::fill(const http::DoorOptions& options)
{
    m_address->setText(format::text(options.host));
    m_port->setValue(options.port);
    m_compat->setCurrentIndex(m_compat->findData(int(options.compat)));
    m_nodes->setValue(int(options.nodes));
    m_user->setText(format::text(options.user));
    m_password->setText(format::text(options.password));
}

void DoorDialog::toggle()
{
    if (m_door.state() == DoorController::State::Open)
        m_door.close();
    else
        m_door.open(options());
}

void DoorDialog::refresh()
{
    using State = DoorController::State;
    const State state = m_door.state();
    const bool isSettled = state == State::Open || state == State::Closed;
    for (QWidget* input :
         std::initializer_list<QWidget*>{m_address, m_port, m_compat, m_nodes, m_user, m_password})
        input->setEnabled(state == State::Closed);
    m_toggle->setEnabled(isSettled);
    m_toggle->setText(state == State::Open ? tr("Close the &door") : tr("&Open the door"));
    m_toggle->setIcon(Icons::get(state == State::Open ? u"unplug" : u"plug"));
    m_copy->setEnabled(state == State::Open);
    switch (state) {
    case State::Closed:
        if (m_door.problem().isEmpty())
            showSentence(tr("The door is closed."), false);
        else
            showSentence(m_door.problem(), true);
        break;
    case State::Opening:
        showSentence(tr("Opening…"), false);
        break;
    case State::Open:
        showSentence(tr("Applications reach the documents at %1.").arg(m_door.url()), false);
        break;
    case State::Closing:
        showSentence(tr("Closing, once the requests in flight are answered…"), false);
        break;
    }
}

void DoorDialog::showSentence(const QString& sentence, bool isWrong)
{
    QPalette colors = palette();
    if (isWrong)
        colors.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
    m_state->setPalette(colors);
    m_state->setText(sentence);
}

void DoorDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_state)
        refresh();
}

} // namespace racescope
