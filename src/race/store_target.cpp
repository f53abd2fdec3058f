// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded store as a target. A document is looked up once, by open(); a request then goes from its
// number to the store's slot through a table that only grows, without a lock: workers meet in the shard of
// the store and nowhere else.
#include "base/mutex.h"
#include "race/target.h"
#include "race/threads_race.h"
#include "race/worker.h"
#include "trace/names.h"

#include <array>
#include <atomic>
#include <memory>

namespace racescope {
namespace {

struct OpenDocument {
    std::string indexName;
    std::string id;
    std::shared_ptr<Index> index;
    SlotHandle slot;
};

// From a document's number to the document. get() may be called by any thread, put() by one at a time.
class DocumentTable {
public:
    ~DocumentTable()
    {
        for (std::atomic<Chunk*>& chunk : m_chunks)
            delete chunk.load();
    }
    static bool fits(DocumentId document) { return document.value < kChunks * kChunkSize; }
    const OpenDocument* get(DocumentId document) const
    {
        if (!fits(document))
            return nullptr;
        // Acquire pairs with the release in put(): who sees the pointer sees what it points to.
        const Chunk* chunk = m_chunks[document.value / kChunkSize].load(std::memory_order_acquire);
        return chunk ? (*chunk)[document.value % kChunkSize].load(std::memory_order_acquire) : nullptr;
    }
    // Requires: fits(document); `entry` lives as long as the table.
    void put(DocumentId document, const OpenDocument* entry)
    {
        std::atomic<Chunk*>& place = m_chunks[document.value / kChunkSize];
        if (!place.load())
            place.store(new Chunk{}, std::memory_order_release);
        (*place.load())[document.value % kChunkSize].store(entry, std::memory_order_release);
    }

private:
    static constexpr std::uint32_t kChunkSize = 1024;
    static constexpr std::uint32_t kChunks = 8192;
    using Chunk = std::array<std::atomic<const OpenDocument*>, kChunkSize>;
    std::array<std::atomic<Chunk*>, kChunks> m_chunks{};
};

Response answerOf(WriteOutcome&& outcome)
{
    Response response;
    response.decision = std::move(outcome.decision);
    response.token = outcome.token;
    response.version = outcome.version;
    response.replaced = outcome.replaced;
    response.source = std::move(outcome.source);
    response.innerRetries = outcome.innerRetries;
    if (const Conflict* conflict = std::get_if<Conflict>(&response.decision)) {
        response.token = conflict->current;
        response.version = conflict->currentVersion;
    }
    return response;
}

class StoreTarget final : public Target {
public:
    StoreTarget(Store& store, Trace& trace)
        : m_store(store)
        , m_names(trace.sharedNames())
    {
    }
    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override;
    Response perform(const Request& request, WorkerId worker) override;
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) override;
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                          std::uint32_t operations) override;
    std::vector<FinalDocument> documents() const override;
    std::string_view name() const override { return "embedded"; }

private:
    static Response get(const OpenDocument& document);
    static Response update(const OpenDocument& document, const Request& request, WorkerId worker);

    Store& m_store;
    const std::shared_ptr<Names> m_names;
    DocumentTable m_table; // own synchronization: m_mutex for put()
    mutable Mutex m_mutex; // leaf, except that the store's look-up lock is taken under it
    std::vector<std::unique_ptr<OpenDocument>> m_open RS_GUARDED_BY(m_mutex); // in the order of open()
};

Result<void, IoError> StoreTarget::open(DocumentId document, const std::string& index, const std::string& id)
{
    if (!DocumentTable::fits(document))
        return failure(IoError{index + '/' + id, "a race can have no more documents"});
    const MutexLock lock(m_mutex);
    const OpenDocument* const known = m_table.get(document);
    const auto found = m_store.indexOrCreate(index);
    if (!found)
        return failure(IoError{index + '/' + id, found.error().reason});
    if (known && known->index == *found)
        return {};
    auto entry = std::make_unique<OpenDocument>(OpenDocument{index, id, *found, (*found)->slot(id)});
    m_table.put(document, entry.get());
    m_open.push_back(std::move(entry));
    return {};
}

Response StoreTarget::perform(const Request& request, WorkerId worker)
{
    const OpenDocument* const document = m_table.get(request.document);
    if (!document) {
        Response response;
        response.error = "document " + m_names->documentName(request.document).id + " has not been opened";
        return response;
    }
    switch (request.kind) {
    case Request::Kind::Get:
        return get(*document);
    case Request::Kind::Write:
        return answerOf(document->index->write(document->slot, request.write, request.body, worker));
    case Request::Kind::Update:
        return update(*document, request, worker);
    }
    return {};
}

Response StoreTarget::get(const OpenDocument& document)
{
    ReadResult read = document.index->get(document.slot);
    Response response;
    response.found = read.found;
    response.token = read.current.token;
    response.version = read.current.version;
    response.source = std::move(read.source);
    if (!read.found) // readers are not shown tombstones
        response.token = Token{};
    return response;
}

Response StoreTarget::update(const OpenDocument& document, const Request& request, WorkerId worker)
{
    std::string problem;
    const auto compute = [&](std::string_view current) -> std::optional<Source> {
        Modified modified = applyModification(*request.modification, request.modificationValue, current);
        problem = std::move(modified.problem);
        if (modified.source && modified.source->view() == current)
            return std::nullopt;
        return std::move(modified.source);
    };
    Response response = answerOf(document.index->update(document.id, {}, request.write, compute, std::nullopt,
                                                        request.retryOnConflict, worker));
    response.error = std::move(problem);
    return response;
}

PrimaryTerm StoreTarget::bumpTerm(const std::string& index, std::uint32_t shard)
{
    const std::shared_ptr<Index> found = m_store.index(index);
    if (!found || shard >= found->shardCount())
        return kUnassignedTerm;
    return found->bumpTerm(shard);
}

Result<PrimaryTerm, IoError> StoreTarget::failOver(const std::string& index, std::uint32_t shard,
                                                   std::uint32_t operations)
{
    const std::shared_ptr<Index> found = m_store.index(index);
    if (!found)
        return failure(IoError{index, "no such index"});
    if (shard >= found->shardCount())
        return failure(IoError{index, "has no shard " + std::to_string(shard)});
    const std::int64_t last = found->stats(shard).maxSeqNo.value;
    return found->failOver(shard, SeqNo(std::max<std::int64_t>(last - operations, -1)));
}

std::vector<FinalDocument> StoreTarget::documents() const
{
    const MutexLock lock(m_mutex);
    std::vector<FinalDocument> result;
    result.reserve(m_open.size());
    for (const auto& document : m_open) {
        ReadResult read = document->index->get(document->slot);
        result.push_back(FinalDocument{document->indexName, document->id, read.found, read.current.token,
                                       read.current.version, std::move(read.source)});
    }
    return result;
}

} // namespace

std::unique_ptr<Target> makeStoreTarget(Store& store, Trace& trace)
{
    return std::make_unique<StoreTarget>(store, trace);
}

} // namespace racescope
