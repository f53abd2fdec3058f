// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_bar.h"

#include "filter/filter_edit.h"
#include "filter/filter_words_text.h"
#include "models/format.h"
#include "theme/flow_layout.h"
#include "theme/icons.h"
#include "theme/spoken.h"
#include "theme/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kTypingMs = 200;
constexpr int kChipCharacters = 40;
constexpr int kFieldCharacters = 24; // at least
constexpr int kCharactersForWords = 80;

} // namespace

FilterBar::FilterBar(FilterController& filter, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_run(run)
{
    setObjectName(u"filterBar"_s);
    setAccessibleName(tr("Filter of all views"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(2);
    setupField();
    layout->addWidget(m_problem);
    m_state = new QWidget;
    m_state->setObjectName(u"filterState"_s);
    auto* stateRow = new QHBoxLayout(m_state);
    stateRow->setContentsMargins(0, 0, 0, 0);
    setupState(*stateRow);
    layout->addWidget(m_state);
    connect(&m_filter, &FilterController::textChanged, this, &FilterBar::showText);
    connect(&m_filter, &FilterController::filterChanged, this, &FilterBar::showChips);
    connect(&m_filter, &FilterController::matchesChanged, this, &FilterBar::showCount);
    showChips();
}

void FilterBar::setupField()
{
    m_field = new FilterEdit([this]() -> std::shared_ptr<const Names> {
        return m_run.workspace() ? m_run.workspace()->trace().sharedNames() : nullptr;
    });
    m_field->setObjectName(u"filterField"_s);
    m_field->setAccessibleName(tr("Filter of all views"));
    m_field->setPlaceholderText(tr("Filter all views: worker:3 status:409 behind:>2 doc:products/100 …"));
    m_field->setToolTip(filterHelp());
    m_field->setAccessibleDescription(QTextDocumentFragment::fromHtml(filterHelp()).toPlainText());
    m_field->setClearButtonEnabled(true);
    m_field->addAction(Icons::get(u"funnel"), QLineEdit::LeadingPosition);
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * kFieldCharacters);
    m_problem = new WrappedLabel;
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->setAccessibleName(tr("What is wrong with the filter"));
    m_problem->hide();
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_typing, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(m_field, &FilterEdit::left, this, &FilterBar::left);
}

QToolButton* FilterBar::makeButton(const QString& name, const QString& text, QStringView icon)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(Icons::get(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FilterBar::setupState(QHBoxLayout& row)
{
    m_chips = new QWidget;
    m_chips->setObjectName(u"filterChips"_s);
    m_chips->setAccessibleName(tr("Conditions"));
    auto* chips = new FlowLayout(m_chips); // none may be out of sight
    chips->setContentsMargins(0, 0, 0, 0);
    m_count = new QLabel;
    m_count->setObjectName(u"filterCount"_s);
    m_hide = makeButton(u"filterHide"_s, tr("Hide the rest"), u"eye-off");
    m_hide->setToolTip(tr("Hide in the timeline what does not match, instead of dimming it"));
    m_hide->setCheckable(true);
    m_clear = makeButton(u"filterClear"_s, tr("Clear filters"), u"funnel-x");
    m_clear->setToolTip(m_clear->text());
    connect(m_hide, &QToolButton::toggled, this, &FilterBar::hidesOthersChanged);
    connect(m_clear, &QToolButton::clicked, &m_filter, &FilterController::clear);
    row.addWidget(m_chips, 1);
    row.addWidget(m_count);
    row.addWidget(m_hide);
    row.addWidget(m_clear);
}

// The conditions have room before the words of the buttons.
void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kCharactersForWords;
    for (QToolButton* button : {m_hide, m_clear})
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

bool FilterBar::hidesOthers() const
{
    return m_hide->isChecked();
}

void FilterBar::setHidesOthers(bool hides)
{
    m_hide->setChecked(hides);
}

QWidget* FilterBar::field() const
{
    return m_field;
}

void FilterBar::focusField()
{
    m_field->window()->activateWindow(); // a view may be in a window of its own
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::apply()
{
    m_typing->stop();
    m_filter.type(m_field->text());
    showText();
}

void FilterBar::showText()
{
    if (m_field->text() != m_filter.text()) {
        m_field->setText(m_filter.text());
        m_typing->stop();
    }
    const auto& error = m_filter.error();
    m_field->setError(error);
    m_problem->setVisible(error.has_value() && !m_field->isOffering());
    const QString problem = error ? filterErrorText(*error) : QString();
    if (problem != m_problem->text())
        speak(*m_problem, problem);
    m_problem->setText(problem);
    showWhileNeeded();
}

void FilterBar::showWhileNeeded()
{
    setVisible(m_filter.isActive() || !m_problem->isHidden());
}

void FilterBar::showChips()
{
    qDeleteAll(m_chips->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly));
    const Filter& filter = *m_filter.filter();
    for (std::size_t i = 0; i < filter.clauses().size(); ++i) {
        const QString text = QString::fromStdString(filter.clauseText(i));
        const QString shown =
            text.size() > kChipCharacters ? QString(text.left(kChipCharacters) % u'…') : text;
        QToolButton* chip =
            makeButton(u"filterChip_%1"_s.arg(i), QString(shown).replace(u'&', u"&&"_s), u"x");
        chip->setAutoRaise(false);
        chip->setAccessibleName(tr("Remove the condition %1").arg(text));
        chip->setToolTip(tr("Remove the condition %1").arg(text));
        connect(
            chip, &QToolButton::clicked, &m_filter, [this, i] { m_filter.removeClause(i); },
            Qt::QueuedConnection); // the chip goes with its condition
        m_chips->layout()->addWidget(chip);
    }
    m_state->setVisible(m_filter.isActive());
    showWhileNeeded();
    showCount();
}

void FilterBar::showPlace(quint64 place, quint64 of)
{
    m_count->setText(
        tr("match %1 of %2").arg(format::number(std::uint64_t(place)), format::number(std::uint64_t(of))));
}

void FilterBar::showCount()
{
    if (!m_filter.isActive())
        return;
    const auto& matches = m_filter.matches();
    const int all = format::plural(m_run.snapshot().events());
    if (!matches)
        m_count->setText(tr("searching %Ln events", nullptr, all));
    else if (!matches->isComplete)
        m_count->setText(tr("%1 so far, of %Ln events", nullptr, all).arg(format::number(matches->matching)));
    else if (matches->matching == 0)
        m_count->setText(tr("none of %Ln events match", nullptr, all));
    else
        m_count->setText(tr("%1 of %Ln events", nullptr, all).arg(format::number(matches->matching)));
}

} // namespace racescope
