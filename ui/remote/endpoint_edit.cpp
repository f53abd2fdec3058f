// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/endpoint_edit.h"

#include "cluster/cluster_setup.h"
#include "language/engine_text.h"
#include "main_window/run_controller.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kLongestTimeout = 3600; // seconds

struct Asked {
    QString sentence;
    bool isWrong = false;
};

Asked askWho(const cluster::Endpoint& endpoint,
             const std::shared_ptr<const cluster::Abandonment>& abandonment)
{
    const auto rules = cluster::TlsRules::of(endpoint);
    if (!rules)
        return {engineText(rules.error().text()), true};
    cluster::ClusterClient client(endpoint, *rules, abandonment);
    const auto product = cluster::askProduct(client, endpoint);
    if (!product)
        return {engineText(product.error().text()), true};
    return {format::text(product->text()), false};
}

} // namespace

EndpointEdit::EndpointEdit(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_form(new QFormLayout(this))
    , m_url(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_apiKey(new QLineEdit)
    , m_caFile(new QLineEdit)
    , m_chooseCaFile(new QPushButton(tr("Ch&oose…")))
    , m_insecure(new QCheckBox(tr("Do not chec&k its certificate")))
    , m_timeout(new QDoubleSpinBox)
    , m_ask(new QPushButton(tr("W&ho is there?")))
    , m_answer(new QLabel)
{
    setObjectName(u"endpointEdit"_s);
    setupFields();
    recall();
    refresh();
}

EndpointEdit::~EndpointEdit()
{
    stopAsking();
}

void EndpointEdit::addField(const QString& label, QWidget* input)
{
    m_form->addRow(label, input);
}

void EndpointEdit::addRow(const QString& label, QWidget* input, const QString& name, const QString& tip)
{
    input->setObjectName(name);
    input->setAccessibleName(QString(label).remove(u'&'));
    input->setAccessibleDescription(tip);
    input->setToolTip(tip);
    m_form->addRow(label, input);
}

void EndpointEdit::setupFields()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_url->setPlaceholderText(u"http://localhost:9200"_s);
    addRow(tr("C&luster"), m_url, u"endpointUrl"_s,
           tr("http or https, host, and a port unless it is 9200 (443 for https)"));
    addRow(tr("&User"), m_user, u"endpointUser"_s, tr("Name for basic authentication"));
    m_password->setEchoMode(QLineEdit::Password);
    addRow(tr("Pass&word"), m_password, u"endpointPassword"_s,
           tr("For basic authentication; it is not kept when the program ends"));
    m_apiKey->setEchoMode(QLineEdit::Password);
    addRow(tr("&API key"), m_apiKey, u"endpointApiKey"_s,
           tr("In the encoded form; it takes the place of name and password and is not kept"));

    auto* authorities = new QWidget;
    auto* line = new QHBoxLayout(authorities);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_caFile, 1);
    line->addWidget(m_chooseCaFile);
    authorities->setFocusProxy(m_caFile);
    m_caFile->setObjectName(u"endpointCaFile"_s);
    m_caFile->setAccessibleName(tr("Certificates of trusted authorities"));
    m_caFile->setToolTip(tr("A file in PEM form; without one, the authorities of this system are trusted"));
    m_caFile->setPlaceholderText(tr("those of this system"));
    m_chooseCaFile->setObjectName(u"endpointChooseCaFile"_s);
    m_chooseCaFile->setAutoDefault(false);
    m_chooseCaFile->setAccessibleName(tr("Choose the file of authorities"));
    m_form->addRow(tr("Authorit&ies"), authorities);
    m_insecure->setObjectName(u"endpointInsecure"_s);
    m_insecure->setToolTip(tr("Anybody on the way could read and change what is sent"));
    m_form->addRow(QString(), m_insecure);
    m_timeout->setRange(0.1, kLongestTimeout);
    m_timeout->setDecimals(1);
    m_timeout->setSuffix(tr(" s", "seconds"));
    addRow(tr("Patienc&e"), m_timeout, u"endpointTimeout"_s,
           tr("How long one request may take; after that its outcome counts as unknown"));

    auto* question = new QHBoxLayout;
    m_ask->setObjectName(u"endpointAsk"_s);
    m_ask->setAutoDefault(false);
    m_ask->setToolTip(tr("Asks the cluster for its name and version"));
    m_answer->setObjectName(u"endpointAnswer"_s);
    m_answer->setAccessibleName(tr("What the cluster answered"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    question->addWidget(m_ask);
    question->addWidget(m_answer, 1);
    m_form->addRow(question);

    for (QLineEdit* field : {m_url, m_user, m_password, m_apiKey, m_caFile})
        connect(field, &QLineEdit::textChanged, this, &EndpointEdit::refresh);
    connect(m_insecure, &QCheckBox::toggled, this, &EndpointEdit::refresh);
    connect(m_chooseCaFile, &QPushButton::clicked, this, &EndpointEdit::chooseCaFile);
    connect(m_ask, &QPushButton::clicked, this, &EndpointEdit::ask);
}

void EndpointEdit::recall()
{
    const QSettings settings;
    m_url->setText(settings.value(u"remote/url"_s).toString());
    m_user->setText(settings.value(u"remote/user"_s).toString());
    m_caFile->setText(settings.value(u"remote/authorities"_s).toString());
    m_insecure->setChecked(settings.value(u"remote/insecure"_s, false).toBool());
    m_timeout->setValue(settings.value(u"remote/timeout"_s, 10.0).toDouble());
}

void EndpointEdit::remember() const
{
    const auto known = endpoint();
    if (!known)
        return;
    QSettings settings;
    settings.setValue(u"remote/url"_s, format::text(known->url())); // without credentials
    settings.setValue(u"remote/user"_s, m_user->text().trimmed());
    settings.setValue(u"remote/authorities"_s, m_caFile->text().trimmed());
    settings.setValue(u"remote/insecure"_s, m_insecure->isChecked());
    settings.setValue(u"remote/timeout"_s, m_timeout->value());
}

Result<cluster::Endpoint, QString> EndpointEdit::endpoint() const
{
    const QString url = m_url->text().trimmed();
    if (url.isEmpty())
        return failure(tr("The address of a cluster is needed, for example http://localhost:9200."));
    auto endpoint = cluster::parseEndpoint(url.toStdString());
    if (!endpoint)
        return failure(tr("The address of the cluster: %1").arg(engineText(endpoint.error())));
    if (endpoint->tls) {
        endpoint->insecure = m_insecure->isChecked();
        if (!endpoint->insecure)
            endpoint->caFile = QFile::encodeName(m_caFile->text().trimmed()).toStdString();
    }
    endpoint->timeout = std::chrono::milliseconds(std::int64_t(m_timeout->value() * 1000));
    const std::string user = m_user->text().trimmed().toStdString();
    if (!m_apiKey->text().isEmpty())
        endpoint->authorization = "ApiKey " + m_apiKey->text().trimmed().toStdString();
    else if (!user.empty())
        endpoint->authorization = cluster::basicAuthorization(user, m_password->text().toStdString());
    else if (!m_password->text().isEmpty())
        return failure(tr("The password needs the name of a user."));
    return *endpoint;
}

void EndpointEdit::refresh()
{
    const bool tls = m_url->text().trimmed().startsWith(u"https:"_s, Qt::CaseInsensitive);
    const bool withKey = !m_apiKey->text().isEmpty();
    m_user->setEnabled(!withKey);
    m_password->setEnabled(!withKey);
    m_insecure->setEnabled(tls);
    m_caFile->setEnabled(tls && !m_insecure->isChecked());
    m_chooseCaFile->setEnabled(m_caFile->isEnabled());
    stopAsking();
    m_answer->clear();
    emit changed();
}

void EndpointEdit::stopAsking()
{
    if (const auto question = std::exchange(m_question, nullptr))
        question->declare();
}

void EndpointEdit::hideEvent(QHideEvent* event)
{
    stopAsking(); // who closes the dialog does not wait
    QWidget::hideEvent(event);
}

void EndpointEdit::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Certificates of trusted authorities"), m_caFile->text(),
                                   tr("PEM files (*.pem *.crt *.cer);;All files (*)"));
    dialog->setObjectName(u"endpointCaFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

// The button keeps the keyboard, so it is not disabled meanwhile.
void EndpointEdit::ask()
{
    if (m_question)
        return;
    const auto known = endpoint();
    if (!known) {
        say(known.error(), true);
        return;
    }
    m_question = std::make_shared<cluster::Abandonment>();
    say(tr("Asking…"), false);
    m_run.inBackground([endpoint = *known, question = m_question] { return askWho(endpoint, question); })
        .then(this, [this, question = m_question](const Asked& asked) {
            if (question != m_question)
                return;
            m_question = nullptr;
            say(asked.sentence, asked.isWrong);
        });
}

void EndpointEdit::say(const QString& sentence, bool isWrong)
{
    QPalette colors = palette();
    if (isWrong)
        colors.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
    m_answer->setPalette(colors);
    m_answer->setText(sentence);
}

} // namespace racescope
