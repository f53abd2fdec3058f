// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/lab_simulation.h"

#include "race/loser_tree.h"

#include <algorithm>

namespace racescope {
namespace {

// What every message needs comes first, on one cache line: with thousands of clients each event is a cache
// miss.
struct alignas(64) Client {
    enum class Sends : std::uint8_t { Read, Write, InnerWrite };
    Random network = Random(0);
    std::int64_t seqNo = 0; // what it has read
    Nanos sentAt = 0;
    std::uint32_t document = 0;
    std::uint32_t attempt = 0;
    Sends sends = Sends::Read;

    Random own = Random(0);
    Nanos began = 0; // the attempt
    RetryMemory memory;
    std::int64_t version = 0; // for who watches
    std::uint32_t chain = 0;
    std::uint32_t attemptsInAll = 0; // of chains that have ended
    std::uint32_t innerTries = 0;    // RetryOnConflict
};

struct Document {
    std::int64_t seqNo = 0;
    std::int64_t version = 1;
};

struct Unwatched {
    static constexpr bool kWatches = false;
    void operator()(const LabStep&) const {}
};
struct Watched {
    static constexpr bool kWatches = true;
    const LabWatcher& watcher;
    void operator()(const LabStep& step) const { watcher(step); }
};

} // namespace

struct LabSimulation::Parts {
    Parts(const LabModel& m, const LabPolicy& p, std::uint32_t n);
    template <class Watch> LabRun run(std::uint64_t runSeed, LabHistograms& h, Watch watch);

private:
    template <class Watch> void readArrives(Client& client, std::uint32_t number, Watch watch);
    template <class Watch> void writeArrives(Client& client, std::uint32_t number, Watch watch);
    void reset(std::uint64_t runSeed);
    void startChain(Client& client);
    void beginAttempt(Client& client);
    void sendRead(Client& client, Nanos at);
    void schedule(Nanos arrival) { m_next = arrival; }
    Nanos serve();
    template <class Watch> void accepted(Client& client, std::uint32_t number, Nanos learnt, Watch watch);
    template <class Watch> void refused(Client& client, std::uint32_t number, Nanos learnt, Watch watch);
    void endChain(Client& client, Nanos learnt);
    bool retries(const Client& client);
    template <class Watch>
    void tell(LabStep::Kind kind, const Client& client, std::uint32_t number, Nanos begin, Nanos end,
              Watch watch, bool isAccepted = false) const;
    void finish();

    const LabModel m_model;
    const LabPolicy m_policy;
    const std::uint32_t m_clientCount;
    const DelaySampler m_delay;
    const bool m_waits; // the policy has a backoff step
    std::optional<ZipfTable> m_choice;
    LoserTree m_tree;
    std::vector<Client> m_clients;
    std::vector<Document> m_documents;
    // of the run under way
    LabRun m_run;
    LabHistograms* m_histograms = nullptr;
    std::int64_t m_nextSeqNo = 0;
    Nanos m_now = 0;
    Nanos m_freeAt = 0;
    Nanos m_next = 0; // when the client's next message arrives; negative: never
    RetryBudget m_budget;
    friend class LabSimulation;
};

LabSimulation::Parts::Parts(const LabModel& m, const LabPolicy& p, std::uint32_t n)
    : m_model(m)
    , m_policy(p)
    , m_clientCount(n)
    , m_delay(m.world.delay)
    , m_waits(hasBackoffStep(p.retry))
    , m_tree(n)
    , m_clients(n)
    , m_documents(m.documents)
{
    if (m.documents > 1)
        m_choice.emplace(m.documents, m.zipf);
}

void LabSimulation::Parts::reset(std::uint64_t runSeed)
{
    m_run = LabRun{};
    m_freeAt = 0;
    m_budget = RetryBudget(m_policy.retry);
    for (std::size_t d = 0; d < m_documents.size(); ++d)
        m_documents[d] = Document{static_cast<std::int64_t>(d), 1};
    m_nextSeqNo = static_cast<std::int64_t>(m_documents.size());
    std::vector<std::uint64_t> keys(m_clientCount);
    Nanos start = 0;
    for (std::uint32_t number = 0; number < m_clientCount; ++number) {
        Client& client = m_clients[number];
        client = Client{};
        client.network = networkStream(runSeed, number);
        client.own = ownStream(runSeed, number);
        start = startTime(m_model.world.start, start, client.network);
        startChain(client);
        sendRead(client, start);
        keys[number] = (static_cast<std::uint64_t>(m_next) << m_tree.bits()) | number;
    }
    m_tree.fill(std::move(keys));
}

void LabSimulation::Parts::startChain(Client& client)
{
    ++client.chain;
    client.attempt = 0;
    client.innerTries = 0;
    client.memory.beginChain(m_policy.retry);
    client.document = m_choice ? static_cast<std::uint32_t>(m_choice->draw(client.own)) : 0;
    beginAttempt(client);
}

void LabSimulation::Parts::beginAttempt(Client& client)
{
    ++client.attempt;
}

void LabSimulation::Parts::sendRead(Client& client, Nanos at)
{
    client.sends = Client::Sends::Read;
    client.sentAt = at;
    client.began = at;
    schedule(at + m_delay.draw(client.network));
}

// First come, first served: messages arrive in the order of the queue, so the server's line is one number.
Nanos LabSimulation::Parts::serve()
{
    if (m_model.world.serviceTime == 0)
        return m_now;
    m_freeAt = std::max(m_freeAt, m_now) + m_model.world.serviceTime;
    return m_freeAt;
}

template <class Watch>
void LabSimulation::Parts::tell(LabStep::Kind kind, const Client& client, std::uint32_t number, Nanos begin,
                                Nanos end, Watch watch, bool isAccepted) const
{
    if constexpr (Watch::kWatches) {
        const Document& document = m_documents[client.document];
        watch(LabStep{kind, isAccepted, number, client.document, client.chain, client.attempt, begin, end,
                      client.seqNo, client.version, document.seqNo, document.version});
    }
}

template <class Watch> LabRun LabSimulation::Parts::run(std::uint64_t runSeed, LabHistograms& h, Watch watch)
{
    m_histograms = &h;
    reset(runSeed);
    const int bits = m_tree.bits();
    const std::uint64_t ownerMask = (std::uint64_t(1) << bits) - 1;
    const auto lastTime = static_cast<Nanos>(std::min(kNever >> bits, kNever >> 2)) - 1;
    for (;;) {
        const std::uint64_t key = m_tree.earliest();
        if (key == kNever)
            break;
        m_now = static_cast<Nanos>(key >> bits);
        const auto number = static_cast<std::uint32_t>(key & ownerMask);
        Client& client = m_clients[number];
        if (client.sends == Client::Sends::Read)
            readArrives(client, number, watch);
        else
            writeArrives(client, number, watch);
        if (m_next > lastTime || m_run.calls >= kMaxLabCalls) [[unlikely]] {
            m_run.limited = true;
            break;
        }
        m_tree.replaceEarliest(number,
                               m_next < 0 ? kNever : (static_cast<std::uint64_t>(m_next) << bits) | number);
    }
    finish();
    return m_run;
}

template <class Watch>
void LabSimulation::Parts::readArrives(Client& client, std::uint32_t number, Watch watch)
{
    ++m_run.reads;
    const Document& document = m_documents[client.document];
    client.seqNo = document.seqNo;
    if constexpr (Watch::kWatches)
        client.version = document.version;
    const Nanos served = serve();
    if (m_policy.kind == LabPolicy::Kind::RetryOnConflict) [[unlikely]] {
        client.sends = Client::Sends::InnerWrite;
        return schedule(served + m_model.updateInside);
    }
    const Nanos learnt = served + m_delay.draw(client.network);
    m_run.events += 2;
    tell(LabStep::Kind::Read, client, number, client.sentAt, learnt, watch);
    Nanos sent = learnt;
    if (m_model.think.kind != ThinkKind::None) [[unlikely]] {
        sent += thinkTime(m_model.think, client.own);
        tell(LabStep::Kind::Think, client, number, learnt, sent, watch);
    }
    client.sends = Client::Sends::Write;
    client.sentAt = sent;
    schedule(sent + m_delay.draw(client.network));
}

template <class Watch>
void LabSimulation::Parts::writeArrives(Client& client, std::uint32_t number, Watch watch)
{
    ++m_run.calls;
    Document& document = m_documents[client.document];
    const bool isAccepted = document.seqNo == client.seqNo;
    if (isAccepted) {
        document.seqNo = m_nextSeqNo++;
        ++document.version;
    }
    Nanos served = m_now;
    if (client.sends == Client::Sends::Write) {
        served = serve();
    } else if (!isAccepted && client.innerTries < m_policy.retryOnConflict) {
        // Elasticsearch runs the update again at once, on the server.
        ++client.innerTries;
        ++m_run.reads;
        client.seqNo = document.seqNo;
        client.version = document.version;
        return schedule(m_now + m_model.updateInside);
    }
    m_run.events += 2;
    const Nanos learnt = served + m_delay.draw(client.network);
    tell(LabStep::Kind::Write, client, number, client.sentAt, learnt, watch, isAccepted);
    m_run.completion = std::max(m_run.completion, learnt);
    if (isAccepted)
        accepted(client, number, learnt, watch);
    else
        refused(client, number, learnt, watch);
}

template <class Watch>
void LabSimulation::Parts::accepted(Client& client, std::uint32_t number, Nanos learnt, Watch watch)
{
    ++m_run.succeeded;
    m_budget.settle(BudgetClaim::GiveBack);
    noteSuccess(m_policy.retry, client.memory);
    Nanos rest = 0;
    if (restsBetweenUpdates(m_policy.retry) && client.chain < m_model.updates) [[unlikely]] {
        rest = restBeforeNext(m_policy.retry, client.memory, client.own);
        m_run.slept += rest;
        tell(LabStep::Kind::Backoff, client, number, learnt, learnt + rest, watch);
    }
    endChain(client, learnt + rest);
}

template <class Watch>
void LabSimulation::Parts::refused(Client& client, std::uint32_t number, Nanos learnt, Watch watch)
{
    if (!retries(client)) {
        ++m_run.gaveUp;
        tell(LabStep::Kind::GiveUp, client, number, learnt, learnt, watch);
        return endChain(client, learnt);
    }
    Nanos wait = 0;
    if (m_waits) {
        wait = waitBeforeRetry(m_policy.retry, client.attempt, {client.began, learnt}, client.memory,
                               client.own);
        m_run.slept += wait;
        tell(LabStep::Kind::Backoff, client, number, learnt, learnt + wait, watch);
    }
    beginAttempt(client);
    sendRead(client, learnt + wait);
}

void LabSimulation::Parts::endChain(Client& client, Nanos learnt)
{
    m_histograms->addAttempts(client.attempt);
    client.attemptsInAll += client.attempt;
    if (client.chain < m_model.updates) {
        startChain(client);
        return sendRead(client, learnt);
    }
    m_histograms->addClient(learnt);
    schedule(-1);
}

bool LabSimulation::Parts::retries(const Client& client)
{
    if (m_policy.kind == LabPolicy::Kind::RetryOnConflict || givesUp(m_policy.retry, client.attempt))
        return false;
    return m_policy.retry.kind != RetryKind::TokenBucket || m_budget.settle(BudgetClaim::Take);
}

void LabSimulation::Parts::finish()
{
    double sum = 0;
    double squares = 0;
    for (const Client& client : m_clients) {
        sum += client.attemptsInAll;
        squares += double(client.attemptsInAll) * client.attemptsInAll;
    }
    m_run.fairness = squares > 0 ? sum * sum / (squares * double(m_clientCount)) : 1;
}

LabSimulation::LabSimulation(const LabModel& model, const LabPolicy& policy, std::uint32_t clients)
    : m_parts(std::make_unique<Parts>(model, policy, clients))
{
}
LabSimulation::~LabSimulation() = default;
LabSimulation::LabSimulation(LabSimulation&&) noexcept = default;

LabRun LabSimulation::run(std::uint64_t runSeed, LabHistograms& histograms)
{
    return m_parts->run(runSeed, histograms, Unwatched{});
}

LabRun LabSimulation::run(std::uint64_t runSeed, LabHistograms& histograms, const LabWatcher& watcher)
{
    return m_parts->run(runSeed, histograms, Watched{watcher});
}

std::size_t LabSimulation::bytesPerClient() const
{
    return (m_parts->m_clients.capacity() * sizeof(Client) + m_parts->m_tree.bytes() +
            m_parts->m_documents.capacity() * sizeof(Document)) /
           m_parts->m_clientCount;
}

} // namespace racescope
