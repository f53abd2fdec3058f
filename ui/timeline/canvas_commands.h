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

#include <cstdint>
#include <optional>
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
// Zooming and panning by W, A, S and D go by the place of the keys, whatever their letters. Keys give their
// places as evdev's codes plus 8 on X11 and Wayland; elsewhere nothing is known of them.
enum class ScanCodes { Unknown, Evdev };
ScanCodes scanCodesHere();
// The sign at a place of an English keyboard, and its place; null and 0: none of the digits and letters.
QChar englishSignAt(std::uint32_t scanCode);
std::uint32_t englishPlaceOf(QChar sign);
bool isPlacedLetter(QChar sign); // W, A, S or D
// The key as an English keyboard has it, if it stands on one of the four places or carries one of the four
// letters elsewhere (on a French keyboard W and Z change places, so their commands do); and a digit where
// another sign needs no Shift (there, too). Else nothing.
std::optional<QKeySequence> englishKeyOf(const QKeyEvent& event, ScanCodes codes = scanCodesHere());
// Ctrl or Alt, or both, with the digit at whose place another sign stands; nothing of other keys.
std::optional<QKeySequence> digitOf(const QKeyEvent& event, ScanCodes codes = scanCodesHere());

} // namespace racescope
