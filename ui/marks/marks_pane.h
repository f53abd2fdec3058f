// SPDX-License-Identifier: GPL-3.0-or-later
// The list of marks: Enter or double click goes there, F2 renames, Del removes. Threads: GUI thread only.
#pragma once
#include "marks/marks_model.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace racescope {

class MarksPane : public QWidget {
    Q_OBJECT
public:
    // `marks` must outlive it.
    explicit MarksPane(Marks& marks, QWidget* parent = nullptr);

signals:
    void goRequested(std::size_t mark);

private:
    QAction* addCommand(const QString& name, const QString& text, QStringView icon, const QKeySequence& key);
    void setupCommands();
    void showPage();

    Marks& m_marks;
    MarksModel* const m_model;
    QString m_markKey; // as a hint
    QString m_rangeKey;
    QTableView* m_table = nullptr;
    QStackedWidget* m_pages = nullptr;
};

} // namespace racescope
