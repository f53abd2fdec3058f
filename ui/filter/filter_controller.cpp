// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_controller.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace racescope {

FilterController::FilterController(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    setObjectName(u"filterController"_s);
    connect(&m_run, &RunController::sessionChanged, this, &FilterController::restart);
    connect(&m_run, &RunController::beat, this, &FilterController::look);
}

FilterController::~FilterController()
{
    m_stop.request_stop();
}

void FilterController::change(const QString& text, Edit how)
{
    if (text == m_text)
        return;
    m_text = text;
    auto parsed = Filter::parse(text.toStdString());
    m_error.reset();
    if (!parsed) {
        m_error = std::move(parsed.error());
        emit textChanged();
        return;
    }
    const bool isNew = !(*parsed == *m_filter);
    m_filter = std::make_shared<const Filter>(std::move(*parsed));
    const QString before = std::exchange(m_goodText, text);
    emit textChanged();
    if (!isNew)
        return;
    restart();
    emit filterChanged();
    emit edited(before, text, how);
}

void FilterController::setRemarks(std::shared_ptr<const ConflictTexts> remarks)
{
    if (!m_remarks && !remarks)
        return;
    m_remarks = std::move(remarks);
    if (m_filter->needsConflicts())
        restart();
}

void FilterController::add(const QString& clause)
{
    const QString before = QString::fromStdString(m_filter->text()).trimmed();
    if (before.isEmpty()) {
        setText(clause);
        return;
    }
    // A choice would swallow what is written behind it.
    const bool isChoice =
        m_filter->clauses().size() == 1 && before.contains(u" OR "_s) && !before.startsWith(u'(');
    setText((isChoice ? QString(u'(' % before % u')') : before) % u' ' % clause);
}

void FilterController::removeClause(std::size_t clause)
{
    if (clause < m_filter->clauses().size())
        setText(QString::fromStdString(m_filter->without(clause)));
}

void FilterController::restart()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_question;
    m_isScanning = false;
    m_scan.reset();
    m_matches.reset();
    m_judgedGeneration = m_judgedConflicts = 0;
    if (isActive() && m_run.workspace())
        m_scan = std::make_shared<FilterScan>(m_filter, m_run.workspace()->trace().sharedNames(), m_remarks);
    emit matchesChanged();
    scanMore();
}

// The recording has grown, or the log has learnt how a conflict went on.
void FilterController::look()
{
    if (!m_scan || m_isScanning)
        return;
    if (m_run.snapshot().generation() != m_judgedGeneration ||
        (m_filter->needsConflicts() && m_run.workspace()->conflicts().generation() != m_judgedConflicts))
        scanMore();
}

void FilterController::scanMore()
{
    if (!m_scan || m_isScanning)
        return;
    m_isScanning = true;
    m_judgedGeneration = m_run.snapshot().generation();
    m_judgedConflicts = m_run.workspace()->conflicts().generation();
    const auto atMost = m_matches && m_matches->matching > 0 ? kSlice : kFirstSlice;
    const auto work = [scan = m_scan, workspace = m_run.workspace(), stop = m_stop.get_token(),
                       snapshot = m_run.snapshot(), atMost] {
        scan->advance(snapshot, workspace->conflicts(), stop, atMost);
        return std::make_shared<const FilterMatches>(scan->matches());
    };
    m_run.inBackground(work).then(
        this, [this, number = m_question](const std::shared_ptr<const FilterMatches>& matches) {
            if (number != m_question)
                return;
            m_isScanning = false;
            m_matches = matches;
            emit matchesChanged();
            if (!matches->isComplete)
                scanMore();
        });
}

} // namespace racescope
