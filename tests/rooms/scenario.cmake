racescope_test(tst_scenario LABELS engine fast LINKS racescope_scenario)
