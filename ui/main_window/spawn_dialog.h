// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a group of workers to send into the race, running or not. What is wrong is said beside the field.
// Threads: GUI thread only.
#pragma once
#include "race/plan.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace racescope {

class SpawnDialog : public QDialog {
    Q_OBJECT
public:
    // Starts with the plan's first group as its suggestion.
    SpawnDialog(const RacePlan& plan, QWidget* parent = nullptr);

    // What the fields say; nullopt after marking what is wrong.
    std::optional<GroupPlan> group();
    void showError(const QString& sentence);

signals:
    void spawnRequested(const racescope::GroupPlan& group);

private:
    struct Field {
        QWidget* input = nullptr;
        QLabel* error = nullptr;
    };
    void setupWho(QFormLayout& form);
    void setupProgram(QFormLayout& form);
    void setupGuard(QFormLayout& form);
    void setupRetry(QFormLayout& form);
    void setupThink(QFormLayout& form);
    void setupDocuments(QFormLayout& form);
    void setupButtons();
    Field addField(QFormLayout& form, const QString& label, QWidget* input, const QString& name);
    void suggest(const GroupPlan& group);
    void enableFields();
    void complain(const Field& field, const QString& sentence);
    void clearComplaints();
    void readProgram(GroupPlan& group);
    void readModification(Modification& modification);
    void readRetry(GroupPlan& group);
    void readThink(GroupPlan& group);
    void readDocuments(GroupPlan& group);

    const RacePlan m_plan;
    QList<Field> m_fields;
    QWidget* m_firstWrong = nullptr;
    QSpinBox* m_count = nullptr;
    Field m_nameField;
    QLineEdit* m_name = nullptr;
    QComboBox* m_program = nullptr;
    QComboBox* m_change = nullptr;
    Field m_fieldField;
    QLineEdit* m_field = nullptr;
    Field m_valueField;
    QLineEdit* m_value = nullptr;
    QSpinBox* m_retryOnConflict = nullptr;
    QSpinBox* m_updates = nullptr;
    QComboBox* m_guard = nullptr;
    QComboBox* m_retry = nullptr;
    Field m_retryTextField;
    QLineEdit* m_retryText = nullptr; // what a policy has besides numbers of milliseconds
    QDoubleSpinBox* m_base = nullptr;
    Field m_capField;
    QDoubleSpinBox* m_cap = nullptr;
    QSpinBox* m_attempts = nullptr;
    QComboBox* m_think = nullptr;
    QDoubleSpinBox* m_thinkA = nullptr;
    Field m_thinkBField;
    QDoubleSpinBox* m_thinkB = nullptr;
    QComboBox* m_documents = nullptr;
    QDoubleSpinBox* m_zipf = nullptr;
    QLabel* m_failure = nullptr;
};

} // namespace racescope
