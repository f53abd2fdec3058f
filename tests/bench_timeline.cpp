// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the timeline costs in processor time: 32 rows of workers, two of documents and the
// counters, 1920 x 1080, one core, raster. Every frame moves, so no row image is reused; the first frames,
// which decode what a view needs, are told apart.
#include "timeline/timeline_painter.h"
#include "timeline_sample.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <numeric>

using namespace racescope;

class BenchTimeline : public QObject {
    Q_OBJECT
private slots:
    void frame_data();
    void frame();
    void indexing();

private:
    void load(std::size_t events);
    double paint(TimelinePainter& painter, const TimelineFrame& frame);
    std::unique_ptr<Trace> m_trace;
    std::unique_ptr<TimelineModel> m_model;
    std::size_t m_events = 0;
    QImage m_image{1920, 1080, QImage::Format_RGB32};
};

void BenchTimeline::load(std::size_t events)
{
    if (m_events == events)
        return;
    m_model.reset();
    m_trace = std::make_unique<Trace>(quietTrace());
    SampleRace race;
    race.workers = 32;
    race.events = events;
    race.documents = 16;
    SampleRaceMaker(*m_trace, race).run();
    m_model = std::make_unique<TimelineModel>(m_trace->sharedNames());
    m_model->setDefaultCounters({kCounters.begin(), kCounters.end()}); // as in the window
    m_model->setSnapshot(m_trace->snapshot());
    m_events = events;
}

double BenchTimeline::paint(TimelinePainter& painter, const TimelineFrame& frame)
{
    const std::clock_t begin = std::clock();
    QPainter device(&m_image);
    painter.paint(device, frame);
    device.end();
    return double(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
}

void BenchTimeline::frame_data()
{
    QTest::addColumn<qulonglong>("events");
    QTest::addColumn<double>("zoom"); // relative to everything in view
    for (const qulonglong events : {1'000'000ULL, 10'000'000ULL})
        for (const double zoom : {1.0, 4.0, 16.0, 64.0, 300.0, 3000.0, 30000.0})
            QTest::addRow("%llu million, zoom %g", events / 1'000'000, zoom) << events << zoom;
}

void BenchTimeline::frame()
{
    QFETCH(qulonglong, events);
    QFETCH(double, zoom);
    load(events);
    TimelinePainter painter(*m_model);
    TimelineFrame frame;
    frame.size = m_image.size();
    frame.scale = painter.fittingScale(frame);
    const int width = painter.geometry(frame).plot.width();
    frame.scale = zoomed(frame.scale, width / 2.0, zoom);
    const double first = paint(painter, frame);
    const double still = paint(painter, frame);
    std::vector<double> moved;
    for (int i = 0; i < 60; ++i) {
        frame.scale = i % 3 == 2 ? zoomed(frame.scale, width / 2.0, i % 2 == 0 ? 1.02 : 1 / 1.02)
                                 : panned(frame.scale, 3 + i % 7);
        moved.push_back(paint(painter, frame));
    }
    std::ranges::sort(moved);
    const double mean = std::accumulate(moved.begin(), moved.end(), 0.0) / double(moved.size());
    qInfo("first %.2f ms, unchanged %.2f ms, moved: mean %.2f ms, p50 %.2f ms, worst %.2f ms", first, still,
          mean, moved[moved.size() / 2], moved.back());
    QTest::setBenchmarkResult(mean, QTest::WalltimeMilliseconds);
}

void BenchTimeline::indexing()
{
    load(10'000'000);
    QElapsedTimer timer;
    timer.start();
    TimelineModel model(m_trace->sharedNames());
    model.setAutomaticDocuments(0);
    model.setSnapshot(m_trace->snapshot());
    QTest::setBenchmarkResult(double(timer.nsecsElapsed()) / 1e6, QTest::WalltimeMilliseconds);
    qInfo("%.2f bytes an event before any view, %.2f after", double(model.memoryBytes()) / 1e7,
          double(m_model->memoryBytes()) / 1e7);
}

QTEST_MAIN(BenchTimeline)
#include "bench_timeline.moc"
