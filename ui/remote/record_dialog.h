// SPDX-License-Identifier: GPL-3.0-or-later
// For which cluster to listen and where, with a button that starts or stops the recording and a sentence on
// how it stands. Stays open while it records. Threads: GUI thread only.
#pragma once
#include "remote/record_controller.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace racescope {

class EndpointEdit;

class RecordDialog : public QDialog {
    Q_OBJECT
public:
    RecordDialog(RunController& run, RecordController& record, QWidget* parent = nullptr);

private:
    void setupForm();
    void setupButtons();
    void toggle();
    void refresh();
    void showSentence(const QString& sentence, bool isWrong);

    RunController& m_run;
    RecordController& m_record;
    EndpointEdit* m_endpoint;
    QLineEdit* m_address;
    QSpinBox* m_port;
    QLabel* m_state;
    QPushButton* m_copy = nullptr;
    QPushButton* m_toggle = nullptr;
};

} // namespace racescope
