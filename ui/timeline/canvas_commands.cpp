// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/canvas_commands.h"

#include "timeline/timeline_view.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::CanvasCommands)
};

QList<QKeySequence> keys(std::initializer_list<const char*> texts)
{
    QList<QKeySequence> made;
    for (const char* text : texts)
        made.append(QKeySequence(QLatin1StringView(text)));
    return made;
}

} // namespace

std::vector<CanvasCommand> canvasCommands()
{
    using View = TimelineView;
    return {
        {u"canvasZoomIn"_s, Words::tr("Timeline: zoom in"), Words::tr("See less time in more detail"),
         keys({"W", "+"}), &View::zoomIn},
        {u"canvasZoomOut"_s, Words::tr("Timeline: zoom out"), Words::tr("See more time"), keys({"S", "-"}),
         &View::zoomOut},
        {u"canvasPanLeft"_s, Words::tr("Timeline: pan left"), Words::tr("Go back in time"),
         keys({"A", "Left"}), &View::panLeft},
        {u"canvasPanRight"_s, Words::tr("Timeline: pan right"), Words::tr("Go on in time"),
         keys({"D", "Right"}), &View::panRight},
        {u"canvasFitAll"_s, Words::tr("Timeline: show everything"), Words::tr("The whole race at once"),
         keys({"0"}), &View::fitAll},
        {u"canvasStart"_s, Words::tr("Timeline: go to the start"), Words::tr("Where the recording begins"),
         keys({"Home"}), &View::goToStart},
        {u"canvasNewest"_s, Words::tr("Timeline: go to the newest and follow"),
         Words::tr("Keep the newest events in sight"), keys({"End"}), &View::goToEnd},
        {u"canvasNextEvent"_s, Words::tr("Timeline: next event in the row"),
         Words::tr("Select the next event of this worker"), keys({"."}), &View::nextInRow},
        {u"canvasPreviousEvent"_s, Words::tr("Timeline: previous event in the row"),
         Words::tr("Select the event before of this worker"), keys({","}), &View::previousInRow},
        {u"canvasCause"_s, Words::tr("Timeline: to the cause"),
         Words::tr("From a 409 to the write that won, from a write to its read"), keys({"["}),
         &View::goToCause},
        {u"canvasEffect"_s, Words::tr("Timeline: to the effect"),
         Words::tr("From a read to its write, from a write to the conflict it caused"), keys({"]"}),
         &View::goToEffect},
        {u"canvasCenter"_s, Words::tr("Timeline: centre, then fit what is selected"),
         Words::tr("Once to bring it to the middle, again to zoom to it"), keys({"F"}),
         &View::centerOrFitSelection},
        {u"canvasZoomBack"_s, Words::tr("Timeline: zoom back"),
         Words::tr("Show what was shown before the last zoom or jump"), keys({"Z"}), &View::zoomBack},
        {u"canvasZoomForward"_s, Words::tr("Timeline: zoom forward"), Words::tr("Undo a zoom back"),
         keys({"Shift+Z"}), &View::zoomForward},
        {u"canvasNextConflict"_s, Words::tr("Timeline: next conflict"), Words::tr("Go to the next 409"),
         keys({"C"}), &View::nextConflict},
        {u"canvasPreviousConflict"_s, Words::tr("Timeline: previous conflict"),
         Words::tr("Go to the 409 before"), keys({"Shift+C"}), &View::previousConflict},
        {u"canvasNextLost"_s, Words::tr("Timeline: next lost update"),
         Words::tr("Go to the next lost update"), keys({"L"}), &View::nextLostUpdate},
        {u"canvasPreviousLost"_s, Words::tr("Timeline: previous lost update"),
         Words::tr("Go to the lost update before"), keys({"Shift+L"}), &View::previousLostUpdate},
        {u"canvasRange"_s, Words::tr("Timeline: range of what is selected"),
         Words::tr("Select the time of the selected event"), keys({"R"}), &View::selectRangeOfSelection},
        {u"canvasRowUp"_s, Words::tr("Timeline: row above"), Words::tr("Select the row above"), keys({"Up"}),
         &View::selectRowAbove},
        {u"canvasRowDown"_s, Words::tr("Timeline: row below"), Words::tr("Select the row below"),
         keys({"Down"}), &View::selectRowBelow},
        {u"canvasPin"_s, Words::tr("Timeline: pin or unpin the row"),
         Words::tr("What is pinned stays at the top while the other rows are scrolled"), keys({"P"}),
         &View::togglePinned},
        {u"canvasDocument"_s, Words::tr("Timeline: row of the selected document"),
         Words::tr("Give the selected document a row, or hide it"), keys({"Shift+P"}),
         &View::toggleDocumentRow},
        {u"canvasCounters"_s, Words::tr("Timeline: show or hide the counters"),
         Words::tr("Commits and conflicts a second, and requests in flight"), keys({"K"}),
         &View::toggleCounters},
        {u"canvasHide"_s, Words::tr("Timeline: hide the row"), Words::tr("Take the selected row away"),
         keys({"H"}), &View::hideSelectedRow},
        {u"canvasShowAll"_s, Words::tr("Timeline: show hidden rows"),
         Words::tr("What was hidden has its row again"), keys({"Shift+H"}), &View::showAllRows},
        {u"canvasMoveUp"_s, Words::tr("Timeline: move the row up"),
         Words::tr("The selected row changes places with the one above"), keys({"Alt+Up"}), &View::moveRowUp},
        {u"canvasMoveDown"_s, Words::tr("Timeline: move the row down"),
         Words::tr("The selected row changes places with the one below"), keys({"Alt+Down"}),
         &View::moveRowDown},
        {u"canvasDetails"_s, Words::tr("Timeline: details of the event"),
         Words::tr("Everything about the selected event"), keys({"Return", "Enter"}),
         &View::activateSelected},
        {u"canvasStep"_s, Words::tr("Timeline: step from the event"),
         Words::tr("Open the race from the selected event on in the stepper"),
         keys({"Shift+Return", "Shift+Enter"}), &View::stepFromSelected},
    };
}

CanvasKeys defaultCanvasKeys()
{
    static const CanvasKeys defaults = [] {
        CanvasKeys made;
        for (const CanvasCommand& command : canvasCommands())
            made.insert(command.name, command.keys);
        return made;
    }();
    return defaults;
}

bool isSingleLetter(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const bool isLatin = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    return isLatin || (event.text().size() == 1 && event.text().front().isLetter());
}

bool isSingleLetter(const QKeySequence& key)
{
    if (key.count() != 1 || (key[0].keyboardModifiers() & ~Qt::ShiftModifier))
        return false;
    const int code = key[0].key();
    return code < 0x10000 && QChar(code).isLetter();
}

QString commandOf(const CanvasKeys& keys, const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto find = [&](Qt::KeyboardModifiers held) {
        const QKeySequence pressed(QKeyCombination(held, Qt::Key(event.key())));
        for (auto of = keys.cbegin(); of != keys.cend(); ++of) {
            if (of.value().contains(pressed))
                return of.key();
        }
        return QString();
    };
    const QString exact = find(modifiers);
    const bool isSign =
        event.key() > Qt::Key_Space && event.key() < 0x100 && !QChar(event.key()).isLetterOrNumber();
    return exact.isEmpty() && isSign ? find(modifiers & ~Qt::ShiftModifier) : exact;
}

ScanCodes scanCodesHere()
{
    static const bool hasCodes = QGuiApplication::platformName() == u"xcb"_s ||
                                 QGuiApplication::platformName().startsWith(u"wayland"_s);
    return hasCodes ? ScanCodes::Evdev : ScanCodes::Unknown;
}

QChar englishSignAt(std::uint32_t scanCode)
{
    struct Row {
        std::uint32_t first;
        QStringView signs;
    };
    static constexpr Row kRows[] = {
        {10, u"1234567890"}, {24, u"QWERTYUIOP[]"}, {38, u"ASDFGHJKL;'"}, {52, u"ZXCVBNM,./"}};
    for (const Row& row : kRows) {
        if (scanCode >= row.first && scanCode < row.first + std::uint32_t(row.signs.size()))
            return row.signs[qsizetype(scanCode - row.first)];
    }
    return {};
}

std::uint32_t englishPlaceOf(QChar sign)
{
    for (std::uint32_t code = 10; code <= 61; ++code) {
        if (englishSignAt(code) == sign)
            return code;
    }
    return 0;
}

bool isPlacedLetter(QChar sign)
{
    return u"WASD"_s.contains(sign);
}

namespace {

// Not where the digit itself is typed, by itself or with Shift.
bool isAnotherSign(const QKeyEvent& event, QChar english)
{
    return english.isDigit() && (event.key() < Qt::Key_0 || event.key() > Qt::Key_9);
}

} // namespace

std::optional<QKeySequence> digitOf(const QKeyEvent& event, ScanCodes codes)
{
    // With Shift an English keyboard has another sign there, and Qt knows the digit by itself.
    const bool isCommand = event.modifiers() != Qt::NoModifier &&
                           !(event.modifiers() & ~(Qt::ControlModifier | Qt::AltModifier));
    const QChar english = englishSignAt(event.nativeScanCode());
    if (codes == ScanCodes::Unknown || !isCommand || !isAnotherSign(event, english))
        return std::nullopt;
    return QKeySequence(QKeyCombination(event.modifiers(), Qt::Key(english.unicode())));
}

std::optional<QKeySequence> englishKeyOf(const QKeyEvent& event, ScanCodes codes)
{
    if (codes == ScanCodes::Unknown || (event.modifiers() & ~Qt::ShiftModifier))
        return std::nullopt;
    const QChar english = englishSignAt(event.nativeScanCode());
    if (isAnotherSign(event, english) && event.modifiers() == Qt::NoModifier)
        return QKeySequence(Qt::Key(english.unicode()));
    const bool hasLetter = event.key() < 0x100 && isPlacedLetter(QChar(event.key()));
    if (english.isNull() || (!isPlacedLetter(english) && !hasLetter))
        return std::nullopt;
    return QKeySequence(QKeyCombination(event.modifiers(), Qt::Key(english.unicode())));
}

} // namespace racescope
