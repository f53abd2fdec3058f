# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_base LABELS engine fast LINKS racescope_base)
racescope_test(tst_json LABELS engine fast LINKS racescope_base)
racescope_test(tst_json_merge LABELS engine fast LINKS racescope_base)
# The second opinion; header only, and nothing but this test uses it.
find_path(NLOHMANN_JSON_INCLUDE_DIR nlohmann/json.hpp REQUIRED)
racescope_test(tst_json_fuzz LABELS engine fast LINKS racescope_base)
racescope_test(bench_json LABELS bench LINKS racescope_base)
