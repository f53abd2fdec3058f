// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the console: requests at the left, the answer with its status at the right. Ctrl+Enter sends the
// request in which the cursor stands. Threads: GUI thread only.
#pragma once
#include "console/console_client.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace racescope {

class ConsolePage : public QWidget {
    Q_OBJECT
public:
    // `client` must outlive it.
    ConsolePage(ConsoleClient& client, const QString& text, QWidget* parent = nullptr);

    QString text() const;
    // The name of a tab: the first request.
    QString title() const;
    void sendCurrent();

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const ConsoleRequest& request, const ConsoleAnswer& answer);
    void say(const QString& sentence);

    ConsoleClient& m_client;
    QPlainTextEdit* m_editor = nullptr;
    QPlainTextEdit* m_answer = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_send = nullptr;
};

} // namespace racescope
