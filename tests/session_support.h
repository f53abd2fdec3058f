// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions for tests: a raced workspace, and what two workspaces hold as texts that can be compared.
#pragma once
#include "race_support.h"
#include "session/session_file.h"

#include <QDir>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace racescope {

// A folder of its own for each test.
class Folder {
public:
    std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
};

inline TraceOptions quietTrace()
{
    TraceOptions options;
    options.collectorThread = false;
    return options;
}

inline WorkspaceOptions quietOptions()
{
    WorkspaceOptions options;
    options.trace = quietTrace();
    return options;
}

inline void race(Workspace& workspace)
{
    workspace.race()->start();
    workspace.race()->join();
    workspace.settle();
}

inline void loadAndRace(Workspace& workspace, RacePlan plan)
{
    if (const auto loaded = workspace.load(std::move(plan)); !loaded)
        qFatal("%s", loaded.error().text().c_str());
    race(workspace);
}

// Two guarded buyers and an unguarded one on product 100: conflicts and lost updates, a tombstone, notes.
inline void fillShop(Workspace& workspace, std::uint32_t updates = 50)
{
    RacePlan plan = shop(
        {group("careful", 2, Guard::BySeqNo, updates), group("careless", 1, Guard::None, updates)}, 10'000);
    plan.meetBeforeWrite = updates <= 100; // then most writes of the careful ones are refused first
    loadAndRace(workspace, std::move(plan));
    const auto index = workspace.store().index("products");
    WriteRequest request;
    index->write("gone", "way", request, Source(R"({"n":1})"), kSystemWorker);
    request.op = WriteOp::Delete;
    index->write("gone", "way", request, {}, kSystemWorker);
    request = {};
    request.op = WriteOp::Create;
    index->write("\xc3\xa4 \"id\"", {}, request, Source(R"({ "text": "as it \u0041 was" })"), kSystemWorker);
    workspace.store().setAlias({"shop", {"products"}, "products"});
    workspace.notes().change([](SessionContents& contents) {
        contents.marks.push_back({"note", 10, 20, "here it went wrong"});
        contents.viewState["timeline"] = std::string("\0\x01\xff", 3);
    });
    const Snapshot snapshot = workspace.trace().snapshot();
    RunSummary summary = summaryOf(workspace.plan(), "embedded", 1, snapshot, workspace.trace().counters());
    summary.verdict = workspace.verdict();
    workspace.addRun(summary, 0);
}

inline QString text(const Operation& op)
{
    return QStringLiteral("%1|%2|%3 %4 v%5 %6 on %7 at %8 by %9: ")
               .arg(QString::fromStdString(op.id), QString::fromStdString(op.routing))
               .arg(op.shard)
               .arg(text(op.token))
               .arg(op.version.value)
               .arg(int(op.result))
               .arg(text(op.replaced))
               .arg(op.time)
               .arg(op.worker.value) +
           (op.live ? QString::fromStdString(std::string(op.source.view())) : QStringLiteral("-"));
}

inline QStringList documentTexts(const Store& store)
{
    QStringList texts;
    for (const auto& index : store.indices()) {
        const IndexSettings settings = index->settings();
        texts += QStringLiteral("%1 %2 %3/%4 gc %5 refresh %6 history %7")
                     .arg(QString::fromStdString(index->name()), QString::fromStdString(index->uuid()))
                     .arg(settings.shards)
                     .arg(settings.replicas)
                     .arg(settings.gcDeletes)
                     .arg(settings.refreshInterval)
                     .arg(settings.historyBytes);
        for (Operation document : index->documents(true)) {
            document.replaced = {}; // is a thing of the log
            texts += text(document);
        }
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard)
            texts += QStringLiteral("shard %1 up to %2").arg(shard).arg(index->stats(shard).maxSeqNo.value);
    }
    for (const Alias& alias : store.aliases())
        texts += QString::fromStdString(alias.name + " -> " + alias.writeIndex);
    return texts;
}

inline QStringList operationTexts(const Store& store)
{
    QStringList texts;
    for (const auto& index : store.indices())
        for (std::uint32_t shard = 0; shard < index->shardCount(); ++shard)
            for (const Operation& op : index->operations(shard, SeqNo{-1}, std::size_t(-1)))
                texts += text(op);
    return texts;
}

inline QStringList eventTexts(const Workspace& workspace)
{
    QStringList texts;
    const Snapshot snapshot = workspace.trace().snapshot();
    const Names& names = workspace.trace().names();
    for (const LaneView& lane : snapshot.lanes()) {
        const WorkerName worker = names.workerName(lane.worker());
        texts += QString::fromStdString(worker.name + '|' + worker.group + '|' + worker.program);
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Event event = lane.at(i);
            const DocumentName document = names.documentName(event.document);
            texts += QStringLiteral("%1+%2 %3 %4 %5")
                         .arg(event.time)
                         .arg(event.duration)
                         .arg(QString::fromStdString(document.index + '/' + document.id), text(event),
                              QString::fromStdString(names.noteText(event.note)));
        }
    }
    return texts;
}

inline QStringList conflictTexts(const Workspace& workspace)
{
    QStringList texts;
    for (const ConflictRecord& r : workspace.conflicts().records(0, workspace.conflicts().size()))
        texts += QStringLiteral("%1-%2 %3 #%4 %5.%6 %7 %8 v%9")
                     .arg(r.time)
                     .arg(r.end)
                     .arg(r.worker.value)
                     .arg(r.document.value)
                     .arg(r.chain)
                     .arg(r.attempt)
                     .arg(text(r.required), text(r.current))
                     .arg(r.currentVersion.value) +
                 QStringLiteral(" behind %1 held %2 winner %3 at %4 %5 %6 #%7 %8")
                     .arg(r.behind)
                     .arg(r.held)
                     .arg(r.winnerKnown ? qint64(r.winner.value) : -1)
                     .arg(r.winnerTime)
                     .arg(QString::fromStdString(std::string(name(r.resolution))))
                     .arg(r.backoff)
                     .arg(r.laneIndex)
                     .arg(QString::fromStdString(conflictSentence(r, workspace.trace().names())));
    return texts;
}

// Writes to the workspace's product 100, with a token of its own reading.
inline WriteOutcome writeTo(Workspace& workspace, const char* id, const std::string& source)
{
    return workspace.store().index("products")->write(id, {}, WriteRequest{}, Source(source), kSystemWorker);
}

} // namespace racescope
