# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_ui_ladder LABELS gui LINKS racescope_ui)
  racescope_test(bench_ladder LABELS bench LINKS racescope_ui)
endif()
