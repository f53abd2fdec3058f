// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/record_dialog.h"

#include "models/format.h"
#include "remote/endpoint_edit.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

RecordDialog::RecordDialog(RunController& run, RecordController& record, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_record(record)
    , m_endpoint(new EndpointEdit(run))
    , m_address(new QLineEdit)
    , m_port(new QSpinBox)
    , m_state(new QLabel)
{
    setObjectName(u"recordDialog"_s);
    setWindowTitle(tr("Record a cluster"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupForm();
    setupButtons();
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(&m_record, &RecordController::changed, this, &RecordDialog::refresh);
    connect(&m_run, &RunController::beat, this, &RecordDialog::refresh);
    refresh();
}

void RecordDialog::setupForm()
{
    auto* layout = new QVBoxLayout(this);
    auto* about =
        new QLabel(tr("Applications talk to their cluster through Racescope. Their requests pass on "
                      "unchanged, and a new session shows who reads and writes what, and every 409."));
    about->setObjectName(u"recordAbout"_s);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addWidget(m_endpoint);
    const QSettings settings;
    m_address->setObjectName(u"recordAddress"_s);
    m_address->setText(settings.value(u"remote/listenAddress"_s, u"127.0.0.1"_s).toString());
    m_address->setToolTip(tr("127.0.0.1 is for programs on this machine alone"));
    m_endpoint->addField(tr("Liste&n at"), m_address);
    m_port->setObjectName(u"recordPort"_s);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any that is free"));
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(settings.value(u"remote/listenPort"_s, 9201).toInt());
    m_port->setToolTip(tr("Applications go to this port; 0 picks a free one"));
    m_endpoint->addField(tr("Por&t"), m_port);
    m_state->setObjectName(u"recordState"_s);
    m_state->setAccessibleName(tr("How the recording stands"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_state);
    layout->addStretch();
}

void RecordDialog::setupButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"recordClose"_s);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_copy = buttons->addButton(tr("Copy a&ddress"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"recordCopy"_s);
    m_copy->setIcon(Icons::get(u"copy"));
    m_copy->setAutoDefault(false);
    m_toggle = buttons->addButton(tr("&Record"), QDialogButtonBox::ActionRole);
    m_toggle->setObjectName(u"recordToggle"_s);
    layout()->addWidget(buttons);
    m_toggle->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_toggle, &QPushButton::clicked, this, &RecordDialog::toggle);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_record.url()); });
}

// The button keeps the keyboard, so it is not disabled while a recording starts or stops.
void RecordDialog::toggle()
{
    if (m_record.state() == RecordController::State::Recording)
        m_record.stop();
    if (m_record.state() != RecordController::State::Stopped)
        return;
    const auto endpoint = m_endpoint->endpoint();
    if (!endpoint) {
        showSentence(endpoint.error(), true);
        return;
    }
    m_endpoint->remember();
    QSettings settings;
    settings.setValue(u"remote/listenAddress"_s, m_address->text().trimmed());
    settings.setValue(u"remote/listenPort"_s, m_port->value());
    cluster::ProxyOptions options;
    options.upstream = *endpoint;
    options.host = m_address->text().trimmed().toStdString();
    options.port = std::uint16_t(m_port->value());
    m_record.start(options);
}

void RecordDialog::refresh()
{
    using State = RecordController::State;
    const State state = m_record.state();
    const bool isStopped = state == State::Stopped;
    m_endpoint->setEnabled(isStopped);
    m_toggle->setText(isStopped ? tr("&Record") : tr("&Stop"));
    m_toggle->setIcon(Icons::get(isStopped ? u"radio" : u"square"));
    m_copy->setEnabled(state == State::Recording);
    switch (state) {
    case State::Stopped:
        showSentence(m_record.problem().isEmpty() ? tr("Nothing is recorded now.") : m_record.problem(),
                     !m_record.problem().isEmpty());
        break;
    case State::Starting:
        showSentence(tr("Starting…"), false);
        break;
    case State::Stopping:
        showSentence(tr("Stopping, once the requests in flight are answered…"), false);
        break;
    case State::Recording: {
        const cluster::ProxyCounters counters = m_record.counters();
        showSentence(tr("Let applications use %1 instead of %2. Requests so far: %3, conflicts: %4, "
                        "failures of the cluster: %5, not recorded: %6.")
                         .arg(m_record.url(), m_record.upstream(), format::number(counters.requests),
                              format::number(counters.conflicts), format::number(counters.failures),
                              format::number(counters.unrecorded)),
                     false);
        break;
    }
    }
}

void RecordDialog::showSentence(const QString& sentence, bool isWrong)
{
    QPalette colors = palette();
    if (isWrong)
        colors.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
    m_state->setPalette(colors);
    m_state->setText(sentence);
}

} // namespace racescope
