# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_ui_hands LABELS gui LINKS racescope_ui)
  racescope_test(tst_ui_walks LABELS gui LINKS racescope_ui)
endif()
