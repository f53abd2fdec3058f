# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_ui_models LABELS fast gui LINKS racescope_ui)
  racescope_test(bench_window LABELS bench LINKS racescope_ui)
  racescope_test(tst_ui_window LABELS gui LINKS racescope_ui)
  set_tests_properties(tst_ui_window PROPERTIES RUN_SERIAL ON) # measures how soon input is answered
endif()
