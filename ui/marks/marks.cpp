// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/marks.h"

#include "models/format.h"
#include "session/time_marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr const char* kMark = "mark";
constexpr const char* kRange = "range";
constexpr const char* kBookmark = "bookmark"; // its text is its number

} // namespace

class Marks::Change : public QUndoCommand {
public:
    Change(Marks& marks, const QString& what, std::vector<SessionMark> after)
        : QUndoCommand(what)
        , m_marks(marks)
        , m_before(marks.m_list)
        , m_after(std::move(after))
    {
    }
    void undo() override { m_marks.write(m_before); }
    void redo() override { m_marks.write(m_after); }

private:
    Marks& m_marks;
    const std::vector<SessionMark> m_before;
    const std::vector<SessionMark> m_after;
};

class Marks::BookmarkChange : public QUndoCommand {
public:
    BookmarkChange(Marks& marks, int number, TimeRange after)
        : QUndoCommand(Marks::tr("set view bookmark %1").arg(number))
        , m_marks(marks)
        , m_number(number)
        , m_before(marks.bookmark(number))
        , m_after(after)
    {
    }
    void undo() override { m_marks.writeBookmark(m_number, m_before); }
    void redo() override { m_marks.writeBookmark(m_number, m_after); }

private:
    Marks& m_marks;
    const int m_number;
    const std::optional<TimeRange> m_before;
    const TimeRange m_after;
};

Marks::Marks(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    setObjectName(u"marks"_s);
    connect(&m_run, &RunController::sessionChanged, this, [this] {
        m_undo.clear();
        read();
    });
    read();
}

void Marks::read()
{
    m_list =
        m_run.workspace() ? timeMarks(m_run.workspace()->notes().contents()) : std::vector<SessionMark>();
    emit changed();
}

// Notes of other kinds stay as they are.
void Marks::write(std::vector<SessionMark> list)
{
    m_list = std::move(list);
    if (m_run.workspace())
        m_run.workspace()->notes().change([this](SessionContents& contents) {
            std::erase_if(contents.marks, isTimeMark);
            contents.marks.insert(contents.marks.end(), m_list.begin(), m_list.end());
        });
    emit changed();
}

void Marks::push(const QString& what, std::vector<SessionMark> after)
{
    m_undo.push(new Change(*this, what, std::move(after)));
}

std::optional<std::size_t> Marks::add(SessionMark mark, const QString& what)
{
    if (!m_run.workspace())
        return std::nullopt;
    std::vector<SessionMark> after = m_list;
    const auto place = std::upper_bound(after.begin(), after.end(), mark, isBefore);
    const auto number = std::size_t(place - after.begin());
    after.insert(place, std::move(mark));
    push(what, std::move(after));
    return number;
}

std::optional<std::size_t> Marks::addMark(Nanos time)
{
    const QString name = tr("Mark %1").arg(m_list.size() + 1);
    return add({kMark, time, time, name.toStdString()}, tr("set a mark"));
}

std::optional<std::size_t> Marks::addRange(TimeRange range)
{
    const QString name = tr("Range %1").arg(m_list.size() + 1);
    return add({kRange, range.begin, range.end, name.toStdString()}, tr("keep a range"));
}

void Marks::rename(std::size_t mark, const QString& text)
{
    if (mark >= m_list.size() || format::text(m_list[mark].text) == text || text.trimmed().isEmpty())
        return;
    std::vector<SessionMark> after = m_list;
    after[mark].text = text.trimmed().toStdString();
    push(tr("rename a mark"), std::move(after));
}

void Marks::remove(std::size_t mark)
{
    if (mark >= m_list.size())
        return;
    std::vector<SessionMark> after = m_list;
    after.erase(after.begin() + std::ptrdiff_t(mark));
    push(tr("remove a mark"), std::move(after));
}

void Marks::setBookmark(int number, TimeRange range)
{
    if (m_run.workspace() && bookmark(number) != range)
        m_undo.push(new BookmarkChange(*this, number, range));
}

void Marks::writeBookmark(int number, std::optional<TimeRange> range)
{
    if (!m_run.workspace())
        return;
    const std::string text = std::to_string(number);
    m_run.workspace()->notes().change([&](SessionContents& contents) {
        std::erase_if(contents.marks,
                      [&](const SessionMark& mark) { return mark.kind == kBookmark && mark.text == text; });
        if (range)
            contents.marks.push_back({kBookmark, range->begin, range->end, text});
    });
}

std::optional<TimeRange> Marks::bookmark(int number) const
{
    if (!m_run.workspace())
        return std::nullopt;
    for (const SessionMark& mark : m_run.workspace()->notes().contents().marks) {
        if (mark.kind == kBookmark && mark.text == std::to_string(number) && mark.end > mark.begin)
            return TimeRange{mark.begin, mark.end};
    }
    return std::nullopt;
}

} // namespace racescope
