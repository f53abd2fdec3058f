// SPDX-License-Identifier: GPL-3.0-or-later
// How one document's _seq_no grew: the accepted writes in order of their ends, with the primary term each
// came under, and the moments of its conflicts. Built from a snapshot piece by piece, in order of time. Its
// memory is bounded: in a long recording neighbours become one point that knows its stretch of time and
// numbers, and what a view shows too coarsely is read from the recording again (refine()). Threads: GUI
// thread, or the one thread that paints a picture.
#pragma once
#include "selection.h"
#include "timeline/block_walk.h"
#include "timeline/lane_index.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace racescope {

// A sorted sequence a part of which is told better by another one.
template <class T> class Spliced {
public:
    // `times` are those of `all`, one beside the other: what a search goes through.
    Spliced(const std::vector<T>& all, const std::vector<Nanos>& times, std::size_t from, std::size_t to,
            const std::vector<T>& better)
        : m_all(all)
        , m_times(times)
        , m_better(better)
        , m_from(from)
        , m_to(to)
    {
    }
    std::size_t size() const { return m_all.size() - (m_to - m_from) + m_better.size(); }
    const T& operator[](std::size_t i) const
    {
        return isBetter(i) ? m_better[i - m_from] : m_all[placeOf(i)];
    }
    Nanos timeAt(std::size_t i) const
    {
        return isBetter(i) ? m_better[i - m_from].time : m_times[placeOf(i)];
    }
    // It will be asked for soon.
    void prefetch(std::size_t i) const
    {
#if defined(__GNUC__)
        __builtin_prefetch(&(*this)[i]);
#endif
    }

private:
    bool isBetter(std::size_t i) const
    {
        return i >= m_from && i - m_from < m_better.size();
    }
    std::size_t placeOf(std::size_t i) const
    {
        return i < m_from ? i : i - m_better.size() + m_to - m_from;
    }

    const std::vector<T>& m_all;
    const std::vector<Nanos>& m_times;
    const std::vector<T>& m_better;
    const std::size_t m_from; // of m_all: left out
    const std::size_t m_to;
};

class DocumentTrack {
public:
    // An accepted write, or several that followed each other.
    struct Point {
        Nanos time = 0;  // end of the write; of several, of the last
        Nanos first = 0; // end of the first
        SeqNo seqNo;     // of the last
        SeqNo least;
        SeqNo most;
        PrimaryTerm term; // of the last
        EventRef event;   // the last
        std::uint32_t count = 1;
    };
    struct Refusals {
        Nanos time = 0; // end of the last
        Nanos first = 0;
        std::uint32_t count = 1;
    };
    static constexpr std::size_t kMostPoints = std::size_t(1) << 17;

    explicit DocumentTrack(DocumentId document, std::size_t mostPoints = kMostPoints);
    DocumentId document() const { return m_document; }
    // Takes in what came since, of at most so many blocks; false when there is more.
    bool update(const Snapshot& snapshot, DecodeBudget& budget, std::size_t mostBlocks = SIZE_MAX);
    // Reads what shownPoints() needs to tell writes apart that are `mergeBelow` or more from each other;
    // false when the budget ended before: until then they are told as one.
    bool refine(const Snapshot& snapshot, TimeRange shown, Nanos mergeBelow, DecodeBudget& budget);

    const std::vector<Point>& points() const { return m_points.all; }
    const std::vector<Refusals>& conflicts() const { return m_conflicts.all; }
    Spliced<Point> shownPoints() const { return spliced(m_points, m_detail.points); }
    Spliced<Refusals> shownConflicts() const { return spliced(m_conflicts, m_detail.conflicts); }
    // The last point at or before a time, as finely as it is known; null when there is none.
    const Point* at(Nanos time) const;
    // The write that made this token current; null when it is not known or one of several.
    const Point* find(Token token) const;
    // When that write ended, for one of several.
    std::optional<TimeRange> whereAbouts(Token token) const;
    // Grows with every change.
    std::uint64_t generation() const { return m_generation; }
    std::size_t memoryBytes() const;

private:
    template <class T> struct Thinned {
        std::vector<T> all;
        std::vector<Nanos> times; // of all
        std::uint32_t most = 1;   // of one element
        std::size_t thinned = 0;  // elements that need no look until `most` grows
        Nanos mergedUntil = INT64_MIN;
        Nanos widest = 0;
        // What stands there from `first` on is new.
        void timesFrom(std::size_t first)
        {
            times.resize(all.size());
            for (std::size_t i = first; i < all.size(); ++i)
                times[i] = all[i].time;
        }
    };
    struct News {
        std::vector<Point> points;
        std::vector<Refusals> conflicts;
    };
    // A stretch read again: every write in it is a point of its own.
    struct Detail {
        TimeRange range;
        LanePlaces next;
        News news;
        std::vector<Point> points; // empty until the stretch is whole
        std::vector<Refusals> conflicts;
        bool isWhole = false;
    };
    void take(const Event& event, EventRef ref, News& news) const;
    static bool mayHold(const LaneView::BlockInfo& block);
    void takeBlock(const LaneView& lane, std::size_t first, News& news) const;
    // Goes on in the lane by a block, or by the events up to the next one; false when the budget has ended.
    bool advance(const LaneView& lane, std::size_t& next, std::size_t last, DecodeBudget& budget,
                 News& news) const;
    void keep(News& news);
    template <class T> void thin(Thinned<T>& thinned) const;
    bool isCoarse(TimeRange shown, Nanos mergeBelow) const;
    bool readDetail(const Snapshot& snapshot, DecodeBudget& budget);
    template <class T> Spliced<T> spliced(const Thinned<T>& thinned, const std::vector<T>& better) const
    {
        if (!m_detail.isWhole)
            return {thinned.all, thinned.times, 0, 0, better};
        const auto place = [&](Nanos time) {
            return std::size_t(std::ranges::lower_bound(thinned.times, time) - thinned.times.begin());
        };
        return {thinned.all, thinned.times, place(m_detail.range.begin), place(m_detail.range.end), better};
    }
    template <class F> const Point* around(Token token, F&& isIt) const;

    const DocumentId m_document;
    const std::size_t m_most;
    LanePlaces m_next;
    Thinned<Point> m_points;
    Thinned<Refusals> m_conflicts;
    Detail m_detail;
    std::uint64_t m_generation = 0;
};

} // namespace racescope
