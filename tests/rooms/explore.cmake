# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_stepped LABELS engine LINKS racescope_race racescope_verdict)
racescope_test(tst_schedule LABELS engine fast LINKS racescope_scenario)
racescope_test(tst_explorer LABELS engine LINKS racescope_explore racescope_verdict)
racescope_test(bench_explorer LABELS bench LINKS racescope_explore)
