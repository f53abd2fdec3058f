// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_view.h"

#include "charts/widget_picture.h"
#include "lab/lab_form.h"
#include "lab/lab_reference_view.h"
#include "lab/lab_run_view.h"
#include "lab/lab_table_model.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "scenario/scenario.h"
#include "theme/fitting_tabs.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kBeatMs = 100;
constexpr QSize kPictureSize(1400, 1000);

Result<void, QString> saveBytes(const QString& path, const std::string& bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) &&
                         file.commit();
    if (!written)
        return failure(LabView::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

LabView::LabView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"labView"_s);
    setAccessibleName(tr("Backoff lab"));
    auto* splitter = new QSplitter;
    splitter->setObjectName(u"labSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeAsking());
    splitter->addWidget(makeAnswers());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 42, fontMetrics().averageCharWidth() * 140});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_start);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &LabView::beat);
    connect(m_form, &LabForm::changed, this, &LabView::updateButtons);
    connect(m_form, &LabForm::submitted, this, &LabView::run);
    connect(m_runView, &LabRunView::realFinished, this, [this](const RealPoint& point) {
        std::erase_if(m_real, [&](const RealPoint& one) {
            return one.policy == point.policy && one.clients == point.clients;
        });
        m_real.push_back(point);
        showResults();
    });
    updateButtons();
}

LabView::~LabView() = default;

QPushButton* LabView::addButton(const QString& name, QStringView icon, const QString& text,
                                const QString& tip)
{
    auto* button = new QPushButton(Icons::get(icon), text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(tip);
    return button;
}

QWidget* LabView::makeAsking()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    m_form = new LabForm;
    auto* area = new QScrollArea;
    area->setObjectName(u"labFormArea"_s);
    area->setAccessibleName(tr("What is simulated"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_form);
    layout->addWidget(area, 1);
    m_start = addButton(u"labRun"_s, u"play", tr("Si&mulate"), tr("Run the sweep with these settings"));
    m_cancel = addButton(u"labCancel"_s, u"octagon-x", tr("&Cancel"), tr("Stop; what is complete is kept"));
    auto* reference =
        addButton(u"labReference"_s, u"rotate-ccw", tr("Reference mo&del"),
                  tr("Fill in the published model: 10 to 190 clients, five policies, 100 runs"));
    auto* check = addButton(
        u"labCheck"_s, u"scale", tr("Chec&k the published figures"),
        tr("Simulate the published model and hold each mean against the published one, with its tolerance"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_start, 1);
    row->addWidget(m_cancel);
    layout->addLayout(row);
    layout->addWidget(reference);
    layout->addWidget(check);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"labProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the sweep"));
    m_bar->setMaximum(1000);
    layout->addWidget(m_bar);
    m_status = new QLabel;
    m_status->setObjectName(u"labStatus"_s);
    m_status->setAccessibleName(tr("State of the sweep"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    layout->addWidget(m_status);
    connect(m_start, &QPushButton::clicked, this, &LabView::run);
    connect(m_cancel, &QPushButton::clicked, this, &LabView::cancel);
    connect(reference, &QPushButton::clicked, this, &LabView::showReference);
    connect(check, &QPushButton::clicked, this, &LabView::checkReference);
    return side;
}

void LabView::setupAdvice(QVBoxLayout& layout)
{
    m_clients = new QComboBox;
    m_clients->setObjectName(u"labAdviceClients"_s);
    m_clients->setAccessibleName(tr("Clients you expect"));
    m_clients->setToolTip(tr("The number of clients that the advice and the chart of attempts are for"));
    m_advice = new QLabel;
    m_advice->setObjectName(u"labAdvice"_s);
    m_advice->setAccessibleName(tr("Advice"));
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_settings = new QLabel;
    m_settings->setObjectName(u"labSettings"_s);
    m_settings->setAccessibleName(tr("Retry settings"));
    m_settings->setTextFormat(Qt::PlainText);
    m_settings->setWordWrap(true);
    m_settings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = addButton(u"labCopy"_s, u"clipboard-copy", tr("Copy sett&ings"),
                       tr("Copy the retry settings as they stand in a scenario file"));
    m_export = addButton(u"labExport"_s, u"download", tr("Ex&port…"),
                         tr("Save figures as CSV or JSON, charts as PNG, SVG or PDF"));
    auto* words = new QVBoxLayout;
    words->addWidget(m_advice);
    words->addWidget(m_settings);
    auto* row = new QHBoxLayout;
    row->addWidget(m_clients, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    layout.addLayout(row);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &LabView::showResults);
    connect(m_copy, &QPushButton::clicked, this, &LabView::copySettings);
    connect(m_export, &QPushButton::clicked, this, &LabView::chooseAndExport);
}

QWidget* LabView::makeChartsPage()
{
    m_charts = new LabCharts;
    m_theory = new QCheckBox(tr("Theory &beside it"));
    m_theory->setObjectName(u"labTheory"_s);
    m_theory->setToolTip(
        tr("What formulas say: everybody in step, everybody out of step, and turns handed over one "
           "by one; dotted in a policy's colour: its generations"));
    m_theory->setChecked(true);
    m_logarithmic = new QCheckBox(tr("&Logarithmic"));
    m_logarithmic->setObjectName(u"labLogarithmic"_s);
    m_logarithmic->setToolTip(tr("Policies differ by factors"));
    m_logarithmic->setChecked(true);
    m_note = new QLabel(tr("Bands: where eight of ten runs lie"));
    m_note->setObjectName(u"labNote"_s);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_theory);
    row->addWidget(m_logarithmic);
    row->addWidget(m_note);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_charts, 1);
    connect(m_theory, &QCheckBox::toggled, this, &LabView::showResults);
    connect(m_logarithmic, &QCheckBox::toggled, this, &LabView::showResults);
    return page;
}

QWidget* LabView::makeAnswers()
{
    auto* empty =
        new QLabel(tr("What will a retry policy cost? Choose policies and numbers of clients and press "
                      "Simulate: here will be charts, one run to look into, and which policy to take."));
    empty->setObjectName(u"labEmpty"_s);
    m_runView = new LabRunView;
    m_figures = new LabTableModel(this);
    m_table = new QTableView;
    m_table->setObjectName(u"labFigures"_s);
    m_table->setAccessibleName(tr("Figures"));
    m_table->setModel(m_figures);
    racescope::setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {9, 22, 11, 9, 17, 11, 16, 10, 18, 7, 7, 10, 12, 10});
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of figures"));
    m_tabs = new FittingTabs;
    m_tabs->setObjectName(u"labTabs"_s);
    m_tabs->setAccessibleName(tr("Results"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeChartsPage(), Icons::get(u"chart-line"), tr("Charts"));
    m_tabs->addTab(m_runView, Icons::get(u"activity"), tr("One run"));
    m_tabs->addTab(m_table, Icons::get(u"table"), tr("Figures"));
    m_reference = new LabReferenceView;
    auto* results = new QWidget;
    auto* layout = new QVBoxLayout(results);
    setupAdvice(*layout);
    layout->addWidget(m_tabs, 1);
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"labPages"_s);
    m_pages->addWidget(hintPage(empty));
    m_pages->addWidget(results);
    auto* whole = new FittingTabs;
    whole->setObjectName(u"labWhole"_s);
    whole->setAccessibleName(tr("The sweep, and the published figures"));
    whole->tabBar()->setAccessibleName(whole->accessibleName());
    whole->setDocumentMode(true);
    whole->addTab(m_pages, Icons::get(u"flask-conical"), tr("Sweep"));
    whole->addTab(m_reference, Icons::get(u"scale"), tr("Published figures"));
    return whole;
}

void LabView::updateButtons()
{
    // First what the keyboard goes to: from a button that is off Qt would send it elsewhere.
    QPushButton* next = m_isRunning ? m_cancel : m_start;
    QPushButton* last = m_isRunning ? m_start : m_cancel;
    next->setEnabled(true);
    if (last->hasFocus())
        next->setFocus();
    last->setEnabled(false);
    m_copy->setEnabled(!m_settings->text().isEmpty());
    m_export->setEnabled(!m_results.empty());
    m_bar->setVisible(m_isRunning);
}

void LabView::run()
{
    if (m_isRunning)
        return;
    auto plan = m_form->plan();
    if (!plan) {
        m_form->focusFirstProblem();
        return;
    }
    findChild<QTabWidget*>(u"labWhole"_s)->setCurrentWidget(m_pages);
    m_results.clear();
    m_real.clear();
    m_clients->clear();
    for (const std::uint32_t count : plan->clients)
        m_clients->addItem(tr("Clients: %1").arg(count), count);
    m_clients->setCurrentIndex(int(plan->clients.size() / 2));
    m_sweep = std::make_unique<LabSweep>(std::move(*plan));
    m_sweep->start();
    m_isRunning = true;
    m_beat.start();
    updateButtons();
    beat();
}

void LabView::cancel()
{
    if (m_isRunning)
        m_sweep->cancel();
}

void LabView::showReference()
{
    m_form->show(referencePlan());
}

void LabView::checkReference()
{
    findChild<QTabWidget*>(u"labWhole"_s)->setCurrentWidget(m_reference);
    m_reference->run();
}

void LabView::beat()
{
    const LabProgress progress = m_sweep->progress();
    m_bar->setValue(
        int(1000 * double(progress.runsDone) / double(std::max<std::uint64_t>(progress.runsTotal, 1))));
    const QString counts = tr("Runs: %1 of %2, messages: %3 million")
                               .arg(format::number(progress.runsDone), format::number(progress.runsTotal),
                                    QLocale().toString(double(progress.events) / 1e6, 'f', 1));
    m_status->setText(counts);
    const bool isFinished = m_sweep->isFinished(); // before the results: then they are all there
    std::vector<LabResult> results = m_sweep->results();
    if (results.size() != m_results.size()) {
        m_results = std::move(results);
        showResults();
    }
    if (isFinished)
        finish();
}

void LabView::finish()
{
    m_beat.stop();
    m_isRunning = false;
    if (m_sweep->isCancelled())
        m_status->setText(tr("Cancelled. Complete, and shown: %1 of %2.")
                              .arg(m_results.size())
                              .arg(m_sweep->plan().clients.size() * m_sweep->plan().policies.size()));
    m_runView->setSweep(m_sweep->plan(), m_results);
    showResults();
    emit finished();
}

void LabView::showResults()
{
    if (!m_sweep)
        return;
    m_pages->setCurrentIndex(m_results.empty() ? 0 : 1);
    m_charts->show({m_sweep->plan(), m_results, m_real, m_clients->currentData().toUInt(),
                    m_theory->isChecked(), m_logarithmic->isChecked()});
    const bool theory = hasTheory(m_sweep->plan().model);
    m_theory->setEnabled(theory);
    m_note->setText(theory ? tr("Bands: where eight of ten runs lie")
                           : tr("Bands: where eight of ten runs lie. Theory is for one document, a free "
                                "server and clients that come all at once."));
    m_figures->setResults(m_results);
    showAdvice();
    updateButtons();
}

void LabView::showAdvice()
{
    const auto advice = advise(m_sweep->plan(), m_results, m_clients->currentData().toUInt());
    m_settings->clear();
    if (!advice) {
        m_advice->setText(m_isRunning ? tr("Not simulated yet.")
                                      : tr("There is no policy with which all updates succeed."));
        return;
    }
    m_advice->setText(engineText(advice->sentence));
    const LabPolicy& best = m_sweep->plan().policies[m_results[advice->best].policyNumber];
    if (best.kind == LabPolicy::Kind::Retry)
        m_settings->setText(u"\"retry\": "_s % format::text(writeRetry(best.retry)));
    else
        m_settings->setText(format::text(advice->settings));
}

QString LabView::advice() const
{
    return m_advice->text();
}

void LabView::copySettings()
{
    if (m_settings->text().isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_settings->text());
    emit noticed(tr("Copied: %1").arg(m_settings->text()));
}

Result<void, QString> LabView::exportTo(const QString& path)
{
    if (!m_sweep || m_results.empty())
        return failure(tr("%1 was not written: there are no results yet.").arg(path));
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return saveBytes(path, labCsv(m_results));
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return saveBytes(path, labJson(m_sweep->plan(), m_results));
    LabCharts charts; // not the one on screen: its size is a picture's
    charts.show(m_charts->picture());
    return saveWidgetPicture(charts, kPictureSize, path);
}

void LabView::chooseAndExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the lab"));
    dialog->setObjectName(u"labExportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("PNG (*.png)"), tr("SVG (*.svg)"), tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"lab.csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const qsizetype dot = filter.lastIndexOf(u'.');
        dialog->setDefaultSuffix(filter.mid(dot + 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto written = exportTo(path); !written)
            emit failed(written.error());
        else
            emit exported(path);
    });
    dialog->open();
}

} // namespace racescope
