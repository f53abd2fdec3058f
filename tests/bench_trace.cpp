// SPDX-License-Identifier: GPL-3.0-or-later
// What recording costs: the raced thread (ns an event), the collector, the memory (bytes an event, index
// included), the readers (snapshots and pixels at ten million events). Prints figures; judges none.
#include "base/random.h"
#include "trace/block.h"
#include "trace/trace.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace racescope;

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

double nanosSince(SteadyTime begin)
{
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count();
}

double cpuNanos(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[std::size_t(double(values.size() - 1) * part)];
}

// Read, think, write of workers that race on `documents` documents under the seq_no guard, as the store would
// answer.
class ModelRace {
public:
    ModelRace(std::size_t documents, std::uint32_t workers)
        : m_random(1)
        , m_documents(documents)
        , m_workers(workers)
    {
        for (Document& document : m_documents)
            document.seqNo = m_seqNo++;
    }

    Event next()
    {
        const auto w = std::uint32_t(m_step++ % m_workers.size());
        Worker& worker = m_workers[w];
        Event event;
        event.worker = WorkerId{w};
        event.time = worker.time;
        event.duration = Nanos(150 + m_random.below(200));
        if (m_random.below(2000) == 0)
            event.duration += 2'000'000; // the scheduler took it away
        if (worker.part == 0 && worker.attempt == 0) {
            worker.document = std::uint32_t(m_random.below(m_documents.size()));
            ++worker.chain;
        }
        Document& document = m_documents[worker.document];
        event.document = DocumentId{worker.document};
        event.chain = worker.chain;
        event.attempt = std::uint16_t(worker.attempt + 1);
        if (worker.part == 0) {
            event.kind = EventKind::Read;
            event.token = worker.token = {SeqNo{document.seqNo}, PrimaryTerm{1}};
            event.version = worker.version = Version{document.version};
        } else if (worker.part == 1) {
            event.kind = EventKind::Think;
        } else {
            write(worker, document, event);
        }
        worker.part = (worker.part + 1) % 3;
        worker.time = event.end() + Nanos(20 + m_random.below(30));
        return event;
    }

private:
    struct Document {
        std::int64_t seqNo = 0;
        std::int64_t version = 1;
    };
    struct Worker {
        Nanos time = 0;
        std::uint32_t document = 0;
        std::uint32_t chain = 0;
        int part = 0;
        int attempt = 0;
        Token token;
        Version version;
    };

    void write(Worker& worker, Document& document, Event& event)
    {
        event.flags = event_flag::kGuardSeqNo;
        event.base = worker.token;
        event.baseVersion = worker.version;
        const Token current{SeqNo{document.seqNo}, PrimaryTerm{1}};
        if (current != worker.token) {
            event.kind = EventKind::Conflict;
            event.token = current;
            event.version = Version{document.version};
            ++worker.attempt;
            return;
        }
        event.kind = EventKind::WriteOk;
        event.replaced = current;
        document.seqNo = m_seqNo++;
        event.token = {SeqNo{document.seqNo}, PrimaryTerm{1}};
        event.version = Version{++document.version};
        worker.attempt = 0;
    }

    Random m_random;
    std::vector<Document> m_documents;
    std::vector<Worker> m_workers;
    std::int64_t m_seqNo = 0;
    std::uint64_t m_step = 0;
};

std::vector<Event> eventsOf(std::size_t documents, std::uint32_t workers, std::size_t count)
{
    ModelRace race(documents, workers);
    std::vector<Event> events;
    events.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(race.next());
    return events;
}

TraceOptions withoutCollector()
{
    TraceOptions options;
    options.collectorThread = false;
    options.memoryBudgetBytes = std::size_t(8) << 30;
    return options;
}

} // namespace

class BenchTrace : public QObject {
    Q_OBJECT

private slots:
    void costToTheRacedThread_data();
    void costToTheRacedThread();
    void sustainedRate_data();
    void sustainedRate();
    void costOfSealing_data();
    void costOfSealing();
    void bytesAnEvent_data();
    void bytesAnEvent();
    void readersAtTenMillion();
};

void BenchTrace::costToTheRacedThread_data()
{
    QTest::addColumn<int>("pauseNanos");
    QTest::newRow("100 events, then 1 ms without") << 1'000'000;
    QTest::newRow("a race: 100 events, then 20 us without") << 20'000;
    QTest::newRow("a slow race: 100 events, then 200 us without") << 200'000;
}

// One worker alone. The work between two events is what the store and the program do; it is not timed.
void BenchTrace::costToTheRacedThread()
{
    QFETCH(int, pauseNanos);
    constexpr int kBatch = 100;
    const int kBatches = pauseNanos > 500'000 ? 500 : 5000;
    const auto events = eventsOf(1, 1, 64); // few: the cost of making events is not the trace's
    Trace trace;
    Recorder recorder = trace.openRecorder();
    std::vector<double> costs;
    Event event;
    for (int b = 0; b < kBatches; ++b) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kBatch; ++i) {
            event = events[std::size_t(i) % 64];
            event.time = Nanos(b) * 1'000'000 + i;
            recorder.record(event);
        }
        costs.push_back(nanosSince(begin) / kBatch);
        const auto pause = std::chrono::steady_clock::now();
        while (nanosSince(pause) < pauseNanos)
            ;
    }
    std::printf("recording, %s: %.1f ns an event (median), %.1f (p90), %.1f (p99), waits %llu\n",
                QTest::currentDataTag(), quantile(costs, 0.5), quantile(costs, 0.9), quantile(costs, 0.99),
                static_cast<unsigned long long>(trace.counters().waits));
}

void BenchTrace::sustainedRate_data()
{
    QTest::addColumn<int>("producers");
    for (const int producers : {1, 2, 4, 8})
        QTest::addRow("%d", producers) << producers;
}

// Producers that do nothing but record: what collector and producers together get through.
void BenchTrace::sustainedRate()
{
    QFETCH(int, producers);
    constexpr std::size_t kEvents = 4'000'000;
    const auto events = eventsOf(100'000, 1, 65536);
    Trace trace;
    const auto begin = std::chrono::steady_clock::now();
    const double cpuBegin = cpuNanos(CLOCK_PROCESS_CPUTIME_ID);
    {
        std::vector<std::jthread> threads;
        for (int p = 0; p < producers; ++p)
            threads.emplace_back([&, p] {
                Recorder recorder = trace.openRecorder();
                Event event;
                for (std::size_t i = 0; i < kEvents / std::size_t(producers); ++i) {
                    event = events[i % events.size()];
                    event.worker = WorkerId{std::uint32_t(p)};
                    event.time = Nanos(i) * 300;
                    recorder.record(event);
                }
            });
    }
    trace.drain();
    const double nanos = nanosSince(begin);
    const double cpu = cpuNanos(CLOCK_PROCESS_CPUTIME_ID) - cpuBegin;
    std::printf("sustained, %d producers: %.1f M events/s, %.0f ns processor time an event on all threads, "
                "waits %llu\n",
                producers, double(kEvents) * 1e3 / nanos, cpu / double(kEvents),
                static_cast<unsigned long long>(trace.counters().waits));
}

void BenchTrace::costOfSealing_data()
{
    QTest::addColumn<int>("documents");
    QTest::newRow("one hot key") << 1;
    QTest::newRow("100,000 keys") << 100'000;
}

void BenchTrace::costOfSealing()
{
    QFETCH(int, documents);
    const auto events = eventsOf(std::size_t(documents), 1, 64 * kBlockEvents);
    std::vector<double> sealing;
    std::vector<double> reading;
    std::vector<double> decoding;
    for (std::size_t b = 0; b < 64; ++b) {
        auto begin = std::chrono::steady_clock::now();
        const auto block = Block::seal(std::span(events).subspan(b * kBlockEvents, kBlockEvents));
        sealing.push_back(nanosSince(begin) / double(kBlockEvents));
        begin = std::chrono::steady_clock::now();
        Nanos sum = 0;
        for (std::size_t i = 0; i < kBlockEvents; ++i)
            sum += block->at(i).duration;
        reading.push_back(nanosSince(begin) / double(kBlockEvents));
        QVERIFY(sum > 0);
        const std::string bytes = block->encode();
        begin = std::chrono::steady_clock::now();
        QVERIFY(Block::decode(bytes).has_value());
        decoding.push_back(nanosSince(begin) / 1000);
    }
    std::printf("block, %s: seal %.1f ns an event, at() %.1f ns, decode %.1f us a block\n",
                QTest::currentDataTag(), quantile(sealing, 0.5), quantile(reading, 0.5),
                quantile(decoding, 0.5));
}

void BenchTrace::bytesAnEvent_data()
{
    QTest::addColumn<int>("documents");
    QTest::addColumn<int>("workers");
    QTest::newRow("one hot key, 8 workers") << 1 << 8;
    QTest::newRow("100,000 keys, 8 workers") << 100'000 << 8;
    QTest::newRow("100,000 keys, 256 workers") << 100'000 << 256;
}

void BenchTrace::bytesAnEvent()
{
    QFETCH(int, documents);
    QFETCH(int, workers);
    constexpr std::size_t kEvents = 4'000'000;
    ModelRace race{std::size_t(documents), std::uint32_t(workers)};
    Trace trace(withoutCollector());
    for (std::size_t i = 0; i < kEvents; ++i)
        trace.append(race.next());
    const double bytes = double(trace.counters().memoryBytes);
    std::printf("memory, %s: %.1f bytes an event (index and unsealed tails included)\n",
                QTest::currentDataTag(), bytes / double(kEvents));
}

void BenchTrace::readersAtTenMillion()
{
    constexpr std::size_t kEvents = 10'000'000;
    ModelRace race(100, 32);
    Trace trace(withoutCollector());
    for (std::size_t i = 0; i < kEvents; ++i)
        trace.append(race.next());
    std::vector<double> fresh;
    std::vector<double> again;
    for (int i = 0; i < 2000; ++i) {
        for (int k = 0; k < 32; ++k)
            trace.append(race.next()); // every lane changes
        auto begin = std::chrono::steady_clock::now();
        const Snapshot snapshot = trace.snapshot();
        fresh.push_back(nanosSince(begin) / 1000);
        begin = std::chrono::steady_clock::now();
        const Snapshot same = trace.snapshot();
        again.push_back(nanosSince(begin) / 1000);
    }
    std::printf(
        "snapshot at 10 M events in 32 changed lanes: %.2f us (median), %.2f (p99); unchanged %.3f us\n",
        quantile(fresh, 0.5), quantile(fresh, 0.99), quantile(again, 0.5));

    const Snapshot snapshot = trace.snapshot();
    for (const double part : {1.0, 0.39, 0.1, 0.001}) {
        std::vector<double> frames;
        int bad = 0;
        const bool manyUnderAPixel = double(kEvents) / 32 * part / 1920 > kGrainEvents;
        const auto edges = manyUnderAPixel ? LaneView::Edges::Grain : LaneView::Edges::Exact;
        std::vector<Nanos> times;
        std::vector<std::size_t> bounds(1921);
        for (int x = 0; x <= 1920; ++x)
            times.push_back(snapshot.begin() +
                            Nanos(double(snapshot.end() - snapshot.begin()) * part * x / 1920));
        for (int frame = 0; frame < 20; ++frame) {
            const auto begin = std::chrono::steady_clock::now();
            for (const LaneView& lane : snapshot.lanes()) {
                lane.lowerBounds(times, bounds, edges);
                for (std::size_t x = 0; x < 1920; ++x)
                    bad += lane.worst(bounds[x], bounds[x + 1], LaneView::Edges::Grain) >= Severity::Conflict
                               ? 1
                               : 0;
            }
            frames.push_back(nanosSince(begin) / 1e6);
        }
        QVERIFY(bad > 0);
        std::printf("32 rows of 1920 pixels over %g of the time: %.2f ms for bounds and severities\n", part,
                    quantile(frames, 0.5));
    }
    std::vector<double> statistics;
    Random random(3);
    const LaneView& lane = snapshot.lanes().front();
    for (int i = 0; i < 2000; ++i) {
        const std::size_t one = random.below(lane.size());
        const std::size_t other = random.below(lane.size());
        const auto [first, last] = std::minmax(one, other);
        const auto begin = std::chrono::steady_clock::now();
        const Summary summary = lane.summary(first, last);
        statistics.push_back(nanosSince(begin) / 1000);
        QCOMPARE(summary.total(), last - first);
    }
    std::printf("exact counts of a range of one lane: %.2f us (median)\n", quantile(statistics, 0.5));
}

QTEST_GUILESS_MAIN(BenchTrace)
#include "bench_trace.moc"
