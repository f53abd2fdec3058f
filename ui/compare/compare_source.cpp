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

constexpr auto kFileKey = "file "_L1;

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
    sources.push_back({Words::tr("This session"), u"session"_s, workspace, {}});
    // A run ends where the next begins: its duration is that of the race, which is slower or faster than the
    // clock, and leaves out pauses.
    const std::vector<RunRecord> runs = workspace->notes().contents().runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        CompareSource run{Words::tr("This session, run %1").arg(i + 1),
                          u"run %1"_s.arg(i + 1),
                          workspace,
                          {},
                          runs[i].begin};
        if (i + 1 < runs.size())
            run.end = runs[i + 1].begin;
        sources.push_back(std::move(run));
    }
    return sources;
}

namespace {

// The same numbers as the stepper's, but workers have their names in place of letters.
std::shared_ptr<Names> namesOfRace(const RaceSetup& setup)
{
    auto names = std::make_shared<Names>();
    const Names& known = *setup.names();
    for (std::size_t i = 0; i < known.documentCount(); ++i) {
        const DocumentName document = known.documentName(DocumentId(std::uint32_t(i)));
        names->document(document.index, document.id, document.shard);
    }
    for (std::size_t i = 0; i < known.workerCount(); ++i) {
        const WorkerId id{std::uint32_t(i)};
        WorkerName worker = known.workerName(id);
        if (const auto number = setup.workerOf(id))
            worker.name = setup.members()[*number].name;
        names->addWorker(std::move(worker));
    }
    for (std::size_t i = 1; i <= known.noteCount(); ++i)
        names->note(known.noteText(std::uint32_t(i)));
    return names;
}

} // namespace

void CompareSource::record()
{
    if (!race || branch)
        return;
    TraceOptions options;
    options.collectorThread = false;
    SteppedRace chosen(*race);
    chosen.chooseBranch(branchId);
    const std::vector<Event> events = chosen.events(); // may make notes
    branch = std::make_shared<Trace>(options, namesOfRace(chosen.setup()));
    for (const Event& event : events)
        branch->append(event);
}

std::vector<CompareSource> sourcesOf(const SteppedRace& race)
{
    std::vector<CompareSource> sources;
    const auto copy = std::make_shared<const SteppedRace>(race);
    for (const StepBranch& branch : race.branches()) {
        CompareSource source;
        source.title = Words::tr("Stepper, branch %1").arg(format::text(branch.name));
        source.key = u"branch %1"_s.arg(branch.id);
        source.race = copy;
        source.branchId = branch.id;
        sources.push_back(std::move(source));
    }
    return sources;
}

std::optional<QString> pathOfSource(const QString& key)
{
    return key.startsWith(kFileKey) ? std::optional(key.mid(kFileKey.size())) : std::nullopt;
}

Result<CompareSource, QString> openCompareSource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    CompareSource source;
    source.title = QFileInfo(path).fileName();
    source.key = QString(kFileKey % QFileInfo(path).absoluteFilePath());
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
