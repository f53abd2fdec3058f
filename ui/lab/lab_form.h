// SPDX-License-Identifier: GPL-3.0-or-later
// What the lab is to simulate, as fields: clients, policies, the world, runs and seed. A field that is wrong
// or out of range says so below itself, at once. Threads: GUI thread only.
#pragma once
#include "race/lab_model.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace racescope {

class LabForm : public QWidget {
    Q_OBJECT
public:
    explicit LabForm(QWidget* parent = nullptr);

    void show(const LabPlan& plan);
    using QWidget::show; // the widget's own
    // As the fields say; nullopt when one of them is wrong.
    std::optional<LabPlan> plan() const;
    // Puts the keyboard into the first field that is wrong.
    void focusFirstProblem();

signals:
    void changed();
    void submitted(); // Enter in a field

private:
    // Puts what the text says into the plan; the error in words.
    using Read = std::function<std::optional<QString>(const QString& text, LabPlan& plan)>;
    struct Field {
        QString parameter;
        QWidget* editor = nullptr;
        QLineEdit* text = nullptr;
        QLabel* problem = nullptr;
        Read read;
    };
    QLineEdit* addText(QFormLayout& form, const QString& parameter, const QString& label, const QString& tip,
                       Read read);
    QLineEdit* addChoice(QFormLayout& form, const QString& parameter, const QString& label,
                         const QString& tip, const QStringList& suggestions, Read read);
    void addField(QFormLayout& form, const QString& label, const QString& tip, Field field);
    void addPolicies(QFormLayout& form);
    void addWorld(QFormLayout& form);
    std::optional<QString> readPolicies(const QString& more, LabPlan& plan) const;
    void check();

    std::vector<Field> m_fields;
    QListWidget* m_policies = nullptr;
    bool m_showing = false;
};

// Numbers of clients as a person writes them: "10, 20, 50", "10-190:10" for 10, 20, … 190. The error in
// words.
Result<std::vector<std::uint32_t>, QString> clientsFromText(const QString& text);
QString clientsToText(const std::vector<std::uint32_t>& clients);

} // namespace racescope
