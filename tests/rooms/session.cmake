# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_session LABELS engine slow LINKS racescope_session)
racescope_test(tst_session_damage LABELS engine slow LINKS racescope_session SQLite::SQLite3)
racescope_test(tst_session_crash LABELS edge slow LINKS racescope_session)
set_tests_properties(tst_session_crash PROPERTIES RUN_SERIAL ON) # counts milliseconds
racescope_test(bench_session LABELS bench LINKS racescope_session)
