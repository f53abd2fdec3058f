# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_retry LABELS engine fast LINKS racescope_race)
racescope_test(tst_worker LABELS engine fast LINKS racescope_race)
racescope_test(tst_threads_race LABELS engine LINKS racescope_race)
racescope_test(bench_race LABELS bench LINKS racescope_race)
racescope_test(tst_lab LABELS engine LINKS racescope_race)
racescope_test(tst_real_lab LABELS engine fast LINKS racescope_race)
racescope_test(bench_lab LABELS bench LINKS racescope_race)
racescope_test(tst_replicated_race LABELS engine LINKS racescope_explore racescope_scenario)
