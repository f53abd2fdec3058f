# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures at two scales: the same program twice. tests/golden_picture.h says how to refresh them.
if(TARGET racescope_ui)
  racescope_test(tst_golden LABELS gui LINKS racescope_ui)
  target_compile_definitions(tst_golden PRIVATE RACESCOPE_GOLDEN="${CMAKE_CURRENT_SOURCE_DIR}/golden")
  get_test_property(tst_golden ENVIRONMENT golden_environment)
  add_test(NAME tst_golden_at_2 COMMAND tst_golden)
  set_tests_properties(tst_golden_at_2 PROPERTIES LABELS gui TIMEOUT 900
    ENVIRONMENT "${golden_environment};QT_SCALE_FACTOR=2")
endif()
