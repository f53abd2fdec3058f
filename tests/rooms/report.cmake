# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_comparison LABELS engine fast LINKS racescope_report)
racescope_test(bench_report LABELS bench LINKS racescope_report)
racescope_test(tst_html_report LABELS engine fast LINKS racescope_report)
racescope_test(tst_conflict_log LABELS engine fast LINKS racescope_report)
