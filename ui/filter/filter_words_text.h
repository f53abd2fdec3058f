// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a filter's text, in a sentence, and what the fields mean. Threads: GUI thread only.
#pragma once
#include "filter/filter.h"

#include <QString>

namespace racescope {

// "There is no field “stauts”. Did you mean “status”?"
QString filterErrorText(const FilterError& error);
// "how many commits the refused write was behind"
QString filterFieldText(FilterField field);
// Rich text: all fields with an example, and how to join them.
QString filterHelp();

// Where a place in UTF-8 lies in the QString, and back.
int charactersBefore(const std::string& utf8, std::size_t bytes);
std::size_t bytesBefore(const QString& text, int characters);

} // namespace racescope
