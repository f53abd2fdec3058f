// SPDX-License-Identifier: GPL-3.0-or-later
// Lock order: the shard's lock -> the store's.
#include "race/replicated_target.h"

#include "base/mutex.h"
#include "race/threads_race.h"
#include "race/update_api.h"
#include "store/routing.h"
#include "trace/names.h"

#include <algorithm>
#include <unordered_map>

namespace racescope {
namespace {

struct ReplicatedShard {
    ReplicatedShard(std::shared_ptr<Index> shardIndex, std::uint32_t shardNumber, const Clock& sessionClock)
        : index(std::move(shardIndex))
        , number(shardNumber)
        , clock(sessionClock)
    {
    }
    // Constant once the target is made.
    const std::shared_ptr<Index> index;
    const std::uint32_t number;
    const Clock& clock;
    std::vector<std::string> ids; // of its documents, in the group's order
    mutable Mutex mutex;
    ReplicaSet replicas RS_GUARDED_BY(mutex);

    void keepCommits() RS_REQUIRES(mutex);
    void showPrimary() RS_REQUIRES(mutex);
};

// As the store would have logged them.
void ReplicatedShard::keepCommits()
{
    for (ReplicaSet::Commit& commit : replicas.takeCommits()) {
        Operation& operation = commit.operation;
        operation.id = ids[static_cast<std::size_t>(commit.document)];
        operation.shard = number;
        operation.time = clock.now();
        index->restoreHistory(operation);
        index->restore(operation);
    }
}

// After a failover that forgot something the store has to forget it, too.
void ReplicatedShard::showPrimary()
{
    keepCommits();
    const ShardStats stats = index->stats(number);
    if (stats.term < replicas.term())
        index->bumpTerm(number, replicas.term().value - stats.term.value);
    for (std::size_t d = 0; d < ids.size(); ++d) {
        const Response now = replicas.readPrimary(static_cast<int>(d));
        const ReadResult kept = index->get(ids[d]);
        if (!now.ok() || !now.found || (kept.found && kept.current.token == now.token))
            continue;
        Operation operation;
        operation.id = ids[d];
        operation.shard = number;
        operation.token = now.token;
        operation.version = now.version;
        operation.result = WriteResult::Updated;
        operation.source = now.source;
        operation.time = clock.now();
        operation.worker = kSystemWorker;
        index->restore(operation);
    }
}

class ReplicatedTarget final : public Target {
public:
    ReplicatedTarget(const Trace& trace)
        : m_names(trace.sharedNames())
    {
    }
    Result<void, IoError> make(Store& store, const RacePlan& plan, const ReplicaOptions& options);

    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override;
    Response perform(const Request& request, WorkerId worker) override;
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) override;
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                          std::uint32_t operations) override;
    std::vector<FinalDocument> documents() const override;
    std::string_view name() const override { return "replicated"; }

private:
    struct Place {
        ReplicatedShard* shard = nullptr;
        int document = 0;
    };
    static Response writeUnreplicated(const Place& place, const Request& request, WorkerId worker);
    static Response write(const Place& place, const WriteRequest& request, const Source& body,
                          WorkerId worker);
    static Response update(const Place& place, const Request& request, WorkerId worker);
    ReplicatedShard* find(const std::string& index, std::uint32_t shard) const;
    Place placeOf(DocumentId document) const;

    const std::shared_ptr<Names> m_names;
    // Constant after make().
    std::vector<std::unique_ptr<ReplicatedShard>> m_shards;
    std::vector<Place> m_documents;                  // in the plan's order
    std::unordered_map<std::string, Place> m_byName; // "index/id"
    mutable Mutex m_mutex;                           // leaf
    std::unordered_map<std::uint32_t, Place> m_open RS_GUARDED_BY(m_mutex);
};

Result<void, IoError> ReplicatedTarget::make(Store& store, const RacePlan& plan,
                                             const ReplicaOptions& options)
{
    for (const DocumentPlan& document : plan.documents) {
        const auto index = store.indexOrCreate(document.index);
        if (!index)
            return failure(IoError{document.index + '/' + document.id, index.error().reason});
        const std::uint32_t number = (*index)->shardOf(document.id);
        ReplicatedShard* shard = find(document.index, number);
        if (!shard)
            shard =
                m_shards.emplace_back(std::make_unique<ReplicatedShard>(*index, number, store.clock())).get();
        m_documents.push_back({shard, static_cast<int>(shard->ids.size())});
        m_byName.emplace(document.index + '/' + document.id, m_documents.back());
        shard->ids.push_back(document.id);
    }
    for (const auto& shard : m_shards) {
        std::vector<ReplicaSet::Start> start;
        for (const std::string& id : shard->ids) {
            ReadResult read = shard->index->get(id);
            start.push_back({read.current, std::move(read.source)});
        }
        const ShardStats stats = shard->index->stats(shard->number);
        auto replicas = ReplicaSet::make(options, start, stats.maxSeqNo, stats.term);
        if (!replicas)
            return failure(IoError{shard->index->name(), replicas.error()});
        const MutexLock lock(shard->mutex);
        shard->replicas = std::move(*replicas);
        shard->replicas.keepOperations(static_cast<int>(plan.mostOperationsLost()));
    }
    return {};
}

ReplicatedShard* ReplicatedTarget::find(const std::string& index, std::uint32_t shard) const
{
    for (const auto& one : m_shards) {
        if (one->number == shard && one->index->name() == index)
            return one.get();
    }
    return nullptr;
}

Result<void, IoError> ReplicatedTarget::open(DocumentId document, const std::string& index,
                                             const std::string& id)
{
    const std::string name = index + '/' + id;
    const auto known = m_byName.find(name);
    if (known == m_byName.end())
        return failure(IoError{name, "is no document of the plan, whose copies are made at the start"});
    const MutexLock lock(m_mutex);
    m_open[document.value] = known->second;
    return {};
}

ReplicatedTarget::Place ReplicatedTarget::placeOf(DocumentId document) const
{
    const MutexLock lock(m_mutex);
    const auto found = m_open.find(document.value);
    return found == m_open.end() ? Place{} : found->second;
}

Response ReplicatedTarget::perform(const Request& request, WorkerId worker)
{
    const Place place = placeOf(request.document);
    if (!place.shard) {
        Response response;
        response.error = "document " + m_names->documentName(request.document).id + " has not been opened";
        return response;
    }
    switch (request.kind) {
    case Request::Kind::Get: {
        const MutexLock lock(place.shard->mutex);
        return place.shard->replicas.read(place.document);
    }
    case Request::Kind::Write:
        if (request.unreplicated)
            return writeUnreplicated(place, request, worker);
        return write(place, request.write, request.body, worker);
    case Request::Kind::Update:
        return update(place, request, worker);
    }
    return {};
}

Response ReplicatedTarget::writeUnreplicated(const Place& place, const Request& request, WorkerId worker)
{
    const MutexLock lock(place.shard->mutex);
    Response response =
        place.shard->replicas.writeUnreplicated(place.document, request.write, request.body, worker);
    place.shard->keepCommits();
    return response;
}

// Whoever waits moves the group on, one step at a time.
Response ReplicatedTarget::write(const Place& place, const WriteRequest& request, const Source& body,
                                 WorkerId worker)
{
    ReplicatedShard& shard = *place.shard;
    ReplicaSet::Ticket ticket = 0;
    {
        const MutexLock lock(shard.mutex);
        ticket = shard.replicas.submit(place.document, request, body, worker);
        shard.keepCommits();
    }
    for (;;) {
        const MutexLock lock(shard.mutex);
        if (auto response = shard.replicas.answer(ticket))
            return std::move(*response);
        if (!shard.replicas.advance())
            shard.replicas.giveUp(ticket);
        shard.keepCommits();
    }
}

Response ReplicatedTarget::update(const Place& place, const Request& request, WorkerId worker)
{
    std::vector<UntoldWrite> untold; // of all tries
    for (int tries = 0;; ++tries) {
        Response read;
        DecideFunction rule = nullptr;
        {
            const MutexLock lock(place.shard->mutex);
            read = place.shard->replicas.readPrimary(place.document);
            rule = place.shard->replicas.rule();
        }
        if (!read.ok())
            return read;
        CurrentDocument current;
        if (read.found)
            current = {CurrentDocument::State::Live, read.version, read.token};
        PreparedUpdate prepared = prepareUpdate(request, current, read.source, rule);
        if (!prepared.source)
            return std::move(prepared.answer);
        WriteRequest conditional;
        conditional.required = read.token;
        Response response = write(place, conditional, *prepared.source, worker);
        untold.insert(untold.end(), response.untold.begin(), response.untold.end());
        response.untold = untold;
        response.innerRetries = tries;
        response.source = *prepared.source;
        if (!response.ok() || !std::holds_alternative<Conflict>(response.decision) ||
            tries >= request.retryOnConflict)
            return response;
    }
}

PrimaryTerm ReplicatedTarget::bumpTerm(const std::string& index, std::uint32_t shard)
{
    ReplicatedShard* const found = find(index, shard);
    if (!found)
        return kUnassignedTerm;
    const MutexLock lock(found->mutex);
    const PrimaryTerm term = found->replicas.failOver();
    found->showPrimary();
    return term;
}

Result<PrimaryTerm, IoError> ReplicatedTarget::failOver(const std::string& index, std::uint32_t shard,
                                                        std::uint32_t operations)
{
    if (operations == 0)
        return bumpTerm(index, shard);
    ReplicatedShard* const found = find(index, shard);
    if (!found)
        return failure(IoError{index, "has no shard " + std::to_string(shard)});
    const MutexLock lock(found->mutex);
    const auto term = found->replicas.failOver(static_cast<int>(operations));
    found->keepCommits();
    if (!term)
        return failure(IoError{index, term.error()});
    found->index->failOver(shard, found->replicas.last());
    found->showPrimary();
    return *term;
}

std::vector<FinalDocument> ReplicatedTarget::documents() const
{
    for (const auto& shard : m_shards) {
        const MutexLock lock(shard->mutex);
        shard->replicas.settle();
        shard->showPrimary();
    }
    std::vector<FinalDocument> result;
    for (const Place& place : m_documents) {
        const ReplicatedShard& shard = *place.shard;
        const std::string& id = shard.ids[static_cast<std::size_t>(place.document)];
        const MutexLock lock(shard.mutex);
        Response now = shard.replicas.readPrimary(place.document);
        result.push_back(
            FinalDocument{shard.index->name(), id, now.found, now.token, now.version, std::move(now.source)});
    }
    return result;
}

} // namespace

Result<std::unique_ptr<Target>, IoError> makeTarget(Store& store, const RacePlan& plan, Trace& trace)
{
    if (plan.replicas)
        return makeReplicatedTarget(store, plan, trace, *plan.replicas);
    return makeStoreTarget(store, trace);
}

Result<std::unique_ptr<Target>, IoError>
makeReplicatedTarget(Store& store, const RacePlan& plan, const Trace& trace, const ReplicaOptions& options)
{
    auto target = std::make_unique<ReplicatedTarget>(trace);
    if (const auto made = target->make(store, plan, options); !made)
        return failure(made.error());
    return std::unique_ptr<Target>(std::move(target));
}

} // namespace racescope
