// SPDX-License-Identifier: GPL-3.0-or-later
// The window with settings of its own, driven by keys and clicks; for tests of one part of it.
#pragma once
#include "main_window/handover.h"
#include "main_window/main_window.h"
#include "own_settings.h"
#include "scenario/scenario.h"
#include "timeline/timeline_view.h"

#include <QCoreApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>

#include <memory>
#include <utility>

namespace racescope {

inline void useOwnSettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("racescope"));
    QCoreApplication::setApplicationName(QStringLiteral("racescope"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    forgetSettings();
}

class WindowFixture {
public:
    explicit WindowFixture(QSize size = {1400, 900})
        : window(std::make_unique<MainWindow>())
    {
        window->resize(size);
        window->show();
        window->activateWindow();
    }
    MainWindow* operator->() { return window.get(); }
    RunController& run() { return window->run(); }
    template <class Widget> Widget* find(const char* name)
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    QString labelText(const char* name) { return find<QLabel>(name)->text(); }
    QAction* action(const char* name) { return find<QAction>(name); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // Without a window manager, a dialog that closed gives the keyboard to nobody.
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), key, modifiers);
    }
    // Ends with everything recorded shown, in the timeline too, which takes its snapshots by itself. False
    // when it did not come that far.
    [[nodiscard]] bool raceToTheEnd(const char* scenario)
    {
        return raceToTheEnd(loadScenario(scenario).value());
    }
    [[nodiscard]] bool raceToTheEnd(RacePlan plan)
    {
        plan.speed = 0;
        run().load(std::move(plan), RunController::AfterLoad::Start);
        if (!QTest::qWaitFor([this] { return run().state() == RunState::Finished; }, 30'000))
            return false;
        run().workspace()->settle();
        const std::uint64_t all = run().workspace()->trace().snapshot().events();
        auto* const timeline = find<TimelineView>("timelineView");
        const auto isShown = [&] {
            run().look();
            timeline->refresh();
            return run().snapshot().events() == all && timeline->model().snapshot().events() == all;
        };
        return all > 0 && QTest::qWaitFor(isShown, 30'000);
    }
    // As for another language: all goes on in a new one.
    void replaceWindow()
    {
        auto goesOn = window->handOver();
        QVERIFY(goesOn);
        window = nullptr;
        window = std::make_unique<MainWindow>();
        window->show();
        window->takeOver(std::move(goesOn));
    }

    std::unique_ptr<MainWindow> window;
};

} // namespace racescope
