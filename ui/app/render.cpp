// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "charts/charts_view.h"
#include "charts/widget_picture.h"
#include "cli/arguments.h"
#include "cli/session_input.h"
#include "conflicts/conflicts_view.h"
#include "documents/history_view.h"
#include "explorer/explorer_view.h"
#include "lab/lab_form.h"
#include "lab/lab_view.h"
#include "main_window/main_window.h"
#include "session/places.h"
#include "stepper/stepper_view.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "theme/user_palette.h"
#include "timeline/timeline_picture.h"
#include "verdict/verdict_view.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

const QStringList kViews{u"timeline"_s, u"history"_s,  u"conflicts"_s, u"verdict"_s, u"charts"_s,
                         u"stepper"_s,  u"explorer"_s, u"lab"_s,       u"window"_s};
constexpr int kSettleMs = 700; // views ask helpers for their contents a few times a second

struct Order {
    QString view;
    QSize size;
    Theme::Kind theme = Theme::Kind::Light;
    UserPalette colors;
    QString output;
};

std::optional<QSize> sizeFrom(const QString& text)
{
    const qsizetype cross = text.indexOf(u'x');
    bool widthGiven = false;
    bool heightGiven = false;
    const QSize size(text.left(cross).toInt(&widthGiven), text.mid(cross + 1).toInt(&heightGiven));
    const bool fits =
        size.width() >= 100 && size.height() >= 100 && size.width() <= 20000 && size.height() <= 20000;
    return cross > 0 && widthGiven && heightGiven && fits ? std::optional(size) : std::nullopt;
}

// Returns when `signal` was emitted, or after the time.
template <class Sender, class Signal> void waitFor(const Sender* sender, Signal signal, int atMostMs)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    QTimer::singleShot(atMostMs, &loop, &QEventLoop::quit);
    loop.exec();
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(kSettleMs, &loop, &QEventLoop::quit);
    loop.exec();
}

// Runs until the race is over; false (and told) when it could not begin.
bool raceToTheEnd(RunController& run)
{
    QString problem;
    QObject guard;
    QObject::connect(&run, &RunController::failed, &guard,
                     [&problem](const QString& sentence) { problem = sentence; });
    while (run.state() != RunState::Finished && problem.isEmpty())
        waitFor(&run, &RunController::stateChanged, 100);
    if (!problem.isEmpty())
        say("racescope render: "_L1 + problem);
    return problem.isEmpty();
}

int told(const QString& path, const QString& why)
{
    say(path + ": cannot be written: "_L1 + why);
    return InputOutput;
}

int saveWidget(QWidget& widget, const Order& order)
{
    const auto saved = saveWidgetPicture(widget, order.size, order.output);
    if (!saved)
        say("racescope render: "_L1 + saved.error());
    return saved ? int(Fine) : int(InputOutput);
}

int saveTimeline(const RunController& run, const Order& order)
{
    TimelineModel model(run.workspace()->trace().sharedNames());
    model.setSnapshot(run.snapshot());
    while (!model.catchUp({}))
        ;
    TimelinePicture picture;
    picture.size = order.size;
    picture.theme = order.theme;
    picture.font = QApplication::font();
    const auto saved = saveTimelinePicture(model, picture, order.output);
    return saved ? int(Fine) : told(order.output, saved.error());
}

// A view stands in a window that is never on a screen, so that it is laid out as a person would see it.
void prepare(QWidget& view, const Order& order)
{
    view.resize(order.size);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
}

template <class View> int saveView(RunController& run, Selection& selection, const Order& order)
{
    View view(run, selection);
    prepare(view, order);
    if (run.workspace()->trace().names().documentCount() > 0)
        selection.setDocument(DocumentId(0));
    run.look();
    settle();
    return saveWidget(view, order);
}

int saveWindow(const QString& scenario, const Order& order)
{
    MainWindow window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(order.size);
    window.show();
    window.openScenario(scenario);
    waitFor(&window.run(), &RunController::sessionChanged, 10'000);
    if (!raceToTheEnd(window.run()))
        return InputOutput;
    settle();
    return saveWidget(window, order);
}

// Turns the event loop until it is so.
template <class Condition> void waitUntil(Condition condition)
{
    QEventLoop loop;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    beat.start(20);
    loop.exec();
}

int saveLab(const std::optional<RacePlan>& race, const Order& order)
{
    LabView view;
    prepare(view, order);
    if (race)
        view.form().show(labPlanOf(*race));
    view.run();
    waitUntil([&view] { return !view.isRunning(); });
    return saveWidget(view, order);
}

int saveStepper(const RacePlan& plan, const Order& order)
{
    StepperView view;
    prepare(view, order);
    QString problem;
    QObject::connect(&view.stepper(), &StepperRace::failed, &view,
                     [&problem](const QString& sentence) { problem = sentence; });
    if (!view.openRace(plan, QString::fromStdString(plan.schedule))) {
        say("racescope render: "_L1 + problem);
        return InputOutput;
    }
    // Without a story of its own: up to where something is lost, or refused, or to the end.
    if (plan.schedule.empty())
        view.stepper().runUntil(u"lost update or conflict or end"_s);
    settle();
    return saveWidget(view, order);
}

int saveExplorer(const RacePlan& plan, const Order& order)
{
    ExplorerView view;
    prepare(view, order);
    view.exploreRace(plan);
    waitUntil([&view] { return !view.isExploring(); });
    if (view.outcomes().rowCount() == 0) {
        say("racescope render: "_L1 + view.status());
        return InputOutput;
    }
    settle();
    return saveWidget(view, order);
}

// The charts look while it races.
int saveCharts(RacePlan plan, const Order& order)
{
    RunController run;
    ChartsView view(run);
    prepare(view, order);
    run.load(std::move(plan), RunController::AfterLoad::Start);
    if (!raceToTheEnd(run))
        return InputOutput;
    settle();
    return saveWidget(view, order);
}

// What a race that is over looks like.
int renderFinished(RunController& run, const Order& order)
{
    Selection selection;
    run.look();
    if (order.view == u"history"_s)
        return saveView<HistoryView>(run, selection, order);
    if (order.view == u"conflicts"_s)
        return saveView<ConflictsView>(run, selection, order);
    if (order.view == u"verdict"_s)
        return saveView<VerdictView>(run, selection, order);
    return saveTimeline(run, order);
}

bool isRecordingName(const QString& name)
{
    return name.endsWith(u".racescope"_s) || name.endsWith(u".ndjson"_s) || name.endsWith(u".edn"_s);
}

int renderPlan(RacePlan plan, const QString& scenario, const Order& order)
{
    if (order.view == u"window"_s)
        return saveWindow(scenario, order);
    if (order.view == u"lab"_s)
        return saveLab(plan, order);
    if (order.view == u"stepper"_s)
        return saveStepper(plan, order);
    if (order.view == u"explorer"_s)
        return saveExplorer(plan, order);
    if (order.view == u"charts"_s)
        return saveCharts(std::move(plan), order);
    RunController run;
    run.load(std::move(plan), RunController::AfterLoad::Start);
    return raceToTheEnd(run) ? renderFinished(run, order) : int(InputOutput);
}

// A recording: what happened is in the file, so nothing is raced.
int renderFile(const QString& path, const Order& order)
{
    SessionInput input = openInput(u"render"_s, path);
    if (!input.workspace)
        return InputOutput;
    input.workspace->waitLoaded();
    const RacePlan plan = input.workspace->plan();
    if (QStringList{u"lab"_s, u"stepper"_s, u"explorer"_s, u"charts"_s}.contains(order.view))
        return renderPlan(plan, path, order);
    std::shared_ptr<Workspace> workspace(std::move(input.workspace));
    if (order.view == u"window"_s) {
        MainWindow window;
        prepare(window, order);
        window.run().adopt(workspace);
        settle();
        return saveWidget(window, order);
    }
    RunController run;
    run.adopt(workspace);
    return renderFinished(run, order);
}

// nullopt after telling why not.
std::optional<UserPalette> readPalette(const QString& path)
{
    const auto text = readInput(path);
    if (!text)
        return std::nullopt;
    auto palette = paletteFromFile(*text);
    if (palette)
        return *palette;
    palette.error().source = path.toStdString();
    say("racescope render: " + palette.error().text());
    return std::nullopt;
}

std::optional<Order> orderFrom(const Arguments& arguments, std::optional<int>& status)
{
    Order order;
    order.view = arguments.value(u"view"_s);
    if (!kViews.contains(order.view))
        status = arguments.wrong(u"view"_s, "must be one of "_L1 + kViews.join(u", "_s));
    const auto size = sizeFrom(arguments.value(u"size"_s));
    if (!size)
        status = arguments.wrong(u"size"_s, u"must be WIDTHxHEIGHT in pixels, each from 100 to 20000"_s);
    order.size = size.value_or(QSize());
    const QString theme = arguments.value(u"theme"_s);
    if (theme != u"light"_s && theme != u"dark"_s)
        status = arguments.wrong(u"theme"_s, u"must be light or dark"_s);
    order.theme = theme == u"dark"_s ? Theme::Kind::Dark : Theme::Kind::Light;
    if (arguments.has(u"palette"_s)) {
        const auto colors = readPalette(arguments.value(u"palette"_s));
        colors ? void(order.colors = *colors) : void(status = InputOutput);
    }
    order.output = arguments.value(u"output"_s);
    if (!pictureFormatOf(order.output))
        status = arguments.wrong(u"output"_s, u"the file's name must end in .png, .svg or .pdf"_s);
    return status ? std::nullopt : std::optional(order);
}

int render(const QStringList& words)
{
    Arguments arguments(
        u"render"_s,
        u"render FILE|SCENARIO --view VIEW --size WxH --theme light|dark "
        "[--palette FILE] -o FILE"_s,
        u"Draws a picture of a view: of a session, or of a scenario, which is raced first."_s);
    arguments.positional(u"FILE"_s, u"A session, a scenario file or the name of a built-in scenario."_s);
    arguments.option(u"view"_s, kViews.join(u", "_s) + u'.', u"VIEW"_s, u"timeline"_s);
    arguments.option(u"size"_s, u"In pixels."_s, u"WxH"_s, u"1600x900"_s);
    arguments.option(u"theme"_s, u"light or dark."_s, u"THEME"_s, u"light"_s);
    arguments.option(u"palette"_s, u"Colours of events, as the window saves them."_s, u"FILE"_s);
    arguments.option(u"output"_s, u"The picture: .png, .svg or .pdf."_s, u"FILE"_s);
    addOverrideOptions(arguments);
    if (const auto status = arguments.parse(words, 0, 1))
        return *status;
    std::optional<int> status;
    const auto order = orderFrom(arguments, status);
    if (!order)
        return *status;
    const QStringList what = arguments.positionals();
    if (what.isEmpty() && order->view != u"lab"_s) {
        say("racescope render: name a scenario or a session; only --view lab does without"_L1);
        return BadUsage;
    }
    const bool isRecording = !what.isEmpty() && isRecordingName(what.constFirst());
    LoadedPlan loaded;
    if (!what.isEmpty() && !isRecording)
        loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    // The window reads settings: the person's own must not change the picture, nor be changed by it.
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    places::useFolder(settings.path());
    const ThemeChoice choice = order->theme == Theme::Kind::Dark ? ThemeChoice::Dark : ThemeChoice::Light;
    QSettings().setValue(u"theme"_s, order->theme == Theme::Kind::Dark ? u"dark"_s : u"light"_s);
    ThemeSwitch::apply(choice);
    storeUserPalette(order->colors); // which a window takes
    useUserPalette(order->colors);
    if (what.isEmpty())
        return saveLab({}, *order);
    return isRecording ? renderFile(what.constFirst(), *order)
                       : renderPlan(std::move(loaded.plan), what.constFirst(), *order);
}

} // namespace

Command renderCommand()
{
    return {"render", "draw a picture of a view", render, [](const QStringList&) { return Needs::Widgets; }};
}

} // namespace racescope::cli
