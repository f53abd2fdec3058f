// SPDX-License-Identifier: GPL-3.0-or-later
// One command's options: QCommandLineParser with the contract's manners (exit 2 with a suggestion for what is
// unknown, --help and
// --version everywhere, - for a standard stream).
// Threads: main thread.
#pragma once
#include "base/result.h"
#include "scenario/scenario.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace racescope::cli {

class Arguments {
public:
    // `usage` as behind the program's name: "run SCENARIO".
    Arguments(QString command, QString usage, QString description);

    // `valueName` empty: a switch.
    void option(const QString& name, const QString& description, const QString& valueName = {},
                const QString& fallback = {});
    void positional(const QString& name, const QString& description);

    // An exit status when the command is to end here: help was asked for (0), the usage is wrong (2, told on
    // standard error).
    std::optional<int> parse(const QStringList& arguments, int leastPositional, int mostPositional);

    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString value(const QString& name) const { return m_parser.value(name); }
    QStringList positionals() const { return m_parser.positionalArguments(); }

    // Complains on standard error that an option's value is wrong and gives the exit status.
    int wrong(const QString& name, const QString& why) const;
    // A whole number within bounds; complains and sets `status` when it is none.
    std::optional<qint64> integer(const QString& name, qint64 least, qint64 most,
                                  std::optional<int>& status) const;
    std::optional<double> number(const QString& name, double least, double most,
                                 std::optional<int>& status) const;

    const QString& command() const { return m_command; }

private:
    QString m_command;
    QString m_usage;
    QCommandLineParser m_parser;
    QStringList m_names; // of options, for suggestions
};

// The overrides that run, step and explore share.
void addOverrideOptions(Arguments& arguments);
// The plan of the scenario named first, with the overrides; or the exit status after telling why not.
struct LoadedPlan {
    RacePlan plan;
    int status = 0; // not 0: there is no plan
};
LoadedPlan loadPlan(const Arguments& arguments);

void say(const QString& text); // standard error, one line
void say(const std::string& text);
// Writes to a file (QSaveFile) or, for "-" or empty, to standard output. Returns an exit status and tells why
// not.
int writeOutput(const QString& path, std::string_view bytes);
// As writeOutput for what comes piece by piece: `produce` gets a sink and returns whether it ended well.
int streamOutput(const QString& path,
                 const std::function<bool(const std::function<bool(std::string_view)>&)>& produce);
// A whole file, "-" for standard input. nullopt after telling why not.
std::optional<QByteArray> readInput(const QString& path);

} // namespace racescope::cli
