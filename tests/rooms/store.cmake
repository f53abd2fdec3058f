# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_decide LABELS engine fast LINKS racescope_store)
racescope_test(tst_store LABELS engine fast LINKS racescope_store)
racescope_test(tst_store_model LABELS engine fast LINKS racescope_store)
racescope_test(bench_store LABELS bench LINKS racescope_store racescope_trace)
racescope_test(tst_store_failover LABELS engine fast LINKS racescope_store)
