// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder as a table that one can walk through: rungs with the keys up and down, the refused writes that
// hang at a rung to the right of it. A line leads from each to the rung that was current. Only what is in
// view is drawn. Threads: GUI thread only.
#pragma once
#include "documents/ladder_model.h"

#include <QTableView>

#include <optional>

namespace racescope {

class LadderView : public QTableView {
    Q_OBJECT
public:
    explicit LadderView(QWidget* parent = nullptr);

    const LadderModel& model() const { return *m_model; }
    // When it alone is selected; else null.
    const LadderHook* chosenHook() const;
    // What was selected stays so; shown at its end, it stays there.
    void setLadder(std::shared_ptr<const Ladder> ladder, std::shared_ptr<const Names> names);
    // Tell nobody: somebody else has chosen.
    void showRungs(const QList<Token>& tokens);
    bool showRefusal(const RefusalKey& key, EventRef event); // false: it hangs nowhere
    void showNoRefusal();

signals:
    void rungsChosen(const QList<racescope::Token>& tokens); // ascending
    void refusalChosen(racescope::EventRef event);
    void rungActivated(racescope::Token token);
    void refusalActivated(racescope::EventRef event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    QList<Token> chosenRungs() const;
    void tellChoice();
    void activate(const QModelIndex& index);
    void fitColumns();
    void drawFailovers(QPainter& painter, int first, int last);
    void drawLines(QPainter& painter, int first, int last);
    void drawLine(QPainter& painter, const LadderHook& hook, bool isChosen);
    double middleOf(int row) const;

    LadderModel* const m_model;
    std::optional<EventRef> m_refusal; // chosen
    bool m_isTold = false;             // the choice comes from elsewhere
};

} // namespace racescope
