// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/merge_page.h"

#include "base/json_text.h"
#include "editor/json_highlighter.h"
#include "models/format.h"
#include "models/table_setup.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFontDatabase>
#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace racescope {

using Side = json::MergeChoice::Side;

MergePage::MergePage(QWidget* parent)
    : QWidget(parent)
    , m_model(new MergeModel(this))
{
    setObjectName(u"mergePage"_s);
    m_because = new QLabel;
    m_because->setObjectName(u"mergeBecause"_s);
    m_because->setWordWrap(true);
    m_because->setTextFormat(Qt::PlainText);
    m_state = new QLabel;
    m_state->setObjectName(u"mergeState"_s);
    m_state->setWordWrap(true);
    m_state->setMinimumWidth(fontMetrics().averageCharWidth() * 8); // it wraps before the page gets wide
    setupNewer();
    setupTable();
    m_retry = new QPushButton(Icons::get(u"repeat"), {});
    m_retry->setObjectName(u"mergeRetry"_s);
    auto* back = new QPushButton(Icons::get(u"arrow-left"), tr("Bac&k to editing"));
    back->setObjectName(u"mergeBack"_s);
    back->setToolTip(tr("Nothing is written; the text stays as it was"));
    auto* upper = new QWidget;
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->addWidget(m_table, 1);
    upperLayout->addWidget(setupChoices());
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"mergeSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(setupPreview());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(back);
    buttons->addWidget(m_retry);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->addWidget(m_because);
    layout->addWidget(m_newer);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_model, &MergeModel::changed, this, &MergePage::refresh);
    connect(m_model, &MergeModel::refused, this, &MergePage::noticed);
    connect(m_retry, &QPushButton::clicked, this, &MergePage::retryRequested);
    connect(back, &QPushButton::clicked, this, &MergePage::backRequested);
}

void MergePage::setupNewer()
{
    m_newer = new QFrame;
    m_newer->setObjectName(u"mergeNewer"_s);
    m_newerText = new QLabel;
    m_newerText->setObjectName(u"mergeNewerText"_s);
    m_newerText->setWordWrap(true);
    m_newerText->setTextFormat(Qt::PlainText);
    auto* take = new QPushButton(Icons::get(u"refresh-cw"), tr("Take the &newest as theirs"));
    take->setObjectName(u"mergeNewest"_s);
    take->setToolTip(tr("What you have chosen stays chosen"));
    auto* layout = new QHBoxLayout(m_newer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_newerText, 1);
    layout->addWidget(take, 0, Qt::AlignTop);
    m_newer->hide();
    connect(take, &QPushButton::clicked, this, &MergePage::newestRequested);
}

void MergePage::setNewer(const QString& text)
{
    m_newerText->setText(text);
    m_newer->setVisible(!text.isEmpty());
}

bool MergePage::isNewer() const
{
    return !m_newer->isHidden();
}

void MergePage::renew(const std::string& theirs, Token token)
{
    m_token = token;
    setNewer({});
    const int changed = m_model->renew(theirs);
    if (const int next = m_model->firstOpen(); next >= 0)
        m_table->selectRow(next);
    refresh();
    if (changed > 0)
        emit noticed(tr("Your choices are kept. In %n field(s) that you had decided, theirs is another value "
                        "now: look at them again.",
                        nullptr, changed));
}

void MergePage::setupTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"mergeTable"_s);
    m_table->setAccessibleName(tr("Fields that were changed: base, mine, theirs and result"));
    m_table->setModel(m_model);
    racescope::setupTable(*m_table, Rows::Many);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    setColumnWidths(*m_table, {16, 24, 14, 14, 14, 14});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MergePage::refresh);
}

void MergePage::addChoice(QLayout& row, const QString& name, const QString& text, const QString& tip,
                          const std::function<void(const QList<int>&)>& choose)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(tip);
    row.addWidget(button);
    m_choices.append(button);
    connect(button, &QPushButton::clicked, this, [this, choose] {
        choose(chosenRows());
        // On to the next one that is open.
        if (const int next = m_model->firstOpen(); next >= 0)
            m_table->selectRow(next);
        else
            m_retry->setFocus();
    });
}

QWidget* MergePage::setupChoices()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* take = new QLabel(tr("Take:"));
    layout->addWidget(take);
    const auto side = [this](Side wanted) {
        return [this, wanted](const QList<int>& rows) { m_model->choose(rows, wanted); };
    };
    addChoice(*layout, u"mergeMine"_s, tr("&Mine"), tr("The selected fields as I made them"),
              side(Side::Mine));
    addChoice(*layout, u"mergeTheirs"_s, tr("The&irs"), tr("The selected fields as they are stored now"),
              side(Side::Theirs));
    addChoice(*layout, u"mergeBase"_s, tr("&Base"), tr("The selected fields as they were when I read"),
              side(Side::Base));
    addChoice(*layout, u"mergeAddUp"_s, tr("A&dd both"),
              tr("For integers: what it was, plus my change, plus theirs"),
              [this](const QList<int>& rows) { m_model->addUp(rows); });
    m_addUp = m_choices.constLast();
    addChoice(*layout, u"mergeForget"_s, tr("&Undecided"), tr("Take the choice back"),
              [this](const QList<int>& rows) { m_model->forget(rows); });
    layout->addStretch(1);
    return row;
}

QWidget* MergePage::setupPreview()
{
    m_preview = new QPlainTextEdit;
    m_preview->setObjectName(u"mergePreview"_s);
    m_preview->setAccessibleName(tr("The document that will be written"));
    m_preview->setReadOnly(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    new JsonHighlighter(m_preview->document());
    m_caption = new QLabel;
    m_caption->setObjectName(u"mergeCaption"_s);
    m_caption->setBuddy(m_preview);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_caption);
    layout->addWidget(m_preview, 1);
    return page;
}

void MergePage::begin(const Case& merge)
{
    m_token = merge.token;
    m_because->setText(merge.because);
    setNewer({});
    m_model->begin(merge.base, merge.mine, merge.theirs);
    const int first = std::max(0, m_model->firstOpen());
    m_table->setCurrentIndex(m_model->index(first, MergeModel::Result));
    m_table->horizontalScrollBar()->setValue(0);
    m_model->firstOpen() >= 0 ? m_table->setFocus() : m_retry->setFocus();
    refresh();
}

QList<int> MergePage::chosenRows() const
{
    std::set<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.insert(index.row());
    return QList<int>(rows.begin(), rows.end());
}

std::string MergePage::result() const
{
    return m_model->merge().source;
}

void MergePage::refresh()
{
    const QList<int> rows = chosenRows();
    for (QPushButton* button : m_choices)
        button->setEnabled(!rows.isEmpty());
    m_addUp->setEnabled(
        std::any_of(rows.begin(), rows.end(), [this](int row) { return m_model->canAddUp(row); }));
    const json::ThreeWayMerge& merge = m_model->merge();
    const bool isOpen = merge.open > 0;
    m_state->setText(isOpen                 ? tr("%n field(s) left to choose.", nullptr, int(merge.open))
                     : merge.fields.empty() ? tr("Both are the same already.")
                                            : tr("Every field is decided."));
    m_retry->setEnabled(!isOpen);
    m_retry->setText(tr("Retry &with %1").arg(format::token(m_token)));
    m_retry->setToolTip(
        isOpen ? tr("Choose first what is open")
               : tr("Write the result, if the document still has %1").arg(format::token(m_token)));
    m_caption->setText(isOpen ? tr("What would be written; what is left to choose stands as I made it:")
                              : tr("What will be written:"));
    const QString text = format::text(json::indented(merge.source));
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
}

} // namespace racescope
