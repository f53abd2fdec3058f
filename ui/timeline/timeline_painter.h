// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the timeline through a QPainter on anything: a widget, an image, an SVG or PDF file. Needs no
// widget. Threads: the one that owns the model; row images are kept between frames. Invariant: whatever the
// scale, a column shows the worst event that lies under it.
#pragma once
#include "theme/theme.h"
#include "timeline/row_layout.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_sprites.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QRect>

#include <map>
#include <optional>
#include <vector>

namespace racescope {

// A moment or a stretch of time that a person named.
struct TimelineMark {
    Nanos begin = 0;
    Nanos end = 0; // begin: a moment
    QString text;
    friend bool operator==(const TimelineMark&, const TimelineMark&) = default;
};

struct TimelineFrame {
    QSize size;
    double devicePixelRatio = 1;
    TimeScale scale; // of the plot, in logical pixels
    int scrollY = 0; // of the rows
    Theme::Kind theme = Theme::Kind::Light;
    QFont font;
    bool isVector = false; // shapes instead of row images
    QString nothing;       // said while there are no events; empty: how to come by some
    bool hasOverview = true;
    std::optional<TimeRange> range;
    std::optional<EventRef> event;
    std::optional<EventRef> hovered;
    std::optional<WorkerId> worker;
    std::optional<DocumentId> document;
    std::optional<std::size_t> row; // that commands of rows act on
    bool hasFocus = false;
    DecodeBudget budget;
    std::shared_ptr<const FilterMatches> matches; // null: no filter
    bool hidesOthers = false;                     // what does not match is left out, else dimmed
    std::vector<TimelineMark> marks;              // by time
};

struct TimelineGeometry {
    struct RowBox {
        int y = 0; // on the device, scrolled
        int height = 0;
    };
    QRect overview; // right of the header column
    QRect ruler;
    QRect headers;
    QRect plot;
    QRect scrolled; // of the plot, below the rows that stay
    int bandInset = 0;
    std::vector<RowBox> rows;
    std::size_t staying = 0; // of the rows, the first that are not scrolled
    int contentHeight = 0;   // of all rows
    // Where of the plot the row can be seen.
    QRect areaOf(std::size_t row) const
    {
        return row < staying ? QRect(plot.topLeft(), QPoint(plot.right(), scrolled.top() - 1)) : scrolled;
    }
    bool isInSight(std::size_t row) const { return rowRect(row).intersects(areaOf(row)); }
    QRect rowRect(std::size_t row) const
    {
        return {plot.left(), rows[row].y, plot.width(), rows[row].height};
    }
};

class BandCanvas;

struct TimelineHit {
    enum class Area { None, Overview, Ruler, Header, Row };
    Area area = Area::None;
    std::optional<std::size_t> row;
    std::optional<EventRef> event;
    Nanos time = 0;
};

class TimelinePainter {
public:
    explicit TimelinePainter(TimelineModel& model);

    // What the frame needs room for; also right before anything was painted.
    TimelineGeometry geometry(const TimelineFrame& frame) const;
    // The scale at which everything fits.
    TimeScale fittingScale(const TimelineFrame& frame) const;
    // Height that shows all rows without scrolling.
    int fullHeight(const TimelineFrame& frame) const;

    void paint(QPainter& painter, const TimelineFrame& frame);
    // False when the budget ended before every row was at its finest: paint again.
    bool isComplete() const { return m_isComplete; }
    void forgetRows();
    // The upper end of the counter's axis, as it was painted last.
    double ceiling(Counter counter) const { return m_counterCache.at(counter).ceiling; }

    TimelineHit hitTest(QPoint position, const TimelineFrame& frame) const;
    // Where an event stands in the frame; empty when its row is not shown.
    QRect eventRect(EventRef ref, const TimelineFrame& frame) const;

private:
    struct RowCache {
        TimeScale scale;
        int width = 0;
        int height = 0;
        Theme::Kind theme = Theme::Kind::Light;
        std::size_t laneEvents = 0;
        RowLayout layout;
        // Of the events that match; what stands on the bars is theirs. Null: no filter.
        std::shared_ptr<const LaneMatches> matches;
        RowLayout matchLayout;
        bool isFiltered = false;
        bool hidesOthers = false;
        QImage image;
        const RowLayout& shown() const { return isFiltered ? matchLayout : layout; }
    };
    struct OverviewCache {
        int width = 0;
        std::uint64_t events = 0;
        int age = 0; // frames
        Density density;
        Theme::Kind theme = Theme::Kind::Light;
        QImage image;
    };
    struct HitCache {
        std::shared_ptr<const FilterMatches> matches;
        std::uint64_t events = 0; // of the density they stand on
        std::vector<std::uint64_t> columns;
    };
    struct DocumentCache {
        TimeScale scale;
        QSize size;
        Theme::Kind theme = Theme::Kind::Light;
        std::uint64_t generation = 0;
        Nanos end = 0;
        QImage image;
    };
    struct CounterCache {
        TimeScale scale;
        QSize size;
        Theme::Kind theme = Theme::Kind::Light;
        std::uint64_t generation = 0;
        std::vector<CounterTrack::Column> columns;
        double most = 0; // in view
        double ceiling = 1;
        QImage image;
    };
    struct Context;

    RowCache& rowCache(const Context& c, const TimelineRow& row, int height);
    bool isCurrent(const RowCache& cache, const Context& c, const LaneView& lane, int height) const;
    static std::shared_ptr<const LaneMatches> matchesOf(const Context& c, WorkerId worker);
    static QImage rowBackground(const Context& c, QSize deviceSize, QImage reused);
    void drawRowImage(const Context& c, RowCache& cache, int height) const;
    void paintWorkerRow(const Context& c, std::size_t row);
    void paintPins(const Context& c, const RowLayout& layout, QRect rect);
    void paintLabels(const Context& c, const RowLayout& layout, const LaneView& lane, QRect rect);
    void paintDocumentRow(const Context& c, std::size_t row);
    void drawDocument(const Context& c, BandCanvas& canvas, const DocumentTrack& track, int height) const;
    void paintCounterRow(const Context& c, std::size_t row);
    const CounterCache& counterCache(const Context& c, Counter counter, int height);
    void drawCounter(const Context& c, BandCanvas& canvas, Counter counter, const CounterCache& cache,
                     int height) const;
    void paintGrid(const Context& c, QRect rect) const;
    int pinWidth(const TimelineRow& row, int line) const;
    void paintRows(const Context& c);
    void paintHeaders(const Context& c);
    void paintHeader(const Context& c, std::size_t row);
    void paintCounterHeader(const Context& c, std::size_t row, QRect title);
    void paintTally(const Context& c, const TimelineRow& row, QRect after);
    void paintRuler(const Context& c) const;
    void paintTerms(const Context& c) const;
    void paintLostFlags(const Context& c) const;
    void paintRange(const Context& c) const;
    void paintMarks(const Context& c) const;
    void paintSelection(const Context& c) const;
    void paintStaleInterval(const Context& c, EventRef conflict) const;
    void paintRing(const Context& c, EventRef ref, QColor color, double width) const;
    enum class Beyond { No, Above, Below };
    struct ArrowEnd {
        QRect rect; // empty: there is none
        QRect area; // where its row can be seen
        Beyond beyond = Beyond::No;
    };
    ArrowEnd endOf(const Context& c, EventRef ref) const;
    void paintArrow(const Context& c, const ArrowEnd& from, const ArrowEnd& to) const;
    void paintHead(const Context& c, QPointF tip, QPointF along) const;
    void paintMore(const Context& c, QPointF tip, int down) const;
    void paintOverview(const Context& c);
    const std::vector<std::uint64_t>& hits(const Context& c);
    void paintHits(const Context& c);
    const Density& density(const Context& c);
    const QImage& overviewImage(const Context& c);
    void paintEmpty(const Context& c) const;

    TimelineModel& m_model;
    std::map<WorkerId, RowCache> m_cache;
    std::map<DocumentId, DocumentCache> m_documentCache;
    std::map<Counter, CounterCache> m_counterCache;
    OverviewCache m_overview;
    HitCache m_hits;
    TimelineSprites m_sprites;
    bool m_isComplete = true;
};

} // namespace racescope
