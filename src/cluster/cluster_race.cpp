// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_race.h"

#include "cluster/cluster_target.h"

#include <algorithm>

namespace racescope::cluster {
namespace {

// For the deletion of an index when nobody waits any more.
constexpr std::chrono::milliseconds kLastPatience{1'000};

} // namespace

ClusterRace::ClusterRace(const RaceOptions& options, std::shared_ptr<const TlsRules> rules,
                         std::unique_ptr<Target> target)
    : m_options(options)
    , m_rules(std::move(rules))
    , m_client(options.endpoint, m_rules, options.abandonment)
    , m_setup(m_client)
    , m_target(std::move(target))
{
}

ClusterRace::~ClusterRace()
{
    (void)cleanUp(); // who wants to know of a failure asks for it before
}

Result<std::unique_ptr<ClusterRace>, IoError> ClusterRace::connect(const RaceOptions& options)
{
    auto rules = TlsRules::of(options.endpoint);
    if (!rules)
        return failure(rules.error());
    auto target = makeClusterTarget(options.endpoint, kLedgerPatience, options.abandonment);
    if (!target)
        return failure(target.error());
    std::unique_ptr<ClusterRace> race(new ClusterRace(options, std::move(*rules), std::move(*target)));
    auto product = askProduct(race->m_client, options.endpoint);
    if (!product)
        return failure(product.error());
    race->m_product = std::move(*product);
    return race;
}

Result<void, IoError> ClusterRace::prepare(RacePlan& plan)
{
    if (const auto refusal = refusalOnCluster(plan))
        return failure(*refusal);
    return m_setup.prepare(plan, m_options.existing);
}

Result<void, IoError> ClusterRace::cleanUp()
{
    if (m_options.keep || m_setup.created().empty())
        return {};
    if (!m_client.isAbandoned()) {
        auto cleaned = m_setup.cleanUp(m_client);
        if (cleaned || !m_client.isAbandoned())
            return cleaned;
    }
    Endpoint hasty = m_options.endpoint;
    hasty.timeout = std::min(hasty.timeout, kLastPatience);
    ClusterClient client(hasty, m_rules);
    return m_setup.cleanUp(client);
}

Result<void, IoError> ClusterRace::open(DocumentId document, const std::string& index, const std::string& id)
{
    return m_target->open(document, index, id);
}

Response ClusterRace::perform(const Request& request, WorkerId worker)
{
    return m_target->perform(request, worker);
}

PrimaryTerm ClusterRace::bumpTerm(const std::string& index, std::uint32_t shard)
{
    return m_target->bumpTerm(index, shard);
}

Result<PrimaryTerm, IoError> ClusterRace::failOver(const std::string& index, std::uint32_t shard,
                                                   std::uint32_t operations)
{
    return m_target->failOver(index, shard, operations);
}

std::vector<FinalDocument> ClusterRace::documents() const
{
    return m_target->documents();
}

std::string_view ClusterRace::name() const
{
    return m_target->name();
}

void keepDocuments(Store& store, const Clock& clock, const RacePlan& plan,
                   const std::vector<FinalDocument>& documents)
{
    for (const FinalDocument& document : documents) {
        if (!document.isRead)
            continue;
        auto index = store.index(document.index);
        if (!index) {
            const auto planned = std::find_if(plan.indices.begin(), plan.indices.end(),
                                              [&](const IndexPlan& i) { return i.name == document.index; });
            const auto made = store.createIndex(
                document.index, planned == plan.indices.end() ? IndexSettings{} : planned->settings);
            if (!made)
                continue;
            index = *made;
        }
        if (!document.live)
            continue;
        Operation operation;
        operation.id = document.id;
        operation.shard = index->shardOf(document.id);
        operation.token = document.token;
        operation.version = document.version;
        operation.result = WriteResult::Updated;
        operation.time = clock.now();
        operation.worker = kSystemWorker;
        operation.source = document.source;
        index->restoreHistory(operation);
        index->restore(operation);
    }
}

std::set<std::string> unreadOf(const std::vector<FinalDocument>& documents)
{
    std::set<std::string> names;
    for (const FinalDocument& document : documents)
        if (!document.isRead)
            names.insert(document.index + '/' + document.id);
    return names;
}

} // namespace racescope::cluster
