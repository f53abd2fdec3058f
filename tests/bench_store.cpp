// SPDX-License-Identifier: GPL-3.0-or-later
// What an update costs: read and compare-and-set of a 200-byte source on one hot key and on 100,000 keys,
// with 1, 2, 4 and 8 threads. The contestants take turns in short slices of the same run, so that whatever
// else the machine does meets all of them; a cell is the median of the slices.
//   bare      std::mutex and std::unordered_map, records nothing
//   naive     the same, and every accepted write is pushed onto a std::vector (emptied between slices)
//   store     Index with its operation log, by id
//   handle    the same through a SlotHandle
//   events    as handle, and two events an update through a trace::Recorder, with their times (which the
//   store takes over)
// Prints millions of updates a second and the ratios. RACESCOPE_BENCH_SLICES and RACESCOPE_BENCH_MS change
// the size.
#include "base/clock.h"
#include "base/random.h"
#include "store/store.h"
#include "trace/trace.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

using namespace racescope;

namespace {

constexpr std::size_t kSourceBytes = 200;

// Counts in the source, as a worker does: {"n":00000042,"pad":"xxx…"}.
class SourceText {
public:
    SourceText()
    {
        m_text = R"({"n":10000000,"pad":")";
        m_text.append(kSourceBytes - m_text.size() - 2, 'x');
        m_text += "\"}";
    }
    std::string_view after(std::string_view current)
    {
        std::uint32_t n = 0;
        std::from_chars(current.data() + 5, current.data() + 13, n);
        n = n >= 99'999'999 ? 10'000'000 : n + 1;
        std::to_chars(m_text.data() + 5, m_text.data() + 13, n);
        return m_text;
    }
    std::string_view first() const { return m_text; }

private:
    std::string m_text;
};

std::vector<std::string> makeKeys(std::size_t count)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < count; ++i)
        keys.push_back("product-" + std::to_string(i));
    return keys;
}

// One contestant. update() is called by many threads; true: accepted.
class Contestant {
public:
    virtual ~Contestant() = default;
    virtual const char* name() const = 0;
    virtual void beforeSlice(int) {}
    virtual void afterSlice() {}
    // Calls update of (thread, key) until told to stop; returns accepted ones.
    virtual std::uint64_t run(int thread, Random random, const std::atomic<bool>& stop) = 0;
};

template <class Update>
std::uint64_t loop(Random& random, std::size_t keys, const std::atomic<bool>& stop, Update update)
{
    std::uint64_t accepted = 0;
    while (!stop.load(std::memory_order_relaxed)) {
        for (int i = 0; i < 64; ++i)
            accepted += update(keys == 1 ? 0 : random.below(keys)) ? 1 : 0;
    }
    return accepted;
}

class Bare : public Contestant {
public:
    explicit Bare(const std::vector<std::string>& keys, bool history)
        : m_keys(keys)
        , m_history(history)
    {
        const SourceText text;
        for (const std::string& key : keys)
            m_documents[key] = {std::string(text.first()), m_nextSeqNo++, 1, 1};
    }
    const char* name() const override { return m_history ? "naive" : "bare"; }
    void afterSlice() override { std::vector<Record>().swap(m_records); }
    std::uint64_t run(int thread, Random random, const std::atomic<bool>& stop) override
    {
        SourceText text;
        return loop(random, m_keys.size(), stop, [&](std::size_t i) {
            const std::string& key = m_keys[i];
            Document read;
            {
                const std::lock_guard lock(m_mutex);
                read = m_documents.find(key)->second;
            }
            std::string next(text.after(read.source));
            const std::lock_guard lock(m_mutex);
            Document& document = m_documents.find(key)->second;
            if (document.seqNo != read.seqNo || document.term != read.term)
                return false;
            document.source.swap(next);
            document.seqNo = m_nextSeqNo++;
            document.term = 1;
            ++document.version;
            if (m_history)
                m_records.push_back(
                    {key, document.source, document.seqNo, document.term, document.version, thread});
            return true;
        });
    }

private:
    struct Document {
        std::string source;
        std::int64_t seqNo;
        std::int64_t term;
        std::int64_t version;
    };
    struct Record {
        std::string key;
        std::string source;
        std::int64_t seqNo;
        std::int64_t term;
        std::int64_t version;
        int worker;
    };
    const std::vector<std::string>& m_keys;
    const bool m_history;
    std::mutex m_mutex;
    std::unordered_map<std::string, Document> m_documents;
    std::int64_t m_nextSeqNo = 0;
    std::vector<Record> m_records;
};

class Stored : public Contestant {
public:
    enum class By { Id, Handle, HandleWithEvents };
    Stored(const std::vector<std::string>& keys, By by)
        : m_keys(keys)
        , m_by(by)
        , m_index("products", "uuid", {}, m_clock)
    {
        const SourceText text;
        for (const std::string& key : keys) {
            m_handles.push_back(m_index.slot(key));
            m_index.write(m_handles.back(), {}, Source(text.first()), WorkerId{0});
        }
    }
    const char* name() const override
    {
        return m_by == By::Id ? "store" : m_by == By::Handle ? "handle" : "events";
    }
    void beforeSlice(int threads) override
    {
        if (m_by != By::HandleWithEvents)
            return;
        TraceOptions options;
        options.whenFull = WhenFull::DropNewest; // the collector shares the processors with the workers
        m_trace = std::make_unique<Trace>(options);
        for (int i = 0; i < threads; ++i)
            m_recorders.push_back(m_trace->openRecorder());
    }
    void afterSlice() override
    {
        m_recorders.clear();
        m_trace.reset();
    }
    std::uint64_t run(int thread, Random random, const std::atomic<bool>& stop) override
    {
        const WorkerId worker(static_cast<std::uint32_t>(thread));
        SourceText text;
        if (m_by == By::HandleWithEvents)
            return runRecorded(worker, random, stop);
        return loop(random, m_keys.size(), stop, [&](std::size_t i) {
            const bool byId = m_by == By::Id;
            const ReadResult read = byId ? m_index.get(m_keys[i]) : m_index.get(m_handles[i]);
            WriteRequest request;
            request.required = read.current.token;
            Source next(text.after(read.source.view()));
            return (byId ? m_index.write(m_keys[i], {}, request, std::move(next), worker)
                         : m_index.write(m_handles[i], request, std::move(next), worker))
                .accepted();
        });
    }

private:
    std::uint64_t runRecorded(WorkerId worker, Random random, const std::atomic<bool>& stop)
    {
        SourceText text;
        Recorder& recorder = m_recorders[worker.value];
        Nanos last = m_clock.now();
        return loop(random, m_keys.size(), stop, [&](std::size_t i) {
            const ReadResult read = m_index.get(m_handles[i]);
            Event event;
            event.time = last;
            event.worker = worker;
            event.document = DocumentId(static_cast<std::uint32_t>(i));
            event.kind = EventKind::Read;
            event.token = read.current.token;
            event.version = read.current.version;
            event.duration = m_clock.now() - last;
            last += event.duration;
            recorder.record(event);
            WriteRequest request;
            request.required = read.current.token;
            const WriteOutcome written =
                m_index.write(m_handles[i], request, Source(text.after(read.source.view())), worker, last);
            event.time = last;
            event.duration = m_clock.now() - last;
            last += event.duration;
            event.kind = written.accepted() ? EventKind::WriteOk : EventKind::Conflict;
            event.base = read.current.token;
            event.token = written.token;
            event.version = written.version;
            event.replaced = written.replaced;
            recorder.record(event);
            return written.accepted();
        });
    }

    const std::vector<std::string>& m_keys;
    const By m_by;
    SteadyClock m_clock;
    Index m_index;
    std::vector<SlotHandle> m_handles;
    std::unique_ptr<Trace> m_trace;
    std::vector<Recorder> m_recorders;
};

int setting(const char* name, int usual)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : usual;
}

// Accepted updates a second.
double slice(Contestant& contestant, int threads, std::chrono::milliseconds time, std::uint64_t seed)
{
    contestant.beforeSlice(threads);
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> accepted{0};
    std::barrier ready(threads + 1);
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&, i] {
            ready.arrive_and_wait();
            accepted += contestant.run(i, Random::stream(seed, static_cast<std::uint64_t>(i)), stop);
        });
    }
    ready.arrive_and_wait();
    const auto begin = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(time);
    stop = true;
    workers.clear(); // joins
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    contestant.afterSlice();
    return static_cast<double>(accepted) / took.count();
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                     values.end());
    return values[values.size() / 2];
}

} // namespace

class BenchStore : public QObject {
    Q_OBJECT
private slots:
    void readAndCompareAndSet_data();
    void readAndCompareAndSet();
};

void BenchStore::readAndCompareAndSet_data()
{
    QTest::addColumn<int>("keys");
    std::printf("millions of updates a second; bare/x: how many times slower than the bare map\n");
    std::printf("%7s %7s |%7s %7s %7s %7s %7s | %10s %10s %11s %11s\n", "keys", "threads", "bare", "naive",
                "store", "handle", "events", "bare/store", "bare/hand.", "bare/events", "store/naive");
    QTest::newRow("one hot key") << 1;
    QTest::newRow("100,000 keys") << 100'000;
}

void BenchStore::readAndCompareAndSet()
{
    QFETCH(int, keys);
    const std::vector<std::string> names = makeKeys(static_cast<std::size_t>(keys));
    std::vector<std::unique_ptr<Contestant>> all;
    all.push_back(std::make_unique<Bare>(names, false));
    all.push_back(std::make_unique<Bare>(names, true));
    all.push_back(std::make_unique<Stored>(names, Stored::By::Id));
    all.push_back(std::make_unique<Stored>(names, Stored::By::Handle));
    all.push_back(std::make_unique<Stored>(names, Stored::By::HandleWithEvents));
    const int slices = setting("RACESCOPE_BENCH_SLICES", 15);
    const std::chrono::milliseconds time(setting("RACESCOPE_BENCH_MS", 40));
    for (const int threads : {1, 2, 4, 8}) {
        std::vector<std::vector<double>> rates(all.size());
        for (int i = 0; i < slices; ++i) {
            for (std::size_t k = 0; k < all.size(); ++k) {
                const std::size_t turn = (k + static_cast<std::size_t>(i)) % all.size();
                rates[turn].push_back(slice(*all[turn], threads, time, static_cast<std::uint64_t>(i)));
            }
        }
        std::array<double, 5> m{};
        for (std::size_t k = 0; k < all.size(); ++k)
            m[k] = median(rates[k]) / 1e6;
        std::printf("%7d %7d |%7.2f %7.2f %7.2f %7.2f %7.2f | %10.2f %10.2f %11.2f %11.2f\n", keys, threads,
                    m[0], m[1], m[2], m[3], m[4], m[0] / m[2], m[0] / m[3], m[0] / m[4], m[2] / m[1]);
        std::fflush(stdout);
        QVERIFY(m[2] > 0 && m[3] > 0);
    }
}

QTEST_GUILESS_MAIN(BenchStore)
#include "bench_store.moc"
