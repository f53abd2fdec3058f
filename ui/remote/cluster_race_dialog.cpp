// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/cluster_race_dialog.h"

#include "language/engine_text.h"
#include "main_window/run_controller.h"
#include "models/format.h"
#include "remote/endpoint_edit.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

ClusterRaceDialog::ClusterRaceDialog(RunController& run, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_endpoint(new EndpointEdit(run))
    , m_existing(new QCheckBox(tr("Race in an inde&x that is there already")))
    , m_keep(new QCheckBox(tr("Leave there what was &made")))
    , m_problem(new QLabel)
{
    setObjectName(u"clusterRaceDialog"_s);
    setWindowTitle(tr("Race on a cluster"));
    setAttribute(Qt::WA_DeleteOnClose);
    setup();
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

void ClusterRaceDialog::setup()
{
    auto* layout = new QVBoxLayout(this);
    QString indices;
    for (const IndexPlan& index : m_run.plan().indices)
        indices += (indices.isEmpty() ? QString() : u", "_s) + format::text(index.name);
    auto* about = new QLabel(
        tr("The workers of this race send their requests to Elasticsearch or OpenSearch. The index they "
           "need (%1) is made there, and deleted when the race is over.")
            .arg(indices));
    about->setObjectName(u"clusterRaceAbout"_s);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addWidget(m_endpoint);
    m_existing->setObjectName(u"clusterRaceExisting"_s);
    m_existing->setToolTip(
        tr("Its documents are where the race begins; workers change them, and nothing is deleted"));
    m_keep->setObjectName(u"clusterRaceKeep"_s);
    m_keep->setToolTip(tr("The index is not deleted after the race"));
    layout->addWidget(m_existing);
    layout->addWidget(m_keep);
    m_problem->setObjectName(u"clusterRaceProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    QPushButton* go = buttons->addButton(tr("&Race there"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"clusterRaceAccept"_s);
    layout->addWidget(buttons);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClusterRaceDialog::take);
    connect(m_endpoint, &EndpointEdit::changed, m_problem, &QWidget::hide);
}

void ClusterRaceDialog::take()
{
    QString problem;
    const auto endpoint = m_endpoint->endpoint();
    if (!endpoint)
        problem = endpoint.error();
    else if (const auto refusal = cluster::refusalOnCluster(m_run.plan()))
        problem = engineText(refusal->text());
    if (!problem.isEmpty()) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
        m_problem->setPalette(colors);
        m_problem->setText(problem);
        m_problem->show();
        return;
    }
    m_endpoint->remember();
    emit chosen({*endpoint, m_existing->isChecked() ? cluster::Existing::Use : cluster::Existing::Refuse,
                 m_keep->isChecked()});
    accept();
}

} // namespace racescope
