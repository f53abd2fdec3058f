# SPDX-License-Identifier: GPL-3.0-or-later
# `cmake --build … --target run`: starts the program, in a window if there is a display, else in the terminal.
#   cmake -DPROGRAM=…/racescope -P run.cmake
set(has_display FALSE)
foreach(variable DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM)
  if(NOT "$ENV{${variable}}" STREQUAL "")
    set(has_display TRUE)
  endif()
endforeach()

if(has_display)
  execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE status)
else()
  message("There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so this is the race in the terminal:\n"
          "  racescope run checkout\n")
  execute_process(COMMAND ${PROGRAM} run checkout RESULT_VARIABLE status)
  message("\nFor the window, run the same command in a desktop session, over `ssh -X`, or under a virtual display:\n"
          "  xvfb-run ${PROGRAM}")
endif()
if(NOT status STREQUAL "0")
  message(FATAL_ERROR "${PROGRAM} ended with ${status}")
endif()
