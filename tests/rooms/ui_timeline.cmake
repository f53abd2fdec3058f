# SPDX-License-Identifier: GPL-3.0-or-later
if(TARGET racescope_ui)
  racescope_test(tst_timeline_axis LABELS fast gui LINKS racescope_ui)
  racescope_test(tst_timeline LABELS gui LINKS racescope_ui)
  racescope_test(tst_timeline_counters LABELS fast gui LINKS racescope_ui)
  racescope_test(bench_timeline LABELS bench LINKS racescope_ui)
  racescope_test(bench_scale LABELS bench LINKS racescope_ui)
endif()
