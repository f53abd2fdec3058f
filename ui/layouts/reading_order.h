// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which Tab goes through a window: as one reads it, whatever was made or moved when. Threads:
// GUI thread only.
#pragma once
#include <QList>

class QMainWindow;
class QWidget;

namespace racescope {

// Tool bars, panes on the left, what is in the middle, panes on the right, those at the bottom. What lies
// behind a tab is left out.
QList<QWidget*> partsInReadingOrder(const QMainWindow& window);

// The control of a part that gets the keyboard when one comes to the part: the first one, rather than tabs
// above it; null when there is none.
QWidget* firstControl(QWidget& part);

// Gives the keyboard to what comes after, or before, what has it in these parts of the window; false when
// there is nothing to go to. Within a part the order is the one in which its controls were made. Where the
// keyboard usually is in a part is for who comes to it at once: Tab goes to each control by itself.
bool moveFocus(QWidget& window, const QList<QWidget*>& parts, bool next);

} // namespace racescope
