// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_reference_view.h"

#include "models/format.h"
#include "models/roles.h"
#include "models/table_setup.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kBeatMs = 100;

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString textOf(const ReferenceCheck& check, int column)
{
    switch (column) {
    case ReferenceTableModel::Delays:
        return check.isExact ? ReferenceTableModel::tr("all 10 ms")
                             : ReferenceTableModel::tr("10 ms, SD 2 ms");
    case ReferenceTableModel::Clients:
        return format::number(std::uint64_t(check.clients));
    case ReferenceTableModel::Policy:
        return format::text(check.policy);
    case ReferenceTableModel::Figure:
        return check.quantity == ReferenceCheck::Quantity::Calls ? ReferenceTableModel::tr("calls")
                                                                 : ReferenceTableModel::tr("completion, ms");
    case ReferenceTableModel::Measured:
        return decimal(check.measured);
    case ReferenceTableModel::Published:
        return decimal(check.published);
    case ReferenceTableModel::Tolerance:
        return check.isExact ? ReferenceTableModel::tr("exact") : u"\u00b1 "_s % decimal(check.tolerance);
    case ReferenceTableModel::Off:
        return decimal(check.measured - check.published);
    case ReferenceTableModel::Agrees:
        return check.passes() ? ReferenceTableModel::tr("agrees") : ReferenceTableModel::tr("differs");
    default:
        return {};
    }
}

} // namespace

void ReferenceTableModel::setChecks(std::vector<ReferenceCheck> checks)
{
    beginResetModel();
    m_checks = std::move(checks);
    endResetModel();
}

int ReferenceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ReferenceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReferenceTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_checks.size())
        return {};
    const ReferenceCheck& check = m_checks[std::size_t(index.row())];
    const int column = index.column();
    const bool isNumber = column == Clients || (column >= Measured && column <= Off);
    if (role == Qt::TextAlignmentRole && isNumber)
        return numberAlignment();
    if (role == Qt::DecorationRole && column == Agrees)
        return check.passes() ? Icons::get(u"circle-check") : Icons::get(u"octagon-x");
    if (role == Qt::ForegroundRole && column == Agrees && !check.passes())
        return Theme::current().fill(Severity::LostUpdate);
    return role == Qt::DisplayRole ? QVariant(textOf(check, column)) : QVariant();
}

QVariant ReferenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Delays:
        return tr("Messages take");
    case Clients:
        return tr("Clients");
    case Policy:
        return tr("Policy");
    case Figure:
        return tr("Figure");
    case Measured:
        return tr("Measured");
    case Published:
        return tr("Published");
    case Tolerance:
        return tr("Tolerance");
    case Off:
        return tr("Off by");
    case Agrees:
        return tr("Result");
    default:
        return {};
    }
}

LabReferenceView::LabReferenceView(QWidget* parent)
    : QWidget(parent)
    , m_plan(referenceCheckPlan())
    , m_model(new ReferenceTableModel(this))
{
    setObjectName(u"labReferenceView"_s);
    setAccessibleName(tr("Published figures"));
    m_start = new QPushButton(Icons::get(u"play"), tr("Simulate and com&pare"));
    m_start->setObjectName(u"labReferenceRun"_s);
    m_start->setToolTip(tr("The published model: 10 to 190 clients, five policies, 400 runs of each"));
    m_cancel = new QPushButton(Icons::get(u"octagon-x"), tr("Cance&l"));
    m_cancel->setObjectName(u"labReferenceCancel"_s);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"labReferenceProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the comparison"));
    m_bar->setMaximum(1000);
    m_summary = new QLabel(tr("Is this lab right? It simulates the model of the article “Exponential "
                              "Backoff And Jitter” and holds each figure against the published one."));
    m_summary->setObjectName(u"labReferenceSummary"_s);
    m_summary->setAccessibleName(tr("Outcome of the comparison"));
    m_summary->setWordWrap(true);
    m_table = new QTableView;
    m_table->setObjectName(u"labReferenceTable"_s);
    m_table->setAccessibleName(tr("Measured and published figures"));
    m_table->setModel(m_model);
    racescope::setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {16, 9, 16, 16, 12, 12, 12, 10, 14});
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of measured and published figures"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_start, 0, Qt::AlignTop);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &LabReferenceView::beat);
    connect(m_start, &QPushButton::clicked, this, &LabReferenceView::run);
    connect(m_cancel, &QPushButton::clicked, this, &LabReferenceView::cancel);
    updateButtons();
}

LabReferenceView::~LabReferenceView() = default;

void LabReferenceView::run()
{
    if (m_isRunning)
        return;
    m_model->setChecks({});
    m_sweep = std::make_unique<LabSweep>(m_plan);
    m_sweep->start();
    m_isRunning = true;
    m_beat.start();
    updateButtons();
    beat();
}

void LabReferenceView::cancel()
{
    if (m_isRunning)
        m_sweep->cancel();
}

void LabReferenceView::beat()
{
    const LabProgress progress = m_sweep->progress();
    m_bar->setValue(
        int(1000 * double(progress.runsDone) / double(std::max<std::uint64_t>(progress.runsTotal, 1))));
    if (!m_sweep->isFinished())
        return;
    m_beat.stop();
    m_isRunning = false;
    showChecks();
    updateButtons();
    emit finished();
}

void LabReferenceView::showChecks()
{
    if (m_sweep->isCancelled()) {
        m_summary->setText(tr("Cancelled: nothing was compared."));
        return;
    }
    std::vector<ReferenceCheck> checks = checkInStep();
    const std::vector<ReferenceCheck> spread = checkAgainstReference(m_sweep->results());
    checks.insert(checks.end(), spread.begin(), spread.end());
    const auto wrong = std::count_if(checks.begin(), checks.end(),
                                     [](const ReferenceCheck& check) { return !check.passes(); });
    const QString all = format::number(std::uint64_t(checks.size()));
    m_summary->setText(
        wrong == 0 ? tr("All %1 figures agree with the published ones within their tolerances.").arg(all)
                   : tr("%n of %1 figures differ from the published ones by more than their tolerances.",
                        nullptr, int(wrong))
                         .arg(all));
    m_model->setChecks(std::move(checks));
}

void LabReferenceView::updateButtons()
{
    m_start->setEnabled(!m_isRunning);
    m_cancel->setEnabled(m_isRunning);
    m_bar->setVisible(m_isRunning);
}

} // namespace racescope
