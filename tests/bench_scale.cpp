// SPDX-License-Identifier: GPL-3.0-or-later
// A session of a hundred million events: made, saved, opened, panned and zoomed through, 1920 x 1080, 32
// rows, raster. RACESCOPE_MILLIONS gives another size. Times are of the processor, so that a busy machine
// shows little of itself; the file lies in the temporary folder and takes about 25 bytes an event.
#include "session/session_file.h"
#include "timeline/timeline_painter.h"
#include "timeline_sample.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <ctime>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace racescope;

namespace {

double processorMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

void tell(const char* what, std::vector<double> frames)
{
    if (frames.empty())
        return;
    std::ranges::sort(frames);
    const auto at = [&](double share) { return frames[std::size_t(share * double(frames.size() - 1))]; };
    std::printf("%-34s mean %.2f ms, p50 %.2f, p99 %.2f, worst %.2f; resident %.0f MB\n", what,
                std::accumulate(frames.begin(), frames.end(), 0.0) / double(frames.size()), at(0.5), at(0.99),
                frames.back(), residentMegabytes());
    std::fflush(stdout);
}

} // namespace

class BenchScale : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void panAndZoom();

private:
    QTemporaryDir m_folder;
    std::string m_path;
    std::size_t m_events = 0;
};

void BenchScale::initTestCase()
{
    const int millions = qEnvironmentVariableIntValue("RACESCOPE_MILLIONS");
    m_events = std::size_t(millions > 0 ? millions : 100) * 1'000'000;
    if (QStorageInfo(m_folder.path()).bytesAvailable() < qint64(m_events) * 24)
        QSKIP("the disk has no room for it");
    m_path = m_folder.filePath(u"large.racescope"_s).toStdString();
    WorkspaceOptions options;
    options.trace = quietTrace();
    Workspace workspace(options);
    QElapsedTimer timer;
    timer.start();
    SampleRace race;
    race.workers = 32;
    race.events = m_events;
    race.documents = 16;
    SampleRaceMaker(workspace.trace(), race).run();
    const double made = double(timer.restart()) / 1e3;
    const auto file = SessionFile::saveAs(workspace, m_path);
    QVERIFY2(file.has_value(), file ? "" : file.error().text().c_str());
    (*file)->close();
    std::printf(
        "%zu million events made in %.1f s, saved in %.1f s: %.2f bytes an event on disk, %.2f in memory\n",
        m_events / 1'000'000, made, double(timer.elapsed()) / 1e3,
        double(QFileInfo(QString::fromStdString(m_path)).size()) / double(m_events),
        double(workspace.trace().counters().memoryBytes) / double(m_events));
    std::fflush(stdout);
}

void BenchScale::panAndZoom()
{
    QElapsedTimer timer;
    timer.start();
    const double before = residentMegabytes();
    OpenOptions options;
    options.access = OpenOptions::Access::Read;
    options.conflicts = OpenOptions::Conflicts::Meanwhile;
    auto session = openSession(m_path, options);
    QVERIFY2(session.has_value(), session ? "" : session.error().text().c_str());
    const double opened = double(timer.nsecsElapsed()) / 1e6;
    Trace& trace = session->workspace->trace();
    TimelineModel model(trace.sharedNames());
    model.setSnapshot(trace.snapshot(), DecodeBudget::ofFrame());
    QCOMPARE(model.snapshot().events(), std::uint64_t(m_events));
    TimelinePainter painter(model);
    QImage image(1920, 1080, QImage::Format_RGB32);
    TimelineFrame frame;
    frame.size = image.size();
    frame.scale = painter.fittingScale(frame);
    const auto paint = [&](DecodeBudget::Share share = DecodeBudget::Share::Whole) {
        const double begin = processorMs();
        frame.budget = DecodeBudget::ofFrame(share);
        QPainter device(&image);
        painter.paint(device, frame);
        device.end();
        return processorMs() - begin;
    };
    const double first = paint();
    std::printf("opened in %.0f ms, first picture after %.0f ms (%.1f ms of it painting); resident %.0f MB, "
                "%.0f MB more than before\n",
                opened, double(timer.nsecsElapsed()) / 1e6, first, residentMegabytes(),
                residentMegabytes() - before);
    // The first seconds: rows of documents are looked up beside the frames, of which a hundred move.
    const int width = painter.geometry(frame).plot.width();
    const TimeScale whole = frame.scale;
    std::vector<double> moving;
    std::vector<double> still;
    for (bool isDone = false; !isDone;) {
        const bool moves = moving.size() < 100;
        const double begin = processorMs();
        const bool isStill = !moves && painter.isComplete();
        isDone = model.catchUp(
            DecodeBudget::ofFrame(isStill ? DecodeBudget::Share::Still : DecodeBudget::Share::Half));
        if (moves)
            frame.scale = panned(frame.scale, moving.size() % 2 == 0 ? 20 : -20);
        (moves ? moving : still).push_back(processorMs() - begin + paint(DecodeBudget::Share::Half));
    }
    std::printf("rows of documents are whole after %zu frames\n", moving.size() + still.size());
    tell("moving frames until then", moving);
    tell("still frames until then", still);
    frame.scale = whole;
    std::vector<double> all;
    for (const double zoom : {1.0, 10.0, 100.0, 1000.0, 30'000.0, 1'000'000.0}) {
        frame.scale = zoomed(whole, width / 3.0, zoom);
        int turns = 0; // until what came into view is at its finest
        std::vector<double> settling;
        do
            settling.push_back(paint());
        while (!painter.isComplete() && ++turns < 2000);
        std::vector<double> frames;
        for (int i = 0; i < 100; ++i) {
            frame.scale = i % 3 == 2 ? zoomed(frame.scale, width / 2.0, i % 2 == 0 ? 1.05 : 1 / 1.05)
                                     : panned(frame.scale, 5 + i % 40);
            frames.push_back(paint());
        }
        all.insert(all.end(), frames.begin(), frames.end());
        all.insert(all.end(), settling.begin(), settling.end());
        tell(qPrintable(u"zoom %1, %2 frames to settle"_s.arg(zoom).arg(turns)), frames);
    }
    // Jumps to anywhere, each with its first, unsettled frame and what comes until it is whole.
    std::vector<double> jumps;
    std::vector<double> settling;
    std::size_t most = 0;
    for (int i = 0; i < 100; ++i) {
        const std::array zooms{3000.0, 200.0, 10.0, 50'000.0};
        frame.scale = zoomed(whole, width * double(i * 37 % 100) / 100, zooms[std::size_t(i % 4)]);
        jumps.push_back(paint());
        std::size_t frames = 0;
        for (; !painter.isComplete() && frames < 60; ++frames)
            settling.push_back(paint());
        most = std::max(most, frames);
    }
    tell("jumps, the first frame of each", jumps);
    tell(qPrintable(u"the frames behind them, at most %1"_s.arg(most)), settling);
    all.insert(all.end(), settling.begin(), settling.end());
    all.insert(all.end(), jumps.begin(), jumps.end());
    tell("all frames", all);
    session->workspace->waitLoaded();
    std::printf("all conflicts after %.1f s: %zu; trace %.0f MB, timeline %.0f MB, resident %.0f MB\n",
                double(timer.elapsed()) / 1e3, session->workspace->conflicts().size(),
                double(trace.counters().memoryBytes) / 1e6, double(model.memoryBytes()) / 1e6,
                residentMegabytes());
}

QTEST_MAIN(BenchScale)
#include "bench_scale.moc"
