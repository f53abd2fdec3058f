// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/actions.h"

#include "theme/icons.h"

#include <QActionGroup>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace racescope {

Actions::Actions(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    makeFileActions();
    makeEditActions();
    makeRaceActions();
    makeViewActions();
}

QAction* Actions::make(const char* name, const QString& text, QStringView icon, const QKeySequence& key,
                       const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    if (!icon.isEmpty())
        action->setIcon(Icons::get(icon));
    if (!key.isEmpty()) {
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
    }
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keyText));
    action->setStatusTip(tip);
    m_window->addAction(action);
    return action;
}

void Actions::makeFileActions()
{
    newRace = make("newRace", tr("&New race…"), u"file-plus", QKeySequence::New,
                   tr("Choose a race from the built-in scenarios"));
    open = make("open", tr("&Open…"), u"folder-open", QKeySequence::Open,
                tr("Open a session, a scenario or a recorded history"));
    save = make("save", tr("&Save"), u"save", QKeySequence::Save,
                tr("Save the session: documents, history, timeline, conflicts, verdict"));
    saveAs = make("saveAs", tr("Save &as…"), u"save-all", QKeySequence(u"Ctrl+Shift+S"_s),
                  tr("Save the session as another file"));
    saveScenario = make("saveScenario", tr("Save sc&enario as…"), u"file-text", {},
                        tr("Save what the workers do as a scenario file, without what happened"));
    exportConflicts =
        make("exportConflicts", tr("Export &conflicts…"), u"download", QKeySequence(u"Ctrl+E"_s),
             tr("Write the conflict log as NDJSON, CSV or Markdown"));
    exportPicture = make("exportPicture", tr("Export &picture…"), u"image", QKeySequence(u"Ctrl+Shift+E"_s),
                         tr("Write the view with the keyboard, or the one in front, as PNG, SVG or PDF"));
    closeSession = make("closeSession", tr("C&lose session"), u"x", QKeySequence(u"Ctrl+W"_s),
                        tr("Leave the session and go back to the start page"));
    quit = make("quit", tr("&Quit"), u"log-out", QKeySequence(u"Ctrl+Q"_s), tr("Stop the race and leave"));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEditActions()
{
    copyNdjson = make("copyConflictsNdjson", tr("Copy conflicts as &NDJSON"), u"copy", {},
                      tr("The selected conflicts, or all that are shown"));
    copyCsv = make("copyConflictsCsv", tr("Copy conflicts as &CSV"), u"copy", {},
                   tr("The selected conflicts, or all that are shown"));
    copyMarkdown = make("copyConflictsMarkdown", tr("Copy conflicts as &Markdown"), u"copy", {},
                        tr("The selected conflicts, or all that are shown"));
    copyPicture = make("copyPicture", tr("Cop&y picture"), u"image", {},
                       tr("Copy the view with the keyboard, or the one in front, as a picture"));
    filter = make("filter", tr("&Filter"), u"funnel", QKeySequence::Find,
                  tr("Filter all views by worker, document, status and more"));
    clearSelection =
        make("clearSelection", tr("C&lear selection"), u"x", QKeySequence(u"Escape"_s), tr("Select nothing"));
}

void Actions::makeRaceActions()
{
    run = make("run", tr("&Run"), u"play", QKeySequence(u"F5"_s), tr("Start, pause or resume the race"));
    stop = make("stop", tr("&Stop"), u"square", QKeySequence(u"Shift+F5"_s), tr("End the race"));
    raceOn = make("raceOn", tr("Race &on"), u"repeat", QKeySequence(u"Ctrl+F5"_s),
                  tr("Run the same workers once more on the documents as they are now"));
    spawn = make("spawn", tr("Spawn &workers…"), u"user-plus", QKeySequence(u"Ctrl+Shift+W"_s),
                 tr("Send more workers into the race"));
    removeWorker =
        make("removeWorker", tr("Re&move a worker"), u"minus", QKeySequence(u"Ctrl+Shift+Backspace"_s),
             tr("The newest worker leaves after its current update"));
    bumpTerm = make("bumpTerm", tr("&Bump term"), u"crown", QKeySequence(u"Ctrl+B"_s),
                    tr("A new primary takes over: the primary term grows by one"));
    target = make("target", tr("&Target…"), u"server", {},
                  tr("Race on the embedded store or on copies that fail over"));
    slower = make("slower", tr("S&lower"), u"rewind", QKeySequence(u"Ctrl+["_s), tr("Slow the race down"));
    faster =
        make("faster", tr("&Faster"), u"fast-forward", QKeySequence(u"Ctrl+]"_s), tr("Speed the race up"));
    judge = make("judge", tr("&Judge everything"), u"scale", QKeySequence(u"Ctrl+J"_s),
                 tr("Judge the whole history recorded so far"));
}

void Actions::makeViewActions()
{
    follow = make("follow", tr("&Follow"), u"locate-fixed", QKeySequence(u"F7"_s),
                  tr("Keep the newest events in sight"));
    follow->setCheckable(true);
    follow->setChecked(true);
    fitAll = make("fitAll", tr("Show &everything"), u"maximize", QKeySequence(u"Ctrl+0"_s),
                  tr("Zoom the timeline out to the whole race"));
    zoomIn = make("zoomIn", tr("Zoom &in"), u"zoom-in", QKeySequence::ZoomIn, tr("Zoom the timeline in"));
    zoomOut =
        make("zoomOut", tr("Zoom &out"), u"zoom-out", QKeySequence::ZoomOut, tr("Zoom the timeline out"));
    nextConflict = make("nextConflict", tr("Next &conflict"), u"chevron-right", QKeySequence(u"F4"_s),
                        tr("Go to the next 409"));
    previousConflict = make("previousConflict", tr("&Previous conflict"), u"chevron-left",
                            QKeySequence(u"Shift+F4"_s), tr("Go to the 409 before"));
    nextLostUpdate = make("nextLostUpdate", tr("Next &lost update"), u"triangle-alert",
                          QKeySequence(u"Ctrl+L"_s), tr("Go to the next lost update"));
    toCause = make("toCause", tr("To c&ause"), u"arrow-left", QKeySequence(u"Ctrl+Left"_s),
                   tr("From a 409 to the write that won, from a write to its read"));
    toEffect = make("toEffect", tr("&To effect"), u"arrow-right", QKeySequence(u"Ctrl+Right"_s),
                    tr("From a read to its write, from a write to the conflict it caused"));
    nextPane = make("nextPane", tr("Ne&xt pane"), {}, QKeySequence(u"F6"_s),
                    tr("Move the keyboard to the next pane"));
    previousPane = make("previousPane", tr("Pre&vious pane"), {}, QKeySequence(u"Shift+F6"_s),
                        tr("Move the keyboard to the pane before"));
    resetLayout = make("resetLayout", tr("&Reset layout"), u"layout-dashboard", {},
                       tr("Put every pane back where it was"));
    fullScreen = make("fullScreen", tr("F&ull screen"), u"maximize", QKeySequence(u"F11"_s),
                      tr("Use the whole screen"));
    fullScreen->setCheckable(true);
    auto* themes = new QActionGroup(this);
    themeSystem =
        make("themeSystem", tr("As the &desktop"), u"palette", {}, tr("Light or dark as the desktop is"));
    themeLight = make("themeLight", tr("&Light"), u"sun", {}, tr("Light colours"));
    themeDark = make("themeDark", tr("Da&rk"), u"moon", {}, tr("Dark colours"));
    for (QAction* action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    themeSystem->setChecked(true);
    shortcuts = make("shortcuts", tr("&Keyboard"), u"keyboard", QKeySequence(u"Ctrl+F1"_s),
                     tr("All keys and what they do"));
    about = make("about", tr("&About Racescope"), u"info", {}, tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace racescope
