# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_cli LABELS edge LINKS racescope_session)
target_compile_definitions(tst_cli PRIVATE RACESCOPE_PROGRAM="$<TARGET_FILE:racescope>")
add_dependencies(tst_cli racescope)
