// SPDX-License-Identifier: GPL-3.0-or-later
// Ways into the document editor: commands in the Edit menu, entries in the menus of documents, history,
// conflicts and timeline, links in the details, places in "Go to". Threads: GUI thread only.
#pragma once
#include "base/ids.h"
#include "editor/document_client.h"

#include <QObject>

class QAction;

namespace racescope {

class DetailsView;
class DoorCommands;
class EditorView;
class MainWindow;
class PaletteCommands;
class TimelineView;

class EditorCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainWindow& window;
        DoorCommands& door;
        PaletteCommands& palette;
        TimelineView& timeline;
        DetailsView& details;
    };
    // The window owns it, and the view that it makes.
    explicit EditorCommands(const Parts& parts);

    EditorView& view() { return *m_view; }

public slots:
    void edit(racescope::DocumentId document);
    void openNew();

private:
    QAction* make(const char* name, const QString& text, QStringView icon, const QKeySequence& key,
                  const QString& tip);
    void addToTables();
    void addToTimeline(TimelineView& timeline);

    MainWindow& m_window;
    EditorView* const m_view;
    QAction* m_edit = nullptr;
    QAction* m_new = nullptr;
};

} // namespace racescope
