// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/session_edits.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace racescope {

namespace {

class RowsEdit : public QUndoCommand {
public:
    RowsEdit(TimelineView& timeline, const QString& what, RowArrangement before, RowArrangement after)
        : QUndoCommand(what)
        , m_timeline(timeline)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_timeline.arrangeRows(m_before); }
    void redo() override
    {
        if (!(m_timeline.model().arrangement() == m_after)) // it is, when the command is new
            m_timeline.arrangeRows(m_after);
    }

private:
    TimelineView& m_timeline;
    const RowArrangement m_before;
    const RowArrangement m_after;
};

class ChoicesEdit : public QUndoCommand {
public:
    ChoicesEdit(CompareView& compare, const QString& what, CompareChoices before, CompareChoices after)
        : QUndoCommand(what)
        , m_compare(compare)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_compare.setChoices(m_before); }
    void redo() override
    {
        if (!(m_compare.choices() == m_after)) // they are, when the command is new
            m_compare.setChoices(m_after);
    }
    int id() const override { return 2; }
    // From one commit to another by steps is one command.
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* later = static_cast<const ChoicesEdit*>(next);
        CompareChoices same = later->m_after;
        same.alignment.commit = m_after.alignment.commit;
        if (m_before.alignment.at != CompareAlignment::At::Commit || !(same == m_after) ||
            !(later->m_before == m_after))
            return false;
        m_after = later->m_after;
        setText(later->text());
        return true;
    }

private:
    CompareView& m_compare;
    const CompareChoices m_before;
    CompareChoices m_after;
};

} // namespace

class FilterChange : public QUndoCommand {
    Q_DECLARE_TR_FUNCTIONS(racescope::FilterChange)
public:
    FilterChange(SessionEdits& edits, QString before, QString after, FilterController::Edit how)
        : QUndoCommand(after.isEmpty() ? tr("clear the filter") : tr("filter by %1").arg(after))
        , m_edits(edits)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_how(how)
    {
    }
    void undo() override { m_edits.setFilter(m_before); }
    void redo() override { m_edits.setFilter(m_after); }
    int id() const override { return m_how == FilterController::Edit::Typed ? 1 : -1; }
    // What is typed in one go is one command.
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* later = static_cast<const FilterChange*>(next);
        if (later->m_before != m_after)
            return false;
        m_after = later->m_after;
        setText(later->text());
        return true;
    }

private:
    SessionEdits& m_edits;
    const QString m_before;
    QString m_after;
    const FilterController::Edit m_how;
};

SessionEdits::SessionEdits(QUndoStack& stack, TimelineView& timeline, FilterController& filter,
                           CompareView& compare)
    : QObject(&stack)
    , m_stack(stack)
    , m_timeline(timeline)
    , m_filter(filter)
    , m_compare(compare)
{
    setObjectName(QStringLiteral("sessionEdits"));
    connect(&timeline, &TimelineView::rowsEdited, this, &SessionEdits::rowsEdited);
    connect(&compare, &CompareView::edited, this, &SessionEdits::choicesEdited);
    connect(&filter, &FilterController::edited, this, &SessionEdits::filterEdited);
}

void SessionEdits::rowsEdited(const QString& what, const RowArrangement& before, const RowArrangement& after)
{
    m_stack.push(new RowsEdit(m_timeline, what, before, after));
}

void SessionEdits::choicesEdited(const QString& what, const CompareChoices& before,
                                 const CompareChoices& after)
{
    m_stack.push(new ChoicesEdit(m_compare, what, before, after));
}

void SessionEdits::filterEdited(const QString& before, const QString& after, FilterController::Edit how)
{
    if (!m_isGoingBack)
        m_stack.push(new FilterChange(*this, before, after, how));
}

void SessionEdits::setFilter(const QString& text)
{
    m_isGoingBack = true;
    m_filter.setText(text);
    m_isGoingBack = false;
}

} // namespace racescope
