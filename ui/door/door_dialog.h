// SPDX-License-Identifier: GPL-3.0-or-later
// Address, port and manners of the HTTP door, with a button that opens or closes it and a sentence on how it
// stands. Stays open while the door is used. Threads: GUI thread only.
#pragma once
#include "door/door_controller.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace racescope {

class DoorDialog : public QDialog {
    Q_OBJECT
public:
    explicit DoorDialog(DoorController& door, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupForm();
    void setupButtons();
    void addRow(QFormLayout& form, const QString& label, QWidget* input, const QString& name,
                const QString& tip);
    http::DoorOptions options() const;
    void toggle();
    void fill(const http::DoorOptions& options);
    void refresh();
    void showSentence(const QString& sentence, bool isWrong);

    DoorController& m_door;
    QLineEdit* m_address = nullptr;
    QSpinBox* m_port = nullptr;
    QComboBox* m_compat = nullptr;
    QSpinBox* m_nodes = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_toggle = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace racescope
