// SPDX-License-Identifier: GPL-3.0-or-later
// The marks, named ranges and view bookmarks of the session that is shown. They live in the session's notes,
// so they are saved with it; every change can be undone. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "selection.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace racescope {

class Marks : public QObject {
    Q_OBJECT
public:
    explicit Marks(RunController& run, QObject* parent = nullptr);

    // By time. A mark ends where it begins; a range does not.
    const std::vector<SessionMark>& list() const { return m_list; }
    static bool isRange(const SessionMark& mark) { return mark.end > mark.begin; }

    // The place in list(), or none without a session.
    std::optional<std::size_t> addMark(Nanos time);
    std::optional<std::size_t> addRange(TimeRange range);
    void rename(std::size_t mark, const QString& text);
    void remove(std::size_t mark);
    QUndoStack& undoStack() { return m_undo; }

    static constexpr int kBookmarks = 9;
    // Requires: 1 <= number <= kBookmarks.
    void setBookmark(int number, TimeRange range);
    std::optional<TimeRange> bookmark(int number) const;

signals:
    void changed();

private:
    class Change;
    class BookmarkChange;
    void read();
    void write(std::vector<SessionMark> list);
    std::optional<std::size_t> add(SessionMark mark, const QString& what);
    void writeBookmark(int number, std::optional<TimeRange> range);
    void push(const QString& what, std::vector<SessionMark> after);

    RunController& m_run;
    std::vector<SessionMark> m_list;
    QUndoStack m_undo;
};

} // namespace racescope
