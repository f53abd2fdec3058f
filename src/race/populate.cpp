// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a plan, each at the token the plan asks for. Numbers between them are left to operations
// that the shard no longer remembers, as in a shard that has been in use: nothing is written only to be
// deleted again.
#include "base/counted.h"
#include "base/json.h"
#include "race/threads_race.h"

#include <algorithm>
#include <deque>
#include <map>

namespace racescope {
namespace {

// The documents of one shard: those with a number in its order, the others where there is room.
struct ShardDocuments {
    std::vector<const DocumentPlan*> numbered;
    std::deque<const DocumentPlan*> free;
};

IoError errorAt(const DocumentPlan& document, std::string message)
{
    return IoError{document.index + '/' + document.id, std::move(message)};
}

Result<void, IoError> write(Index& index, const DocumentPlan& document)
{
    if (const auto error = json::validateObject(document.source))
        return failure(errorAt(document, "source: " + error->message));
    WriteRequest request;
    if (document.version) {
        request.versionRule = VersionRule::External;
        request.version = *document.version;
    }
    const WriteOutcome outcome =
        index.write(document.id, {}, request, Source(document.source), kSystemWorker);
    if (const Conflict* conflict = std::get_if<Conflict>(&outcome.decision))
        return failure(errorAt(document, conflictReason(document.id, *conflict)));
    return {};
}

Result<void, IoError> fill(Index& index, std::uint32_t shard, ShardDocuments& documents)
{
    const auto byNumber = [](const DocumentPlan* a, const DocumentPlan* b) { return *a->seqNo < *b->seqNo; };
    std::stable_sort(documents.numbered.begin(), documents.numbered.end(), byNumber);
    SeqNo next = index.stats(shard).maxSeqNo.next();
    const auto writeFree = [&]() {
        const DocumentPlan* const document = documents.free.front();
        documents.free.pop_front();
        next = next.next();
        return write(index, *document);
    };
    for (const DocumentPlan* const document : documents.numbered) {
        while (!documents.free.empty() && next < *document->seqNo) {
            if (auto written = writeFree(); !written)
                return written;
        }
        if (next > *document->seqNo)
            return failure(
                errorAt(*document, "cannot stand at seq_no " + std::to_string(document->seqNo->value) +
                                       ": the next number of its shard is " + std::to_string(next.value)));
        index.raiseNextSeqNo(shard, *document->seqNo);
        if (auto written = write(index, *document); !written)
            return written;
        next = document->seqNo->next();
    }
    while (!documents.free.empty()) {
        if (auto written = writeFree(); !written)
            return written;
    }
    return {};
}

Result<void, IoError> raiseTerms(Index& index, PrimaryTerm wanted)
{
    for (std::uint32_t shard = 0; shard < index.shardCount(); ++shard) {
        const PrimaryTerm term = index.stats(shard).term;
        if (term > wanted)
            return failure(IoError{index.name(), "cannot start in primary term " +
                                                     std::to_string(wanted.value) + ": it has reached " +
                                                     std::to_string(term.value)});
        if (term < wanted)
            index.bumpTerm(shard, wanted.value - term.value);
    }
    return {};
}

Result<void, IoError> makeIndex(Store& store, const IndexPlan& plan)
{
    std::shared_ptr<Index> index = store.index(plan.name);
    if (!index) {
        auto created = store.createIndex(plan.name, plan.settings);
        if (!created)
            return failure(IoError{plan.name, created.error().reason});
        index = *created;
    }
    if (index->shardCount() != plan.settings.shards)
        return failure(IoError{plan.name, "is there already, with " +
                                              counted(index->shardCount(), "shard", "shards") +
                                              " instead of " + std::to_string(plan.settings.shards)});
    return raiseTerms(*index, PrimaryTerm(plan.primaryTerm));
}

} // namespace

Result<void, IoError> populate(Store& store, const RacePlan& plan)
{
    for (const IndexPlan& index : plan.indices) {
        if (auto made = makeIndex(store, index); !made)
            return made;
    }
    std::map<std::pair<std::string, std::uint32_t>, ShardDocuments> shards;
    for (const DocumentPlan& document : plan.documents) {
        if (!document.exists)
            continue;
        const auto index = store.indexOrCreate(document.index);
        if (!index)
            return failure(errorAt(document, index.error().reason));
        ShardDocuments& shard = shards[{document.index, (*index)->shardOf(document.id)}];
        if (document.seqNo)
            shard.numbered.push_back(&document);
        else
            shard.free.push_back(&document);
    }
    for (auto& [place, documents] : shards) {
        if (auto filled = fill(*store.index(place.first), place.second, documents); !filled)
            return filled;
    }
    for (const auto& index : store.indices())
        index->refresh();
    return {};
}

} // namespace racescope
