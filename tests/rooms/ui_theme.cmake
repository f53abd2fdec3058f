# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_theme LABELS fast gui LINKS racescope_ui)
endif()
