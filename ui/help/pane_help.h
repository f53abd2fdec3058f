// SPDX-License-Identifier: GPL-3.0-or-later
// A page of help for each view and pane. Threads: GUI thread only.
#pragma once
#include <QString>

#include <vector>

class QWidget;

namespace racescope {

struct PaneHelp {
    QString pane; // object name of its widget
    QString title;
    QString text; // paragraphs of HTML
};

// In the order in which the window is read.
std::vector<PaneHelp> paneHelp();
// The page of the innermost pane around a widget; the timeline's when there is none.
QString helpPaneOf(const QWidget* widget);

} // namespace racescope
