# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a C++ file that holds the scenario files of LIST (a file with one path a line) as raw strings.
file(STRINGS ${LIST} files)
set(code "// SPDX-License-Identifier: GPL-3.0-or-later\n#include \"scenario/builtin_files.h\"\n\n#include <array>\n\nnamespace racescope {\n\nnamespace {\n")
list(LENGTH files count)
string(APPEND code "constexpr std::array<BuiltinFile, ${count}> kFiles{{\n")
foreach(path IN LISTS files)
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} text)
  string(APPEND code "    {\"${name}\", R\"scenario(${text})scenario\"},\n")
endforeach()
string(APPEND code "}};\n} // namespace\n\nstd::span<const BuiltinFile> builtinFiles()\n{\n    return kFiles;\n}\n\n} // namespace racescope\n")
file(WRITE ${OUTPUT} "${code}")
