// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for index and id of a document to open or to create. Threads: GUI thread only.
#pragma once
#include "editor/document_client.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace racescope {

class NewDocumentDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewDocumentDialog(const QString& index, QWidget* parent = nullptr);

signals:
    void chosen(const racescope::DocumentAddress& address);

private:
    void choose();

    QLineEdit* m_index = nullptr;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_routing = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace racescope
