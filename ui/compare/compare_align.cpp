// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_align.h"

#include "models/format.h"
#include "session/time_marks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kMostCommits = 1'000'000'000;

std::vector<SessionMark> marksWithin(const CompareSource& source)
{
    if (!source.workspace) // a branch of the stepper
        return {};
    std::vector<SessionMark> marks = timeMarks(source.workspace->notes().contents());
    std::erase_if(marks, [&](const SessionMark& mark) {
        return mark.begin < source.begin || mark.begin >= source.end;
    });
    return marks;
}

} // namespace

CompareAlign::CompareAlign(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"compareAlign"_s);
    m_how = new QComboBox;
    m_how->setObjectName(u"compareAlignHow"_s);
    m_how->setAccessibleName(tr("Align at"));
    m_how->setToolTip(tr("Where both begin: what is before is not compared"));
    m_how->addItems({tr("the start"), tr("a mark"), tr("a commit")});
    auto* label = new QLabel(tr("Al&ign at"));
    label->setBuddy(m_how);
    auto* marks = new QWidget;
    auto* row = new QHBoxLayout(marks);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeMarks(0), 1);
    row->addWidget(makeMarks(1), 1);
    m_commit = new QSpinBox;
    m_commit->setObjectName(u"compareCommit"_s);
    m_commit->setAccessibleName(tr("Number of the commit"));
    m_commit->setToolTip(tr("The first accepted write is 1"));
    m_commit->setRange(1, kMostCommits);
    m_commit->setGroupSeparatorShown(true);
    m_commit->setKeyboardTracking(false); // compared when the number is whole
    auto* commit = new QWidget;
    auto* commitRow = new QHBoxLayout(commit);
    commitRow->setContentsMargins(0, 0, 0, 0);
    commitRow->addWidget(m_commit);
    commitRow->addStretch();
    m_pages = new QStackedWidget;
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pages->addWidget(new QWidget);
    m_pages->addWidget(marks);
    m_pages->addWidget(commit);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_how);
    layout->addWidget(m_pages, 1);
    connect(m_how, &QComboBox::currentIndexChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_how, &QComboBox::currentIndexChanged, this, &CompareAlign::changed);
    connect(m_commit, &QSpinBox::valueChanged, this, &CompareAlign::changed);
}

QComboBox* CompareAlign::makeMarks(std::size_t side)
{
    auto* box = new QComboBox;
    box->setObjectName(side == 0 ? u"compareMarkLeft"_s : u"compareMarkRight"_s);
    box->setAccessibleName(side == 0 ? tr("Mark of the first recording")
                                     : tr("Mark of the second recording"));
    box->setToolTip(box->accessibleName());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sides[side].choice = box;
    connect(box, &QComboBox::activated, this, [this, side] {
        chooseSameName(side);
        emit changed();
    });
    return box;
}

void CompareAlign::setSources(const CompareSource* first, const CompareSource* second)
{
    fill(m_sides[0], first);
    fill(m_sides[1], second);
}

void CompareAlign::fill(Side& side, const CompareSource* source)
{
    side.title = source ? source->title : QString();
    std::vector<SessionMark> marks = source ? marksWithin(*source) : std::vector<SessionMark>();
    const bool isSame = marks == side.marks && side.choice->count() > 0;
    side.marks = std::move(marks);
    if (isSame)
        return;
    const QSignalBlocker quiet(side.choice);
    const QString before = side.choice->currentText();
    side.choice->clear();
    for (const SessionMark& mark : side.marks)
        //: A mark in a list: %1 its name, %2 its time.
        side.choice->addItem(tr("%1 (%2)").arg(format::text(mark.text), format::moment(mark.begin)));
    side.choice->setEnabled(!side.marks.empty());
    if (side.marks.empty())
        side.choice->addItem(tr("no marks"));
    side.choice->setCurrentIndex(std::max(0, side.choice->findText(before)));
}

// Whoever marked both recordings called the same thing alike.
void CompareAlign::chooseSameName(std::size_t chosen)
{
    const Side& from = m_sides[chosen];
    const Side& to = m_sides[1 - chosen];
    const int index = from.choice->currentIndex();
    if (index < 0 || std::size_t(index) >= from.marks.size())
        return;
    const auto same = std::find_if(to.marks.begin(), to.marks.end(), [&](const SessionMark& mark) {
        return mark.text == from.marks[std::size_t(index)].text;
    });
    if (same != to.marks.end())
        to.choice->setCurrentIndex(int(same - to.marks.begin()));
}

CompareAlignment::At CompareAlign::how() const
{
    return CompareAlignment::At(m_how->currentIndex());
}

CompareAlignment CompareAlign::alignment() const
{
    CompareAlignment now;
    now.at = how();
    now.commit = m_commit->value();
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        if (m_sides[i].marks.empty())
            continue;
        const SessionMark& mark = m_sides[i].marks[std::size_t(m_sides[i].choice->currentIndex())];
        now.marks[i] = {format::text(mark.text), mark.begin};
    }
    return now;
}

void CompareAlign::setAlignment(const CompareAlignment& alignment)
{
    const QSignalBlocker quiet(this);
    m_how->setCurrentIndex(int(alignment.at));
    m_commit->setValue(alignment.commit);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        const CompareAlignment::Mark& wanted = alignment.marks[i];
        const auto found = std::ranges::find_if(m_sides[i].marks, [&](const SessionMark& mark) {
            return mark.begin == wanted.time && format::text(mark.text) == wanted.name;
        });
        if (found != m_sides[i].marks.end())
            m_sides[i].choice->setCurrentIndex(int(found - m_sides[i].marks.begin()));
    }
}

Result<void, QString> CompareAlign::applyTo(CompareSource& first, CompareSource& second) const
{
    const std::array<CompareSource*, 2> sources{&first, &second};
    for (std::size_t i = 0; i < sources.size(); ++i) {
        sources[i]->fromTime.reset();
        sources[i]->fromCommit = how() == CompareAlignment::At::Commit ? std::uint64_t(m_commit->value()) : 0;
        if (how() != CompareAlignment::At::Mark)
            continue;
        if (m_sides[i].marks.empty())
            return failure(tr("%1 has no marks to align at. Set one in its timeline, or align at the start "
                              "or a commit.")
                               .arg(m_sides[i].title));
        sources[i]->fromTime = m_sides[i].marks[std::size_t(m_sides[i].choice->currentIndex())].begin;
    }
    return {};
}

} // namespace racescope
