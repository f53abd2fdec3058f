// SPDX-License-Identifier: GPL-3.0-or-later
// The backoff lab: what is asked at the left, and at the right which policy to take and why, charts, one run
// opened, and the figures. A sweep runs on threads of its own and shows what is done so far; it can be
// cancelled at any time. Threads: GUI thread only.
#pragma once
#include "lab/lab_charts.h"
#include "race/lab.h"
#include "race/lab_text.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QVBoxLayout;

namespace racescope {

class LabForm;
class LabReferenceView;
class LabRunView;
class LabTableModel;

class LabView : public QWidget {
    Q_OBJECT
public:
    explicit LabView(QWidget* parent = nullptr);
    ~LabView() override;

    LabForm& form() { return *m_form; }
    LabCharts& charts() { return *m_charts; }
    LabRunView& runView() { return *m_runView; }
    LabReferenceView& referenceView() { return *m_reference; }
    const LabTableModel& figures() const { return *m_figures; }
    bool isRunning() const { return m_isRunning; }
    // CSV, JSON, or the charts as PNG, SVG or PDF, by the file's suffix. The error is a sentence with the
    // path.
    Result<void, QString> exportTo(const QString& path);
    // What was found for the chosen number of clients; empty before a sweep.
    QString advice() const;

public slots:
    void run();
    void cancel();
    void showReference();  // fills the fields in, does not run
    void checkReference(); // runs the published model and holds it against the published figures
    void copySettings();

signals:
    void finished();                    // a sweep came to its end or was cancelled
    void noticed(const QString& words); // a short word for the status bar
    void exported(const QString& path); // a file was written
    void failed(const QString& sentence);

private:
    QPushButton* addButton(const QString& name, QStringView icon, const QString& text, const QString& tip);
    QWidget* makeAsking();
    QWidget* makeAnswers();
    void setupAdvice(QVBoxLayout& layout);
    QWidget* makeChartsPage();
    void beat();
    void finish();
    void updateButtons();
    void showResults();
    void showAdvice();
    void chooseAndExport();

    LabForm* m_form = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_status = nullptr;
    QComboBox* m_clients = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_settings = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_export = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTabWidget* m_tabs = nullptr;
    LabCharts* m_charts = nullptr;
    QCheckBox* m_theory = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QLabel* m_note = nullptr;
    LabRunView* m_runView = nullptr;
    LabReferenceView* m_reference = nullptr;
    LabTableModel* m_figures = nullptr;
    QTableView* m_table = nullptr;
    QTimer m_beat;
    std::unique_ptr<LabSweep> m_sweep;
    std::vector<LabResult> m_results; // of m_sweep, as shown
    std::vector<RealPoint> m_real;
    bool m_isRunning = false;
};

} // namespace racescope
