# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_filter LABELS engine fast LINKS racescope_filter)
racescope_test(bench_filter LABELS bench LINKS racescope_filter)
