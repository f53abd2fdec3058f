// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts of the history, one function each.
#include "documents/history_chart.h"
#include "documents/history_view.h"
#include "documents/ladder_view.h"
#include "models/table_setup.h"
#include "theme/fitting_tabs.h"
#include "theme/wrapped_label.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

QWidget* HistoryView::setupPages()
{
    m_chart = new HistoryChart;
    m_chart->setTeller([this](double second) { return tipAt(second); });
    setupTable();
    setupLadder();
    setupDiff();
    setupBlame();
    m_title = new WrappedLabel;
    m_title->setObjectName(u"historyTitle"_s);
    m_note = new WrappedLabel;
    m_note->setObjectName(u"historyNote"_s);

    m_views = new FittingTabs;
    m_views->setObjectName(u"historyViews"_s);
    m_views->setAccessibleName(tr("Ladder and chart"));
    m_views->tabBar()->setAccessibleName(tr("Ladder and chart"));
    m_views->setDocumentMode(true);
    m_views->addTab(m_ladder, tr("&Ladder"));
    m_views->addTab(m_chart, tr("Over ti&me"));
    m_views->setTabToolTip(0, tr("Each change as a rung, and the writes that were refused"));
    m_views->setTabToolTip(1, tr("How _seq_no and _version grew"));
    connect(m_views, &QTabWidget::currentChanged, this, &HistoryView::showChart);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"historySplitter"_s);
    splitter->addWidget(m_views);
    splitter->addWidget(makeLower());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    m_views->setMinimumHeight(fontMetrics().lineSpacing() * 14); // axes and legend take five lines
    splitter->setChildrenCollapsible(false);

    auto* shown = new QWidget;
    auto* layout = new QVBoxLayout(shown);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_note);
    auto* empty = new QLabel(tr("Select a document to see how its _seq_no, term and _version grew."));
    empty->setObjectName(u"historyEmpty"_s);
    m_pages = new QStackedWidget;
    m_pages->addWidget(shown);
    m_pages->addWidget(hintPage(empty));
    return m_pages;
}

QWidget* HistoryView::makeLower()
{
    const auto page = [](QLabel* title, QTableView* table) {
        auto* made = new QWidget;
        auto* column = new QVBoxLayout(made);
        column->setContentsMargins(0, 4, 0, 0);
        column->addWidget(title);
        column->addWidget(table);
        return made;
    };
    m_sides = new FittingTabs;
    m_sides->setObjectName(u"historySides"_s);
    m_sides->setAccessibleName(tr("Difference and blame"));
    m_sides->tabBar()->setAccessibleName(tr("Difference and blame"));
    m_sides->setDocumentMode(true);
    m_sides->addTab(page(m_diffTitle, m_diffTable), tr("&Difference"));
    m_sides->addTab(page(m_blameTitle, m_blameTable), tr("&Blame"));
    m_sides->setTabToolTip(1, tr("Which write gave each field the value that it has"));
    connect(m_sides, &QTabWidget::currentChanged, this, &HistoryView::showBlame);
    auto* lower = new QSplitter(Qt::Horizontal);
    lower->setObjectName(u"historyLowerSplitter"_s);
    lower->addWidget(m_table);
    lower->addWidget(m_sides);
    lower->setStretchFactor(0, 3);
    lower->setStretchFactor(1, 2);
    lower->setChildrenCollapsible(false);
    return lower;
}

void HistoryView::setupTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"operationTable"_s);
    m_table->setAccessibleName(tr("Operations on the document"));
    m_table->setModel(m_operations);
    racescope::setupTable(*m_table, Rows::Many);
    setColumnWidths(*m_table, {9, 6, 9, 12, 16, 14, 10, 26, 10});
    m_table->setToolTip(tr("Select one operation to see what it changed, or two to compare them"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryView::showDiff);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::showChosenRows);
    connect(m_table, &QTableView::activated, this, &HistoryView::jumpToEvent);
}

void HistoryView::setupLadder()
{
    m_ladder = new LadderView;
    m_ladder->setToolTip(tr("Select one change to see what it did, two to compare them, or a refused write"));
    connect(m_ladder, &LadderView::rungsChosen, this, &HistoryView::chooseRows);
    connect(m_ladder, &LadderView::refusalChosen, this, &HistoryView::chooseRefusal);
    connect(m_ladder, &LadderView::rungActivated, this, &HistoryView::jumpTo);
}

void HistoryView::setupDiff()
{
    m_diffTitle = new WrappedLabel;
    m_diffTitle->setObjectName(u"diffTitle"_s);
    m_diffTable = new QTableView;
    m_diffTable->setObjectName(u"diffTable"_s);
    m_diffTable->setAccessibleName(tr("Difference between two operations, field by field"));
    m_diffTable->setModel(m_diff);
    racescope::setupTable(*m_diffTable, Rows::Many);
    m_diffTable->setAlternatingRowColors(false);
    setColumnWidths(*m_diffTable, {20, 18, 18});
    showDiff();
}

void HistoryView::setupBlame()
{
    m_blameTitle = new WrappedLabel;
    m_blameTitle->setObjectName(u"blameTitle"_s);
    m_blameTable = new QTableView;
    m_blameTable->setObjectName(u"blameTable"_s);
    m_blameTable->setAccessibleName(tr("Fields and the writes that set them"));
    m_blameTable->setModel(m_blame);
    m_blameTable->setToolTip(tr("Enter or double click goes to the write that set the field"));
    racescope::setupTable(*m_blameTable, Rows::One);
    setColumnWidths(*m_blameTable, {16, 16, 14, 8, 12});
    connect(m_blameTable, &QTableView::activated, this, &HistoryView::goToBlamed);
}

} // namespace racescope
