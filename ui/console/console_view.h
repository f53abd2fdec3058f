// SPDX-License-Identifier: GPL-3.0-or-later
// The console: requests to the session's store by hand, in tabs that are there again at the next start.
// Threads: GUI thread only.
#pragma once
#include "console/console_client.h"

#include <QWidget>

class QTabWidget;
class QTimer;

namespace racescope {

class ConsolePage;

class ConsoleView : public QWidget {
    Q_OBJECT
public:
    // `run` must outlive it.
    explicit ConsoleView(RunController& run, QWidget* parent = nullptr);
    ~ConsoleView() override; // keeps the tabs

    ConsolePage* addPage(const QString& text);
    ConsolePage* current() const;
    int pages() const;

public slots:
    void openPage(); // an empty one, with the keyboard in it
    void closePage(int number);

private:
    void setupCommands();
    void nameTabs();
    void keep() const;

    ConsoleClient* const m_client;
    QTabWidget* m_tabs = nullptr;
    QTimer* m_keeping = nullptr;
};

} // namespace racescope
