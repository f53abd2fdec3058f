# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_replication LABELS engine LINKS racescope_replication)
racescope_test(tst_replication_counts SOURCES replication_formal_model.cpp LABELS engine LINKS racescope_base)
racescope_test(bench_replication LABELS bench LINKS racescope_replication)
