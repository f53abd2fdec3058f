# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_checker SOURCES verdict_support.cpp LABELS engine LINKS racescope_verdict)
racescope_test(tst_live_judge SOURCES race_events.cpp LABELS engine LINKS racescope_verdict)
racescope_test(tst_history_io SOURCES verdict_support.cpp LABELS engine LINKS racescope_verdict)
racescope_test(bench_verdict SOURCES race_events.cpp LABELS bench LINKS racescope_verdict)
