// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_source.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "session/session_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::CompareSource)
};

bool isSession(QFile& file)
{
    return file.peek(15) == "SQLite format 3" || file.fileName().endsWith(u".racescope"_s);
}

} // namespace

std::vector<CompareSource> sourcesOf(const std::shared_ptr<Workspace>& workspace)
{
    std::vector<CompareSource> sources;
    if (!workspace)
        return sources;
    sources.push_back({Words::tr("This session"), workspace, {}});
    int number = 0;
    for (const RunRecord& run : workspace->notes().contents().runs)
        sources.push_back({Words::tr("This session, run %1").arg(++number),
                           workspace,
                           {},
                           run.begin,
                           run.begin + run.duration + 1});
    return sources;
}

Result<CompareSource, QString> openCompareSource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    CompareSource source;
    source.title = QFileInfo(path).fileName();
    if (isSession(file)) {
        OpenOptions options;
        options.access = OpenOptions::Access::Read;
        auto opened = openSession(path.toStdString(), options);
        if (!opened)
            return failure(engineText(opened.error().text()));
        source.workspace = std::move(opened->workspace);
        source.file = std::move(opened->file);
        source.workspace->waitLoaded();
        return source;
    }
    const QByteArray bytes = file.readAll();
    auto imported = importFile({bytes.constData(), std::size_t(bytes.size())}, path.toStdString());
    if (!imported)
        return failure(engineText(imported.error().text()));
    source.workspace = std::move(*imported);
    if (source.workspace->notes().contents().histories.empty())
        return failure(Words::tr("%1: a conflict log alone has no history to compare.").arg(path));
    return source;
}

} // namespace racescope
