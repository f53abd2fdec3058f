// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with -ffp-contract=off, like base/random.cpp: the numbers are the same on every machine.
#include "race/lab_simulation.h"

#include "base/assert.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace racescope {
namespace {

constexpr std::uint64_t kNever = ~std::uint64_t(0);

// The earliest of N times, each a number with its owner in the low bits. Replacing the earliest goes up one
// path from leaf to root and leaves the later of two at each node: no branch, no move of anything else.
class LoserTree {
public:
    explicit LoserTree(std::uint32_t leaves)
        : m_bits(leaves > 1 ? std::bit_width(leaves - 1) : 0)
        , m_size(std::size_t(1) << m_bits)
        , m_nodes(m_size, kNever)
    {
    }
    int bits() const { return m_bits; }
    std::uint64_t earliest() const { return m_nodes[0]; }
    std::size_t bytes() const { return m_nodes.size() * sizeof(std::uint64_t); }
    // `keys` has m_size of them.
    void fill(std::vector<std::uint64_t> keys)
    {
        keys.resize(m_size, kNever);
        for (std::size_t width = m_size / 2; width >= 1; width /= 2) {
            for (std::size_t i = 0; i < width; ++i) {
                m_nodes[width + i] = std::max(keys[2 * i], keys[2 * i + 1]);
                keys[i] = std::min(keys[2 * i], keys[2 * i + 1]);
            }
        }
        m_nodes[0] = keys[0];
    }
    void replaceEarliest(std::uint32_t owner, std::uint64_t key)
    {
        for (std::size_t node = (m_size + owner) / 2; node >= 1; node /= 2) {
            const std::uint64_t other = m_nodes[node];
            // Exchanges them when the other is earlier; std::min and std::max become jumps that nobody can
            // foresee.
            const std::uint64_t swap = (key ^ other) & (0 - std::uint64_t(other < key));
            m_nodes[node] = other ^ swap;
            key ^= swap;
        }
        m_nodes[0] = key;
    }

private:
    int m_bits;
    std::size_t m_size;
    std::vector<std::uint64_t> m_nodes; // 0: the earliest; others: losers of their node
};

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
    Nanos previousBackoff = 0;
    std::int64_t version = 0; // for who watches
    std::uint32_t chain = 0;
    std::uint32_t attemptsInAll = 0; // of chains that have ended
    std::uint32_t innerTries = 0;    // RetryOnConflict
    Nanos gap = 0;                   // Aimd
    double rate = 0;                 // Adaptive: per second; 0: no limit yet
    double rateMost = 0;
    Nanos throttledAt = 0;
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

void LabHistograms::addAttempts(std::uint64_t count)
{
    mostAttempts = std::max(mostAttempts, count);
    const std::size_t index = std::min<std::size_t>(count, kExactAttempts);
    if (attempts.size() <= index)
        attempts.resize(index + 1);
    ++attempts[index];
}

void LabHistograms::addClient(Nanos done)
{
    const std::size_t bucket = bucketOf(static_cast<std::uint64_t>(std::max<Nanos>(done, 0) / 1000));
    if (clientUs.size() <= bucket)
        clientUs.resize(bucket + 1);
    ++clientUs[bucket];
}

void LabHistograms::add(const LabHistograms& other)
{
    const auto sum = [](std::vector<std::uint64_t>& into, const std::vector<std::uint64_t>& from) {
        into.resize(std::max(into.size(), from.size()));
        for (std::size_t i = 0; i < from.size(); ++i)
            into[i] += from[i];
    };
    sum(attempts, other.attempts);
    sum(clientUs, other.clientUs);
    mostAttempts = std::max(mostAttempts, other.mostAttempts);
}

std::size_t LabHistograms::quantile(const std::vector<std::uint64_t>& counts, double share)
{
    std::uint64_t all = 0;
    for (const std::uint64_t count : counts)
        all += count;
    const auto wanted =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(share * double(all))));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        seen += counts[i];
        if (seen >= wanted)
            return i;
    }
    return 0;
}

// 32 buckets an octave; exact below 64.
std::size_t LabHistograms::bucketOf(std::uint64_t us)
{
    if (us < 64)
        return us;
    const int shift = std::bit_width(us) - 6;
    return std::size_t(shift) * 32 + std::size_t(us >> shift);
}

double LabHistograms::usOf(std::size_t bucket)
{
    if (bucket < 64)
        return double(bucket);
    const std::size_t shift = bucket / 32 - 1;
    return std::ldexp(double(bucket - shift * 32) + 0.5, int(shift));
}

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
    bool retries(Client& client);
    Nanos waitBefore(Client& client, Nanos learnt);
    Nanos gapAfter(Client& client);
    Nanos rateLimit(Client& client, Nanos learnt);
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
    double m_bucket = 0;
    friend class LabSimulation;
};

LabSimulation::Parts::Parts(const LabModel& m, const LabPolicy& p, std::uint32_t n)
    : m_model(m)
    , m_policy(p)
    , m_clientCount(n)
    , m_delay(m.world.delay)
    , m_waits(p.kind != LabPolicy::Kind::Retry || p.retry.kind != RetryKind::Immediate)
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
    m_bucket = m_policy.bucketCapacity;
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
    client.previousBackoff = m_policy.retry.base;
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
    Nanos rest = 0;
    if (m_policy.kind == LabPolicy::Kind::TokenBucket)
        m_bucket = std::min(m_policy.bucketCapacity, m_bucket + m_policy.bucketRatio);
    if (m_policy.kind == LabPolicy::Kind::Aimd) {
        client.gap = std::max<Nanos>(0, client.gap - m_model.world.delay.mean);
        if (client.chain < m_model.updates)
            rest = gapAfter(client);
    }
    if (rest > 0) {
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
        wait = waitBefore(client, learnt);
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

bool LabSimulation::Parts::retries(Client& client)
{
    if (m_policy.kind == LabPolicy::Kind::RetryOnConflict || givesUp(m_policy.retry, client.attempt))
        return false;
    if (m_policy.kind != LabPolicy::Kind::TokenBucket)
        return true;
    if (m_bucket < 1)
        return false;
    m_bucket -= 1;
    return true;
}

Nanos LabSimulation::Parts::waitBefore(Client& client, Nanos learnt)
{
    switch (m_policy.kind) {
    case LabPolicy::Kind::Retry:
    case LabPolicy::Kind::TokenBucket:
        return backoff(m_policy.retry, client.attempt, client.previousBackoff, client.own);
    case LabPolicy::Kind::Sequence:
        return m_policy.sequence[std::min<std::size_t>(client.attempt, m_policy.sequence.size()) - 1];
    case LabPolicy::Kind::Formula:
        client.previousBackoff = m_policy.formula.wait(client.attempt, client.previousBackoff, client.own);
        return client.previousBackoff;
    case LabPolicy::Kind::Aimd:
        client.gap = std::min(m_policy.retry.cap, 2 * std::max(client.gap, m_policy.retry.base));
        return gapAfter(client);
    case LabPolicy::Kind::Adaptive: {
        const Nanos jitter = backoff(m_policy.retry, client.attempt, client.previousBackoff, client.own);
        return std::max(jitter, rateLimit(client, learnt));
    }
    case LabPolicy::Kind::RetryOnConflict:
        break;
    }
    return 0;
}

// Around the gap by half of it: equal gaps would keep those in step who collided.
Nanos LabSimulation::Parts::gapAfter(Client& client)
{
    if (client.gap <= 0)
        return 0;
    return client.gap / 2 + static_cast<Nanos>(client.own.below(static_cast<std::uint64_t>(client.gap) + 1));
}

// A refusal cuts the rate to 0.7 of what it was, and from there it grows as rate(t) = 0.4 (t - K)^3 + most, t
// in seconds since the refusal, K = cbrt(0.75 most). The wait ends when the client's own spacing is kept
// again.
Nanos LabSimulation::Parts::rateLimit(Client& client, Nanos learnt)
{
    const Nanos cycle = std::max<Nanos>(4 * m_model.world.delay.mean, 1);
    double rate = 1e9 / double(cycle);
    if (client.rate > 0) {
        const double t = double(learnt - client.throttledAt) / 1e9;
        const double k = portableExp(portableLog(std::max(0.75 * client.rateMost, 1e-9)) / 3);
        rate = std::max(0.4 * (t - k) * (t - k) * (t - k) + client.rateMost, 0.0);
    }
    constexpr double kLeastRate = 0.5;
    client.rateMost = std::max(rate, kLeastRate);
    client.rate = std::max(0.7 * rate, kLeastRate);
    client.throttledAt = learnt;
    const double spacing = 1e9 / client.rate;
    const double jittered = spacing * client.own.uniform(0.5, 1.5) - double(cycle);
    return jittered > 0 ? static_cast<Nanos>(jittered) : 0;
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
