# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_comparison LABELS engine fast LINKS racescope_report)
