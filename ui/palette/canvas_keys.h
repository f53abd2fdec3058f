// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the timeline's canvas as commands, so that the key map knows them; and the switch that takes
// the effect from single letters, whoever has them. Threads: GUI thread only.
#pragma once
#include <QObject>

class QAction;
class QWidget;

namespace racescope {

class KeyMap;
class TimelineView;

class CanvasKeyCommands : public QObject {
    Q_OBJECT
public:
    // All are borrowed; the window is the parent.
    CanvasKeyCommands(QWidget& window, TimelineView& timeline, KeyMap& keys);

    // To every timeline of the window.
    void handOut();
    // When off, a letter alone is no command anywhere: it is typed, or does nothing.
    void setLetters(bool act);
    bool lettersAct() const { return m_lettersAct; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    TimelineView& m_timeline;
    bool m_lettersAct = true;
};

} // namespace racescope
