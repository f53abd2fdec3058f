// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the palette, "go to", the list of keys and the settings into the window. Threads: GUI thread only.
#pragma once
#include "main_window/main_window.h"
#include "palette/key_map.h"
#include "palette/palette_model.h"

#include <functional>
#include <vector>

namespace racescope {

class CanvasKeyCommands;
class HistoryView;
class LanguageCommands;
class TimelineView;
struct UserPalette;

class PaletteCommands : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainWindow& window;
        TimelineView& timeline;
        HistoryView& history;
        QMenu& menu; // gets the commands
        LanguageCommands& language;
    };
    // The window owns it.
    explicit PaletteCommands(const Parts& parts);

    KeyMap& keys() { return *m_keys; }
    // Further places that "go to" offers.
    using Places = std::function<std::vector<PaletteEntry>()>;
    void addPlaces(Places places) { m_places.push_back(std::move(places)); }

    void openPalette();
    void openGoTo();
    void openKeys();
    void openSettings();
    void openColors();

private:
    static void takeColors(const UserPalette& colors);
    QAction* make(const char* name, const QString& text, QStringView icon, const QKeySequence& key,
                  const QString& tip, QMenu* menu);
    QWidget& inFront() const;
    std::vector<PaletteEntry> commands();
    std::vector<PaletteEntry> workersAndDocuments();

    MainWindow& m_window;
    TimelineView& m_timeline;
    HistoryView& m_history;
    LanguageCommands& m_language;
    KeyMap* const m_keys;
    CanvasKeyCommands* const m_canvas;
    std::vector<Places> m_places;
};

} // namespace racescope
