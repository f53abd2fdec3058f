// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index.h"

#include "base/assert.h"
#include "base/mutex.h"
#include "store/routing.h"
#include "store/search_view.h"
#include "store/shard.h"

#include <algorithm>
#include <utility>

namespace racescope {

struct Index::Settings {
    mutable Mutex mutex; // leaf
    IndexSettings values RS_GUARDED_BY(mutex);
};

struct Index::Search {
    Search(std::uint32_t shards, Nanos now)
        : builder(shards)
        , refreshedAt(now)
    {
    }
    Mutex mutex; // before the shards' locks
    SearchViewBuilder builder RS_GUARDED_BY(mutex);
    Nanos refreshedAt RS_GUARDED_BY(mutex);

    void refresh(const std::vector<std::unique_ptr<Shard>>& shards, Nanos now) RS_REQUIRES(mutex)
    {
        for (std::uint32_t number = 0; number < shards.size(); ++number)
            builder.update(number, *shards[number]);
        builder.view();
        refreshedAt = now;
    }
};

Index::Index(std::string name, std::string uuid, IndexSettings settings, const Clock& clock,
             DecideFunction rule)
    : m_name(std::move(name))
    , m_uuid(std::move(uuid))
    , m_shardCount(settings.shards)
    , m_clock(clock)
    , m_rule(rule)
    , m_settings(std::make_unique<Settings>())
    , m_search(std::make_unique<Search>(settings.shards, clock.now()))
{
    RS_ASSERT(settings.shards > 0, "an index has a shard");
    m_settings->values = settings;
    m_shards.reserve(m_shardCount);
    for (std::uint32_t number = 0; number < m_shardCount; ++number)
        m_shards.push_back(std::make_unique<Shard>(number, m_name, settings,
                                                   settings.historyBytes / m_shardCount, m_clock, m_rule));
}

Index::~Index() = default;

IndexSettings Index::settings() const
{
    const MutexLock lock(m_settings->mutex);
    return m_settings->values;
}

void Index::setRefreshInterval(Nanos interval)
{
    const MutexLock lock(m_settings->mutex);
    m_settings->values.refreshInterval = interval;
}

void Index::setReplicas(std::uint32_t replicas)
{
    const MutexLock lock(m_settings->mutex);
    m_settings->values.replicas = replicas;
}

std::uint32_t Index::shardOf(std::string_view id, std::string_view routing) const
{
    return racescope::shardFor(routing.empty() ? id : routing, m_shardCount);
}

Shard& Index::shardFor(std::string_view id, std::string_view routing) const
{
    return *m_shards[shardOf(id, routing)];
}

SlotHandle Index::slot(std::string_view id, std::string_view routing)
{
    const std::uint32_t number = shardOf(id, routing);
    return {m_shards[number]->pin(id, routing), number};
}

ReadResult Index::get(std::string_view id, std::string_view routing) const
{
    return shardFor(id, routing).get(id);
}

std::optional<ReadResult> Index::getUnlessBusy(std::string_view id) const
{
    return shardFor(id, {}).getUnlessBusy(id);
}

std::optional<ShardStats> Index::statsUnlessBusy(std::uint32_t shard) const
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    return m_shards[shard]->statsUnlessBusy();
}

ReadResult Index::get(SlotHandle handle) const
{
    return m_shards[handle.shard]->get(*handle.slot);
}

WriteOutcome Index::write(std::string_view id, std::string_view routing, const WriteRequest& request,
                          Source source, WorkerId worker, Nanos time)
{
    return shardFor(id, routing).write(id, routing, request, std::move(source), worker, time);
}

WriteOutcome Index::write(SlotHandle handle, const WriteRequest& request, Source source, WorkerId worker,
                          Nanos time)
{
    return m_shards[handle.shard]->write(*handle.slot, request, std::move(source), worker, time);
}

WriteOutcome Index::update(std::string_view id, std::string_view routing, const WriteRequest& request,
                           const Compute& compute, const std::optional<Source>& upsert, int retryOnConflict,
                           WorkerId worker)
{
    for (int attempt = 0;; ++attempt) {
        bool wrote = false;
        WriteOutcome outcome = updateOnce(id, routing, request, compute, upsert, worker, wrote);
        outcome.innerRetries = attempt;
        const bool lostRace = wrote && std::holds_alternative<Conflict>(outcome.decision);
        if (!lostRace || attempt >= retryOnConflict)
            return outcome;
    }
}

WriteOutcome Index::updateOnce(std::string_view id, std::string_view routing, const WriteRequest& request,
                               const Compute& compute, const std::optional<Source>& upsert, WorkerId worker,
                               bool& wrote)
{
    Shard& shard = shardFor(id, routing);
    const ReadResult read = shard.get(id);
    WriteRequest asked = request;
    asked.op = WriteOp::Update;
    asked.hasUpsert = upsert.has_value();
    asked.unchanged = false; // not known yet
    WriteOutcome outcome;
    outcome.shard = shardOf(id, routing);
    outcome.decision = m_rule(read.current, asked);
    if (!outcome.accepted())
        return outcome;
    const std::optional<Source> changed = read.found ? compute(read.source.view()) : upsert;
    if (!changed) {
        outcome.decision = Noop{};
        outcome.token = read.current.token;
        outcome.version = read.current.version;
        outcome.source = read.source;
        return outcome;
    }
    // Between the read and this write another one may win: the only way that an update without a condition
    // conflicts.
    WriteRequest write;
    write.op = read.found ? WriteOp::Index : WriteOp::Create;
    if (read.found)
        write.required = read.current.token;
    wrote = true;
    outcome = shard.write(id, routing, write, Source(*changed), worker);
    if (outcome.accepted())
        outcome.source = *changed;
    return outcome;
}

PrimaryTerm Index::bumpTerm(std::uint32_t shard, std::int64_t by)
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    return m_shards[shard]->bumpTerm(by);
}

PrimaryTerm Index::failOver(std::uint32_t shard, SeqNo keep)
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    return m_shards[shard]->failOver(keep);
}

void Index::raiseNextSeqNo(std::uint32_t shard, SeqNo next)
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    m_shards[shard]->raiseNextSeqNo(next);
}

void Index::restore(const Operation& operation)
{
    shardFor(operation.id, operation.routing).restore(operation);
}

void Index::restoreHistory(const Operation& operation)
{
    shardFor(operation.id, operation.routing).restoreHistory(operation);
}

ShardStats Index::stats(std::uint32_t shard) const
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    return m_shards[shard]->stats();
}

std::uint64_t Index::bytes() const
{
    std::uint64_t sum = 0;
    for (const auto& shard : m_shards)
        sum += shard->bytes();
    return sum;
}

std::vector<Operation> Index::history(std::string_view id) const
{
    // Custom routing may have put the id on any shard, even on several.
    std::vector<Operation> all;
    for (const auto& shard : m_shards)
        shard->appendHistory(id, all);
    if (m_shardCount > 1)
        std::stable_sort(all.begin(), all.end(),
                         [](const Operation& a, const Operation& b) { return a.time < b.time; });
    return all;
}

std::vector<Operation> Index::operations(std::uint32_t shard, SeqNo after, std::size_t limit) const
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    std::vector<Operation> all;
    m_shards[shard]->appendOperations(after, limit, all);
    return all;
}

std::vector<Operation> Index::documents(bool withTombstones) const
{
    const auto which = withTombstones ? Shard::Which::LiveAndTombstones : Shard::Which::Live;
    std::vector<Operation> all;
    for (std::uint32_t number = 0; number < m_shardCount; ++number) {
        const Shard::RemovalHold hold(*m_shards[number]);
        for (SlotCopy& copy : m_shards[number]->documents(which)) {
            Operation& operation = all.emplace_back();
            operation.id = copy.slot->id;
            operation.routing = copy.routing.view();
            operation.shard = number;
            operation.token = copy.token;
            operation.version = copy.version;
            operation.result = copy.result;
            operation.live = copy.state == CurrentDocument::State::Live;
            operation.time = copy.time;
            operation.worker = copy.worker;
            operation.source = std::move(copy.source);
        }
    }
    return all;
}

void Index::refresh()
{
    const MutexLock lock(m_search->mutex);
    m_search->refresh(m_shards, m_clock.now());
}

void Index::refreshShard(std::uint32_t shard)
{
    RS_ASSERT(shard < m_shardCount, "the shard exists");
    const MutexLock lock(m_search->mutex);
    m_search->builder.update(shard, *m_shards[shard]);
    m_search->builder.view();
}

std::shared_ptr<const SearchView> Index::searchView()
{
    const Nanos interval = settings().refreshInterval;
    const MutexLock lock(m_search->mutex);
    const Nanos now = m_clock.now();
    if (interval >= 0 && now - m_search->refreshedAt >= interval)
        m_search->refresh(m_shards, now);
    return m_search->builder.view();
}

void Index::setSink(std::shared_ptr<OperationSink> sink)
{
    for (const auto& shard : m_shards)
        shard->setSink(sink);
}

} // namespace racescope
