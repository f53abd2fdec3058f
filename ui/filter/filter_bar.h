// SPDX-License-Identifier: GPL-3.0-or-later
// The field, which stands in the tool bar, and the bar that comes up under it: while a filter is active its
// conditions as chips that go one by one, how much matches, and whether the rest is dimmed or hidden; else
// what is wrong with what was typed. Threads: GUI thread only.
#pragma once
#include "filter/filter_controller.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace racescope {

class FilterEdit;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    // `filter` and `run` must outlive it.
    FilterBar(FilterController& filter, RunController& run, QWidget* parent = nullptr);

    // Where the filter is typed; stands elsewhere, whose it is then.
    QWidget* field() const;
    void focusField();
    // "3 of 120", until the filter or what it matches changes.
    void showPlace(quint64 place, quint64 of);
    bool hidesOthers() const;
    void setHidesOthers(bool hides);

signals:
    void hidesOthersChanged(bool hides);
    void left(); // the keyboard goes back to the views

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupField();
    void setupState(QHBoxLayout& row);
    QToolButton* makeButton(const QString& name, const QString& text, QStringView icon);
    void showText();
    void showWhileNeeded();
    void showChips();
    void showCount();
    void apply();

    FilterController& m_filter;
    RunController& m_run;
    FilterEdit* m_field = nullptr;
    QTimer* m_typing = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_state = nullptr; // while a filter is active
    QWidget* m_chips = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_hide = nullptr;
    QToolButton* m_clear = nullptr;
};

} // namespace racescope
