# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_instance)
  racescope_test(tst_single_instance LABELS gui LINKS racescope_instance Qt6::Network)
  # It starts the program twice.
  target_compile_definitions(tst_single_instance PRIVATE RACESCOPE_PROGRAM="$<TARGET_FILE:racescope>")
  add_dependencies(tst_single_instance racescope)
endif()
