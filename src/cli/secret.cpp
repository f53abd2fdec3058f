// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secret.h"

namespace racescope::cli {

std::optional<std::string> secret(const Arguments& arguments, const QString& option, const char* variable)
{
    if (!arguments.has(option))
        return qEnvironmentVariable(variable).toStdString();
    const auto text = readInput(arguments.value(option));
    if (!text)
        return std::nullopt;
    return text->left(text->indexOf('\n')).trimmed().toStdString();
}

} // namespace racescope::cli
