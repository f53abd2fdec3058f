// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks/marks_pane.h"

#include "models/table_setup.h"
#include "palette/key_hint.h"
#include "theme/icons.h"
#include "theme/wrapped_label.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

MarksPane::MarksPane(Marks& marks, QWidget* parent)
    : QWidget(parent)
    , m_marks(marks)
    , m_model(new MarksModel(marks, this))
{
    setObjectName(u"marksPane"_s);
    m_table = new QTableView;
    m_table->setObjectName(u"marksTable"_s);
    m_table->setAccessibleName(tr("Marks"));
    m_table->setModel(m_model);
    setupTable(*m_table, Rows::One);
    setColumnWidths(*m_table, {40, 16, 14});
    m_table->horizontalHeader()->setStretchLastSection(false); // numbers stay beside each other
    auto* empty = new QLabel;
    empty->setObjectName(u"marksEmpty"_s);
    const auto nameKeys = [this, empty] {
        //: %1 and %2 are keys such as " (Shift+M)", or nothing.
        empty->setText(
            tr("No marks yet. In the timeline, mark the selected event%1 or keep the selected range%2.")
                .arg(m_markKey, m_rangeKey));
    };
    new KeyHint(*this, u"setMark"_s, [this, nameKeys](const QString& key) {
        m_markKey = key;
        nameKeys();
    });
    new KeyHint(*this, u"keepRange"_s, [this, nameKeys](const QString& key) {
        m_rangeKey = key;
        nameKeys();
    });
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_table);
    m_pages->addWidget(hintPage(empty));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    setupCommands();
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit goRequested(std::size_t(index.row())); });
    connect(&m_marks, &Marks::changed, this, &MarksPane::showPage);
    showPage();
}

QAction* MarksPane::addCommand(const QString& name, const QString& text, QStringView icon,
                               const QKeySequence& key)
{
    auto* action = new QAction(Icons::get(icon), text, m_table);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(action);
    return action;
}

void MarksPane::setupCommands()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction* go = addCommand(u"goToMark"_s, tr("Show the mark in the &timeline"), u"activity", {});
    QAction* rename = addCommand(u"renameMark"_s, tr("Re&name the mark"), u"pencil", QKeySequence(u"F2"_s));
    QAction* remove = addCommand(u"removeMark"_s, tr("&Remove the mark"), u"trash-2", QKeySequence::Delete);
    const auto row = [this] { return m_table->currentIndex().row(); };
    connect(go, &QAction::triggered, this, [this, row] {
        if (row() >= 0)
            emit goRequested(std::size_t(row()));
    });
    connect(rename, &QAction::triggered, this, [this, row] {
        if (row() >= 0)
            m_table->edit(m_model->index(row(), MarksModel::Name));
    });
    connect(remove, &QAction::triggered, this, [this, row] {
        if (row() >= 0)
            m_marks.remove(std::size_t(row()));
    });
}

void MarksPane::showPage()
{
    m_pages->setCurrentIndex(m_marks.list().empty() ? 1 : 0);
}

} // namespace racescope
