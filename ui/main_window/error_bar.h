// SPDX-License-Identifier: GPL-3.0-or-later
// A message above the views that something failed: what, where, and a way on. Never modal, stays until it is
// closed or replaced. Threads: GUI thread only.
#pragma once
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace racescope {

class ErrorBar : public QFrame {
    Q_OBJECT
public:
    explicit ErrorBar(QWidget* parent = nullptr);

    // `wayOn` may be empty: then there is only Close.
    void showError(const QString& sentence, const QString& wayOn = {}, std::function<void()> action = {});
    // The same place and the same buttons for what is no error.
    void showNotice(const QString& sentence, const QString& wayOn, std::function<void()> action);
    QString text() const;

private:
    void showSentence(const QString& sentence, const QString& wayOn, std::function<void()> action);
    void restyle();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_wayOn = nullptr;
    QPushButton* m_close = nullptr;
    std::function<void()> m_action;
    bool m_isError = true;
};

} // namespace racescope
