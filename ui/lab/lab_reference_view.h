// SPDX-License-Identifier: GPL-3.0-or-later
// The lab held against the published figures: a button runs the reference model, and each mean stands beside
// the published one with its tolerance, those that differ in red. Threads: GUI thread only; the sweep has
// threads of its own.
#pragma once
#include "race/lab_reference.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace racescope {

class ReferenceTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Delays, Clients, Policy, Figure, Measured, Published, Tolerance, Off, Agrees, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setChecks(std::vector<ReferenceCheck> checks);
    const std::vector<ReferenceCheck>& checks() const { return m_checks; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ReferenceCheck> m_checks;
};

class LabReferenceView : public QWidget {
    Q_OBJECT
public:
    explicit LabReferenceView(QWidget* parent = nullptr);
    ~LabReferenceView() override;

    const ReferenceTableModel& model() const { return *m_model; }
    bool isRunning() const { return m_isRunning; }
    // Fewer runs make wider tolerances. Requires: not running.
    void setPlan(LabPlan plan) { m_plan = std::move(plan); }

public slots:
    void run();
    void cancel();

signals:
    void finished();

private:
    void beat();
    void showChecks();
    void updateButtons();

    LabPlan m_plan;
    QPushButton* m_start = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QTableView* m_table = nullptr;
    ReferenceTableModel* m_model = nullptr;
    QTimer m_beat;
    std::unique_ptr<LabSweep> m_sweep;
    bool m_isRunning = false;
};

} // namespace racescope
