# SPDX-License-Identifier: GPL-3.0-or-later
# The languages of the window: resources/translations/racescope_LANGUAGE.ts, compiled and carried in the program as
# :/i18n/racescope_LANGUAGE.qm. English has only the plurals; its sentences are those of the source.
#   racescope_translations(TARGET)           puts them into a library
#   cmake --build … --target update_translations    brings the files in step with the sources; new texts are "unfinished"
set(RACESCOPE_LANGUAGES de fr en)

function(racescope_translations target)
  set(folder ${PROJECT_SOURCE_DIR}/resources/translations)
  set(built ${PROJECT_BINARY_DIR}/translations)
  file(MAKE_DIRECTORY ${built})
  set(compiled)
  set(update)
  foreach(language IN LISTS RACESCOPE_LANGUAGES)
    set(source ${folder}/racescope_${language}.ts)
    set(result ${built}/racescope_${language}.qm)
    add_custom_command(OUTPUT ${result}
      COMMAND Qt6::lrelease -silent ${source} -qm ${result}
      DEPENDS ${source} VERBATIM)
    set_source_files_properties(${result} PROPERTIES GENERATED ON)
    list(APPEND compiled ${result})
    # No line numbers and nothing obsolete, so that a change of the sources changes only what it touches here.
    list(APPEND update COMMAND Qt6::lupdate -silent -locations none -no-obsolete
      $<$<STREQUAL:${language},en>:-pluralonly> -source-language en -target-language ${language}
      ${PROJECT_SOURCE_DIR}/ui -ts ${source})
  endforeach()
  qt_add_resources(${target} translations PREFIX /i18n BASE ${built} FILES ${compiled})
  add_custom_target(update_translations ${update} COMMAND_EXPAND_LISTS VERBATIM)
endfunction()
