// SPDX-License-Identifier: GPL-3.0-or-later
// The document editor: documents of the session in tabs, and the commands on the one in front. Threads: GUI
// thread only.
#pragma once
#include "console/console_client.h"
#include "editor/document_client.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace racescope {

class EditorPage;

class EditorView : public QWidget {
    Q_OBJECT
public:
    // `run` must outlive it.
    explicit EditorView(RunController& run, QWidget* parent = nullptr);

    // To the front; read first when it is not open yet.
    EditorPage* open(const DocumentAddress& address);
    EditorPage* current() const;
    int pages() const;
    int modified() const; // pages with unsaved changes
    // False: the person wants to stay, or is being asked; `again` is called when it may.
    bool mayClose(QWidget& window, const std::function<void()>& again);

public slots:
    void closePage(int number); // asks when there are changes

signals:
    void used(); // a command was chosen, maybe from outside of the view
    void newRequested();
    // The request that Save would send, for the clipboard.
    void copyRequested(const racescope::ConsoleRequest& request, bool asCurl);

private:
    QAction* command(const char* name, const QString& text, QStringView icon, const QList<QKeySequence>& keys,
                     const QString& tip, const std::function<void(EditorPage&)>& act);
    void setupCommands();
    void setupBar();
    void refresh();
    EditorPage* pageAt(int number) const;
    void removePage(EditorPage* page);
    void saveAndThen(EditorPage& page, const std::function<void()>& then);

    RunController& m_run;
    ConsoleClient* const m_client;
    QToolBar* m_bar = nullptr;
    QTabWidget* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    bool m_closesAnyway = false;
    QAction* m_save = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_read = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_add = nullptr;
    QAction* m_removeField = nullptr;
    QAction* m_delete = nullptr;
    QAction* m_saveAnyway = nullptr;
    QAction* m_copyCurl = nullptr;
    QAction* m_copyConsole = nullptr;
    QAction* m_close = nullptr;
};

} // namespace racescope
