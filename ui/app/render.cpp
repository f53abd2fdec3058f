// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "cli/arguments.h"
#include "conflicts/conflicts_view.h"
#include "documents/history_view.h"
#include "main_window/main_window.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "timeline/timeline_picture.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSettings>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

constexpr int kSettleMs = 700; // views ask helpers for their contents a few times a second

struct Order {
    QString view;
    QSize size;
    Theme::Kind theme = Theme::Kind::Light;
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
    widget.resize(order.size);
    widget.ensurePolished();
    const auto format = pictureFormatOf(order.output);
    if (format == PictureFormat::Png) {
        const QPixmap picture = widget.grab();
        return picture.save(order.output, "PNG") ? int(Fine)
                                                 : told(order.output, u"the picture could not be saved"_s);
    }
    QFile file(order.output);
    if (!file.open(QIODevice::WriteOnly))
        return told(order.output, file.errorString());
    if (format == PictureFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(order.size);
        generator.setViewBox(QRect({}, order.size));
        QPainter painter(&generator);
        widget.render(&painter);
        return Fine;
    }
    QPdfWriter writer(&file);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(order.size) * 72.0 / 96.0, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    widget.render(&painter);
    return Fine;
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
template <class View> int saveView(RunController& run, Selection& selection, const Order& order)
{
    View view(run, selection);
    view.resize(order.size);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
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

int renderRace(RacePlan plan, const QString& scenario, const Order& order)
{
    if (order.view == u"window"_s)
        return saveWindow(scenario, order);
    RunController run;
    Selection selection;
    run.load(std::move(plan), RunController::AfterLoad::Start);
    if (!raceToTheEnd(run))
        return InputOutput;
    run.look();
    if (order.view == u"history"_s)
        return saveView<HistoryView>(run, selection, order);
    if (order.view == u"conflicts"_s)
        return saveView<ConflictsView>(run, selection, order);
    return saveTimeline(run, order);
}

std::optional<Order> orderFrom(const Arguments& arguments, std::optional<int>& status)
{
    Order order;
    order.view = arguments.value(u"view"_s);
    if (!QStringList{u"timeline"_s, u"history"_s, u"conflicts"_s, u"window"_s}.contains(order.view))
        status = arguments.wrong(u"view"_s, u"must be timeline, history, conflicts or window"_s);
    const auto size = sizeFrom(arguments.value(u"size"_s));
    if (!size)
        status = arguments.wrong(u"size"_s, u"must be WIDTHxHEIGHT in pixels, each from 100 to 20000"_s);
    order.size = size.value_or(QSize());
    const QString theme = arguments.value(u"theme"_s);
    if (theme != u"light"_s && theme != u"dark"_s)
        status = arguments.wrong(u"theme"_s, u"must be light or dark"_s);
    order.theme = theme == u"dark"_s ? Theme::Kind::Dark : Theme::Kind::Light;
    order.output = arguments.value(u"output"_s);
    if (!pictureFormatOf(order.output))
        status = arguments.wrong(u"output"_s, u"the file's name must end in .png, .svg or .pdf"_s);
    return status ? std::nullopt : std::optional(order);
}

int render(const QStringList& words)
{
    Arguments arguments(u"render"_s, u"render SCENARIO --view VIEW --size WxH --theme light|dark -o FILE"_s,
                        u"Races, and draws a picture of a view."_s);
    arguments.positional(u"SCENARIO"_s, u"A file or the name of a built-in scenario."_s);
    arguments.option(u"view"_s, u"timeline, history, conflicts or window."_s, u"VIEW"_s, u"timeline"_s);
    arguments.option(u"size"_s, u"In pixels."_s, u"WxH"_s, u"1600x900"_s);
    arguments.option(u"theme"_s, u"light or dark."_s, u"THEME"_s, u"light"_s);
    arguments.option(u"output"_s, u"The picture: .png, .svg or .pdf."_s, u"FILE"_s);
    addOverrideOptions(arguments);
    if (const auto status = arguments.parse(words, 1, 1))
        return *status;
    std::optional<int> status;
    const auto order = orderFrom(arguments, status);
    if (!order)
        return *status;
    LoadedPlan loaded = loadPlan(arguments);
    if (loaded.status != Fine)
        return loaded.status;
    // The window reads settings: the person's own must not change the picture, nor be changed by it.
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const ThemeChoice choice = order->theme == Theme::Kind::Dark ? ThemeChoice::Dark : ThemeChoice::Light;
    QSettings().setValue(u"theme"_s, order->theme == Theme::Kind::Dark ? u"dark"_s : u"light"_s);
    ThemeSwitch::apply(choice);
    return renderRace(std::move(loaded.plan), arguments.positionals().constFirst(), *order);
}

} // namespace

Command renderCommand()
{
    return {"render", "draw a picture of a view", render, [](const QStringList&) { return Needs::Widgets; }};
}

} // namespace racescope::cli
