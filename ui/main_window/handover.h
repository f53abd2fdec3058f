// SPDX-License-Identifier: GPL-3.0-or-later
// What one window leaves to the next, while it goes on. Threads: GUI thread only.
#pragma once
#include "http/door.h"
#include "main_window/main_window.h"
#include "race/stepped_race.h"
#include "remote/record_controller.h"
#include "session/session_controller.h"

#include <memory>
#include <optional>

namespace racescope {

struct MainWindow::Handover {
    SessionController::Handover session;
    QString scenarioPath;                  // of the file that the plan came from; empty: none
    std::unique_ptr<SteppedRace> stepped;  // null: none was loaded
    std::optional<http::DoorOptions> door; // nullopt: closed
    std::shared_ptr<RecordController::Recording> recording; // null: none
};

} // namespace racescope
