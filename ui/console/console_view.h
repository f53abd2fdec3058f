// SPDX-License-Identifier: GPL-3.0-or-later
// The console: requests to the session's store by hand, in tabs that are there again at the next start. A
// page that was closed comes back with what was typed and answered in it. Threads: GUI thread only.
#pragma once
#include "console/console_client.h"
#include "console/console_completion.h"
#include "console/console_history.h"
#include "console/console_page.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <functional>

class QAction;
class QMenu;
class QTabWidget;
class QTimer;
class QUndoStack;

namespace racescope {

class ConsoleView : public QWidget {
    Q_OBJECT
public:
    // `run` must outlive it.
    explicit ConsoleView(RunController& run, QWidget* parent = nullptr);
    ~ConsoleView() override; // keeps the tabs

    ConsolePage* addPage(const QString& text);
    ConsolePage* current() const;
    int pages() const;
    // The pages as one text, for the session; empty while there is only what every console begins with.
    std::string pagesText() const;
    // As pagesText() gave it; anything else changes nothing.
    void setPagesText(const std::string& text);
    const ConsoleHistory& history() const { return m_history; }

public slots:
    void openPage();            // an empty one, with the keyboard in it
    void closePage(int number); // can be undone

signals:
    void used(); // a command was chosen, maybe from outside of the view
    // The request in which the cursor stands, for the clipboard.
    void copyRequested(const racescope::ConsoleRequest& request);

private:
    class Closing;
    QAction* command(const char* name, const QString& text, QStringView icon, const QList<QKeySequence>& keys,
                     const QString& tip, const std::function<void()>& act);
    void setupCommands();
    void setupClosings();
    void setupCorner();
    void fillHistory();
    CompletionFacts facts() const;
    void putIn(ConsolePage& page, int number);
    void takeOut(ConsolePage& page);
    void nameTabs();
    void keep() const;

    RunController& m_run;
    ConsoleClient* const m_client;
    ConsoleHistory m_history;
    QUndoStack* const m_closings;
    QAction* m_open = nullptr;
    ConsoleCommands m_commands;
    QAction* m_copyCurl = nullptr;
    QMenu* m_recent = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTimer* m_keeping = nullptr;
};

} // namespace racescope
