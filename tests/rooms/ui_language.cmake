# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_translations SOURCES verdict_support.cpp LABELS gui LINKS racescope_ui)
  target_compile_definitions(tst_translations PRIVATE RACESCOPE_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
  racescope_test(tst_engine_text LABELS gui SOURCES fake_http_server.cpp test_certificate.cpp LINKS racescope_ui OpenSSL::Crypto)
  racescope_test(tst_ui_accessible LABELS gui LINKS racescope_ui)
  racescope_test(tst_ui_languages LABELS gui LINKS racescope_ui)
endif()
