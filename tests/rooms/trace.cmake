# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_trace LABELS engine fast LINKS racescope_trace)
racescope_test(bench_trace LABELS bench LINKS racescope_trace)
