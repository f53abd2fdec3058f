// SPDX-License-Identifier: GPL-3.0-or-later
// What one window leaves to the next, while it goes on. Threads: GUI thread only.
#pragma once
#include "http/door.h"
#include "main_window/main_window.h"
#include "race/stepped_race.h"
#include "session/session_controller.h"

#include <memory>
#include <optional>

namespace racescope {

struct MainWindow::Handover {
    SessionController::Handover session;
    std::unique_ptr<SteppedRace> stepped;  // null: none was loaded
    std::optional<http::DoorOptions> door; // nullopt: closed
};

} // namespace racescope
