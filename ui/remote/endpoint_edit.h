// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say where a cluster answers and as whom it is asked, with a button that asks it who it is.
// Everything but password and key is remembered in the settings. Threads: GUI thread only; the cluster is
// asked on a helper thread of the run controller.
#pragma once
#include "cluster/cluster_url.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace racescope {

namespace cluster {
class Abandonment;
}

class RunController;

class EndpointEdit : public QWidget {
    Q_OBJECT
public:
    explicit EndpointEdit(RunController& run, QWidget* parent = nullptr);
    ~EndpointEdit() override;

    // The error is a sentence for the person, which names the field.
    Result<cluster::Endpoint, QString> endpoint() const;
    // A further field below the others, in line with them.
    void addField(const QString& label, QWidget* input);
    // As it is now, for the next time.
    void remember() const;

signals:
    void changed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void setupFields();
    void addRow(const QString& label, QWidget* input, const QString& name, const QString& tip);
    void recall();
    void refresh();
    void chooseCaFile();
    void ask();
    void stopAsking();
    void say(const QString& sentence, bool isWrong);

    RunController& m_run;
    QFormLayout* m_form;
    QLineEdit* m_url;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_apiKey;
    QLineEdit* m_caFile;
    QPushButton* m_chooseCaFile;
    QCheckBox* m_insecure;
    QDoubleSpinBox* m_timeout; // seconds
    QPushButton* m_ask;
    QLabel* m_answer;
    std::shared_ptr<cluster::Abandonment> m_question; // of the one under way; null: none
};

} // namespace racescope
