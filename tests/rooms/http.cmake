# SPDX-License-Identifier: GPL-3.0-or-later
racescope_test(tst_http_api LABELS edge fast SOURCES http_test.cpp LINKS racescope_http)
racescope_test(tst_http_server LABELS edge slow SOURCES http_test.cpp LINKS racescope_http Qt6::Network)
racescope_test(tst_http_race LABELS edge fast SOURCES http_test.cpp LINKS racescope_http)
racescope_test(tst_http_fuzz LABELS edge slow SOURCES http_test.cpp http_fuzz_input.cpp LINKS racescope_http)
racescope_test(bench_http LABELS bench SOURCES http_test.cpp LINKS racescope_http Boost::headers)

if(RACESCOPE_FUZZERS AND CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT TARGET fuzz_http)
  add_executable(fuzz_http fuzz_http.cpp)
  target_compile_options(fuzz_http PRIVATE -fsanitize=fuzzer)
  target_link_options(fuzz_http PRIVATE -fsanitize=fuzzer)
  target_link_libraries(fuzz_http PRIVATE racescope_http racescope_sanitizers racescope_warnings)
endif()
