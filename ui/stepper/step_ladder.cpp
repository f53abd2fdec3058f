// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper/step_ladder.h"

#include "documents/ladder_view.h"
#include "models/format.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

StepLadder::StepLadder(Selection& selection, Lookup eventOf, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_eventOf(std::move(eventOf))
    , m_title(new QLabel)
    , m_view(new LadderView)
{
    setObjectName(u"stepLadder"_s);
    m_title->setObjectName(u"stepLadderTitle"_s);
    m_title->setAccessibleName(tr("Document of the ladder"));
    m_view->setObjectName(u"stepLadderView"_s);
    m_view->setAccessibleName(tr("Ladder of the steps taken"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_view);
    connect(m_view, &LadderView::rungsChosen, this, &StepLadder::chooseRungs);
    connect(m_view, &LadderView::refusalChosen, this, &StepLadder::choose);
    connect(m_view, &LadderView::refusalActivated, this, &StepLadder::eventActivated);
    connect(m_view, &LadderView::rungActivated, this, [this](Token token) {
        if (const auto event = writeOf(token))
            emit eventActivated(*event);
    });
    connect(&m_selection, &Selection::eventChanged, this, [this] {
        if (!m_isFollowing)
            refresh();
    });
}

void StepLadder::clear(std::shared_ptr<const Names> names)
{
    m_names = std::move(names);
    m_documents.clear();
    m_terms = {};
    m_last.reset();
}

void StepLadder::add(const Event& event, EventRef ref)
{
    m_terms.add(event);
    if (event.document == kNoDocument)
        return;
    Document& document = m_documents[event.document];
    m_last = event.document;
    if (event.kind == EventKind::Conflict)
        document.refusals.add(refusalKey(event), {ref, event.time, event.attempt});
    else if (event.kind == EventKind::WriteOk ||
             (event.kind == EventKind::WriteMissing && event.token.assigned()))
        document.rungs.push_back(rungOf(event, ref));
}

std::optional<Event> StepLadder::selectedEvent() const
{
    return m_selection.event() ? m_eventOf(*m_selection.event()) : std::nullopt;
}

void StepLadder::refresh()
{
    if (!isVisible() || !m_names)
        return;
    const auto event = selectedEvent();
    m_shown = event && event->document != kNoDocument ? event->document : m_last;
    const auto found = m_shown ? m_documents.find(*m_shown) : m_documents.end();
    m_title->setText(m_shown ? format::document(*m_names, *m_shown) : QString());
    std::shared_ptr<const Ladder> ladder = std::make_shared<Ladder>();
    if (found != m_documents.end()) {
        const DocumentName name = m_names->documentName(*m_shown);
        ladder = buildLadder(found->second.rungs, found->second.refusals,
                             m_terms.of(*m_names, name.index, name.shard));
    }
    m_view->setLadder(std::move(ladder), m_names);
    showSelected();
}

void StepLadder::showSelected()
{
    const auto event = selectedEvent();
    if (event && event->kind == EventKind::Conflict)
        m_view->showRefusal(refusalKey(*event), *m_selection.event());
    else if (event && event->kind == EventKind::WriteOk)
        m_view->showRungs({event->token});
    else
        m_view->showRungs({});
}

std::optional<EventRef> StepLadder::writeOf(Token token) const
{
    const Ladder& ladder = m_view->model().ladder();
    const int row = ladder.rowOf(token);
    return row < 0 ? std::nullopt : ladder.rungOf(row)->event;
}

void StepLadder::chooseRungs(const QList<Token>& tokens)
{
    if (const auto event = tokens.isEmpty() ? std::nullopt : writeOf(tokens.constLast()))
        choose(*event);
}

void StepLadder::choose(EventRef event)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_selection.setEvent(event);
}

void StepLadder::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace racescope
