// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session_input.h"

#include "cli/arguments.h"
#include "session/session_import.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

bool looksLikeDatabase(const QString& path)
{
    QFile file(path);
    return path != u"-"_s && file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

SessionInput openInput(const QString& command, const QString& path)
{
    const QString prefix = "racescope "_L1 + command + ": "_L1;
    SessionInput input;
    if (looksLikeDatabase(path) || path.endsWith(u".racescope"_s)) {
        OpenOptions options;
        options.access = OpenOptions::Access::Read;
        auto opened = openSession(path.toStdString(), options);
        if (!opened) {
            say(prefix + QString::fromStdString(opened.error().text()));
            return input;
        }
        for (const std::string& loss : opened->losses)
            say(prefix + path + ": "_L1 + QString::fromStdString(loss));
        input.workspace = std::move(opened->workspace);
        input.file = std::move(opened->file);
        return input;
    }
    const auto bytes = readInput(path);
    if (!bytes)
        return input;
    const std::string name = path == u"-"_s ? "standard input" : path.toStdString();
    auto imported = importFile({bytes->constData(), std::size_t(bytes->size())}, name);
    if (!imported) {
        say(prefix + QString::fromStdString(imported.error().text()));
        return input;
    }
    input.workspace = std::move(*imported);
    input.isConflictLog = input.workspace->notes().contents().histories.empty();
    return input;
}

} // namespace racescope::cli
