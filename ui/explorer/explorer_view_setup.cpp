// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the parts of the explorer, one function each.
#include "explorer/explorer_view.h"
#include "explorer/state_graph_view.h"
#include "models/table_setup.h"
#include "stepper/schedule_delegate.h"
#include "stepper/schedule_model.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

QPushButton* ExplorerView::addButton(const QString& name, QStringView icon, const QString& text,
                                     const QString& tip)
{
    auto* button = new QPushButton(Icons::get(icon), text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolTip(tip);
    return button;
}

void ExplorerView::setupCommands(QLayout& row)
{
    m_strategy->setObjectName(u"explorerStrategy"_s);
    m_strategy->setAccessibleName(tr("Strategy"));
    m_strategy->setToolTip(tr("Which schedules are looked at"));
    m_strategy->addItem(tr("All schedules"), u"all"_s);
    m_strategy->addItem(tr("At most 2 preemptions"), u"bounded:2"_s);
    m_strategy->addItem(tr("One of each trace"), u"traces"_s);
    m_strategy->addItem(tr("1,000 at random"), u"random:1000"_s);
    m_strategy->addItem(tr("Random priorities, depth 3"), u"pct:3"_s);
    m_explore = addButton(u"explore"_s, u"play", tr("Exp&lore"), tr("Find every way the race can end"));
    m_compare = addButton(u"compareGuards"_s, u"git-compare", tr("Guards side &by side"),
                          tr("The same race with the guards none, version and seq_no"));
    m_pause = addButton(u"pauseExploring"_s, u"pause", tr("&Pause"), tr("Hold the search, or go on"));
    m_cancel =
        addButton(u"cancelExploring"_s, u"octagon-x", tr("&Cancel"), tr("Stop; what was found is kept"));
    m_open = addButton(u"openWitness"_s, u"route", tr("Open &in the stepper"),
                       tr("Step through the shortest schedule to this outcome (Enter)"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_strategy, m_explore, m_compare, m_pause, m_cancel, m_open})
        row.addWidget(widget);
    connect(m_explore, &QPushButton::clicked, this, &ExplorerView::explore);
    connect(m_compare, &QPushButton::clicked, this, &ExplorerView::compareGuards);
    connect(m_pause, &QPushButton::clicked, this, &ExplorerView::togglePause);
    connect(m_cancel, &QPushButton::clicked, this, &ExplorerView::cancel);
    connect(m_open, &QPushButton::clicked, this, &ExplorerView::openWitness);
}

QTableView* ExplorerView::addTable(const QString& name, const QString& accessibleName,
                                   QAbstractItemModel* model)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    racescope::setupTable(*table, Rows::One);
    table->horizontalHeader()->setAccessibleName(tr("Columns of outcomes"));
    m_tables->addWidget(table);
    connect(table, &QTableView::activated, this, &ExplorerView::openWitness);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplorerView::showOutcome);
    return table;
}

// The census needs the width for the final values, so it lies above graph and witness.
QWidget* ExplorerView::makeResults()
{
    m_empty = new QLabel;
    m_empty->setObjectName(u"explorerEmpty"_s);
    m_empty->setAccessibleName(tr("What will be here"));
    m_empty->setText(
        tr("Here will be every way the race can end, with the exact number of schedules that lead "
           "there and the shortest of them. Choose a race and press Explore."));
    m_tables = new QStackedWidget;
    m_tables->setObjectName(u"explorerTables"_s);
    m_table = addTable(u"outcomeTable"_s, tr("Outcomes"), m_outcomes);
    setColumnWidths(*m_table, {18, 60, 11, 10, 18, 8, 30});
    m_guardTable = addTable(u"guardTable"_s, tr("Outcomes by guard"), m_guards);
    auto* across = new QSplitter;
    across->setObjectName(u"explorerAcross"_s);
    across->setAccessibleName(tr("State graph and shortest schedule"));
    across->addWidget(makeGraph());
    across->addWidget(makeWitness());
    across->setSizes({3000, 1000});
    auto* results = new QSplitter(Qt::Vertical);
    results->setObjectName(u"explorerResults"_s);
    results->setAccessibleName(tr("Outcomes and state graph"));
    results->addWidget(m_tables);
    results->addWidget(across);
    results->setSizes({2000, 3000});
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"explorerPages"_s);
    m_pages->addWidget(hintPage(m_empty));
    m_pages->addWidget(results);
    return m_pages;
}

QWidget* ExplorerView::makeGraph()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_graph = new StateGraphView;
    m_node = new QLabel;
    m_node->setObjectName(u"stateGraphText"_s);
    m_node->setAccessibleName(tr("Chosen state"));
    m_node->setTextFormat(Qt::PlainText);
    m_node->setWordWrap(true);
    layout->addWidget(m_graph, 1);
    layout->addWidget(m_node);
    connect(m_graph, &StateGraphView::currentChanged, m_node, &QLabel::setText);
    connect(m_graph, &StateGraphView::outcomeChosen, this, &ExplorerView::chooseOutcome);
    return box;
}

QWidget* ExplorerView::makeWitness()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_witnessTitle = new QLabel;
    m_witnessTitle->setObjectName(u"witnessTitle"_s);
    m_witnessTitle->setAccessibleName(tr("Shortest schedule"));
    m_witnessTitle->setTextFormat(Qt::PlainText);
    m_witnessTitle->setWordWrap(true);
    m_witnessStrip = new QListView;
    m_witnessStrip->setObjectName(u"witnessStrip"_s);
    m_witnessStrip->setAccessibleName(tr("Steps of the shortest schedule"));
    m_witnessStrip->setToolTip(tr("Enter opens the schedule in the stepper"));
    m_witnessStrip->setFlow(QListView::LeftToRight);
    m_witnessStrip->setWrapping(true);
    m_witnessStrip->setResizeMode(QListView::Adjust);
    m_witnessStrip->setUniformItemSizes(true);
    m_witnessStrip->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_witnessStrip->setGridSize(QSize(fontMetrics().averageCharWidth() * 8, fontMetrics().height() + 8));
    m_witnessStrip->setModel(m_witness);
    m_witnessStrip->setItemDelegate(new ScheduleDelegate(m_witnessStrip));
    layout->addWidget(m_witnessTitle);
    layout->addWidget(m_witnessStrip, 1);
    connect(m_witnessStrip, &QListView::activated, this, &ExplorerView::openWitness);
    return box;
}

} // namespace racescope
