// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a command of the command line, or the window. Which of them is decided before an application
// object exists, because commands need no display and must not ask for one.
#include "app/render.h"
#include "base/heap.h"
#include "cli/arguments.h"
#include "cli/program.h"
#include "instance/single_instance.h"
#include "language/language.h"
#include "main_window/error_bar.h"
#include "main_window/window_holder.h"
#include "session/places.h"

#include <QApplication>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace racescope;
using namespace racescope::cli;

namespace {

bool hasDisplay()
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int runCommand(const Choice& choice, int argc, char** argv)
{
    const Needs needs = choice.command->needs ? choice.command->needs(choice.words) : Needs::Core;
    if (needs != Needs::Core && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (needs == Needs::Widgets) {
        QApplication application(argc, argv);
        return choice.command->run(choice.words);
    }
    if (needs == Needs::Gui) {
        QGuiApplication application(argc, argv);
        return choice.command->run(choice.words);
    }
    QCoreApplication application(argc, argv);
    return choice.command->run(choice.words);
}

constexpr QLatin1StringView kNewWindow("--new-window");

// A word that is neither command, option nor file is most likely a mistyped command.
std::optional<int> refused(const QStringList& words)
{
    bool isFile = false;
    for (const QString& word : words) {
        if (!isFile && word == u"-reverse"_s) // Qt's own: from right to left
            continue;
        if (!isFile && word == u"--"_s) {
            isFile = true;
            continue;
        }
        if (!isFile && word.startsWith(u'-') && word.size() > 1) {
            say(u"racescope: unknown option %1; --help lists what there is"_s.arg(word));
            return BadUsage;
        }
        if (!QFileInfo::exists(word)) {
            say(u"racescope: %1 is neither a command nor a file; --help lists the commands"_s.arg(word));
            return BadUsage;
        }
    }
    return std::nullopt;
}

QStringList absolute(const QStringList& files)
{
    QStringList paths;
    for (const QString& file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return paths;
}

// What the desktop gave to this start, so that the other window may come to the front.
QByteArray activationToken()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

// For tests on machines that are busy: how long the other window may take to answer.
std::chrono::milliseconds patience()
{
    const int wanted = qEnvironmentVariableIntValue("RACESCOPE_PATIENCE_MS");
    return wanted > 0 ? std::chrono::milliseconds(wanted) : SingleInstance::kPatience;
}

void comeForward(MainWindow& window, const StartRequest& request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken); // Qt's Wayland plugin takes it from there
    if (window.isMinimized())
        window.showNormal();
    window.raise();
    window.activateWindow();
    window.openFiles(request.files);
}

// A program of its own, so that what happens to one window happens to no other.
void startWindow(MainWindow& window, const QString& path)
{
    const QStringList words{kNewWindow, QFileInfo(path).absoluteFilePath()};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), words))
        window.errorBar().showError(MainWindow::tr("%1: a further window could not be started.").arg(path));
}

int openWindow(QStringList files, int argc, char** argv)
{
    const bool isAlone = files.removeAll(kNewWindow) > 0;
    if (const auto status = refused(files))
        return *status;
    files.removeAll(u"-reverse"_s);
    files.removeOne(u"--"_s); // what follows is a file, whatever its name
    if (!hasDisplay()) {
        say(u"racescope: there is no display for the window (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "`racescope run checkout` races in the terminal; --help lists the other commands."_s);
        return BadUsage;
    }
    giveLargeArraysBack();
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Racescope"_s);
    QGuiApplication::setDesktopFileName(u"org.racescope.Racescope"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    places::moveFromSettings();
    language::install();
    SingleInstance instance(isAlone ? QString() : SingleInstance::socketPath());
    if (instance.start({absolute(files), activationToken()}, patience()) == SingleInstance::Outcome::Taken)
        return Fine;
    WindowHolder holder;
    QObject::connect(&instance, &SingleInstance::requested, &holder,
                     [&holder](const StartRequest& request) { comeForward(holder.window(), request); });
    QObject::connect(&holder, &WindowHolder::windowRequested, &holder,
                     [&holder](const QString& path) { startWindow(holder.window(), path); });
    holder.window().show();
    holder.window().begin(files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    nameApplication();
    auto all = commands();
    all.push_back(renderCommand());
    const Choice choice = choose(all, argc, argv);
    if (choice.status)
        return *choice.status;
    return choice.command ? runCommand(choice, argc, argv) : openWindow(choice.words, argc, argv);
}
