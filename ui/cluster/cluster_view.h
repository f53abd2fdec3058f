// SPDX-License-Identifier: GPL-3.0-or-later
// The failover lab: a shard group copy by copy under an old and a new way, a schedule of faults that is
// stepped through, written by hand or drawn by lot, and what must hold. Threads: GUI thread only.
#pragma once
#include "cluster/cluster_lab.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QKeySequence;
class QLabel;
class QListView;
class QMenu;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace racescope {

class ClusterCanvas;
class StatementModel;

class ClusterView : public QWidget {
    Q_OBJECT
public:
    explicit ClusterView(QWidget* parent = nullptr);

    ClusterLab& lab() { return *m_lab; }

signals:
    void used(); // a command was chosen, maybe from outside of the view

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // cluster_view_setup.cpp
    QAction* command(const QString& name, const QString& text, QStringView icon, const QKeySequence& key,
                     const QString& tip, std::function<void()> act);
    void setupCommands();
    void setupFaults();
    QWidget* makeChoices();
    QWidget* makeBar();
    QWidget* makeLottery();
    QWidget* makeWords();
    QWidget* makeSide(ClusterLab::Side side);
    QWidget* makePanels();
    QWidget* makeSimplified();
    QComboBox* makeProfiles(ClusterLab::Side side);
    void fillSwitches(QMenu& menu, ClusterLab::Side side);
    // cluster_view.cpp
    ClusterCanvas& active() const;
    void take(const QString& statement);
    void withMessage(const QString& verb);
    void withCopy(const QString& verb);
    void cutOff();
    void crashOrRestart();
    void promote();
    void showInjectMenu();
    void copySchedule();
    void pasteSchedule();
    void refresh();
    void updateCommands();
    void refreshStory();
    void alignSides();
    void setMessage(const QString& text);

    ClusterLab* const m_lab;
    StatementModel* const m_statements;
    ClusterLab::Side m_activeSide = ClusterLab::Side::Left;
    std::array<ClusterCanvas*, 2> m_canvases{};
    std::array<QComboBox*, 2> m_profiles{};
    std::array<QLabel*, 2> m_rules{};
    QList<QAction*> m_barActions;
    QList<QAction*> m_faultActions;
    QComboBox* m_stories = nullptr;
    QSpinBox* m_seed = nullptr;
    QToolButton* m_search = nullptr;
    QLabel* m_goal = nullptr;
    QLabel* m_lesson = nullptr;
    QLabel* m_message = nullptr;
    QListView* m_schedule = nullptr;
};

} // namespace racescope
