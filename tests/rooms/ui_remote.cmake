# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_ui_remote LABELS gui SOURCES http_test.cpp fake_http_server.cpp LINKS racescope_ui)
endif()
