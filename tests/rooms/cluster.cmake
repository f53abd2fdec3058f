# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_cluster LABELS edge fast SOURCES http_test.cpp fake_http_server.cpp test_certificate.cpp
  LINKS racescope_cluster racescope_scenario racescope_verdict OpenSSL::Crypto)
racescope_test(tst_proxy LABELS edge fast SOURCES http_test.cpp fake_http_server.cpp test_certificate.cpp
  LINKS racescope_cluster racescope_verdict OpenSSL::Crypto)
racescope_test(bench_proxy LABELS bench SOURCES http_test.cpp LINKS racescope_cluster)
