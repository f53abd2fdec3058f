// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do on the canvas of a timeline: one table for every timeline of the window. The main one makes
// commands of it, so that they have names and can be given other keys; the small ones in other views follow.
// Threads: GUI thread only.
#pragma once
#include <QKeyEvent>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace racescope {

class TimelineView;

struct CanvasCommand {
    QString name; // of the command
    QString text;
    QString tip;
    QList<QKeySequence> keys; // by default
    void (TimelineView::*act)() = nullptr;
};

std::vector<CanvasCommand> canvasCommands();

// By name.
using CanvasKeys = QMap<QString, QList<QKeySequence>>;
CanvasKeys defaultCanvasKeys();

// A letter alone or with Shift.
bool isSingleLetter(const QKeyEvent& event);
bool isSingleLetter(const QKeySequence& key);
// The name of the command that the key asks for, or empty. Signs such as [ may need Shift on some keyboards.
QString commandOf(const CanvasKeys& keys, const QKeyEvent& event);
// Zooming and panning by W, A, S and D go by the place of the keys, whatever their letters: the name of the
// command whose letter stands there on an English keyboard, and that letter; empty for other places.
struct PlacedKey {
    QString command;
    QKeySequence letter;
};
PlacedKey placedKeyOf(const QKeyEvent& event);

} // namespace racescope
